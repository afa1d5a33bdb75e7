//! Moving about the board and the account screen, filter and mine.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use orquestra::protocol::{Answer, Request};
use orquestra::text::Locale;
use orquestra::tui::app::action::Place;
use orquestra::tui::app::msg::{Effect, Msg, Ticket};
use orquestra::tui::app::rows::Detail;
use orquestra::tui::app::{Screen, TABS};

use crate::desk::{Desk, Office, Outside, day};

#[test]
fn the_cursor_walks_cards_and_columns() {
    let mut desk = Desk::demo();
    assert_eq!(desk.selected(), "Bellavance Dairy");
    desk.keys("j");
    assert_eq!(desk.selected(), "Cafés Serra do Luar");
    desk.keys("G");
    assert_eq!(desk.selected(), "Colégio Bem-te-vi");
    desk.keys("j");
    assert_eq!(desk.selected(), "Colégio Bem-te-vi", "the last row is the last");
    desk.keys("g g");
    assert_eq!(desk.selected(), "Bellavance Dairy");
    desk.keys("k");
    assert_eq!(desk.selected(), "Bellavance Dairy");
    desk.keys("l");
    assert_eq!(desk.selected(), "Metalúrgica Três Pontas");
    desk.keys("<down> <right> <left>");
    assert_eq!(desk.selected(), "Cooperativa Vale Fértil", "a column keeps its cursor");
    desk.keys("lllllll");
    assert_eq!(desk.app.board.column, 5, "the last column is the last");
    desk.keys("hhhhhhhh");
    assert_eq!(desk.app.board.column, 0);
}

#[test]
fn what_lies_beyond_the_loaded_window_is_fetched() {
    let mut desk = Office::demo(1_500, Locale::En).desk("ana");
    let total = desk.app.board.page.columns[0].total;
    assert!(total > 150, "{total}");
    assert!(desk.app.board.page.columns[0].cards.len() < 100, "more is loaded than is near");
    desk.keys("G");
    assert_eq!(desk.app.board.cursors[0].at, total - 1);
    let last = desk.selected();
    assert!(!last.is_empty());
    let shown: String = last.chars().take(12).collect();
    desk.see(&shown).see_not("\n…");
    assert_eq!(desk.app.detail.as_ref().unwrap().facts.account.name, last);
    desk.keys("g g <pgdn> <ctrl-d> <ctrl-d>");
    assert_eq!(desk.app.board.cursors[0].at, 30, "three times half a page of twenty rows, a quarter of forty each");
    desk.keys("<pgup>");
    assert_eq!(desk.app.board.cursors[0].at, 20);
    for _ in 0..70 {
        desk.keys("j");
        assert!(!desk.selected().is_empty(), "a card is missing at {}", desk.app.board.cursors[0].at);
        assert!(!desk.app.lacks_cards());
    }
    desk.burst("G g g G");
    assert_eq!(desk.selected(), last);
    desk.keys("l G h");
    assert_eq!(desk.selected(), last);
}

#[test]
fn keys_that_come_all_at_once_do_what_they_do_one_by_one() {
    let keys = "j j l j <tab> j j <tab> <tab> <tab> l l k <enter> <tab> j <esc> G";
    let (mut slow, mut fast) = (Desk::demo(), Desk::demo());
    slow.keys(keys);
    fast.burst(keys);
    assert_eq!(slow.screen(), fast.screen());
}

#[test]
fn tab_goes_round_the_panes_and_esc_returns() {
    let mut desk = Desk::demo();
    for place in [Place::Milestones, Place::Cadence, Place::Signals, Place::Board] {
        desk.keys("<tab>");
        assert_eq!(desk.app.place, place);
    }
    for place in [Place::Signals, Place::Cadence, Place::Milestones, Place::Board] {
        desk.keys("<s-tab>");
        assert_eq!(desk.app.place, place);
    }
    desk.keys("<tab> l");
    assert_eq!(desk.app.place, Place::Cadence, "left and right walk from pane to pane");
    desk.keys("h <esc>");
    assert_eq!(desk.app.place, Place::Board);
}

