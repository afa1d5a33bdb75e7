//! Training sessions, low adopters, quick wins and checklists on the real program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "support/program.rs"]
mod program;

use program::Home;
use serde_json::{Value, json};

/// An account on day 28 of its plan, with two people.
fn with_acme() -> Home {
    let home = Home::new();
    home.ok(&["account", "add", "Acme Brasil", "--contract-date", "2026-10-26", "--handle", "acme"]);
    home.ok(&["stakeholder", "add", "acme", "Rita Lee", "--role", "project_lead"]);
    home.ok(&["stakeholder", "add", "acme", "Tom Braga", "--role", "manager"]);
    home
}

fn sessions(home: &Home) -> Vec<Value> {
    home.json(&["session", "list", "acme"])["sessions"].as_array().unwrap().clone()
}

fn metric(home: &Home, code: &str, about: &str) -> Option<Value> {
    let list = home.json(&["metric", "list", "acme", "--all"]);
    list.as_array().unwrap().iter().find(|one| one["metric"] == code && one["about"] == about).cloned()
}

#[test]
fn the_agenda_is_dated_for_the_account_and_planned_in_one_step() {
    let home = with_acme();
    let agenda = home.json(&["session", "agenda", "acme"]);
    let dates: Vec<(&str, &str)> =
        agenda.as_array().unwrap().iter().map(|due| (due["id"].as_str().unwrap(), due["on"].as_str().unwrap())).collect();
    assert_eq!(dates[..3], [("admin", "2026-11-30"), ("manager", "2026-12-07"), ("end_user_1", "2026-12-09")]);
    assert!(home.ok(&["--locale", "pt-BR", "session", "agenda", "acme"]).contains("Administração a fundo"));
    home.ok(&["session", "plan", "acme", "manager", "--on", "2026-12-10", "--trainer", "bia"]);
    let one = &sessions(&home)[0];
    assert_eq!((&one["code"], &one["planned_on"], &one["trainer"]), (&json!("manager"), &json!("2026-12-10"), &json!("bia")));
    assert!(home.refused(1, &["session", "plan", "acme", "manager"]).contains("planned already"));
    assert!(home.ok(&["session", "plan", "acme", "--all"]).contains("9 training sessions planned"));
    assert_eq!(sessions(&home).len(), 10);
    assert!(home.ok(&["session", "agenda", "acme"]).contains("Every session of the playbook is planned."));
    home.ok(&["undo"]);
    assert_eq!(sessions(&home).len(), 1, "nine in one step");
    home.refused(2, &["session", "plan", "acme"]);
    home.refused(1, &["session", "plan", "acme", "nothing"]);
}

#[test]
fn a_session_that_was_held_feeds_the_metrics_and_attendance_by_role() {
    let home = with_acme();
    home.ok(&["session", "add", "acme", "Daily work", "--role", "end_user", "--on", "2026-11-16", "--hands-on", "yes"]);
    home.ok(&[
        "session",
        "hold",
        "acme",
        "Daily",
        "--on",
        "2026-11-18",
        "--invited",
        "20",
        "--attended",
        "15",
        "--feedback",
        "4,5",
        "--answers",
        "12",
        "--recording",
        "https://video.example/1",
    ]);
    let list = home.json(&["session", "list", "acme"]);
    let one = &list["sessions"][0];
    assert_eq!((&one["held_on"], &one["attendance_percent"], &one["feedback"]), (&json!("2026-11-18"), &json!(75), &json!(4.5)));
    assert_eq!((&one["hands_on"], &one["recording"]), (&json!(true), &json!("https://video.example/1")));
    assert_eq!((&list["by_role"][0]["role"], &list["by_role"][0]["percent"]), (&json!("end_user"), &json!(75)));
    let reading = metric(&home, "training_attendance", "Daily work").unwrap();
    assert_eq!((&reading["value"], &reading["on"]), (&json!(75), &json!("2026-11-18")));
    assert_eq!(metric(&home, "training_feedback", "Daily work").unwrap()["answers"], 12);
    home.ok(&["session", "edit", "acme", "Daily", "--attended", "10"]);
    assert_eq!(metric(&home, "training_attendance", "Daily work").unwrap()["value"], 50);
    home.ok(&["undo"]);
    assert_eq!(metric(&home, "training_attendance", "Daily work").unwrap()["value"], 75);
    assert!(home.refused(1, &["session", "hold", "acme", "Daily"]).contains("2026-11-18"));
    let shown = home.ok(&["session", "list", "acme"]);
    assert!(shown.contains("15/20") && shown.contains("End users") && shown.contains("75 %"), "{shown}");
    home.ok(&["session", "drop", "acme", "Daily"]);
    assert_eq!((sessions(&home).len(), metric(&home, "training_attendance", "Daily work")), (0, None));
}

