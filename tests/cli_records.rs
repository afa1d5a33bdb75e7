//! Metrics, goals, quick wins, concerns, next steps, plays, overrides, figures and their imports, on the
//! real program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "support/program.rs"]
mod program;

use program::Home;
use serde_json::{Value, json};

fn with_acme() -> Home {
    let home = Home::new();
    home.ok(&["account", "add", "Acme Brasil", "--contract-date", "2026-09-14", "--handle", "acme", "--external-id", "A-712f1c"]);
    home.ok(&["stakeholder", "add", "acme", "Ana Prado", "--role", "executive-sponsor"]);
    home
}

/// Everything about the account but how often its rows have changed, which an undo counts too.
fn facts(home: &Home) -> Value {
    let mut facts = home.json(&["account", "show", "acme"]);
    for row in facts.as_object_mut().unwrap().values_mut().filter_map(Value::as_array_mut).flatten() {
        if let Some(fields) = row.as_object_mut() {
            fields.remove("rev");
        }
    }
    facts
}

/// Takes the last step back and makes sure that a part of the account is as it was.
fn undo_restores(home: &Home, part: &str, before: &Value) {
    assert_ne!(facts(home)[part], before[part], "{part}");
    home.ok(&["undo"]);
    assert_eq!(facts(home)[part], before[part], "{part}");
}

fn metric(home: &Home, code: &str) -> Value {
    let list = home.json(&["metric", "list", "acme"]);
    list["metrics"].as_array().unwrap().iter().find(|one| one["metric"] == code).unwrap().clone()
}

#[test]
fn readings_are_recorded_corrected_and_judged() {
    let home = with_acme();
    assert_eq!(metric(&home, "activation")["state"], "never");
    let before = facts(&home);
    let said = home.ok(&["metric", "record", "acme", "activation", "82,5"]);
    assert!(said.contains("Activation 82.5 %"), "{said}");
    let stored = metric(&home, "activation");
    // Day 70 of the plan: the last point of the curve holds.
    assert_eq!((&stored["value"], &stored["target"], &stored["state"]), (&json!(82.5), &json!(85), &json!("below")));
    undo_restores(&home, "readings", &before);
    home.ok(&["metric", "record", "acme", "activation=82", "pulse=4", "tickets=9", "--on", "-1"]);
    home.ok(&["metric", "record", "acme", "activ", "90", "--on", "-1"]);
    assert_eq!(home.json(&["metric", "list", "acme", "--all"]).as_array().unwrap().len(), 3, "corrected, not added");
    assert_eq!(metric(&home, "activation")["state"], "on_target");
    assert_eq!(metric(&home, "tickets")["state"], "above");
    assert_eq!(metric(&home, "pulse")["age_days"], 1);
    home.ok(&["metric", "record", "acme", "training_feedback", "4.5", "--about", "Admins", "--answers", "12", "--on", "-80"]);
    let about = metric(&home, "training_feedback");
    assert_eq!((&about["about"], &about["answers"], &about["state"]), (&json!("Admins"), &json!(12), &json!("stale")));
    home.ok(&["metric", "record", "acme", "benefit=15000", "cost=10000"]);
    assert_eq!(home.json(&["metric", "list", "acme"])["roi_percent"], 50);
    let portuguese = home.ok(&["--locale", "pt-BR", "metric", "list", "acme"]);
    assert!(portuguese.contains("Ativação") && portuguese.contains("no alvo") && portuguese.contains("4,5 / 5"), "{portuguese}");
}

#[test]
fn bad_readings_are_refused_in_one_sentence_and_change_nothing() {
    let home = with_acme();
    let before = facts(&home);
    for (code, words, args) in [
        (2, "no number", &["activation", "many"][..]),
        (2, "training_feedback", &["speed", "3"]),
        (2, "no metric", &["t", "3"]),
        (2, "no reading", &["activation=3", "pulse"]),
        (2, "twice", &["pulse=3", "pulse=4"]),
        (1, "Activation: give a number from 0 to 100", &["pulse=3", "activation=150"]),
        (1, "has not come yet", &["pulse", "3", "--on", "+1"]),
        (1, "Goal", &["goal", "3"]),
        (1, "no goal", &["goal", "3", "--goal", "revenue"]),
        (1, "Answers", &["training_feedback", "3", "--answers=-1"]),
    ] {
        let said = home.refused(code, &[&["metric", "record", "acme"], args].concat());
        assert!(said.contains(words) && said.trim_end().lines().count() == 1, "{args:?}: {said}");
    }
    assert_eq!(facts(&home), before);
}