#[test]
fn rows_of_a_pane_are_walked_without_moving_the_card() {
    let mut desk = Desk::demo();
    desk.keys("<tab>");
    let first = desk.app.detail.as_ref().unwrap().position(Place::Milestones);
    desk.keys("j j k");
    assert_eq!(desk.app.detail.as_ref().unwrap().position(Place::Milestones), first + 1);
    desk.keys("G j");
    let rows = desk.app.detail.as_ref().unwrap().rows(Place::Milestones).len();
    assert_eq!(desk.app.detail.as_ref().unwrap().position(Place::Milestones), rows - 1);
    desk.keys("g g k <pgdn> <pgup>");
    assert_eq!(desk.app.detail.as_ref().unwrap().position(Place::Milestones), 0);
    assert_eq!(desk.selected(), "Bellavance Dairy");
    desk.keys("]");
    assert_eq!(desk.selected(), "Cafés Serra do Luar");
    assert_eq!(desk.app.place, Place::Milestones, "the next account keeps the pane");
    desk.keys("[");
    assert_eq!(desk.selected(), "Bellavance Dairy");
}

#[test]
fn enter_opens_the_account_and_its_tabs() {
    let mut desk = Desk::demo();
    desk.keys("<enter>").see("Bellavance Dairy  bellavance-dairy").see(" Tasks ");
    assert_eq!((desk.app.screen, desk.app.place), (Screen::Account, Place::Overview));
    for place in TABS.into_iter().skip(1).chain([Place::Overview]) {
        desk.keys("<tab>");
        assert_eq!(desk.app.place, place);
    }
    desk.keys("<s-tab>");
    assert_eq!(desk.app.place, Place::History);
    desk.keys("]").see("Cafés Serra do Luar  ");
    desk.keys("<esc>");
    assert_eq!((desk.app.screen, desk.app.place), (Screen::Board, Place::Board));
    assert_eq!(desk.selected(), "Cafés Serra do Luar");
    desk.keys("<tab> <enter>");
    assert_eq!((desk.app.screen, desk.app.place), (Screen::Account, Place::Milestones), "a pane opens as its tab");
}

#[test]
fn the_history_tab_follows_the_account() {
    let mut desk = Desk::demo();
    desk.keys("t <ctrl-s> l t <ctrl-s> <enter> <s-tab>").see("touch logged");
    assert_eq!(desk.app.place, Place::History);
    desk.keys("]").see_not("touch logged").keys("[").see("touch logged");
    desk.keys("u").see("undone");
    desk.keys("<esc> h <enter> <s-tab>").see("touch logged").see_not("undone");
}

#[test]
fn mine_shows_my_accounts_only() {
    let mut desk = Desk::demo();
    desk.see("all 35");
    desk.keys("m").see("mine ").see_not("Bellavance").see("Cafés Serra do Luar");
    assert_eq!(desk.selected(), "Cafés Serra do Luar");
    desk.keys("m").see("all 35").see("Bellavance");
    assert_eq!(desk.selected(), "Cafés Serra do Luar", "the card under the cursor stays under it");
}

#[test]
fn the_filter_works_while_it_is_typed() {
    let mut desk = Desk::demo();
    desk.keys("/ type:kestrel").see("Kestrel").see_not("Bellavance");
    desk.keys("<enter>");
    assert!(desk.app.overlay.is_none());
    assert_eq!(desk.app.board.filter_line, "kestrel");
    desk.keys("/").see("/kestrel").keys("<ctrl-u> type:stage:2").see("Metal").see_not("Bellavance");
    desk.keys("<esc>").see("Kestrel").see_not("Metal");
    assert_eq!(desk.app.board.filter_line, "kestrel", "Esc gives back the filter that was there");
    desk.keys("<esc>").see("Bellavance").see("all 35");
    assert_eq!(desk.app.board.filter_line, "", "Esc on the board clears the filter");
}

