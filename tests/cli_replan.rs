//! The alternative path, the timeline and the past on the real program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "support/program.rs"]
mod program;

use program::Home;
use serde_json::{Value, json};

const REPLAN: [&str; 13] = [
    "plan",
    "replan",
    "acme",
    "--reason",
    "They merged with a competitor",
    "--cause",
    "customer",
    "--redo",
    "1,2",
    "--insights",
    "Which ERP stays?",
    "--expectations",
    "Go-live after the merger",
];

/// On its second stage, with the first two milestones done.
fn with_acme() -> Home {
    let home = Home::new();
    home.ok(&["account", "add", "Acme Brasil", "--contract-date", "2026-11-02", "--handle", "acme"]);
    home.ok(&["stakeholder", "add", "acme", "Rita Lee", "--role", "project-lead"]);
    home.ok(&["milestone", "done", "acme", "kickoff_held", "--on", "2026-11-09"]);
    home.ok(&["milestone", "done", "acme", "access_provisioned", "--on", "2026-11-10"]);
    home.ok(&["task", "done", "acme", "welcome.raci"]);
    home.ok(&["account", "move", "acme", "next", "--yes"]);
    home
}

/// Everything about the account but how often its rows have changed, which an undo counts too.
fn facts(home: &Home) -> Value {
    let mut facts = home.json(&["account", "show", "acme"]);
    if let Some(fields) = facts.as_object_mut() {
        for row in fields.values_mut() {
            let rows = match row {
                Value::Array(rows) => rows.iter_mut().collect(),
                row => vec![row],
            };
            for row in rows.into_iter().filter_map(Value::as_object_mut) {
                row.remove("rev");
            }
        }
    }
    facts
}

fn milestone<'a>(facts: &'a Value, code: &str) -> &'a Value {
    facts["milestones"].as_array().unwrap().iter().find(|one| one["code"] == code).unwrap()
}

#[test]
fn a_plan_is_tried_made_anew_compared_and_taken_back() {
    let home = with_acme();
    let before = facts(&home);
    let tried = home.ok(&[&REPLAN[..], &["--dry-run"]].concat());
    for words in ["The account goes back to stage 1", "Open again: 2 milestones, 1 tasks", "Kickoff held", "Nothing was changed."]
    {
        assert!(tried.contains(words), "{words}: {tried}");
    }
    assert_eq!(facts(&home), before);

    let said = home.ok(&REPLAN);
    assert!(said.starts_with("acme: plan made anew"), "{said}");
    let after = facts(&home);
    let (was, is) = (milestone(&before, "kickoff_held"), milestone(&after, "kickoff_held"));
    assert_eq!((&was["done_on"], &is["done_on"]), (&json!("2026-11-09"), &Value::Null));
    assert_eq!((&is["baseline"], &is["due"]), (&is["due"], &is["baseline"]), "what is agreed anew has not slipped");
    assert!(is["due"].as_str() >= Some("2026-11-23"));
    assert_eq!(after["account"]["stage"], 1);
    assert_eq!(after["tasks"], json!([]));
    let baseline = &after["baselines"][0];
    assert_eq!((&baseline["number"], &baseline["redo"]), (&json!(1), &json!([1, 2])));
    assert_eq!(baseline["dates"].as_array().unwrap().len(), after["milestones"].as_array().unwrap().len());
    assert_eq!(after["next_steps"][0]["title"], "Which ERP stays?");
    assert_eq!(
        (&after["expectations"][0]["title"], &after["expectations"][0]["ruling"]),
        (&json!("Go-live after the merger"), &json!("open"))
    );
    let visit = after["visits"].as_array().unwrap().last().unwrap();
    assert_eq!((&visit["stage"], &visit["reason"]), (&json!(1), &json!("They merged with a competitor")));

    // Whose days they were: counted once, though every milestone moved.
    let ledger = home.json(&["plan", "slips", "acme"]);
    let end = |facts: &Value| {
        facts["milestones"].as_array().unwrap().iter().map(|one| one["due"].as_str().unwrap().to_owned()).max().unwrap()
    };
    assert!(end(&after) > end(&before));
    assert_eq!((&ledger["by_cause"][0]["cause"], &ledger["by_cause"][0]["moves"]), (&json!("customer"), &json!(1)));
    assert!(home.ok(&["plan", "slips", "acme"]).contains("They merged with a competitor"));

    // Any two plans side by side.
    home.ok(&["plan", "replan", "acme", "--reason", "Holidays first", "--cause", "us", "--from", "2027-01-04"]);
    let plans = home.json(&["plan", "baselines", "acme"]);
    assert_eq!((plans["plans"].as_array().unwrap().len(), plans["replaced"].as_array().unwrap().len()), (3, 2));
    let compared = home.json(&["plan", "baselines", "acme", "--compare", "1", "3"]);
    let kickoff = compared["milestones"].as_array().unwrap().iter().find(|one| one["code"] == "kickoff_held").unwrap();
    assert_eq!(kickoff["before"]["baseline"], was["baseline"]);
    assert!(kickoff["days"].as_i64().unwrap() > 40, "{kickoff}");
    let listed = home.ok(&["plan", "baselines", "acme"]);
    assert!(listed.contains("Holidays first") && listed.contains("in force") && listed.contains("--compare 1 3"), "{listed}");

    home.ok(&["undo"]);
    assert_eq!(facts(&home), after);
    home.ok(&["undo"]);
    assert_eq!(facts(&home), before, "one step takes everything back");
    home.ok(&["redo"]);
    assert_eq!(facts(&home), after);
}

