//! Expectations, reviews, notes, go-live, steady state and renewal on the real program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "support/program.rs"]
mod program;

use program::Home;
use serde_json::{Value, json};

/// One account, 95 days old, with a sponsor.
fn with_acme() -> Home {
    let home = Home::new();
    let args = ["account", "add", "Acme Brasil", "--contract-date", "2026-08-20", "--handle", "acme", "--arr", "120000"];
    home.ok(&args);
    home.ok(&["stakeholder", "add", "acme", "Ana Prado", "--role", "executive-sponsor"]);
    home
}

/// Everything that steady state asks for.
fn ripe(home: &Home) {
    let milestones = home.json(&["milestone", "list", "acme"]);
    for milestone in milestones.as_array().unwrap() {
        home.ok(&["milestone", "done", "acme", milestone["code"].as_str().unwrap(), "--on", "2026-11-16"]);
    }
    home.ok(&["metric", "record", "acme", "activation=90", "weekly_active=80", "core_features=6", "tickets=2"]);
    home.ok(&["win", "add", "acme", "First report", "--delivered", "2026-09-20", "--effect", "two days saved"]);
}

fn facts(home: &Home) -> Value {
    home.json(&["account", "show", "acme"])
}

/// What is refused changes nothing and says why.
fn refusals(home: &Home, table: &[(&[&str], &str)]) {
    let before = facts(home);
    for (args, sentence) in table {
        let said = home.refused(1, args);
        assert!(said.contains(sentence), "{args:?}: {said}");
        assert_eq!(facts(home), before, "{args:?}");
    }
}

#[test]
fn the_log_keeps_what_was_expected_decided_and_changed() {
    let home = with_acme();
    home.ok(&["expectation", "add", "acme", "Live by December", "--from", "Prado", "--on", "2026-09-01"]);
    home.ok(&["expectation", "add", "acme", "Weekly call on Tuesdays", "--kind", "decision"]);
    home.ok(&[
        "expectation",
        "add",
        "acme",
        "Connect the second plant",
        "--kind",
        "scope_change",
        "--effect",
        "12",
        "--on",
        "-5",
    ]);
    let list = |more: &[&str]| {
        let mut args = vec!["expectation", "list", "acme"];
        args.extend(more);
        home.json(&args)
    };
    let log = list(&[]);
    assert_eq!(log["lines"].as_array().unwrap().len(), 3);
    assert_eq!((&log["summary"]["open"], &log["summary"]["requests"]), (&json!(2), &json!(1)));
    let decision = log["lines"].as_array().unwrap().iter().find(|line| line["kind"] == "decision").unwrap().clone();
    assert_eq!(decision["ruling"], "agreed", "a decision that is logged was taken");
    let said = home.ok(&["expectation", "decide", "acme", "plant", "agreed", "--by", "Steering group"]);
    assert!(said.contains("The plan has to move by +12 d"), "{said}");
    assert_eq!(list(&[])["summary"]["waiting_days"], 12);
    home.ok(&["expectation", "add", "acme", "Mobile app", "--kind", "scope_change"]);
    home.ok(&["expectation", "park", "acme", "Mobile"]);
    assert_eq!(list(&["--kind", "parked"])["lines"][0]["title"], "Mobile app");
    home.ok(&["undo"]);
    assert_eq!(list(&["--kind", "parked"])["lines"].as_array().unwrap().len(), 0);
    home.ok(&["expectation", "edit", "acme", "Live", "--title", "Live before the holidays", "--note", "said at kickoff"]);
    home.ok(&["expectation", "drop", "acme", "holidays"]);
    assert_eq!(list(&[])["lines"].as_array().unwrap().len(), 3);
    let portuguese = home.ok(&["--locale", "pt-BR", "expectation", "list", "acme"]);
    assert!(portuguese.contains("mudança de escopo") && portuguese.contains("decisão"), "{portuguese}");
    refusals(
        &home,
        &[
            (&["expectation", "decide", "acme", "plant", "declined"], "is closed already"),
            (&["expectation", "add", "acme", " "], "Title: this must be filled in"),
            (&["expectation", "add", "acme", "x", "--effect", "400"], "Effect in days: give a number from -365 to 365"),
            (&["expectation", "add", "acme", "x", "--on", "+2"], "has not come yet"),
            (&["expectation", "add", "acme", "x", "--from", "nobody"], "stakeholder"),
            (&["expectation", "edit", "acme", "Weekly", "--decided-on", "2026-01-01"], "lies before"),
        ],
    );
}

