//! Steady state: the conditions under which an account leaves onboarding (guide, "Quando Transicionar").

use super::codes::codes;

codes! {
    /// A condition of the gate.
    Condition("condition") {
        /// Every milestone is done.
        Milestones = "milestones",
        /// Adoption is at its target.
        Adoption = "adoption",
        /// Business results are visible.
        Results = "results",
        /// The customer does standard work without us.
        SelfSufficient = "self_sufficient",
        /// The time has come: day 90 to 120.
        Timing = "timing",
    }
}
