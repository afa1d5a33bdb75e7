//! The real program in a pseudo-terminal.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "all of this file is test code")]

#[path = "support/program.rs"]
mod program;
#[path = "support/pty.rs"]
mod pty;

use program::Home;
use pty::Start;

#[test]
fn explore() {
    let home = Home::new();
    let mut desk = Start::new(&home).run();
    desk.wait_for_text("Three ways to begin");
    println!("{}", desk.text());
    desk.keys("aPadaria São João\x13");
    desk.wait_for_text("Saved");
    println!("{}", desk.text());
    desk.keys("ttt");
    desk.wait_for_text("Nobody is known");
    println!("{}", desk.text());
    desk.keys("e");
    desk.wait_for_text("Edit account");
    println!("{}", desk.text());
    desk.keys("\x1b");
    desk.wait_until_gone("Edit account");
    let ended = desk.quit();
    println!("{} {:?}", ended.text, String::from_utf8_lossy(&ended.raw));
}
