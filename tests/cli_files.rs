//! The command line and files: databases that are not opened, config, playbooks, import and
//! export, demo, backup, check, completions, manual pages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "support/program.rs"]
mod program;

use std::os::unix::fs::PermissionsExt;

use program::{Home, TODAY};
use serde_json::json;

fn mode(path: &std::path::Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn the_first_command_makes_the_database_for_one_user_alone() {
    let home = Home::new();
    home.ok(&["account", "list"]);
    let directory = home.file(".local/share/orquestra");
    assert_eq!((mode(&directory), mode(&directory.join("orquestra.db"))), (0o700, 0o600));
    assert!(home.refused(1, &["init"]).contains("already"));
}

#[test]
fn the_database_is_named_by_option_then_environment_then_config() {
    let home = Home::new();
    for name in ["option.db", "variable.db", "config.db"] {
        home.ok(&["--db", name, "init"]);
        home.ok(&["--db", name, "account", "add", name, "--contract-date", "2026-11-02"]);
    }
    let name = |args: &[&str], environment: &[(&str, &str)]| {
        let ran = home.run_with(&[args, &["--today", TODAY, "account", "list", "--json"]].concat(), environment);
        serde_json::from_str::<serde_json::Value>(&ran.out).unwrap()[0]["account"]["name"].clone()
    };
    home.write(".config/orquestra/config.toml", format!("db = {:?}\n", home.file("config.db")));
    assert_eq!(name(&["--db", "option.db"], &[("ORQUESTRA_DB", "variable.db")]), "option.db");
    assert_eq!(name(&[], &[("ORQUESTRA_DB", "variable.db")]), "variable.db");
    assert_eq!(name(&[], &[]), "config.db");
    let other = home.write("elsewhere/other.toml", "db = \"../option.db\"\nlocale = \"pt-BR\"\n");
    assert_eq!(name(&[], &[("ORQUESTRA_CONFIG", &other)]), "option.db");
    let ran = home.run_with(&["account", "show", "nada"], &[("ORQUESTRA_CONFIG", &other)]);
    assert!(ran.err.contains("Não existe"), "{ran:?}");
}

#[test]
fn a_config_file_with_a_mistake_is_refused_with_its_line() {
    let home = Home::new();
    home.write(".config/orquestra/config.toml", "ascii = true\ncolour = false\n");
    let said = home.refused(1, &["account", "list"]);
    assert!(said.contains("config.toml:2:") && said.contains("colour"), "{said}");
    home.ok(&["--help"]);
    let ran = home.run_with(&["account", "list"], &[("ORQUESTRA_CONFIG", "/nowhere/c.toml")]);
    assert!(ran.code == 1 && ran.err.contains("/nowhere/c.toml"), "{ran:?}");
}

#[test]
fn who_acts_is_asked_of_the_system_and_not_of_the_environment() {
    let home = Home::new();
    let ran = home.run_with(
        &["--today", TODAY, "account", "add", "Acme", "--contract-date", TODAY],
        &[("USER", "somebody-else"), ("LOGNAME", "somebody-else")],
    );
    assert_eq!(ran.code, 0, "{ran:?}");
    let me = nix::unistd::User::from_uid(nix::unistd::getuid()).unwrap().unwrap().name;
    assert_eq!(home.json(&["journal"])[0]["actor"], me.as_str());
    assert_eq!(home.json(&["account", "list", "--mine"])[0]["account"]["owner"], me.as_str());
}

#[test]
fn what_is_no_database_of_ours_is_refused_untouched() {
    let home = Home::new();
    let text = home.write("notes.txt", "x".repeat(200));
    let foreign = home.file("foreign.db");
    rusqlite::Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE t (x); PRAGMA application_id = 7").unwrap();
    let newer = home.file("newer.db");
    home.ok(&["--db", newer.to_str().unwrap(), "init"]);
    let db = rusqlite::Connection::open(&newer).unwrap();
    db.execute_batch("PRAGMA journal_mode = delete; PRAGMA user_version = 99").unwrap();
    drop(db);
    let socket = home.file("socket");
    let _socket = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    let damaged = home.file("damaged.db");
    home.ok(&["--db", damaged.to_str().unwrap(), "init"]);
    let db = rusqlite::Connection::open(&damaged).unwrap();
    db.execute_batch("PRAGMA journal_mode = delete").unwrap();
    drop(db);
    let mut bytes = std::fs::read(&damaged).unwrap();
    bytes[100..8_192].fill(0xA5);
    std::fs::write(&damaged, bytes).unwrap();

    for (path, english, portuguese) in [
        ("missing.db".to_owned(), "init", "init"),
        (text, "not an Orquestra database", "não é um banco de dados do Orquestra"),
        (foreign.display().to_string(), "another program", "outro programa"),
        (newer.display().to_string(), "install the newer version", "instale a versão mais nova"),
        (home.path().display().to_string(), "is a directory", "é um diretório"),
        (socket.display().to_string(), "not a regular file", "não é um arquivo comum"),
        (damaged.display().to_string(), "last backup", "último backup"),
    ] {
        let before = std::fs::read(&path).ok();
        for (locale, words) in [("en", english), ("pt-BR", portuguese)] {
            let said = home.refused(1, &["--locale", locale, "--db", &path, "account", "list"]);
            assert!(said.contains(words) && said.trim_end().lines().count() == 1, "{path}: {said}");
        }
        assert_eq!(std::fs::read(&path).ok(), before, "{path} was touched");
    }
    let nowhere = home.refused(1, &["--db", "no/such/place.db", "init"]);
    assert!(nowhere.contains("mkdir -p no/such"), "{nowhere}");
}

#[test]
fn a_database_that_stays_busy_asks_to_try_again() {
    let home = Home::new();
    home.ok(&["account", "add", "Acme", "--contract-date", "2026-11-02"]);
    let mut other = rusqlite::Connection::open(home.file(".local/share/orquestra/orquestra.db")).unwrap();
    let writing = other.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).unwrap();
    let said = home.refused(4, &["account", "edit", "acme", "--name", "B"]);
    assert!(said.contains("try again"), "{said}");
    // Reading goes on meanwhile.
    assert_eq!(home.json(&["account", "list"])[0]["account"]["name"], "Acme");
    drop(writing);
    home.ok(&["account", "edit", "acme", "--name", "B"]);
}

