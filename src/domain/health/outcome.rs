//! Outcome: does the customer get what they bought it for.

use super::adoption::ageing;
use super::measure::{At, Detail, FULL, Fix, Found};
use crate::domain::evidence::Evidence;
use crate::domain::metric::{Metric, Reading};
use crate::domain::scoring::health::score_at;

pub(super) fn time_to_value(at: &At<'_, '_>) -> Found {
    let curves = &at.scoring.health.curve;
    match at.view.days_to_value(at.known) {
        Some(days) => {
            let age = at.view.first_value_on(at.known).map(|on| at.since(on));
            Found::known(score_at(&curves.first_value, days), 1000, age)
        }
        // Before its first point nothing is expected.
        None => match curves.no_first_value.at(at.number) {
            Some(score) => Found::known(score, 1000, Some(0)),
            None => Found::NotExpected,
        },
    }
}

pub(super) fn time_to_value_detail(at: &At<'_, '_>) -> Detail {
    let curves = &at.scoring.health.curve;
    let expected = curves.no_first_value.0.first().map_or(0, |(day, _)| *day);
    match at.view.days_to_value(at.known) {
        Some(days) => {
            let on = at.view.first_value_on(at.known);
            let win = at.view.facts.quick_wins.iter().filter(|win| win.delivered_on == on).min_by_key(|win| win.id);
            let title = win.map_or("", |win| &win.title);
            Detail { evidence: vec![Evidence::new("first_value").named(title).on(on).figures(days, expected)], fix: None }
        }
        None => Detail {
            evidence: vec![Evidence::new("no_first_value").figures(at.number, expected)],
            fix: Some(Fix {
                code: "deliver_quick_win",
                name: String::new(),
                score: score_at(&curves.first_value, at.number.max(0)),
            }),
        },
    }
}

/// The newest reading of the primary goal.
fn goal_reading<'a>(at: &At<'_, 'a>) -> Option<(&'a crate::domain::metric::Goal, &'a Reading)> {
    let goal = at.view.primary_goal(at.known)?;
    at.view.goal_readings(goal, at.known).next_back().map(|reading| (goal, reading))
}

pub(super) fn goal(at: &At<'_, '_>) -> Found {
    let health = &at.scoring.health;
    let Some(goal) = at.view.primary_goal(at.known) else {
        return Found::Missing;
    };
    let elapsed = goal.elapsed(at.day);
    if elapsed < (health.goal_from * 10).max(1) {
        return Found::NotExpected;
    }
    let Some((_, reading)) = goal_reading(at) else { return Found::Missing };
    let age = at.since(reading.on_day);
    let progress = goal.progress(reading.value);
    let score = if progress >= 1000 { FULL } else { score_at(&health.curve.goal, (progress * 100 / elapsed).max(0)) };
    Found::known(score, ageing(Metric::Goal, at).fresh(age), Some(age))
}

pub(super) fn goal_detail(at: &At<'_, '_>) -> Detail {
    let Some((goal, reading)) = goal_reading(at) else { return Detail::default() };
    let progress = goal.progress(reading.value);
    let evidence = Evidence::new("goal_course").named(&goal.name).on(Some(reading.on_day));
    Detail {
        evidence: vec![evidence.figures(progress / 10, goal.elapsed(at.day) / 10)],
        fix: Some(Fix { code: "advance_goal", name: goal.name.clone(), score: score_at(&at.scoring.health.curve.goal, 100) }),
    }
}

/// What benefit over cost is, and is expected to be, in percent, and the older of the two readings.
struct Return {
    percent: i64,
    expected: i64,
    fresh: i64,
    age: i64,
}

fn return_on(at: &At<'_, '_>) -> Option<Return> {
    let expected = at.scoring.health.roi_course.at(at.number)? / 1000;
    let benefit = at.view.reading(Metric::Benefit, at.known)?;
    let cost = at.view.reading(Metric::Cost, at.known)?;
    let percent = (i128::from(benefit.value.max(0)) * 100 / i128::from(cost.value.max(1))).min(100_000) as i64;
    let ages = [(Metric::Benefit, at.since(benefit.on_day)), (Metric::Cost, at.since(cost.on_day))];
    let fresh = ages.map(|(metric, age)| ageing(metric, at).fresh(age)).into_iter().min().unwrap_or(0);
    Some(Return { percent, expected: expected.max(1), fresh, age: ages[0].1.max(ages[1].1) })
}

pub(super) fn roi(at: &At<'_, '_>) -> Found {
    if at.scoring.health.roi_course.at(at.number).is_none() {
        return Found::NotExpected;
    }
    let Some(found) = return_on(at) else { return Found::Missing };
    let score = score_at(&at.scoring.health.curve.roi, found.percent * 100 / found.expected);
    Found::known(score, found.fresh, Some(found.age))
}

pub(super) fn roi_detail(at: &At<'_, '_>) -> Detail {
    let Some(found) = return_on(at) else { return Detail::default() };
    let on = at.view.reading(Metric::Benefit, at.known).map(|reading| reading.on_day);
    Detail {
        evidence: vec![Evidence::new("return_on_investment").on(on).figures(found.percent, found.expected)],
        fix: Some(Fix { code: "raise_return", name: String::new(), score: score_at(&at.scoring.health.curve.roi, 100) }),
    }
}
