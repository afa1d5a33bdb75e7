//! Renewal, opportunities, and whether the customer would speak for us.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use crate::domain::facts::AccountFacts;
use crate::domain::renewal::{Opportunity, OpportunityState, Reference, Renewal};

impl Kept for Renewal {
    const THING: Thing = Thing::Renewal;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.renewals
    }

    fn checked(self, _before: Option<&Self>, _facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        refusal::day(Field::Until, self.due_on)?;
        context.not_in_future(Field::Day, self.said_on)?;
        if self.closed_on.is_some() != self.outcome.is_some() {
            return Err(Refusal::Empty(if self.outcome.is_some() { Field::ClosedOn } else { Field::Outcome }));
        }
        if let Some(day) = self.closed_on {
            context.not_in_future(Field::ClosedOn, day)?;
        }
        Ok(Self {
            reasons: refusal::optional_text(Field::Reasons, &self.reasons, MAX_TEXT)?,
            reason: refusal::optional_text(Field::Reason, &self.reason, MAX_TEXT)?,
            ..self
        })
    }
}

impl Kept for Opportunity {
    const THING: Thing = Thing::Opportunity;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.opportunities
    }

    fn checked(self, _before: Option<&Self>, _facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        refusal::in_range(Field::Probability, self.probability, 0, 100)?;
        refusal::in_range(Field::Value, self.value_cents, 0, 1_000_000_000_000_00)?;
        context.not_in_future(Field::Day, self.found_on)?;
        let closed_on = if self.state == OpportunityState::Open { None } else { self.closed_on.or(Some(context.today)) };
        if let Some(day) = closed_on {
            context.not_in_future(Field::ClosedOn, day)?;
        }
        Ok(Self {
            title: refusal::text(Field::Title, &self.title, MAX_NAME)?,
            next_step: refusal::optional_text(Field::NextStep, &self.next_step, MAX_TEXT)?,
            closed_on,
            ..self
        })
    }
}

impl Kept for Reference {
    const THING: Thing = Thing::Reference;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.references
    }

    fn checked(self, _before: Option<&Self>, _facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        context.not_in_future(Field::Day, self.on_day)?;
        Ok(Self { note: refusal::optional_text(Field::Note, &self.note, MAX_TEXT)?, ..self })
    }
}
