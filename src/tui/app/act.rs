//! What each action does.

use tui_input::Input;

use super::action::{Action, Place};
use super::form::FormKind;
use super::msg::Effect;
use super::overlay::{Confirm, LineOf, Overlay, Palette, Yes};
use super::record::RECORD_TABS;
use super::rows::Detail;
use super::{App, Intent, PANES, Screen, Status, TABS, TRIAGE_PANES};
use crate::command::Command;
use crate::command::account::AccountCommand;
use crate::command::milestone::{MilestoneCommand, MilestoneVerb};
use crate::command::signal::{SignalCommand, SignalVerb};
use crate::command::task::TaskCommand;
use crate::domain::codes::{AccountId, Coded, MilestoneId};
use crate::domain::signal::SignalState;
use crate::protocol::Request;
use crate::say;
use crate::text::safe::safe;

impl App {
    /// The name of an action, as palette and help show it.
    pub fn action_name(&self, action: Action) -> String {
        say!(self.texts, &format!("action-{}", action.code()))
    }

    /// Does what a key, the palette or a click asks for.
    pub fn perform(&mut self, action: Action, effects: &mut Vec<Effect>) {
        if !matches!(self.status, Status::Waiting) {
            // What is said of a key holds until the next.
            self.status = Status::Quiet;
        }
        if self.trying && matches!(action, Action::Undo | Action::Redo) {
            // Both are done or not; there is nothing to try.
            self.status = Status::Told(say!(self.texts, "what-if-not-this"));
            return;
        }
        if self.present.is_some() && self.in_the_past(action, effects) {
            return;
        }
        let half = isize::try_from(self.size.1 / 4).unwrap_or(1).max(1);
        match action {
            Action::GoBoard => self.go_board(effects),
            Action::GoTriage => self.go_triage(effects),
            Action::GoRenewals => self.go_renewals(effects),
            Action::Graduate => self.graduate(),
            Action::ReturnAccount => self.return_account(effects),
            Action::GoAccount => self.go_account(effects),
            Action::GoAgenda => self.go_agenda(effects),
            Action::GoPortfolio => self.go_portfolio(effects),
            Action::DoDue => self.do_due(effects),
            Action::OpenDue => self.open_due(effects),
            Action::AgendaWeek => self.agenda.week = !self.agenda.week,
            Action::AgendaTeam => self.turn_agenda(effects),
            Action::SetCapacity | Action::DropCapacity | Action::AddAbsence | Action::DropAbsence => {
                self.hours_form(action, effects);
            }
            Action::Capture => self.account_form(|detail| Some(FormKind::Capture { account: detail.id() }), effects),
            Action::DoneToday => self.done_today(effects),
            Action::Skip => self.triage.skip(),
            Action::SnoozeAccount => {
                self.account_form(|detail| Some(FormKind::SnoozeAccount { account: detail.id() }), effects);
            }
            Action::WakeAccount => self.wake_account(effects),
            Action::Escalate => self.account_form(|detail| Some(FormKind::Escalate { account: detail.id() }), effects),
            Action::StartPlay => self.start_play(effects),
            Action::AccountFalseAlarm => self.false_alarm_of_account(effects),
            Action::ToggleList => self.triage.list = !self.triage.list,
            Action::Mark => self.mark(),
            Action::Cover => self.choose_owner(),
            Action::WhatIf => {
                self.trying = !self.trying;
                self.status = Status::Told(say!(self.texts, if self.trying { "what-if-on" } else { "what-if-off" }));
            }
            Action::Since => self.show_since(),
            Action::Explain => self.ask_explanation(effects),
            Action::Down => self.move_by(1),
            Action::Up => self.move_by(-1),
            Action::PageDown => self.move_by(half),
            Action::PageUp => self.move_by(-half),
            Action::Top => self.move_by(isize::MIN / 4),
            Action::Bottom => self.move_by(isize::MAX / 4),
            Action::Left => self.board.sidestep(-1),
            Action::Right => self.board.sidestep(1),
            Action::NextPane => self.turn(1, effects),
            Action::PreviousPane => self.turn(-1, effects),
            Action::Open => self.open(effects),
            Action::Back => self.back(effects),
            Action::NextAccount => self.step_account(1),
            Action::PreviousAccount => self.step_account(-1),
            Action::AddAccount => self.form(FormKind::AddAccount, effects),
            Action::EditAccount => {
                self.account_form(
                    |detail| Some(FormKind::EditAccount { account: detail.id(), rev: detail.facts.account.rev }),
                    effects,
                );
            }
            Action::AdjustPlan => self.account_form(|detail| Some(FormKind::AdjustPlan { account: detail.id() }), effects),
            Action::Replan => {
                self.account_form(|detail| Some(FormKind::Replan { account: detail.id(), rev: detail.facts.plan.rev }), effects);
            }
            Action::Baselines => self.show_baselines(),
            Action::AddNote => self.add_note(effects),
            Action::TimelineKind => self.next_timeline_kind(),
            Action::FilterTimeline => self.ask_timeline_filter(),
            Action::ReplayBoard => self.ask_past_day(effects),
            Action::AdvanceStage => self.advance(effects),
            Action::MoveBack => self.move_back(effects),
            Action::ArchiveAccount => self.archive(),
            Action::ToggleDone => self.toggle_done(effects),
            Action::MoveMilestone => self.move_milestone(effects),
            Action::LogTouch => self.log_touch(effects),
            Action::AddStakeholder => {
                self.account_form(|detail| Some(FormKind::AddStakeholder { account: detail.id() }), effects);
            }
            Action::EditStakeholder => self.person_form(
                |account, person| FormKind::EditStakeholder { account, stakeholder: person.id, rev: person.rev },
                effects,
            ),
            Action::StakeholderLeft => {
                self.person_form(|account, person| FormKind::StakeholderLeft { account, stakeholder: person.id }, effects);
            }
            Action::RaiseSignal => self.account_form(|detail| Some(FormKind::RaiseSignal { account: detail.id() }), effects),
            Action::Acknowledge => self.signal(SignalVerb::Acknowledge, effects),
            Action::ReopenSignal => self.signal(SignalVerb::Reopen, effects),
            Action::Snooze => self.signal_form(|account, signal| FormKind::Snooze { account, signal }, effects),
            Action::Resolve => self.signal_form(|account, signal| FormKind::Resolve { account, signal }, effects),
            Action::FalseAlarm => self.signal_form(|account, signal| FormKind::FalseAlarm { account, signal }, effects),
            Action::RecordMetrics
            | Action::AddGoal
            | Action::EditGoal
            | Action::CloseGoal
            | Action::AddWin
            | Action::OpenConcern
            | Action::AddNextStep
            | Action::Settle
            | Action::MoveNextStep
            | Action::DropNextStep
            | Action::OverrideScore
            | Action::LiftOverride
            | Action::ShowScore
            | Action::Engagement
            | Action::PlanKickoff
            | Action::HoldKickoff
            | Action::SetFigure => self.on_tab(action, effects),
            Action::AddRecord | Action::EditRecord | Action::SettleRecord | Action::DropRecord => self.on_record(action, effects),
            Action::AddAny => self.choose_kind(),
            Action::GoTo => self.overlay = Some(Overlay::GoTo),
            Action::Filter => {
                let before = self.board.filter_line.clone();
                if self.home != Screen::Board || !self.board.loaded {
                    effects.push(self.ask_board(true));
                }
                self.screen = Screen::Board;
                self.home = Screen::Board;
                self.place = Place::Board;
                self.overlay =
                    Some(Overlay::Filter { of: LineOf::Board, line: Input::new(before.clone()), before, problem: None });
            }
            Action::SetTimezone => self.form(FormKind::SetTimezone, effects),
            Action::SetCurrency => self.form(FormKind::SetCurrency, effects),
            Action::AddHoliday => self.form(FormKind::AddHoliday, effects),
            Action::RemoveHoliday if self.team.holidays.is_empty() => {
                self.status = Status::Told(say!(self.texts, "status-no-holidays"));
            }
            Action::RemoveHoliday => self.form(FormKind::RemoveHoliday, effects),
            Action::ClearFilter => self.set_filter("", effects),
            Action::ToggleMine => {
                self.board.mine = !self.board.mine;
                let asked = if self.home == Screen::Renewals { self.ask_renewals() } else { self.ask_board(true) };
                effects.push(asked);
            }
            Action::Undo => effects.push(self.ask(Request::Undo, Intent::Reversal("status-undone"))),
            Action::Redo => effects.push(self.ask(Request::Redo, Intent::Reversal("status-redone"))),
            Action::Help => self.overlay = Some(Overlay::Help { top: 0 }),
            Action::Palette => self.overlay = Some(Overlay::Palette(Palette::default())),
            Action::ToggleMouse => {
                self.mouse = !self.mouse;
                self.status = Status::Told(say!(self.texts, if self.mouse { "status-mouse-on" } else { "status-mouse-off" }));
                effects.push(Effect::Mouse(self.mouse));
            }
            Action::CopyHandle => match &self.detail {
                Some(detail) => {
                    let handle = detail.facts.account.handle.clone();
                    self.status = Status::Told(say!(self.texts, "status-copied", handle = handle.as_str()));
                    effects.push(Effect::Copy(handle));
                }
                None => self.nothing_selected(),
            },
            Action::Redraw => effects.push(Effect::Redraw),
            Action::Suspend => effects.push(Effect::Suspend),
            Action::Quit => {
                if self.is_waiting() {
                    self.status = Status::Told(say!(self.texts, "status-finishing"));
                }
                effects.push(Effect::Quit);
            }
        }
    }

