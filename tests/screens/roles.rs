//! The tab of roles: parts in the work, the communication schedule, champions; and people who leave.

use orquestra::domain::raci::{Raci, RaciPart};
use orquestra::domain::stakeholder::Role;
use orquestra::text::Locale;
use orquestra::tui::app::action::Place;

use crate::desk::{Desk, Office, day};
use crate::program::{Home, TODAY};
use crate::same::assert_same_story;

fn add(desk: &mut Desk, name: &str, role: &str) {
    desk.keys("p").write(name).keys("<tab>").keys(role).keys("<ctrl-s>").see("Saved: stakeholder added");
}

fn with_people() -> Desk {
    let mut desk = Desk::acme();
    // The choice begins at project lead; letters go to the next role that begins with them.
    add(&mut desk, "Tom Zé", "");
    add(&mut desk, "Rita Lee", "<left>");
    add(&mut desk, "Gal Costa", "t");
    add(&mut desk, "Nara Leão", "c");
    let roles: Vec<Role> = desk.facts().stakeholders.iter().map(|person| person.role).collect();
    assert_eq!(roles, [Role::ProjectLead, Role::ExecutiveSponsor, Role::TechnicalLead, Role::Champion]);
    desk
}

fn at_roles(mut desk: Desk) -> Desk {
    desk.keys("<enter> g r");
    assert_eq!(desk.app.place, Place::Roles);
    desk
}

fn parts(desk: &mut Desk, code: &str) -> Vec<(RaciPart, String)> {
    let facts = desk.facts();
    let parts = facts.raci.iter().filter(|part| part.code == code);
    parts.map(|part: &Raci| (part.part, part.name(&facts).to_owned())).collect()
}

#[test]
fn gaps_are_filled_with_what_is_proposed() {
    let mut desk = at_roles(with_people());
    let open = desk.app.detail.as_ref().unwrap().playbook.milestones.len() + 30;
    desk.see(&format!("{open} of {open} without one accountable")).see("!  1 ").see("nobody accountable").see("Proposed: A ana");
    desk.keys("<space>").see("Take over the proposed parts?").see("A ana · R ana · C Tom Zé · I Rita Lee").keys("n");
    assert!(desk.facts().raci.is_empty(), "offered, not imposed");
    desk.keys("<space> y").see("Saved: proposed RACI parts taken over").see(&format!("{} of {open} without", open - 1));
    assert_eq!(parts(&mut desk, "kickoff_held").len(), 4);
    desk.keys("<space>");
    assert_eq!(desk.status(), "Nothing is missing here: exactly one person is accountable, and somebody is responsible.");
    // On the heading, all of it.
    desk.keys("g g <space>").see(&format!("for {} items?", open - 1)).keys("y").see("open items have one accountable");
    desk.see("does the work").keys("u").see(&format!("{} of {open} without", open - 1));
}

#[test]
fn a_second_accountable_is_asked_about_first() {
    let mut desk = at_roles(with_people());
    desk.keys("a")
        .see("Add a RACI part · Acme")
        .keys("<ctrl-s>")
        .see("Saved: RACI part added")
        .see("A  accountable: ana (our team)");
    // Responsible is proposed next; the technical lead is the fourth choice of who.
    desk.keys("a <tab> <left>").keys("<right> <tab> <right> <ctrl-s>");
    let found = parts(&mut desk, "kickoff_held");
    assert_eq!(found, [(RaciPart::Accountable, "ana".into()), (RaciPart::Responsible, "Tom Zé".into())]);
    desk.keys("a <tab>").keys("a <tab>").keys("r <ctrl-s>").see("ana is accountable for this. Replace them with Rita Lee?");
    desk.keys("n");
    assert_eq!(parts(&mut desk, "kickoff_held"), found);
    desk.keys("a <tab> a <tab> r <ctrl-s> y").see("Saved: accountable replaced");
    assert_eq!(
        parts(&mut desk, "kickoff_held"),
        [(RaciPart::Responsible, "Tom Zé".into()), (RaciPart::Accountable, "Rita Lee".into())]
    );
    desk.keys("u").see("Undone: accountable replaced");
    assert_eq!(parts(&mut desk, "kickoff_held"), found);
    // With several parts it is asked which one goes; the last one goes at once.
    desk.keys("x")
        .see("Take a part away")
        .keys("<ctrl-s>")
        .see("Saved: RACI parts removed")
        .keys("x")
        .see("Saved: RACI parts removed");
    assert!(desk.facts().raci.is_empty());
    desk.keys("x");
    assert_eq!(desk.status(), "This row cannot be taken away.");
}

