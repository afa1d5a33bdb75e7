//! Metrics and goals: record readings, set goals.

use super::Context;
use super::account::MAX_NAME;
use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal, Thing};
use crate::domain::codes::{AccountId, GoalId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::{Goal, Metric, Reading, SCALE};

/// Something done with the metrics of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct MetricCommand {
    /// Which account.
    pub account: AccountId,
    /// What to do.
    pub verb: MetricVerb,
}

/// One reading to record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReading {
    /// What was measured.
    pub metric: Metric,
    /// The goal, for [`Metric::Goal`].
    pub goal: Option<GoalId>,
    /// The day for which it holds.
    pub on: Day,
    /// The value in thousandths.
    pub value: i64,
    /// How many answers it is made of.
    pub answers: Option<i64>,
    /// The session or role that it is about; empty for the account as a whole.
    pub about: String,
}

/// A goal as a user gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGoal {
    /// What it is called.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// Where it stands at the beginning, in thousandths.
    pub baseline: i64,
    /// Where it shall be, in thousandths.
    pub target: i64,
    /// The day from which progress counts.
    pub starts_on: Day,
    /// The day by which the target shall be reached.
    pub by_day: Day,
    /// Whether it is the one that the account is judged by.
    pub is_primary: bool,
}

/// What can be done with metrics and goals.
#[derive(Debug, Clone, PartialEq)]
pub enum MetricVerb {
    /// Records readings. One for the same metric, day and subject is corrected; the journal keeps
    /// what it was.
    Record(Vec<NewReading>),
    /// Sets a goal.
    AddGoal(NewGoal),
    /// Changes a goal.
    EditGoal(GoalId, NewGoal),
    /// A goal is given up or done with.
    CloseGoal(GoalId, Day),
}

impl MetricCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match self.verb {
            MetricVerb::Record(_) => "metric.record",
            MetricVerb::AddGoal(_) => "goal.add",
            MetricVerb::EditGoal(..) => "goal.edit",
            MetricVerb::CloseGoal(..) => "goal.close",
        }
    }
}

/// Decides a command about metrics or goals.
pub fn decide(command: &MetricCommand, facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    let goal = |id: GoalId| facts.goal(id).ok_or_else(|| Refusal::NotFound { thing: Thing::Goal, named: id.to_string() });
    match &command.verb {
        MetricVerb::Record(readings) => record(readings, facts, context, ids),
        MetricVerb::AddGoal(new) => {
            let mut edits = Vec::new();
            let row = Goal {
                id: ids.new_id(),
                rev: 1,
                account_id: facts.account.id,
                name: String::new(),
                unit: String::new(),
                baseline: 0,
                target: 0,
                starts_on: new.starts_on,
                by_day: new.by_day,
                is_primary: false,
                closed_on: None,
            };
            let row = filled(row, new, facts, &mut edits)?;
            edits.push(Edit::insert(row));
            Ok(edits)
        }
        MetricVerb::EditGoal(id, new) => {
            let before = goal(*id)?;
            let mut edits = Vec::new();
            let after = filled(before.clone(), new, facts, &mut edits)?;
            if after != *before {
                edits.push(Edit::update(before, after));
            }
            Ok(edits)
        }
        MetricVerb::CloseGoal(id, on) => {
            let before = goal(*id)?;
            context.not_in_future(Field::Day, *on)?;
            if before.closed_on.is_some() {
                return Err(Refusal::NotOpen(Thing::Goal));
            }
            Ok(vec![Edit::update(before, Goal { closed_on: Some(*on), ..before.clone() })])
        }
    }
}

/// A goal with what the user gave; no other goal stays primary beside a primary one.
fn filled(row: Goal, new: &NewGoal, facts: &AccountFacts, edits: &mut Vec<Edit>) -> Result<Goal, Refusal> {
    refusal::day(Field::Day, new.starts_on)?;
    refusal::day(Field::Until, new.by_day)?;
    if new.by_day <= new.starts_on {
        return Err(Refusal::DateOrder { earlier: Field::Day, later: Field::Until });
    }
    if new.baseline == new.target {
        return Err(Refusal::NoDifference { one: Field::Baseline, other: Field::Target });
    }
    // The first goal is the one that the account is judged by.
    let is_primary = new.is_primary || !facts.goals.iter().any(|goal| goal.is_primary && goal.id != row.id);
    if is_primary {
        for other in facts.goals.iter().filter(|goal| goal.is_primary && goal.id != row.id) {
            edits.push(Edit::update(other, Goal { is_primary: false, ..other.clone() }));
        }
    }
    Ok(Goal {
        name: refusal::text(Field::Name, &new.name, MAX_NAME)?,
        unit: refusal::optional_text(Field::Unit, &new.unit, 20)?,
        baseline: new.baseline,
        target: new.target,
        starts_on: new.starts_on,
        by_day: new.by_day,
        is_primary,
        ..row
    })
}

fn record(readings: &[NewReading], facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    if readings.is_empty() {
        return Err(Refusal::Empty(Field::Value));
    }
    let mut edits: Vec<Edit> = Vec::new();
    for new in readings {
        context.not_in_future(Field::Day, new.on)?;
        let spec = context.scoring.metric.of(new.metric);
        if new.value < spec.min * SCALE || new.value > spec.max * SCALE {
            return Err(Refusal::OutOfRange { field: Field::Value, min: spec.min, max: spec.max });
        }
        match (new.metric, new.goal) {
            (Metric::Goal, Some(id)) if facts.goal(id).is_none() => {
                return Err(Refusal::NotFound { thing: Thing::Goal, named: id.to_string() });
            }
            (Metric::Goal, None) => return Err(Refusal::Empty(Field::Goal)),
            _ => {}
        }
        if let Some(answers) = new.answers {
            refusal::in_range(Field::Answers, answers, 0, 1_000_000)?;
        }
        let about = refusal::optional_text(Field::About, &new.about, MAX_NAME)?;
        let goal_id = new.goal.filter(|_| new.metric == Metric::Goal);
        let known = facts.readings.iter().find(|reading| {
            reading.metric == new.metric && reading.goal_id == goal_id && reading.on_day == new.on && reading.about == about
        });
        match known {
            Some(known) if known.value == new.value && known.answers == new.answers => {}
            Some(known) => edits.push(Edit::update(
                known,
                Reading {
                    value: new.value,
                    answers: new.answers,
                    recorded_at: context.now,
                    recorded_by: context.actor.to_owned(),
                    ..known.clone()
                },
            )),
            None => edits.push(Edit::insert(Reading {
                id: ids.new_id(),
                rev: 1,
                account_id: facts.account.id,
                metric: new.metric,
                goal_id,
                on_day: new.on,
                value: new.value,
                answers: new.answers,
                about,
                recorded_at: context.now,
                recorded_by: context.actor.to_owned(),
            })),
        }
    }
    Ok(edits)
}
