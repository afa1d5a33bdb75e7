//! `orquestra expectation …`: what was expected, decided and changed, and what waits for a second phase.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::record::{drop_row, find, optional_day, person, put, table, with};
use super::session::Session;
use super::values::codes;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::codes::ExpectationId;
use crate::domain::expectation::{Expectation, ExpectationKind, Ruling, log_summary};
use crate::domain::facts::AccountFacts;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum ExpectationArgs {
    Add(AddArgs),
    Edit(EditArgs),
    Decide(DecideArgs),
    Park(OneArgs),
    Drop(OneArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    title: String,
    #[arg(long, value_parser = codes::<ExpectationKind>(), default_value = "expectation")]
    kind: ExpectationKind,
    #[command(flatten)]
    more: MoreArgs,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    expectation: String,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_parser = codes::<ExpectationKind>())]
    kind: Option<ExpectationKind>,
    #[arg(long, value_parser = codes::<Ruling>())]
    ruling: Option<Ruling>,
    #[arg(long, value_name = "NAME")]
    decided_by: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    decided_on: Option<String>,
    #[command(flatten)]
    more: MoreArgs,
}

/// What can be said of a line of the log, new or old.
#[derive(Debug, Args)]
pub(super) struct MoreArgs {
    #[arg(long, value_name = "NAME")]
    from: Option<String>,
    #[arg(long, value_name = "DAYS", allow_hyphen_values = true)]
    effect: Option<i64>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct DecideArgs {
    account: String,
    expectation: String,
    #[arg(value_parser = codes::<Ruling>())]
    ruling: Ruling,
    #[arg(long, value_name = "NAME", default_value = "")]
    by: String,
    #[arg(long, value_name = "DAYS", allow_hyphen_values = true)]
    effect: Option<i64>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    expectation: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long, value_parser = codes::<ExpectationKind>())]
    kind: Option<ExpectationKind>,
    #[arg(long)]
    open: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: ExpectationArgs) -> Result<(), CliError> {
    match verb {
        ExpectationArgs::Add(args) => {
            let facts = session.account(&args.account)?;
            let blank = Expectation {
                id: ExpectationId(0),
                rev: 0,
                account_id: facts.account.id,
                kind: args.kind,
                title: args.title,
                on_day: session.today(),
                stakeholder_id: None,
                effect_days: 0,
                ruling: Ruling::Open,
                decided_by: String::new(),
                decided_on: None,
                note: String::new(),
            };
            let new = said(session, &facts, blank, args.more)?;
            let about = new.title.clone();
            put(session, facts.account.id, new, &about)
        }
        ExpectationArgs::Edit(args) => {
            let facts = session.account(&args.account)?;
            let before = line(session, &facts, &args.expectation)?.clone();
            let after = Expectation {
                title: args.title.unwrap_or_else(|| before.title.clone()),
                kind: args.kind.unwrap_or(before.kind),
                ruling: args.ruling.unwrap_or(before.ruling),
                decided_by: args.decided_by.unwrap_or_else(|| before.decided_by.clone()),
                decided_on: optional_day(session, args.decided_on.as_deref())?.or(before.decided_on),
                ..before
            };
            let after = said(session, &facts, after, args.more)?;
            let about = after.title.clone();
            put(session, facts.account.id, after, &about)
        }
        ExpectationArgs::Decide(args) => decide(session, args),
        ExpectationArgs::Park(args) => {
            let facts = session.account(&args.account)?;
            let before = line(session, &facts, &args.expectation)?.clone();
            let about = before.title.clone();
            put(session, facts.account.id, Expectation { kind: ExpectationKind::Parked, ..before }, &about)
        }
        ExpectationArgs::Drop(args) => {
            let facts = session.account(&args.account)?;
            let row = line(session, &facts, &args.expectation)?.clone();
            let about = row.title.clone();
            drop_row(session, facts.account.id, row, &about)
        }
        ExpectationArgs::List(args) => list(session, &args),
    }
}

fn line<'a>(session: &Session<'_>, facts: &'a AccountFacts, named: &str) -> Result<&'a Expectation, CliError> {
    let describe = |row: &Expectation| (row.id.0, row.title.clone(), row.ruling != Ruling::Open);
    find(session, Thing::Expectation, named, &facts.expectations, describe)
}

/// A line with what the options say of it.
fn said(session: &Session<'_>, facts: &AccountFacts, row: Expectation, more: MoreArgs) -> Result<Expectation, CliError> {
    Ok(Expectation {
        stakeholder_id: person(session, facts, more.from.as_deref())?.or(row.stakeholder_id),
        effect_days: more.effect.unwrap_or(row.effect_days),
        note: more.note.unwrap_or(row.note),
        on_day: session.day_or(more.on.as_deref(), row.on_day)?,
        ..row
    })
}

fn decide(session: &mut Session<'_>, args: DecideArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let before = line(session, &facts, &args.expectation)?.clone();
    if before.ruling != Ruling::Open {
        return Err(session.refuse(Refusal::NotOpen(Thing::Expectation)));
    }
    let after = Expectation {
        ruling: args.ruling,
        decided_by: args.by,
        decided_on: Some(session.day_or(args.on.as_deref(), session.today())?),
        effect_days: args.effect.unwrap_or(before.effect_days),
        note: args.note.unwrap_or(before.note),
        ..before
    };
    let about = after.title.clone();
    let moves = after.waits_for_plan(&facts.baselines);
    let days = after.effect_days;
    put(session, facts.account.id, after, &about)?;
    if moves {
        session.out.line(say!(session.texts, "expectation-plan-waits", days = session.texts.slip_days(days)));
    }
    Ok(())
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let wanted = |row: &&Expectation| args.kind.is_none_or(|kind| row.kind == kind) && (!args.open || row.ruling == Ruling::Open);
    let mut rows: Vec<&Expectation> = facts.expectations.iter().filter(wanted).collect();
    rows.sort_by_key(|row| {
        (row.kind == ExpectationKind::Parked, row.ruling != Ruling::Open, std::cmp::Reverse((row.on_day, row.id)))
    });
    let name = |row: &Expectation| row.stakeholder_id.and_then(|id| facts.stakeholder(id)).map(|one| one.name.clone());
    if args.json {
        let window = session.scoring()?.rule.technical.scope_creep.days;
        let lines: Vec<Value> = rows
            .iter()
            .map(|row| with(*row, &[("asked_by", json!(name(row))), ("plan_waits", json!(row.waits_for_plan(&facts.baselines)))]))
            .collect();
        return session.out.json(&json!({ "lines": lines, "summary": log_summary(&facts, session.today(), window) }));
    }
    let texts = session.texts;
    let mut listed = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-date"),
        say!(texts, "cli-head-kind"),
        say!(texts, "cli-head-title"),
        say!(texts, "cli-head-asked-by"),
        say!(texts, "cli-head-effect-days"),
        say!(texts, "cli-head-ruling"),
        say!(texts, "cli-head-note"),
    ])
    .spare(&[7, 4]);
    for row in &rows {
        let ruling = match row.decided_on {
            Some(day) => format!("{}, {}, {}", texts.code(row.ruling), row.decided_by, texts.day(day)),
            None => texts.code(row.ruling),
        };
        listed.row([
            row.id.to_string(),
            texts.day(row.on_day),
            texts.code(row.kind),
            row.title.clone(),
            name(row).unwrap_or_default(),
            texts.slip_days(row.effect_days),
            ruling,
            row.note.clone(),
        ]);
    }
    table(session, listed, rows.is_empty());
    Ok(())
}
