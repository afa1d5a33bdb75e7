//! What a form would do, shown while it is being filled in.

use super::{Form, FormContext, FormKind, RecordForm};
use crate::command::refusal::Field;
use crate::domain::cascade::cascade;
use crate::domain::factor::Factors;
use crate::domain::facts::AccountFacts;
use crate::domain::plan::{PlanDraft, StretchLine, draft};
use crate::domain::playbook::Playbook;
use crate::domain::scoring::Scoring;
use crate::say;
use crate::text::Texts;
use crate::text::capture::capture;

/// So many figures are listed while one is being looked for.
const FIGURES_SHOWN: usize = 8;

impl Form {
    /// Lines that say what saving would do; none where there is nothing to tell in advance.
    pub fn preview(&self, context: &FormContext<'_>) -> Vec<String> {
        match &self.kind {
            FormKind::AddAccount => self.preview_plan(context).unwrap_or_default(),
            FormKind::AdjustPlan { .. } => {
                context.facts.and_then(|facts| self.preview_adjustment(facts, context)).unwrap_or_default()
            }
            FormKind::Replan { .. } => context.facts.and_then(|facts| self.preview_replan(facts, context)).unwrap_or_default(),
            FormKind::MoveMilestone { milestone, .. } => context
                .facts
                .and_then(|facts| {
                    let code = &facts.milestone(*milestone)?.code;
                    self.preview_move(facts, code, context)
                })
                .unwrap_or_default(),
            FormKind::Record(RecordForm::SetFigure) => self.preview_figures(context),
            FormKind::Record(RecordForm::PlanKickoff { .. } | RecordForm::HoldKickoff { .. }) => Self::preview_kickoff(context),
            FormKind::LogTouch { .. } => self.preview_audience(context),
            FormKind::Capture { .. } => context
                .facts
                .map(|facts| {
                    capture(&self.value(Field::Line), &facts.stakeholders, context.today).preview(
                        facts,
                        context.today,
                        context.texts,
                    )
                })
                .unwrap_or_default(),
            FormKind::RaiseSignal { .. } => {
                let code = self.value(Field::SignalCode);
                let spec = context.facts.and_then(|facts| context.playbooks.get_or_default(&facts.plan.playbook).signal(&code));
                spec.map(|spec| vec![spec.watch.get(context.texts.tag()).to_owned()]).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// The figures whose path holds what is typed, each with its value.
    fn preview_figures(&self, context: &FormContext<'_>) -> Vec<String> {
        let typed = self.value(Field::Figure).to_lowercase();
        let Ok(figures) = Scoring::figures() else { return Vec::new() };
        let fits: Vec<_> = figures.into_iter().filter(|(path, _)| path.contains(&typed)).collect();
        let texts = context.texts;
        let mut lines: Vec<String> = fits
            .iter()
            .take(FIGURES_SHOWN)
            .map(|(path, shipped)| {
                let (path, shipped) = (path.as_str(), shipped.as_str());
                if let Some(figure) = context.team.figures.iter().find(|figure| figure.path == path) {
                    say!(texts, "form-figure-changed", path = path, value = figure.value.as_str(), shipped = shipped)
                } else {
                    say!(texts, "form-figure-line", path = path, value = shipped)
                }
            })
            .collect();
        if fits.len() > FIGURES_SHOWN {
            lines.push(say!(texts, "form-figure-more", count = (fits.len() - FIGURES_SHOWN) as i64));
        }
        lines
    }

    fn preview_plan(&self, context: &FormContext<'_>) -> Option<Vec<String>> {
        let id = self.value(Field::Playbook);
        let playbook = context.playbooks.get_or_default(&id);
        let starts_on = self.day(Field::ContractDate, context)?;
        let factors = self.factors(context)?;
        let plan = draft(playbook, starts_on, &factors, &context.team.calendar(&factors.busy));
        let mut lines = vec![plan_summary(&plan, context)];
        lines.extend(stretch_lines(&plan.stretch, playbook, context.texts));
        let keys: Vec<String> = plan
            .milestones
            .iter()
            .filter_map(|milestone| {
                let spec = playbook.milestone(&milestone.code).filter(|spec| spec.key)?;
                Some(format!("{} {}", spec.title.get(context.texts.tag()), context.texts.day_short(milestone.due, context.today)))
            })
            .collect();
        lines.push(keys.join(" · "));
        Some(lines)
    }

    fn preview_adjustment(&self, facts: &AccountFacts, context: &FormContext<'_>) -> Option<Vec<String>> {
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let factors: Factors = self.factors(context)?;
        let plan = draft(playbook, facts.plan.starts_on, &factors, &context.team.calendar(&factors.busy));
        let mut lines = vec![plan_summary(&plan, context)];
        lines.extend(stretch_lines(&plan.stretch, playbook, context.texts));
        lines.push(say!(context.texts, "form-end-now", day = context.texts.day(facts.plan_end())));
        Some(lines)
    }

    fn preview_move(&self, facts: &AccountFacts, code: &str, context: &FormContext<'_>) -> Option<Vec<String>> {
        let texts = context.texts;
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let to = self.day(Field::Day, context)?;
        let calendar = context.team.calendar(&facts.plan.factors.busy);
        if !calendar.is_open(to) {
            return Some(vec![say!(texts, "form-blocked", next = texts.day(calendar.open_on_or_after(to)))]);
        }
        let follow = self.value(Field::Cascade) == "yes";
        let plan = cascade(&facts.milestones, playbook, &calendar, code, to, follow)?;
        let mut lines = vec![say!(texts, "form-new-end", before = texts.day(plan.end_before), after = texts.day(plan.end_after))];
        lines.extend(plan.moves.iter().filter(|step| step.from != step.to).map(|step| {
            let title = playbook.milestone(&step.code).map_or(step.code.as_str(), |spec| spec.title.get(texts.tag()));
            let (from, to) = (texts.day_short(step.from, context.today), texts.day_short(step.to, context.today));
            let days = texts.slip_days((step.to - step.from).num_days());
            format!("{title}: {from} → {to}  {days}")
        }));
        Some(lines)
    }

    /// How to engage the people of a touch, at the moment of logging.
    fn preview_audience(&self, context: &FormContext<'_>) -> Vec<String> {
        let Some(facts) = context.facts else { return Vec::new() };
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let value = self.value(Field::Attendance);
        let first = value.split(' ').find_map(|word| word.split(':').next()?.parse().ok());
        let person = first.and_then(|id| facts.stakeholder(crate::domain::codes::StakeholderId(id)));
        let Some(person) = person else { return Vec::new() };
        let tag = context.texts.tag();
        let mut lines = vec![format!("{} · {}", person.name, context.texts.code(person.role))];
        if let Some(audience) = playbook.audience(person.role) {
            lines.push(audience.style.get(tag).to_owned());
        }
        let month = facts.account.day_number(context.today).max(0) / 30 + 1;
        let agenda = playbook
            .cadence(person.role, facts.account.stage)
            .and_then(|rule| rule.agenda.iter().find(|agenda| agenda.month == month));
        if let Some(agenda) = agenda {
            lines.push(say!(context.texts, "form-agenda", month = month, topic = agenda.title.get(tag)));
        }
        lines
    }
}

fn plan_summary(plan: &PlanDraft, context: &FormContext<'_>) -> String {
    let end = plan.ends_on().map(|day| context.texts.day(day)).unwrap_or_default();
    say!(context.texts, "form-plan", days = plan.length_days, end = end)
}

/// Why a plan is longer or shorter than the standard one, a line each: `+9 days: three
/// integrations or more`.
pub fn stretch_lines(stretch: &[StretchLine], playbook: &Playbook, texts: &Texts) -> Vec<String> {
    stretch
        .iter()
        .map(|line| {
            let (days, why) = match line {
                StretchLine::Factor { factor, level, days } => {
                    let reason = playbook.factor(*factor).and_then(|spec| spec.level(*level));
                    (*days, reason.map(|spec| spec.reason.get(texts.tag()).to_owned()).unwrap_or_default())
                }
                StretchLine::Busy { period, days } => {
                    (*days, say!(texts, "stretch-busy", from = texts.day(period.from), to = texts.day(period.to)))
                }
                StretchLine::Held { at, days } => (*days, say!(texts, "stretch-held", days = *at)),
            };
            say!(texts, "stretch-line", days = days.abs(), sign = if days < 0 { "-" } else { "+" }, why = why)
        })
        .collect()
}