#[test]
fn somebody_elses_change_is_not_undone() {
    let home = Home::new();
    home.ok(&["account", "add", "Acme", "--contract-date", "2026-11-02"]);
    // Another person edits the same row: what the store would have written for them.
    let db = rusqlite::Connection::open(home.file(".local/share/orquestra/orquestra.db")).unwrap();
    db.execute_batch(
        "UPDATE account SET rev = rev + 1, name = 'Acme B';
         INSERT INTO step (at, actor, verb, account_id) SELECT at, 'bruno', 'account.edit', account_id FROM step LIMIT 1;
         INSERT INTO journal (step_id, account_id, tbl, row_id, before, after)
         SELECT (SELECT max(id) FROM step), account_id, tbl, row_id, after, after FROM journal WHERE tbl = 'account' LIMIT 1;",
    )
    .unwrap();
    drop(db);
    assert!(home.refused(4, &["undo"]).contains("bruno"));
}

#[test]
fn playbooks_of_ones_own_work_and_broken_ones_are_named() {
    let home = Home::new();
    let shipped = include_str!("../data/playbooks/b2b-saas.toml");
    let own = shipped.replacen("id = \"b2b-saas\"", "id = \"ours\"", 1);
    home.write(".config/orquestra/playbooks/ours.toml", &own);
    let broken =
        home.write(".config/orquestra/playbooks/broken.toml", own.replacen("standard_days = 90", "standard_days = 900", 1));
    home.write(".config/orquestra/playbooks/readme.txt", "no playbook");
    let ran = home.run(&["playbook", "list", "--json"]);
    assert!(ran.err.contains("broken.toml:") && ran.code == 0, "{ran:?}");
    let ids: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&ids[0]["id"], &ids[1]["id"]), (&json!("b2b-saas"), &json!("ours")));
    home.ok(&["account", "add", "Acme", "--contract-date", "2026-11-02", "--playbook", "ours"]);
    assert_eq!(home.json(&["account", "show", "acme"])["plan"]["playbook"], "ours");
    assert!(home.refused(1, &["account", "add", "B", "--contract-date", TODAY, "--playbook", "theirs"]).contains("theirs"));

    let english = home.refused(1, &["playbook", "check", &broken]);
    assert!(english.contains("broken.toml:") && english.contains("standard_days 900"), "{english}");
    assert!(home.refused(1, &["--locale", "pt-BR", "playbook", "check", &broken]).contains("fora de ordem"));
    let fine = home.file(".config/orquestra/playbooks/ours.toml");
    assert!(home.ok(&["playbook", "check", fine.to_str().unwrap()]).contains("14 milestones and 20 signals"));
    home.refused(1, &["playbook", "check", "/nowhere.toml"]);

    let shown = home.ok(&["--locale", "pt-BR", "playbook", "show", "ours"]);
    for words in ["Critérios de saída:", "Onde costuma dar errado:", "Públicos", "mês 3", "engagement.sponsor_absent"] {
        assert!(shown.contains(words), "{words}");
    }
    for words in
        ["Adoção de verdade", "Pauta do kickoff (60 min)", "10 a 15 h", "a cada 7 dias", "Primeiros passos", "* Homologação"]
    {
        assert!(shown.contains(words), "{words}");
    }
    let english = home.ok(&["playbook", "show"]);
    for words in
        ["week 8: Questions and answers · End users · office hours · 30 min · optional", "probability 3 × impact 4", "Too late:"]
    {
        assert!(english.contains(words), "{words}");
    }
    let json = home.json(&["playbook", "show"]);
    assert_eq!((json["stage"].as_array().unwrap().len(), json["objective"].as_array().unwrap().len()), (6, 6));
}

