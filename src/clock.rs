//! The only place that reads the clock. Everything else is handed a moment or a day.

use crate::domain::day::{Day, Moment, day_of};
use crate::domain::zone::Zone;

/// A clock, real or held at a day.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    held: Option<Day>,
}

impl Clock {
    /// The real clock.
    pub const fn real() -> Self {
        Self { held: None }
    }

    /// A clock on which it is always this day. Moments are still real.
    pub const fn held_at(day: Day) -> Self {
        Self { held: Some(day) }
    }

    /// Held at a day where one is given, else real.
    pub const fn at(day: Option<Day>) -> Self {
        Self { held: day }
    }

    /// The moment, to the millisecond.
    #[allow(clippy::disallowed_methods)] // this is the place
    pub fn now(self) -> Moment {
        use chrono::SubsecRound as _;
        chrono::Utc::now().trunc_subsecs(3)
    }

    /// Today in a time zone; without one, in the host's.
    pub fn today(self, zone: Option<Zone>) -> Day {
        self.held.unwrap_or_else(|| day_of(self.now(), &zone.unwrap_or_else(host_zone)))
    }
}

/// The host's time zone; UTC where it has none that is known.
pub fn host_zone() -> Zone {
    static ZONE: std::sync::OnceLock<Zone> = std::sync::OnceLock::new();
    ZONE.get_or_init(|| iana_time_zone::get_timezone().ok().and_then(|name| Zone::named(&name)).unwrap_or_else(Zone::utc)).clone()
}
