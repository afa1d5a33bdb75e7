//! People: parts in the work, and what is done for champions.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::edit::{Edit, Ids};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::Kept;
use crate::domain::codes::StakeholderId;
use crate::domain::facts::AccountFacts;
use crate::domain::raci::{Raci, RaciPart, works};
use crate::domain::recognition::{CHAMPIONS, Recognition};
use crate::domain::stakeholder::Stakeholder;

impl Kept for Raci {
    const THING: Thing = Thing::Raci;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.raci
    }

    /// Nobody is given a part who has left; nobody has the same part twice; exactly one answers for the work.
    fn checked(self, before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        let login = refusal::optional_text(Field::Login, &self.login, MAX_NAME)?;
        if login.is_empty() == self.stakeholder_id.is_none() {
            return Err(Refusal::Empty(Field::Person));
        }
        let row = Self { login, code: self.code.trim().to_owned(), ..self };
        if before.is_none_or(|before| before.code != row.code)
            && !works(context.playbook(facts)).iter().any(|work| work.code == row.code)
        {
            return Err(Refusal::NotFound { thing: Thing::Work, named: row.code });
        }
        if let Some(id) = row.stakeholder_id {
            there(id, before.is_none_or(|before| before.stakeholder_id != Some(id)), facts)?;
        }
        let others = || facts.raci.iter().filter(|other| other.code == row.code && other.id != row.id && other.part == row.part);
        if let Some(same) = others().find(|other| other.person() == row.person()) {
            return Err(Refusal::HasPart(same.name(facts).to_owned()));
        }
        if row.part == RaciPart::Accountable
            && let Some(first) = others().find(|other| other.is_live(facts, context.today))
        {
            return Err(Refusal::Accountable(first.name(facts).to_owned()));
        }
        Ok(row)
    }

    /// Whoever answered for the work and has left does not any more.
    fn consequences(
        &self,
        _before: Option<&Self>,
        facts: &AccountFacts,
        context: &Context<'_>,
        _ids: &mut Ids,
    ) -> Result<Vec<Edit>, Refusal> {
        let gone = |other: &&Self| {
            let accountable = (self.part, other.part) == (RaciPart::Accountable, RaciPart::Accountable);
            accountable && other.code == self.code && other.id != self.id && !other.is_live(facts, context.today)
        };
        Ok(facts.raci.iter().filter(gone).map(Edit::delete).collect())
    }
}

impl Kept for Recognition {
    const THING: Thing = Thing::Recognition;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.recognitions
    }

    fn checked(self, before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        let new = before.is_none_or(|before| before.stakeholder_id != self.stakeholder_id);
        let person = there(self.stakeholder_id, new, facts)?;
        if new && !CHAMPIONS.contains(&person.role) {
            return Err(Refusal::NoChampion(person.name.clone()));
        }
        context.not_in_future(Field::Day, self.on_day)?;
        Ok(Self { note: refusal::optional_text(Field::Note, &self.note, MAX_TEXT)?, ..self })
    }
}

/// The person with this id; refused where there is none, or where a new choice names one who has left.
fn there(id: StakeholderId, is_new: bool, facts: &AccountFacts) -> Result<&Stakeholder, Refusal> {
    let person = facts.stakeholder(id);
    let person = person.ok_or_else(|| Refusal::NotFound { thing: Thing::Stakeholder, named: id.to_string() })?;
    match person.left_on.filter(|_| is_new) {
        Some(left) => Err(Refusal::HasLeft(person.name.clone(), left)),
        None => Ok(person),
    }
}
