//! Technical implementation: dates kept, problems solved, the customer's IT at work.

use super::{Found, NAMED, percent, silence, silent_since};
use crate::domain::account::Stage;
use crate::domain::concern::{Concern, ConcernKind};
use crate::domain::day::{Day, add_days};
use crate::domain::evidence::Evidence;
use crate::domain::expectation::scope_requests;
use crate::domain::scoring::Scoring;
use crate::domain::stakeholder::Role;
use crate::domain::view::{MilestoneOn, View};

/// Some of the last due milestones were late or are overdue, against the date that held when they
/// were due. A milestone whose day is today is due only once it is done.
pub(super) fn milestones_missed(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.technical.milestones_missed;
    let was_due = |milestone: &MilestoneOn<'_>| milestone.due < day || (milestone.due == day && milestone.done_on.is_some());
    let is_late = |milestone: &MilestoneOn<'_>| milestone.done_on.is_none_or(|done| done > milestone.due);
    let mut due: Vec<MilestoneOn<'_>> = view.milestones(day).filter(was_due).collect();
    if !due.iter().any(is_late) {
        return None;
    }
    due.sort_by(|a, b| (b.due, &b.milestone.code).cmp(&(a.due, &a.milestone.code)));
    due.truncate(usize::try_from(rule.milestones).unwrap_or(0));
    due.retain(is_late);
    let missed = due.len() as i64;
    if missed < rule.missed {
        return None;
    }
    let evidence = due.iter().map(|milestone| match milestone.done_on {
        Some(done) => Evidence::new("milestone_late")
            .on(Some(done))
            .named(&*milestone.milestone.code)
            .figures((done - milestone.due).num_days(), 0),
        None => Evidence::new("milestone_overdue").on(Some(milestone.due)).named(&*milestone.milestone.code),
    });
    Some((rule.severity, percent(missed, rule.missed), evidence.collect()))
}

/// More blockers opened than closed over some days, and several open.
pub(super) fn problems_multiplying(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.technical.problems_multiplying;
    let from = add_days(day, -rule.days);
    let blockers = || view.concerns(ConcernKind::Blocker, day);
    let open = blockers().filter(|concern| concern.is_open(day)).count() as i64;
    if open < rule.open {
        return None;
    }
    let opened = blockers().filter(|concern| concern.opened_on > from).count() as i64;
    let closed =
        blockers().filter(|concern| concern.closed_on.is_some_and(|closed| from < closed && closed <= day)).count() as i64;
    if opened <= closed {
        return None;
    }
    let mut evidence = vec![Evidence::new("blockers").figures(opened, closed)];
    evidence.extend(newest(blockers().filter(|concern| concern.is_open(day)), "blocker_since"));
    Some((rule.severity, percent(open, rule.open), evidence))
}

/// The technical lead is silent while technical work waits: a milestone of the technical stage is
/// not done, and the account has come to that stage or the milestone's day has passed. Of several
/// technical leads the one last in touch counts.
pub(super) fn it_unresponsive(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.technical.it_unresponsive;
    let (lead, since) = view
        .role(Role::TechnicalLead, day)
        .map(|person| (person, silent_since(view, person.id, person.since, day)))
        .max_by_key(|(person, since)| (*since, std::cmp::Reverse(person.id)))?;
    let quiet = super::days(since.0, day);
    if quiet < rule.silent_days {
        return None;
    }
    let begun = view.reached(Stage::Technical, day);
    let waiting = view
        .milestones(day)
        .filter(|milestone| milestone.spec.is_some_and(|spec| spec.stage == Stage::Technical))
        .filter(|milestone| milestone.done_on.is_none() && (begun || milestone.due < day))
        .min_by(|a, b| (a.due, &a.milestone.code).cmp(&(b.due, &b.milestone.code)))?;
    let milestone = Evidence::new("milestone_open").on(Some(waiting.due)).named(&*waiting.milestone.code);
    Some((rule.severity, percent(quiet, rule.silent_days), vec![silence(&lead.name, since), milestone]))
}

/// Requests beyond what was agreed, within some days: concerns of that kind, and changes of the scope in the log.
pub(super) fn scope_creep(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.technical.scope_creep;
    let requests = scope_requests(view.facts, add_days(day, -rule.days), day);
    let count = requests.len() as i64;
    if count < rule.requests {
        return None;
    }
    let newest = requests.iter().take(NAMED);
    let evidence = newest.map(|one| Evidence::new("scope_request").on(Some(one.on)).named(one.title)).collect();
    Some((rule.severity, percent(count, rule.requests), evidence))
}

/// The newest concerns by name.
pub(super) fn newest<'a>(concerns: impl Iterator<Item = &'a Concern>, code: &'static str) -> Vec<Evidence> {
    let mut concerns: Vec<&Concern> = concerns.collect();
    concerns.sort_by_key(|concern| std::cmp::Reverse((concern.opened_on, concern.id)));
    let named = concerns.iter().take(NAMED);
    named.map(|concern| Evidence::new(code).on(Some(concern.opened_on)).named(&*concern.title)).collect()
}
