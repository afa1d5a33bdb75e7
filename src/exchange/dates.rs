//! Dates as other systems write them. Whether day or month comes first is settled for a whole
//! column from its own values, or said by the user; it is never guessed.

use std::fmt::Write as _;
use std::str::FromStr;

use chrono::format::{Item, StrftimeItems};
use chrono::{Datelike, NaiveDate};

use crate::domain::codes::codes;
use crate::domain::day::Day;

/// The earliest year that is taken; what lies before is a slip of the pen or an empty date of an
/// old system.
pub const FIRST_YEAR: i32 = 1900;

/// How the user says that dates are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateFormat {
    /// Day, month, year. Dates that start with the year are read too.
    Dmy,
    /// Month, day, year. Dates that start with the year are read too.
    Mdy,
    /// Year, month, day, and nothing else.
    Ymd,
    /// A strftime pattern, and nothing else.
    Pattern(String),
}

impl FromStr for DateFormat {
    type Err = DateError;
    fn from_str(text: &str) -> Result<Self, DateError> {
        match text.trim().to_lowercase().as_str() {
            "dmy" => Ok(Self::Dmy),
            "mdy" => Ok(Self::Mdy),
            "ymd" | "iso" => Ok(Self::Ymd),
            _ if names_a_day(text.trim()) => Ok(Self::Pattern(text.trim().to_owned())),
            _ => Err(DateError::BadFormat(text.to_owned())),
        }
    }
}

/// Whether a date written with the pattern can be read back.
fn names_a_day(pattern: &str) -> bool {
    let Some(moment) = NaiveDate::from_ymd_opt(2024, 11, 23).and_then(|day| day.and_hms_opt(14, 5, 6)) else { return false };
    let items: Vec<Item<'_>> = StrftimeItems::new(pattern).collect();
    if items.iter().any(|item| matches!(item, Item::Error)) {
        return false;
    }
    let mut written = String::new();
    write!(written, "{}", moment.and_utc().format_with_items(items.iter())).is_ok()
        && NaiveDate::parse_from_str(&written, pattern) == Ok(moment.date())
}

/// Why the dates of a file cannot be read as a whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Every date of the column can be read in two ways.
    #[error("column `{column}`: `{example}` may be {day_first} or {month_first}; say --date-format dmy or --date-format mdy")]
    Ambiguous {
        /// The column.
        column: String,
        /// One of its values.
        example: String,
        /// The value read as day, month, year.
        day_first: Day,
        /// The value read as month, day, year.
        month_first: Day,
    },
    /// Some dates of the column have the day first and others the month.
    #[error(
        "column `{column}`: `{day_first}` (line {day_first_line}) has the day first and `{month_first}` (line \
         {month_first_line}) the month; say --date-format dmy or --date-format mdy"
    )]
    Mixed {
        /// The column.
        column: String,
        /// A value with the day first.
        day_first: String,
        /// Its line.
        day_first_line: u64,
        /// A value with the month first.
        month_first: String,
        /// Its line.
        month_first_line: u64,
    },
    /// Neither `dmy`, `mdy`, `ymd` nor a pattern that names a day.
    #[error("`{0}` is not a date format; say dmy, mdy, ymd or a pattern such as %d/%m/%Y")]
    BadFormat(String),
}

/// What is wrong with one date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateProblem {
    /// It does not look like a date, or not like one of the format.
    #[error("is not a date")]
    NotADate,
    /// Its year has two digits.
    #[error("has a year of two digits")]
    TwoDigitYear,
    /// The calendar has no such day in this order of day and month.
    #[error("is not a day of the calendar")]
    NoSuchDay,
    /// Before [`FIRST_YEAR`].
    #[error("lies before the year {FIRST_YEAR}")]
    TooEarly,
}

codes! {
    /// The order of the parts of the dates in a column.
    DateOrder("date order") {
        /// Year, month, day; or dates that read the same in any order.
        Ymd = "ymd",
        /// Day, month, year.
        Dmy = "dmy",
        /// Month, day, year.
        Mdy = "mdy",
    }
}

/// Reads the dates of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateReader {
    how: How,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum How {
    Order(DateOrder),
    /// Year first and nothing else.
    YearFirst,
    Pattern(String),
}

/// The numbers of a date and where the year stands.
enum Parts {
    YearFirst(i32, u32, u32),
    YearLast(u32, u32, i32),
}

impl DateReader {
    /// A reader for dates as the user says that they are written.
    pub fn with(format: &DateFormat) -> Self {
        let how = match format {
            DateFormat::Dmy => How::Order(DateOrder::Dmy),
            DateFormat::Mdy => How::Order(DateOrder::Mdy),
            DateFormat::Ymd => How::YearFirst,
            DateFormat::Pattern(pattern) => How::Pattern(pattern.clone()),
        };
        Self { how }
    }