#[test]
fn goals_are_set_changed_measured_and_closed() {
    let home = with_acme();
    let before = facts(&home);
    home.ok(&[
        "goal",
        "add",
        "acme",
        "Days to close",
        "--baseline",
        "12",
        "--target",
        "4",
        "--by",
        "2027-01-23",
        "--from",
        "2026-09-24",
        "--unit",
        "days",
    ]);
    home.ok(&["metric", "record", "acme", "goal", "8"]);
    let goal = home.json(&["goal", "list", "acme"])[0].clone();
    assert_eq!(
        (&goal["progress_percent"], &goal["elapsed_percent"], &goal["is_primary"]),
        (&json!(50), &json!(49), &json!(true))
    );
    assert_eq!((&goal["baseline"], &goal["target"], &goal["value"]), (&json!(12), &json!(4), &json!(8)));
    let goals = facts(&home);
    home.ok(&["goal", "edit", "acme", "days", "--target", "3,5", "--name", "Close"]);
    assert_eq!(home.json(&["goal", "list", "acme"])[0]["target"], 3.5);
    undo_restores(&home, "goals", &goals);
    home.ok(&["goal", "close", "acme", "close"]);
    assert_eq!(home.json(&["goal", "list", "acme"]), json!([]));
    assert_eq!(home.json(&["goal", "list", "acme", "--all"])[0]["closed_on"], "2026-11-23");
    home.refused(1, &["goal", "close", "acme", "close"]);
    undo_restores(&home, "goals", &goals);
    home.ok(&["undo"]);
    undo_restores(&home, "goals", &before);
    let same = ["goal", "add", "acme", "X", "--baseline", "1", "--target", "1", "--by", "+9"];
    assert!(home.refused(1, &same).contains("differ"));
    assert!(home.refused(1, &["goal", "add", "acme", "X", "--baseline", "1", "--target", "2", "--by", "-9"]).contains("before"));
    home.refused(2, &["goal", "add", "acme", "X", "--baseline", "x", "--target", "1", "--by", "+9"]);
    assert_eq!(facts(&home)["goals"], json!([]));
}

#[test]
fn quick_wins_are_planned_and_delivered() {
    let home = with_acme();
    let before = facts(&home);
    home.ok(&["win", "add", "acme", "First report", "--due", "+5"]);
    assert_eq!(home.json(&["win", "list", "acme"])[0]["due_on"], "2026-11-28");
    let planned = facts(&home);
    home.ok(&["win", "deliver", "acme", "report", "--on", "2026-10-14", "--effect", "two hours a week"]);
    let win = home.json(&["win", "list", "acme"])[0].clone();
    assert_eq!((&win["day_number"], &win["effect"]), (&json!(30), &json!("two hours a week")));
    assert_eq!(home.json(&["metric", "list", "acme"])["ttfv_days"], 30);
    assert!(home.refused(1, &["win", "deliver", "acme", "first"]).contains("2026-10-14"));
    undo_restores(&home, "quick_wins", &planned);
    assert!(home.refused(1, &["win", "deliver", "acme", "first", "--on", "+1"]).contains("has not come"));
    assert!(home.refused(1, &["win", "deliver", "acme", "first", "--on", "2026-09-01"]).contains("before"));
    home.refused(1, &["win", "deliver", "acme", "nothing"]);
    home.refused(1, &["win", "add", "acme", " "]);
    undo_restores(&home, "quick_wins", &before);
}

