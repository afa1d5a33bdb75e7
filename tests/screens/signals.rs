//! Warning signals.

use orquestra::domain::signal::{Severity, Signal, SignalState};
use orquestra::tui::app::action::Place;

use crate::desk::{Desk, day};

fn raised() -> Desk {
    let mut desk = Desk::acme();
    desk.keys("s").see("Raise a signal · Acme").keys("<right> <tab> h <tab>").write("third time").keys("<ctrl-s>");
    desk.see("Saved: signal raised · Acme").see("Signals 2");
    desk
}

/// The signal that a person raised; the rules see one as well.
fn by_hand(desk: &mut Desk) -> Signal {
    desk.facts().signals.into_iter().find(|signal| signal.note == "third time").unwrap()
}

fn state(desk: &mut Desk) -> SignalState {
    by_hand(desk).state
}

#[test]
fn a_raised_signal_shows_on_the_card_and_in_the_pane() {
    let mut desk = raised();
    let Signal { severity, code, .. } = by_hand(&mut desk);
    assert_eq!(severity, Severity::High);
    desk.see("▲2");
    desk.keys("s");
    let offered = desk.screen();
    assert!(offered.contains("1/18"), "what is live is not offered again: {code}\n{offered}");
}

#[test]
fn a_signal_goes_through_its_states() {
    let mut desk = raised();
    desk.keys("<s-tab>");
    assert_eq!(desk.app.place, Place::Signals);
    desk.keys("<space>").see("Saved: signal acknowledged");
    assert_eq!(state(&mut desk), SignalState::Acknowledged);
    desk.keys("<space>").see("Nothing to change.");
    desk.keys("z").see("Snooze signal · Acme").fill("today").keys("<ctrl-s>").see("2026-11-23 must lie after today");
    desk.fill("+10").keys("<ctrl-s>").see("Saved: signal snoozed").see("Signals 1");
    assert_eq!((state(&mut desk), by_hand(&mut desk).snoozed_until), (SignalState::Snoozed, Some(day(10))));
    desk.keys("r").see("Resolve signal · Acme").write("talked it over").keys("<enter>").see("Saved: signal resolved");
    assert_eq!(state(&mut desk), SignalState::Resolved);
    for key in ["z", "r", "f"] {
        desk.keys("y").keys(key);
        assert_eq!(desk.status(), "This signal is closed; reopen it first.", "{key}");
        assert!(desk.app.overlay.is_none(), "{key}");
    }
    desk.keys("<space>");
    assert_eq!(desk.status(), "This signal is closed; reopen it first.");
    desk.keys("o").see("Saved: signal reopened").see("Signals 2");
    assert_eq!(state(&mut desk), SignalState::Open);
    desk.keys("o");
    assert_eq!(desk.status(), "This signal is not closed, so there is nothing to reopen.");
    desk.keys("f").see("False alarm · Acme").keys("<ctrl-s>").see("Saved: signal called a false alarm");
    assert_eq!(state(&mut desk), SignalState::FalseAlarm);
    desk.keys("uuuuu");
    assert_eq!(state(&mut desk), SignalState::Open);
}

#[test]
fn without_a_signal_the_keys_say_so() {
    let mut desk = Desk::empty();
    desk.add("Fresh", 0);
    let mut desk = desk.sit_again();
    desk.keys("<s-tab>").see("No warning signals: s raises one.");
    for key in ["<space>", "z", "r", "f", "o"] {
        desk.keys("g g").keys(key);
        assert_eq!(desk.status(), "Select a signal first.", "{key}");
    }
}
