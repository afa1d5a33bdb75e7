//! `orquestra import …`, `orquestra export …`: accounts from and to CSV files.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::account;
use super::error::{CliError, REFUSED, quoted};
use super::out::{Progress, Table};
use super::session::Session;
use super::transfer_words as words;
use crate::domain::codes::Coded;
use crate::domain::filter::Filter;
use crate::exchange::accounts::{AccountsFile, FileError, ImportRow, Notice, Options, ReadFile, read};
use crate::exchange::dates::DateFormat;
use crate::exchange::mapping::{Field, MappingError, parse_pair};
use crate::exchange::names::ACCOUNTS;
use crate::exchange::rejects::RejectsFile;
use crate::exchange::table::Delimiter;
use crate::protocol::{ImportBatch, ImportOutcome, ListQuery};
use crate::say;

/// Rejected rows told on stderr before the reader is sent to `--rejects`.
const REJECTS_SHOWN: usize = 20;

#[derive(Debug, Subcommand)]
pub(super) enum ImportArgs {
    Accounts(ImportAccounts),
}

#[derive(Debug, Subcommand)]
pub(super) enum ExportArgs {
    Accounts(ExportAccounts),
}

#[derive(Debug, Args)]
pub(super) struct ImportAccounts {
    file: PathBuf,
    #[arg(long, value_name = "FIELD=COLUMN")]
    map: Vec<String>,
    #[arg(long, value_name = "FIELD=VALUE")]
    set: Vec<String>,
    #[arg(long, value_name = "FORMAT")]
    date_format: Option<String>,
    #[arg(long, value_name = "CHAR")]
    delimiter: Option<String>,
    #[arg(long)]
    raw: bool,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
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
    let ImportArgs::Accounts(args) = verb;
    let options = options(session, &args)?;
    let bytes = contents(session, &args.file)?;
    let file = match read(&bytes, &options) {
        Ok(file) => file,
        Err(error) => return Err(unread(session, &args, &error)),
    };
    for notice in &file.notices {
        tell(session, notice);
    }
    if args.dry_run {
        mapping(session, &args, &options, &file);
    }
    let ReadFile { rows, rejects, mapping, delimiter, .. } = file;
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
    rejected.sort_by_key(|(line, ..)| *line);

    if let (Some(path), false) = (&args.rejects, rejected.is_empty()) {
        let file = create(session, path, Some(&args.file))?;
        let write = || -> std::io::Result<()> {
            let mut rejects = RejectsFile::new(std::io::BufWriter::new(file), &mapping.headers, delimiter)?;
            for (line, reason, cells) in &rejected {
                rejects.add(*line, reason, cells)?;
            }
            rejects.finish()?.flush()
        };
        write().map_err(|error| unwritable(session, path, &error))?;
    } else {
        for (line, reason, _) in rejected.iter().take(REJECTS_SHOWN) {
            session.out.complain(&say!(session.texts, "cli-import-line", line = line.to_string(), reason = reason.as_str()));
        }
        if let Some(more) = rejected.len().checked_sub(REJECTS_SHOWN).filter(|more| *more > 0) {
            session.out.complain(&say!(session.texts, "cli-import-more", count = more as i64));
        }
    }
    summary(session, &args, &outcome, rejected.len());
    let landed = outcome.added + outcome.updated + outcome.unchanged;
    Ok(if landed == 0 && !rejected.is_empty() { REFUSED } else { 0 })
}

fn summary(session: &mut Session<'_>, args: &ImportAccounts, outcome: &ImportOutcome, rejected: usize) {
    let counts = [outcome.added, outcome.updated, outcome.unchanged, rejected].map(|count| session.texts.number(count as i64));
    let [added, updated, unchanged, refused] = counts;
    let line = if args.dry_run {
        say!(session.texts, "cli-import-would", added = added, updated = updated, unchanged = unchanged, refused = refused)
    } else {
        say!(session.texts, "cli-import-did", added = added, updated = updated, unchanged = unchanged, refused = refused)
    };
    session.out.line(line);
    if let (Some(path), true) = (&args.rejects, rejected > 0) {
        session.out.line(say!(session.texts, "cli-import-rejects", path = path.display().to_string()));
    }
    if args.dry_run {
        session.out.line(say!(session.texts, "cli-dry-run"));
    }
}

fn options(session: &Session<'_>, args: &ImportAccounts) -> Result<Options, CliError> {
    let texts = session.texts;
    let pairs = |given: &[String]| -> Result<Vec<(Field, String)>, CliError> {
        let read = given.iter().map(|pair| parse_pair(pair, &ACCOUNTS));
        read.collect::<Result<_, _>>().map_err(|error| CliError::Usage(words::mapping(texts, &error)))
    };
    let date_format = args.date_format.as_deref().map(str::parse::<DateFormat>).transpose();
    let delimiter = args.delimiter.as_deref().map(|given| {
        Delimiter::from_text(given).ok_or_else(|| CliError::Usage(say!(texts, "cli-import-bad-delimiter", given = given)))
    });
    Ok(Options {
        explicit: pairs(&args.map)?,
        constants: pairs(&args.set)?,
        date_format: date_format.map_err(|error| CliError::Usage(words::dates(texts, &error)))?,
        delimiter: delimiter.transpose()?,
        raw: args.raw,
    })
}

fn contents(session: &Session<'_>, path: &Path) -> Result<Vec<u8>, CliError> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(path).map(|read| bytes = read)
    };
    match read {
        Ok(()) => Ok(bytes),
        Err(error) => {
            let (path, problem) = (path.display().to_string(), error.to_string());
            Err(CliError::Refused(say!(session.texts, "cli-unreadable", path = path, problem = problem)))
        }
    }
}

