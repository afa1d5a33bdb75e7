//! Beginning, acting, leaving, and coming back.

use super::pty::{Start, flat};
use super::{Home, board, is_selected, with_accounts};

#[test]
fn an_empty_database_greets_and_keeps_what_is_added() {
    let home = Home::new();
    let mut desk = Start::new(&home).run();
    desk.wait_for_text("Three ways to begin");
    desk.wait_for_text("orquestra --demo");
    desk.type_for("aPadaria São João\x13", "Saved: account added · Padaria São João");
    desk.wait_for_text("all 1");
    desk.quit();
    let listed = home.ok(&["account", "list"]);
    assert!(listed.contains("padaria-sao-joao") && listed.contains("Padaria São João"), "{listed}");
    let mut desk = Start::new(&home).run();
    desk.wait_for("the account", |screen| is_selected(screen, "Padaria São João"));
    let ended = desk.quit();
    assert_eq!(ended.text, "", "nothing is left on the normal screen");
}

#[test]
fn the_demo_leaves_nothing_behind_however_it_ends() {
    let home = Home::new();
    let temporary = home.file("tmp");
    std::fs::create_dir(&temporary).unwrap();
    let files = || std::fs::read_dir(&temporary).unwrap().count();
    for way in 0..3 {
        let mut desk = Start::new(&home).args(&["--demo"]).env("TMPDIR", temporary.to_str().unwrap()).size(120, 40).run();
        desk.wait_for("demo", |screen| {
            flat(screen).to_lowercase().contains("temporary database: it goes") && flat(screen).contains("all 35")
        });
        assert_eq!(files(), 1, "a directory of its own");
        match way {
            0 => drop(desk.quit()),
            1 => {
                desk.signal(nix::sys::signal::Signal::SIGTERM);
                assert_eq!(desk.end().0, 143);
            }
            _ => assert_eq!(desk.hang_up().0, 129),
        }
        assert_eq!(files(), 0, "way {way}");
    }
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1, "the home is as it was");
}

#[test]
fn the_demo_stays_where_it_is_to_be_kept() {
    let home = Home::new();
    let kept = home.file("kept.db");
    let kept = kept.to_str().unwrap();
    let mut desk = Start::new(&home).args(&["--demo", "--keep", kept]).run();
    desk.wait_for_text("all 35");
    assert!(!desk.text().contains("temporary"));
    desk.type_for("aKept Ltd\x13", "Saved: account added · Kept Ltd");
    desk.quit();
    assert!(home.ok(&["--db", kept, "account", "list"]).contains("Kept Ltd"));
    let mut desk = Start::new(&home).args(&["--db", kept]).run();
    desk.wait_for_text("all 36");
    desk.quit();
    // It is not made anew over what is there.
    let (code, ended) = Start::new(&home).args(&["--demo", "--keep", kept]).run().end();
    assert_eq!(code, 1);
    assert!(ended.text.starts_with("orquestra: ") && ended.text.contains("kept.db"), "{}", ended.text);
}

