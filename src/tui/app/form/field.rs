//! One field of a form: a line of text, a choice, or people with the part each has.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use tui_input::Input as Line;
use tui_input::backend::crossterm::EventHandler;

use super::FormContext;
use crate::command::refusal::Field;
use crate::domain::account::is_handle;
use crate::domain::codes::Coded;
use crate::domain::gauge::Subject;
use crate::domain::metric::SCALE;
use crate::say;
use crate::text::Texts;
use crate::text::read::read_cents;

/// A person's part in a touch, as a form asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Had no part.
    Absent,
    /// Was there or was reached.
    Attended,
    /// Was expected and did not come.
    Missed,
}

/// How a field is filled in.
#[derive(Debug, Clone)]
pub enum Input {
    /// A line of text.
    Line(Line),
    /// One of several: code and words.
    Choice {
        /// What there is to choose from.
        options: Vec<(String, String)>,
        /// Which one is chosen.
        at: usize,
    },
    /// People and their parts.
    People {
        /// Id, name and part of each.
        people: Vec<(i64, String, Part)>,
        /// Which one the keys are for.
        at: usize,
    },
}

/// Which of several values a field is for, where a form asks for more than one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// What is measured.
    pub subject: Subject,
    /// The smallest and the largest value that can be, in whole units.
    pub range: (i64, i64),
}

/// A field of a form.
#[derive(Debug, Clone)]
pub struct FieldState {
    /// Which field.
    pub field: Field,
    /// Which of several values it is for.
    pub slot: Option<Slot>,
    /// What stands before it.
    pub label: String,
    /// What stands in it while it is empty, or explains it.
    pub hint: String,
    /// How it is filled in.
    pub input: Input,
    /// Whether it must be filled in.
    pub required: bool,
    /// What is wrong with it as it stands.
    pub problem: Option<String>,
}

impl FieldState {
    /// A line of text.
    pub fn line(field: Field, label: String, value: &str) -> Self {
        Self {
            field,
            slot: None,
            label,
            hint: String::new(),
            input: Input::Line(Line::new(value.to_owned())),
            required: false,
            problem: None,
        }
    }

    /// A choice with one option chosen.
    pub fn choice(field: Field, label: String, options: Vec<(String, String)>, chosen: &str) -> Self {
        let at = options.iter().position(|(code, _)| code == chosen).unwrap_or(0);
        let input = Input::Choice { options, at };
        Self { field, slot: None, label, hint: String::new(), input, required: false, problem: None }
    }

    /// People, none of them with a part yet but those named.
    pub fn people(field: Field, label: String, people: Vec<(i64, String)>, attended: Option<i64>) -> Self {
        let at = people.iter().position(|(id, _)| Some(*id) == attended).unwrap_or(0);
        let people = people
            .into_iter()
            .map(|(id, name)| (id, name, if Some(id) == attended { Part::Attended } else { Part::Absent }))
            .collect();
        let input = Input::People { people, at };
        Self { field, slot: None, label, hint: String::new(), input, required: true, problem: None }
    }

    /// The same field, for one of several values.
    #[must_use]
    pub fn slot(mut self, slot: Slot) -> Self {
        self.slot = Some(slot);
        self
    }

    /// What names it among the fields of its form.
    pub fn code(&self) -> String {
        let field = self.field.code();
        match self.slot.map(|slot| slot.subject) {
            None => field.to_owned(),
            Some(Subject::Metric(metric)) => format!("{field}:{metric}"),
            Some(Subject::Goal(id)) => format!("{field}:goal:{id}"),
            Some(Subject::TimeToValue | Subject::Return) => format!("{field}:derived"),
        }
    }

    /// The same field with a hint.
    #[must_use]
    pub fn hint(mut self, hint: String) -> Self {
        self.hint = hint;
        self
    }

    /// The same field, which must be filled in.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Its value as text: the line, the code chosen, or `id:part` of everybody who has a part.
    pub fn value(&self) -> String {
        match &self.input {
            Input::Line(line) => line.value().trim().to_owned(),
            Input::Choice { options, at } => options.get(*at).map(|(code, _)| code.clone()).unwrap_or_default(),
            Input::People { people, .. } => people
                .iter()
                .filter(|(_, _, part)| *part != Part::Absent)
                .map(|(id, _, part)| format!("{id}:{}", if *part == Part::Attended { '+' } else { '-' }))
                .collect::<Vec<_>>()
                .join(" "),
        }
    }

    /// Puts a value in, as [`FieldState::value`] gives it.
    pub fn set(&mut self, value: &str) {
        match &mut self.input {
            Input::Line(line) => *line = Line::new(value.to_owned()),
            Input::Choice { options, at } => {
                if let Some(found) = options.iter().position(|(code, _)| code == value) {
                    *at = found;
                }
            }
            Input::People { people, .. } => {
                for (id, _, part) in people {
                    let is = |sign: &str| value.split(' ').any(|word| word == format!("{id}:{sign}"));
                    *part = if is("+") {
                        Part::Attended
                    } else if is("-") {
                        Part::Missed
                    } else {
                        Part::Absent
                    };
                }
            }
        }
    }

