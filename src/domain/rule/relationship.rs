//! Relationship quality: the tone, the complaints, and what our own people think.

use super::adoption::{fall, fallen, falling, measured};
use super::technical::newest;
use super::{Found, NAMED, days, percent, shortfall};
use crate::domain::concern::{ConcernKind, Level};
use crate::domain::day::{Day, add_days};
use crate::domain::evidence::Evidence;
use crate::domain::metric::{Metric, SCALE};
use crate::domain::scoring::Scoring;
use crate::domain::touch::Sentiment;
use crate::domain::view::{Contact, View};

/// The last touches were negative, or several of the last ones. Touches that nobody judged say
/// nothing either way.
pub(super) fn frustrated(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.relationship.frustrated;
    let looked = usize::try_from(rule.touches.max(rule.in_a_row)).unwrap_or(0);
    let judged = || view.contacts(day).iter().rev().filter(|contact| contact.touch.sentiment.is_some()).take(looked);
    let is_negative = |contact: &&Contact<'_>| contact.touch.sentiment == Some(Sentiment::Negative);
    let in_a_row = judged().take_while(is_negative).count() as i64;
    let among = judged().take(usize::try_from(rule.touches).unwrap_or(0)).filter(is_negative).count() as i64;
    if in_a_row < rule.in_a_row && among < rule.negative {
        return None;
    }
    let strength = percent(in_a_row, rule.in_a_row).max(percent(among, rule.negative));
    let evidence = judged().filter(is_negative).take(NAMED).map(|contact| {
        let person = contact.parts.iter().filter(|part| part.attended).map(|part| part.stakeholder_id).min();
        let name = person.and_then(|id| view.facts.stakeholder(id)).map_or("", |person| &*person.name);
        Evidence::new(if name.is_empty() { "negative_touch" } else { "negative" }).on(Some(contact.touch.happened_on)).named(name)
    });
    Some((rule.severity, strength, evidence.collect()))
}

/// More complaints over some days than over as many days before.
pub(super) fn complaints_rising(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.relationship.complaints_rising;
    let (from, before) = (add_days(day, -rule.days), add_days(day, -2 * rule.days));
    let recent = || view.concerns(ConcernKind::Complaint, day).filter(|concern| concern.opened_on > from);
    let now = recent().count() as i64;
    if now < rule.complaints {
        return None;
    }
    let earlier = view.concerns(ConcernKind::Complaint, from).filter(|concern| concern.opened_on > before).count() as i64;
    if now <= earlier {
        return None;
    }
    let mut evidence = vec![Evidence::new("complaints").figures(now, earlier)];
    evidence.extend(newest(recent(), "complaint"));
    Some((rule.severity, percent(now, rule.complaints.max(earlier + 1)), evidence))
}

/// An escalation to executives is open, or was brought up within some days.
pub(super) fn escalated(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.relationship.escalated;
    let from = add_days(day, -rule.days);
    let executive = || {
        let all = view.concerns(ConcernKind::Escalation, day).filter(|concern| concern.level == Some(Level::Executive));
        all.filter(|concern| concern.is_open(day) || concern.opened_on > from)
    };
    let count = executive().count() as i64;
    (count > 0).then(|| (rule.severity, 100 * count, newest(executive(), "escalation")))
}

/// Our own judgement is low, or has fallen twice in a row.
pub(super) fn team_unsure(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.relationship.team_unsure;
    let newest = view.reading(Metric::Pulse, day)?;
    if days(newest.on_day, day) > scoring.metric.of(Metric::Pulse).fresh_days {
        return None;
    }
    let least = rule.pulse * SCALE;
    let low = newest.value <= least;
    if let Some(readings) = falling(view, Metric::Pulse, rule.falls, day, scoring) {
        let strength = fall(&readings).max(if low { shortfall(newest.value, least) } else { 100 });
        return Some((rule.severity, strength, fallen(&readings).collect()));
    }
    low.then(|| (rule.severity, shortfall(newest.value, least), vec![measured(newest, least)]))
}
