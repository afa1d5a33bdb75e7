//! The forms of renewal, opportunities and references.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::{PutForm, Settled};
use crate::command::refusal::Field;
use crate::domain::facts::AccountFacts;
use crate::domain::renewal::Opportunity;
use crate::domain::renewal::Reference;
use crate::domain::renewal::Renewal;

impl Fields<'_> {
    pub(super) fn renewal(&self, _form: &PutForm, _row: Option<&Renewal>, _facts: &AccountFacts) -> Vec<FieldState> {
        Vec::new()
    }
    pub(super) fn opportunity(&self, _form: &PutForm, _row: Option<&Opportunity>) -> Vec<FieldState> {
        Vec::new()
    }
    pub(super) fn reference(&self, _form: &PutForm, _row: Option<&Reference>) -> Vec<FieldState> {
        Vec::new()
    }
}

impl Values<'_> {
    pub(super) fn renewal(&self, _form: &PutForm, before: Option<Renewal>, _facts: &AccountFacts) -> Result<Renewal, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
    pub(super) fn opportunity(
        &self,
        _form: &PutForm,
        before: Option<Opportunity>,
        _facts: &AccountFacts,
    ) -> Result<Opportunity, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
    pub(super) fn reference(
        &self,
        _form: &PutForm,
        before: Option<Reference>,
        _facts: &AccountFacts,
    ) -> Result<Reference, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
}

pub(super) fn settled(_row: &Renewal) -> Settled {
    Settled::Already
}

pub(super) fn opportunity_settled(_row: &Opportunity) -> Settled {
    Settled::Already
}

pub(super) fn reference_settled(_row: &Reference) -> Settled {
    Settled::Already
}
