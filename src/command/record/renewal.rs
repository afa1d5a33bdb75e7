//! Renewal, opportunities, and whether the customer would speak for us.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::edit::{Edit, Ids};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use crate::domain::account::Account;
use crate::domain::facts::AccountFacts;
use crate::domain::renewal::{Opportunity, OpportunityState, Reference, Renewal, open};

impl Kept for Renewal {
    const THING: Thing = Thing::Renewal;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.renewals
    }

    /// One renewal is open at a time. How it ends is said by a verb of its own, which moves the account along: here the
    /// end stays as it was.
    fn checked(self, before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        refusal::day(Field::RenewalDate, self.due_on)?;
        if self.due_on < facts.account.contract_date {
            return Err(Refusal::DateOrder { earlier: Field::ContractDate, later: Field::RenewalDate });
        }
        context.not_in_future(Field::Day, self.said_on)?;
        if let Some(other) = open(&facts.renewals).filter(|_| before.is_none()) {
            return Err(Refusal::RenewalOpen(other.due_on));
        }
        let (outcome, closed_on, arr_cents) =
            before.map_or((None, None, None), |before| (before.outcome, before.closed_on, before.arr_cents));
        Ok(Self {
            reasons: refusal::optional_text(Field::Reasons, &self.reasons, MAX_TEXT)?,
            reason: refusal::optional_text(Field::Reason, &self.reason, MAX_TEXT)?,
            outcome,
            closed_on,
            arr_cents,
            ..self
        })
    }

    /// The account is renewed on the day of the renewal that is open.
    fn consequences(
        &self,
        _before: Option<&Self>,
        facts: &AccountFacts,
        _context: &Context<'_>,
        _ids: &mut Ids,
    ) -> Result<Vec<Edit>, Refusal> {
        let account = &facts.account;
        if !self.is_open() || account.renewal_date == Some(self.due_on) {
            return Ok(Vec::new());
        }
        Ok(vec![Edit::update(account, Account { renewal_date: Some(self.due_on), ..account.clone() })])
    }
}

impl Kept for Opportunity {
    const THING: Thing = Thing::Opportunity;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.opportunities
    }

    fn checked(self, _before: Option<&Self>, _facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        refusal::in_range(Field::Probability, self.probability, 0, 100)?;
        refusal::in_range(Field::Value, self.value_cents, 0, 100_000_000_000_000)?;
        context.not_in_future(Field::Day, self.found_on)?;
        if let Some(day) = self.due_on {
            refusal::day(Field::Until, day)?;
        }
        let closed_on = if self.state == OpportunityState::Open { None } else { self.closed_on.or(Some(context.today)) };
        if let Some(day) = closed_on {
            context.not_in_future(Field::ClosedOn, day)?;
            if day < self.found_on {
                return Err(Refusal::DateOrder { earlier: Field::Day, later: Field::ClosedOn });
            }
        }
        Ok(Self {
            title: refusal::text(Field::Title, &self.title, MAX_NAME)?,
            next_step: refusal::optional_text(Field::Next, &self.next_step, MAX_TEXT)?,
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
