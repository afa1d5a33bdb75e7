//! People: parts in the work, and what is done for champions.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use super::known_person;
use crate::domain::facts::AccountFacts;
use crate::domain::raci::Raci;
use crate::domain::recognition::Recognition;

impl Kept for Raci {
    const THING: Thing = Thing::Raci;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.raci
    }

    fn checked(self, _before: Option<&Self>, facts: &AccountFacts, _context: &Context<'_>) -> Result<Self, Refusal> {
        known_person(self.stakeholder_id, facts)?;
        let login = refusal::optional_text(Field::Owner, &self.login, MAX_NAME)?;
        if login.is_empty() == self.stakeholder_id.is_none() {
            return Err(Refusal::Empty(Field::Stakeholder));
        }
        Ok(Self { login, ..self })
    }
}

impl Kept for Recognition {
    const THING: Thing = Thing::Recognition;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.recognitions
    }

    fn checked(self, _before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        known_person(Some(self.stakeholder_id), facts)?;
        context.not_in_future(Field::Day, self.on_day)?;
        Ok(Self { note: refusal::optional_text(Field::Note, &self.note, MAX_TEXT)?, ..self })
    }
}
