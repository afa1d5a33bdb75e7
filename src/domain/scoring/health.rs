//! Weights and curves of the health score.

use serde::{Deserialize, Serialize};

/// Weights and curves of the health score.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct HealthScoring {}

impl HealthScoring {
    #[allow(clippy::unused_self, clippy::unnecessary_wraps)]
    pub(super) fn sound(&self) -> Result<(), String> {
        Ok(())
    }
}
