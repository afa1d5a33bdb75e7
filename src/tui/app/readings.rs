//! The rows of the metrics: gauges, and the leading indicators under them.

use crate::domain::gauge::{Gauge, Subject};
use crate::domain::indicators::Indicator;

/// A row of the metrics.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MetricRow<'a> {
    /// A metric, a goal, the time to first value or the return.
    Gauge(&'a Gauge),
    /// What is expected by the end of a week.
    Indicator(&'a Indicator),
}

impl MetricRow<'_> {
    /// Names the row: a goal by its id, everything else below zero.
    pub fn id(&self) -> i64 {
        match self {
            Self::Gauge(gauge) => subject_id(gauge.subject),
            Self::Indicator(indicator) => -1_000 - indicator.week,
        }
    }
}

fn subject_id(subject: Subject) -> i64 {
    match subject {
        Subject::Goal(id) => id.0,
        Subject::Metric(metric) => -1 - metric as i64,
        Subject::TimeToValue => -100,
        Subject::Return => -101,
    }
}
