//! Dates, amounts and codes as a reader of each language writes them.

use chrono::Datelike;

use super::{Locale, Texts};
use crate::domain::account::Stage;
use crate::domain::codes::Coded;
use crate::domain::day::Day;
use crate::domain::metric::Metric;
use crate::domain::play::NextStep;
use crate::domain::playbook::Playbook;
use crate::say;

impl Texts {
    /// A day within this year as `21 Nov`, `21 nov`; another one in full.
    pub fn day_short(&self, day: Day, today: Day) -> String {
        if day.year() == today.year() {
            let month = self.get(MONTHS[day.month0() as usize % 12]);
            return format!("{} {month}", day.day());
        }
        self.day(day)
    }

    /// A day in at most seven cells, for a column of a table: near today as `21 Nov`, whichever
    /// the year, because no other such day is near; further away its month.
    pub fn day_column(&self, day: Day, today: Day) -> String {
        if (day - today).num_days().abs() < 180 || day.year() == today.year() {
            return format!("{} {}", day.day(), self.get(MONTHS[day.month0() as usize % 12]));
        }
        match self.locale() {
            Locale::En => day.format("%Y-%m").to_string(),
            Locale::PtBr => day.format("%m/%Y").to_string(),
        }
    }

    /// The short name of a day's weekday.
    pub fn weekday(&self, day: Day) -> String {
        self.get(WEEKDAYS[day.weekday().num_days_from_monday() as usize % 7]).into_owned()
    }

    /// A day with its weekday, as the top line shows today.
    pub fn day_long(&self, day: Day) -> String {
        format!("{} {}", self.weekday(day), self.day(day))
    }

    /// A day in full, as a form takes it: ISO in English, `dd/mm/aaaa` in Portuguese.
    pub fn day(&self, day: Day) -> String {
        match self.locale() {
            Locale::En => day.format("%Y-%m-%d").to_string(),
            Locale::PtBr => day.format("%d/%m/%Y").to_string(),
        }
    }

    /// Reads a day that a user typed: ISO always; `dd/mm/yyyy` too in Portuguese; `today`,
    /// `+3` and `-3` (days from today), `hoje`, `ontem`, `amanhã`, `yesterday`, `tomorrow`.
    pub fn read_day(&self, typed: &str, today: Day) -> Option<Day> {
        let typed = typed.trim().to_lowercase();
        let days = match typed.as_str() {
            "today" | "hoje" => Some(0),
            "yesterday" | "ontem" => Some(-1),
            "tomorrow" | "amanhã" | "amanha" => Some(1),
            other if other.starts_with(['+', '-']) => {
                other.trim_end_matches('d').parse::<i64>().ok().filter(|days| days.abs() < 4_000)
            }
            _ => None,
        };
        if let Some(days) = days {
            return Some(crate::domain::day::add_days(today, days));
        }
        let formats: &[&str] = match self.locale() {
            Locale::En => &["%Y-%m-%d"],
            Locale::PtBr => &["%Y-%m-%d", "%d/%m/%Y"],
        };
        formats
            .iter()
            .find_map(|format| Day::parse_from_str(&typed, format).ok())
            .filter(|day| (1990..=2100).contains(&day.year()))
    }

    /// A whole number with separators for thousands.
    pub fn number(&self, number: i64) -> String {
        let separator = match self.locale() {
            Locale::En => ',',
            Locale::PtBr => '.',
        };
        let digits = number.unsigned_abs().to_string();
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        if number < 0 { format!("-{text}") } else { text }
    }

    /// The sign before decimals.
    pub fn decimal_sign(&self) -> char {
        match self.locale() {
            Locale::En => '.',
            Locale::PtBr => ',',
        }
    }

    /// A number that counts thousandths, without zeros at its end: `82.5`, `1,234`.
    pub fn thousandths(&self, value: i64) -> String {
        let whole = self.number((value.unsigned_abs() / 1000) as i64);
        let fraction = format!("{:03}", value.unsigned_abs() % 1000);
        let fraction = fraction.trim_end_matches('0');
        let sign = if value < 0 { "-" } else { "" };
        if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{}{fraction}", self.decimal_sign()) }
    }

    /// The value of a reading with its unit: `82 %`, `4 / 5`, `27 h`, `$12,000`, `12.5 days`. `unit` is
    /// the goal's own, or the currency for benefit and cost.
    pub fn measured(&self, metric: Metric, value: i64, unit: &str) -> String {
        let number = self.thousandths(value);
        match metric {
            Metric::Activation | Metric::WeeklyActive | Metric::TrainingAttendance => format!("{number} %"),
            Metric::CoreFeatures => format!("{number} / 10"),
            Metric::TrainingFeedback | Metric::Pulse => format!("{number} / 5"),
            Metric::ResolutionHours => format!("{number} h"),
            Metric::Benefit | Metric::Cost => self.money(value / 10, unit),
            Metric::Goal if !unit.is_empty() => format!("{number} {unit}"),
            Metric::Goal | Metric::Tickets | Metric::OpenTickets => number,
        }
    }

    /// An amount of money, without its hundredths: `USD 120,000`.
    pub fn money(&self, cents: i64, currency: &str) -> String {
        let symbol = match (self.locale(), currency) {
            (Locale::PtBr, "BRL") => "R$",
            (Locale::En, "USD") => "$",
            _ => "",
        };
        let amount = self.number((cents + cents.signum() * 50) / 100);
        match symbol {
            "" => format!("{currency} {amount}"),
            "R$" => format!("R$ {amount}"),
            symbol => format!("{symbol}{amount}"),
        }
    }

    /// The word for a coded value: `code-<name>-<code>`, spaces and underscores as hyphens.
    pub fn code<T: Coded>(&self, value: T) -> String {
        self.get(&code_key(value)).into_owned()
    }

    /// What a next step says: its title, or the words of its move in the playbook.
    pub fn next_step(&self, step: &NextStep, playbook: &Playbook) -> String {
        let Some(code) = step.move_code.as_deref().filter(|_| step.title.is_empty()) else { return step.title.clone() };
        playbook.play_move(code).map_or(code, |spec| spec.title.get(self.tag())).to_owned()
    }

    /// The heading of a stage: `3 Training`.
    pub fn stage(&self, stage: Stage, playbook: &Playbook) -> String {
        let title = playbook.stage(stage).map_or("", |spec| spec.title.get(self.tag()));
        format!("{} {title}", stage.number())
    }

    /// Signed days: `+5 d`, `-2 d`; nothing for none.
    pub fn slip_days(&self, days: i64) -> String {
        if days == 0 { String::new() } else { say!(self, "days-signed", days = format!("{days:+}")) }
    }
}

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11",
    "month-12",
];

const WEEKDAYS: [&str; 7] = ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];

/// The message key for a coded value.
pub fn code_key<T: Coded>(value: T) -> String {
    format!("code-{}-{}", T::NAME.replace(' ', "-"), value.code().replace('_', "-"))
}