#[test]
fn a_playbook_without_the_rest_of_the_record_shows_no_headings_for_it() {
    let home = Home::new();
    let whole = include_str!("../data/playbooks/b2b-saas.toml").replacen("id = \"b2b-saas\"", "id = \"bare\"", 1);
    let bare = &whole[..whole.find("# ── Objectives").unwrap()];
    home.write(".config/orquestra/playbooks/bare.toml", bare);
    let shown = home.ok(&["playbook", "show", "bare"]);
    assert!(shown.contains("relationship.team_unsure"), "{shown}");
    for words in ["Objectives", "Kickoff agenda", "Common risks", "Quick wins", "Ready for go-live?", "Steady state ·"] {
        assert!(!shown.contains(words), "{words}");
    }

    let wrong = home.write("wrong.toml", whole.replacen("Hello {customer} team", "Hello {company} team", 1));
    assert!(
        home.refused(1, &["playbook", "check", &wrong]).contains("nothing fills in “{company}”; expected {customer} or {csm}")
    );
    assert!(home.refused(1, &["--locale", "pt-BR", "playbook", "check", &wrong]).contains("nada preenche “{company}”"));
}

#[test]
fn accounts_are_imported_once_and_what_is_refused_can_be_mended() {
    let home = Home::new();
    let csv = home.write(
        "crm export.csv",
        "Account Name;Signed;ARR;Account ID\nAcme;2026-11-02;120000;1\nBroken;not a day;5;2\nBeta;2026-11-09;;3\nAcme;2026-11-02;1;1\n",
    );
    let missing = home.refused(1, &["import", "accounts", &csv, "--dry-run"]);
    assert!(missing.contains("contract_date") && missing.contains(&format!("import accounts '{csv}'")), "{missing}");
    let map = ["import", "accounts", &csv, "--map", "contract_date=Signed", "--rejects", "rejects.csv"];
    let dry = home.ok(&[&map[..], &["--dry-run"]].concat());
    assert!(dry.contains("2 added") && dry.contains("found by its name") && dry.contains("orquestra import accounts"), "{dry}");
    assert_eq!(home.json(&["account", "list"]), json!([]));

    let done = home.ok(&map);
    assert!(done.contains("2 added, 0 updated, 0 unchanged, 2 refused"), "{done}");
    let rejects = std::fs::read_to_string(home.file("rejects.csv")).unwrap();
    assert!(rejects.starts_with("line;reason;Account Name;Signed;ARR;Account ID\r\n3;"), "{rejects}");
    assert!(rejects.contains("not a day") && rejects.contains("\r\n5;"), "{rejects}");
    assert!(home.ok(&map).contains("0 added, 0 updated, 2 unchanged, 2 refused"), "the same file changes nothing");
    let steps = home.json(&["journal"]);
    let by_people = steps.as_array().unwrap().iter().filter(|step| step["actor"] != ":rules").count();
    assert_eq!(by_people, 1, "one step; what the rules saw comes with it");

    // The rejects can be corrected and brought in; what cannot at all is refused as a whole.
    home.write("rejects.csv", rejects.replace("not a day", "2026-11-16"));
    let mended = home.ok(&["import", "accounts", "rejects.csv", "--map", "contract_date=Signed"]);
    assert!(mended.contains("1 added"), "{mended}");
    let none = home.write("none.csv", "name,contract date\nX,never\nY,2026-11-02x\n");
    let ran = home.run(&["--locale", "pt-BR", "import", "accounts", &none, "--date-format", "ymd"]);
    assert!(ran.code == 1 && ran.err.contains("linha 2:") && ran.out.contains("2 recusadas"), "{ran:?}");

    home.ok(&["undo"]);
    home.ok(&["undo"]);
    assert_eq!(home.json(&["account", "list"]), json!([]), "an import is one step");
}

