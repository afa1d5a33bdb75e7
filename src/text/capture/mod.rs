//! One line about an account, as somebody types it after a call, read into what it says:
//! `call ana: uat blocked by vpn, next fri`, `reunião com Ana e Rui, Bia faltou; próximo passo:
//! enviar guia até sexta`. English and Portuguese words are both always understood; case and
//! accents do not count. Only the first 2,000 characters are read.
//!
//! ```text
//! line    = [head ":"] clause { ("," | ";" | ". " | " - ") clause }
//! head    = what stands before the first colon that is not a label's; without one, the first
//!           clause and those behind it that only name people
//! label   = ("next" [day] | "follow up" | "blocker" | "complaint" | "escalation" | "scope" | "no-show" | …) ":"
//! ```
//!
//! - **Kind**: the first way of contact in the head that does not follow a preposition (`happy with
//!   training` is none); `teams`, `zoom`, `kickoff` and their like give way to a plainer word.
//! - **Direction**: inbound for `from ana`, `email da ana`, `ana called`, `cliente ligou`, `inbound`, `recebido`.
//! - **People** count only in the head: at its beginning, behind the kind, `with`, `to`, `from`, `and`
//!   or another name. There a first name, several parts of a name, another part of it, or three letters
//!   or more from the beginning of the first name will do, and so will a role. Behind `with`, `to` and
//!   `and` further into a sentence only a whole name counts. A name beats other words only there:
//!   `call sexta` is a person called Sexta if there is one, `ana sexta` is a day.
//! - **A second name** behind a first name that is not that person's, be it somebody else's or only
//!   capitalised, makes the name ambiguous: `Ana Lima` is not taken for Ana Souza.
//! - **Unknown** are words in a person's place that fit nobody: behind `with`, `from`, `and`, behind the kind
//!   (without a colon: one word that ends there, or capitalised ones), before a colon, before `no-show`.
//! - **Day of the touch**: only in the head, today or before. `yesterday`, `3 days ago`, `last fri` and the
//!   like anywhere in it; weekdays and dates behind `on`/`em`/`dia`, among names, or at the end of a
//!   clause. Never behind `since`, `until`, `by`. A clause that is nothing but a day counts too,
//!   unless the day is a weekday, which might as well lie ahead.
//! - **Dates** put the day before the month (`12/11`, `12/11/2026`, `12 nov`, `12 de novembro`), as the
//!   product shows them, or are ISO; `nov 12` is English, `dia 20` and `the 20th` the day of a month. `3/4 done` is no date. Without a year, a touch
//!   takes the nearest such day, unless that lies ahead; a next step the first one from today on.
//! - **Next step**: `next:` always; `next`, `next step`, `then` and their like at the beginning of a clause
//!   only if a day follows at once or ends the clause (`next phase looks good` is none, nor is `next phase
//!   starts monday`); `follow up`, `retomar`, `remarcar` with or without a day. Within the head also
//!   `next fri` behind kind and names. Without a day it is due in seven days. It is today only if the
//!   line says so. Behind `next:` a day may stand a few clauses on; what lies between joins the title.
//! - **Concerns**: `blocked by`, `travado`, `blocker …` take the clause as title; `blocker:`, `complaint:`,
//!   `scope:` what follows; `complained about`, `reclamou de` and `scope … asks for` what stands behind them.
//!   A denied or settled one is none (`no blocker`, `blocker resolved`, `sem impedimentos`).
//! - **Sentiment**: outside next steps. Denied pleasure is negative, denied annoyance neutral, and so
//!   is a line that has both. `ok`, `+` and `-` only as a clause of their own or at the end of one.
//! - **Missed**: `ana no-show`, `ana missed [the call]`, `faltou: bia`; not `ana missed the deadline`.
//! - **Reply**: only where nothing but the head's words stand before it: `support has not replied` is none.

mod carry;
mod dates;
mod lex;
mod parse;
mod people;
mod scan;
mod words;

#[cfg(test)]
mod tests;

use crate::domain::codes::StakeholderId;
use crate::domain::concern::ConcernKind;
use crate::domain::day::Day;
use crate::domain::stakeholder::Stakeholder;
use crate::domain::touch::{Direction, Sentiment, TouchKind};

/// How many days ahead a next step is due whose line names no day.
pub const NEXT_DAYS: i64 = 7;

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// How the touch took place; none when the line does not say.
    pub kind: Option<TouchKind>,
    /// The day of the touch, today or before.
    pub on: Day,
    /// Who began it: us, unless the line says otherwise.
    pub direction: Direction,
    /// Whom the line names as touched, each once, in its order; nobody who missed it.
    pub attended: Vec<StakeholderId>,
    /// Who should have been there and was not.
    pub missed: Vec<StakeholderId>,
    /// Whether there was an answer; none when the line does not say.
    pub replied: Option<bool>,
    /// How the customer came across; none when the line does not say.
    pub sentiment: Option<Sentiment>,
    /// Blocker, complaint, escalation and scope request, at most one of each, in the line's order.
    pub concerns: Vec<CaptureConcern>,
    /// What comes next, and when.
    pub next: Option<CaptureNext>,
    /// The line as typed, without space around it.
    pub note: String,
    /// Names and roles, as typed, that fit nobody.
    pub unknown: Vec<String>,
    /// Names and roles, as typed, that do not settle who is meant, each with who may be.
    pub ambiguous: Vec<(String, Vec<StakeholderId>)>,
    /// Days, as typed, that could not be taken: a touch ahead, a next step behind, a lone weekday, no day
    /// of the calendar.
    pub unread: Vec<String>,
}

/// A concern that a line tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaptureConcern {
    /// What it is.
    pub kind: ConcernKind,
    /// In the line's words; never empty.
    pub title: String,
}

/// A next step that a line tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaptureNext {
    /// In the line's words; empty when it names only a day.
    pub title: String,
    /// The day, today or later; today only when the line says so.
    pub due: Day,
}

/// Reads a line. Who had left before the day of the touch is nobody's name any more.
pub fn capture(line: &str, people: &[Stakeholder], today: Day) -> Capture {
    let read = parse::read(line, &people::People::on(people, today), today);
    if read.on == today || people.iter().all(|person| person.left_on.is_none()) {
        return read;
    }
    // Who has left since may well have been there.
    let on = read.on;
    let again = parse::read(line, &people::People::on(people, on), today);
    // A name that stands where a day stood changes the day; then only those still here can be meant.
    if again.on == on { again } else { read }
}
