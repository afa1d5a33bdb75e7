//! A text of a playbook: one string for everybody, or one per locale.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// One string, or a table from locale (`en`, `pt-BR`) to string.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
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

// By hand and not as an untagged enum: that would copy each value first and forget where in the
// file it stood, and the shipped playbook's strings, nearly a thousand, are read at every start.
impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, or a table with one string per locale such as { en = \"…\", pt-BR = \"…\" }")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text::One(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Text, E> {
        Ok(Text::One(text))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Text, M::Error> {
        let mut texts = BTreeMap::new();
        while let Some((locale, text)) = map.next_entry()? {
            texts.insert(locale, text);
        }
        Ok(Text::Each(texts))
    }
}
