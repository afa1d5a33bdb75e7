//! The tabs of expectations and review, the way into steady state and back, and the screen of renewals.

use orquestra::command::Command;
use orquestra::command::metric::{MetricCommand, MetricVerb, NewReading};
use orquestra::command::milestone::{MilestoneCommand, MilestoneVerb};
use orquestra::command::record::{RecordCommand, RecordVerb};
use orquestra::domain::account::Status;
use orquestra::domain::codes::AccountId;
use orquestra::domain::expectation::{ExpectationKind, ReviewKind, Ruling};
use orquestra::domain::golive::NoteKind;
use orquestra::domain::metric::{Metric, QuickWin, SCALE};
use orquestra::domain::renewal::{Outlook, ReferenceState, RenewalOutcome};
use orquestra::text::Locale;
use orquestra::tui::app::Screen;
use orquestra::tui::app::action::Place;

use crate::desk::{Desk, Office, day};
use crate::rich;

fn at(mut desk: Desk, letter: char) -> Desk {
    desk.keys("<enter> g").keys(&letter.to_string());
    desk
}

/// Goes down until the detail of the chosen row says something.
#[track_caller]
fn down_to(desk: &mut Desk, words: &str) {
    for _ in 0..80 {
        if desk.shows(words) {
            return;
        }
        desk.keys("j");
    }
    panic!("no row says `{words}`:\n{}", desk.screen());
}

/// Everything that steady state asks for, as of today.
fn ripen(desk: &mut Desk, account: AccountId) {
    for milestone in desk.facts_of(account).milestones.into_iter().filter(|one| one.done_on.is_none()) {
        let verb = MilestoneVerb::Done { on: day(-1) };
        desk.done(Command::Milestone(MilestoneCommand { account, milestone: milestone.id, rev: None, verb }));
    }
    let read = [(Metric::Activation, 90), (Metric::WeeklyActive, 80), (Metric::CoreFeatures, 7), (Metric::Tickets, 2)];
    let read = read.map(|(metric, value)| NewReading {
        metric,
        goal: None,
        on: day(0),
        value: value * SCALE,
        answers: None,
        about: String::new(),
    });
    desk.done(Command::Metric(MetricCommand { account, verb: MetricVerb::Record(read.into()) }));
    let won =
        QuickWin { title: "Reports".into(), delivered_on: Some(day(-9)), effect: "a day a week".into(), ..QuickWin::default() };
    desk.done(Command::Record(RecordCommand { account, verb: RecordVerb::Put(won.into()) }));
}

/// One account of 95 days that is ripe for steady state; `ana` sits at its board.
fn ripe() -> (Desk, AccountId) {
    let mut desk = Office::new().desk("ana");
    let account = desk.add("Acme", -95);
    ripen(&mut desk, account);
    (desk.sit_again(), account)
}

#[test]
fn the_log_is_kept_decided_and_parked_by_keys() {
    let mut desk = at(rich::desk(), 'x');
    assert_eq!(desk.app.place, Place::Expectations);
    desk.see("Expectations and scope").see("0 open").see("scope requests/30 d: 1");
    desk.keys("g g a").write("Second warehouse by March").keys("<tab> <right> <right> <tab> <tab> 1 2 <ctrl-s>");
    desk.see("Saved:").see("Second warehouse by March");
    let row = desk.facts().expectations[0].clone();
    assert_eq!((row.kind, row.effect_days, row.ruling), (ExpectationKind::ScopeChange, 12, Ruling::Open));
    desk.see("scope requests/30 d: 2").keys("<space>").see("Decided by").keys("<ctrl-s>").see("The plan has to move by +12 d");
    let row = desk.facts().expectations[0].clone();
    assert_eq!((row.ruling, row.decided_by.as_str(), row.decided_on), (Ruling::Agreed, "ana", Some(day(0))));
    desk.keys("<space>").see("settled already").keys("u");
    // The third choice puts it off to the second phase.
    desk.keys("<space> <right> <right> <ctrl-s>").see("Saved:");
    assert_eq!(desk.facts().expectations[0].kind, ExpectationKind::Parked);
    desk.keys("x").see("Saved:");
    assert!(desk.facts().expectations.is_empty());
    desk.keys("g g a <ctrl-s>").see("This must be filled in.");
}

