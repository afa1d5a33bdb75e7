//! Stakeholders: add, edit, left.

use super::Context;
use super::account::MAX_NAME;
use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal, Thing};
use crate::domain::codes::{AccountId, StakeholderId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::raci::{Raci, done_on};
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
        /// What becomes of the place.
        succession: Succession,
    },
}

/// What becomes of the place of a person who leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Succession {
    /// Nobody takes it.
    #[default]
    NotNeeded,
    /// Somebody has to be found: a next step for the owner says so in these words.
    Search(String),
    /// Somebody who is there already takes it.
    Known {
        /// Who.
        successor: StakeholderId,
        /// The role that they have from now on; none leaves it as it is.
        role: Option<Role>,
    },
    /// Somebody new takes it. The role is that of the person who leaves, unless another is given.
    New(StakeholderPatch),
}

/// Open days within which a successor is to be found. Starting value.
const SEARCH_DAYS: u32 = 5;

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
        StakeholderVerb::Left { stakeholder, on, succession } => {
            let person = known(*stakeholder)?;
            if let Some(day) = *on {
                context.not_in_future(Field::Day, day)?;
                if let Some(left) = person.left_on {
                    return Err(Refusal::HasLeft(person.name.clone(), left));
                }
            } else if person.left_on.is_none() {
                return Ok(Vec::new());
            }
            let mut edits = vec![Edit::update(person, Stakeholder { left_on: *on, ..person.clone() })];
            if let Some(day) = *on {
                edits.extend(succeed(person, day, succession, facts, context, ids)?);
            }
            Ok(edits)
        }
    }
}

/// What follows from somebody leaving: the successor with their parts in open work, or the search for one.
fn succeed(
    person: &Stakeholder,
    on: Day,
    succession: &Succession,
    facts: &AccountFacts,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    let (edit, successor) = match succession {
        Succession::NotNeeded => return Ok(Vec::new()),
        Succession::Search(title) => {
            let due = context.calendar(facts).open_days_after(context.today, SEARCH_DAYS);
            let step = super::next_step::add(title, due, Some(&facts.account.owner), facts, context, ids)?;
            return Ok(vec![Edit::insert(step)]);
        }
        Succession::Known { successor, role } => {
            let known = facts.stakeholder(*successor);
            let known = known.ok_or_else(|| Refusal::NotFound { thing: Thing::Stakeholder, named: successor.to_string() })?;
            if known.id == person.id {
                return Err(Refusal::OwnSuccessor);
            }
            if let Some(left) = known.left_on {
                return Err(Refusal::HasLeft(known.name.clone(), left));
            }
            let after = Stakeholder { succeeds: Some(person.id), role: role.unwrap_or(known.role), ..known.clone() };
            (Edit::update(known, after), known.id)
        }
        Succession::New(patch) => {
            let blank = Stakeholder {
                id: ids.new_id(),
                rev: 1,
                name: String::new(),
                email: String::new(),
                since: on.max(facts.account.contract_date),
                left_on: None,
                succeeds: Some(person.id),
                ..person.clone()
            };
            let new = patched(&blank, patch)?;
            let id = new.id;
            (Edit::insert(new), id)
        }
    };
    let mut edits = vec![edit];
    edits.extend(parts_pass(person.id, successor, facts, context.today));
    Ok(edits)
}

/// The parts in open work that pass to a successor; one that they have already goes.
fn parts_pass(from: StakeholderId, to: StakeholderId, facts: &AccountFacts, today: Day) -> impl Iterator<Item = Edit> + '_ {
    let open = move |part: &&Raci| part.stakeholder_id == Some(from) && done_on(&part.code, facts, today).is_none();
    facts.raci.iter().filter(open).map(move |part| {
        let same = |other: &Raci| other.stakeholder_id == Some(to) && other.code == part.code && other.part == part.part;
        if facts.raci.iter().any(same) {
            Edit::delete(part)
        } else {
            Edit::update(part, Raci { stakeholder_id: Some(to), ..part.clone() })
        }
    })
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