#[test]
fn a_terminal_that_is_too_small_says_so_until_it_has_grown() {
    let home = with_accounts();
    let mut desk = board(Start::new(&home));
    desk.resize(40, 10);
    desk.wait_for_text("needs a terminal of at least 60×16");
    desk.resize(80, 24);
    desk.wait_for("board", |screen| is_selected(screen, "Acme Brasil"));
    desk.type_for("\t ", "Saved: milestone done · Acme Brasil");
    desk.resize(200, 60);
    desk.wait_for("wide board", |screen| screen.rows(0, 200).next().is_some_and(|line| line.trim_end().chars().count() > 190));
    desk.resize(1, 1);
    desk.resize(40, 10);
    desk.wait_for_text("needs a terminal of at least");
    desk.quit();
    let done = home.ok(&["milestone", "list", "acme"]);
    assert!(done.contains("done"), "{done}");
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_brings_the_board_back() {
    let home = with_accounts();
    let mut desk = Start::new(&home).shell();
    desk.wait_for_text("ready>");
    desk.keys("$orquestra --today 2026-11-23\n");
    desk.wait_for("board", |screen| screen.alternate_screen() && is_selected(screen, "Acme Brasil"));
    desk.type_for("aHalf a name", "Half a name");
    desk.keys(b"\x1a");
    desk.wait_for("shell", |screen| !screen.alternate_screen() && screen.contents().contains("Stopped"));
    assert!(!desk.screen().hide_cursor() && !desk.screen().bracketed_paste());
    desk.resize(100, 30);
    desk.type_for("echo $((6 * 7))\n", "42");
    desk.keys("fg\n");
    desk.wait_for("form", |screen| screen.alternate_screen() && screen.contents().contains("Half a name"));
    desk.wait_for("footer in the last row", |screen| {
        screen.rows(0, 100).nth(29).is_some_and(|line| line.contains("Ctrl-s save"))
    });
    desk.type_for(" and the rest\x13", "Saved: account added · Half a name and the rest");
    desk.keys(b"\x1a");
    desk.wait_for("shell", |screen| !screen.alternate_screen() && screen.contents().matches("Stopped").count() == 2);
    desk.keys("fg\n");
    desk.wait_for("board", |screen| screen.alternate_screen() && screen.contents().contains("all 3"));
    desk.keys("q");
    desk.wait_for("shell", |screen| !screen.alternate_screen() && screen.contents().trim_end().ends_with("ready>"));
    desk.keys("exit\n");
    assert_eq!(desk.end().0, 0);
    assert!(home.ok(&["account", "list"]).contains("Half a name and the rest"));
}

#[test]
fn the_mouse_is_off_until_it_is_asked_for() {
    use vt100::MouseProtocolMode::{ButtonMotion, None};
    let home = with_accounts();
    let mut desk = board(Start::new(&home));
    assert_eq!(desk.screen().mouse_protocol_mode(), None);
    for mode in ["?9", "?1000", "?1001", "?1002", "?1003", "?1005", "?1006", "?1015", "?1016"] {
        let on = format!("\x1b[{mode}h");
        assert!(!desk.raw().windows(on.len()).any(|bytes| bytes == on.as_bytes()), "{mode} is turned on at the start");
    }
    desk.type_for("M", "Mouse on");
    assert_eq!(desk.screen().mouse_protocol_mode(), ButtonMotion);
    let (row, column) = super::place_of(desk.screen(), "Padaria São João");
    desk.keys(format!("\x1b[<0;{};{}M", column + 1, row + 1));
    desk.wait_for("the card that was clicked", |screen| is_selected(screen, "Padaria São João"));
    desk.quit();
    // Turned off by the key as well.
    let mut desk = board(Start::new(&home));
    desk.type_for("M", "Mouse on");
    desk.type_for("M", "Mouse off");
    assert_eq!(desk.screen().mouse_protocol_mode(), None);
    desk.quit();
}

#[test]
fn a_paste_is_one_edit_and_safe() {
    let home = Home::new();
    let mut desk = Start::new(&home).run();
    desk.wait_for_text("Three ways to begin");
    // On the board nothing is typed by pasting: no `q`, no `a`.
    desk.keys("\x1b[200~q\x1b[201~");
    desk.type_for("a", "New account");
    desk.keys("\x1b[200~Pasted\r\nLtd\t\u{9b}31m\u{7}\u{202e}end\x1b[201~");
    desk.wait_for_text("Pasted Ltd");
    desk.type_for("!", "end!");
    let shown = desk.text();
    assert!(!shown.contains('\u{202e}'), "{shown}");
    desk.type_for("\x13", "Saved: account added · Pasted Ltd");
    let ended = desk.quit();
    super::safety::assert_tame(&ended.raw);
    assert!(home.ok(&["account", "list"]).contains("Pasted Ltd"));
}
