//! `orquestra concern …`: blockers, complaints, escalations and scope requests.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::pick;
use super::session::Session;
use super::values::codes;
use crate::command::concern::{ConcernCommand, ConcernVerb, NewConcern};
use crate::command::{Command, Row};
use crate::domain::codes::AccountId;
use crate::domain::concern::{Concern, ConcernKind, Level};
use crate::domain::day::Day;
use crate::domain::signal::Severity;
use crate::protocol::Across;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum ConcernArgs {
    Open(OpenArgs),
    Close(CloseArgs),
    Reopen(OneArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct OpenArgs {
    account: String,
    #[arg(value_parser = codes::<ConcernKind>())]
    kind: ConcernKind,
    title: String,
    #[arg(long, value_parser = codes::<Severity>(), default_value = "medium")]
    severity: Severity,
    #[arg(long, value_parser = codes::<Level>())]
    level: Option<Level>,
    #[arg(long, value_name = "NAME")]
    from: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    due: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct CloseArgs {
    account: String,
    concern: String,
    #[arg(long, value_name = "TEXT", default_value = "")]
    outcome: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    concern: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: Option<String>,
    #[arg(long, value_parser = codes::<ConcernKind>())]
    kind: Option<ConcernKind>,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: ConcernArgs) -> Result<(), CliError> {
    match verb {
        ConcernArgs::Open(args) => open(session, args),
        ConcernArgs::Close(args) => {
            let facts = session.account(&args.account)?;
            let concern = pick::concern(&facts, &args.concern, false).map_err(|refusal| session.refuse(refusal))?;
            let on = session.day_or(args.on.as_deref(), session.today())?;
            act(session, facts.account.id, ConcernVerb::Close(concern.id, on, args.outcome), &concern.title)
        }
        ConcernArgs::Reopen(args) => {
            let facts = session.account(&args.account)?;
            let concern = pick::concern(&facts, &args.concern, true).map_err(|refusal| session.refuse(refusal))?;
            act(session, facts.account.id, ConcernVerb::Reopen(concern.id), &concern.title)
        }
        ConcernArgs::List(args) => list(session, &args),
    }
}

fn act(session: &mut Session<'_>, account: AccountId, verb: ConcernVerb, about: &str) -> Result<(), CliError> {
    session.act_and_say(Command::Concern(ConcernCommand { account, verb }), about)
}

fn open(session: &mut Session<'_>, args: OpenArgs) -> Result<(), CliError> {
    if args.level.is_some() && args.kind != ConcernKind::Escalation {
        return Err(CliError::Usage(say!(session.texts, "cli-usage-level")));
    }
    let facts = session.account(&args.account)?;
    let person = args.from.as_deref().map(|named| pick::stakeholder(&facts, named)).transpose();
    let person = person.map_err(|refusal| session.refuse(refusal))?;
    let due_on = args.due.as_deref().map(|typed| session.day(typed)).transpose()?;
    let about = format!("{}: {}", session.texts.code(args.kind), args.title.trim());
    let new = NewConcern {
        kind: args.kind,
        title: args.title,
        severity: args.severity,
        level: args.level,
        stakeholder: person.map(|person| person.id),
        on: session.day_or(args.on.as_deref(), session.today())?,
        due_on,
    };
    act(session, facts.account.id, ConcernVerb::Open(new), &about)
}

/// The handle of the account, the name of who brought it up where that is at hand, and the concern.
type Line = (String, String, Concern);

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let mut lines: Vec<Line> = if let Some(named) = &args.account {
        let facts = session.account(named)?;
        let name = |concern: &Concern| concern.stakeholder_id.and_then(|id| facts.stakeholder(id)).map(|one| one.name.clone());
        let lines = facts.concerns.iter().filter(|concern| args.all || concern.closed_on.is_none());
        lines.map(|one| (facts.account.handle.clone(), name(one).unwrap_or_default(), one.clone())).collect()
    } else {
        session.store.refresh_all()?;
        let filed = session.across(Across::Concerns { closed: args.all })?;
        let line = |one: crate::protocol::Filed| match one.row {
            Row::Concern(concern) => Some((one.handle, String::new(), concern)),
            _ => None,
        };
        filed.into_iter().filter_map(line).collect()
    };
    lines.retain(|(.., concern)| args.kind.is_none_or(|kind| concern.kind == kind));
    let today = session.today();
    if args.json {
        let rows: Vec<Value> = lines.iter().map(|line| as_json(line, today)).collect();
        return session.out.json(&rows);
    }
    table(session, &lines, args.account.is_none(), today);
    Ok(())
}

fn as_json((handle, _, concern): &Line, today: Day) -> Value {
    let mut row = json!(concern);
    if let Value::Object(fields) = &mut row {
        fields.insert("account".into(), json!(handle));
        fields.insert("open".into(), json!(concern.is_open(today)));
        let left = concern.due_on.filter(|_| concern.is_open(today)).map(|due| (due - today).num_days());
        fields.insert("days_left".into(), json!(left));
        fields.insert("overdue_days".into(), json!(concern.overdue(today)));
    }
    row
}

/// Concerns as a table, with the account where several are listed.
fn table(session: &mut Session<'_>, lines: &[Line], with_account: bool, today: Day) {
    let texts = session.texts;
    if lines.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return;
    }
    let mut table = Table::new([
        if with_account { say!(texts, "cli-head-handle") } else { say!(texts, "cli-head-id") },
        say!(texts, "cli-head-kind"),
        say!(texts, "cli-head-severity"),
        say!(texts, "cli-head-concern"),
        say!(texts, "cli-head-opened"),
        say!(texts, "cli-head-due"),
        say!(texts, "cli-head-state"),
        say!(texts, "cli-head-note"),
    ])
    .spare(&[7, 4]);
    for (handle, person, concern) in lines {
        let state = match (concern.closed_on, concern.due_on) {
            (Some(day), _) => say!(texts, "cli-concern-closed", day = texts.day(day)),
            (None, Some(due)) => session.time_left(due, today),
            (None, None) => say!(texts, "cli-concern-open"),
        };
        let kind = texts.code(concern.kind);
        table.row([
            if with_account { handle.clone() } else { concern.id.to_string() },
            concern.level.map_or_else(|| kind.clone(), |level| format!("{kind}, {}", texts.code(level))),
            texts.code(concern.severity),
            concern.title.clone(),
            texts.day(concern.opened_on),
            session.show_day(concern.due_on),
            state,
            if concern.outcome.is_empty() { person.clone() } else { concern.outcome.clone() },
        ]);
    }
    session.out.table(table);
}
