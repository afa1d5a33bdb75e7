//! The store on real files.

mod support;

use orquestra::command::Command;
use orquestra::command::account::{AccountCommand, AccountPatch};
use orquestra::command::refusal::Refusal;
use orquestra::domain::account::Stage;
use orquestra::protocol::{Failure, JournalQuery, Reply, Request};

use support::{Bench, day};

#[test]
fn an_account_survives_a_restart_with_its_plan() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let account = ana.add("Acme", day(2026, 11, 2));
    drop(ana);
    let mut ana = bench.open("ana");
    let facts = ana.facts(account);
    assert_eq!(facts.account.name, "Acme");
    assert_eq!(facts.milestones.len(), 14);
    assert_eq!(facts.visits.len(), 1);
}

#[test]
fn undo_takes_back_and_redo_does_again_across_a_restart() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let account = ana.add("Acme", day(2026, 11, 2));
    ana.done(Command::Account(AccountCommand::Move { account, to: Stage::Technical, reason: String::new(), confirmed: true }));
    drop(ana);
    let mut ana = bench.open("ana");
    let Reply::Acted(acted) = ana.ask(Request::Undo) else { panic!("undo was refused") };
    assert_eq!(acted.verb, "account.move");
    assert_eq!(ana.facts(account).account.stage, Stage::Welcome);
    let Reply::Acted(acted) = ana.ask(Request::Redo) else { panic!("redo was refused") };
    assert_eq!(acted.verb, "account.move");
    assert_eq!(ana.facts(account).account.stage, Stage::Technical);
    assert!(matches!(ana.ask(Request::Redo), Reply::Failed(Failure::Refused(Refusal::NothingToRedo))));
}

#[test]
fn undoing_an_addition_leaves_nothing_but_its_journal() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    ana.add("Acme", day(2026, 11, 2));
    assert!(matches!(ana.ask(Request::Undo), Reply::Acted(_)));
    assert_eq!(ana.board().accounts, 0);
    assert!(ana.board().columns.iter().all(|column| column.total == 0));
    let Reply::JournalRead(steps) = ana.ask(Request::ReadJournal(JournalQuery { account: None, limit: 10 })) else {
        panic!("the journal could not be read")
    };
    assert_eq!(steps.iter().map(|step| step.verb.as_str()).collect::<Vec<_>>(), ["undo", "signal.detect", "account.add"]);
    assert!(matches!(ana.ask(Request::Undo), Reply::Failed(Failure::Refused(Refusal::NothingToUndo))));
}

#[test]
fn nobody_is_overwritten_in_silence() {
    let bench = Bench::new();
    let (mut ana, mut bruno) = (bench.open("ana"), bench.open("bruno"));
    let account = ana.add("Acme", day(2026, 11, 2));
    let rev = ana.facts(account).account.rev;
    let rename = |name: &str| {
        Command::Account(AccountCommand::Edit {
            account,
            rev: Some(rev),
            patch: Box::new(AccountPatch { name: Some(name.into()), ..AccountPatch::default() }),
        })
    };
    bruno.done(rename("Acme Brasil"));
    let reply = ana.ask(Request::Act(rename("Acme Inc.")));
    assert!(matches!(reply, Reply::Failed(Failure::Refused(Refusal::ChangedBy { who, .. })) if who == "bruno"));
    assert_eq!(ana.facts(account).account.name, "Acme Brasil");
    // Her own undo would take back his work with hers: refused, and it says whose it is.
    let reply = ana.ask(Request::Undo);
    assert!(matches!(reply, Reply::Failed(Failure::Refused(Refusal::ChangedBy { who, .. })) if who == "bruno"));
}
