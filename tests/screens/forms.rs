//! What all forms have in common.

use orquestra::tui::app::msg::Msg;
use orquestra::tui::app::overlay::Overlay;

use crate::desk::Desk;

fn focus(desk: &Desk) -> usize {
    match &desk.app.overlay {
        Some(Overlay::Form(form)) => form.focus,
        other => panic!("no form is open: {other:?}"),
    }
}

#[test]
fn the_focus_goes_round_the_fields() {
    let mut desk = Desk::empty();
    desk.keys("a");
    assert_eq!(focus(&desk), 0);
    desk.keys("<tab> <down> <enter>");
    assert_eq!(focus(&desk), 3);
    desk.keys("<s-tab> <up> <s-tab> <s-tab>");
    assert_eq!(focus(&desk), 17, "before the first comes the last");
    desk.keys("<tab>");
    assert_eq!(focus(&desk), 0);
}

#[test]
fn mistakes_are_told_while_typing() {
    let mut desk = Desk::empty();
    desk.keys("a").see_not("must be filled in");
    desk.keys("<tab>").fill("2026-02-30").see("No such date: write 2026-11-30, today or +3.");
    desk.fill("+3").see("Thu 2026-11-26").see_not("No such date");
    desk.keys("<tab> <tab> <tab> <tab>").write("lots").see("An amount such as 120000, 120k or 1.2m.");
    desk.fill("1.2m").see_not("An amount such as");
    desk.keys("<tab>").fill("DOLLAR").see("Three letters, such as USD or BRL.");
    desk.fill("USD").keys("<tab>").write("many").see("A whole number, please.");
    desk.fill("7").keys("<tab> <tab> <tab> <tab>").write("Bad Handle").see("Lower-case letters, digits and single hyphens only.");
    desk.keys("<ctrl-s>").see("This must be filled in.");
    assert_eq!(focus(&desk), 0, "the first mistake has the focus");
}

#[test]
fn esc_asks_only_when_something_would_be_lost() {
    let mut desk = Desk::empty();
    desk.keys("a <tab> <esc>");
    assert!(desk.app.overlay.is_none(), "nothing was typed");
    desk.keys("a x <backspace> <esc>");
    assert!(desk.app.overlay.is_none(), "it is as it was");
    desk.keys("a x <esc>").see("Leave and lose what you typed?");
    desk.keys("y").see_not("Leave and lose").see("xy");
    desk.keys("<esc> <esc>");
    assert!(desk.app.overlay.is_none());
    desk.keys("a x <ctrl-c>").see("Leave and lose").keys("<ctrl-c>");
    assert!(desk.app.overlay.is_none(), "Ctrl-c leaves like Esc");
}

#[test]
fn letters_are_text_in_a_form() {
    let mut desk = Desk::empty();
    desk.keys("a").write("q?:/mu<>").see("q?:/mu<>");
    assert!(desk.outside.is_empty());
}

#[test]
fn a_paste_is_one_edit_on_one_line() {
    let mut desk = Desk::empty();
    desk.keys("a").write("AZ").keys("<left>");
    desk.tell(Msg::Paste("um\ndois\t\u{1b}[31mtrês\r".into())).see("Aum dois [31mtrês Z");
    desk.keys("<s-tab> <s-tab>").tell(Msg::Paste("never into a choice".into()));
    desk.see_not("never into a choice");
    desk.keys("<esc> <esc>").tell(Msg::Paste("qqq".into()));
    assert!(desk.outside.is_empty() && desk.app.overlay.is_none(), "a paste presses no keys");
    desk.keys("/").tell(Msg::Paste("nor\nte".into())).see("/nor te");
}

#[test]
fn a_refusal_shows_in_the_form_at_its_field() {
    let mut desk = Desk::acme();
    desk.keys("a").write("Other").keys("<s-tab>").write("").keys("<tab>");
    for _ in 0..11 {
        desk.keys("<tab>");
    }
    desk.write("acme").keys("<ctrl-s>").see("Another account has the handle “acme”; choose a different one.");
    assert_eq!(focus(&desk), 11);
    desk.write("-2").see_not("Another account").keys("<ctrl-s>");
    assert!(desk.app.overlay.is_none(), "{}", desk.screen());
}

#[test]
fn enter_on_the_last_field_saves() {
    let mut desk = Desk::empty();
    desk.keys("a").write("Quick").keys("<s-tab> <enter>");
    assert!(desk.app.overlay.is_none());
    assert_eq!(desk.selected(), "Quick");
}

#[test]
fn choices_turn_by_arrows_space_and_first_letter() {
    let mut desk = Desk::acme();
    desk.keys("P").see("‹ medium ›").keys("<right>").see("‹ high ›").keys("<space>").see("‹ low ›");
    desk.keys("m").see("‹ medium ›").keys("<left>").see("‹ low ›").keys("<left>").see("‹ high ›").keys("z").see("‹ high ›");
}

#[test]
fn keys_typed_while_a_form_is_on_its_way_do_not_send_it_twice() {
    let mut desk = Desk::empty();
    desk.keys("a").write("Once");
    desk.burst("<ctrl-s> <ctrl-s> <enter>");
    let accounts = desk.app.board.page.accounts;
    assert_eq!(accounts, 1);
}

#[test]
fn the_cursor_stands_where_the_next_letter_goes() {
    let mut desk = Desk::empty();
    desk.keys("a").write("ação");
    let (cells, cursor) = desk.cells();
    let cursor = cursor.unwrap();
    assert_eq!(cells[(cursor.x - 1, cursor.y)].symbol(), "o");
    desk.keys("<home>");
    let (cells, cursor) = desk.cells();
    let cursor = cursor.unwrap();
    assert_eq!(cells[(cursor.x, cursor.y)].symbol(), "a");
}