#[test]
fn the_filter_knows_owner_stage_risk_and_inverts() {
    let mut desk = Desk::demo();
    desk.keys("/ type:owner:me <enter>").see("Cafés").see_not("Bellavance");
    desk.keys("<esc> / type:risk <enter>").see("Client B").see_not("Cafés");
    desk.keys("<esc> / type:!risk_stage:5 <enter>").see("Móveis").see_not("Client B").see_not("Kestrel");
    desk.keys("<esc> / type:tag:churn <enter>").see("Client B").see_not("Cafés");
    desk.keys(": type:clear <enter>").see("all 35");
    let mut ana = Office::demo(40, Locale::PtBr).seat("ana").locale(Locale::PtBr).open();
    ana.keys("/ type:responsável:eu <enter>").see("Cafés").see_not("Bellavance");
}

#[test]
fn a_filter_that_cannot_be_read_says_why() {
    let mut desk = Desk::demo();
    desk.keys("/ type:stage:").see_not("stages go from 1 to 6");
    desk.keys("9").see("stage:9: stages go from 1 to 6");
    desk.keys("<enter>").see("stages go from 1 to 6");
    assert!(desk.app.overlay.is_some(), "the line stays until it can be read");
    desk.keys("<ctrl-u> type:status:x").see("status:x: active, paused, graduated or churned");
    desk.keys("<ctrl-u> type:owner: <enter>").see("owner:: something must follow the colon");
    desk.keys("<esc>").see("all 35");
}

#[test]
fn a_filter_that_fits_nothing_leaves_nothing_selected() {
    let mut desk = Desk::demo();
    desk.keys("/ type:zzzzqqq <enter>").see("No account is selected.");
    for key in ["e", ">", "<", "A", "P", "t", "s", "p", "y", "<enter>"] {
        desk.keys("g g").keys(key);
        assert_eq!(desk.status(), "Select an account first.", "{key}");
        assert!(desk.app.overlay.is_none(), "{key}");
    }
    desk.keys("<tab> d");
    assert_eq!(desk.status(), "Select an account first.");
}

#[test]
fn a_status_in_the_filter_shows_what_is_not_on_the_board() {
    let mut desk = Desk::demo();
    desk.see_not("Client A");
    desk.keys("/ type:status:graduated <enter>").see("Client A");
}

#[test]
fn an_empty_database_greets_with_three_ways_to_begin() {
    let mut desk = Desk::empty();
    desk.see("Three ways to begin").see("orquestra import accounts").see("orquestra --demo");
    desk.keys("a type:Primeira <ctrl-s>").see_not("Three ways to begin").see("Primeira");
    desk.keys("u").see("Three ways to begin");
}

#[test]
fn a_terminal_that_is_too_small_says_so_until_it_grows() {
    let mut desk = Desk::demo();
    let before = desk.screen();
    desk.tell(Msg::Resize(40, 10)).see("60×16").see_not("Bellavance");
    desk.tell(Msg::Resize(120, 40));
    assert_eq!(desk.screen(), before);
    desk.keys("a").write("Half typed");
    desk.tell(Msg::Resize(59, 16)).see("Orquestra needs");
    desk.tell(Msg::Resize(60, 16)).see("Half typed");
    desk.tell(Msg::Resize(300, 100)).see("Half typed");
    for (columns, rows) in [(1, 1), (0, 0), (60, 1), (1, 60)] {
        desk.tell(Msg::Resize(columns, rows));
        let _ = desk.screen();
    }
}

#[test]
fn every_size_draws_every_place() {
    let mut desk = Desk::demo();
    desk.keys("l l l l");
    for (columns, rows) in [(60, 16), (61, 17), (79, 23), (99, 30), (100, 30), (109, 50), (160, 20), (240, 70)] {
        desk.tell(Msg::Resize(columns, rows));
        for keys in [
            "<tab>", "<tab>", "<tab>", "<enter>", "<tab>", "<tab>", "<tab>", "<tab>", "<tab>", "<tab>", "<tab>", "<tab>",
            "<tab>", "?", "<esc>", ":", "<esc>",
        ] {
            desk.keys(keys);
            assert_eq!(desk.screen().lines().count(), usize::from(rows));
        }
        desk.keys("<esc> <esc>");
        desk.see("Client B");
    }
}

#[test]
fn a_new_day_moves_every_date() {
    let mut desk = Desk::acme();
    desk.see("D20").see("intake d20");
    let office = desk.office.clone();
    drop(desk);
    let mut desk = office.seat("ana").on(day(1)).open();
    desk.see("D21").see("intake d21").see("Tue 2026-11-24");
    desk.tell(Msg::Noticed(orquestra::protocol::Notice::DayChanged(day(2)))).see("Wed 2026-11-25").see("D22");
}

