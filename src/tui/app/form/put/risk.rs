//! The form of a risk.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::{PutForm, Settled};
use crate::command::refusal::Field;
use crate::domain::codes::SignalId;
use crate::domain::day::add_days;
use crate::domain::facts::AccountFacts;
use crate::domain::risk::Risk;
use crate::say;

/// Days after which a new risk is looked at again. Starting value.
const REVIEW_DAYS: i64 = 14;

impl Fields<'_> {
    pub(super) fn risk(&self, form: &PutForm, row: Option<&Risk>, facts: &AccountFacts) -> Vec<FieldState> {
        let context = self.context;
        let texts = context.texts;
        if form.settles {
            return vec![
                self.line(Field::Outcome, row.map_or("", |row| &row.outcome)).hint(say!(texts, "form-outcome-hint")),
                self.some_day(Field::ClosedOn, None),
            ];
        }
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let spec = playbook.risk(row.map_or(form.preset.as_str(), |row| row.code.as_str()));
        let title = spec.map_or("", |spec| spec.title.get(texts.tag()));
        let mitigation = spec.map_or("", |spec| spec.mitigation.get(texts.tag()));
        let level = |field, value: i64| {
            let options: Vec<(String, String)> =
                (1..=5).map(|at| (at.to_string(), say!(texts, &format!("level-{at}")))).collect();
            FieldState::choice(field, self.label(field), options, &value.to_string())
        };
        let mut signals = vec![(String::new(), say!(texts, "form-no-signal"))];
        for signal in &facts.signals {
            let title = playbook.signal(&signal.code).map_or(signal.code.as_str(), |spec| spec.title.get(texts.tag()));
            signals.push((signal.id.0.to_string(), format!("{} {title}", texts.day_short(signal.raised_on, context.today))));
        }
        let chosen = row.and_then(|row| row.signal_id).map(|id| id.0.to_string()).unwrap_or_default();
        let review = row.map_or(Some(add_days(context.today, REVIEW_DAYS)), |row| row.review_on);
        vec![
            self.line(Field::Title, row.map_or(title, |row| &row.title)).required(),
            level(Field::Probability, row.map_or(spec.map_or(3, |spec| spec.probability), |row| row.probability)),
            level(Field::Impact, row.map_or(spec.map_or(3, |spec| spec.severity), |row| row.impact)),
            self.line(Field::Mitigation, row.map_or(mitigation, |row| &row.mitigation)),
            self.line(Field::Owner, row.map_or(context.me, |row| &row.owner)),
            self.optional_day(Field::ReviewOn, review),
            FieldState::choice(Field::SignalCode, self.label(Field::SignalCode), signals, &chosen),
            self.some_day(Field::Day, row.map(|row| row.found_on)),
        ]
    }
}

impl Values<'_> {
    pub(super) fn risk(&self, form: &PutForm, before: Option<Risk>, facts: &AccountFacts) -> Result<Risk, Unreadable> {
        if form.settles {
            let row = before.ok_or(Unreadable(Field::Outcome))?;
            return Ok(Risk { outcome: self.text(Field::Outcome), closed_on: Some(self.day(Field::ClosedOn)?), ..row });
        }
        let base = before.unwrap_or_else(|| Risk { code: form.preset.clone(), ..Risk::default() });
        Ok(Risk {
            account_id: facts.account.id,
            title: self.text(Field::Title),
            probability: self.number(Field::Probability)?,
            impact: self.number(Field::Impact)?,
            mitigation: self.text(Field::Mitigation),
            owner: self.text(Field::Owner),
            review_on: self.optional_day(Field::ReviewOn)?,
            signal_id: self.text(Field::SignalCode).parse().ok().map(SignalId),
            found_on: self.day(Field::Day)?,
            ..base
        })
    }
}

/// A risk is closed with a word on what came of it.
pub(super) fn settled(row: &Risk) -> Settled {
    if row.closed_on.is_some() { Settled::Already } else { Settled::Asks }
}
