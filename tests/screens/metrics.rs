//! The metrics tab and its forms.

use orquestra::domain::gauge::{GaugeState, Subject};
use orquestra::domain::metric::Metric;
use orquestra::tui::app::action::Place;

use crate::desk::{Desk, day};
use crate::rich;

fn at_metrics(mut desk: Desk) -> Desk {
    desk.keys("W <tab>");
    assert_eq!(desk.app.place, Place::Metrics);
    desk
}

fn state(desk: &Desk, subject: Subject) -> GaugeState {
    desk.app.detail.as_ref().unwrap().gauges.iter().find(|gauge| gauge.subject == subject).unwrap().state
}

#[test]
fn values_stand_against_their_target_of_today() {
    let mut desk = at_metrics(rich::desk());
    desk.see("74 %").see("85 %").see("off target").see("▁▅▇█");
    assert_eq!(state(&desk, Subject::Metric(Metric::Activation)), GaugeState::OffTarget);
    assert_eq!(state(&desk, Subject::Metric(Metric::Pulse)), GaugeState::Stale);
    desk.see("stale, 25 d").see("never measured");
    desk.see("Target, at least: day 30 70 %, day 60 85 %.")
        .see("Target for today: 85 %.")
        .see("• value, · target, 4 Nov to 23 Nov");
    desk.see("22 Nov · 74 % · ana").see("4 Nov · 40 % · ana");
    desk.keys("jjjj").see("Training feedback").see("14 answers");
    let goal = rich::goal(&mut desk);
    assert_eq!(state(&desk, Subject::Goal(goal)), GaugeState::OffTarget);
    desk.see("* Billing cycle").see("40 %").see("Time to first value").see("45 d");
}

#[test]
fn the_form_of_the_week_records_what_was_filled_in_as_one_step() {
    let mut desk = at_metrics(rich::desk());
    desk.keys("j <enter>").see("Values of the week · Acme").see("last 74 % on 22 Nov");
    assert!(matches!(&desk.app.overlay, Some(orquestra::tui::app::overlay::Overlay::Form(form)) if form.focus == 1));
    desk.write("140").see("A number from 0 to 100.").fill("52,5").see_not("A number from");
    desk.keys("<tab>").write("6").keys("<ctrl-s>").see("Saved: reading recorded");
    let of_today: Vec<(Metric, i64)> =
        desk.facts().readings.iter().filter(|r| r.on_day == day(0)).map(|r| (r.metric, r.value)).collect();
    assert_eq!(of_today, [(Metric::WeeklyActive, 52_500), (Metric::CoreFeatures, 6_000)]);
    desk.see("52.5 %").keys("u");
    assert!(desk.facts().readings.iter().all(|reading| reading.on_day < day(0)), "one step back takes both");
    desk.keys("v <ctrl-s>").see("this must be filled in");
}

#[test]
fn the_form_asks_for_nothing_that_cannot_be_known_yet() {
    let mut desk = Desk::acme();
    desk.keys("v").see("Values of the week").see("Pulse").see("Benefit to date").see_not("Weekly active").see_not("Tickets");
}

#[test]
fn a_draft_keeps_each_value_in_its_own_field() {
    let mut desk = rich::desk();
    desk.keys("v").write("80").keys("<tab> <tab>").write("5");
    let draft = desk.app.draft().unwrap();
    let mut desk = desk.office.clone().seat("ana").draft(Some(draft)).open();
    desk.keys("y").see("Values of the week").keys("<ctrl-s>").see("Saved: reading recorded");
    let of_today: Vec<(Metric, i64)> =
        desk.facts().readings.iter().filter(|r| r.on_day == day(0)).map(|r| (r.metric, r.value)).collect();
    assert_eq!(of_today, [(Metric::Activation, 80_000), (Metric::CoreFeatures, 5_000)]);
}

#[test]
fn goals_are_set_changed_and_closed() {
    let mut desk = at_metrics(rich::desk());
    desk.keys("e").see("Select a goal first; a sets one.");
    desk.keys("a").see("New goal · Acme").write("Error rate").keys("<tab>").write("%").keys("<tab>").write("lots");
    desk.see("A number, such as 85 or 4.5.").fill("8").keys("<tab>").write("8").keys("<tab>").fill("+60").keys("<ctrl-s>");
    desk.see("must differ").fill("2.5").keys("<ctrl-s>").see("Saved: goal set").see("Error rate");
    let goals = desk.facts().goals;
    assert_eq!((goals[1].target, goals[1].by_day, goals[1].is_primary), (2_500, day(60), false));
    let at = desk.app.detail.as_ref().unwrap().rows(Place::Metrics).iter().position(|id| *id == goals[1].id.0).unwrap();
    desk.keys("g g").keys(&"j".repeat(at)).see("From 8 % on 2026-11-23 to 2.5 % by 2027-01-22.");
    desk.keys("e")
        .see("Change goal · Acme")
        .fill("Errors")
        .keys("<s-tab> <right> <ctrl-s>")
        .see("Saved: goal changed")
        .see("* Errors");
    assert!(!desk.facts().goals[0].is_primary, "only one is");
    desk.keys("x").see("Saved: goal closed").see_not("Errors");
}

#[test]
fn the_leading_indicators_fill_themselves() {
    let mut desk = at_metrics(rich::desk());
    desk.see("Week 2").see("access provided, kickoff held").see("met 10 Sep").keys("G");
    desk.see("Leading indicators of week 10, by 2026-11-10")
        .see("✓ adoption rising: 2026-11-22")
        .see("✓ first results: 2026-10-16");
}
