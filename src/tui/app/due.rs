//! The screens of agenda and portfolio: going there, and what the keys do to the line under the cursor.

use super::action::{Action, Place};
use super::form::put::PutForm;
use super::form::{FormKind, RecordForm};
use super::msg::Effect;
use super::{App, Intent, Screen};
use crate::command::Command;
use crate::command::milestone::{MilestoneCommand, MilestoneVerb};
use crate::command::next_step::{NextStepCommand, NextStepVerb};
use crate::command::record::{Record, RecordKind};
use crate::domain::agenda::{Due, DueKind};
use crate::domain::codes::{ConcernId, MilestoneId, NextStepId};
use crate::protocol::Request;

impl App {
    pub(super) fn go_agenda(&mut self, effects: &mut Vec<Effect>) {
        self.screen = Screen::Agenda;
        self.home = Screen::Agenda;
        self.place = Place::Agenda;
        effects.push(self.ask_agenda());
    }

    pub(super) fn go_portfolio(&mut self, effects: &mut Vec<Effect>) {
        self.screen = Screen::Portfolio;
        self.home = Screen::Portfolio;
        self.place = Place::Portfolio;
        effects.push(self.ask_load());
    }

    /// The account under the cursor, wherever that is.
    pub(super) fn go_account(&mut self, effects: &mut Vec<Effect>) {
        if self.detail.is_some() {
            if self.screen != Screen::Account {
                self.go_to_tab(Place::Overview, effects);
            }
        } else {
            self.nothing_selected();
        }
    }

    /// Mine or the team's.
    pub(super) fn turn_agenda(&mut self, effects: &mut Vec<Effect>) {
        self.agenda.team = !self.agenda.team;
        effects.push(self.ask_agenda());
    }

    /// The account of the line, on the tab where the line's row stands.
    pub(super) fn open_due(&mut self, effects: &mut Vec<Effect>) {
        let Some(line) = self.agenda.selected(self.today).cloned() else { return self.nothing_due() };
        let Some(detail) = &mut self.detail else { return self.nothing_due() };
        let place = match line.kind {
            DueKind::Touch => Place::Cadence,
            DueKind::Kickoff | DueKind::Milestone => Place::Milestones,
            DueKind::Session | DueKind::LowAdopter => Place::Training,
            DueKind::Review => Place::Review,
            DueKind::Move | DueKind::Step | DueKind::Concern => Place::Actions,
            DueKind::Win => Place::Wins,
            DueKind::Risk => Place::Risks,
        };
        detail.point_at(place, line.id);
        self.go_to_tab(place, effects);
    }

    fn nothing_due(&mut self) {
        self.tell("agenda-nothing-chosen");
    }

    /// Does what the line is there for: a form where there is something to ask, else at once.
    pub(super) fn do_due(&mut self, effects: &mut Vec<Effect>) {
        let Some(line) = self.agenda.selected(self.today).cloned() else { return self.nothing_due() };
        let account = line.head.account_id;
        match line.kind {
            DueKind::Touch => self.perform(Action::LogTouch, effects),
            // Holding the kickoff is more than a date.
            DueKind::Kickoff => self.next_of_kickoff(effects),
            DueKind::Milestone => {
                let verb = MilestoneVerb::Done { on: self.today };
                let command = MilestoneCommand { account, milestone: MilestoneId(line.id), rev: None, verb };
                effects.push(self.ask(Request::Act(Command::Milestone(command)), Intent::Plain));
            }
            DueKind::Move | DueKind::Step => {
                let verb = NextStepVerb::Done(NextStepId(line.id), self.today);
                self.act(Command::NextStep(NextStepCommand { account, verb }), effects);
            }
            DueKind::Concern => {
                let concern = ConcernId(line.id);
                self.form(FormKind::Record(RecordForm::CloseConcern { account, concern }), effects);
            }
            DueKind::Session | DueKind::Review | DueKind::LowAdopter | DueKind::Risk | DueKind::Win => {
                self.do_record(&line, effects);
            }
        }
    }

    /// The row of the record behind a line: looked at again, or settled.
    fn do_record(&mut self, line: &Due, effects: &mut Vec<Effect>) {
        let kind = match line.kind {
            DueKind::Session => RecordKind::Session,
            DueKind::Review => RecordKind::Review,
            DueKind::LowAdopter => RecordKind::LowAdopter,
            DueKind::Win => RecordKind::QuickWin,
            _ => RecordKind::Risk,
        };
        let account = line.head.account_id;
        let record = self.detail.as_ref().and_then(|detail| Record::find(kind, line.id, &detail.facts));
        match record {
            // A risk is scored again and gets a new day; it is closed where it stands.
            Some(record) if kind == RecordKind::Risk => self.put_form(PutForm::edit(account, &record), effects),
            Some(record) => self.settle_row(account, &record, effects),
            None => self.nothing_due(),
        }
    }

    /// The account before or after, in the list that is worked on.
    pub(super) fn step_account(&mut self, by: isize) {
        match self.home {
            Screen::Agenda => self.agenda.step(by, self.today),
            Screen::Portfolio => self.portfolio.step(by),
            Screen::Triage => self.triage.step(by),
            Screen::Renewals => self.renewals.step(by),
            Screen::Board | Screen::Account => self.board.step(by),
        }
    }

    /// The forms about the hours of colleagues.
    pub(super) fn hours_form(&mut self, action: Action, effects: &mut Vec<Effect>) {
        let chosen = self.portfolio.person().filter(|_| self.place == Place::Portfolio).map(|person| person.login.clone());
        let login = chosen.unwrap_or_else(|| self.me.clone());
        match action {
            Action::SetCapacity => self.form(FormKind::SetCapacity { login }, effects),
            Action::AddAbsence => self.form(FormKind::AddAbsence { login }, effects),
            Action::DropCapacity if self.team.capacities.is_empty() => self.tell("status-no-capacities"),
            Action::DropAbsence if self.team.absences.is_empty() => self.tell("status-no-absences"),
            Action::DropCapacity => self.form(FormKind::DropCapacity { login }, effects),
            _ => self.form(FormKind::DropAbsence { login }, effects),
        }
    }
}