#[test]
fn concerns_are_opened_closed_and_counted_against_their_term() {
    let home = with_acme();
    let before = facts(&home);
    home.ok(&[
        "concern",
        "open",
        "acme",
        "blocker",
        "VPN is missing",
        "--severity",
        "high",
        "--on",
        "2026-11-16",
        "--from",
        "ana",
    ]);
    let opened = facts(&home);
    let listed = home.json(&["concern", "list"]);
    // High severity: two days.
    assert_eq!((&listed[0]["account"], &listed[0]["due_on"]), (&json!("acme"), &json!("2026-11-18")));
    assert_eq!((&listed[0]["overdue_days"], &listed[0]["days_left"]), (&json!(5), &json!(-5)));
    assert!(home.ok(&["concern", "list", "acme"]).contains("overdue 5 d"));
    assert!(home.ok(&["--locale", "pt-BR", "concern", "list", "acme"]).contains("impedimento"));
    assert_eq!(home.json(&["concern", "list", "--kind", "complaint"]), json!([]));
    home.ok(&["concern", "close", "acme", "vpn", "--outcome", "opened by their IT"]);
    assert_eq!(home.json(&["concern", "list", "acme"]), json!([]));
    assert_eq!(home.json(&["concern", "list", "--all"])[0]["outcome"], "opened by their IT");
    assert!(home.refused(1, &["concern", "close", "acme", "vpn"]).contains("closed already"));
    let closed = facts(&home);
    home.ok(&["concern", "reopen", "acme", "vpn"]);
    undo_restores(&home, "concerns", &closed);
    undo_restores(&home, "concerns", &opened);
    assert!(home.refused(1, &["concern", "reopen", "acme", "vpn"]).contains("not done"));
    assert!(home.refused(1, &["concern", "close", "acme", "vpn", "--on", "2026-11-01"]).contains("before"));
    assert!(home.refused(2, &["concern", "open", "acme", "blocker", "X", "--level", "executive"]).contains("escalations"));
    home.refused(1, &["concern", "open", "acme", "complaint", "X", "--on", "+1"]);
    home.refused(1, &["concern", "open", "acme", "complaint", "X", "--from", "nobody"]);
    home.refused(2, &["concern", "open", "acme", "worry", "X"]);
    undo_restores(&home, "concerns", &before);
    home.ok(&["concern", "open", "acme", "escalation", "Launch at stake", "--level", "executive"]);
    assert_eq!(home.json(&["concern", "list", "acme"])[0]["level"], "executive");
    let steps = home.json(&["journal"]);
    assert!(steps.as_array().unwrap().iter().any(|step| step["verb"] == "concern.escalate"), "{steps}");
}

