//! Stakeholders, touches and cadence.

use orquestra::domain::touch::{Direction, Sentiment, TouchKind};
use orquestra::tui::app::action::Place;

use crate::desk::{Desk, day};

fn with_people() -> Desk {
    let mut desk = Desk::acme();
    desk.keys("p").see("New stakeholder · Acme").write("Rita Lee").keys("<tab> <tab>").write("rita@acme.com").keys("<ctrl-s>");
    desk.see("Saved: stakeholder added · Acme").see("Rita Lee");
    desk.keys("p").write("Tom Zé").keys("<tab> e <ctrl-s>").see("Tom Z");
    desk
}

#[test]
fn a_logged_touch_changes_the_cadence_at_once() {
    let mut desk = with_people();
    desk.keys("<tab> <tab>");
    assert_eq!(desk.app.place, Place::Cadence);
    let who = desk.app.detail.as_ref().unwrap().chosen_cadence().unwrap().stakeholder_id;
    assert_eq!(desk.app.detail.as_ref().unwrap().chosen_cadence().unwrap().last_touch, None);
    desk.keys("t").see("Log a touch · Acme").keys("<ctrl-s>").see("Saved: touch logged · Acme");
    let detail = desk.app.detail.as_ref().unwrap();
    let cadence = detail.cadences.iter().find(|cadence| cadence.stakeholder_id == who).unwrap();
    assert_eq!(cadence.last_touch, Some(day(0)));
    assert_eq!(cadence.state.code(), "on_time");
    desk.keys("u");
    let detail = desk.app.detail.as_ref().unwrap();
    assert!(detail.cadences.iter().all(|cadence| cadence.last_touch.is_none()));
}

#[test]
fn every_field_of_a_touch_arrives() {
    let mut desk = with_people();
    desk.keys("t <right> <space> <space> <tab> t <tab>").write("no show").keys("<tab> n <tab> <space> <tab> <space> <tab>");
    desk.fill("-2").see("Sat 2026-11-21").keys("<ctrl-s>");
    assert!(desk.app.overlay.is_none(), "{}", desk.screen());
    let facts = desk.facts();
    let touch = &facts.touches[0];
    assert_eq!((touch.kind, touch.direction, touch.happened_on), (TouchKind::Training, Direction::Inbound, day(-2)));
    assert_eq!((touch.sentiment, touch.replied, touch.note.as_str()), (Some(Sentiment::Neutral), Some(true), "no show"));
    let parts: Vec<bool> = facts.attendances.iter().map(|part| part.attended).collect();
    assert_eq!(parts.len(), 2);
    assert!(parts.contains(&true) && parts.contains(&false));
}

#[test]
fn a_touch_needs_somebody_and_a_day_that_has_come() {
    let mut desk = Desk::acme();
    desk.keys("t");
    assert_eq!(desk.status(), "Nobody is known at this customer yet: p adds a stakeholder.");
    let mut desk = with_people();
    desk.keys("t <space> <space> <ctrl-s>").see("Mark at least one person: Space.");
    desk.keys("<space> <s-tab>").fill("+1").keys("<ctrl-s>").see("2026-11-24 has not come yet; today is 2026-11-23.");
    desk.fill("31/31/2026").see("No such date");
}

#[test]
fn the_form_says_how_to_engage_whoever_takes_part() {
    let mut desk = with_people();
    desk.keys("t").see("Rita Lee · Project lead");
}

#[test]
fn stakeholders_are_edited_and_leave() {
    let mut desk = with_people();
    desk.keys("<tab> <tab> g g e").see("Edit stakeholder · Acme").fill("Nara").keys("<ctrl-s>");
    desk.see("Saved: stakeholder edited · Acme").see("Nara");
    desk.keys("x").see("Left the company · Acme").keys("<ctrl-s>").see("Saved: stakeholder left · Acme").see("× Nara");
    let gone = desk.facts().stakeholders.iter().find(|person| person.name == "Nara").unwrap().left_on;
    assert_eq!(gone, Some(day(0)));
    desk.keys("t").see_not("[ ] Nara");
}

#[test]
fn an_email_and_intervals_are_checked() {
    let mut desk = Desk::acme();
    desk.keys("p").write("Ada").keys("<tab> <tab>").write("nonsense").keys("<tab>").write("x").see("A whole number, please.");
    desk.fill("10").keys("<tab>").fill("5").keys("<ctrl-s>");
    assert!(desk.app.overlay.is_some());
    desk.keys("<s-tab> <s-tab>").keys("<ctrl-s>").see("is no email address");
}

#[test]
fn what_is_for_a_person_asks_for_one_first() {
    let mut desk = Desk::acme();
    desk.keys("<tab> <tab> e");
    assert_eq!(desk.status(), "Select a stakeholder first.");
    desk.keys("x");
    assert_eq!(desk.status(), "Select a stakeholder first.");
}
