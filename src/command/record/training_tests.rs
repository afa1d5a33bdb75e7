//! What sessions and low adopters are refused for, and what holding a session brings about.

use super::super::fixture::{Bench, on};
use super::*;
use crate::domain::codes::{AccountId, LowAdopterId, StakeholderId};
use crate::domain::day::Day;
use crate::domain::fixture;
use crate::domain::stakeholder::Role;
use crate::domain::training::{Barrier, TrainingFormat, TrainingRole};

fn planned(title: &str, after: i64) -> Session {
    Session::new(title, TrainingRole::EndUser, TrainingFormat::Live, on(after))
}

fn held(title: &str, after: i64) -> Session {
    Session {
        held_on: Some(on(after)),
        invited: Some(20),
        attended: Some(15),
        feedback: Some(4500),
        answers: Some(12),
        ..planned(title, after)
    }
}

/// Every reading: metric, day after the contract, about, value, answers.
fn readings(bench: &Bench) -> Vec<(String, i64, String, i64, Option<i64>)> {
    let mut all: Vec<_> = bench
        .facts
        .readings
        .iter()
        .map(|one| (one.metric.to_string(), (one.on_day - on(0)).num_days(), one.about.clone(), one.value, one.answers))
        .collect();
    all.sort();
    all
}

fn told(about: &str, after: i64, percent: i64, mark: i64) -> Vec<(String, i64, String, i64, Option<i64>)> {
    vec![
        ("training_attendance".into(), after, about.into(), percent * SCALE, None),
        ("training_feedback".into(), after, about.into(), mark, Some(12)),
    ]
}

#[test]
fn a_session_that_makes_no_sense_is_refused() {
    let order = |earlier, later| Refusal::DateOrder { earlier, later };
    let more = |part, whole| Refusal::MoreThan { part, whole };
    let range = |field, min, max| Refusal::OutOfRange { field, min, max };
    let today = on(60);
    for (session, refusal) in [
        (planned(" ", 40), Refusal::Empty(Field::Title)),
        (planned("A", -1), order(Field::ContractDate, Field::PlannedOn)),
        (Session { held_on: Some(on(-1)), ..planned("A", 40) }, order(Field::ContractDate, Field::HeldOn)),
        (Session { held_on: Some(on(61)), ..planned("A", 40) }, Refusal::InFuture { field: Field::HeldOn, day: on(61), today }),
        (Session { attended: Some(21), ..held("A", 40) }, more(Field::Attended, Field::Invited)),
        (Session { assessed: Some(3), passed: Some(4), ..held("A", 40) }, more(Field::Passed, Field::Assessed)),
        (Session { feedback: Some(5001), ..held("A", 40) }, range(Field::Feedback, 1, 5)),
        (Session { feedback: Some(999), ..held("A", 40) }, range(Field::Feedback, 1, 5)),
        (Session { invited: Some(-1), attended: None, ..held("A", 40) }, range(Field::Invited, 0, 1_000_000)),
        (Session { minutes: Some(0), ..planned("A", 40) }, range(Field::Minutes, 1, 1440)),
        (Session { held_on: None, ..held("A", 40) }, Refusal::Empty(Field::HeldOn)),
    ] {
        let mut bench = Bench::new();
        assert_eq!(bench.put(session.clone()), Err(refusal), "{session:?}");
        assert!(bench.facts.sessions.is_empty());
    }
    let mut bench = Bench::new();
    bench.put(Session { code: "admin".into(), ..planned("Admins", 40) }).unwrap();
    let again = bench.put(Session { code: "admin".into(), ..planned("Admins again", 50) });
    assert_eq!(again, Err(Refusal::SessionPlanned("admin".into())));
}

#[test]
fn holding_a_session_feeds_the_score_and_correcting_it_corrects_that() {
    let mut bench = Bench::new();
    bench.put(planned("Daily work", 44)).unwrap();
    assert!(readings(&bench).is_empty(), "nothing is known of what is only planned");
    let known = bench.facts.sessions[0].clone();
    bench.put(Session { id: known.id, rev: known.rev, ..held("Daily work", 45) }).unwrap();
    assert_eq!(readings(&bench), told("Daily work", 45, 75, 4500));
    let known = bench.facts.sessions[0].clone();
    bench.put(Session { attended: Some(10), ..known }).unwrap();
    assert_eq!(readings(&bench), told("Daily work", 45, 50, 4500));
    let known = bench.facts.sessions[0].clone();
    bench.put(Session { title: "Everyday work".into(), held_on: Some(on(46)), ..known }).unwrap();
    assert_eq!(readings(&bench), told("Everyday work", 46, 50, 4500), "moved, not added");
    let known = bench.facts.sessions[0].clone();
    bench.put(Session { feedback: None, answers: None, ..known }).unwrap();
    assert_eq!(readings(&bench).len(), 1);
    bench.drop(bench.facts.sessions[0].clone()).unwrap();
    assert!(readings(&bench).is_empty() && bench.facts.sessions.is_empty());
}

