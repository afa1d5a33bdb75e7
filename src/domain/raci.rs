//! RACI: who does, answers for, is asked about and is told of each milestone and deliverable (guide,
//! stage 1, "Matriz RACI").

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, RaciId, StakeholderId, codes};

codes! {
    /// The part that somebody has in a piece of work.
    RaciPart("part") {
        /// Does it.
        Responsible = "responsible",
        /// Answers for it: exactly one.
        Accountable = "accountable",
        /// Is asked before.
        Consulted = "consulted",
        /// Is told after.
        Informed = "informed",
    }
}

/// One person's part in one milestone or deliverable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raci {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: RaciId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The milestone's or deliverable's id in the playbook.
    pub code: String,
    /// The part.
    pub part: RaciPart,
    /// The person on the customer's side; none for one of ours.
    pub stakeholder_id: Option<StakeholderId>,
    /// Login of the person on our side; empty for one of theirs.
    pub login: String,
}