#[test]
fn two_scope_requests_in_thirty_days_raise_the_signal_wherever_they_were_noted() {
    let home = with_acme();
    home.ok(&["concern", "open", "acme", "scope-request", "Second plant", "--on", "2026-11-10"]);
    home.ok(&["expectation", "add", "acme", "second plant", "--kind", "scope_change", "--on", "2026-11-10"]);
    let creep = || {
        let live = home.json(&["signal", "list", "acme"]);
        live.as_array().unwrap().iter().any(|signal| signal["code"] == "technical.scope_creep")
    };
    assert!(!creep(), "one request, noted twice");
    home.ok(&["expectation", "add", "acme", "Supplier portal", "--kind", "scope_change"]);
    assert!(creep());
    home.ok(&["undo"]);
    assert!(!creep());
}

#[test]
fn a_review_that_is_held_plans_the_next_one() {
    let home = with_acme();
    home.ok(&["review", "plan", "acme"]);
    let list = |more: &[&str]| {
        let mut args = vec!["review", "list"];
        args.extend(more);
        home.json(&args).as_array().unwrap().clone()
    };
    let planned = &list(&["acme"])[0];
    assert_eq!(
        (&planned["kind"], &planned["every_days"], &planned["due_on"]),
        (&json!("alignment"), &json!(30), &json!("2026-12-23"))
    );
    home.ok(&["review", "hold", "acme", "alignment", "--on", "2026-11-20", "--note", "nothing new"]);
    let all = list(&["acme", "--all"]);
    assert_eq!(all.len(), 2);
    assert_eq!(list(&["acme"])[0]["due_on"], "2026-12-21", "thirty days on, a Monday in place of a Sunday");
    home.ok(&["undo"]);
    assert_eq!(list(&["acme", "--all"]).len(), 1);
    home.ok(&["account", "add", "Beta", "--contract-date", "2026-10-01", "--handle", "beta"]);
    home.ok(&["review", "plan", "beta", "usage-report", "--on", "2026-11-30", "--once"]);
    let across = list(&[]);
    assert_eq!(across.iter().map(|one| one["account"].as_str().unwrap()).collect::<Vec<_>>(), ["beta", "acme"]);
    assert_eq!(across[0]["days_left"], 7);
    home.ok(&["review", "edit", "beta", "usage-report", "--on", "2026-12-01"]);
    home.ok(&["review", "drop", "beta", "usage-report"]);
    assert_eq!(list(&[]).len(), 1);
    refusals(
        &home,
        &[
            (&["review", "hold", "acme", "alignment", "--on", "+1"], "has not come yet"),
            (&["review", "hold", "acme", "alignment", "--on", "2026-08-01"], "lies before"),
            (&["review", "plan", "acme", "--every", "0"], "give a number from 1 to 730"),
            (&["review", "hold", "acme", "strategy"], "review"),
        ],
    );
}

