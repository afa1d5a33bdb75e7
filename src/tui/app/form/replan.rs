//! The form that makes a plan anew, with the new plan beside the old while it is filled in.

use super::build::{Unreadable, Values};
use super::field::FieldState;
use super::fields::Fields;
use super::preview::stretch_lines;
use super::{Form, FormContext};
use crate::command::Command;
use crate::command::refusal::Field;
use crate::command::replan::ReplanCommand;
use crate::domain::codes::AccountId;
use crate::domain::facts::AccountFacts;
use crate::domain::milestone::Cause;
use crate::domain::replan::{Wish, new_plan};
use crate::say;
use crate::text::Texts;
use crate::text::read::read_stages;

impl Fields<'_> {
    pub(super) fn replan(&self, facts: &AccountFacts) -> Vec<FieldState> {
        let texts = self.context.texts;
        let mut list = vec![
            self.line(Field::Reason, "").hint(say!(texts, "form-replan-reason-hint")).required(),
            self.cause(),
            self.line(Field::Redo, "").hint(say!(texts, "form-redo-hint")),
            self.line(Field::From, &texts.day(self.context.today)).hint(self.day_hint()).required(),
            self.line(Field::Insights, "").hint(say!(texts, "form-insights-hint")),
            self.line(Field::Expectations, "").hint(say!(texts, "form-expectations-hint")),
        ];
        list.extend(self.factors(&facts.plan.factors));
        list
    }
}

impl Values<'_> {
    pub(super) fn replan(&self, account: AccountId, rev: i64) -> Result<Command, Unreadable> {
        Ok(Command::Replan(ReplanCommand {
            account,
            rev: Some(rev),
            factors: self.factors()?,
            cause: self.coded(Field::Cause, Cause::Customer),
            reason: self.text(Field::Reason),
            redo: read_stages(&self.text(Field::Redo)).ok_or(Unreadable(Field::Redo))?,
            insights: self.text(Field::Insights),
            expectations: self.text(Field::Expectations),
            from_day: Some(self.day(Field::From)?),
        }))
    }
}

impl Form {
    /// The new plan beside the old: the end first, then what is opened again, then each milestone that moves.
    pub(super) fn preview_replan(&self, facts: &AccountFacts, context: &FormContext<'_>) -> Option<Vec<String>> {
        let texts = context.texts;
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let factors = self.factors(context)?;
        let redo = read_stages(&self.value(Field::Redo))?;
        let from_day = self.day(Field::From, context)?;
        let calendar = context.team.calendar(&factors.busy);
        let plan = new_plan(playbook, facts, &calendar, &Wish { from_day, factors: &factors, redo: &redo });
        if !plan.changes(facts, &factors) {
            return Some(vec![say!(texts, "refusal-same-plan")]);
        }
        let days = (plan.end_after - plan.end_before).num_days();
        let mut lines = vec![end_line(texts, plan.end_before, plan.end_after, days)];
        if let Some(stage) = plan.back_to {
            lines.push(say!(texts, "form-replan-back", stage = texts.stage(stage, playbook)));
        }
        let reopened = plan.dates.iter().filter(|date| date.reopened).count();
        if reopened + plan.reopened_tasks.len() > 0 {
            let (milestones, tasks) = (reopened as i64, plan.reopened_tasks.len() as i64);
            lines.push(say!(texts, "form-replan-reopened", milestones = milestones, tasks = tasks));
        }
        for date in plan.dates.iter().filter(|date| date.from != date.to || date.reopened) {
            let title = playbook.milestone(&date.code).map_or(date.code.as_str(), |spec| spec.title.get(texts.tag()));
            let (from, to) = (texts.day_short(date.from, context.today), texts.day_short(date.to, context.today));
            let mark = if date.reopened { "↺ " } else { "" };
            lines.push(format!("{mark}{title}: {from} → {to}  {}", texts.slip_days(date.days())));
        }
        lines.extend(stretch_lines(&plan.stretch, playbook, texts));
        Some(lines)
    }
}

fn end_line(texts: &Texts, before: crate::domain::day::Day, after: crate::domain::day::Day, days: i64) -> String {
    say!(
        texts,
        "form-replan-end",
        before = texts.day(before),
        after = texts.day(after),
        days = if days == 0 { say!(texts, "form-replan-same-end") } else { texts.slip_days(days) }
    )
}
