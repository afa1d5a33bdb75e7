//! The real program in a pseudo-terminal, in an empty home.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "all of this file is test code")]

#[path = "../support/program.rs"]
mod program;
#[path = "../support/pty.rs"]
mod pty;
#[path = "../support/same.rs"]
mod same;

mod ending;
mod looks;
mod record;
mod safety;
mod sessions;
mod sharing;
mod triage;

use program::Home;
use pty::{Desk, Start};

/// A home with two accounts, the first of which has a stakeholder.
fn with_accounts() -> Home {
    let home = Home::new();
    home.ok(&["account", "add", "Acme Brasil", "--contract-date", "2026-11-02", "--handle", "acme"]);
    home.ok(&["stakeholder", "add", "acme", "Ana Prado", "--role", "executive_sponsor"]);
    home.ok(&["account", "add", "Padaria São João", "--contract-date", "2026-11-16", "--handle", "padaria"]);
    home
}

/// Where a text stands on the screen: row and column.
#[track_caller]
fn place_of(screen: &vt100::Screen, text: &str) -> (u16, u16) {
    let width = screen.size().1.get();
    screen
        .rows(0, width)
        .enumerate()
        .find_map(|(row, line)| line.find(text).map(|at| (row as u16, line[..at].chars().count() as u16)))
        .unwrap_or_else(|| panic!("no {text:?} on the screen:\n{}", screen.contents()))
}

/// Whether the card with this name is the selected one: it is shown in reverse.
fn is_selected(screen: &vt100::Screen, name: &str) -> bool {
    let width = screen.size().1.get();
    screen.rows(0, width).enumerate().any(|(row, line)| {
        line.find(name).is_some_and(|at| {
            let column = line[..at].chars().count() as u16;
            screen.cell(row as u16, column).is_some_and(vt100::Cell::inverse)
        })
    })
}

/// The board of [`with_accounts`], with Acme selected.
fn board(start: Start<'_>) -> Desk {
    let mut desk = start.run();
    desk.wait_for("board", |screen| {
        let text = pty::flat(screen);
        text.contains("all 2") && text.contains("Cadence 1") && is_selected(screen, "Acme Brasil")
    });
    desk
}
