//! The path back to green, and the single best move.

use super::super::fixture::{facts, person, playbook, visit};
use super::random::{any_facts, by_hand, concern, contract, reading, touch};
use super::{Act, ActKind, Measure, Path, health, next_move, path};
use crate::domain::account::Stage;
use crate::domain::calendar::Calendar;
use crate::domain::concern::{ConcernKind, Level};
use crate::domain::day::{Day, add_days};
use crate::domain::facts::AccountFacts;
use crate::domain::health::apply::apply;
use crate::domain::metric::Metric;
use crate::domain::scoring::Scoring;
use crate::domain::signal::Severity;
use crate::domain::stakeholder::Role;
use crate::domain::touch::{Sentiment, TouchKind};
use crate::domain::view::View;
use proptest::prelude::*;

fn with<T>(facts: &AccountFacts, ask: impl FnOnce(&View<'_>, &Scoring) -> T) -> T {
    let calendar = Calendar::default();
    ask(&View::new(facts, playbook(), &calendar), &Scoring::shipped().unwrap())
}

fn way(facts: &AccountFacts, day: Day, target: i64) -> Path {
    with(facts, |view, scoring| path(view, day, target, scoring))
}

fn kinds(path: &Path) -> Vec<ActKind> {
    path.acts.iter().map(|act| act.kind).collect()
}

/// Day 40: the lead was last reached on day 2, the environment is ten days late, a blocker is open.
fn troubled() -> (AccountFacts, Day) {
    let mut facts = facts(contract());
    let day = add_days(contract(), 40);
    facts.visits.push(visit(Stage::Technical, add_days(contract(), 14), None));
    facts.stakeholders.push(person(1, Role::ProjectLead, contract()));
    touch(&mut facts, TouchKind::Meeting, add_days(contract(), 35), Some(Sentiment::Positive), &[]);
    touch(&mut facts, TouchKind::Call, add_days(contract(), 8), None, &[(1, true)]);
    for milestone in facts.milestones.iter_mut().filter(|milestone| milestone.code != "environment_live") {
        milestone.done_on = (milestone.due < day).then_some(milestone.due);
    }
    facts.concerns.push(concern(1, ConcernKind::Blocker, add_days(contract(), 30), None));
    facts.readings.push(reading(1, Metric::Pulse, day, 4000));
    (facts, day)
}

#[test]
fn the_fewest_acts_that_reach_the_target_are_named_with_their_points() {
    let (facts, day) = troubled();
    let now = with(&facts, |view, scoring| health(view, day, scoring).score);
    let path = way(&facts, day, 80);
    assert_eq!((path.from, path.reached), (now, true), "{path:#?}");
    assert!(now < 80 && path.reaches >= 80);
    assert_eq!(path.acts.iter().map(|act| act.points).sum::<i64>(), path.reaches - path.from);
    // None of them is there in vain.
    for skipped in 0..path.acts.len() {
        let mut less = facts.clone();
        for (_, act) in path.acts.iter().enumerate().filter(|(at, _)| *at != skipped) {
            apply(&mut less, act, day);
        }
        assert!(with(&less, |view, scoring| health(view, day, scoring).score) < 80);
    }
    // One act is enough for a little more.
    assert_eq!(way(&facts, day, now + 1).acts.len(), 1);
    assert!(way(&facts, day, now).acts.is_empty());
}

#[test]
fn what_cannot_be_reached_is_said_with_the_best_there_is() {
    let (facts, day) = troubled();
    let path = way(&facts, day, 100);
    assert!(!path.reached && path.reaches < 100 && path.reaches > path.from, "{path:#?}");
    let mut done = facts.clone();
    for act in &path.acts {
        apply(&mut done, act, day);
    }
    assert_eq!(with(&done, |view, scoring| health(view, day, scoring).score), path.reaches);
}

#[test]
fn a_veto_is_lifted_first() {
    let (mut facts, day) = troubled();
    facts.milestones.iter_mut().find(|milestone| milestone.code == "environment_live").unwrap().done_on = Some(day);
    touch(&mut facts, TouchKind::Call, day, None, &[(1, true)]);
    facts.concerns.clear();
    let mut escalation = concern(7, ConcernKind::Escalation, day, None);
    (escalation.level, escalation.severity) = (Some(Level::Executive), Severity::High);
    facts.concerns.push(escalation);
    let path = way(&facts, day, 80);
    assert_eq!((path.from, kinds(&path)), (55, vec![ActKind::CloseEscalation]));
    assert_eq!(with(&facts, |view, scoring| next_move(view, day, scoring)).map(|act| act.code), Some("close_escalation".into()));
}

#[test]
fn two_vetoes_need_two_acts() {
    let (mut facts, day) = troubled();
    facts.concerns.clear();
    for id in [7, 8] {
        let mut escalation = concern(id, ConcernKind::Escalation, day, None);
        escalation.level = Some(Level::Executive);
        facts.concerns.push(escalation);
    }
    facts.milestones.iter_mut().for_each(|milestone| milestone.done_on = Some(milestone.due));
    touch(&mut facts, TouchKind::Call, day, None, &[(1, true)]);
    assert_eq!(kinds(&way(&facts, day, 75)), [ActKind::CloseEscalation, ActKind::CloseEscalation]);
}

#[test]
fn a_score_set_by_hand_is_left_aside() {
    let (mut facts, day) = troubled();
    let without = way(&facts, day, 80);
    facts.overrides.push(by_hand(1, 95, day, add_days(day, 30)));
    assert_eq!(way(&facts, day, 80), without);
}

#[test]
fn the_best_move_is_that_of_the_line_that_wins_most_back() {
    let (facts, day) = troubled();
    with(&facts, |view, scoring| {
        let health = health(view, day, scoring);
        let most = health.lines.iter().filter_map(|line| line.recover.as_ref()).max_by_key(|it| it.points).unwrap();
        assert_eq!(next_move(view, day, scoring).map(|act| act.code), Some(most.code.clone()));
    });
    let fresh = super::super::fixture::facts(contract());
    assert_eq!(with(&fresh, |view, scoring| next_move(view, contract(), scoring)), None);
}

#[test]
fn every_kind_of_act_moves_its_own_measure() {
    let day = add_days(contract(), 100);
    let mut facts = facts(contract());
    facts.visits.push(visit(Stage::Review, add_days(contract(), 88), None));
    facts.stakeholders.push(person(1, Role::ProjectLead, contract()));
    facts.stakeholders.push(person(2, Role::ExecutiveSponsor, contract()));
    touch(&mut facts, TouchKind::Meeting, add_days(day, -20), Some(Sentiment::Negative), &[(1, false)]);
    facts.goals.push(super::random::goal(contract(), add_days(contract(), 200)));
    let low = [
        Metric::Activation,
        Metric::WeeklyActive,
        Metric::CoreFeatures,
        Metric::TrainingAttendance,
        Metric::TrainingFeedback,
        Metric::Pulse,
        Metric::Goal,
        Metric::Benefit,
    ];
    for (at, metric) in low.into_iter().enumerate() {
        facts.readings.push(reading(at as i64, metric, add_days(day, -1), 1000));
    }
    facts.readings.push(reading(50, Metric::Cost, day, 100_000));
    facts.readings.push(reading(51, Metric::Tickets, day, 12_000));
    for (at, kind) in [ConcernKind::Blocker, ConcernKind::Complaint, ConcernKind::Escalation].into_iter().enumerate() {
        facts.concerns.push(concern(at as i64, kind, add_days(day, -5), None));
    }
    let best = way(&facts, day, 100);
    let mut found = kinds(&best);
    found.sort();
    found.dedup();
    let mut all: Vec<ActKind> = <ActKind as crate::domain::codes::Coded>::ALL.to_vec();
    all.sort();
    assert_eq!(found, all, "{best:#?}");
    // Goal and return are brought to their course, where they score as a metric at its target.
    let mut done = facts.clone();
    best.acts.iter().for_each(|act: &Act| apply(&mut done, act, day));
    let after = with(&done, |view, scoring| health(view, day, scoring));
    // A first value that comes late stays late.
    for line in after.lines.iter().filter(|line| line.of >= 5 && line.measure != Measure::TimeToValue) {
        assert!(line.points * 100 >= line.of * 60, "{line:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_path_keeps_its_word(facts in any_facts(), at in 10..160i64, target in 40..95i64) {
        let day = add_days(contract(), at);
        let path = way(&facts, day, target);
        let mut done = facts.clone();
        done.overrides.clear();
        path.acts.iter().for_each(|act| apply(&mut done, act, day));
        prop_assert_eq!(with(&done, |view, scoring| health(view, day, scoring).score), path.reaches);
        prop_assert_eq!(path.reached, path.reaches >= target);
        prop_assert!(path.reaches >= path.from);
    }
}
