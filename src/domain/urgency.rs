//! The order of the board: a signed sum of named coefficients that stand in `data/scoring.toml`.

use serde::Deserialize;

use super::cadence::CadenceState;
use super::signal::Severity;

/// The shipped coefficients.
const SHIPPED: &str = include_str!("../../data/scoring.toml");

/// The coefficients of urgency. Points; days where the name says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// A live signal of high severity.
    pub signal_high: i64,
    /// A live signal of medium severity.
    pub signal_medium: i64,
    /// A live signal of low severity.
    pub signal_low: i64,
    /// An overdue milestone.
    pub milestone_overdue: i64,
    /// What an overdue key milestone counts more.
    pub key_milestone_overdue: i64,
    /// Each day that the oldest overdue milestone is late.
    pub day_late: i64,
    /// No more days than this count.
    pub days_late_counted: i64,
    /// A cadence past its maximum.
    pub cadence_overdue: i64,
    /// A cadence past its ideal.
    pub cadence_due: i64,
    /// A stakeholder never in touch.
    pub cadence_never: i64,
    /// No stakeholder at all.
    pub no_stakeholder: i64,
    /// From here on an account counts as at risk.
    pub at_risk_from: i64,
}

#[derive(Deserialize)]
struct Scoring {
    urgency: Weights,
}

impl Weights {
    /// The shipped coefficients.
    pub fn shipped() -> Result<Self, toml::de::Error> {
        toml::from_str::<Scoring>(SHIPPED).map(|scoring| scoring.urgency)
    }

    /// What a live signal counts.
    pub fn signal(&self, severity: Severity) -> i64 {
        match severity {
            Severity::High => self.signal_high,
            Severity::Medium => self.signal_medium,
            Severity::Low => self.signal_low,
        }
    }

    /// What the worst cadence counts.
    pub fn cadence(&self, state: CadenceState) -> i64 {
        match state {
            CadenceState::Overdue(_) => self.cadence_overdue,
            CadenceState::Never(days) if days > 0 => self.cadence_overdue,
            CadenceState::Never(_) => self.cadence_never,
            CadenceState::Due => self.cadence_due,
            CadenceState::OnTime | CadenceState::AsNeeded | CadenceState::Left => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_coefficients_can_be_read() {
        let weights = Weights::shipped().unwrap();
        assert!(weights.signal_high > weights.signal_medium && weights.signal_medium > weights.signal_low);
    }
}
