//! Days and moments. A day is a date in the team's time zone, so that two people never disagree
//! about what is overdue; a moment is UTC.

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};

use super::zone::Zone;

/// A calendar date in the team's time zone.
pub type Day = NaiveDate;

/// A moment in UTC, to the millisecond: when something was recorded.
pub type Moment = DateTime<Utc>;

/// The date on which a moment falls in the team's time zone.
pub fn day_of(moment: Moment, zone: &Zone) -> Day {
    zone.local(moment).date_naive()
}

/// Whether the day is a Saturday or a Sunday.
pub fn is_weekend(day: Day) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The day some days after (or before) another one. Far outside the calendar it stays put.
pub fn add_days(day: Day, days: i64) -> Day {
    chrono::TimeDelta::try_days(days).and_then(|delta| day.checked_add_signed(delta)).unwrap_or(day)
}
