//! All that is known of one account: what decisions and derived figures are made from.

use serde::Serialize;

use super::account::{Account, StageVisit};
use super::assessment::Assessment;
use super::baseline::Baseline;
use super::codes::{ConcernId, GoalId, MilestoneId, NextStepId, PlayRunId, QuickWinId, SignalId, StakeholderId};
use super::concern::Concern;
use super::day::Day;
use super::expectation::{Expectation, Review};
use super::golive::{GoLive, Note};
use super::intake::HandoffItem;
use super::metric::{Goal, QuickWin, Reading};
use super::milestone::{Milestone, Slip};
use super::plan::Plan;
use super::play::{NextStep, PlayRun};
use super::raci::Raci;
use super::recognition::Recognition;
use super::renewal::{Opportunity, Reference, Renewal};
use super::resource::Commitment;
use super::risk::{Risk, RiskScore};
use super::signal::Signal;
use super::stakeholder::Stakeholder;
use super::task::Task;
use super::touch::{Attendance, Touch};
use super::training::{LowAdopter, Session};
use super::triage::{ScoreOverride, TriageMark};

/// An account with everything that hangs on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccountFacts {
    /// The account itself.
    pub account: Account,
    /// Its plan.
    pub plan: Plan,
    /// Its milestones, by due date.
    pub milestones: Vec<Milestone>,
    /// The moves of its milestones, oldest first.
    pub slips: Vec<Slip>,
    /// The tasks that are done.
    pub tasks: Vec<Task>,
    /// Its stays in stages, oldest first.
    pub visits: Vec<StageVisit>,
    /// Its stakeholders, by id.
    pub stakeholders: Vec<Stakeholder>,
    /// Its touches, newest first.
    pub touches: Vec<Touch>,
    /// Who took part in them.
    pub attendances: Vec<Attendance>,
    /// Its signals, newest first.
    pub signals: Vec<Signal>,
    /// Readings of its metrics, oldest first.
    pub readings: Vec<Reading>,
    /// Its business goals, by id.
    pub goals: Vec<Goal>,
    /// Its quick wins, by id.
    pub quick_wins: Vec<QuickWin>,
    /// Its blockers, complaints, escalations and scope requests, oldest first.
    pub concerns: Vec<Concern>,
    /// The plays started for it, oldest first.
    pub plays: Vec<PlayRun>,
    /// What is to be done for it, by due date.
    pub next_steps: Vec<NextStep>,
    /// Health scores set by hand, oldest first.
    pub overrides: Vec<ScoreOverride>,
    /// What was said of points of the playbook, oldest first.
    pub assessments: Vec<Assessment>,
    /// Lines of the handoff from sales, by id.
    pub handoff: Vec<HandoffItem>,
    /// Plans that were replaced, oldest first.
    pub baselines: Vec<Baseline>,
    /// Who has which part in milestones and deliverables, by id.
    pub raci: Vec<Raci>,
    /// What was done for champions and power users, oldest first.
    pub recognitions: Vec<Recognition>,
    /// Hours that people of both sides have for it, by id.
    pub commitments: Vec<Commitment>,
    /// Training sessions, by planned day.
    pub sessions: Vec<Session>,
    /// People and groups who use the product too little, by id.
    pub low_adopters: Vec<LowAdopter>,
    /// The risk register, by id.
    pub risks: Vec<Risk>,
    /// How its risks were scored, oldest first.
    pub risk_scores: Vec<RiskScore>,
    /// The log of expectations, decisions and scope changes, oldest first.
    pub expectations: Vec<Expectation>,
    /// Reviews, reports and check-ins, by due date.
    pub reviews: Vec<Review>,
    /// Decisions on go-live, oldest first.
    pub golive: Vec<GoLive>,
    /// Notes, oldest first.
    pub notes: Vec<Note>,
    /// Its renewals, by date.
    pub renewals: Vec<Renewal>,
    /// Chances to expand, by id.
    pub opportunities: Vec<Opportunity>,
    /// Whether the customer would speak for us, by id.
    pub references: Vec<Reference>,
    /// What was last said of it in triage.
    pub mark: Option<TriageMark>,
}

impl AccountFacts {
    /// An account with its plan and nothing else.
    pub fn new(account: Account, plan: Plan) -> Self {
        Self {
            account,
            plan,
            milestones: Vec::new(),
            slips: Vec::new(),
            tasks: Vec::new(),
            visits: Vec::new(),
            stakeholders: Vec::new(),
            touches: Vec::new(),
            attendances: Vec::new(),
            signals: Vec::new(),
            readings: Vec::new(),
            goals: Vec::new(),
            quick_wins: Vec::new(),
            concerns: Vec::new(),
            plays: Vec::new(),
            next_steps: Vec::new(),
            overrides: Vec::new(),
            assessments: Vec::new(),
            handoff: Vec::new(),
            baselines: Vec::new(),
            raci: Vec::new(),
            recognitions: Vec::new(),
            commitments: Vec::new(),
            sessions: Vec::new(),
            low_adopters: Vec::new(),
            risks: Vec::new(),
            risk_scores: Vec::new(),
            expectations: Vec::new(),
            reviews: Vec::new(),
            golive: Vec::new(),
            notes: Vec::new(),
            renewals: Vec::new(),
            opportunities: Vec::new(),
            references: Vec::new(),
            mark: None,
        }
    }

    /// The milestone with this id.
    pub fn milestone(&self, id: MilestoneId) -> Option<&Milestone> {
        self.milestones.iter().find(|milestone| milestone.id == id)
    }

    /// The stakeholder with this id.
    pub fn stakeholder(&self, id: StakeholderId) -> Option<&Stakeholder> {
        self.stakeholders.iter().find(|person| person.id == id)
    }

    /// The signal with this id.
    pub fn signal(&self, id: SignalId) -> Option<&Signal> {
        self.signals.iter().find(|signal| signal.id == id)
    }

    /// The goal with this id.
    pub fn goal(&self, id: GoalId) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    /// The quick win with this id.
    pub fn quick_win(&self, id: QuickWinId) -> Option<&QuickWin> {
        self.quick_wins.iter().find(|win| win.id == id)
    }

    /// The concern with this id.
    pub fn concern(&self, id: ConcernId) -> Option<&Concern> {
        self.concerns.iter().find(|concern| concern.id == id)
    }

    /// The play run with this id.
    pub fn play(&self, id: PlayRunId) -> Option<&PlayRun> {
        self.plays.iter().find(|run| run.id == id)
    }

    /// The next step with this id.
    pub fn next_step(&self, id: NextStepId) -> Option<&NextStep> {
        self.next_steps.iter().find(|step| step.id == id)
    }

    /// The last due date of the plan.
    pub fn plan_end(&self) -> Day {
        self.milestones.iter().map(|milestone| milestone.due).max().unwrap_or(self.plan.starts_on)
    }

    /// Days spent in each stage up to a day, over all visits.
    pub fn days_in_stages(&self, today: Day) -> [i64; 6] {
        let mut days = [0; 6];
        for visit in &self.visits {
            days[visit.stage.index()] += visit.days(today);
        }
        days
    }
}
