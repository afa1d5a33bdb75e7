//! What was expected, decided and changed; reviews, reports and check-ins.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::edit::{Edit, Ids};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use super::known_person;
use crate::domain::day::add_days;
use crate::domain::expectation::{Expectation, Review, Ruling};
use crate::domain::facts::AccountFacts;

impl Kept for Expectation {
    const THING: Thing = Thing::Expectation;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.expectations
    }

    fn checked(self, _before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        known_person(self.stakeholder_id, facts)?;
        context.not_in_future(Field::Day, self.on_day)?;
        refusal::in_range(Field::EffectDays, self.effect_days, -365, 365)?;
        let decided_on = if self.ruling == Ruling::Open { None } else { self.decided_on.or(Some(context.today)) };
        if let Some(day) = decided_on {
            context.not_in_future(Field::DecidedOn, day)?;
            if day < self.on_day {
                return Err(Refusal::DateOrder { earlier: Field::Day, later: Field::DecidedOn });
            }
        }
        Ok(Self {
            title: refusal::text(Field::Title, &self.title, MAX_TEXT)?,
            decided_by: refusal::optional_text(Field::DecidedBy, &self.decided_by, MAX_NAME)?,
            note: refusal::optional_text(Field::Note, &self.note, MAX_TEXT)?,
            decided_on,
            ..self
        })
    }
}

impl Kept for Review {
    const THING: Thing = Thing::Review;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.reviews
    }

    fn checked(self, _before: Option<&Self>, _facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        refusal::day(Field::Until, self.due_on)?;
        if let Some(day) = self.held_on {
            context.not_in_future(Field::HeldOn, day)?;
        }
        if let Some(days) = self.every_days {
            refusal::in_range(Field::EveryDays, days, 1, 730)?;
        }
        Ok(Self { note: refusal::optional_text(Field::Note, &self.note, MAX_TEXT)?, ..self })
    }

    /// The next one, when one that comes again was held.
    fn consequences(
        &self,
        before: Option<&Self>,
        facts: &AccountFacts,
        context: &Context<'_>,
        ids: &mut Ids,
    ) -> Result<Vec<Edit>, Refusal> {
        let (Some(held), Some(days)) = (self.held_on, self.every_days) else { return Ok(Vec::new()) };
        let held_before = before.is_some_and(|before| before.held_on.is_some());
        let waits = facts.reviews.iter().any(|other| other.id != self.id && other.kind == self.kind && other.held_on.is_none());
        if held_before || waits {
            return Ok(Vec::new());
        }
        let due_on = context.calendar(facts).open_on_or_after(add_days(held, days));
        Ok(vec![Edit::insert(Self { id: ids.new_id(), rev: 1, due_on, held_on: None, note: String::new(), ..self.clone() })])
    }
}
