//! What is done for champions and power users: training, certification, recognition (guide,
//! "Impulsionando Adoção Real").

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, RecognitionId, StakeholderId, codes};
use super::day::Day;

codes! {
    /// What was done for somebody.
    RecognitionKind("recognition") {
        /// Advanced training.
        Training = "training",
        /// A certificate.
        Certification = "certification",
        /// Thanks or praise that others hear of.
        Praise = "praise",
    }
}

/// Something that was done for a champion or power user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognition {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: RecognitionId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// For whom.
    pub stakeholder_id: StakeholderId,
    /// What.
    pub kind: RecognitionKind,
    /// The day.
    pub on_day: Day,
    /// In words.
    pub note: String,
}
