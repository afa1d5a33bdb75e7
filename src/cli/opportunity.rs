//! `orquestra opportunity …`: chances to expand.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::record::{drop_row, find, optional_day, put, table, with};
use super::renewal::amount;
use super::session::Session;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::codes::OpportunityId;
use crate::domain::facts::AccountFacts;
use crate::domain::renewal::{Opportunity, OpportunityState, weighted_cents};
use crate::say;

/// How likely a new one is that nobody has judged, in percent. Starting value.
const PROBABILITY: i64 = 50;

#[derive(Debug, Subcommand)]
pub(super) enum OpportunityArgs {
    Add(AddArgs),
    Edit(EditArgs),
    Win(EndArgs),
    Lose(EndArgs),
    Drop(OneArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    title: String,
    #[arg(long, value_name = "AMOUNT")]
    value: String,
    #[command(flatten)]
    more: MoreArgs,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    opportunity: String,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "AMOUNT")]
    value: Option<String>,
    #[command(flatten)]
    more: MoreArgs,
}

/// What can be said of an opportunity, new or old.
#[derive(Debug, Args)]
pub(super) struct MoreArgs {
    #[arg(long, value_name = "0-100", allow_hyphen_values = true)]
    probability: Option<i64>,
    #[arg(long = "next", value_name = "TEXT")]
    next_step: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    due: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct EndArgs {
    account: String,
    opportunity: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    opportunity: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: OpportunityArgs) -> Result<(), CliError> {
    match verb {
        OpportunityArgs::Add(args) => {
            let facts = session.account(&args.account)?;
            let blank = Opportunity {
                id: OpportunityId(0),
                rev: 0,
                account_id: facts.account.id,
                title: args.title,
                value_cents: amount(session, &args.value)?,
                probability: PROBABILITY,
                next_step: String::new(),
                due_on: None,
                state: OpportunityState::Open,
                found_on: session.today(),
                closed_on: None,
            };
            let new = said(session, blank, args.more)?;
            let about = new.title.clone();
            put(session, facts.account.id, new, &about)
        }
        OpportunityArgs::Edit(args) => {
            let facts = session.account(&args.account)?;
            let before = opportunity(session, &facts, &args.opportunity)?.clone();
            let value = args.value.as_deref().map(|typed| amount(session, typed)).transpose()?;
            let after = Opportunity {
                title: args.title.unwrap_or_else(|| before.title.clone()),
                value_cents: value.unwrap_or(before.value_cents),
                ..before
            };
            let after = said(session, after, args.more)?;
            let about = after.title.clone();
            put(session, facts.account.id, after, &about)
        }
        OpportunityArgs::Win(args) => end(session, &args, OpportunityState::Won),
        OpportunityArgs::Lose(args) => end(session, &args, OpportunityState::Lost),
        OpportunityArgs::Drop(args) => {
            let facts = session.account(&args.account)?;
            let row = opportunity(session, &facts, &args.opportunity)?.clone();
            let about = row.title.clone();
            drop_row(session, facts.account.id, row, &about)
        }
        OpportunityArgs::List(args) => list(session, &args),
    }
}

fn opportunity<'a>(session: &Session<'_>, facts: &'a AccountFacts, named: &str) -> Result<&'a Opportunity, CliError> {
    let describe = |row: &Opportunity| (row.id.0, row.title.clone(), row.state != OpportunityState::Open);
    find(session, Thing::Opportunity, named, &facts.opportunities, describe)
}

fn said(session: &Session<'_>, row: Opportunity, more: MoreArgs) -> Result<Opportunity, CliError> {
    Ok(Opportunity {
        probability: more.probability.unwrap_or(row.probability),
        next_step: more.next_step.unwrap_or(row.next_step),
        due_on: optional_day(session, more.due.as_deref())?.or(row.due_on),
        found_on: session.day_or(more.on.as_deref(), row.found_on)?,
        ..row
    })
}

fn end(session: &mut Session<'_>, args: &EndArgs, state: OpportunityState) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let before = opportunity(session, &facts, &args.opportunity)?.clone();
    if before.state != OpportunityState::Open {
        return Err(session.refuse(Refusal::NotOpen(Thing::Opportunity)));
    }
    let closed_on = Some(session.day_or(args.on.as_deref(), session.today())?);
    let about = format!("{}: {}", before.title, session.texts.code(state));
    put(session, facts.account.id, Opportunity { state, closed_on, ..before }, &about)
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let mut rows: Vec<&Opportunity> =
        facts.opportunities.iter().filter(|row| args.all || row.state == OpportunityState::Open).collect();
    rows.sort_by_key(|row| (row.state != OpportunityState::Open, std::cmp::Reverse(row.weighted_cents()), row.id));
    let total = weighted_cents(&facts.opportunities);
    if args.json {
        let rows: Vec<Value> = rows.iter().map(|row| with(*row, &[("weighted_cents", json!(row.weighted_cents()))])).collect();
        return session.out.json(&json!({ "opportunities": rows, "weighted_cents": total }));
    }
    let (texts, currency) = (session.texts, facts.account.currency.as_str());
    let mut listed = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-title"),
        say!(texts, "cli-head-value"),
        say!(texts, "cli-head-probability"),
        say!(texts, "cli-head-weighted"),
        say!(texts, "cli-head-next-step"),
        say!(texts, "cli-head-due"),
        say!(texts, "cli-head-state"),
    ])
    .spare(&[4]);
    for row in &rows {
        listed.row([
            row.id.to_string(),
            row.title.clone(),
            texts.money(row.value_cents, currency),
            format!("{} %", row.probability),
            texts.money(row.weighted_cents(), currency),
            row.next_step.clone(),
            session.show_day(row.due_on),
            texts.code(row.state),
        ]);
    }
    table(session, listed, rows.is_empty());
    if !rows.is_empty() {
        session.out.line(say!(texts, "opportunity-weighted", total = texts.money(total, currency)));
    }
    Ok(())
}
