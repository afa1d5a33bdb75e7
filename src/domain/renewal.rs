//! Renewal and expansion: the end to which every touch leads (journey e-book, chapter 2, "Preparando-se
//! para a Renovação"; guide, stage 6).

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, OpportunityId, ReferenceId, RenewalId, codes};
use super::day::Day;

codes! {
    /// How a renewal looks.
    Outlook("outlook") {
        /// As good as done.
        Certain = "certain",
        /// Likely.
        Likely = "likely",
        /// Open.
        Unsure = "unsure",
        /// Unlikely.
        Unlikely = "unlikely",
    }
}

codes! {
    /// How a renewal ended.
    RenewalOutcome("outcome") {
        /// Signed before its day.
        Early = "early",
        /// Signed on time.
        OnTime = "on_time",
        /// Not renewed.
        Churned = "churned",
    }
}

codes! {
    /// How an opportunity stands.
    OpportunityState("opportunity state") {
        /// Being worked on.
        Open = "open",
        /// Won.
        Won = "won",
        /// Lost.
        Lost = "lost",
    }
}

codes! {
    /// What the customer would stand for.
    ReferenceKind("reference kind") {
        /// Talks to prospects.
        Reference = "reference",
        /// A written case study.
        CaseStudy = "case_study",
    }
}

codes! {
    /// How far it has come.
    ReferenceState("reference state") {
        /// A good moment to ask is coming.
        Candidate = "candidate",
        /// Asked.
        Asked = "asked",
        /// Agreed.
        Agreed = "agreed",
        /// Published or used.
        Published = "published",
        /// Declined.
        Declined = "declined",
    }
}

/// The renewal of a contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: RenewalId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The day on which the contract ends or renews.
    pub due_on: Day,
    /// How it looks.
    pub outlook: Outlook,
    /// Why it looks so.
    pub reasons: String,
    /// The day on which that was said.
    pub said_on: Day,
    /// How it ended; none while open.
    pub outcome: Option<RenewalOutcome>,
    /// The day on which it ended.
    pub closed_on: Option<Day>,
    /// Why it ended so.
    pub reason: String,
    /// Annual revenue afterwards, in hundredths.
    pub arr_cents: Option<i64>,
}

/// A chance to expand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opportunity {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: OpportunityId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// What it is.
    pub title: String,
    /// Annual value in hundredths of the account's currency.
    pub value_cents: i64,
    /// How likely, in percent.
    pub probability: i64,
    /// What to do next.
    pub next_step: String,
    /// When that is due.
    pub due_on: Option<Day>,
    /// How it stands.
    pub state: OpportunityState,
    /// The day on which it was found.
    pub found_on: Day,
    /// The day on which it was won or lost.
    pub closed_on: Option<Day>,
}

/// Whether the customer would speak for us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: ReferenceId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// In which form.
    pub kind: ReferenceKind,
    /// How far it has come.
    pub state: ReferenceState,
    /// The day since which it stands so.
    pub on_day: Day,
    /// In words.
    pub note: String,
}
