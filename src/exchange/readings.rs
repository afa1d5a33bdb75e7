//! Readings of metrics from a table: one in each row (account, metric, date, value), or one column for
//! each metric, or both.
//!
//! Which account a row means and whether a value is in its range is left to the commands.

use std::collections::HashMap;

use csv::StringRecord;

use super::dates::DateReader;
use super::field::Field;
use super::mapping::Mapping;
use super::names::READINGS;
use super::rejects::{Reject, RejectReason};
use super::sheet::{self, FileError, Notice, Options, Sheet, Sources};
use super::table::{Delimiter, Row};
use super::values;
use crate::domain::codes::Coded;
use crate::domain::day::Day;
use crate::domain::decimal::decimal_sign;
use crate::domain::metric::Metric;

/// A reading as a cell of the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingCell {
    /// The line of the file on which its row starts, from 1.
    pub line: u64,
    /// The account as the file names it: handle, external id or name.
    pub account: String,
    /// What was measured.
    pub metric: Metric,
    /// The goal as the file names it, where it names one.
    pub goal: Option<String>,
    /// The day for which it holds.
    pub on: Day,
    /// The value in thousandths.
    pub value: i64,
    /// How many answers it is made of.
    pub answers: Option<i64>,
    /// The session or role that it is about; empty for the account as a whole.
    pub about: String,
}

/// A file of readings read.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadingsFile {
    /// The readings, in the order of the file.
    pub readings: Vec<ReadingCell>,
    /// The rows that they come from, by line, formula protection undone.
    pub cells: HashMap<u64, StringRecord>,
    /// Rows that were not taken, in the order of the file.
    pub rejects: Vec<Reject>,
    /// Which column filled which field.
    pub mapping: Mapping,
    /// What stands between the cells.
    pub delimiter: Delimiter,
    /// What the user should know.
    pub notices: Vec<Notice>,
}

/// What makes two readings the same one.
type Key = (String, Metric, Option<String>, Day, String);

/// Reads readings from the bytes of a CSV file.
pub fn read(bytes: &[u8], options: &Options) -> Result<ReadingsFile, FileError> {
    let check = |field, value: &str, dates: Option<&DateReader>| Raw::default().take(field, value, dates, &|_| None);
    let Sheet { mapping, rows, mut rejects, delimiter, notices, sources, .. } = sheet::open(bytes, options, &READINGS, check)?;
    // Readings stand in rows or in columns; a file with neither says nothing.
    let in_rows = sources.has(Field::Value) && sources.has(Field::Metric);
    if !in_rows && Field::ALL.iter().all(|field| !is_column(*field, &sources)) {
        mapping.require_all(&[Field::Metric, Field::Value], &sheet::fixed(options)?)?;
    }
    let signs: HashMap<Field, char> = Field::ALL
        .iter()
        .filter(|field| **field == Field::Value || is_column(**field, &sources))
        .filter_map(|field| Some((*field, decimal_sign(sources.values(*field, &rows))?)))
        .collect();
    let mut file = ReadingsFile { readings: Vec::new(), cells: HashMap::new(), rejects: Vec::new(), mapping, delimiter, notices };
    let mut first: HashMap<Key, u64> = HashMap::new();
    for Row { line, cells } in rows {
        let mut raw = Raw::default();
        let read = sources
            .each(&cells, |field, value, dates| raw.take(field, value, dates, &|field| signs.get(&field).copied()))
            .and_then(|()| raw.readings(line, &signs))
            .and_then(|readings| unheard(readings, &first));
        match read {
            Ok(readings) => {
                first.extend(readings.iter().map(|reading| (key(reading), line)));
                file.readings.extend(readings);
                file.cells.insert(line, cells);
            }
            Err(reason) => rejects.push(Reject { line, cells, reason }),
        }
    }
    rejects.sort_by_key(|reject| reject.line);
    Ok(ReadingsFile { rejects, ..file })
}

