//! The order of board and triage: a signed sum of named coefficients, as Taskwarrior orders its
//! queue (field notes, "Published thresholds"), and what gets an account into the queue.

use serde::{Deserialize, Serialize};

use crate::domain::signal::Severity;

/// The coefficients of the priority, in points; what is counted stands in each name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PriorityWeights {
    /// Each point that the health score lies below the healthy band, in tenths.
    pub tenths_per_point_below: i64,
    /// Each point that it fell in fourteen days, in tenths.
    pub tenths_per_point_fallen: i64,
    /// An account of average revenue; more or less in proportion.
    pub arr_average: i64,
    /// No account counts more for its revenue.
    pub arr_most: i64,
    /// It turns red today by forecast; each day later counts `red_per_day` less.
    pub red_today: i64,
    /// See `red_today`.
    pub red_per_day: i64,
    /// Renewal within 30 days.
    pub renewal_30: i64,
    /// Renewal within 90 days.
    pub renewal_90: i64,
    /// Each overdue key milestone.
    pub key_milestone_overdue: i64,
    /// Each other overdue milestone.
    pub milestone_overdue: i64,
    /// No kickoff is booked within the business days of [`TriageScoring::kickoff_within`].
    pub kickoff_unbooked: i64,
    /// A live signal of high severity.
    pub signal_high: i64,
    /// A live signal of medium severity.
    pub signal_medium: i64,
    /// A live signal of low severity.
    pub signal_low: i64,
    /// Each day since anyone looked.
    pub per_day_unseen: i64,
    /// No more days than this count.
    pub days_unseen_counted: i64,
}

impl PriorityWeights {
    /// What a live signal counts.
    pub fn signal(&self, severity: Severity) -> i64 {
        match severity {
            Severity::High => self.signal_high,
            Severity::Medium => self.signal_medium,
            Severity::Low => self.signal_low,
        }
    }
}

/// What gets an account into the queue, and back into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TriageScoring {
    /// On watch and fallen by so many points in fourteen days.
    pub falling: i64,
    /// Turns red within so many days by forecast.
    pub red_within: i64,
    /// Coverage under this share, in percent.
    pub coverage_under: i64,
    /// No kickoff is booked so many business days after the contract.
    pub kickoff_within: i64,
    /// A snooze ends when the score has fallen by so many points.
    pub wake_fall: i64,
    /// A rule with a precision under this share, in percent, stops adding priority …
    pub trusted_precision: i64,
    /// … once there are so many verdicts on it.
    pub trusted_after: i64,
}
