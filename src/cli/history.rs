//! `orquestra undo`, `redo`, `journal`.

use clap::Args;

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
        let at = step.at.with_timezone(&zone);
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
            step.actor.clone(),
            what,
            step.account.clone().unwrap_or_default(),
            changes(step),
        ]);
    }
    session.out.table(table);
    Ok(())
}

/// What changed, in one line: `due 2026-11-03 -> 2026-11-10`, `+touch`, `-task`; without the
/// bookkeeping.
fn changes(step: &Step) -> String {
    let plain = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut words: Vec<String> = Vec::new();
    for change in &step.changes {
        match (&change.before, &change.after) {
            (Some(serde_json::Value::Object(before)), Some(serde_json::Value::Object(after))) => {
                for (key, value) in after.iter().filter(|(key, value)| *key != "rev" && before.get(*key) != Some(value)) {
                    let was = before.get(key).map(plain).unwrap_or_default();
                    words.push(if value.is_object() || value.is_array() {
                        key.clone()
                    } else {
                        format!("{key} {was} -> {}", plain(value))
                    });
                }
            }
            (None, _) => words.push(format!("+{}", change.table)),
            (_, None) => words.push(format!("-{}", change.table)),
            _ => {}
        }
    }
    // Rows of one kind are counted, not repeated.
    let mut counted: Vec<(String, usize)> = Vec::new();
    for word in words {
        match counted.iter_mut().find(|(known, _)| *known == word) {
            Some((_, count)) => *count += 1,
            None => counted.push((word, 1)),
        }
    }
    let shown: Vec<String> =
        counted.into_iter().map(|(word, count)| if count > 1 { format!("{word} ×{count}") } else { word }).collect();
    shown.join(", ")
}
