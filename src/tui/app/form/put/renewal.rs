//! The forms of renewals, opportunities and references.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::{Fields, cents_plain};
use super::{PutForm, Settled};
use crate::command::Command;
use crate::command::record::Record;
use crate::command::refusal::Field;
use crate::command::renewal::RenewalCommand;
use crate::domain::codes::{OpportunityId, ReferenceId, RenewalId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::renewal::{
    Opportunity, OpportunityState, Outlook, Reference, ReferenceKind, ReferenceState, Renewal, RenewalOutcome, Signs, suggest,
};
use crate::domain::view::View;
use crate::say;
use crate::text::read::read_cents;

/// How likely a new opportunity is that nobody has judged, in percent. Starting value.
const PROBABILITY: i64 = 50;

impl Fields<'_> {
    pub(super) fn renewal(&self, form: &PutForm, row: Option<&Renewal>, facts: &AccountFacts) -> Vec<FieldState> {
        let context = self.context;
        let texts = context.texts;
        if form.settles {
            let outcome = match row {
                Some(row) if row.due_on <= context.today => RenewalOutcome::OnTime,
                _ => RenewalOutcome::Early,
            };
            let arr = facts.account.arr_cents.map(cents_plain).unwrap_or_default();
            return vec![
                self.coded(Field::Outcome, outcome),
                self.line(Field::Reason, "").hint(say!(texts, "form-churn-hint")),
                self.line(Field::Arr, &arr).hint(say!(texts, "form-arr-hint")),
                self.optional_day(Field::RenewalDate, None).hint(say!(texts, "form-next-renewal-hint")),
                self.some_day(Field::ClosedOn, None),
            ];
        }
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let calendar = context.team.calendar(&facts.plan.factors.busy);
        let signs = Signs::of(&View::new(facts, playbook, &calendar), context.today, context.scoring);
        let suggested = suggest(&signs).outlook;
        let due = row.map(|row| row.due_on).or(facts.account.renewal_date);
        vec![
            self.optional_day(Field::RenewalDate, due).required(),
            self.coded(Field::Outlook, row.map_or(suggested, |row| row.outlook)).hint(say!(
                texts,
                "form-outlook-hint",
                outlook = texts.code(suggested)
            )),
            self.line(Field::Reasons, row.map_or("", |row| &row.reasons)),
        ]
    }

    pub(super) fn opportunity(&self, form: &PutForm, row: Option<&Opportunity>) -> Vec<FieldState> {
        let texts = self.context.texts;
        if form.settles {
            return vec![
                self.options(
                    Field::State,
                    &[("won", "code-opportunity-state-won"), ("lost", "code-opportunity-state-lost")],
                    "won",
                ),
                self.some_day(Field::ClosedOn, None),
            ];
        }
        let value = row.map(|row| cents_plain(row.value_cents)).unwrap_or_default();
        vec![
            self.line(Field::Title, row.map_or("", |row| &row.title)).required(),
            self.line(Field::Value, &value).hint(say!(texts, "form-arr-hint")).required(),
            self.optional_number(Field::Probability, Some(row.map_or(PROBABILITY, |row| row.probability)))
                .hint(say!(texts, "form-percent-hint"))
                .required(),
            self.line(Field::Next, row.map_or("", |row| &row.next_step)),
            self.optional_day(Field::Until, row.and_then(|row| row.due_on)),
            self.some_day(Field::Day, row.map(|row| row.found_on)),
        ]
    }

    pub(super) fn reference(&self, row: Option<&Reference>) -> Vec<FieldState> {
        vec![
            self.coded(Field::Kind, row.map_or(ReferenceKind::Reference, |row| row.kind)),
            self.coded(Field::State, row.map_or(ReferenceState::Candidate, |row| row.state)),
            self.line(Field::Note, row.map_or("", |row| &row.note)),
            self.some_day(Field::Day, None),
        ]
    }
}

