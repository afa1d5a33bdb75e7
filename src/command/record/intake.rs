//! The handoff from sales: what was promised, and what is to be asked.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use crate::domain::facts::AccountFacts;
use crate::domain::intake::{HandoffItem, HandoffKind};

impl Kept for HandoffItem {
    const THING: Thing = Thing::HandoffItem;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.handoff
    }

    fn checked(self, _before: Option<&Self>, _facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        context.not_in_future(Field::Day, self.noted_on)?;
        let answer = refusal::optional_text(Field::Answer, &self.answer, MAX_TEXT)?;
        if self.kind != HandoffKind::Question && (!answer.is_empty() || self.answered_on.is_some()) {
            return Err(Refusal::NoQuestion);
        }
        let answered_on = if answer.is_empty() { None } else { self.answered_on.or(Some(context.today)) };
        if let Some(day) = answered_on {
            context.not_in_future(Field::AnsweredOn, day)?;
            if day < self.noted_on {
                return Err(Refusal::DateOrder { earlier: Field::Day, later: Field::AnsweredOn });
            }
        }
        Ok(Self {
            title: refusal::text(Field::Title, &self.title, MAX_TEXT)?,
            contact: refusal::optional_text(Field::Contact, &self.contact, MAX_NAME)?,
            answer,
            answered_on,
            ..self
        })
    }
}
