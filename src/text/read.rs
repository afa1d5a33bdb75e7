//! Reading what users type: amounts, numbers, busy periods, tags.

use super::Texts;
use crate::domain::calendar::Period;
use crate::domain::day::Day;

/// Reads an amount of money in whole units, with or without hundredths, as hundredths:
/// `120000`, `120.000`, `1,234.56`, `1.234,56`, `120k`, `1.2m`. A single separator with exactly
/// three digits behind it separates thousands. None when it cannot be read.
pub fn read_cents(typed: &str) -> Option<i64> {
    let typed: String = typed.trim().to_lowercase().chars().filter(|letter| !letter.is_whitespace() && *letter != '_').collect();
    let (body, factor) = match typed.chars().last()? {
        'k' => (&typed[..typed.len() - 1], 1_000i64),
        'm' => (&typed[..typed.len() - 1], 1_000_000),
        _ => (typed.as_str(), 1),
    };
    if body.is_empty() || !body.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',')) {
        return None;
    }
    let last = body.rfind(['.', ',']);
    let decimal = last.filter(|at| {
        let behind = body.len() - at - 1;
        let separator = &body[*at..=*at];
        let both = body.contains('.') && body.contains(',');
        let repeated = body.matches(separator).count() > 1;
        !repeated && (both || factor > 1 || behind != 3) && behind > 0
    });
    let (whole, fraction) = decimal.map_or((body, ""), |at| (&body[..at], &body[at + 1..]));
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    if whole.is_empty() && fraction.is_empty() || fraction.len() > 6 {
        return None;
    }
    let units: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let mut cents = units.checked_mul(100)?.checked_mul(factor)?;
    if !fraction.is_empty() {
        let scale = 10i64.checked_pow(u32::try_from(fraction.len()).ok()?)?;
        let part: i64 = fraction.parse().ok()?;
        cents = cents.checked_add(part.checked_mul(100)?.checked_mul(factor)? / scale)?;
    }
    Some(cents)
}

impl Texts {
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
            ("", None),
            ("abc", None),
            ("12x", None),
            ("-5", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(read_cents(typed), cents, "{typed}");
        }
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
}
