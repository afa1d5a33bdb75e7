//! RACI, communication schedule, champions and successors on the real program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "support/program.rs"]
mod program;

use program::Home;
use serde_json::{Value, json};

fn with_acme() -> Home {
    let home = Home::new();
    home.ok(&["account", "add", "Acme Brasil", "--contract-date", "2026-11-09", "--handle", "acme", "--owner", "ana"]);
    for (name, role) in [
        ("Rita Lee", "executive_sponsor"),
        ("Tom Zé", "project_lead"),
        ("Gal Costa", "technical_lead"),
        ("Nara Leão", "champion"),
    ] {
        home.ok(&["stakeholder", "add", "acme", name, "--role", role]);
    }
    home
}

/// The line of the matrix for a milestone or deliverable.
fn line(home: &Home, code: &str) -> Value {
    let matrix = home.json(&["raci", "list", "acme"]);
    matrix["work"].as_array().unwrap().iter().find(|line| line["code"] == code).unwrap().clone()
}

fn letters(home: &Home, code: &str) -> Vec<String> {
    let line = line(home, code);
    let parts = line["parts"].as_array().unwrap();
    parts.iter().map(|part| format!("{} {}", part["part"].as_str().unwrap(), part["name"].as_str().unwrap())).collect()
}

fn person(home: &Home, name: &str) -> Value {
    let people = home.json(&["stakeholder", "list", "acme"]);
    people.as_array().unwrap().iter().find(|person| person["name"] == name).unwrap().clone()
}

#[test]
fn exactly_one_person_is_accountable() {
    let home = with_acme();
    assert_eq!(line(&home, "go_live")["gaps"], json!(["no_accountable", "no_responsible"]));
    let said = home.ok(&["raci", "set", "acme", "go_live", "accountable", "--login", "ana"]);
    assert!(said.starts_with("acme: RACI part added") && said.contains("A ana"), "{said}");
    home.ok(&["raci", "set", "acme", "go_live", "responsible", "tom"]);
    assert_eq!(line(&home, "go_live")["gaps"], json!([]));
    let before = line(&home, "go_live");
    let said = home.refused(1, &["raci", "set", "acme", "go_live", "accountable", "tom"]);
    assert!(said.contains("ana is accountable for this already") && said.trim_end().lines().count() == 1, "{said}");
    assert_eq!(line(&home, "go_live"), before);
    home.ok(&["raci", "set", "acme", "go_live", "accountable", "tom", "--replace"]);
    assert_eq!(letters(&home, "go_live"), ["accountable Tom Zé", "responsible Tom Zé"]);
    let said = home.ok(&["raci", "set", "acme", "go_live", "accountable", "tom", "--replace"]);
    assert!(said.contains("Nothing") || !said.contains("replaced"), "{said}");
    home.ok(&["undo"]);
    assert_eq!(letters(&home, "go_live"), ["accountable ana", "responsible Tom Zé"], "one step back");
    home.ok(&["raci", "clear", "acme", "go_live", "tom"]);
    assert_eq!(letters(&home, "go_live"), ["accountable ana"]);
    home.ok(&["raci", "clear", "acme", "go_live", "--part", "accountable"]);
    assert_eq!(line(&home, "go_live")["parts"], json!([]));
}

#[test]
fn proposals_are_shown_before_they_are_taken() {
    let home = with_acme();
    let before = home.json(&["raci", "list", "acme"]);
    assert_eq!(before["tally"]["open"], before["tally"]["without_one"]);
    let shown = home.ok(&["raci", "suggest", "acme"]);
    assert!(shown.contains("UAT") && shown.contains("A Tom Zé · R Gal Costa · C ana · I Rita Lee"), "{shown}");
    assert_eq!(home.json(&["raci", "list", "acme"]), before, "shown, not taken");
    home.ok(&["raci", "suggest", "acme", "uat_signed_off", "--apply"]);
    assert_eq!(
        letters(&home, "uat_signed_off"),
        ["accountable Tom Zé", "responsible Gal Costa", "consulted ana", "informed Rita Lee"]
    );
    home.ok(&["raci", "suggest", "acme", "--apply"]);
    let after = home.json(&["raci", "list", "acme"]);
    assert_eq!((&after["tally"]["without_one"], &after["tally"]["with_gaps"]), (&json!(0), &json!(0)));
    assert_eq!(home.json(&["raci", "list", "acme", "--gaps"])["work"], json!([]));
    home.ok(&["undo"]);
    assert_eq!(
        home.json(&["raci", "list", "acme"])["tally"]["without_one"],
        json!(before["tally"]["open"].as_i64().unwrap() - 1)
    );
    let table = home.ok(&["--locale", "pt-BR", "raci", "list", "acme"]);
    assert!(table.contains("sem aprovador") && table.contains("Tom Zé"), "{table}");
}

