//! `orquestra review …`: reviews, reports and check-ins, of one account or of all.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::record::{drop_row, find, put, table, with};
use super::session::Session;
use super::values::codes;
use crate::command::Row;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::codes::ReviewId;
use crate::domain::day::add_days;
use crate::domain::expectation::{ALIGNMENT_DAYS, Review, ReviewKind};
use crate::domain::facts::AccountFacts;
use crate::domain::steady::usual_days;
use crate::protocol::Across;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum ReviewArgs {
    Plan(PlanArgs),
    Hold(HoldArgs),
    Edit(EditArgs),
    Drop(OneArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct PlanArgs {
    account: String,
    #[arg(value_parser = codes::<ReviewKind>(), default_value = "alignment")]
    kind: ReviewKind,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long, value_name = "DAYS")]
    every: Option<i64>,
    #[arg(long)]
    once: bool,
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
}

#[derive(Debug, Args)]
pub(super) struct HoldArgs {
    account: String,
    review: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    review: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long, value_name = "DAYS")]
    every: Option<i64>,
    #[arg(long, conflicts_with = "every")]
    once: bool,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    review: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: Option<String>,
    #[arg(long, value_parser = codes::<ReviewKind>())]
    kind: Option<ReviewKind>,
    #[arg(long)]
    mine: bool,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: ReviewArgs) -> Result<(), CliError> {
    match verb {
        ReviewArgs::Plan(args) => {
            let facts = session.account(&args.account)?;
            let playbook = session.playbook(&facts);
            let every_days = if args.once { None } else { args.every.or_else(|| usual_days(args.kind, &playbook)) };
            let calendar = session.store.team().calendar(&facts.plan.factors.busy);
            let due = calendar.open_on_or_after(add_days(session.today(), every_days.unwrap_or(ALIGNMENT_DAYS)));
            let new = Review {
                id: ReviewId(0),
                rev: 0,
                account_id: facts.account.id,
                kind: args.kind,
                due_on: session.day_or(args.on.as_deref(), due)?,
                held_on: None,
                every_days,
                note: args.note,
            };
            let about = described(session, &new);
            put(session, facts.account.id, new, &about)
        }
        ReviewArgs::Hold(args) => {
            let facts = session.account(&args.account)?;
            let before = review(session, &facts, &args.review)?.clone();
            if before.held_on.is_some() {
                return Err(session.refuse(Refusal::NotOpen(Thing::Review)));
            }
            let held_on = Some(session.day_or(args.on.as_deref(), session.today())?);
            let about = described(session, &before);
            put(
                session,
                facts.account.id,
                Review { held_on, note: args.note.unwrap_or_else(|| before.note.clone()), ..before },
                &about,
            )
        }
        ReviewArgs::Edit(args) => {
            let facts = session.account(&args.account)?;
            let before = review(session, &facts, &args.review)?.clone();
            let after = Review {
                due_on: session.day_or(args.on.as_deref(), before.due_on)?,
                every_days: if args.once { None } else { args.every.or(before.every_days) },
                note: args.note.unwrap_or_else(|| before.note.clone()),
                ..before
            };
            let about = described(session, &after);
            put(session, facts.account.id, after, &about)
        }
        ReviewArgs::Drop(args) => {
            let facts = session.account(&args.account)?;
            let row = review(session, &facts, &args.review)?.clone();
            let about = described(session, &row);
            drop_row(session, facts.account.id, row, &about)
        }
        ReviewArgs::List(args) => list(session, &args),
    }
}

/// A review by its id, or by the code or a word of its kind: the one that is due next.
fn review<'a>(session: &Session<'_>, facts: &'a AccountFacts, named: &str) -> Result<&'a Review, CliError> {
    if let Ok(kind) = named.parse::<ReviewKind>() {
        let waiting = facts.reviews.iter().filter(|one| one.kind == kind && one.held_on.is_none());
        if let Some(next) = waiting.min_by_key(|one| (one.due_on, one.id)) {
            return Ok(next);
        }
    }
    let describe = |row: &Review| (row.id.0, format!("{} {}", row.kind, row.due_on), row.held_on.is_some());
    find(session, Thing::Review, named, &facts.reviews, describe)
}

fn described(session: &Session<'_>, row: &Review) -> String {
    format!("{}, {}", session.texts.code(row.kind), session.texts.day(row.due_on))
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let mut lines: Vec<(String, Review)> = if let Some(named) = &args.account {
        let facts = session.account(named)?;
        let rows = facts.reviews.iter().filter(|row| args.all || row.held_on.is_none());
        rows.map(|row| (facts.account.handle.clone(), row.clone())).collect()
    } else {
        let owner = args.mine.then(|| session.actor().to_owned());
        let filed = session.across(Across::Reviews { owner, held: args.all })?;
        let line = |one: crate::protocol::Filed| match one.row {
            Row::Review(row) => Some((one.handle, row)),
            _ => None,
        };
        filed.into_iter().filter_map(line).collect()
    };
    lines.retain(|(_, row)| args.kind.is_none_or(|kind| row.kind == kind));
    let today = session.today();
    if args.json {
        let left = |row: &Review| row.held_on.is_none().then(|| (row.due_on - today).num_days());
        let rows: Vec<Value> =
            lines.iter().map(|(handle, row)| with(row, &[("account", json!(handle)), ("days_left", json!(left(row)))])).collect();
        return session.out.json(&rows);
    }
    let texts = session.texts;
    let mut listed = Table::new([
        if args.account.is_none() { say!(texts, "cli-head-handle") } else { say!(texts, "cli-head-id") },
        say!(texts, "cli-head-kind"),
        say!(texts, "cli-head-due"),
        say!(texts, "cli-head-state"),
        say!(texts, "cli-head-every"),
        say!(texts, "cli-head-note"),
    ])
    .spare(&[5, 4]);
    for (handle, row) in &lines {
        let state = match row.held_on {
            Some(day) => say!(texts, "cli-held-on", day = texts.day(day)),
            None => session.time_left(row.due_on, today),
        };
        listed.row([
            if args.account.is_none() { handle.clone() } else { row.id.to_string() },
            texts.code(row.kind),
            texts.day(row.due_on),
            state,
            row.every_days.map(|days| say!(texts, "review-every", days = days)).unwrap_or_default(),
            row.note.clone(),
        ]);
    }
    table(session, listed, lines.is_empty());
    Ok(())
}
