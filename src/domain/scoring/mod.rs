//! Everything about score, signals and triage that is a figure: weights, curves, thresholds,
//! coefficients. The shipped ones stand in `data/scoring.toml`, all of them starting values; a
//! team changes single ones by their path ([`Coefficient`]).

pub mod health;
pub mod metrics;
pub mod priority;
pub mod rules;

use serde::{Deserialize, Serialize};

use super::codes::{CoefficientId, codes};

pub use health::HealthScoring;
pub use metrics::{Curve, MetricSpec, Metrics};
pub use priority::{PriorityWeights, TriageScoring};
pub use rules::RuleScoring;

/// The shipped figures.
const SHIPPED: &str = include_str!("../../../data/scoring.toml");

codes! {
    /// The three bands of the health score.
    Band("band") {
        /// Nothing to do.
        Healthy = "healthy",
        /// Worth an eye.
        Watch = "watch",
        /// Worth today.
        AtRisk = "at_risk",
    }
}

/// A figure that the team changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coefficient {
    /// Identity in the database.
    pub id: CoefficientId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// Which figure: its path in `data/scoring.toml`, with dots (`bands.healthy`).
    pub path: String,
    /// Its value as TOML (`75`, `[[30, 70], [60, 85]]`).
    pub value: String,
}

/// The edges of the bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    /// From here on healthy.
    pub healthy: i64,
    /// From here on watch; below, at risk.
    pub watch: i64,
}

impl Bands {
    /// The band of a score.
    pub fn band(self, score: i64) -> Band {
        if score >= self.healthy {
            Band::Healthy
        } else if score >= self.watch {
            Band::Watch
        } else {
            Band::AtRisk
        }
    }
}

/// All figures.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Scoring {
    /// The edges of the bands.
    pub bands: Bands,
    /// The catalogue of metrics.
    pub metric: Metrics,
    /// Weights and curves of the health score.
    pub health: HealthScoring,
    /// Thresholds of the rules.
    pub rule: RuleScoring,
    /// Coefficients of the priority.
    pub priority: PriorityWeights,
    /// What gets an account into the triage queue.
    pub triage: TriageScoring,
}

/// Why figures cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScoringError {
    /// There is no such figure.
    #[error("`{0}` is not a figure of the scoring")]
    UnknownPath(String),
    /// The value is no TOML value, or none that fits there.
    #[error("`{value}` does not fit `{path}`: {problem}")]
    BadValue {
        /// Which figure.
        path: String,
        /// What was given.
        value: String,
        /// What is wrong with it.
        problem: String,
    },
    /// The shipped file cannot be read.
    #[error("the shipped scoring cannot be read: {0}")]
    Shipped(String),
}

/// The shipped figures as a TOML table.
fn shipped_table() -> Result<toml::Table, ScoringError> {
    SHIPPED.parse().map_err(|error: toml::de::Error| ScoringError::Shipped(error.to_string()))
}

impl Scoring {
    /// The shipped figures.
    pub fn shipped() -> Result<Self, ScoringError> {
        Self::with(&[])
    }

    /// The shipped figures with those that a team changed. A changed figure that the shipped file
    /// no longer has is left out: an older program may have written it.
    pub fn with(changed: &[Coefficient]) -> Result<Self, ScoringError> {
        let mut table = shipped_table()?;
        for figure in changed {
            if let Some(place) = place(&mut table, &figure.path) {
                *place = value(&figure.path, &figure.value)?;
            }
        }
        table.try_into().map_err(|error: toml::de::Error| ScoringError::Shipped(error.message().to_owned()))
    }

    /// Checks that a figure can be set to a value beside those already changed, and gives the
    /// value as it is kept.
    pub fn check(changed: &[Coefficient], path: &str, given: &str) -> Result<String, ScoringError> {
        let mut table = shipped_table()?;
        for figure in changed.iter().filter(|figure| figure.path != path) {
            if let Some(place) = place(&mut table, &figure.path) {
                *place = value(&figure.path, &figure.value)?;
            }
        }
        let place = place(&mut table, path).ok_or_else(|| ScoringError::UnknownPath(path.to_owned()))?;
        let new = value(path, given)?;
        let kept = new.to_string();
        let bad = |problem: String| ScoringError::BadValue { path: path.to_owned(), value: given.to_owned(), problem };
        // A whole number may stand for any number, as in TOML itself.
        if std::mem::discriminant(&*place) != std::mem::discriminant(&new) {
            return Err(bad(format!("expected {}", place.type_str())));
        }
        *place = new;
        let scoring: Self = table.try_into().map_err(|error: toml::de::Error| bad(error.message().to_owned()))?;
        scoring.sound().map_err(bad)?;
        Ok(kept)
    }