#[test]
fn an_import_asks_instead_of_guessing() {
    let home = Home::new();
    let csv = home.write("dates.csv", "name,contract date\nAcme,03/04/2026\n");
    let said = home.refused(1, &["import", "accounts", &csv]);
    assert!(said.contains("2026-04-03") && said.contains("2026-03-04") && said.contains("--date-format dmy"), "{said}");
    home.ok(&["import", "accounts", &csv, "--date-format", "dmy", "--set", "owner=ana", "--set", "segment=SMB"]);
    let account = home.json(&["account", "list", "owner:ana"])[0]["account"].clone();
    assert_eq!((&account["contract_date"], &account["segment"]), (&json!("2026-04-03"), &json!("SMB")));
    // The rules of onboarding refuse a row as reading does.
    let rules = home.write("rules.csv", "name,contract date,renewal date\nLate,2026-11-02,2026-11-01\n");
    let said = home.refused(1, &["import", "accounts", &rules, "--date-format", "ymd"]);
    assert!(said.contains("line 2: Renewal date"), "{said}");
    for wrong in [&["--map", "colour=x"][..], &["--map", "name"], &["--date-format", "odd"], &["--delimiter", "::"]] {
        home.refused(2, &[&["import", "accounts", &csv], wrong].concat());
    }
    let same = home.refused(1, &["import", "accounts", &rules, "--date-format", "ymd", "--rejects", &rules]);
    assert!(same.contains("rules.csv"), "{same}");
    home.refused(1, &["import", "accounts", "/nowhere.csv"]);
}

#[test]
fn an_export_comes_back_as_it_went() {
    let home = Home::new();
    home.ok(&["account", "add", "=Acme", "--handle", "acme", "--contract-date", "2026-11-02", "--arr", "99.5", "--tag", "a b"]);
    home.ok(&["account", "add", "Gone", "--contract-date", "2026-11-02", "--status", "churned"]);
    let csv = home.ok(&["export", "accounts"]);
    assert!(csv.contains("'=Acme") && !csv.contains("Gone"), "{csv}");
    assert!(!home.ok(&["export", "accounts", "-", "--raw"]).contains("'=Acme"));
    home.ok(&["export", "accounts", "all.csv", "--all"]);
    assert_eq!(mode(&home.file("all.csv")), 0o600);
    assert!(home.ok(&["import", "accounts", "all.csv"]).contains("0 added, 0 updated, 2 unchanged, 0 refused"));
    home.ok(&["--db", "copy.db", "init"]);
    home.ok(&["--db", "copy.db", "import", "accounts", "all.csv"]);
    assert_eq!(home.ok(&["--db", "copy.db", "export", "accounts", "--all"]), home.ok(&["export", "accounts", "--all"]));
}

#[test]
fn the_demo_is_the_same_for_the_same_seed_and_day() {
    let home = Home::new();
    home.ok(&["demo", "--out", "one.db", "--accounts", "45"]);
    home.ok(&["demo", "--out", "two.db", "--accounts", "45"]);
    home.ok(&["demo", "--out", "three.db", "--accounts", "45", "--seed", "9"]);
    let export = |name: &str| home.ok(&["--db", name, "export", "accounts", "--all"]);
    assert_eq!(export("one.db"), export("two.db"));
    assert_ne!(export("one.db"), export("three.db"));
    assert_eq!(home.json(&["--db", "one.db", "account", "list", "--all"]).as_array().unwrap().len(), 45);
    assert!(home.refused(1, &["demo", "--out", "one.db"]).contains("already"));
    assert!(home.json(&["--db", "one.db", "check"])["ok"].as_bool().unwrap());
    assert!(home.ok(&["--db", "one.db", "account", "list"]).contains("at risk"));
}

#[test]
fn a_backup_is_a_database_and_a_check_finds_what_is_wrong() {
    let home = Home::new();
    home.ok(&["account", "add", "Acme", "--contract-date", "2026-11-02"]);
    home.ok(&["backup", "copy.db"]);
    assert_eq!(mode(&home.file("copy.db")), 0o600);
    assert_eq!(home.json(&["--db", "copy.db", "account", "list"])[0]["account"]["handle"], "acme");
    assert!(home.refused(1, &["backup", "copy.db"]).contains("exists already"));

    assert!(home.ok(&["check"]).contains("integrity"));
    let copy = home.file("copy.db");
    std::fs::set_permissions(&copy, std::fs::Permissions::from_mode(0o666)).unwrap();
    let ran = home.run(&["--db", "copy.db", "check"]);
    assert!(ran.code == 1 && ran.out.contains("0666") && ran.err.contains("chmod 600"), "{ran:?}");
    let ran = home.run(&["--db", "copy.db", "check", "--json"]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&ran.out).unwrap()["ok"], false);
    assert_eq!(ran.code, 1);
    home.refused(1, &["--db", "nowhere.db", "check"]);
}

#[test]
fn shells_and_man_are_served() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish"] {
        let script = home.ok(&["completions", shell]);
        assert!(script.contains("orquestra") && script.contains("stakeholder"), "{shell}");
    }
    assert!(home.ok(&["man"]).starts_with(".ie"));
    home.ok(&["--locale", "pt-BR", "man", "man"]);
    let page = std::fs::read_to_string(home.file("man/orquestra-account-add.1")).unwrap();
    assert!(page.contains("assinatura do contrato"), "{page}");
}
