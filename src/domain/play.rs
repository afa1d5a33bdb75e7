//! Plays under way and next steps: what was decided to do, by whom and until when.
//!
//! The plays themselves stand in the playbook: a course correction of four moves for each
//! category of signals (guide, "Correção de Curso").

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, NextStepId, PlayRunId, SignalId};
use super::day::Day;
use super::signal::Category;

/// A play that was started for an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlayRun {
    /// Identity in the database.
    pub id: PlayRunId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The play, named by its category.
    pub play: Category,
    /// The signal that it answers.
    pub signal_id: Option<SignalId>,
    /// The day on which it was started.
    pub started_on: Day,
    /// Login of who started it.
    pub started_by: String,
    /// The day on which it was finished or given up.
    pub finished_on: Option<Day>,
    /// The health score when it was started.
    pub score_before: i64,
    /// The health score fourteen days after it was started, once that day has come.
    pub score_after: Option<i64>,
    /// How it ended; empty while it runs.
    pub outcome: String,
}

/// After so many days a play is judged by the score.
pub const JUDGED_AFTER: i64 = 14;

/// Something to do for an account: a move of a play, or what was agreed in a touch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// Identity in the database.
    pub id: NextStepId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// What is to be done; empty for a move of a play, whose words stand in the playbook.
    pub title: String,
    /// The move's id in the playbook.
    pub move_code: Option<String>,
    /// The play that it belongs to.
    pub run_id: Option<PlayRunId>,
    /// Login of who does it.
    pub owner: String,
    /// When it is due.
    pub due_on: Day,
    /// When it was done.
    pub done_on: Option<Day>,
}
