//! Milestones, the dated checkpoints of a plan, and the slips that moved them.

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, MilestoneId, SlipId, codes};
use super::day::Day;

codes! {
    /// Whose move it is.
    Side("side") {
        /// Our team's.
        Ours = "ours",
        /// The customer's.
        Theirs = "theirs",
    }
}

codes! {
    /// Who made a milestone slip.
    Cause("cause") {
        /// The customer.
        Customer = "customer",
        /// Our own team.
        Us = "us",
        /// Somebody else: a vendor, a partner, the law.
        ThirdParty = "third_party",
    }
}

/// A dated checkpoint of an account's plan. Its title, its weight as a key milestone and what it
/// depends on stand in the playbook under `code`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// Identity in the database.
    pub id: MilestoneId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The milestone's id in the playbook.
    pub code: String,
    /// Whose move it is.
    pub side: Side,
    /// The due date of the frozen plan.
    pub baseline: Day,
    /// The due date now.
    pub due: Day,
    /// The day on which it was reached.
    pub done_on: Option<Day>,
}

/// How a milestone stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MilestoneState {
    /// Reached.
    Done,
    /// Not reached, and its day has passed by this many days (1 or more).
    Overdue(i64),
    /// Due today or within the next seven days; days left.
    Soon(i64),
    /// Further away; days left.
    Ahead(i64),
}

impl Milestone {
    /// Current minus baseline, in calendar days: positive when later than first planned.
    pub fn slippage(&self) -> i64 {
        (self.due - self.baseline).num_days()
    }

    /// How it stands on a day.
    pub fn state(&self, today: Day) -> MilestoneState {
        let left = (self.due - today).num_days();
        match (self.done_on, left) {
            (Some(_), _) => MilestoneState::Done,
            (None, ..=-1) => MilestoneState::Overdue(-left),
            (None, 0..=7) => MilestoneState::Soon(left),
            (None, _) => MilestoneState::Ahead(left),
        }
    }
}

/// One move of a milestone's due date: whose doing it was, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    /// Identity in the database.
    pub id: SlipId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The milestone that moved.
    pub milestone_id: MilestoneId,
    /// The day on which it was moved.
    pub moved_on: Day,
    /// Due before.
    pub from_due: Day,
    /// Due after.
    pub to_due: Day,
    /// Who caused it.
    pub cause: Cause,
    /// Why, in the words of whoever moved it.
    pub reason: String,
    /// Whether it moved only because another milestone did.
    pub cascaded: bool,
}

impl Slip {
    /// Days that it moved: positive when later.
    pub fn days(&self) -> i64 {
        (self.to_due - self.from_due).num_days()
    }
}
