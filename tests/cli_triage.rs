//! Triage, why and log on the command line, on the real program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "support/program.rs"]
mod program;

use program::Home;
use serde_json::{Value, json};

/// A home whose database is the demo portfolio.
fn demo() -> Home {
    let home = Home::new();
    let path = home.file(".local/share/orquestra/orquestra.db");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    home.ok(&["demo", "--out", path.to_str().unwrap()]);
    home
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

fn queue(home: &Home) -> Vec<String> {
    let rows = home.json(&["triage"]);
    rows.as_array().unwrap().iter().map(|row| row["account"].as_str().unwrap().to_owned()).collect()
}

fn steps(home: &Home) -> Vec<Value> {
    home.json(&["journal"]).as_array().unwrap().clone()
}

#[test]
fn the_queue_as_json_has_exactly_these_keys() {
    let home = demo();
    let rows = home.json(&["triage"]);
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), 8);
    for row in rows {
        assert_eq!(
            keys(row),
            [
                "account",
                "band",
                "coverage",
                "day",
                "name",
                "next_move",
                "owner",
                "priority",
                "reasons",
                "red_on",
                "score",
                "stage",
                "trend"
            ]
        );
        let reasons = row["reasons"].as_array().unwrap();
        assert!(!reasons.is_empty());
        for reason in reasons {
            assert_eq!(keys(reason), ["code", "points", "text"]);
            assert!(!reason["text"].as_str().unwrap().is_empty());
        }
        let sum: i64 = reasons.iter().map(|reason| reason["points"].as_i64().unwrap()).sum();
        assert_eq!(row["priority"], sum, "{row}");
    }
    let priorities: Vec<i64> = rows.iter().map(|row| row["priority"].as_i64().unwrap()).collect();
    assert!(priorities.is_sorted_by(|one, next| one >= next), "{priorities:?}");
    let all = home.json(&["triage", "--all"]);
    assert!(all.as_array().unwrap().len() > rows.len());
    let bruno = home.json(&["triage", "--owner", "bruno"]);
    assert!(bruno.as_array().unwrap().iter().all(|row| row["owner"] == "bruno"));
    assert!(!bruno.as_array().unwrap().is_empty());
}

#[test]
fn why_as_json_has_exactly_these_keys_and_adds_up() {
    let home = demo();
    for account in ["client-b", "castellane-hotels", "moveis-aroeira", "cafes-serra-do-luar"] {
        let why = home.json(&["why", account]);
        assert_eq!(
            keys(&why),
            ["band", "change", "coverage", "day", "lines", "missing", "override", "path", "score", "vetoes"],
            "{account}"
        );
        let mut sum = 0;
        for line in why["lines"].as_array().unwrap() {
            assert_eq!(keys(line), ["age_days", "dimension", "evidence", "measure", "of", "points", "recover"]);
            assert!(line["points"].as_i64().unwrap() <= line["of"].as_i64().unwrap(), "{line}");
            sum += line["points"].as_i64().unwrap();
        }
        sum += why["vetoes"].as_array().unwrap().iter().map(|veto| veto["points"].as_i64().unwrap()).sum::<i64>();
        assert_eq!(why["score"], sum, "{account}: the lines add up to the score");
    }
    home.ok(&["account", "edit", "client-b", "--segment", "Mid"]);
    let change = &home.json(&["why", "client-b", "--from=-14"])["change"];
    let split: i64 = change["lines"].as_array().unwrap().iter().map(|line| line["difference"].as_i64().unwrap()).sum();
    assert_eq!(change["after"].as_i64().unwrap() - change["before"].as_i64().unwrap(), split, "{change}");
}