    fn move_by(&mut self, by: isize) {
        if self.place == Place::Agenda {
            self.agenda.step(by, self.today);
        } else if self.place == Place::Portfolio {
            self.portfolio.step(by);
        } else if self.place == Place::Triage {
            self.triage.step(by.clamp(-1_000_000, 1_000_000));
        } else if self.place == Place::Renewals {
            self.renewals.step(by.clamp(-1_000_000, 1_000_000));
        } else if self.place == Place::Board {
            self.board.step(by.clamp(-1_000_000_000, 1_000_000_000));
        } else if let Some(detail) = &mut self.detail {
            detail.step(self.place, by.clamp(-1_000_000, 1_000_000));
        }
    }

    /// The next pane of the board, or the next tab of the account.
    fn turn(&mut self, by: isize, effects: &mut Vec<Effect>) {
        let places: &[Place] = match self.screen {
            Screen::Board => &PANES,
            Screen::Account => &TABS,
            Screen::Triage => &TRIAGE_PANES,
            Screen::Renewals => &[Place::Renewals],
            Screen::Agenda => &[Place::Agenda],
            Screen::Portfolio => {
                self.portfolio.on_accounts = !self.portfolio.on_accounts;
                &[Place::Portfolio]
            }
        };
        let at = places.iter().position(|place| *place == self.place).unwrap_or(0) as isize;
        self.place = places[(at + by).rem_euclid(places.len() as isize) as usize];
        self.show_timeline(effects);
    }

