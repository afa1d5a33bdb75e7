//! `orquestra import readings`, `orquestra import tickets`.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use csv::StringRecord;

use super::error::{CliError, REFUSED};
use super::metric::out_of_range;
use super::out::Progress;
use super::pick;
use super::session::Session;
use super::transfer::summary;
use super::transfer_file::{self as file, FileArgs, Rejected};
use super::transfer_words as words;
use crate::command::metric::NewReading;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::codes::GoalId;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::Metric;
use crate::exchange::names::{READINGS, TICKETS};
use crate::exchange::readings::{self, ReadingCell};
use crate::exchange::rejects::Reject;
use crate::exchange::tickets;
use crate::protocol::{AccountRef, Failure, ImportOutcome, ReadingBatch, Reply, Request};
use crate::say;

/// The accounts that rows about goals name, each looked up once.
type Known = HashMap<String, Result<AccountFacts, Refusal>>;

pub(super) fn readings(session: &mut Session<'_>, args: &FileArgs) -> Result<u8, CliError> {
    let options = file::options(session, args, &READINGS)?;
    let bytes = file::contents(session, &args.file)?;
    let read = match readings::read(&bytes, &options) {
        Ok(read) => read,
        Err(error) => return Err(file::unread(session, "readings", args, &error)),
    };
    file::tell(session, &read.notices);
    if args.dry_run {
        file::mapping(session, "readings", args, &options, &read.mapping);
    }
    let scoring = session.scoring()?;
    let mut known = Known::new();
    let mut reasons = Reasons::default();
    let mut rows = Vec::with_capacity(read.readings.len());
    for cell in read.readings {
        if let Some(sentence) = out_of_range(session.texts, &scoring, cell.metric, cell.value) {
            reasons.add(cell.line, sentence);
            continue;
        }
        match goal(session, &mut known, &cell)? {
            Ok(goal) => rows.push((cell.line, cell.account.clone(), new_reading(&cell, goal))),
            Err(refusal) => reasons.add(cell.line, session.refusal(&refusal)),
        }
    }
    let outcome = record(session, rows, args.dry_run)?;
    for (line, refusal) in &outcome.refused {
        reasons.add(*line, session.refusal(refusal));
    }
    let mut rejected = reasons.rows(session, read.rejects, &read.cells);
    file::rejects(session, args, &read.mapping.headers, read.delimiter, &mut rejected)?;
    summary(session, args.dry_run, &outcome, rejected.len());
    file::closing(session, args, rejected.len());
    Ok(exit_code(&outcome, &rejected))
}

/// The goal that a row is about; none for another metric.
fn goal(session: &mut Session<'_>, known: &mut Known, cell: &ReadingCell) -> Result<Result<Option<GoalId>, Refusal>, CliError> {
    if cell.metric != Metric::Goal {
        return Ok(Ok(None));
    }
    if !known.contains_key(&cell.account) {
        let found = match session.ask(Request::Open(AccountRef::Named(cell.account.clone()))) {
            Ok(Reply::Opened(facts)) => Ok(*facts),
            Err(CliError::Failed(Failure::Refused(refusal), _)) => Err(refusal),
            Err(other) => return Err(other),
            Ok(_) => return Err(super::session::unexpected()),
        };
        known.insert(cell.account.clone(), found);
    }
    Ok(match known.get(&cell.account) {
        Some(Ok(facts)) => pick::goal(facts, cell.goal.as_deref(), cell.on).map(|goal| Some(goal.id)),
        Some(Err(refusal)) => Err(refusal.clone()),
        None => Ok(None),
    })
}

fn new_reading(cell: &ReadingCell, goal: Option<GoalId>) -> NewReading {
    NewReading { metric: cell.metric, goal, on: cell.on, value: cell.value, answers: cell.answers, about: cell.about.clone() }
}