#[test]
fn what_is_about_the_customer_is_kept_apart_from_what_is_for_them() {
    let home = with_acme();
    home.ok(&["note", "add", "acme", "The CFO was against it"]);
    home.ok(&["note", "add", "acme", "Thank you for a smooth week", "--for", "customer"]);
    home.ok(&["note", "add", "acme", "Saves me an hour", "--for", "feedback", "--from", "Prado"]);
    let list = |more: &[&str]| {
        let mut args = vec!["note", "list", "acme"];
        args.extend(more);
        home.json(&args).as_array().unwrap().clone()
    };
    assert_eq!(list(&[]).len(), 3);
    let customer = list(&["--for", "customer"]);
    assert_eq!((customer.len(), &customer[0]["text"]), (1, &json!("Thank you for a smooth week")));
    assert_eq!(list(&["--for", "feedback"])[0]["said_by"], "Ana Prado");
    let table = home.ok(&["note", "list", "acme"]);
    assert!(table.contains("internal") && table.contains("for the customer"), "{table}");
    home.ok(&["note", "edit", "acme", "CFO", "--text", "The CFO is won over"]);
    home.ok(&["note", "drop", "acme", "won over"]);
    assert_eq!(list(&[]).len(), 2);
    refusals(
        &home,
        &[
            (&["note", "add", "acme", " "], "Note: this must be filled in"),
            (&["note", "add", "acme", "x", "--on", "+1"], "has not come yet"),
        ],
    );
}

#[test]
fn nobody_goes_live_past_a_blocking_point_without_a_word() {
    let home = with_acme();
    let check = || home.json(&["golive", "check", "acme"]);
    let blocking = check()["blocking_open"].as_array().unwrap().clone();
    assert!(blocking.len() > 3, "{blocking:?}");
    refusals(&home, &[(&["golive", "decide", "acme", "go"], "Blocking points do not hold: “UAT is signed off”")]);
    for code in blocking.iter().skip(1) {
        home.ok(&["golive", "assess", "acme", code.as_str().unwrap()]);
    }
    refusals(
        &home,
        &[
            (&["golive", "decide", "acme", "go"], "A blocking point does not hold: “UAT is signed off”"),
            (&["golive", "assess", "acme", "nothing"], "point"),
            (&["golive", "assess", "acme", "uat_signed_off", "waived"], "reason"),
        ],
    );
    home.ok(&["golive", "decide", "acme", "no-go", "--by", "Ana Prado"]);
    home.ok(&["golive", "decide", "acme", "go", "--note", "their board has signed in person"]);
    let decisions = home.json(&["golive", "list", "acme"]);
    let last = &decisions[1];
    assert_eq!((&last["go"], &last["of"]), (&json!(true), &json!(10)));
    assert_eq!(last["ready"], json!(blocking.len() - 1));
    home.ok(&["golive", "edit", "acme", last["id"].to_string().as_str(), "--by", "Steering group"]);
    home.ok(&["golive", "drop", "acme", last["id"].to_string().as_str()]);
    assert_eq!(home.json(&["golive", "list", "acme"]).as_array().unwrap().len(), 1);
    assert!(home.ok(&["golive", "check", "acme"]).contains("blocks"));
}

#[test]
fn hypercare_counts_its_days_and_shows_whose_sla_is_breached() {
    let home = with_acme();
    assert_eq!(home.json(&["golive", "show", "acme"])["hypercare"], Value::Null);
    assert!(home.ok(&["golive", "show", "acme"]).contains("Not live yet"));
    home.ok(&["milestone", "done", "acme", "go_live", "--on", "2026-11-16"]);
    home.ok(&["concern", "open", "acme", "blocker", "Labels do not print", "--on", "2026-11-17", "--due", "2026-11-19"]);
    home.ok(&["concern", "open", "acme", "complaint", "Slow search", "--on", "2026-11-18", "--due", "2026-11-25"]);
    home.ok(&["review", "plan", "acme", "usage-report"]);
    home.ok(&["note", "add", "acme", "Saves me an hour", "--for", "feedback", "--from", "Prado"]);
    let shown = home.json(&["golive", "show", "acme"]);
    assert_eq!(
        (&shown["hypercare"]["day"], &shown["hypercare"]["of"], &shown["hypercare"]["to"]),
        (&json!(8), &json!(14), &json!("2026-11-29"))
    );
    let problems = shown["problems"].as_array().unwrap();
    assert_eq!((&problems[0]["clock"], &problems[0]["clock_days"]), (&json!("breached"), &json!(4)));
    assert_eq!((&problems[1]["clock"], &problems[1]["clock_days"]), (&json!("running"), &json!(2)));
    assert_eq!((shown["reports"].as_array().unwrap().len(), &shown["feedback"][0]["said_by"]), (1, &json!("Ana Prado")));
    let words = home.ok(&["golive", "show", "acme"]);
    assert!(words.contains("Day 8 of 14, until 2026-11-29") && words.contains("breached, 4 d over"), "{words}");
}

