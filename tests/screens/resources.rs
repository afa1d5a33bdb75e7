//! Resources of an account, the load of the team, and the agenda.

use orquestra::domain::agenda::DueKind;
use orquestra::domain::staffing::Cover;
use orquestra::tui::app::Screen;
use orquestra::tui::app::action::Place;

use crate::desk::{Desk, day};
use crate::rich;

fn at_resources(mut desk: Desk) -> Desk {
    desk.keys("<enter> g u");
    assert_eq!(desk.app.place, Place::Resources);
    desk
}

#[test]
fn hours_that_the_playbook_asks_for_are_taken_over_confirmed_changed_and_dropped() {
    let mut desk = at_resources(Desk::acme());
    desk.see("Customer success manager").see("gaps: ").see("h/week missing");
    desk.keys("a").see("Add hours · Acme").keys("<ctrl-s>").see("Saved: hours added · Acme").see("to confirm");
    let row = desk.facts().commitments[0].clone();
    assert_eq!((row.login.as_str(), row.hours, row.from_day, row.confirmed_on), ("ana", 7, day(0), None));
    desk.keys("<space>").see("Saved: hours changed").see("Confirmed on 2026-11-23.");
    assert_eq!(desk.facts().commitments[0].confirmed_on, Some(day(0)));
    desk.keys("<space>").see("settled already");
    desk.keys("e <tab> <tab>").fill("3").keys("<ctrl-s>").see("3 h");
    assert_eq!(desk.app.detail.as_ref().unwrap().staffing.parts[0].cover, Cover::Short);
    desk.keys("e <tab> <tab>").fill("61").keys("<ctrl-s>").see("Hours a week: give a number from 0 to 60.").keys("<esc> <esc>");
    assert_eq!(desk.facts().commitments[0].hours, 3);
    desk.keys("x").see("Saved: hours removed").keys("u").see("Undone: hours removed");
    assert_eq!(desk.facts().commitments.len(), 1);
}

#[test]
fn a_heading_says_what_is_missing_and_what_to_do() {
    let mut desk = at_resources(Desk::acme());
    desk.keys("<home>").see("The plan may lose up to").keys("a").see("Add hours").keys("<esc>");
    let theirs = desk.screen().lines().filter(|line| line.contains("Their")).count();
    assert!(theirs > 0);
}

#[test]
fn the_load_shows_people_weeks_and_the_accounts_behind_them() {
    let mut desk = Desk::demo();
    desk.keys("5");
    assert_eq!((desk.app.screen, desk.app.place), (Screen::Portfolio, Place::Portfolio));
    let load = desk.app.portfolio.load.clone();
    assert!(load.people.len() > 10 && load.over().count() > 0, "{:?}", load.people.len());
    assert_eq!(desk.app.portfolio.person().unwrap().login, "ana", "mine first");
    desk.see("Team load").see("Week of").see("have more hours than there are.").see("ana: ");
    let below = load.people[desk.app.portfolio.position() + 1].login.clone();
    desk.keys("j").see(&format!("{below}: "));
    desk.keys("<tab> <enter>");
    assert_eq!((desk.app.screen, desk.app.place), (Screen::Account, Place::Resources));
    let account = load.person(&below).unwrap().accounts[0].account_id;
    assert_eq!(desk.app.detail.as_ref().unwrap().id(), account);
    desk.keys("<esc>").see("Team load").keys("<esc> <esc>");
    assert_eq!(desk.app.screen, Screen::Board);
}

#[test]
fn hours_and_absences_of_colleagues_are_set_and_taken_away() {
    let mut desk = Desk::acme();
    desk.keys("5").see("ana: 1 account").see("c sets the capacity");
    desk.keys("c <tab> <tab>").fill("6").keys("<ctrl-s>").see("Saved: capacity set").see("7█!");
    assert_eq!(desk.store.team().capacities[0].hours, 6);
    desk.keys("a <tab>").fill("+7").keys("<tab>").fill("+11").keys("<ctrl-s>").see("Saved: absence added").see("×");
    assert_eq!(desk.store.team().absences[0].from_day, day(7));
    desk.keys("a <tab>").fill("+7").keys("<tab>").fill("+1").keys("<ctrl-s>").see("lies before").keys("<esc> <esc>");
    desk.keys("x <ctrl-s>").see("Saved: absence removed").keys("x").see("No absence is noted.");
    desk.keys("u").see("Undone: absence removed");
    assert_eq!(desk.store.team().absences.len(), 1);
    desk.keys(":").write("Remove a colleague").keys("<enter> <ctrl-s>").see("Saved: capacity removed");
    assert!(desk.store.team().capacities.is_empty());
}

