//! Handoff, kickoff and objectives on the real program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "support/program.rs"]
mod program;

use program::Home;
use serde_json::{Value, json};

/// An account that signed on Monday a week ago.
fn with_acme() -> Home {
    let home = Home::new();
    home.ok(&["account", "add", "Acme Brasil", "--contract-date", "2026-11-16", "--handle", "acme"]);
    home.ok(&["stakeholder", "add", "acme", "Rita Lee", "--role", "executive-sponsor"]);
    home.ok(&["stakeholder", "add", "acme", "Tom Zé", "--role", "project-lead"]);
    home
}

fn facts(home: &Home) -> Value {
    home.json(&["account", "show", "acme"])
}

fn handoff(home: &Home) -> Value {
    home.json(&["handoff", "list", "acme"])
}

/// A criterion of the account as `objective show --json` has it.
fn criterion(home: &Home, code: &str) -> Value {
    let all = home.json(&["objective", "show", "acme"]);
    let criteria = all.as_array().unwrap().iter().flat_map(|one| one["criteria"].as_array().unwrap());
    criteria.into_iter().find(|one| one["code"] == code).unwrap().clone()
}

#[test]
fn the_handoff_grows_complete_and_questions_go_back_to_sales() {
    let home = with_acme();
    let before = handoff(&home)["intake"].clone();
    // Somebody, a sponsor and a lead are known.
    assert_eq!((&before["completeness"], &before["state"], &before["days"]), (&json!(20), &json!("handoff"), &json!(7)));
    let said = home.ok(&["handoff", "add", "acme", "promise", "Live before Carnival", "--contact", "Beatriz Nunes"]);
    assert!(said.starts_with("acme: handoff line added · promise: Live before Carnival"), "{said}");
    home.ok(&["handoff", "add", "acme", "risk", "Their ERP has no sandbox", "--on", "-2"]);
    home.ok(&["handoff", "add", "acme", "question", "Is single sign-on included?", "--contact", "Beatriz Nunes", "--on", "-3"]);
    let now = handoff(&home);
    assert_eq!((&now["intake"]["completeness"], &now["intake"]["open_questions"]), (&json!(60), &json!(1)));
    assert_eq!(now["items"][0]["kind"], "question", "what is open comes first");
    let listed = home.ok(&["handoff", "list", "acme"]);
    assert!(listed.contains("handoff 60 % complete · 1 open question · kickoff not booked yet; book it by 23 Nov"), "{listed}");
    assert!(listed.contains("Missing:") && listed.contains("renewal date"), "{listed}");
    home.ok(&["handoff", "answer", "acme", "single sign-on", "Yes, from day one", "--on", "-1"]);
    let answered = handoff(&home);
    let question = answered["items"].as_array().unwrap().iter().find(|one| one["kind"] == "question").unwrap().clone();
    assert_eq!((&question["answer"], &question["answered_on"]), (&json!("Yes, from day one"), &json!("2026-11-22")));
    assert_eq!(answered["intake"]["open_questions"], 0);
    home.ok(&["handoff", "edit", "acme", "Carnival", "--text", "Live before Easter", "--contact", "Caio Prado"]);
    home.ok(&["handoff", "drop", "acme", "sandbox"]);
    let items = handoff(&home)["items"].clone();
    assert_eq!(items.as_array().unwrap().len(), 2);
    assert!(items.to_string().contains("Live before Easter") && items.to_string().contains("Caio Prado"));
    home.ok(&["undo"]);
    assert_eq!(handoff(&home)["items"].as_array().unwrap().len(), 3);
}

