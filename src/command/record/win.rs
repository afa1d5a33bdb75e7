//! Quick wins: planned, delivered, measured, told.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use super::known_person;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::QuickWin;

impl Kept for QuickWin {
    const THING: Thing = Thing::QuickWin;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.quick_wins
    }

    fn checked(self, _before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        known_person(self.wanted_by, facts)?;
        for day in [self.due_on, self.delivered_on, self.told_on].into_iter().flatten() {
            refusal::day(Field::Day, day)?;
        }
        if let Some(day) = self.delivered_on {
            context.not_in_future(Field::Day, day)?;
            if day < facts.account.contract_date {
                return Err(Refusal::DateOrder { earlier: Field::ContractDate, later: Field::Day });
            }
        }
        Ok(Self {
            title: refusal::text(Field::Title, &self.title, MAX_NAME)?,
            effect: refusal::optional_text(Field::Effect, &self.effect, MAX_TEXT)?,
            metric: refusal::optional_text(Field::Metric, &self.metric, MAX_NAME)?,
            told_to: refusal::optional_text(Field::ToldTo, &self.told_to, MAX_NAME)?,
            ..self
        })
    }
}
