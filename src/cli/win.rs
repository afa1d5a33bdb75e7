//! `orquestra win …`: quick wins.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::pick;
use super::session::Session;
use crate::command::Command;
use crate::command::metric::{MetricCommand, MetricVerb};
use crate::domain::codes::AccountId;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum WinArgs {
    Add(AddArgs),
    Deliver(DeliverArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    title: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    due: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    delivered: Option<String>,
    #[arg(long, value_name = "TEXT", default_value = "")]
    effect: String,
}

#[derive(Debug, Args)]
pub(super) struct DeliverArgs {
    account: String,
    win: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long, value_name = "TEXT", default_value = "")]
    effect: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: WinArgs) -> Result<(), CliError> {
    match verb {
        WinArgs::Add(args) => {
            let facts = session.account(&args.account)?;
            let day = |typed: Option<&str>| typed.map(|typed| session.day(typed)).transpose();
            let (due_on, delivered_on) = (day(args.due.as_deref())?, day(args.delivered.as_deref())?);
            let about = args.title.clone();
            let verb = MetricVerb::AddWin { title: args.title, due_on, delivered_on, effect: args.effect };
            act(session, facts.account.id, verb, &about)
        }
        WinArgs::Deliver(args) => {
            let facts = session.account(&args.account)?;
            let win = pick::win(&facts, &args.win).map_err(|refusal| session.refuse(refusal))?;
            let on = session.day_or(args.on.as_deref(), session.today())?;
            act(session, facts.account.id, MetricVerb::DeliverWin(win.id, on, args.effect), &win.title)
        }
        WinArgs::List(args) => list(session, &args),
    }
}

fn act(session: &mut Session<'_>, account: AccountId, verb: MetricVerb, about: &str) -> Result<(), CliError> {
    session.act_and_say(Command::Metric(MetricCommand { account, verb }), about)
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let (texts, today) = (session.texts, session.today());
    if args.json {
        let rows: Vec<Value> = facts
            .quick_wins
            .iter()
            .map(|win| {
                json!({
                    "id": win.id,
                    "title": win.title,
                    "due_on": win.due_on,
                    "delivered_on": win.delivered_on,
                    "day_number": win.delivered_on.map(|day| facts.account.day_number(day)),
                    "effect": win.effect,
                })
            })
            .collect();
        return session.out.json(&rows);
    }
    if facts.quick_wins.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return Ok(());
    }
    let mut table = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-win"),
        say!(texts, "cli-head-due"),
        say!(texts, "cli-head-state"),
        say!(texts, "cli-head-effect"),
    ]);
    for win in &facts.quick_wins {
        let state = match (win.delivered_on, win.due_on) {
            (Some(day), _) => say!(texts, "cli-win-delivered", day = texts.day(day), number = facts.account.day_number(day)),
            (None, Some(due)) => session.time_left(due, today),
            (None, None) => String::new(),
        };
        table.row([win.id.to_string(), win.title.clone(), session.show_day(win.due_on), state, win.effect.clone()]);
    }
    session.out.table(table);
    Ok(())
}