#[test]
fn a_contact_of_the_schedule_is_logged_where_it_stands() {
    let mut desk = at_roles(with_people());
    desk.keys("G k k");
    let due = desk.app.detail.as_ref().unwrap().schedule.clone();
    assert!(!due.is_empty());
    // From the last row up over champions to the schedule.
    while desk.app.detail.as_ref().unwrap().chosen_tab_row(Place::Roles).unwrap().section.to_string() != "schedule" {
        desk.keys("k");
    }
    desk.see("Communication schedule").see("Space or Enter logs a touch").see("How: ").see("Style: ");
    let id = desk.app.form_context().person.unwrap();
    let name = desk.facts().stakeholder(id).unwrap().name.clone();
    desk.keys("<enter>").see("Log a touch · Acme").see(&format!("{name} · ")).keys("<ctrl-s>").see("Saved: touch logged");
    let facts = desk.facts();
    assert_eq!((facts.touches[0].happened_on, facts.attendances[0].stakeholder_id), (day(0), id));
    let now = &desk.app.detail.as_ref().unwrap().schedule;
    assert!(now.iter().filter(|touch| touch.stakeholder_id == id).all(|touch| touch.on_day > day(0)));
}

#[test]
fn champions_are_recognised_on_the_spot() {
    let mut desk = at_roles(with_people());
    desk.keys("G").see("Champions and power users").see("one named").see("Nara Leão · Champion").see("nothing yet, 0 d");
    desk.keys("a").see("Add a recognition · Acme").keys("<tab> <left> <tab>").write("admin course").keys("<ctrl-s>");
    desk.see("Saved: recognition added").see("certification: admin course");
    desk.keys("e").see("Edit the recognition").keys("<tab> <left> <ctrl-s>").see("advanced training: admin course");
    desk.keys("x").see("Saved: recognition removed").see("nothing yet");
    assert!(desk.facts().recognitions.is_empty());
}

#[test]
fn the_form_shows_how_to_engage_each_audience() {
    let mut desk = with_people();
    // One audience in full; of several, style and topic.
    desk.keys("t").see("Tom Zé · Project lead").see("How: A status meeting every week").see("Style: Detailed and practical");
    desk.keys("<right> <space>").see("Rita Lee · Executive sponsor").see("Month 1: Welcome and alignment · 30 min");
    desk.see("Style: Short and about the business").see("Style: Detailed and practical").see_not("How: ");
}

#[test]
fn who_leaves_is_succeeded_or_looked_for() {
    let mut desk = at_roles(with_people());
    desk.keys("g g <space> y").see("have one accountable");
    let toms = desk.facts().raci.iter().filter(|part| part.name(&desk.app.detail.as_ref().unwrap().facts) == "Tom Zé").count();
    desk.keys("g e");
    choose(&mut desk, "Tom Zé");
    desk.keys("x").see("Left the company").see(&format!("{toms} parts in open work are left without anybody."));
    desk.keys("<tab> <tab>")
        .write("Caetano Veloso")
        .see(&format!("{toms} parts in open work pass to the successor."))
        .keys("<ctrl-s>");
    desk.see("Saved: stakeholder left").see("Caetano Veloso");
    let facts = desk.facts();
    let new = facts.stakeholders.iter().find(|person| person.name == "Caetano Veloso").unwrap();
    assert_eq!((new.succeeds, new.role, new.since), (Some(facts.stakeholders[0].id), Role::ProjectLead, day(0)));
    assert_eq!(facts.raci.iter().filter(|part| part.stakeholder_id == Some(new.id)).count(), toms);
    desk.keys("u").see("Undone: stakeholder left");
    desk.keys("x <ctrl-s>").see("Saved: stakeholder left");
    let facts = desk.facts();
    let step = &facts.next_steps[0];
    assert_eq!((step.title.as_str(), step.due_on, step.owner.as_str()), ("Find a successor for Tom Zé", day(7), "ana"));
    desk.keys("g r j").see("nobody accountable").see("left on").see("Proposed: without C Tom Zé");
}

