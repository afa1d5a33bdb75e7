//! Stakeholder engagement: who answers, who comes.

use super::{Found, NAMED, days, percent, raised, silence, silent_since};
use crate::domain::day::{Day, add_days};
use crate::domain::evidence::Evidence;
use crate::domain::scoring::Scoring;
use crate::domain::stakeholder::{Role, Stakeholder};
use crate::domain::touch::{Direction, TouchKind};
use crate::domain::view::{Contact, View};

/// No reply or attendance from the project lead for some days and touches of ours unanswered
/// since, or a longer silence, which is a step worse. Of several leads the one last in touch counts.
pub(super) fn lead_unresponsive(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.engagement.lead_unresponsive;
    let (lead, since) = last_in_touch(view, Role::ProjectLead, day)?;
    let quiet = days(since.0, day);
    if quiet < rule.quiet_days.min(rule.silent_days) {
        return None;
    }
    let unanswered: Vec<&Contact<'_>> = view
        .contacts_between(since.0, day)
        .iter()
        .rev()
        .filter(|contact| contact.touch.direction == Direction::Outbound)
        .filter(|contact| contact.parts.iter().any(|part| part.stakeholder_id == lead.id) && !contact.reached(lead.id))
        .collect();
    let count = unanswered.len() as i64;
    let silent = quiet >= rule.silent_days;
    if !silent && (quiet < rule.quiet_days || count < rule.unanswered) {
        return None;
    }
    let both = percent(quiet, rule.quiet_days).min(percent(count, rule.unanswered));
    let mut evidence = vec![silence(&lead.name, since)];
    evidence.extend(
        unanswered
            .iter()
            .take(NAMED)
            .map(|contact| Evidence::new("unanswered").on(Some(contact.touch.happened_on)).named(&*lead.name)),
    );
    Some((raised(rule.severity, usize::from(silent)), both.max(percent(quiet, rule.silent_days)), evidence))
}

/// The sponsor missed the last check-in, or there was none for some days. A check-in is a meeting,
/// call or review; any sponsor's presence counts.
pub(super) fn sponsor_absent(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.engagement.sponsor_absent;
    let sponsor = view.role(Role::ExecutiveSponsor, day).min_by_key(|person| (person.since, person.id))?;
    let is_sponsor = |id| view.facts.stakeholder(id).is_some_and(|person| person.role == Role::ExecutiveSponsor);
    let mut missed: Vec<Evidence> = Vec::new();
    let mut last = None;
    for contact in view.contacts(day).iter().rev() {
        let check_in = matches!(contact.touch.kind, TouchKind::Meeting | TouchKind::Call | TouchKind::Review);
        let Some(part) = contact.parts.iter().filter(|part| check_in && is_sponsor(part.stakeholder_id)).max_by_key(|part| {
            (part.attended, std::cmp::Reverse(part.stakeholder_id)) // the one who came speaks for all
        }) else {
            continue;
        };
        let name = view.facts.stakeholder(part.stakeholder_id).map_or("", |person| &*person.name);
        if contact.reached(part.stakeholder_id) {
            last = Some((contact.touch.happened_on, name));
            break;
        }
        missed.push(Evidence::new("checkin_missed").on(Some(contact.touch.happened_on)).named(name));
    }
    let since = last.map_or(sponsor.since, |(on, _)| on);
    let absent = days(since, day);
    if missed.is_empty() && absent < rule.absent_days {
        return None;
    }
    let strength = percent(absent, rule.absent_days).max(missed.len() as i64 * 100);
    missed.truncate(NAMED);
    missed.push(match last {
        Some((on, name)) => Evidence::new("last_checkin").on(Some(on)).named(name),
        None => Evidence::new("no_checkin").on(Some(since)).named(&*sponsor.name),
    });
    Some((rule.severity, strength, missed))
}

/// No-shows at some of the last meetings, whoever it was. Two who miss the same meeting count once:
/// the rule is about repetition. Meetings, reviews and training sessions are scheduled; calls are not.
pub(super) fn meetings_missed(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.engagement.meetings_missed;
    let scheduled = |contact: &&Contact<'_>| {
        matches!(contact.touch.kind, TouchKind::Meeting | TouchKind::Review | TouchKind::Training) && !contact.parts.is_empty()
    };
    let last = || view.contacts(day).iter().rev().filter(scheduled).take(usize::try_from(rule.meetings).unwrap_or(0));
    let absent = |contact: &Contact<'_>| contact.parts.iter().filter(|part| !part.attended).map(|part| part.stakeholder_id).min();
    let missed = last().filter(|contact| absent(contact).is_some()).count() as i64;
    if missed < rule.missed {
        return None;
    }
    let evidence = last().filter_map(|contact| {
        let name = view.facts.stakeholder(absent(contact)?).map_or("", |person| &*person.name);
        Some(Evidence::new("meeting_missed").on(Some(contact.touch.happened_on)).named(name))
    });
    Some((rule.severity, percent(missed, rule.missed), evidence.collect()))
}

/// The champion is silent, has left, or none was ever named by go-live. A step worse where at most
/// one contact of the account is live: nobody else could speak for the product.
pub(super) fn champion_disengaged(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.engagement.champion_disengaged;
    let (strength, mut evidence) = if let Some((champion, since)) = last_in_touch(view, Role::Champion, day) {
        let quiet = days(since.0, day);
        if quiet < rule.silent_days {
            return None;
        }
        (percent(quiet, rule.silent_days), vec![silence(&champion.name, since)])
    } else {
        let gone = view.facts.stakeholders.iter().filter(|person| person.role == Role::Champion && person.since <= day);
        let gone = gone.filter_map(|person| Some((person.left_on.filter(|left| *left <= day)?, person.id, &*person.name))).max();
        if let Some((left, _, name)) = gone {
            (100, vec![Evidence::new("champion_left").on(Some(left)).named(name)])
        } else {
            let live = view.live_on(day)?;
            (100, vec![Evidence::new("no_champion").on(Some(live))])
        }
    };
    let live_from = add_days(day, -rule.live_days);
    let is_live = |person: &&Stakeholder| view.last_reached(person.id, day).is_some_and(|last| last > live_from);
    let mut live = view.people(day).filter(is_live);
    let (first, second) = (live.next(), live.next());
    let threads = match (first, second) {
        (Some(_), Some(_)) => return Some((rule.severity, strength, evidence)),
        (Some(only), None) => Evidence::new("single_threaded").named(&*only.name),
        (None, _) => Evidence::new("nobody_live").figures(0, rule.live_days),
    };
    evidence.push(threads);
    Some((raised(rule.severity, 1), strength, evidence))
}

/// Of the people of a role the one who was last in touch, and since when they have been silent.
fn last_in_touch<'a>(view: &View<'a>, role: Role, day: Day) -> Option<(&'a Stakeholder, (Day, bool))> {
    view.role(role, day)
        .map(|person| (person, silent_since(view, person.id, person.since, day)))
        .max_by_key(|(person, since)| (*since, std::cmp::Reverse(person.id)))
}