    /// Handles a key that is for the field alone.
    pub fn key(&mut self, key: KeyEvent) {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match &mut self.input {
            Input::Line(line) => {
                if let KeyCode::Char(letter) = key.code
                    && letter.is_control()
                {
                    return;
                }
                line.handle_event(&Event::Key(key));
            }
            Input::Choice { options, at } => {
                let count = options.len().max(1);
                match key.code {
                    KeyCode::Right | KeyCode::Char(' ') => *at = (*at + 1) % count,
                    KeyCode::Left => *at = (*at + count - 1) % count,
                    KeyCode::Char(letter) if !control => {
                        // The next option that starts with the letter.
                        let found = (1..=count).map(|step| (*at + step) % count).find(|place| {
                            options.get(*place).is_some_and(|(_, words)| {
                                words.chars().next().is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
                            })
                        });
                        *at = found.unwrap_or(*at);
                    }
                    _ => {}
                }
            }
            Input::People { people, at } => {
                let count = people.len().max(1);
                match key.code {
                    KeyCode::Right => *at = (*at + 1) % count,
                    KeyCode::Left => *at = (*at + count - 1) % count,
                    KeyCode::Char(' ') => {
                        if let Some((_, _, part)) = people.get_mut(*at) {
                            *part = match part {
                                Part::Absent => Part::Attended,
                                Part::Attended => Part::Missed,
                                Part::Missed => Part::Absent,
                            };
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    /// Puts a pasted text in at the cursor. Line breaks become spaces, other control characters go.
    pub fn paste(&mut self, text: &str) {
        if let Input::Line(line) = &mut self.input {
            let clean = text
                .chars()
                .map(|letter| if matches!(letter, '\n' | '\r' | '\t') { ' ' } else { letter })
                .filter(|letter| !letter.is_control())
                .take(4_000);
            let chars: Vec<char> = line.value().chars().collect();
            let cursor = line.cursor().min(chars.len());
            let mut value: String = chars[..cursor].iter().collect();
            value.extend(clean);
            let place = value.chars().count();
            value.extend(&chars[cursor..]);
            *line = Line::new(value).with_cursor(place);
        }
    }

    /// What is wrong with the value, as far as it can be told without the store.
    pub fn check(&self, context: &FormContext<'_>) -> Option<String> {
        let value = self.value();
        let texts = context.texts;
        if value.is_empty() {
            return match (self.required, self.field) {
                (false, _) => None,
                (true, Field::Attendance) => Some(say!(texts, "form-nobody")),
                (true, _) => Some(say!(texts, "form-required")),
            };
        }
        let day = || texts.read_day(&value, context.today);
        match self.field {
            field if is_day(field) => {
                if day().is_none() {
                    Some(say!(texts, "form-bad-day"))
                } else {
                    None
                }
            }
            Field::EffectDays => value.parse::<i64>().is_err().then(|| say!(texts, "form-bad-value")),
            Field::Seats
            | Field::IdealDays
            | Field::MaxDays
            | Field::Answers
            | Field::EveryDays
            | Field::Hours
            | Field::Probability
            | Field::Invited
            | Field::Attended
            | Field::Assessed
            | Field::Passed
            | Field::Minutes
            | Field::People
            | Field::Usage => {
                if value.parse::<i64>().is_ok_and(|number| number >= 0) {
                    None
                } else {
                    Some(say!(texts, "form-bad-number"))
                }
            }
            Field::Actions => texts.read_actions(&value, context.today).is_none().then(|| say!(texts, "form-bad-actions")),
            Field::Score => {
                let fits = value.parse::<i64>().is_ok_and(|score| (0..=100).contains(&score));
                (!fits).then(|| say!(texts, "form-out-of-range", min = "0", max = "100"))
            }
            Field::Value if self.slot.is_some() => self.check_value(&value, texts),
            Field::Baseline | Field::Target | Field::Measured | Field::Feedback => {
                texts.read_thousandths(&value).is_none().then(|| say!(texts, "form-bad-value"))
            }
            Field::Arr => read_cents(&value).is_none().then(|| say!(texts, "form-bad-amount")),
            Field::Handle => (!is_handle(&value)).then(|| say!(texts, "form-bad-handle")),
            Field::Currency => (value.len() != 3 || !value.bytes().all(|letter| letter.is_ascii_alphabetic()))
                .then(|| say!(texts, "form-bad-currency")),
            Field::Busy => texts.read_busy(&value, context.today).is_none().then(|| say!(texts, "form-bad-busy")),
            _ => None,
        }
    }

    fn check_value(&self, value: &str, texts: &Texts) -> Option<String> {
        let (min, max) = self.slot.map_or((i64::MIN / SCALE, i64::MAX / SCALE), |slot| slot.range);
        match texts.read_thousandths(value) {
            None => Some(say!(texts, "form-bad-value")),
            Some(read) if read < min * SCALE || read > max * SCALE => {
                Some(say!(texts, "form-out-of-range", min = texts.number(min), max = texts.number(max)))
            }
            Some(_) => None,
        }
    }

    /// What the value means, where it says so in other words: the day behind `+3`.
    pub fn meaning(&self, context: &FormContext<'_>) -> Option<String> {
        let value = self.value();
        let texts = context.texts;
        match self.field {
            field if is_day(field) => {
                let day = texts.read_day(&value, context.today)?;
                let weekday = texts.weekday(day);
                let plain = texts.day(day);
                Some(if plain == value { weekday } else { format!("{weekday} {plain}") })
            }
            _ => None,
        }
    }
}

/// Whether a field takes a day.
fn is_day(field: Field) -> bool {
    matches!(
        field,
        Field::Day
            | Field::ContractDate
            | Field::KickoffDate
            | Field::RenewalDate
            | Field::StageSince
            | Field::Until
            | Field::AnsweredOn
            | Field::DecidedOn
            | Field::HeldOn
            | Field::ClosedOn
            | Field::ReviewOn
            | Field::PlannedOn
            | Field::ReachedOn
            | Field::DeliveredOn
            | Field::ToldOn
    )
}
