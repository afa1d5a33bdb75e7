//! `orquestra reference …`: whether a customer would speak for us.

use clap::{Args, Subcommand};

use super::error::CliError;
use super::out::Table;
use super::record::{drop_row, put, table};
use super::session::Session;
use super::values::codes;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::codes::{Coded as _, ReferenceId};
use crate::domain::facts::AccountFacts;
use crate::domain::renewal::{Reference, ReferenceKind, ReferenceState};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum ReferenceArgs {
    Set(SetArgs),
    Drop(DropArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct SetArgs {
    account: String,
    #[arg(value_parser = codes::<ReferenceKind>())]
    kind: ReferenceKind,
    #[arg(value_parser = codes::<ReferenceState>())]
    state: ReferenceState,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct DropArgs {
    account: String,
    #[arg(value_parser = codes::<ReferenceKind>())]
    kind: ReferenceKind,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

/// The newest row of a kind: an account has one of each.
fn newest(facts: &AccountFacts, kind: ReferenceKind) -> Option<&Reference> {
    facts.references.iter().filter(|row| row.kind == kind).max_by_key(|row| row.id)
}

pub(super) fn run(session: &mut Session<'_>, verb: ReferenceArgs) -> Result<(), CliError> {
    match verb {
        ReferenceArgs::Set(args) => {
            let facts = session.account(&args.account)?;
            let before = newest(&facts, args.kind);
            let note = args.note.or_else(|| before.map(|row| row.note.clone())).unwrap_or_default();
            let new = Reference {
                id: before.map_or(ReferenceId(0), |row| row.id),
                rev: before.map_or(0, |row| row.rev),
                account_id: facts.account.id,
                kind: args.kind,
                state: args.state,
                on_day: session.day_or(args.on.as_deref(), session.today())?,
                note,
            };
            let about = format!("{}: {}", session.texts.code(new.kind), session.texts.code(new.state));
            put(session, facts.account.id, new, &about)
        }
        ReferenceArgs::Drop(args) => {
            let facts = session.account(&args.account)?;
            let missing = || Refusal::NotFound { thing: Thing::Reference, named: args.kind.code().to_owned() };
            let row = newest(&facts, args.kind).cloned().ok_or_else(|| session.refuse(missing()))?;
            let about = session.texts.code(row.kind);
            drop_row(session, facts.account.id, row, &about)
        }
        ReferenceArgs::List(args) => {
            let facts = session.account(&args.account)?;
            if args.json {
                return session.out.json(&facts.references);
            }
            let texts = session.texts;
            let mut listed = Table::new([
                say!(texts, "cli-head-kind"),
                say!(texts, "cli-head-state"),
                say!(texts, "cli-head-date"),
                say!(texts, "cli-head-note"),
            ]);
            for row in &facts.references {
                listed.row([texts.code(row.kind), texts.code(row.state), texts.day(row.on_day), row.note.clone()]);
            }
            table(session, listed, facts.references.is_empty());
            Ok(())
        }
    }
}