#[test]
fn a_login_shell_gets_at_most_six_lines_and_nothing_without_trouble() {
    let home = Home::new();
    for locale in ["en", "pt-BR"] {
        let ran = home.run(&["--locale", locale, "triage", "--brief"]);
        assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""), "there is no database");
    }
    home.ok(&["account", "add", "Fresh", "--contract-date", "2026-11-23"]);
    home.ok(&["triage", "done", "fresh"]);
    let ran = home.run(&["triage", "--brief"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""), "nothing is wrong");
    let home = demo();
    let ran = home.run(&["triage", "--brief"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!((2..=6).contains(&ran.out.lines().count()), "{}", ran.out);
    assert!(ran.out.contains("8 accounts") && ran.out.contains("Client B"), "{}", ran.out);
    let portuguese = home.ok(&["--locale", "pt-BR", "triage", "--brief"]);
    assert!(portuguese.contains("8 contas"), "{portuguese}");
    let broken = home.write("broken.db", "this is no database");
    let ran = home.run(&["--db", &broken, "triage", "--brief"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "a login never fails");
}

#[test]
fn one_line_is_logged_or_only_shown() {
    let home = demo();
    let before = steps(&home).len();
    let line = "call ian: uat blocked by vpn, next fri";
    let shown = home.ok(&["log", "client-b", line, "--dry-run"]);
    assert!(shown.contains("Ian Ibsen") && shown.contains("Next: 27 Nov") && shown.contains("vpn"), "{shown}");
    assert_eq!(steps(&home).len(), before, "a dry run logs nothing");
    let said = home.ok(&["log", "client-b", line]);
    assert!(said.contains("client-b: touch logged") && said.contains("Ian Ibsen"), "{said}");
    assert_eq!(steps(&home).len(), before + 1, "all of it is one step");
    let tables: Vec<Value> =
        steps(&home)[0]["changes"].as_array().unwrap().iter().map(|change| change["table"].clone()).collect();
    for table in ["touch", "concern", "next_step"] {
        assert!(tables.contains(&json!(table)), "{tables:?}");
    }
    let said = home.ok(&["--locale", "pt-BR", "log", "client-b", "ligação ian: tudo certo, próxima sex", "--dry-run"]);
    assert!(said.contains("Ian Ibsen") && said.contains("27 nov"), "{said}");
    home.refused(1, &["log", "nobody-here", line]);
    home.refused(2, &["log", "client-b"]);
}

#[test]
fn what_if_says_score_and_priority_and_changes_nothing() {
    let home = demo();
    let (before, waiting) = (steps(&home).len(), queue(&home));
    for args in [
        &["triage", "done", "client-b"][..],
        &["triage", "done", "client-b", "castellane-hotels"],
        &["triage", "snooze", "client-b", "--until", "+7"],
        &["log", "client-b", "call ian: all well"],
        &["touch", "log", "client-b", "--with", "Ian Ibsen"],
        &["milestone", "done", "client-b", "business_review"],
        &["metric", "record", "client-b", "activation", "90"],
    ] {
        let said = home.ok(&[&["--what-if"], args].concat());
        let expected = if args.contains(&"castellane-hotels") { 2 } else { 1 };
        assert_eq!(said.matches("Nothing was changed.").count(), expected, "{args:?}: {said}");
        assert!(said.contains("client-b: If ") && said.contains("score") && said.contains("priority"), "{args:?}: {said}");
        assert_eq!(steps(&home).len(), before, "{args:?}");
    }
    assert_eq!(queue(&home), waiting);
}

#[test]
fn several_accounts_are_done_in_one_step() {
    let home = demo();
    let (before, waiting) = (steps(&home).len(), queue(&home));
    let three: Vec<&str> = waiting[..3].iter().map(String::as_str).collect();
    home.ok(&[&["triage", "done"], &three[..]].concat());
    assert_eq!(steps(&home).len(), before + 1);
    assert_eq!(queue(&home), waiting[3..]);
    home.ok(&["undo"]);
    assert_eq!(queue(&home), waiting);
    home.ok(&[&["triage", "snooze"], &three[..], &["--until", "+5", "--when", "worse", "--reason", "waits"]].concat());
    assert_eq!(queue(&home), waiting[3..]);
    home.ok(&[&["triage", "wake"], &three[..]].concat());
    assert_eq!(queue(&home), waiting);
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() {
    let home = demo();
    let (before, waiting) = (steps(&home).len(), queue(&home));
    for (code, words, args) in [
        (1, "nobody", &["triage", "done", "nobody"][..]),
        (1, "nobody", &["triage", "done", "client-b", "nobody"]),
        (1, "must lie after", &["triage", "snooze", "client-b", "--until", "2026-11-23"]),
        (2, "someday", &["triage", "snooze", "client-b", "--until", "someday"]),
        (2, "later", &["triage", "snooze", "client-b", "--until", "+3", "--when", "later"]),
        (1, "no_such", &["triage", "snooze", "client-b", "--until", "+3", "--when", "done:no_such"]),
        (1, "50", &["triage", "snooze", "client-b", "--until", "+3", "--when", "below:50"]),
        (1, "", &["triage", "wake", "client-b"]),
        (2, "", &["triage", "done"]),
        (2, "", &["triage", "snooze", "client-b"]),
        (1, "", &["why", "nobody"]),
        (2, "", &["why", "client-b", "--reach", "101"]),
    ] {
        let said = home.refused(code, args);
        assert!(said.contains(words), "{args:?}: {said}");
    }
    assert_eq!((steps(&home).len(), queue(&home)), (before, waiting));
}