    fn open(&mut self, effects: &mut Vec<Effect>) {
        if self.screen == Screen::Account {
            // On a tab, Enter does what the row is there for.
            match self.place {
                Place::Tasks => self.toggle_done(effects),
                Place::Milestones => self.move_milestone(effects),
                Place::Cadence => self.log_touch(effects),
                Place::Metrics => self.on_tab(Action::RecordMetrics, effects),
                Place::Actions => self.on_tab(Action::Settle, effects),
                place if RECORD_TABS.contains(&place) => self.on_record(Action::EditRecord, effects),
                _ => {}
            }
        } else if self.screen == Screen::Portfolio && !self.portfolio.on_accounts {
            self.portfolio.on_accounts = true;
        } else if self.screen == Screen::Portfolio && self.detail.is_some() {
            self.go_to_tab(Place::Resources, effects);
        } else if self.detail.is_some() {
            self.screen = Screen::Account;
            self.home = if self.place == Place::Triage { Screen::Triage } else { self.home };
            match self.place {
                Place::Board | Place::Triage => self.place = Place::Overview,
                Place::Renewals => self.place = Place::Review,
                _ => {}
            }
        } else {
            self.nothing_selected();
        }
    }

    fn back(&mut self, effects: &mut Vec<Effect>) {
        if self.trying {
            self.trying = false;
            self.status = Status::Told(say!(self.texts, "what-if-off"));
        } else if self.place == Place::Timeline && !self.timeline.is_empty() {
            self.set_timeline_filter("");
        } else if self.screen == Screen::Account && self.home == Screen::Triage {
            self.screen = Screen::Triage;
            self.place = Place::Triage;
        } else if self.screen == Screen::Account && self.home == Screen::Renewals {
            self.go_renewals(effects);
        } else if self.screen == Screen::Account && self.home == Screen::Agenda {
            self.screen = Screen::Agenda;
            self.place = Place::Agenda;
        } else if self.screen == Screen::Account && self.home == Screen::Portfolio {
            self.screen = Screen::Portfolio;
            self.place = Place::Portfolio;
        } else if self.screen == Screen::Portfolio && self.portfolio.on_accounts {
            self.portfolio.on_accounts = false;
        } else if matches!(self.screen, Screen::Agenda | Screen::Portfolio | Screen::Renewals) {
            self.go_board(effects);
        } else if self.screen == Screen::Account {
            self.screen = Screen::Board;
            self.place = if PANES.contains(&self.place) { self.place } else { Place::Board };
        } else if self.screen == Screen::Triage && self.place != Place::Triage {
            self.place = Place::Triage;
        } else if self.screen == Screen::Triage && self.triage.list {
            self.triage.list = false;
        } else if self.screen == Screen::Triage && !self.triage.marked.is_empty() {
            self.triage.marked.clear();
        } else if self.screen == Screen::Triage {
            self.go_board(effects);
        } else if self.place != Place::Board {
            self.place = Place::Board;
        } else if self.present.is_some() {
            self.leave_past(effects);
        } else if !self.board.filter.is_empty() {
            self.set_filter("", effects);
        }
    }

