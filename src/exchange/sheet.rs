//! A file up to its rows, whatever it holds: the table, which column fills which field, how its dates
//! and numbers are written, and the values that are the same in every row.

use csv::StringRecord;

use super::dates::{DateError, DateFormat, DateOrder, DateReader};
use super::field::{Field, Schema};
use super::mapping::{Mapping, MappingError};
use super::rejects::{Reject, RejectReason};
use super::table::{self, Delimiter, Encoding, Row, TableError};
use super::values;

/// What the user says about a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// `--map`: fields and the columns that fill them; see [`Mapping::build`](super::mapping::Mapping::build).
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

/// A file read up to its rows.
pub(super) struct Sheet<'a> {
    /// Which column fills which field.
    pub mapping: Mapping,
    /// The rows, in the order of the file.
    pub rows: Vec<Row>,
    /// Rows that do not fit the header.
    pub rejects: Vec<Reject>,
    /// What stands between the cells.
    pub delimiter: Delimiter,
    /// How the letters are stored.
    pub encoding: Encoding,
    /// What the user should know.
    pub notices: Vec<Notice>,
    /// What fills each field.
    pub sources: Sources<'a>,
}

/// Where a field comes from.
pub(super) enum Source<'a> {
    Column(usize),
    Constant(&'a str),
}

/// What fills each field, with a reader for the dates.
pub(super) struct Sources<'a> {
    required: &'static [Field],
    /// In the order of the fields.
    fields: Vec<(Field, Source<'a>, Option<DateReader>)>,
}

impl Sources<'_> {
    /// Whether anything fills a field.
    pub fn has(&self, field: Field) -> bool {
        self.fields.iter().any(|(other, ..)| *other == field)
    }

    /// Hands the fields that a row fills to `take`, with the reader for dates. Refuses a row that
    /// leaves a field empty without which it says nothing.
    pub fn each(
        &self,
        cells: &StringRecord,
        mut take: impl FnMut(Field, &str, Option<&DateReader>) -> Result<(), RejectReason>,
    ) -> Result<(), RejectReason> {
        for (field, source, dates) in &self.fields {
            let value = match source {
                Source::Column(column) => cells.get(*column).unwrap_or_default(),
                Source::Constant(value) => value,
            };
            let value = value.trim();
            if !value.is_empty() {
                take(*field, value, dates.as_ref())?;
            } else if self.required.contains(field) {
                return Err(RejectReason::Missing { field: *field });
            }
        }
        Ok(())
    }

    /// The values of a field in all rows, as they are.
    pub fn values<'r>(&'r self, field: Field, rows: &'r [Row]) -> impl Iterator<Item = &'r str> {
        let source = self.fields.iter().find(|(other, ..)| *other == field).map(|(_, source, _)| source);
        let (column, constant) = match source {
            Some(Source::Column(column)) => (Some(*column), None),
            Some(Source::Constant(value)) => (None, Some(*value)),
            None => (None, None),
        };
        let cells = rows.iter().filter_map(move |row| row.cells.get(column?));
        cells.chain(constant).map(str::trim).filter(|value| !value.is_empty())
    }
}

/// Reads the bytes of a CSV file up to its rows. `check` says whether a value for every row is one of
/// its field.
pub(super) fn open<'a>(
    bytes: &[u8],
    options: &'a Options,
    schema: &'static Schema,
    check: impl Fn(Field, &str, Option<&DateReader>) -> Result<(), RejectReason>,
) -> Result<Sheet<'a>, FileError> {
    let table = table::read(bytes, options.delimiter, options.raw)?;
    let fixed = fixed(options)?;
    let headless =
        table.headers.iter().any(|header| is_data(header)) && Mapping::draft(schema, &table.headers, &[], &[])?.used.is_empty();
    let mapping = match Mapping::draft(schema, &table.headers, &options.explicit, &fixed) {
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
    let fields = sources(&mapping, &table.rows, options, &mut notices, check)?;
    let (delimiter, encoding) = (table.delimiter, table.encoding);
    let sources = Sources { required: schema.required, fields };
    Ok(Sheet { mapping, rows: table.rows, rejects: table.rejects, delimiter, encoding, notices, sources })
}

/// The fields that have one value in every row.
pub(super) fn fixed(options: &Options) -> Result<Vec<Field>, MappingError> {
    let mut fixed: Vec<Field> = Vec::new();
    for (field, _) in &options.constants {
        if fixed.contains(field) {
            return Err(MappingError::FieldTwice(*field));
        }
        fixed.push(*field);
    }
    Ok(fixed)
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
    check: impl Fn(Field, &str, Option<&DateReader>) -> Result<(), RejectReason>,
) -> Result<Vec<(Field, Source<'a>, Option<DateReader>)>, FileError> {
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
        check(*field, value, dates.as_ref()).map_err(FileError::Constant)?;
        fields.push((*field, Source::Constant(value), dates));
    }
    // In the order of the fields: currency comes after revenue, churned after status.
    fields.sort_by_key(|(field, ..)| *field);
    Ok(fields)
}
