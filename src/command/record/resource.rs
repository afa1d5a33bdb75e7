//! Resources: who has how many hours a week, promised or confirmed.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use super::known_person;
use crate::domain::facts::AccountFacts;
use crate::domain::milestone::Side;
use crate::domain::resource::Commitment;

impl Kept for Commitment {
    const THING: Thing = Thing::Commitment;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.commitments
    }

    /// Our parts are somebody's by login; theirs may be a person of the account, or a group that nobody names.
    fn checked(self, before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        let (login, stakeholder_id) = match self.role.side() {
            Side::Ours => (refusal::text(Field::Owner, &self.login, MAX_NAME)?, None),
            Side::Theirs => (String::new(), self.stakeholder_id),
        };
        known_person(stakeholder_id, facts)?;
        refusal::in_range(Field::Hours, self.hours, 0, 60)?;
        refusal::day(Field::From, self.from_day)?;
        refusal::day(Field::Until, self.to_day)?;
        if self.to_day < self.from_day {
            return Err(Refusal::DateOrder { earlier: Field::From, later: Field::Until });
        }
        if let Some(day) = self.confirmed_on {
            context.not_in_future(Field::Confirmed, day)?;
        }
        // Who has left gives no hours any more; what they gave before stays as it was.
        let same = before.is_some_and(|before| before.stakeholder_id == stakeholder_id && before.to_day == self.to_day);
        if let Some(person) = stakeholder_id.and_then(|id| facts.stakeholder(id))
            && let Some(left) = person.left_on.filter(|left| *left <= self.to_day && !same)
        {
            return Err(Refusal::HasLeft(person.name.clone(), left));
        }
        Ok(Self { login, stakeholder_id, note: refusal::optional_text(Field::Note, &self.note, MAX_TEXT)?, ..self })
    }
}
