//! What is decided about a demo account before its history is written: who it is, how far it has
//! come and what went wrong. Hand-made and generated accounts both come down to a sketch.

use super::story::Told;
use crate::domain::account::Status;
use crate::domain::factor::{Factors, Level};
use crate::domain::milestone::Cause;
use crate::domain::signal::{Origin, Severity, SignalState};
use crate::domain::stakeholder::Role;
use crate::domain::touch::{Direction, Sentiment, TouchKind};

/// A text in English and in Brazilian Portuguese.
pub(super) type Both = [&'static str; 2];

/// How the customer has been coming across lately.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    Glad,
    Even,
    /// Polite, and no more.
    Cool,
    Sour,
}

/// How the contact with a person has gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Contact {
    /// As the cadence asks.
    Regular,
    /// The last real contact was so many days ago; since then missed meetings and unanswered mail.
    Quiet(i64),
    /// Nobody has reached the person yet.
    Never,
    /// Left the company so many days ago.
    Left(i64),
    /// Joined so many days ago, in regular contact since.
    Joined(i64),
}

/// A person on the customer's side.
#[derive(Debug, Clone, Copy)]
pub(super) struct Person {
    pub(super) role: Role,
    pub(super) contact: Contact,
    /// Own intervals in days, ideal and longest.
    pub(super) own: Option<(i64, i64)>,
}

pub(super) const fn person(role: Role) -> Person {
    Person { role, contact: Contact::Regular, own: None }
}

pub(super) const fn with(role: Role, contact: Contact) -> Person {
    Person { role, contact, own: None }
}

/// A milestone that moved, and all that hangs on it with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct SlipSketch {
    pub(super) code: &'static str,
    pub(super) days: i64,
    pub(super) cause: Cause,
    pub(super) reason: Both,
}

pub(super) const fn slip(code: &'static str, days: i64, cause: Cause, en: &'static str, pt: &'static str) -> SlipSketch {
    SlipSketch { code, days, cause, reason: [en, pt] }
}

/// A warning signal.
#[derive(Debug, Clone, Copy)]
pub(super) struct SignalSketch {
    pub(super) code: &'static str,
    pub(super) severity: Severity,
    pub(super) state: SignalState,
    /// Days ago on which it was raised.
    pub(super) ago: i64,
    /// Days ago on which it was closed; drawn where that is not told.
    pub(super) closed_ago: Option<i64>,
    pub(super) origin: Origin,
    /// What was seen, where the usual words for this kind do not fit.
    pub(super) note: Option<Both>,
}

/// A signal that a rule raised. What it rests on is for the rule to say when it next looks.
pub(super) const fn signal(code: &'static str, severity: Severity, state: SignalState, ago: i64) -> SignalSketch {
    SignalSketch { code, severity, state, ago, closed_ago: None, origin: Origin::Rule, note: None }
}

/// A signal that a person raised.
pub(super) const fn raised(code: &'static str, severity: Severity, state: SignalState, ago: i64, note: Both) -> SignalSketch {
    SignalSketch { origin: Origin::Hand, note: Some(note), ..signal(code, severity, state, ago) }
}

/// When something happened.
#[derive(Debug, Clone, Copy)]
pub(super) enum At {
    /// So many days before today.
    Ago(i64),
    /// So many days after the contract.
    Day(i64),
}

/// A touch that is told, besides those that the cadence makes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub(super) at: At,
    pub(super) kind: TouchKind,
    pub(super) direction: Direction,
    pub(super) sentiment: Option<Sentiment>,
    pub(super) who: &'static [Role],
    pub(super) note: Both,
}

/// Everything that is decided about an account.
#[derive(Debug, Clone)]
pub(super) struct Sketch {
    pub(super) name: String,
    pub(super) handle: String,
    pub(super) external_id: Option<String>,
    pub(super) owner: String,
    pub(super) segment: &'static str,
    /// Annual recurring revenue in whole units of the currency.
    pub(super) arr: i64,
    pub(super) currency: &'static str,
    pub(super) seats: i64,
    pub(super) goal: &'static str,
    pub(super) tags: &'static [&'static str],
    /// Whether its people have Brazilian names.
    pub(super) brazilian: bool,
    pub(super) status: Status,
    /// 1 to 6.
    pub(super) stage: u8,
    /// Days since the contract.
    pub(super) age: i64,
    /// Days by which work trails its due dates.
    pub(super) lag: i64,
    /// Days since anything moved: since it was paused, graduated or left.
    pub(super) still: i64,
    pub(super) archived_ago: Option<i64>,
    /// Days from the contract to the renewal.
    pub(super) renewal: Option<i64>,
    /// Whether kickoff has a date where it has not been held.
    pub(super) kickoff_booked: bool,
    pub(super) mood: Mood,
    pub(super) factors: Factors,
    /// Busy period, as days from today to its first and last day.
    pub(super) busy: Option<(i64, i64)>,
    pub(super) people: Vec<Person>,
    pub(super) slips: Vec<SlipSketch>,
    pub(super) signals: Vec<SignalSketch>,
    pub(super) said: &'static [Said],
    /// Meetings that somebody missed: days ago, and who.
    pub(super) missed: &'static [(i64, Role)],
    pub(super) told: Told,
    /// Days ago on which it came back from the next stage, and why.
    pub(super) moved_back: Option<(i64, Both)>,
}

/// Factors in the order complexity, integrations, data volume, customer resources.
pub(super) fn factors(levels: [Level; 4]) -> Factors {
    let [complexity, integrations, data_volume, customer_resources] = levels;
    Factors { complexity, integrations, data_volume, customer_resources, busy: Vec::new() }
}
