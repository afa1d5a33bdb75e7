//! What was expected, decided and changed (journey e-book, chapter 3, "Gestão de Expectativas e
//! Alinhamento Contínuo"; guide, risk 5).

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, ExpectationId, ReviewId, StakeholderId, codes};
use super::day::Day;

codes! {
    /// What a line of the log is.
    ExpectationKind("expectation kind") {
        /// Something that the customer expects.
        Expectation = "expectation",
        /// Something that was decided.
        Decision = "decision",
        /// A change of the scope.
        ScopeChange = "scope_change",
        /// Put off to a second phase.
        Parked = "parked",
    }
}

codes! {
    /// How a line of the log stands.
    Ruling("ruling") {
        /// Nobody has decided.
        Open = "open",
        /// Agreed.
        Agreed = "agreed",
        /// Declined.
        Declined = "declined",
    }
}

codes! {
    /// What is looked at in a review.
    ReviewKind("review kind") {
        /// Expectations and scope.
        Alignment = "alignment",
        /// A report on usage to the customer.
        UsageReport = "usage_report",
        /// The business review of day 90, and quarterly ones after it.
        BusinessReview = "business_review",
        /// The monthly check-in of steady state.
        CheckIn = "check_in",
        /// The annual strategy session.
        Strategy = "strategy",
    }
}

/// A line of the log of expectations, decisions and scope changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expectation {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: ExpectationId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// What it is.
    pub kind: ExpectationKind,
    /// What it says.
    pub title: String,
    /// The day on which it was said.
    pub on_day: Day,
    /// Who asked, where it was one of theirs.
    pub stakeholder_id: Option<StakeholderId>,
    /// What it does to the plan, in days; below zero where it saves some.
    pub effect_days: i64,
    /// How it stands.
    pub ruling: Ruling,
    /// Who decided.
    pub decided_by: String,
    /// The day of the decision.
    pub decided_on: Option<Day>,
    /// In words.
    pub note: String,
}

/// A review, report or check-in, due or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: ReviewId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// What is looked at.
    pub kind: ReviewKind,
    /// When it is due.
    pub due_on: Day,
    /// When it was held.
    pub held_on: Option<Day>,
    /// Days until the next one is due after it was held; none for a single one.
    pub every_days: Option<i64>,
    /// What came of it.
    pub note: String,
}
