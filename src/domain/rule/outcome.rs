//! Business outcomes: value delivered, measured, and felt.

use super::adoption::measured;
use super::{Found, NAMED, days, percent, raised, shortfall};
use crate::domain::day::Day;
use crate::domain::evidence::Evidence;
use crate::domain::metric::{Metric, SCALE};
use crate::domain::scoring::Scoring;
use crate::domain::touch::Sentiment;
use crate::domain::view::View;

/// No quick win delivered by a day of the plan. Two later days raise it a step each.
pub(super) fn no_quick_win(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.outcome.no_quick_win;
    let number = view.day_number(day);
    if number < rule.by_day || view.first_value_on(day).is_some() {
        return None;
    }
    let steps = usize::from(number >= rule.worse_day) + usize::from(number >= rule.worst_day);
    let passed = [rule.by_day, rule.worse_day, rule.worst_day][steps];
    let mut evidence = vec![Evidence::new("no_quick_win").on(Some(view.facts.account.contract_date)).figures(passed, 0)];
    let mut planned: Vec<_> = view.facts.quick_wins.iter().filter_map(|win| Some((win.due_on?, win.id, &*win.title))).collect();
    planned.sort_unstable();
    let due = planned.iter().take(NAMED).map(|(due, _, title)| Evidence::new("quick_win_due").on(Some(*due)).named(*title));
    evidence.extend(due);
    Some((raised(rule.severity, steps), percent(number, rule.by_day), evidence))
}

/// The primary goal has come less than half as far as the time gone asks for, over some readings,
/// the newest of them fresh.
pub(super) fn metrics_flat(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.outcome.metrics_flat;
    let goal = view.primary_goal(day)?;
    let wanted = usize::try_from(rule.readings).unwrap_or(0);
    let mut evidence = Vec::new();
    let mut strength = 0;
    for reading in view.goal_readings(goal, day).rev().filter(|reading| reading.on_day >= goal.starts_on).take(wanted) {
        if evidence.is_empty() && days(reading.on_day, day) > scoring.metric.of(Metric::Goal).fresh_days {
            return None;
        }
        let (progress, asked) = (goal.progress(reading.value), goal.elapsed(reading.on_day) * rule.under_percent / 100);
        if asked <= 0 || progress >= asked {
            return None;
        }
        if evidence.is_empty() {
            strength = shortfall(progress, asked);
        }
        evidence
            .push(Evidence::new("goal_behind").on(Some(reading.on_day)).named(&*goal.name).figures(progress / 10, asked / 10));
    }
    (evidence.len() == wanted).then_some((rule.severity, strength, evidence))
}

/// No business reading for some days since go-live: neither of a goal nor of benefit and cost.
pub(super) fn not_tracked(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.outcome.not_tracked;
    let live = view.live_on(day)?;
    let business = [Metric::Goal, Metric::Benefit, Metric::Cost];
    let last = business.iter().filter_map(|metric| view.readings(*metric, day).last()).map(|reading| reading.on_day).max();
    let without = days(last.map_or(live, |last| last.max(live)), day);
    if without < rule.days {
        return None;
    }
    let reading = match last {
        Some(last) => Evidence::new("last_business_reading").on(Some(last)),
        None => Evidence::new("no_business_reading"),
    };
    Some((rule.severity, percent(without, rule.days), vec![reading, Evidence::new("live").on(Some(live))]))
}

/// No positive touch for some days, since the contract at the earliest, and a modest pulse or none
/// that is fresh.
pub(super) fn no_enthusiasm(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.outcome.no_enthusiasm;
    let is_positive = |sentiment: Option<Sentiment>| sentiment == Some(Sentiment::Positive);
    let last = view.contacts(day).iter().rev().find(|contact| is_positive(contact.touch.sentiment));
    let last = last.map(|contact| contact.touch.happened_on);
    let contract = view.facts.account.contract_date;
    let without = days(last.unwrap_or(contract), day);
    if without < rule.days {
        return None;
    }
    let pulse = match view.reading(Metric::Pulse, day) {
        None => Evidence::new("no_pulse"),
        Some(reading) if days(reading.on_day, day) > scoring.metric.of(Metric::Pulse).fresh_days => {
            Evidence::new("pulse_stale").on(Some(reading.on_day))
        }
        Some(reading) if reading.value > rule.pulse * SCALE => return None,
        Some(reading) => measured(reading, rule.pulse * SCALE),
    };
    let positive = match last {
        Some(last) => Evidence::new("last_positive").on(Some(last)),
        None => Evidence::new("no_positive").on(Some(contract)),
    };
    Some((rule.severity, percent(without, rule.days), vec![positive, pulse]))
}
