//! What the conditions of steady state rest on, and what shows in an account that the time is wrong.

use super::GateState;
use crate::domain::day::{Day, add_days};
use crate::domain::evidence::Evidence;
use crate::domain::expectation::ReviewKind;
use crate::domain::gauge::{EVEN_DAY, Gauge, GaugeState, Subject, gauge};
use crate::domain::metric::{Metric, SCALE};
use crate::domain::renewal::OpportunityState;
use crate::domain::resource::ResourceRole;
use crate::domain::scoring::Scoring;
use crate::domain::touch::Direction;
use crate::domain::view::{TRAINED, View};

/// The codes of evidence that stand here and nowhere else.
pub const EVIDENCE: &[&str] = &[
    "gate_milestones",
    "gate_no_reading",
    "gate_reading_old",
    "gate_win",
    "gate_no_result",
    "gate_not_trained",
    "gate_day",
    "gate_touches",
    "gate_issues",
    "gate_wins_open",
    "gate_hours",
    "gate_hours_since",
    "gate_started_by_them",
    "gate_partnership",
];

/// Open milestones that are named; the rest is counted.
const NAMED: usize = 3;

/// Days that "lately" means for touches.
const LATELY: i64 = 30;

type Found = (GateState, Vec<Evidence>);

/// Every milestone is done.
pub(super) fn milestones(view: &View<'_>, day: Day) -> Found {
    let (mut done, mut open) = (0, Vec::new());
    for milestone in view.milestones(day) {
        match milestone.done_on {
            Some(_) => done += 1,
            None => open.push(milestone),
        }
    }
    open.sort_by_key(|milestone| milestone.due);
    let of = done + open.len() as i64;
    let mut evidence = vec![Evidence::new("gate_milestones").figures(done, of)];
    let named = open.iter().take(NAMED);
    evidence.extend(named.map(|one| Evidence::new("milestone_open").on(Some(one.due)).named(&*one.milestone.code)));
    (if open.is_empty() { GateState::Met } else { GateState::Open }, evidence)
}

/// How a metric stands against what is expected once the time has come: before that day its target is the one of that day.
fn reading(view: &View<'_>, metric: Metric, day: Day, from_day: i64, scoring: &Scoring) -> (GateState, Evidence) {
    let Gauge { value, on, state, .. } = gauge(view, Subject::Metric(metric), day, scoring);
    let spec = scoring.metric.of(metric);
    let code = crate::domain::codes::Coded::code(metric);
    let target = spec.target.at(view.day_number(day).max(from_day));
    match (value, target) {
        (None, _) => (GateState::Unknown, Evidence::new("gate_no_reading").named(code)),
        _ if state == GaugeState::Stale => (GateState::Open, Evidence::new("gate_reading_old").named(code).on(on)),
        (Some(value), target) => {
            let target = target.unwrap_or(value);
            let there = value == target || (value > target) == spec.more_is_better;
            let state = if there { GateState::Met } else { GateState::Open };
            (state, Evidence::new("reading").named(code).on(on).figures(value, target))
        }
    }
}

/// Of several findings the worst; unknown only where nothing at all is known.
fn together(found: Vec<(GateState, Evidence)>) -> Found {
    let all = |state| found.iter().all(|(one, _)| *one == state);
    let state = match (all(GateState::Met), all(GateState::Unknown)) {
        (true, _) => GateState::Met,
        (_, true) => GateState::Unknown,
        _ => GateState::Open,
    };
    (state, found.into_iter().map(|(_, evidence)| evidence).collect())
}

/// Activation, weekly active users and core features are where they are expected (guide, "Métricas de Sucesso").
pub(super) fn adoption(view: &View<'_>, day: Day, from_day: i64, scoring: &Scoring) -> Found {
    let metrics = [Metric::Activation, Metric::WeeklyActive, Metric::CoreFeatures];
    together(metrics.map(|metric| reading(view, metric, day, from_day, scoring)).into())
}

/// Something of worth to the business can be seen: the primary goal is on its course, benefit covers cost, or a quick win
/// was delivered and its effect measured. One of them is enough; what is known of the others is told too.
pub(super) fn results(view: &View<'_>, day: Day, scoring: &Scoring) -> Found {
    let (mut evidence, mut met) = (Vec::new(), false);
    if let Some(goal) = view.primary_goal(day)
        && let Some(last) = view.goal_readings(goal, day).next_back()
    {
        let stands = gauge(view, Subject::Goal(goal.id), day, scoring);
        met |= stands.state == GaugeState::OnTarget;
        let (progress, elapsed) = (goal.progress(last.value) / 10, goal.elapsed(day) / 10);
        evidence.push(Evidence::new("goal_course").named(&goal.name).on(Some(last.on_day)).figures(progress, elapsed));
    }
    let returned = gauge(view, Subject::Return, day, scoring);
    if let Some(value) = returned.value {
        // Before the day on which it ought to be even, covering the cost is more than was asked.
        met |= returned.state != GaugeState::Stale && value >= 100 * SCALE;
        let expected = scoring.health.roi_course.at(view.day_number(day)).map_or(100, |course| course / 1000);
        let expected = if view.day_number(day) >= EVEN_DAY { 100 } else { expected };
        evidence.push(Evidence::new("return_on_investment").on(returned.on).figures(value / SCALE, expected));
    }
    let measured = |win: &&crate::domain::metric::QuickWin| {
        win.delivered_on.is_some_and(|on| on <= day) && (win.measured.is_some() || !win.effect.is_empty())
    };
    if let Some(win) = view.facts.quick_wins.iter().filter(measured).max_by_key(|win| (win.delivered_on, win.id)) {
        met = true;
        evidence.push(Evidence::new("gate_win").named(&win.title).on(win.delivered_on));
    }
    match (met, evidence.is_empty()) {
        (true, _) => (GateState::Met, evidence),
        (false, false) => (GateState::Open, evidence),
        (false, true) => (GateState::Unknown, vec![Evidence::new("gate_no_result")]),
    }
}

