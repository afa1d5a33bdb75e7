//! `orquestra handoff …`: what sales hands over between contract and kickoff.

use clap::{Args, Subcommand};
use serde_json::json;

use super::error::CliError;
use super::out::Table;
use super::record::{drop_row, find, put, table};
use super::session::Session;
use super::values::codes;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::codes::HandoffItemId;
use crate::domain::facts::AccountFacts;
use crate::domain::intake::{HandoffItem, HandoffKind, intake};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum HandoffArgs {
    Add(AddArgs),
    Edit(EditArgs),
    Answer(AnswerArgs),
    Drop(OneArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    #[arg(value_parser = codes::<HandoffKind>())]
    kind: HandoffKind,
    text: String,
    #[arg(long, value_name = "NAME", default_value = "")]
    contact: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    item: String,
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    #[arg(long, value_parser = codes::<HandoffKind>())]
    kind: Option<HandoffKind>,
    #[arg(long, value_name = "NAME")]
    contact: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct AnswerArgs {
    account: String,
    item: String,
    answer: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    item: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: HandoffArgs) -> Result<(), CliError> {
    match verb {
        HandoffArgs::Add(args) => {
            let facts = session.account(&args.account)?;
            let row = HandoffItem {
                id: HandoffItemId(0),
                rev: 0,
                account_id: facts.account.id,
                kind: args.kind,
                title: args.text,
                noted_on: session.day_or(args.on.as_deref(), session.today())?,
                contact: args.contact,
                answer: String::new(),
                answered_on: None,
            };
            let about = format!("{}: {}", session.texts.code(row.kind), row.title);
            put(session, facts.account.id, row, &about)
        }
        HandoffArgs::Edit(args) => {
            let facts = session.account(&args.account)?;
            let before = item(session, &facts, &args.item)?.clone();
            let after = HandoffItem {
                title: args.text.unwrap_or(before.title),
                kind: args.kind.unwrap_or(before.kind),
                contact: args.contact.unwrap_or(before.contact),
                ..before
            };
            let about = after.title.clone();
            put(session, facts.account.id, after, &about)
        }
        HandoffArgs::Answer(args) => {
            let facts = session.account(&args.account)?;
            let before = item(session, &facts, &args.item)?.clone();
            if before.kind != HandoffKind::Question {
                return Err(session.refuse(Refusal::NoQuestion));
            }
            let answered_on = Some(session.day_or(args.on.as_deref(), session.today())?);
            let about = before.title.clone();
            put(session, facts.account.id, HandoffItem { answer: args.answer, answered_on, ..before }, &about)
        }
        HandoffArgs::Drop(args) => {
            let facts = session.account(&args.account)?;
            let row = item(session, &facts, &args.item)?.clone();
            let about = row.title.clone();
            drop_row(session, facts.account.id, row, &about)
        }
        HandoffArgs::List(args) => list(session, &args),
    }
}

/// A line of the handoff by id or words; where a question is open, that comes first.
fn item<'a>(session: &Session<'_>, facts: &'a AccountFacts, named: &str) -> Result<&'a HandoffItem, CliError> {
    find(session, Thing::HandoffItem, named, &facts.handoff, |item| (item.id.0, item.title.clone(), item.answered_on.is_some()))
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let within = session.scoring()?.triage.kickoff_within;
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    let now = intake(&facts, &calendar, within, session.today());
    let mut items: Vec<&HandoffItem> = facts.handoff.iter().collect();
    items.sort_by_key(|item| (!item.is_open(), item.kind, item.id));
    if args.json {
        return session.out.json(&json!({ "intake": now, "items": items }));
    }
    let texts = session.texts;
    session.out.line(texts.intake(&now, session.today()));
    if !now.gaps.is_empty() {
        let gaps: Vec<String> = now.gaps.iter().map(|gap| texts.code(*gap)).collect();
        session.out.line(say!(texts, "intake-lacks", gaps = gaps.join(", ")));
    }
    let mut rows = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-kind"),
        say!(texts, "cli-head-title"),
        say!(texts, "cli-head-answer"),
        say!(texts, "cli-head-contact"),
        say!(texts, "cli-head-date"),
    ])
    .spare(&[3, 2]);
    for item in &items {
        rows.row([
            item.id.to_string(),
            texts.code(item.kind),
            item.title.clone(),
            if item.is_open() { say!(texts, "handoff-open") } else { item.answer.clone() },
            item.contact.clone(),
            texts.day(item.answered_on.unwrap_or(item.noted_on)),
        ]);
    }
    table(session, rows, items.is_empty());
    Ok(())
}
