//! The forms there are, and the fields of each.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Form;
use super::fields::Fields;
use super::records::RecordForm;
use crate::command::refusal::Field;
use crate::domain::account::Stage;
use crate::domain::capacity::TeamLoad;
use crate::domain::codes::{AccountId, MilestoneId, SignalId, StakeholderId};
use crate::domain::concern::Level as ConcernLevel;
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::playbook::Playbooks;
use crate::domain::scoring::Scoring;
use crate::domain::team::Team;
use crate::say;
use crate::text::Texts;

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum FormKind {
    /// Adds an account.
    AddAccount,
    /// Edits an account.
    EditAccount {
        /// Which one.
        account: AccountId,
        /// At which revision it was opened.
        rev: i64,
    },
    /// Moves an account back.
    MoveBack {
        /// Which one.
        account: AccountId,
        /// Where to.
        to: Stage,
    },
    /// Adjusts the plan.
    AdjustPlan {
        /// Of which account.
        account: AccountId,
    },
    /// Moves a milestone.
    MoveMilestone {
        /// Of which account.
        account: AccountId,
        /// Which one.
        milestone: MilestoneId,
        /// At which revision it was opened.
        rev: i64,
    },
    /// Logs a touch.
    LogTouch {
        /// With which account.
        account: AccountId,
    },
    /// Adds a stakeholder.
    AddStakeholder {
        /// Of which account.
        account: AccountId,
    },
    /// Edits a stakeholder.
    EditStakeholder {
        /// Of which account.
        account: AccountId,
        /// Which one.
        stakeholder: StakeholderId,
        /// At which revision it was opened.
        rev: i64,
    },
    /// A stakeholder left.
    StakeholderLeft {
        /// Of which account.
        account: AccountId,
        /// Which one.
        stakeholder: StakeholderId,
    },
    /// Raises a signal.
    RaiseSignal {
        /// For which account.
        account: AccountId,
    },
    /// Snoozes a signal.
    Snooze {
        /// Of which account.
        account: AccountId,
        /// Which one.
        signal: SignalId,
    },
    /// Resolves a signal.
    Resolve {
        /// Of which account.
        account: AccountId,
        /// Which one.
        signal: SignalId,
    },
    /// Calls a signal a false alarm.
    FalseAlarm {
        /// Of which account.
        account: AccountId,
        /// Which one.
        signal: SignalId,
    },
    /// Logs by one line.
    Capture {
        /// With which account.
        account: AccountId,
    },
    /// Snoozes an account in triage.
    SnoozeAccount {
        /// Which one.
        account: AccountId,
    },
    /// Takes a matter to a higher level.
    Escalate {
        /// Of which account.
        account: AccountId,
    },
    /// Takes an account back into onboarding.
    ReturnAccount {
        /// Which one.
        account: AccountId,
    },
    /// Sets the team's time zone.
    SetTimezone,
    /// Sets the team's currency.
    SetCurrency,
    /// Adds a team holiday.
    AddHoliday,
    /// Removes a team holiday.
    RemoveHoliday,
    /// Sets the hours a week of a colleague.
    SetCapacity {
        /// Whose to begin with.
        login: String,
    },
    /// Forgets the hours of a colleague.
    DropCapacity {
        /// Whose to begin with.
        login: String,
    },
    /// Adds days on which a colleague is away.
    AddAbsence {
        /// Whose to begin with.
        login: String,
    },
    /// Takes an absence away.
    DropAbsence {
        /// Whose to begin with.
        login: String,
    },
    /// Metrics, goals, quick wins, concerns, next steps, plays, the score and its figures.
    Record(RecordForm),
}

