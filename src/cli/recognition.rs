//! `orquestra recognition …`: what is done for champions and power users.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::pick;
use super::record::{drop_row, find, put};
use super::session::Session;
use super::values::codes;
use crate::command::refusal::Thing;
use crate::domain::codes::RecognitionId;
use crate::domain::facts::AccountFacts;
use crate::domain::recognition::{Champion, Recognition, RecognitionKind, champions};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum RecognitionArgs {
    Add(AddArgs),
    Edit(EditArgs),
    Drop(OneArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    stakeholder: String,
    #[arg(long, value_parser = codes::<RecognitionKind>(), default_value = "praise")]
    kind: RecognitionKind,
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    recognition: String,
    #[arg(long, value_parser = codes::<RecognitionKind>())]
    kind: Option<RecognitionKind>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    recognition: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: RecognitionArgs) -> Result<(), CliError> {
    match verb {
        RecognitionArgs::Add(args) => {
            let facts = session.account(&args.account)?;
            let person = pick::stakeholder(&facts, &args.stakeholder).map_err(|refusal| session.refuse(refusal))?;
            let row = Recognition {
                id: RecognitionId(0),
                rev: 0,
                account_id: facts.account.id,
                stakeholder_id: person.id,
                kind: args.kind,
                on_day: session.day_or(args.on.as_deref(), session.today())?,
                note: args.note,
            };
            put(session, facts.account.id, row, &person.name)
        }
        RecognitionArgs::Edit(args) => {
            let facts = session.account(&args.account)?;
            let before = recognition(session, &facts, &args.recognition)?.clone();
            let row = Recognition {
                kind: args.kind.unwrap_or(before.kind),
                note: args.note.unwrap_or_else(|| before.note.clone()),
                on_day: session.day_or(args.on.as_deref(), before.on_day)?,
                ..before
            };
            let about = name(&facts, &row).to_owned();
            put(session, facts.account.id, row, &about)
        }
        RecognitionArgs::Drop(args) => {
            let facts = session.account(&args.account)?;
            let row = recognition(session, &facts, &args.recognition)?.clone();
            let about = name(&facts, &row).to_owned();
            drop_row(session, facts.account.id, row, &about)
        }
        RecognitionArgs::List(args) => list(session, &args),
    }
}

fn name<'a>(facts: &'a AccountFacts, row: &Recognition) -> &'a str {
    facts.stakeholder(row.stakeholder_id).map_or("", |person| person.name.as_str())
}

fn recognition<'a>(session: &Session<'_>, facts: &'a AccountFacts, named: &str) -> Result<&'a Recognition, CliError> {
    find(session, Thing::Recognition, named, &facts.recognitions, |row| {
        (row.id.0, format!("{} {}", name(facts, row), row.note), false)
    })
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let texts = session.texts;
    let champions = champions(&facts, session.today());
    if args.json {
        let rows: Vec<Value> = champions
            .iter()
            .map(|one| {
                json!({
                    "stakeholder_id": one.person.id,
                    "name": one.person.name,
                    "role": one.person.role,
                    "quiet_days": one.quiet_days,
                    "is_overlooked": one.is_overlooked(),
                    "done": one.done,
                })
            })
            .collect();
        return session.out.json(&rows);
    }
    if champions.is_empty() {
        session.out.line(say!(texts, "champions-none"));
        return Ok(());
    }
    let mut rows = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-name"),
        say!(texts, "cli-head-role"),
        say!(texts, "cli-head-what"),
        say!(texts, "cli-head-day"),
        say!(texts, "cli-head-note"),
    ])
    .spare(&[5]);
    for one in &champions {
        let who = [one.person.name.clone(), texts.code(one.person.role)];
        if one.done.is_empty() {
            let [name, role] = who.clone();
            rows.row([
                String::new(),
                name,
                role,
                say!(texts, "champion-nothing", days = one.quiet_days),
                String::new(),
                String::new(),
            ]);
        }
        for row in &one.done {
            let [name, role] = who.clone();
            rows.row([row.id.to_string(), name, role, texts.code(row.kind), texts.day(row.on_day), row.note.clone()]);
        }
    }
    session.out.table(rows);
    for one in champions.iter().filter(|one| Champion::is_overlooked(one)) {
        session.out.line(say!(texts, "cli-champion-overlooked", name = one.person.name.as_str(), days = one.quiet_days));
    }
    Ok(())
}
