//! Values as people type them on a command line: codes, amounts, periods, factors.

use std::ffi::OsStr;
use std::marker::PhantomData;
use std::str::FromStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, Args, Command};

use super::error::CliError;
use super::session::Session;
use crate::domain::calendar::Period;
use crate::domain::codes::{Coded, UnknownCode};
use crate::domain::factor::{Factors, Level};
use crate::say;

/// Reads one of a closed list of codes and offers them in help and completions. Hyphens do for
/// underscores.
#[derive(Clone)]
pub(super) struct Codes<T>(PhantomData<T>);

/// A parser for a closed list of codes.
pub(super) fn codes<T>() -> Codes<T> {
    Codes(PhantomData)
}

impl<T: Coded + FromStr<Err = UnknownCode> + Send + Sync> TypedValueParser for Codes<T> {
    type Value = T;

    fn parse_ref(&self, cmd: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, clap::Error> {
        let text = value.to_string_lossy();
        match text.parse() {
            Ok(found) => Ok(found),
            Err(unknown) => {
                // The list's own parser has the message with the values and the nearest of them.
                PossibleValuesParser::new(unknown.expected).parse_ref(cmd, arg, value)?;
                Err(clap::Error::new(clap::error::ErrorKind::InvalidValue).with_cmd(cmd))
            }
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(T::ALL.iter().map(|value| PossibleValue::new(value.code()))))
    }
}

/// An amount of money in hundredths: `120000`, `120k`, `1.2m`, `R$ 1.234,56`. Of two separators
/// the last is the decimal one; a single one is, unless three digits follow it.
pub(super) fn cents(typed: &str) -> Option<i64> {
    let text: String = typed.trim().to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.trim_start_matches("r$").trim_start_matches(['$', '€', '£']);
    let (digits, factor) = match text.strip_suffix(['k', 'm']) {
        Some(rest) if text.ends_with('k') => (rest, 1_000),
        Some(rest) => (rest, 1_000_000),
        None => (text, 1),
    };
    let separators: Vec<(usize, char)> = digits.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let decimal = match separators.as_slice() {
        [] => None,
        [(at, _)] => Some(*at).filter(|at| factor > 1 || digits.len() - at - 1 != 3),
        [.., (before, other), (at, last)] => Some(*at).filter(|_| last != other && before < at),
    };
    let (whole, part) = decimal.map_or((digits, ""), |at| (&digits[..at], &digits[at + 1..]));
    // What stands before the decimal separator may be grouped in threes, and in no other way.
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let grouped = groups.iter().enumerate().all(|(at, group)| {
        group.bytes().all(|byte| byte.is_ascii_digit())
            && if at == 0 { !group.is_empty() && (groups.len() == 1 || group.len() <= 3) } else { group.len() == 3 }
    });
    let precise = part.len() <= if factor == 1 { 2 } else { 8 } && part.bytes().all(|byte| byte.is_ascii_digit());
    if !grouped || !precise || (decimal.is_some() && part.is_empty()) {
        return None;
    }
    let whole: i128 = groups.concat().parse().ok()?;
    let scale = 10_i128.pow(u32::try_from(part.len()).ok()?);
    let fraction: i128 = if part.is_empty() { 0 } else { part.parse().ok()? };
    i64::try_from((whole * scale + fraction) * factor * 100 / scale).ok()
}

/// What stretches a plan, as options.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct FactorArgs {
    #[arg(long, value_name = "LEVEL", value_parser = codes::<Level>())]
    complexity: Option<Level>,
    #[arg(long, value_name = "LEVEL", value_parser = codes::<Level>())]
    integrations: Option<Level>,
    #[arg(long, value_name = "LEVEL", value_parser = codes::<Level>())]
    data_volume: Option<Level>,
    #[arg(long, value_name = "LEVEL", value_parser = codes::<Level>())]
    customer_resources: Option<Level>,
    #[arg(long, value_name = "FROM..TO")]
    busy: Vec<String>,
    #[arg(long, conflicts_with = "busy")]
    no_busy: bool,
}

impl FactorArgs {
    /// The factors with what was said laid over them. Busy periods replace those that were there.
    pub fn over(&self, mut factors: Factors, session: &Session<'_>) -> Result<Factors, CliError> {
        factors.complexity = self.complexity.unwrap_or(factors.complexity);
        factors.integrations = self.integrations.unwrap_or(factors.integrations);
        factors.data_volume = self.data_volume.unwrap_or(factors.data_volume);
        factors.customer_resources = self.customer_resources.unwrap_or(factors.customer_resources);
        if self.no_busy {
            factors.busy.clear();
        }
        if !self.busy.is_empty() {
            factors.busy = self.busy.iter().map(|typed| period(typed, session)).collect::<Result<_, _>>()?;
        }
        Ok(factors)
    }
}

/// A stretch of days: `2026-12-20..2027-01-05`.
fn period(typed: &str, session: &Session<'_>) -> Result<Period, CliError> {
    let bad = || CliError::Usage(say!(session.texts, "usage-bad-period", given = typed));
    let (from, to) = typed.split_once("..").ok_or_else(bad)?;
    let (from, to) = (session.day(from)?, session.day(to)?);
    if to < from { Err(bad()) } else { Ok(Period { from, to }) }
}

#[cfg(test)]
mod tests {
    use super::cents;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (typed, expected) in [
            ("120000", Some(12_000_000)),
            ("120k", Some(12_000_000)),
            ("1.2m", Some(120_000_000)),
            ("1,25K", Some(125_000)),
            ("R$ 1.234,56", Some(123_456)),
            ("$1,234,567.8", Some(123_456_780)),
            ("1.234", Some(123_400)),
            ("1.234.567", Some(123_456_700)),
            ("0.5", Some(50)),
            ("", None),
            ("12 apples", None),
            ("1.23.4", None),
            ("1.", None),
            ("-5", None),
            ("99999999999999999999m", None),
        ] {
            assert_eq!(cents(typed), expected, "{typed}");
        }
    }
}