/// Few tickets, and end users who are trained.
pub(super) fn self_sufficient(view: &View<'_>, day: Day, from_day: i64, scoring: &Scoring) -> Found {
    let trained = match view.done_on(TRAINED, day) {
        Some(on) => (GateState::Met, Evidence::new("trained").on(Some(on))),
        None => (GateState::Open, Evidence::new("gate_not_trained")),
    };
    together(vec![reading(view, Metric::Tickets, day, from_day, scoring), trained])
}

/// The usual days have come. Being late is no obstacle: it has its own costs.
pub(super) fn timing(number: i64, (from, to): (i64, i64)) -> Found {
    let state = if number >= from { GateState::Met } else { GateState::Open };
    (state, vec![Evidence::new("gate_day").named(format!("{from}–{to}")).figures(number, to)])
}

/// What shows a consequence of the wrong time in this account. Consequences of a team's own playbook go by their words
/// alone.
pub(super) fn cost(id: &str, view: &View<'_>, day: Day, usual: (i64, i64), scoring: &Scoring) -> Vec<Evidence> {
    let facts = view.facts;
    let lately = view.contacts_between(add_days(day, 1 - LATELY), day);
    let late = view.day_number(day) - usual.1;
    match id {
        "abandoned" => vec![Evidence::new("gate_touches").figures(lately.len() as i64, LATELY)],
        "adoption_stalls" => vec![reading(view, Metric::WeeklyActive, day, usual.0, scoring).1],
        "issues_resurface" => {
            let open = facts.concerns.iter().filter(|concern| concern.is_open(day)).count() as i64;
            let live = facts.signals.iter().filter(|signal| signal.is_live(day)).count() as i64;
            if open + live == 0 { Vec::new() } else { vec![Evidence::new("gate_issues").figures(open, live)] }
        }
        "value_incomplete" => {
            let open = facts.quick_wins.iter().filter(|win| win.delivered_on.is_none_or(|on| on > day)).count() as i64;
            let wins = (open > 0).then(|| Evidence::new("gate_wins_open").figures(open, facts.quick_wins.len() as i64));
            let goal = view.primary_goal(day).and_then(|goal| {
                let last = view.goal_readings(goal, day).next_back()?;
                let (progress, elapsed) = (goal.progress(last.value) / 10, goal.elapsed(day) / 10);
                let course = Evidence::new("goal_course").named(&goal.name).on(Some(last.on_day));
                (progress < 100).then(|| course.figures(progress, elapsed))
            });
            goal.into_iter().chain(wins).collect()
        }
        "inefficient" => hours(view, day)
            .map(|(min, max)| Evidence::new("gate_hours").named(span(min, max)).figures(late, usual.1))
            .into_iter()
            .collect(),
        "no_capacity" => {
            let weeks = (late + 6) / 7;
            let since = |(min, max): (i64, i64)| {
                Evidence::new("gate_hours_since").named(span(min * weeks, max * weeks)).figures(weeks, usual.1)
            };
            hours(view, day).map(since).into_iter().collect()
        }
        "dependent" => {
            let theirs = lately.iter().filter(|contact| contact.touch.direction == Direction::Inbound).count() as i64;
            vec![Evidence::new("gate_started_by_them").figures(theirs, lately.len() as i64)]
        }
        "no_partnership" => {
            let open = facts.opportunities.iter().filter(|one| one.state == OpportunityState::Open).count() as i64;
            let held = |review: &&crate::domain::expectation::Review| {
                review.kind == ReviewKind::BusinessReview && review.held_on.is_some_and(|on| on <= day)
            };
            vec![Evidence::new("gate_partnership").figures(open, facts.reviews.iter().filter(held).count() as i64)]
        }
        _ => Vec::new(),
    }
}

/// Hours a week that the CSM gives, from and to: as planned for this account, else as the playbook has them.
fn hours(view: &View<'_>, day: Day) -> Option<(i64, i64)> {
    let ours = view.facts.commitments.iter().filter(|one| one.role == ResourceRole::Csm);
    let planned: i64 = ours.filter(|one| one.from_day <= day && day <= one.to_day).map(|one| one.hours).sum();
    if planned > 0 {
        return Some((planned, planned));
    }
    view.playbook.resource(ResourceRole::Csm).map(|spec| (spec.hours_min, spec.hours_max))
}

/// A span of figures in words that need no language: `5–8`, or `6` where both ends are the same.
fn span(min: i64, max: i64) -> String {
    if min == max { min.to_string() } else { format!("{min}–{max}") }
}
