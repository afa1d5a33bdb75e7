//! What is wrong with a playbook file, as a sentence with file, line and what was expected.

use super::Texts;
use crate::domain::codes::Coded;
use crate::domain::playbook::{PlaybookError, PlaybookProblem};
use crate::domain::signal::Category;
use crate::say;

impl Texts {
    /// What is wrong and where: `file:line: sentence`.
    pub fn playbook_error(&self, error: &PlaybookError) -> String {
        format!("{}:{}: {}", error.file, error.line, self.playbook_problem(&error.problem))
    }

    /// What is wrong, without the place. The words of the TOML parser stay English.
    pub fn playbook_problem(&self, problem: &PlaybookProblem) -> String {
        use PlaybookProblem as P;
        match problem {
            P::Syntax(words) => say!(self, "book-syntax", words = words.as_str()),
            P::Shape(words) => say!(self, "book-shape", words = words.as_str()),
            P::BadId { id } => say!(self, "book-bad-id", id = id.as_str()),
            P::DuplicateId { id, first_line } => {
                say!(self, "book-duplicate-id", id = id.as_str(), line = first_line.to_string())
            }
            P::DuplicatePlaybook { id } => say!(self, "book-duplicate-playbook", id = id.as_str()),
            P::EmptyText { locale: Some(locale) } => say!(self, "book-empty-text-locale", locale = locale.as_str()),
            P::EmptyText { locale: None } => say!(self, "book-empty-text"),
            P::BadLocale { locale } => say!(self, "book-bad-locale", locale = locale.as_str()),
            P::CountOutOfRange { key, value, most } => {
                say!(self, "book-count", key = *key, value = value.to_string(), most = most.to_string())
            }
            P::PlanLengths { min, standard, max } => {
                say!(self, "book-plan-lengths", min = min.to_string(), standard = standard.to_string(), max = max.to_string())
            }
            P::StageMissing { stage } => say!(self, "book-stage-missing", stage = i64::from(*stage)),
            P::StageOutOfOrder { stage, after } => {
                say!(self, "book-stage-order", stage = i64::from(*stage), after = i64::from(*after))
            }
            P::WindowRange { stage, start, end, last } => say!(
                self,
                "book-window-range",
                stage = i64::from(*stage),
                start = start.to_string(),
                end = end.to_string(),
                last = last.to_string()
            ),
            P::WindowOutOfOrder { stage, start, previous_start } => say!(
                self,
                "book-window-order",
                stage = i64::from(*stage),
                start = start.to_string(),
                previous = previous_start.to_string()
            ),
            P::TaskOutOfStage { id, day, stage, last } => say!(
                self,
                "book-task-out-of-stage",
                id = id.as_str(),
                day = day.to_string(),
                stage = i64::from(*stage),
                last = last.to_string()
            ),
            P::MilestoneOutOfPlan { id, day, last } => {
                say!(self, "book-milestone-out-of-plan", id = id.as_str(), day = day.to_string(), last = last.to_string())
            }
            P::UnknownDependency { id, name, known } => {
                say!(self, "book-unknown-dependency", id = id.as_str(), name = name.as_str(), known = known.join(", "))
            }
            P::DependencyCycle { path } => say!(self, "book-cycle", path = path.join(" -> ")),
            P::DependencyLater { id, day, needs, needs_day } => say!(
                self,
                "book-dependency-later",
                id = id.as_str(),
                day = day.to_string(),
                needs = needs.as_str(),
                other = needs_day.to_string()
            ),
            P::PhaseWeeks { from, to, earliest } => {
                say!(self, "book-phase-weeks", from = from.to_string(), to = to.to_string(), earliest = earliest.to_string())
            }
            P::FactorRange { factor, from, to, last } => say!(
                self,
                "book-factor-range",
                factor = factor.code(),
                from = from.to_string(),
                to = to.to_string(),
                last = last.to_string()
            ),
            P::FactorLevels { factor, found } => say!(
                self,
                "book-factor-levels",
                factor = factor.code(),
                found = if found.is_empty() { say!(self, "book-none") } else { found.join(", ") }
            ),
            P::FactorNotNeutral { factor, days } => {
                say!(self, "book-factor-not-neutral", factor = factor.code(), days = days.to_string())
            }
            P::FactorsTooSteep { day, percent } => {
                say!(self, "book-factors-too-steep", day = day.to_string(), percent = percent.to_string())
            }
            P::FactorsOutOfPlan { shortest, longest, min, max } => say!(
                self,
                "book-factors-out-of-plan",
                shortest = shortest.to_string(),
                longest = longest.to_string(),
                min = min.to_string(),
                max = max.to_string()
            ),
            P::CadenceStages { role, from, to } => {
                say!(self, "book-cadence-stages", role = *role, from = i64::from(*from), to = i64::from(*to))
            }
            P::CadenceIntervals { role, ideal, max } => {
                let days = |days: &Option<i64>| days.map_or_else(|| say!(self, "book-none"), |days| days.to_string());
                say!(self, "book-cadence-intervals", role = *role, ideal = days(ideal), max = days(max))
            }
            P::BadSignalCode { code } => {
                let categories: Vec<&str> = Category::ALL.iter().map(|category| category.code()).collect();
                say!(self, "book-bad-signal-code", code = code.as_str(), categories = categories.join(", "))
            }
            P::ResourceHours { role, min, max } => {
                say!(self, "book-resource-hours", role = role.code(), min = min.to_string(), max = max.to_string())
            }
            P::ResourceStages { role, from, to } => {
                say!(self, "book-resource-stages", role = role.code(), from = i64::from(*from), to = i64::from(*to))
            }
            P::TrainingTwice { id } => say!(self, "book-training-twice", id = id.as_str()),
            P::NotInList { key, value, expected } => {
                say!(self, "book-not-in-list", key = *key, value = value.as_str(), expected = expected.join(", "))
            }
            P::UnknownSignal { risk, code, known } => {
                say!(self, "book-unknown-signal", risk = risk.as_str(), code = code.as_str(), known = known.join(", "))
            }
            P::HorizonOrder { day, after } => {
                say!(self, "book-horizon-order", day = day.to_string(), after = after.to_string())
            }
            P::SteadyDays { from, to } => say!(self, "book-steady-days", from = from.to_string(), to = to.to_string()),
            P::UnknownPlaceholder { name } => say!(self, "book-unknown-placeholder", name = name.as_str()),
        }
    }
}
