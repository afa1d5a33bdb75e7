//! Training: whom it is for and in which form it comes (guide, "Agenda de Treinamento").

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, LowAdopterId, SessionId, StakeholderId, codes};
use super::day::Day;

codes! {
    /// Whom a training session is for (guide, "Agenda de Treinamento", approach by role).
    TrainingRole("training role") {
        /// Administrators and power users: advanced and comprehensive.
        Admin = "admin",
        /// Managers: oversight and reports.
        Manager = "manager",
        /// End users: the basics of their daily work.
        EndUser = "end_user",
        /// Executives: strategy and results.
        Executive = "executive",
    }
}

codes! {
    /// The form in which training comes (guide, "Entrega de Treinamento").
    TrainingFormat("training format") {
        /// A live session, on site or online.
        Live = "live",
        /// A recording to watch at any time.
        Recorded = "recorded",
        /// Written guides and reference.
        Written = "written",
        /// Exercises in a practice environment.
        HandsOn = "hands_on",
        /// Open hours to drop in with questions.
        OfficeHours = "office_hours",
    }
}

codes! {
    /// Why somebody uses the product too little (guide, "Alcance low-adopter": understand the barriers).
    Barrier("barrier") {
        /// No time for it.
        Time = "time",
        /// Not trained, or too long ago.
        Knowledge = "knowledge",
        /// It does not fit the work.
        Fit = "fit",
        /// No access, or it does not work for them.
        Access = "access",
        /// Not convinced of the benefit.
        Motivation = "motivation",
        /// Not known yet.
        Unknown = "unknown",
    }
}

/// A training session, planned or held (guide, "Agenda de Treinamento").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: SessionId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The session's id in the playbook; empty for one of our own.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Whom it is for.
    pub role: TrainingRole,
    /// Its form.
    pub format: TrainingFormat,
    /// The day for which it is planned.
    pub planned_on: Day,
    /// The day on which it was held.
    pub held_on: Option<Day>,
    /// Its length in minutes.
    pub minutes: Option<i64>,
    /// Who gives it.
    pub trainer: String,
    /// Whether people practise in it.
    pub hands_on: bool,
    /// Whether it makes trainers of some of them.
    pub train_the_trainer: bool,
    /// How many were invited.
    pub invited: Option<i64>,
    /// How many came.
    pub attended: Option<i64>,
    /// Mean feedback in thousandths, 1000 to 5000.
    pub feedback: Option<i64>,
    /// How many gave feedback.
    pub answers: Option<i64>,
    /// How many took the assessment.
    pub assessed: Option<i64>,
    /// How many of them passed.
    pub passed: Option<i64>,
    /// Where the recording is.
    pub recording: String,
}

impl Session {
    /// A session planned for a day, of which nothing more is known.
    pub fn new(title: &str, role: TrainingRole, format: TrainingFormat, planned_on: Day) -> Self {
        Self {
            id: SessionId(0),
            rev: 0,
            account_id: AccountId(0),
            code: String::new(),
            title: title.to_owned(),
            role,
            format,
            planned_on,
            held_on: None,
            minutes: None,
            trainer: String::new(),
            hands_on: format == TrainingFormat::HandsOn,
            train_the_trainer: false,
            invited: None,
            attended: None,
            feedback: None,
            answers: None,
            assessed: None,
            passed: None,
            recording: String::new(),
        }
    }

    /// Whether its day has passed and it was not held.
    pub fn is_overdue(&self, day: Day) -> bool {
        self.held_on.is_none() && self.planned_on < day
    }

    /// Attendance in percent; none where it is not known.
    pub fn attendance(&self) -> Option<i64> {
        let (invited, attended) = (self.invited?, self.attended?);
        (invited > 0).then(|| attended * 100 / invited)
    }
}

/// Usage in percent of the expected under which somebody counts as a low adopter. Starting value: the guide asks to
/// find them and names no figure.
pub const USAGE_LINE: i64 = 50;

/// Open days after somebody was found within which they are reached. Starting value.
pub const REACH_DAYS: u32 = 5;

/// A person or group who uses the product too little (guide, "Alcance low-adopter").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LowAdopter {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: LowAdopterId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// Who: a person or a group.
    pub who: String,
    /// How many people.
    pub people: i64,
    /// Their usage in percent of the expected, where known.
    pub usage: Option<i64>,
    /// The day on which it was noticed.
    pub found_on: Day,
    /// What keeps them.
    pub barrier: Barrier,
    /// When we are to reach out.
    pub due_on: Day,
    /// When we did.
    pub reached_on: Option<Day>,
    /// Their manager, whose part it is too.
    pub manager_id: Option<StakeholderId>,
    /// What came of it.
    pub result: String,
    /// The day on which it was settled.
    pub closed_on: Option<Day>,
}

impl LowAdopter {
    /// Days by which reaching out to them is late on a day; 0 when it is not.
    pub fn overdue(&self, day: Day) -> i64 {
        if self.reached_on.is_some() || self.closed_on.is_some() { 0 } else { (day - self.due_on).num_days().max(0) }
    }
}
