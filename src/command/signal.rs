//! Signals: raise, acknowledge, snooze, resolve, false alarm, reopen.

use super::Context;
use super::account::MAX_TEXT;
use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal, Thing};
use super::triage::known_condition;
use crate::domain::codes::{AccountId, SignalId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::signal::{Origin, Severity, Signal, SignalState, Verdict};
use crate::domain::triage::Wake;

/// Something done with the signals of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct SignalCommand {
    /// Which account.
    pub account: AccountId,
    /// What to do.
    pub verb: SignalVerb,
}

/// What can be done with signals.
#[derive(Debug, Clone, PartialEq)]
pub enum SignalVerb {
    /// Raises one by hand.
    Raise {
        /// Its kind, as the playbook names it.
        code: String,
        /// How bad it is.
        severity: Severity,
        /// What was seen.
        note: String,
    },
    /// Somebody has seen it and is on it.
    Acknowledge(SignalId),
    /// Quiet until a day, or until a condition holds before it.
    Snooze(SignalId, Day, Option<Wake>),
    /// The trouble is over, and why.
    Resolve(SignalId, String),
    /// There was no trouble, and why.
    Dismiss(SignalId, String),
    /// It was closed too early.
    Reopen(SignalId),
}

impl SignalCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match self.verb {
            SignalVerb::Raise { .. } => "signal.raise",
            SignalVerb::Acknowledge(_) => "signal.ack",
            SignalVerb::Snooze(..) => "signal.snooze",
            SignalVerb::Resolve(..) => "signal.resolve",
            SignalVerb::Dismiss(..) => "signal.dismiss",
            SignalVerb::Reopen(_) => "signal.reopen",
        }
    }
}

/// Decides a command about a signal.
pub fn decide(command: &SignalCommand, facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    let known = |id: SignalId| facts.signal(id).ok_or_else(|| Refusal::NotFound { thing: Thing::Signal, named: id.to_string() });
    let open =
        |id: SignalId| known(id).and_then(|signal| if signal.is_closed() { Err(Refusal::SignalClosed) } else { Ok(signal) });
    let closed = |signal: &Signal, state: SignalState, verdict: Option<Verdict>, reason: &str| {
        Ok(vec![Edit::update(
            signal,
            Signal {
                state,
                verdict,
                snoozed_until: None,
                wake: None,
                strength_then: if state == SignalState::FalseAlarm { signal.strength } else { signal.strength_then },
                closed_on: Some(context.today),
                close_reason: refusal::optional_text(Field::Reason, reason, MAX_TEXT)?,
                ..signal.clone()
            },
        )])
    };
    // One signal of a kind at a time: a second one would count twice.
    let not_live = |code: &str| {
        let live = facts.signals.iter().any(|signal| signal.code == code && !signal.is_closed());
        if live { Err(Refusal::SignalLive(code.to_owned())) } else { Ok(()) }
    };
    match &command.verb {
        SignalVerb::Raise { code, severity, note } => {
            if context.playbook(facts).signal(code).is_none() {
                return Err(Refusal::NotFound { thing: Thing::SignalCode, named: code.clone() });
            }
            not_live(code)?;
            Ok(vec![Edit::insert(Signal {
                id: ids.new_id(),
                rev: 1,
                account_id: facts.account.id,
                code: code.clone(),
                severity: *severity,
                state: SignalState::Open,
                origin: Origin::Hand,
                note: refusal::optional_text(Field::Note, note, MAX_TEXT)?,
                raised_on: context.today,
                snoozed_until: None,
                closed_on: None,
                close_reason: String::new(),
                verdict: None,
                wake: None,
                strength: 100,
                strength_then: 0,
                evidence: Vec::new(),
            })])
        }
        SignalVerb::Acknowledge(id) => {
            let signal = open(*id)?;
            if signal.state == SignalState::Acknowledged {
                return Ok(Vec::new());
            }
            Ok(vec![Edit::update(
                signal,
                Signal {
                    state: SignalState::Acknowledged,
                    snoozed_until: None,
                    wake: None,
                    verdict: Some(Verdict::Confirmed),
                    ..signal.clone()
                },
            )])
        }
        SignalVerb::Snooze(id, until, wake) => {
            let signal = open(*id)?;
            refusal::day(Field::Day, *until)?;
            if *until <= context.today {
                return Err(Refusal::NotInFuture { field: Field::Day, day: *until, today: context.today });
            }
            known_condition(wake.as_ref(), facts, context)?;
            // No verdict: to put something off says nothing of whether there is something to it.
            Ok(vec![Edit::update(
                signal,
                Signal {
                    state: SignalState::Snoozed,
                    snoozed_until: Some(*until),
                    wake: wake.clone(),
                    strength_then: signal.strength,
                    ..signal.clone()
                },
            )])
        }
        SignalVerb::Resolve(id, reason) => {
            let signal = open(*id)?;
            closed(signal, SignalState::Resolved, signal.verdict.or(Some(Verdict::Confirmed)), reason)
        }
        SignalVerb::Dismiss(id, reason) => closed(open(*id)?, SignalState::FalseAlarm, Some(Verdict::FalseAlarm), reason),
        SignalVerb::Reopen(id) => {
            let signal = known(*id)?;
            if !signal.is_closed() {
                return Err(Refusal::SignalNotClosed);
            }
            not_live(&signal.code)?;
            Ok(vec![Edit::update(
                signal,
                Signal {
                    state: SignalState::Open,
                    closed_on: None,
                    close_reason: String::new(),
                    verdict: None,
                    ..signal.clone()
                },
            )])
        }
    }
}
