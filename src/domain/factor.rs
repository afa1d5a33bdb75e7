//! What stretches a plan: the customer's complexity, integrations, data, resources and busy periods
//! (guide, "Fatores de customização").

use serde::{Deserialize, Serialize};

use super::calendar::Period;
use super::codes::codes;

codes! {
    /// A factor of the plan.
    FactorKind("factor") {
        /// How intricate the customer's processes and organisation are.
        Complexity = "complexity",
        /// How many other systems must be connected.
        Integrations = "integrations",
        /// How much data must be moved.
        DataVolume = "data_volume",
        /// How much time and how many people the customer gives.
        CustomerResources = "customer_resources",
    }
}

codes! {
    /// A level of a factor.
    Level("level") {
        /// Little.
        Low = "low",
        /// The usual: adds nothing.
        Medium = "medium",
        /// Much.
        High = "high",
    }
}

/// The factors of one account's plan. Medium everywhere is the standard plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Factors {
    /// How intricate the customer is.
    pub complexity: Level,
    /// How many systems to connect.
    pub integrations: Level,
    /// How much data to move.
    pub data_volume: Level,
    /// How much time and people the customer gives.
    pub customer_resources: Level,
    /// When the customer has no time: no due date falls there.
    pub busy: Vec<Period>,
}

impl Default for Factors {
    fn default() -> Self {
        Self {
            complexity: Level::Medium,
            integrations: Level::Medium,
            data_volume: Level::Medium,
            customer_resources: Level::Medium,
            busy: Vec::new(),
        }
    }
}

impl Factors {
    /// The level of a factor.
    pub fn level(&self, kind: FactorKind) -> Level {
        match kind {
            FactorKind::Complexity => self.complexity,
            FactorKind::Integrations => self.integrations,
            FactorKind::DataVolume => self.data_volume,
            FactorKind::CustomerResources => self.customer_resources,
        }
    }

    /// The same factors with one level changed.
    #[must_use]
    pub fn with(mut self, kind: FactorKind, level: Level) -> Self {
        match kind {
            FactorKind::Complexity => self.complexity = level,
            FactorKind::Integrations => self.integrations = level,
            FactorKind::DataVolume => self.data_volume = level,
            FactorKind::CustomerResources => self.customer_resources = level,
        }
        self
    }
}
