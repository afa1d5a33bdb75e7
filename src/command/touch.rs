//! Touches: log.

use super::Context;
use super::account::MAX_TEXT;
use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal, Thing};
use crate::domain::codes::{AccountId, StakeholderId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::touch::{Attendance, Direction, Sentiment, Touch, TouchKind};

/// Logs a touch.
#[derive(Debug, Clone, PartialEq)]
pub struct TouchCommand {
    /// Which account.
    pub account: AccountId,
    /// The day on which it happened.
    pub on: Day,
    /// How it took place.
    pub kind: TouchKind,
    /// Who started it.
    pub direction: Direction,
    /// Who was there or was reached.
    pub attended: Vec<StakeholderId>,
    /// Who was expected and did not come.
    pub missed: Vec<StakeholderId>,
    /// Whether an outbound message got its reply.
    pub replied: Option<bool>,
    /// How the customer came across.
    pub sentiment: Option<Sentiment>,
    /// What was said.
    pub note: String,
}

impl TouchCommand {
    /// The label in the journal.
    #[allow(clippy::unused_self)] // every family of verbs answers this
    pub fn verb(&self) -> &'static str {
        "touch.log"
    }
}

/// Decides the logging of a touch.
pub fn decide(command: &TouchCommand, facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    context.not_in_future(Field::Day, command.on)?;
    if command.attended.is_empty() && command.missed.is_empty() {
        return Err(Refusal::Empty(Field::Attendance));
    }
    let touch = Touch {
        id: ids.new_id(),
        rev: 1,
        account_id: facts.account.id,
        happened_on: command.on,
        recorded_at: context.now,
        kind: command.kind,
        direction: command.direction,
        replied: command.replied,
        sentiment: command.sentiment,
        note: refusal::optional_text(Field::Note, &command.note, MAX_TEXT)?,
        logged_by: context.actor.to_owned(),
    };
    let touch_id = touch.id;
    let mut edits = vec![Edit::insert(touch)];
    let mut seen: Vec<StakeholderId> = Vec::new();
    let people = command.attended.iter().map(|id| (*id, true)).chain(command.missed.iter().map(|id| (*id, false)));
    for (person, attended) in people {
        let known = facts
            .stakeholder(person)
            .ok_or_else(|| Refusal::NotFound { thing: Thing::Stakeholder, named: person.to_string() })?;
        if let Some(left) = known.left_on.filter(|left| *left < command.on) {
            return Err(Refusal::HasLeft(known.name.clone(), left));
        }
        if seen.contains(&person) {
            continue; // named as attending first; a person has one part in a touch
        }
        seen.push(person);
        edits.push(Edit::insert(Attendance {
            id: ids.new_id(),
            rev: 1,
            account_id: facts.account.id,
            touch_id,
            stakeholder_id: person,
            attended,
        }));
    }
    Ok(edits)
}
