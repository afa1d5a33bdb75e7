//! The load of a team, case by case.

use super::account::Stage;
use super::calendar::{Holiday, Period};
use super::capacity::{Adding, Basis, Fill, TeamLoad, Work};
use super::codes::{AbsenceId, AccountId, CapacityId, CommitmentId, HolidayId};
use super::day::{Day, add_days};
use super::fixture::{day, facts, playbook};
use super::resource::{Absence, Capacity, Commitment, ResourceRole};
use super::team::Team;

/// A Wednesday.
fn today() -> Day {
    day(2026, 11, 25)
}

fn monday() -> Day {
    day(2026, 11, 23)
}

fn capacity(login: &str, hours: i64) -> Capacity {
    Capacity { id: CapacityId(1), rev: 1, login: login.into(), role: ResourceRole::Csm, hours }
}

fn promised(login: &str, hours: i64, from: Day, to: Day) -> Commitment {
    Commitment {
        id: CommitmentId(1),
        rev: 1,
        account_id: AccountId(1),
        role: ResourceRole::Csm,
        login: login.into(),
        stakeholder_id: None,
        hours,
        from_day: from,
        to_day: to,
        confirmed_on: None,
        note: String::new(),
    }
}

fn load(team: &Team, rows: &[Commitment], stage: Stage, paused: bool) -> TeamLoad {
    let facts = facts(monday());
    let mut adding = Adding::new(team, today(), 4);
    adding.add(&Work {
        account_id: AccountId(1),
        handle: "acme",
        name: "Acme",
        owner: "ana",
        stage,
        paused,
        playbook: playbook(),
        windows: &facts.plan.windows,
        plan_end: facts.plan_end(),
        commitments: rows,
    });
    adding.finish()
}

fn hours(load: &TeamLoad, login: &str) -> Vec<i64> {
    load.person(login).map(|person| person.weeks.iter().map(|week| week.hours).collect()).unwrap_or_default()
}

#[test]
fn an_owner_who_promised_nothing_counts_with_the_playbooks_hours() {
    let all = |rows: &[Commitment], paused| load(&Team::default(), rows, Stage::Welcome, paused);
    let assumed = all(&[], false);
    assert_eq!(hours(&assumed, "ana"), [7, 7, 7, 7]);
    assert_eq!(assumed.people[0].accounts[0].basis, Basis::Playbook);
    assert_eq!(all(&[], true).people, [], "a paused account takes only what was promised");
    let said = all(&[promised("ana", 2, monday(), add_days(monday(), 60))], false);
    assert_eq!(hours(&said, "ana"), [2, 2, 2, 2]);
    let other = all(&[promised("bia", 3, monday(), add_days(monday(), 60))], false);
    assert_eq!((hours(&other, "ana"), hours(&other, "bia")), (vec![7; 4], vec![3; 4]));
    assert_eq!(other.totals.iter().map(|week| week.hours).collect::<Vec<_>>(), [10; 4]);
}

#[test]
fn part_of_a_week_takes_part_of_the_hours() {
    for (from, to, expected) in [
        (monday(), add_days(monday(), 6), [10, 0, 0, 0]),
        (add_days(monday(), 3), add_days(monday(), 6), [4, 0, 0, 0]),
        (add_days(monday(), 5), add_days(monday(), 7), [0, 2, 0, 0]),
        (add_days(monday(), -30), add_days(monday(), 300), [10, 10, 10, 10]),
    ] {
        let load = load(&Team::default(), &[promised("ana", 10, from, to)], Stage::Welcome, false);
        assert_eq!(hours(&load, "ana"), expected, "{from} to {to}");
    }
}

#[test]
fn weeks_are_judged_against_capacity_absences_and_holidays() {
    let absence = |from: i64, to: i64| Absence {
        id: AbsenceId(1),
        rev: 1,
        login: "ana".into(),
        from_day: add_days(monday(), from),
        to_day: add_days(monday(), to),
        note: String::new(),
    };
    let holiday = Holiday { id: HolidayId(1), rev: 1, day: add_days(monday(), 7), name: "Day off".into() };
    let team = |hours: i64, absences: Vec<Absence>, holidays: Vec<Holiday>| Team {
        capacities: vec![capacity("ana", hours)],
        absences,
        holidays,
        ..Team::default()
    };
    for (team, expected) in [
        (Team::default(), (None, Fill::Unknown, 0)),
        (team(40, vec![], vec![]), (Some(40), Fill::Under, 0)),
        (team(11, vec![], vec![]), (Some(11), Fill::Near, 0)),
        (team(10, vec![], vec![]), (Some(10), Fill::Near, 0)),
        (team(9, vec![], vec![]), (Some(9), Fill::Over, 0)),
        (team(12, vec![absence(7, 8)], vec![]), (Some(7), Fill::Over, 2)),
        (team(40, vec![], vec![holiday]), (Some(32), Fill::Under, 0)),
        (team(40, vec![absence(0, 30)], vec![]), (Some(0), Fill::Over, 5)),
    ] {
        let load = load(&team, &[promised("ana", 10, monday(), add_days(monday(), 60))], Stage::Welcome, false);
        let week = load.person("ana").unwrap().weeks[1];
        assert_eq!((week.capacity, week.fill, week.away), expected, "{team:?}");
        assert_eq!(load.over().count(), usize::from(expected.1 == Fill::Over));
    }
    let idle = team(40, vec![absence(0, 4)], vec![]);
    let load = load(&idle, &[promised("bia", 1, monday(), monday())], Stage::Welcome, true);
    assert_eq!(load.person("ana").unwrap().weeks[0].fill, Fill::Away);
    assert_eq!(load.person("ana").unwrap().weeks[1].fill, Fill::Under);
}

#[test]
fn an_account_past_its_plan_goes_on_taking_hours() {
    let team = Team::default();
    let facts = facts(day(2026, 1, 5));
    let mut adding = Adding::new(&team, today(), 3);
    let work = Work {
        account_id: AccountId(1),
        handle: "acme",
        name: "Acme",
        owner: "ana",
        stage: Stage::Review,
        paused: false,
        playbook: playbook(),
        windows: &facts.plan.windows,
        plan_end: facts.plan_end(),
        commitments: &[],
    };
    adding.add(&work);
    // Without windows, nothing can be said of when.
    let nothing: &[Period] = &[];
    adding.add(&Work { account_id: AccountId(2), windows: nothing, ..work });
    assert_eq!(hours(&adding.finish(), "ana"), [7, 7, 7]);
}
