//! Keys, pastes and clicks, by what lies on top.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler;

use super::action::{Action, Place};
use super::form::FormReply;
use super::msg::Effect;
use super::overlay::{Chooser, LineOf, Overlay, Then, Yes};
use super::{App, Intent, Screen, Status};
use crate::domain::filter::{Filter, FilterError};
use crate::protocol::{AccountRef, Request};
use crate::say;
use crate::text::Locale;
use crate::tui::{keymap, layout};

impl App {
    pub(super) fn key(&mut self, key: KeyEvent, effects: &mut Vec<Effect>) {
        // The shell's own keys work wherever we are.
        if key.modifiers.contains(KeyModifiers::CONTROL) {
            match key.code {
                KeyCode::Char('z') => return effects.push(Effect::Suspend),
                KeyCode::Char('l') => return effects.push(Effect::Redraw),
                KeyCode::Char('c') => return self.interrupt(effects),
                _ => {}
            }
        }
        match self.overlay.take() {
            None => {
                if let Some(action) = keymap::resolve(key, self.place) {
                    self.perform(action, effects);
                }
            }
            Some(Overlay::Form(form)) => self.form_key(form, key, effects),
            Some(Overlay::Confirm(mut confirm)) => match key.code {
                KeyCode::Enter | KeyCode::Char('y' | 'Y') => self.confirmed(confirm.yes, effects),
                // “Sim”, where the question is asked in Portuguese.
                KeyCode::Char('s' | 'S') if self.texts.locale() == Locale::PtBr => self.confirmed(confirm.yes, effects),
                KeyCode::Char('n' | 'N' | 'q') | KeyCode::Esc => {
                    if let Yes::Restore(_) = confirm.yes {
                        effects.push(Effect::Draft); // there is no form any more: forget it
                    }
                }
                KeyCode::Char('j') | KeyCode::Down => {
                    confirm.top = (confirm.top + 1).min(confirm.lines.len().saturating_sub(1));
                    self.overlay = Some(Overlay::Confirm(confirm));
                }
                KeyCode::Char('k') | KeyCode::Up => {
                    confirm.top = confirm.top.saturating_sub(1);
                    self.overlay = Some(Overlay::Confirm(confirm));
                }
                _ => self.overlay = Some(Overlay::Confirm(confirm)),
            },
            Some(Overlay::Palette(mut palette)) => {
                let names = |action: Action| self.action_name(action);
                let entries = palette.entries(self.place, names);
                match key.code {
                    KeyCode::Esc => {}
                    KeyCode::Enter => {
                        if let Some((action, ..)) = entries.get(palette.at) {
                            let action = *action;
                            self.perform(action, effects);
                        }
                    }
                    KeyCode::Down | KeyCode::Tab => {
                        palette.at = (palette.at + 1).min(entries.len().saturating_sub(1));
                        self.overlay = Some(Overlay::Palette(palette));
                    }
                    KeyCode::Up | KeyCode::BackTab => {
                        palette.at = palette.at.saturating_sub(1);
                        self.overlay = Some(Overlay::Palette(palette));
                    }
                    _ => {
                        palette.line.handle_event(&Event::Key(key));
                        palette.at = 0;
                        self.overlay = Some(Overlay::Palette(palette));
                    }
                }
            }
            Some(Overlay::Help { top }) => {
                let page = usize::from(self.size.1 / 2);
                let last = super::help::lines(self).len().saturating_sub(usize::from(self.size.1).saturating_sub(4));
                let top = match keymap::name_of(key).as_deref() {
                    Some("j" | "Down") => top + 1,
                    Some("k" | "Up") => top.saturating_sub(1),
                    Some("Ctrl-d" | "PgDn" | "Space") => top + page,
                    Some("Ctrl-u" | "PgUp") => top.saturating_sub(page),
                    Some("g" | "Home") => 0,
                    Some("G" | "End") => last,
                    _ => return,
                };
                self.overlay = Some(Overlay::Help { top: top.min(last) });
            }
            Some(Overlay::Note { title, lines, top }) => {
                let page = usize::from(self.size.1 / 2);
                let last = lines.len().saturating_sub(1);
                let top = match keymap::name_of(key).as_deref() {
                    Some("j" | "Down") => top + 1,
                    Some("k" | "Up") => top.saturating_sub(1),
                    Some("Ctrl-d" | "PgDn" | "Space") => top + page,
                    Some("Ctrl-u" | "PgUp") => top.saturating_sub(page),
                    _ => return,
                };
                self.overlay = Some(Overlay::Note { title, lines, top: top.min(last) });
            }
            Some(Overlay::GoTo) => self.go_by_letter(key, effects),
            Some(Overlay::Choose(mut chooser)) => match keymap::name_of(key).as_deref() {
                Some("j" | "Down" | "Tab") => {
                    chooser.at = (chooser.at + 1).min(chooser.names.len().saturating_sub(1));
                    self.overlay = Some(Overlay::Choose(chooser));
                }
                Some("k" | "Up" | "Shift-Tab") => {
                    chooser.at = chooser.at.saturating_sub(1);
                    self.overlay = Some(Overlay::Choose(chooser));
                }
                Some("g" | "Home") => self.overlay = Some(Overlay::Choose(Chooser { at: 0, ..chooser })),
                Some("G" | "End") => {
                    chooser.at = chooser.names.len().saturating_sub(1);
                    self.overlay = Some(Overlay::Choose(chooser));
                }
                Some("Enter") => {
                    if let Some(name) = chooser.names.get(chooser.at).cloned() {
                        match chooser.then {
                            Then::Cover => self.cover(&name, effects),
                            Then::Add(kinds) => self.add_chosen(kinds.get(chooser.at).copied(), effects),
                        }
                    }
                }
                Some("Esc" | "q") => {}
                _ => self.overlay = Some(Overlay::Choose(chooser)),
            },
            Some(Overlay::Filter { of: LineOf::Board, line, before, .. }) => self.filter_key(key, line, before, effects),
            Some(Overlay::Filter { of: LineOf::Timeline, line, before, .. }) => self.timeline_key(key, line, before),
            Some(Overlay::Filter { of: LineOf::Day, line, before, .. }) => self.past_day_key(key, line, before, effects),
        }
    }

