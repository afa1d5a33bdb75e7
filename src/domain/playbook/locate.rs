//! Finds the line on which an entry of a playbook file stands.
//!
//! The playbook's types carry no positions: a file that is in order needs none. Only when a check
//! has failed is the text parsed a second time, into a tree that knows where everything stands.

use toml::de::{DeTable, DeValue};

/// One step on the way to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step<'a> {
    /// Into the value of a key.
    Key(&'a str),
    /// To an element of a list, from 0.
    At(usize),
}

impl<'a> From<&'a str> for Step<'a> {
    fn from(key: &'a str) -> Self {
        Self::Key(key)
    }
}

impl From<usize> for Step<'_> {
    fn from(index: usize) -> Self {
        Self::At(index)
    }
}

/// A way to an entry: `place!["stage", 2, "start_day"]`.
macro_rules! place {
    ($($step:expr),+ $(,)?) => { [$($crate::domain::playbook::locate::Step::from($step)),+] };
}
pub(super) use place;

/// Line, from 1, of an offset in bytes.
pub(super) fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

/// Line, from 1, on which the entry stands; where it has none (a key left out), that of the
/// innermost entry around it.
pub(super) fn line_of(text: &str, path: &[Step<'_>]) -> usize {
    let Ok(root) = DeTable::parse(text) else { return 1 };
    let root = DeValue::Table(root.into_inner());
    let (mut here, mut offset) = (&root, 0);
    for step in path {
        let next = match (step, here) {
            (Step::Key(key), DeValue::Table(table)) => table.get_key_value(*key).map(|(key, value)| (key.span(), value)),
            (Step::At(index), DeValue::Array(array)) => array.get(*index).map(|value| (value.span(), value)),
            _ => None,
        };
        let Some((span, value)) = next else { break };
        (here, offset) = (value.get_ref(), span.start);
    }
    line_at(text, offset)
}
