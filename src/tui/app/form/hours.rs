//! The forms about the hours of colleagues, and the load of whoever gets an account.

use super::build::{Unreadable, Values};
use super::field::FieldState;
use super::fields::Fields;
use super::{Form, FormContext, FormKind};
use crate::command::refusal::Field;
use crate::command::team::TeamCommand;
use crate::domain::capacity::{Fill, WEEKS};
use crate::domain::codes::{AbsenceId, Coded};
use crate::domain::day::add_days;
use crate::domain::milestone::Side;
use crate::domain::resource::ResourceRole;
use crate::say;

/// Hours a week to begin with, for somebody of whom nothing is known: a usual full week. Starting value.
const FULL_WEEK: i64 = 40;

impl Fields<'_> {
    fn login(&self, login: &str) -> FieldState {
        self.line(Field::Owner, login).hint(say!(self.context.texts, "form-login-hint")).required()
    }

    /// The hours a week of a colleague.
    pub(super) fn capacity(&self, login: &str) -> Vec<FieldState> {
        let texts = self.context.texts;
        let known = self.context.team.capacities.iter().find(|row| row.login == login);
        let role = known.map_or(ResourceRole::Csm, |row| row.role);
        let ours = ResourceRole::ALL.iter().filter(|role| role.side() == Side::Ours);
        let roles = ours.map(|role| (role.code().to_owned(), texts.code(*role))).collect();
        let hours = known.map_or(FULL_WEEK, |row| row.hours).to_string();
        vec![
            self.login(login),
            FieldState::choice(Field::Role, self.label(Field::Role), roles, role.code()),
            self.line(Field::Hours, &hours).hint(say!(texts, "form-capacity-hint")).required(),
        ]
    }

    /// One of the capacities that are set.
    pub(super) fn capacities(&self, login: &str) -> FieldState {
        let texts = self.context.texts;
        let rows = &self.context.team.capacities;
        let words = |hours: i64| say!(texts, "hours-a-week", hours = hours);
        let options = rows
            .iter()
            .map(|row| {
                let words = format!("{} · {} · {}", row.login, texts.code(row.role), words(row.hours));
                (row.id.to_string(), words)
            })
            .collect();
        let first = rows.iter().find(|row| row.login == login).map(|row| row.id.to_string()).unwrap_or_default();
        FieldState::choice(Field::Who, self.label(Field::Who), options, &first).required()
    }

    /// Days on which a colleague is away.
    pub(super) fn absence(&self, login: &str) -> Vec<FieldState> {
        let texts = self.context.texts;
        let next = add_days(self.context.today, 1);
        let day = |field| self.line(field, &texts.day(next)).hint(self.day_hint()).required();
        vec![self.login(login), day(Field::From), day(Field::Until), self.line(Field::Note, "")]
    }

    /// One of the absences that are noted.
    pub(super) fn absences(&self, login: &str) -> FieldState {
        let texts = self.context.texts;
        let rows = &self.context.team.absences;
        let options = rows
            .iter()
            .map(|row| {
                let span = say!(texts, "staff-span", from = texts.day(row.from_day), to = texts.day(row.to_day));
                (row.id.to_string(), format!("{} · {span}", row.login))
            })
            .collect();
        let first = rows.iter().find(|row| row.login == login).map(|row| row.id.to_string()).unwrap_or_default();
        FieldState::choice(Field::Who, self.label(Field::Who), options, &first).required()
    }
}

impl Values<'_> {
    /// The command of a form about hours.
    pub(super) fn hours(&self, kind: &FormKind) -> Result<TeamCommand, Unreadable> {
        let login = || self.text(Field::Owner);
        Ok(match kind {
            FormKind::SetCapacity { .. } => {
                let hours = self.text(Field::Hours).parse().map_err(|_| Unreadable(Field::Hours))?;
                TeamCommand::SetCapacity(login(), self.coded(Field::Role, ResourceRole::Csm), hours)
            }
            FormKind::AddAbsence { .. } => {
                TeamCommand::AddAbsence(login(), self.day(Field::From)?, self.day(Field::Until)?, self.text(Field::Note))
            }
            FormKind::DropCapacity { .. } => {
                let id = self.text(Field::Who);
                let row = self.context.team.capacities.iter().find(|row| row.id.to_string() == id);
                let row = row.ok_or(Unreadable(Field::Who))?;
                TeamCommand::DropCapacity(row.login.clone(), row.role)
            }
            _ => TeamCommand::DropAbsence(AbsenceId(self.text(Field::Who).parse().map_err(|_| Unreadable(Field::Who))?)),
        })
    }
}

impl Form {
    /// How full the next weeks of whoever stands in the owner's field are.
    pub(super) fn preview_load(&self, context: &FormContext<'_>) -> Vec<String> {
        let owner = self.value(Field::Owner);
        let Some(load) = context.load.filter(|_| !owner.is_empty()) else { return Vec::new() };
        let Some(person) = load.person(&owner) else {
            return vec![say!(context.texts, "load-nothing", login = owner)];
        };
        let weeks: Vec<_> = person.weeks.iter().zip(&load.weeks).take(WEEKS).collect();
        let fullest = weeks.iter().max_by_key(|(week, _)| (week.hours - week.capacity.unwrap_or(0), week.hours));
        let Some((week, monday)) = fullest else { return Vec::new() };
        let line = context.texts.load_of(&owner, week.hours, week.capacity, **monday, context.today);
        let over = weeks.iter().filter(|(week, _)| week.fill == Fill::Over).count();
        let state = if over > 0 {
            say!(context.texts, "load-weeks-over", count = over as i64, weeks = weeks.len() as i64)
        } else {
            say!(context.texts, "load-fullest")
        };
        vec![format!("{line} · {state}")]
    }
}
