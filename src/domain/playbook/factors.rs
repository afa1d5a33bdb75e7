//! Checks of the factors: their levels, where they act, and how far they may carry a plan.

use super::check::Source;
use super::locate::place;
use super::{FactorSpec, Playbook, PlaybookError, PlaybookProblem};
use crate::domain::codes::Coded;
use crate::domain::factor::Level;

/// Checks each factor, and what all of them do together.
pub(super) fn check(source: &Source<'_>, playbook: &Playbook) -> Result<(), PlaybookError> {
    let factors = &playbook.factors;
    source.ids(factors.iter().enumerate().map(|(index, spec)| (spec.kind.code(), place!["factor", index, "kind"].to_vec())))?;
    for (index, spec) in factors.iter().enumerate() {
        one(source, playbook, index, spec)?;
    }
    order_kept(source, factors)?;
    limits_kept(source, playbook)
}

fn one(source: &Source<'_>, playbook: &Playbook, index: usize, spec: &FactorSpec) -> Result<(), PlaybookError> {
    source.text(&spec.title, &place!["factor", index, "title"])?;
    let (from, to, last) = (spec.from_day, spec.to_day, playbook.plan.standard_days);
    if from < 0 || from >= to || to > last {
        let key = if from < 0 { "from_day" } else { "to_day" };
        let problem = PlaybookProblem::FactorRange { factor: spec.kind, from, to, last };
        return source.refuse(&place!["factor", index, key], problem);
    }
    if spec.levels.len() != Level::ALL.len() || Level::ALL.iter().any(|level| spec.level(*level).is_none()) {
        let found = spec.levels.iter().map(|level| level.level.code()).collect();
        return source.refuse(&place!["factor", index], PlaybookProblem::FactorLevels { factor: spec.kind, found });
    }
    for (at, level) in spec.levels.iter().enumerate() {
        source.text(&level.reason, &place!["factor", index, "level", at, "reason"])?;
        if level.level == Level::Medium && level.days != 0 {
            let problem = PlaybookProblem::FactorNotNeutral { factor: spec.kind, days: level.days };
            return source.refuse(&place!["factor", index, "level", at, "days"], problem);
        }
    }
    Ok(())
}

/// What the factor adds at its shortest level; never above zero, since medium adds nothing.
fn shortest(spec: &FactorSpec) -> i64 {
    spec.levels.iter().map(|level| level.days).min().unwrap_or(0)
}

fn longest(spec: &FactorSpec) -> i64 {
    spec.levels.iter().map(|level| level.days).max().unwrap_or(0)
}

/// Factors spread their days evenly over a part of the plan. Where they take a whole day or more
/// out of each day, a later day of the standard plan would come before an earlier one.
fn order_kept(source: &Source<'_>, factors: &[FactorSpec]) -> Result<(), PlaybookError> {
    // What is taken away changes only where a part begins or ends, and grows only where one begins.
    for (index, spec) in factors.iter().enumerate() {
        let day = spec.from_day;
        let acting = factors.iter().filter(|other| other.from_day <= day && day < other.to_day);
        let taken: f64 = acting.map(|other| -(shortest(other) as f64) / (other.to_day - other.from_day) as f64).sum();
        // The last hundredth is left for rounding.
        if taken > 0.99 {
            let problem = PlaybookProblem::FactorsTooSteep { day, percent: (taken * 100.0).ceil() as i64 };
            return source.refuse(&place!["factor", index, "from_day"], problem);
        }
    }
    Ok(())
}

fn limits_kept(source: &Source<'_>, playbook: &Playbook) -> Result<(), PlaybookError> {
    let plan = playbook.plan;
    let add = |days: fn(&FactorSpec) -> i64| {
        playbook.factors.iter().fold(plan.standard_days, |sum, spec| sum.saturating_add(days(spec)))
    };
    let (shortest, longest) = (add(shortest), add(longest));
    if shortest < plan.min_days || longest > plan.max_days {
        let problem = PlaybookProblem::FactorsOutOfPlan { shortest, longest, min: plan.min_days, max: plan.max_days };
        return source.refuse(&place!["plan"], problem);
    }
    Ok(())
}
