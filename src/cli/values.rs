//! Values as people type them on a command line: codes and factors.

use std::ffi::OsStr;
use std::marker::PhantomData;
use std::str::FromStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, Args, Command};

use super::error::CliError;
use super::session::Session;
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
            let typed = self.busy.join(",");
            let read = session.texts.read_busy(&typed, session.today());
            factors.busy = read.ok_or_else(|| CliError::Usage(say!(session.texts, "cli-usage-bad-period", given = typed)))?;
        }
        Ok(factors)
    }
}
