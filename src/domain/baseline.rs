//! Baselines: every plan that was agreed with a customer, kept when a new one takes its place (journey
//! e-book, chapter 1: when a customer changes direction, part of the path is walked again).

use serde::{Deserialize, Serialize};

use super::account::Stage;
use super::codes::{AccountId, BaselineId};
use super::day::Day;
use super::milestone::Cause;

/// When a milestone was due in a baseline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaselineDate {
    /// The milestone's id in the playbook.
    pub code: String,
    /// When it was due as agreed.
    pub baseline: Day,
    /// When it was due at the moment the next plan took its place.
    pub due: Day,
    /// When it had been done by then.
    pub done_on: Option<Day>,
}

/// A plan that was replaced by a new one, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: BaselineId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// Counts the plans of the account: 1 is the first.
    pub number: i64,
    /// The day on which the next plan took its place.
    pub replaced_on: Day,
    /// Whose days the change costs.
    pub cause: Cause,
    /// What changed, and why.
    pub reason: String,
    /// The stages to go through again.
    pub redo: Vec<Stage>,
    /// What has to be learned anew from the customer.
    pub insights: String,
    /// What has to be agreed anew with the customer.
    pub expectations: String,
    /// Login of who replanned.
    pub made_by: String,
    /// Its day 0.
    pub starts_on: Day,
    /// Its length in days.
    pub length_days: i64,
    /// Its milestones.
    pub dates: Vec<BaselineDate>,
}
