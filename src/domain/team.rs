//! What the whole team shares: time zone, currency, holidays. It lives in the database, so that
//! two people never see two answers.

use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, Holiday, Period};
use super::codes::{SettingId, codes};
use super::resource::{Absence, Capacity};
use super::scoring::Coefficient;
use super::zone::Zone;

codes! {
    /// A setting of the team.
    SettingKey("team setting") {
        /// IANA name of the time zone in which a day is a day (`America/Sao_Paulo`).
        Timezone = "timezone",
        /// ISO 4217 code of the currency for accounts that name none.
        Currency = "currency",
    }
}

/// One stored setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// Identity in the database.
    pub id: SettingId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// Which setting.
    pub key: SettingKey,
    /// Its value.
    pub value: String,
}

/// The settings and holidays of the team.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Team {
    /// Settings that were made; what is missing follows the host.
    pub settings: Vec<Setting>,
    /// Days off, by date.
    pub holidays: Vec<Holiday>,
    /// The figures of the scoring that it changed, by path.
    pub figures: Vec<Coefficient>,
    /// Hours a week that its people have, by login.
    pub capacities: Vec<Capacity>,
    /// When they are away, by first day.
    pub absences: Vec<Absence>,
}

impl Team {
    /// The value of a setting, where it was made.
    pub fn get(&self, key: SettingKey) -> Option<&str> {
        self.settings.iter().find(|setting| setting.key == key).map(|setting| setting.value.as_str())
    }

    /// The team's time zone, where one was set that exists.
    pub fn zone(&self) -> Option<Zone> {
        self.get(SettingKey::Timezone).and_then(Zone::named)
    }

    /// The currency for accounts that name none; US dollars until the team says otherwise.
    pub fn currency(&self) -> &str {
        self.get(SettingKey::Currency).unwrap_or("USD")
    }

    /// The calendar for an account with these busy periods.
    pub fn calendar(&self, busy: &[Period]) -> Calendar {
        Calendar::new(self.holidays.iter().map(|holiday| holiday.day), busy)
    }
}
