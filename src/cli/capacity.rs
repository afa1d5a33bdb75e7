//! `orquestra team capacity …`, `team absence …` and `team load`: the hours of the team.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::record::{table, with};
use super::session::{Session, unexpected};
use super::values::codes;
use crate::command::Command;
use crate::command::team::TeamCommand;
use crate::domain::capacity::{Fill, TeamLoad, WEEKS, days_away};
use crate::domain::codes::AbsenceId;
use crate::domain::resource::ResourceRole;
use crate::protocol::{Reply, Request};
use crate::say;
use crate::text::agenda::fill_sign;

#[derive(Debug, Subcommand)]
pub(super) enum CapacityArgs {
    Set(SetArgs),
    Drop(WhoseArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct SetArgs {
    login: String,
    hours: i64,
    #[arg(long, default_value = "csm", value_parser = codes::<ResourceRole>())]
    role: ResourceRole,
}

#[derive(Debug, Args)]
pub(super) struct WhoseArgs {
    login: String,
    #[arg(long, default_value = "csm", value_parser = codes::<ResourceRole>())]
    role: ResourceRole,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum AbsenceArgs {
    Add(AddArgs),
    Drop(OneArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    login: String,
    #[arg(value_name = "FROM..TO")]
    period: String,
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    absence: i64,
}

#[derive(Debug, Args)]
pub(super) struct LoadArgs {
    #[arg(long, value_name = "NUMBER", default_value_t = WEEKS)]
    weeks: usize,
    #[arg(long)]
    json: bool,
}

pub(super) fn capacity(session: &mut Session<'_>, verb: CapacityArgs) -> Result<(), CliError> {
    match verb {
        CapacityArgs::Set(args) => {
            let about = format!("{} · {}", args.login, say!(session.texts, "hours-a-week", hours = args.hours));
            session.act_and_say(Command::Team(TeamCommand::SetCapacity(args.login, args.role, args.hours)), &about)
        }
        CapacityArgs::Drop(args) => {
            let about = args.login.clone();
            session.act_and_say(Command::Team(TeamCommand::DropCapacity(args.login, args.role)), &about)
        }
        CapacityArgs::List(args) => {
            let rows = session.store.team().capacities.clone();
            if args.json {
                return session.out.json(&rows);
            }
            let texts = session.texts;
            let hours = format!(">{}", say!(texts, "cli-head-hours"));
            let mut shown = Table::new([say!(texts, "cli-head-who"), say!(texts, "cli-head-role"), hours]);
            for row in &rows {
                shown.row([row.login.clone(), texts.code(row.role), row.hours.to_string()]);
            }
            table(session, shown, rows.is_empty());
            Ok(())
        }
    }
}

pub(super) fn absence(session: &mut Session<'_>, verb: AbsenceArgs) -> Result<(), CliError> {
    match verb {
        AbsenceArgs::Add(args) => {
            let texts = session.texts;
            let read = texts.read_busy(&args.period, session.today()).filter(|periods| periods.len() == 1);
            let Some(&[period]) = read.as_deref() else {
                return Err(CliError::Usage(say!(texts, "cli-usage-bad-period", given = args.period)));
            };
            let about = format!("{} · {} – {}", args.login, texts.day(period.from), texts.day(period.to));
            session.act_and_say(Command::Team(TeamCommand::AddAbsence(args.login, period.from, period.to, args.note)), &about)
        }
        AbsenceArgs::Drop(args) => {
            let id = AbsenceId(args.absence);
            let row = session.store.team().absences.iter().find(|row| row.id == id);
            let about = row.map(|row| row.login.clone()).unwrap_or_default();
            session.act_and_say(Command::Team(TeamCommand::DropAbsence(id)), &about)
        }
        AbsenceArgs::List(args) => {
            let rows = session.store.team().absences.clone();
            if args.json {
                let days =
                    |row: &crate::domain::resource::Absence| with(row, &[("days", json!(days_away(row.from_day, row.to_day)))]);
                return session.out.json(&rows.iter().map(days).collect::<Vec<Value>>());
            }
            let texts = session.texts;
            let mut shown = Table::new([
                say!(texts, "cli-head-id"),
                say!(texts, "cli-head-who"),
                say!(texts, "cli-head-from"),
                say!(texts, "cli-head-to"),
                format!(">{}", say!(texts, "cli-head-days")),
                say!(texts, "cli-head-note"),
            ]);
            for row in &rows {
                let days = days_away(row.from_day, row.to_day).to_string();
                let (from, to) = (texts.day(row.from_day), texts.day(row.to_day));
                shown.row([row.id.to_string(), row.login.clone(), from, to, days, row.note.clone()]);
            }
            table(session, shown, rows.is_empty());
            Ok(())
        }
    }
}

/// The load of the team, with standings of today.
pub(super) fn read(session: &mut Session<'_>, weeks: usize) -> Result<TeamLoad, CliError> {
    session.store.refresh_all()?;
    match session.ask(Request::Load(weeks))? {
        Reply::Loaded(load) => Ok(*load),
        _ => Err(unexpected()),
    }
}

pub(super) fn load(session: &mut Session<'_>, args: &LoadArgs) -> Result<(), CliError> {
    let load = read(session, args.weeks)?;
    if args.json {
        return session.out.json(&load);
    }
    let (texts, today) = (session.texts, session.today());
    let mut heads = vec![say!(texts, "cli-head-who")];
    heads.extend(load.weeks.iter().map(|monday| format!(">{}", texts.day_short(*monday, today))));
    let mut shown = Table::new(heads);
    let cell = |hours: i64, capacity: Option<i64>, fill: Fill| {
        let of = capacity.map_or_else(|| "?".to_owned(), |capacity| capacity.to_string());
        format!("{}{hours}/{of}", fill_sign(fill).trim())
    };
    let total = say!(texts, "load-total");
    let people = load.people.iter().map(|person| (&person.login, &person.weeks));
    for (who, weeks) in people.chain([(&total, &load.totals)]) {
        let mut cells = vec![who.clone()];
        cells.extend(weeks.iter().map(|week| cell(week.hours, week.capacity, week.fill)));
        shown.row(cells);
    }
    table(session, shown, load.people.is_empty());
    if !load.people.is_empty() {
        session.out.line(say!(texts, "load-over", count = load.over().count() as i64));
        session.out.line(say!(texts, "load-marks"));
    }
    Ok(())
}

/// A line where somebody who was just given an account has more hours than there are.
pub(super) fn warn(session: &mut Session<'_>, login: &str) -> Result<(), CliError> {
    let load = read(session, WEEKS)?;
    let Some(person) = load.person(login) else { return Ok(()) };
    let worst = person.weeks.iter().zip(&load.weeks).filter(|(week, _)| week.fill == Fill::Over);
    if let Some((week, monday)) = worst.max_by_key(|(week, _)| week.hours - week.capacity.unwrap_or(0)) {
        let line = session.texts.load_of(login, week.hours, week.capacity, *monday, session.today());
        session.out.line(say!(session.texts, "load-warning", line = line, weeks = person.weeks_over() as i64));
    }
    Ok(())
}
