//! The health score of an account on a day: 0 to 100, higher is healthier, every point with a line.
//!
//! [`health`] is pure: the same facts, day and figures give the same score on every machine. All of
//! it is whole numbers.
//!
//! # How it is worked out
//!
//! Each [`Measure`] looks at its facts and says one of three things: nothing is expected yet;
//! something is expected and nothing is known, or what was known has aged out; or a score from 0
//! to 100 with the freshness of what it rests on. The score is the mean of what is known, each
//! measure by its weight in the account's stage times its freshness. So what is missing hands its
//! weight to all the rest in proportion, over all dimensions: a dimension of which little is known
//! counts for little, rather than one fact in it for five. **Coverage** is the weight that rests on
//! fresh evidence against all that is expected.
//!
//! Of an account of which nothing is known the score is the middle of the watch band
//! ([`Health::assumed`]), with coverage 0.
//!
//! # What makes it just
//!
//! Bettering a fact never lowers the score. This holds because which facts count, and how fresh
//! they are, never depends on how good they are: milestones age from the day they were due, not
//! from the day they were done; concerns age from the day they were opened, and an open one scores
//! no more than its freshness if it were closed; the first value does not age.
//!
//! # What is no evidence
//!
//! Milestones count from the day after they were due, done or not; half a year later they have
//! dropped out, so a plan that nobody keeps says nothing in the end. A person who joined and has
//! not been reached is no evidence within the longest interval. That no concern was ever recorded
//! is no evidence either. While an account is paused, cadence and milestones are not looked at.

mod adoption;
mod apply;
mod change;
mod codes;
mod engagement;
mod forecast;
mod ledger;
mod measure;
mod next;
mod outcome;
mod path;
mod relationship;
mod technical;
mod veto;

#[cfg(test)]
mod change_tests;
#[cfg(test)]
mod figures_tests;
#[cfg(test)]
mod path_tests;
#[cfg(test)]
mod properties_tests;
#[cfg(test)]
mod random;
#[cfg(test)]
mod score_tests;

use serde::{Deserialize, Serialize};

pub use change::{Cause, Change, ChangeLine, explain};
pub use codes::{EVIDENCE, RECOVER};
pub use forecast::{Forecast, forecast};
pub use next::next_move;
pub use path::{Act, ActKind, Path, path};

use measure::{At, Sheet};

use super::codes::{Coded, codes};
use super::day::{Day, add_days};
use super::evidence::Evidence;
use super::scoring::{Band, Scoring};
use super::signal::Category;
use super::view::View;

codes! {
    /// What is measured of an account for its score. Each fact counts in one measure only: of a
    /// touch, its day counts for cadence, who came to a meeting counts for attendance, and its
    /// sentiment for the relationship.
    Measure("measure") {
        /// Stakeholders in touch within their cadence, by the weight of their roles.
        CadenceKept = "cadence_kept",
        /// Meetings to which people came.
        MeetingsAttended = "meetings_attended",
        /// Milestones reached on time, late or overdue.
        MilestonesOnTime = "milestones_on_time",
        /// Days by which the end of the plan has moved.
        PlanSlippage = "plan_slippage",
        /// Open blockers.
        Blockers = "blockers",
        /// Licensed users who have logged in, against the target.
        Activation = "activation",
        /// Users active in the week, against the target.
        WeeklyActive = "weekly_active",
        /// Core features in use, against the target.
        CoreFeatures = "core_features",
        /// Attendance of training, against the target.
        TrainingAttendance = "training_attendance",
        /// Feedback on training, against the target.
        TrainingFeedback = "training_feedback",
        /// Support tickets in the week, against the target.
        Tickets = "tickets",
        /// Days from the contract to the first quick win.
        TimeToValue = "time_to_value",
        /// Progress of the primary goal against the time that has gone.
        GoalProgress = "goal_progress",
        /// Benefit over cost, against the course to even.
        ReturnOnInvestment = "return_on_investment",
        /// How the customer came across in recent touches.
        Sentiment = "sentiment",
        /// The CSM's own judgement.
        Pulse = "pulse",
        /// Open complaints.
        Complaints = "complaints",
        /// Open escalations.
        Escalations = "escalations",
    }
}

/// So many measures there are.
pub const MEASURES: usize = <Measure as Coded>::ALL.len();

impl Measure {
    /// The dimension that it belongs to.
    pub fn dimension(self) -> Category {
        match self {
            Self::CadenceKept | Self::MeetingsAttended => Category::Engagement,
            Self::MilestonesOnTime | Self::PlanSlippage | Self::Blockers => Category::Technical,
            Self::Activation
            | Self::WeeklyActive
            | Self::CoreFeatures
            | Self::TrainingAttendance
            | Self::TrainingFeedback
            | Self::Tickets => Category::Adoption,
            Self::TimeToValue | Self::GoalProgress | Self::ReturnOnInvestment => Category::Outcome,
            Self::Sentiment | Self::Pulse | Self::Complaints | Self::Escalations => Category::Relationship,
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
        /// Go-live is long overdue.
        GoLiveOverdue = "go_live_overdue",
        /// Neither the sponsor nor the project lead has been reached for long.
        DecisionMakersSilent = "decision_makers_silent",
        /// A blocker of high severity is past its day.
        BlockerBreached = "blocker_breached",
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
    /// The points given because nothing is known: the middle of the watch band then, else 0. With
    /// the points of lines, vetoes and override they make the score.
    pub assumed: i64,
    /// What is expected and there is no evidence for, or none that is fresh enough.
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

/// The health of an account on a day, from the facts that were known on that day.
pub fn health(view: &View<'_>, day: Day, scoring: &Scoring) -> Health {
    Sheet::of(&At::new(view, day, day, scoring)).health()
}

/// The score of an account on a day: that of [`health`], at less cost.
pub fn score(view: &View<'_>, day: Day, scoring: &Scoring) -> Score {
    Sheet::of(&At::new(view, day, day, scoring)).score()
}

/// The scores of the last weeks, oldest first, the day's own last; none before the contract.
pub fn weekly(view: &View<'_>, day: Day, weeks: usize, scoring: &Scoring) -> Vec<(Day, i64)> {
    let days = (0..weeks as i64).rev().map(|week| add_days(day, -7 * week));
    days.filter(|on| *on >= view.facts.account.contract_date).map(|on| (on, score(view, on, scoring).score)).collect()
}
