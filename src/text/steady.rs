//! Go-live, steady state and renewal in words.

use super::Texts;
use crate::domain::day::Day;
use crate::domain::golive::Clock;
use crate::domain::playbook::Playbook;
use crate::domain::steady::{Cost, Gate};
use crate::say;

impl Texts {
    /// How a problem stands against the day by which it was to be resolved.
    pub fn sla(&self, clock: Clock, days: i64) -> String {
        match clock {
            Clock::None => say!(self, "sla-none"),
            Clock::Running => say!(self, "sla-running", days = days),
            Clock::Breached => say!(self, "sla-breached", days = days),
            Clock::Kept => say!(self, "sla-kept"),
            Clock::Late => say!(self, "sla-late", days = days),
        }
    }

    /// What moving at the wrong time costs, with the account's own facts behind it.
    pub fn cost(&self, cost: &Cost, today: Day, playbook: &Playbook) -> String {
        let specs = playbook.steady.iter().flat_map(|spec| spec.too_early.iter().chain(&spec.too_late));
        let title = specs.into_iter().find(|spec| spec.id == cost.id).map_or(cost.id.as_str(), |spec| spec.title.get(self.tag()));
        let facts: Vec<String> = cost.evidence.iter().map(|one| self.evidence(one, today, playbook)).collect();
        if facts.is_empty() { title.to_owned() } else { format!("{title}: {}", facts.join("; ")) }
    }

    /// The gate in lines: each condition with what it rests on, then what it costs to move now and to wait.
    pub fn gate(&self, gate: &Gate, today: Day, playbook: &Playbook) -> Vec<String> {
        let mut lines = Vec::new();
        for one in &gate.conditions {
            let facts: Vec<String> = one.evidence.iter().map(|fact| self.evidence(fact, today, playbook)).collect();
            let sign = if one.passes() { "✓" } else { "×" };
            lines.push(format!("{sign} {}, {}: {}", self.code(one.condition), self.code(one.state), facts.join("; ")));
            if !one.said.is_empty() {
                lines.push(format!("  {}: {}", one.said_by, one.said));
            }
        }
        for (key, costs) in [("gate-too-early", &gate.too_early), ("gate-too-late", &gate.too_late)] {
            if !costs.is_empty() {
                lines.push(String::new());
                lines.push(say!(self, key));
                lines.extend(costs.iter().map(|cost| format!("• {}", self.cost(cost, today, playbook))));
            }
        }
        lines
    }
}
