//! What the playbook says for the rest of the onboarding record: objectives, kickoff, resources,
//! training, risks, quick wins, go-live and the way into steady state.
//!
//! Every part is optional in a team's own playbook: what is left out is not offered.

use serde::{Deserialize, Serialize};

use super::{Playbook, Text};
use crate::domain::account::Stage;
use crate::domain::milestone::Side;
use crate::domain::resource::ResourceRole;
use crate::domain::training::{TrainingFormat, TrainingRole};

/// What onboarding is to achieve (guide, "O Que Você Está Realmente Tentando Realizar").
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "an objective: a table")]
pub struct ObjectiveSpec {
    /// Unique among the objectives (`real_adoption`).
    pub id: String,
    /// What people call it.
    pub title: Text,
    /// Why it matters, in a sentence or two.
    pub why: Text,
    /// What shows that it is achieved.
    #[serde(rename = "criterion", default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<CriterionSpec>,
}

/// One sign that an objective is achieved.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with id and title")]
pub struct CriterionSpec {
    /// Unique among the criteria of all objectives (`real_adoption.depth`).
    pub id: String,
    /// What it says.
    pub title: Text,
}

/// One point of the kickoff meeting's agenda.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with id, title and minutes")]
pub struct KickoffItem {
    /// Unique among the points of the agenda.
    pub id: String,
    /// What to talk about.
    pub title: Text,
    /// How long it takes, in minutes.
    pub minutes: i64,
}

/// Somebody whose hours the onboarding takes (guide, "Alocação de Recursos").
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a resource: a table")]
pub struct ResourceSpec {
    /// Which part it is.
    pub role: ResourceRole,
    /// Whose person it is.
    pub side: Side,
    /// Hours per week at least.
    pub hours_min: i64,
    /// Hours per week at most.
    pub hours_max: i64,
    /// First stage in which the hours are needed.
    pub from_stage: Stage,
    /// Last stage in which the hours are needed.
    pub to_stage: Stage,
    /// What people call it.
    pub title: Text,
    /// What the hours are for.
    pub what_for: Text,
}

/// A training session of the sample agenda, or something that goes on after it (guide, "Agenda de
/// Treinamento").
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a training session: a table")]
pub struct TrainingSpec {
    /// Unique among the sessions.
    pub id: String,
    /// What it is about.
    pub title: Text,
    /// Whom it is for.
    pub role: TrainingRole,
    /// In which form it comes.
    pub format: TrainingFormat,
    /// Week of the standard plan, from 1; none for what goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub week: Option<i64>,
    /// How long it takes, in minutes, where it has a length.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i64>,
    /// Whether people may stay away without missing anything required.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// For what goes on: how often it comes, in days; none where it is always at hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every_days: Option<i64>,
}

/// What a form of training is good for (guide, "Entrega de Treinamento").
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with format, strengths, limits and best_for")]
pub struct FormatSpec {
    /// Which form.
    pub format: TrainingFormat,
    /// What speaks for it.
    pub strengths: Text,
    /// Where it falls short.
    pub limits: Text,
    /// When to choose it.
    pub best_for: Text,
}

/// A piece of training content to have ready (guide, "Seu Conteúdo de Treinamento").
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with id, group and title")]
pub struct ContentSpec {
    /// Unique among the pieces.
    pub id: String,
    /// The kind of content: one of [`CONTENT_GROUPS`].
    pub group: String,
    /// What it is.
    pub title: Text,
}

/// The kinds of training content (guide, "Seu Conteúdo de Treinamento").
pub const CONTENT_GROUPS: [&str; 4] = ["getting_started", "by_role", "features", "videos"];

/// One of the things that together make people adopt the solution (guide, "Treinamento Que Cria
/// Adoção Real").
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with id, title and means")]
pub struct AdoptionFactorSpec {
    /// Which one: one of [`ADOPTION_FACTORS`].
    pub id: String,
    /// What people call it.
    pub title: Text,
    /// How it is put in place.
    pub means: Text,
}

