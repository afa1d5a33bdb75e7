//! The texts in both languages: what code asks for is there, with the arguments that it gives,
//! and nothing is there in vain.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking, in its helpers too")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use orquestra::command::record::RecordKind;
use orquestra::command::refusal::{Field, Thing};
use orquestra::domain::codes::Coded;
use orquestra::domain::health::{self, ActKind};
use orquestra::domain::{
    account, concern, factor, gauge, indicators, metric, milestone, scoring, signal, stakeholder, task, team, touch, training,
};
use orquestra::text::{Locale, Texts};
use orquestra::tui::app::action::{Action, Place};
use orquestra::tui::app::record::{Section, section_key};

/// Keys in the order of the file, each with the names of its arguments.
fn messages(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    resource
        .body
        .iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => {
                let mut args = BTreeSet::new();
                collect(message.value.as_ref().expect("a message says something"), &mut args);
                Some((message.id.name.to_owned(), args))
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => None,
            other => panic!("only messages and comments belong here: {other:?}"),
        })
        .collect()
}

fn collect(pattern: &Pattern<&str>, args: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => collect_inline(inline, args),
                Expression::Select { selector, variants } => {
                    collect_inline(selector, args);
                    assert!(variants.iter().any(|variant| variant.default));
                    for variant in variants {
                        collect(&variant.value, args);
                    }
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, args: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            args.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inner) => collect_inline(inner, args),
            Expression::Select { .. } => panic!("a choice inside a choice"),
        },
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("messages take arguments and nothing else: {other:?}"),
    }
}

/// Every message of a language.
fn all(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for (file, source) in locale.files() {
        for (key, args) in messages(source) {
            assert!(found.insert(key.clone(), args).is_none(), "{file}: `{key}` stands twice");
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_messages_in_the_same_order_with_the_same_arguments() {
    let pairs = Locale::En.files().iter().zip(Locale::PtBr.files());
    assert_eq!(Locale::En.files().len(), Locale::PtBr.files().len());
    for ((name, english), (other, portuguese)) in pairs {
        assert_eq!(name, other);
        let (english, portuguese) = (messages(english), messages(portuguese));
        for (left, right) in english.iter().zip(&portuguese) {
            assert_eq!(left, right, "{name}");
        }
        assert_eq!(english.len(), portuguese.len(), "{name}");
    }
}

#[test]
fn every_file_of_the_directory_is_part_of_the_program() {
    for locale in Locale::ALL {
        let directory = root().join("data/locales").join(locale.tag());
        let mut found: Vec<String> =
            std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        let mut known: Vec<String> = locale.files().iter().map(|(name, _)| (*name).to_owned()).collect();
        found.sort();
        known.sort();
        assert_eq!(found, known);
    }
}

#[test]
fn no_message_carries_invisible_or_stray_characters() {
    for locale in Locale::ALL {
        for (file, source) in locale.files() {
            for (at, line) in source.lines().enumerate() {
                let bad = line.chars().find(|letter| orquestra::text::safe::is_hazard(*letter));
                assert_eq!(bad, None, "{}/{file}:{}", locale.tag(), at + 1);
                assert_eq!(line.trim_end(), line, "{}/{file}:{} ends in spaces", locale.tag(), at + 1);
            }
        }
        let texts = Texts::new(locale);
        for key in all(locale).keys() {
            let words = texts.get(key);
            assert!(!words.trim().is_empty(), "`{key}` says nothing");
            assert!(!words.contains(['\u{2068}', '\u{2069}']), "`{key}` has marks of isolation");
        }
    }
}

#[test]
fn a_message_is_filled_in_without_marks_of_isolation() {
    for locale in Locale::ALL {
        let words = orquestra::say!(Texts::new(locale), "status-copied", handle = "acme");
        assert!(words.contains("acme") && !words.chars().any(orquestra::text::safe::is_hidden), "{words:?}");
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(directory: &Path, found: &mut Vec<(PathBuf, String)>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path.strip_prefix(root()).unwrap().to_owned(), text));
        }
    }
}

fn program() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    sources(&root().join("src"), &mut found);
    assert!(found.len() > 100);
    found
}

/// The arguments of each call of a macro or function, split at the commas of the call itself.
fn calls<'a>(source: &'a str, opening: &str) -> Vec<Vec<&'a str>> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(opening) {
        rest = &rest[at + opening.len()..];
        let (mut depth, mut string, mut escaped, mut start) = (0usize, false, false, 0usize);
        let mut parts = Vec::new();
        for (place, letter) in rest.char_indices() {
            match letter {
                _ if escaped => escaped = false,
                '\\' if string => escaped = true,
                '"' => string = !string,
                _ if string => {}
                '(' | '[' | '{' => depth += 1,
                ')' if depth == 0 => {
                    parts.push(rest[start..place].trim());
                    break;
                }
                ')' | ']' | '}' => depth -= 1,
                ',' if depth == 0 => {
                    parts.push(rest[start..place].trim());
                    start = place + 1;
                }
                _ => {}
            }
        }
        found.push(parts.into_iter().filter(|part| !part.is_empty()).collect());
    }
    found
}

