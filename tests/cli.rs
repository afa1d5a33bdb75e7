//! The verbs of the command line, on the real program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "support/program.rs"]
mod program;

use program::{Home, TODAY};
use serde_json::json;

/// A home with one account and one stakeholder.
fn with_acme() -> Home {
    let home = Home::new();
    home.ok(&["account", "add", "Acme Brasil", "--contract-date", "2026-11-02", "--handle", "acme", "--arr", "120k"]);
    home.ok(&["stakeholder", "add", "acme", "Ana Prado", "--role", "executive-sponsor", "--email", "ana@acme.example"]);
    home
}

#[test]
fn an_account_goes_from_its_opening_to_the_archive() {
    let home = Home::new();
    let added = home.ok(&[
        "account",
        "add",
        "Padaria São João",
        "--contract-date=-21",
        "--owner",
        "ana",
        "--segment",
        "SMB",
        "--arr",
        "1.2m",
        "--currency",
        "brl",
        "--seats",
        "40",
        "--kickoff-date",
        "2026-11-09",
        "--renewal-date",
        "2027-11-02",
        "--goal",
        "Fewer spreadsheets",
        "--tag",
        "pilot",
        "--tag",
        "Brasil",
        "--external-id",
        "CRM-7",
        "--integrations",
        "high",
        "--busy",
        "2026-12-20..2027-01-05",
    ]);
    assert!(added.contains("padaria-sao-joao"), "{added}");
    let shown = home.json(&["account", "show", "CRM-7"]);
    let account = &shown["account"];
    for (field, value) in [
        ("handle", json!("padaria-sao-joao")),
        ("owner", json!("ana")),
        ("arr_cents", json!(120_000_000)),
        ("currency", json!("BRL")),
        ("seats", json!(40)),
        ("contract_date", json!("2026-11-02")),
        ("kickoff_date", json!("2026-11-09")),
        ("tags", json!(["brasil", "pilot"])),
        ("stage", json!(1)),
        ("status", json!("active")),
    ] {
        assert_eq!(account[field], value, "{field}");
    }
    assert_eq!(shown["day_number"], 21);
    assert_eq!(shown["plan"]["factors"]["integrations"], "high");
    assert_eq!(shown["plan"]["factors"]["busy"], json!([{ "from": "2026-12-20", "to": "2027-01-05" }]));
    assert_eq!(shown["milestones"].as_array().unwrap().len(), 14);

    home.ok(&["account", "edit", "padaria-sao-joao", "--name", "Padaria", "--clear", "goal", "--clear", "arr", "--tag", "x"]);
    let account = home.json(&["account", "show", "padaria"])["account"].clone();
    assert_eq!((&account["goal"], &account["arr_cents"], &account["tags"]), (&json!(""), &json!(null), &json!(["x"])));
    assert!(home.ok(&["account", "edit", "padaria", "--name", "Padaria"]).contains("Nothing to change"));

    home.ok(&["account", "archive", "padaria"]);
    assert_eq!(home.json(&["account", "list"]), json!([]));
    assert_eq!(home.json(&["account", "list", "--all"]).as_array().unwrap().len(), 1);
    home.ok(&["account", "restore", "padaria"]);
    assert_eq!(home.json(&["account", "list", "stage:1", "tag:x"])[0]["account"]["name"], "Padaria");
    assert_eq!(home.json(&["account", "list", "--mine"]), json!([]), "it is Ana's");
}