#[test]
fn what_makes_no_sense_in_training_is_refused_and_changes_nothing() {
    let home = with_acme();
    home.ok(&["session", "add", "acme", "Daily work"]);
    home.ok(&["low-adopter", "add", "acme", "Night shift"]);
    home.ok(&["win", "add", "acme", "First report"]);
    let before = home.json(&["account", "show", "acme"]);
    let hold = |more: &[&'static str]| [&["session", "hold", "acme", "Daily"], more].concat();
    for (args, sentence) in [
        (hold(&["--invited", "3", "--attended", "4"]), "Attended cannot be more than Invited"),
        (hold(&["--assessed", "3", "--passed", "4"]), "Passed cannot be more than Assessed"),
        (hold(&["--feedback", "6"]), "Feedback: give a number from 1 to 5"),
        (hold(&["--on", "+1"]), "has not come yet"),
        (hold(&["--on", "2026-10-01"]), "before"),
        (vec!["session", "edit", "acme", "Daily", "--attended", "4"], "Held on"),
        (vec!["session", "add", "acme", " "], "Title"),
        (vec!["low-adopter", "add", "acme", "x", "--usage", "101"], "Usage"),
        (vec!["low-adopter", "add", "acme", "x", "--people", "0"], "People"),
        (vec!["low-adopter", "add", "acme", "x", "--due", "-1"], "before"),
        (vec!["low-adopter", "add", "acme", "x", "--manager", "nobody"], "stakeholder"),
        (vec!["low-adopter", "close", "acme", "Night"], "Outcome"),
        (vec!["win", "add", "acme", "x", "--horizon", "45"], "By day"),
        (vec!["win", "add", "acme", "x", "--baseline", "3"], "Metric"),
        (vec!["win", "add", "acme", "x", "--metric", "hours", "--baseline", "3", "--target", "3"], "differ"),
        (vec!["win", "tell", "acme", "First", "--to", "Rita"], "Delivered on"),
        (vec!["checklist", "set", "acme", "content", "nothing", "met"], "point"),
        (vec!["checklist", "set", "acme", "content", "videos.advanced", "waived", "--note", "x"], "waived"),
        (vec!["checklist", "clear", "acme", "content", "videos.advanced"], "not done"),
    ] {
        let said = home.refused(1, &args);
        assert!(said.contains(sentence) && said.trim_end().lines().count() == 1, "{args:?}: {said}");
        assert_eq!(home.json(&["account", "show", "acme"]), before, "{args:?}");
    }
}

#[test]
fn low_adopters_are_listed_over_all_accounts_by_due_date() {
    let home = with_acme();
    home.ok(&["account", "add", "Beta", "--contract-date", "2026-10-05"]);
    home.ok(&[
        "low-adopter",
        "add",
        "acme",
        "Night shift",
        "--people",
        "6",
        "--usage",
        "20",
        "--manager",
        "Tom",
        "--barrier",
        "time",
    ]);
    home.ok(&["low-adopter", "add", "beta", "Finance", "--found", "2026-11-09"]);
    let list = home.json(&["low-adopter", "list"]);
    let rows: Vec<(&str, &str, i64)> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["account"].as_str().unwrap(), row["due_on"].as_str().unwrap(), row["overdue_days"].as_i64().unwrap()))
        .collect();
    assert_eq!(rows, [("beta", "2026-11-16", 7), ("acme", "2026-11-30", 0)], "five open days each");
    assert_eq!((&list[1]["under_line"], &list[0]["under_line"]), (&json!(true), &Value::Null));
    assert!(home.ok(&["low-adopter", "list"]).contains("overdue 7 d"));
    home.ok(&["low-adopter", "reach", "beta", "Finance", "--result", "saved view made"]);
    assert_eq!(home.json(&["low-adopter", "list", "beta"])[0]["reached_on"], "2026-11-23");
    assert!(home.refused(1, &["low-adopter", "reach", "beta", "Finance"]).contains("2026-11-23"));
    home.ok(&["low-adopter", "close", "beta", "Finance"]);
    assert_eq!(home.json(&["low-adopter", "list", "beta"]), json!([]));
    assert_eq!(home.json(&["low-adopter", "list", "beta", "--all"])[0]["result"], "saved view made");
    assert!(home.refused(1, &["low-adopter", "close", "beta", "Finance"]).contains("closed already"));
    home.ok(&["low-adopter", "edit", "acme", "Night", "--usage", "35", "--who", "Late shift"]);
    assert_eq!(home.json(&["low-adopter", "list", "acme"])[0]["who"], "Late shift");
    home.ok(&["low-adopter", "drop", "acme", "Late"]);
    assert_eq!(home.json(&["low-adopter", "list"]), json!([]));
}

