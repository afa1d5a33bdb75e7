//! Concerns: blockers, complaints, escalations and scope requests, opened and closed.

use super::Context;
use super::account::{MAX_NAME, MAX_TEXT};
use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal, Thing};
use crate::domain::codes::{AccountId, ConcernId, StakeholderId};
use crate::domain::concern::{Concern, ConcernKind, Level};
use crate::domain::day::{Day, add_days};
use crate::domain::facts::AccountFacts;
use crate::domain::signal::Severity;

/// Something done with the concerns of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct ConcernCommand {
    /// Which account.
    pub account: AccountId,
    /// What to do.
    pub verb: ConcernVerb,
}

/// A concern as a user gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConcern {
    /// What kind it is.
    pub kind: ConcernKind,
    /// What it is about.
    pub title: String,
    /// How bad it is.
    pub severity: Severity,
    /// How far up it went, for escalations.
    pub level: Option<Level>,
    /// Who brought it up.
    pub stakeholder: Option<StakeholderId>,
    /// The day on which it was opened.
    pub on: Day,
    /// The day by which it is to be resolved; by severity where none is given.
    pub due_on: Option<Day>,
}

/// What can be done with concerns.
#[derive(Debug, Clone, PartialEq)]
pub enum ConcernVerb {
    /// Opens one.
    Open(NewConcern),
    /// Closes one on a day, and how it ended.
    Close(ConcernId, Day, String),
    /// It was closed too early.
    Reopen(ConcernId),
}

impl ConcernCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match &self.verb {
            ConcernVerb::Open(new) if new.kind == ConcernKind::Escalation => "concern.escalate",
            ConcernVerb::Open(_) => "concern.open",
            ConcernVerb::Close(..) => "concern.close",
            ConcernVerb::Reopen(_) => "concern.reopen",
        }
    }
}

/// Days in which a concern is to be resolved, by severity. Starting values.
pub fn resolution_days(severity: Severity) -> i64 {
    match severity {
        Severity::High => 2,
        Severity::Medium => 5,
        Severity::Low => 10,
    }
}

/// Decides a command about a concern.
pub fn decide(
    command: &ConcernCommand,
    facts: &AccountFacts,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    let known =
        |id: ConcernId| facts.concern(id).ok_or_else(|| Refusal::NotFound { thing: Thing::Concern, named: id.to_string() });
    match &command.verb {
        ConcernVerb::Open(new) => open(new, facts, context, ids).map(|concern| vec![Edit::insert(concern)]),
        ConcernVerb::Close(id, on, outcome) => {
            let concern = known(*id)?;
            if concern.closed_on.is_some() {
                return Err(Refusal::NotOpen(Thing::Concern));
            }
            context.not_in_future(Field::Day, *on)?;
            if *on < concern.opened_on {
                return Err(Refusal::DateOrder { earlier: Field::OpenedOn, later: Field::Day });
            }
            let outcome = refusal::optional_text(Field::Outcome, outcome, MAX_TEXT)?;
            Ok(vec![Edit::update(concern, Concern { closed_on: Some(*on), outcome, ..concern.clone() })])
        }
        ConcernVerb::Reopen(id) => {
            let concern = known(*id)?;
            if concern.closed_on.is_none() {
                return Err(Refusal::NotDone);
            }
            Ok(vec![Edit::update(concern, Concern { closed_on: None, outcome: String::new(), ..concern.clone() })])
        }
    }
}

/// A new concern; refused where something is missing.
pub(super) fn open(new: &NewConcern, facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids) -> Result<Concern, Refusal> {
    context.not_in_future(Field::Day, new.on)?;
    if let Some(person) = new.stakeholder
        && facts.stakeholder(person).is_none()
    {
        return Err(Refusal::NotFound { thing: Thing::Stakeholder, named: person.to_string() });
    }
    if let Some(due) = new.due_on {
        refusal::day(Field::Until, due)?;
        if due < new.on {
            return Err(Refusal::DateOrder { earlier: Field::Day, later: Field::Until });
        }
    }
    // A request for more is decided on, not resolved: it has no clock of its own.
    let calendar = context.calendar(facts);
    let usual = || calendar.open_on_or_after(add_days(new.on, resolution_days(new.severity)));
    let due_on = new.due_on.or_else(|| (new.kind != ConcernKind::ScopeRequest).then(usual));
    Ok(Concern {
        id: ids.new_id(),
        rev: 1,
        account_id: facts.account.id,
        kind: new.kind,
        title: refusal::text(Field::Title, &new.title, MAX_NAME)?,
        severity: new.severity,
        level: (new.kind == ConcernKind::Escalation).then(|| new.level.unwrap_or(Level::Management)),
        stakeholder_id: new.stakeholder,
        opened_on: new.on,
        due_on,
        closed_on: None,
        outcome: String::new(),
    })
}
