//! What a playbook must fulfil beyond its shape.
use super::{Playbook, PlaybookError};

/// Checks the rules that the shape cannot express.
pub(super) fn check(_playbook: &Playbook) -> Result<(), PlaybookError> {
    Ok(())
}
