//! `orquestra resource …`: whose hours an onboarding takes.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::record::{drop_row, find, person, put, table, with};
use super::session::Session;
use super::values::codes;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::facts::AccountFacts;
use crate::domain::milestone::Side;
use crate::domain::resource::{Commitment, ResourceRole};
use crate::domain::staffing::{Cover, offer, staffing};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum ResourceArgs {
    Add(AddArgs),
    Edit(EditArgs),
    Confirm(ConfirmArgs),
    Drop(OneArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    #[arg(value_parser = codes::<ResourceRole>())]
    role: ResourceRole,
    #[command(flatten)]
    more: MoreArgs,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    resource: String,
    #[command(flatten)]
    more: MoreArgs,
}

/// What can be said of hours, new or old.
#[derive(Debug, Args)]
pub(super) struct MoreArgs {
    #[arg(long, value_name = "PERSON")]
    who: Option<String>,
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    hours: Option<i64>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    from: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    to: Option<String>,
    #[arg(long)]
    confirmed: bool,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ConfirmArgs {
    account: String,
    resource: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    resource: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    gaps: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: ResourceArgs) -> Result<(), CliError> {
    match verb {
        ResourceArgs::Add(args) => {
            let facts = session.account(&args.account)?;
            let playbook = session.playbook(&facts);
            let offered = offer(args.role, &facts, &playbook, session.store.team(), session.today());
            let new = said(session, &facts, offered, args.more)?;
            let about = about(session, &facts, &new);
            put(session, facts.account.id, new, &about)
        }
        ResourceArgs::Edit(args) => {
            let facts = session.account(&args.account)?;
            let before = resource(session, &facts, &args.resource)?.clone();
            let after = said(session, &facts, before, args.more)?;
            let about = about(session, &facts, &after);
            put(session, facts.account.id, after, &about)
        }
        ResourceArgs::Confirm(args) => {
            let facts = session.account(&args.account)?;
            let before = resource(session, &facts, &args.resource)?.clone();
            if let Some(day) = before.confirmed_on {
                return Err(session.refuse(Refusal::AlreadyDone(day)));
            }
            let confirmed_on = Some(session.day_or(args.on.as_deref(), session.today())?);
            let about = about(session, &facts, &before);
            put(session, facts.account.id, Commitment { confirmed_on, ..before }, &about)
        }
        ResourceArgs::Drop(args) => {
            let facts = session.account(&args.account)?;
            let row = resource(session, &facts, &args.resource)?.clone();
            let about = about(session, &facts, &row);
            drop_row(session, facts.account.id, row, &about)
        }
        ResourceArgs::List(args) => list(session, &args),
    }
}

/// Who gives the hours: a login, a person of theirs, or nobody who is named.
fn who(facts: &AccountFacts, row: &Commitment) -> String {
    let person = row.stakeholder_id.and_then(|id| facts.stakeholder(id)).map(|person| person.name.clone());
    person.unwrap_or_else(|| row.login.clone())
}

fn about(session: &Session<'_>, facts: &AccountFacts, row: &Commitment) -> String {
    let hours = say!(session.texts, "hours-a-week", hours = row.hours);
    let parts = [session.texts.code(row.role), who(facts, row), hours];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn resource<'a>(session: &Session<'_>, facts: &'a AccountFacts, named: &str) -> Result<&'a Commitment, CliError> {
    let today = session.today();
    find(session, Thing::Commitment, named, &facts.commitments, |row| {
        (row.id.0, format!("{} {}", row.role, who(facts, row)), row.to_day < today)
    })
}

/// Hours with what the options say of them.
fn said(session: &Session<'_>, facts: &AccountFacts, row: Commitment, more: MoreArgs) -> Result<Commitment, CliError> {
    let (login, stakeholder_id) = match (row.role.side(), more.who) {
        (_, None) => (row.login, row.stakeholder_id),
        (Side::Ours, Some(login)) => (login, None),
        (Side::Theirs, Some(named)) => {
            (String::new(), person(session, facts, Some(&named).filter(|named| !named.is_empty()).map(String::as_str))?)
        }
    };
    Ok(Commitment {
        login,
        stakeholder_id,
        hours: more.hours.unwrap_or(row.hours),
        from_day: session.day_or(more.from.as_deref(), row.from_day)?,
        to_day: session.day_or(more.to.as_deref(), row.to_day)?,
        confirmed_on: if more.confirmed { row.confirmed_on.or(Some(session.today())) } else { row.confirmed_on },
        note: more.note.unwrap_or(row.note),
        ..row
    })
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    let staffing = staffing(&facts, &playbook, &calendar, session.today());
    let shown: Vec<_> = staffing.parts.iter().filter(|part| !args.gaps || part.is_gap()).collect();
    let of = |role: ResourceRole| facts.commitments.iter().filter(move |row| row.role == role);
    if args.json {
        let parts: Vec<Value> = shown
            .iter()
            .map(|part| {
                let rows: Vec<Value> = of(part.role).map(|row| with(row, &[("who", json!(who(&facts, row)))])).collect();
                with(*part, &[("gap", json!(part.is_gap())), ("commitments", json!(rows))])
            })
            .collect();
        return session.out.json(&json!({
            "gaps": staffing.gaps(None),
            "ours": staffing.gaps(Some(Side::Ours)),
            "theirs": staffing.gaps(Some(Side::Theirs)),
            "adjust_days": staffing.adjust_days,
            "parts": parts,
        }));
    }
    let texts = session.texts;
    let mut rows = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-side"),
        say!(texts, "cli-head-role"),
        say!(texts, "cli-head-who"),
        format!(">{}", say!(texts, "cli-head-hours")),
        say!(texts, "cli-head-from"),
        say!(texts, "cli-head-to"),
        say!(texts, "cli-head-state"),
    ])
    .spare(&[1]);
    for part in &shown {
        let head = |id: String, who: String, hours: String| [id, texts.code(part.side), texts.code(part.role), who, hours];
        for row in of(part.role) {
            let [id, side, role, who, hours] = head(row.id.to_string(), who(&facts, row), row.hours.to_string());
            let state = if row.confirmed_on.is_some() { Cover::Confirmed } else { Cover::Unconfirmed };
            rows.row([id, side, role, who, hours, texts.day(row.from_day), texts.day(row.to_day), texts.code(state)]);
        }
        // What the plan asks for, where it is not covered.
        if of(part.role).next().is_none() || matches!(part.cover, Cover::Short | Cover::Open) {
            let needed = say!(texts, "cli-playbook-hours", min = part.hours_min, max = part.hours_max);
            let [id, side, role, who, hours] = head(String::new(), String::new(), needed);
            let mut state = texts.code(part.cover);
            if part.is_gap() {
                state = format!("{state}: {}", say!(texts, "staff-effect", hours = part.missing, days = part.effect_days));
            }
            rows.row([id, side, role, who, hours, texts.day(part.need.from), texts.day(part.need.to), state]);
        }
    }
    table(session, rows, shown.is_empty());
    let gaps = staffing.gaps(None);
    session.out.line(texts.gaps(&gaps));
    if let Some(days) = staffing.adjust_days {
        session.out.line(say!(texts, "staff-adjust", days = days));
    }
    Ok(())
}
