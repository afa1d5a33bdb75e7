//! The standing of an account.

use super::account::{Stage, Status, handle_from, is_handle};
use super::calendar::Calendar;
use super::day::{Day, add_days};
use super::facts::AccountFacts;
use super::fixture::{day, facts, person, playbook, visit};
use super::milestone::MilestoneState;
use super::priority::Surroundings;
use super::scoring::Scoring;
use super::signal::{Severity, SignalState};
use super::stakeholder::Role;
use super::standing::{Standing, standing};
use super::view::View;
use proptest::prelude::*;

const CARLA: i64 = 7;

fn of(facts: &AccountFacts, today: Day) -> Standing {
    let (calendar, scoring) = (Calendar::default(), Scoring::shipped().unwrap());
    let around = Surroundings { average_arr_cents: None, distrusted: &[] };
    standing(&View::new(facts, playbook(), &calendar), today, around, &scoring).card
}

/// Signed on Monday, 2 November 2026; a champion, in touch on the day.
fn calm() -> AccountFacts {
    let mut facts = facts(day(2026, 11, 2));
    facts.stakeholders.push(person(CARLA, Role::Champion, day(2026, 11, 2)));
    facts.touched(CARLA, day(2026, 11, 2), true, None);
    facts
}

#[test]
fn what_the_board_shows_is_counted() {
    let late = of(&calm(), day(2026, 11, 10));
    assert_eq!((late.overdue, late.key_overdue), (2, 1), "kickoff and access were due on the 9th");
    let later = of(&calm(), day(2026, 11, 23));
    // The champion, in touch three weeks ago, is past the ideal two weeks and not past the three.
    assert_eq!((later.cadence.as_deref(), later.cadence_days), (Some("due"), 0));
    assert_eq!(of(&facts(day(2026, 11, 2)), day(2026, 11, 3)).cadence, None);
    assert_eq!(later.history.len(), 4, "no week before the contract");
    assert_eq!(later.history.last(), Some(&later.score));
}

#[test]
fn live_signals_count_and_others_do_not() {
    let today = day(2026, 11, 3);
    for (severity, state, until, live) in [
        (Severity::High, SignalState::Open, None, true),
        (Severity::Medium, SignalState::Acknowledged, None, true),
        (Severity::Low, SignalState::Snoozed, Some(today), true), // its day has come
        (Severity::High, SignalState::Snoozed, Some(add_days(today, 1)), false),
        (Severity::High, SignalState::Resolved, None, false),
        (Severity::High, SignalState::FalseAlarm, None, false),
    ] {
        let mut facts = calm();
        facts.raised(severity, state, until);
        let found = of(&facts, today);
        assert_eq!(found.signals, i64::from(live), "{severity} {state}");
        assert_eq!(found.severity, live.then_some(severity));
    }
}

#[test]
fn who_has_gone_or_was_put_away_has_no_place_on_the_board() {
    for (status, archived, expected) in [
        (Status::Active, false, true),
        (Status::Paused, false, true),
        (Status::Graduated, false, false),
        (Status::Churned, false, false),
        (Status::Active, true, false),
    ] {
        let mut facts = calm();
        facts.account.status = status;
        facts.account.archived_on = archived.then_some(day(2026, 11, 3));
        assert_eq!(of(&facts, day(2026, 11, 3)).on_board, expected, "{status} {archived}");
    }
}

#[test]
fn the_next_milestone_is_the_first_open_one_and_slippage_that_of_the_end() {
    let mut facts = calm();
    let today = day(2026, 11, 10);
    assert_eq!(of(&facts, today).next_milestone.as_deref(), Some("kickoff_held"));
    facts.milestones[0].done_on = Some(today);
    assert_eq!(of(&facts, today).next_milestone.as_deref(), Some("access_provisioned"));
    assert_eq!(of(&facts, today).slippage, 0);
    let last = facts.milestones.last_mut().unwrap();
    last.due = add_days(last.baseline, 9);
    assert_eq!(last.slippage(), 9);
    assert_eq!((of(&facts, today).slippage, of(&facts, today).plan_end), (9, facts.plan_end()));
    // A slip in the middle that the end has absorbed is no slippage of the plan.
    let middle = &mut facts.milestones[5];
    middle.due = add_days(middle.baseline, -3);
    assert_eq!(middle.slippage(), -3);
    assert_eq!(of(&facts, today).slippage, 9);
    for milestone in &mut facts.milestones {
        milestone.done_on = Some(today);
    }
    let done = of(&facts, day(2027, 12, 1));
    assert_eq!((done.next_milestone, done.next_due, done.overdue), (None, None, 0));
}

#[test]
fn a_milestone_is_soon_for_a_week_and_overdue_from_the_day_after() {
    let mut milestone = calm().milestones[0].clone();
    for (days, expected) in [
        (-8, MilestoneState::Ahead(8)),
        (-7, MilestoneState::Soon(7)),
        (0, MilestoneState::Soon(0)),
        (1, MilestoneState::Overdue(1)),
    ] {
        assert_eq!(milestone.state(add_days(milestone.due, days)), expected);
    }
    milestone.done_on = Some(milestone.due);
    assert_eq!(milestone.state(add_days(milestone.due, 5)), MilestoneState::Done);
}

#[test]
fn days_in_stage_are_kept_over_every_visit() {
    let mut facts = calm();
    facts.visits = vec![
        visit(Stage::Welcome, day(2026, 11, 2), Some(day(2026, 11, 9))),
        visit(Stage::Technical, day(2026, 11, 9), Some(day(2026, 11, 12))),
        visit(Stage::Welcome, day(2026, 11, 12), Some(day(2026, 11, 12))),
        visit(Stage::Technical, day(2026, 11, 12), None),
    ];
    assert_eq!(facts.days_in_stages(day(2026, 11, 23)), [7, 14, 0, 0, 0, 0]);
    // A look from before a visit began finds no days below zero.
    assert_eq!(facts.days_in_stages(day(2026, 11, 1)), [7, 3, 0, 0, 0, 0]);
    assert_eq!(facts.account.day_number(day(2026, 11, 23)), 21);
}

proptest! {
    #[test]
    fn a_handle_made_from_any_name_can_be_kept(name in "\\PC{0,60}") {
        let handle = handle_from(&name);
        prop_assert!(handle.len() <= 32);
        prop_assert!(handle.is_empty() || is_handle(&handle), "{handle}");
        prop_assert!(!handle.starts_with('-') && !handle.ends_with('-') && !handle.contains("--"));
    }
}
