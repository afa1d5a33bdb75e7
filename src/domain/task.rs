//! Tasks: what the playbook asks for in each stage, and what of it an account has done.
//!
//! A task nobody has touched has no row: its text and side stand in the playbook and its due date
//! follows from the plan's frozen stage windows. Only what is done is stored.

use serde::{Deserialize, Serialize};

use super::account::Stage;
use super::codes::{AccountId, TaskId, codes};
use super::day::Day;
use super::milestone::Side;

codes! {
    /// What sort of entry in the playbook a task comes from.
    TaskKind("task kind") {
        /// An item of the handoff from sales (journey e-book, chapter 1).
        Handoff = "handoff",
        /// Something to do in the stage.
        Activity = "activity",
        /// Something to hand over in the stage.
        Deliverable = "deliverable",
        /// What success looks like: a condition for leaving the stage.
        Criterion = "criterion",
    }
}

/// The stored mark of a task that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Identity in the database.
    pub id: TaskId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The task's id in the playbook, unique in it.
    pub code: String,
    /// The day on which it was done.
    pub done_on: Day,
    /// Login of who said so.
    pub done_by: String,
}

/// A task of an account's plan, done or open, with its date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlannedTask {
    /// The task's id in the playbook.
    pub code: String,
    /// The stage it belongs to; the handoff belongs to the first.
    pub stage: Stage,
    /// What sort of entry it is.
    pub kind: TaskKind,
    /// Whose move it is.
    pub side: Side,
    /// When it is due: the last day of its stage's window, or earlier where the playbook says so.
    pub due: Day,
    /// The day on which it was done; none while open.
    pub done_on: Option<Day>,
    /// Who said that it was done.
    pub done_by: Option<String>,
}
