//! Intake in words: how far it has come, and what its kickoff still needs.

use super::Texts;
use crate::domain::day::Day;
use crate::domain::intake::{Intake, IntakeState};
use crate::say;

impl Texts {
    /// The whole of it in a line: days since the contract, handoff, open questions, kickoff.
    pub fn intake(&self, intake: &Intake, today: Day) -> String {
        let mut parts =
            vec![say!(self, "intake-days", days = intake.days), say!(self, "intake-handoff", percent = intake.completeness)];
        if intake.open_questions > 0 {
            parts.push(say!(self, "intake-questions", count = intake.open_questions));
        }
        parts.push(self.kickoff(intake, today));
        parts.join(" · ")
    }

    /// Where the kickoff stands.
    pub fn kickoff(&self, intake: &Intake, today: Day) -> String {
        let on = intake.kickoff_on.map_or_else(String::new, |on| self.day_short(on, today));
        match intake.state {
            IntakeState::Held if on.is_empty() => say!(self, "kickoff-over"),
            IntakeState::Held => say!(self, "kickoff-was-held", day = on),
            IntakeState::Planned if intake.untold => say!(self, "kickoff-untold", day = on),
            IntakeState::Planned => say!(self, "kickoff-planned", day = on),
            IntakeState::Handoff | IntakeState::ToBook if intake.unbooked => {
                say!(self, "kickoff-unbooked", day = self.day_short(intake.book_by, today))
            }
            IntakeState::Handoff | IntakeState::ToBook => {
                say!(self, "kickoff-to-book", day = self.day_short(intake.book_by, today))
            }
        }
    }
}
