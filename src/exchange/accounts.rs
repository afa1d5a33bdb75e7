//! Accounts from a table, and back (see [`AccountsFile`]).
//!
//! Only what a cell says by itself is checked here; what depends on other accounts or on the
//! rules of onboarding is left to the commands.

use std::collections::HashMap;

use csv::StringRecord;

use super::dates::DateReader;
pub use super::export::{AccountsFile, write};
use super::mapping::{Field, Mapping};
use super::names::ACCOUNTS;
use super::rejects::{Reject, RejectReason};
use super::sheet::{self, Sheet, Sources};
pub use super::sheet::{FileError, Notice, Options};
use super::table::{Delimiter, Encoding, Row};
use super::values;
use crate::command::account::{AccountPatch, NewAccount};
use crate::domain::account::Status;
use crate::domain::factor::{FactorKind, Level};

/// An account as a row of the file has it.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportRow {
    /// The line of the file on which the row starts, from 1.
    pub line: u64,
    /// The account. Its patch holds what the file says and nothing else: an empty cell leaves a
    /// field unset. The same patch serves to change an account that is there already.
    pub account: NewAccount,
    /// The levels that the row gives to factors; `account.factors` has them laid over the default.
    pub levels: Vec<(FactorKind, Level)>,
    /// The row as it was, formula protection undone, for when a command refuses it.
    pub cells: StringRecord,
}

impl ImportRow {
    /// The account's key in the other system, if the row has one.
    pub fn external_id(&self) -> Option<&str> {
        self.account.fields.external_id.as_ref()?.as_deref()
    }

    /// The handle, if the row has one.
    pub fn handle(&self) -> Option<&str> {
        self.account.fields.handle.as_deref()
    }
}

/// A file read.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadFile {
    /// The accounts, in the order of the file.
    pub rows: Vec<ImportRow>,
    /// Rows that were not taken, in the order of the file.
    pub rejects: Vec<Reject>,
    /// Which column filled which field.
    pub mapping: Mapping,
    /// What stands between the cells.
    pub delimiter: Delimiter,
    /// How the letters are stored.
    pub encoding: Encoding,
    /// What the user should know.
    pub notices: Vec<Notice>,
}

/// Reads accounts from the bytes of a CSV file.
pub fn read(bytes: &[u8], options: &Options) -> Result<ReadFile, FileError> {
    let check = |field, value: &str, dates: Option<&DateReader>| fill(&mut blank(0), field, value, dates, &mut None);
    let Sheet { mapping, rows: lines, mut rejects, delimiter, encoding, notices, sources } =
        sheet::open(bytes, options, &ACCOUNTS, check)?;
    let mut rows: Vec<ImportRow> = Vec::with_capacity(lines.len());
    let mut handles: HashMap<String, u64> = HashMap::new();
    let mut external_ids: HashMap<String, u64> = HashMap::new();
    for Row { line, cells } in lines {
        let read = account(&sources, line, &cells).and_then(|row| {
            let known = [(Field::Handle, row.handle(), &handles), (Field::ExternalId, row.external_id(), &external_ids)];
            for (field, value, lines) in known {
                if let Some((value, first_line)) = value.and_then(|value| Some((value, lines.get(value)?))) {
                    return Err(RejectReason::Duplicate { field, value: value.to_owned(), first_line: *first_line });
                }
            }
            Ok(row)
        });
        match read {
            Ok(row) => {
                handles.extend(row.handle().map(|handle| (handle.to_owned(), line)));
                external_ids.extend(row.external_id().map(|id| (id.to_owned(), line)));
                rows.push(ImportRow { cells, ..row });
            }
            Err(reason) => rejects.push(Reject { line, cells, reason }),
        }
    }
    rejects.sort_by_key(|reject| reject.line);
    Ok(ReadFile { rows, rejects, mapping, delimiter, encoding, notices })
}

fn blank(line: u64) -> ImportRow {
    ImportRow { line, account: NewAccount::default(), levels: Vec::new(), cells: StringRecord::new() }
}

/// The account of a row.
fn account(sources: &Sources<'_>, line: u64, cells: &StringRecord) -> Result<ImportRow, RejectReason> {
    let mut row = blank(line);
    let mut written = None;
    sources.each(cells, |field, value, dates| fill(&mut row, field, value, dates, &mut written))?;
    let patch = &mut row.account.fields;
    match (written, &patch.currency) {
        (Some(written), Some(named)) if written != *named => {
            return Err(RejectReason::CurrencyClash { written, named: named.clone() });
        }
        (Some(written), None) => patch.currency = Some(written),
        _ => {}
    }
    Ok(row)
}

/// Sets a field from a value that is not empty. `written` takes the currency beside a revenue.
fn fill(
    row: &mut ImportRow,
    field: Field,
    value: &str,
    dates: Option<&DateReader>,
    written: &mut Option<String>,
) -> Result<(), RejectReason> {
    let patch: &mut AccountPatch = &mut row.account.fields;
    let unknown = |expected| RejectReason::UnknownWord { field, value: value.to_owned(), expected };
    let number = || RejectReason::BadNumber { field, value: value.to_owned() };
    let day = dates.map(|dates| dates.read(value)).transpose();
    let day = day.map_err(|problem| RejectReason::BadDate { field, value: value.to_owned(), problem })?;
    let text = || Some(value.to_owned());
    match field {
        Field::Name => patch.name = text(),
        Field::Handle => patch.handle = text(),
        Field::Owner => patch.owner = text(),
        Field::Segment => patch.segment = text(),
        Field::Arr => {
            let money = values::money(value).ok_or_else(number)?;
            patch.arr_cents = Some(Some(money.cents));
            *written = money.currency;
        }
        // What is no currency the command refuses, in its own words.
        Field::Currency => patch.currency = values::currency(value).or_else(text),
        Field::Seats => patch.seats = Some(Some(values::count(value).ok_or_else(number)?)),
        Field::ContractDate => patch.contract_date = day,
        Field::KickoffDate => patch.kickoff_date = day.map(Some),
        Field::RenewalDate => patch.renewal_date = day.map(Some),
        Field::StageSince => patch.stage_since = day,
        Field::ArchivedOn => patch.archived_on = day.map(Some),
        Field::Goal => patch.goal = text(),
        Field::Tags => patch.tags = Some(values::tags(value)),
        Field::ExternalId => patch.external_id = Some(text()),
        Field::Status => patch.status = Some(values::status(value).ok_or_else(|| unknown(values::STATUS_WORDS))?),
        Field::Churned => {
            let churned = values::boolean(value).ok_or_else(|| unknown(values::BOOLEAN_WORDS))?;
            patch.status = if churned { Some(Status::Churned) } else { patch.status };
        }
        Field::Stage => patch.stage = Some(values::stage(value).ok_or_else(|| unknown(values::STAGE_WORDS))?),
        Field::Playbook => value.clone_into(&mut row.account.playbook),
        Field::Complexity | Field::Integrations | Field::DataVolume | Field::CustomerResources => {
            let level = values::level(value).ok_or_else(|| unknown(values::LEVEL_WORDS))?;
            let kind = match field {
                Field::Complexity => FactorKind::Complexity,
                Field::Integrations => FactorKind::Integrations,
                Field::DataVolume => FactorKind::DataVolume,
                _ => FactorKind::CustomerResources,
            };
            row.account.factors = std::mem::take(&mut row.account.factors).with(kind, level);
            row.levels.push((kind, level));
        }
        // Fields of other files: accounts have none of them.
        _ => {}
    }
    Ok(())
}
