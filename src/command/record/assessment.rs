//! What is said of points of the playbook: criteria, checklists, conditions.

use super::super::Context;
use super::super::account::MAX_TEXT;
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use crate::domain::assessment::{Assessment, Finding, PointList};
use crate::domain::facts::AccountFacts;

impl Kept for Assessment {
    const THING: Thing = Thing::Point;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.assessments
    }

    fn checked(self, before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        context.not_in_future(Field::Day, self.on_day)?;
        if self.on_day < facts.account.contract_date {
            return Err(Refusal::DateOrder { earlier: Field::ContractDate, later: Field::Day });
        }
        if !context.playbook(facts).has_point(self.list, &self.code) {
            return Err(Refusal::NotFound { thing: Thing::Point, named: self.code });
        }
        if self.finding == Finding::Waived && self.note.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        if self.finding == Finding::Waived && self.list != PointList::Gate && self.list != PointList::Readiness {
            return Err(Refusal::NotWaivable);
        }
        let said_by = before.map_or_else(|| context.actor.to_owned(), |before| before.said_by.clone());
        Ok(Self { note: refusal::optional_text(Field::Note, &self.note, MAX_TEXT)?, said_by, ..self })
    }
}
