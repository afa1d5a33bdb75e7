//! Evidence: which facts a line of the score, a signal or a reason rests on. It names facts and
//! carries figures; the words stand in the message files as `evidence-<code>`.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::day::Day;

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What it says: a code in `snake_case`.
    pub code: Cow<'static, str>,
    /// The day of the fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// Whom or what it names: a person, a milestone's or metric's code, a title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// A figure; readings are in thousandths.
    #[serde(default)]
    pub value: i64,
    /// What the figure is held against.
    #[serde(default)]
    pub of: i64,
}

impl Evidence {
    /// Evidence without figures.
    pub const fn new(code: &'static str) -> Self {
        Self { code: Cow::Borrowed(code), on: None, name: String::new(), value: 0, of: 0 }
    }

    /// The same with the day of the fact.
    #[must_use]
    pub const fn on(mut self, day: Option<Day>) -> Self {
        self.on = day;
        self
    }

    /// The same naming someone or something.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// The same with figures.
    #[must_use]
    pub const fn figures(mut self, value: i64, of: i64) -> Self {
        self.value = value;
        self.of = of;
        self
    }
}
