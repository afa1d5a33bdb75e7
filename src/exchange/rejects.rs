//! Rows that were not taken: why, and the file in which a user corrects them.

use std::borrow::Cow;
use std::io;

use csv::StringRecord;

use super::dates::DateProblem;
use super::formula::protect;
use super::mapping::Field;
use super::table::Delimiter;
use crate::domain::day::Day;

/// A row that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// The line of the file on which it starts, from 1.
    pub line: u64,
    /// Its cells as they were, formula protection undone; not always as many as the header has.
    pub cells: StringRecord,
    /// Why.
    pub reason: RejectReason,
}

/// Why a row was not taken. Columns are named as the header has them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RejectReason {
    /// More or fewer cells than the header.
    #[error("{found} cells where the header has {expected}")]
    CellCount {
        /// Cells of the header.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// A cell longer than [`MAX_CELL`](super::table::MAX_CELL).
    #[error("the cell in column {column} is too long")]
    CellTooLong {
        /// Which column, from 1.
        column: usize,
    },
    /// A field that every row needs is empty.
    #[error("{field} is empty")]
    Missing {
        /// Which field.
        field: Field,
    },
    /// Not a date.
    #[error("{field}: `{value}` {problem}")]
    BadDate {
        /// Which field.
        field: Field,
        /// What the cell says.
        value: String,
        /// What is wrong with it.
        problem: DateProblem,
    },
    /// Not a number, or one that can be read in two ways.
    #[error("{field}: `{value}` is not a clear number")]
    BadNumber {
        /// Which field.
        field: Field,
        /// What the cell says.
        value: String,
    },
    /// A word that the field does not know.
    #[error("{field}: `{value}` is not known; expected one of: {}", .expected.join(", "))]
    UnknownWord {
        /// Which field.
        field: Field,
        /// What the cell says.
        value: String,
        /// Words that are known, in English; their Portuguese ones are taken too.
        expected: &'static [&'static str],
    },
    /// The revenue is written in one currency and the currency column names another.
    #[error("arr is in {written} and the currency says {named}")]
    CurrencyClash {
        /// The currency written beside the revenue.
        written: String,
        /// The currency of the currency column.
        named: String,
    },
    /// A day that has not come yet.
    #[error("{field} {day} lies in the future")]
    InFuture {
        /// Which field.
        field: Field,
        /// The day.
        day: Day,
    },
    /// A day before the one that it must follow.
    #[error("{later} lies before {earlier}")]
    Backwards {
        /// Which must come first.
        earlier: Field,
        /// Which must come later.
        later: Field,
    },
    /// An earlier row of the same file has the same key.
    #[error("{field} `{value}` is already on line {first_line}")]
    Duplicate {
        /// The key: handle, external id, ticket or metric.
        field: Field,
        /// Its value.
        value: String,
        /// The line of the row that has it.
        first_line: u64,
    },
}

/// A file of rejected rows: the columns `line` and `reason`, then those of the original. It can be
/// corrected and imported in place of the original.
pub struct RejectsFile<W: io::Write> {
    out: csv::Writer<W>,
}

impl<W: io::Write> RejectsFile<W> {
    /// Starts the file with its header, in the delimiter of the original.
    pub fn new(out: W, headers: &[String], delimiter: Delimiter) -> io::Result<Self> {
        let mut out = csv::WriterBuilder::new()
            .flexible(true)
            .delimiter(delimiter.byte())
            .terminator(csv::Terminator::CRLF)
            .from_writer(out);
        let columns = headers.iter().map(|header| protect(header));
        out.write_record(["line".into(), "reason".into()].into_iter().chain(columns).map(Cow::into_owned))?;
        Ok(Self { out })
    }

    /// Adds a row with its reason in the user's language.
    pub fn add(&mut self, line: u64, reason: &str, cells: &StringRecord) -> io::Result<()> {
        self.out.write_field(line.to_string())?;
        self.out.write_field(protect(reason).as_bytes())?;
        for cell in cells {
            self.out.write_field(protect(cell).as_bytes())?;
        }
        self.out.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Ends the file and hands back what it was written to.
    pub fn finish(self) -> io::Result<W> {
        self.out.into_inner().map_err(|error| io::Error::new(error.error().kind(), error.to_string()))
    }
}
