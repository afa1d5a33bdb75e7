//! The plans of an account side by side, as lines of text.

use super::{Texts, fit};
use crate::domain::baseline::{Baseline, slipped_by, versions};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::playbook::Playbook;
use crate::say;

/// Cells of a milestone's title.
const TITLE: usize = 30;
/// Cells of a date.
const DATE: usize = 10;
/// So many plans stand side by side: the newest ones.
const PLANS: usize = 4;

impl Texts {
    /// Why each plan was replaced, what each agreed for every milestone, and whose days were lost. Nothing where the
    /// first plan is still in force and nothing has moved.
    pub fn plans_side_by_side(&self, facts: &AccountFacts, playbook: &Playbook, today: Day) -> Vec<String> {
        let mut lines = Vec::new();
        for baseline in facts.baselines.iter().rev() {
            lines.extend(self.why_replaced(baseline, playbook));
            lines.push(String::new());
        }
        if !facts.baselines.is_empty() {
            lines.extend(self.dates_side_by_side(facts, playbook, today));
            lines.push(String::new());
        }
        let causes = slipped_by(&facts.slips);
        if !causes.is_empty() {
            lines.push(say!(self, "baselines-slips"));
            lines.extend(causes.into_iter().map(|(cause, days, moves)| {
                let days = format!("{days:+}");
                say!(self, "baselines-slip-line", cause = self.code(cause), days = days, moves = moves as i64)
            }));
        }
        lines
    }

    /// Why a plan was replaced.
    fn why_replaced(&self, baseline: &Baseline, playbook: &Playbook) -> Vec<String> {
        let day = self.day(baseline.replaced_on);
        let who = baseline.made_by.as_str();
        let cause = self.code(baseline.cause);
        let mut lines = vec![say!(self, "baselines-replaced", number = baseline.number, day = day, who = who, cause = cause)];
        lines.push(format!("  {}", baseline.reason));
        if !baseline.redo.is_empty() {
            let stages: Vec<String> = baseline.redo.iter().map(|stage| self.stage(*stage, playbook)).collect();
            lines.push(format!("  {}", say!(self, "baselines-redo", stages = stages.join(", "))));
        }
        if !baseline.insights.is_empty() {
            lines.push(format!("  {}", say!(self, "baselines-insights", text = baseline.insights.as_str())));
        }
        if !baseline.expectations.is_empty() {
            lines.push(format!("  {}", say!(self, "baselines-expectations", text = baseline.expectations.as_str())));
        }
        lines
    }

    /// What each plan agreed for every milestone; in the last columns when it is due now, and the days between the first
    /// plan shown and that.
    fn dates_side_by_side(&self, facts: &AccountFacts, playbook: &Playbook, today: Day) -> Vec<String> {
        let all = versions(&facts.baselines, &facts.milestones);
        let shown = &all[all.len().saturating_sub(PLANS)..];
        let cell = |words: &str| format!(" {}", fit::align_right(&fit::cut(words, DATE), DATE));
        let title = |words: &str| fit::fit(words, TITLE);
        let mut head = title(&say!(self, "baselines-milestone"));
        for plan in shown {
            head.push_str(&cell(&say!(self, "baselines-plan", number = plan.number)));
        }
        head.push_str(&cell(&say!(self, "label-slip")));
        let mut lines = vec![head];
        for milestone in &facts.milestones {
            let code = &milestone.code;
            let words = playbook.milestone(code).map_or(code.as_str(), |spec| spec.title.get(self.tag()));
            let done = if milestone.done_on.is_some() { "✓ " } else { "" };
            let mut line = title(&format!("{done}{words}"));
            let mut first: Option<Day> = None;
            for plan in shown {
                let agreed = plan.dates.iter().find(|date| date.code == *code).map(|date| date.baseline);
                first = first.or(agreed);
                line.push_str(&cell(&agreed.map_or_else(|| "–".to_owned(), |day| self.day_short(day, today))));
            }
            let days = first.map_or(0, |first| (milestone.due - first).num_days());
            line.push_str(&cell(&self.slip_days(days)));
            lines.push(line);
        }
        lines
    }
}