#[test]
fn reviews_come_again_and_notes_show_whom_they_are_for() {
    let mut desk = at(rich::desk(), 'x');
    desk.keys("g g").see("not planned");
    // The review that is offered stands under its heading.
    down_to(&mut desk, "every 30 days");
    desk.keys("a <ctrl-s>").see("Saved:").keys("<space>").see("Held on").keys("<ctrl-s>").see("Saved:");
    let reviews = desk.facts().reviews;
    assert_eq!(reviews.len(), 2);
    assert!(reviews.iter().all(|review| review.kind == ReviewKind::Alignment));
    assert_eq!((reviews[0].held_on.is_some(), reviews[1].held_on), (true, None));
    desk.keys("G a").write("They think about a tender").keys("<ctrl-s>").see("ours only").see("stays with us");
    desk.keys("a").write("Thank you for the quick answers").keys("<tab> <right> <ctrl-s>").see("FOR THE CUSTOMER");
    desk.see("may leave in a report").see("1 for the customer · 1 stay with us");
    assert_eq!(desk.facts().notes.iter().map(|note| note.kind).collect::<Vec<_>>(), [NoteKind::Internal, NoteKind::Customer]);
}

#[test]
fn readiness_is_assessed_and_go_needs_a_word_past_what_blocks() {
    let mut desk = at(Desk::acme(), 'v');
    desk.see("0 of 10 ready").see("7 points block").keys("<space>").see("Saved:").see("1 of 10 ready");
    desk.keys("a <right> <ctrl-s>").see("Blocking points do not hold");
    desk.write("their board insists").keys("<ctrl-s>").see("go, said by ana").see("1/10 ready");
    let said = desk.facts().golive[0].clone();
    assert_eq!((said.go, said.ready, said.of), (true, 1, 10));
}

#[test]
fn hypercare_shows_its_day_and_what_is_breached() {
    let mut desk = rich::desk();
    let account = desk.facts().account.id;
    let live = desk.facts().milestones.iter().find(|one| one.code == "go_live").unwrap().clone();
    let on = |on| Command::Milestone(MilestoneCommand { account, milestone: live.id, rev: None, verb: on });
    desk.done(on(MilestoneVerb::Reopen));
    desk.done(on(MilestoneVerb::Done { on: day(-7) }));
    let mut desk = at(desk.sit_again(), 'v');
    desk.see("Day 8 of 14").see("VPN refuses the sync").see("breached, 1 d over").see("2 d left");
    desk.keys("<space>").see("Close it").keys("<ctrl-s>").see("1 d late");
    down_to(&mut desk, "weekly report on usage");
    desk.keys("a <ctrl-s>").see("Saved:").see("every 7 d");
    down_to(&mut desk, "What do the first users say");
    desk.keys("a").write("Saves me an hour").keys("<ctrl-s>").see("they said");
    assert_eq!(desk.facts().notes[0].kind, NoteKind::Feedback);
}

#[test]
fn a_shut_gate_says_what_is_missing_and_a_condition_is_waived_with_a_reason() {
    let mut desk = at(rich::desk(), 'v');
    desk.see("Gate of steady state").see("does not hold");
    desk.keys("S").see("is not ready for steady state").see("The gate of steady state is shut").keys("<esc>");
    assert_eq!(desk.facts().account.status, Status::Active);
    desk.keys("<space>").see("Assess this point").keys("<right> <right> <right> <ctrl-s>").see("reason");
    desk.keys("<tab>")
        .write("the last two are theirs")
        .keys("<ctrl-s>")
        .see("Saved:")
        .see("waived")
        .see("the last two are theirs");
    desk.keys("R").see("not in steady state");
}