#[test]
fn parts_that_make_no_sense_are_refused_and_change_nothing() {
    let home = with_acme();
    home.ok(&["raci", "set", "acme", "go_live", "accountable", "--login", "ana"]);
    let before = home.json(&["account", "show", "acme"]);
    for (code, words, args) in [
        (1, "milestone or deliverable", &["go_dead", "accountable", "tom"][..]),
        (1, "stakeholder", &["go_live", "consulted", "Caetano"]),
        (1, "has that part already", &["go_live", "accountable", "--login", "ana"]),
        (2, "boss", &["go_live", "boss", "tom"]),
        (2, "", &["go_live", "consulted"]),
        (1, "Who", &["go_live", "consulted", "--login", " "]),
    ] {
        let said = home.refused(code, &[&["raci", "set", "acme"], args].concat());
        assert!(said.contains(words), "{args:?}: {said}");
    }
    assert_eq!(home.json(&["account", "show", "acme"]), before);
}

#[test]
fn who_leaves_hands_over_to_a_successor() {
    let home = with_acme();
    home.ok(&["raci", "suggest", "acme", "--apply"]);
    let parts = |name: &str| {
        let matrix = home.json(&["raci", "list", "acme"]);
        let all = matrix["work"].as_array().unwrap().iter().flat_map(|line| line["parts"].as_array().unwrap().clone());
        all.filter(|part| part["name"] == name).count()
    };
    let toms = parts("Tom Zé");
    assert!(toms > 5);
    home.ok(&["stakeholder", "left", "acme", "tom", "--new-successor", "Caetano Veloso"]);
    let (tom, new) = (person(&home, "Tom Zé"), person(&home, "Caetano Veloso"));
    assert_eq!((&new["succeeds"], &new["role"], &new["since"]), (&tom["id"], &json!("project_lead"), &json!("2026-11-23")));
    assert_eq!((parts("Tom Zé"), parts("Caetano Veloso")), (0, toms));
    assert_eq!(home.json(&["raci", "list", "acme"])["tally"]["with_gaps"], 0);
    home.ok(&["undo"]);
    assert_eq!((person(&home, "Tom Zé")["left_on"].clone(), parts("Tom Zé")), (Value::Null, toms), "one step back");
    // Somebody who is there takes over, with the role where that is said; a part that they have already goes.
    home.ok(&["stakeholder", "left", "acme", "tom", "--successor", "gal", "--role", "project_lead"]);
    let gal = person(&home, "Gal Costa");
    assert_eq!((&gal["succeeds"], &gal["role"]), (&tom["id"], &json!("project_lead")));
    assert_eq!((parts("Tom Zé"), home.json(&["raci", "list", "acme"])["tally"]["with_gaps"].clone()), (0, json!(0)));
}

#[test]
fn without_a_successor_somebody_is_looked_for() {
    let home = with_acme();
    home.ok(&["raci", "suggest", "acme", "--apply"]);
    home.ok(&["--locale", "pt-BR", "stakeholder", "left", "acme", "tom"]);
    let steps = home.json(&["next", "list", "acme"]);
    let step = &steps.as_array().unwrap()[0];
    // Five open days after Monday the 23rd.
    assert_eq!(
        (&step["title"], &step["due_on"], &step["owner"]),
        (&json!("Encontrar quem assume o lugar de Tom Zé"), &json!("2026-11-30"), &json!("ana"))
    );
    let gaps = home.json(&["raci", "list", "acme", "--gaps"]);
    let gaps = gaps["work"].as_array().unwrap();
    assert!(gaps.iter().any(|line| line["code"] == "uat_signed_off" && line["gaps"] == json!(["no_accountable", "left"])));
    // Whoever comes takes the part over, and the part of the person who left goes with it.
    home.ok(&["raci", "set", "acme", "uat_signed_off", "accountable", "gal"]);
    assert_eq!(line(&home, "uat_signed_off")["gaps"], json!([]));
    // What is proposed takes away what people have who have left.
    assert!(home.ok(&["raci", "suggest", "acme", "go_live"]).contains("without C Tom Zé"));
    home.ok(&["raci", "suggest", "acme", "go_live", "--apply"]);
    assert_eq!(line(&home, "go_live")["gaps"], json!([]));
    assert!(!letters(&home, "go_live").iter().any(|part| part.contains("Tom")));
    home.ok(&["stakeholder", "left", "acme", "nara", "--no-successor"]);
    assert_eq!(home.json(&["next", "list", "acme"]).as_array().unwrap().len(), 1);
    let before = home.json(&["account", "show", "acme"]);
    for (code, words, args) in [
        (1, "themselves", &["rita", "--successor", "rita"][..]),
        (1, "left the company", &["rita", "--successor", "tom"]),
        (1, "Name", &["rita", "--new-successor", " "]),
        (2, "--successor", &["rita", "--role", "champion"]),
    ] {
        let said = home.refused(code, &[&["stakeholder", "left", "acme"], args].concat());
        assert!(said.contains(words), "{args:?}: {said}");
    }
    assert_eq!(home.json(&["account", "show", "acme"]), before);
}

