//! The playbook: the reusable description of stages, tasks, milestones, cadences and signals that
//! a plan is made from.
//!
//! Playbooks are TOML files: ours in `data/playbooks/`, a team's own in its playbook directory.
//! [`parse`] reads and checks one; what is wrong with it comes back with file, line and what was
//! expected instead. Facts of the shipped playbook come from the guide (sections "Os Seis
//! Estágios do Onboarding", "Como Engajar Diferentes Stakeholders", "Criando um Plano de
//! Onboarding", "Sinais de Alerta") and, for the handoff, from the journey e-book, chapter 1;
//! those behind the rest of the record are named in `record.rs`.

mod check;
mod factors;
mod library;
mod locate;
mod milestones;
mod parse;
mod problem;
mod record;
mod record_check;
mod text;

#[cfg(test)]
mod record_refusal_tests;
#[cfg(test)]
mod record_tests;
#[cfg(test)]
mod refusal_tests;
#[cfg(test)]
mod shipped_tests;

use serde::{Deserialize, Serialize};

pub use library::{LibraryProblem, Playbooks};
pub use parse::parse;
pub use problem::{PlaybookError, PlaybookProblem};
pub use record::{
    ADOPTION_FACTORS, AdoptionFactorSpec, CONTENT_GROUPS, ConsequenceSpec, ContentSpec, CriterionSpec, FormatSpec, GoLiveSpec,
    HorizonSpec, KickoffItem, ObjectiveSpec, PLACEHOLDERS, ReadinessItem, ResourceSpec, RiskSpec, SteadyCadenceSpec, SteadySpec,
    TrainingSpec,
};
pub use text::Text;

use super::account::Stage;
use super::factor::{FactorKind, Level};
use super::milestone::Side;
use super::signal::Category;
use super::stakeholder::Role;
use super::task::TaskKind;

/// A checked playbook.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a playbook")]
pub struct Playbook {
    /// Stable id: what plans and team settings name it by.
    pub id: String,
    /// What people call it.
    pub name: Text,
    /// How long plans of this playbook run.
    pub plan: PlanLength,
    /// What sales hands over before kickoff.
    #[serde(default)]
    pub handoff: Vec<TaskItem>,
    /// The six stages, in order.
    #[serde(rename = "stage")]
    pub stages: Vec<StageSpec>,
    /// The checkpoints, ordered by day.
    #[serde(rename = "milestone")]
    pub milestones: Vec<MilestoneSpec>,
    /// The stretches of the plan as a customer sees it (weeks 1–2 orientation, …).
    #[serde(rename = "phase", default)]
    pub phases: Vec<PhaseSpec>,
    /// What stretches or shortens a plan.
    #[serde(rename = "factor", default)]
    pub factors: Vec<FactorSpec>,
    /// The audiences and how to engage each.
    #[serde(rename = "audience", default)]
    pub audiences: Vec<AudienceSpec>,
    /// Expected contact intervals by role and stage; the first rule that fits wins.
    #[serde(rename = "cadence", default)]
    pub cadences: Vec<CadenceSpec>,
    /// The kinds of warning signal.
    #[serde(rename = "signal", default)]
    pub signals: Vec<SignalSpec>,
    /// The course corrections, one for each category of signals.
    #[serde(rename = "play", default)]
    pub plays: Vec<PlaySpec>,
    /// What onboarding is to achieve, and what shows it.
    #[serde(rename = "objective", default, skip_serializing_if = "Vec::is_empty")]
    pub objectives: Vec<ObjectiveSpec>,
    /// The agenda of the kickoff meeting.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kickoff: Vec<KickoffItem>,
    /// Whose hours it takes, ours and theirs.
    #[serde(rename = "resource", default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<ResourceSpec>,
    /// The sample agenda of training, and what goes on after it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub training: Vec<TrainingSpec>,
    /// What each form of training is good for.
    #[serde(rename = "format", default, skip_serializing_if = "Vec::is_empty")]
    pub formats: Vec<FormatSpec>,
    /// The training content to have ready.
    #[serde(rename = "content", default, skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<ContentSpec>,
    /// What makes people adopt the solution.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adoption: Vec<AdoptionFactorSpec>,
    /// The common risks, offered at planning.
    #[serde(rename = "risk", default, skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<RiskSpec>,
    /// What quick wins look like, ordered by day.
    #[serde(rename = "win_horizon", default, skip_serializing_if = "Vec::is_empty")]
    pub win_horizons: Vec<HorizonSpec>,
    /// What must be so before go-live.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readiness: Vec<ReadinessItem>,
    /// What happens around go-live.
    #[serde(default)]
    pub golive: GoLiveSpec,
    /// The move to steady state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steady: Option<SteadySpec>,
}

