//! Tasks: done, reopen.

use super::Context;
use super::edit::{Edit, Ids};
use super::refusal::{Field, Refusal, Thing};
use crate::domain::codes::AccountId;
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::task::Task;

/// Something done with one task of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskCommand {
    /// Which account.
    pub account: AccountId,
    /// The task's id in the playbook.
    pub code: String,
    /// The day on which it was done; none reopens it.
    pub done_on: Option<Day>,
}

impl TaskCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        if self.done_on.is_some() { "task.done" } else { "task.reopen" }
    }
}

/// Decides a command about a task.
pub fn decide(command: &TaskCommand, facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    let mark = facts.tasks.iter().find(|mark| mark.code == command.code);
    if mark.is_none() && context.playbook(facts).task(&command.code).is_none() {
        return Err(Refusal::NotFound { thing: Thing::Task, named: command.code.clone() });
    }
    match (mark, command.done_on) {
        (Some(mark), Some(_)) => Err(Refusal::AlreadyDone(mark.done_on)),
        (None, None) => Err(Refusal::NotDone),
        (Some(mark), None) => Ok(vec![Edit::delete(mark)]),
        (None, Some(on)) => {
            context.not_in_future(Field::Day, on)?;
            Ok(vec![Edit::insert(Task {
                id: ids.new_id(),
                rev: 1,
                account_id: facts.account.id,
                code: command.code.clone(),
                done_on: on,
                done_by: context.actor.to_owned(),
            })])
        }
    }
}