pub(super) fn tickets(session: &mut Session<'_>, args: &FileArgs) -> Result<u8, CliError> {
    let options = file::options(session, args, &TICKETS)?;
    let bytes = file::contents(session, &args.file)?;
    let read = match tickets::read(&bytes, &options, session.today()) {
        Ok(read) => read,
        Err(error) => return Err(file::unread(session, "tickets", args, &error)),
    };
    file::tell(session, &read.notices);
    if args.dry_run {
        file::mapping(session, "tickets", args, &options, &read.mapping);
    }
    let mut rows = Vec::new();
    let mut owner_of: HashMap<u64, &str> = HashMap::new();
    for (account, of_account) in &read.accounts {
        let (Some(first), Some(last_day)) = (of_account.first(), read.last_day) else { continue };
        owner_of.insert(first.line, account);
        for reading in tickets::weekly(of_account, last_day) {
            let (metric, on, value) = (reading.metric, reading.on, reading.value);
            let new = NewReading { metric, goal: None, on, value, answers: None, about: String::new() };
            rows.push((first.line, account.clone(), new));
        }
    }
    let outcome = record(session, rows, args.dry_run)?;
    let mut reasons = Reasons::default();
    let mut unknown: BTreeSet<&str> = BTreeSet::new();
    for (line, refusal) in &outcome.refused {
        let account = owner_of.get(line).copied().unwrap_or_default();
        let is_account =
            matches!(refusal, Refusal::NotFound { thing: Thing::Account, .. } | Refusal::Ambiguous { thing: Thing::Account, .. });
        if !is_account {
            reasons.add(*line, session.refusal(refusal));
        } else if unknown.insert(account) {
            // Nothing of the account landed: none of its tickets did.
            let sentence = session.refusal(refusal);
            for ticket in read.accounts.get(account).into_iter().flatten() {
                reasons.add(ticket.line, sentence.clone());
            }
        }
    }
    let accounts = read.accounts.len() - unknown.len();
    let all: usize = read.accounts.values().map(Vec::len).sum();
    let lost: usize = unknown.iter().filter_map(|account| read.accounts.get(*account)).map(Vec::len).sum();
    let mut rejected = reasons.rows(session, read.rejects, &read.cells);
    file::rejects(session, args, &read.mapping.headers, read.delimiter, &mut rejected)?;
    let texts = session.texts;
    let counts = [all - lost, accounts, rejected.len(), outcome.added, outcome.updated, outcome.unchanged];
    let [tickets, accounts, refused, added, updated, unchanged] = counts.map(|count| texts.number(count as i64));
    let line = say!(texts, "cli-import-tickets", tickets = tickets, accounts = accounts, refused = refused);
    session.out.line(line);
    let line = if args.dry_run {
        say!(texts, "cli-import-weekly-would", added = added, updated = updated, unchanged = unchanged)
    } else {
        say!(texts, "cli-import-weekly-did", added = added, updated = updated, unchanged = unchanged)
    };
    session.out.line(line);
    file::closing(session, args, rejected.len());
    Ok(exit_code(&outcome, &rejected))
}

/// Records readings, telling how far it has come.
fn record(session: &mut Session<'_>, rows: Vec<(u64, String, NewReading)>, dry_run: bool) -> Result<ImportOutcome, CliError> {
    let total = rows.len() as u64;
    let mut progress = Progress::new(say!(session.texts, "cli-progress-import"));
    let outcome = session.store.import_readings_with(&ReadingBatch { rows, dry_run }, |done| progress.at(done as u64, total));
    progress.end();
    Ok(outcome?)
}

/// Refused where nothing was taken at all.
fn exit_code(outcome: &ImportOutcome, rejected: &[Rejected]) -> u8 {
    let landed = outcome.added + outcome.updated + outcome.unchanged;
    if landed == 0 && !rejected.is_empty() { REFUSED } else { 0 }
}

/// Why lines were not taken as a whole, in the user's words; a line may have several readings.
#[derive(Default)]
struct Reasons {
    lines: BTreeMap<u64, String>,
}

impl Reasons {
    fn add(&mut self, line: u64, reason: String) {
        let known = self.lines.entry(line).or_default();
        if known.is_empty() {
            *known = reason;
        } else if !known.contains(&reason) {
            *known = format!("{known} {reason}");
        }
    }

    /// With what could not be read.
    fn rows(self, session: &Session<'_>, unread: Vec<Reject>, cells: &HashMap<u64, StringRecord>) -> Vec<Rejected> {
        let unread = unread.into_iter().map(|reject| (reject.line, words::reject(session.texts, &reject.reason), reject.cells));
        let refused = self.lines.into_iter().map(|(line, reason)| {
            let row = cells.get(&line).cloned().unwrap_or_default();
            (line, reason, row)
        });
        unread.chain(refused).collect()
    }
}
