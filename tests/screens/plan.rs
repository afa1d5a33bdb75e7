//! Milestones and the plan.

use orquestra::command::Command;
use orquestra::command::team::TeamCommand;
use orquestra::tui::app::action::Place;

use crate::desk::{Desk, day};

#[test]
fn space_completes_a_milestone_and_reopens_it() {
    let mut desk = Desk::acme();
    desk.keys("<tab> <space>").see("Saved: milestone done · Acme").see("Milestones 1/14").see("✓ Kickoff held");
    assert_eq!(desk.facts().milestones[0].done_on, Some(day(0)));
    desk.keys("<space>").see("Saved: milestone reopened · Acme").see("Milestones 0/14");
    assert_eq!(desk.facts().milestones[0].done_on, None);
}

#[test]
fn the_cursor_stays_on_a_milestone_that_was_done() {
    let mut desk = Desk::acme();
    desk.keys("<tab> j <space>");
    let detail = desk.app.detail.as_ref().unwrap();
    assert_eq!(detail.position(Place::Milestones), 1);
}

#[test]
fn moving_a_milestone_shows_what_follows_before_it_is_done() {
    let mut desk = Desk::acme();
    desk.keys("<tab> d").see("Move milestone · Acme").fill("2026-12-01").see("Tue").see("The plan ended 2027-02-01, will end");
    desk.see("Kickoff held: 9 Nov → 1 Dec").see("Access provisioned: 10 Nov →");
    desk.keys("<s-tab> <right>").see_not("Access provisioned: 10 Nov →").keys("<left>").see("Access provisioned: 10 Nov →");
    desk.keys("<s-tab>").write("their sponsor was away").keys("<ctrl-s>");
    assert!(desk.app.overlay.is_none(), "{}", desk.screen());
    desk.see("Saved: milestone moved · Acme");
    let facts = desk.facts();
    let kickoff = facts.milestones.iter().find(|milestone| milestone.code == "kickoff").or(facts.milestones.first()).unwrap();
    assert_eq!(kickoff.due, day(8));
    assert!(facts.milestones.iter().filter(|milestone| milestone.due != milestone.baseline).count() > 1);
    desk.keys("u");
    assert!(desk.facts().milestones.iter().all(|milestone| milestone.due == milestone.baseline));
}

#[test]
fn a_blocked_day_is_told_at_once_and_refused() {
    let mut desk = Desk::acme();
    desk.done(Command::Team(TeamCommand::AddHoliday(day(1), "Carnaval".into())));
    let mut desk = desk.sit_again();
    desk.keys("<tab> d").fill("2026-11-28").see("That day is blocked; the next open day is 2026-11-30.");
    desk.keys("<tab> <tab>").write("late").keys("<ctrl-s>");
    desk.see("Nothing can fall due on 2026-11-28 (a weekend); the next open day is 2026-11-30.");
    desk.fill("tomorrow").see("Tue 2026-11-24").keys("<ctrl-s>").see("(team holiday: Carnaval)");
    desk.fill("+2").keys("<ctrl-s>");
    assert!(desk.app.overlay.is_none(), "{}", desk.screen());
    assert_eq!(desk.facts().milestones[0].due.max(day(2)), day(2));
}

#[test]
fn order_is_kept_when_dependents_stay() {
    let mut desk = Desk::acme();
    desk.keys("<tab> d").fill("2027-01-20").keys("<s-tab> <right> <s-tab>").write("why not").keys("<ctrl-s>");
    desk.see("depends on this and is due");
    desk.keys("<esc> <esc>");
    desk.keys("G d").fill("2026-11-24").keys("<tab> <tab>").write("sooner").keys("<ctrl-s>").see("must come first and is due");
}

#[test]
fn a_milestone_that_is_done_cannot_be_moved() {
    let mut desk = Desk::acme();
    desk.keys("<tab> <space> d");
    assert_eq!(desk.status(), "A milestone that is done has no due date to move; reopen it first.");
    assert!(desk.app.overlay.is_none());
}

#[test]
fn other_factors_stretch_the_plan() {
    let mut desk = Desk::acme();
    let before = desk.facts().plan_end();
    desk.keys("P").see("Adjust the plan · Acme").see("The plan ends 2027-02-01 as it stands.");
    desk.keys("<right>").see("+").keys("<tab> <right> <ctrl-s>").see("This must be filled in.");
    desk.write("three systems more").keys("<ctrl-s>");
    assert!(desk.app.overlay.is_none(), "{}", desk.screen());
    desk.see("Saved: plan adjusted · Acme");
    assert!(desk.facts().plan_end() > before);
}

#[test]
fn a_busy_period_that_cannot_be_read_is_told() {
    let mut desk = Desk::acme();
    desk.keys("P <tab> <tab> <tab> <tab>").write("december").see("Write periods as 2026-12-20..2027-01-05");
    desk.fill("2026-12-21..2027-01-04").see_not("Write periods as").see("the customer is busy from 2026-12-21 to 2027-01-04");
}

#[test]
fn the_contract_date_is_settled_once_work_is_under_way() {
    let mut desk = Desk::acme();
    desk.keys("<tab> <space> <esc> e <tab>").fill("2026-11-10").keys("<ctrl-s>");
    desk.see("The contract date cannot be corrected any more");
}
