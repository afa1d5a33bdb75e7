//! The timeline of the account: what is on it, and its filter.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler;

use super::action::Place;
use super::form::put::PutForm;
use super::msg::Effect;
use super::overlay::{LineOf, Overlay};
use super::{App, Status};
use crate::command::record::RecordKind;
use crate::domain::codes::Coded;
use crate::domain::timeline::EventKind;
use crate::protocol::{JournalQuery, Request};
use crate::say;
use crate::text::Locale;
use crate::text::timeline::{TimelineFilter, TimelineFilterError, timeline};

/// So many steps of the journal are read: as many as anybody scrolls through.
const STEPS: usize = 500;

/// The filter of the timeline: as it was typed, and as it was read.
#[derive(Debug, Clone, Default)]
pub struct TimelineLine {
    /// As it was typed.
    pub line: String,
    /// As it was read.
    pub filter: TimelineFilter,
}

impl TimelineLine {
    /// Whether everything is let through.
    pub fn is_empty(&self) -> bool {
        self.filter.is_empty()
    }
}

impl App {
    /// Puts the timeline together where it is looked at, and asks for the journal that belongs to it.
    pub(super) fn show_timeline(&mut self, effects: &mut Vec<Effect>) {
        if self.place == Place::Timeline {
            self.write_timeline();
            self.ask_history(effects);
        }
    }

    pub(super) fn ask_history(&mut self, effects: &mut Vec<Effect>) {
        if let Some(detail) = &self.detail {
            let query = JournalQuery { account: Some(detail.id()), limit: STEPS };
            self.detail_ticket = self.ticket();
            effects.push(Effect::Ask(self.detail_ticket, Request::ReadJournal(query)));
        }
    }

    /// Puts the timeline together anew, as far as the filter lets it through.
    pub(super) fn write_timeline(&mut self) {
        let zone = self.team.zone().unwrap_or_else(crate::clock::host_zone);
        let playbook = self.playbook().clone();
        let Some(detail) = &mut self.detail else { return };
        let steps = detail.history.as_deref().unwrap_or_default();
        let mut entries = timeline(&self.texts, &detail.facts, &playbook, steps, &zone, self.present.map(|_| self.today));
        entries.retain(|entry| self.timeline.filter.holds(entry));
        detail.timeline = entries;
    }

    /// Filters by a line that can be read.
    pub(super) fn set_timeline_filter(&mut self, typed: &str) {
        if let Ok(filter) = self.texts.read_timeline_filter(typed, self.today) {
            self.timeline = TimelineLine { line: typed.trim().to_owned(), filter };
            self.write_timeline();
        }
    }

    /// Opens the line of the filter.
    pub(super) fn ask_timeline_filter(&mut self) {
        let before = self.timeline.line.clone();
        self.overlay = Some(Overlay::Filter { of: LineOf::Timeline, line: Input::new(before.clone()), before, problem: None });
    }

    /// From everything to the first kind of event, on to the next that the account has, and back to everything.
    pub(super) fn next_timeline_kind(&mut self) {
        let now = self.timeline.filter.kinds.first().copied();
        self.timeline.filter.kinds.clear();
        self.write_timeline();
        let Some(detail) = &self.detail else { return self.nothing_selected() };
        let there = |kind: &EventKind| detail.timeline.iter().any(|entry| entry.kind == *kind);
        let next = EventKind::ALL.iter().copied().filter(there).find(|kind| now.is_none_or(|now| *kind > now));
        let key = match self.texts.locale() {
            Locale::En => "kind",
            Locale::PtBr => "tipo",
        };
        let others =
            self.timeline.line.split_whitespace().filter(|word| !word.starts_with("kind:") && !word.starts_with("tipo:"));
        let mut words: Vec<String> = others.map(str::to_owned).collect();
        words.extend(next.map(|kind| format!("{key}:{}", kind.code())));
        self.set_timeline_filter(&words.join(" "));
    }

    pub(super) fn timeline_key(&mut self, key: KeyEvent, mut line: Input, before: String) {
        match key.code {
            KeyCode::Enter => {
                if let Err(error) = self.texts.read_timeline_filter(line.value(), self.today) {
                    let problem = Some(self.timeline_problem(&error));
                    self.overlay = Some(Overlay::Filter { of: LineOf::Timeline, line, before, problem });
                }
                return;
            }
            KeyCode::Esc => return self.set_timeline_filter(&before),
            KeyCode::Char('u') if key.modifiers.contains(KeyModifiers::CONTROL) => line = Input::default(),
            _ => {
                line.handle_event(&Event::Key(key));
            }
        }
        self.timeline_typed(line, before);
    }

    /// Filters by what stands in the line so far.
    pub(super) fn timeline_typed(&mut self, line: Input, before: String) {
        let problem = match self.texts.read_timeline_filter(line.value(), self.today) {
            Ok(_) => {
                let typed = line.value().to_owned();
                self.set_timeline_filter(&typed);
                None
            }
            // A word that is not finished is no mistake yet.
            Err(TimelineFilterError::Empty(_) | TimelineFilterError::Day(_)) => None,
            Err(error) => Some(self.timeline_problem(&error)),
        };
        self.overlay = Some(Overlay::Filter { of: LineOf::Timeline, line, before, problem });
    }

    fn timeline_problem(&self, error: &TimelineFilterError) -> String {
        let texts = &self.texts;
        match error {
            TimelineFilterError::Kind(word) => {
                let kinds: Vec<&str> = EventKind::ALL.iter().map(|kind| kind.code()).collect();
                say!(texts, "timeline-bad-kind", word = word.as_str(), kinds = kinds.join(", "))
            }
            TimelineFilterError::Day(word) => say!(texts, "timeline-bad-day", word = word.as_str()),
            TimelineFilterError::Empty(word) => say!(texts, "filter-empty", word = word.as_str()),
        }
    }

    /// Writes a note about the account.
    pub(super) fn add_note(&mut self, effects: &mut Vec<Effect>) {
        match self.detail.as_ref().map(super::rows::Detail::id) {
            Some(account) => self.put_form(PutForm::add(account, RecordKind::Note, String::new()), effects),
            None => self.nothing_selected(),
        }
    }

    /// Lays the account's plans side by side, and says whose days were lost.
    pub(super) fn show_baselines(&mut self) {
        let Some(detail) = &self.detail else { return self.nothing_selected() };
        let lines = self.texts.plans_side_by_side(&detail.facts, &detail.playbook, self.today);
        if lines.is_empty() {
            self.status = Status::Told(say!(self.texts, "status-one-plan"));
            return;
        }
        let title = say!(self.texts, "baselines-title", count = (detail.facts.baselines.len() + 1) as i64);
        self.overlay = Some(Overlay::Note { title, lines, top: 0 });
    }
}
