//! Support tickets from a table, as weekly readings: how many were opened, how many were open at the
//! end of the week, and how long those closed in it had taken.
//!
//! A week runs from Monday to Sunday and its readings hold for the Sunday. The file tells of no day
//! after its last one: the week in which that lies counts the seven days up to it, so that a week
//! under way is never taken for a quiet one.

use std::collections::{BTreeMap, HashMap};

use chrono::Datelike as _;
use csv::StringRecord;

use super::dates::DateReader;
use super::field::Field;
use super::mapping::Mapping;
use super::names::TICKETS;
use super::rejects::{Reject, RejectReason};
use super::sheet::{self, FileError, Notice, Options, Sheet};
use super::table::{Delimiter, Row};
use super::values;
use crate::domain::day::{Day, add_days};
use crate::domain::decimal::decimal_sign;
use crate::domain::metric::{Metric, SCALE};

/// More hours than this, eleven years, are a slip.
const MOST_HOURS: i64 = 100_000;

/// A ticket as a row of the file has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticket {
    /// The line of the file on which its row starts, from 1.
    pub line: u64,
    /// The day on which it was opened.
    pub opened: Day,
    /// The day on which it was closed.
    pub closed: Option<Day>,
    /// How long it took, in thousandths of an hour.
    pub hours: Option<i64>,
}

/// A reading that follows from the tickets of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weekly {
    /// What was counted.
    pub metric: Metric,
    /// The day for which it holds.
    pub on: Day,
    /// The value in thousandths.
    pub value: i64,
}

/// A file of tickets read.
#[derive(Debug, Clone, PartialEq)]
pub struct TicketsFile {
    /// The tickets of each account, named as the file names it, in the order of the file.
    pub accounts: BTreeMap<String, Vec<Ticket>>,
    /// The last day of which the file tells anything; none without a ticket.
    pub last_day: Option<Day>,
    /// The rows of the tickets, by line, formula protection undone.
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

/// Reads tickets from the bytes of a CSV file. What lies after `today` is refused.
pub fn read(bytes: &[u8], options: &Options, today: Day) -> Result<TicketsFile, FileError> {
    let check = |field, value: &str, dates: Option<&DateReader>| Raw::default().take(field, value, dates, None);
    let Sheet { mapping, rows, mut rejects, delimiter, notices, sources, .. } = sheet::open(bytes, options, &TICKETS, check)?;
    let sign = decimal_sign(sources.values(Field::ResolutionHours, &rows));
    let mut file = TicketsFile {
        accounts: BTreeMap::new(),
        last_day: None,
        cells: HashMap::new(),
        rejects: Vec::new(),
        mapping,
        delimiter,
        notices,
    };
    let mut keys: HashMap<String, u64> = HashMap::new();
    for Row { line, cells } in rows {
        let mut raw = Raw::default();
        let read = sources
            .each(&cells, |field, value, dates| raw.take(field, value, dates, sign))
            .and_then(|()| raw.ticket(line, today))
            .and_then(|ticket| match keys.get(&raw.key).filter(|_| !raw.key.is_empty()) {
                None => Ok(ticket),
                Some(first_line) => {
                    let (field, value) = (Field::Ticket, raw.key.clone());
                    Err(RejectReason::Duplicate { field, value, first_line: *first_line })
                }
            });
        match read {
            Ok(ticket) => {
                keys.insert(raw.key, line);
                file.last_day = file.last_day.max(ticket.closed.max(Some(ticket.opened)));
                file.accounts.entry(raw.account).or_default().push(ticket);
                file.cells.insert(line, cells);
            }
            Err(reason) => rejects.push(Reject { line, cells, reason }),
        }
    }
    rejects.sort_by_key(|reject| reject.line);
    Ok(TicketsFile { rejects, ..file })
}

/// What a row says.
#[derive(Default)]
struct Raw {
    account: String,
    key: String,
    opened: Option<Day>,
    closed: Option<Day>,
    hours: Option<i64>,
}

impl Raw {
    fn take(&mut self, field: Field, value: &str, dates: Option<&DateReader>, sign: Option<char>) -> Result<(), RejectReason> {
        let day = || {
            let day = dates.map(|dates| dates.read(value)).transpose();
            day.map_err(|problem| RejectReason::BadDate { field, value: value.to_owned(), problem })
        };
        match field {
            Field::Account => value.clone_into(&mut self.account),
            Field::Ticket => value.clone_into(&mut self.key),
            Field::Opened => self.opened = day()?,
            Field::Closed => self.closed = day()?,
            Field::ResolutionHours => {
                let hours = values::measured(Metric::ResolutionHours, value, sign);
                let hours = hours.filter(|hours| (0..=MOST_HOURS * SCALE).contains(hours));
                self.hours = Some(hours.ok_or_else(|| RejectReason::BadNumber { field, value: value.to_owned() })?);
            }
            _ => {}
        }
        Ok(())
    }

    fn ticket(&self, line: u64, today: Day) -> Result<Ticket, RejectReason> {
        let opened = self.opened.ok_or(RejectReason::Missing { field: Field::Opened })?;
        for (field, day) in [(Field::Opened, Some(opened)), (Field::Closed, self.closed)] {
            if let Some(day) = day.filter(|day| *day > today) {
                return Err(RejectReason::InFuture { field, day });
            }
        }
        if self.closed.is_some_and(|closed| closed < opened) {
            return Err(RejectReason::Backwards { earlier: Field::Opened, later: Field::Closed });
        }
        Ok(Ticket { line, opened, closed: self.closed, hours: self.hours })
    }
}

/// The weekly readings of an account's tickets, from the week of its first ticket to the last week in
/// which one was opened, closed or open; `last_day` is the last one of which the file tells. A quiet
/// week in between counts nought.
pub fn weekly(tickets: &[Ticket], last_day: Day) -> Vec<Weekly> {
    let Some(first) = tickets.iter().map(|ticket| ticket.opened).min() else { return Vec::new() };
    let last = tickets.iter().map(|ticket| ticket.closed.unwrap_or(last_day)).max().unwrap_or(last_day);
    let mut found = Vec::new();
    let mut sunday = sunday_of(first);
    while sunday <= sunday_of(last) {
        let on = sunday.min(last_day);
        let within = |day: Day| add_days(on, -7) < day && day <= on;
        let opened = tickets.iter().filter(|ticket| within(ticket.opened)).count() as i64;
        let open = |ticket: &&Ticket| ticket.opened <= on && ticket.closed.is_none_or(|closed| closed > on);
        let open = tickets.iter().filter(open).count() as i64;
        found.push(Weekly { metric: Metric::Tickets, on, value: opened * SCALE });
        found.push(Weekly { metric: Metric::OpenTickets, on, value: open * SCALE });
        let took = tickets.iter().filter(|ticket| ticket.closed.is_some_and(within)).filter_map(|ticket| ticket.hours);
        let (count, sum) = took.fold((0, 0), |(count, sum), hours| (count + 1, sum + hours));
        if count > 0 {
            found.push(Weekly { metric: Metric::ResolutionHours, on, value: (sum + count / 2) / count });
        }
        sunday = add_days(sunday, 7);
    }
    found
}

/// The Sunday that ends the week of a day.
fn sunday_of(day: Day) -> Day {
    add_days(day, 6 - i64::from(day.weekday().num_days_from_monday()))
}
