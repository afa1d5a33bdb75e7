//! Concerns: what stands in the way or is complained of, each opened and closed on a day.

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, ConcernId, StakeholderId, codes};
use super::day::Day;
use super::signal::Severity;

codes! {
    /// The kinds of concern.
    ConcernKind("kind of concern") {
        /// An open problem that holds work up.
        Blocker = "blocker",
        /// The customer complains.
        Complaint = "complaint",
        /// The matter was taken to a higher level.
        Escalation = "escalation",
        /// The customer asks for more than was agreed.
        ScopeRequest = "scope_request",
    }
}

codes! {
    /// How far up an escalation went.
    Level("escalation level") {
        /// Between the teams.
        Team = "team",
        /// To management.
        Management = "management",
        /// To executives.
        Executive = "executive",
    }
}

/// Something that stands in the way or is complained of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// Identity in the database.
    pub id: ConcernId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// What kind it is.
    pub kind: ConcernKind,
    /// What it is about.
    pub title: String,
    /// How bad it is.
    pub severity: Severity,
    /// How far up it went; only escalations have one.
    pub level: Option<Level>,
    /// Who brought it up.
    pub stakeholder_id: Option<StakeholderId>,
    /// The day on which it was opened.
    pub opened_on: Day,
    /// The day by which it is to be resolved (the SLA).
    pub due_on: Option<Day>,
    /// The day on which it was closed.
    pub closed_on: Option<Day>,
    /// How it ended; empty while it is open.
    pub outcome: String,
}

impl Concern {
    /// Whether it is open on a day.
    pub fn is_open(&self, day: Day) -> bool {
        self.opened_on <= day && self.closed_on.is_none_or(|closed| closed > day)
    }

    /// Days past its due date while open; 0 when not.
    pub fn overdue(&self, day: Day) -> i64 {
        self.due_on.filter(|_| self.is_open(day)).map_or(0, |due| (day - due).num_days().max(0))
    }
}
