//! The catalogue of metrics: for each what is good, what is expected when, and for how long a
//! reading speaks.

use serde::{Deserialize, Serialize};

use crate::domain::metric::{Metric, SCALE};

/// Points of a curve by day of the plan, joined by straight lines. Before the first point there
/// is no expectation; after the last one its value holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, Serialize)]
#[serde(transparent)]
pub struct Curve(pub Vec<(i64, i64)>);

impl Curve {
    /// The value on a day, in thousandths ([`SCALE`]); none before the first point.
    pub fn at(&self, day: i64) -> Option<i64> {
        let after = self.0.iter().position(|(at, _)| *at > day).unwrap_or(self.0.len());
        let (from, low) = *self.0.get(after.checked_sub(1)?)?;
        let Some((to, high)) = self.0.get(after).copied() else { return Some(low * SCALE) };
        Some(low * SCALE + (high - low) * SCALE * (day - from) / (to - from).max(1))
    }

    /// Whether its days rise.
    pub(super) fn rises(&self) -> bool {
        self.0.windows(2).all(|pair| pair[0].0 < pair[1].0)
    }
}

/// What is known of a metric before anything is measured.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MetricSpec {
    /// Whether more is better.
    pub more_is_better: bool,
    /// Smallest value that can be.
    pub min: i64,
    /// Largest value that can be.
    pub max: i64,
    /// For how many days a reading is fresh.
    pub fresh_days: i64,
    /// What is expected, by day of the plan; empty where nothing is.
    pub target: Curve,
}

/// The catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the metrics are described where they are named
pub struct Metrics {
    pub activation: MetricSpec,
    pub weekly_active: MetricSpec,
    pub core_features: MetricSpec,
    pub training_attendance: MetricSpec,
    pub training_feedback: MetricSpec,
    pub tickets: MetricSpec,
    pub open_tickets: MetricSpec,
    pub resolution_hours: MetricSpec,
    pub goal: MetricSpec,
    pub benefit: MetricSpec,
    pub cost: MetricSpec,
    pub pulse: MetricSpec,
}

impl Metrics {
    /// What is known of a metric.
    pub fn of(&self, metric: Metric) -> &MetricSpec {
        match metric {
            Metric::Activation => &self.activation,
            Metric::WeeklyActive => &self.weekly_active,
            Metric::CoreFeatures => &self.core_features,
            Metric::TrainingAttendance => &self.training_attendance,
            Metric::TrainingFeedback => &self.training_feedback,
            Metric::Tickets => &self.tickets,
            Metric::OpenTickets => &self.open_tickets,
            Metric::ResolutionHours => &self.resolution_hours,
            Metric::Goal => &self.goal,
            Metric::Benefit => &self.benefit,
            Metric::Cost => &self.cost,
            Metric::Pulse => &self.pulse,
        }
    }

    pub(super) fn sound(&self) -> Result<(), String> {
        use crate::domain::codes::Coded as _;
        for metric in Metric::ALL {
            let spec = self.of(*metric);
            if spec.min >= spec.max || spec.fresh_days < 1 {
                return Err(format!("metric.{metric}: expected min < max and fresh_days >= 1"));
            }
            if !spec.target.rises() {
                return Err(format!("metric.{metric}.target: expected rising days"));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_joined_by_straight_lines() {
        let curve = Curve(vec![(30, 70), (60, 85)]);
        assert_eq!(
            [29, 30, 40, 60, 400].map(|day| curve.at(day)),
            [None, Some(70_000), Some(75_000), Some(85_000), Some(85_000)]
        );
        assert_eq!(Curve::default().at(10), None);
    }
}
