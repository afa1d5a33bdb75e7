//! Intake: what sales hands over between contract and kickoff (journey e-book, chapter 1, "O Handoff
//! e o Kick-off").

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, HandoffItemId, codes};
use super::day::Day;

codes! {
    /// What a line of the handoff is about.
    HandoffKind("handoff kind") {
        /// Something that sales promised.
        Promise = "promise",
        /// A goal of the customer.
        Goal = "goal",
        /// Somebody who matters, and why.
        Stakeholder = "stakeholder",
        /// A risk known from the sale.
        Risk = "risk",
        /// A term of the contract.
        Term = "term",
        /// A question that goes back to sales.
        Question = "question",
    }
}

/// A line of the handoff from sales.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoffItem {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: HandoffItemId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// What it is about.
    pub kind: HandoffKind,
    /// What it says, or what is asked.
    pub title: String,
    /// The day on which it was noted or asked.
    pub noted_on: Day,
    /// Who of sales it comes from or goes back to.
    pub contact: String,
    /// The answer to a question; empty while open.
    pub answer: String,
    /// The day on which a question was answered.
    pub answered_on: Option<Day>,
}

impl HandoffItem {
    /// Whether it is a question that sales has yet to answer.
    pub fn is_open(&self) -> bool {
        self.kind == HandoffKind::Question && self.answered_on.is_none()
    }
}