#[test]
fn what_a_hand_has_written_stays_when_the_session_goes() {
    let mut bench = Bench::new();
    bench.put(held("Daily work", 45)).unwrap();
    let at = bench.facts.readings.iter().position(|one| one.metric == Metric::TrainingAttendance).unwrap();
    bench.facts.readings[at].value = 80 * SCALE;
    let known = bench.facts.sessions[0].clone();
    bench.put(Session { trainer: "bia".into(), ..known }).unwrap();
    assert_eq!(bench.facts.readings.len(), 2);
    bench.drop(bench.facts.sessions[0].clone()).unwrap();
    let left: Vec<_> = bench.facts.readings.iter().map(|one| (one.metric, one.value)).collect();
    assert_eq!(left, [(Metric::TrainingAttendance, 80 * SCALE)]);
}

#[test]
fn two_sessions_of_one_day_keep_their_own_readings() {
    let mut bench = Bench::new();
    bench.put(held("Morning", 45)).unwrap();
    bench.put(Session { attended: Some(5), ..held("Evening", 45) }).unwrap();
    assert_eq!(readings(&bench).len(), 4);
    let morning = bench.facts.sessions.iter().find(|one| one.title == "Morning").unwrap().clone();
    bench.drop(morning).unwrap();
    assert_eq!(readings(&bench), told("Evening", 45, 25, 4500));
}

#[test]
fn what_goes_on_is_planned_again_once_it_was_held() {
    let mut bench = Bench::new();
    bench.put(Session { code: "tips".into(), ..held("Tips", 50) }).unwrap();
    let waits: Vec<Day> = bench.facts.sessions.iter().filter(|one| one.held_on.is_none()).map(|one| one.planned_on).collect();
    assert_eq!(waits, [on(57)], "a week later, a Tuesday");
    let first = bench.facts.sessions.iter().find(|one| one.held_on.is_some()).unwrap().clone();
    bench.put(Session { attended: Some(3), ..first }).unwrap();
    assert_eq!(bench.facts.sessions.len(), 2, "a correction plans nothing");
}

fn low() -> LowAdopter {
    LowAdopter {
        id: LowAdopterId(0),
        rev: 0,
        account_id: AccountId(1),
        who: "Night shift".into(),
        people: 6,
        usage: Some(20),
        found_on: on(50),
        barrier: Barrier::Time,
        due_on: on(57),
        reached_on: None,
        manager_id: None,
        result: String::new(),
        closed_on: None,
    }
}

#[test]
fn a_low_adopter_that_makes_no_sense_is_refused() {
    let order = |earlier, later| Refusal::DateOrder { earlier, later };
    let left = {
        let mut bench = Bench::new();
        let person = fixture::person(7, Role::EndUser, on(0));
        bench.facts.stakeholders.push(crate::domain::stakeholder::Stakeholder { left_on: Some(on(20)), ..person });
        bench.put(LowAdopter { manager_id: Some(StakeholderId(7)), ..low() })
    };
    assert_eq!(left, Err(Refusal::HasLeft("Carla".into(), on(20))));
    for (row, refusal) in [
        (LowAdopter { who: " ".into(), ..low() }, Refusal::Empty(Field::Who)),
        (LowAdopter { people: 0, ..low() }, Refusal::OutOfRange { field: Field::People, min: 1, max: 1_000_000 }),
        (LowAdopter { usage: Some(101), ..low() }, Refusal::OutOfRange { field: Field::Usage, min: 0, max: 100 }),
        (LowAdopter { found_on: on(-1), ..low() }, order(Field::ContractDate, Field::Day)),
        (LowAdopter { due_on: on(49), ..low() }, order(Field::Day, Field::Until)),
        (LowAdopter { reached_on: Some(on(49)), ..low() }, order(Field::Day, Field::ReachedOn)),
        (LowAdopter { closed_on: Some(on(55)), ..low() }, Refusal::Empty(Field::Outcome)),
        (
            LowAdopter { reached_on: Some(on(56)), closed_on: Some(on(55)), result: "done".into(), ..low() },
            order(Field::ReachedOn, Field::ClosedOn),
        ),
        (
            LowAdopter { manager_id: Some(StakeholderId(9)), ..low() },
            Refusal::NotFound { thing: Thing::Stakeholder, named: "9".into() },
        ),
    ] {
        let mut bench = Bench::new();
        assert_eq!(bench.put(row.clone()), Err(refusal), "{row:?}");
        assert!(bench.facts.low_adopters.is_empty());
    }
}

#[test]
fn a_low_adopter_is_late_until_reached() {
    let row = low();
    assert_eq!((row.overdue(on(57)), row.overdue(on(60))), (0, 3));
    assert_eq!(LowAdopter { reached_on: Some(on(60)), ..row.clone() }.overdue(on(70)), 0);
    let mut bench = Bench::new();
    bench.put(LowAdopter { reached_on: Some(on(56)), closed_on: Some(on(58)), result: " shown how ".into(), ..row }).unwrap();
    assert_eq!(bench.facts.low_adopters[0].result, "shown how");
}
