//! What one line told: a touch, and with it a concern and a next step.

use super::Context;
use super::concern::{self, NewConcern};
use super::edit::{Edit, Ids};
use super::next_step;
use super::refusal::{Field, Refusal};
use super::touch::{self, TouchCommand};
use crate::domain::codes::AccountId;
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;

/// What one line told of an account: all of it is one step.
#[derive(Debug, Clone, PartialEq)]
pub struct CaptureCommand {
    /// Which account.
    pub account: AccountId,
    /// The touch, where somebody was in touch.
    pub touch: Option<TouchCommand>,
    /// What stands in the way or is complained of.
    pub concerns: Vec<NewConcern>,
    /// What comes next, and when.
    pub next: Option<(String, Day)>,
}

impl CaptureCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match (&self.touch, self.concerns.is_empty()) {
            (Some(_), _) => "touch.log",
            (None, false) => "concern.open",
            (None, true) => "next.add",
        }
    }
}

/// Decides what one line told.
pub fn decide(
    command: &CaptureCommand,
    facts: &AccountFacts,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    if command.touch.is_none() && command.concerns.is_empty() && command.next.is_none() {
        return Err(Refusal::Empty(Field::Line));
    }
    let mut edits = match &command.touch {
        Some(told) => touch::decide(told, facts, context, ids)?,
        None => Vec::new(),
    };
    for new in &command.concerns {
        edits.push(Edit::insert(concern::open(new, facts, context, ids)?));
    }
    if let Some((title, due_on)) = &command.next {
        edits.push(Edit::insert(next_step::add(title, *due_on, None, facts, context, ids)?));
    }
    Ok(edits)
}
