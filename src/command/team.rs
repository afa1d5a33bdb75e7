//! The team's settings: time zone, currency, holidays, hours and absences of its people, figures of the scoring.

use super::Context;
use super::account::{MAX_NAME, MAX_TEXT};
use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal, Thing};
use crate::domain::calendar::Holiday;
use crate::domain::codes::{AbsenceId, SettingId};
use crate::domain::day::Day;
use crate::domain::milestone::Side;
use crate::domain::resource::{Absence, Capacity, ResourceRole};
use crate::domain::scoring::{Coefficient, Scoring, ScoringError};
use crate::domain::team::{Setting, SettingKey};
use crate::domain::zone::Zone;

/// What can be set for the team.
#[derive(Debug, Clone, PartialEq)]
pub enum TeamCommand {
    /// Sets the time zone by its IANA name, or the currency by its ISO 4217 code.
    Set(SettingKey, String),
    /// Adds a day off.
    AddHoliday(Day, String),
    /// Removes a day off.
    RemoveHoliday(Day),
    /// Sets the hours a week that a login has in a part.
    SetCapacity(String, ResourceRole, i64),
    /// Forgets them.
    DropCapacity(String, ResourceRole),
    /// Adds days on which a login is away: from, to, why.
    AddAbsence(String, Day, Day, String),
    /// Takes such days away.
    DropAbsence(AbsenceId),
    /// Sets a figure of the scoring, by its path.
    SetFigure(String, String),
    /// Takes the shipped value of a figure again.
    ResetFigure(String),
}

impl TeamCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Set(SettingKey::Timezone, _) => "team.timezone",
            Self::Set(SettingKey::Currency, _) => "team.currency",
            Self::AddHoliday(..) => "team.holiday-add",
            Self::RemoveHoliday(_) => "team.holiday-remove",
            Self::SetCapacity(..) => "team.capacity-set",
            Self::DropCapacity(..) => "team.capacity-drop",
            Self::AddAbsence(..) => "team.absence-add",
            Self::DropAbsence(_) => "team.absence-drop",
            Self::SetFigure(..) => "scoring.set",
            Self::ResetFigure(_) => "scoring.reset",
        }
    }
}

/// Decides a command about the team.
pub fn decide(command: &TeamCommand, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    let team = context.team;
    match command {
        TeamCommand::Set(key, value) => {
            let value = value.trim();
            let value = match key {
                SettingKey::Timezone => Zone::named(value)
                    .ok_or_else(|| Refusal::NotFound { thing: Thing::Timezone, named: value.to_owned() })?
                    .name()
                    .to_owned(),
                SettingKey::Currency => {
                    let code = value.to_uppercase();
                    if code.len() != 3 || !code.bytes().all(|letter| letter.is_ascii_uppercase()) {
                        return Err(Refusal::BadCurrency(value.to_owned()));
                    }
                    code
                }
            };
            Ok(match team.settings.iter().find(|setting| setting.key == *key) {
                Some(setting) if setting.value == value => Vec::new(),
                Some(setting) => vec![Edit::update(setting, Setting { value, ..setting.clone() })],
                None => vec![Edit::insert(Setting { id: ids.new_id::<SettingId>(), rev: 1, key: *key, value })],
            })
        }
        TeamCommand::AddHoliday(day, name) => {
            let name = refusal::text(Field::Name, name, MAX_NAME)?;
            refusal::day(Field::Day, *day)?;
            Ok(match team.holidays.iter().find(|holiday| holiday.day == *day) {
                Some(holiday) if holiday.name == name => Vec::new(),
                Some(holiday) => vec![Edit::update(holiday, Holiday { name, ..holiday.clone() })],
                None => vec![Edit::insert(Holiday { id: ids.new_id(), rev: 1, day: *day, name })],
            })
        }
        TeamCommand::RemoveHoliday(day) => {
            let holiday = team
                .holidays
                .iter()
                .find(|holiday| holiday.day == *day)
                .ok_or_else(|| Refusal::NotFound { thing: Thing::Holiday, named: day.to_string() })?;
            Ok(vec![Edit::delete(holiday)])
        }
        TeamCommand::SetCapacity(login, role, hours) => {
            let login = refusal::text(Field::Owner, login, MAX_NAME)?;
            refusal::in_range(Field::Hours, *hours, 1, 60)?;
            if role.side() == Side::Theirs {
                return Err(Refusal::NotFound { thing: Thing::Capacity, named: role.to_string() });
            }
            Ok(match team.capacities.iter().find(|row| row.login == login && row.role == *role) {
                Some(row) if row.hours == *hours => Vec::new(),
                Some(row) => vec![Edit::update(row, Capacity { hours: *hours, ..row.clone() })],
                None => vec![Edit::insert(Capacity { id: ids.new_id(), rev: 1, login, role: *role, hours: *hours })],
            })
        }
        TeamCommand::DropCapacity(login, role) => {
            let row = team.capacities.iter().find(|row| row.login == login.trim() && row.role == *role);
            let row = row.ok_or_else(|| Refusal::NotFound { thing: Thing::Capacity, named: format!("{login} {role}") })?;
            Ok(vec![Edit::delete(row)])
        }
        TeamCommand::AddAbsence(login, from, to, note) => {
            let login = refusal::text(Field::Owner, login, MAX_NAME)?;
            let note = refusal::optional_text(Field::Note, note, MAX_TEXT)?;
            refusal::day(Field::From, *from)?;
            refusal::day(Field::Until, *to)?;
            if to < from {
                return Err(Refusal::DateOrder { earlier: Field::From, later: Field::Until });
            }
            let same = |row: &&Absence| row.login == login && row.from_day == *from && row.to_day == *to;
            Ok(match team.absences.iter().find(same) {
                Some(row) if row.note == note => Vec::new(),
                Some(row) => vec![Edit::update(row, Absence { note, ..row.clone() })],
                None => {
                    vec![Edit::insert(Absence { id: ids.new_id(), rev: 1, login, from_day: *from, to_day: *to, note })]
                }
            })
        }
        TeamCommand::DropAbsence(id) => {
            let row = team.absences.iter().find(|row| row.id == *id);
            let row = row.ok_or_else(|| Refusal::NotFound { thing: Thing::Absence, named: id.to_string() })?;
            Ok(vec![Edit::delete(row)])
        }
        TeamCommand::SetFigure(path, value) => {
            let path = path.trim();
            let value = Scoring::check(&team.figures, path, value).map_err(|error| match error {
                ScoringError::UnknownPath(path) => Refusal::NotFound { thing: Thing::Figure, named: path },
                other => Refusal::BadFigure(other.to_string()),
            })?;
            Ok(match team.figures.iter().find(|figure| figure.path == path) {
                Some(figure) if figure.value == value => Vec::new(),
                Some(figure) => vec![Edit::update(figure, Coefficient { value, ..figure.clone() })],
                None => vec![Edit::insert(Coefficient { id: ids.new_id(), rev: 1, path: path.to_owned(), value })],
            })
        }
        TeamCommand::ResetFigure(path) => {
            let figure = team.figures.iter().find(|figure| figure.path == path.trim());
            let figure = figure.ok_or_else(|| Refusal::NotFound { thing: Thing::Figure, named: path.clone() })?;
            Ok(vec![Edit::delete(figure)])
        }
    }
}
