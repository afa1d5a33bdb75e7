//! The README says what is so: its key table is the binding table, its set-up is two commands, and
//! every command line that it shows runs.
#![allow(clippy::unwrap_used, reason = "all of this file is test code")]

#[path = "support/program.rs"]
mod program;

use std::path::Path;

use orquestra::domain::codes::Coded;
use orquestra::text::{Locale, Texts};
use orquestra::tui::app::action::Place;
use orquestra::tui::keymap::{BINDINGS, Binding, KEYLESS};
use program::Home;

/// Writes the key table into the README instead of comparing it.
const UPDATE: &str = "ORQUESTRA_WRITE";
const BEGIN: &str = "<!-- keys:";
const END: &str = "<!-- end of keys -->";

fn path() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

fn readme() -> String {
    std::fs::read_to_string(path()).unwrap()
}

/// The key table: what holds everywhere first, then what each place adds, and last what has no key.
fn table(texts: &Texts) -> String {
    let name = |code: &str| texts.get(&format!("action-{code}")).into_owned();
    let row = |binding: &Binding| {
        let keys: Vec<String> = binding.keys.iter().map(|key| format!("`{key}`")).collect();
        let places: Vec<String> =
            binding.places.iter().map(|place| texts.get(&format!("place-{}", place.code())).into()).collect();
        format!("| {} | {} | {} |\n", keys.join(" "), name(binding.action.code()), places.join(", "))
    };
    let everywhere = BINDINGS.iter().filter(|binding| binding.places.is_empty());
    // A binding of several places stands with the first of them.
    let first = |binding: &Binding| Place::ALL.into_iter().position(|place| binding.places.contains(&place));
    let mut placed: Vec<&Binding> = BINDINGS.iter().filter(|binding| !binding.places.is_empty()).collect();
    placed.sort_by_key(|binding| first(binding));
    let mut text = "| keys | what they do | only in |\n|---|---|---|\n".to_owned();
    text.extend(everywhere.chain(placed).map(row));
    text.extend(KEYLESS.iter().map(|action| format!("| `:` and its name | {} |  |\n", name(action.code()))));
    text
}

#[test]
fn the_key_table_is_the_binding_table() {
    let text = readme();
    let begin = text.find(BEGIN).unwrap();
    let begin = begin + text[begin..].find('\n').unwrap() + 1;
    let end = text.find(END).unwrap();
    let expected = table(&Texts::new(Locale::En));
    if std::env::var_os(UPDATE).is_some() {
        std::fs::write(path(), format!("{}{expected}{}", &text[..begin], &text[end..])).unwrap();
        return;
    }
    assert_eq!(text[begin..end], expected, "{UPDATE}=1 cargo test --test readme makes the table anew");
}

/// The lines of every block in a language, comments left out.
fn blocks(text: &str, language: &str) -> Vec<Vec<String>> {
    let fence = format!("```{language}\n");
    text.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().lines().map(str::to_owned).collect()).collect()
}

/// A command line as a shell divides it; the README needs no more of a shell than single quotes.
fn words(line: &str) -> Vec<String> {
    line.split('\'').enumerate().fold(vec![String::new()], |mut words, (at, part)| {
        if at % 2 == 1 {
            words.last_mut().unwrap().push_str(part);
        } else {
            let mut pieces = part.split(' ');
            words.last_mut().unwrap().push_str(pieces.next().unwrap());
            words.extend(pieces.map(str::to_owned));
        }
        words
    })
}

#[test]
fn set_up_is_two_commands() {
    let text = readme();
    assert_eq!(blocks(&text, "sh")[0], ["cargo run --release -- --demo", "cargo test"]);
}

#[test]
fn every_command_line_runs_in_the_order_of_the_text() {
    let text = readme();
    let home = Home::new();
    home.write("crm.csv", format!("{}\n", blocks(&text, "csv")[0].join("\n")));
    let mut run = 0;
    for line in blocks(&text, "sh").concat() {
        let words = words(&line);
        if let [program, arguments @ ..] = words.as_slice()
            && program == "orquestra"
        {
            assert!(arguments.iter().all(|word| !word.is_empty()), "{line}: two spaces in a row");
            home.ok(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
            run += 1;
        }
    }
    assert!(run > 20, "only {run} command lines were found");
    // What the text says of them.
    assert_eq!(home.json(&["account", "list"]).as_array().unwrap().len(), 4);
    assert_eq!(std::fs::read_to_string(home.file("accounts.csv")).unwrap().lines().count(), 5);
}
