//! Undo and redo: level by level, of imports, and against what others did meanwhile.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking, in its helpers too")]

mod support;

use orquestra::command::account::AccountPatch;
use orquestra::command::milestone::MilestoneVerb;
use orquestra::command::refusal::Refusal;
use orquestra::command::signal::SignalVerb;
use orquestra::domain::account::Stage;
use orquestra::domain::signal::{Origin, Signal, SignalState, Verdict};
use orquestra::domain::stakeholder::Role;
use orquestra::protocol::Request;

use support::acts::{add, contents, edit, holiday, milestone, move_to, new_account, no_holiday, person, rename, signal, touch};
use support::{Bench, Desk, day};

use orquestra::domain::codes::AccountId;

#[test]
fn several_changes_of_one_row_are_taken_back_one_by_one() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let account = ana.add("Acme", day(2026, 11, 2));
    let mut before = Vec::new();
    for name in ["Acme 1", "Acme 2", "Acme 3"] {
        before.push(contents(&bench.path()));
        ana.done(rename(account, name));
    }
    before.push(contents(&bench.path()));
    for level in (0..3).rev() {
        ana.undo();
        assert_eq!(contents(&bench.path()), before[level]);
    }
    for level in &before[1..] {
        ana.redo();
        assert_eq!(contents(&bench.path()), *level);
    }
}

#[test]
fn undo_and_redo_are_told_as_what_was_done_at_first() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let account = ana.add("Acme", day(2026, 11, 2));
    ana.done(move_to(account, Stage::Technical));
    for _ in 0..3 {
        assert_eq!(ana.undo().verb, "account.move");
        assert_eq!(ana.redo().verb, "account.move");
    }
}

#[test]
fn a_new_act_leaves_nothing_to_redo() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let account = ana.add("Acme", day(2026, 11, 2));
    ana.done(rename(account, "Acme 1"));
    ana.undo();
    ana.done(rename(account, "Acme 2"));
    assert_eq!(ana.refused(Request::Redo), Refusal::NothingToRedo);
    assert_eq!(ana.undo().verb, "account.edit");
    assert_eq!(ana.facts(account).account.name, "Acme");
}

#[test]
fn an_import_is_one_step_also_where_two_lines_are_about_one_account() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    ana.add("Acme", day(2026, 11, 2));
    let before = contents(&bench.path());
    let line = |name: &str, seats: i64| {
        let mut new = new_account(name, day(2026, 11, 3));
        new.fields.external_id = Some(Some("001".into()));
        new.fields.seats = Some(Some(seats));
        new
    };
    let rows = vec![(2, line("Borba", 10)), (3, line("Borba", 20)), (4, new_account("Cruz", day(2026, 11, 3)))];
    let outcome = ana.import(rows);
    assert_eq!((outcome.added, outcome.updated, outcome.refused.len()), (2, 1, 0));
    let after = contents(&bench.path());
    assert_eq!(ana.undo().verb, "import.accounts");
    assert_eq!(contents(&bench.path()), before);
    assert_eq!(ana.redo().verb, "import.accounts");
    assert_eq!(contents(&bench.path()), after);
    ana.undo();
    assert_eq!(contents(&bench.path()), before);
}

#[test]
fn an_account_on_which_somebody_else_worked_is_not_undone() {
    let bench = Bench::new();
    let (mut ana, mut bruno) = (bench.open("ana"), bench.open("bruno"));
    let account = ana.add("Acme", day(2026, 11, 2));
    bruno.done(person(account, "Carla", Role::Champion));
    let before = contents(&bench.path());
    assert!(matches!(ana.refused(Request::Undo), Refusal::ChangedBy { who, .. } if who == "bruno"));
    assert_eq!(contents(&bench.path()), before);
    // Once his work is taken back, hers can be.
    bruno.undo();
    ana.undo();
    assert_eq!(ana.board().accounts, 0);
}

#[test]
fn a_person_with_whom_somebody_else_was_in_touch_is_not_undone() {
    let bench = Bench::new();
    let (mut ana, mut bruno) = (bench.open("ana"), bench.open("bruno"));
    let account = ana.add("Acme", day(2026, 11, 2));
    ana.done(person(account, "Carla", Role::Champion));
    let carla = ana.facts(account).stakeholders[0].id;
    bruno.done(touch(account, day(2026, 11, 20), &[carla], &[]));
    assert!(matches!(ana.refused(Request::Undo), Refusal::ChangedBy { who, .. } if who == "bruno"));
    assert_eq!(ana.facts(account).stakeholders.len(), 1);
}

