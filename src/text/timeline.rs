//! The timeline in words: what the facts tell and what the journal alone tells, in one list that can be filtered by
//! kind, person, day and words.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use super::Texts;
use crate::domain::codes::Coded;
use crate::domain::day::{Day, Moment, day_of};
use crate::domain::facts::AccountFacts;
use crate::domain::playbook::Playbook;
use crate::domain::timeline::{Event, EventKind, events};
use crate::domain::zone::Zone;
use crate::protocol::Step;
use crate::say;

/// A line of the timeline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    /// Names it among the lines of its account.
    #[serde(skip)]
    pub id: i64,
    /// The day on which it happened.
    pub on: Day,
    /// When it was written down, where the journal knows.
    pub at: Option<Moment>,
    /// What it is about.
    pub kind: EventKind,
    /// What happened, by its code, or as the verb of a step.
    pub what: String,
    /// Login of who did it; empty where nobody knows.
    pub by: String,
    /// The people on the customer's side who had a part in it.
    pub people: Vec<String>,
    /// What happened in one line.
    pub words: String,
    /// The step of the journal that tells it too.
    pub step: Option<i64>,
    /// What the facts tell of it.
    #[serde(skip)]
    pub event: Option<Event>,
}

/// What is let through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TimelineFilter {
    /// Only these kinds; all of them where none is named.
    pub kinds: Vec<EventKind>,
    /// Only what this person did or had a part in: a login, or a part of a name.
    pub by: Option<String>,
    /// Not before this day.
    pub from: Option<Day>,
    /// Not after this day.
    pub to: Option<Day>,
    /// All of these words, in lower case.
    pub words: Vec<String>,
}

impl TimelineFilter {
    /// Whether everything is let through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a line is let through.
    pub fn holds(&self, entry: &Entry) -> bool {
        let lower = |text: &str| text.to_lowercase();
        let kind = self.kinds.is_empty() || self.kinds.contains(&entry.kind);
        let by = self
            .by
            .as_deref()
            .map(lower)
            .is_none_or(|by| lower(&entry.by) == by || entry.people.iter().any(|name| lower(name).contains(&by)));
        let days = self.from.is_none_or(|from| entry.on >= from) && self.to.is_none_or(|to| entry.on <= to);
        kind && by && days && {
            let text = lower(&entry.words);
            self.words.iter().all(|word| text.contains(word))
        }
    }
}

/// Why a filter cannot be read: the word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimelineFilterError {
    /// No kind is called so.
    Kind(String),
    /// That is no day.
    Day(String),
    /// Nothing stands behind the colon.
    Empty(String),
}

/// Numbers a step among the lines, beside what the facts tell.
const STEP: i64 = 63;

/// What stands where in the journal: for each row, its changes as positions of step and change, newest first.
type Told<'a> = HashMap<(&'a str, i64), Vec<(usize, usize)>>;

/// The timeline, up to a day where one is given, newest first. Steps of the journal that tell of a fact stand behind it; the others stand for
/// themselves.
pub fn timeline(
    texts: &Texts,
    facts: &AccountFacts,
    playbook: &Playbook,
    steps: &[Step],
    zone: &Zone,
    until: Option<Day>,
) -> Vec<Entry> {
    let mut told = Told::new();
    for (at, step) in steps.iter().enumerate() {
        for (place, change) in step.changes.iter().enumerate() {
            told.entry((change.table.as_str(), change.row_id)).or_default().push((at, place));
        }
    }
    let mut covered: BTreeSet<usize> = BTreeSet::new();
    let mut entries: Vec<Entry> = Vec::new();
    for event in events(facts) {
        let teller = teller(&event, facts, steps, &told);
        covered.extend(teller.filter(|at| !more_than_facts(&steps[*at])));
        let step = teller.map(|at| &steps[at]);
        let actor = step.map(|step| step.actor.clone());
        entries.push(Entry {
            id: event.id(),
            on: event.on,
            at: step.map(|step| step.at),
            kind: event.kind,
            what: event.what.code().to_owned(),
            by: event.by.clone().or(actor).unwrap_or_default(),
            people: names(facts, &event),
            words: texts.event(&event, facts, playbook),
            step: step.map(|step| step.step),
            event: Some(event),
        });
    }
    for (_, step) in steps.iter().enumerate().filter(|(at, _)| !covered.contains(at)) {
        let mut words = say!(texts, &format!("verb-{}", step.verb.replace('.', "-")));
        if step.undone_by.is_some() {
            words = format!("{words} ({})", say!(texts, "verb-undo"));
        }
        entries.push(Entry {
            id: step.step * 64 + STEP,
            on: day_of(step.at, zone),
            at: Some(step.at),
            kind: EventKind::Journal,
            what: step.verb.clone(),
            by: step.actor.clone(),
            people: Vec::new(),
            words,
            step: Some(step.step),
            event: None,
        });
    }
    entries.retain(|entry| until.is_none_or(|until| entry.on <= until));
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.on, entry.at, entry.id)));
    entries
}

