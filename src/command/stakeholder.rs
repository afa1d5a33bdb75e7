//! Stakeholders: add, edit, left.

use super::Context;
use super::account::MAX_NAME;
use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal, Thing};
use crate::domain::codes::{AccountId, StakeholderId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::stakeholder::{Role, Stakeholder};

/// Something done with the people of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct StakeholderCommand {
    /// Which account.
    pub account: AccountId,
    /// What to do.
    pub verb: StakeholderVerb,
}

/// What can be done with stakeholders.
#[derive(Debug, Clone, PartialEq)]
pub enum StakeholderVerb {
    /// Adds a person. Name and role must be there.
    Add(StakeholderPatch),
    /// Changes a person.
    Edit {
        /// Which person.
        stakeholder: StakeholderId,
        /// The revision that was on the screen; none takes the current one.
        rev: Option<i64>,
        /// The new values.
        patch: StakeholderPatch,
    },
    /// The person left the company; none brings them back.
    Left {
        /// Which person.
        stakeholder: StakeholderId,
        /// On which day.
        on: Option<Day>,
    },
}

/// New values for a person; none leaves a field as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StakeholderPatch {
    /// Full name.
    pub name: Option<String>,
    /// Role.
    pub role: Option<Role>,
    /// E-mail address; empty when not known.
    pub email: Option<String>,
    /// Own ideal interval in days.
    pub ideal_days: Option<Option<i64>>,
    /// Own longest interval in days.
    pub max_days: Option<Option<i64>>,
}

impl StakeholderCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match self.verb {
            StakeholderVerb::Add(_) => "stakeholder.add",
            StakeholderVerb::Edit { .. } => "stakeholder.edit",
            StakeholderVerb::Left { .. } => "stakeholder.left",
        }
    }
}

/// Decides a command about a stakeholder.
pub fn decide(
    command: &StakeholderCommand,
    facts: &AccountFacts,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    let known = |id: StakeholderId| {
        facts.stakeholder(id).ok_or_else(|| Refusal::NotFound { thing: Thing::Stakeholder, named: id.to_string() })
    };
    match &command.verb {
        StakeholderVerb::Add(patch) => {
            let blank = Stakeholder {
                id: ids.new_id(),
                rev: 1,
                account_id: facts.account.id,
                name: String::new(),
                role: patch.role.ok_or(Refusal::Empty(Field::Role))?,
                email: String::new(),
                ideal_days: None,
                max_days: None,
                since: context.today.max(facts.account.contract_date),
                left_on: None,
                succeeds: None,
            };
            Ok(vec![Edit::insert(patched(&blank, patch)?)])
        }
        StakeholderVerb::Edit { stakeholder, rev, patch } => {
            let person = known(*stakeholder)?;
            if rev.is_some_and(|rev| rev != person.rev) {
                return Err(Refusal::Stale { table: "stakeholder", id: person.id.0 });
            }
            let after = patched(person, patch)?;
            Ok(if after == *person { Vec::new() } else { vec![Edit::update(person, after)] })
        }
        StakeholderVerb::Left { stakeholder, on } => {
            let person = known(*stakeholder)?;
            if let Some(day) = *on {
                context.not_in_future(Field::Day, day)?;
                if let Some(left) = person.left_on {
                    return Err(Refusal::HasLeft(person.name.clone(), left));
                }
            } else if person.left_on.is_none() {
                return Ok(Vec::new());
            }
            Ok(vec![Edit::update(person, Stakeholder { left_on: *on, ..person.clone() })])
        }
    }
}

fn patched(person: &Stakeholder, patch: &StakeholderPatch) -> Result<Stakeholder, Refusal> {
    let mut after = person.clone();
    if let Some(name) = &patch.name {
        after.name = refusal::text(Field::Name, name, MAX_NAME)?;
    }
    if after.name.is_empty() {
        return Err(Refusal::Empty(Field::Name));
    }
    if let Some(role) = patch.role {
        after.role = role;
    }
    if let Some(email) = &patch.email {
        let email = refusal::optional_text(Field::Email, email, 254)?;
        if !email.is_empty() && !looks_like_email(&email) {
            return Err(Refusal::BadEmail(email));
        }
        after.email = email;
    }
    for (field, given, place) in
        [(Field::IdealDays, patch.ideal_days, &mut after.ideal_days), (Field::MaxDays, patch.max_days, &mut after.max_days)]
    {
        if let Some(days) = given {
            if let Some(days) = days {
                refusal::in_range(field, days, 1, 365)?;
            }
            *place = days;
        }
    }
    if let (Some(ideal), Some(max)) = (after.ideal_days, after.max_days) {
        refusal::in_range(Field::MaxDays, max, ideal, 365)?;
    }
    Ok(after)
}

/// One `@` with something on both sides, a dot behind it, no white space. Whether it can be
/// reached only a message can tell.
fn looks_like_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && !domain.contains('@')
            && domain.split('.').count() > 1
            && domain.split('.').all(|part| !part.is_empty())
            && !text.contains(char::is_whitespace)
    })
}
