//! Vetoes: what holds a score down, whatever else is well. Few, written down, and named when they
//! act; their caps and days stand in `data/scoring.toml` under `[health.veto]`.

use super::Veto;
use super::measure::At;
use super::technical::{is_open, past_due};
use crate::domain::account::Stage;
use crate::domain::codes::Coded;
use crate::domain::concern::{Concern, ConcernKind, Level};
use crate::domain::day::Day;
use crate::domain::evidence::Evidence;
use crate::domain::scoring::health::VetoSpec;
use crate::domain::signal::Severity;
use crate::domain::stakeholder::{Role, Stakeholder};
use crate::domain::view::{GO_LIVE, MilestoneOn};

/// So many vetoes there are.
pub(super) const VETOES: usize = <Veto as Coded>::ALL.len();

/// The cap of each veto whose condition holds, by the order of [`Veto`].
pub(super) fn caps(at: &At<'_, '_>) -> [Option<i64>; VETOES] {
    let specs = &at.scoring.health.veto;
    [
        executive(at, specs.executive_escalation).map(|_| specs.executive_escalation.cap),
        go_live(at, specs.go_live_overdue).map(|_| specs.go_live_overdue.cap),
        silent(at, specs.decision_makers_silent).then_some(specs.decision_makers_silent.cap),
        breached(at, specs.blocker_breached).map(|_| specs.blocker_breached.cap),
    ]
}

/// The evidence of a veto that acts.
pub(super) fn evidence(veto: Veto, at: &At<'_, '_>) -> Vec<Evidence> {
    let specs = &at.scoring.health.veto;
    match veto {
        Veto::ExecutiveEscalation => executive(at, specs.executive_escalation)
            .map(|concern| {
                let days = at.since(concern.opened_on);
                Evidence::new("escalation_open").named(&concern.title).on(Some(concern.opened_on)).figures(days, 0)
            })
            .into_iter()
            .collect(),
        Veto::GoLiveOverdue => go_live(at, specs.go_live_overdue)
            .map(|on| Evidence::new("milestone_past_due").named(GO_LIVE).on(Some(on.due)).figures(at.since(on.due), 0))
            .into_iter()
            .collect(),
        Veto::DecisionMakersSilent => {
            let mut all: Vec<_> = deciders(at).collect();
            all.sort_by_key(|(person, last)| (*last, person.id));
            let told = all.into_iter().take(3).map(|(person, last)| {
                let code = if last.is_some() { "contact_overdue" } else { "never_reached" };
                let from = last.unwrap_or(person.since);
                let days = specs.decision_makers_silent.days;
                Evidence::new(code).named(&person.name).on(Some(from)).figures(at.since(from) - days, days)
            });
            told.collect()
        }
        Veto::BlockerBreached => breached(at, specs.blocker_breached)
            .map(|concern| {
                let days = past_due(concern, at);
                Evidence::new("blocker_overdue").named(&concern.title).on(concern.due_on).figures(days, 0)
            })
            .into_iter()
            .collect(),
    }
}

/// An open escalation to executives, the longest open one.
fn executive<'a>(at: &At<'_, 'a>, spec: VetoSpec) -> Option<&'a Concern> {
    let open = at.view.concerns(ConcernKind::Escalation, at.known).filter(|concern| {
        concern.level == Some(Level::Executive) && is_open(concern, at) && at.since(concern.opened_on) >= spec.days
    });
    open.min_by_key(|concern| (concern.opened_on, concern.id))
}

/// Go-live, long overdue. An account that has moved on to adoption has gone live, whether or not
/// anybody marked it.
fn go_live<'a>(at: &At<'_, 'a>, spec: VetoSpec) -> Option<MilestoneOn<'a>> {
    if at.view.is_paused() || at.view.reached(Stage::Adoption, at.known) {
        return None;
    }
    let late = |on: &MilestoneOn<'a>| on.done_on.is_none() && at.since(on.due) > spec.days;
    at.view.milestones(at.known).find(|on| on.milestone.code == GO_LIVE).filter(late)
}

/// Sponsors and project leads, and when each was last reached.
fn deciders<'v, 'a: 'v>(at: &'v At<'v, 'a>) -> impl Iterator<Item = (&'a Stakeholder, Option<Day>)> + 'v {
    let people = at.view.people(at.known).filter(|person| matches!(person.role, Role::ExecutiveSponsor | Role::ProjectLead));
    people.map(|person| (person, at.view.last_reached(person.id, at.known).map(|last| last.max(person.since))))
}

/// Whether those who decide are known, and none of them has been reached for long. Where none is
/// known, nothing is: that is for coverage to say.
fn silent(at: &At<'_, '_>, spec: VetoSpec) -> bool {
    let mut latest = None;
    for (person, last) in deciders(at) {
        latest = latest.max(Some(last.unwrap_or(person.since)));
    }
    !at.view.is_paused() && latest.is_some_and(|latest| at.since(latest) > spec.days)
}

/// A blocker of high severity, long past its day: the longest.
fn breached<'a>(at: &At<'_, 'a>, spec: VetoSpec) -> Option<&'a Concern> {
    let open = at.view.concerns(ConcernKind::Blocker, at.known);
    let late = open.filter(|it| it.severity == Severity::High && is_open(it, at) && past_due(it, at) > spec.days);
    late.max_by_key(|concern| (past_due(concern, at), std::cmp::Reverse(concern.id)))
}
