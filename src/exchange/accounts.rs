//! Accounts from a table, and back (see [`AccountsFile`]).
//!
//! Only what a cell says by itself is checked here; what depends on other accounts or on the
//! rules of onboarding is left to the commands.

use std::collections::HashMap;

use csv::StringRecord;

use super::dates::{DateError, DateFormat, DateOrder, DateReader};
pub use super::export::{AccountsFile, write};
use super::mapping::{Field, Mapping, MappingError};
use super::rejects::{Reject, RejectReason};
use super::table::{self, Delimiter, Encoding, Row, TableError};
use super::values;
use crate::command::account::{AccountPatch, NewAccount};
use crate::domain::account::Status;
use crate::domain::factor::{FactorKind, Level};

/// What the user says about a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// `--map`: fields and the columns that fill them; see [`Mapping::build`].
    pub explicit: Vec<(Field, String)>,
    /// `--set`: fields that have one value in every row, whatever the file says.
    pub constants: Vec<(Field, String)>,
    /// `--date-format`: how dates are written; found for each column where none is given.
    pub date_format: Option<DateFormat>,
    /// What stands between cells; found where none is given.
    pub delimiter: Option<Delimiter>,
    /// Whether an apostrophe in front of a formula belongs to the text.
    pub raw: bool,
}

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

/// Something that the user should know about how a file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The letters are neither UTF-8 nor marked: they were read as Windows-1252.
    AssumedWindows1252,
    /// The order of day and month that the values of a column show.
    DateOrder {
        /// The column.
        column: String,
        /// The order.
        order: DateOrder,
    },
    /// The file has a header and nothing under it.
    NoRows,
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

/// Why a file was not read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// It is not a table.
    #[error(transparent)]
    Table(#[from] TableError),
    /// Its first row is data.
    #[error("the first row holds data; it must name the columns")]
    NoHeader,
    /// Its columns cannot be given to fields.
    #[error(transparent)]
    Mapping(#[from] MappingError),
    /// Its dates cannot be read as a whole.
    #[error(transparent)]
    Dates(#[from] DateError),
    /// A value for every row is not one of the field.
    #[error("{0}")]
    Constant(RejectReason),
}

/// Where a field comes from.
enum Source<'a> {
    Column(usize),
    Constant(&'a str),
}

/// What fills each field, with a reader for the dates.
struct Sources<'a> {
    fields: Vec<(Field, Source<'a>, Option<DateReader>)>,
}

/// Reads accounts from the bytes of a CSV file.
pub fn read(bytes: &[u8], options: &Options) -> Result<ReadFile, FileError> {
    let table = table::read(bytes, options.delimiter, options.raw)?;
    let mut fixed: Vec<Field> = Vec::new();
    for (field, _) in &options.constants {
        if fixed.contains(field) {
            return Err(MappingError::FieldTwice(*field).into());
        }
        fixed.push(*field);
    }
    let headless =
        table.headers.iter().any(|header| is_data(header)) && Mapping::draft(&table.headers, &[], &[])?.used.is_empty();
    let mapping = match Mapping::draft(&table.headers, &options.explicit, &fixed) {
        Err(_) if headless => return Err(FileError::NoHeader),
        Ok(mapping) if headless && mapping.used.is_empty() => return Err(FileError::NoHeader),
        mapping => mapping?,
    };
    mapping.require(&fixed)?;

    let mut notices = Vec::new();
    if table.encoding == Encoding::Windows1252 {
        notices.push(Notice::AssumedWindows1252);
    }
    if table.rows.is_empty() && table.rejects.is_empty() {
        notices.push(Notice::NoRows);
    }
    let sources = sources(&mapping, &table.rows, options, &mut notices)?;

    let mut rejects = table.rejects;
    let mut rows: Vec<ImportRow> = Vec::with_capacity(table.rows.len());
    let mut handles: HashMap<String, u64> = HashMap::new();
    let mut external_ids: HashMap<String, u64> = HashMap::new();
    for Row { line, cells } in table.rows {
        let read = sources.row(line, &cells).and_then(|row| {
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
    Ok(ReadFile { rows, rejects, mapping, delimiter: table.delimiter, encoding: table.encoding, notices })
}

/// Whether a cell of the first row can hardly be the name of a column.
fn is_data(cell: &str) -> bool {
    let anything = DateReader::with(&DateFormat::Dmy);
    let american = DateReader::with(&DateFormat::Mdy);
    values::count(cell).is_some() || anything.read(cell).is_ok() || american.read(cell).is_ok() || cell.contains('@')
}

/// Settles what fills each field, and checks the constants.
fn sources<'a>(
    mapping: &Mapping,
    rows: &[Row],
    options: &'a Options,
    notices: &mut Vec<Notice>,
) -> Result<Sources<'a>, FileError> {
    let mut fields = Vec::new();
    for used in &mapping.used {
        let dates = match (&options.date_format, used.field.is_date()) {
            (_, false) => None,
            (Some(format), true) => Some(DateReader::with(format)),
            (None, true) => {
                let column = mapping.label(used.column);
                let values = rows.iter().filter_map(|row| Some((row.line, row.cells.get(used.column)?)));
                let reader = DateReader::detect(&column, values)?;
                notices.extend(
                    reader.order().filter(|order| *order != DateOrder::Ymd).map(|order| Notice::DateOrder { column, order }),
                );
                Some(reader)
            }
        };
        fields.push((used.field, Source::Column(used.column), dates));
    }
    for (field, value) in &options.constants {
        let dates = match (&options.date_format, field.is_date()) {
            (_, false) => None,
            (Some(format), true) => Some(DateReader::with(format)),
            (None, true) => Some(DateReader::detect(&field.to_string(), [(0, value.as_str())].into_iter())?),
        };
        let value = value.trim();
        if value.is_empty() {
            return Err(FileError::Constant(RejectReason::Missing { field: *field }));
        }
        fill(&mut blank(0), *field, value, dates.as_ref(), &mut None).map_err(FileError::Constant)?;
        fields.push((*field, Source::Constant(value), dates));
    }
    // In the order of the fields: currency comes after revenue, churned after status.
    fields.sort_by_key(|(field, ..)| *field);
    Ok(Sources { fields })
}

fn blank(line: u64) -> ImportRow {
    ImportRow { line, account: NewAccount::default(), levels: Vec::new(), cells: StringRecord::new() }
}

impl Sources<'_> {
    /// The account of a row.
    fn row(&self, line: u64, cells: &StringRecord) -> Result<ImportRow, RejectReason> {
        let mut row = blank(line);
        let mut written = None;
        for (field, source, dates) in &self.fields {
            let value = match source {
                Source::Column(column) => cells.get(*column).unwrap_or_default(),
                Source::Constant(value) => value,
            };
            let value = value.trim();
            if !value.is_empty() {
                fill(&mut row, *field, value, dates.as_ref(), &mut written)?;
            } else if Field::REQUIRED.contains(field) {
                return Err(RejectReason::Missing { field: *field });
            }
        }
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
            if values::boolean(value).ok_or_else(|| unknown(values::BOOLEAN_WORDS))? {
                patch.status = Some(Status::Churned);
            }
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
    }
    Ok(())
}