#[test]
fn next_steps_are_mine_over_all_accounts_by_due_date() {
    let home = with_acme();
    home.ok(&["account", "add", "Beta", "--contract-date", "2026-11-02"]);
    let before = facts(&home);
    home.ok(&["next", "add", "acme", "Send the report", "--due", "+3"]);
    home.ok(&["next", "add", "beta", "Book the kickoff", "--due", "-2"]);
    home.ok(&["next", "add", "acme", "Check the data", "--due", "+1", "--owner", "bruno"]);
    let titles = |args: &[&str]| -> Vec<String> {
        let list = home.json(&[&["next", "list"], args].concat());
        list.as_array().unwrap().iter().map(|step| step["title"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(titles(&[]), ["Book the kickoff", "Send the report"]);
    assert_eq!(titles(&["--everyone"]).len(), 3);
    assert_eq!(titles(&["--owner", "bruno"]), ["Check the data"]);
    assert_eq!(titles(&["acme"]), ["Check the data", "Send the report"]);
    assert_eq!(home.json(&["next", "list"])[0]["overdue_days"], 2);
    let three = facts(&home);
    home.ok(&["next", "done", "acme", "report"]);
    assert_eq!(titles(&["acme"]), ["Check the data"]);
    assert_eq!(titles(&["acme", "--all"]).len(), 2);
    assert!(home.refused(1, &["next", "done", "acme", "report"]).contains("already"));
    let done = facts(&home);
    home.ok(&["next", "reopen", "acme", "report"]);
    undo_restores(&home, "next_steps", &done);
    undo_restores(&home, "next_steps", &three);
    home.ok(&["next", "move", "acme", "report", "2026-12-01"]);
    assert_eq!(home.json(&["next", "list", "acme"])[1]["due_on"], "2026-12-01");
    undo_restores(&home, "next_steps", &three);
    home.ok(&["next", "drop", "acme", "report"]);
    undo_restores(&home, "next_steps", &three);
    home.refused(1, &["next", "reopen", "acme", "report"]);
    home.refused(1, &["next", "done", "acme", "nothing"]);
    home.refused(1, &["next", "done", "acme", "report", "--on", "+1"]);
    home.refused(2, &["next", "add", "acme", "X", "--due", "soon"]);
    assert_eq!(facts(&home)["next_steps"], three["next_steps"]);
    assert_eq!(before["next_steps"], json!([]));
}

#[test]
fn a_play_goes_from_its_signal_to_its_end() {
    let home = with_acme();
    home.ok(&["signal", "raise", "acme", "adoption.tickets_high"]);
    let before = facts(&home);
    let said = home.ok(&["play", "start", "acme", "tickets_high"]);
    assert!(said.contains("play started") && said.lines().count() == 6, "{said}");
    let run = home.json(&["play", "list", "acme"])[0].clone();
    assert_eq!((&run["play"], &run["signal"], &run["moves"]), (&json!("adoption"), &json!("adoption.tickets_high"), &json!(4)));
    assert!(home.refused(1, &["play", "start", "acme", "adoption"]).contains("under way"));
    let step = home.json(&["next", "list", "acme"])[0]["title"].as_str().unwrap().to_owned();
    assert!(home.refused(1, &["next", "drop", "acme", &step]).contains("play"));
    home.ok(&["next", "done", "acme", &step]);
    assert_eq!(home.json(&["play", "list", "acme"])[0]["moves_done"], 1);
    let running = facts(&home);
    let said = home.ok(&["play", "finish", "acme", "adoption", "--outcome", "calmer"]);
    assert!(said.contains("orquestra signal resolve acme"), "the resolution is proposed: {said}");
    undo_restores(&home, "plays", &running);
    let said = home.ok(&["play", "finish", "acme", "adoption", "--outcome", "calmer", "--resolve"]);
    assert!(!said.contains("signal resolve"), "{said}");
    assert_eq!(home.json(&["signal", "list", "acme", "--all"])[0]["state"], "resolved");
    assert!(home.refused(1, &["play", "finish", "acme", "adoption"]).contains("closed already"));
    home.refused(1, &["play", "start", "acme", "weather"]);
    let results = home.json(&["play", "list"]);
    let adoption = results.as_array().unwrap().iter().find(|one| one["play"] == "adoption").unwrap();
    assert_eq!((&adoption["runs"], &adoption["running"], &adoption["mean_change"]), (&json!(1), &json!(0), &Value::Null));
    assert!(home.ok(&["--locale", "pt-BR", "play", "list"]).contains("14 dias"));
    home.ok(&["undo"]);
    home.ok(&["undo"]);
    undo_restores(&home, "plays", &before);
}

#[test]
fn a_score_is_set_by_hand_and_lifted() {
    let home = with_acme();
    let before = facts(&home);
    let said = home.ok(&["score", "override", "acme", "35", "--reason", "sponsor is leaving"]);
    assert!(said.contains("35") && said.contains("2026-12-23"), "{said}");
    let set = facts(&home);
    assert_eq!(set["overrides"][0]["until"], "2026-12-23");
    home.ok(&["score", "lift", "acme"]);
    assert!(home.refused(1, &["score", "lift", "acme"]).contains("override"));
    undo_restores(&home, "overrides", &set);
    home.refused(2, &["score", "override", "acme", "35"]);
    for (score, reason, until) in [("101", "x", "+5"), ("-1", "x", "+5"), ("50", " ", "+5"), ("50", "x", "-1")] {
        home.refused(1, &["score", "override", "acme", score, "--reason", reason, "--until", until]);
    }
    undo_restores(&home, "overrides", &before);
}

#[test]
fn the_team_changes_figures_and_takes_the_shipped_ones_again() {
    let home = with_acme();
    let healthy = || home.json(&["scoring", "show", "bands.healthy"])[0].clone();
    assert_eq!(healthy(), json!({ "path": "bands.healthy", "value": 80, "shipped": 80, "changed": false }));
    home.ok(&["scoring", "set", "bands.healthy", "75"]);
    assert_eq!(healthy(), json!({ "path": "bands.healthy", "value": 75, "shipped": 80, "changed": true }));
    home.ok(&["undo"]);
    assert_eq!(healthy()["changed"], false);
    home.ok(&["redo"]);
    home.ok(&["scoring", "set", "metric.activation.target", "[[30, 60]]"]);
    assert_eq!(metric(&home, "activation")["target"], 60);
    assert_eq!(home.json(&["scoring", "show", "bands"]).as_array().unwrap().len(), 2);
    assert!(home.ok(&["scoring", "reset", "bands.healthy"]).contains("bands.healthy = 80"));
    assert_eq!(healthy()["value"], 80);
    for (code, args) in [
        (1, &["set", "bands.healthy", "120"][..]),
        (1, &["set", "bands.healthy", "high"]),
        (1, &["set", "bands.nothing", "1"]),
        (1, &["reset", "bands.healthy"]),
        (1, &["show", "weather"]),
        (2, &["set", "bands.healthy"]),
    ] {
        home.refused(code, &[&["scoring"], args].concat());
    }
    assert_eq!(healthy()["value"], 80);
}

// Sample rows from the RavenStack synthetic data set by River @ Rivalytics (MIT-like licence).
const TICKETS: &str = "\
ticket_id,account_id,submitted_at,closed_at,resolution_time_hours,priority,first_response_time_minutes,satisfaction_score,escalation_flag
T-0024de,A-712f1c,27-07-2023,28-07-2023 03:00,27,high,74,,FALSE
T-4d04b9,A-e43bf7,08-07-2024,09-07-2024 03:00,27,urgent,144,,FALSE
";

#[test]
fn tickets_become_readings_once_however_often_they_are_imported() {
    let home = with_acme();
    let file = home.write("tickets.csv", TICKETS);
    let before = facts(&home);
    let import = ["import", "tickets", &file, "--rejects", "rejects.csv"];
    let dry = home.ok(&[&import[..], &["--dry-run"]].concat());
    assert!(dry.contains("submitted_at") && dry.contains("3 added") && dry.contains("dry run"), "{dry}");
    assert_eq!(facts(&home), before);
    let said = home.ok(&import);
    assert!(said.contains("1 of 1 accounts taken, 1 refused") && said.contains("3 added"), "{said}");
    let rejects = std::fs::read_to_string(home.file("rejects.csv")).unwrap();
    assert!(rejects.lines().nth(1).unwrap().starts_with("3,") && rejects.contains("T-4d04b9"), "{rejects}");
    let once = facts(&home);
    assert!(home.ok(&["--locale", "pt-BR", "import", "tickets", &file]).contains("3 sem mudança"));
    assert_eq!(facts(&home), once);
    let longer = home.write("longer.csv", format!("{TICKETS}T-1,A-712f1c,29-07-2023,,,low,1,,FALSE\n"));
    assert!(home.ok(&["import", "tickets", &longer]).contains("2 updated"));
    home.ok(&["undo"]);
    undo_restores(&home, "readings", &before);
    home.refused(1, &["import", "tickets", &home.write("other.csv", "a,b\n1,2\n")]);
}

#[test]
fn readings_are_imported_from_rows_and_columns() {
    let home = with_acme();
    home.ok(&["goal", "add", "acme", "Revenue", "--baseline", "0", "--target", "10", "--by", "+90", "--from", "-30"]);
    let before = facts(&home);
    let file = home.write(
        "readings.csv",
        "account,metric,date,value,goal\nacme,pulse,2026-11-20,4,\nA-712f1c,goal,2026-11-20,5,Revenue\n\
         Acme Brasil,activation,2026-11-20,150,\nnobody,pulse,2026-11-20,4,\nacme,pulse,2026-12-20,4,\n",
    );
    let ran = home.run(&["import", "readings", &file]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("2 added") && ran.out.contains("3 refused"), "{ran:?}");
    for words in ["line 4: Activation: give a number", "line 5: There is no account", "line 6: Date"] {
        assert!(ran.err.contains(words), "{words}: {ran:?}");
    }
    assert_eq!(home.json(&["goal", "list", "acme"])[0]["value"], 5);
    undo_restores(&home, "readings", &before);
    let wide = home.write("wide.csv", "conta;data;ativação;pulso\nacme;20/11/2026;82,5;4\n");
    assert!(home.ok(&["--locale", "pt-BR", "import", "readings", &wide]).contains("2 incluídas"));
    assert_eq!(metric(&home, "activation")["value"], 82.5);
    let neither = home.refused(1, &["import", "readings", &home.write("none.csv", "account,date,n\nacme,2026-11-20,1\n")]);
    assert!(neither.contains("metric, value") && neither.contains("import readings"), "{neither}");
    home.refused(2, &["import", "readings", &wide, "--map", "owner=x"]);
}
