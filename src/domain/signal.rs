//! Warning signals: what may be going wrong with an account, and what was said of it.
//!
//! The twenty kinds stand in the playbook under stable codes. A rule raises and resolves them
//! from facts ([`super::rule`]); a person may raise one too.

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, SignalId, codes};
use super::day::Day;
use super::evidence::Evidence;
use super::triage::Wake;

codes! {
    /// The five families of warning signals (guide, "Sinais de Alerta Para Observar").
    Category("category") {
        /// Stakeholder engagement.
        Engagement = "engagement",
        /// Technical implementation.
        Technical = "technical",
        /// User adoption.
        Adoption = "adoption",
        /// Business outcomes.
        Outcome = "outcome",
        /// Relationship quality.
        Relationship = "relationship",
    }
}

codes! {
    /// How bad it is.
    Severity("severity") {
        /// Worth knowing.
        Low = "low",
        /// Worth a plan.
        Medium = "medium",
        /// Worth today.
        High = "high",
    }
}

codes! {
    /// What was said of a signal.
    SignalState("signal state") {
        /// Nobody has said anything yet.
        Open = "open",
        /// Somebody has seen it and is on it.
        Acknowledged = "acknowledged",
        /// Quiet until its date.
        Snoozed = "snoozed",
        /// The trouble is over.
        Resolved = "resolved",
        /// There was no trouble.
        FalseAlarm = "false_alarm",
    }
}

codes! {
    /// What raised a signal.
    Origin("origin") {
        /// A person.
        Hand = "hand",
        /// A rule.
        Rule = "rule",
    }
}

codes! {
    /// What a person's judgement of a signal comes to: what a rule's precision counts.
    Verdict("verdict") {
        /// There was something to it.
        Confirmed = "confirmed",
        /// There was nothing to it.
        FalseAlarm = "false_alarm",
    }
}

/// A warning about an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signal {
    /// Identity in the database.
    pub id: SignalId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The kind, as the playbook names it: `engagement.sponsor_absent`.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// What was said of it.
    pub state: SignalState,
    /// What raised it.
    pub origin: Origin,
    /// What was seen, in words.
    pub note: String,
    /// The day on which it was raised.
    pub raised_on: Day,
    /// Quiet until this day, while snoozed.
    pub snoozed_until: Option<Day>,
    /// The day on which it was resolved or called a false alarm.
    pub closed_on: Option<Day>,
    /// Why it was closed; empty while it is not, and where a rule closed it.
    pub close_reason: String,
    /// What a person's judgement came to.
    #[serde(default)]
    pub verdict: Option<Verdict>,
    /// What ends the quiet before its day, while snoozed.
    #[serde(default)]
    pub wake: Option<Wake>,
    /// How strongly its rule fires, in percent of the threshold; 100 where raised by hand.
    #[serde(default = "by_hand")]
    pub strength: i64,
    /// The strength when it was snoozed or called a false alarm: a rise by half wakes it.
    #[serde(default)]
    pub strength_then: i64,
    /// The facts that it rests on.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
}

/// The strength of a signal that no rule measures.
fn by_hand() -> i64 {
    100
}

impl Signal {
    /// Whether it asks for attention on a day: open, acknowledged, or snoozed and due again.
    pub fn is_live(&self, today: Day) -> bool {
        match self.state {
            SignalState::Open | SignalState::Acknowledged => true,
            SignalState::Snoozed => self.snoozed_until.is_none_or(|until| until <= today),
            SignalState::Resolved | SignalState::FalseAlarm => false,
        }
    }

    /// Whether it was resolved or called a false alarm.
    pub fn is_closed(&self) -> bool {
        matches!(self.state, SignalState::Resolved | SignalState::FalseAlarm)
    }

    /// Days since it was raised.
    pub fn age(&self, today: Day) -> i64 {
        (today - self.raised_on).num_days().max(0)
    }
}
