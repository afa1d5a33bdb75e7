//! Resources, hours of the team and the agenda on the real program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "support/program.rs"]
mod program;

use program::Home;
use serde_json::{Value, json};

/// An account of `ana` in its second week.
fn with_acme() -> Home {
    let home = Home::new();
    home.ok(&["account", "add", "Acme Brasil", "--contract-date", "2026-11-16", "--handle", "acme", "--owner", "ana"]);
    home.ok(&["stakeholder", "add", "acme", "Rita Lee", "--role", "project_lead"]);
    home
}

fn part(home: &Home, role: &str) -> Value {
    let list = home.json(&["resource", "list", "acme"]);
    list["parts"].as_array().unwrap().iter().find(|part| part["role"] == role).unwrap().clone()
}

#[test]
fn hours_are_offered_by_the_playbook_confirmed_changed_and_removed() {
    let home = with_acme();
    let before = home.json(&["resource", "list", "acme"]);
    assert_eq!((&part(&home, "csm")["cover"], &part(&home, "project_lead")["cover"]), (&json!("unconfirmed"), &json!("open")));
    let said = home.ok(&["resource", "add", "acme", "project_lead"]);
    assert!(said.starts_with("acme: hours added · project lead · Rita Lee · 13 h/week"), "{said}");
    assert_eq!(part(&home, "project_lead")["cover"], "unconfirmed");
    home.ok(&["resource", "confirm", "acme", "rita"]);
    let lead = part(&home, "project_lead");
    assert_eq!((&lead["cover"], &lead["commitments"][0]["confirmed_on"]), (&json!("confirmed"), &json!("2026-11-23")));
    home.ok(&["resource", "edit", "acme", "rita", "--hours", "4"]);
    let lead = part(&home, "project_lead");
    assert_eq!((&lead["cover"], &lead["missing"], &lead["gap"]), (&json!("short"), &json!(6), &json!(true)));
    assert!(lead["effect_days"].as_i64().unwrap() > 0);
    home.ok(&["undo"]);
    assert_eq!(part(&home, "project_lead")["missing"], 0);
    home.ok(&["resource", "drop", "acme", "rita"]);
    assert_eq!(home.json(&["resource", "list", "acme"]), before);
}

#[test]
fn gaps_are_listed_with_what_they_cost_and_the_way_out() {
    let home = with_acme();
    let list = home.json(&["resource", "list", "acme", "--gaps"]);
    assert!(list["parts"].as_array().unwrap().iter().all(|part| part["gap"] == true));
    assert_eq!(list["adjust_days"], 7);
    let (ours, theirs, all) = (&list["ours"], &list["theirs"], &list["gaps"]);
    let count = |gaps: &Value| gaps["count"].as_i64().unwrap();
    assert_eq!(count(ours) + count(theirs), count(all));
    let said = home.ok(&["resource", "list", "acme"]);
    assert!(said.contains("h/week missing; may cost up to") && said.contains("adjust the plan"), "{said}");
    let portuguese = home.ok(&["--locale", "pt-BR", "resource", "list", "acme"]);
    assert!(
        portuguese.contains("lacunas: faltam") && portuguese.contains("Líder") | portuguese.contains("líder"),
        "{portuguese}"
    );
    home.ok(&["plan", "adjust", "acme", "--customer-resources", "low", "--reason", "scarce"]);
    assert_eq!(home.json(&["resource", "list", "acme"])["adjust_days"], Value::Null);
}

#[test]
fn hours_that_make_no_sense_are_refused_and_change_nothing() {
    let home = with_acme();
    home.ok(&["resource", "add", "acme", "project_lead", "--confirmed"]);
    let before = home.json(&["account", "show", "acme"]);
    for (code, args, sentence) in [
        (1, &["resource", "add", "acme", "technical"][..], "Owner: this must be filled in"),
        (1, &["resource", "add", "acme", "csm", "--hours", "61"], "Hours a week: give a number from 0 to 60"),
        (1, &["resource", "add", "acme", "csm", "--from", "2026-12-10", "--to", "2026-12-01"], "lies before"),
        (1, &["resource", "add", "acme", "project_lead", "--who", "Nobody"], "stakeholder"),
        (1, &["resource", "confirm", "acme", "rita"], "done on"),
        (1, &["resource", "confirm", "acme", "nobody"], "resource"),
        (1, &["resource", "drop", "acme", "nobody"], "resource"),
        (2, &["resource", "add", "acme", "boss"], "boss"),
    ] {
        let said = home.refused(code, args);
        assert!(said.contains(sentence), "{args:?}: {said}");
        assert_eq!(home.json(&["account", "show", "acme"]), before, "{args:?}");
    }
    home.ok(&["resource", "drop", "acme", "rita"]);
    home.ok(&["stakeholder", "left", "acme", "Rita Lee"]);
    let said = home.refused(1, &["resource", "add", "acme", "project_lead", "--who", "Rita Lee"]);
    assert!(said.contains("left the company"), "{said}");
}

