//! Milestones: done, reopen, move.

use super::Context;
use super::account::MAX_TEXT;
use super::edit::{Edit, Ids};
use super::refusal::{self, Blocked, Field, Refusal, Thing};
use crate::domain::calendar::Calendar;
use crate::domain::cascade::{broken_order, cascade};
use crate::domain::codes::{AccountId, MilestoneId};
use crate::domain::day::{Day, is_weekend};
use crate::domain::facts::AccountFacts;
use crate::domain::milestone::{Cause, Milestone, Slip};
use crate::domain::team::Team;

/// Something done with one milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct MilestoneCommand {
    /// Which account.
    pub account: AccountId,
    /// Which milestone.
    pub milestone: MilestoneId,
    /// The revision that was on the screen; none takes the current one.
    pub rev: Option<i64>,
    /// What to do with it.
    pub verb: MilestoneVerb,
}

/// What can be done with a milestone.
#[derive(Debug, Clone, PartialEq)]
pub enum MilestoneVerb {
    /// It was reached.
    Done {
        /// On which day.
        on: Day,
    },
    /// It was not reached after all.
    Reopen,
    /// It is due on another day.
    Move {
        /// The new due date.
        to: Day,
        /// Who caused it.
        cause: Cause,
        /// Why.
        reason: String,
        /// Whether what depends on it moves along.
        cascade: bool,
    },
}

impl MilestoneCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match self.verb {
            MilestoneVerb::Done { .. } => "milestone.done",
            MilestoneVerb::Reopen => "milestone.reopen",
            MilestoneVerb::Move { .. } => "milestone.move",
        }
    }
}

/// Decides a command about a milestone.
pub fn decide(
    command: &MilestoneCommand,
    facts: &AccountFacts,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    let milestone = facts
        .milestone(command.milestone)
        .ok_or_else(|| Refusal::NotFound { thing: Thing::Milestone, named: command.milestone.to_string() })?;
    if command.rev.is_some_and(|rev| rev != milestone.rev) {
        return Err(Refusal::Stale { table: "milestone", id: milestone.id.0 });
    }
    match &command.verb {
        MilestoneVerb::Done { on } => {
            if let Some(day) = milestone.done_on {
                return Err(Refusal::AlreadyDone(day));
            }
            context.not_in_future(Field::Day, *on)?;
            Ok(vec![Edit::update(milestone, Milestone { done_on: Some(*on), ..milestone.clone() })])
        }
        MilestoneVerb::Reopen => {
            if milestone.done_on.is_none() {
                return Err(Refusal::NotDone);
            }
            Ok(vec![Edit::update(milestone, Milestone { done_on: None, ..milestone.clone() })])
        }
        MilestoneVerb::Move { to, cause, reason, cascade: follow } => {
            if let Some(day) = milestone.done_on {
                return Err(Refusal::AlreadyDone(day));
            }
            if *to == milestone.due {
                return Ok(Vec::new());
            }
            let reason = refusal::text(Field::Reason, reason, MAX_TEXT)?;
            move_due(milestone, *to, *cause, &reason, *follow, facts, context, ids)
        }
    }
}

#[allow(clippy::too_many_arguments)] // one call, each argument a part of the user's sentence
fn move_due(
    milestone: &Milestone,
    to: Day,
    cause: Cause,
    reason: &str,
    follow: bool,
    facts: &AccountFacts,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    refusal::day(Field::Day, to)?;
    let calendar = context.calendar(facts);
    open_for_due(to, &calendar, context.team)?;
    let playbook = context.playbook(facts);
    let plan = cascade(&facts.milestones, playbook, &calendar, &milestone.code, to, follow)
        .ok_or_else(|| Refusal::NotFound { thing: Thing::Milestone, named: milestone.code.clone() })?;
    if let Some((other, due, other_first)) = broken_order(&facts.milestones, playbook, &plan.moves) {
        return Err(Refusal::BreaksOrder { other, due, other_first });
    }
    let mut edits = Vec::new();
    for step in &plan.moves {
        let Some(row) = facts.milestone(step.milestone_id) else { continue };
        edits.push(Edit::update(row, Milestone { due: step.to, ..row.clone() }));
        edits.push(Edit::insert(Slip {
            id: ids.new_id(),
            rev: 1,
            account_id: facts.account.id,
            milestone_id: row.id,
            moved_on: context.today,
            from_due: step.from,
            to_due: step.to,
            cause,
            reason: reason.to_owned(),
            cascaded: step.cascaded,
        }));
    }
    Ok(edits)
}

/// Refuses a day on which nothing can fall due, and says what keeps it off.
pub fn open_for_due(day: Day, calendar: &Calendar, team: &Team) -> Result<(), Refusal> {
    let holiday = || team.holidays.iter().find(|holiday| holiday.day == day);
    let why = if is_weekend(day) {
        Blocked::Weekend
    } else if let Some(holiday) = holiday() {
        Blocked::Holiday(holiday.name.clone())
    } else if let Some(period) = calendar.busy().iter().find(|period| period.contains(day)) {
        Blocked::Busy(*period)
    } else {
        return Ok(());
    };
    Err(Refusal::DayBlocked { day, why, next: calendar.open_on_or_after(day) })
}
