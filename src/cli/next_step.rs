//! `orquestra next …`: next steps.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::pick;
use super::session::Session;
use crate::command::next_step::{NextStepCommand, NextStepVerb};
use crate::command::{Command, Row};
use crate::domain::codes::NextStepId;
use crate::domain::play::NextStep;
use crate::protocol::Across;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum NextArgs {
    Add(AddArgs),
    Done(DoneArgs),
    Reopen(OneArgs),
    Move(MoveArgs),
    Drop(OneArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    title: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    due: String,
    #[arg(long, value_name = "LOGIN")]
    owner: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct DoneArgs {
    account: String,
    step: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    step: String,
}

#[derive(Debug, Args)]
pub(super) struct MoveArgs {
    account: String,
    step: String,
    #[arg(value_name = "DATE", allow_hyphen_values = true)]
    date: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: Option<String>,
    #[arg(long, value_name = "LOGIN", conflicts_with = "everyone")]
    owner: Option<String>,
    #[arg(long)]
    everyone: bool,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: NextArgs) -> Result<(), CliError> {
    match verb {
        NextArgs::Add(args) => {
            let facts = session.account(&args.account)?;
            let due_on = session.day(&args.due)?;
            let about = format!("{} · {}", args.title.trim(), session.texts.day(due_on));
            let verb = NextStepVerb::Add { title: args.title, due_on, owner: args.owner };
            session.act_and_say(Command::NextStep(NextStepCommand { account: facts.account.id, verb }), &about)
        }
        NextArgs::Done(args) => {
            let on = session.day_or(args.on.as_deref(), session.today())?;
            about_one(session, &args.account, &args.step, false, |id| NextStepVerb::Done(id, on))
        }
        NextArgs::Reopen(args) => about_one(session, &args.account, &args.step, true, NextStepVerb::Reopen),
        NextArgs::Move(args) => {
            let due_on = session.day(&args.date)?;
            about_one(session, &args.account, &args.step, false, |id| NextStepVerb::Move(id, due_on))
        }
        NextArgs::Drop(args) => about_one(session, &args.account, &args.step, false, NextStepVerb::Drop),
        NextArgs::List(args) => list(session, &args),
    }
}

fn about_one(
    session: &mut Session<'_>,
    account: &str,
    named: &str,
    done: bool,
    verb: impl FnOnce(NextStepId) -> NextStepVerb,
) -> Result<(), CliError> {
    let facts = session.account(account)?;
    let playbook = session.playbook(&facts);
    let step = pick::next_step(&facts, &playbook, session.texts, named, done).map_err(|refusal| session.refuse(refusal))?;
    let verb = verb(step.id);
    let title = session.texts.next_step(step, &playbook);
    let about = match &verb {
        NextStepVerb::Move(_, due) => format!("{title} · {}", session.texts.day(*due)),
        _ => title,
    };
    session.act_and_say(Command::NextStep(NextStepCommand { account: facts.account.id, verb }), &about)
}

/// The handle of the account, what the step says, and the step.
pub(super) type Line = (String, String, NextStep);

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let lines: Vec<Line> = if let Some(named) = &args.account {
        let facts = session.account(named)?;
        let playbook = session.playbook(&facts);
        let wanted = |step: &&NextStep| {
            (args.all || step.done_on.is_none()) && args.owner.as_ref().is_none_or(|owner| step.owner == *owner)
        };
        let line = |step: &NextStep| (facts.account.handle.clone(), session.texts.next_step(step, &playbook), step.clone());
        facts.next_steps.iter().filter(wanted).map(line).collect()
    } else {
        session.store.refresh_all()?;
        let mine = || session.store.actor().to_owned();
        let owner = if args.everyone { None } else { Some(args.owner.clone().unwrap_or_else(mine)) };
        let filed = session.across(Across::NextSteps { owner, done: args.all })?;
        let line = |one: crate::protocol::Filed| {
            let Row::NextStep(step) = one.row else { return None };
            let title = session.texts.next_step(&step, session.playbooks.get_or_default(&one.playbook));
            Some((one.handle, title, step))
        };
        filed.into_iter().filter_map(line).collect()
    };
    if args.json {
        let today = session.today();
        let row = |(handle, title, step): &Line| {
            let mut row = json!(step);
            if let Value::Object(fields) = &mut row {
                fields.insert("account".into(), json!(handle));
                fields.insert("title".into(), json!(title));
                let over = (today - step.due_on).num_days().max(0);
                fields.insert("overdue_days".into(), json!(if step.done_on.is_some() { 0 } else { over }));
            }
            row
        };
        let rows: Vec<Value> = lines.iter().map(row).collect();
        return session.out.json(&rows);
    }
    table(session, &lines, args.account.is_none());
    Ok(())
}

/// Next steps as a table, with the account where several are listed.
pub(super) fn table(session: &mut Session<'_>, lines: &[Line], with_account: bool) {
    let (texts, today) = (session.texts, session.today());
    if lines.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return;
    }
    let mut table = Table::new([
        if with_account { say!(texts, "cli-head-handle") } else { say!(texts, "cli-head-id") },
        say!(texts, "cli-head-due"),
        say!(texts, "cli-head-state"),
        say!(texts, "cli-head-owner"),
        say!(texts, "cli-head-next-step"),
    ])
    .spare(&[3]);
    for (handle, title, step) in lines {
        let state = match step.done_on {
            Some(day) => say!(texts, "cli-milestone-done", day = texts.day(day)),
            None => session.time_left(step.due_on, today),
        };
        table.row([
            if with_account { handle.clone() } else { step.id.to_string() },
            texts.day(step.due_on),
            state,
            step.owner.clone(),
            title.clone(),
        ]);
    }
    session.out.table(table);
}