#[test]
fn the_team_has_hours_and_absences() {
    let home = with_acme();
    home.ok(&["team", "capacity", "set", "ana", "32"]);
    home.ok(&["team", "capacity", "set", "ana", "8", "--role", "training_lead"]);
    home.ok(&["team", "capacity", "set", "ana", "30"]);
    let hours: Vec<Value> =
        home.json(&["team", "capacity", "list"]).as_array().unwrap().iter().map(|row| row["hours"].clone()).collect();
    assert_eq!(hours, [json!(30), json!(8)]);
    home.ok(&["undo"]);
    assert_eq!(home.json(&["team", "capacity", "list"])[0]["hours"], 32);
    home.ok(&["team", "absence", "add", "ana", "2026-11-30..2026-12-04", "--note", "Holidays"]);
    let absence = home.json(&["team", "absence", "list"])[0].clone();
    assert_eq!((&absence["days"], &absence["note"]), (&json!(5), &json!("Holidays")));
    let load = home.json(&["team", "load", "--weeks", "3"]);
    let week = |at: usize| load["people"][0]["weeks"][at].clone();
    assert_eq!(week(0), json!({"hours": 7, "capacity": 40, "away": 0, "fill": "under"}));
    assert_eq!(week(1), json!({"hours": 7, "capacity": 0, "away": 5, "fill": "over"}));
    assert_eq!(load["people"][0]["accounts"][0]["basis"], "playbook");
    assert_eq!(load["totals"][2]["hours"], 7);
    let said = home.ok(&["team", "load", "--weeks", "3"]);
    assert!(said.contains("!7/0") && said.contains("1 person has more hours"), "{said}");
    home.ok(&["team", "absence", "drop", &absence["id"].to_string()]);
    home.ok(&["team", "capacity", "drop", "ana", "--role", "training_lead"]);
    assert_eq!(home.json(&["team", "load"])["people"][0]["weeks"][1]["capacity"], 32);
    assert_eq!(home.json(&["team", "absence", "list"]), json!([]));
}

#[test]
fn hours_of_the_team_that_make_no_sense_are_refused() {
    let home = with_acme();
    let before = home.json(&["team", "show"]);
    for (code, args, sentence) in [
        (1, &["team", "capacity", "set", "ana", "0"][..], "Hours a week: give a number from 1 to 60"),
        (1, &["team", "capacity", "set", " ", "10"], "Owner: this must be filled in"),
        (1, &["team", "capacity", "set", "ana", "10", "--role", "end_user"], "capacity"),
        (1, &["team", "capacity", "drop", "bia"], "capacity"),
        (1, &["team", "absence", "drop", "7"], "absence"),
        (2, &["team", "absence", "add", "ana", "tomorrow"], "tomorrow"),
    ] {
        let said = home.refused(code, args);
        assert!(said.contains(sentence), "{args:?}: {said}");
        assert_eq!(home.json(&["team", "show"]), before, "{args:?}");
    }
}

#[test]
fn whoever_gives_an_account_away_is_told_of_the_load() {
    let home = with_acme();
    home.ok(&["team", "capacity", "set", "bia", "10"]);
    let said = home.ok(&["account", "add", "Bom Dia", "--contract-date", "2026-11-16", "--owner", "bia"]);
    assert!(!said.contains("Mind the load"), "{said}");
    let said = home.ok(&["account", "edit", "acme", "--owner", "bia"]);
    assert!(said.contains("Mind the load: bia: 14 of 10 h"), "{said}");
    let said = home.ok(&["account", "edit", "acme", "--goal", "more sales"]);
    assert!(!said.contains("Mind the load"), "only who is given an account: {said}");
}

#[test]
fn the_agenda_lists_what_is_due_of_mine_and_of_the_team() {
    let home = with_acme();
    home.ok(&["next", "add", "acme", "Send the plan", "--due", "2026-11-20", "--owner", "bia"]);
    home.ok(&["next", "add", "acme", "Call Rita", "--due", "2026-11-23", "--owner", "ana"]);
    home.ok(&["risk", "add", "acme", "scope_creep", "--review", "2026-11-25"]);
    home.ok(&["concern", "open", "acme", "blocker", "VPN", "--due", "2026-11-24"]);
    let whats = |args: &[&str]| -> Vec<(String, String)> {
        let list = home.json(&[&["agenda"], args].concat());
        let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
        list.as_array().unwrap().iter().map(|row| (text(row, "kind"), text(row, "what"))).collect()
    };
    let pair = |kind: &str, what: &str| (kind.to_owned(), what.to_owned());
    assert_eq!(whats(&["--owner", "bia"]), [pair("step", "Send the plan")]);
    let mine = whats(&["--owner", "ana"]);
    assert!(mine.contains(&pair("step", "Call Rita")) && !mine.contains(&pair("step", "Send the plan")), "{mine:?}");
    assert!(!mine.iter().any(|(kind, _)| kind == "concern"), "not today: {mine:?}");
    let week = whats(&["--owner", "ana", "--week"]);
    assert!(week.contains(&pair("concern", "VPN")) && week.iter().any(|(kind, _)| kind == "risk"), "{week:?}");
    assert!(whats(&["--team", "--week"]).len() == week.len() + 1);
    assert!(week.contains(&pair("touch", "Rita Lee")) || mine.contains(&pair("touch", "Rita Lee")), "{week:?}");
    let said = home.ok(&["agenda", "--team", "--week"]);
    assert!(said.starts_with("Overdue") && said.contains("Tomorrow") && said.contains("Send the plan"), "{said}");
    let nothing = home.ok(&["agenda", "--owner", "nobody"]);
    assert!(nothing.contains("Nothing is due today"), "{nothing}");
}

#[test]
fn a_kickoff_stands_on_the_day_for_which_it_is_booked() {
    let home = with_acme();
    let kickoffs = |home: &Home| -> Vec<Value> {
        let list = home.json(&["agenda", "--team", "--week"]);
        list.as_array().unwrap().iter().filter(|row| row["kind"] == "kickoff").map(|row| row["due"].clone()).collect()
    };
    home.ok(&["account", "edit", "acme", "--kickoff-date", "2026-11-26"]);
    assert_eq!(kickoffs(&home), [json!("2026-11-26")]);
    home.ok(&["account", "edit", "acme", "--kickoff-date", "2026-12-20"]);
    assert_eq!(kickoffs(&home), Vec::<Value>::new());
}
