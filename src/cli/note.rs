//! `orquestra note …`: what is noted about a customer, for a customer, and said by their users.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::record::{drop_row, find, person, put, table, with};
use super::session::Session;
use super::values::codes;
use crate::command::refusal::Thing;
use crate::domain::codes::NoteId;
use crate::domain::facts::AccountFacts;
use crate::domain::golive::{Note, NoteKind};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum NoteArgs {
    Add(AddArgs),
    Edit(EditArgs),
    Drop(OneArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    text: String,
    #[arg(long = "for", value_parser = codes::<NoteKind>(), default_value = "internal")]
    kind: NoteKind,
    #[arg(long, value_name = "NAME")]
    from: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    note: String,
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    #[arg(long = "for", value_parser = codes::<NoteKind>())]
    kind: Option<NoteKind>,
    #[arg(long, value_name = "NAME")]
    from: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    note: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long = "for", value_parser = codes::<NoteKind>())]
    kind: Option<NoteKind>,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: NoteArgs) -> Result<(), CliError> {
    match verb {
        NoteArgs::Add(args) => {
            let facts = session.account(&args.account)?;
            let new = Note {
                id: NoteId(0),
                rev: 0,
                account_id: facts.account.id,
                kind: args.kind,
                on_day: session.day_or(args.on.as_deref(), session.today())?,
                stakeholder_id: person(session, &facts, args.from.as_deref())?,
                text: args.text,
                written_by: String::new(),
            };
            let about = session.texts.code(new.kind);
            put(session, facts.account.id, new, &about)
        }
        NoteArgs::Edit(args) => {
            let facts = session.account(&args.account)?;
            let before = note(session, &facts, &args.note)?.clone();
            let after = Note {
                kind: args.kind.unwrap_or(before.kind),
                text: args.text.unwrap_or_else(|| before.text.clone()),
                stakeholder_id: person(session, &facts, args.from.as_deref())?.or(before.stakeholder_id),
                on_day: session.day_or(args.on.as_deref(), before.on_day)?,
                ..before
            };
            let about = session.texts.code(after.kind);
            put(session, facts.account.id, after, &about)
        }
        NoteArgs::Drop(args) => {
            let facts = session.account(&args.account)?;
            let row = note(session, &facts, &args.note)?.clone();
            let about = session.texts.code(row.kind);
            drop_row(session, facts.account.id, row, &about)
        }
        NoteArgs::List(args) => list(session, &args),
    }
}

fn note<'a>(session: &Session<'_>, facts: &'a AccountFacts, named: &str) -> Result<&'a Note, CliError> {
    find(session, Thing::Note, named, &facts.notes, |row| (row.id.0, row.text.clone(), false))
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let mut rows: Vec<&Note> = facts.notes.iter().filter(|note| args.kind.is_none_or(|kind| note.kind == kind)).collect();
    rows.sort_by_key(|note| std::cmp::Reverse((note.on_day, note.id)));
    let name = |row: &Note| row.stakeholder_id.and_then(|id| facts.stakeholder(id)).map(|one| one.name.clone());
    if args.json {
        let rows: Vec<Value> = rows.iter().map(|row| with(*row, &[("said_by", json!(name(row)))])).collect();
        return session.out.json(&rows);
    }
    let texts = session.texts;
    let mut listed = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-date"),
        say!(texts, "cli-head-for"),
        say!(texts, "cli-head-who"),
        say!(texts, "cli-head-note"),
    ]);
    for row in &rows {
        let who = name(row).unwrap_or_else(|| row.written_by.clone());
        listed.row([row.id.to_string(), texts.day(row.on_day), texts.code(row.kind), who, row.text.clone()]);
    }
    table(session, listed, rows.is_empty());
    Ok(())
}
