//! Two people at one database.

use orquestra::command::Command;
use orquestra::command::account::{AccountCommand, AccountPatch};
use orquestra::domain::account::Stage;
use orquestra::domain::codes::AccountId;

use crate::desk::{Desk, Office};
use orquestra::command::team::TeamCommand;

fn both() -> (Desk, Desk) {
    let mut ana = Desk::acme();
    ana.add("Borealis", -30);
    ana.add("Cumulus", -10);
    let ana = ana.sit_again();
    let bia = ana.office.desk("bia");
    (ana, bia)
}

fn id(desk: &mut Desk, name: &str) -> AccountId {
    let cards = desk.app.board.page.columns.iter().flat_map(|column| &column.cards);
    cards.clone().find(|card| card.name == name).unwrap().account_id
}

fn rename(account: AccountId, name: &str) -> Command {
    let patch = AccountPatch { name: Some(name.into()), ..AccountPatch::default() };
    Command::Account(AccountCommand::Edit { account, rev: None, patch: Box::new(patch) })
}

#[test]
fn a_colleagues_change_shows_without_moving_the_selection() {
    let (mut ana, mut bia) = both();
    ana.keys("j");
    let selected = ana.selected();
    assert_eq!(bia.selected(), "Acme");
    bia.keys("s <ctrl-s> a type:Aardvark <ctrl-s>");
    ana.see_not("Aardvark").look().see("Aardvark");
    assert_eq!(ana.selected(), selected);
    assert_eq!(ana.status(), "bia: account added · Aardvark");
    let theirs = id(&mut ana, &selected);
    bia.done(rename(theirs, "Renamed"));
    ana.look().see("Renamed").see("bia: account edited · Renamed");
    assert_eq!(ana.selected(), "Renamed");
    assert_eq!(ana.app.detail.as_ref().unwrap().facts.account.name, "Renamed", "the panes show it too");
    let before = ana.screen();
    ana.look();
    assert_eq!(ana.screen(), before, "nothing new, nothing moves");
}

#[test]
fn an_account_that_a_colleague_moves_on_stays_under_the_cursor() {
    let (mut ana, mut bia) = both();
    let first = id(&mut ana, "Acme");
    bia.done(Command::Account(AccountCommand::Move {
        account: first,
        to: Stage::Technical,
        reason: String::new(),
        confirmed: true,
    }));
    ana.look();
    assert_eq!((ana.app.board.column, ana.selected().as_str()), (1, "Acme"), "the selection is an account");
    assert_eq!(ana.app.detail.as_ref().unwrap().facts.account.stage, Stage::Technical);
}

#[test]
fn an_edit_of_what_a_colleague_changed_meanwhile_is_refused_and_names_who() {
    let (mut ana, mut bia) = both();
    ana.keys("e").fill("Ana's name");
    let account = ana.app.board.selected().unwrap();
    bia.done(rename(account, "Bia's name"));
    ana.keys("<ctrl-s>").see("bia changed this on 20").see("after you opened it;");
    ana.see("Ana's name");
    assert_eq!(bia.facts_of(account).account.name, "Bia's name", "nobody is overwritten");
    ana.keys("<esc> <esc>").look().see("Bia's name");
    ana.keys("e").fill("Both").keys("<ctrl-s>");
    assert_eq!(bia.facts_of(account).account.name, "Both");
}

#[test]
fn saving_once_more_keeps_both_what_i_changed_and_what_a_colleague_changed_elsewhere() {
    let (mut ana, mut bia) = both();
    ana.keys("e").fill("Ana's name");
    let account = ana.app.board.selected().unwrap();
    let patch = AccountPatch { segment: Some("Bia's segment".into()), ..AccountPatch::default() };
    bia.done(Command::Account(AccountCommand::Edit { account, rev: None, patch: Box::new(patch) }));
    ana.keys("<ctrl-s>").see("bia changed this on").see("Bia's segment").see("Ana's name");
    ana.keys("<ctrl-s>").see("Saved: account edited");
    let saved = bia.facts_of(account).account;
    assert_eq!((saved.name.as_str(), saved.segment.as_str()), ("Ana's name", "Bia's segment"));
}

#[test]
fn completing_a_milestone_that_a_colleague_moved_is_refused() {
    let (mut ana, mut bia) = both();
    ana.keys("<tab>");
    bia.keys("<tab> d").fill("+7").keys("<tab> <tab>").write("later").keys("<ctrl-s>");
    ana.keys("<space>").see("bia changed this on");
    assert!(ana.facts().milestones.iter().all(|milestone| milestone.done_on.is_none()));
    ana.keys("<space>").see("Saved: milestone done");
}

#[test]
fn a_form_stays_about_its_account_when_a_colleague_puts_that_away() {
    let (mut ana, mut bia) = both();
    ana.keys("e").fill("Still here");
    let account = ana.app.board.selected().unwrap();
    bia.done(Command::Account(AccountCommand::Archive { account, archived: true }));
    ana.look();
    let draft = ana.app.draft().unwrap();
    assert_eq!(draft.account, "acme");
    ana.keys("<ctrl-s>").see("bia changed this on");
    ana.keys("<esc> <esc>");
    assert_ne!(ana.app.detail.as_ref().unwrap().facts.account.name, "Acme");
}

#[test]
fn a_question_that_was_asked_of_one_account_is_not_answered_for_another() {
    let (mut ana, mut bia) = both();
    ana.keys(">").see("Please confirm");
    let account = ana.app.board.selected().unwrap();
    bia.done(Command::Account(AccountCommand::Archive { account, archived: true }));
    ana.look().keys("y");
    let others = ana.app.board.page.columns[1].total;
    assert_eq!(others, 0, "the account under the cursor was never asked about");
}

#[test]
fn undo_takes_back_what_i_did_and_not_what_a_colleague_did() {
    let (mut ana, mut bia) = both();
    ana.keys("s <ctrl-s>");
    bia.keys("j s <ctrl-s>");
    ana.look().keys("u").see("Undone: signal raised · Acme");
    bia.look();
    assert_eq!(bia.status(), "ana: undone · Acme");
    bia.keys("u").see("Undone: signal raised");
}

#[test]
fn undo_of_what_a_colleague_has_changed_since_is_refused() {
    let (mut ana, mut bia) = both();
    let account = ana.app.board.selected().unwrap();
    ana.keys("e").fill("One").keys("<ctrl-s>");
    bia.done(rename(account, "Two"));
    ana.keys("u").see("bia changed this on");
    assert_eq!(bia.facts_of(account).account.name, "Two");
}

#[test]
fn what_a_colleague_adds_to_an_empty_database_ends_the_greeting() {
    let office = Office::new();
    let (mut ana, mut bia) = (office.desk("ana"), office.desk("bia"));
    ana.see("Three ways to begin");
    bia.keys("a type:First <ctrl-s>");
    ana.look().see_not("Three ways to begin").see("First");
}

#[test]
fn the_timeline_shows_what_a_colleague_just_did() {
    let (mut ana, mut bia) = both();
    ana.keys("<enter> <s-tab>").see("account added");
    let account = ana.app.board.selected().unwrap();
    bia.done(rename(account, "Changed"));
    ana.look().see("account edited").see("account added");
}

#[test]
fn a_team_holiday_that_a_colleague_sets_holds_at_once() {
    let (mut ana, mut bia) = both();
    bia.done(Command::Team(TeamCommand::AddHoliday(crate::desk::day(1), "Carnaval".into())));
    ana.look().keys("<tab> d").fill("+1").see("That day is blocked");
}