/// Every string of a piece of code.
fn strings(code: &str) -> Vec<&str> {
    code.split('"').skip(1).step_by(2).collect()
}

/// Messages that are asked for by a name put together while the program runs.
fn dynamic() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let hyphens = |start: &str, code: &str| format!("{start}-{}", code.replace('_', "-"));
    for action in Action::ALL {
        keys.insert(format!("action-{}", action.code()));
    }
    for binding in orquestra::tui::keymap::BINDINGS.iter().filter(|binding| binding.footer > 0) {
        keys.insert(format!("short-{}", binding.action.code()));
    }
    for place in Place::ALL {
        keys.insert(format!("place-{}", place.code()));
        if !matches!(place, Place::Board | Place::Triage | Place::Agenda | Place::Portfolio | Place::Renewals) {
            for start in ["tab", "detail", "pane-empty"] {
                keys.insert(format!("{start}-{}", place.code()));
            }
        }
    }
    for place in orquestra::tui::app::TABS {
        keys.insert(format!("tab-letter-{}", place.code()));
    }
    for kind in RecordKind::ALL {
        let code = kind.code().replace('_', "-");
        let verbs: &[&str] = if *kind == RecordKind::Assessment { &["add"] } else { &["add", "edit"] };
        keys.extend(verbs.iter().map(|verb| format!("form-{code}-{verb}")));
        keys.extend(
            orquestra::tui::app::form::put::SETTLED.iter().filter(|known| *known == kind).map(|_| format!("form-{code}-settle")),
        );
        keys.extend(["add", "edit", "drop"].map(|verb| format!("verb-{}-{verb}", kind.code())));
    }
    keys.extend(Section::ALL.iter().map(|section| section_key(*section)));
    keys.extend((1..=5).map(|level| format!("level-{level}")));
    keys.extend(orquestra::domain::raci::RaciPart::ALL.iter().map(|part| format!("raci-means-{}", part.code())));
    for kind in orquestra::domain::golive::NoteKind::ALL {
        keys.extend(["mark", "says"].map(|start| format!("note-{start}-{kind}")));
    }
    keys.extend(orquestra::domain::steady::Condition::ALL.iter().map(|one| hyphens("condition-help", one.code())));
    for state in ["on_time", "due", "overdue", "never", "as_needed", "left"] {
        keys.insert(format!("cadence-{state}"));
    }
    keys.extend(health::EVIDENCE.iter().map(|code| hyphens("evidence", code)));
    keys.extend(health::RECOVER.iter().map(|code| hyphens("recover", code)));
    keys.extend(ActKind::ALL.iter().map(|act| hyphens("recover", act.code())));
    keys.extend(orquestra::domain::steady::EVIDENCE.iter().map(|code| hyphens("evidence", code)));
    keys.extend(orquestra::domain::rule::EVIDENCE.iter().map(|code| format!("evidence-{}", code.replace('_', "-"))));
    keys.extend((1..=12).map(|month| format!("month-{month}")));
    keys.extend((1..=7).map(|day| format!("weekday-{day}")));
    macro_rules! coded {
        ($($kind:ty),+ $(,)?) => {
            $(keys.extend(<$kind>::ALL.iter().map(|value| orquestra::text::format::code_key(*value)));)+
        };
    }
    coded!(
        concern::ConcernKind,
        concern::Level,
        gauge::GaugeState,
        indicators::Sign,
        metric::Metric,
        scoring::Band,
        signal::Verdict,
        orquestra::domain::rule::index::Judgement,
        orquestra::domain::rule::index::Reason,
        health::Measure,
        health::Veto,
        health::Cause,
        account::Status,
        scoring::Band,
        signal::Verdict,
        concern::ConcernKind,
        concern::Level,
        metric::Metric,
        milestone::Side,
        milestone::Cause,
        task::TaskKind,
        stakeholder::Role,
        touch::TouchKind,
        touch::Direction,
        touch::Sentiment,
        signal::Category,
        signal::Severity,
        signal::SignalState,
        signal::Origin,
        factor::FactorKind,
        factor::Level,
        team::SettingKey,
        orquestra::domain::win::WinStage,
        orquestra::domain::training::TrainingRole,
        orquestra::domain::training::TrainingFormat,
        orquestra::domain::training::Barrier,
        orquestra::domain::assessment::Finding,
        orquestra::domain::intake::HandoffKind,
        orquestra::domain::raci::RaciPart,
        orquestra::domain::raci::Gap,
        orquestra::domain::recognition::RecognitionKind,
        orquestra::domain::resource::ResourceRole,
        orquestra::domain::staffing::Cover,
        orquestra::domain::capacity::Fill,
        orquestra::domain::capacity::Basis,
        orquestra::domain::agenda::DueKind,
        orquestra::domain::expectation::ExpectationKind,
        orquestra::domain::expectation::Ruling,
        orquestra::domain::expectation::ReviewKind,
        orquestra::domain::golive::NoteKind,
        orquestra::domain::renewal::Outlook,
        orquestra::domain::renewal::RenewalOutcome,
        orquestra::domain::renewal::OpportunityState,
        orquestra::domain::renewal::ReferenceKind,
        orquestra::domain::renewal::ReferenceState,
        orquestra::domain::steady::Condition,
        orquestra::domain::steady::GateState,
        orquestra::domain::golive::Clock,
        orquestra::domain::renewal::Countdown,
        orquestra::domain::renewal::OutlookReason,
        Thing,
        Field,
    );
    keys
}

