//! One database and several processes: colleagues, locks, files that go, and silence.

use std::time::{Duration, Instant};

use super::pty::{LONG, Start, flat};
use super::{board, is_selected, with_accounts};

#[test]
fn a_colleagues_change_shows_within_about_a_second() {
    let home = with_accounts();
    let mut desk = board(Start::new(&home).size(120, 40));
    let mut waited = Vec::new();
    for (act, told) in [
        (&["touch", "log", "acme", "--with", "Ana Prado"][..], "touch logged · Acme Brasil"),
        (&["account", "move", "acme", "2", "--yes"], "stage moved · Acme Brasil"),
        (&["account", "add", "Novata", "--contract-date", "2026-11-20"], "account added · Novata"),
    ] {
        home.ok(act);
        let done = Instant::now();
        desk.wait_for_text(told);
        waited.push(done.elapsed());
    }
    desk.wait_for_text("all 3");
    println!("a colleague's change is shown after {waited:?}");
    assert!(waited.iter().min().is_some_and(|least| *least < Duration::from_secs(3)), "{waited:?}");
    desk.quit();
}

/// Back to the board from its first pane, in one sequence that nothing can be mistaken for.
const SHIFT_TAB: &str = "\x1b[Z";

#[test]
fn while_another_process_holds_the_lock_keys_still_draw() {
    let home = with_accounts();
    let mut desk = board(Start::new(&home));
    let path = home.file(".local/share/orquestra/orquestra.db");
    let other = rusqlite::Connection::open(path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let held = Instant::now();
    desk.type_for("\t ", "Saving…");
    desk.keys(SHIFT_TAB);
    for name in ["Padaria São João", "Acme Brasil", "Padaria São João"] {
        let pressed = Instant::now();
        desk.keys(if name.starts_with('P') { "j" } else { "k" });
        desk.wait_for("cursor", |screen| is_selected(screen, name));
        println!("key to frame beside the lock: {:?}", pressed.elapsed());
    }
    assert!(flat(desk.screen()).contains("Saving…"), "{}", desk.text());
    desk.listen(Duration::from_secs(2).saturating_sub(held.elapsed()));
    let text = flat(desk.screen());
    assert!(text.contains("Saving…") && !text.contains("Saved"), "{}", desk.text());
    other.execute_batch("ROLLBACK").unwrap();
    drop(other);
    desk.wait_for_text("Saved: milestone done · Acme Brasil");
    desk.quit();
    assert!(home.ok(&["journal", "acme"]).contains("milestone done"));
}

#[test]
fn a_lock_that_is_never_given_back_ends_in_a_sentence() {
    let home = with_accounts();
    let mut desk = board(Start::new(&home));
    let path = home.file(".local/share/orquestra/orquestra.db");
    let other = rusqlite::Connection::open(path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    // A form stays as it is, and can be sent again.
    desk.type_for("aPatience Ltd\x13", "Saving…");
    desk.wait_for("refusal in the form", |screen| {
        let text = flat(screen);
        text.contains("Patience Ltd") && !text.contains("Saving…") && text.contains("New account")
    });
    other.execute_batch("ROLLBACK").unwrap();
    drop(other);
    desk.type_for("\x13", "Saved: account added · Patience Ltd");
    desk.quit();
}

#[test]
fn an_idle_program_writes_nothing_and_hardly_runs() {
    let home = with_accounts();
    let mut desk = board(Start::new(&home));
    let until = Instant::now() + LONG;
    while desk.listen(Duration::from_millis(300)) > 0 {
        assert!(Instant::now() < until, "it never rests:\n{}", desk.text());
    }
    let before = cpu_ticks(&desk);
    assert_eq!(desk.listen(Duration::from_secs(3)), 0, "bytes written while idle");
    let spent = cpu_ticks(&desk) - before;
    println!("idle for 3 s: {spent} ticks of 10 ms");
    assert!(spent <= 5, "{spent} ticks of CPU in 3 s");
    desk.quit();
}

/// User and system time spent so far, in ticks of 1/100 s (proc(5), fields 14 and 15 of `stat`).
fn cpu_ticks(desk: &super::Desk) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", desk.process)).unwrap();
    let fields: Vec<&str> = stat.rsplit_once(") ").unwrap().1.split(' ').collect();
    fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
}

#[test]
fn a_database_that_is_deleted_or_replaced_is_noticed() {
    for replaced in [false, true] {
        let home = with_accounts();
        let mut desk = board(Start::new(&home).size(140, 30));
        let directory = home.file(".local/share/orquestra");
        std::fs::rename(&directory, home.file("elsewhere")).unwrap();
        if replaced {
            home.ok(&["account", "add", "Another", "--contract-date", "2026-11-20"]);
        }
        desk.type_for("aToo late\x13", "New account");
        desk.wait_for("refusal in the form", |screen| {
            let text = flat(screen);
            text.contains("orquestra.db") && text.contains("Too late") && !text.contains("Saving…")
        });
        desk.leave_form();
        desk.type_for("\t ", "orquestra.db");
        desk.quit();
        if replaced {
            assert!(!home.ok(&["account", "list"]).contains("Too late"));
        }
    }
}
