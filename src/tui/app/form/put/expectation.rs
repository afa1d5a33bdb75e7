//! The forms of expectations and reviews.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::{PutForm, Settled};
use crate::command::refusal::Field;
use crate::domain::codes::{Coded, ExpectationId, ReviewId};
use crate::domain::day::add_days;
use crate::domain::expectation::{ALIGNMENT_DAYS, Expectation, ExpectationKind, Review, ReviewKind, Ruling};
use crate::domain::facts::AccountFacts;
use crate::domain::steady::usual_days;
use crate::say;

/// The choice that puts a line off to the second phase, beside those of a ruling.
const PARK: &str = "park";

impl Fields<'_> {
    pub(super) fn expectation(&self, form: &PutForm, row: Option<&Expectation>, facts: &AccountFacts) -> Vec<FieldState> {
        let (texts, me) = (self.context.texts, self.context.me);
        let effect = self
            .line(Field::EffectDays, &row.map_or_else(String::new, |row| row.effect_days.to_string()))
            .hint(say!(texts, "form-effect-days-hint"));
        let note = self.line(Field::Note, row.map_or("", |row| &row.note));
        if form.settles {
            let rulings = [
                (Ruling::Agreed.code(), "code-ruling-agreed"),
                (Ruling::Declined.code(), "code-ruling-declined"),
                (PARK, "code-expectation-kind-parked"),
            ];
            return vec![
                self.options(Field::Ruling, &rulings, Ruling::Agreed.code()),
                effect,
                self.line(Field::DecidedBy, me),
                self.some_day(Field::DecidedOn, None),
                note,
            ];
        }
        let kind = ExpectationKind::from_code(&form.preset).unwrap_or(ExpectationKind::Expectation);
        vec![
            self.line(Field::Title, row.map_or("", |row| &row.title)).required(),
            self.coded(Field::Kind, row.map_or(kind, |row| row.kind)),
            self.person_or_nobody(Field::Stakeholder, facts, row.and_then(|row| row.stakeholder_id)),
            effect,
            self.coded(Field::Ruling, row.map_or(Ruling::Open, |row| row.ruling)),
            self.line(Field::DecidedBy, row.map_or("", |row| &row.decided_by)),
            self.optional_day(Field::DecidedOn, row.and_then(|row| row.decided_on)),
            note,
            self.some_day(Field::Day, row.map(|row| row.on_day)),
        ]
    }

    pub(super) fn review(&self, form: &PutForm, row: Option<&Review>, facts: &AccountFacts) -> Vec<FieldState> {
        let context = self.context;
        let note = self.line(Field::Note, row.map_or("", |row| &row.note));
        if form.settles {
            return vec![self.some_day(Field::HeldOn, None), note];
        }
        let kind = row.map_or_else(|| ReviewKind::from_code(&form.preset).unwrap_or(ReviewKind::Alignment), |row| row.kind);
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let every = row.map_or_else(|| usual_days(kind, playbook), |row| row.every_days);
        let calendar = context.team.calendar(&facts.plan.factors.busy);
        let due = calendar.open_on_or_after(add_days(context.today, every.unwrap_or(ALIGNMENT_DAYS)));
        vec![
            self.coded(Field::Kind, kind),
            self.some_day(Field::Until, Some(row.map_or(due, |row| row.due_on))),
            self.optional_number(Field::EveryDays, every).hint(say!(context.texts, "form-every-hint")),
            note,
        ]
    }
}

impl Values<'_> {
    pub(super) fn expectation(
        &self,
        form: &PutForm,
        before: Option<Expectation>,
        facts: &AccountFacts,
    ) -> Result<Expectation, Unreadable> {
        let effect_days = self.optional_number(Field::EffectDays)?.unwrap_or(0);
        let base = before.unwrap_or_else(|| Expectation {
            id: ExpectationId(0),
            rev: 0,
            account_id: facts.account.id,
            kind: ExpectationKind::Expectation,
            title: String::new(),
            on_day: self.context.today,
            stakeholder_id: None,
            effect_days: 0,
            ruling: Ruling::Open,
            decided_by: String::new(),
            decided_on: None,
            note: String::new(),
        });
        let note = self.text(Field::Note);
        if form.settles {
            if self.text(Field::Ruling) == PARK {
                return Ok(Expectation { kind: ExpectationKind::Parked, effect_days, note, ..base });
            }
            return Ok(Expectation {
                ruling: self.coded(Field::Ruling, Ruling::Agreed),
                effect_days,
                decided_by: self.text(Field::DecidedBy),
                decided_on: Some(self.day(Field::DecidedOn)?),
                note,
                ..base
            });
        }
        Ok(Expectation {
            title: self.text(Field::Title),
            kind: self.coded(Field::Kind, ExpectationKind::Expectation),
            stakeholder_id: self.person(Field::Stakeholder),
            effect_days,
            ruling: self.coded(Field::Ruling, Ruling::Open),
            decided_by: self.text(Field::DecidedBy),
            decided_on: self.optional_day(Field::DecidedOn)?,
            note,
            on_day: self.day(Field::Day)?,
            ..base
        })
    }

    pub(super) fn review(&self, form: &PutForm, before: Option<Review>, facts: &AccountFacts) -> Result<Review, Unreadable> {
        let note = self.text(Field::Note);
        if form.settles {
            let row = before.ok_or(Unreadable(Field::HeldOn))?;
            return Ok(Review { held_on: Some(self.day(Field::HeldOn)?), note, ..row });
        }
        let base = before.unwrap_or(Review {
            id: ReviewId(0),
            rev: 0,
            account_id: facts.account.id,
            kind: ReviewKind::Alignment,
            due_on: self.context.today,
            held_on: None,
            every_days: None,
            note: String::new(),
        });
        Ok(Review {
            kind: self.coded(Field::Kind, ReviewKind::Alignment),
            due_on: self.day(Field::Until)?,
            every_days: self.optional_number(Field::EveryDays)?,
            note,
            ..base
        })
    }
}

/// A line that is open is decided, or put off to the second phase.
pub(super) fn settled(row: &Expectation) -> Settled {
    if row.ruling == Ruling::Open { Settled::Asks } else { Settled::Already }
}

/// A review is held, with a word on what came of it.
pub(super) fn review_settled(row: &Review) -> Settled {
    if row.held_on.is_none() { Settled::Asks } else { Settled::Already }
}