/// Whether a field holds the readings of one metric in a column of its own.
fn is_column(field: Field, sources: &Sources<'_>) -> bool {
    field.metric().is_some() && sources.has(field)
}

fn key(reading: &ReadingCell) -> Key {
    let (account, goal, about) = (reading.account.to_lowercase(), reading.goal.clone(), reading.about.clone());
    (account, reading.metric, goal, reading.on, about)
}

/// Refuses readings of which an earlier row has one already: nobody can tell which holds.
fn unheard(readings: Vec<ReadingCell>, first: &HashMap<Key, u64>) -> Result<Vec<ReadingCell>, RejectReason> {
    for reading in &readings {
        if let Some(line) = first.get(&key(reading)) {
            let value = format!("{} {}", reading.metric, reading.on);
            return Err(RejectReason::Duplicate { field: Field::Metric, value, first_line: *line });
        }
    }
    Ok(readings)
}

/// What a row says before it is known which readings it makes.
#[derive(Default)]
struct Raw {
    account: String,
    on: Option<Day>,
    metric: Option<Metric>,
    value: Option<String>,
    goal: Option<String>,
    about: String,
    answers: Option<i64>,
    columns: Vec<(Metric, i64)>,
}

impl Raw {
    /// Takes a value that is not empty. `sign` gives the decimal sign of a column where it shows one.
    fn take(
        &mut self,
        field: Field,
        value: &str,
        dates: Option<&DateReader>,
        sign: &dyn Fn(Field) -> Option<char>,
    ) -> Result<(), RejectReason> {
        let number = || RejectReason::BadNumber { field, value: value.to_owned() };
        match field {
            Field::Account => value.clone_into(&mut self.account),
            Field::Date => {
                let day = dates.map(|dates| dates.read(value)).transpose();
                self.on = day.map_err(|problem| RejectReason::BadDate { field, value: value.to_owned(), problem })?;
            }
            Field::Metric => {
                let unknown = || RejectReason::UnknownWord { field, value: value.to_owned(), expected: values::METRIC_WORDS };
                self.metric = Some(values::metric(value).ok_or_else(unknown)?);
            }
            // Read once the metric is known.
            Field::Value => self.value = Some(value.to_owned()),
            Field::Goal => self.goal = Some(value.to_owned()),
            Field::About => value.clone_into(&mut self.about),
            Field::Answers => self.answers = Some(values::count(value).ok_or_else(number)?),
            other => {
                if let Some(metric) = other.metric() {
                    self.columns.push((metric, values::measured(metric, value, sign(field)).ok_or_else(number)?));
                }
            }
        }
        Ok(())
    }

    /// The readings of the row: none where it has no value.
    fn readings(self, line: u64, signs: &HashMap<Field, char>) -> Result<Vec<ReadingCell>, RejectReason> {
        let on = self.on.ok_or(RejectReason::Missing { field: Field::Date })?;
        let mut found: Vec<(Metric, i64)> = Vec::new();
        match (self.metric, &self.value) {
            (Some(metric), Some(text)) => {
                let bad = || RejectReason::BadNumber { field: Field::Value, value: text.clone() };
                found.push((metric, values::measured(metric, text, signs.get(&Field::Value).copied()).ok_or_else(bad)?));
            }
            (Some(_), None) if self.columns.is_empty() => return Err(RejectReason::Missing { field: Field::Value }),
            (None, Some(_)) => return Err(RejectReason::Missing { field: Field::Metric }),
            _ => {}
        }
        found.extend(self.columns);
        let cell = |(metric, value)| ReadingCell {
            line,
            account: self.account.clone(),
            metric,
            goal: self.goal.clone().filter(|_| metric == Metric::Goal),
            on,
            value,
            answers: self.answers,
            about: self.about.clone(),
        };
        Ok(found.into_iter().map(cell).collect())
    }
}
