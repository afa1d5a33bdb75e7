//! Why a file or a row of it was not taken, as sentences.

use crate::domain::codes::Coded;
use crate::exchange::accounts::FileError;
use crate::exchange::dates::{DateError, DateProblem};
use crate::exchange::mapping::MappingError;
use crate::exchange::rejects::RejectReason;
use crate::exchange::table::{MAX_CELL, MAX_COLUMNS, TableError};
use crate::say;
use crate::text::Texts;

/// Why a file was not read.
pub(super) fn file(texts: &Texts, error: &FileError) -> String {
    match error {
        FileError::Table(error) => table(texts, error),
        FileError::NoHeader => say!(texts, "cli-file-no-header"),
        FileError::Mapping(error) => mapping(texts, error),
        FileError::Dates(error) => dates(texts, error),
        FileError::Constant(reason) => say!(texts, "cli-file-constant", reason = reject(texts, reason)),
    }
}

fn table(texts: &Texts, error: &TableError) -> String {
    match error {
        TableError::Empty => say!(texts, "cli-file-empty"),
        TableError::Workbook => say!(texts, "cli-file-workbook"),
        TableError::NotText => say!(texts, "cli-file-not-text"),
        TableError::Malformed(encoding) => say!(texts, "cli-file-malformed", encoding = encoding.code()),
        TableError::TooManyColumns { found } => {
            say!(texts, "cli-file-too-many-columns", found = *found as i64, most = MAX_COLUMNS as i64)
        }
        TableError::HeaderTooLong { column } => {
            say!(texts, "cli-file-header-too-long", column = *column as i64, kib = (MAX_CELL / 1024) as i64)
        }
        TableError::UnclosedQuote { line } => say!(texts, "cli-file-unclosed-quote", line = line.to_string()),
    }
}

/// Why columns cannot be given to fields.
pub(super) fn mapping(texts: &Texts, error: &MappingError) -> String {
    match error {
        MappingError::NotAPair(given) => say!(texts, "cli-map-not-a-pair", given = given.as_str()),
        MappingError::UnknownField(unknown) => {
            say!(texts, "cli-map-unknown-field", given = unknown.given.as_str(), fields = unknown.expected.join(", "))
        }
        MappingError::UnknownColumn { field, column, existing } => {
            say!(texts, "cli-map-unknown-column", field = field.code(), column = column.as_str(), existing = existing.join(", "))
        }
        MappingError::AmbiguousColumn { field, column, places } => {
            say!(texts, "cli-map-ambiguous-column", field = field.code(), column = column.as_str(), places = places.join(", "))
        }
        MappingError::FieldTwice(field) => say!(texts, "cli-map-field-twice", field = field.code()),
        MappingError::Missing { fields, existing, .. } => {
            let fields: Vec<&str> = fields.iter().map(|missing| missing.field.code()).collect();
            say!(texts, "cli-map-missing", fields = fields.join(", "), existing = existing.join(", "))
        }
    }
}

/// Why the dates of a file cannot be read as a whole.
pub(super) fn dates(texts: &Texts, error: &DateError) -> String {
    match error {
        DateError::Ambiguous { column, example, day_first, month_first } => say!(
            texts,
            "cli-dates-ambiguous",
            column = column.as_str(),
            example = example.as_str(),
            dmy = day_first.to_string(),
            mdy = month_first.to_string()
        ),
        DateError::Mixed { column, day_first, day_first_line, month_first, month_first_line } => say!(
            texts,
            "cli-dates-mixed",
            column = column.as_str(),
            dmy = day_first.as_str(),
            dmyline = day_first_line.to_string(),
            mdy = month_first.as_str(),
            mdyline = month_first_line.to_string()
        ),
        DateError::BadFormat(given) => say!(texts, "cli-dates-bad-format", given = given.as_str()),
    }
}

/// Why a row was not taken.
pub(super) fn reject(texts: &Texts, reason: &RejectReason) -> String {
    match reason {
        RejectReason::CellCount { expected, found } => {
            say!(texts, "cli-row-cell-count", expected = *expected as i64, found = *found as i64)
        }
        RejectReason::CellTooLong { column } => {
            say!(texts, "cli-row-cell-too-long", column = *column as i64, kib = (MAX_CELL / 1024) as i64)
        }
        RejectReason::Missing { field } => say!(texts, "cli-row-missing", field = field.code()),
        RejectReason::BadDate { field, value, problem } => {
            let problem = match problem {
                DateProblem::NotADate => say!(texts, "cli-date-not-a-date"),
                DateProblem::TwoDigitYear => say!(texts, "cli-date-two-digit-year"),
                DateProblem::NoSuchDay => say!(texts, "cli-date-no-such-day"),
                DateProblem::TooEarly => say!(texts, "cli-date-too-early"),
            };
            say!(texts, "cli-row-bad-date", field = field.code(), value = value.as_str(), problem = problem)
        }
        RejectReason::BadNumber { field, value } => {
            say!(texts, "cli-row-bad-number", field = field.code(), value = value.as_str())
        }
        RejectReason::UnknownWord { field, value, expected } => {
            say!(texts, "cli-row-unknown-word", field = field.code(), value = value.as_str(), expected = expected.join(", "))
        }
        RejectReason::CurrencyClash { written, named } => {
            say!(texts, "cli-row-currency-clash", written = written.as_str(), named = named.as_str())
        }
        RejectReason::InFuture { field, day } => {
            say!(texts, "cli-row-in-future", field = field.code(), day = texts.day(*day))
        }
        RejectReason::Backwards { earlier, later } => {
            say!(texts, "cli-row-backwards", earlier = earlier.code(), later = later.code())
        }
        RejectReason::Duplicate { field, value, first_line } => {
            say!(texts, "cli-row-duplicate", field = field.code(), value = value.as_str(), line = first_line.to_string())
        }
    }
}
