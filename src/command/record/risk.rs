//! The risk register: what may go wrong, and how it was scored.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::edit::{Edit, Ids};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use crate::domain::facts::AccountFacts;
use crate::domain::risk::{Risk, RiskScore};

impl Kept for Risk {
    const THING: Thing = Thing::Risk;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.risks
    }

    fn checked(self, before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        refusal::in_range(Field::Probability, self.probability, 1, 5)?;
        refusal::in_range(Field::Impact, self.impact, 1, 5)?;
        context.not_in_future(Field::Day, self.found_on)?;
        if let Some(day) = self.review_on {
            refusal::day(Field::ReviewOn, day)?;
        }
        if let Some(id) = self.signal_id
            && facts.signal(id).is_none()
        {
            return Err(Refusal::NotFound { thing: Thing::Signal, named: id.to_string() });
        }
        if let Some(day) = self.closed_on {
            context.not_in_future(Field::ClosedOn, day)?;
            if day < self.found_on {
                return Err(Refusal::DateOrder { earlier: Field::Day, later: Field::ClosedOn });
            }
        }
        let code = self.code.trim().to_owned();
        let twice = |risk: &&Self| risk.code == code && risk.id != self.id && risk.closed_on.is_none();
        if before.is_none() && !code.is_empty() && facts.risks.iter().any(|risk| twice(&risk)) {
            return Err(Refusal::RiskOpen(code));
        }
        Ok(Self {
            title: refusal::text(Field::Title, &self.title, MAX_NAME)?,
            mitigation: refusal::optional_text(Field::Mitigation, &self.mitigation, MAX_TEXT)?,
            owner: refusal::optional_text(Field::Owner, &self.owner, MAX_NAME)?,
            outcome: refusal::optional_text(Field::Outcome, &self.outcome, MAX_TEXT)?,
            code,
            ..self
        })
    }

    /// The score it gets, where that is new: the register shows how each risk went.
    fn consequences(
        &self,
        before: Option<&Self>,
        _facts: &AccountFacts,
        context: &Context<'_>,
        ids: &mut Ids,
    ) -> Result<Vec<Edit>, Refusal> {
        if before.is_some_and(|before| (before.probability, before.impact) == (self.probability, self.impact)) {
            return Ok(Vec::new());
        }
        Ok(vec![Edit::insert(RiskScore {
            id: ids.new_id(),
            rev: 1,
            account_id: self.account_id,
            risk_id: self.id,
            on_day: if before.is_none() { self.found_on } else { context.today },
            probability: self.probability,
            impact: self.impact,
            scored_by: context.actor.to_owned(),
        })])
    }

    fn dependents(&self, facts: &AccountFacts) -> Result<Vec<Edit>, Refusal> {
        Ok(facts.risk_scores.iter().filter(|score| score.risk_id == self.id).map(Edit::delete).collect())
    }
}
