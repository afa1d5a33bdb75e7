//! `orquestra task …`

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::pick;
use super::session::Session;
use crate::command::Command;
use crate::command::task::TaskCommand;
use crate::domain::account::Stage;
use crate::domain::day::Day;
use crate::domain::plan::planned_tasks;
use crate::domain::task::PlannedTask;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum TaskArgs {
    List(ListArgs),
    Done(DoneArgs),
    Reopen(SomeArgs),
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=6))]
    stage: Option<u8>,
    #[arg(long)]
    open: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct DoneArgs {
    account: String,
    #[arg(required = true)]
    task: Vec<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct SomeArgs {
    account: String,
    #[arg(required = true)]
    task: Vec<String>,
}

pub(super) fn run(session: &mut Session<'_>, verb: TaskArgs) -> Result<(), CliError> {
    match verb {
        TaskArgs::List(args) => list(session, &args),
        TaskArgs::Done(args) => {
            let on = session.day_or(args.on.as_deref(), session.today())?;
            mark(session, &args.account, &args.task, Some(on))
        }
        TaskArgs::Reopen(args) => mark(session, &args.account, &args.task, None),
    }
}

/// Marks tasks. All names are understood before the first mark is made.
fn mark(session: &mut Session<'_>, account: &str, named: &[String], done_on: Option<Day>) -> Result<(), CliError> {
    let facts = session.account(account)?;
    let playbook = session.playbook(&facts);
    let codes: Result<Vec<String>, _> = named.iter().map(|named| pick::task(&playbook, named)).collect();
    for code in codes.map_err(|refusal| session.refuse(refusal))? {
        let title = playbook.task(&code).map_or(code.as_str(), |(_, _, item)| item.title.get(session.texts.tag())).to_owned();
        session.act_and_say(Command::Task(TaskCommand { account: facts.account.id, code, done_on }), &title)?;
    }
    Ok(())
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let (texts, playbook) = (session.texts, session.playbook(&facts));
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    let stage = args.stage.and_then(Stage::from_number);
    let tasks: Vec<PlannedTask> = planned_tasks(&playbook, &facts.plan, &calendar, &facts.tasks)
        .into_iter()
        .filter(|task| stage.is_none_or(|stage| task.stage == stage) && !(args.open && task.done_on.is_some()))
        .collect();
    let title = |task: &PlannedTask| {
        playbook.task(&task.code).map_or_else(|| task.code.clone(), |(_, _, item)| item.title.get(texts.tag()).to_owned())
    };
    if args.json {
        let rows: Vec<Value> = tasks
            .iter()
            .map(|task| {
                let mut row = json!(task);
                if let Value::Object(fields) = &mut row {
                    fields.insert("title".into(), json!(title(task)));
                }
                row
            })
            .collect();
        return session.out.json(&rows);
    }
    if tasks.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return Ok(());
    }
    let mut table = Table::new([
        say!(texts, "cli-head-done"),
        say!(texts, "cli-head-stage"),
        say!(texts, "cli-head-kind"),
        say!(texts, "cli-head-due"),
        say!(texts, "cli-head-side"),
        say!(texts, "cli-head-task"),
        say!(texts, "cli-head-code"),
    ])
    .spare(&[4, 2]);
    for task in &tasks {
        table.row([
            if task.done_on.is_some() { "[x]" } else { "[ ]" }.to_owned(),
            task.stage.number().to_string(),
            texts.code(task.kind),
            texts.day(task.due),
            texts.code(task.side),
            title(task),
            task.code.clone(),
        ]);
    }
    session.out.table(table);
    Ok(())
}
