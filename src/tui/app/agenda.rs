//! The agenda: what is due today or this week, mine or the team's, and which line the keys are for.

use crate::domain::agenda::{Due, DueKind};
use crate::domain::codes::{AccountId, StakeholderId};
use crate::domain::day::Day;

/// The state of the agenda.
#[derive(Debug, Default)]
pub struct Agenda {
    /// Whether it was read.
    pub loaded: bool,
    /// What is due in the next seven days, in order.
    lines: Vec<Due>,
    /// Whether everybody's is shown, not only mine.
    pub team: bool,
    /// Whether the whole week is shown, not only today.
    pub week: bool,
    /// The line under the cursor.
    at: Option<(AccountId, DueKind, i64)>,
    /// Where it stood, should it go.
    place: usize,
}

impl Agenda {
    /// The lines that are shown: those of the week, or what is due by today.
    pub fn shown(&self, today: Day) -> &[Due] {
        let end = if self.week { self.lines.len() } else { self.lines.partition_point(|line| line.due <= today) };
        &self.lines[..end]
    }

    /// The line under the cursor.
    pub fn selected(&self, today: Day) -> Option<&Due> {
        self.shown(today).get(self.position(today))
    }

    /// The position of the cursor.
    pub fn position(&self, today: Day) -> usize {
        let shown = self.shown(today);
        let found = shown.iter().position(|line| Some(line.key()) == self.at);
        found.unwrap_or(self.place.min(shown.len().saturating_sub(1)))
    }

    /// Moves the cursor by so many lines.
    pub fn step(&mut self, by: isize, today: Day) {
        let last = self.shown(today).len() as isize - 1;
        if last >= 0 {
            let at = self.position(today) as isize;
            self.put((at.saturating_add(by)).clamp(0, last) as usize, today);
        }
    }

    fn put(&mut self, at: usize, today: Day) {
        self.place = at;
        self.at = self.shown(today).get(at).map(Due::key);
    }

    /// Takes a reading in. Where the line under the cursor is gone, the next one takes its place.
    pub fn take(&mut self, lines: Vec<Due>, today: Day) {
        let at = if self.loaded { self.position(today) } else { 0 };
        self.lines = lines;
        self.loaded = true;
        self.place = at;
        let at = self.position(today);
        self.put(at, today);
    }
}

/// The person whom a line is about, for a form that begins with one.
pub fn person(line: &Due) -> Option<StakeholderId> {
    (line.kind == DueKind::Touch).then_some(StakeholderId(line.id))
}
