//! The forms of RACI and recognitions.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::PutForm;
use crate::command::refusal::Field;
use crate::domain::facts::AccountFacts;
use crate::domain::raci::Raci;
use crate::domain::recognition::Recognition;

impl Fields<'_> {
    pub(super) fn raci(&self, _form: &PutForm, _row: Option<&Raci>, _facts: &AccountFacts) -> Vec<FieldState> {
        Vec::new()
    }
    pub(super) fn recognition(&self, _form: &PutForm, _row: Option<&Recognition>, _facts: &AccountFacts) -> Vec<FieldState> {
        Vec::new()
    }
}

impl Values<'_> {
    pub(super) fn raci(&self, _form: &PutForm, before: Option<Raci>, _facts: &AccountFacts) -> Result<Raci, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
    pub(super) fn recognition(
        &self,
        _form: &PutForm,
        before: Option<Recognition>,
        _facts: &AccountFacts,
    ) -> Result<Recognition, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
}
