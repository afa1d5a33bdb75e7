//! The forms of go-live and notes.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::PutForm;
use crate::command::refusal::Field;
use crate::domain::facts::AccountFacts;
use crate::domain::golive::GoLive;
use crate::domain::golive::Note;

impl Fields<'_> {
    pub(super) fn golive(&self, _form: &PutForm, _row: Option<&GoLive>) -> Vec<FieldState> {
        Vec::new()
    }
    pub(super) fn note(&self, _form: &PutForm, _row: Option<&Note>, _facts: &AccountFacts) -> Vec<FieldState> {
        Vec::new()
    }
}

impl Values<'_> {
    pub(super) fn golive(&self, _form: &PutForm, before: Option<GoLive>, _facts: &AccountFacts) -> Result<GoLive, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
    pub(super) fn note(&self, _form: &PutForm, before: Option<Note>, _facts: &AccountFacts) -> Result<Note, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
}