#[test]
fn a_handle_or_external_id_that_went_to_another_account_does_not_come_back() {
    let bench = Bench::new();
    let (mut ana, mut bruno) = (bench.open("ana"), bench.open("bruno"));
    let account = ana.add("Acme", day(2026, 11, 2));
    let handle = |handle: &str| AccountPatch { handle: Some(handle.into()), ..AccountPatch::default() };
    ana.done(edit(account, handle("acme-old")));
    bruno.add("Acme", day(2026, 11, 9));
    assert_eq!(ana.refused(Request::Undo), Refusal::HandleTaken("acme".into()));

    let external = |id: &str| AccountPatch { external_id: Some(Some(id.into())), ..AccountPatch::default() };
    ana.done(edit(account, external("001")));
    ana.done(edit(account, external("002")));
    let mut other = new_account("Borba", day(2026, 11, 9));
    other.fields = AccountPatch { name: other.fields.name, contract_date: other.fields.contract_date, ..external("001") };
    bruno.done(add(other));
    assert_eq!(ana.refused(Request::Undo), Refusal::ExternalIdTaken("001".into()));
    assert_eq!(ana.facts(account).account.external_id.as_deref(), Some("002"));
}

#[test]
fn a_holiday_that_somebody_else_put_back_is_not_put_back_twice() {
    let bench = Bench::new();
    let (mut ana, mut bruno) = (bench.open("ana"), bench.open("bruno"));
    ana.done(holiday(day(2026, 12, 25)));
    ana.done(no_holiday(day(2026, 12, 25)));
    bruno.done(holiday(day(2026, 12, 25)));
    assert!(matches!(ana.refused(Request::Undo), Refusal::ChangedBy { who, .. } if who == "bruno"));
    assert_eq!(bruno.store.team().holidays.len(), 1);
}

#[test]
fn nobody_takes_back_the_steps_of_others() {
    let bench = Bench::new();
    let (mut ana, mut bruno) = (bench.open("ana"), bench.open("bruno"));
    ana.add("Acme", day(2026, 11, 2));
    assert_eq!(bruno.refused(Request::Undo), Refusal::NothingToUndo);
    assert_eq!(bruno.refused(Request::Redo), Refusal::NothingToRedo);
    ana.undo();
    assert_eq!(bruno.refused(Request::Redo), Refusal::NothingToRedo);
}

/// An account whose first two milestones are overdue, and the signal that says so.
fn late(desk: &mut Desk) -> (AccountId, Signal) {
    let account = desk.add("Acme", day(2026, 11, 2));
    (account, raised(desk, account))
}

fn raised(desk: &mut Desk, account: AccountId) -> Signal {
    let signals = desk.facts(account).signals;
    let found: Vec<Signal> = signals.into_iter().filter(|signal| signal.code == "technical.milestones_missed").collect();
    assert_eq!(found.len(), 1, "{found:?}");
    let [signal] = found.try_into().unwrap();
    assert_eq!(signal.origin, Origin::Rule);
    signal
}

#[test]
fn a_verdict_is_taken_back_although_the_rule_has_measured_anew() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let (account, before) = late(&mut ana);
    ana.done(signal(account, SignalVerb::Acknowledge(before.id)));
    let mut bruno = bench.open("bruno");
    let kickoff = bruno.facts(account).milestones[0].id;
    bruno.done(milestone(account, kickoff, MilestoneVerb::Done { on: day(2026, 11, 23) }));
    let renewed = raised(&mut ana, account);
    assert_ne!(renewed.evidence, before.evidence);
    assert_eq!((renewed.state, renewed.verdict), (SignalState::Acknowledged, Some(Verdict::Confirmed)));
    assert_eq!(ana.undo().verb, "signal.ack");
    let back = raised(&mut ana, account);
    assert_eq!((back.state, back.verdict, back.evidence), (SignalState::Open, None, renewed.evidence));
}

#[test]
fn a_verdict_is_taken_back_although_the_rule_has_resolved_the_signal() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let (account, before) = late(&mut ana);
    ana.done(signal(account, SignalVerb::Acknowledge(before.id)));
    let mut bruno = bench.open("bruno");
    for at in 0..2 {
        let done = bruno.facts(account).milestones[at].clone();
        bruno.done(milestone(account, done.id, MilestoneVerb::Done { on: done.due }));
    }
    assert_eq!(raised(&mut ana, account).state, SignalState::Resolved);
    assert_eq!(ana.undo().verb, "signal.ack");
    let back = raised(&mut ana, account);
    assert_eq!((back.state, back.verdict), (SignalState::Resolved, None));
}

#[test]
fn a_verdict_that_somebody_else_changed_is_not_taken_back() {
    let bench = Bench::new();
    let (mut ana, mut bruno) = (bench.open("ana"), bench.open("bruno"));
    let (account, raised) = late(&mut ana);
    ana.done(signal(account, SignalVerb::Acknowledge(raised.id)));
    bruno.done(signal(account, SignalVerb::Dismiss(raised.id, "dates moved".into())));
    assert!(matches!(ana.refused(Request::Undo), Refusal::ChangedBy { who, .. } if who == "bruno"));
}