#[test]
fn a_kickoff_is_booked_and_held_in_one_step_each() {
    let home = with_acme();
    let agenda = home.json(&["kickoff", "agenda", "acme"]);
    assert_eq!(agenda.as_array().unwrap().iter().map(|one| one["minutes"].as_i64().unwrap()).sum::<i64>(), 60);
    assert!(home.ok(&["kickoff", "agenda", "acme"]).contains("60 min in all"));
    let said = home.ok(&["kickoff", "plan", "acme", "2026-11-26"]);
    assert!(said.starts_with("acme: kickoff booked · 2026-11-26"), "{said}");
    assert_eq!(handoff(&home)["intake"]["state"], "planned");
    home.ok(&["kickoff", "plan", "acme", "+1"]);
    assert_eq!(facts(&home)["account"]["kickoff_date"], "2026-11-24");
    home.ok(&["undo"]);
    assert_eq!(facts(&home)["account"]["kickoff_date"], "2026-11-26");

    let before = facts(&home);
    let args = [
        "kickoff",
        "hold",
        "acme",
        "--on",
        "today",
        "--attended",
        "Rita",
        "--missed",
        "Tom",
        "--sentiment",
        "positive",
        "--note",
        "Goal and dates agreed",
        "--action",
        "Send the minutes; ana; +1",
        "--action",
        "Name the IT lead",
    ];
    let said = home.ok(&args);
    assert!(said.starts_with("acme: kickoff held · 2026-11-23"), "{said}");
    let held = facts(&home);
    assert_eq!(held["account"]["kickoff_date"], "2026-11-23");
    let milestones = held["milestones"].as_array().unwrap();
    let kickoff = milestones.iter().find(|one| one["code"] == "kickoff_held").unwrap();
    assert_eq!(kickoff["done_on"], "2026-11-23");
    assert_eq!(
        (&held["tasks"][0]["code"], &held["tasks"][0]["done_on"]),
        (&json!("welcome.kickoff_meeting"), &json!("2026-11-23"))
    );
    let touch = &held["touches"][0];
    assert_eq!(
        (&touch["kind"], &touch["sentiment"], &touch["note"]),
        (&json!("meeting"), &json!("positive"), &json!("Goal and dates agreed"))
    );
    let parts: Vec<bool> = held["attendances"].as_array().unwrap().iter().map(|one| one["attended"].as_bool().unwrap()).collect();
    assert_eq!(parts, [true, false]);
    let steps: Vec<(&str, &str)> = held["next_steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["title"].as_str().unwrap(), one["due_on"].as_str().unwrap()))
        .collect();
    assert_eq!(steps, [("Send the minutes", "2026-11-24"), ("Name the IT lead", "2026-11-30")]);
    assert_eq!(handoff(&home)["intake"]["state"], "held");
    home.ok(&["undo"]);
    let mut back = facts(&home);
    assert_eq!(back["touches"], before["touches"], "one step takes all of it back");
    assert_eq!((&back["tasks"], &back["next_steps"]), (&before["tasks"], &before["next_steps"]));
    assert_eq!(back["account"]["kickoff_date"], "2026-11-26");
    home.ok(&["redo"]);
    back = facts(&home);
    assert_eq!(back["next_steps"].as_array().unwrap().len(), 2);
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() {
    let home = with_acme();
    home.ok(&["handoff", "add", "acme", "promise", "Live before Carnival"]);
    home.ok(&["handoff", "add", "acme", "question", "Who pays for the clean-up?"]);
    home.ok(&["stakeholder", "add", "acme", "Lia Gone", "--role", "end-user"]);
    home.ok(&["stakeholder", "left", "acme", "Lia", "--on", "-3"]);
    let before = facts(&home);
    let attended = ["--attended", "Rita"];
    for (args, sentence) in [
        (&["handoff", "add", "acme", "promise", "  "][..], "must be filled in"),
        (&["handoff", "add", "acme", "risk", "x", "--on", "+1"], "has not come yet"),
        (&["handoff", "answer", "acme", "Carnival", "yes"], "Only a question takes an answer"),
        (&["handoff", "answer", "acme", "pays", "They do", "--on", "2026-11-01"], "lies before"),
        (&["handoff", "drop", "acme", "nothing"], "handoff line"),
        (&["kickoff", "plan", "acme", "2026-11-20"], "must lie after today"),
        (&["kickoff", "plan", "acme", "2026-11-28"], "a weekend"),
        (&["kickoff", "plan", "acme", "2026-11-02"], "lies before"),
        (&["kickoff", "hold", "acme", "--attended", "Rita", "--on", "+1"], "has not come yet"),
        (&["kickoff", "hold", "acme", "--attended", "Rita", "--on", "2026-11-13"], "lies before"),
        (&["kickoff", "hold", "acme", "--attended", "Lia"], "left the company"),
        (&["kickoff", "hold", "acme", "--attended", "Nobody"], "stakeholder"),
        (&["kickoff", "hold", "acme", "--attended", "Rita", "--action", "Minutes; ana; 2026-11-20"], "lies before"),
        (&["objective", "assess", "acme", "nothing", "met"], "point"),
        (&["objective", "assess", "acme", "confident", "waived", "--note", "x"], "only readiness and the gate"),
        (&["objective", "assess", "acme", "confident", "met", "--on", "+1"], "has not come yet"),
        (&["objective", "assess", "acme", "confident", "met", "--on", "2026-11-01"], "lies before"),
    ] {
        let said = home.refused(1, args);
        assert!(said.contains(sentence), "{args:?}: {said}");
        assert_eq!(facts(&home), before, "{args:?}");
    }
    let typed = [&["kickoff", "hold", "acme"][..], &attended, &["--action", "; ana; +1"]].concat();
    assert!(home.refused(2, &typed).contains("no action item"));
    home.refused(2, &["objective", "assess", "acme", "confident", "perhaps"]);
    home.ok(&[&["kickoff", "hold", "acme"][..], &attended].concat());
    for again in [&["kickoff", "plan", "acme", "+1"][..], &["kickoff", "hold", "acme", "--attended", "Rita"]] {
        assert!(home.refused(1, again).contains("done on 2026-11-23 already"));
    }
}

#[test]
fn criteria_are_answered_by_data_and_by_hand() {
    let home = with_acme();
    let benefit = "trained_users.know_benefit";
    assert_eq!(criterion(&home, benefit)["finding"], Value::Null);
    let said = home.ok(&["objective", "assess", "acme", "know-benefit", "partly", "--note", "four of five could say it"]);
    assert!(said.contains("point assessed · Users know what is in it for them: in part"), "{said}");
    let by_hand = criterion(&home, benefit);
    assert_eq!(
        (&by_hand["finding"], &by_hand["source"], &by_hand["on"]),
        (&json!("partly"), &json!("hand"), &json!("2026-11-23"))
    );
    // The same day is corrected, not added.
    home.ok(&["objective", "assess", "acme", benefit, "met"]);
    assert_eq!(facts(&home)["assessments"].as_array().unwrap().len(), 1);

    let features = "real_adoption.core_features";
    home.ok(&["metric", "record", "acme", "core_features", "1", "--on", "-2"]);
    assert_eq!(criterion(&home, features)["facts"][0]["code"], "reading_untold", "nothing is expected yet");
    home.ok(&["milestone", "done", "acme", "kickoff_held"]);
    home.ok(&["milestone", "done", "acme", "configuration_complete"]);
    let configured = criterion(&home, "working_solution.configured");
    assert_eq!(
        (&configured["finding"], &configured["source"], &configured["overrides_data"]),
        (&json!("met"), &json!("data"), &json!(false))
    );
    home.ok(&["objective", "assess", "acme", "working_solution.configured", "not-met", "--note", "two workflows are missing"]);
    let over = criterion(&home, "working_solution.configured");
    assert_eq!((&over["finding"], &over["data"], &over["overrides_data"]), (&json!("not_met"), &json!("met"), &json!(true)));
    let shown = home.ok(&["objective", "show", "acme"]);
    assert!(
        shown.contains("the data says: holds") && shown.contains("Solution that works")
            || shown.contains("A solution that works"),
        "{shown}"
    );
    home.ok(&["undo"]);
    assert_eq!(criterion(&home, "working_solution.configured")["source"], "data");
}

#[test]
fn the_scorecard_of_the_portfolio_has_a_line_for_each_account_and_totals() {
    let home = with_acme();
    home.ok(&["account", "add", "Beta", "--contract-date", "2026-11-16", "--handle", "beta"]);
    home.ok(&["milestone", "done", "acme", "configuration_complete"]);
    let board = home.json(&["objective", "list"]);
    let accounts = board["accounts"].as_array().unwrap();
    assert_eq!(accounts.len(), 2);
    for account in accounts {
        let of: Vec<i64> = account["objectives"].as_array().unwrap().iter().map(|one| one["of"].as_i64().unwrap()).collect();
        assert_eq!(of, [5, 4, 4, 4, 4, 4]);
    }
    let first = &board["totals"][0];
    assert_eq!(
        (&first["code"], &first["met"], &first["of"], &first["accounts"]),
        (&json!("working_solution"), &json!(1), &json!(10), &json!(2))
    );
    let listed = home.ok(&["objective", "list"]);
    assert!(listed.contains("◐ 1/5") && listed.contains("Portfolio") && listed.contains("0 of 2 · 10 %"), "{listed}");
    assert!(listed.contains("● achieved"), "{listed}");
    assert_eq!(Home::new().ok(&["objective", "list"]).lines().count(), 1);
}
