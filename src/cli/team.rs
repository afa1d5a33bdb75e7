//! `orquestra team …`

use clap::{Args, Subcommand};
use serde_json::json;

use super::capacity::{self, AbsenceArgs, CapacityArgs, LoadArgs};
use super::error::CliError;
use super::out::Table;
use super::session::{Session, unexpected};
use crate::clock::host_zone;
use crate::command::Command;
use crate::command::team::TeamCommand;
use crate::domain::team::SettingKey;
use crate::protocol::{Reply, Request};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum TeamArgs {
    Show(ShowArgs),
    Timezone(TimezoneArgs),
    Currency(CurrencyArgs),
    #[command(subcommand)]
    Holiday(HolidayArgs),
    #[command(subcommand)]
    Capacity(CapacityArgs),
    #[command(subcommand)]
    Absence(AbsenceArgs),
    Load(LoadArgs),
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct TimezoneArgs {
    zone: String,
}

#[derive(Debug, Args)]
pub(super) struct CurrencyArgs {
    code: String,
}

#[derive(Debug, Subcommand)]
pub(super) enum HolidayArgs {
    Add(AddArgs),
    Remove(RemoveArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    date: String,
    name: String,
}

#[derive(Debug, Args)]
pub(super) struct RemoveArgs {
    date: String,
}

pub(super) fn run(session: &mut Session<'_>, verb: TeamArgs) -> Result<(), CliError> {
    match verb {
        TeamArgs::Show(args) => show(session, &args),
        TeamArgs::Timezone(args) => set(session, SettingKey::Timezone, &args.zone),
        TeamArgs::Currency(args) => set(session, SettingKey::Currency, &args.code),
        TeamArgs::Holiday(HolidayArgs::Add(args)) => {
            let day = session.day(&args.date)?;
            let about = format!("{} {}", session.texts.day(day), args.name);
            session.act_and_say(Command::Team(TeamCommand::AddHoliday(day, args.name)), &about)
        }
        TeamArgs::Capacity(args) => capacity::capacity(session, args),
        TeamArgs::Absence(args) => capacity::absence(session, args),
        TeamArgs::Load(args) => capacity::load(session, &args),
        TeamArgs::Holiday(HolidayArgs::Remove(args)) => {
            let day = session.day(&args.date)?;
            let about = session.texts.day(day);
            session.act_and_say(Command::Team(TeamCommand::RemoveHoliday(day)), &about)
        }
    }
}

fn set(session: &mut Session<'_>, key: SettingKey, value: &str) -> Result<(), CliError> {
    session.act_and_say(Command::Team(TeamCommand::Set(key, value.to_owned())), value)
}

fn show(session: &mut Session<'_>, args: &ShowArgs) -> Result<(), CliError> {
    let Reply::TeamRead(team, owners) = session.ask(Request::ReadTeam)? else { return Err(unexpected()) };
    let zone = team.zone().unwrap_or_else(host_zone);
    let today = session.today();
    if args.json {
        return session.out.json(&json!({
            "timezone": zone.name(),
            "timezone_is_set": team.zone().is_some(),
            "currency": team.currency(),
            "today": today,
            "holidays": team.holidays,
            "capacities": team.capacities,
            "absences": team.absences,
            "owners": owners,
        }));
    }
    let texts = session.texts;
    let mut table = Table::pairs();
    let of_host = if team.zone().is_none() { format!(" ({})", say!(texts, "cli-team-host-zone")) } else { String::new() };
    table.pair(texts.code(SettingKey::Timezone), format!("{}{of_host}", zone.name()));
    table.pair(texts.code(SettingKey::Currency), team.currency());
    table.pair(say!(texts, "cli-team-today"), texts.day(today));
    table.pair(say!(texts, "cli-team-owners"), owners.join(", "));
    session.out.table(table);
    session.out.heading(&say!(texts, "cli-heading-holidays"));
    if team.holidays.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
    }
    for holiday in &team.holidays {
        session.out.line(format!("{}  {}", texts.day(holiday.day), holiday.name));
    }
    Ok(())
}
