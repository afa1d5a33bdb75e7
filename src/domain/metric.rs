//! Metrics: what is measured of an account, as dated readings, and the account's own goals.
//!
//! The catalogue with targets and freshness stands in `data/scoring.toml` under `[metric]`
//! (guide, "Métricas de Sucesso": adoption, business and engagement metrics).

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, GoalId, QuickWinId, ReadingId, StakeholderId, codes};
use super::day::{Day, Moment};

codes! {
    /// What can be measured. Time to first value is not among them: it follows from the first
    /// quick win delivered.
    Metric("metric") {
        /// Licensed users who have logged in, in percent.
        Activation = "activation",
        /// Users active in the week, in percent.
        WeeklyActive = "weekly_active",
        /// Core features in use, of ten.
        CoreFeatures = "core_features",
        /// Attendance of training, in percent; of one session or role where the reading says so.
        TrainingAttendance = "training_attendance",
        /// Feedback on training, from 1 to 5.
        TrainingFeedback = "training_feedback",
        /// Support tickets opened in the week that ends on the day.
        Tickets = "tickets",
        /// Support tickets open on the day.
        OpenTickets = "open_tickets",
        /// Mean time to resolution of the tickets closed in the week, in hours.
        ResolutionHours = "resolution_hours",
        /// Progress of a goal of the account, in the goal's own unit.
        Goal = "goal",
        /// Benefit to date, in the account's currency.
        Benefit = "benefit",
        /// Cost to date, in the account's currency.
        Cost = "cost",
        /// The CSM's own judgement, from 1 to 5.
        Pulse = "pulse",
    }
}

/// Readings count thousandths, so that they are exact and compare on every machine.
pub const SCALE: i64 = 1000;

/// One dated reading of a metric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Identity in the database.
    pub id: ReadingId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// What was measured.
    pub metric: Metric,
    /// The goal, for [`Metric::Goal`].
    pub goal_id: Option<GoalId>,
    /// The day for which it holds.
    pub on_day: Day,
    /// The value in thousandths ([`SCALE`]) of the metric's unit.
    pub value: i64,
    /// How many answers it is made of, for feedback.
    pub answers: Option<i64>,
    /// The session or role that it is about; empty for the account as a whole.
    pub about: String,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// Login of who recorded it.
    pub recorded_by: String,
}

/// A business goal of an account. Whether more or less is better follows from baseline and target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Identity in the database.
    pub id: GoalId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// What it is called.
    pub name: String,
    /// Its unit (`days`, `%`, `BRL`).
    pub unit: String,
    /// Where it stood at the beginning, in thousandths.
    pub baseline: i64,
    /// Where it shall be, in thousandths; never the baseline.
    pub target: i64,
    /// The day from which progress counts.
    pub starts_on: Day,
    /// The day by which the target shall be reached; after `starts_on`.
    pub by_day: Day,
    /// Whether it is the one that the account is judged by.
    pub is_primary: bool,
    /// The day on which it was given up or done with.
    pub closed_on: Option<Day>,
}

impl Goal {
    /// How far a value has come from baseline (0) to target (1000), in thousandths; negative when
    /// it has gone the wrong way.
    pub fn progress(&self, value: i64) -> i64 {
        let whole = i128::from(self.target) - i128::from(self.baseline);
        if whole == 0 {
            return 0;
        }
        let done = (i128::from(value) - i128::from(self.baseline)) * 1000 / whole;
        done.clamp(-1_000_000, 1_000_000) as i64
    }

    /// How much of the time has gone on a day, in thousandths from 0 to 1000.
    pub fn elapsed(&self, day: Day) -> i64 {
        let whole = (self.by_day - self.starts_on).num_days().max(1);
        ((day - self.starts_on).num_days() * 1000 / whole).clamp(0, 1000)
    }

    /// Whether it is pursued on a day.
    pub fn is_open(&self, day: Day) -> bool {
        self.starts_on <= day && self.closed_on.is_none_or(|closed| closed > day)
    }
}

/// An early, visible result for the customer (guide, "Vitórias Rápidas").
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuickWin {
    /// Identity in the database.
    pub id: QuickWinId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// What it is.
    pub title: String,
    /// When it is to be delivered.
    pub due_on: Option<Day>,
    /// When it was delivered.
    pub delivered_on: Option<Day>,
    /// What it brought, in words or figures.
    pub effect: String,
    /// By which day of the onboarding it is meant: 30, 60 or 90 (guide, "A Estratégia de Vitórias Rápidas").
    #[serde(default)]
    pub horizon: Option<i64>,
    /// Who wanted it.
    #[serde(default)]
    pub wanted_by: Option<StakeholderId>,
    /// What it is measured by, with its unit; empty where it is not measured.
    #[serde(default)]
    pub metric: String,
    /// Where that stood before, in thousandths.
    #[serde(default)]
    pub baseline: Option<i64>,
    /// Where it shall be, in thousandths.
    #[serde(default)]
    pub target: Option<i64>,
    /// Where it stood afterwards, in thousandths.
    #[serde(default)]
    pub measured: Option<i64>,
    /// Who was told of it.
    #[serde(default)]
    pub told_to: String,
    /// When they were told.
    #[serde(default)]
    pub told_on: Option<Day>,
}