    /// A reader for a column, found from all its values and their lines. What is no date says
    /// nothing about the order.
    pub fn detect<'a>(column: &str, values: impl Iterator<Item = (u64, &'a str)>) -> Result<Self, DateError> {
        let mut either = None;
        let mut day_first = None;
        let mut month_first = None;
        for (line, value) in values {
            let Ok(Parts::YearLast(first, second, year)) = parts(value) else { continue };
            match (day(year, second, first), day(year, first, second)) {
                (Ok(dmy), Ok(mdy)) if dmy != mdy => either = either.or(Some((value, dmy, mdy))),
                (Ok(_), Err(_)) => day_first = day_first.or(Some((value, line))),
                (Err(_), Ok(_)) => month_first = month_first.or(Some((value, line))),
                _ => {}
            }
        }
        let order = match (day_first, month_first, either) {
            (Some(one), Some(other), _) => {
                return Err(DateError::Mixed {
                    column: column.to_owned(),
                    day_first: one.0.trim().to_owned(),
                    day_first_line: one.1,
                    month_first: other.0.trim().to_owned(),
                    month_first_line: other.1,
                });
            }
            (Some(_), None, _) => DateOrder::Dmy,
            (None, Some(_), _) => DateOrder::Mdy,
            (None, None, Some((example, day_first, month_first))) => {
                let (column, example) = (column.to_owned(), example.trim().to_owned());
                return Err(DateError::Ambiguous { column, example, day_first, month_first });
            }
            (None, None, None) => DateOrder::Ymd,
        };
        Ok(Self { how: How::Order(order) })
    }

    /// The order of day and month; none where the user gave a pattern.
    pub fn order(&self) -> Option<DateOrder> {
        match self.how {
            How::Order(order) => Some(order),
            How::YearFirst => Some(DateOrder::Ymd),
            How::Pattern(_) => None,
        }
    }

    /// Reads a date. A time of day behind it is not looked at.
    pub fn read(&self, text: &str) -> Result<Day, DateProblem> {
        let order = match &self.how {
            How::Pattern(pattern) => return with_pattern(text.trim(), pattern),
            How::Order(order) => Some(*order),
            How::YearFirst => None,
        };
        match (parts(text)?, order) {
            (Parts::YearFirst(year, month, of_month), _) => day(year, month, of_month),
            (Parts::YearLast(first, second, year), Some(DateOrder::Mdy)) => day(year, first, second),
            (Parts::YearLast(first, second, year), Some(DateOrder::Dmy)) => day(year, second, first),
            (Parts::YearLast(first, second, year), Some(DateOrder::Ymd)) if first == second => day(year, first, first),
            // Not a day in either order: a column of dates has no others of this kind.
            (Parts::YearLast(..), Some(DateOrder::Ymd)) => Err(DateProblem::NoSuchDay),
            (Parts::YearLast(..), None) => Err(DateProblem::NotADate),
        }
    }
}

fn with_pattern(text: &str, pattern: &str) -> Result<Day, DateProblem> {
    let read = NaiveDate::parse_from_str(text, pattern).ok().or_else(|| {
        let (day, rest) = NaiveDate::parse_and_remainder(text, pattern).ok()?;
        is_time(rest).then_some(day)
    });
    let day = read.ok_or(DateProblem::NotADate)?;
    if day.year() < FIRST_YEAR { Err(DateProblem::TooEarly) } else { Ok(day) }
}

fn day(year: i32, month: u32, of_month: u32) -> Result<Day, DateProblem> {
    let day = NaiveDate::from_ymd_opt(year, month, of_month).ok_or(DateProblem::NoSuchDay)?;
    if year < FIRST_YEAR { Err(DateProblem::TooEarly) } else { Ok(day) }
}

/// Takes a date apart: three numbers with `-`, `/` or `.` between them, and perhaps a time.
fn parts(text: &str) -> Result<Parts, DateProblem> {
    let text = text.trim();
    let end = text.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '-' | '/' | '.')).unwrap_or(text.len());
    let (date, time) = text.split_at(end);
    if !time.is_empty() && !is_time(time) {
        return Err(DateProblem::NotADate);
    }
    let sign = date.chars().find(|letter| !letter.is_ascii_digit()).ok_or(DateProblem::NotADate)?;
    let mut pieces = date.split(sign);
    let (Some(first), Some(second), Some(third), None) = (pieces.next(), pieces.next(), pieces.next(), pieces.next()) else {
        return Err(DateProblem::NotADate);
    };
    let number = |piece: &str| piece.parse::<u32>().map_err(|_| DateProblem::NotADate);
    let (one, two, three) = (number(first)?, number(second)?, number(third)?);
    match (first.len(), second.len(), third.len()) {
        (4, 1..=2, 1..=2) => Ok(Parts::YearFirst(one as i32, two, three)),
        (1..=2, 1..=2, 4) => Ok(Parts::YearLast(one, two, three as i32)),
        (1..=2, 1..=2, 2) => Err(DateProblem::TwoDigitYear),
        _ => Err(DateProblem::NotADate),
    }
}

/// Whether a text that follows a date is a time of day: `T10:00:00Z`, ` 10:00 PM`, `, 10:00`.
fn is_time(text: &str) -> bool {
    let Some(time) = text.strip_prefix('T').or_else(|| text.trim_start_matches(',').strip_prefix(' ')) else { return false };
    let time = time.trim();
    let hour = time.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&hour)
        && time[hour..].starts_with(':')
        && time[hour + 1..].starts_with(|letter: char| letter.is_ascii_digit())
        && time.chars().all(|letter| {
            letter.is_ascii_digit()
                || matches!(
                    letter.to_ascii_uppercase(),
                    ':' | '.' | '+' | '-' | ' ' | 'A' | 'P' | 'M' | 'Z' | 'U' | 'T' | 'C' | 'G'
                )
        })
}
