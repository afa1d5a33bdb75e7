//! The actions tab: next steps, plays, concerns and quick wins.

use orquestra::tui::app::action::Place;
use orquestra::tui::app::entries::Item;

use crate::desk::{Desk, day};
use crate::rich;

fn at_actions(mut desk: Desk) -> Desk {
    desk.keys("W <tab> <tab>");
    assert_eq!(desk.app.place, Place::Actions);
    desk
}

/// Puts the cursor on the first row of a kind.
fn choose(desk: &mut Desk, wanted: fn(&Item) -> bool) {
    let at = desk.app.detail.as_ref().unwrap().entries.iter().position(|entry| wanted(&entry.item)).unwrap();
    desk.keys("g g").keys(&"j".repeat(at));
}

#[test]
fn what_is_overdue_comes_first_and_what_is_over_last() {
    let mut desk = at_actions(rich::desk());
    let agenda = desk.app.detail.as_ref().unwrap().entries.clone();
    assert_eq!(agenda[0].due, Some(day(-2)));
    assert!(agenda.last().unwrap().over.is_some(), "the win that was delivered");
    let open: Vec<_> = agenda.iter().filter(|entry| entry.over.is_none()).filter_map(|entry| entry.due).collect();
    assert!(open.is_sorted(), "{open:?}");
    desk.see("! step").see("Send the agenda").see("! blocker").see("VPN refuses the sync").see("✓ quick win");
    desk.see("Due 2026-11-21, 2 days late.").see("ana does it.");
}

#[test]
fn a_step_is_done_reopened_moved_and_dropped() {
    let mut desk = at_actions(rich::desk());
    let id = desk.facts().next_steps.iter().find(|step| step.title == "Send the agenda").unwrap().id;
    desk.keys("<space>").see("Saved: next step done");
    assert_eq!(desk.facts().next_step(id).unwrap().done_on, Some(day(0)));
    desk.keys("d").see("Only next steps that are open can be moved.");
    desk.keys("<space>").see("Saved: next step reopened").keys("d").see("Move next step · Acme").fill("+3").keys("<ctrl-s>");
    desk.see("Saved: next step moved");
    assert_eq!(desk.facts().next_step(id).unwrap().due_on, day(3));
    desk.keys("x").see("Saved: next step dropped");
    assert!(desk.facts().next_step(id).is_none());
    desk.keys("a").see("New next step · Acme").write("Call the sponsor").keys("<tab>").fill("tomorrow").keys("<ctrl-s>");
    desk.see("Saved: next step added").see("Call the sponsor");
    desk.keys("N").see("New next step · Acme");
}

#[test]
fn a_concern_is_closed_with_its_outcome_and_reopened() {
    let mut desk = at_actions(rich::desk());
    choose(&mut desk, |item| matches!(item, Item::Concern(_)));
    desk.see("blocker · medium").see("Brought up by Tom Zé.").keys("<space>").see("Close it · Acme");
    desk.write("their IT opened the port").keys("<ctrl-s>").see("Saved: concern closed");
    let blocker = |desk: &mut Desk| desk.facts().concerns.into_iter().find(|concern| concern.title.starts_with("VPN")).unwrap();
    assert_eq!(blocker(&mut desk).outcome, "their IT opened the port");
    desk.see("Closed on 2026-11-23. their IT opened the port").keys("<space>").see("Saved: concern reopened");
    assert_eq!(blocker(&mut desk).closed_on, None);
    desk.keys("d").see("Only next steps that are open can be moved.").keys("x").see("Only next steps can be dropped.");
}

#[test]
fn a_concern_is_opened_from_the_board() {
    let mut desk = rich::desk();
    desk.keys("b").see("New blocker, complaint or request · Acme").keys("e <tab>").write("Told the board");
    desk.keys("<tab> <right> <tab> <right> <ctrl-s>").see("Saved: escalated");
    let concern = desk.facts().concerns.last().unwrap().clone();
    assert_eq!(
        (concern.title.as_str(), concern.severity.to_string(), concern.stakeholder_id.is_some()),
        ("Told the board", "high".into(), true)
    );
    assert!(concern.level.is_some() && concern.due_on.is_some());
}

#[test]
fn a_win_is_planned_delivered_and_told() {
    let mut desk = at_actions(rich::desk());
    // The day stands two fields after the title: by which horizon comes between.
    desk.keys("w").see("New quick win · Acme").write("Second report").keys("<tab> <tab>").fill("+10").keys("<ctrl-s>");
    desk.see("Saved: quick win added").see("Second report");
    choose(&mut desk, |item| matches!(item, Item::Win(_)));
    desk.keys("<space>").see("Quick win: next step · Acme").write("4 hours a week saved").keys("<ctrl-s>");
    desk.see("Saved: quick win changed").see("Delivered on 2026-11-23.").see("4 hours a week saved");
    desk.keys("<space>").see("Told to").write("Rita Lee").keys("<ctrl-s>").see("Saved: quick win changed");
    desk.keys("<space>").see("This quick win was delivered, measured and told");
}

#[test]
fn the_last_move_of_a_play_offers_to_finish_it() {
    let mut desk = at_actions(rich::desk());
    let run = desk.facts().plays[0].clone();
    let moves: Vec<_> = desk.facts().next_steps.iter().filter(|step| step.run_id == Some(run.id)).map(|step| step.id).collect();
    assert_eq!(moves.len(), 4);
    for (at, id) in moves.iter().enumerate() {
        let row = desk.app.detail.as_ref().unwrap().entries.iter().position(|entry| entry.id() == id.0).unwrap();
        desk.keys("g g").keys(&"j".repeat(row)).keys("<space>");
        assert_eq!(desk.app.overlay.is_some(), at == 3, "move {at}");
    }
    desk.see("All moves of the play").see(&format!("Score {} when it was started", run.score_before)).keys("y");
    desk.see("Finish play · Acme").write("users are back").keys("<ctrl-s>").see("Saved: play finished");
    let run = desk.facts().plays[0].clone();
    assert_eq!((run.finished_on, run.outcome.as_str()), (Some(day(0)), "users are back"));
    choose(&mut desk, |item| matches!(item, Item::Play(_)));
    desk.see("Finished on 2026-11-23. users are back").see("judged on 7 Dec").keys("<space>").see("finished already");
}

#[test]
fn without_anything_to_do_the_keys_say_so() {
    let mut desk = at_actions(Desk::acme());
    desk.see("Nothing to do: a adds a next step");
    for key in ["<space>", "d", "x"] {
        desk.keys("g g").keys(key);
        assert_eq!(desk.status(), "There is nothing here to act on; a adds a next step.", "{key}");
    }
}
