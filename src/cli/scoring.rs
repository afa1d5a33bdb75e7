//! `orquestra score …`: the score of an account set by hand. `orquestra scoring …`: the figures that
//! scores, signals and triage rest on.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::session::Session;
use crate::command::Command;
use crate::command::refusal::{Refusal, Thing};
use crate::command::team::TeamCommand;
use crate::command::triage::{OVERRIDE_DAYS, TriageCommand, TriageVerb};
use crate::domain::day::add_days;
use crate::domain::scoring::Scoring;
use crate::protocol::Request;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum ScoreArgs {
    Override(OverrideArgs),
    Lift(LiftArgs),
}

#[derive(Debug, Args)]
pub(super) struct OverrideArgs {
    account: String,
    #[arg(allow_negative_numbers = true)]
    score: i64,
    #[arg(long)]
    reason: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    until: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct LiftArgs {
    account: String,
}

#[derive(Debug, Subcommand)]
pub(super) enum ScoringArgs {
    Show(ShowArgs),
    Set(SetArgs),
    Reset(ResetArgs),
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    path: Option<String>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct SetArgs {
    path: String,
    #[arg(allow_negative_numbers = true)]
    value: String,
}

#[derive(Debug, Args)]
pub(super) struct ResetArgs {
    path: String,
}

pub(super) fn score(session: &mut Session<'_>, verb: ScoreArgs) -> Result<(), CliError> {
    match verb {
        ScoreArgs::Override(args) => {
            let facts = session.account(&args.account)?;
            let until = session.day_or(args.until.as_deref(), add_days(session.today(), OVERRIDE_DAYS))?;
            let about = say!(session.texts, "cli-score-until", score = args.score, day = session.texts.day(until));
            let verb = TriageVerb::Override { score: args.score, reason: args.reason, until: Some(until) };
            session.act_and_say(Command::Triage(TriageCommand { account: facts.account.id, verb }), &about)
        }
        ScoreArgs::Lift(args) => {
            let facts = session.account(&args.account)?;
            let command = TriageCommand { account: facts.account.id, verb: TriageVerb::Lift };
            session.act_and_say(Command::Triage(command), "")
        }
    }
}

pub(super) fn run(session: &mut Session<'_>, verb: ScoringArgs) -> Result<(), CliError> {
    match verb {
        ScoringArgs::Show(args) => show(session, &args),
        ScoringArgs::Set(args) => {
            let path = args.path.trim().to_owned();
            let about = format!("{path} = {}", args.value.trim());
            session.act_and_say(Command::Team(TeamCommand::SetFigure(path, args.value)), &about)
        }
        ScoringArgs::Reset(args) => {
            let path = args.path.trim().to_owned();
            let shipped = figures()?.into_iter().find(|(known, _)| *known == path);
            let about = shipped.map_or_else(|| path.clone(), |(path, value)| format!("{path} = {value}"));
            session.act_and_say(Command::Team(TeamCommand::ResetFigure(path)), &about)
        }
    }
}

/// Every figure with its shipped value.
fn figures() -> Result<Vec<(String, String)>, CliError> {
    Scoring::figures().map_err(|error| CliError::Refused(error.to_string()))
}

fn show(session: &mut Session<'_>, args: &ShowArgs) -> Result<(), CliError> {
    // As it stands now, whoever changed it last.
    session.ask(Request::ReadTeam)?;
    let changed = session.store.team().figures.clone();
    let team = |path: &str| changed.iter().find(|figure| figure.path == path).map(|figure| figure.value.as_str());
    let mut figures = figures()?;
    if let Some(wanted) = args.path.as_deref().map(str::trim) {
        let below = format!("{}.", wanted.trim_end_matches('.'));
        figures.retain(|(path, _)| path == wanted || path.starts_with(&below));
        if figures.is_empty() {
            return Err(Refusal::NotFound { thing: Thing::Figure, named: wanted.to_owned() }.into());
        }
    }
    if args.json {
        let row = |(path, shipped): &(String, String)| {
            let value = team(path).unwrap_or(shipped);
            json!({ "path": path, "value": as_json(value), "shipped": as_json(shipped), "changed": team(path).is_some() })
        };
        let rows: Vec<Value> = figures.iter().map(row).collect();
        return session.out.json(&rows);
    }
    let texts = session.texts;
    let mut table = Table::new([
        say!(texts, "cli-head-figure"),
        format!(">{}", say!(texts, "cli-head-shipped")),
        format!(">{}", say!(texts, "cli-head-team")),
    ]);
    for (path, shipped) in figures {
        let team = team(&path).unwrap_or_default().to_owned();
        table.row([path, shipped, team]);
    }
    session.out.table(table);
    Ok(())
}

/// A figure as JSON: a number, a truth value, a list of points, or what it is written as.
fn as_json(written: &str) -> Value {
    let table = format!("value = {written}").parse::<toml::Table>().ok();
    let value = table.and_then(|mut table| table.remove("value"));
    value.and_then(|value| serde_json::to_value(value).ok()).unwrap_or_else(|| json!(written))
}
