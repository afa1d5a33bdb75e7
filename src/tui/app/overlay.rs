//! What lies over a screen: one thing at a time.

use tui_input::Input;

use super::action::Action;
use super::form::{Draft, Form, FormKind};
use crate::command::Command;
use crate::command::record::RecordKind;
use crate::tui::keymap::{BINDINGS, KEYLESS, applies};

use super::action::Place;

/// Something over the screen that takes the keys.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// A form.
    Form(Box<Form>),
    /// A question that is answered by yes or no.
    Confirm(Confirm),
    /// Every verb by name.
    Palette(Palette),
    /// The keys.
    Help {
        /// First line shown.
        top: usize,
    },
    /// Something to read.
    Note {
        /// Its heading.
        title: String,
        /// Its lines.
        lines: Vec<String>,
        /// First line shown.
        top: usize,
    },
    /// Tabs and screens by their letter.
    GoTo,
    /// One of several names to choose.
    Choose(Chooser),
    /// A line at the foot of the screen: a filter, or a day.
    Filter {
        /// What it is for.
        of: LineOf,
        /// What is being typed.
        line: Input,
        /// What stood there before.
        before: String,
        /// Why it cannot be read.
        problem: Option<String>,
    },
}

/// What the line at the foot of the screen is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineOf {
    /// The filter of the board.
    Board,
    /// The filter of the timeline.
    Timeline,
    /// The past day that the board is to show.
    Day,
}

/// Names to choose from.
#[derive(Debug, Clone)]
pub struct Chooser {
    /// What is chosen.
    pub title: String,
    /// What is done with it.
    pub then: Then,
    /// The names.
    pub names: Vec<String>,
    /// Which one is chosen.
    pub at: usize,
}

/// What is done with a chosen name.
#[derive(Debug, Clone)]
pub enum Then {
    /// That colleague's queue is taken.
    Cover,
    /// A row of that kind is added to the record.
    Add(Vec<RecordKind>),
}

/// A question.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// What is asked.
    pub question: String,
    /// What the answer rests on, a line each.
    pub lines: Vec<String>,
    /// What yes does.
    pub yes: Yes,
    /// First line shown.
    pub top: usize,
}

/// What a yes does.
#[derive(Debug, Clone)]
pub enum Yes {
    /// Carries a command out.
    Act(Command),
    /// Carries several out as one step.
    ActAll(Vec<Command>),
    /// Opens a form.
    Fill(FormKind),
    /// Goes on with an unfinished form.
    Restore(Box<Draft>),
    /// Leaves the program and loses the form.
    Quit,
}

/// Every verb by name, narrowed by what is typed.
#[derive(Debug, Clone, Default)]
pub struct Palette {
    /// What is typed.
    pub line: Input,
    /// Which of the entries that fit is chosen.
    pub at: usize,
}

/// Every verb that applies in a place, each once, with its first key where it has one.
pub fn verbs(place: Place) -> Vec<(Action, Option<&'static str>)> {
    let mut verbs: Vec<(Action, Option<&'static str>)> = Vec::new();
    for binding in BINDINGS.iter().filter(|binding| applies(binding, place)) {
        let hidden = matches!(
            binding.action,
            Action::Up | Action::Down | Action::Left | Action::Right | Action::PageUp | Action::PageDown | Action::Palette
        );
        if !hidden && !verbs.iter().any(|(action, _)| *action == binding.action) {
            verbs.push((binding.action, binding.keys.first().copied()));
        }
    }
    for action in KEYLESS {
        // Some have a key, but not here.
        if !verbs.iter().any(|(known, _)| known == action) {
            verbs.push((*action, None));
        }
    }
    verbs
}

impl Palette {
    /// The entries that fit what is typed, best first.
    pub fn entries(&self, place: Place, name: impl Fn(Action) -> String) -> Vec<(Action, Option<&'static str>, String)> {
        use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
        use nucleo_matcher::{Config, Matcher, Utf32Str};
        let pattern = Pattern::parse(self.line.value(), CaseMatching::Ignore, Normalization::Smart);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut letters = Vec::new();
        let mut entries: Vec<(u32, Action, Option<&'static str>, String)> = verbs(place)
            .into_iter()
            .filter_map(|(action, key)| {
                let name = name(action);
                let score = pattern.score(Utf32Str::new(&name, &mut letters), &mut matcher)?;
                Some((score, action, key, name))
            })
            .collect();
        entries.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
        entries.into_iter().map(|(_, action, key, name)| (action, key, name)).collect()
    }
}