#[test]
fn a_plan_that_makes_no_sense_is_refused_and_changes_nothing() {
    let home = with_acme();
    let before = facts(&home);
    let more = |args: &[&'static str]| [&["plan", "replan", "acme", "--cause", "us"], args].concat();
    for (args, code, sentence) in [
        (more(&["--reason", " "]), 1, "must be filled in"),
        (more(&["--reason", "x", "--redo", "5"]), 1, "has not been in stage"),
        (more(&["--reason", "x", "--from", "2026-11-20"]), 1, "has passed"),
        (more(&["--reason", "x", "--redo", "seven"]), 2, "names no stages"),
        (more(&["--reason", "x", "--dry-run", "--redo", "5"]), 1, "has not been in stage"),
        (more(&[]), 2, "--reason"),
    ] {
        let said = home.refused(code, &args);
        assert!(said.contains(sentence), "{args:?}: {said}");
    }
    let said = home.refused(1, &["plan", "baselines", "acme", "--compare", "1", "9"]);
    assert!(said.contains("from 1 to 1"), "{said}");
    assert_eq!(facts(&home), before);
}

fn timeline(home: &Home, more: &[&str]) -> Vec<Value> {
    let args = [&["timeline", "acme"], more].concat();
    home.json(&args).as_array().unwrap().clone()
}

#[test]
fn the_timeline_tells_everything_once_and_can_be_filtered() {
    let home = with_acme();
    home.ok(&["touch", "log", "acme", "--with", "Rita", "--kind", "call", "--note", "UAT is blocked", "--on", "2026-11-20"]);
    home.ok(&["account", "edit", "acme", "--goal", "Faster invoices"]);
    home.ok(&["concern", "open", "acme", "blocker", "VPN", "--on", "2026-11-19"]);
    let all = timeline(&home, &[]);
    let kinds = |kind: &str| all.iter().filter(|one| one["kind"] == kind).count();
    assert_eq!((kinds("touch"), kinds("milestone"), kinds("concern"), kinds("task")), (1, 2, 1, 1));
    assert!(all.windows(2).all(|pair| pair[0]["on"].as_str() >= pair[1]["on"].as_str()), "newest first");
    let changed: Vec<&Value> = all.iter().filter(|one| one["what"] == "account.edit").collect();
    assert_eq!(changed.len(), 1, "what no fact tells, the journal does");
    assert!(all.iter().any(|one| one["what"] == "account.add"));
    assert!(!all.iter().any(|one| one["what"] == "milestone.done"), "what a fact tells is told once");
    let done = all.iter().find(|one| one["kind"] == "milestone").unwrap();
    assert!(!done["by"].as_str().unwrap().is_empty() && done["step"].is_i64(), "the journal knows who did it: {done}");

    let touches = timeline(&home, &["--kind", "touch", "--kind", "concern"]);
    assert_eq!(touches.len(), 2);
    assert_eq!(timeline(&home, &["--from", "2026-11-19", "--to", "2026-11-20"]).len(), 2);
    assert_eq!(timeline(&home, &["--by", "rita", "--kind", "touch"]).len(), 1);
    assert_eq!(timeline(&home, &["uat", "blocked"]).len(), 1);
    assert_eq!(timeline(&home, &["--limit", "3"]).len(), 3);
    let shown = home.ok(&["timeline", "acme", "--limit", "2"]);
    assert!(shown.contains("more: --limit"), "{shown}");
    assert!(home.refused(2, &["timeline", "acme", "--kind", "meeting"]).contains("meeting"));

    home.ok(&["undo"]);
    assert!(timeline(&home, &["--kind", "journal"]).iter().any(|one| one["what"] == "undo"), "what was taken back is told too");
    assert_eq!(timeline(&home, &["--kind", "concern"]).len(), 0);
}

#[test]
fn accounts_are_listed_as_they_were() {
    let home = Home::new();
    let on = |day: &str, args: &[&str]| {
        let ran = home.run_with(&[&["--today", day], args].concat(), &[]);
        assert_eq!(ran.code, 0, "{args:?}: {ran:?}");
        // The journal dates what is done by the real clock: have it say that it was done on that day.
        let db = rusqlite::Connection::open(home.file(".local/share/orquestra/orquestra.db")).unwrap();
        let dated = "SELECT count(*) FROM step WHERE at LIKE '%12:00:00.000+00:00'";
        let moment = format!("{day} 12:00:00.000+00:00");
        db.execute(&format!("UPDATE step SET at = ?1 WHERE id > ({dated})"), [moment]).unwrap();
    };
    on("2026-11-02", &["account", "add", "Acme Brasil", "--contract-date", "2026-11-02", "--handle", "acme", "--owner", "ana"]);
    on("2026-11-10", &["milestone", "done", "acme", "kickoff_held"]);
    on("2026-11-12", &["account", "move", "acme", "next", "--yes"]);
    on("2026-11-16", &["account", "edit", "acme", "--owner", "bruno", "--status", "paused"]);
    on("2026-11-18", &["account", "add", "Late", "--contract-date", "2026-11-17", "--handle", "late"]);
    let listed = |day: &str| -> Vec<Value> { home.json(&["account", "list", "--all", "--on", day]).as_array().unwrap().clone() };
    for (day, stage, owner, status, next) in [
        ("2026-11-09", 1, "ana", "active", "kickoff_held"),
        ("2026-11-10", 1, "ana", "active", "access_provisioned"),
        ("2026-11-15", 2, "ana", "active", "access_provisioned"),
        ("2026-11-16", 2, "bruno", "paused", "access_provisioned"),
    ] {
        let all = listed(day);
        assert_eq!(all.len(), 1, "{day}");
        let (account, standing) = (&all[0]["account"], &all[0]["standing"]);
        assert_eq!(
            (&account["stage"], &account["owner"], &account["status"], &standing["next_milestone"], &standing["day"]),
            (&json!(stage), &json!(owner), &json!(status), &json!(next), &json!(day))
        );
    }
    assert_eq!(listed("2026-11-17").len(), 2, "it was a customer before it was typed in");
    assert_eq!(listed("2026-11-01").len(), 0);
    assert!(home.ok(&["account", "list", "--on", "2026-11-09"]).starts_with("As of 2026-11-09"));
    assert!(home.refused(1, &["account", "list", "--on", "+1"]).contains("has not come yet"));
}
