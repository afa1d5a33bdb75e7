//! The form of quick wins.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::{PutForm, Settled};
use crate::command::refusal::Field;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::QuickWin;

impl Fields<'_> {
    pub(super) fn quick_win(&self, _form: &PutForm, _row: Option<&QuickWin>, _facts: &AccountFacts) -> Vec<FieldState> {
        Vec::new()
    }
}

impl Values<'_> {
    pub(super) fn quick_win(
        &self,
        _form: &PutForm,
        before: Option<QuickWin>,
        _facts: &AccountFacts,
    ) -> Result<QuickWin, Unreadable> {
        before.ok_or(Unreadable(Field::Title))
    }
}

pub(super) fn settled(_row: &QuickWin) -> Settled {
    Settled::Already
}
