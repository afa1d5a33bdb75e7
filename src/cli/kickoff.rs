//! `orquestra kickoff …`: booked, held, and its agenda.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::pick;
use super::session::Session;
use super::values::codes;
use crate::command::Command;
use crate::command::intake::{ActionItem, KickoffCommand, KickoffHeld, KickoffVerb};
use crate::domain::codes::StakeholderId;
use crate::domain::touch::Sentiment;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum KickoffArgs {
    Plan(PlanArgs),
    Hold(HoldArgs),
    Agenda(AgendaArgs),
}

#[derive(Debug, Args)]
pub(super) struct PlanArgs {
    account: String,
    #[arg(value_name = "DATE", allow_hyphen_values = true)]
    date: String,
}

#[derive(Debug, Args)]
pub(super) struct HoldArgs {
    account: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long, value_name = "NAME", num_args = 1.., required_unless_present = "missed")]
    attended: Vec<String>,
    #[arg(long, value_name = "NAME", num_args = 1..)]
    missed: Vec<String>,
    #[arg(long, value_parser = codes::<Sentiment>())]
    sentiment: Option<Sentiment>,
    #[arg(long, default_value = "")]
    note: String,
    #[arg(long, value_name = "TITLE; OWNER; DUE")]
    action: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct AgendaArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: KickoffArgs) -> Result<(), CliError> {
    match verb {
        KickoffArgs::Plan(args) => {
            let facts = session.account(&args.account)?;
            let on = session.day(&args.date)?;
            let about = session.texts.day(on);
            act(session, KickoffCommand { account: facts.account.id, verb: KickoffVerb::Plan { on } }, &about)
        }
        KickoffArgs::Hold(args) => hold(session, args),
        KickoffArgs::Agenda(args) => agenda(session, &args),
    }
}

fn act(session: &mut Session<'_>, command: KickoffCommand, about: &str) -> Result<(), CliError> {
    session.act_and_say(Command::Kickoff(command), about)
}

fn hold(session: &mut Session<'_>, args: HoldArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let people = |names: &[String], session: &Session<'_>| -> Result<Vec<StakeholderId>, CliError> {
        let found = names.iter().map(|named| pick::stakeholder(&facts, named).map(|person| person.id));
        found.collect::<Result<_, _>>().map_err(|refusal| session.refuse(refusal))
    };
    let actions = args.action.iter().map(|typed| {
        let read = session.texts.read_action(typed, session.today());
        read.ok_or_else(|| CliError::Usage(say!(session.texts, "cli-usage-bad-action", given = typed.as_str())))
    });
    let actions: Vec<ActionItem> = actions.collect::<Result<_, _>>()?;
    let held = KickoffHeld {
        on: session.day_or(args.on.as_deref(), session.today())?,
        attended: people(&args.attended, session)?,
        missed: people(&args.missed, session)?,
        sentiment: args.sentiment,
        note: args.note,
        actions,
    };
    let about = session.texts.day(held.on);
    act(session, KickoffCommand { account: facts.account.id, verb: KickoffVerb::Hold(held) }, &about)
}

fn agenda(session: &mut Session<'_>, args: &AgendaArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let texts = session.texts;
    let tag = texts.tag();
    if args.json {
        let rows: Vec<Value> = playbook
            .kickoff
            .iter()
            .map(|item| json!({ "id": item.id, "title": item.title.get(tag), "minutes": item.minutes }))
            .collect();
        return session.out.json(&rows);
    }
    if playbook.kickoff.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return Ok(());
    }
    let mut rows = Table::new([format!(">{}", say!(texts, "cli-head-minutes")), say!(texts, "cli-head-title")]);
    for item in &playbook.kickoff {
        rows.row([item.minutes.to_string(), item.title.get(tag).to_owned()]);
    }
    session.out.table(rows);
    let minutes: i64 = playbook.kickoff.iter().map(|item| item.minutes).sum();
    session.out.line(say!(texts, "kickoff-minutes", minutes = minutes));
    Ok(())
}
