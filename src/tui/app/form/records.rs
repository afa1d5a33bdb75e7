//! The forms about metrics, goals, concerns, next steps, plays, and the score: their
//! fields, and the command that each becomes.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::build::{Unreadable, Values};
use super::field::{FieldState, Slot};
use super::fields::Fields;
use super::put::PutForm;
use crate::command::Command;
use crate::command::concern::{ConcernCommand, ConcernVerb, NewConcern};
use crate::command::metric::{MetricCommand, MetricVerb, NewGoal, NewReading};
use crate::command::next_step::{NextStepCommand, NextStepVerb};
use crate::command::play::{PlayCommand, PlayVerb};
use crate::command::refusal::Field;
use crate::command::team::TeamCommand;
use crate::command::triage::{OVERRIDE_DAYS, TriageCommand, TriageVerb};
use crate::domain::account::Stage;
use crate::domain::codes::{AccountId, Coded, ConcernId, GoalId, NextStepId, PlayRunId, StakeholderId};
use crate::domain::concern::{ConcernKind, Level};
use crate::domain::day::add_days;
use crate::domain::facts::AccountFacts;
use crate::domain::gauge::Subject;
use crate::domain::metric::{Goal, Metric, Reading};
use crate::domain::signal::Severity;
use crate::say;
use crate::text::format::code_key;

/// What a form about records is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "record", rename_all = "snake_case")]
#[allow(missing_docs, reason = "each variant names the account and the row that it is about, and nothing else")]
pub enum RecordForm {
    /// Records what was measured this week.
    RecordMetrics { account: AccountId },
    /// Sets a goal.
    AddGoal { account: AccountId },
    /// Changes a goal.
    EditGoal { account: AccountId, goal: GoalId },
    /// Opens a blocker, complaint, escalation or scope request.
    OpenConcern { account: AccountId },
    /// Closes one.
    CloseConcern { account: AccountId, concern: ConcernId },
    /// Adds a next step.
    AddNextStep { account: AccountId },
    /// Moves a next step to another day.
    MoveNextStep { account: AccountId, step: NextStepId },
    /// Finishes a play.
    FinishPlay { account: AccountId, run: PlayRunId },
    /// Sets the score by hand.
    OverrideScore { account: AccountId },
    /// Books the kickoff, or moves it to another day.
    PlanKickoff { account: AccountId },
    /// The kickoff was held.
    HoldKickoff { account: AccountId },
    /// Changes a figure of the scoring.
    SetFigure,
    /// Adds, changes or settles a row of the record.
    Put(PutForm),
}

/// Days after today on which a next step is proposed to be due.
const NEXT_STEP_DAYS: i64 = 7;

impl RecordForm {
    /// The same for what it is about as it is now.
    #[must_use]
    pub fn caught_up(self, facts: &AccountFacts) -> Self {
        match self {
            Self::Put(form) => Self::Put(form.caught_up(facts)),
            other => other,
        }
    }