/// What makes adoption (guide, "Treinamento Que Cria Adoção Real").
pub const ADOPTION_FACTORS: [&str; 5] = ["training", "motivation", "reinforcement", "support", "accountability"];

/// A common risk, offered when an onboarding is planned (guide, "Mitigação de Risco").
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a risk: a table")]
pub struct RiskSpec {
    /// Unique among the risks.
    pub id: String,
    /// What may happen.
    pub title: Text,
    /// What follows if it does.
    pub impact: Text,
    /// What to do about it.
    pub mitigation: Text,
    /// How likely it is at the outset, from 1 to 5.
    pub probability: i64,
    /// How hard it hits at the outset, from 1 to 5.
    pub severity: i64,
    /// Codes of the signals that show that it came true.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signals: Vec<String>,
}

/// What a quick win of the first 30, 60 or 90 days looks like (guide, "A Estratégia de Vitórias
/// Rápidas").
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a horizon of quick wins: a table")]
pub struct HorizonSpec {
    /// Day of the standard plan by which it is delivered.
    pub day: i64,
    /// What people call it.
    pub title: Text,
    /// What makes a good one.
    pub traits: Text,
    /// When and how to choose it.
    pub identify: Text,
    /// How to measure it.
    pub measure: Text,
    /// Whom to tell, and how.
    pub communicate: Text,
    /// What others have chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Text>,
}

/// A point of the readiness assessment before go-live.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with id, title and blocking")]
pub struct ReadinessItem {
    /// Unique among the points.
    pub id: String,
    /// What must be so.
    pub title: Text,
    /// Whether nobody goes live without it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocking: bool,
}

/// What happens around go-live.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields, expecting = "a table with hypercare_days")]
pub struct GoLiveSpec {
    /// How long hypercare lasts, in days from go-live.
    pub hypercare_days: i64,
}

impl Default for GoLiveSpec {
    /// The first two weeks after launch (guide, "Estágio 4: Go-Live e Lançamento").
    fn default() -> Self {
        Self { hypercare_days: 14 }
    }
}

/// The move from onboarding to steady state (guide, "Transitando para Steady-State").
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table for the move to steady state")]
pub struct SteadySpec {
    /// First day of the plan on which it is usual.
    pub from_day: i64,
    /// Last day of the plan on which it is usual.
    pub to_day: i64,
    /// What moving too early costs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub too_early: Vec<ConsequenceSpec>,
    /// What moving too late costs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub too_late: Vec<ConsequenceSpec>,
    /// The message that tells the customer what changes, in paragraphs; `{customer}` stands for
    /// the account's name and `{csm}` for the CSM's.
    pub handover: Text,
    /// What the two sides keep up from then on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub engagement: Vec<SteadyCadenceSpec>,
}

/// What stands for a name in the handover message.
pub const PLACEHOLDERS: [&str; 2] = ["customer", "csm"];

/// What it costs to move to steady state at the wrong time.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with id and title")]
pub struct ConsequenceSpec {
    /// Unique among the consequences of too early and too late.
    pub id: String,
    /// What it says.
    pub title: Text,
}

/// What the two sides keep up in steady state.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with id and title")]
pub struct SteadyCadenceSpec {
    /// Unique among them.
    pub id: String,
    /// What it is.
    pub title: Text,
    /// How often, in days; none means as needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every_days: Option<i64>,
    /// How long it takes, in minutes, where it has a length.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i64>,
}

impl Playbook {
    /// What the playbook asks of a resource.
    pub fn resource(&self, role: ResourceRole) -> Option<&ResourceSpec> {
        self.resources.iter().find(|spec| spec.role == role)
    }

    /// The training session with this id.
    pub fn training_session(&self, id: &str) -> Option<&TrainingSpec> {
        self.training.iter().find(|spec| spec.id == id)
    }

    /// The common risk with this id.
    pub fn risk(&self, id: &str) -> Option<&RiskSpec> {
        self.risks.iter().find(|spec| spec.id == id)
    }
}