    pub(super) fn nothing_selected(&mut self) {
        self.status = Status::Told(say!(self.texts, "status-nothing-selected"));
    }

    pub(super) fn form(&mut self, kind: FormKind, effects: &mut Vec<Effect>) {
        // Whoever gets an account, their load is told first.
        let assigns = matches!(kind, FormKind::AddAccount | FormKind::EditAccount { .. });
        match kind.open(&self.form_context()) {
            Some(form) => {
                if assigns {
                    effects.push(self.ask_load());
                }
                self.overlay = Some(Overlay::Form(Box::new(form)));
                effects.push(Effect::Draft);
            }
            None => self.nothing_selected(),
        }
    }

    pub(super) fn account_form(&mut self, kind: impl FnOnce(&Detail) -> Option<FormKind>, effects: &mut Vec<Effect>) {
        match self.detail.as_ref().and_then(kind) {
            Some(kind) => self.form(kind, effects),
            None => self.nothing_selected(),
        }
    }

    fn person_form(
        &mut self,
        kind: impl FnOnce(AccountId, &crate::domain::stakeholder::Stakeholder) -> FormKind,
        effects: &mut Vec<Effect>,
    ) {
        let chosen = self.detail.as_ref().and_then(|detail| {
            let id = detail.chosen_cadence()?.stakeholder_id;
            Some(kind(detail.id(), detail.facts.stakeholder(id)?))
        });
        match chosen {
            Some(kind) => self.form(kind, effects),
            None if self.detail.is_some() => self.status = Status::Told(say!(self.texts, "status-no-person")),
            None => self.nothing_selected(),
        }
    }

    fn log_touch(&mut self, effects: &mut Vec<Effect>) {
        let nobody =
            self.detail.as_ref().is_some_and(|detail| detail.facts.stakeholders.iter().all(|person| person.left_on.is_some()));
        if nobody {
            self.status = Status::Problem(say!(self.texts, "status-nobody-to-touch"));
        } else {
            self.account_form(|detail| Some(FormKind::LogTouch { account: detail.id() }), effects);
        }
    }

    fn advance(&mut self, effects: &mut Vec<Effect>) {
        let Some(detail) = &self.detail else { return self.nothing_selected() };
        let Some(to) = detail.facts.account.stage.next() else {
            self.status = Status::Told(say!(self.texts, "status-last-stage"));
            return;
        };
        let command =
            Command::Account(AccountCommand::Move { account: detail.id(), to, reason: String::new(), confirmed: false });
        effects.push(self.ask(Request::Act(command), Intent::Advance));
    }

