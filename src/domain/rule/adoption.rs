//! User adoption: who comes to training, how they like it, whether they log in, what they ask for.

use super::{Found, NAMED, days, percent, shortfall};
use crate::domain::codes::Coded as _;
use crate::domain::day::{Day, add_days};
use crate::domain::evidence::Evidence;
use crate::domain::metric::{Metric, Reading, SCALE};
use crate::domain::scoring::Scoring;
use crate::domain::view::{TRAINED, View};

/// Attendance of training under a share, in any session or role that was measured. Of each, the
/// newest reading speaks, while it is fresh.
pub(super) fn low_attendance(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.adoption.low_attendance;
    let least = rule.under_percent * SCALE;
    let low = below(view, Metric::TrainingAttendance, day, scoring, least, |_| true);
    let worst = low.first()?.value;
    let evidence = low.iter().take(NAMED).map(|reading| measured(reading, least));
    Some((rule.severity, shortfall(worst, least), evidence.collect()))
}

/// Feedback on training under a mark, with enough answers.
pub(super) fn bad_feedback(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.adoption.bad_feedback;
    let least = rule.under_tenths * SCALE / 10;
    let enough = |reading: &Reading| reading.answers.is_some_and(|answers| answers >= rule.answers);
    let low = below(view, Metric::TrainingFeedback, day, scoring, least, enough);
    let worst = low.first()?.value;
    let mut evidence = Vec::new();
    for reading in low.iter().take(NAMED) {
        evidence.push(measured(reading, least));
        evidence.push(
            Evidence::new("answers").on(Some(reading.on_day)).named(&*reading.about).figures(reading.answers.unwrap_or(0), 0),
        );
    }
    Some((rule.severity, shortfall(worst, least), evidence))
}

/// Some days after training, activation is below its target; or after it, the share of active
/// users has fallen twice in a row. Without a training milestone, going live takes its place. The
/// target is that of the day of the reading.
pub(super) fn no_logins_after_training(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.adoption.no_logins_after_training;
    let trained = view.done_on(TRAINED, day).or_else(|| view.live_on(day))?;
    let mut evidence = Vec::new();
    let mut strength = 0;
    let spec = scoring.metric.of(Metric::Activation);
    let told = view.reading(Metric::Activation, day).filter(|reading| days(reading.on_day, day) <= spec.fresh_days);
    if let Some(reading) = told.filter(|reading| reading.on_day >= add_days(trained, rule.after_days))
        && let Some(target) = spec.target.at(view.day_number(reading.on_day))
        && reading.value < target
    {
        strength = shortfall(reading.value, target);
        evidence.push(measured(reading, target));
    }
    if let Some(readings) = falling(view, Metric::WeeklyActive, rule.falls, day, scoring)
        && readings.last().is_some_and(|reading| reading.on_day >= trained)
    {
        strength = strength.max(fall(&readings));
        evidence.extend(fallen(&readings));
    }
    if evidence.is_empty() {
        return None;
    }
    evidence.push(Evidence::new("trained").on(Some(trained)));
    Some((rule.severity, strength, evidence))
}

/// Many tickets a week, and no fewer than some weeks ago. Of each of the last weeks, counted back
/// from the newest reading, one reading speaks; where a week has none there is no saying.
pub(super) fn tickets_high(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Found> {
    let rule = &scoring.rule.adoption.tickets_high;
    let newest = view.reading(Metric::Tickets, day)?;
    let fresh = days(newest.on_day, day) <= scoring.metric.of(Metric::Tickets).fresh_days;
    if !fresh || newest.value < rule.tickets * SCALE {
        return None;
    }
    let mut weeks = Vec::new();
    for ago in 0..rule.weeks {
        let (last, first) = (add_days(newest.on_day, -7 * ago), add_days(newest.on_day, -7 * ago - 6));
        weeks.push(view.reading(Metric::Tickets, last).filter(|reading| reading.on_day >= first)?);
    }
    let oldest = weeks.last()?;
    if newest.value < oldest.value {
        return None;
    }
    let evidence = weeks.iter().map(|reading| measured(reading, rule.tickets * SCALE));
    Some((rule.severity, percent(newest.value, rule.tickets * SCALE), evidence.collect()))
}

/// The newest fresh reading of each session or role, where it can be judged and lies below a value;
/// the lowest first.
fn below<'a>(
    view: &View<'a>,
    metric: Metric,
    day: Day,
    scoring: &Scoring,
    least: i64,
    judged: impl Fn(&Reading) -> bool,
) -> Vec<&'a Reading> {
    let fresh_days = scoring.metric.of(metric).fresh_days;
    let mut newest: Vec<&Reading> = Vec::new();
    for reading in view.readings(metric, day).iter().rev().take_while(|reading| days(reading.on_day, day) <= fresh_days) {
        if judged(reading) && !newest.iter().any(|known| known.about == reading.about) {
            newest.push(reading);
        }
    }
    newest.retain(|reading| reading.value < least);
    newest.sort_by(|a, b| (a.value, &a.about).cmp(&(b.value, &b.about)));
    newest
}

/// The last readings of a metric, oldest first, where each is below the one before it and the newest
/// is fresh.
pub(super) fn falling<'a>(view: &View<'a>, metric: Metric, falls: i64, day: Day, scoring: &Scoring) -> Option<Vec<&'a Reading>> {
    let wanted = usize::try_from(falls).unwrap_or(0) + 1;
    let whole = |reading: &&&Reading| reading.about.is_empty();
    let mut last: Vec<&Reading> = view.readings(metric, day).iter().rev().filter(whole).take(wanted).copied().collect();
    last.reverse();
    let fresh = last.last().is_some_and(|reading| days(reading.on_day, day) <= scoring.metric.of(metric).fresh_days);
    let falls = last.len() == wanted && last.windows(2).all(|pair| pair[1].value < pair[0].value);
    (fresh && falls).then_some(last)
}

/// How far the last of some readings lies below the first, in percent on top of 100.
pub(super) fn fall(readings: &[&Reading]) -> i64 {
    match readings {
        [first, .., last] => shortfall(last.value, first.value),
        _ => 100,
    }
}

/// A reading and what it is held against. It names what it is about, or the metric.
pub(super) fn measured(reading: &Reading, against: i64) -> Evidence {
    let (code, name) = match &*reading.about {
        "" => ("reading", reading.metric.code()),
        about => ("reading_about", about),
    };
    Evidence::new(code).on(Some(reading.on_day)).named(name).figures(reading.value, against)
}

/// Readings that fell, newest first.
pub(super) fn fallen(readings: &[&Reading]) -> impl Iterator<Item = Evidence> {
    readings.iter().rev().map(|reading| measured(reading, 0)).map(|mut evidence| {
        evidence.code = "reading_fell".into();
        evidence
    })
}
