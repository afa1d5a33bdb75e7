//! Technical: is the plan kept, and is anything in the way.

use super::measure::{At, Detail, FULL, Fix, Found, Mean};
use crate::domain::concern::{Concern, ConcernKind};
use crate::domain::day::Day;
use crate::domain::evidence::Evidence;
use crate::domain::scoring::health::score_at;
use crate::domain::view::MilestoneOn;

/// A milestone that has come due, and what it says.
struct Due<'a> {
    on: MilestoneOn<'a>,
    /// Days late when done, or overdue while open.
    late: i64,
    score: i64,
    weight: i64,
    fresh: i64,
}

/// The milestones that were due before the day. Those that come later are no evidence, done early
/// or not.
fn due<'v, 'a: 'v>(at: &'v At<'v, 'a>) -> impl Iterator<Item = Due<'a>> + 'v {
    let health = &at.scoring.health;
    let paused = at.view.is_paused();
    at.view.milestones(at.known).filter(move |on| on.due < at.day && !paused).map(move |on| {
        let late = (on.done_on.unwrap_or(at.day) - on.due).num_days().max(0);
        let curve = if on.done_on.is_some() { &health.curve.milestone_late } else { &health.curve.milestone_overdue };
        let weight = if on.spec.is_some_and(|spec| spec.key) { 2 } else { 1 };
        Due { on, late, score: score_at(curve, late), weight, fresh: health.age.milestones_on_time.fresh(at.since(on.due)) }
    })
}

pub(super) fn milestones(at: &At<'_, '_>) -> Found {
    let mut mean = Mean::default();
    for due in due(at) {
        // The newest fact is that it was done, or that it is still open.
        mean.take(due.score, due.weight, due.fresh, at.since(due.on.done_on.unwrap_or(at.day)));
    }
    mean.found(Found::NotExpected)
}

pub(super) fn milestones_detail(at: &At<'_, '_>) -> Detail {
    let mut all: Vec<Due<'_>> = due(at).filter(|due| due.fresh > 0).collect();
    all.sort_by_key(|due| ((due.score - FULL) * due.weight * due.fresh, due.on.milestone.id));
    let mut evidence: Vec<Evidence> = all
        .iter()
        .filter(|due| due.late > 0)
        .take(3)
        .map(|due| {
            let (code, on) = match due.on.done_on {
                Some(done) => ("milestone_done_late", done),
                None => ("milestone_past_due", due.on.due),
            };
            Evidence::new(code).named(&due.on.milestone.code).on(Some(on)).figures(due.late, 0)
        })
        .collect();
    if evidence.is_empty() {
        let newest = all.iter().filter_map(|due| due.on.done_on).max();
        evidence.push(Evidence::new("milestones_on_time").on(newest).figures(all.len() as i64, all.len() as i64));
    }
    let weights: i64 = all.iter().map(|due| due.weight * due.fresh).sum();
    let sum: i64 = all.iter().map(|due| due.score * due.weight * due.fresh).sum();
    let gain =
        |due: &Due<'_>| (score_at(&at.scoring.health.curve.milestone_late, due.late) - due.score).max(0) * due.weight * due.fresh;
    let open = all.iter().filter(|due| due.on.done_on.is_none());
    let fix = open.rev().max_by_key(|due| gain(due)).map(|due| Fix {
        code: "finish_milestone",
        name: due.on.milestone.code.clone(),
        score: (sum + gain(due)) / weights.max(1),
    });
    Detail { evidence, fix }
}

/// Days by which the end of the plan has moved, and the day from which that ages: the planned end
/// or the last move. None before the first date of the plan has come.
fn moved(at: &At<'_, '_>) -> Option<(i64, Day)> {
    let facts = at.view.facts;
    let begun = at.view.milestones(at.known).any(|on| on.baseline < at.day);
    let planned = at.view.milestones(at.known).map(|on| on.baseline).max().filter(|_| begun)?;
    let end = at.view.milestones(at.known).map(|on| on.due).max()?;
    let last = facts.slips.iter().map(|slip| slip.moved_on).filter(|on| *on <= at.known).max();
    Some(((end - planned).num_days(), last.map_or(planned, |last| last.max(planned))))
}

pub(super) fn slippage(at: &At<'_, '_>) -> Found {
    let Some((days, from)) = moved(at) else { return Found::NotExpected };
    let health = &at.scoring.health;
    let age = at.since(from).max(0);
    let fresh = health.age.plan_slippage.fresh(age);
    if fresh == 0 {
        return Found::NotExpected;
    }
    Found::known(score_at(&health.curve.slippage, days.max(0)), fresh, Some(age))
}

