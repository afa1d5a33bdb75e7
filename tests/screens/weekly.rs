//! The engagement by week, and what is said of signals that rules raise.

use orquestra::domain::rule::index::Judgement;
use orquestra::domain::signal::{Origin, SignalState};
use orquestra::domain::triage::Wake;
use orquestra::text::Locale;
use orquestra::tui::app::Screen;
use orquestra::tui::app::action::Place;

use crate::desk::{Desk, day};
use crate::rich;

fn desk(size: (u16, u16)) -> Desk {
    rich::weekly(Locale::En).seat("ana").size(size.0, size.1).open()
}

#[test]
fn the_weeks_stand_under_the_people_with_what_stands_out_in_words() {
    let mut desk = desk((120, 40));
    desk.keys("E");
    assert_eq!((desk.app.screen, desk.app.place), (Screen::Account, Place::Cadence));
    desk.see("Engagement by week").see("About this person").see("This week so far").see("is not judged");
    let weeks = &desk.app.detail.as_ref().unwrap().weeks;
    assert_eq!(weeks.len(), 12);
    assert_eq!(weeks[11].judgement(), Judgement::Running);
    let told: Vec<String> = weeks
        .iter()
        .filter_map(|week| {
            let day = desk.app.texts.day_column(week.week_start, desk.app.today);
            let how = desk.app.texts.code(week.judgement());
            let why = desk.app.texts.code(week.dip?.why);
            let (low, high) = (week.low?, week.high?);
            Some(format!("Week of {day}: {}, usual {low} to {high}: {how}, {why}", week.index))
        })
        .collect();
    assert!(told.iter().any(|line| line.contains("below the usual, after go-live")), "{told:#?}");
    assert!(told.iter().any(|line| line.contains("below the usual, no cause found")), "{told:#?}");
    for line in &told {
        // The last word may stand on the next row.
        desk.see(line.trim_end_matches(" found"));
    }
    desk.see("no cause found:").see("worth a look");
}

#[test]
fn where_there_is_no_room_for_both_the_weeks_take_the_place_of_the_person() {
    let mut desk = desk((80, 24));
    desk.keys("<enter> g e").see("About this person").see_not("Engagement by week");
    desk.keys("E").see("Engagement by week").see_not("About this person").see("after go-live").see("Rita Lee");
    desk.keys("E").see("About this person").see_not("usual");
    desk.tell(orquestra::tui::app::msg::Msg::Resize(60, 16)).keys("E").see("23 Nov").see("This week so far").see("? help");
    desk.tell(orquestra::tui::app::msg::Msg::Resize(80, 24)).keys("E");
    desk.keys("<esc>").keys(": type:engagement_by <enter>").see("Engagement by week").see("This week so far");
}

#[test]
fn nothing_selected_and_no_week_yet_are_said() {
    let mut desk = Desk::empty();
    desk.keys("E");
    assert_eq!(desk.status(), "Select an account first.");
    desk.add("Acme", 10);
    let mut desk = desk.sit_again();
    desk.keys("E").see("No week of this account has begun yet.");
    desk.add("Brasa", -8);
    let mut desk = desk.sit_again();
    desk.find("Brasa").keys("E").see("what is usual here shows once 4 weeks lie behind");
}

fn by_rule(desk: &mut Desk) -> usize {
    let detail = desk.app.detail.as_ref().unwrap();
    detail.signals.iter().position(|signal| signal.origin == Origin::Rule).expect("no rule fires")
}

#[test]
fn a_signal_of_a_rule_says_on_what_it_rests_and_how_often_its_rule_is_right() {
    let mut desk = desk((200, 60));
    desk.keys("<enter> g s");
    assert_eq!(desk.app.place, Place::Signals);
    let at = by_rule(&mut desk);
    desk.keys("g g").keys(&"j".repeat(at));
    let signal = desk.app.detail.as_ref().unwrap().chosen_signal().unwrap().clone();
    let evidence = desk.app.texts.evidence(&signal.evidence[0], desk.app.today, desk.app.playbook());
    desk.see(&format!("• {}", &evidence[..evidence.len().min(30)]));
    desk.see(&format!("Strength: {} % of the threshold.", signal.strength)).see("Its rule:").see("no verdicts yet.");
    desk.keys("<space>").see("Verdict: confirmed.").see("1 of 1").see("100 %.").see("100 %").see("prec.");
    desk.keys("f <ctrl-s>").see("Verdict: false alarm.").see("0 of 1").see("no reason given");
    desk.keys("u").see("1 of 1").see("100 %.");
}

#[test]
fn a_rule_that_is_wrong_too_often_is_marked() {
    let mut desk = desk((200, 60));
    desk.keys("<enter> g s");
    let at = by_rule(&mut desk);
    desk.keys("g g").keys(&"j".repeat(at));
    let code = desk.app.detail.as_ref().unwrap().chosen_signal().unwrap().code.clone();
    let tally = orquestra::protocol::RuleTally { code: code.clone(), confirmed: 6, false_alarms: 4 };
    desk.app.tallies.insert(code.clone(), tally);
    desk.see("!60 %").see("6 of 10").see("60 %.").see("The rule is wrong too often").see("for CS ops.");
    desk.app.tallies.get_mut(&code).unwrap().confirmed = 7;
    desk.see("!63 %").see("7 of 11");
    desk.app.tallies.get_mut(&code).unwrap().false_alarms = 3;
    desk.see("70 %").see_not("!70 %").see_not("for CS ops");
}

#[test]
fn a_signal_sleeps_until_a_condition_and_says_which() {
    let mut desk = desk((120, 40));
    desk.keys("<enter> g s").see("About this signal");
    let chosen = |desk: &mut Desk| desk.app.detail.as_ref().unwrap().chosen_signal().unwrap().clone();
    let id = chosen(&mut desk).id;
    desk.keys("z").see("Or when").see("only when things worsen").keys("<tab> <left> <left> <ctrl-s>");
    let signal = desk.facts().signal(id).unwrap().clone();
    assert_eq!((signal.state, signal.snoozed_until), (SignalState::Snoozed, Some(day(7))));
    assert_eq!(signal.wake, Some(Wake::ScoreBelow(40)));
    let to = |desk: &mut Desk| {
        let at = desk.app.detail.as_ref().unwrap().rows(Place::Signals).iter().position(|row| *row == id.0).unwrap();
        desk.keys("g g").keys(&"j".repeat(at));
        assert_eq!(chosen(desk).id, id);
    };
    to(&mut desk);
    desk.see("until the score is below").keys("z").keys("<ctrl-s>");
    let again = desk.facts().signal(id).unwrap().wake.clone();
    assert_eq!(again, Some(Wake::ScoreBelow(40)), "a form about one that sleeps begins with its condition");
    to(&mut desk);
    desk.keys("z").keys("<tab> <right> <right> <right> <ctrl-s>");
    let Some(Wake::MilestoneDone(code)) = desk.facts().signal(id).unwrap().wake.clone() else {
        panic!("no milestone was chosen")
    };
    let title = desk.app.playbook().milestone(&code).unwrap().title.get("en").to_owned();
    to(&mut desk);
    desk.see(title.split(' ').next().unwrap()).keys("z <tab>").keys("<left> <ctrl-s>");
    assert_eq!(desk.facts().signal(id).unwrap().wake, None);
    to(&mut desk);
    desk.see("or until things worsen");
}