impl Values<'_> {
    /// An amount of money, in hundredths.
    fn cents(&self, field: Field) -> Result<Option<i64>, Unreadable> {
        let text = self.text(field);
        if text.is_empty() { Ok(None) } else { read_cents(&text).map(Some).ok_or(Unreadable(field)) }
    }

    /// How a renewal ended: a verb of its own, which moves the account along.
    pub(super) fn renewal_end(&self, form: &PutForm) -> Result<Command, Unreadable> {
        Ok(Command::Renewal(RenewalCommand {
            account: form.account,
            rev: Some(form.rev),
            outcome: self.coded(Field::Outcome, RenewalOutcome::OnTime),
            on: self.day(Field::ClosedOn)?,
            reason: self.text(Field::Reason),
            arr_cents: self.cents(Field::Arr)?,
            next: self.optional_day(Field::RenewalDate)?,
        }))
    }

    pub(super) fn renewal(&self, _form: &PutForm, before: Option<Renewal>, facts: &AccountFacts) -> Result<Renewal, Unreadable> {
        let today = self.context.today;
        let base = before.unwrap_or(Renewal {
            id: RenewalId(0),
            rev: 0,
            account_id: facts.account.id,
            due_on: today,
            outlook: Outlook::Likely,
            reasons: String::new(),
            said_on: today,
            outcome: None,
            closed_on: None,
            reason: String::new(),
            arr_cents: None,
        });
        let (outlook, reasons) = (self.coded(Field::Outlook, base.outlook), self.text(Field::Reasons));
        let said = outlook != base.outlook || reasons != base.reasons;
        let said_on = if said { today } else { base.said_on };
        Ok(Renewal { due_on: self.day(Field::RenewalDate)?, outlook, reasons, said_on, ..base })
    }

    pub(super) fn opportunity(
        &self,
        form: &PutForm,
        before: Option<Opportunity>,
        facts: &AccountFacts,
    ) -> Result<Opportunity, Unreadable> {
        if form.settles {
            let row = before.ok_or(Unreadable(Field::State))?;
            let state = self.coded(Field::State, OpportunityState::Won);
            return Ok(Opportunity { state, closed_on: Some(self.day(Field::ClosedOn)?), ..row });
        }
        let base = before.unwrap_or(Opportunity {
            id: OpportunityId(0),
            rev: 0,
            account_id: facts.account.id,
            title: String::new(),
            value_cents: 0,
            probability: PROBABILITY,
            next_step: String::new(),
            due_on: None,
            state: OpportunityState::Open,
            found_on: self.context.today,
            closed_on: None,
        });
        Ok(Opportunity {
            title: self.text(Field::Title),
            value_cents: self.cents(Field::Value)?.ok_or(Unreadable(Field::Value))?,
            probability: self.number(Field::Probability)?,
            next_step: self.text(Field::Next),
            due_on: self.optional_day(Field::Until)?,
            found_on: self.day(Field::Day)?,
            ..base
        })
    }

    pub(super) fn reference(
        &self,
        _form: &PutForm,
        before: Option<Reference>,
        facts: &AccountFacts,
    ) -> Result<Reference, Unreadable> {
        let (id, rev) = before.map_or((ReferenceId(0), 0), |row| (row.id, row.rev));
        Ok(Reference {
            id,
            rev,
            account_id: facts.account.id,
            kind: self.coded(Field::Kind, ReferenceKind::Reference),
            state: self.coded(Field::State, ReferenceState::Candidate),
            on_day: self.day(Field::Day)?,
            note: self.text(Field::Note),
        })
    }
}

/// A renewal ends early, on time or not at all.
pub(super) fn settled(row: &Renewal) -> Settled {
    if row.is_open() { Settled::Asks } else { Settled::Already }
}

/// An opportunity is won or lost.
pub(super) fn opportunity_settled(row: &Opportunity) -> Settled {
    if row.state == OpportunityState::Open { Settled::Asks } else { Settled::Already }
}

/// A reference comes a step closer.
pub(super) fn reference_settled(row: &Reference, today: Day) -> Settled {
    match row.state.next() {
        Some(state) => Settled::At(Record::Reference(Reference { state, on_day: today, ..row.clone() })),
        None => Settled::Already,
    }
}
