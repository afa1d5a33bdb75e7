//! The first tab of the account screen: how it stands, intake, objectives, handoff; and intake on the board.

use orquestra::command::Command;
use orquestra::command::account::{AccountCommand, AccountPatch};
use orquestra::command::stakeholder::{StakeholderCommand, StakeholderPatch, StakeholderVerb};
use orquestra::domain::assessment::Finding;
use orquestra::domain::codes::AccountId;
use orquestra::domain::intake::IntakeState;
use orquestra::domain::stakeholder::Role;
use orquestra::text::Locale;
use orquestra::tui::app::action::Place;

use crate::desk::{Desk, Office, day};
use crate::rich;

/// A database with one account that signed a week ago, and two people there.
fn office(locale: Locale) -> (Office, AccountId) {
    let office = Office::new();
    let mut desk = office.seat("ana").locale(locale).open();
    let account = desk.add("Acme", -7);
    for (name, role) in [("Rita Lee", Role::ExecutiveSponsor), ("Tom Zé", Role::ProjectLead)] {
        let patch = StakeholderPatch { name: Some(name.into()), role: Some(role), ..StakeholderPatch::default() };
        desk.done(Command::Stakeholder(StakeholderCommand { account, verb: StakeholderVerb::Add(patch) }));
    }
    drop(desk);
    (office, account)
}

fn at_intake() -> Desk {
    let mut desk = office(Locale::En).0.desk("ana");
    desk.keys("<enter>");
    assert_eq!(desk.app.place, Place::Overview);
    desk
}

#[test]
fn an_account_in_intake_is_marked_and_counted_on_the_board() {
    let (office, account) = office(Locale::En);
    let mut desk = office.desk("ana");
    desk.see("1 in intake").see("intake d7 · kickoff not booked");
    let kickoff = |day| AccountPatch { kickoff_date: Some(Some(day)), ..AccountPatch::default() };
    desk.done(Command::Account(AccountCommand::Edit { account, rev: None, patch: Box::new(kickoff(day(2))) }));
    desk = desk.sit_again();
    desk.see("intake d7 · kickoff 25 Nov");
    desk.done(Command::Account(AccountCommand::Edit { account, rev: None, patch: Box::new(kickoff(day(-2))) }));
    desk = desk.sit_again();
    desk.see("intake d7 · kickoff 21 Nov: held?");
    // The filtered board counts the same.
    desk.find("acme").see("1 in intake");
}

#[test]
fn intake_goes_from_the_handoff_to_a_kickoff_that_was_held() {
    let mut desk = at_intake();
    desk.see("Intake").see("kickoff not booked yet; book it by 23 Nov").see("Kickoff agenda, 60 min").see("Handoff from sales");
    desk.see("20 % complete").see("missing: what sales promised");
    // The gaps are taken over as lines.
    desk.keys("j a")
        .see("Add a handoff line · Acme")
        .write("Live before Carnival")
        .keys("<ctrl-s>")
        .see("Saved: handoff line added");
    desk.see("40 % complete").see("promise: Live before Carnival");
    desk.keys("g o <home> j <space>");
    // Space on the kickoff does the next thing: its date.
    desk.see("Book the kickoff · Acme").see("Who is who, on both sides").see("Promised: Live before Carnival");
    desk.fill("today").keys("<ctrl-s>").see("Saved: kickoff booked");
    assert_eq!(desk.facts().account.kickoff_date, Some(day(0)));
    // Then how it went.
    desk.keys("<space>").see("Kickoff held · Acme");
    desk.keys("<right> <space> <tab> <tab>")
        .write("Dates agreed")
        .keys("<tab>")
        .write("Minutes; ; someday")
        .see("what; who; when, split by |");
    desk.fill("Minutes; ana; +1 | Name the IT lead").keys("<ctrl-s>").see("Saved: kickoff held · Acme");
    let facts = desk.facts();
    let parts: Vec<bool> = facts.attendances.iter().map(|part| part.attended).collect();
    assert_eq!(parts, [true, false], "who did not come is the exception");
    assert_eq!((facts.next_steps.len(), facts.tasks.len(), facts.touches[0].note.as_str()), (2, 1, "Dates agreed"));
    let detail = desk.app.detail.as_ref().unwrap();
    assert_eq!(detail.intake.state, IntakeState::Held);
    desk.see_not("Kickoff agenda").see("Minutes");
    desk.keys("u").see("Undone: kickoff held");
    assert!(desk.facts().touches.is_empty() && desk.facts().next_steps.is_empty());
}