    /// The account that the form is about.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::SetFigure => None,
            Self::Put(form) => Some(form.account),
            Self::RecordMetrics { account }
            | Self::AddGoal { account }
            | Self::EditGoal { account, .. }
            | Self::OpenConcern { account }
            | Self::CloseConcern { account, .. }
            | Self::AddNextStep { account }
            | Self::MoveNextStep { account, .. }
            | Self::FinishPlay { account, .. }
            | Self::PlanKickoff { account }
            | Self::HoldKickoff { account }
            | Self::OverrideScore { account } => Some(*account),
        }
    }

    /// The message key of its heading.
    pub fn title_key(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Put(form) => return Cow::Owned(form.title_key()),
            Self::RecordMetrics { .. } => "form-record-metrics",
            Self::AddGoal { .. } => "form-add-goal",
            Self::EditGoal { .. } => "form-edit-goal",
            Self::OpenConcern { .. } => "form-open-concern",
            Self::CloseConcern { .. } => "form-close-concern",
            Self::AddNextStep { .. } => "form-add-next-step",
            Self::MoveNextStep { .. } => "form-move-next-step",
            Self::FinishPlay { .. } => "form-finish-play",
            Self::OverrideScore { .. } => "form-override-score",
            Self::PlanKickoff { .. } => "form-plan-kickoff",
            Self::HoldKickoff { .. } => "form-hold-kickoff",
            Self::SetFigure => "form-set-figure",
        })
    }

    /// The command that the form asks for.
    pub(super) fn command(&self, values: &Values<'_>) -> Result<Command, Unreadable> {
        let metric = |account: &AccountId, verb| Command::Metric(MetricCommand { account: *account, verb });
        let concern = |account: &AccountId, verb| Command::Concern(ConcernCommand { account: *account, verb });
        let next = |account: &AccountId, verb| Command::NextStep(NextStepCommand { account: *account, verb });
        Ok(match self {
            Self::Put(form) => form.command(values)?,
            Self::RecordMetrics { account } => metric(account, MetricVerb::Record(values.readings()?)),
            Self::AddGoal { account } => metric(account, MetricVerb::AddGoal(values.goal()?)),
            Self::EditGoal { account, goal } => metric(account, MetricVerb::EditGoal(*goal, values.goal()?)),
            Self::OpenConcern { account } => concern(account, ConcernVerb::Open(values.concern()?)),
            Self::CloseConcern { account, concern: id } => {
                concern(account, ConcernVerb::Close(*id, values.day(Field::Day)?, values.text(Field::Outcome)))
            }
            Self::AddNextStep { account } => next(
                account,
                NextStepVerb::Add {
                    title: values.text(Field::Title),
                    due_on: values.day(Field::Day)?,
                    owner: Some(values.text(Field::Owner)),
                },
            ),
            Self::MoveNextStep { account, step } => next(account, NextStepVerb::Move(*step, values.day(Field::Day)?)),
            Self::FinishPlay { account, run } => Command::Play(PlayCommand {
                account: *account,
                verb: PlayVerb::Finish {
                    run: *run,
                    outcome: values.text(Field::Outcome),
                    resolve: values.text(Field::Resolve) == "yes",
                },
            }),
            Self::OverrideScore { account } => Command::Triage(TriageCommand {
                account: *account,
                verb: TriageVerb::Override {
                    score: values.optional_number(Field::Score)?.ok_or(Unreadable(Field::Score))?,
                    reason: values.text(Field::Reason),
                    until: values.optional_day(Field::Until)?,
                },
            }),
            Self::PlanKickoff { account } => values.plan_kickoff(*account)?,
            Self::HoldKickoff { account } => values.hold_kickoff(*account)?,
            Self::SetFigure => Command::Team(TeamCommand::SetFigure(values.text(Field::Figure), values.text(Field::Value))),
        })
    }
}

impl Values<'_> {
    /// What was filled in of the week.
    fn readings(&self) -> Result<Vec<NewReading>, Unreadable> {
        let on = self.day(Field::Day)?;
        let answers = self.optional_number(Field::Answers)?;
        let mut readings = Vec::new();
        for field in &self.form.fields {
            let Some(slot) = field.slot else { continue };
            let typed = field.value();
            if typed.is_empty() {
                continue;
            }
            let (metric, goal) = match slot.subject {
                Subject::Metric(metric) => (metric, None),
                Subject::Goal(id) => (Metric::Goal, Some(id)),
                Subject::TimeToValue | Subject::Return => continue,
            };
            let value = self.context.texts.read_thousandths(&typed).ok_or(Unreadable(field.field))?;
            let answers = answers.filter(|_| metric == Metric::TrainingFeedback);
            readings.push(NewReading { metric, goal, on, value, answers, about: String::new() });
        }
        Ok(readings)
    }

    fn goal(&self) -> Result<NewGoal, Unreadable> {
        let value = |field| self.context.texts.read_thousandths(&self.text(field)).ok_or(Unreadable(field));
        Ok(NewGoal {
            name: self.text(Field::Name),
            unit: self.text(Field::Unit),
            baseline: value(Field::Baseline)?,
            target: value(Field::Target)?,
            starts_on: self.day(Field::Day)?,
            by_day: self.day(Field::Until)?,
            is_primary: self.text(Field::Primary) == "yes",
        })
    }

    fn concern(&self) -> Result<NewConcern, Unreadable> {
        Ok(NewConcern {
            kind: self.coded(Field::ConcernKind, ConcernKind::Blocker),
            title: self.text(Field::Title),
            severity: self.coded(Field::Severity, Severity::Medium),
            level: Level::from_code(&self.text(Field::Level)),
            stakeholder: self.text(Field::Stakeholder).parse().ok().map(StakeholderId),
            on: self.day(Field::Day)?,
            due_on: self.optional_day(Field::Until)?,
        })
    }
}

