//! The tab of quick wins: horizons, examples, and the way of a win from planned to told.

use orquestra::tui::app::action::Place;
use orquestra::tui::app::record::{Item, Section};

use crate::desk::{Desk, day};
use crate::rich;

fn at_wins(mut desk: Desk) -> Desk {
    desk.keys("<enter> g w");
    assert_eq!(desk.app.place, Place::Wins);
    desk
}

fn choose(desk: &mut Desk, section: Section, heading: bool) {
    let rows = desk.app.detail.as_ref().unwrap().tab_rows(Place::Wins);
    let at = rows.iter().position(|row| row.section == section && (row.item == Item::Heading) == heading).unwrap();
    desk.keys("g g").keys(&"j".repeat(at));
}

#[test]
fn the_first_value_and_the_next_win_stand_on_top() {
    let mut desk = at_wins(rich::desk());
    desk.see("first value on day 45").see("next: Weekly report with").see("30 days: Small, within reach, visible");
    choose(&mut desk, Section::Wins, true);
    desk.see("1 planned, 1 delivered").see("nobody was told");
    choose(&mut desk, Section::Wins60, true);
    desk.see("Choose it:").see("Measure it:").see("Tell of it:");
}

#[test]
fn an_example_becomes_a_win_that_is_delivered_measured_and_told() {
    let mut desk = at_wins(rich::desk());
    let rows = desk.app.detail.as_ref().unwrap().tab_rows(Place::Wins);
    assert!(rows.iter().any(|row| row.section == Section::Wins60 && matches!(row.item, Item::Offer(..))));
    choose(&mut desk, Section::Wins60, false);
    desk.see("from the playbook").keys("a").see("New quick win · Acme").see("Run one use case from end to end");
    // Title, horizon, date, who wanted it, metric, baseline, target.
    desk.keys("<tab> <tab> <tab> <right> <tab>").write("hours a week").keys("<tab>").write("8").keys("<tab>").write("8");
    desk.keys("<ctrl-s>").see("must differ").fill("4").keys("<ctrl-s>").see("Saved: quick win added").see("planned");
    let id = desk.facts().quick_wins.last().unwrap().id;
    let win = |desk: &mut Desk| desk.facts().quick_win(id).unwrap().clone();
    let planned = win(&mut desk);
    assert_eq!((planned.horizon, planned.due_on, planned.wanted_by.is_some()), (Some(60), Some(day(0)), true));
    assert_eq!((planned.baseline, planned.target), (Some(8_000), Some(4_000)));
    choose(&mut desk, Section::Wins60, false);
    desk.keys("<space>").see("Delivered on").write("two people freed").keys("<ctrl-s>").see("delivered");
    desk.keys("<space>").see("hours a week").write("5").keys("<ctrl-s>").see("Measured 5, 75 % of the way");
    desk.keys("<space>").see("Told to").see("Rita Lee").keys("<ctrl-s>").see("Told to Rita Lee on 2026-11-23");
    let told = win(&mut desk);
    assert_eq!((told.delivered_on, told.measured, told.told_on), (Some(day(0)), Some(5_000), Some(day(0))));
    desk.keys("<space>").see("settled already").keys("x").see("Saved: quick win removed").keys("u");
    assert_eq!(win(&mut desk).told_to, "Rita Lee");
}

#[test]
fn a_delivered_win_that_nobody_heard_of_is_marked() {
    let mut desk = at_wins(rich::desk());
    desk.see("nobody told");
    let rows = desk.app.detail.as_ref().unwrap().tab_rows(Place::Wins);
    let delivered = desk.facts().quick_wins.iter().find(|win| win.delivered_on.is_some()).unwrap().id.0;
    let at = rows.iter().position(|row| row.id == delivered).unwrap();
    desk.keys("g g").keys(&"j".repeat(at)).see("Nobody was told within 7 days");
}
