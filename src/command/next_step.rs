//! Next steps: add, done, reopen, postpone, drop.

use super::Context;
use super::account::MAX_NAME;
use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal, Thing};
use crate::domain::codes::{AccountId, NextStepId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::play::NextStep;

/// Something done with the next steps of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct NextStepCommand {
    /// Which account.
    pub account: AccountId,
    /// What to do.
    pub verb: NextStepVerb,
}

/// What can be done with next steps.
#[derive(Debug, Clone, PartialEq)]
pub enum NextStepVerb {
    /// Adds one.
    Add {
        /// What is to be done.
        title: String,
        /// When it is due.
        due_on: Day,
        /// Login of who does it; whoever adds it where none is given.
        owner: Option<String>,
    },
    /// It was done on a day.
    Done(NextStepId, Day),
    /// It was not done after all.
    Reopen(NextStepId),
    /// It is due on another day.
    Move(NextStepId, Day),
    /// It is not needed any more. A move of a play cannot be dropped alone.
    Drop(NextStepId),
}

impl NextStepCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match self.verb {
            NextStepVerb::Add { .. } => "next.add",
            NextStepVerb::Done(..) => "next.done",
            NextStepVerb::Reopen(_) => "next.reopen",
            NextStepVerb::Move(..) => "next.move",
            NextStepVerb::Drop(_) => "next.drop",
        }
    }
}

/// Decides a command about a next step.
pub fn decide(
    command: &NextStepCommand,
    facts: &AccountFacts,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    let known =
        |id: NextStepId| facts.next_step(id).ok_or_else(|| Refusal::NotFound { thing: Thing::NextStep, named: id.to_string() });
    match &command.verb {
        NextStepVerb::Add { title, due_on, owner } => {
            Ok(vec![Edit::insert(add(title, *due_on, owner.as_deref(), facts, context, ids)?)])
        }
        NextStepVerb::Done(id, on) => {
            let step = known(*id)?;
            if let Some(day) = step.done_on {
                return Err(Refusal::AlreadyDone(day));
            }
            context.not_in_future(Field::Day, *on)?;
            Ok(vec![Edit::update(step, NextStep { done_on: Some(*on), ..step.clone() })])
        }
        NextStepVerb::Reopen(id) => {
            let step = known(*id)?;
            if step.done_on.is_none() {
                return Err(Refusal::NotDone);
            }
            Ok(vec![Edit::update(step, NextStep { done_on: None, ..step.clone() })])
        }
        NextStepVerb::Move(id, due_on) => {
            let step = known(*id)?;
            refusal::day(Field::Day, *due_on)?;
            Ok(if step.due_on == *due_on {
                Vec::new()
            } else {
                vec![Edit::update(step, NextStep { due_on: *due_on, ..step.clone() })]
            })
        }
        NextStepVerb::Drop(id) => {
            let step = known(*id)?;
            if step.run_id.is_some() {
                return Err(Refusal::PartOfPlay);
            }
            Ok(vec![Edit::delete(step)])
        }
    }
}

/// A new next step; refused where something is missing.
pub(super) fn add(
    title: &str,
    due_on: Day,
    owner: Option<&str>,
    facts: &AccountFacts,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<NextStep, Refusal> {
    refusal::day(Field::Day, due_on)?;
    let owner = owner.map(str::trim).filter(|owner| !owner.is_empty()).unwrap_or(context.actor);
    Ok(NextStep {
        id: ids.new_id(),
        rev: 1,
        account_id: facts.account.id,
        title: refusal::text(Field::Title, title, MAX_NAME)?,
        move_code: None,
        run_id: None,
        owner: refusal::text(Field::Owner, owner, MAX_NAME)?,
        due_on,
        done_on: None,
    })
}
