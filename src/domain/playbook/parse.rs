//! From TOML text to a checked playbook.
use super::{Playbook, check};

/// What is wrong with a playbook file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {problem}")]
pub struct PlaybookError {
    /// The file, as it was named.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong and what was expected.
    pub problem: String,
}

/// Reads and checks a playbook. `file` is only for the message.
pub fn parse(file: &str, text: &str) -> Result<Playbook, PlaybookError> {
    let playbook: Playbook = toml::from_str(text).map_err(|error| PlaybookError {
        file: file.to_owned(),
        line: 1,
        problem: error.message().to_owned(),
    })?;
    check::check(&playbook)?;
    Ok(playbook)
}
