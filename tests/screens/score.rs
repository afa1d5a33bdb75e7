//! The score tab: the ledger, what sets or holds the score, and its figures.

use orquestra::tui::app::Screen;
use orquestra::tui::app::action::Place;
use orquestra::tui::app::msg::Msg;

use crate::desk::{Desk, day};
use crate::rich;

#[test]
fn the_ledger_adds_up_to_the_score_that_is_shown() {
    let mut desk = rich::desk();
    desk.keys("W");
    assert_eq!((desk.app.screen, desk.app.place), (Screen::Account, Place::Score));
    let detail = desk.app.detail.as_ref().unwrap();
    let health = detail.health.clone();
    let lines: i64 = health.lines.iter().map(|line| line.points).sum();
    let vetoes: i64 = health.vetoes.iter().map(|veto| veto.points).sum();
    assert_eq!(lines + vetoes + health.assumed, health.score);
    assert_eq!(desk.app.board.selected_card().unwrap().score, health.score, "card and tab say the same");
    desk.see(&format!("{} ", health.score)).see(&format!("coverage {} %", health.coverage));
    for line in &health.lines {
        let words = format!("{}/{}", line.points, line.of);
        desk.see(&words);
    }
    desk.see("No evidence:");
}

#[test]
fn every_row_of_the_score_says_what_it_rests_on() {
    let mut desk = rich::desk();
    desk.keys("W");
    let rows = desk.app.detail.as_ref().unwrap().rows(Place::Score).len();
    let lines = desk.app.detail.as_ref().unwrap().health.lines.len();
    assert!(lines >= 8 && rows > lines, "{lines} of {rows}");
    for at in 0..rows {
        if at < lines {
            let line = desk.app.detail.as_ref().unwrap().health.lines[at].clone();
            let words = format!("{} of {} points", line.points, line.of);
            desk.see(&words).see("• ");
            if let Some(recover) = line.recover.filter(|recover| recover.points > 0) {
                let words = format!("To win back {}: ", recover.points);
                desk.see(&words);
            }
        } else {
            desk.see("nothing fresh is known");
        }
        desk.see_not("evidence-").see_not("recover-").keys("j");
    }
}

#[test]
fn a_score_set_by_hand_is_shown_as_such_and_lifted() {
    let mut desk = rich::desk();
    desk.keys("W O").see("Set the score by hand · Acme").write("120").see("A number from 0 to 100.");
    desk.fill("85").keys("<ctrl-s>").see("This must be filled in.");
    desk.write("the sponsor renewed by word").keys("<ctrl-s>").see("Saved: score set by hand");
    let set = desk.facts().overrides[0].clone();
    assert_eq!((set.score, set.until), (85, day(30)));
    desk.see("85 healthy").see("By hand").see("the sponsor renewed by word");
    let at = desk.app.detail.as_ref().unwrap().rows(Place::Score).iter().position(|id| *id == 2_000).unwrap();
    desk.keys("g g").keys(&"j".repeat(at)).see("Set by hand to 85").see("By ana, until 2026-12-23.");
    desk.keys("L").see("Saved: override lifted").see_not("By hand");
    desk.keys("L").see("closed already");
}

#[test]
fn an_account_of_which_nothing_is_known_says_so() {
    let mut desk = Desk::empty();
    desk.add("Blank", 0);
    let mut desk = desk.sit_again();
    desk.keys("W").see("70 watch").see("coverage 0 %").see("nothing is known yet: 70 points are assumed");
    Desk::empty().keys("W").see("Select an account first.");
}

#[test]
fn a_figure_that_changes_moves_the_band_at_once() {
    let mut desk = rich::desk();
    desk.keys("W");
    let score = desk.app.detail.as_ref().unwrap().health.score;
    assert!((60..99).contains(&score), "{score}");
    desk.keys(": type:figure <enter>").see("Change a figure of the scoring");
    desk.write("bands.").see("bands.healthy = 80").see("bands.watch = 60");
    desk.fill("bands.healthy").keys("<tab>").write("low").keys("<ctrl-s>").see("! ");
    desk.fill("99").keys("<ctrl-s>").see("Saved: figure changed");
    assert_eq!(desk.app.scoring.bands.healthy, 99);
    desk.keys(": type:figure <enter>").write("bands").see("bands.healthy = 99 (shipped: 80)");
    desk.keys("<esc> <esc> u").see("Undone: figure changed");
    assert_eq!(desk.app.scoring.bands.healthy, 80);
}

#[test]
fn the_active_tab_is_in_sight_at_every_width() {
    let mut desk = rich::desk();
    desk.keys("<enter>");
    for width in [60, 66, 80, 100, 200] {
        desk.tell(Msg::Resize(width, 24));
        for place in orquestra::tui::app::TABS {
            let name = desk.app.texts.get(&format!("tab-{}", place.code())).into_owned();
            assert_eq!(desk.app.place, place);
            let tabs = desk.screen().lines().nth(3).unwrap().to_owned();
            assert!(tabs.contains(&format!(" {name}")), "{width}: {tabs}");
            desk.keys("<tab>");
        }
    }
}
