//! The board as of a past day: everything on the screen is as it was at the end of that day, and nothing can be written.
//!
//! While it lasts, the app's today is that day, so that everything that counts days counts them from there.

use std::sync::Arc;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler;

use super::action::{Action, Place};
use super::msg::Effect;
use super::overlay::{LineOf, Overlay};
use super::{App, Screen, Status};
use crate::domain::day::{Day, add_days};
use crate::domain::scoring::{Coefficient, Scoring};
use crate::protocol::Request;
use crate::say;

impl App {
    /// Asks for the day that the board is to show.
    pub(super) fn ask_past_day(&mut self, effects: &mut Vec<Effect>) {
        if self.home != Screen::Board {
            self.go_board(effects);
        }
        self.screen = Screen::Board;
        self.place = Place::Board;
        let before = String::new();
        self.overlay = Some(Overlay::Filter { of: LineOf::Day, line: Input::default(), before, problem: None });
    }

    pub(super) fn past_day_key(&mut self, key: KeyEvent, mut line: Input, before: String, effects: &mut Vec<Effect>) {
        let mut problem = None;
        match key.code {
            KeyCode::Esc => return,
            KeyCode::Enter => {
                let present = self.present.unwrap_or(self.today);
                match self.texts.read_day(line.value(), present) {
                    Some(day) if day < present => return self.show_day(day, effects),
                    Some(day) if day == present => return self.leave_past(effects),
                    Some(_) => problem = Some(say!(self.texts, "replay-not-past", today = self.texts.day(present))),
                    None => problem = Some(say!(self.texts, "form-bad-day")),
                }
            }
            KeyCode::Char('u') if key.modifiers.contains(KeyModifiers::CONTROL) => line = Input::default(),
            _ => {
                line.handle_event(&Event::Key(key));
            }
        }
        self.overlay = Some(Overlay::Filter { of: LineOf::Day, line, before, problem });
    }

    /// Shows a past day.
    fn show_day(&mut self, day: Day, effects: &mut Vec<Effect>) {
        if self.present.is_none() {
            self.present = Some(self.today);
        }
        self.today = day;
        self.status = Status::Quiet;
        if let Some(account) = self.subject() {
            self.figures_ticket = self.ticket();
            effects.push(Effect::Ask(self.figures_ticket, Request::Why(account, day)));
        }
        effects.push(self.ask_board(true));
        self.ask_again(effects);
    }

    /// Back to today.
    pub(super) fn leave_past(&mut self, effects: &mut Vec<Effect>) {
        let Some(present) = self.present.take() else { return };
        self.today = present;
        if let Ok(scoring) = Scoring::with(&self.team.figures) {
            self.scoring = Arc::new(scoring);
        }
        effects.push(self.ask_board(true));
        self.ask_again(effects);
        self.status = Status::Told(say!(self.texts, "replay-left"));
    }

    /// The account under the cursor is another one on another day.
    fn ask_again(&mut self, effects: &mut Vec<Effect>) {
        self.detail = None;
        if let Some(id) = self.subject() {
            effects.push(self.ask_detail(id));
        }
    }

    /// The figures with which scores were worked out on that day.
    pub(super) fn take_past_figures(&mut self, figures: &[Coefficient]) {
        if self.present.is_some()
            && let Ok(scoring) = Scoring::with(figures)
        {
            self.scoring = Arc::new(scoring);
        }
    }

    /// What an action does while a past day is shown: steps to another day, or is refused because it would write. False
    /// where it does what it always does.
    pub(super) fn in_the_past(&mut self, action: Action, effects: &mut Vec<Effect>) -> bool {
        let on_board = self.screen == Screen::Board;
        match action {
            Action::NextAccount if on_board => {
                let next = add_days(self.today, 1);
                if self.present == Some(next) {
                    self.leave_past(effects);
                } else {
                    self.show_day(next, effects);
                }
                true
            }
            Action::PreviousAccount if on_board => {
                self.show_day(add_days(self.today, -1), effects);
                true
            }
            Action::GoTriage | Action::GoAgenda | Action::GoPortfolio | Action::GoRenewals => {
                // The other screens are of today.
                self.leave_past(effects);
                false
            }
            // On a tab, Enter is there to change something.
            Action::Open if !on_board => {
                self.refuse_in_the_past();
                true
            }
            action if reads(action) => false,
            _ => {
                self.refuse_in_the_past();
                true
            }
        }
    }

    fn refuse_in_the_past(&mut self) {
        self.status = Status::Problem(say!(self.texts, "replay-read-only", day = self.texts.day(self.today)));
    }
}

/// Whether an action only moves, shows or leaves.
fn reads(action: Action) -> bool {
    matches!(
        action,
        Action::Down
            | Action::Up
            | Action::Left
            | Action::Right
            | Action::PageDown
            | Action::PageUp
            | Action::Top
            | Action::Bottom
            | Action::NextPane
            | Action::PreviousPane
            | Action::Open
            | Action::Back
            | Action::NextAccount
            | Action::PreviousAccount
            | Action::GoBoard
            | Action::GoTo
            | Action::Filter
            | Action::ClearFilter
            | Action::ToggleMine
            | Action::Baselines
            | Action::TimelineKind
            | Action::FilterTimeline
            | Action::ReplayBoard
            | Action::ShowScore
            | Action::Engagement
            | Action::Help
            | Action::Palette
            | Action::ToggleMouse
            | Action::CopyHandle
            | Action::Redraw
            | Action::Suspend
            | Action::Quit
    )
}
