//! Forms that a lost connection left unfinished.

use orquestra::tui::app::overlay::Overlay;

use crate::desk::{Desk, Office};

#[test]
fn an_unfinished_form_is_offered_and_taken_up() {
    let mut desk = Desk::empty();
    desk.keys("a").write("Half").keys("<tab> <tab>").fill("bia");
    let draft = desk.app.draft();
    assert!(draft.is_some());
    let mut desk = desk.office.seat("ana").draft(draft).open();
    desk.see("Last time a form was left unfinished: New account. Go on with it?").see("Half");
    desk.keys("y").see("New account").see("Half").see("bia").keys("<ctrl-s>");
    assert_eq!(desk.selected(), "Half");
    assert_eq!(desk.facts().account.owner, "bia");
    assert_eq!(desk.app.draft(), None);
}

#[test]
fn a_draft_that_is_declined_is_forgotten() {
    let mut desk = Desk::empty();
    desk.keys("a").write("Half");
    let draft = desk.app.draft();
    let mut desk = desk.office.seat("ana").draft(draft).open();
    desk.keys("n");
    assert!(desk.app.overlay.is_none() && desk.app.draft().is_none());
}

#[test]
fn a_form_without_changes_leaves_no_draft() {
    let mut desk = Desk::acme();
    desk.keys("e");
    assert_eq!(desk.app.draft(), None);
    desk.write("x");
    assert!(desk.app.draft().is_some());
    desk.keys("<esc> <esc>");
    assert_eq!(desk.app.draft(), None);
}

#[test]
fn a_draft_about_an_account_stays_with_that_account() {
    let mut desk = Desk::demo();
    desk.keys("l j <tab> d").see("Cooperativa Vale Fértil").fill("2027-02-01").keys("<tab> <tab>").write("harvest");
    let draft = desk.app.draft();
    assert_eq!(draft.as_ref().unwrap().account, "cooperativa-vale-fertil");
    let mut desk = desk.office.seat("ana").draft(draft.clone()).open();
    assert_eq!(desk.selected(), "Bellavance Dairy");
    desk.keys("y").see("Move milestone · Cooperativa Vale Fértil").see("will end").see("harvest");
    assert_eq!(desk.app.draft(), draft, "what is kept now names the same account");
    assert_eq!(desk.selected(), "Cooperativa Vale Fértil", "the board shows whom the form is about");
    desk.keys("<ctrl-s>");
    assert!(desk.app.overlay.is_none(), "{}", desk.screen());
    assert_eq!(desk.facts().account.name, "Cooperativa Vale Fértil");
}

#[test]
fn a_draft_about_an_account_off_the_board_still_opens() {
    let mut desk = Desk::demo();
    desk.find("client-a status:graduated").keys("e").fill("Client A2");
    let draft = desk.app.draft();
    assert_eq!(draft.as_ref().unwrap().account, "client-a");
    let mut desk = desk.office.seat("ana").draft(draft.clone()).open();
    desk.keys("y").see("Edit account · Client A").see("Client A2");
    assert_eq!(desk.app.draft(), draft);
    desk.keys("<ctrl-s>").see("Saved: account edited · Client A2");
    assert_eq!(desk.app.detail.as_ref().unwrap().facts.account.name, desk.selected(), "then the board has its own again");
}

#[test]
fn a_draft_about_something_that_is_gone_says_so() {
    let office = Office::new();
    let mut desk = office.desk("ana");
    desk.keys("a type:Acme <ctrl-s> e").write("x");
    let draft = desk.app.draft();
    desk.keys("<esc> <esc> u");
    let mut desk = office.seat("ana").draft(draft).open();
    desk.keys("y");
    assert!(!matches!(desk.app.overlay, Some(Overlay::Form(_))));
    assert_eq!(desk.status(), "What that form was about is no longer there.");
}

#[test]
fn a_yes_that_comes_before_the_board_is_there_is_not_lost() {
    let mut desk = Desk::demo();
    desk.keys("l e").fill("Renamed");
    let draft = desk.app.draft();
    let mut desk = desk.office.seat("ana").draft(draft).impatient("y");
    desk.see("Edit account · Metalúrgica Três Pontas").see("Renamed").keys("<ctrl-s>");
    assert_eq!(desk.facts().account.name, "Renamed");
}
