//! The forms of training.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::{PutForm, Settled};
use crate::command::refusal::Field;
use crate::domain::facts::AccountFacts;
use crate::domain::training::LowAdopter;
use crate::domain::training::Session;

impl Fields<'_> {
    pub(super) fn session(&self, _form: &PutForm, _row: Option<&Session>, _facts: &AccountFacts) -> Vec<FieldState> {
        Vec::new()
    }
    pub(super) fn low_adopter(&self, _form: &PutForm, _row: Option<&LowAdopter>, _facts: &AccountFacts) -> Vec<FieldState> {
        Vec::new()
    }
}

impl Values<'_> {
    pub(super) fn session(&self, _form: &PutForm, before: Option<Session>, _facts: &AccountFacts) -> Result<Session, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
    pub(super) fn low_adopter(
        &self,
        _form: &PutForm,
        before: Option<LowAdopter>,
        _facts: &AccountFacts,
    ) -> Result<LowAdopter, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
}

pub(super) fn session_settled(_row: &Session) -> Settled {
    Settled::Already
}

pub(super) fn low_adopter_settled(_row: &LowAdopter) -> Settled {
    Settled::Already
}