/// How long plans run, in days from the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with standard_days, min_days and max_days")]
pub struct PlanLength {
    /// Length with every factor at its neutral level; milestone days are written for it.
    pub standard_days: i64,
    /// No combination of factors makes a plan shorter.
    pub min_days: i64,
    /// No combination of factors and busy periods makes a plan longer.
    pub max_days: i64,
}

/// Something to do or to hand over.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with id and title")]
pub struct TaskItem {
    /// Unique among all tasks of the playbook (`welcome.kickoff_meeting`).
    pub id: String,
    /// What it says.
    pub title: Text,
    /// Whose move it is.
    #[serde(default = "ours")]
    pub side: Side,
    /// Day of the standard plan on which it is due, where that is before the end of its stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<i64>,
}

fn ours() -> Side {
    Side::Ours
}

/// One of the six stages.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a stage: a table")]
pub struct StageSpec {
    /// Which of the six.
    pub number: Stage,
    /// Name, as a heading.
    pub title: Text,
    /// Name of at most 10 characters, for a narrow column.
    pub short: Text,
    /// What the stage is for, in a sentence or two.
    pub purpose: Text,
    /// First day of its window in the standard plan.
    pub start_day: i64,
    /// Last day of its window in the standard plan.
    pub end_day: i64,
    /// What there is to do.
    #[serde(rename = "activity", default)]
    pub activities: Vec<TaskItem>,
    /// What there is to hand over.
    #[serde(rename = "deliverable", default)]
    pub deliverables: Vec<TaskItem>,
    /// What success looks like: the conditions for leaving the stage.
    #[serde(rename = "exit_criterion", default)]
    pub exit_criteria: Vec<TaskItem>,
    /// Where it goes wrong.
    #[serde(rename = "failure_mode", default)]
    pub failure_modes: Vec<FailureMode>,
}

/// A way in which a stage goes wrong, and what follows from it.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with title and consequence")]
pub struct FailureMode {
    /// What goes wrong.
    pub title: Text,
    /// What it leads to.
    pub consequence: Text,
}

/// A checkpoint of the standard plan.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a milestone: a table")]
pub struct MilestoneSpec {
    /// Unique among the milestones (`kickoff_held`).
    pub id: String,
    /// What it says.
    pub title: Text,
    /// Day of the standard plan, counted from the contract.
    pub day: i64,
    /// The stage it belongs to.
    pub stage: Stage,
    /// Whether it is one of the key milestones.
    #[serde(default)]
    pub key: bool,
    /// Whose move it is.
    #[serde(default = "ours")]
    pub side: Side,
    /// Milestones that must come first.
    #[serde(default)]
    pub depends_on: Vec<String>,
}

/// A stretch of weeks of the plan as a customer sees it.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a phase: a table")]
pub struct PhaseSpec {
    /// First week, from 1.
    pub from_week: i64,
    /// Last week.
    pub to_week: i64,
    /// Its heading.
    pub title: Text,
    /// What happens in it.
    pub items: Vec<Text>,
}

/// Something about the customer that stretches or shortens the plan.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a factor: a table")]
pub struct FactorSpec {
    /// Which factor.
    pub kind: FactorKind,
    /// What people call it.
    pub title: Text,
    /// First day of the part of the standard plan that it acts on.
    pub from_day: i64,
    /// Last day of the part that it acts on; the days are spread evenly over the part.
    pub to_day: i64,
    /// What each level does: exactly low, medium and high.
    #[serde(rename = "level")]
    pub levels: Vec<LevelSpec>,
}

impl FactorSpec {
    /// What a level of this factor does.
    pub fn level(&self, level: Level) -> Option<&LevelSpec> {
        self.levels.iter().find(|spec| spec.level == level)
    }
}

/// What one level of a factor does to the plan.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with level, days and reason")]
pub struct LevelSpec {
    /// Which level.
    pub level: Level,
    /// Days that it adds (or takes, below zero).
    pub days: i64,
    /// Why, as shown behind the days: "three integrations or more".
    pub reason: Text,
}

/// An audience: people who want to be engaged in the same way.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "an audience: a table")]
pub struct AudienceSpec {
    /// Unique among the audiences.
    pub id: String,
    /// What people call it.
    pub title: Text,
    /// The roles that belong to it.
    pub roles: Vec<Role>,
    /// Who they are.
    pub who: Text,
    /// How to engage them.
    pub engage: Text,
    /// The style of communication that reaches them.
    pub style: Text,
}

