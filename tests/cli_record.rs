//! The onboarding record on the real program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "support/program.rs"]
mod program;

use program::Home;
use serde_json::{Value, json};

fn with_acme() -> Home {
    let home = Home::new();
    home.ok(&["account", "add", "Acme Brasil", "--contract-date", "2026-09-14", "--handle", "acme"]);
    home
}

fn risks(home: &Home, more: &[&str]) -> Vec<Value> {
    let mut args = vec!["risk", "list", "acme"];
    args.extend(more);
    home.json(&args).as_array().unwrap().clone()
}

#[test]
fn a_risk_is_taken_from_the_playbook_scored_again_closed_and_removed() {
    let home = with_acme();
    let said = home.ok(&["risk", "add", "acme", "scope_creep", "--probability", "3", "--impact", "4"]);
    assert!(said.starts_with("acme: risk added"), "{said}");
    home.ok(&["risk", "add", "acme", "Their ERP is replaced in March", "--review", "+7", "--mitigation", "freeze the interface"]);
    let all = risks(&home, &[]);
    assert_eq!((all.len(), &all[0]["code"], &all[0]["exposure"]), (2, &json!("scope_creep"), &json!(12)));
    assert_eq!(all[1]["exposure"], json!(9));
    home.ok(&["risk", "edit", "acme", "ERP", "--probability", "5"]);
    let erp = &risks(&home, &[])[0];
    assert_eq!((&erp["exposure"], erp["scores"].as_array().unwrap().len()), (&json!(15), 2));
    home.ok(&["undo"]);
    assert_eq!(risks(&home, &[])[1]["scores"].as_array().unwrap().len(), 1);
    home.ok(&["risk", "close", "acme", "scope_creep", "--outcome", "phase 2 agreed"]);
    assert_eq!((risks(&home, &[]).len(), risks(&home, &["--all"]).len()), (1, 2));
    home.ok(&["risk", "drop", "acme", "ERP"]);
    assert_eq!(risks(&home, &["--all"]).len(), 1);
}

#[test]
fn what_makes_no_sense_in_a_risk_is_refused_and_changes_nothing() {
    let home = with_acme();
    home.ok(&["risk", "add", "acme", "scope_creep"]);
    let before = home.json(&["account", "show", "acme"]);
    for (args, sentence) in [
        (&["risk", "add", "acme", "scope_creep"][..], "in the register already"),
        (&["risk", "add", "acme", "x", "--probability", "6"], "Probability: give a number from 1 to 5"),
        (&["risk", "add", "acme", "x", "--impact", "0"], "Impact: give a number from 1 to 5"),
        (&["risk", "add", "acme", "  "], "Title: this must be filled in"),
        (&["risk", "add", "acme", "x", "--on", "+3"], "has not come yet"),
        (&["risk", "add", "acme", "x", "--signal", "nothing"], "signal"),
        (&["risk", "close", "acme", "scope", "--on", "2026-01-01"], "lies before"),
        (&["risk", "edit", "acme", "nothing"], "risk"),
    ] {
        let said = home.refused(1, args);
        assert!(said.contains(sentence), "{args:?}: {said}");
        assert_eq!(home.json(&["account", "show", "acme"]), before, "{args:?}");
    }
}