    /// Ctrl-C: out of what lies on top; on a bare screen it says how to leave.
    fn interrupt(&mut self, effects: &mut Vec<Effect>) {
        if self.overlay.is_some() {
            self.key(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE), effects);
        } else {
            self.status = Status::Told(say!(self.texts, "status-how-to-quit"));
        }
    }

    fn form_key(&mut self, mut form: Box<super::form::Form>, key: KeyEvent, effects: &mut Vec<Effect>) {
        if form.sending {
            // It is on its way; the answer comes within the disk's time.
            self.overlay = Some(Overlay::Form(form));
            return;
        }
        let reply = form.key(key, &self.form_context());
        match reply {
            FormReply::Leave => effects.push(Effect::Draft),
            FormReply::Stays => {
                self.overlay = Some(Overlay::Form(form));
                effects.push(Effect::Draft);
            }
            FormReply::Submit | FormReply::Try => {
                self.trying |= reply == FormReply::Try;
                form.check(&self.form_context());
                let problem = form.first_problem().map(|(at, problem)| (at, problem.to_owned()));
                if let Some((at, problem)) = problem {
                    form.focus = at;
                    form.error = Some(problem);
                    self.trying = false;
                    self.overlay = Some(Overlay::Form(form));
                    return;
                }
                match form.command(&self.form_context()) {
                    Ok(command) if self.home == Screen::Triage && self.triage.marked.len() > 1 && !self.trying => {
                        effects.push(Effect::Draft);
                        self.say_of_all(&command, effects);
                    }
                    Ok(command) => {
                        form.sending = true;
                        self.overlay = Some(Overlay::Form(form));
                        effects.push(self.ask(Request::Act(command), Intent::Form));
                    }
                    Err(unreadable) => {
                        self.trying = false;
                        form.blame(Some(unreadable.0), say!(self.texts, "form-unreadable"));
                        self.overlay = Some(Overlay::Form(form));
                    }
                }
            }
        }
    }

    fn confirmed(&mut self, yes: Yes, effects: &mut Vec<Effect>) {
        match yes {
            Yes::Act(command) => effects.push(self.ask(Request::Act(command), Intent::Plain)),
            Yes::ActAll(commands) => self.act_all(commands, effects),
            Yes::Fill(kind) => self.form(kind, effects),
            Yes::Quit => effects.push(Effect::Quit),
            Yes::Restore(draft) => {
                if draft.account.is_empty() {
                    self.reopen(&draft, effects);
                } else {
                    self.detail_ticket = self.ticket();
                    effects.push(Effect::Ask(self.detail_ticket, Request::Open(AccountRef::Named(draft.account.clone()))));
                    self.restoring = Some(draft);
                }
            }
        }
    }

    fn filter_key(&mut self, key: KeyEvent, mut line: Input, before: String, effects: &mut Vec<Effect>) {
        match key.code {
            KeyCode::Enter => {
                if let Err(error) = Filter::parse(line.value(), &self.me) {
                    let problem = Some(self.filter_problem(&error));
                    self.overlay = Some(Overlay::Filter { of: LineOf::Board, line, before, problem });
                }
                return;
            }
            KeyCode::Esc => {
                self.set_filter(&before, effects);
                return;
            }
            KeyCode::Char('u') if key.modifiers.contains(KeyModifiers::CONTROL) => line = Input::default(),
            _ => {
                line.handle_event(&Event::Key(key));
            }
        }
        self.filter_typed(line, before, effects);
    }

    /// Filters by what stands in the line so far.
    fn filter_typed(&mut self, line: Input, before: String, effects: &mut Vec<Effect>) {
        // A word that is not finished is no mistake yet: the last filter that could be read holds.
        let problem = match Filter::parse(line.value(), &self.me) {
            Ok(_) => {
                let typed = line.value().to_owned();
                self.set_filter(&typed, effects);
                None
            }
            Err(FilterError::Empty(_)) => None,
            Err(error) => Some(self.filter_problem(&error)),
        };
        self.overlay = Some(Overlay::Filter { of: LineOf::Board, line, before, problem });
    }

    pub(super) fn set_filter(&mut self, typed: &str, effects: &mut Vec<Effect>) {
        if let Ok(filter) = Filter::parse(typed, &self.me) {
            typed.trim().clone_into(&mut self.board.filter_line);
            self.board.filter = filter;
            effects.push(self.ask_board(true));
        }
    }

    fn filter_problem(&self, error: &FilterError) -> String {
        match error {
            FilterError::Stage(word) => say!(self.texts, "filter-bad-stage", word = word.as_str()),
            FilterError::Status(word) => say!(self.texts, "filter-bad-status", word = word.as_str()),
            FilterError::Empty(word) => say!(self.texts, "filter-empty", word = word.as_str()),
        }
    }

    pub(super) fn paste(&mut self, text: &str, effects: &mut Vec<Effect>) {
        match self.overlay.take() {
            Some(Overlay::Form(mut form)) => {
                form.paste(text, &self.form_context());
                self.overlay = Some(Overlay::Form(form));
                effects.push(Effect::Draft);
            }
            Some(Overlay::Filter { of, line, before, .. }) => {
                let clean: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(500).collect();
                let line = Input::new(format!("{}{clean}", line.value()));
                match of {
                    LineOf::Board => self.filter_typed(line, before, effects),
                    LineOf::Timeline => self.timeline_typed(line, before),
                    LineOf::Day => self.overlay = Some(Overlay::Filter { of, line, before, problem: None }),
                }
            }
            other => self.overlay = other, // keys are not typed by pasting them
        }
    }

    pub(super) fn click(&mut self, x: u16, y: u16) {
        if self.overlay.is_some() || self.screen != Screen::Board {
            return;
        }
        let Some(regions) = layout::board(self.size, self.board.column) else { return };
        for (column, region) in regions.columns.iter().enumerate() {
            if layout::holds(*region, x, y) {
                self.place = Place::Board;
                self.board.sidestep(column as isize - self.board.column as isize);
                if let Some(row) = (y - region.y).checked_sub(layout::HEAD_ROWS) {
                    let at = self.board.cursors[column].top + usize::from(row / layout::CARD_ROWS);
                    if at < self.board.page.columns[column].total {
                        self.board.put(at);
                    }
                }
                return;
            }
        }
        for (place, region) in [Place::Milestones, Place::Cadence, Place::Signals].into_iter().zip(regions.panes(self.place)) {
            if layout::holds(region, x, y) {
                self.place = place;
                let visible = usize::from(region.height.saturating_sub(1));
                if let (Some(row), Some(detail)) = ((y - region.y).checked_sub(1), &mut self.detail) {
                    let rows = detail.rows(place).len();
                    let top = layout::top_for(detail.position(place), rows, visible);
                    if top + usize::from(row) < rows {
                        detail.choose(place, top + usize::from(row));
                    }
                }
            }
        }
    }

    pub(super) fn scroll(&mut self, rows: i32, effects: &mut Vec<Effect>) {
        let action = if rows > 0 { Action::Down } else { Action::Up };
        if self.overlay.is_none() {
            for _ in 0..rows.unsigned_abs().min(20) {
                self.perform(action, effects);
            }
        }
    }
}