#[test]
fn the_clipboard_the_mouse_and_the_shell_are_asked_for() {
    let mut desk = Desk::demo();
    desk.keys("y");
    assert_eq!(desk.outside, [Outside::Copied("bellavance-dairy".into())]);
    assert_eq!(desk.status(), "Copied: bellavance-dairy");
    desk.outside.clear();
    desk.keys("M").see("Mouse on").keys("M").see("Mouse off");
    assert_eq!(desk.outside, [Outside::Mouse(true), Outside::Mouse(false)]);
    desk.outside.clear();
    desk.keys("<ctrl-l> <ctrl-z> a <ctrl-l> <ctrl-z> <esc>");
    assert_eq!(desk.outside, [Outside::Redrawn, Outside::Suspended, Outside::Redrawn, Outside::Suspended]);
    desk.outside.clear();
    desk.tell(Msg::Resumed);
    assert_eq!(desk.outside, [Outside::Redrawn]);
    desk.outside.clear();
    desk.keys("<ctrl-c>").see("Press q to leave.");
    desk.keys("q");
    assert_eq!(desk.outside, [Outside::Quit]);
}

#[test]
fn the_mouse_chooses_cards_and_rows_and_scrolls() {
    let mut desk = Desk::demo();
    desk.tell(Msg::Click(45, 5));
    assert_eq!(desk.selected(), "Cooperativa Vale Fértil", "second card of the second column");
    desk.tell(Msg::Click(2, 25));
    assert_eq!(desk.app.place, Place::Milestones);
    desk.tell(Msg::Scroll(2));
    desk.tell(Msg::Click(5, 3));
    assert_eq!((desk.app.place, desk.selected().as_str()), (Place::Board, "Bellavance Dairy"));
    desk.tell(Msg::Scroll(1));
    assert_eq!(desk.selected(), "Cafés Serra do Luar");
    desk.tell(Msg::Scroll(-1));
    assert_eq!(desk.selected(), "Bellavance Dairy");
    desk.tell(Msg::Click(119, 39)).tell(Msg::Click(500, 500));
    assert_eq!(desk.selected(), "Bellavance Dairy");
}

#[test]
fn a_hostile_name_reaches_the_screen_as_harmless_text() {
    let mut desk = Desk::empty();
    desk.add("Evil\u{1b}]52;c;aGk=\u{7}\u{202e}\u{9b}31m Corp", -3);
    let mut desk = desk.sit_again();
    desk.see("Evil^[]52;c;aGk=^G");
    for keys in ["<enter>", "<tab>", "e", "<esc>", "A", "<esc>", ">", "<esc>", "y"] {
        desk.keys(keys);
        let bad = desk.screen().chars().find(|letter| *letter != '\n' && orquestra::text::safe::is_hazard(*letter));
        assert_eq!(bad, None, "after {keys}");
    }
}

#[test]
fn an_account_is_asked_for_once_whatever_comes_before_its_answer() {
    let mut desk = Desk::demo();
    let opened = |effects: Vec<Effect>| -> Vec<(Ticket, Request)> {
        let asked = effects.into_iter().filter_map(|effect| match effect {
            Effect::Ask(ticket, request @ Request::Open(_)) => Some((ticket, request)),
            _ => None,
        });
        asked.collect()
    };
    let key = KeyEvent::new(KeyCode::Char('j'), KeyModifiers::NONE);
    let mut asked = opened(desk.app.update(Msg::Key(key)));
    assert_eq!(asked.len(), 1);
    for _ in 0..3 {
        let other = desk.store.answer(Request::Rules);
        assert!(opened(desk.app.update(Msg::Replied(Ticket(u64::MAX), other))).is_empty());
    }
    let (ticket, request) = asked.remove(0);
    let reply = desk.store.answer(request);
    assert!(opened(desk.app.update(Msg::Replied(ticket, reply))).is_empty());
    assert_eq!(desk.app.detail.as_ref().map(Detail::id), desk.app.subject());
    assert!(!desk.app.is_reading());
}
