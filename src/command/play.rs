//! Plays: start and finish.

use super::Context;
use super::account::MAX_TEXT;
use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal, Thing};
use crate::domain::codes::{AccountId, PlayRunId, SignalId};
use crate::domain::day::add_days;
use crate::domain::facts::AccountFacts;
use crate::domain::health::score;
use crate::domain::play::{NextStep, PlayRun};
use crate::domain::signal::{Category, Signal, SignalState, Verdict};
use crate::domain::view::View;

/// Something done with the plays of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct PlayCommand {
    /// Which account.
    pub account: AccountId,
    /// What to do.
    pub verb: PlayVerb,
}

/// What can be done with plays.
#[derive(Debug, Clone, PartialEq)]
pub enum PlayVerb {
    /// Starts the play of a category, for a signal where one is named: its moves become next steps.
    Start(Category, Option<SignalId>),
    /// It is finished, and how it ended. `resolve` closes its signal with the same words.
    Finish {
        /// Which one.
        run: PlayRunId,
        /// How it ended.
        outcome: String,
        /// Whether its signal is resolved.
        resolve: bool,
    },
}

impl PlayCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match self.verb {
            PlayVerb::Start(..) => "play.start",
            PlayVerb::Finish { .. } => "play.finish",
        }
    }
}

/// Decides a command about a play.
pub fn decide(command: &PlayCommand, facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    match &command.verb {
        PlayVerb::Start(category, signal) => start(*category, *signal, facts, context, ids),
        PlayVerb::Finish { run, outcome, resolve } => finish(*run, outcome, *resolve, facts, context),
    }
}

fn start(
    category: Category,
    signal: Option<SignalId>,
    facts: &AccountFacts,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    if facts.plays.iter().any(|run| run.play == category && run.finished_on.is_none()) {
        return Err(Refusal::PlayRuns(category));
    }
    let playbook = context.playbook(facts);
    let play = playbook.play(category).ok_or_else(|| Refusal::NotFound { thing: Thing::Play, named: category.to_string() })?;
    let calendar = context.calendar(facts);
    let mut edits = Vec::new();
    if let Some(id) = signal {
        let signal = facts.signal(id).ok_or_else(|| Refusal::NotFound { thing: Thing::Signal, named: id.to_string() })?;
        if signal.is_closed() {
            return Err(Refusal::SignalClosed);
        }
        // Whoever acts on a signal takes it for true.
        let state = SignalState::Acknowledged;
        edits.push(Edit::update(
            signal,
            Signal { state, snoozed_until: None, wake: None, verdict: Some(Verdict::Confirmed), ..signal.clone() },
        ));
    }
    let run = PlayRun {
        id: ids.new_id(),
        rev: 1,
        account_id: facts.account.id,
        play: category,
        signal_id: signal,
        started_on: context.today,
        started_by: context.actor.to_owned(),
        finished_on: None,
        score_before: score(&View::new(facts, playbook, &calendar), context.today, context.scoring).score,
        score_after: None,
        outcome: String::new(),
    };
    let run_id = run.id;
    edits.push(Edit::insert(run));
    for step in &play.moves {
        edits.push(Edit::insert(NextStep {
            id: ids.new_id(),
            rev: 1,
            account_id: facts.account.id,
            title: String::new(),
            move_code: Some(step.id.clone()),
            run_id: Some(run_id),
            owner: context.actor.to_owned(),
            due_on: calendar.open_on_or_after(add_days(context.today, step.day)),
            done_on: None,
        }));
    }
    Ok(edits)
}

fn finish(
    id: PlayRunId,
    outcome: &str,
    resolve: bool,
    facts: &AccountFacts,
    context: &Context<'_>,
) -> Result<Vec<Edit>, Refusal> {
    let run = facts.play(id).ok_or_else(|| Refusal::NotFound { thing: Thing::Play, named: id.to_string() })?;
    if run.finished_on.is_some() {
        return Err(Refusal::NotOpen(Thing::Play));
    }
    let outcome = refusal::optional_text(Field::Outcome, outcome, MAX_TEXT)?;
    let mut edits =
        vec![Edit::update(run, PlayRun { finished_on: Some(context.today), outcome: outcome.clone(), ..run.clone() })];
    // What was not done of it is not to be done any more.
    for step in facts.next_steps.iter().filter(|step| step.run_id == Some(id) && step.done_on.is_none()) {
        edits.push(Edit::delete(step));
    }
    let signal = run.signal_id.and_then(|signal| facts.signal(signal)).filter(|signal| resolve && !signal.is_closed());
    if let Some(signal) = signal {
        edits.push(Edit::update(
            signal,
            Signal {
                state: SignalState::Resolved,
                snoozed_until: None,
                wake: None,
                closed_on: Some(context.today),
                close_reason: outcome,
                verdict: Some(Verdict::Confirmed),
                ..signal.clone()
            },
        ));
    }
    Ok(edits)
}
