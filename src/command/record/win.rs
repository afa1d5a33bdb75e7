//! Quick wins: planned, delivered, measured, told.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::{Kept, known_person};
use crate::domain::facts::AccountFacts;
use crate::domain::metric::QuickWin;
use crate::domain::win::HORIZONS;

impl Kept for QuickWin {
    const THING: Thing = Thing::QuickWin;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.quick_wins
    }

    fn checked(self, _before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        known_person(self.wanted_by, facts)?;
        if let Some(day) = self.due_on {
            refusal::day(Field::Until, day)?;
        }
        if self.horizon.is_some_and(|horizon| !HORIZONS.contains(&horizon)) {
            return Err(Refusal::OutOfRange { field: Field::Horizon, min: HORIZONS[0], max: HORIZONS[2] });
        }
        if let Some(day) = self.delivered_on {
            context.not_in_future(Field::DeliveredOn, day)?;
            if day < facts.account.contract_date {
                return Err(Refusal::DateOrder { earlier: Field::ContractDate, later: Field::DeliveredOn });
            }
        }
        if self.baseline.is_some() && self.baseline == self.target {
            return Err(Refusal::NoDifference { one: Field::Baseline, other: Field::Target });
        }
        let metric = refusal::optional_text(Field::Metric, &self.metric, MAX_NAME)?;
        if metric.is_empty() && (self.baseline.is_some() || self.target.is_some() || self.measured.is_some()) {
            // A number of nothing tells nothing.
            return Err(Refusal::Empty(Field::Metric));
        }
        if self.delivered_on.is_none() && (self.measured.is_some() || self.told_on.is_some()) {
            return Err(Refusal::Empty(Field::DeliveredOn));
        }
        let told_to = refusal::optional_text(Field::ToldTo, &self.told_to, MAX_NAME)?;
        if told_to.is_empty() != self.told_on.is_none() {
            return Err(Refusal::Empty(if told_to.is_empty() { Field::ToldTo } else { Field::ToldOn }));
        }
        if let (Some(told), Some(delivered)) = (self.told_on, self.delivered_on) {
            context.not_in_future(Field::ToldOn, told)?;
            if told < delivered {
                return Err(Refusal::DateOrder { earlier: Field::DeliveredOn, later: Field::ToldOn });
            }
        }
        Ok(Self {
            title: refusal::text(Field::Title, &self.title, MAX_NAME)?,
            effect: refusal::optional_text(Field::Effect, &self.effect, MAX_TEXT)?,
            metric,
            told_to,
            ..self
        })
    }
}

#[cfg(test)]
#[path = "win_tests.rs"]
mod tests;