pub(super) fn slippage_detail(at: &At<'_, '_>) -> Detail {
    let Some((days, _)) = moved(at) else { return Detail::default() };
    let code = if days > 0 { "plan_slipped" } else { "plan_on_course" };
    let last = at.view.facts.slips.iter().filter(|slip| slip.moved_on <= at.known).max_by_key(|slip| (slip.moved_on, slip.id));
    let evidence = vec![Evidence::new(code).on(last.map(|slip| slip.moved_on)).figures(days.max(0), 0)];
    Detail { evidence, fix: Some(Fix { code: "pull_in_plan", name: String::new(), score: FULL }) }
}

/// Whether a concern is open as far as is known.
pub(super) fn is_open(concern: &Concern, at: &At<'_, '_>) -> bool {
    concern.closed_on.is_none_or(|closed| closed > at.known)
}

/// Days past its day.
pub(super) fn past_due(concern: &Concern, at: &At<'_, '_>) -> i64 {
    concern.due_on.map_or(0, |due| at.since(due).max(0))
}

/// What an open concern takes, in thousandths of a point.
fn penalty(concern: &Concern, at: &At<'_, '_>) -> i64 {
    let penalties = &at.scoring.health.penalty;
    let overdue = if past_due(concern, at) > 0 { penalties.overdue } else { 0 };
    (penalties.of(concern.kind, concern.severity) + overdue) * 1000
}

/// What concerns of a kind say. Closed ones age from the day they were opened. An open one does
/// not age, and scores no more than its freshness if it were closed: the longer it is open, the
/// heavier it weighs, and closing it never costs anything.
pub(super) fn concerns(kind: ConcernKind, at: &At<'_, '_>) -> Found {
    let ageing = at.scoring.health.age.of(kind);
    let (mut open, mut most, mut taken, mut freshest) = (false, FULL, 0, 0);
    let mut newest: Option<i64> = None;
    for concern in at.view.concerns(kind, at.known) {
        let age = at.since(concern.opened_on);
        let fresh = ageing.fresh(age);
        if is_open(concern, at) {
            open = true;
            most = most.min(fresh * 100);
            taken += penalty(concern, at);
        } else if fresh == 0 {
            continue;
        }
        freshest = freshest.max(fresh);
        newest = Some(newest.map_or(age, |newest| newest.min(age)));
    }
    match (open, freshest) {
        (true, _) => Found::known((FULL - taken).min(most), 1000, newest),
        (false, 0) => Found::NotExpected,
        (false, fresh) => Found::known(FULL, fresh, newest),
    }
}

/// Whether a concern of a kind is open.
pub(super) fn any_open(kind: ConcernKind, at: &At<'_, '_>) -> bool {
    at.view.concerns(kind, at.known).any(|concern| is_open(concern, at))
}

/// The evidence of concerns of a kind, under the codes for one that is open, one that is past its
/// day, and none open.
pub(super) fn concerns_detail(kind: ConcernKind, codes: [&'static str; 3], fix: &'static str, at: &At<'_, '_>) -> Detail {
    let ageing = at.scoring.health.age.of(kind);
    let mut open: Vec<&Concern> = at.view.concerns(kind, at.known).filter(|concern| is_open(concern, at)).collect();
    open.sort_by_key(|concern| (-penalty(concern, at), concern.opened_on, concern.id));
    let mut evidence: Vec<Evidence> = open
        .iter()
        .take(3)
        .map(|concern| match past_due(concern, at) {
            0 => {
                Evidence::new(codes[0]).named(&concern.title).on(Some(concern.opened_on)).figures(at.since(concern.opened_on), 0)
            }
            days => Evidence::new(codes[1]).named(&concern.title).on(concern.due_on).figures(days, 0),
        })
        .collect();
    if evidence.is_empty() {
        let mut last = None;
        let mut count = 0;
        for concern in at.view.concerns(kind, at.known).filter(|concern| ageing.fresh(at.since(concern.opened_on)) > 0) {
            last = last.max(concern.closed_on);
            count += 1;
        }
        evidence.push(Evidence::new(codes[2]).on(last).figures(count, count));
    }
    let fix = open.first().map(|worst| {
        let rest = open.iter().skip(1);
        let taken: i64 = rest.clone().map(|concern| penalty(concern, at)).sum();
        let most = rest.map(|concern| ageing.fresh(at.since(concern.opened_on)) * 100).min().unwrap_or(FULL);
        Fix { code: fix, name: worst.title.clone(), score: (FULL - taken).min(most).max(0) }
    });
    Detail { evidence, fix }
}

pub(super) fn blockers(at: &At<'_, '_>) -> Found {
    concerns(ConcernKind::Blocker, at)
}

pub(super) fn blockers_detail(at: &At<'_, '_>) -> Detail {
    let codes = ["blocker_open", "blocker_overdue", "blockers_closed"];
    concerns_detail(ConcernKind::Blocker, codes, "close_blocker", at)
}