/// What the journal names, read from where commands and store name it.
fn verbs(program: &[(PathBuf, String)]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (path, text) in program {
        if path.starts_with("src/command") || path.starts_with("src/store") {
            let code = text.split("#[cfg(test)]").next().unwrap();
            for word in strings_by_line(code) {
                let families = [
                    "account.",
                    "milestone.",
                    "task.",
                    "plan.",
                    "stakeholder.",
                    "touch.",
                    "signal.",
                    "team.",
                    "import.",
                    "metric.",
                    "goal.",
                    "win.",
                    "concern.",
                    "next.",
                    "play.",
                    "triage.",
                    "score.",
                    "scoring.",
                    "raci.",
                    "steady.",
                    "renewal.",
                ];
                let verb = word.chars().all(|letter| letter.is_ascii_lowercase() || matches!(letter, '.' | '_' | '-'));
                if verb && families.iter().any(|family| word.starts_with(family) && word.len() > family.len()) {
                    found.insert(word.replace('.', "-"));
                }
            }
        }
    }
    found.insert("undo".into());
    found.insert("redo".into());
    // Journals that are older than the record name it.
    found.insert("win-deliver".into());
    found.into_iter().map(|verb| format!("verb-{verb}")).collect()
}

fn strings_by_line(code: &str) -> Vec<&str> {
    code.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(strings).collect()
}

#[test]
fn every_message_that_code_names_is_there_with_exactly_the_arguments_that_it_gets() {
    let known = all(Locale::En);
    let mut checked = 0;
    for (path, text) in program() {
        for call in calls(&text, "say!(") {
            // A key that is put together is looked at by `every_message_that_is_named_at_run_time_is_there`.
            if path.ends_with("text/mod.rs") || call.len() < 2 || call[1].contains("format!") {
                continue;
            }
            let given: BTreeSet<String> =
                call[2..].iter().filter_map(|part| Some(part.split_once('=')?.0.trim().to_owned())).collect();
            for key in strings(call[1]) {
                let takes = known.get(key).unwrap_or_else(|| panic!("{}: there is no message `{key}`", path.display()));
                assert_eq!(&given, takes, "{}: `{key}`", path.display());
                checked += 1;
            }
        }
    }
    assert!(checked > 300, "only {checked} calls were found");
}

#[test]
fn every_message_that_is_named_at_run_time_is_there() {
    let known = all(Locale::En);
    let program = program();
    let verbs = verbs(&program);
    assert!(verbs.len() > 20, "{verbs:?}");
    for key in dynamic().iter().chain(&verbs) {
        assert!(known.contains_key(key), "there is no message `{key}`");
    }
}

/// Help texts of the command line and its findings are named by the commands themselves; tests
/// beside them see to both directions.
fn named_by_the_command_line(key: &str) -> bool {
    key == "help" || ["help-", "arg-", "cli-check-"].iter().any(|start| key.starts_with(start))
}

#[test]
fn no_message_is_there_in_vain() {
    let program = program();
    let mut used = dynamic();
    used.extend(verbs(&program));
    for (_, text) in &program {
        let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        used.extend(strings(&code.replace("\\\"", "")).into_iter().map(str::to_owned));
        used.extend(strings_by_line(text).into_iter().map(str::to_owned));
    }
    let idle: Vec<String> =
        all(Locale::En).into_keys().filter(|key| !used.contains(key) && !named_by_the_command_line(key)).collect();
    assert!(idle.is_empty(), "nobody asks for {idle:#?}");
}
