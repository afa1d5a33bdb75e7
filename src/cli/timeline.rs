//! `orquestra timeline`: everything that happened to an account, newest first.

use clap::Args;

use super::error::CliError;
use super::out::Table;
use super::session::{Session, unexpected};
use super::values::codes;
use crate::clock::host_zone;
use crate::domain::timeline::EventKind;
use crate::protocol::{JournalQuery, Reply, Request};
use crate::say;
use crate::text::timeline::{TimelineFilter, timeline};

#[derive(Debug, Args)]
pub(super) struct TimelineArgs {
    account: String,
    words: Vec<String>,
    #[arg(long, value_name = "KIND", value_parser = codes::<EventKind>())]
    kind: Vec<EventKind>,
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    from: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    to: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: usize,
    #[arg(long)]
    json: bool,
}

/// So many steps of the journal are read: all that an account will ever have.
const STEPS: usize = 100_000;

pub(super) fn run(session: &mut Session<'_>, args: TimelineArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let day = |typed: Option<&str>| typed.map(|typed| session.day(typed)).transpose();
    let filter = TimelineFilter {
        kinds: args.kind,
        by: args.by,
        from: day(args.from.as_deref())?,
        to: day(args.to.as_deref())?,
        words: args.words.iter().map(|word| word.to_lowercase()).collect(),
    };
    let query = JournalQuery { account: Some(facts.account.id), limit: STEPS };
    let Reply::JournalRead(steps) = session.ask(Request::ReadJournal(query))? else { return Err(unexpected()) };
    let zone = session.store.team().zone().unwrap_or_else(host_zone);
    let playbook = session.playbook(&facts);
    let mut entries = timeline(session.texts, &facts, &playbook, &steps, &zone, None);
    entries.retain(|entry| filter.holds(entry));
    let all = entries.len();
    entries.truncate(args.limit);
    if args.json {
        return session.out.json(&entries);
    }
    let texts = session.texts;
    if entries.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return Ok(());
    }
    let mut table = Table::new([
        say!(texts, "cli-head-day"),
        say!(texts, "cli-head-kind"),
        say!(texts, "cli-head-who"),
        say!(texts, "cli-head-what"),
    ]);
    for entry in &entries {
        table.row([texts.day(entry.on), texts.code(entry.kind), texts.actor(&entry.by), entry.words.clone()]);
    }
    session.out.table(table);
    if all > entries.len() {
        session.out.line(say!(texts, "cli-timeline-more", count = (all - entries.len()) as i64));
    }
    Ok(())
}
