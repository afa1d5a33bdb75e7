//! The forms of expectations and reviews.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::{PutForm, Settled};
use crate::command::refusal::Field;
use crate::domain::expectation::Expectation;
use crate::domain::expectation::Review;
use crate::domain::facts::AccountFacts;

impl Fields<'_> {
    pub(super) fn expectation(&self, _form: &PutForm, _row: Option<&Expectation>, _facts: &AccountFacts) -> Vec<FieldState> {
        Vec::new()
    }
    pub(super) fn review(&self, _form: &PutForm, _row: Option<&Review>) -> Vec<FieldState> {
        Vec::new()
    }
}

impl Values<'_> {
    pub(super) fn expectation(
        &self,
        _form: &PutForm,
        before: Option<Expectation>,
        _facts: &AccountFacts,
    ) -> Result<Expectation, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
    pub(super) fn review(&self, _form: &PutForm, before: Option<Review>, _facts: &AccountFacts) -> Result<Review, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
}

pub(super) fn settled(_row: &Expectation) -> Settled {
    Settled::Already
}

pub(super) fn review_settled(_row: &Review) -> Settled {
    Settled::Already
}