#[test]
fn leaving_open_work_behind_needs_a_yes_and_going_back_a_reason() {
    let home = with_acme();
    let ran = home.run(&["account", "move", "acme", "next"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("RACI") && ran.out.contains("--yes"), "{ran:?}");
    home.ok(&["account", "move", "acme", "next", "--yes"]);
    assert_eq!(home.json(&["account", "show", "acme"])["account"]["stage"], 2);
    assert!(home.refused(1, &["account", "move", "acme", "back"]).contains("reason"));
    home.ok(&["account", "move", "acme", "back", "--reason", "kickoff has to be held again"]);
    assert_eq!(home.json(&["account", "show", "acme"])["visits"].as_array().unwrap().len(), 3);
    home.refused(2, &["account", "move", "acme", "back", "--reason", "x"]);
    home.refused(2, &["account", "move", "acme", "7"]);
}

#[test]
fn milestones_are_done_reopened_and_moved() {
    let home = with_acme();
    home.ok(&["milestone", "done", "acme", "kickoff", "--on", "2026-11-09"]);
    let first = home.json(&["milestone", "list", "acme"])[0].clone();
    assert_eq!(
        (&first["code"], &first["state"], &first["done_on"]),
        (&json!("kickoff_held"), &json!("done"), &json!("2026-11-09"))
    );
    assert!(home.refused(1, &["milestone", "done", "acme", "kickoff_held"]).contains("2026-11-09"));
    home.ok(&["milestone", "reopen", "acme", &first["id"].to_string()]);
    assert!(home.refused(1, &["milestone", "done", "acme", "training"]).contains("training_delivered"));
    home.refused(1, &["milestone", "done", "acme", "nothing-like-it"]);

    let go_live = |home: &Home| {
        let list = home.json(&["milestone", "list", "acme"]);
        let found = list.as_array().unwrap().iter().find(|one| one["code"] == "go_live").cloned();
        found.unwrap()["due"].clone()
    };
    let before = go_live(&home);
    let moving =
        ["milestone", "move", "acme", "environment", "2026-12-14", "--cause", "third-party", "--reason", "no VPN", "--cascade"];
    let dry = [&moving[..], &["--dry-run"]].concat();
    let told = home.ok(&dry);
    assert!(told.contains("Go-live") && told.contains("now ends on") && told.contains("dry run"), "{told}");
    let worked_out = home.json(&dry);
    assert!(worked_out["moves"].as_array().unwrap().len() > 5);
    assert_eq!(go_live(&home), before, "a dry run changes nothing");
    home.ok(&moving);
    assert_ne!(go_live(&home), before);
    let plan = home.json(&["plan", "show", "acme"]);
    assert_eq!(plan["plan_end"], worked_out["end_after"]);
    assert_eq!(plan["slips"].as_array().unwrap().len(), worked_out["moves"].as_array().unwrap().len());
    let third = plan["slips_by_cause"].as_array().unwrap().iter().find(|one| one["cause"] == "third_party").unwrap();
    assert_eq!(third["moves"], 1, "what followed was not asked for");

    let weekend = home.refused(1, &["milestone", "move", "acme", "go_live", "2027-02-06", "--cause", "us", "--reason", "x"]);
    assert!(weekend.contains("2027-02-08"), "{weekend}");
    let same =
        home.refused(1, &["milestone", "move", "acme", "go_live", "2027-02-06", "--cause", "us", "--reason", "x", "--dry-run"]);
    assert_eq!(same, weekend, "the dry run obeys the same rules");
}

#[test]
fn tasks_are_done_by_the_handful() {
    let home = with_acme();
    let tasks = home.json(&["task", "list", "acme", "--stage", "1"]);
    let codes: Vec<&str> = tasks.as_array().unwrap().iter().map(|task| task["code"].as_str().unwrap()).collect();
    assert!(tasks.as_array().unwrap().iter().all(|task| task["stage"] == 1 && task["title"].is_string()));
    home.ok(&["task", "done", "acme", codes[0], codes[1], "--on", "-2"]);
    let open = home.json(&["task", "list", "acme", "--stage", "1", "--open"]);
    assert_eq!(open.as_array().unwrap().len(), codes.len() - 2);
    assert_eq!(home.json(&["task", "list", "acme"])[0]["done_on"], "2026-11-21");
    home.ok(&["task", "reopen", "acme", codes[1]]);
    assert!(home.ok(&["task", "list", "acme", "--stage", "1"]).contains("[x]"));
    // A name that fits nothing stops all of them.
    home.refused(1, &["task", "done", "acme", codes[2], "nothing.like_it"]);
    assert_eq!(home.json(&["task", "list", "acme", "--stage", "1", "--open"]).as_array().unwrap().len(), codes.len() - 1);
}

#[test]
fn stakeholders_and_touches_move_the_cadence() {
    let home = with_acme();
    home.ok(&["stakeholder", "add", "acme", "Mariana Luz", "--role", "project_lead", "--ideal-days", "5", "--max-days", "8"]);
    let cadence = |home: &Home, at: usize| home.json(&["stakeholder", "list", "acme"])[at]["cadence"]["state"].clone();
    assert_eq!(cadence(&home, 1), "never");
    home.ok(&[
        "touch",
        "log",
        "acme",
        "--with",
        "luz",
        "--missed",
        "prado",
        "--kind",
        "call",
        "--on",
        "2026-11-16",
        "--note",
        "hi",
    ]);
    assert_eq!(cadence(&home, 0), "never", "who missed it was not reached");
    assert_eq!(cadence(&home, 1), "due");
    home.ok(&["touch", "log", "acme", "--with", "mariana", "--inbound", "--sentiment", "positive"]);
    assert_eq!(cadence(&home, 1), "on_time");
    let touches = home.json(&["touch", "list", "acme"]);
    assert_eq!(touches[0]["direction"], "inbound");
    assert_eq!(touches[1]["missed"][0]["name"], "Ana Prado");
    assert_eq!(touches[1]["note"], "hi");
    let listed = home.ok(&["touch", "list", "acme"]);
    assert!(listed.contains("Mariana Luz") && listed.contains("positive"), "{listed}");

    assert!(home.refused(1, &["touch", "log", "acme", "--with", "prado", "nobody"]).contains("nobody"));
    assert_eq!(home.json(&["touch", "list", "acme"]).as_array().unwrap().len(), 2, "all names are understood, or none");
    let both = home.refused(1, &["stakeholder", "left", "acme", "r"]);
    assert!(both.contains("Mariana Luz") && both.contains("Ana Prado"), "{both}");
    home.ok(&["stakeholder", "edit", "acme", "mariana", "--role", "champion", "--clear", "ideal_days", "--clear", "max_days"]);
    let person = home.json(&["stakeholder", "list", "acme"])[1].clone();
    assert_eq!((&person["role"], &person["ideal_days"]), (&json!("champion"), &json!(null)));
    home.ok(&["stakeholder", "left", "acme", "mariana", "--on", "2026-11-20"]);
    assert_eq!(cadence(&home, 1), "left");
    home.ok(&["stakeholder", "left", "acme", "mariana", "--undo"]);
    assert_eq!(home.json(&["stakeholder", "list", "acme"])[1]["left_on"], json!(null));
    home.refused(1, &["stakeholder", "add", "acme", "X", "--role", "manager", "--email", "not-an-address"]);
    home.refused(2, &["stakeholder", "add", "acme", "X", "--role", "king"]);
    home.refused(2, &["touch", "log", "acme"]);
}

#[test]
fn signals_are_raised_and_dealt_with() {
    let home = with_acme();
    for milestone in ["kickoff_held", "access_provisioned"] {
        home.ok(&["milestone", "done", "acme", milestone, "--on", "2026-11-09"]); // no rule has anything to say
    }
    home.ok(&["signal", "raise", "acme", "sponsor_absent", "--severity", "high", "--note", "two meetings missed"]);
    assert!(home.refused(1, &["signal", "raise", "acme", "engagement.sponsor_absent"]).contains("already"));
    assert!(home.refused(1, &["signal", "raise", "acme", "technical"]).contains("technical.scope_creep"));
    let all = home.json(&["signal", "list"]);
    assert_eq!((&all[0]["account"], &all[0]["severity"], &all[0]["live"]), (&json!("acme"), &json!("high"), &json!(true)));
    home.ok(&["signal", "ack", "acme", "sponsor"]);
    home.ok(&["signal", "snooze", "acme", "sponsor", "--until", "+7"]);
    assert_eq!(home.json(&["signal", "list"]), json!([]), "snoozed is quiet");
    assert_eq!(home.json(&["signal", "list", "acme", "--all"])[0]["snoozed_until"], "2026-11-30");
    home.ok(&["signal", "resolve", "acme", "sponsor", "--reason", "she came"]);
    assert!(home.refused(1, &["signal", "ack", "acme", "sponsor"]).contains("closed"));
    home.ok(&["signal", "reopen", "acme", "sponsor"]);
    home.ok(&["signal", "dismiss", "acme", "sponsor", "--reason", "on holiday"]);
    let closed = home.json(&["signal", "list", "--all"]);
    assert_eq!((&closed[0]["state"], &closed[0]["close_reason"]), (&json!("false_alarm"), &json!("on holiday")));
    assert!(home.ok(&["signal", "list"]).contains("No warning signals"));
    home.refused(1, &["signal", "snooze", "acme", "sponsor", "--until", "yesterday"]);
}

#[test]
fn a_signal_sleeps_until_a_condition() {
    let home = with_acme();
    home.ok(&["signal", "raise", "acme", "scope_creep"]);
    for bad in ["later", "below:0", "done:"] {
        home.refused(2, &["signal", "snooze", "acme", "scope", "--until", "+30", "--when", bad]);
    }
    home.refused(1, &["signal", "snooze", "acme", "scope", "--until", "+30", "--when", "done:no_such"]);
    home.ok(&["signal", "snooze", "acme", "scope", "--until", "+30", "--when", "done:access"]);
    let of_scope = || {
        let all = home.json(&["signal", "list", "acme", "--all"]);
        all.as_array().unwrap().iter().find(|signal| signal["code"] == "technical.scope_creep").unwrap().clone()
    };
    assert_eq!((&of_scope()["wake"], &of_scope()["live"]), (&json!("done:access_provisioned"), &json!(false)));
    home.ok(&["milestone", "done", "acme", "access_provisioned", "--on", "2026-11-09"]);
    assert_eq!((&of_scope()["state"], &of_scope()["live"]), (&json!("open"), &json!(true)));
}

#[test]
fn rules_are_listed_with_their_verdicts() {
    let home = with_acme();
    let of_rule = || {
        let rules = home.json(&["signal", "rules"]);
        assert_eq!(rules.as_array().unwrap().len(), 20);
        rules.as_array().unwrap().iter().find(|rule| rule["code"] == "technical.milestones_missed").unwrap().clone()
    };
    assert_eq!((&of_rule()["precision"], &of_rule()["trusted"]), (&json!(null), &json!(true)));
    assert_eq!(of_rule()["thresholds"], json!({"severity": "medium", "missed": 2, "milestones": 3}));
    home.ok(&["signal", "dismiss", "acme", "milestones_missed", "--reason", "dates were wrong"]);
    assert_eq!((&of_rule()["false_alarms"], &of_rule()["precision"]), (&json!(1), &json!(0)));
    home.ok(&["undo"]);
    home.ok(&["signal", "ack", "acme", "milestones_missed"]);
    assert_eq!((&of_rule()["confirmed"], &of_rule()["precision"]), (&json!(1), &json!(100)));
    let told = home.ok(&["signal", "rules"]);
    assert!(told.contains("technical.milestones_missed") && told.contains("100 %") && told.contains("trusted"), "{told}");
}

#[test]
fn plans_are_previewed_shown_and_adjusted() {
    let home = with_acme();
    let told = home.ok(&["plan", "preview", "--contract-date", "2026-11-02", "--integrations", "high"]);
    assert!(told.contains("99 days") && told.contains("+9 days: three integrations or more"), "{told}");
    let preview = home.json(&["plan", "preview", "acme", "--data-volume", "high"]);
    assert_eq!(preview["starts_on"], "2026-11-02");
    let before = home.json(&["plan", "show", "acme"]);
    home.ok(&["plan", "adjust", "acme", "--data-volume", "high", "--cause", "customer", "--reason", "ten more years of data"]);
    let after = home.json(&["plan", "show", "acme"]);
    assert!(after["plan"]["length_days"].as_i64() > before["plan"]["length_days"].as_i64());
    assert_eq!(after["plan"]["length_days"], preview["plan"]["length_days"]);
    let words = after["stretch"][0]["words"].as_str().unwrap();
    assert!(words.starts_with('+') && words.contains(": "), "{words}");
    let shown = home.ok(&["plan", "show", "acme"]);
    assert!(shown.contains("Stage windows") && shown.contains("ten more years of data"), "{shown}");
    home.refused(2, &["plan", "preview", "--busy", "2027-01-05..2026-12-20"]);
}

#[test]
fn the_team_shares_zone_currency_and_holidays() {
    let home = with_acme();
    home.ok(&["team", "timezone", "America/Sao_Paulo"]);
    home.ok(&["team", "currency", "brl"]);
    home.ok(&["team", "holiday", "add", "2026-12-24", "Véspera de Natal"]);
    let team = home.json(&["team", "show"]);
    assert_eq!(
        (&team["timezone"], &team["currency"], &team["today"]),
        (&json!("America/Sao_Paulo"), &json!("BRL"), &json!(TODAY))
    );
    assert_eq!(team["holidays"][0]["name"], "Véspera de Natal");
    assert!(home.ok(&["team", "show"]).contains("Véspera de Natal"));
    home.ok(&["team", "holiday", "remove", "2026-12-24"]);
    assert_eq!(home.json(&["team", "show"])["holidays"], json!([]));
    assert!(home.refused(1, &["team", "timezone", "Mars/Olympus"]).contains("IANA"));
}

#[test]
fn what_was_done_is_told_taken_back_and_done_again() {
    let home = with_acme();
    home.ok(&["account", "edit", "acme", "--name", "Acme S.A."]);
    assert!(home.ok(&["undo"]).contains("account edited"));
    assert_eq!(home.json(&["account", "show", "acme"])["account"]["name"], "Acme Brasil");
    home.ok(&["redo"]);
    assert_eq!(home.json(&["account", "show", "acme"])["account"]["name"], "Acme S.A.");
    let journal = home.json(&["journal", "acme", "--limit", "3"]);
    let verbs: Vec<_> = journal.as_array().unwrap().iter().map(|step| step["verb"].as_str().unwrap()).collect();
    assert_eq!(verbs, ["redo", "undo", "account.edit"]);
    assert_eq!(journal[2]["changes"][0]["before"]["name"], "Acme Brasil");
    assert!(home.ok(&["journal"]).contains("name Acme Brasil -> Acme S.A."));
    assert!(home.refused(1, &["redo"]).contains("nothing"));
}

#[test]
fn a_hostile_name_drives_no_terminal_and_comes_back_whole() {
    let home = Home::new();
    let name = "Evil\u{1b}]52;c;aGk=\u{7}\u{9b}31m\u{202e}gpj";
    home.ok(&["account", "add", name, "--handle", "evil", "--contract-date", "2026-11-02"]);
    home.ok(&["stakeholder", "add", "evil", name, "--role", "manager"]);
    for args in [
        &["account", "list"][..],
        &["account", "show", "evil"],
        &["stakeholder", "list", "evil"],
        &["journal"],
        &["account", "list", "--json"],
        &["account", "show", "evil", "--json"],
    ] {
        let out = home.ok(args);
        assert!(!out.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}'), "{args:?}: {out:?}");
    }
    assert_eq!(home.json(&["account", "show", "evil"])["account"]["name"], name);
    let refusal = home.refused(1, &["account", "show", "no\u{1b}[2Jbody"]);
    assert!(!refusal.contains('\u{1b}'), "{refusal:?}");
}

#[test]
fn both_languages_are_spoken() {
    let home = with_acme();
    home.ok(&["account", "add", "Outra", "--contract-date", "2026-11-02"]);
    let portuguese = home.ok(&["--locale", "pt-BR", "milestone", "list", "acme"]);
    assert!(portuguese.contains("Linha de base") && portuguese.contains("Kickoff realizado"), "{portuguese}");
    let ran = home.run_with(&["--today", "23/11/2026", "account", "show", "acme"], &[("LANG", "pt_BR.UTF-8")]);
    assert!(ran.out.contains("02/11/2026 (hoje é o dia 21)"), "{ran:?}");
    assert!(home.refused(1, &["--locale", "pt-BR", "account", "show", "nada"]).contains("Não existe a conta"));
    assert!(home.ok(&["--locale=pt-BR", "account", "add", "--help"]).contains("Opções de todos os comandos"));
    assert!(home.ok(&["account", "add", "--help"]).contains("Options of every command"));
    let ascii = home.ok(&["--locale", "pt-BR", "--ascii", "milestone", "list", "acme"]);
    assert!(ascii.is_ascii() && ascii.contains("concluido") | ascii.contains("atrasado"), "{ascii}");
}

#[test]
fn a_wrong_command_line_is_a_matter_of_usage() {
    let home = with_acme();
    for args in [
        &["frobnicate"][..],
        &["account", "add", "X"],
        &["account", "list", "stage:9"],
        &["account", "list", "status:gone"],
        &["account", "add", "X", "--contract-date", "2026-13-01"],
        &["account", "edit", "acme", "--arr", "a lot"],
        &["--locale", "fr", "account", "list"],
        &["--today", "someday", "account", "list"],
    ] {
        home.refused(2, args);
    }
}

#[test]
fn without_a_terminal_the_bare_program_names_the_subcommand() {
    let home = Home::new();
    assert!(home.refused(1, &[]).contains("orquestra account list"));
    assert!(home.refused(1, &["--demo"]).contains("orquestra account list"));
    assert!(!home.file(".local").exists(), "nothing was made");
}

#[test]
fn a_reader_who_leaves_early_hears_no_complaint() {
    let home = with_acme();
    let mut child = home.command(&["account", "show", "acme"]);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = child.stdout(writer).stderr(std::process::Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
    let ran = program::ran(&output);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn the_engagement_is_told_week_by_week_against_what_is_usual() {
    let home = Home::new();
    home.ok(&["account", "add", "Acme", "--contract-date", "2026-09-14", "--handle", "acme"]);
    home.ok(&["stakeholder", "add", "acme", "Ana Prado", "--role", "project-lead"]);
    for day in ["-70", "-69", "-63", "-62", "-56", "-55", "-49", "-48", "-42", "-41", "-28", "-27", "-21", "-20"] {
        home.ok(&["touch", "log", "acme", "--with", "Ana Prado", "--on", day]);
    }
    let told = home.json(&["engagement", "acme"]);
    let weeks = told["weeks"].as_array().unwrap();
    assert_eq!((weeks.len(), &told["account"]), (11, &json!("acme")), "none before the contract, the running one last");
    assert_eq!(weeks[10]["verdict"], "running");
    assert_eq!((&weeks[0]["verdict"], &weeks[0]["low"]), (&json!("unknown"), &json!(null)));
    assert_eq!((&weeks[4]["verdict"], &weeks[4]["why"]), (&json!("usual"), &json!(null)));
    let silent = &weeks[5];
    assert_eq!(silent["week_start"], "2026-10-19");
    assert_eq!((&silent["verdict"], &silent["why"]), (&json!("below"), &json!("unknown")));
    assert_eq!((&silent["index"], &silent["worth_a_look"]), (&json!(0), &json!(true)));
    let text = home.ok(&["engagement", "acme", "--weeks", "6"]);
    assert_eq!(text.lines().count(), 7, "{text}");
    let line = text.lines().find(|line| line.starts_with("2026-10-19")).unwrap();
    assert!(line.contains("below the usual") && line.contains("no cause found: worth a look"), "{text}");
    let portuguese = home.ok(&["--locale", "pt-BR", "engagement", "acme"]);
    assert!(portuguese.contains("abaixo do habitual") && portuguese.contains("vale olhar"), "{portuguese}");
    home.refused(2, &["engagement", "acme", "--weeks", "0"]);
    home.refused(1, &["engagement", "nobody"]);
}
