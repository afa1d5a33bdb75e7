//! Steady state: an account leaves onboarding by its gate, and comes back where that was too soon.

use super::Context;
use super::account::MAX_TEXT;
use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal};
use crate::domain::account::{Account, Status};
use crate::domain::codes::{AccountId, NoteId, ReviewId};
use crate::domain::day::Day;
use crate::domain::expectation::Review;
use crate::domain::facts::AccountFacts;
use crate::domain::golive::{Note, NoteKind};
use crate::domain::steady::{gate, is_steady, rhythm};
use crate::domain::view::View;

/// A move into steady state or out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SteadyCommand {
    /// Which account.
    pub account: AccountId,
    /// Which way.
    pub verb: SteadyVerb,
}

/// Which way an account moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SteadyVerb {
    /// Out of onboarding: refused while a condition of the gate stands in the way.
    Graduate {
        /// The day on which it moved.
        on: Day,
        /// What is worth knowing about it; may be empty.
        note: String,
    },
    /// Back into onboarding.
    Return {
        /// Why.
        reason: String,
    },
}

impl SteadyCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match self.verb {
            SteadyVerb::Graduate { .. } => "steady.graduate",
            SteadyVerb::Return { .. } => "steady.return",
        }
    }
}

/// Decides a move into steady state or out of it.
pub fn decide(command: &SteadyCommand, facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    match &command.verb {
        SteadyVerb::Graduate { on, note } => graduate(facts, *on, note, context, ids),
        SteadyVerb::Return { reason } => back(facts, reason, context, ids),
    }
}

/// The status, the rhythm of steady state, and what was said. Nothing is closed: what is open stays open.
fn graduate(facts: &AccountFacts, on: Day, note: &str, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    let account = &facts.account;
    match account.status {
        Status::Graduated => return Err(Refusal::AlreadyDone(account.graduated_on.unwrap_or(account.stage_since))),
        Status::Churned => return Err(Refusal::HasChurned),
        Status::Active | Status::Paused => {}
    }
    context.not_in_future(Field::Day, on)?;
    if on < account.contract_date {
        return Err(Refusal::DateOrder { earlier: Field::ContractDate, later: Field::Day });
    }
    let note = refusal::optional_text(Field::Note, note, MAX_TEXT)?;
    let calendar = context.calendar(facts);
    let view = View::new(facts, context.playbook(facts), &calendar);
    let unmet = gate(&view, on, context.scoring).unmet();
    if !unmet.is_empty() {
        return Err(Refusal::GateShut(unmet));
    }
    let after = Account { status: Status::Graduated, graduated_on: Some(on), ..account.clone() };
    let mut edits = vec![Edit::update(account, after)];
    for (kind, due_on, days) in rhythm(&view, on) {
        if facts.reviews.iter().any(|review| review.kind == kind && is_steady(review)) {
            continue;
        }
        edits.push(Edit::insert(Review {
            id: ids.new_id::<ReviewId>(),
            rev: 1,
            account_id: account.id,
            kind,
            due_on,
            held_on: None,
            every_days: Some(days),
            note: String::new(),
        }));
    }
    edits.extend(noted(facts, note, on, context, ids));
    Ok(edits)
}

/// The status; what was due in steady state and was not held goes.
fn back(facts: &AccountFacts, reason: &str, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    let account = &facts.account;
    if account.status != Status::Graduated {
        return Err(Refusal::NotGraduated);
    }
    let reason = refusal::optional_text(Field::Reason, reason, MAX_TEXT)?;
    if reason.is_empty() {
        return Err(Refusal::ReasonNeeded);
    }
    let after = Account { status: Status::Active, graduated_on: None, ..account.clone() };
    let mut edits = vec![Edit::update(account, after)];
    edits.extend(facts.reviews.iter().filter(|review| is_steady(review)).map(Edit::delete));
    edits.extend(noted(facts, reason, context.today, context, ids));
    Ok(edits)
}

/// What was said, as a note for us alone.
fn noted(facts: &AccountFacts, text: String, on_day: Day, context: &Context<'_>, ids: &mut Ids) -> Option<Edit> {
    (!text.is_empty()).then(|| {
        Edit::insert(Note {
            id: ids.new_id::<NoteId>(),
            rev: 1,
            account_id: facts.account.id,
            kind: NoteKind::Internal,
            on_day,
            stakeholder_id: None,
            text,
            written_by: context.actor.to_owned(),
        })
    })
}
