//! The form of resources.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::{PutForm, Settled};
use crate::command::refusal::Field;
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::resource::Commitment;

impl Fields<'_> {
    pub(super) fn commitment(&self, _form: &PutForm, _row: Option<&Commitment>, _facts: &AccountFacts) -> Vec<FieldState> {
        Vec::new()
    }
}

impl Values<'_> {
    pub(super) fn commitment(
        &self,
        _form: &PutForm,
        before: Option<Commitment>,
        _facts: &AccountFacts,
    ) -> Result<Commitment, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
}

pub(super) fn settled(_row: &Commitment, _today: Day) -> Settled {
    Settled::Already
}