#[test]
fn an_account_graduates_stays_in_sight_and_comes_back() {
    let (mut desk, account) = ripe();
    desk.keys("<enter> g v").see("5 of 5");
    desk.keys("S").see("Move Acme to steady state?").keys("n");
    desk.keys("S y").see("Saved: moved to steady state").see("Acme").see("in steady state since");
    assert_eq!((desk.app.screen, desk.app.home), (Screen::Account, Screen::Renewals));
    let facts = desk.facts_of(account);
    assert_eq!((facts.account.status, facts.account.graduated_on, facts.reviews.len()), (Status::Graduated, Some(day(0)), 3));
    desk.keys("<esc>").see("Renewals").see("Steady state, by next review").see("Acme").see("check-in");
    desk.keys("1").see_not("Acme").keys("6 <enter>");
    assert_eq!(desk.app.place, Place::Review);
    desk.keys("R").see("Back into onboarding").keys("<ctrl-s>").see("This must be filled in.");
    desk.write("their admin left").keys("<ctrl-s>").see("Saved: back in onboarding");
    assert_eq!((desk.app.screen, desk.app.home), (Screen::Account, Screen::Board));
    assert!(desk.facts_of(account).reviews.is_empty());
    desk.keys("u").see("Undone: back in onboarding");
    assert_eq!(desk.facts_of(account).account.status, Status::Graduated);
    desk.keys("<esc> 6").see("Acme");
}

#[test]
fn a_renewal_is_judged_and_closed_where_it_stands() {
    let (mut desk, account) = ripe();
    desk.keys("e <tab> <tab> <tab> <tab> <tab> <tab>").keys("<tab> <tab> <tab> <tab>");
    desk.fill("+40").keys("<ctrl-s>");
    assert_eq!(desk.facts_of(account).account.renewal_date, Some(day(40)));
    desk.keys("6").see("one within 180 days").see("within 60 days").see("Nobody has said how it looks.");
    desk.keys("<enter>").see("nobody has said");
    down_to(&mut desk, "a says how it looks, and why.");
    desk.keys("a <tab> <tab>").write("budget is signed").keys("<ctrl-s>").see("Saved:").see("budget is signed");
    let renewal = desk.facts_of(account).renewals[0].clone();
    assert_eq!((renewal.due_on, renewal.outlook), (day(40), Outlook::Unsure));
    desk.keys("<space>").see("Close the renewal").keys("<tab>").write("second plant joins").keys("<tab>").fill("198k");
    desk.keys("<ctrl-s>").see("Saved: renewal closed").see("renewed early");
    let facts = desk.facts_of(account);
    assert_eq!((facts.renewals.len(), facts.renewals[0].outcome), (2, Some(RenewalOutcome::Early)));
    assert_eq!(facts.account.arr_cents, Some(19_800_000));
}

#[test]
fn opportunities_and_references_are_noted_by_keys() {
    let mut desk = at(rich::desk(), 'v');
    down_to(&mut desk, "a notes a chance to expand");
    desk.keys("a").write("Second warehouse").keys("<tab>").write("40k").keys("<ctrl-s>").see("weighted").see("50 %");
    desk.keys("<space>").see("Won or lost").keys("<ctrl-s>").see("Saved:");
    down_to(&mut desk, "a notes whether they would speak");
    desk.keys("a <ctrl-s>").see("candidate").keys("<space>").see("asked").keys("<space>").see("agreed").see("1 agreed");
    assert_eq!(desk.facts().references[0].state, ReferenceState::Agreed);
}

#[test]
fn the_list_counts_down_and_says_when_it_is_empty() {
    let mut desk = Desk::empty();
    desk.keys("6").see("No renewal within 180 days").keys("<esc>");
    assert_eq!(desk.app.screen, Screen::Board);
    let mut demo = Desk::demo();
    demo.keys("6").see("within 30 days").see("Client B").see("at risk");
    let rows = &demo.app.renewals.rows;
    assert!(rows.windows(2).all(|pair| pair[0].countdown <= pair[1].countdown));
    let near = rows.iter().filter(|row| row.due_on.is_some_and(|due| due <= day(180)));
    assert!(near.clone().count() >= 2);
    demo.keys("j k G g g m").see("mine");
    let portuguese = Office::demo(40, Locale::PtBr).seat("ana").locale(Locale::PtBr).open();
    let mut portuguese = portuguese;
    portuguese.keys("6").see("Renovações").see("até 30 dias").see("em risco");
}