fn names(facts: &AccountFacts, event: &Event) -> Vec<String> {
    event.people.iter().filter_map(|id| facts.stakeholder(*id)).map(|person| person.name.clone()).collect()
}

/// Whether a step has more to it than the facts that came with it: an account that was added or imported.
fn more_than_facts(step: &Step) -> bool {
    step.verb == "account.add" || step.verb.starts_with("import.")
}

/// The step that tells of an event and still stands: the newest that put its row there, or set its date.
fn teller(event: &Event, facts: &AccountFacts, steps: &[Step], told: &Told<'_>) -> Option<usize> {
    if event.table == "reading" {
        // What was measured on a day came by the newest step about one of its readings.
        let of_day = facts.readings.iter().filter(|reading| reading.on_day == event.on);
        let changes = of_day.filter_map(|reading| told.get(&("reading", reading.id.0))).flatten();
        return changes.filter(|(at, _)| steps[*at].undone_by.is_none()).map(|(at, _)| *at).min();
    }
    let day = serde_json::Value::String(event.on.to_string());
    let changes = told.get(&(event.table, event.row))?;
    changes
        .iter()
        .copied()
        .find(|(at, place)| {
            let change = &steps[*at].changes[*place];
            let after = change.after.as_ref();
            steps[*at].undone_by.is_none()
                && match event.field {
                    None => change.before.is_none(),
                    Some(field) => {
                        let value = |row: Option<&serde_json::Value>| row.and_then(|row| row.get(field)).cloned();
                        value(after) == Some(day.clone()) && value(change.before.as_ref()) != Some(day.clone())
                    }
                }
        })
        .map(|(at, _)| at)
}

impl Texts {
    /// Reads a filter of the timeline: `kind:touch by:ana from:2026-11-01 to:-7 words`, and the same in Portuguese.
    pub fn read_timeline_filter(&self, typed: &str, today: Day) -> Result<TimelineFilter, TimelineFilterError> {
        let mut filter = TimelineFilter::default();
        for word in typed.split_whitespace() {
            let Some((name, value)) = word.split_once(':') else {
                filter.words.push(word.to_lowercase());
                continue;
            };
            let is = |names: &[&str]| names.contains(&name.to_lowercase().as_str());
            let known = is(&["kind", "tipo", "by", "por", "from", "de", "to", "ate", "até"]);
            if !known {
                filter.words.push(word.to_lowercase());
                continue;
            }
            if value.is_empty() {
                return Err(TimelineFilterError::Empty(word.to_owned()));
            }
            let day = || self.read_day(value, today).ok_or_else(|| TimelineFilterError::Day(value.to_owned()));
            if is(&["kind", "tipo"]) {
                for one in value.split(',') {
                    filter.kinds.push(self.event_kind(one).ok_or_else(|| TimelineFilterError::Kind(one.to_owned()))?);
                }
            } else if is(&["by", "por"]) {
                filter.by = Some(value.to_owned());
            } else if is(&["from", "de"]) {
                filter.from = Some(day()?);
            } else {
                filter.to = Some(day()?);
            }
        }
        Ok(filter)
    }

    /// A kind of event by its code, or by how its name begins in the user's language.
    fn event_kind(&self, typed: &str) -> Option<EventKind> {
        let typed = typed.to_lowercase();
        typed.parse().ok().or_else(|| {
            EventKind::ALL.iter().copied().find(|kind| !typed.is_empty() && self.code(*kind).to_lowercase().starts_with(&typed))
        })
    }
}
