//! The form of resources: who has how many hours a week.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::{PutForm, Settled};
use crate::command::record::Record;
use crate::command::refusal::Field;
use crate::domain::codes::{Coded, CommitmentId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::milestone::Side;
use crate::domain::resource::{Commitment, ResourceRole};
use crate::domain::staffing::offer;
use crate::say;

/// The part that a form begins with: the one that is offered, else the first of the section's side.
fn role_of(form: &PutForm, row: Option<&Commitment>) -> ResourceRole {
    let first = if form.preset == "theirs" { ResourceRole::ProjectLead } else { ResourceRole::Csm };
    row.map(|row| row.role).or_else(|| ResourceRole::from_code(&form.preset)).unwrap_or(first)
}

impl Fields<'_> {
    pub(super) fn commitment(&self, form: &PutForm, row: Option<&Commitment>, facts: &AccountFacts) -> Vec<FieldState> {
        let context = self.context;
        let texts = context.texts;
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let role = role_of(form, row);
        let offered = offer(role, facts, playbook, context.team, context.today);
        let row = row.unwrap_or(&offered);
        let same_side = ResourceRole::ALL.iter().filter(|other| other.side() == role.side());
        let roles = same_side.map(|role| (role.code().to_owned(), texts.code(*role))).collect();
        let spec = playbook.resource(role);
        let hint = spec.map_or_else(String::new, |spec| {
            say!(texts, "form-hours-hint", min = spec.hours_min, max = spec.hours_max, what = spec.what_for.get(texts.tag()))
        });
        let who = match role.side() {
            Side::Ours => self.line(Field::Owner, &row.login).hint(say!(texts, "form-login-hint")).required(),
            Side::Theirs => self.person_or_nobody(Field::Stakeholder, facts, row.stakeholder_id),
        };
        vec![
            FieldState::choice(Field::Role, self.label(Field::Role), roles, role.code()),
            who,
            self.optional_number(Field::Hours, Some(row.hours)).hint(hint).required(),
            self.some_day(Field::From, Some(row.from_day)),
            self.some_day(Field::Until, Some(row.to_day)),
            self.optional_day(Field::Confirmed, row.confirmed_on),
            self.line(Field::Note, &row.note),
        ]
    }
}

impl Values<'_> {
    pub(super) fn commitment(
        &self,
        form: &PutForm,
        before: Option<Commitment>,
        facts: &AccountFacts,
    ) -> Result<Commitment, Unreadable> {
        let role = self.coded(Field::Role, role_of(form, before.as_ref()));
        let (id, rev) = before.map_or((CommitmentId(0), 0), |row| (row.id, row.rev));
        Ok(Commitment {
            id,
            rev,
            account_id: facts.account.id,
            role,
            login: self.text(Field::Owner),
            stakeholder_id: self.person(Field::Stakeholder),
            hours: self.number(Field::Hours)?,
            from_day: self.day(Field::From)?,
            to_day: self.day(Field::Until)?,
            confirmed_on: self.optional_day(Field::Confirmed)?,
            note: self.text(Field::Note),
        })
    }
}

/// Hours are confirmed with one key.
pub(super) fn settled(row: &Commitment, today: Day) -> Settled {
    if row.confirmed_on.is_some() {
        Settled::Already
    } else {
        Settled::At(Record::Commitment(Commitment { confirmed_on: Some(today), ..row.clone() }))
    }
}
