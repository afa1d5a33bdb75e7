//! The lists that are worked through: the triage queue, the renewals, the agenda.

use serde::Serialize;

use crate::domain::codes::AccountId;
use crate::domain::day::Day;
use crate::domain::expectation::ReviewKind;
use crate::domain::renewal::{Countdown, Outlook, Renewal};
use crate::domain::standing::{Grounded, Standing};

/// Which part of the triage queue is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QueueQuery {
    /// Only accounts of this owner.
    pub owner: Option<String>,
    /// At most so many; none means all.
    pub limit: Option<usize>,
    /// Accounts that are wanted too as long as they are in the queue, however far down.
    pub known: Vec<AccountId>,
}

/// The triage queue, by priority.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QueuePage {
    /// The accounts in it.
    pub rows: Vec<Grounded>,
    /// How many there are in all.
    pub total: usize,
    /// Accounts that would be in it, had they not been called done today.
    pub done_today: usize,
    /// Accounts that are snoozed.
    pub snoozed: usize,
}

/// Which renewals are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenewalQuery {
    /// Only accounts of this owner.
    pub owner: Option<String>,
    /// Renewals within so many days, and those that are overdue.
    pub days: i64,
    /// Whether accounts in steady state are wanted too whose renewal is further away.
    pub steady: bool,
    /// At most so many accounts of each of the two kinds, the nearest first.
    pub limit: usize,
}

/// An account with its renewal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Renewing {
    /// How the account stands.
    pub standing: Standing,
    /// The day on which it passed into steady state.
    pub graduated_on: Option<Day>,
    /// The renewal that is open; none where only the account's date is known.
    pub renewal: Option<Renewal>,
    /// The day of the renewal.
    pub due_on: Option<Day>,
    /// How far away that is.
    pub countdown: Countdown,
    /// How it looks: as somebody said, else as the score suggests.
    pub outlook: Outlook,
    /// Whether nobody has said so.
    pub suggested: bool,
    /// The part of the year's revenue at risk, in hundredths.
    pub at_risk_cents: i64,
    /// The same in thousandths of the average revenue in that currency, so that currencies can be compared.
    pub weight: i64,
    /// The next review that is not held: its kind and its day.
    pub next_review: Option<(ReviewKind, Day)>,
}

/// Which part of the agenda is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaQuery {
    /// Only what this login sees to.
    pub owner: Option<String>,
    /// Only what is due by this day.
    pub to: Day,
}
