//! The shape of the program, read from its sources: who may know whom, and who may touch what is
//! outside.
//!
//! `domain ← command ← protocol ← {store, tui::app, cli}`, and within the terminal UI
//! `app ↔ keymap, layout ← view ← shell`: the app dispatches through the table of bindings and
//! scrolls by the layout, and both of these know nothing but the app's actions and places.
//! `text`, `exchange` and `demo` are pure: no clock, file, terminal or thread.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking, in its helpers too")]

use std::path::{Path, PathBuf};

/// One source file, without its tests.
struct Source {
    /// Path below `src`, such as `tui/app/mod.rs`.
    path: String,
    text: String,
    code: Vec<(usize, String)>,
}

fn program() -> Vec<Source> {
    fn walk(directory: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    walk(&root, &mut paths);
    paths.sort();
    assert!(paths.len() > 100, "the sources are not where they were");
    paths
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            let path = path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
            let production = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
            let code = production
                .lines()
                .enumerate()
                .filter(|(_, line)| !line.trim_start().starts_with("//"))
                .map(|(at, line)| (at + 1, line.to_owned()))
                .collect();
            Source { path, text, code }
        })
        .collect()
}

fn is_test(path: &str) -> bool {
    path.ends_with("tests.rs") || path.contains("/tests/") || path.ends_with("fixture.rs")
}

/// The part of the program that a file belongs to.
fn part(path: &str) -> &str {
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let mut steps = path.split('/');
    match (steps.next(), steps.next()) {
        (Some("tui"), Some("mod")) => "tui",
        (Some("tui"), Some(inner)) => match inner {
            "app" => "tui::app",
            "keymap" => "tui::keymap",
            "layout" => "tui::layout",
            "view" => "tui::view",
            "shell" => "tui::shell",
            other => panic!("what is tui::{other}? say in this test what it may know"),
        },
        (Some(outer), _) => outer,
        _ => unreachable!(),
    }
}

/// What each part may know besides itself. `say` is the macro of `text`.
#[allow(clippy::match_same_arms, reason = "one row for each part reads better")]
fn may_know(part: &str) -> &'static [&'static str] {
    match part {
        "domain" => &[],
        "command" => &["domain"],
        "protocol" => &["domain", "command"],
        "clock" => &["domain"],
        // Words for what the layers below say.
        "text" => &["domain", "command", "protocol", "say"],
        "exchange" => &["domain", "command"],
        "demo" => &["domain", "command", "protocol"],
        "config" => &["domain", "text"],
        "store" => &["domain", "command", "protocol", "clock"],
        "tui::app" => &["domain", "command", "protocol", "text", "say", "clock", "tui::keymap", "tui::layout"],
        "tui::keymap" | "tui::layout" => &["tui::app"],
        "tui::view" => &["domain", "command", "protocol", "text", "say", "clock", "tui::app", "tui::keymap", "tui::layout"],
        "tui::shell" => &["command", "domain", "protocol", "store", "text", "say", "tui", "tui::app", "tui::view"],
        "tui" => &["store", "text", "tui::shell"],
        // Faces stand at the top; the command line opens the terminal UI.
        "cli" => {
            &["domain", "command", "protocol", "store", "text", "say", "clock", "config", "demo", "exchange", "tui", "tui::shell"]
        }
        "lib" | "main" => &["cli"],
        other => panic!("what is {other}? say in this test what it may know"),
    }
}

/// The parts that a line of code names by a path.
fn named(line: &str, own: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in line.match_indices("crate::") {
        if line[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$') {
            continue;
        }
        let rest = &line[at + "crate::".len()..];
        let heads: Vec<&str> = match rest.strip_prefix('{') {
            Some(list) => list.split([',', '}', ';']).map(str::trim).filter(|head| !head.is_empty()).collect(),
            None => vec![rest],
        };
        for head in heads {
            let mut steps = head
                .split("::")
                .map(|step| step.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or_default());
            let first = steps.next().unwrap_or_default();
            if first == "tui" {
                // `use crate::tui::{keymap, layout}` names both.
                let inner = head.strip_prefix("tui::").unwrap_or_default();
                let names: Vec<&str> = match inner.strip_prefix('{') {
                    Some(list) => {
                        let name = |part: &'_ str| part.trim().chars().all(char::is_alphanumeric) && !part.trim().is_empty();
                        list.split([',', '}', ':', ';']).filter(|part| name(part)).map(str::trim).collect()
                    }
                    None => vec![inner.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default()],
                };
                for name in names {
                    let known = ["app", "keymap", "layout", "view", "shell"].contains(&name);
                    found.push(if known { format!("tui::{name}") } else { "tui".to_owned() });
                }
            } else {
                found.push(first.to_owned());
            }
        }
    }
    // Inside the terminal UI, modules also reach each other by `super`.
    if own.starts_with("tui") {
        for inner in ["app", "keymap", "layout", "view", "shell"] {
            if line.contains(&format!("super::super::{inner}::"))
                || (line.contains(&format!("super::{inner}::")) && !["tui::app", "tui::view"].contains(&own))
            {
                found.push(format!("tui::{inner}"));
            }
        }
    }
    found
}