/// The error for a file that was not read; where columns are missing, with the command that names them.
fn unread(session: &mut Session<'_>, args: &ImportAccounts, error: &FileError) -> CliError {
    let sentence = words::file(session.texts, error);
    if let FileError::Mapping(MappingError::Missing { fields, flags, .. }) = error {
        let unknown = fields.iter().filter(|missing| missing.candidates.is_empty());
        let unknown = unknown.map(|missing| format!("--map {}=…", missing.field));
        let flags: Vec<String> = [flags.clone()].into_iter().filter(|flags| !flags.is_empty()).chain(unknown).collect();
        let command = command_line(session, args, &flags.join(" "));
        let advice = say!(session.texts, "cli-import-try", command = command);
        return CliError::Refused(format!("{sentence}\n{advice}"));
    }
    CliError::Refused(sentence)
}

/// The import again as a command line, with other `--map` flags.
fn command_line(session: &Session<'_>, args: &ImportAccounts, flags: &str) -> String {
    let mut line = vec!["orquestra".to_owned()];
    if let Some(path) = &session.named_db {
        line.push(format!("--db {}", quoted(&path.display().to_string())));
    }
    line.push(format!("import accounts {}", quoted(&args.file.display().to_string())));
    if !flags.is_empty() {
        line.push(flags.to_owned());
    }
    line.extend(args.set.iter().map(|set| format!("--set {}", quoted(set))));
    line.extend(args.date_format.iter().map(|format| format!("--date-format {}", quoted(format))));
    line.extend(args.delimiter.iter().map(|delimiter| format!("--delimiter {}", quoted(delimiter))));
    if args.raw {
        line.push("--raw".to_owned());
    }
    line.extend(args.rejects.iter().map(|path| format!("--rejects {}", quoted(&path.display().to_string()))));
    line.join(" ")
}

fn tell(session: &mut Session<'_>, notice: &Notice) {
    let texts = session.texts;
    let sentence = match notice {
        Notice::AssumedWindows1252 => say!(texts, "cli-import-windows-1252"),
        Notice::DateOrder { column, order } => {
            say!(texts, "cli-import-date-order", column = column.as_str(), order = order.code())
        }
        Notice::NoRows => say!(texts, "cli-import-no-rows"),
    };
    session.out.complain(&sentence);
}

/// What fills which field, what might, and the command that would take it.
fn mapping(session: &mut Session<'_>, args: &ImportAccounts, options: &Options, file: &ReadFile) {
    let texts = session.texts;
    let mapping = &file.mapping;
    let mut table = Table::new([say!(texts, "cli-head-field"), say!(texts, "cli-head-column"), say!(texts, "cli-head-how")]);
    for used in &mapping.used {
        let how = if used.explicit { say!(texts, "cli-import-said") } else { say!(texts, "cli-import-found") };
        table.row([used.field.to_string(), mapping.label(used.column), how]);
    }
    for (field, value) in &options.constants {
        table.row([field.to_string(), format!("= {value}"), say!(texts, "cli-import-said")]);
    }
    for proposed in &mapping.proposed {
        table.row([proposed.field.to_string(), mapping.label(proposed.column), say!(texts, "cli-import-proposed")]);
    }
    session.out.table(table);
    let unused: Vec<String> = mapping
        .unused()
        .filter(|column| mapping.proposed.iter().all(|proposed| proposed.column != *column))
        .map(|column| mapping.label(column))
        .collect();
    if !unused.is_empty() {
        session.out.line(say!(texts, "cli-import-unused", columns = unused.join(", ")));
    }
    let command = command_line(session, args, &mapping.as_flags());
    session.out.line(if mapping.proposed.is_empty() {
        say!(texts, "cli-import-ready", command = command)
    } else {
        say!(texts, "cli-import-ready-proposed", command = command)
    });
    session.out.line("");
}

/// Makes or empties a file, for its owner alone; never the one that is being read.
fn create(session: &Session<'_>, path: &Path, input: Option<&Path>) -> Result<std::fs::File, CliError> {
    let same = |other: &Path| {
        let (Ok(one), Ok(other)) = (std::fs::metadata(path), std::fs::metadata(other)) else { return false };
        (one.dev(), one.ino()) == (other.dev(), other.ino())
    };
    if input.is_some_and(same) || same(session.store.path()) {
        return Err(CliError::Refused(say!(session.texts, "cli-same-file", path = path.display().to_string())));
    }
    let made = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path);
    made.map_err(|error| unwritable(session, path, &error))
}

fn unwritable(session: &Session<'_>, path: &Path, error: &std::io::Error) -> CliError {
    let (path, problem) = (path.display().to_string(), error.to_string());
    CliError::Refused(say!(session.texts, "cli-unwritable", path = path, problem = problem))
}

pub(super) fn export(session: &mut Session<'_>, verb: ExportArgs) -> Result<(), CliError> {
    let ExportArgs::Accounts(args) = verb;
    let listed = account::listed(session, ListQuery { owner: None, filter: Filter::default(), all: args.all })?;
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
            let file = create(session, &path, None)?;
            let mut out = std::io::BufWriter::new(file);
            fill(&mut out).map_err(|error| unwritable(session, &path, &error))?;
            let (count, path) = (listed.len() as i64, path.display().to_string());
            session.out.line(say!(session.texts, "cli-export-made", count = count, path = path));
        }
    }
    Ok(())
}
