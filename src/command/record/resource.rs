//! Resources: who has how many hours a week, promised or confirmed.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use super::known_person;
use crate::domain::facts::AccountFacts;
use crate::domain::resource::Commitment;

impl Kept for Commitment {
    const THING: Thing = Thing::Commitment;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.commitments
    }

    fn checked(self, _before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        known_person(self.stakeholder_id, facts)?;
        refusal::in_range(Field::Hours, self.hours, 0, 60)?;
        refusal::day(Field::From, self.from_day)?;
        refusal::day(Field::Until, self.to_day)?;
        if self.to_day < self.from_day {
            return Err(Refusal::DateOrder { earlier: Field::From, later: Field::Until });
        }
        if let Some(day) = self.confirmed_on {
            context.not_in_future(Field::Confirmed, day)?;
        }
        Ok(Self {
            login: refusal::optional_text(Field::Owner, &self.login, MAX_NAME)?,
            note: refusal::optional_text(Field::Note, &self.note, MAX_TEXT)?,
            ..self
        })
    }
}
