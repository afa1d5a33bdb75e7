//! Warning signals.

use orquestra::domain::signal::{Severity, SignalState};
use orquestra::tui::app::action::Place;

use crate::desk::{Desk, day};

fn raised() -> Desk {
    let mut desk = Desk::acme();
    desk.keys("s").see("Raise a signal · Acme").keys("<right> <tab> h <tab>").write("third time").keys("<ctrl-s>");
    desk.see("Saved: signal raised · Acme").see("Signals 1");
    desk
}

fn state(desk: &mut Desk) -> SignalState {
    desk.facts().signals[0].state
}

#[test]
fn a_raised_signal_shows_on_the_card_and_in_the_pane() {
    let mut desk = raised();
    let facts = desk.facts();
    assert_eq!((facts.signals[0].severity, facts.signals[0].note.as_str()), (Severity::High, "third time"));
    let code = facts.signals[0].code.clone();
    desk.see("▲1");
    desk.keys("s");
    let offered = desk.screen();
    assert!(offered.contains("1/19"), "what is live is not offered again: {code}\n{offered}");
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
    desk.fill("+10").keys("<ctrl-s>").see("Saved: signal snoozed").see("Signals 0");
    assert_eq!((state(&mut desk), desk.facts().signals[0].snoozed_until), (SignalState::Snoozed, Some(day(10))));
    desk.keys("r").see("Resolve signal · Acme").write("talked it over").keys("<enter>").see("Saved: signal resolved");
    assert_eq!(state(&mut desk), SignalState::Resolved);
    for key in ["z", "r", "f"] {
        desk.keys("g").keys(key);
        assert_eq!(desk.status(), "This signal is closed; reopen it first.", "{key}");
        assert!(desk.app.overlay.is_none(), "{key}");
    }
    desk.keys("<space>");
    assert_eq!(desk.status(), "This signal is closed; reopen it first.");
    desk.keys("o").see("Saved: signal reopened").see("Signals 1");
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
    let mut desk = Desk::acme();
    desk.keys("<s-tab>").see("No warning signals: s raises one.");
    for key in ["<space>", "z", "r", "f", "o"] {
        desk.keys("g").keys(key);
        assert_eq!(desk.status(), "Select a signal first.", "{key}");
    }
}
