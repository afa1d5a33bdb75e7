//! Why an account stands where it stands, in words.

use super::Texts;
use crate::command::detect;
use crate::domain::codes::Coded;
use crate::domain::health::Measure;
use crate::domain::playbook::Playbook;
use crate::domain::priority::{Reason, ReasonCode};
use crate::say;

impl Texts {
    /// A reason of a priority, without its points.
    pub fn reason(&self, reason: &Reason, playbook: &Playbook) -> String {
        let (name, value, tag) = (reason.name.as_str(), reason.value, self.tag());
        match reason.code {
            ReasonCode::Signal => {
                let title = playbook.signal(name).map_or(name, |spec| spec.title.get(tag));
                let severity = reason.severity.map(|severity| self.code(severity)).unwrap_or_default();
                say!(self, "reason-signal", title = title, severity = severity, days = value)
            }
            ReasonCode::KeyMilestone | ReasonCode::Milestone => {
                let title = playbook.milestone(name).map_or(name, |spec| spec.title.get(tag));
                say!(self, "reason-milestone", title = title, days = value)
            }
            ReasonCode::TurnsRed => {
                let measure = Measure::from_code(name).map(|measure| self.code(measure)).unwrap_or_default();
                if measure.is_empty() {
                    say!(self, "reason-turns-red", days = value)
                } else {
                    say!(self, "reason-turns-red-by", days = value, measure = measure)
                }
            }
            ReasonCode::Health => say!(self, "reason-health", score = value),
            ReasonCode::Fall => say!(self, "reason-fall", points = value),
            ReasonCode::Coverage => say!(self, "reason-coverage", percent = value),
            ReasonCode::Renewal => say!(self, "reason-renewal", days = value),
            ReasonCode::Revenue => say!(self, "reason-revenue", percent = self.number(value)),
            ReasonCode::Kickoff => say!(self, "reason-kickoff", days = value),
            ReasonCode::Unseen => say!(self, "reason-unseen", days = value),
            ReasonCode::Woken => say!(self, "reason-woken"),
        }
    }

    /// Who did something: a login, or the rules.
    pub fn actor(&self, login: &str) -> String {
        if login == detect::ACTOR { say!(self, "actor-rules") } else { login.to_owned() }
    }
}
