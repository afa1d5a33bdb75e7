//! Cadence, table by table. The account was signed on Monday, 2 November 2026.

use super::account::{Stage, Status};
use super::cadence::{Cadence, CadenceState, cadence};
use super::calendar::Calendar;
use super::day::{Day, add_days};
use super::facts::AccountFacts;
use super::fixture::{day, facts, person, playbook};
use super::stakeholder::Role;

const CARLA: i64 = 7;

/// The account, known since it was signed, with a project lead: a week is ideal, ten days the most.
fn with_lead() -> AccountFacts {
    let mut facts = facts(day(2026, 11, 2));
    facts.stakeholders.push(person(CARLA, Role::ProjectLead, day(2026, 11, 2)));
    facts
}

fn of(facts: &AccountFacts, today: Day) -> Cadence {
    cadence(&facts.stakeholders[0], facts, playbook(), &Calendar::default(), today)
}

fn state(facts: &AccountFacts, today: Day) -> CadenceState {
    of(facts, today).state
}

#[test]
fn each_state_begins_on_its_very_day() {
    let mut facts = with_lead();
    facts.touched(CARLA, day(2026, 11, 9), true, None);
    for (today, expected) in [
        (day(2026, 11, 9), CadenceState::OnTime),
        (day(2026, 11, 15), CadenceState::OnTime),
        (day(2026, 11, 16), CadenceState::Due), // exactly the ideal interval
        (day(2026, 11, 19), CadenceState::Due), // exactly the longest one
        (day(2026, 11, 20), CadenceState::Overdue(1)),
        (day(2026, 12, 19), CadenceState::Overdue(30)),
    ] {
        assert_eq!(state(&facts, today), expected, "{today}");
    }
    let found = of(&facts, day(2026, 11, 16));
    assert_eq!((found.last_touch, found.next_due), (Some(day(2026, 11, 9)), Some(day(2026, 11, 16))));
    assert_eq!((found.ideal_days, found.max_days), (Some(7), Some(10)));
}

#[test]
fn a_due_day_moves_to_an_open_day_and_so_does_the_last_one() {
    let mut facts = with_lead();
    facts.touched(CARLA, day(2026, 11, 11), true, None);
    // Ideal on Wednesday the 18th, longest on Saturday the 21st.
    assert_eq!(state(&facts, day(2026, 11, 23)), CadenceState::Due);
    assert_eq!(state(&facts, day(2026, 11, 24)), CadenceState::Overdue(1));
    let holiday = Calendar::new([day(2026, 11, 18)], &[]);
    let found = cadence(&facts.stakeholders[0], &facts, playbook(), &holiday, day(2026, 11, 18));
    assert_eq!((found.next_due, found.state), (Some(day(2026, 11, 19)), CadenceState::OnTime));
}

#[test]
fn who_was_never_in_touch_counts_from_the_day_they_joined() {
    let facts = with_lead();
    for (today, expected) in [
        (day(2026, 11, 2), CadenceState::Never(0)),
        (day(2026, 11, 12), CadenceState::Never(0)),
        (day(2026, 11, 13), CadenceState::Never(1)),
    ] {
        assert_eq!(state(&facts, today), expected, "{today}");
    }
    assert_eq!(of(&facts, day(2026, 11, 3)).next_due, Some(day(2026, 11, 9)));
}

#[test]
fn only_what_reached_the_person_counts() {
    let today = day(2026, 11, 12);
    for (what, attended, replied, on, counts) in [
        ("a call", true, None, day(2026, 11, 11), true),
        ("an answered e-mail", true, Some(true), day(2026, 11, 11), true),
        ("an e-mail without an answer", true, Some(false), day(2026, 11, 11), false),
        ("a meeting that she missed", false, None, day(2026, 11, 11), false),
        ("a touch of tomorrow", true, None, day(2026, 11, 13), false),
    ] {
        let mut facts = with_lead();
        facts.touched(CARLA, on, attended, replied);
        assert_eq!(of(&facts, today).last_touch.is_some(), counts, "{what}");
    }
    let mut facts = with_lead();
    facts.touched(CARLA + 1, day(2026, 11, 11), true, None);
    assert_eq!(of(&facts, today).last_touch, None, "a touch of somebody else");
    // The latest counts, in whatever order they were logged.
    facts.touched(CARLA, day(2026, 11, 10), true, None);
    facts.touched(CARLA, day(2026, 11, 4), true, None);
    assert_eq!(of(&facts, today).last_touch, Some(day(2026, 11, 10)));
}

#[test]
fn who_has_left_and_whose_account_is_paused_is_left_in_peace() {
    let mut facts = with_lead();
    let late = day(2026, 12, 31);
    assert!(state(&facts, late).overdue_days() > 0);
    facts.account.status = Status::Paused;
    assert_eq!((state(&facts, late), of(&facts, late).next_due), (CadenceState::AsNeeded, None));
    facts.account.status = Status::Active;
    facts.stakeholders[0].left_on = Some(late);
    assert_eq!((state(&facts, late), of(&facts, late).next_due), (CadenceState::Left, None));
    assert!(matches!(state(&facts, add_days(late, -1)), CadenceState::Never(_)), "not before they left");
}

#[test]
fn a_change_of_stage_changes_the_rule() {
    let mut facts = with_lead();
    facts.stakeholders[0].role = Role::TechnicalLead;
    facts.touched(CARLA, day(2026, 11, 9), true, None);
    let today = day(2026, 11, 30);
    for (stage, expected) in [
        (Stage::Technical, CadenceState::Overdue(11)),
        (Stage::Training, CadenceState::Overdue(11)),
        (Stage::GoLive, CadenceState::AsNeeded),
    ] {
        facts.account.stage = stage;
        assert_eq!(state(&facts, today), expected, "{stage:?}");
    }
}

#[test]
fn a_persons_own_intervals_stand_above_the_rule() {
    use CadenceState::{AsNeeded, Due, OnTime, Overdue};
    // Own ideal, own longest, role, state ten days after the last touch.
    for (ideal, max, role, expected) in [
        (Some(14), None, Role::ProjectLead, OnTime), // the rule's ten days would contradict it
        (Some(5), None, Role::ProjectLead, Due),
        (Some(3), Some(5), Role::ProjectLead, Overdue(5)),
        (None, Some(30), Role::ProjectLead, Due),
        (None, Some(5), Role::ProjectLead, Overdue(5)), // shorter than the rule's ideal interval
        (None, None, Role::EndUser, AsNeeded),
        (Some(9), None, Role::EndUser, Overdue(1)),
        (None, Some(5), Role::EndUser, Overdue(5)),
    ] {
        let mut facts = with_lead();
        (facts.stakeholders[0].ideal_days, facts.stakeholders[0].max_days) = (ideal, max);
        facts.stakeholders[0].role = role;
        // A Wednesday; the day looked at is the Saturday ten days later.
        facts.touched(CARLA, day(2026, 11, 11), true, None);
        let found = state(&facts, day(2026, 11, 21));
        assert_eq!(found, expected, "{ideal:?} {max:?} {role}");
    }
}

#[test]
fn worse_states_rank_higher() {
    use CadenceState::{AsNeeded, Due, Left, Never, OnTime, Overdue};
    let order = [OnTime, Due, Never(0), Overdue(1), Never(2), Overdue(3)];
    assert!(order.windows(2).all(|pair| pair[0].rank() < pair[1].rank()), "{order:?}");
    assert!(AsNeeded.rank() < OnTime.rank() && Left.rank() == AsNeeded.rank());
}