impl Fields<'_> {
    /// The fields of a form about records. None when what it is about is gone.
    pub(super) fn of_record(&self, form: &RecordForm) -> Option<Vec<FieldState>> {
        let context = self.context;
        let texts = context.texts;
        let today = || self.line(Field::Day, &texts.day(context.today)).hint(self.day_hint()).required();
        let facts = context.facts;
        Some(match form {
            RecordForm::Put(form) => form.fields(self)?,
            RecordForm::RecordMetrics { .. } => self.week(facts?),
            RecordForm::AddGoal { .. } => self.goal(None),
            RecordForm::EditGoal { goal, .. } => self.goal(Some(facts?.goal(*goal)?)),
            RecordForm::OpenConcern { .. } => self.concern(facts?),
            RecordForm::CloseConcern { concern, .. } => {
                facts?.concern(*concern)?;
                vec![self.line(Field::Outcome, "").hint(say!(texts, "form-outcome-hint")), today()]
            }
            RecordForm::AddNextStep { .. } => {
                let due = add_days(context.today, NEXT_STEP_DAYS);
                vec![
                    self.line(Field::Title, "").hint(say!(texts, "form-step-hint")).required(),
                    self.line(Field::Day, &texts.day(due)).hint(self.day_hint()).required(),
                    self.line(Field::Owner, context.me).required(),
                ]
            }
            RecordForm::MoveNextStep { step, .. } => {
                let due = facts?.next_step(*step)?.due_on;
                vec![self.line(Field::Day, &texts.day(due)).hint(self.day_hint()).required()]
            }
            RecordForm::FinishPlay { run, .. } => {
                let facts = facts?;
                let run = facts.play(*run)?;
                let mut list = vec![self.line(Field::Outcome, "").hint(say!(texts, "form-outcome-hint"))];
                if run.signal_id.and_then(|id| facts.signal(id)).is_some_and(|signal| !signal.is_closed()) {
                    list.push(self.yes_or_no(Field::Resolve, true));
                }
                list
            }
            RecordForm::OverrideScore { .. } => {
                let until = add_days(context.today, OVERRIDE_DAYS);
                vec![
                    self.line(Field::Score, "").hint(say!(texts, "form-score-hint")).required(),
                    self.reason().hint(say!(texts, "form-override-hint")).required(),
                    self.line(Field::Until, &texts.day(until)).hint(self.day_hint()).required(),
                ]
            }
            RecordForm::PlanKickoff { .. } => self.plan_kickoff(facts?),
            RecordForm::HoldKickoff { .. } => self.hold_kickoff(facts?),
            RecordForm::SetFigure => vec![
                self.line(Field::Figure, "").hint(say!(texts, "form-figure-hint")).required(),
                self.line(Field::Value, "").hint(say!(texts, "form-figure-value-hint")).required(),
            ],
        })
    }

    fn yes_or_no(&self, field: Field, yes: bool) -> FieldState {
        self.options(field, &[("yes", "hint-yes"), ("no", "hint-no")], if yes { "yes" } else { "no" })
    }

    /// One field for each metric that can be known by now, and for each goal; the day last.
    fn week(&self, facts: &AccountFacts) -> Vec<FieldState> {
        let context = self.context;
        let texts = context.texts;
        let mut list = Vec::new();
        for metric in Metric::ALL.iter().copied().filter(|metric| *metric != Metric::Goal) {
            let last = newest(facts, metric, None);
            if last.is_none() && !measurable(metric, facts.account.stage) {
                continue;
            }
            let spec = context.scoring.metric.of(metric);
            let slot = Slot { subject: Subject::Metric(metric), range: (spec.min, spec.max) };
            let field = FieldState::line(Field::Value, say!(texts, &code_key(metric)), "");
            list.push(field.slot(slot).hint(self.last_value(last, &facts.account.currency)));
            if metric == Metric::TrainingFeedback {
                list.push(self.line(Field::Answers, "").hint(say!(texts, "form-answers-hint")));
            }
        }
        for goal in facts.goals.iter().filter(|goal| goal.is_open(context.today)) {
            let spec = &context.scoring.metric.goal;
            let slot = Slot { subject: Subject::Goal(goal.id), range: (spec.min, spec.max) };
            let field = FieldState::line(Field::Value, goal.name.clone(), "");
            list.push(field.slot(slot).hint(self.last_value(newest(facts, Metric::Goal, Some(goal.id)), &goal.unit)));
        }
        list.push(self.line(Field::Day, &texts.day(context.today)).hint(self.day_hint()).required());
        list
    }

    /// The last value with its day, as what an empty field says; `unit` is the goal's, or the currency.
    fn last_value(&self, last: Option<&Reading>, unit: &str) -> String {
        let texts = self.context.texts;
        match last {
            Some(reading) => say!(
                texts,
                "form-last-value",
                value = texts.measured(reading.metric, reading.value, unit),
                day = texts.day_short(reading.on_day, self.context.today)
            ),
            None => say!(texts, "form-no-value"),
        }
    }

    fn goal(&self, goal: Option<&Goal>) -> Vec<FieldState> {
        let context = self.context;
        let texts = context.texts;
        let text = |of: fn(&Goal) -> &str| goal.map(of).unwrap_or_default();
        let value = |of: fn(&Goal) -> i64| goal.map(|goal| texts.thousandths(of(goal))).unwrap_or_default();
        let starts = goal.map_or(context.today, |goal| goal.starts_on);
        let by = goal.map(|goal| texts.day(goal.by_day)).unwrap_or_default();
        let primary = goal.map_or(context.facts.is_some_and(|facts| facts.goals.is_empty()), |goal| goal.is_primary);
        vec![
            self.line(Field::Name, text(|goal| &goal.name)).hint(say!(texts, "form-goal-name-hint")).required(),
            self.line(Field::Unit, text(|goal| &goal.unit)).hint(say!(texts, "form-unit-hint")),
            self.line(Field::Baseline, &value(|goal| goal.baseline)).hint(say!(texts, "form-baseline-hint")).required(),
            self.line(Field::Target, &value(|goal| goal.target)).hint(say!(texts, "form-target-hint")).required(),
            self.line(Field::Until, &by).hint(self.day_hint()).required(),
            self.line(Field::Day, &texts.day(starts)).hint(say!(texts, "form-goal-start-hint")).required(),
            self.yes_or_no(Field::Primary, primary).hint(say!(texts, "form-primary-hint")),
        ]
    }

    fn concern(&self, facts: &AccountFacts) -> Vec<FieldState> {
        let context = self.context;
        let texts = context.texts;
        let mut people = vec![(String::new(), say!(texts, "form-nobody-named"))];
        let there = facts.stakeholders.iter().filter(|person| person.left_on.is_none());
        people.extend(there.map(|person| (person.id.0.to_string(), person.name.clone())));
        let chosen = context.person.map(|id| id.0.to_string()).unwrap_or_default();
        vec![
            self.coded(Field::ConcernKind, ConcernKind::Blocker),
            self.line(Field::Title, "").hint(say!(texts, "form-concern-hint")).required(),
            self.coded(Field::Severity, Severity::Medium).hint(say!(texts, "form-severity-hint")),
            FieldState::choice(Field::Stakeholder, self.label(Field::Stakeholder), people, &chosen),
            self.line(Field::Until, "").hint(say!(texts, "form-concern-due-hint")),
            self.coded(Field::Level, Level::Management).hint(say!(texts, "form-level-hint")),
            self.line(Field::Day, &texts.day(context.today)).hint(self.day_hint()).required(),
        ]
    }
}

/// The newest reading of a metric or goal for the account as a whole.
fn newest(facts: &AccountFacts, metric: Metric, goal: Option<GoalId>) -> Option<&Reading> {
    let about = |reading: &&Reading| reading.metric == metric && reading.goal_id == goal && reading.about.is_empty();
    facts.readings.iter().filter(about).max_by_key(|reading| (reading.on_day, reading.id))
}

/// Whether there can be something to measure in a stage: nobody logs in before training, and
/// nobody opens tickets before go-live.
fn measurable(metric: Metric, stage: Stage) -> bool {
    let from = match metric {
        Metric::Goal | Metric::Benefit | Metric::Cost | Metric::Pulse => Stage::Welcome,
        Metric::TrainingAttendance | Metric::TrainingFeedback | Metric::Activation => Stage::Training,
        Metric::WeeklyActive | Metric::CoreFeatures | Metric::Tickets | Metric::OpenTickets | Metric::ResolutionHours => {
            Stage::GoLive
        }
    };
    stage >= from
}
