//! Reading what users type: amounts, numbers, busy periods, tags.

use super::Texts;
use crate::domain::account::Stage;
use crate::domain::calendar::Period;
use crate::domain::day::Day;
use crate::domain::decimal::{Decimal, Lone};
use crate::domain::metric::SCALE;

/// Reads an amount of money in whole units, with or without hundredths, as hundredths:
/// `120000`, `120.000`, `1,234.56`, `1.234,56`, `120k`, `1.2m`. A single separator with exactly
/// three digits behind it separates thousands. None when it cannot be read.
pub fn read_cents(typed: &str) -> Option<i64> {
    let typed = squeezed(typed);
    let (body, factor) = match typed.chars().last()? {
        'k' => (&typed[..typed.len() - 1], 1_000),
        'm' => (&typed[..typed.len() - 1], 1_000_000),
        _ => (typed.as_str(), 1),
    };
    if !body.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',')) {
        return None;
    }
    // `1.234k` can only have decimals: nobody writes thousands of thousands.
    let number = Decimal::read(body, if factor == 1 { Lone::Thousands } else { Lone::Decimals })?;
    number.times(100 * factor)
}

/// What was typed without spaces and underscores, in lower case, a bare `.5` as `0.5`.
fn squeezed(typed: &str) -> String {
    let typed: String = typed.to_lowercase().chars().filter(|letter| !letter.is_whitespace() && *letter != '_').collect();
    if typed.starts_with(['.', ',']) { format!("0{typed}") } else { typed }
}

/// Stages as a person writes them: `2, 3`, `2-4`. None when they cannot be read.
pub fn read_stages(typed: &str) -> Option<Vec<Stage>> {
    let number = |word: &str| Stage::from_number(word.trim().parse().ok()?);
    let mut stages = Vec::new();
    for word in typed.split([',', ';', ' ']).filter(|word| !word.is_empty()) {
        let (from, to) = word.split_once('-').unwrap_or((word, word));
        let (from, to) = (number(from)?, number(to)?);
        if to < from {
            return None;
        }
        stages.extend(Stage::ALL.into_iter().filter(|stage| (from..=to).contains(stage)));
    }
    stages.sort_unstable();
    stages.dedup();
    Some(stages)
}

impl Texts {
    /// Reads a number as thousandths, as metrics and goals count: `82`, `82.5`, `82,5`, `-3`, `82 %`.
    /// Only `1.234` and `1,234` can be read in two ways: the sign with which the language writes
    /// decimals comes before decimals, the other one parts thousands.
    pub fn read_thousandths(&self, typed: &str) -> Option<i64> {
        let typed = squeezed(typed);
        let number = typed.strip_suffix('%').unwrap_or(&typed);
        Decimal::read(number, Lone::By(self.decimal_sign()))?.times(SCALE.into())
    }

    /// Reads busy periods: `2026-12-20..2027-01-05`, several separated by commas.
    pub fn read_busy(&self, typed: &str, today: Day) -> Option<Vec<Period>> {
        typed
            .split([',', ';'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| {
                let (from, to) = part.split_once("..").unwrap_or((part, part));
                let period = Period { from: self.read_day(from, today)?, to: self.read_day(to, today)? };
                (period.from <= period.to).then_some(period)
            })
            .collect()
    }

    /// Busy periods as [`Texts::read_busy`] reads them.
    pub fn busy(&self, periods: &[Period]) -> String {
        let one = |period: &Period| format!("{}..{}", self.day(period.from), self.day(period.to));
        periods.iter().map(one).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    #[test]
    fn amounts_are_read_in_both_conventions() {
        for (typed, cents) in [
            ("120000", Some(12_000_000)),
            ("120.000", Some(12_000_000)),
            ("120,000", Some(12_000_000)),
            ("1,234.56", Some(123_456)),
            ("1.234,56", Some(123_456)),
            ("1.234.567", Some(123_456_700)),
            ("120k", Some(12_000_000)),
            ("1.2m", Some(120_000_000)),
            ("1,25 M", Some(125_000_000)),
            ("0,5", Some(50)),
            (".5", Some(50)),
            ("1.234k", Some(123_400)),
            ("", None),
            ("abc", None),
            ("12x", None),
            ("-5", None),
            ("5-", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(read_cents(typed), cents, "{typed}");
        }
    }

    #[test]
    fn thousandths_come_back_as_they_were_written() {
        for (locale, typed, value) in [
            (Locale::En, "82", 82_000),
            (Locale::En, "82.5", 82_500),
            (Locale::En, "82,5", 82_500),
            (Locale::En, "27.333", 27_333),
            (Locale::En, "1,234", 1_234_000),
            (Locale::En, " 82 % ", 82_000),
            (Locale::En, "-0.25", -250),
            (Locale::PtBr, "82,5", 82_500),
            (Locale::PtBr, "27,333", 27_333),
            (Locale::PtBr, "1.234", 1_234_000),
            (Locale::PtBr, "1.234,5", 1_234_500),
        ] {
            assert_eq!(Texts::new(locale).read_thousandths(typed), Some(value), "{typed}");
        }
        for locale in Locale::ALL {
            let texts = Texts::new(locale);
            for value in [0, 5, 50, 500, 5_000, 82_500, -250, -1_500, 1_234_000, 1_234_567, 12_345_678_900] {
                assert_eq!(texts.read_thousandths(&texts.thousandths(value)), Some(value), "{value}");
            }
            for bad in ["", "%", "many", "4/5", "1.2.3"] {
                assert_eq!(texts.read_thousandths(bad), None, "{bad}");
            }
        }
        assert_eq!(Texts::new(Locale::En).thousandths(-1_234_500), "-1,234.5");
        assert_eq!(Texts::new(Locale::PtBr).thousandths(82_500), "82,5");
    }

    #[test]
    fn busy_periods_come_back_as_they_were_written() {
        let texts = Texts::new(Locale::PtBr);
        let today = Day::from_ymd_opt(2026, 11, 23).unwrap();
        let periods = texts.read_busy("20/12/2026..05/01/2027, 2027-02-08", today).unwrap();
        assert_eq!(periods.len(), 2);
        assert_eq!(texts.read_busy(&texts.busy(&periods), today), Some(periods));
        assert_eq!(texts.read_busy("05/01/2027..20/12/2026", today), None);
    }

    #[test]
    fn stages_are_read_as_people_write_them() {
        use Stage::{GoLive, Technical, Training};
        for (typed, read) in [
            ("", Some(vec![])),
            ("2, 3", Some(vec![Technical, Training])),
            ("4 2;2", Some(vec![Technical, GoLive])),
            ("2-4", Some(vec![Technical, Training, GoLive])),
            ("7", None),
            ("4-2", None),
            ("two", None),
        ] {
            assert_eq!(read_stages(typed), read, "{typed}");
        }
    }
}