#[test]
fn a_question_goes_to_sales_and_comes_back() {
    let mut desk = at_intake();
    desk.keys("a").see("Add a handoff line").write("Is SSO included?").keys("<tab>");
    while !desk.screen().lines().any(|line| line.contains("About") && line.contains("question")) {
        desk.keys("<right>");
    }
    desk.keys("<ctrl-s>").see("question: Is SSO included?").see("1 open question").see("Sales has yet to answer");
    desk.keys("<space>").see("Answer the question").keys("<ctrl-s>").see("must be filled in");
    desk.write("Yes, from day one").keys("<ctrl-s>").see("Answered 2026-11-23: Yes, from day one").see_not("1 open question");
    desk.keys("<space>").see("settled already");
    desk.keys("x").see("Saved: handoff line removed");
    assert!(desk.facts().handoff.is_empty());
}

#[test]
fn gaps_that_no_line_closes_open_the_form_in_which_they_belong() {
    let mut desk = at_intake();
    while !desk.shows("Adds 10 points") || !desk.shows("opens the form") {
        let before = desk.screen();
        desk.keys("j");
        assert_ne!(desk.screen(), before, "no such gap");
    }
    desk.keys("<space>").see("Unit").keys("<esc>");
    desk.keys("j").keys("<space>");
    desk.see("· Acme");
}

#[test]
fn what_comes_next_stands_on_top_and_is_done_there() {
    let mut desk = rich::desk();
    desk.keys("<enter>").see("Now").see("Next milestone").see("Signals").see("Next win").see_not("Intake");
    let next = desk.app.detail.as_ref().unwrap().next_milestone().unwrap().code.clone();
    desk.keys("<space>").see("Saved: milestone done");
    assert!(desk.facts().milestones.iter().any(|one| one.code == next && one.done_on == Some(day(0))));
    desk.keys("u <enter>");
    assert_eq!(desk.app.place, Place::Milestones);
    desk.keys("g o j <enter>");
    assert_eq!(desk.app.place, Place::Signals);
    desk.keys("g o j <space>");
    assert!(desk.facts().next_steps.iter().any(|step| step.done_on == Some(day(0))), "the next step under the signals");
}

#[test]
fn criteria_say_what_they_rest_on_and_take_a_word() {
    let mut desk = rich::desk();
    desk.keys("<enter>").see("Objectives").see("criteria met");
    // Down to the first criterion: under the first objective.
    while !desk.shows("Configured for what this customer needs: ") && !desk.shows("By the data: holds") {
        let before = desk.screen();
        desk.keys("j");
        assert_ne!(desk.screen(), before, "no criterion is answered by data");
    }
    desk.see("Configuration complete done 5 Oct");
    desk.keys("<space>").see("By hand: does not hold. The data says: holds");
    assert_eq!(desk.facts().assessments[0].finding, Finding::NotMet);
    desk.keys("e").see("Assess this point").keys("<left> <tab>").write("two workflows are missing").keys("<ctrl-s>");
    assert_eq!(desk.facts().assessments.len(), 1, "the same day is corrected");
    desk.see("two workflows are missing");
    desk.keys("x").see("By the data: holds");
    assert!(desk.facts().assessments.is_empty());
}

#[test]
fn the_header_has_what_must_be_known_at_eighty_columns() {
    let desk = rich::office(Locale::En).seat("ana").size(80, 24).open();
    let mut desk = desk;
    desk.keys("<enter>");
    let screen = desk.screen();
    let head: Vec<&str> = screen.lines().take(3).collect();
    let (first, second, third) = (head[0], head[1], head[2]);
    assert!(first.starts_with("Acme") && first.contains("% known") && first.contains("in 14 d"), "{head:#?}");
    assert!(second.starts_with('4') && second.contains("day 83, planned") && second.contains("Hypercare"), "{head:#?}");
    assert!(second.ends_with("4 signals"), "{head:#?}");
    assert!(third.starts_with("owner ana · ARR not set · no renewal date"), "{head:#?}");
}

#[test]
fn where_there_is_room_the_rows_have_what_they_point_to_beside_them() {
    let mut desk = rich::office(Locale::En).seat("ana").size(200, 60).open();
    desk.keys("<enter>");
    for words in [
        "Objectives",
        "Handoff from sales",
        "Milestones",
        "Actions",
        "VPN refuses the sync",
        "Technical environment live",
        "Success plan agreed",
    ] {
        desk.see(words);
    }
    assert_eq!(desk.app.place, Place::Overview);
}
