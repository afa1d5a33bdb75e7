//! Go-live: who said go; and notes, about the customer or for them.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use super::expectation::there;
use crate::domain::facts::AccountFacts;
use crate::domain::golive::{GoLive, Note, Readiness};

impl Kept for GoLive {
    const THING: Thing = Thing::GoLive;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.golive
    }

    /// What was ready is counted here, as of the day of the decision. Nobody says go past a blocking point without a word
    /// on why.
    fn checked(self, before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        context.not_in_future(Field::Day, self.on_day)?;
        if self.on_day < facts.account.contract_date {
            return Err(Refusal::DateOrder { earlier: Field::ContractDate, later: Field::Day });
        }
        let note = refusal::optional_text(Field::Note, &self.note, MAX_TEXT)?;
        let said_by = refusal::text(Field::SaidBy, &self.said_by, MAX_NAME)?;
        let playbook = context.playbook(facts);
        let readiness = Readiness::on(facts, playbook, self.on_day);
        let blocking: Vec<String> = readiness.blocking().map(|point| point.code.to_owned()).collect();
        if self.go && note.is_empty() && !blocking.is_empty() {
            return Err(Refusal::NotReady(blocking));
        }
        // A word corrected later does not change what was ready then.
        let counted = before.filter(|before| before.on_day == self.on_day);
        let (ready, of) = counted.map_or_else(|| (readiness.ready(), readiness.of()), |before| (before.ready, before.of));
        Ok(Self { said_by, ready, of, note, ..self })
    }
}

impl Kept for Note {
    const THING: Thing = Thing::Note;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.notes
    }

    fn checked(self, before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        there(self.stakeholder_id, self.on_day, facts)?;
        context.not_in_future(Field::Day, self.on_day)?;
        let written_by = before.map_or_else(|| context.actor.to_owned(), |before| before.written_by.clone());
        Ok(Self { text: refusal::text(Field::Note, &self.text, MAX_TEXT)?, written_by, ..self })
    }
}
