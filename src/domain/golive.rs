//! Go-live: who said go or no-go, and what they had before them (guide, stage 4).

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, GoLiveId, NoteId, StakeholderId, codes};
use super::day::Day;

/// A decision on go-live.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoLive {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: GoLiveId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// Go, or no-go.
    pub go: bool,
    /// The day on which it was said.
    pub on_day: Day,
    /// Who said it.
    pub said_by: String,
    /// Readiness items that held then.
    pub ready: i64,
    /// Of how many.
    pub of: i64,
    /// Why.
    pub note: String,
}

codes! {
    /// Whom a note is for. Only a comment for the customer may ever leave in a report (field notes, "a note *about*
    /// the customer kept apart from a comment *for* the customer").
    NoteKind("note kind") {
        /// About the customer, for us alone.
        Internal = "internal",
        /// For the customer.
        Customer = "customer",
        /// What a user of theirs said.
        Feedback = "feedback",
    }
}

/// Something written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: NoteId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// Whom it is for.
    pub kind: NoteKind,
    /// The day.
    pub on_day: Day,
    /// Who said it, for feedback.
    pub stakeholder_id: Option<StakeholderId>,
    /// What it says.
    pub text: String,
    /// Login of who wrote it down.
    pub written_by: String,
}
