//! Which days a due date may fall on: no weekend, no team holiday, no busy period of the customer.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::codes::HolidayId;
use super::day::{Day, add_days, is_weekend};

/// A day on which the whole team is off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// Identity in the database.
    pub id: HolidayId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The day.
    pub day: Day,
    /// What it is called.
    pub name: String,
}

/// A stretch of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from: Day,
    /// Last day, not before the first.
    pub to: Day,
}

impl Period {
    /// Whether the day lies in it.
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// How many days it holds.
    pub fn days(self) -> i64 {
        (self.to - self.from).num_days() + 1
    }
}

/// The days that are open for due dates of one account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    holidays: BTreeSet<Day>,
    busy: Vec<Period>,
}

impl Calendar {
    /// A calendar of the team's holidays and an account's busy periods. Overlapping and touching
    /// busy periods are joined, so that each blocked day counts once.
    pub fn new(holidays: impl IntoIterator<Item = Day>, busy: &[Period]) -> Self {
        let mut sorted: Vec<Period> = busy.to_vec();
        sorted.sort();
        let mut joined: Vec<Period> = Vec::new();
        for period in sorted {
            match joined.last_mut() {
                Some(last) if period.from <= add_days(last.to, 1) => last.to = last.to.max(period.to),
                _ => joined.push(period),
            }
        }
        Self { holidays: holidays.into_iter().collect(), busy: joined }
    }

    /// The busy periods, in order, joined where they touched.
    pub fn busy(&self) -> &[Period] {
        &self.busy
    }

    /// Whether a due date may fall on the day.
    pub fn is_open(&self, day: Day) -> bool {
        !is_weekend(day) && !self.holidays.contains(&day) && !self.busy.iter().any(|period| period.contains(day))
    }

    /// The open day that is so many open days after a day.
    pub fn open_days_after(&self, day: Day, days: u32) -> Day {
        (0..days).fold(day, |day, _| self.open_on_or_after(add_days(day, 1)))
    }

    /// The day itself where it is open, else the first open day after it.
    pub fn open_on_or_after(&self, day: Day) -> Day {
        let mut day = day;
        while !self.is_open(day) {
            let next = self.busy.iter().find(|period| period.contains(day)).map_or(day, |period| period.to);
            let after = add_days(next, 1);
            if after == day {
                return day; // the end of the calendar
            }
            day = after;
        }
        day
    }
}