#[test]
fn the_schedule_tells_whom_to_talk_to_when_and_about_what() {
    let home = with_acme();
    home.ok(&["touch", "log", "acme", "--with", "tom", "--on", "2026-11-12"]);
    let all = home.json(&["schedule", "acme", "--weeks", "4"]);
    let of =
        |name: &str| -> Vec<Value> { all.as_array().unwrap().iter().filter(|touch| touch["name"] == name).cloned().collect() };
    let tom = of("Tom Zé");
    assert_eq!((&tom[0]["on_day"], &tom[0]["due_since"]), (&json!("2026-11-23"), &json!("2026-11-19")));
    assert_eq!((&tom[1]["on_day"], &tom[1]["due_since"], tom.len()), (&json!("2026-11-30"), &Value::Null, 4));
    let short = home.json(&["schedule", "acme", "--weeks", "1"]);
    assert!(short.as_array().unwrap().iter().all(|touch| touch["on_day"].as_str().unwrap() < "2026-11-30"));
    let rita = home.json(&["schedule", "acme", "--weeks", "8"]);
    let rita = rita.as_array().unwrap().iter().find(|touch| touch["name"] == "Rita Lee").unwrap().clone();
    assert_eq!((&rita["minutes"], &rita["month"], &rita["topic"]), (&json!(30), &json!(2), &json!("Progress and quick wins")));
    let table = home.ok(&["--locale", "pt-BR", "schedule", "acme"]);
    assert!(table.contains("Assunto") && table.contains("Tom Zé"), "{table}");
    home.refused(2, &["schedule", "acme", "--weeks", "0"]);
}

#[test]
fn champions_are_recognised() {
    let home = with_acme();
    let none = home.json(&["recognition", "list", "acme"]);
    assert_eq!((&none[0]["name"], &none[0]["is_overlooked"], &none[0]["done"]), (&json!("Nara Leão"), &json!(false), &json!([])));
    let said =
        home.ok(&["recognition", "add", "acme", "nara", "--kind", "certification", "--note", "admin course", "--on", "-3"]);
    assert_eq!(said.trim_end(), "acme: recognition added · Nara Leão");
    home.ok(&["recognition", "edit", "acme", "admin", "--kind", "training"]);
    let one = home.json(&["recognition", "list", "acme"])[0].clone();
    assert_eq!(
        (&one["quiet_days"], &one["done"][0]["kind"], &one["done"][0]["note"]),
        (&json!(3), &json!("training"), &json!("admin course"))
    );
    let before = home.json(&["account", "show", "acme"]);
    for (words, args) in
        [("neither a champion", &["tom"][..]), ("has not come yet", &["nara", "--on", "+1"]), ("stakeholder", &["Elza"])]
    {
        let said = home.refused(1, &[&["recognition", "add", "acme"], args].concat());
        assert!(said.contains(words), "{args:?}: {said}");
    }
    assert_eq!(home.json(&["account", "show", "acme"]), before);
    home.ok(&["recognition", "drop", "acme", "nara"]);
    assert_eq!(home.json(&["recognition", "list", "acme"])[0]["done"], json!([]));
    let later = home.run_with(&["--today", "2027-01-23", "recognition", "list", "acme"], &[]);
    assert!(later.out.contains("Nara Leão: nothing for 61 days"), "{later:?}");
}

#[test]
fn a_single_thread_is_said_and_everybody_can_be_engaged() {
    let home = with_acme();
    assert!(!home.ok(&["stakeholder", "list", "acme"]).contains("Only one live contact"));
    home.ok(&["touch", "log", "acme", "--with", "tom"]);
    assert!(home.ok(&["stakeholder", "list", "acme"]).contains("Only one live contact: Tom Zé."));
    assert_eq!(person(&home, "Tom Zé")["only_live_contact"], true);
    home.ok(&["touch", "log", "acme", "--with", "rita"]);
    assert!(!home.ok(&["stakeholder", "list", "acme"]).contains("Only one live contact"));
    assert_eq!(person(&home, "Tom Zé")["only_live_contact"], false);
    let rita = home.json(&["stakeholder", "engage", "acme", "rita"]);
    assert_eq!(
        (&rita[0]["audience"], &rita[0]["month"], &rita[0]["topic"], &rita[0]["minutes"]),
        (&json!("executive_sponsor"), &json!(1), &json!("Welcome and alignment"), &json!(30))
    );
    let all = home.ok(&["stakeholder", "engage", "acme"]);
    for words in [
        "Executive sponsor:",
        "Project lead:",
        "Technical team:",
        "End users:",
        "Month 1: Welcome and alignment · 30 min",
        "Style: ",
    ] {
        assert!(all.contains(words), "{words}: {all}");
    }
}