#[test]
fn giving_an_account_away_shows_the_load_first() {
    let mut desk = Desk::acme();
    desk.keys("5 c <tab> <tab>").fill("6").keys("<ctrl-s> 1");
    desk.keys("a").see("ana: 7 of 6 h in the week of").see("over capacity in 8 of 8 weeks");
    desk.keys("<tab> <tab>").fill("bia").see("bia has no hours taken in the next weeks.").keys("<esc> <esc>");
    desk.keys("e").see("ana: 7 of 6 h");
}

/// The lines of the agenda by what they ask for.
fn kinds(desk: &Desk) -> Vec<DueKind> {
    desk.app.agenda.shown(desk.app.today).iter().map(|line| line.kind).collect()
}

#[test]
fn the_agenda_is_of_today_or_the_week_and_mine_or_the_teams() {
    let mut desk = Desk::demo();
    desk.keys("4");
    assert_eq!((desk.app.screen, desk.app.place), (Screen::Agenda, Place::Agenda));
    desk.see("Agenda").see("mine · today").see("Overdue").see_not("Tomorrow");
    let today = kinds(&desk).len();
    assert!(today > 0);
    assert!(desk.app.agenda.shown(desk.app.today).iter().all(|line| line.is_of("ana")));
    desk.keys("w").see("next 7 days");
    let week = kinds(&desk).len();
    desk.keys("m").see("the team’s");
    assert!(today < week && week < kinds(&desk).len());
    desk.keys("G");
    assert!(desk.app.agenda.selected(desk.app.today).unwrap().due > day(0));
}

/// Puts the cursor on the first line of a kind.
fn choose(desk: &mut Desk, kind: DueKind) {
    let at = kinds(desk).iter().position(|other| *other == kind).unwrap_or_else(|| panic!("no {kind} in {:?}", kinds(desk)));
    desk.keys("<home>").keys(&"j".repeat(at));
}

#[test]
fn each_line_of_the_agenda_is_acted_on_where_it_stands() {
    let mut desk = rich::desk();
    desk.keys("4 w");
    let before = kinds(&desk).len();
    choose(&mut desk, DueKind::Step);
    let step = desk.app.agenda.selected(desk.app.today).unwrap().id;
    desk.keys("<space>").see("Saved: next step done");
    assert_eq!(kinds(&desk).len(), before - 1);
    desk.keys("u").see("Undone: next step done");
    assert!(desk.app.agenda.shown(desk.app.today).iter().any(|line| line.id == step));
    choose(&mut desk, DueKind::Touch);
    let person = desk.app.agenda.selected(desk.app.today).unwrap().clone();
    desk.keys("<enter>").see("Log touch").keys("<ctrl-s>").see("Saved: touch logged");
    let touched = |line: &orquestra::domain::agenda::Due| line.key() == person.key() && line.due == person.due;
    assert!(!desk.app.agenda.shown(desk.app.today).iter().any(touched), "nobody is due on the day of the touch");
    choose(&mut desk, DueKind::Milestone);
    desk.keys("<space>").see("Saved: milestone done");
    assert_eq!(desk.app.screen, Screen::Agenda);
}

#[test]
fn a_line_of_the_agenda_opens_its_account_at_its_row() {
    let mut desk = rich::desk();
    desk.keys("4 w");
    for (kind, place) in
        [(DueKind::Touch, Place::Cadence), (DueKind::Milestone, Place::Milestones), (DueKind::Step, Place::Actions)]
    {
        choose(&mut desk, kind);
        let id = desk.app.agenda.selected(desk.app.today).unwrap().id;
        desk.keys("o");
        assert_eq!((desk.app.screen, desk.app.place), (Screen::Account, place));
        assert_eq!(desk.app.detail.as_ref().unwrap().chosen(place), Some(id));
        desk.keys("<esc>");
        assert_eq!(desk.app.screen, Screen::Agenda);
    }
}

#[test]
fn keys_typed_ahead_wait_for_the_account_of_their_line() {
    let mut desk = rich::desk();
    desk.burst("4 w");
    choose(&mut desk, DueKind::Step);
    let before = kinds(&desk).len();
    desk.burst("<space> j");
    assert_eq!(kinds(&desk).len(), before - 1);
    assert_eq!(desk.app.screen, Screen::Agenda);
}

#[test]
fn nothing_due_says_so_in_a_friendly_sentence() {
    let mut desk = Desk::empty();
    desk.keys("4").see("Nothing is due today.").keys("w").see("Nothing is due in the next seven days.");
    desk.keys("<space>").see("There is nothing here to act on.").keys("o").see("nothing here to act on");
    desk.keys("5").see("Nobody has hours or accounts yet.").keys("1");
    assert_eq!(desk.app.screen, Screen::Board);
    desk.keys("3").see("Select an account first.");
}

#[test]
fn the_account_screen_has_a_number_too() {
    let mut desk = Desk::acme();
    desk.keys("3");
    assert_eq!((desk.app.screen, desk.app.place), (Screen::Account, Place::Overview));
}