#[test]
fn a_win_is_planned_measured_told_and_counted() {
    let home = with_acme();
    home.ok(&[
        "win",
        "add",
        "acme",
        "First report",
        "--horizon",
        "30",
        "--wanted-by",
        "Rita",
        "--metric",
        "hours a week",
        "--baseline",
        "8",
        "--target",
        "4",
    ]);
    let win = || home.json(&["win", "list", "acme"])[0].clone();
    assert_eq!((&win()["due_on"], &win()["stage"], &win()["next"]), (&json!("2026-11-25"), &json!("planned"), &json!(true)));
    home.ok(&["win", "deliver", "acme", "report", "--on", "2026-11-10", "--effect", "half a day freed"]);
    assert_eq!((&win()["stage"], &win()["untold"], &win()["next"]), (&json!("delivered"), &json!(true), &json!(false)));
    home.ok(&["win", "edit", "acme", "report", "--measured", "5"]);
    assert_eq!((&win()["stage"], &win()["reached_percent"]), (&json!("measured"), &json!(75)));
    assert!(home.ok(&["win", "list", "acme"]).contains("nobody, overdue"));
    home.ok(&["win", "tell", "acme", "report", "--to", "Rita and her team"]);
    assert_eq!((&win()["stage"], &win()["untold"]), (&json!("told"), &json!(false)));
    assert!(home.ok(&["--locale", "pt-BR", "win", "list", "acme"]).contains("Rita and her team"));
    home.ok(&["win", "drop", "acme", "report"]);
    assert_eq!(home.json(&["win", "list", "acme"]), json!([]));
}

#[test]
fn points_are_said_cleared_and_derived() {
    let home = with_acme();
    let point = |list: &str, code: &str| -> Value {
        let all = home.json(&["checklist", "list", "acme", list]);
        all.as_array().unwrap().iter().find(|one| one["code"] == code).unwrap().clone()
    };
    home.ok(&["checklist", "set", "acme", "content", "first login", "partly", "--note", "screenshots are missing"]);
    let said = point("content", "getting_started.first_login");
    assert_eq!((&said["finding"], &said["note"]), (&json!("partly"), &json!("screenshots are missing")));
    home.ok(&["checklist", "set", "acme", "content", "getting_started.first_login", "met"]);
    assert_eq!(point("content", "getting_started.first_login")["finding"], "met");
    home.ok(&["checklist", "clear", "acme", "content", "getting_started.first_login"]);
    assert_eq!(point("content", "getting_started.first_login")["finding"], Value::Null);
    home.ok(&["win", "add", "acme", "First report", "--delivered", "2026-11-20"]);
    let motivation = point("adoption", "motivation");
    assert_eq!((&motivation["finding"], &motivation["derived"]), (&json!("partly"), &json!("partly")));
    assert!(home.ok(&["checklist", "list", "acme"]).contains("from the record"));
    home.ok(&["checklist", "set", "acme", "adoption", "motivation", "met"]);
    let motivation = point("adoption", "motivation");
    assert_eq!((&motivation["finding"], &motivation["derived"]), (&json!("met"), &json!("partly")));
    home.ok(&["checklist", "set", "acme", "gate", "timing", "waived", "--note", "the sponsor asked for it"]);
    assert_eq!(point("gate", "timing")["note"], "the sponsor asked for it");
    let lists = home.json(&["checklist", "list", "acme"]);
    assert!(lists.as_array().unwrap().len() > 40);
}