#[test]
fn an_account_passes_into_steady_state_by_its_gate_and_comes_back() {
    let home = with_acme();
    let gate = || home.json(&["steady", "gate", "acme"]);
    assert_eq!(gate()["unmet"], json!(["milestones", "adoption", "results", "self_sufficient"]));
    refusals(
        &home,
        &[
            (&["steady", "graduate", "acme"], "The gate of steady state is shut: milestones done, adoption at target"),
            (&["steady", "return", "acme", "--reason", "x"], "not in steady state"),
            (&["account", "edit", "acme", "--status", "graduated"], "orquestra steady graduate"),
            (&["steady", "waive", "acme", "adoption", "--reason", " "], "reason"),
        ],
    );
    ripe(&home);
    home.ok(&["metric", "record", "acme", "weekly_active=41", "--on", "2026-11-23"]);
    assert_eq!(gate()["unmet"], json!(["adoption"]));
    let early = gate()["too_early"].as_array().unwrap().clone();
    let stalls = early.iter().find(|cost| cost["id"] == "adoption_stalls").unwrap();
    assert!(stalls["words"].as_str().unwrap().contains("41 against 75"), "{stalls}");
    home.ok(&["steady", "waive", "acme", "adoption", "--reason", "night shift starts in January"]);
    assert_eq!((&gate()["open"], &gate()["conditions"][1]["state"]), (&json!(true), &json!("waived")));
    assert!(home.ok(&["steady", "gate", "acme"]).contains("night shift starts in January"));
    let message = home.ok(&["steady", "handover", "acme"]);
    assert!(message.contains("Hello Acme Brasil team,") && !message.contains('{'), "{message}");
    home.ok(&["steady", "graduate", "acme", "--note", "handed over at the review"]);
    let after = facts(&home);
    assert_eq!((&after["account"]["status"], &after["account"]["graduated_on"]), (&json!("graduated"), &json!("2026-11-23")));
    let kinds: Vec<&str> = after["reviews"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["check_in", "business_review", "strategy"]);
    assert_eq!(after["notes"][0]["text"], "handed over at the review");
    assert!(home.json(&["account", "list"]).as_array().unwrap().is_empty(), "off the board");
    refusals(
        &home,
        &[
            (&["steady", "graduate", "acme"], "done on 2026-11-23 already"),
            (&["steady", "return", "acme"], "reason"),
            (&["account", "edit", "acme", "--status", "active"], "orquestra steady return"),
        ],
    );
    home.ok(&["undo"]);
    let undone = facts(&home);
    assert_eq!((&undone["account"]["status"], undone["reviews"].as_array().unwrap().len()), (&json!("active"), 0));
    home.ok(&["redo"]);
    home.ok(&["steady", "return", "acme", "--reason", "the night shift never started"]);
    let back = facts(&home);
    assert_eq!((&back["account"]["status"], &back["account"]["graduated_on"]), (&json!("active"), &Value::Null));
    assert!(back["reviews"].as_array().unwrap().is_empty());
    let notes = back["notes"].as_array().unwrap();
    assert!(notes.iter().any(|note| note["text"] == "the night shift never started" && note["kind"] == "internal"));
}

