//! Go-live: who said go; and notes, about the customer or for them.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use super::known_person;
use crate::domain::facts::AccountFacts;
use crate::domain::golive::{GoLive, Note};

impl Kept for GoLive {
    const THING: Thing = Thing::GoLive;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.golive
    }

    fn checked(self, _before: Option<&Self>, _facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        context.not_in_future(Field::Day, self.on_day)?;
        Ok(Self {
            said_by: refusal::text(Field::SaidBy, &self.said_by, MAX_NAME)?,
            note: refusal::optional_text(Field::Note, &self.note, MAX_TEXT)?,
            ..self
        })
    }
}

impl Kept for Note {
    const THING: Thing = Thing::Note;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.notes
    }

    fn checked(self, before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        known_person(self.stakeholder_id, facts)?;
        context.not_in_future(Field::Day, self.on_day)?;
        let written_by = before.map_or_else(|| context.actor.to_owned(), |before| before.written_by.clone());
        Ok(Self { text: refusal::text(Field::Note, &self.text, MAX_TEXT)?, written_by, ..self })
    }
}
