//! The risk register (guide, "Mitigação de Risco"): what may go wrong, how likely, how bad, and what
//! is done about it.

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, RiskId, RiskScoreId, SignalId};
use super::day::Day;

/// A risk of an account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risk {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: RiskId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The risk's id in the playbook; empty for one of our own.
    pub code: String,
    /// What may happen.
    pub title: String,
    /// How likely, 1 to 5.
    pub probability: i64,
    /// How bad, 1 to 5.
    pub impact: i64,
    /// What is done about it.
    pub mitigation: String,
    /// Login of who looks after it.
    pub owner: String,
    /// The day on which it was found.
    pub found_on: Day,
    /// When to look at it again.
    pub review_on: Option<Day>,
    /// The signal in which it came true.
    pub signal_id: Option<SignalId>,
    /// The day on which it was closed.
    pub closed_on: Option<Day>,
    /// What came of it.
    pub outcome: String,
}

impl Risk {
    /// Probability times impact, 1 to 25 (field notes, "risk register").
    pub fn exposure(&self) -> i64 {
        self.probability * self.impact
    }
}

/// How a risk was scored from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskScore {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: RiskScoreId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The risk.
    pub risk_id: RiskId,
    /// The day.
    pub on_day: Day,
    /// How likely, 1 to 5.
    pub probability: i64,
    /// How bad, 1 to 5.
    pub impact: i64,
    /// Login of who scored it.
    pub scored_by: String,
}
