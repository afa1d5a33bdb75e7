//! `orquestra undo`, `redo`, `journal`.

use clap::Args;
use serde_json::Value;

use super::error::CliError;
use super::out::Table;
use super::session::{Session, unexpected};
use crate::clock::host_zone;
use crate::protocol::{JournalQuery, Reply, Request, Step};
use crate::say;

#[derive(Debug, Args)]
pub(super) struct JournalArgs {
    account: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 30)]
    limit: usize,
    #[arg(long)]
    json: bool,
}

pub(super) fn undo(session: &mut Session<'_>) -> Result<(), CliError> {
    reverse(session, Request::Undo, "cli-undone")
}

pub(super) fn redo(session: &mut Session<'_>) -> Result<(), CliError> {
    reverse(session, Request::Redo, "cli-redone")
}

fn reverse(session: &mut Session<'_>, request: Request, key: &str) -> Result<(), CliError> {
    let Reply::Acted(acted) = session.ask(request)? else { return Err(unexpected()) };
    let verb = verb_word(session, &acted.verb);
    let about = acted.account.map_or_else(String::new, |facts| format!(" · {}", facts.account.handle));
    session.out.line(format!("{}: {verb}{about}", session.texts.get(key)));
    Ok(())
}

fn verb_word(session: &Session<'_>, verb: &str) -> String {
    session.texts.get(&format!("verb-{}", verb.replace('.', "-"))).into_owned()
}

pub(super) fn journal(session: &mut Session<'_>, args: &JournalArgs) -> Result<(), CliError> {
    let account = args.account.as_deref().map(|named| session.account(named)).transpose()?.map(|facts| facts.account.id);
    let query = JournalQuery { account, limit: args.limit };
    let Reply::JournalRead(steps) = session.ask(Request::ReadJournal(query))? else { return Err(unexpected()) };
    if args.json {
        return session.out.json(&steps);
    }
    let texts = session.texts;
    if steps.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return Ok(());
    }
    let zone = session.store.team().zone().unwrap_or_else(host_zone);
    let mut table = Table::new([
        format!(">{}", say!(texts, "cli-head-step")),
        say!(texts, "cli-head-when"),
        say!(texts, "cli-head-who"),
        say!(texts, "cli-head-what"),
        say!(texts, "cli-head-handle"),
        say!(texts, "cli-head-changes"),
    ]);
    for step in &steps {
        let at = zone.local(step.at);
        let mut what = verb_word(session, &step.verb);
        if let Some(other) = step.undoes {
            what = say!(texts, "cli-journal-undoes", what = what, step = other);
        }
        if let Some(other) = step.undone_by {
            what = say!(texts, "cli-journal-undone", what = what, step = other);
        }
        table.row([
            step.step.to_string(),
            format!("{} {}", texts.day(at.date_naive()), at.format("%H:%M")),
            session.texts.actor(&step.actor),
            what,
            step.account.clone().unwrap_or_default(),
            changes(step),
        ]);
    }
    session.out.table(table);
    Ok(())
}

/// What changed, in one line: `due 2026-11-03 -> 2026-11-10`, `+touch`, `-task`; without the
/// bookkeeping. Several changes of one kind are counted, not told.
fn changes(step: &Step) -> String {
    let plain = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    // What changed, how to tell it when it is the only one of its kind, and how many there are.
    let mut told: Vec<(String, String, usize)> = Vec::new();
    let mut tell = |what: String, words: String| match told.iter_mut().find(|(known, ..)| *known == what) {
        Some((.., count)) => *count += 1,
        None => told.push((what, words, 1)),
    };
    for change in &step.changes {
        match (&change.before, &change.after) {
            (Some(Value::Object(before)), Some(Value::Object(after))) => {
                for (key, value) in after.iter().filter(|(key, value)| *key != "rev" && before.get(*key) != Some(value)) {
                    let was = before.get(key).map(plain).unwrap_or_default();
                    let long = value.is_object() || value.is_array();
                    tell(key.clone(), if long { key.clone() } else { format!("{key} {was} -> {}", plain(value)) });
                }
            }
            (None, _) => tell(format!("+{}", change.table), format!("+{}", change.table)),
            (_, None) => tell(format!("-{}", change.table), format!("-{}", change.table)),
            _ => {}
        }
    }
    let words = told.into_iter().map(|(what, words, count)| if count > 1 { format!("{what} ×{count}") } else { words });
    words.collect::<Vec<_>>().join(", ")
}
