//! Resources: the parts that people of both sides play in an onboarding, with hours
//! (guide, "Alocação de Recursos").

use serde::{Deserialize, Serialize};

use super::codes::{AbsenceId, AccountId, CapacityId, CommitmentId, StakeholderId, codes};
use super::day::Day;
use super::milestone::Side;

codes! {
    /// A part that takes hours of somebody's week (guide, "Alocação de Recursos").
    ResourceRole("resource role") {
        /// Our customer success manager.
        Csm = "csm",
        /// Our implementation specialist.
        Implementation = "implementation",
        /// Our engineers.
        Technical = "technical",
        /// Our training lead.
        TrainingLead = "training_lead",
        /// Their project lead.
        ProjectLead = "project_lead",
        /// Their technical lead.
        TechnicalLead = "technical_lead",
        /// Their subject experts and power users.
        SubjectExpert = "subject_expert",
        /// Their end users.
        EndUser = "end_user",
    }
}

impl ResourceRole {
    /// Whose people play the part.
    pub fn side(self) -> Side {
        match self {
            Self::Csm | Self::Implementation | Self::Technical | Self::TrainingLead => Side::Ours,
            Self::ProjectLead | Self::TechnicalLead | Self::SubjectExpert | Self::EndUser => Side::Theirs,
        }
    }
}

/// Hours a week that somebody has for an account, promised or confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: CommitmentId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The part.
    pub role: ResourceRole,
    /// Login of the person on our side; empty for one of theirs.
    pub login: String,
    /// The person on the customer's side, where named.
    pub stakeholder_id: Option<StakeholderId>,
    /// Hours a week, 0 to 60.
    pub hours: i64,
    /// First day.
    pub from_day: Day,
    /// Last day.
    pub to_day: Day,
    /// The day on which it was confirmed; none while it is only planned.
    pub confirmed_on: Option<Day>,
    /// In words.
    pub note: String,
}

/// Hours a week that one of us has for onboarding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capacity {
    /// Identity in the database.
    pub id: CapacityId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// Login of the person.
    pub login: String,
    /// The part that the person plays.
    pub role: ResourceRole,
    /// Hours a week, 1 to 60.
    pub hours: i64,
}

impl Commitment {
    /// Whether it holds on a day.
    pub fn holds(&self, day: Day) -> bool {
        self.from_day <= day && day <= self.to_day
    }
}

/// Days on which one of us is away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// Identity in the database.
    pub id: AbsenceId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// Login of the person.
    pub login: String,
    /// First day.
    pub from_day: Day,
    /// Last day.
    pub to_day: Day,
    /// Why, in words; may be empty.
    pub note: String,
}
