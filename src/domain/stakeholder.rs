//! Stakeholders: the people on the customer's side.

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, StakeholderId, codes};
use super::day::Day;

codes! {
    /// The part a person plays in the onboarding.
    Role("role") {
        /// The senior leader who wanted the purchase.
        ExecutiveSponsor = "executive_sponsor",
        /// Owns the implementation from day to day.
        ProjectLead = "project_lead",
        /// Leads IT or engineering on their side.
        TechnicalLead = "technical_lead",
        /// Speaks for the product among colleagues.
        Champion = "champion",
        /// Leads people who will use the product.
        Manager = "manager",
        /// Uses the product deeply and early.
        PowerUser = "power_user",
        /// Knows the process that the product serves.
        SubjectExpert = "subject_expert",
        /// Uses the product in daily work.
        EndUser = "end_user",
    }
}

/// A person on the customer's side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stakeholder {
    /// Identity in the database.
    pub id: StakeholderId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// Full name.
    pub name: String,
    /// The part the person plays.
    pub role: Role,
    /// E-mail address; empty when not known.
    pub email: String,
    /// Own ideal interval between touches in days, where it differs from the playbook's.
    pub ideal_days: Option<i64>,
    /// Own longest tolerable interval in days, where it differs from the playbook's.
    pub max_days: Option<i64>,
    /// The day on which the person joined the onboarding: cadence counts from here until a first touch.
    pub since: Day,
    /// The day on which the person left the company.
    pub left_on: Option<Day>,
    /// Whose place the person took.
    #[serde(default)]
    pub succeeds: Option<StakeholderId>,
}