    fn move_back(&mut self, effects: &mut Vec<Effect>) {
        let first = self.detail.as_ref().is_some_and(|detail| detail.facts.account.stage.previous().is_none());
        if first {
            self.status = Status::Told(say!(self.texts, "status-first-stage"));
            return;
        }
        self.account_form(
            |detail| Some(FormKind::MoveBack { account: detail.id(), to: detail.facts.account.stage.previous()? }),
            effects,
        );
    }

    fn archive(&mut self) {
        let Some(detail) = &self.detail else { return self.nothing_selected() };
        let command = Command::Account(AccountCommand::Archive { account: detail.id(), archived: true });
        self.overlay = Some(Overlay::Confirm(Confirm {
            question: say!(self.texts, "confirm-archive", name = safe(&detail.facts.account.name)),
            lines: vec![say!(self.texts, "confirm-archive-how-back", handle = detail.facts.account.handle.as_str())],
            yes: Yes::Act(command),
            top: 0,
        }));
    }

    fn toggle_done(&mut self, effects: &mut Vec<Effect>) {
        let Some(detail) = &self.detail else { return self.nothing_selected() };
        let account = detail.id();
        let command = match self.place {
            Place::Tasks => detail.chosen_task().map(|task| {
                let done_on = if task.done_on.is_some() { None } else { Some(self.today) };
                Command::Task(TaskCommand { account, code: task.code.clone(), done_on })
            }),
            _ => detail.chosen(Place::Milestones).and_then(|id| detail.facts.milestone(MilestoneId(id))).map(|milestone| {
                let verb =
                    if milestone.done_on.is_some() { MilestoneVerb::Reopen } else { MilestoneVerb::Done { on: self.today } };
                Command::Milestone(MilestoneCommand { account, milestone: milestone.id, rev: Some(milestone.rev), verb })
            }),
        };
        if let Some(command) = command {
            effects.push(self.ask(Request::Act(command), Intent::Plain));
        }
    }

    fn move_milestone(&mut self, effects: &mut Vec<Effect>) {
        let done = self.detail.as_ref().is_some_and(|detail| {
            let id = detail.chosen(Place::Milestones).map(MilestoneId);
            id.and_then(|id| detail.facts.milestone(id)).is_some_and(|milestone| milestone.done_on.is_some())
        });
        if done {
            self.status = Status::Problem(say!(self.texts, "status-done-cannot-move"));
            return;
        }
        self.account_form(
            |detail| {
                let milestone = detail.facts.milestone(MilestoneId(detail.chosen(Place::Milestones)?))?;
                Some(FormKind::MoveMilestone { account: detail.id(), milestone: milestone.id, rev: milestone.rev })
            },
            effects,
        );
    }

    fn signal(&mut self, verb: fn(crate::domain::codes::SignalId) -> SignalVerb, effects: &mut Vec<Effect>) {
        let chosen = self.detail.as_ref().and_then(|detail| Some((detail.id(), detail.chosen_signal()?.id)));
        match chosen {
            Some((account, id)) => {
                let command = Command::Signal(SignalCommand { account, verb: verb(id) });
                effects.push(self.ask(Request::Act(command), Intent::Plain));
            }
            None => self.status = Status::Told(say!(self.texts, "status-no-signal")),
        }
    }

    fn signal_form(&mut self, kind: fn(AccountId, crate::domain::codes::SignalId) -> FormKind, effects: &mut Vec<Effect>) {
        let chosen = self.detail.as_ref().and_then(|detail| {
            let signal = detail.chosen_signal()?;
            Some((detail.id(), signal.id, matches!(signal.state, SignalState::Resolved | SignalState::FalseAlarm)))
        });
        match chosen {
            Some((_, _, true)) => self.status = Status::Told(say!(self.texts, "refusal-signal-closed")),
            Some((account, id, false)) => self.form(kind(account, id), effects),
            None => self.status = Status::Told(say!(self.texts, "status-no-signal")),
        }
    }
}
