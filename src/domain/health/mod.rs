//! The health score of an account on a day: 0 to 100, higher is healthier, every point with a line.
//!
//! [`health`] is pure: the same facts, day and figures give the same score on every machine.

use serde::{Deserialize, Serialize};

use super::codes::codes;
use super::day::Day;
use super::evidence::Evidence;
use super::scoring::{Band, Scoring};
use super::signal::Category;
use super::view::View;

codes! {
    /// What is measured of an account for its score. Each fact counts in one measure only.
    Measure("measure") {
        /// Stakeholders in touch within their cadence.
        CadenceKept = "cadence_kept",
    }
}

impl Measure {
    /// The dimension that it belongs to.
    pub fn dimension(self) -> Category {
        match self {
            Self::CadenceKept => Category::Engagement,
        }
    }
}

/// What would win back what a line lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recover {
    /// What to do, as a code; the words stand in the message files as `recover-<code>`.
    pub code: std::borrow::Cow<'static, str>,
    /// Whom or what it names.
    pub name: String,
    /// The points that it would win back.
    pub points: i64,
}

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The dimension.
    pub dimension: Category,
    /// The measure.
    pub measure: Measure,
    /// The points won. All lines, vetoes and the override together are the score.
    pub points: i64,
    /// The points that could have been won. All lines together are 100.
    pub of: i64,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// Days since the newest fact that it rests on.
    pub age_days: Option<i64>,
    /// How fresh that is: 100 fresh, falling to 0, where it drops out.
    pub freshness: i64,
    /// What would win back the rest; none where nothing was lost.
    pub recover: Option<Recover>,
}

codes! {
    /// Rules that hold a score down, whatever else is well.
    Veto("veto") {
        /// An escalation to executives is open.
        ExecutiveEscalation = "executive_escalation",
    }
}

/// A veto that acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VetoLine {
    /// Which one.
    pub veto: Veto,
    /// No score above this.
    pub cap: i64,
    /// The points that it took; below zero, or zero where another one took them already.
    pub points: i64,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
}

/// An override that acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverrideLine {
    /// The score set.
    pub score: i64,
    /// The points that it gave or took.
    pub points: i64,
    /// Why.
    pub reason: String,
    /// Who set it.
    pub by: String,
    /// Its last day.
    pub until: Day,
}

/// The health of an account on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Health {
    /// The day.
    pub day: Day,
    /// The score, 0 to 100. An account of which nothing is known has the middle of the watch band.
    pub score: i64,
    /// Its band.
    pub band: Band,
    /// The share of the score that rests on fresh evidence, in percent.
    pub coverage: i64,
    /// The ledger, by dimension.
    pub lines: Vec<Line>,
    /// What there is no evidence for, or none that is fresh enough.
    pub missing: Vec<Measure>,
    /// The vetoes that act.
    pub vetoes: Vec<VetoLine>,
    /// The override that acts.
    pub set_by_hand: Option<OverrideLine>,
}

/// The score without its ledger: what standings, histories and forecasts need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// 0 to 100.
    pub score: i64,
    /// Its band.
    pub band: Band,
    /// Percent.
    pub coverage: i64,
    /// Whether it is set by hand.
    pub overridden: bool,
}

/// The health of an account on a day.
pub fn health(view: &View<'_>, day: Day, scoring: &Scoring) -> Health {
    let _ = view;
    Health {
        day,
        score: 70,
        band: scoring.bands.band(70),
        coverage: 0,
        lines: Vec::new(),
        missing: vec![Measure::CadenceKept],
        vetoes: Vec::new(),
        set_by_hand: None,
    }
}

/// The score of an account on a day: that of [`health`], at less cost.
pub fn score(view: &View<'_>, day: Day, scoring: &Scoring) -> Score {
    let health = health(view, day, scoring);
    Score { score: health.score, band: health.band, coverage: health.coverage, overridden: health.set_by_hand.is_some() }
}

/// When an account turns red, or falls to watch, if nothing is logged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    /// The first day on which the band is lower.
    pub on: Day,
    /// The band then.
    pub band: Band,
    /// The measure that loses most until then.
    pub measure: Option<Measure>,
    /// The points that it loses.
    pub points: i64,
}

/// The first day within `days` after `day` on which the band falls if nothing is logged.
pub fn forecast(view: &View<'_>, day: Day, days: i64, scoring: &Scoring) -> Option<Forecast> {
    let _ = (view, day, days, scoring);
    None
}
