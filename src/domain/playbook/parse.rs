//! From TOML text to a checked playbook.

use serde::Deserialize;

use super::locate::line_at;
use super::{Playbook, PlaybookError, PlaybookProblem, check};

/// Reads and checks a playbook. `file` is only for the message.
pub fn parse(file: &str, text: &str) -> Result<Playbook, PlaybookError> {
    let refuse = |error: toml::de::Error, problem: fn(String) -> PlaybookProblem| PlaybookError {
        file: file.to_owned(),
        line: error.span().map_or(1, |span| line_at(text, span.start)),
        problem: problem(plainly(error.message())),
    };
    let document = toml::Deserializer::parse(text).map_err(|error| refuse(error, PlaybookProblem::Syntax))?;
    let mut playbook = Playbook::deserialize(document).map_err(|error| refuse(error, PlaybookProblem::Shape))?;
    check::check(file, text, &playbook)?;
    // Stable: milestones of one day stay in the order of the file.
    playbook.milestones.sort_by_key(|milestone| milestone.day);
    Ok(playbook)
}

/// The parser names some expectations by their Rust types; a user knows none of these.
fn plainly(message: &str) -> String {
    match message.rsplit_once(", expected ") {
        Some((found, "i64")) => format!("{found}, expected a whole number"),
        // Stages are the only values of this type.
        Some((found, "u8")) => format!("{found}, expected the number of a stage, 1 to 6"),
        Some((found, "a sequence")) => format!("{found}, expected a list"),
        _ => message.to_owned(),
    }
}
