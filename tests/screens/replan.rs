//! The alternative path, the timeline and the past, by keys.

use orquestra::domain::account::Stage;
use orquestra::tui::app::Screen;
use orquestra::tui::app::action::Place;

use crate::desk::{Desk, day};

#[test]
fn a_plan_made_anew_is_shown_beside_the_old_before_it_is_saved() {
    let mut desk = Desk::acme();
    desk.keys("<tab> <space> <esc> > y <enter> g p");
    assert_eq!(desk.facts().account.stage, Stage::Technical);
    let before = desk.facts();
    desk.keys("R").see("Replan · Acme").see("The plan ends 2027-02-01 →");
    desk.keys("<ctrl-s>").see("This must be filled in.");
    desk.write("They merged").keys("<tab> <tab>").write("1").see("The account goes back to stage 1");
    desk.see("Open again: 1 milestones, 0 tasks").see("↺ Kickoff held");
    desk.write("-9").see("Give stages by number").keys("<ctrl-u>").write("1-2");
    desk.keys("<tab> <tab>").write("Which ERP stays?").keys("<tab>").write("Go-live in spring");
    assert_eq!(desk.facts(), before, "nothing is changed before it is saved");
    desk.keys("<ctrl-s>").see("Saved: plan made anew · Acme");
    let facts = desk.facts();
    assert_eq!((facts.account.stage, facts.baselines.len(), facts.next_steps.len()), (Stage::Welcome, 1, 1));
    desk.see("Plans replaced so far: 1").see("Days slipped so far: customer");
    desk.keys("B").see("The 2 plans of this account").see("Plan 1 was replaced on").see("Whose days they were");
    desk.keys("<esc> u");
    let restored = desk.facts();
    assert_eq!((restored.account.stage, restored.baselines.len()), (Stage::Technical, 0));
    assert_eq!(
        restored.milestones.iter().map(|one| one.due).collect::<Vec<_>>(),
        before.milestones.iter().map(|one| one.due).collect::<Vec<_>>()
    );
    desk.keys("B");
    assert_eq!(desk.status(), "The first plan is still in force, and nothing has moved.");
}

#[test]
fn a_stage_that_was_not_reached_is_refused_in_the_form() {
    let mut desk = Desk::acme();
    desk.keys("<enter> g p R").write("x").keys("<tab> <tab>").write("4").keys("<ctrl-s>").see("has not been in stage 4");
    assert_eq!(desk.facts().baselines.len(), 0);
}

#[test]
fn the_timeline_is_filtered_by_kind_person_day_and_words() {
    let mut desk = Desk::demo();
    desk.keys("<enter> g l");
    assert_eq!(desk.app.place, Place::Timeline);
    let all = desk.app.detail.as_ref().unwrap().timeline.len();
    assert!(all > 20, "{all}");
    desk.keys("f").see("/kind:touch");
    let kinds = |desk: &Desk| -> Vec<_> { desk.app.detail.as_ref().unwrap().timeline.iter().map(|entry| entry.kind).collect() };
    assert!(kinds(&desk).windows(2).all(|pair| pair[0] == pair[1]));
    desk.keys("f").see_not("/kind:touch");
    desk.keys("<esc>");
    assert_eq!(desk.app.screen, Screen::Account, "Esc clears the filter first");
    assert_eq!(kinds(&desk).len(), all);
    desk.keys("/").write("kind:meeting").keys("<enter>").see("No kind of event is called “meeting”");
    desk.keys("<ctrl-u>").write("from:-10 kind:touch").keys("<enter>");
    let days: Vec<_> = desk.app.detail.as_ref().unwrap().timeline.iter().map(|entry| entry.on).collect();
    assert!(days.iter().all(|on| *on >= day(-10)) && days.len() < all);
    desk.keys("F <ctrl-u>").write("zzzz").see("The filter lets nothing through").keys("<esc>").see("/from:-10 kind:touch");
    desk.keys("<esc> <esc>");
    assert_eq!(desk.app.screen, Screen::Board);
}

#[test]
fn the_board_of_a_past_day_is_marked_and_cannot_be_written() {
    let mut desk = Desk::demo();
    let today = desk.screen();
    desk.keys("@").write("tomorrow").keys("<enter>").see("That day is not past; today is 2026-11-23.");
    desk.keys("<ctrl-u>").write("2026-11-03").keys("<enter>");
    desk.see("AS OF Tue 2026-11-03 · read only");
    assert!(desk.app.board.page.columns.iter().flat_map(|column| &column.cards).all(|card| card.day == day(-20)));
    let journal = desk.facts();
    for keys in ["t", "e", ">", "A", "a", "s", "u", "<tab> <space>", "d", "R", "P"] {
        desk.keys(keys).see("This is how things stood on 2026-11-03");
        assert!(desk.app.overlay.is_none(), "{keys}");
    }
    assert_eq!(desk.facts(), journal);
    desk.keys("<esc> [").see("AS OF Mon 2026-11-02").keys("] ]").see("AS OF Wed 2026-11-04");
    desk.keys("l j k h <enter>").see("AS OF 2026-11-04 · read only");
    assert_eq!(desk.app.detail.as_ref().unwrap().today, day(-19));
    desk.keys("g l");
    assert!(desk.app.detail.as_ref().unwrap().timeline.iter().all(|entry| entry.on <= day(-19)));
    desk.keys("a").see("This is how things stood");
    desk.keys("<esc> <esc>").see("Back to today.").see_not("AS OF");
    desk.keys("h h h h h");
    assert_eq!(desk.screen().lines().next(), today.lines().next());
    // Stepping forward ends in today.
    desk.keys("@").write("yesterday").keys("<enter> ]").see("Back to today.").see_not("AS OF");
    // Triage is of today.
    desk.keys("@").write("-3").keys("<enter> 2").see_not("AS OF");
    assert_eq!(desk.app.today, day(0));
}
