//! Thresholds of the rules that detect signals.

use serde::{Deserialize, Serialize};

/// Thresholds of the rules that detect signals.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RuleScoring {}

impl RuleScoring {
    #[allow(clippy::unused_self, clippy::unnecessary_wraps)]
    pub(super) fn sound(&self) -> Result<(), String> {
        Ok(())
    }
}
