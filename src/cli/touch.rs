//! `orquestra touch …`

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::pick;
use super::session::Session;
use super::values::codes;
use crate::command::Command;
use crate::command::touch::TouchCommand;
use crate::domain::codes::StakeholderId;
use crate::domain::facts::AccountFacts;
use crate::domain::touch::{Direction, Sentiment, Touch, TouchKind};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum TouchArgs {
    Log(LogArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct LogArgs {
    account: String,
    #[arg(long, value_name = "NAME", num_args = 1.., required_unless_present = "missed")]
    with: Vec<String>,
    #[arg(long, value_name = "NAME", num_args = 1..)]
    missed: Vec<String>,
    #[arg(long, value_parser = codes::<TouchKind>(), default_value = "meeting")]
    kind: TouchKind,
    #[arg(long)]
    inbound: bool,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long)]
    replied: bool,
    #[arg(long, conflicts_with = "replied")]
    no_reply: bool,
    #[arg(long, value_parser = codes::<Sentiment>())]
    sentiment: Option<Sentiment>,
    #[arg(long, default_value = "")]
    note: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: TouchArgs) -> Result<(), CliError> {
    match verb {
        TouchArgs::Log(args) => log(session, args),
        TouchArgs::List(args) => list(session, &args),
    }
}

fn log(session: &mut Session<'_>, args: LogArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let people = |names: &[String], session: &Session<'_>| -> Result<Vec<StakeholderId>, CliError> {
        let found = names.iter().map(|named| pick::stakeholder(&facts, named).map(|person| person.id));
        found.collect::<Result<_, _>>().map_err(|refusal| session.refuse(refusal))
    };
    let command = TouchCommand {
        account: facts.account.id,
        on: session.day_or(args.on.as_deref(), session.today())?,
        kind: args.kind,
        direction: if args.inbound { Direction::Inbound } else { Direction::Outbound },
        attended: people(&args.with, session)?,
        missed: people(&args.missed, session)?,
        replied: if args.replied { Some(true) } else { args.no_reply.then_some(false) },
        sentiment: args.sentiment,
        note: args.note,
    };
    let about = format!("{} · {}", session.texts.code(command.kind), session.texts.day(command.on));
    session.act_and_say(Command::Touch(command), &about)
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    if !args.json {
        table(session, &facts, usize::MAX);
        return Ok(());
    }
    let rows: Vec<Value> = facts
        .touches
        .iter()
        .map(|touch| {
            let mut row = json!(touch);
            if let Value::Object(fields) = &mut row {
                let part = |attended: bool| -> Vec<Value> {
                    let parts = facts.attendances.iter().filter(|part| part.touch_id == touch.id && part.attended == attended);
                    parts
                        .map(|part| {
                            let name = facts.stakeholder(part.stakeholder_id).map(|person| person.name.as_str());
                            json!({ "stakeholder_id": part.stakeholder_id, "name": name })
                        })
                        .collect()
                };
                fields.insert("attended".into(), json!(part(true)));
                fields.insert("missed".into(), json!(part(false)));
            }
            row
        })
        .collect();
    session.out.json(&rows)
}

/// Names of those who were there, or were not, joined by commas.
fn names(facts: &AccountFacts, touch: &Touch, attended: bool) -> String {
    let parts = facts.attendances.iter().filter(|part| part.touch_id == touch.id && part.attended == attended);
    let names: Vec<&str> =
        parts.filter_map(|part| facts.stakeholder(part.stakeholder_id)).map(|person| person.name.as_str()).collect();
    names.join(", ")
}

/// The last touches of an account as a table.
pub(super) fn table(session: &mut Session<'_>, facts: &AccountFacts, limit: usize) {
    let texts = session.texts;
    if facts.touches.is_empty() {
        session.out.line(say!(texts, "cli-list-no-touches"));
        return;
    }
    let mut table = Table::new([
        say!(texts, "cli-head-date"),
        say!(texts, "cli-head-kind"),
        say!(texts, "cli-head-direction"),
        say!(texts, "cli-head-with"),
        say!(texts, "cli-head-missed"),
        say!(texts, "cli-head-sentiment"),
        say!(texts, "cli-head-note"),
    ])
    .spare(&[5, 4, 2]);
    for touch in facts.touches.iter().take(limit) {
        let reply = match touch.replied {
            Some(true) => say!(texts, "cli-touch-replied"),
            Some(false) => say!(texts, "cli-touch-no-reply"),
            None => String::new(),
        };
        let direction = texts.code(touch.direction);
        table.row([
            texts.day(touch.happened_on),
            texts.code(touch.kind),
            if reply.is_empty() { direction } else { format!("{direction}, {reply}") },
            names(facts, touch, true),
            names(facts, touch, false),
            touch.sentiment.map_or_else(String::new, |sentiment| texts.code(sentiment)),
            touch.note.clone(),
        ]);
    }
    session.out.table(table);
    if let Some(more) = facts.touches.len().checked_sub(limit).filter(|more| *more > 0) {
        let line = say!(texts, "cli-list-more-touches", count = more as i64, handle = facts.account.handle.as_str());
        session.out.line(line);
    }
}
