//! The onboarding record, told twice from an empty database: by keys in the real program, and on its command line. Both
//! databases must tell the same story afterwards. One scenario for each part of the record.

mod expect;
mod intake;
mod life;
mod objectives;
mod replan;
mod resources;
mod risks;
mod training;

use std::path::PathBuf;

use super::program::Home;
use super::pty::{Desk, Start};
use super::same::assert_same_story;

/// Saves a form.
pub const SAVE: &str = "\x13";

/// The database of a home.
pub fn database(home: &Home) -> PathBuf {
    home.file(".local/share/orquestra/orquestra.db")
}

/// A home with one account and the people whom every onboarding has.
pub fn acme() -> Home {
    let home = Home::new();
    home.ok(&[
        "account",
        "add",
        "Acme Brasil",
        "--contract-date",
        "2026-09-14",
        "--handle",
        "acme",
        "--arr",
        "120000",
        "--currency",
        "BRL",
        "--renewal-date",
        "2027-09-14",
    ]);
    home.ok(&["stakeholder", "add", "acme", "Ana Prado", "--role", "executive_sponsor"]);
    home.ok(&["stakeholder", "add", "acme", "Rita Lee", "--role", "project_lead"]);
    home
}

/// The account screen of the one account, on the tab with this letter.
pub fn tab(home: &Home, letter: char, heading: &str) -> Desk {
    let mut desk = Start::new(home).size(120, 40).run();
    desk.wait_for_text("Cadence 2");
    desk.type_for(format!("\rg{letter}"), heading);
    desk
}

/// Tells a story by keys in one home and on the command line in another, and compares.
pub fn told_twice(letter: char, heading: &str, by_keys: impl FnOnce(&mut Desk), commands: &[&[&str]]) {
    let (keys, line) = (acme(), acme());
    let mut desk = tab(&keys, letter, heading);
    by_keys(&mut desk);
    desk.quit();
    for command in commands {
        line.ok(command);
    }
    assert_same_story(&database(&keys), &database(&line));
}
