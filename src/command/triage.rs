//! Triage: done for today, quiet until a day or a condition, back in the queue; and the score set by
//! hand.

use super::Context;
use super::account::MAX_TEXT;
use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal, Thing};
use crate::domain::codes::AccountId;
use crate::domain::day::{Day, add_days};
use crate::domain::facts::AccountFacts;
use crate::domain::health::score;
use crate::domain::priority::alarm;
use crate::domain::triage::{ScoreOverride, TriageMark, Wake};
use crate::domain::view::View;

/// Something said of an account in triage.
#[derive(Debug, Clone, PartialEq)]
pub struct TriageCommand {
    /// Which account.
    pub account: AccountId,
    /// What is said.
    pub verb: TriageVerb,
}

/// What can be said.
#[derive(Debug, Clone, PartialEq)]
pub enum TriageVerb {
    /// Done for today.
    Done,
    /// Quiet until a day, or until a condition holds or things worsen before it.
    Snooze {
        /// Until when.
        until: Day,
        /// What ends it before.
        wake: Option<Wake>,
        /// Why; may be empty.
        reason: String,
    },
    /// Back into the queue.
    Wake,
    /// The score is set by hand, for thirty days where no end is given.
    Override {
        /// 0 to 100.
        score: i64,
        /// Why.
        reason: String,
        /// Its last day.
        until: Option<Day>,
    },
    /// The score is no longer set by hand.
    Lift,
}

impl TriageCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match self.verb {
            TriageVerb::Done => "triage.done",
            TriageVerb::Snooze { .. } => "triage.snooze",
            TriageVerb::Wake => "triage.wake",
            TriageVerb::Override { .. } => "score.override",
            TriageVerb::Lift => "score.lift",
        }
    }
}

/// An override without an end ends after so many days.
pub const OVERRIDE_DAYS: i64 = 30;

/// Decides what is said in triage.
pub fn decide(command: &TriageCommand, facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    match &command.verb {
        TriageVerb::Done => Ok(mark(facts, context, ids, |mark| mark.is_done = true)),
        TriageVerb::Snooze { until, wake, reason } => {
            refusal::day(Field::Until, *until)?;
            if *until <= context.today {
                return Err(Refusal::NotInFuture { field: Field::Until, day: *until, today: context.today });
            }
            known_condition(wake.as_ref(), facts, context)?;
            let reason = refusal::optional_text(Field::Reason, reason, MAX_TEXT)?;
            Ok(mark(facts, context, ids, |mark| {
                mark.snoozed_until = Some(*until);
                mark.wake.clone_from(wake);
                mark.reason = reason;
            }))
        }
        TriageVerb::Wake => {
            let quiet = facts.mark.as_ref().is_some_and(|mark| {
                mark.snoozed_until.is_some_and(|until| until > context.today) || (mark.is_done && mark.marked_on == context.today)
            });
            if !quiet {
                return Err(Refusal::NotQuiet);
            }
            Ok(mark(facts, context, ids, |_| {}))
        }
        TriageVerb::Override { score, reason, until } => {
            refusal::in_range(Field::Score, *score, 0, 100)?;
            let until = until.unwrap_or_else(|| add_days(context.today, OVERRIDE_DAYS));
            refusal::day(Field::Until, until)?;
            if until < context.today {
                return Err(Refusal::NotInFuture { field: Field::Until, day: until, today: context.today });
            }
            let reason = refusal::text(Field::Reason, reason, MAX_TEXT)?;
            let mut edits = lifted(facts, context.today);
            edits.push(Edit::insert(ScoreOverride {
                id: ids.new_id(),
                rev: 1,
                account_id: facts.account.id,
                score: *score,
                reason,
                set_on: context.today,
                until,
                set_by: context.actor.to_owned(),
                lifted_on: None,
            }));
            Ok(edits)
        }
        TriageVerb::Lift => {
            let edits = lifted(facts, context.today);
            if edits.is_empty() { Err(Refusal::NotOpen(Thing::Override)) } else { Ok(edits) }
        }
    }
}

/// Refuses a condition on a milestone that the plan does not have, and one that holds already: it
/// would end the snooze at once.
pub(super) fn known_condition(wake: Option<&Wake>, facts: &AccountFacts, context: &Context<'_>) -> Result<(), Refusal> {
    match wake {
        None | Some(Wake::Worsens) => Ok(()),
        Some(Wake::MilestoneDone(code)) => match facts.milestones.iter().find(|milestone| milestone.code == *code) {
            None => Err(Refusal::NotFound { thing: Thing::Milestone, named: code.clone() }),
            Some(milestone) => milestone.done_on.map_or(Ok(()), |day| Err(Refusal::AlreadyDone(day))),
        },
        Some(Wake::ScoreBelow(edge)) => {
            let calendar = context.calendar(facts);
            let view = View::new(facts, context.playbook(facts), &calendar);
            let now = score(&view, context.today, context.scoring).score;
            if now < *edge { Err(Refusal::BelowAlready { edge: *edge, score: now }) } else { Ok(()) }
        }
    }
}

fn lifted(facts: &AccountFacts, today: Day) -> Vec<Edit> {
    let holding = facts.overrides.iter().filter(|set| set.holds(today));
    holding.map(|set| Edit::update(set, ScoreOverride { lifted_on: Some(today), ..set.clone() })).collect()
}

/// Says something of an account, in place of what was said before.
fn mark(facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids, change: impl FnOnce(&mut TriageMark)) -> Vec<Edit> {
    let calendar = context.calendar(facts);
    let view = View::new(facts, context.playbook(facts), &calendar);
    let mut new = TriageMark {
        id: facts.mark.as_ref().map_or_else(|| ids.new_id(), |mark| mark.id),
        rev: 1,
        account_id: facts.account.id,
        marked_on: context.today,
        marked_by: context.actor.to_owned(),
        is_done: false,
        snoozed_until: None,
        wake: None,
        score_then: score(&view, context.today, context.scoring).score,
        alarm_then: alarm(&facts.signals, context.today),
        reason: String::new(),
    };
    change(&mut new);
    match &facts.mark {
        None => vec![Edit::insert(new)],
        Some(before) => {
            new.rev = before.rev;
            if new == *before { Vec::new() } else { vec![Edit::update(before, new)] }
        }
    }
}
