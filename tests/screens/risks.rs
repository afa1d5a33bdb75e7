//! The tab of risks: the register, what the playbook offers, scores and concerns.

use orquestra::tui::app::action::Place;

use crate::desk::{Desk, day};
use crate::rich;

fn at_risks(mut desk: Desk) -> Desk {
    desk.keys("<enter> g k");
    assert_eq!(desk.app.place, Place::Risks);
    desk
}

#[test]
fn a_risk_of_the_playbook_is_taken_over_scored_again_and_closed() {
    let mut desk = at_risks(rich::desk());
    desk.see("Risk register").see("none open").see("+  ").see("from the playbook").see("takes it over");
    desk.keys("a").see("Add a risk · Acme").keys("<ctrl-s>").see("Saved: risk added · Acme").see("one open");
    let risk = desk.facts().risks[0].clone();
    assert!(!risk.code.is_empty() && !risk.mitigation.is_empty());
    assert_eq!((risk.owner.as_str(), risk.found_on, risk.review_on), ("ana", day(0), Some(day(14))));
    assert_eq!(desk.facts().risk_scores.len(), 1);
    // The probability is the second field: two steps to the right make it worse.
    desk.keys("e").see("Edit the risk").keys("<tab> <right> <ctrl-s>").see("Saved: risk changed").see("Scores so far");
    let facts = desk.facts();
    assert_eq!((facts.risks[0].probability, facts.risk_scores.len()), (risk.probability + 1, 2));
    desk.keys("u").see("Undone: risk changed");
    assert_eq!((desk.facts().risks[0].probability, desk.facts().risk_scores.len()), (risk.probability, 1));
    desk.keys("<space>").see("Close the risk").write("their lead is free again").keys("<ctrl-s>").see("Closed on 2026-11-23");
    assert_eq!(desk.facts().risks[0].outcome, "their lead is free again");
    desk.keys("<space>").see("settled already");
    desk.keys("x").see("Saved: risk removed").see("none open");
    assert!(desk.facts().risks.is_empty() && desk.facts().risk_scores.is_empty());
}

#[test]
fn one_of_our_own_is_refused_without_words_and_offers_do_not_come_twice() {
    let mut desk = at_risks(rich::desk());
    let offers = |desk: &Desk| desk.screen().matches("from the playbook").count();
    let before = offers(&desk);
    desk.keys("a <ctrl-s>").see("Saved: risk added");
    assert_eq!(offers(&desk), before - 1);
    // On the heading a risk of our own is added.
    desk.keys("g g a").see("Add a risk").keys("<ctrl-s>").see("This must be filled in.");
    desk.write("Their ERP is replaced in March").keys("<ctrl-s>").see("Saved: risk added");
    assert_eq!(desk.facts().risks.iter().filter(|risk| risk.code.is_empty()).count(), 1);
    desk.keys("g g").see("Open risks, probability by impact");
}

#[test]
fn concerns_stand_under_the_register_and_are_settled_there() {
    let mut desk = at_risks(rich::desk());
    desk.keys("G")
        .see("VPN refuses the sync")
        .keys("<space>")
        .see("Close it · Acme")
        .keys("<ctrl-s>")
        .see("Saved: concern closed");
    desk.keys("<space>").see("Saved: concern reopened").keys("x").see("cannot be taken away");
}

#[test]
fn anything_can_be_added_from_anywhere() {
    let mut desk = rich::desk();
    desk.keys("+").see("Add to the record").see("Add a risk").see("Plan a training session");
    let at = desk.screen().lines().position(|line| line.contains("Add a risk")).unwrap();
    let first = desk.screen().lines().position(|line| line.contains("Add a handoff line")).unwrap();
    desk.keys(&"j".repeat(at - first)).keys("<enter>").see("Add a risk · Acme").write("Budget freeze").keys("<ctrl-s>");
    desk.see("Saved: risk added · Acme");
    assert_eq!(desk.facts().risks[0].title, "Budget freeze");
}