/// How often to be in touch with a role.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a cadence rule: a table")]
pub struct CadenceSpec {
    /// Whom it is about.
    pub role: Role,
    /// First stage in which it holds.
    pub from_stage: Stage,
    /// Last stage in which it holds.
    pub to_stage: Stage,
    /// Ideal interval in days; none means as needed, with nothing due.
    #[serde(default)]
    pub ideal_days: Option<i64>,
    /// Longest tolerable interval in days; past it the cadence is overdue.
    #[serde(default)]
    pub max_days: Option<i64>,
    /// Length of the meeting in minutes, where the rule asks for one.
    #[serde(default)]
    pub minutes: Option<i64>,
    /// What the contact is for and what form it takes.
    pub purpose: Text,
    /// What to talk about, month by month.
    #[serde(rename = "agenda", default)]
    pub agenda: Vec<AgendaSpec>,
}

/// What to talk about in one month of the onboarding.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with month and title")]
pub struct AgendaSpec {
    /// Month from the contract, from 1.
    pub month: i64,
    /// What to talk about.
    pub title: Text,
}

/// A kind of warning signal.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with code, title and watch")]
pub struct SignalSpec {
    /// Stable code; the part before the dot is its category (`engagement.sponsor_absent`).
    pub code: String,
    /// What it says.
    pub title: Text,
    /// What to look for.
    pub watch: Text,
}

impl SignalSpec {
    /// The family it belongs to, from its code.
    pub fn category(&self) -> Option<Category> {
        use super::codes::Coded;
        Category::from_code(self.code.split('.').next()?)
    }
}

/// A play: what to do about signals of a category.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a play: a table")]
pub struct PlaySpec {
    /// The category of signals that it answers.
    pub category: Category,
    /// What people call it.
    pub title: Text,
    /// What to do, in order.
    #[serde(rename = "move")]
    pub moves: Vec<MoveSpec>,
}

/// One move of a play.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a table with id, title and day")]
pub struct MoveSpec {
    /// Unique among the moves of the playbook (`engagement.call_sponsor`).
    pub id: String,
    /// What it says.
    pub title: Text,
    /// When it is due, in days from the start of the play.
    pub day: i64,
}

impl Playbook {
    /// The play for a category of signals.
    pub fn play(&self, category: Category) -> Option<&PlaySpec> {
        self.plays.iter().find(|spec| spec.category == category)
    }

    /// The move with this id.
    pub fn play_move(&self, id: &str) -> Option<&MoveSpec> {
        self.plays.iter().flat_map(|spec| &spec.moves).find(|spec| spec.id == id)
    }

    /// The description of a stage. A checked playbook has all six.
    pub fn stage(&self, stage: Stage) -> Option<&StageSpec> {
        self.stages.get(stage.index())
    }

    /// The milestone with this id.
    pub fn milestone(&self, id: &str) -> Option<&MilestoneSpec> {
        self.milestones.iter().find(|spec| spec.id == id)
    }

    /// The kind of signal with this code.
    pub fn signal(&self, code: &str) -> Option<&SignalSpec> {
        self.signals.iter().find(|spec| spec.code == code)
    }

    /// The factor of this kind.
    pub fn factor(&self, kind: FactorKind) -> Option<&FactorSpec> {
        self.factors.iter().find(|spec| spec.kind == kind)
    }

    /// The audience that a role belongs to.
    pub fn audience(&self, role: Role) -> Option<&AudienceSpec> {
        self.audiences.iter().find(|spec| spec.roles.contains(&role))
    }

    /// The cadence rule for a role in a stage: the first that fits.
    pub fn cadence(&self, role: Role, stage: Stage) -> Option<&CadenceSpec> {
        self.cadences.iter().find(|spec| spec.role == role && spec.from_stage <= stage && stage <= spec.to_stage)
    }

    /// Every task of the playbook in order: the handoff first, then stage by stage.
    pub fn tasks(&self) -> impl Iterator<Item = (Stage, TaskKind, &TaskItem)> {
        let handoff = self.handoff.iter().map(|item| (Stage::Welcome, TaskKind::Handoff, item));
        let staged = self.stages.iter().flat_map(|stage| {
            let activities = stage.activities.iter().map(|item| (stage.number, TaskKind::Activity, item));
            let deliverables = stage.deliverables.iter().map(|item| (stage.number, TaskKind::Deliverable, item));
            let criteria = stage.exit_criteria.iter().map(|item| (stage.number, TaskKind::Criterion, item));
            activities.chain(deliverables).chain(criteria)
        });
        handoff.chain(staged)
    }

    /// The task with this id.
    pub fn task(&self, id: &str) -> Option<(Stage, TaskKind, &TaskItem)> {
        self.tasks().find(|(_, _, item)| item.id == id)
    }
}
