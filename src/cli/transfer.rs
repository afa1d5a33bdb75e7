//! `orquestra import …`, `orquestra export …`: what comes from CSV files and goes to them.

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::account;
use super::error::{CliError, REFUSED};
use super::out::Progress;
use super::session::Session;
use super::transfer_file::{self as file, FileArgs};
use super::transfer_records;
use super::transfer_words as words;
use crate::domain::filter::Filter;
use crate::exchange::accounts::{AccountsFile, ImportRow, ReadFile, read};
use crate::exchange::names::ACCOUNTS;
use crate::protocol::{ImportBatch, ImportOutcome, ListQuery};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum ImportArgs {
    Accounts(FileArgs),
    Readings(FileArgs),
    Tickets(FileArgs),
}

#[derive(Debug, Subcommand)]
pub(super) enum ExportArgs {
    Accounts(ExportAccounts),
}

#[derive(Debug, Args)]
pub(super) struct ExportAccounts {
    file: Option<PathBuf>,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    raw: bool,
}

pub(super) fn import(session: &mut Session<'_>, verb: ImportArgs) -> Result<u8, CliError> {
    match verb {
        ImportArgs::Accounts(args) => accounts(session, &args),
        ImportArgs::Readings(args) => transfer_records::readings(session, &args),
        ImportArgs::Tickets(args) => transfer_records::tickets(session, &args),
    }
}

fn accounts(session: &mut Session<'_>, args: &FileArgs) -> Result<u8, CliError> {
    let options = file::options(session, args, &ACCOUNTS)?;
    let bytes = file::contents(session, &args.file)?;
    let read = match read(&bytes, &options) {
        Ok(read) => read,
        Err(error) => return Err(file::unread(session, "accounts", args, &error)),
    };
    file::tell(session, &read.notices);
    if args.dry_run {
        file::mapping(session, "accounts", args, &options, &read.mapping);
    }
    let ReadFile { rows, rejects, mapping, delimiter, .. } = read;
    let (cells, batch): (HashMap<u64, _>, Vec<_>) =
        rows.into_iter().map(|ImportRow { line, account, cells, .. }| ((line, cells), (line, account))).unzip();
    let total = batch.len() as u64;
    let mut progress = Progress::new(say!(session.texts, "cli-progress-import"));
    let batch = ImportBatch { rows: batch, dry_run: args.dry_run };
    let outcome = session.store.import_with(&batch, |done| progress.at(done as u64, total));
    progress.end();
    let outcome = outcome?;

    let playbook = session.playbooks.default_playbook().clone();
    let of_reading = rejects.into_iter().map(|reject| (reject.line, words::reject(session.texts, &reject.reason), reject.cells));
    let of_rules = outcome
        .refused
        .iter()
        .map(|(line, refusal)| (*line, session.texts.refusal(refusal, &playbook), cells.get(line).cloned().unwrap_or_default()));
    let mut rejected: Vec<_> = of_reading.chain(of_rules).collect();
    file::rejects(session, args, &mapping.headers, delimiter, &mut rejected)?;
    summary(session, args.dry_run, &outcome, rejected.len());
    file::closing(session, args, rejected.len());
    let landed = outcome.added + outcome.updated + outcome.unchanged;
    Ok(if landed == 0 && !rejected.is_empty() { REFUSED } else { 0 })
}

/// What an import did or would do.
pub(super) fn summary(session: &mut Session<'_>, dry_run: bool, outcome: &ImportOutcome, rejected: usize) {
    let counts = [outcome.added, outcome.updated, outcome.unchanged, rejected].map(|count| session.texts.number(count as i64));
    let [added, updated, unchanged, refused] = counts;
    let line = if dry_run {
        say!(session.texts, "cli-import-would", added = added, updated = updated, unchanged = unchanged, refused = refused)
    } else {
        say!(session.texts, "cli-import-did", added = added, updated = updated, unchanged = unchanged, refused = refused)
    };
    session.out.line(line);
}

pub(super) fn export(session: &mut Session<'_>, verb: ExportArgs) -> Result<(), CliError> {
    let ExportArgs::Accounts(args) = verb;
    let listed = account::listed(session, ListQuery { owner: None, filter: Filter::default(), all: args.all, on: None })?;
    let fill = |out: &mut dyn Write| -> std::io::Result<()> {
        let mut file = AccountsFile::new(out, args.raw)?;
        for listed in &listed {
            file.add(&listed.account, Some(&listed.plan))?;
        }
        file.finish()?.flush()
    };
    match args.file.filter(|path| path != Path::new("-")) {
        None => {
            let mut bytes = Vec::new();
            fill(&mut bytes).map_err(|error| CliError::Refused(error.to_string()))?;
            session.out.bytes(&bytes);
        }
        Some(path) => {
            let made = file::create(session, &path, None)?;
            let mut out = std::io::BufWriter::new(made);
            fill(&mut out).map_err(|error| file::unwritable(session, &path, &error))?;
            let (count, path) = (listed.len() as i64, path.display().to_string());
            session.out.line(say!(session.texts, "cli-export-made", count = count, path = path));
        }
    }
    Ok(())
}
