//! Every way out: panics, signals, and a terminal that is gone.

use std::time::{Duration, Instant};

use nix::sys::signal::Signal;

use super::pty::{Desk, Start, flat};
use super::{Home, board, is_selected, with_accounts};

/// A process is to be gone within 3 s of being told; what goes beyond is allowed to a loaded machine.
const GONE: Duration = Duration::from_secs(3);

/// Commits an account, then leaves a form half filled in.
fn half_done(home: &Home, open: &str, typed: &str) -> Desk {
    let mut desk = board(Start::new(home));
    desk.type_for("aCommitted Ltd\x13", "Saved: account added · Committed Ltd");
    desk.wait_for_text("all 3");
    desk.keys("gg");
    desk.wait_for("Acme", |screen| is_selected(screen, "Acme Brasil") && flat(screen).contains("Cadence 1"));
    desk.keys(open);
    desk.type_for(typed, typed);
    desk
}

/// The committed account is there; the form is offered, goes on as it was left, and is not offered again.
fn come_back(home: &Home, typed: &str) {
    let listed = home.ok(&["account", "list"]);
    assert!(listed.contains("Committed Ltd"), "{listed}");
    let mut desk = Start::new(home).run();
    desk.wait_for_text("Last time a form was left unfinished");
    desk.keys("y");
    desk.wait_for("form", |screen| flat(screen).contains(typed) && flat(screen).contains("Ctrl-s save"));
    desk.type_for("\x13", "Saved: ");
    desk.quit();
    let mut desk = Start::new(home).run();
    desk.wait_for("board", |screen| is_selected(screen, "Acme Brasil"));
    assert!(!flat(desk.screen()).contains("Last time"), "{}", desk.text());
    desk.quit();
}

#[test]
fn sigterm_restores_the_terminal_and_keeps_the_work() {
    let home = with_accounts();
    let desk = half_done(&home, "a", "Unfinished Ltd");
    let asked = Instant::now();
    desk.signal(Signal::SIGTERM);
    let (code, ended) = desk.end();
    assert_eq!((code, ended.text.as_str()), (143, ""));
    assert!(asked.elapsed() < GONE, "{:?}", asked.elapsed());
    come_back(&home, "Unfinished Ltd");
    assert!(home.ok(&["account", "list"]).contains("Unfinished Ltd"));
}

#[test]
fn sigint_from_outside_restores_the_terminal_and_keeps_the_work() {
    let home = with_accounts();
    let desk = half_done(&home, "t\t\t", "Half a note about the call");
    let asked = Instant::now();
    desk.signal(Signal::SIGINT);
    let (code, ended) = desk.end();
    assert_eq!((code, ended.text.as_str()), (130, ""));
    assert!(asked.elapsed() < GONE, "{:?}", asked.elapsed());
    come_back(&home, "Half a note about the call");
    assert!(home.ok(&["touch", "list", "acme"]).contains("Half a note about the call"));
}

#[test]
fn sighup_ends_the_program_and_keeps_the_work() {
    let home = with_accounts();
    let desk = half_done(&home, "s\t\t", "Nobody answers");
    let asked = Instant::now();
    desk.signal(Signal::SIGHUP);
    assert_eq!(desk.exit_code(), 129);
    assert!(asked.elapsed() < GONE, "{:?}", asked.elapsed());
    come_back(&home, "Nobody answers");
}

#[test]
fn a_closed_terminal_ends_the_program_and_keeps_the_work() {
    let home = with_accounts();
    let desk = half_done(&home, "e\t\t\t\t", "A goal in the making");
    let (code, took) = desk.hang_up();
    assert_eq!(code, 129);
    assert!(took < GONE, "{took:?}");
    come_back(&home, "A goal in the making");
    assert!(home.ok(&["account", "show", "acme"]).contains("A goal in the making"));
}

#[test]
fn a_signal_while_the_database_is_locked_still_ends_the_program() {
    let home = with_accounts();
    let mut desk = board(Start::new(&home));
    let other = rusqlite::Connection::open(home.file(".local/share/orquestra/orquestra.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    desk.type_for("\t ", "Saving…");
    let asked = Instant::now();
    desk.signal(Signal::SIGTERM);
    let (code, ended) = desk.end();
    assert_eq!((code, ended.text.as_str()), (143, ""));
    assert!(asked.elapsed() < GONE, "{:?}", asked.elapsed());
}

#[test]
fn a_form_that_was_left_on_purpose_is_not_offered() {
    let home = with_accounts();
    let mut desk = board(Start::new(&home));
    desk.type_for("aLeft on purpose", "Left on purpose");
    desk.type_for("\x1b", "Leave and lose");
    desk.keys("\x1b");
    desk.wait_until_gone("Left on purpose");
    desk.signal(Signal::SIGTERM);
    assert_eq!(desk.end().0, 143);
    board(Start::new(&home)).quit();
}

#[cfg(debug_assertions)]
mod panics {
    use super::*;

    /// F12, as xterm sends it.
    const F12: &str = "\x1b[24~";

    /// Lets a thread of the program panic while a form is half filled in. Gives exit code and the text on the normal screen.
    fn fall(home: &Home, thread: &str) -> (u32, String) {
        let mut desk = board(Start::new(home).env("ORQUESTRA_PANIC_ON", thread));
        desk.type_for("aUnfinished Ltd", "Unfinished Ltd");
        desk.keys(F12);
        let (code, ended) = desk.end();
        let leave = b"\x1b[?1049l";
        let left = ended.raw.windows(leave.len()).position(|bytes| bytes == leave).unwrap();
        let report = String::from_utf8_lossy(&ended.raw[left..]).into_owned();
        assert!(report.contains("as it was asked to"), "the report stands on the normal screen: {report}");
        assert!(!report[leave.len()..].contains("\x1b[?2026h"), "no frame is drawn over it: {report}");
        let mut desk = Start::new(home).run();
        desk.wait_for_text("Last time a form was left unfinished");
        desk.type_for("y", "Unfinished Ltd");
        desk.type_for("\x13", "Saved: account added · Unfinished Ltd");
        desk.quit();
        (code, ended.text)
    }

    #[test]
    fn of_the_loop() {
        let (code, text) = fall(&with_accounts(), "ui");
        assert_eq!(code, 101, "{text}");
    }

    #[test]
    fn its_report_keeps_to_no_color() {
        for (value, coloured) in [("", true), ("1", false)] {
            let mut desk = board(Start::new(&with_accounts()).env("ORQUESTRA_PANIC_ON", "ui").env("NO_COLOR", value));
            let before = desk.raw().len();
            desk.keys(F12);
            let (code, ended) = desk.end();
            assert_eq!(code, 101);
            let pens = crate::looks::pens(&ended.raw[before..]);
            assert_eq!(crate::looks::has_colour(&pens), coloured, "{}", ended.text);
        }
    }

    #[test]
    fn of_the_worker() {
        let (code, text) = fall(&with_accounts(), "store");
        assert_eq!(code, 1, "{text}");
        assert!(text.contains("orquestra: A part of the program failed"), "{text}");
    }

    #[test]
    fn of_the_thread_that_reads_keys() {
        let (code, text) = fall(&with_accounts(), "input");
        assert_eq!(code, 1, "{text}");
        assert!(text.contains("orquestra: A part of the program failed"), "{text}");
    }
}
