//! The forms of go-live and notes.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::PutForm;
use crate::command::refusal::Field;
use crate::domain::codes::{Coded, GoLiveId, NoteId};
use crate::domain::facts::AccountFacts;
use crate::domain::golive::{GoLive, Note, NoteKind, Readiness};

impl Fields<'_> {
    pub(super) fn golive(&self, row: Option<&GoLive>, facts: &AccountFacts) -> Vec<FieldState> {
        let playbook = self.context.playbooks.get_or_default(&facts.plan.playbook);
        let clear = Readiness::on(facts, playbook, self.context.today).blocking().next().is_none();
        let go = row.map_or(clear, |row| row.go);
        vec![
            self.options(Field::Go, &[("go", "golive-go"), ("no_go", "golive-no-go")], if go { "go" } else { "no_go" }),
            self.line(Field::SaidBy, row.map_or(self.context.me, |row| &row.said_by)).required(),
            self.line(Field::Note, row.map_or("", |row| &row.note)),
            self.some_day(Field::Day, row.map(|row| row.on_day)),
        ]
    }

    pub(super) fn note(&self, form: &PutForm, row: Option<&Note>, facts: &AccountFacts) -> Vec<FieldState> {
        let kind = NoteKind::from_code(&form.preset).unwrap_or(NoteKind::Internal);
        vec![
            self.line(Field::Note, row.map_or("", |row| &row.text)).required(),
            self.coded(Field::Kind, row.map_or(kind, |row| row.kind)),
            self.person_or_nobody(Field::Stakeholder, facts, row.and_then(|row| row.stakeholder_id)),
            self.some_day(Field::Day, row.map(|row| row.on_day)),
        ]
    }
}

impl Values<'_> {
    pub(super) fn golive(&self, _form: &PutForm, before: Option<GoLive>, facts: &AccountFacts) -> Result<GoLive, Unreadable> {
        let (id, rev) = before.as_ref().map_or((GoLiveId(0), 0), |row| (row.id, row.rev));
        let (ready, of) = before.map_or((0, 0), |row| (row.ready, row.of));
        Ok(GoLive {
            id,
            rev,
            account_id: facts.account.id,
            go: self.text(Field::Go) == "go",
            on_day: self.day(Field::Day)?,
            said_by: self.text(Field::SaidBy),
            ready,
            of,
            note: self.text(Field::Note),
        })
    }

    pub(super) fn note(&self, _form: &PutForm, before: Option<Note>, facts: &AccountFacts) -> Result<Note, Unreadable> {
        let (id, rev) = before.as_ref().map_or((NoteId(0), 0), |row| (row.id, row.rev));
        Ok(Note {
            id,
            rev,
            account_id: facts.account.id,
            kind: self.coded(Field::Kind, NoteKind::Internal),
            on_day: self.day(Field::Day)?,
            stakeholder_id: self.person(Field::Stakeholder),
            text: self.text(Field::Note),
            written_by: before.map(|row| row.written_by).unwrap_or_default(),
        })
    }
}
