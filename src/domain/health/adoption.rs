//! Adoption: what is used and learned, each metric against its target for the day.

use super::Measure;
use super::measure::{At, Detail, FULL, Fix, Found, Mean};
use crate::domain::codes::Coded;
use crate::domain::evidence::Evidence;
use crate::domain::metric::{Metric, Reading, SCALE};
use crate::domain::scoring::health::{Ageing, score_at};

/// The metric behind a measure of this dimension.
pub(super) fn metric(measure: Measure) -> Metric {
    match measure {
        Measure::WeeklyActive => Metric::WeeklyActive,
        Measure::CoreFeatures => Metric::CoreFeatures,
        Measure::TrainingAttendance => Metric::TrainingAttendance,
        Measure::TrainingFeedback => Metric::TrainingFeedback,
        Measure::Tickets => Metric::Tickets,
        _ => Metric::Activation,
    }
}

/// How readings of a metric age.
pub(super) fn ageing(metric: Metric, at: &At<'_, '_>) -> Ageing {
    let fresh_days = at.scoring.metric.of(metric).fresh_days;
    Ageing { fresh_days, drop_days: fresh_days.saturating_mul(at.scoring.health.metric_drop_times) }
}

/// The score of a value against a target, all in thousandths of the metric's unit.
pub(super) fn against(metric: Metric, value: i64, target: i64, at: &At<'_, '_>) -> i64 {
    let spec = at.scoring.metric.of(metric);
    let curves = &at.scoring.health.curve;
    let (min, max) = (spec.min.saturating_mul(SCALE), spec.max.saturating_mul(SCALE));
    let percent = |part: i64, of: i64| (i128::from(part) * 100 / i128::from(of.max(1))).clamp(0, 100_000) as i64;
    if !spec.more_is_better {
        // A target of nothing is met by nothing alone.
        let over = if target > min {
            percent(value - min, target - min)
        } else if value > min {
            100_000
        } else {
            0
        };
        return score_at(&curves.above_target, over);
    }
    let met = score_at(&curves.below_target, 100);
    if value < target {
        return score_at(&curves.below_target, percent(value - min, target - min).min(99)).min(met);
    }
    let full = (i128::from(max - target) * i128::from(at.scoring.health.full_marks) / 100).max(1);
    let beyond = i128::from(value - target).min(full);
    met + (i128::from(FULL - met) * beyond / full) as i64
}

/// The readings that count: the newest for the account as a whole, else all that are about single
/// sessions or roles. Of training, sessions that were held after it count instead of it.
fn readings<'v, 'a>(metric: Metric, at: &At<'v, 'a>) -> impl Iterator<Item = &'a Reading> + use<'v, 'a> {
    let whole = at.view.reading(metric, at.known);
    let all = at.view.readings(metric, at.known);
    let parts = match whole {
        None => all,
        Some(whole) if matches!(metric, Metric::TrainingAttendance | Metric::TrainingFeedback) => {
            &all[all.partition_point(|reading| reading.on_day <= whole.on_day)..]
        }
        Some(_) => &[],
    };
    whole.filter(|_| parts.is_empty()).into_iter().chain(parts.iter().copied())
}

pub(super) fn against_target(metric: Metric, at: &At<'_, '_>) -> Found {
    let Some(target) = at.scoring.metric.of(metric).target.at(at.number) else { return Found::NotExpected };
    let ageing = ageing(metric, at);
    let mut mean = Mean::default();
    for reading in readings(metric, at) {
        let age = at.since(reading.on_day);
        mean.take(against(metric, reading.value, target, at), 1, ageing.fresh(age), age);
    }
    mean.found(Found::Missing)
}

pub(super) fn detail(metric: Metric, at: &At<'_, '_>) -> Detail {
    let Some(target) = at.scoring.metric.of(metric).target.at(at.number) else { return Detail::default() };
    let ageing = ageing(metric, at);
    let mut counted: Vec<&Reading> = readings(metric, at).filter(|it| ageing.fresh(at.since(it.on_day)) > 0).collect();
    counted.sort_by_key(|reading| (against(metric, reading.value, target, at), reading.id));
    let evidence = counted
        .iter()
        .take(3)
        .map(|reading| {
            let name = if reading.about.is_empty() { metric.code().to_owned() } else { reading.about.clone() };
            let code = if reading.about.is_empty() { "reading" } else { "reading_about" };
            Evidence::new(code).named(name).on(Some(reading.on_day)).figures(reading.value, target)
        })
        .collect();
    let code = match metric {
        Metric::Tickets => "lower_tickets",
        Metric::Pulse => "settle_doubts",
        _ => "raise_metric",
    };
    // To the target, not beyond: that is what can be asked for.
    let fix = Fix { code, name: metric.code().to_owned(), score: against(metric, target, target, at) };
    Detail { evidence, fix: Some(fix) }
}
