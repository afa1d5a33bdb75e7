//! Kickoff: planned, and held (journey e-book, chapter 1, "O Handoff e o Kick-off"). Holding it is one
//! step: who was there, the milestone, the task, and what was agreed to do next.

use super::Context;
use super::edit::{Edit, Ids};
use super::milestone::{self, MilestoneCommand, MilestoneVerb, open_for_due};
use super::refusal::{self, Field, Refusal};
use super::task::{self, TaskCommand};
use super::touch::{self, TouchCommand};
use crate::domain::account::Account;
use crate::domain::codes::{AccountId, StakeholderId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::intake::{KICKOFF, KICKOFF_TASK, held_on};
use crate::domain::touch::{Direction, Sentiment, TouchKind};

/// Something done about the kickoff of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct KickoffCommand {
    /// Which account.
    pub account: AccountId,
    /// What to do.
    pub verb: KickoffVerb,
}

/// What can be done about a kickoff.
#[derive(Debug, Clone, PartialEq)]
pub enum KickoffVerb {
    /// It is booked, or moved to another day.
    Plan {
        /// For which day.
        on: Day,
    },
    /// It was held.
    Hold(KickoffHeld),
}

/// A kickoff that was held.
#[derive(Debug, Clone, PartialEq)]
pub struct KickoffHeld {
    /// On which day.
    pub on: Day,
    /// Who was there.
    pub attended: Vec<StakeholderId>,
    /// Who was expected and did not come.
    pub missed: Vec<StakeholderId>,
    /// How the customer came across; none when not judged.
    pub sentiment: Option<Sentiment>,
    /// What was said.
    pub note: String,
    /// What was agreed to do next.
    pub actions: Vec<ActionItem>,
}

/// Something agreed in a meeting: it becomes a next step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionItem {
    /// What is to be done.
    pub title: String,
    /// Login of who does it; whoever notes it where none is given.
    pub owner: Option<String>,
    /// When it is due.
    pub due_on: Day,
}

impl KickoffCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match self.verb {
            KickoffVerb::Plan { .. } => "kickoff.plan",
            KickoffVerb::Hold(_) => "kickoff.hold",
        }
    }
}

/// Decides a command about a kickoff.
pub fn decide(
    command: &KickoffCommand,
    facts: &AccountFacts,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    // An account that came in at a later stage may still tell when it was held.
    if let Some(day) = held_on(facts, Day::MAX) {
        return Err(Refusal::AlreadyDone(day));
    }
    match &command.verb {
        KickoffVerb::Plan { on } => plan(*on, facts, context),
        KickoffVerb::Hold(held) => hold(held, facts, context, ids),
    }
}

fn plan(on: Day, facts: &AccountFacts, context: &Context<'_>) -> Result<Vec<Edit>, Refusal> {
    refusal::day(Field::KickoffDate, on)?;
    after_contract(on, facts)?;
    if on < context.today {
        return Err(Refusal::NotInFuture { field: Field::KickoffDate, day: on, today: context.today });
    }
    open_for_due(on, &context.calendar(facts), context.team)?;
    Ok(dated(on, facts))
}

fn hold(held: &KickoffHeld, facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    context.not_in_future(Field::KickoffDate, held.on)?;
    after_contract(held.on, facts)?;
    let account = facts.account.id;
    let mut edits = dated(held.on, facts);
    let told = TouchCommand {
        account,
        on: held.on,
        kind: TouchKind::Meeting,
        direction: Direction::Outbound,
        attended: held.attended.clone(),
        missed: held.missed.clone(),
        replied: None,
        sentiment: held.sentiment,
        note: held.note.clone(),
    };
    edits.extend(touch::decide(&told, facts, context, ids)?);
    // A playbook of the team's own may do without either.
    if let Some(row) = facts.milestones.iter().find(|row| row.code == KICKOFF) {
        let done = MilestoneCommand { account, milestone: row.id, rev: None, verb: MilestoneVerb::Done { on: held.on } };
        edits.extend(milestone::decide(&done, facts, context, ids)?);
    }
    let done_already = facts.tasks.iter().any(|mark| mark.code == KICKOFF_TASK);
    if !done_already && context.playbook(facts).task(KICKOFF_TASK).is_some() {
        let done = TaskCommand { account, code: KICKOFF_TASK.to_owned(), done_on: Some(held.on) };
        edits.extend(task::decide(&done, facts, context, ids)?);
    }
    for action in &held.actions {
        if action.due_on < held.on {
            return Err(Refusal::DateOrder { earlier: Field::KickoffDate, later: Field::Actions });
        }
        edits.push(Edit::insert(super::next_step::add(
            &action.title,
            action.due_on,
            action.owner.as_deref(),
            facts,
            context,
            ids,
        )?));
    }
    Ok(edits)
}

fn after_contract(on: Day, facts: &AccountFacts) -> Result<(), Refusal> {
    if on < facts.account.contract_date {
        return Err(Refusal::DateOrder { earlier: Field::ContractDate, later: Field::KickoffDate });
    }
    Ok(())
}

/// The account with that day as its kickoff.
fn dated(on: Day, facts: &AccountFacts) -> Vec<Edit> {
    let account = &facts.account;
    if account.kickoff_date == Some(on) {
        return Vec::new();
    }
    vec![Edit::update(account, Account { kickoff_date: Some(on), ..account.clone() })]
}
