//! The form of the handoff.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::{PutForm, Settled};
use crate::command::refusal::Field;
use crate::domain::codes::{Coded as _, HandoffItemId};
use crate::domain::facts::AccountFacts;
use crate::domain::intake::{HandoffCheck, HandoffItem, HandoffKind};
use crate::say;

impl Fields<'_> {
    pub(super) fn handoff_item(&self, form: &PutForm, row: Option<&HandoffItem>) -> Vec<FieldState> {
        let texts = self.context.texts;
        if form.settles {
            return vec![
                self.line(Field::Answer, row.map_or("", |row| &row.answer)).required(),
                self.some_day(Field::AnsweredOn, None),
            ];
        }
        // A gap of the handoff says what kind of line closes it.
        let kind = HandoffCheck::from_code(&form.preset).map_or(HandoffKind::Promise, HandoffCheck::part);
        let kind = row.map_or(kind, |row| row.kind);
        let mut list = vec![
            self.line(Field::Title, row.map_or("", |row| &row.title)).hint(say!(texts, "form-handoff-hint")).required(),
            self.coded(Field::HandoffKind, kind),
            self.line(Field::Contact, row.map_or("", |row| &row.contact)).hint(say!(texts, "form-contact-hint")),
            self.some_day(Field::Day, row.map(|row| row.noted_on)),
        ];
        if row.is_some_and(|row| row.kind == HandoffKind::Question) {
            list.insert(1, self.line(Field::Answer, row.map_or("", |row| &row.answer)).hint(say!(texts, "form-answer-hint")));
        }
        list
    }
}

impl Values<'_> {
    pub(super) fn handoff_item(
        &self,
        form: &PutForm,
        before: Option<HandoffItem>,
        facts: &AccountFacts,
    ) -> Result<HandoffItem, Unreadable> {
        if form.settles {
            let row = before.ok_or(Unreadable(Field::Answer))?;
            return Ok(HandoffItem { answer: self.text(Field::Answer), answered_on: Some(self.day(Field::AnsweredOn)?), ..row });
        }
        let (id, rev) = before.as_ref().map_or((HandoffItemId(0), 0), |row| (row.id, row.rev));
        let answer = self.text(Field::Answer);
        let answered_on = before.as_ref().and_then(|row| row.answered_on).filter(|_| !answer.is_empty());
        Ok(HandoffItem {
            id,
            rev,
            account_id: facts.account.id,
            kind: self.coded(Field::HandoffKind, HandoffKind::Promise),
            title: self.text(Field::Title),
            noted_on: self.day(Field::Day)?,
            contact: self.text(Field::Contact),
            answer,
            answered_on,
        })
    }
}

/// A question is settled with its answer.
pub(super) fn settled(row: &HandoffItem) -> Settled {
    if row.is_open() { Settled::Asks } else { Settled::Already }
}
