//! `orquestra goal …`

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::metric::number;
use super::out::Table;
use super::pick;
use super::session::Session;
use crate::command::Command;
use crate::command::metric::{MetricCommand, MetricVerb, NewGoal};
use crate::domain::codes::AccountId;
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::{Goal, Metric, Reading};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum GoalArgs {
    Add(AddArgs),
    Edit(EditArgs),
    Close(CloseArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    name: String,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    baseline: String,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    target: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    by: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    from: Option<String>,
    #[arg(long, default_value = "")]
    unit: String,
    #[arg(long)]
    primary: bool,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    goal: String,
    #[arg(long)]
    name: Option<String>,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    baseline: Option<String>,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    target: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    by: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    from: Option<String>,
    #[arg(long)]
    unit: Option<String>,
    #[arg(long)]
    primary: bool,
}

#[derive(Debug, Args)]
pub(super) struct CloseArgs {
    account: String,
    goal: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: GoalArgs) -> Result<(), CliError> {
    match verb {
        GoalArgs::Add(args) => add(session, args),
        GoalArgs::Edit(args) => edit(session, args),
        GoalArgs::Close(args) => {
            let facts = session.account(&args.account)?;
            let goal = pick::goal(&facts, Some(&args.goal), session.today()).map_err(|refusal| session.refuse(refusal))?;
            let on = session.day_or(args.on.as_deref(), session.today())?;
            act(session, facts.account.id, MetricVerb::CloseGoal(goal.id, on), &goal.name)
        }
        GoalArgs::List(args) => list(session, &args),
    }
}

fn act(session: &mut Session<'_>, account: AccountId, verb: MetricVerb, about: &str) -> Result<(), CliError> {
    session.act_and_say(Command::Metric(MetricCommand { account, verb }), about)
}

/// A goal in one line: `Days to close: 12 → 5 days · 2027-03-01`.
fn line(session: &Session<'_>, goal: &NewGoal) -> String {
    let texts = session.texts;
    let target = texts.measured(Metric::Goal, goal.target, &goal.unit);
    format!("{}: {} → {target} · {}", goal.name, texts.thousandths(goal.baseline), texts.day(goal.by_day))
}

fn add(session: &mut Session<'_>, args: AddArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let new = NewGoal {
        baseline: session.thousandths(&args.baseline)?,
        target: session.thousandths(&args.target)?,
        starts_on: session.day_or(args.from.as_deref(), session.today())?,
        by_day: session.day(&args.by)?,
        name: args.name,
        unit: args.unit,
        is_primary: args.primary,
    };
    let about = line(session, &new);
    act(session, facts.account.id, MetricVerb::AddGoal(new), &about)
}

fn edit(session: &mut Session<'_>, args: EditArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let goal = pick::goal(&facts, Some(&args.goal), session.today()).map_err(|refusal| session.refuse(refusal))?;
    let number = |typed: Option<&str>, otherwise| typed.map_or(Ok(otherwise), |typed| session.thousandths(typed));
    let new = NewGoal {
        name: args.name.unwrap_or_else(|| goal.name.clone()),
        unit: args.unit.unwrap_or_else(|| goal.unit.clone()),
        baseline: number(args.baseline.as_deref(), goal.baseline)?,
        target: number(args.target.as_deref(), goal.target)?,
        starts_on: session.day_or(args.from.as_deref(), goal.starts_on)?,
        by_day: session.day_or(args.by.as_deref(), goal.by_day)?,
        is_primary: args.primary || goal.is_primary,
    };
    let about = line(session, &new);
    act(session, facts.account.id, MetricVerb::EditGoal(goal.id, new), &about)
}

/// Where a goal should stand on a day: on the straight line from its baseline to its target.
pub(super) fn expected(goal: &Goal, day: Day) -> i64 {
    let way = (i128::from(goal.target) - i128::from(goal.baseline)) * i128::from(goal.elapsed(day)) / 1000;
    goal.baseline.saturating_add(i64::try_from(way).unwrap_or(i64::MAX))
}

/// The newest reading of a goal up to a day.
fn newest<'a>(facts: &'a AccountFacts, goal: &Goal, day: Day) -> Option<&'a Reading> {
    let of_goal = facts.readings.iter().filter(|reading| reading.goal_id == Some(goal.id) && reading.on_day <= day);
    of_goal.max_by_key(|reading| (reading.on_day, reading.id))
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let (texts, today) = (session.texts, session.today());
    let goals: Vec<&Goal> = facts.goals.iter().filter(|goal| args.all || goal.closed_on.is_none()).collect();
    // Thousandths as percent, towards nought.
    let percent = |thousandths: i64| thousandths / 10;
    if args.json {
        let rows: Vec<Value> = goals
            .iter()
            .map(|goal| {
                let newest = newest(&facts, goal, today);
                json!({
                    "id": goal.id,
                    "name": goal.name,
                    "unit": goal.unit,
                    "baseline": number(goal.baseline),
                    "target": number(goal.target),
                    "starts_on": goal.starts_on,
                    "by_day": goal.by_day,
                    "is_primary": goal.is_primary,
                    "closed_on": goal.closed_on,
                    "value": newest.map(|reading| number(reading.value)),
                    "on": newest.map(|reading| reading.on_day),
                    "expected": number(expected(goal, today)),
                    "progress_percent": newest.map(|reading| percent(goal.progress(reading.value))),
                    "elapsed_percent": percent(goal.elapsed(today)),
                })
            })
            .collect();
        return session.out.json(&rows);
    }
    if goals.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return Ok(());
    }
    let mut table = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-goal"),
        format!(">{}", say!(texts, "cli-head-baseline")),
        format!(">{}", say!(texts, "cli-head-value")),
        format!(">{}", say!(texts, "cli-head-target")),
        format!(">{}", say!(texts, "cli-head-progress")),
        format!(">{}", say!(texts, "cli-head-elapsed")),
        say!(texts, "cli-head-by"),
        say!(texts, "cli-head-state"),
    ])
    .spare(&[2]);
    for goal in goals {
        let newest = newest(&facts, goal, today);
        let measured = |value| texts.measured(Metric::Goal, value, &goal.unit);
        let state = match (goal.closed_on, goal.is_primary) {
            (Some(day), _) => say!(texts, "cli-goal-closed", day = texts.day(day)),
            (None, true) => say!(texts, "cli-goal-primary"),
            (None, false) => String::new(),
        };
        table.row([
            goal.id.to_string(),
            goal.name.clone(),
            measured(goal.baseline),
            newest.map_or_else(String::new, |reading| measured(reading.value)),
            measured(goal.target),
            newest.map_or_else(String::new, |reading| format!("{} %", percent(goal.progress(reading.value)))),
            format!("{} %", percent(goal.elapsed(today))),
            texts.day(goal.by_day),
            state,
        ]);
    }
    session.out.table(table);
    Ok(())
}
