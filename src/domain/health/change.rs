//! A change of the score, explained: split exactly into settings, passing of time, new facts and
//! the override, line by line.
//!
//! The way from the first score to the second goes in three steps, each worked out in full: the
//! figures change, then the days pass with nothing logged, then what was logged in them comes in.
//! What a step did to each line of the ledger is its share of the change. Points may also move
//! between lines in a step, when evidence drops out and its weight goes to the rest: the sums hold
//! all the same.

use serde::{Deserialize, Serialize};

use super::measure::{At, Sheet};
use super::{Health, Measure, Veto};
use crate::domain::codes::{Coded, codes};
use crate::domain::day::Day;
use crate::domain::evidence::Evidence;
use crate::domain::scoring::Scoring;
use crate::domain::view::View;

codes! {
    /// What changes a score.
    Cause("cause of a change") {
        /// The team changed weights, curves or thresholds.
        Settings = "settings",
        /// Time went by: dates came due, evidence aged.
        Time = "time",
        /// Something was logged.
        Facts = "facts",
        /// A score was set by hand, or that ended.
        Override = "override",
    }
}

/// One line of a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeLine {
    /// What caused it.
    pub cause: Cause,
    /// The measure; none for a veto, an override, or what was assumed while nothing was known.
    pub measure: Option<Measure>,
    /// The veto.
    pub veto: Option<Veto>,
    /// Its points before; below zero for what took some.
    pub before: i64,
    /// Its points after.
    pub after: i64,
    /// After minus before; never 0.
    pub difference: i64,
    /// What it rests on after the change, or rested on before where nothing is left.
    pub evidence: Vec<Evidence>,
}

/// A change of the score between two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The first day.
    pub from: Day,
    /// The second day.
    pub to: Day,
    /// The score on the first day, with the figures of then.
    pub before: i64,
    /// The score on the second day, with the figures of now.
    pub after: i64,
    /// What made the difference: by cause, the largest first. Their sum is `after - before`.
    pub lines: Vec<ChangeLine>,
}

impl Change {
    /// What a cause made in all.
    pub fn by(&self, cause: Cause) -> i64 {
        self.lines.iter().filter(|line| line.cause == cause).map(|line| line.difference).sum()
    }
}

/// Splits the difference between the scores of two days. `then` are the figures that held on the
/// first day, `now` those of the second; `to` is not before `from`.
pub fn explain(view: &View<'_>, from: Day, to: Day, then: &Scoring, now: &Scoring) -> Change {
    let look = |known: Day, day: Day, scoring: &Scoring| Sheet::of(&At::new(view, known, day, scoring)).health();
    let first = look(from, from, then);
    let settings = look(from, from, now);
    let time = look(from, to, now);
    let last = look(to, to, now);
    let mut lines = Vec::new();
    for (cause, before, after) in
        [(Cause::Settings, &first, &settings), (Cause::Time, &settings, &time), (Cause::Facts, &time, &last)]
    {
        compare(cause, before, after, &mut lines);
    }
    let set = |health: &Health| health.set_by_hand.as_ref().map_or(0, |line| line.points);
    push(&mut lines, Cause::Override, (None, None), (set(&first), set(&last)), Vec::new);
    lines.sort_by_key(|line| (line.cause, -line.difference.abs(), line.measure, line.veto));
    Change { from, to, before: first.score, after: last.score, lines }
}

/// What one step did to each line.
fn compare(cause: Cause, before: &Health, after: &Health, lines: &mut Vec<ChangeLine>) {
    for measure in Measure::ALL.iter().copied() {
        let [old, new] = [before, after].map(|health| health.lines.iter().find(|line| line.measure == measure));
        let points = |line: Option<&super::Line>| line.map_or(0, |line| line.points);
        let evidence = || new.or(old).map_or_else(Vec::new, |line| line.evidence.clone());
        push(lines, cause, (Some(measure), None), (points(old), points(new)), evidence);
    }
    for veto in Veto::ALL.iter().copied() {
        let [old, new] = [before, after].map(|health| health.vetoes.iter().find(|line| line.veto == veto));
        let points = |line: Option<&super::VetoLine>| line.map_or(0, |line| line.points);
        let evidence = || new.or(old).map_or_else(Vec::new, |line| line.evidence.clone());
        push(lines, cause, (None, Some(veto)), (points(old), points(new)), evidence);
    }
    push(lines, cause, (None, None), (before.assumed, after.assumed), Vec::new);
}

fn push(
    lines: &mut Vec<ChangeLine>,
    cause: Cause,
    (measure, veto): (Option<Measure>, Option<Veto>),
    (before, after): (i64, i64),
    evidence: impl FnOnce() -> Vec<Evidence>,
) {
    if before != after {
        lines.push(ChangeLine { cause, measure, veto, before, after, difference: after - before, evidence: evidence() });
    }
}
