//! The form of quick wins: one as it is planned, and what its way asks for next.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::{PutForm, Settled};
use crate::command::refusal::Field;
use crate::domain::codes::StakeholderId;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::QuickWin;
use crate::domain::plan::days_in_plan;
use crate::domain::win::{HORIZONS, WinStage};
use crate::say;

/// The horizon that a new quick win begins with, and which of its examples: `wins_30` for a section, `30:2` for an example.
fn preset(form: &PutForm) -> (Option<i64>, Option<usize>) {
    match form.preset.split_once(':') {
        Some((horizon, example)) => (horizon.parse().ok(), example.parse().ok()),
        None => (form.preset.strip_prefix("wins_").and_then(|horizon| horizon.parse().ok()), None),
    }
}

impl Fields<'_> {
    /// A quick win as it would be planned: on the horizon's day of this plan, or the next open day where that has passed.
    fn new_win(&self, form: &PutForm, facts: &AccountFacts) -> QuickWin {
        let context = self.context;
        let (horizon, example) = preset(form);
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let calendar = context.team.calendar(&facts.plan.factors.busy);
        let days = days_in_plan(playbook, &facts.plan, &calendar, &HORIZONS);
        let by: Vec<_> = HORIZONS.into_iter().zip(days).collect();
        // Without a horizon named, the next that has not passed.
        let meant = by.iter().find(|(one, day)| horizon.map_or(*day >= context.today, |horizon| *one == horizon));
        let (horizon, day) = meant.or(by.last()).copied().unwrap_or((HORIZONS[0], context.today));
        let spec = playbook.win_horizons.iter().find(|spec| spec.day == horizon);
        let title = spec.zip(example).and_then(|(spec, at)| spec.examples.get(at)).map(|text| text.get(context.texts.tag()));
        QuickWin {
            title: title.unwrap_or_default().to_owned(),
            horizon: Some(horizon),
            due_on: Some(calendar.open_on_or_after(day.max(context.today))),
            ..QuickWin::default()
        }
    }

    pub(super) fn quick_win(&self, form: &PutForm, row: Option<&QuickWin>, facts: &AccountFacts) -> Vec<FieldState> {
        let texts = self.context.texts;
        let win = row.cloned().unwrap_or_else(|| self.new_win(form, facts));
        let value = |value: Option<i64>| value.map(|value| texts.thousandths(value)).unwrap_or_default();
        let effect = || self.line(Field::Effect, &win.effect).hint(say!(texts, "form-effect-hint"));
        let measured = || self.line(Field::Measured, &value(win.measured)).hint(win.metric.clone());
        let told_to = || {
            let people = facts.stakeholders.iter().filter(|person| person.left_on.is_none());
            let wanted = people.filter(|person| Some(person.id) == win.wanted_by).map(|person| person.name.as_str()).next();
            let proposed = if win.told_to.is_empty() && form.settles { wanted.unwrap_or("") } else { &win.told_to };
            self.line(Field::ToldTo, proposed).hint(say!(texts, "form-told-to-hint"))
        };
        if form.settles {
            let mut list = Vec::new();
            match win.stage() {
                WinStage::Planned => list.extend([effect(), self.some_day(Field::DeliveredOn, None)]),
                WinStage::Delivered if win.metric.is_empty() => list.push(effect().required()),
                WinStage::Delivered => list.extend([measured().required(), effect()]),
                WinStage::Measured | WinStage::Told => {
                    list.extend([told_to().required(), self.some_day(Field::ToldOn, win.told_on)]);
                }
            }
            return list;
        }
        let horizon = win.horizon_from(facts.account.contract_date);
        let horizons = HORIZONS.map(|day| (day.to_string(), say!(texts, "form-horizon", day = day))).to_vec();
        let mut list = vec![
            self.line(Field::Title, &win.title).hint(say!(texts, "form-win-hint")).required(),
            FieldState::choice(Field::Horizon, self.label(Field::Horizon), horizons, &horizon.to_string()),
            self.optional_day(Field::Until, win.due_on).hint(say!(texts, "form-win-due-hint")),
            self.person_or_nobody(Field::WantedBy, facts, win.wanted_by),
            self.line(Field::Metric, &win.metric).hint(say!(texts, "form-win-metric-hint")),
            self.line(Field::Baseline, &value(win.baseline)).hint(say!(texts, "form-baseline-hint")),
            self.line(Field::Target, &value(win.target)).hint(say!(texts, "form-target-hint")),
            self.optional_day(Field::DeliveredOn, win.delivered_on).hint(say!(texts, "form-win-delivered-hint")),
            effect(),
        ];
        if win.delivered_on.is_some() {
            list.extend([measured(), told_to(), self.optional_day(Field::ToldOn, win.told_on)]);
        }
        list
    }
}

impl Values<'_> {
    /// A number in thousandths that may be left out.
    pub(super) fn optional_thousandths(&self, field: Field) -> Result<Option<i64>, Unreadable> {
        let text = self.text(field);
        if text.is_empty() {
            return Ok(None);
        }
        self.context.texts.read_thousandths(&text).map(Some).ok_or(Unreadable(field))
    }

    pub(super) fn quick_win(
        &self,
        _form: &PutForm,
        before: Option<QuickWin>,
        facts: &AccountFacts,
    ) -> Result<QuickWin, Unreadable> {
        let fields = &self.form.fields;
        let has = |field: Field| fields.iter().any(|one| one.field == field);
        let mut win = before.unwrap_or_else(|| QuickWin { account_id: facts.account.id, ..QuickWin::default() });
        if has(Field::Title) {
            win.title = self.text(Field::Title);
            win.horizon = self.optional_number(Field::Horizon)?;
            win.due_on = self.optional_day(Field::Until)?;
            win.wanted_by = self.text(Field::WantedBy).parse().ok().map(StakeholderId);
            win.metric = self.text(Field::Metric);
            win.baseline = self.optional_thousandths(Field::Baseline)?;
            win.target = self.optional_thousandths(Field::Target)?;
        }
        if has(Field::DeliveredOn) {
            win.delivered_on = self.optional_day(Field::DeliveredOn)?;
        }
        if has(Field::Effect) {
            win.effect = self.text(Field::Effect);
        }
        if has(Field::Measured) {
            win.measured = self.optional_thousandths(Field::Measured)?;
        }
        if has(Field::ToldTo) {
            win.told_to = self.text(Field::ToldTo);
            win.told_on = self.optional_day(Field::ToldOn)?;
        }
        Ok(win)
    }
}

/// The next step on the way of a win is asked for: delivered, measured, told.
pub(super) fn settled(row: &QuickWin) -> Settled {
    if row.stage() == WinStage::Told { Settled::Already } else { Settled::Asks }
}
