//! Adding, editing and moving accounts, undo and redo.

use orquestra::domain::account::Stage;
use orquestra::domain::day::Day;

use crate::desk::{Desk, day};
use orquestra::domain::factor::Level;

#[test]
fn an_added_account_is_gone_to() {
    let mut desk = Desk::demo();
    desk.keys("l l a").see("New account").write("Zebra Têxtil").keys("<ctrl-s>");
    assert!(desk.app.overlay.is_none(), "{}", desk.screen());
    assert_eq!(desk.selected(), "Zebra Têxtil");
    assert_eq!(desk.app.board.column, 0);
    desk.see("Saved: account added · Zebra Têxtil").see("all 36");
    let facts = desk.facts();
    assert_eq!((facts.account.owner.as_str(), facts.account.contract_date), ("ana", day(0)));
    assert_eq!(facts.account.handle, "zebra-textil");
}

#[test]
fn every_field_of_a_new_account_arrives() {
    let mut desk = Desk::empty();
    desk.keys("a").write("Norte");
    for value in
        ["-10", "bia", "Grow", "Retail", "1.5k", "eur", "12", "2026-11-16", "2027-11-01", "vip, pilot", "norte-1", "SF-7"]
    {
        desk.keys("<tab>").fill(value);
    }
    desk.keys("<tab> <right> <tab> h <tab> <left> <tab> <space> <tab>").write("2026-12-21..2027-01-02");
    desk.keys("<ctrl-s>");
    assert!(desk.app.overlay.is_none(), "{}", desk.screen());
    let facts = desk.facts();
    let account = &facts.account;
    assert_eq!((account.name.as_str(), account.owner.as_str(), account.goal.as_str()), ("Norte", "bia", "Grow"));
    assert_eq!((account.segment.as_str(), account.currency.as_str()), ("Retail", "EUR"));
    assert_eq!((account.contract_date, account.arr_cents, account.seats), (day(-10), Some(150_000), Some(12)));
    assert_eq!(account.kickoff_date, Day::from_ymd_opt(2026, 11, 16));
    assert_eq!(account.renewal_date, Day::from_ymd_opt(2027, 11, 1));
    assert_eq!(account.tags, ["pilot", "vip"]);
    assert_eq!((account.handle.as_str(), account.external_id.as_deref()), ("norte-1", Some("SF-7")));
    let factors = &facts.plan.factors;
    assert_eq!(
        (factors.complexity, factors.integrations, factors.data_volume, factors.customer_resources),
        (Level::High, Level::High, Level::Low, Level::High)
    );
    assert_eq!(factors.busy.len(), 1);
}

#[test]
fn editing_changes_what_was_edited() {
    let mut desk = Desk::acme();
    desk.keys("e").see("Edit account · Acme").fill("Acme Brasil").keys("<tab> <tab> <tab> <right> <ctrl-s>");
    assert_eq!(desk.selected(), "Acme Brasil");
    assert_eq!(desk.facts().account.status.to_string(), "paused");
    desk.see("Saved: account edited");
    desk.keys("e <ctrl-s>").see("Nothing to change.");
}

#[test]
fn advancing_with_open_work_asks_once_and_the_cursor_goes_along() {
    let mut desk = Desk::demo();
    assert_eq!(desk.selected(), "Bellavance Dairy");
    desk.keys(">").see("Please confirm").see("Move on to 2");
    desk.keys("n");
    assert_eq!(desk.facts().account.stage, Stage::Welcome, "no means no");
    desk.keys("> y");
    assert_eq!(desk.facts().account.stage, Stage::Technical);
    assert_eq!((desk.selected().as_str(), desk.app.board.column), ("Bellavance Dairy", 1));
    desk.see("Saved: stage moved · Bellavance Dairy");
    desk.keys("u");
    assert_eq!((desk.selected().as_str(), desk.app.board.column), ("Bellavance Dairy", 0));
    desk.see("Undone: stage moved · Bellavance Dairy");
    desk.keys("<ctrl-r>");
    assert_eq!((desk.selected().as_str(), desk.app.board.column), ("Bellavance Dairy", 1));
    desk.see("Done again: stage moved · Bellavance Dairy");
}

#[test]
fn a_long_list_of_open_work_scrolls() {
    let mut desk = Desk::acme();
    desk.tell(orquestra::tui::app::msg::Msg::Resize(80, 16));
    desk.keys(">").see("Onboarding plan").see("↓");
    desk.keys("jjjjjjjjjjj").see("The energy of the sale is still there");
    desk.keys("kkkkkkkkkkk").see("Onboarding plan");
}

#[test]
fn a_stage_without_open_work_is_left_without_a_question() {
    let mut desk = Desk::acme();
    desk.keys("<enter> g t");
    let tasks = desk.app.detail.as_ref().unwrap().tasks.len();
    desk.keys("g g");
    for _ in 0..tasks {
        if desk.app.detail.as_ref().unwrap().chosen_task().unwrap().done_on.is_none() {
            desk.keys("<space>");
        }
        desk.keys("j");
    }
    desk.keys("<esc> >");
    assert!(desk.app.overlay.is_none(), "{}", desk.screen());
    assert_eq!(desk.facts().account.stage, Stage::Technical);
}

#[test]
fn moving_back_asks_for_a_reason() {
    let mut desk = Desk::demo();
    desk.keys("l <").see("Move back a stage").keys("<ctrl-s>").see("This must be filled in.");
    let name = desk.selected();
    desk.write("environment was torn down").keys("<enter>");
    assert_eq!(desk.facts().account.stage, Stage::Welcome);
    assert_eq!((desk.selected(), desk.app.board.column), (name, 0));
    desk.keys("<");
    assert_eq!(desk.status(), "This is the first stage.");
    desk.keys("lllll >");
    assert!(desk.status().starts_with("This is the last stage;"));
}

#[test]
fn archiving_is_confirmed_and_undone() {
    let mut desk = Desk::demo();
    desk.keys("A").see("Put Bellavance Dairy away?").see("account restore bellavance-dairy").keys("<esc>").see("all 35");
    desk.keys("A y").see("all 34").see("Saved: account archived · Bellavance Dairy");
    assert_eq!(desk.selected(), "Cafés Serra do Luar");
    assert_eq!(desk.app.detail.as_ref().unwrap().facts.account.name, "Cafés Serra do Luar");
    desk.keys("u").see("all 35").see("Undone: account archived · Bellavance Dairy");
}

#[test]
fn undo_has_an_end() {
    let mut desk = Desk::acme();
    desk.keys("u").see("Undone: account added").see("Three ways to begin");
    desk.keys("u");
    assert_eq!(desk.status(), "There is nothing of yours to undo.");
    desk.keys("<ctrl-r>").see("Acme").keys("<ctrl-r>");
    assert_eq!(desk.status(), "There is nothing of yours to redo.");
}

#[test]
fn tasks_are_done_and_reopened() {
    let mut desk = Desk::acme();
    desk.keys("<enter> g t").see("[ ]");
    let code = desk.app.detail.as_ref().unwrap().chosen_task().unwrap().code.clone();
    desk.keys("<space>").see("Saved: task done · Acme").see("[x]");
    assert_eq!(desk.facts().tasks.iter().map(|task| &task.code).collect::<Vec<_>>(), [&code]);
    desk.keys("<enter>").see("Saved: task reopened · Acme").see_not("[x]");
    assert!(desk.facts().tasks.is_empty());
}