#[test]
fn a_single_thread_is_shown_with_the_people() {
    let mut desk = with_people();
    desk.keys("<enter> g e").see_not("single-threaded");
    desk.keys("t <ctrl-s>").see("Saved: touch logged").see("! single-threaded: only ").see("The only live contact here");
}

#[test]
fn keys_and_command_line_come_to_the_same() {
    let home = Home::new();
    let args = [
        &["account", "add", "Acme", "--contract-date", TODAY][..],
        &["stakeholder", "add", "acme", "Tom Zé", "--role", "project_lead"],
        &["stakeholder", "add", "acme", "Rita Lee", "--role", "executive_sponsor"],
        &["stakeholder", "add", "acme", "Nara Leão", "--role", "champion"],
        &["raci", "suggest", "acme", "kickoff_held", "--apply"],
        &["raci", "set", "acme", "kickoff_held", "accountable", "rita", "--replace"],
        &["raci", "suggest", "acme", "--apply"],
        &["recognition", "add", "acme", "nara", "--kind", "praise", "--note", "thanks in the all-hands"],
        &["touch", "log", "acme", "--with", "tom", "--kind", "call"],
        &["stakeholder", "left", "acme", "tom", "--new-successor", "Caetano Veloso"],
        &["stakeholder", "left", "acme", "nara"],
    ];
    for line in args {
        home.ok(line);
    }
    let owner = home.json(&["account", "show", "acme"])["account"]["owner"].as_str().unwrap().to_owned();
    let office = Office::new();
    let mut desk = office.seat(&owner).locale(Locale::En).open();
    desk.keys("a").write("Acme").keys("<ctrl-s>").see("Saved: account added");
    add(&mut desk, "Tom Zé", "");
    add(&mut desk, "Rita Lee", "<left>");
    add(&mut desk, "Nara Leão", "c");
    desk.keys("<enter> g r <space> y").see("Saved: proposed RACI parts taken over");
    desk.keys("a <tab> a <tab> r <ctrl-s> y").see("Saved: accountable replaced");
    desk.keys("g g <space> y").see("have one accountable");
    desk.keys("G a <tab> <tab>").write("thanks in the all-hands").keys("<ctrl-s>").see("Saved: recognition added");
    desk.keys("g e g g");
    choose(&mut desk, "Tom Zé");
    desk.keys("t <ctrl-s>").see("Saved: touch logged");
    choose(&mut desk, "Tom Zé");
    desk.keys("x <tab> <tab>").write("Caetano Veloso").keys("<ctrl-s>").see("Saved: stakeholder left");
    choose(&mut desk, "Nara Leão");
    desk.keys("x <ctrl-s>").see("Saved: stakeholder left");
    drop(desk);
    assert_same_story(&office.path(), &home.file(".local/share/orquestra/orquestra.db"));
}

/// Puts the cursor of the people on somebody.
fn choose(desk: &mut Desk, name: &str) {
    let id = desk.facts().stakeholders.iter().find(|person| person.name == name).unwrap().id;
    desk.keys("g g");
    while desk.app.detail.as_ref().unwrap().chosen_cadence().unwrap().stakeholder_id != id {
        desk.keys("j");
    }
}
