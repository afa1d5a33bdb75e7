//! The form of the handoff.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::{PutForm, Settled};
use crate::command::refusal::Field;
use crate::domain::facts::AccountFacts;
use crate::domain::intake::HandoffItem;

impl Fields<'_> {
    pub(super) fn handoff_item(&self, _form: &PutForm, _row: Option<&HandoffItem>) -> Vec<FieldState> {
        Vec::new()
    }
}

impl Values<'_> {
    pub(super) fn handoff_item(
        &self,
        _form: &PutForm,
        before: Option<HandoffItem>,
        _facts: &AccountFacts,
    ) -> Result<HandoffItem, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
}

pub(super) fn settled(_row: &HandoffItem) -> Settled {
    Settled::Already
}
