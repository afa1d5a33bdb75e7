//! Objectives: what onboarding is to achieve, and how far an account has come (guide, "O Que Você Está
//! Realmente Tentando Realizar": six objectives, each with what success means).
//!
//! A criterion is answered by data where the account's facts answer it, and by hand where they do
//! not. What somebody said counts before data only if it was said no earlier than the newest fact
//! behind the data: who looks later knows more, and new facts speak for themselves again.

mod data;
#[cfg(test)]
mod tests;

use serde::Serialize;

use super::assessment::{Assessment, Finding, PointList, latest};
use super::codes::codes;
use super::day::Day;
use super::evidence::Evidence;
use super::scoring::Scoring;
use super::view::View;

pub use data::{FACTS, judged_by_data};

codes! {
    /// Where an answer comes from.
    Source("source of an answer") {
        /// The account's facts.
        Data = "data",
        /// What somebody said.
        Hand = "hand",
    }
}

codes! {
    /// How an objective stands as a whole.
    Mark("mark") {
        /// Every criterion is met.
        Achieved = "achieved",
        /// Some criterion is met, wholly or in part.
        UnderWay = "under_way",
        /// No criterion is met, and of at least one it is known that it is not.
        Missed = "missed",
        /// Nothing is known yet.
        Unknown = "unknown",
    }
}

/// What the facts say of a criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judged {
    /// Their answer; none where they give none yet.
    pub finding: Option<Finding>,
    /// The day of the newest fact behind it.
    pub on: Option<Day>,
    /// The facts.
    pub facts: Vec<Evidence>,
}

/// The answer to a criterion on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// The criterion's id in the playbook.
    pub code: String,
    /// The answer; none while nobody knows.
    pub finding: Option<Finding>,
    /// Where it comes from.
    pub source: Option<Source>,
    /// The day for which it holds.
    pub on: Option<Day>,
    /// What the facts say by themselves, also where somebody said otherwise since.
    pub data: Option<Finding>,
    /// The facts, whether or not they answer it.
    pub facts: Vec<Evidence>,
    /// What was last said of it by hand.
    pub said: Option<Assessment>,
}

impl Answer {
    /// Whether what somebody said counts in the place of data that says otherwise.
    pub fn overrides(&self) -> bool {
        self.source == Some(Source::Hand) && self.data.is_some_and(|data| Some(data) != self.finding)
    }
}

/// An objective of an account on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Objective {
    /// Its id in the playbook.
    pub code: String,
    /// Its criteria in the order of the playbook.
    pub criteria: Vec<Answer>,
}

impl Objective {
    /// Criteria with this answer.
    pub fn count(&self, finding: Finding) -> usize {
        self.criteria.iter().filter(|answer| answer.finding == Some(finding)).count()
    }

    /// Criteria that nobody has an answer to.
    pub fn unknown(&self) -> usize {
        self.criteria.iter().filter(|answer| answer.finding.is_none()).count()
    }

    /// How it stands as a whole.
    pub fn mark(&self) -> Mark {
        let met = self.count(Finding::Met);
        if !self.criteria.is_empty() && met == self.criteria.len() {
            Mark::Achieved
        } else if met + self.count(Finding::Partly) > 0 {
            Mark::UnderWay
        } else if self.count(Finding::NotMet) > 0 {
            Mark::Missed
        } else {
            Mark::Unknown
        }
    }
}

/// How the objectives of the playbook stand for an account on a day.
pub fn objectives(view: &View<'_>, day: Day, scoring: &Scoring) -> Vec<Objective> {
    let one = |code: &str| answer(code, judged_by_data(code, view, day, scoring), &view.facts.assessments, day);
    view.playbook
        .objectives
        .iter()
        .map(|spec| Objective { code: spec.id.clone(), criteria: spec.criteria.iter().map(|spec| one(&spec.id)).collect() })
        .collect()
}

/// What counts: data, or what was said since.
fn answer(code: &str, judged: Judged, assessments: &[Assessment], day: Day) -> Answer {
    let said = latest(assessments, PointList::Objective, code, day).cloned();
    let by_hand = said.as_ref().filter(|said| judged.finding.is_none() || judged.on.is_none_or(|on| said.on_day >= on));
    let (finding, source, on) = match by_hand {
        Some(said) => (Some(said.finding), Some(Source::Hand), Some(said.on_day)),
        None => (judged.finding, judged.finding.map(|_| Source::Data), judged.on.filter(|_| judged.finding.is_some())),
    };
    Answer { code: code.to_owned(), finding, source, on, data: judged.finding, facts: judged.facts, said }
}