/// What forms look at.
#[derive(Debug, Clone, Copy)]
pub struct FormContext<'a> {
    /// The language.
    pub texts: &'a Texts,
    /// Today.
    pub today: Day,
    /// The playbooks.
    pub playbooks: &'a Playbooks,
    /// The team's settings.
    pub team: &'a Team,
    /// The figures of score and metrics in force.
    pub scoring: &'a Scoring,
    /// Login of the user.
    pub me: &'a str,
    /// The account, for a form about one.
    pub facts: Option<&'a AccountFacts>,
    /// The stakeholder under the cursor, for a form that begins with one.
    pub person: Option<StakeholderId>,
    /// The hours of the team, once they were read.
    pub load: Option<&'a TeamLoad>,
}

impl FormKind {
    /// The account that the form is about.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Record(form) => form.account(),
            Self::AddAccount
            | Self::SetTimezone
            | Self::SetCurrency
            | Self::AddHoliday
            | Self::RemoveHoliday
            | Self::SetCapacity { .. }
            | Self::DropCapacity { .. }
            | Self::AddAbsence { .. }
            | Self::DropAbsence { .. } => None,
            Self::EditAccount { account, .. }
            | Self::MoveBack { account, .. }
            | Self::AdjustPlan { account }
            | Self::MoveMilestone { account, .. }
            | Self::LogTouch { account }
            | Self::AddStakeholder { account }
            | Self::EditStakeholder { account, .. }
            | Self::StakeholderLeft { account, .. }
            | Self::RaiseSignal { account }
            | Self::Snooze { account, .. }
            | Self::Resolve { account, .. }
            | Self::FalseAlarm { account, .. }
            | Self::Capture { account }
            | Self::SnoozeAccount { account }
            | Self::ReturnAccount { account }
            | Self::Escalate { account } => Some(*account),
        }
    }

    /// The same for what it is about as it is now.
    #[must_use]
    pub fn caught_up(self, facts: &AccountFacts) -> Self {
        match self {
            Self::EditAccount { account, .. } => Self::EditAccount { account, rev: facts.account.rev },
            Self::MoveMilestone { account, milestone, rev } => {
                let rev = facts.milestone(milestone).map_or(rev, |milestone| milestone.rev);
                Self::MoveMilestone { account, milestone, rev }
            }
            Self::EditStakeholder { account, stakeholder, rev } => {
                let rev = facts.stakeholder(stakeholder).map_or(rev, |person| person.rev);
                Self::EditStakeholder { account, stakeholder, rev }
            }
            Self::Record(form) => Self::Record(form.caught_up(facts)),
            other => other,
        }
    }

    /// The message key of its heading.
    pub fn title_key(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::AddAccount => "form-add-account",
            Self::EditAccount { .. } => "form-edit-account",
            Self::MoveBack { .. } => "form-move-back",
            Self::AdjustPlan { .. } => "form-adjust-plan",
            Self::MoveMilestone { .. } => "form-move-milestone",
            Self::LogTouch { .. } => "form-log-touch",
            Self::AddStakeholder { .. } => "form-add-stakeholder",
            Self::EditStakeholder { .. } => "form-edit-stakeholder",
            Self::StakeholderLeft { .. } => "form-stakeholder-left",
            Self::RaiseSignal { .. } => "form-raise-signal",
            Self::Snooze { .. } => "form-snooze",
            Self::Resolve { .. } => "form-resolve",
            Self::FalseAlarm { .. } => "form-false-alarm",
            Self::Capture { .. } => "form-capture",
            Self::SnoozeAccount { .. } => "form-snooze-account",
            Self::Escalate { .. } => "form-escalate",
            Self::ReturnAccount { .. } => "form-return-account",
            Self::SetTimezone => "form-set-timezone",
            Self::SetCurrency => "form-set-currency",
            Self::AddHoliday => "form-add-holiday",
            Self::RemoveHoliday => "form-remove-holiday",
            Self::SetCapacity { .. } => "form-set-capacity",
            Self::DropCapacity { .. } => "form-drop-capacity",
            Self::AddAbsence { .. } => "form-add-absence",
            Self::DropAbsence { .. } => "form-drop-absence",
            Self::Record(form) => return form.title_key(),
        })
    }

    /// The form. None when what it is about is gone.
    pub fn open(self, context: &FormContext<'_>) -> Option<Form> {
        let fields = Fields { context };
        let list = match &self {
            Self::AddAccount => fields.add_account(),
            Self::EditAccount { .. } => fields.edit_account(&context.facts?.account),
            Self::MoveBack { .. } | Self::ReturnAccount { .. } => vec![fields.reason().required()],
            Self::AdjustPlan { .. } => {
                let mut list = fields.factors(&context.facts?.plan.factors);
                list.push(fields.cause());
                list.push(fields.reason().required());
                list
            }
            Self::MoveMilestone { milestone, .. } => {
                let due = context.facts?.milestone(*milestone)?.due;
                vec![
                    fields.line(Field::Day, &context.texts.day(due)).hint(fields.day_hint()).required(),
                    fields.cause(),
                    fields.reason().required(),
                    fields.options(Field::Cascade, &[("yes", "form-cascade-yes"), ("no", "form-cascade-no")], "yes"),
                ]
            }
            Self::LogTouch { .. } => fields.log_touch(context.facts?),
            Self::AddStakeholder { .. } => fields.stakeholder(None),
            Self::EditStakeholder { stakeholder, .. } => fields.stakeholder(Some(context.facts?.stakeholder(*stakeholder)?)),
            Self::StakeholderLeft { stakeholder, .. } => {
                let facts = context.facts?;
                fields.left(facts, facts.stakeholder(*stakeholder)?)
            }
            Self::RaiseSignal { .. } => fields.raise_signal(context.facts?),
            Self::Snooze { signal, .. } => {
                let facts = context.facts?;
                fields.snooze_signal(facts, facts.signal(*signal)?)
            }
            Self::Resolve { signal, .. } | Self::FalseAlarm { signal, .. } => {
                context.facts?.signal(*signal)?;
                vec![fields.reason()]
            }
            Self::Capture { .. } => {
                context.facts?;
                vec![fields.line(Field::Line, "").hint(say!(context.texts, "form-line-hint")).required()]
            }
            Self::SnoozeAccount { .. } => fields.snooze_account(context.facts?),
            Self::Escalate { .. } => {
                context.facts?;
                vec![
                    fields.line(Field::Title, "").hint(say!(context.texts, "form-escalate-hint")).required(),
                    fields.coded(Field::Level, ConcernLevel::Management),
                    fields.line(Field::Until, "").hint(say!(context.texts, "form-due-hint")),
                ]
            }
            Self::SetTimezone => {
                let zone = context.team.zone().unwrap_or_else(crate::clock::host_zone);
                let hint = say!(context.texts, "form-timezone-hint");
                vec![fields.line(Field::Timezone, zone.name()).hint(hint).required()]
            }
            Self::SetCurrency => vec![fields.line(Field::Currency, context.team.currency()).required()],
            Self::AddHoliday => {
                vec![fields.line(Field::Day, "").hint(fields.day_hint()).required(), fields.line(Field::Name, "").required()]
            }
            Self::RemoveHoliday => vec![fields.holidays()],
            Self::SetCapacity { login } => fields.capacity(login),
            Self::DropCapacity { login } => vec![fields.capacities(login)],
            Self::AddAbsence { login } => fields.absence(login),
            Self::DropAbsence { login } => vec![fields.absences(login)],
            Self::Record(form) => fields.of_record(form)?,
        };
        let title = match context.facts.filter(|_| self.account().is_some()) {
            Some(facts) => say!(
                context.texts,
                "form-title",
                what = say!(context.texts, &self.title_key()),
                account = facts.account.name.as_str()
            ),
            None => say!(context.texts, &self.title_key()),
        };
        let mut form = Form::new(self, title, list);
        form.check(context);
        // What is simply not filled in yet is no mistake until the user wants to save.
        for field in &mut form.fields {
            if field.value().is_empty() {
                field.problem = None;
            }
        }
        Some(form)
    }
}
