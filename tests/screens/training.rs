//! The tab of training: agenda and sessions, low adopters, what makes adoption, content.

use orquestra::domain::assessment::Finding;
use orquestra::domain::metric::Metric;
use orquestra::tui::app::action::Place;
use orquestra::tui::app::record::{Item, Section};

use crate::desk::{Desk, day};
use crate::rich;

fn at_training(mut desk: Desk) -> Desk {
    desk.keys("<enter> g n");
    assert_eq!(desk.app.place, Place::Training);
    desk
}

/// Puts the cursor on the first row of a section that is no heading, or on its heading.
fn choose(desk: &mut Desk, section: Section, heading: bool) {
    let rows = desk.app.detail.as_ref().unwrap().tab_rows(Place::Training);
    let at = rows.iter().position(|row| row.section == section && (row.item == Item::Heading) == heading).unwrap();
    desk.keys("g g").keys(&"j".repeat(at));
}

#[test]
fn the_whole_agenda_is_planned_in_one_step_and_taken_back_in_one() {
    let mut desk = at_training(rich::desk());
    desk.see("Plan the whole agenda: 10 sessions").see("overdue in plan").see("Administration in depth");
    desk.keys("<space>").see("Saved: training session planned").see("0 of 10 held").see_not("Plan the whole agenda");
    let facts = desk.facts();
    assert_eq!(facts.sessions.len(), 10);
    // All weeks of the plan have passed: nothing is planned for a day gone by.
    assert!(facts.sessions.iter().all(|session| session.planned_on == day(0) && session.trainer == "ana"));
    desk.keys("u").see("Plan the whole agenda: 10 sessions");
    assert!(desk.facts().sessions.is_empty());
}

#[test]
fn a_session_is_planned_held_and_corrected_and_feeds_the_metrics() {
    let mut desk = at_training(rich::desk());
    desk.keys("j a").see("Plan a training session · Acme").see("Administration in depth").keys("<ctrl-s>");
    desk.see("Saved: training session planned").see("0 of 1 held");
    choose(&mut desk, Section::Sessions, false);
    desk.keys("<space>").see("How the session went · Acme").keys("<tab>").write("20").keys("<tab>").write("25");
    desk.keys("<ctrl-s>").see("Came cannot be more than Invited").fill("15").keys("<tab>").write("4.5");
    desk.keys("<tab>").write("12").keys("<ctrl-s>").see("Saved: training session changed").see("attendance 75 %");
    let told = |desk: &mut Desk| -> Vec<(Metric, i64)> {
        let about = |reading: &&orquestra::domain::metric::Reading| reading.about.starts_with("Administration");
        desk.facts().readings.iter().filter(about).map(|reading| (reading.metric, reading.value)).collect()
    };
    assert_eq!(told(&mut desk), [(Metric::TrainingAttendance, 75_000), (Metric::TrainingFeedback, 4_500)]);
    choose(&mut desk, Section::Sessions, true);
    desk.see("Administrators and power users: 1 of 1 held · attendance 75 % (15 of 20)");
    let at = desk.app.detail.as_ref().unwrap().tab_rows(Place::Training);
    let held = at.iter().position(|row| matches!(row.item, Item::Row(..))).unwrap();
    desk.keys(&"j".repeat(held)).see("feedback 4.5 of 5").keys("<space>").see("settled already").keys("x");
    desk.see("Saved: training session removed");
    assert!(told(&mut desk).is_empty());
}

#[test]
fn a_low_adopter_is_reached_and_settled() {
    let mut desk = at_training(rich::desk());
    choose(&mut desk, Section::LowAdopters, true);
    desk.see("less than 50 %").keys("a").see("Add a low adopter · Acme").write("Night shift").keys("<tab>").fill("6");
    desk.keys("<tab>").write("20").keys("<ctrl-s>").see("Saved: low adopter added").see("Night shift (6 people)").see("1 open");
    let row = desk.facts().low_adopters[0].clone();
    assert_eq!((row.people, row.usage, row.found_on, row.due_on), (6, Some(20), day(0), day(7)));
    choose(&mut desk, Section::LowAdopters, false);
    desk.see("usage 20 % of the expected").see("Their manager is not involved yet");
    desk.keys("<space>").see("Reached on").keys("<tab>").write("ten minutes each").keys("<ctrl-s>").see("reached");
    desk.keys("<space>").see("Closed on").keys("<ctrl-s>").see("Settled on 2026-11-23");
    let row = desk.facts().low_adopters[0].clone();
    assert_eq!((row.reached_on, row.closed_on, row.result.as_str()), (Some(day(0)), Some(day(0)), "ten minutes each"));
}

#[test]
fn factors_show_what_the_record_says_until_somebody_says_otherwise() {
    let mut desk = at_training(rich::desk());
    choose(&mut desk, Section::Adoption, false);
    desk.see("What makes adoption").see("of 5 in place").keys("j").see("Motivation").see("in part").see("from the record");
    desk.see("0 of 1 delivered quick wins told to people").keys("<space>").see("Saved: point assessed").see("said by hand");
    assert_eq!(desk.facts().assessments[0].finding, Finding::Met);
}

#[test]
fn content_is_ticked_off_by_group() {
    let mut desk = at_training(rich::desk());
    choose(&mut desk, Section::ContentsVideos, false);
    desk.see("0 of 3 ready").keys("<space>").see("Saved: point assessed").see("1 of 3 ready");
    desk.keys("<space>").see("0 of 3 ready").keys("x").see("Saved: assessment removed");
    assert!(desk.facts().assessments.is_empty());
}