#[test]
fn nobody_knows_what_stands_above() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for source in program().iter().filter(|source| !is_test(&source.path)) {
        let own = part(&source.path);
        for (number, line) in &source.code {
            for other in named(line, own) {
                seen += 1;
                if other != own && !may_know(own).contains(&other.as_str()) {
                    wrong.push(format!("src/{}:{number}: {own} names {other}: {}", source.path, line.trim()));
                }
            }
        }
    }
    assert!(seen > 500, "only {seen} paths were read");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_rule_itself_is_read_rightly() {
    assert_eq!(named("use crate::tui::{keymap, layout};", "tui::app"), ["tui::keymap", "tui::layout"]);
    assert_eq!(named("use crate::domain::day::Day;", "text"), ["domain"]);
    assert_eq!(named("use crate::{clock, say};", "cli"), ["clock", "say"]);
    assert_eq!(named("let x = super::super::view::help::f(self);", "tui::app"), ["tui::view"]);
    assert_eq!(named("fn f(day: crate::domain::day::Day)", "tui::view"), ["domain"]);
    assert!(named("$crate::domain::codes::Coded", "domain").is_empty());
}

/// Who may name something from outside, as beginnings of paths below `src`.
fn only(words: &[&str], allowed: &[&str]) {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for source in program().iter().filter(|source| !is_test(&source.path)) {
        for (number, line) in &source.code {
            if words.iter().any(|word| line.contains(word)) {
                seen += 1;
                if !allowed.iter().any(|start| source.path.starts_with(start)) {
                    wrong.push(format!("src/{}:{number}: {}", source.path, line.trim()));
                }
            }
        }
    }
    assert!(seen > 0, "nobody names {words:?} any more: the rule is idle");
    assert!(wrong.is_empty(), "{words:?} belong to {allowed:?}:\n{wrong:#?}");
}

#[test]
fn only_the_store_names_the_database_engine() {
    only(&["rusqlite"], &["store/"]);
}

#[test]
fn only_the_clock_reads_the_clock() {
    only(&["Utc::now", "Local::now", "SystemTime"], &["clock.rs"]);
    only(&["iana_time_zone"], &["clock.rs"]);
    // Waiting for a lock or a terminal is measured, never shown.
    only(&["Instant::now"], &["tui/shell/", "store/open.rs", "cli/out.rs"]);
}

#[test]
fn the_screens_ask_the_clock_for_the_hosts_zone_and_nothing_else() {
    for source in program().iter().filter(|source| source.path.starts_with("tui/") && !is_test(&source.path)) {
        for (number, line) in &source.code {
            let other = line.contains("crate::clock") && !line.contains("crate::clock::host_zone");
            assert!(!other, "src/{}:{number}: {line}", source.path);
        }
    }
}

#[test]
fn only_the_shell_has_threads_and_the_terminal() {
    only(&["thread::spawn", "thread::Builder", "Builder::new().name(", "mpsc"], &["tui/shell/"]);
    only(&["crossterm::terminal", "crossterm::execute", "crossterm::cursor", "enable_raw_mode", "signal_hook"], &["tui/shell/"]);
    only(&["IsTerminal"], &["tui/shell/", "cli/"]);
}

#[test]
fn only_faces_and_the_store_touch_files_and_the_environment() {
    only(&["std::fs", "fs::read", "File::open"], &["store/", "cli/", "config.rs", "tui/shell/"]);
    only(&["std::env", "env::var"], &["cli/", "config.rs", "tui/shell/", "main.rs"]);
    only(&["process::exit"], &["main.rs", "tui/shell/"]);
}

#[test]
fn no_file_is_too_long() {
    // Tables of cases are read one row at a time; everything else is split by concept.
    const LONGEST: usize = 500;
    let long: Vec<String> = program()
        .iter()
        .filter(|source| source.text.lines().count() > LONGEST)
        .map(|source| format!("src/{}: {} lines", source.path, source.text.lines().count()))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn nothing_is_left_for_later() {
    let marks = ["TO".to_owned() + "DO", "FIX".to_owned() + "ME", "unimplemented".to_owned() + "!", "todo".to_owned() + "!"];
    for source in program() {
        for (number, line) in source.text.lines().enumerate() {
            let left = marks.iter().find(|mark| line.contains(mark.as_str()));
            assert_eq!(left, None, "src/{}:{}", source.path, number + 1);
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for source in program().iter().filter(|source| !is_test(&source.path)) {
        assert!(source.text.starts_with("//!"), "src/{} does not begin with a line about itself", source.path);
    }
}
