//! Forms: fields that are checked as they are typed, and that build one command in the end.
//!
//! A form knows nothing of the store. `kind` says what it is for, `build` how its values become a
//! command; what the rules refuse comes back and is shown where it belongs.

pub mod build;
pub mod field;
mod fields;
mod hours;
mod kickoff;
pub mod kind;
pub mod preview;
pub mod put;
pub mod records;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use serde::{Deserialize, Serialize};

pub use field::{FieldState, Input, Part, Slot};
pub use kind::{FormContext, FormKind};
pub use records::RecordForm;

use crate::command::refusal::{Field, Refusal};

/// A form on the screen.
#[derive(Debug, Clone)]
pub struct Form {
    /// What it is for.
    pub kind: FormKind,
    /// Its heading.
    pub title: String,
    /// Its fields.
    pub fields: Vec<FieldState>,
    /// The field that has the focus.
    pub focus: usize,
    /// Why it was not taken.
    pub error: Option<String>,
    /// Whether it is on its way to the store.
    pub sending: bool,
    /// Whether leaving has to be confirmed by a second Esc.
    pub leaving: bool,
    /// What saving would do to score, dates and priority, once that was asked.
    pub tried: Option<String>,
    /// Whether somebody else changed what it is about, and the user has been told so.
    pub overtaken: bool,
    /// The values that it began with.
    initial: Vec<String>,
}

/// An unfinished form, as it is kept when the connection is lost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// What it is for.
    pub kind: FormKind,
    /// The handle of the account that it is about; empty for a new one.
    pub account: String,
    /// Its values by the code of their field.
    pub values: Vec<(String, String)>,
}

/// What a key did to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormReply {
    /// Nothing beyond the form.
    Stays,
    /// The user wants it carried out.
    Submit,
    /// The user wants to know what it would do.
    Try,
    /// The user left it.
    Leave,
}

impl Form {
    /// A form with its first field in focus.
    pub fn new(kind: FormKind, title: String, fields: Vec<FieldState>) -> Self {
        let initial = fields.iter().map(FieldState::value).collect();
        Self {
            kind,
            title,
            fields,
            focus: 0,
            error: None,
            sending: false,
            leaving: false,
            tried: None,
            overtaken: false,
            initial,
        }
    }

    /// Whether anything would be lost by leaving.
    pub fn is_dirty(&self) -> bool {
        self.fields.iter().map(FieldState::value).ne(self.initial.iter().cloned())
    }

    /// The value of a field; empty where the form has no such field.
    pub fn value(&self, field: Field) -> String {
        self.fields.iter().find(|state| state.field == field).map(FieldState::value).unwrap_or_default()
    }

    /// Puts the focus on a field and says there what is wrong.
    pub fn blame(&mut self, field: Option<Field>, sentence: String) {
        if let Some(at) = field.and_then(|field| self.fields.iter().position(|state| state.field == field)) {
            self.focus = at;
        }
        self.error = Some(sentence);
        self.sending = false;
    }

    /// Handles a key.
    pub fn key(&mut self, key: KeyEvent, context: &FormContext<'_>) -> FormReply {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let leaving = std::mem::take(&mut self.leaving);
        match key.code {
            KeyCode::Char('s') if control => return FormReply::Submit,
            KeyCode::Char('t') if control => return FormReply::Try,
            KeyCode::Esc => {
                if !self.is_dirty() || leaving {
                    return FormReply::Leave;
                }
                self.leaving = true;
            }
            KeyCode::Enter if self.focus + 1 == self.fields.len() => return FormReply::Submit,
            KeyCode::Tab | KeyCode::Enter | KeyCode::Down => self.step(1),
            KeyCode::BackTab | KeyCode::Up => self.step(-1),
            _ => {
                if let Some(field) = self.fields.get_mut(self.focus) {
                    field.key(key);
                    self.error = None;
                    self.tried = None;
                }
                self.check(context);
            }
        }
        FormReply::Stays
    }

    /// Puts a pasted text into the field in focus, as one edit.
    pub fn paste(&mut self, text: &str, context: &FormContext<'_>) {
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.paste(text);
            self.error = None;
        }
        self.check(context);
    }

    /// Moves the focus.
    pub fn step(&mut self, by: isize) {
        let count = self.fields.len().max(1) as isize;
        self.focus = (self.focus as isize + by).rem_euclid(count) as usize;
    }

    /// Checks every field for what can be told without the store.
    pub fn check(&mut self, context: &FormContext<'_>) {
        for field in &mut self.fields {
            field.problem = field.check(context);
        }
    }

    /// The first field that has something wrong with it.
    pub fn first_problem(&self) -> Option<(usize, &str)> {
        self.fields.iter().enumerate().find_map(|(at, field)| field.problem.as_deref().map(|problem| (at, problem)))
    }

    /// The form as it is kept when the connection is lost.
    pub fn draft(&self, account: &str) -> Draft {
        let values = self.fields.iter().map(|field| (field.code(), field.value())).collect();
        Draft { kind: self.kind.clone(), account: account.to_owned(), values }
    }

    /// What the user changed, laid over a fresh form: what somebody else changed in other fields
    /// stays as they left it.
    #[must_use]
    pub fn over(self, mut fresh: Self) -> Self {
        for (state, initial) in self.fields.iter().zip(&self.initial) {
            let value = state.value();
            if value != *initial
                && let Some(field) = fresh.fields.iter_mut().find(|field| field.code() == state.code())
            {
                field.set(&value);
            }
        }
        Self { focus: self.focus, error: self.error, ..fresh }
    }

    /// Puts the values of a draft back.
    pub fn restore(&mut self, draft: &Draft) {
        for (code, value) in &draft.values {
            if let Some(field) = self.fields.iter_mut().find(|field| field.code() == *code) {
                field.set(value);
            }
        }
    }
}

/// The field that a refusal is about.
pub fn field_of(refusal: &Refusal) -> Option<Field> {
    match refusal {
        Refusal::Empty(field)
        | Refusal::TooLong { field, .. }
        | Refusal::OutOfRange { field, .. }
        | Refusal::InFuture { field, .. }
        | Refusal::NotInFuture { field, .. }
        | Refusal::DateOrder { later: field, .. }
        | Refusal::NoDifference { other: field, .. } => Some(*field),
        Refusal::BadHandle(_) | Refusal::HandleTaken(_) => Some(Field::Handle),
        Refusal::ExternalIdTaken(_) => Some(Field::ExternalId),
        Refusal::BadEmail(_) => Some(Field::Email),
        Refusal::BadCurrency(_) => Some(Field::Currency),
        Refusal::ReasonNeeded => Some(Field::Reason),
        Refusal::DayBlocked { .. } | Refusal::BreaksOrder { .. } => Some(Field::Day),
        Refusal::SignalLive(_) => Some(Field::SignalCode),
        Refusal::HasLeft(..) => Some(Field::Attendance),
        Refusal::NotReady(_) => Some(Field::Note),
        Refusal::NotEarly(_) => Some(Field::Outcome),
        Refusal::RenewalOpen(_) => Some(Field::RenewalDate),
        Refusal::ByTheGate { .. } => Some(Field::Status),
        Refusal::PlanUnderWay => Some(Field::ContractDate),
        _ => None,
    }
}
