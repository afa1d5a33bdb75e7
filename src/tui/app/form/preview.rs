//! What a form would do, shown while it is being filled in.

use super::fields::SEARCH;
use super::{Form, FormContext, FormKind, RecordForm};
use crate::command::refusal::Field;
use crate::domain::cascade::cascade;
use crate::domain::codes::StakeholderId;
use crate::domain::engage::{Engagement, engage};
use crate::domain::factor::Factors;
use crate::domain::facts::AccountFacts;
use crate::domain::plan::{PlanDraft, StretchLine, draft};
use crate::domain::playbook::Playbook;
use crate::domain::raci::{Raci, done_on};
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
            FormKind::AddAccount => {
                let mut lines = self.preview_load(context);
                lines.extend(self.preview_plan(context).unwrap_or_default());
                lines
            }
            FormKind::EditAccount { .. } => self.preview_load(context),
            FormKind::AdjustPlan { .. } => {
                context.facts.and_then(|facts| self.preview_adjustment(facts, context)).unwrap_or_default()
            }
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
            FormKind::StakeholderLeft { stakeholder, .. } => self.preview_left(*stakeholder, context),
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

    /// How to engage the people of a touch, at the moment of logging: in full for one audience, else in which style
    /// and about what for each.
    fn preview_audience(&self, context: &FormContext<'_>) -> Vec<String> {
        let Some(facts) = context.facts else { return Vec::new() };
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let value = self.value(Field::Attendance);
        let ids = value.split(' ').filter_map(|word| word.split(':').next()?.parse().ok());
        let people: Vec<_> = ids.filter_map(|id| facts.stakeholder(StakeholderId(id))).collect();
        // One block for each audience, in the order in which its people stand.
        let mut blocks: Vec<(Vec<String>, Engagement<'_>)> = Vec::new();
        for person in people {
            let engagement = engage(person, facts, playbook, context.today);
            let who = format!("{} · {}", person.name, context.texts.code(person.role));
            let audience = engagement.audience.map(|audience| audience.id.as_str());
            let same = |known: &Engagement<'_>| audience.is_some() && known.audience.map(|one| one.id.as_str()) == audience;
            match blocks.iter_mut().find(|(_, known)| same(known)) {
                Some((names, known)) => {
                    names.push(who);
                    if known.topic().is_none() {
                        *known = engagement;
                    }
                }
                None => blocks.push((vec![who], engagement)),
            }
        }
        let in_full = blocks.len() == 1;
        let mut lines = Vec::new();
        for (names, engagement) in blocks {
            lines.push(names.join(", "));
            lines.extend(context.texts.month_topic(&engagement));
            if let Some(audience) = engagement.audience {
                let tag = context.texts.tag();
                if in_full {
                    lines.push(say!(context.texts, "engage-how", words = audience.engage.get(tag)));
                }
                lines.push(say!(context.texts, "engage-style", words = audience.style.get(tag)));
            }
        }
        lines
    }

    /// What becomes of the parts of somebody who leaves.
    fn preview_left(&self, person: StakeholderId, context: &FormContext<'_>) -> Vec<String> {
        let Some(facts) = context.facts else { return Vec::new() };
        let open = |part: &&Raci| part.stakeholder_id == Some(person) && done_on(&part.code, facts, context.today).is_none();
        let count = facts.raci.iter().filter(open).count() as i64;
        let taken = self.value(Field::Successor) != SEARCH && !self.value(Field::Successor).is_empty();
        let key = if taken || !self.value(Field::Name).is_empty() { "form-left-parts-pass" } else { "form-left-parts-stay" };
        if count == 0 { Vec::new() } else { vec![say!(context.texts, key, count = count)] }
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
