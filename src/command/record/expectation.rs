//! What was expected, decided and changed; reviews, reports and check-ins.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::edit::{Edit, Ids};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use super::known_person;
use crate::domain::codes::StakeholderId;
use crate::domain::day::{Day, add_days};
use crate::domain::expectation::{Expectation, ExpectationKind, Review, Ruling};
use crate::domain::facts::AccountFacts;

/// Refuses a person whom the account does not have, or who had left before a day.
pub(super) fn there(person: Option<StakeholderId>, on: Day, facts: &AccountFacts) -> Result<(), Refusal> {
    known_person(person, facts)?;
    let person = person.and_then(|id| facts.stakeholder(id));
    match person.and_then(|person| Some((person, person.left_on?))) {
        Some((person, left)) if left < on => Err(Refusal::HasLeft(person.name.clone(), left)),
        _ => Ok(()),
    }
}

impl Kept for Expectation {
    const THING: Thing = Thing::Expectation;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.expectations
    }

    fn checked(self, _before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        there(self.stakeholder_id, self.on_day, facts)?;
        context.not_in_future(Field::Day, self.on_day)?;
        refusal::in_range(Field::EffectDays, self.effect_days, -365, 365)?;
        // A decision that is logged has been taken; what is open was decided by nobody.
        let taken = self.kind == ExpectationKind::Decision && self.ruling == Ruling::Open;
        let ruling = if taken { Ruling::Agreed } else { self.ruling };
        let decided = ruling != Ruling::Open;
        let today = if taken { self.on_day } else { context.today };
        let decided_on = if decided { self.decided_on.or(Some(today)) } else { None };
        let decided_by = refusal::optional_text(Field::DecidedBy, &self.decided_by, MAX_NAME)?;
        let decided_by = match (decided, decided_by.is_empty()) {
            (false, _) => String::new(),
            (true, true) => context.actor.to_owned(),
            (true, false) => decided_by,
        };
        if let Some(day) = decided_on {
            context.not_in_future(Field::DecidedOn, day)?;
            if day < self.on_day {
                return Err(Refusal::DateOrder { earlier: Field::Day, later: Field::DecidedOn });
            }
        }
        Ok(Self {
            title: refusal::text(Field::Title, &self.title, MAX_TEXT)?,
            ruling,
            decided_by,
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

    fn checked(self, _before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        for (field, day) in [(Field::Until, Some(self.due_on)), (Field::HeldOn, self.held_on)] {
            let Some(day) = day else { continue };
            refusal::day(field, day)?;
            if day < facts.account.contract_date {
                return Err(Refusal::DateOrder { earlier: Field::ContractDate, later: field });
            }
        }
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
