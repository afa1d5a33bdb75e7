//! Assessments: what a person says of a point of the playbook that figures cannot answer, or not
//! alone: a criterion of an objective, an item of a checklist, a condition of the gate.

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, AssessmentId, codes};
use super::day::Day;

codes! {
    /// What was said of a point.
    Finding("finding") {
        /// It holds.
        Met = "met",
        /// It holds in part.
        Partly = "partly",
        /// It does not hold.
        NotMet = "not_met",
        /// It need not hold here; the note says why.
        Waived = "waived",
    }
}

codes! {
    /// Which list of the playbook a point belongs to. A point is named by list and id: `objective:trained_users.confident`.
    PointList("list") {
        /// Success criteria of the six objectives (guide, "O Que Você Está Realmente Tentando Realizar").
        Objective = "objective",
        /// Content of the training (guide, "Seu Conteúdo de Treinamento").
        Content = "content",
        /// What makes adoption (guide, "Treinamento Que Cria Adoção Real").
        Adoption = "adoption",
        /// Readiness for go-live (guide, stage 4).
        Readiness = "readiness",
        /// Conditions of steady state (guide, "Quando Transicionar").
        Gate = "gate",
    }
}

/// What somebody said of a point on a day. The latest of a point counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: AssessmentId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// Which list the point belongs to.
    pub list: PointList,
    /// The point's id in the playbook.
    pub code: String,
    /// What was said.
    pub finding: Finding,
    /// The day for which it holds.
    pub on_day: Day,
    /// What it rests on, or why it was waived.
    pub note: String,
    /// Login of who said it.
    pub said_by: String,
}

/// The latest assessment of a point by a day.
pub fn latest<'a>(all: &'a [Assessment], list: PointList, code: &str, day: Day) -> Option<&'a Assessment> {
    all.iter().filter(|one| one.list == list && one.code == code && one.on_day <= day).max_by_key(|one| (one.on_day, one.id))
}
