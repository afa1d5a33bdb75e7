//! Training sessions, and who uses the product too little.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use super::known_person;
use crate::domain::facts::AccountFacts;
use crate::domain::training::{LowAdopter, Session};

impl Kept for Session {
    const THING: Thing = Thing::Session;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.sessions
    }

    fn checked(self, _before: Option<&Self>, _facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        refusal::day(Field::Day, self.planned_on)?;
        if let Some(day) = self.held_on {
            context.not_in_future(Field::HeldOn, day)?;
        }
        Ok(Self {
            title: refusal::text(Field::Title, &self.title, MAX_NAME)?,
            trainer: refusal::optional_text(Field::Trainer, &self.trainer, MAX_NAME)?,
            recording: refusal::optional_text(Field::Recording, &self.recording, MAX_TEXT)?,
            ..self
        })
    }
}

impl Kept for LowAdopter {
    const THING: Thing = Thing::LowAdopter;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.low_adopters
    }

    fn checked(self, _before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        known_person(self.manager_id, facts)?;
        context.not_in_future(Field::Day, self.found_on)?;
        refusal::day(Field::Until, self.due_on)?;
        refusal::in_range(Field::People, self.people, 1, 1_000_000)?;
        Ok(Self {
            who: refusal::text(Field::Who, &self.who, MAX_NAME)?,
            result: refusal::optional_text(Field::Outcome, &self.result, MAX_TEXT)?,
            ..self
        })
    }
}
