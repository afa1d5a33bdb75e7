//! What every import of a file shares: its arguments, reading it, telling how it was read, and the rows
//! that were not taken.

use std::io::{Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use clap::Args;
use csv::StringRecord;

use super::error::{CliError, quoted};
use super::out::Table;
use super::session::Session;
use super::transfer_words as words;
use crate::domain::codes::Coded as _;
use crate::exchange::dates::DateFormat;
use crate::exchange::mapping::{Field, Mapping, MappingError, Schema, parse_pair};
use crate::exchange::rejects::RejectsFile;
use crate::exchange::sheet::{FileError, Notice, Options};
use crate::exchange::table::Delimiter;
use crate::say;

/// Rejected rows told on stderr before the reader is sent to `--rejects`.
const REJECTS_SHOWN: usize = 20;

/// A file to import and how it is to be read.
#[derive(Debug, Args)]
pub(super) struct FileArgs {
    pub file: PathBuf,
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub map: Vec<String>,
    #[arg(long, value_name = "FIELD=VALUE")]
    pub set: Vec<String>,
    #[arg(long, value_name = "FORMAT")]
    pub date_format: Option<String>,
    #[arg(long, value_name = "CHAR")]
    pub delimiter: Option<String>,
    #[arg(long)]
    pub raw: bool,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
}

/// What the command line says about a file.
pub(super) fn options(session: &Session<'_>, args: &FileArgs, schema: &'static Schema) -> Result<Options, CliError> {
    let texts = session.texts;
    let pairs = |given: &[String]| -> Result<Vec<(Field, String)>, CliError> {
        let read = given.iter().map(|pair| parse_pair(pair, schema));
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

/// The bytes of a file, or of standard input.
pub(super) fn contents(session: &Session<'_>, path: &Path) -> Result<Vec<u8>, CliError> {
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
pub(super) fn unread(session: &mut Session<'_>, verb: &str, args: &FileArgs, error: &FileError) -> CliError {
    let sentence = words::file(session.texts, error);
    if let FileError::Mapping(MappingError::Missing { fields, flags, .. }) = error {
        let unknown = fields.iter().filter(|missing| missing.candidates.is_empty());
        let unknown = unknown.map(|missing| format!("--map {}=…", missing.field));
        let flags: Vec<String> = [flags.clone()].into_iter().filter(|flags| !flags.is_empty()).chain(unknown).collect();
        let command = command_line(session, verb, args, &flags.join(" "));
        let advice = say!(session.texts, "cli-import-try", command = command);
        return CliError::Refused(format!("{sentence}\n{advice}"));
    }
    CliError::Refused(sentence)
}

/// The import again as a command line, with other `--map` flags.
fn command_line(session: &Session<'_>, verb: &str, args: &FileArgs, flags: &str) -> String {
    let mut line = vec!["orquestra".to_owned()];
    if let Some(path) = &session.named_db {
        line.push(format!("--db {}", quoted(&path.display().to_string())));
    }
    line.push(format!("import {verb} {}", quoted(&args.file.display().to_string())));
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

/// Tells how a file was read.
pub(super) fn tell(session: &mut Session<'_>, notices: &[Notice]) {
    for notice in notices {
        say_notice(session, notice);
    }
}

fn say_notice(session: &mut Session<'_>, notice: &Notice) {
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
pub(super) fn mapping(session: &mut Session<'_>, verb: &str, args: &FileArgs, options: &Options, mapping: &Mapping) {
    let texts = session.texts;
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
    let command = command_line(session, verb, args, &mapping.as_flags());
    session.out.line(if mapping.proposed.is_empty() {
        say!(texts, "cli-import-ready", command = command)
    } else {
        say!(texts, "cli-import-ready-proposed", command = command)
    });
    session.out.line("");
}

/// Makes or empties a file, for its owner alone; never the one that is being read.
pub(super) fn create(session: &Session<'_>, path: &Path, input: Option<&Path>) -> Result<std::fs::File, CliError> {
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

/// The error for a file that cannot be written.
pub(super) fn unwritable(session: &Session<'_>, path: &Path, error: &std::io::Error) -> CliError {
    let (path, problem) = (path.display().to_string(), error.to_string());
    CliError::Refused(say!(session.texts, "cli-unwritable", path = path, problem = problem))
}

/// A row that was not taken: its line, why in the user's words, and its cells.
pub(super) type Rejected = (u64, String, StringRecord);

/// Writes rejected rows to the file that the user named, or tells the first of them.
pub(super) fn rejects(
    session: &mut Session<'_>,
    args: &FileArgs,
    headers: &[String],
    delimiter: Delimiter,
    rejected: &mut [Rejected],
) -> Result<(), CliError> {
    rejected.sort_by_key(|(line, ..)| *line);
    if let (Some(path), false) = (&args.rejects, rejected.is_empty()) {
        let file = create(session, path, Some(&args.file))?;
        let write = || -> std::io::Result<()> {
            let mut rejects = RejectsFile::new(std::io::BufWriter::new(file), headers, delimiter)?;
            for (line, reason, cells) in rejected.iter() {
                rejects.add(*line, reason, cells)?;
            }
            rejects.finish()?.flush()
        };
        return write().map_err(|error| unwritable(session, path, &error));
    }
    for (line, reason, _) in rejected.iter().take(REJECTS_SHOWN) {
        session.out.complain(&say!(session.texts, "cli-import-line", line = line.to_string(), reason = reason.as_str()));
    }
    if let Some(more) = rejected.len().checked_sub(REJECTS_SHOWN).filter(|more| *more > 0) {
        session.out.complain(&say!(session.texts, "cli-import-more", count = more as i64));
    }
    Ok(())
}

/// What stands at the end of an import: where the rejected rows are, and that a dry run was one.
pub(super) fn closing(session: &mut Session<'_>, args: &FileArgs, rejected: usize) {
    if let (Some(path), true) = (&args.rejects, rejected > 0) {
        session.out.line(say!(session.texts, "cli-import-rejects", path = path.display().to_string()));
    }
    if args.dry_run {
        session.out.line(say!(session.texts, "cli-dry-run"));
    }
}
