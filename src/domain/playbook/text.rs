//! A text of a playbook: one string for everybody, or one per locale.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One string, or a table from locale (`en`, `pt-BR`) to string.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, expecting = "a string, or a table with one string per locale such as { en = \"…\", pt-BR = \"…\" }")]
pub enum Text {
    /// The same in every locale.
    One(String),
    /// One per locale.
    Each(BTreeMap<String, String>),
}

impl Text {
    /// The text in a locale; failing that, in one of the same language; failing that, in English;
    /// failing that, the first there is.
    pub fn get(&self, locale: &str) -> &str {
        match self {
            Self::One(text) => text,
            Self::Each(texts) => {
                let language = locale.split('-').next().unwrap_or(locale);
                texts
                    .get(locale)
                    .or_else(|| texts.iter().find(|(key, _)| key.split('-').next() == Some(language)).map(|(_, text)| text))
                    .or_else(|| texts.get("en"))
                    .or_else(|| texts.values().next())
                    .map_or("", String::as_str)
            }
        }
    }

    /// Every string in it, with its locale where it has one.
    pub fn all(&self) -> Vec<(Option<&str>, &str)> {
        match self {
            Self::One(text) => vec![(None, text.as_str())],
            Self::Each(texts) => texts.iter().map(|(locale, text)| (Some(locale.as_str()), text.as_str())).collect(),
        }
    }
}