#[test]
fn a_renewal_is_judged_closed_and_followed_by_the_next() {
    let home = with_acme();
    let list = |more: &[&str]| {
        let mut args = vec!["renewal", "list"];
        args.extend(more);
        home.json(&args).as_array().unwrap().clone()
    };
    refusals(&home, &[(&["renewal", "close", "acme", "early"], "renewal"), (&["renewal", "set", "acme"], "Renewal date")]);
    home.ok(&["account", "edit", "acme", "--renewal-date", "2027-01-15"]);
    let row = &list(&[])[0];
    assert_eq!((&row["countdown"], &row["suggested"], &row["due_on"]), (&json!("in_60"), &json!(true), &json!("2027-01-15")));
    home.ok(&["renewal", "set", "acme", "--outlook", "unsure", "--reasons", "budget not decided"]);
    let row = &list(&[])[0];
    assert_eq!((&row["outlook"], &row["at_risk_cents"], &row["suggested"]), (&json!("unsure"), &json!(6_000_000), &json!(false)));
    home.ok(&["renewal", "set", "acme", "--due", "2027-01-29"]);
    assert_eq!(facts(&home)["account"]["renewal_date"], "2027-01-29");
    home.ok(&["account", "edit", "acme", "--renewal-date", "2027-01-15"]);
    assert_eq!(facts(&home)["renewals"][0]["due_on"], "2027-01-15", "the account and its renewal name one day");
    refusals(
        &home,
        &[
            (&["renewal", "close", "acme", "churned"], "Reason: this must be filled in"),
            (&["renewal", "close", "acme", "early", "--next", "2026-12-01"], "lies before"),
            (&["renewal", "close", "acme", "early", "--on", "+1"], "has not come yet"),
        ],
    );
    home.ok(&["renewal", "close", "acme", "early", "--arr", "198k", "--reason", "second plant"]);
    let after = facts(&home);
    assert_eq!((&after["account"]["renewal_date"], &after["account"]["arr_cents"]), (&json!("2028-01-15"), &json!(19_800_000)));
    let renewals = after["renewals"].as_array().unwrap();
    assert_eq!((renewals.len(), &renewals[0]["outcome"], &renewals[1]["due_on"]), (2, &json!("early"), &json!("2028-01-15")));
    home.ok(&["undo"]);
    assert_eq!(facts(&home)["account"]["arr_cents"], 12_000_000);
    home.ok(&["renewal", "close", "acme", "churned", "--reason", "no budget"]);
    assert_eq!(facts(&home)["account"]["status"], "churned");
    assert!(list(&["--steady"]).is_empty());
    refusals(&home, &[(&["steady", "graduate", "acme"], "has left")]);
}

#[test]
fn opportunities_weigh_and_references_come_closer() {
    let home = with_acme();
    home.ok(&["opportunity", "add", "acme", "Second plant", "--value", "40k", "--probability", "30", "--next", "send offer"]);
    home.ok(&["opportunity", "add", "acme", "Reports", "--value", "10000"]);
    let listed = home.json(&["opportunity", "list", "acme"]);
    assert_eq!(listed["weighted_cents"], 1_700_000);
    assert_eq!(listed["opportunities"][0]["title"], "Second plant");
    home.ok(&["opportunity", "edit", "acme", "plant", "--probability", "60"]);
    home.ok(&["opportunity", "win", "acme", "plant"]);
    home.ok(&["opportunity", "lose", "acme", "Reports"]);
    assert_eq!(home.json(&["opportunity", "list", "acme"])["weighted_cents"], 0);
    assert_eq!(home.json(&["opportunity", "list", "acme", "--all"])["opportunities"].as_array().unwrap().len(), 2);
    home.ok(&["reference", "set", "acme", "case_study", "asked"]);
    home.ok(&["reference", "set", "acme", "case_study", "agreed", "--note", "after the summer"]);
    let references = home.json(&["reference", "list", "acme"]);
    assert_eq!((references.as_array().unwrap().len(), &references[0]["state"]), (1, &json!("agreed")));
    refusals(
        &home,
        &[
            (&["opportunity", "win", "acme", "plant"], "is closed already"),
            (&["opportunity", "add", "acme", "x", "--value", "1", "--probability", "101"], "give a number from 0 to 100"),
            (&["reference", "drop", "acme", "reference"], "reference"),
        ],
    );
    home.ok(&["opportunity", "drop", "acme", "Reports"]);
    home.ok(&["reference", "drop", "acme", "case_study"]);
}
