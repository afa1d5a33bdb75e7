//! `orquestra low-adopter …`: people and groups who use the product too little, and reaching out to them.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::record::{drop_row, find, person, put, table, with};
use super::session::Session;
use super::values::codes;
use crate::command::Row;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::codes::LowAdopterId;
use crate::domain::facts::AccountFacts;
use crate::domain::training::{Barrier, LowAdopter, REACH_DAYS, USAGE_LINE};
use crate::protocol::{Across, Filed};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum LowAdopterArgs {
    Add(AddArgs),
    Reach(DoneArgs),
    Close(DoneArgs),
    Edit(EditArgs),
    Drop(OneArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    who: String,
    #[command(flatten)]
    more: MoreArgs,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    low_adopter: String,
    #[arg(long, value_name = "TEXT")]
    who: Option<String>,
    #[command(flatten)]
    more: MoreArgs,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    reached: Option<String>,
    #[arg(long, value_name = "TEXT")]
    result: Option<String>,
}

/// What can be said of them, new or old.
#[derive(Debug, Args)]
pub(super) struct MoreArgs {
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    people: Option<i64>,
    #[arg(long, value_name = "PERCENT", allow_hyphen_values = true)]
    usage: Option<i64>,
    #[arg(long, value_parser = codes::<Barrier>())]
    barrier: Option<Barrier>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    due: Option<String>,
    #[arg(long, value_name = "NAME")]
    manager: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    found: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct DoneArgs {
    account: String,
    low_adopter: String,
    #[arg(long, value_name = "TEXT")]
    result: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    low_adopter: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: Option<String>,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: LowAdopterArgs) -> Result<(), CliError> {
    match verb {
        LowAdopterArgs::Add(args) => add(session, args),
        LowAdopterArgs::Reach(args) => {
            let (facts, before) = chosen(session, &args.account, &args.low_adopter)?;
            if let Some(day) = before.reached_on {
                return Err(session.refuse(Refusal::AlreadyDone(day)));
            }
            let reached_on = Some(session.day_or(args.on.as_deref(), session.today())?);
            let result = args.result.unwrap_or_else(|| before.result.clone());
            save(session, &facts, LowAdopter { reached_on, result, ..before })
        }
        LowAdopterArgs::Close(args) => {
            let (facts, before) = chosen(session, &args.account, &args.low_adopter)?;
            if before.closed_on.is_some() {
                return Err(session.refuse(Refusal::NotOpen(Thing::LowAdopter)));
            }
            let closed_on = Some(session.day_or(args.on.as_deref(), session.today())?);
            let result = args.result.unwrap_or_else(|| before.result.clone());
            save(session, &facts, LowAdopter { result, closed_on, ..before })
        }
        LowAdopterArgs::Edit(args) => {
            let (facts, before) = chosen(session, &args.account, &args.low_adopter)?;
            let reached_on = super::record::optional_day(session, args.reached.as_deref())?.or(before.reached_on);
            let who = args.who.unwrap_or_else(|| before.who.clone());
            let result = args.result.unwrap_or_else(|| before.result.clone());
            let after = said(session, &facts, LowAdopter { who, reached_on, result, ..before }, args.more)?;
            save(session, &facts, after)
        }
        LowAdopterArgs::Drop(args) => {
            let (facts, gone) = chosen(session, &args.account, &args.low_adopter)?;
            let about = gone.who.clone();
            drop_row(session, facts.account.id, gone, &about)
        }
        LowAdopterArgs::List(args) => list(session, &args),
    }
}

fn save(session: &mut Session<'_>, facts: &AccountFacts, row: LowAdopter) -> Result<(), CliError> {
    let about = row.who.clone();
    put(session, facts.account.id, row, &about)
}

fn chosen(session: &mut Session<'_>, account: &str, named: &str) -> Result<(AccountFacts, LowAdopter), CliError> {
    let facts = session.account(account)?;
    let words = |one: &LowAdopter| (one.id.0, one.who.clone(), one.closed_on.is_some());
    let found = find(session, Thing::LowAdopter, named, &facts.low_adopters, words)?.clone();
    Ok((facts, found))
}

/// Somebody new, to be reached within five open days unless another day is named.
fn add(session: &mut Session<'_>, args: AddArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    let found_on = session.day_or(args.more.found.as_deref(), session.today())?;
    let new = LowAdopter {
        id: LowAdopterId(0),
        rev: 0,
        account_id: facts.account.id,
        who: args.who,
        people: 1,
        usage: None,
        found_on,
        barrier: Barrier::Unknown,
        due_on: calendar.open_days_after(found_on, REACH_DAYS),
        reached_on: None,
        manager_id: None,
        result: String::new(),
        closed_on: None,
    };
    let new = said(session, &facts, new, args.more)?;
    save(session, &facts, new)
}

fn said(session: &Session<'_>, facts: &AccountFacts, row: LowAdopter, more: MoreArgs) -> Result<LowAdopter, CliError> {
    Ok(LowAdopter {
        people: more.people.unwrap_or(row.people),
        usage: more.usage.or(row.usage),
        barrier: more.barrier.unwrap_or(row.barrier),
        due_on: session.day_or(more.due.as_deref(), row.due_on)?,
        manager_id: person(session, facts, more.manager.as_deref())?.or(row.manager_id),
        found_on: session.day_or(more.found.as_deref(), row.found_on)?,
        ..row
    })
}

/// Those of one account, or of all accounts on the board by the day by which they are to be reached.
fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let lines: Vec<(String, LowAdopter)> = if let Some(named) = &args.account {
        let facts = session.account(named)?;
        let mut rows: Vec<LowAdopter> =
            facts.low_adopters.iter().filter(|one| args.all || one.closed_on.is_none()).cloned().collect();
        rows.sort_by_key(|one| (one.closed_on.is_some(), one.reached_on.is_some(), one.due_on, one.id));
        rows.into_iter().map(|one| (facts.account.handle.clone(), one)).collect()
    } else {
        session.store.refresh_all()?;
        let filed = session.across(Across::LowAdopters { closed: args.all })?;
        let line = |one: Filed| match one.row {
            Row::LowAdopter(row) => Some((one.handle, row)),
            _ => None,
        };
        filed.into_iter().filter_map(line).collect()
    };
    let today = session.today();
    if args.json {
        let row = |(handle, one): &(String, LowAdopter)| {
            let under = one.usage.map(|usage| usage < USAGE_LINE);
            with(one, &[("account", json!(handle)), ("overdue_days", json!(one.overdue(today))), ("under_line", json!(under))])
        };
        let rows: Vec<Value> = lines.iter().map(row).collect();
        return session.out.json(&rows);
    }
    let texts = session.texts;
    let mut rows = Table::new([
        if args.account.is_none() { say!(texts, "cli-head-handle") } else { say!(texts, "cli-head-id") },
        say!(texts, "cli-head-who"),
        format!(">{}", say!(texts, "cli-head-people")),
        format!(">{}", say!(texts, "cli-head-usage")),
        say!(texts, "cli-head-barrier"),
        say!(texts, "cli-head-due"),
        say!(texts, "cli-head-state"),
        say!(texts, "cli-head-outcome"),
    ])
    .spare(&[7, 4]);
    for (handle, one) in &lines {
        let state = match (one.closed_on, one.reached_on) {
            (Some(day), _) => say!(texts, "cli-closed-on", day = texts.day(day)),
            (None, Some(day)) => say!(texts, "cli-reached-on", day = texts.day(day)),
            (None, None) => session.time_left(one.due_on, today),
        };
        rows.row([
            if args.account.is_none() { handle.clone() } else { one.id.to_string() },
            one.who.clone(),
            texts.number(one.people),
            one.usage.map(|usage| format!("{usage} %")).unwrap_or_default(),
            texts.code(one.barrier),
            texts.day(one.due_on),
            state,
            one.result.clone(),
        ]);
    }
    table(session, rows, lines.is_empty());
    Ok(())
}
