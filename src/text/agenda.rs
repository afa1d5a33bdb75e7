//! Words for the agenda and for hours.

use super::Texts;
use crate::domain::agenda::{Due, Matter, When};
use crate::domain::capacity::Fill;
use crate::domain::day::Day;
use crate::domain::playbook::Playbook;
use crate::domain::staffing::Gaps;
use crate::say;

impl Texts {
    /// What a line of the agenda is about.
    pub fn matter(&self, due: &Due, playbook: &Playbook) -> String {
        match &due.matter {
            Matter::Said(words) => words.clone(),
            Matter::Milestone(code) => {
                playbook.milestone(code).map_or(code.as_str(), |spec| spec.title.get(self.tag())).to_owned()
            }
            Matter::Move(code) => playbook.play_move(code).map_or(code.as_str(), |spec| spec.title.get(self.tag())).to_owned(),
            Matter::Review(kind, note) if note.is_empty() => self.code(*kind),
            Matter::Review(kind, note) => format!("{} · {note}", self.code(*kind)),
        }
    }

    /// The heading of a group of the agenda.
    pub fn when(&self, when: When) -> String {
        match when {
            When::Overdue => say!(self, "agenda-overdue"),
            When::Today => say!(self, "agenda-today"),
            When::Tomorrow => say!(self, "agenda-tomorrow"),
            When::On(day) => self.day_long(day),
        }
    }

    /// What is missing of the hours of a side, in a few words.
    pub fn gaps(&self, gaps: &Gaps) -> String {
        match (gaps.count, gaps.unconfirmed) {
            (0, 0) => say!(self, "staff-covered"),
            (0, count) => say!(self, "staff-to-confirm", count = count),
            (count, _) => say!(self, "staff-gaps", count = count, hours = gaps.hours),
        }
    }

    /// How somebody stands in a week: hours, what they have, the week.
    pub fn load_of(&self, login: &str, hours: i64, capacity: Option<i64>, monday: Day, today: Day) -> String {
        let week = self.day_short(monday, today);
        if let Some(capacity) = capacity {
            say!(self, "load-of", login = login, hours = hours, capacity = capacity, week = week)
        } else {
            say!(self, "load-of-unknown", login = login, hours = hours, week = week)
        }
    }
}

/// The sign of how full a week is.
pub fn fill_sign(fill: Fill) -> &'static str {
    match fill {
        Fill::Under => " ",
        Fill::Near => "~",
        Fill::Over => "!",
        Fill::Away => "-",
        Fill::Unknown => "?",
    }
}