    /// Every figure: its path, and its shipped value as TOML.
    pub fn figures() -> Result<Vec<(String, String)>, ScoringError> {
        fn walk(table: &toml::Table, path: &str, found: &mut Vec<(String, String)>) {
            for (key, value) in table {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                match value {
                    toml::Value::Table(inner) => walk(inner, &path, found),
                    other => found.push((path, other.to_string())),
                }
            }
        }
        let mut found = Vec::new();
        walk(&shipped_table()?, "", &mut found);
        Ok(found)
    }

    /// What types cannot say: edges in order, shares from 0 to 100, nothing negative where that
    /// makes no sense. The problem in words.
    fn sound(&self) -> Result<(), String> {
        if !(0 < self.bands.watch && self.bands.watch < self.bands.healthy && self.bands.healthy <= 100) {
            return Err("expected 0 < bands.watch < bands.healthy <= 100".to_owned());
        }
        self.metric.sound()?;
        self.health.sound()?;
        self.rule.sound()
    }
}

/// The place of a figure in the table; none where the path names no figure.
fn place<'t>(table: &'t mut toml::Table, path: &str) -> Option<&'t mut toml::Value> {
    let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    match (table.get_mut(first)?, rest) {
        (toml::Value::Table(inner), Some(rest)) => place(inner, rest),
        (toml::Value::Table(_), None) | (_, Some(_)) => None,
        (value, None) => Some(value),
    }
}

fn value(path: &str, given: &str) -> Result<toml::Value, ScoringError> {
    let bad = |problem: String| ScoringError::BadValue { path: path.to_owned(), value: given.to_owned(), problem };
    let mut table: toml::Table =
        format!("value = {}", given.trim()).parse().map_err(|error: toml::de::Error| bad(error.message().to_owned()))?;
    if table.len() != 1 {
        return Err(bad("expected one value".to_owned()));
    }
    table.remove("value").ok_or_else(|| bad("expected a value".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(path: &str, value: &str) -> Coefficient {
        Coefficient { id: CoefficientId(1), rev: 1, path: path.into(), value: value.into() }
    }

    #[test]
    fn the_shipped_figures_can_be_read_and_are_sound() {
        let scoring = Scoring::shipped().unwrap();
        assert_eq!(scoring.sound(), Ok(()));
        assert_eq!((scoring.bands.healthy, scoring.bands.watch), (80, 60));
        assert_eq!([100, 80, 79, 60, 59, 0].map(|score| scoring.bands.band(score).to_string()).join(" "), {
            "healthy healthy watch watch at_risk at_risk"
        });
    }

    #[test]
    fn a_team_changes_single_figures() {
        let scoring = Scoring::with(&[changed("bands.healthy", "75"), changed("long.gone", "1")]).unwrap();
        assert_eq!(scoring.bands, Bands { healthy: 75, watch: 60 });
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert_eq!(Scoring::check(&[], "bands.healthy", " 75 "), Ok("75".into()));
        assert_eq!(Scoring::check(&[], "bands.none", "1"), Err(ScoringError::UnknownPath("bands.none".into())));
        assert_eq!(Scoring::check(&[], "bands", "1"), Err(ScoringError::UnknownPath("bands".into())));
        for bad in ["", "x", "'70'", "70\nother = 1", "59", "101"] {
            assert!(matches!(Scoring::check(&[], "bands.healthy", bad), Err(ScoringError::BadValue { .. })), "{bad}");
        }
        // Held against what the team changed already.
        assert!(Scoring::check(&[changed("bands.watch", "70")], "bands.healthy", "65").is_err());
    }

    #[test]
    fn every_figure_is_listed() {
        let figures = Scoring::figures().unwrap();
        assert!(figures.contains(&("bands.healthy".into(), "80".into())));
        for (path, value) in figures {
            assert_eq!(Scoring::check(&[], &path, &value), Ok(value), "{path}");
        }
    }
}
