//! The forms there are, and the fields of each.

use serde::{Deserialize, Serialize};

use super::records::RecordForm;
use super::{FieldState, Form};
use crate::command::refusal::Field;
use crate::domain::account::{Account, Stage, Status};
use crate::domain::codes::{AccountId, Coded, MilestoneId, SignalId, StakeholderId};
use crate::domain::concern::Level as ConcernLevel;
use crate::domain::day::Day;
use crate::domain::factor::{Factors, Level};
use crate::domain::facts::AccountFacts;
use crate::domain::milestone::Cause;
use crate::domain::playbook::Playbooks;
use crate::domain::scoring::Scoring;
use crate::domain::signal::Severity;
use crate::domain::stakeholder::{Role, Stakeholder};
use crate::domain::team::Team;
use crate::domain::touch::{Direction, Sentiment, TouchKind};
use crate::say;
use crate::text::Texts;
use crate::text::format::code_key;

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
    /// Sets the team's time zone.
    SetTimezone,
    /// Sets the team's currency.
    SetCurrency,
    /// Adds a team holiday.
    AddHoliday,
    /// Removes a team holiday.
    RemoveHoliday,
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
}

impl FormKind {
    /// The account that the form is about.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Record(form) => form.account(),
            Self::AddAccount | Self::SetTimezone | Self::SetCurrency | Self::AddHoliday | Self::RemoveHoliday => None,
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
            other => other,
        }
    }

    /// The message key of its heading.
    pub fn title_key(&self) -> &'static str {
        match self {
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
            Self::SetTimezone => "form-set-timezone",
            Self::SetCurrency => "form-set-currency",
            Self::AddHoliday => "form-add-holiday",
            Self::RemoveHoliday => "form-remove-holiday",
            Self::Record(form) => form.title_key(),
        }
    }

    /// The form. None when what it is about is gone.
    pub fn open(self, context: &FormContext<'_>) -> Option<Form> {
        let fields = Fields { context };
        let list = match &self {
            Self::AddAccount => fields.add_account(),
            Self::EditAccount { .. } => fields.edit_account(&context.facts?.account),
            Self::MoveBack { .. } => vec![fields.reason().required()],
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
                context.facts?.stakeholder(*stakeholder)?;
                vec![fields.line(Field::Day, &context.texts.day(context.today)).hint(fields.day_hint()).required()]
            }
            Self::RaiseSignal { .. } => fields.raise_signal(context.facts?),
            Self::Snooze { signal, .. } => {
                context.facts?.signal(*signal)?;
                let until = context.today + chrono::TimeDelta::days(7);
                vec![fields.line(Field::Until, &context.texts.day(until)).hint(fields.day_hint()).required()]
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
            Self::Record(form) => fields.of_record(form)?,
        };
        let title = match context.facts.filter(|_| self.account().is_some()) {
            Some(facts) => say!(
                context.texts,
                "form-title",
                what = say!(context.texts, self.title_key()),
                account = facts.account.name.as_str()
            ),
            None => say!(context.texts, self.title_key()),
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

/// Makes fields.
pub(super) struct Fields<'a> {
    pub(super) context: &'a FormContext<'a>,
}

impl Fields<'_> {
    pub(super) fn label(&self, field: Field) -> String {
        self.context.texts.code(field)
    }

    pub(super) fn line(&self, field: Field, value: &str) -> FieldState {
        FieldState::line(field, self.label(field), value)
    }

    pub(super) fn day_hint(&self) -> String {
        say!(self.context.texts, "form-day-hint")
    }

    pub(super) fn options(&self, field: Field, options: &[(&str, &str)], chosen: &str) -> FieldState {
        let options = options.iter().map(|(code, key)| ((*code).to_owned(), say!(self.context.texts, key))).collect();
        FieldState::choice(field, self.label(field), options, chosen)
    }

    pub(super) fn coded<T: Coded>(&self, field: Field, chosen: T) -> FieldState {
        let options: Vec<(&str, String)> = T::ALL.iter().map(|value| (value.code(), code_key(*value))).collect();
        let options: Vec<(&str, &str)> = options.iter().map(|(code, key)| (*code, key.as_str())).collect();
        self.options(field, &options, chosen.code())
    }

    pub(super) fn reason(&self) -> FieldState {
        self.line(Field::Reason, "")
    }

    fn cause(&self) -> FieldState {
        self.coded(Field::Cause, Cause::Customer)
    }

    fn holidays(&self) -> FieldState {
        let texts = self.context.texts;
        let options = self
            .context
            .team
            .holidays
            .iter()
            .map(|holiday| (holiday.day.to_string(), format!("{} {}", texts.day(holiday.day), holiday.name)))
            .collect();
        FieldState::choice(Field::Holiday, self.label(Field::Holiday), options, "").required()
    }

    fn factors(&self, factors: &Factors) -> Vec<FieldState> {
        let level = |field, level: Level| self.coded(field, level);
        vec![
            level(Field::Complexity, factors.complexity),
            level(Field::Integrations, factors.integrations),
            level(Field::DataVolume, factors.data_volume),
            level(Field::CustomerResources, factors.customer_resources),
            self.line(Field::Busy, &self.context.texts.busy(&factors.busy)).hint(say!(self.context.texts, "form-busy-hint")),
        ]
    }

    fn add_account(&self) -> Vec<FieldState> {
        let context = self.context;
        let mut list = vec![
            self.line(Field::Name, "").required(),
            self.line(Field::ContractDate, &context.texts.day(context.today)).hint(self.day_hint()).required(),
            self.line(Field::Owner, context.me).required(),
        ];
        list.extend(self.account_fields(None));
        list.extend(self.factors(&Factors::default()));
        if context.playbooks.all().len() > 1 {
            let options = context
                .playbooks
                .all()
                .iter()
                .map(|playbook| (playbook.id.clone(), playbook.name.get(context.texts.tag()).to_owned()))
                .collect();
            list.push(FieldState::choice(
                Field::Playbook,
                self.label(Field::Playbook),
                options,
                &context.playbooks.default_playbook().id,
            ));
        }
        list
    }

    fn edit_account(&self, account: &Account) -> Vec<FieldState> {
        let mut list = vec![
            self.line(Field::Name, &account.name).required(),
            self.line(Field::ContractDate, &self.context.texts.day(account.contract_date)).required(),
            self.line(Field::Owner, &account.owner).required(),
            self.coded::<Status>(Field::Status, account.status),
        ];
        list.extend(self.account_fields(Some(account)));
        list
    }

    fn account_fields(&self, account: Option<&Account>) -> Vec<FieldState> {
        let texts = self.context.texts;
        let day = |day: Option<Day>| day.map(|day| texts.day(day)).unwrap_or_default();
        let text = |of: fn(&Account) -> String| account.map(of).unwrap_or_default();
        let arr = account.and_then(|account| account.arr_cents).map(cents_plain).unwrap_or_default();
        let currency = account.map_or_else(|| self.context.team.currency().to_owned(), |account| account.currency.clone());
        vec![
            self.line(Field::Goal, &text(|account| account.goal.clone())).hint(say!(texts, "form-goal-hint")),
            self.line(Field::Segment, &text(|account| account.segment.clone())),
            self.line(Field::Arr, &arr).hint(say!(texts, "form-arr-hint")),
            self.line(Field::Currency, &currency),
            self.line(Field::Seats, &text(|account| account.seats.map(|seats| seats.to_string()).unwrap_or_default())),
            self.line(Field::KickoffDate, &day(account.and_then(|account| account.kickoff_date))).hint(self.day_hint()),
            self.line(Field::RenewalDate, &day(account.and_then(|account| account.renewal_date))).hint(self.day_hint()),
            self.line(Field::Tags, &text(|account| account.tags.join(", "))).hint(say!(texts, "form-tags-hint")),
            self.line(Field::Handle, &text(|account| account.handle.clone())).hint(say!(texts, "form-handle-hint")),
            self.line(Field::ExternalId, &text(|account| account.external_id.clone().unwrap_or_default()))
                .hint(say!(texts, "form-external-hint")),
        ]
    }

    fn log_touch(&self, facts: &AccountFacts) -> Vec<FieldState> {
        let context = self.context;
        let people: Vec<(i64, String)> = facts
            .stakeholders
            .iter()
            .filter(|person| person.left_on.is_none())
            .map(|person| (person.id.0, person.name.clone()))
            .collect();
        let chosen = context.person.map(|id| id.0).or_else(|| people.first().map(|(id, _)| *id));
        vec![
            FieldState::people(Field::Attendance, self.label(Field::Attendance), people, chosen)
                .hint(say!(context.texts, "form-people-hint")),
            self.coded(Field::Kind, TouchKind::Call),
            self.line(Field::Note, ""),
            self.options(
                Field::Sentiment,
                &[
                    ("", "form-not-judged"),
                    (Sentiment::Positive.code(), "code-sentiment-positive"),
                    (Sentiment::Neutral.code(), "code-sentiment-neutral"),
                    (Sentiment::Negative.code(), "code-sentiment-negative"),
                ],
                "",
            ),
            self.coded(Field::Direction, Direction::Outbound),
            self.options(Field::Replied, &[("", "form-reply-none"), ("yes", "form-reply-yes"), ("no", "form-reply-no")], ""),
            self.line(Field::Day, &context.texts.day(context.today)).hint(self.day_hint()).required(),
        ]
    }

    fn stakeholder(&self, person: Option<&Stakeholder>) -> Vec<FieldState> {
        let text = |of: fn(&Stakeholder) -> String| person.map(of).unwrap_or_default();
        let days = |days: Option<i64>| days.map(|days| days.to_string()).unwrap_or_default();
        let hint = || say!(self.context.texts, "form-cadence-hint");
        vec![
            self.line(Field::Name, &text(|person| person.name.clone())).required(),
            self.coded(Field::Role, person.map_or(Role::ProjectLead, |person| person.role)),
            self.line(Field::Email, &text(|person| person.email.clone())),
            self.line(Field::IdealDays, &days(person.and_then(|person| person.ideal_days))).hint(hint()),
            self.line(Field::MaxDays, &days(person.and_then(|person| person.max_days))).hint(hint()),
        ]
    }

    fn snooze_account(&self, facts: &AccountFacts) -> Vec<FieldState> {
        let texts = self.context.texts;
        let playbook = self.context.playbooks.get_or_default(&facts.plan.playbook);
        let calendar = self.context.team.calendar(&facts.plan.factors.busy);
        let until = calendar.open_on_or_after(crate::domain::day::add_days(self.context.today, 3));
        let mut wakes = vec![(String::new(), say!(texts, "wake-worse"))];
        wakes.extend(facts.milestones.iter().filter(|milestone| milestone.done_on.is_none()).map(|milestone| {
            let title = playbook.milestone(&milestone.code).map_or(milestone.code.as_str(), |spec| spec.title.get(texts.tag()));
            (format!("done:{}", milestone.code), say!(texts, "wake-done", milestone = title))
        }));
        wakes.extend([60, 50, 40, 30].map(|score| (format!("below:{score}"), say!(texts, "wake-below", score = score))));
        vec![
            self.line(Field::Until, &texts.day(until)).hint(self.day_hint()).required(),
            FieldState::choice(Field::Wake, self.label(Field::Wake), wakes, ""),
            self.reason(),
        ]
    }

    fn raise_signal(&self, facts: &AccountFacts) -> Vec<FieldState> {
        let context = self.context;
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let live = |code: &str| facts.signals.iter().any(|signal| signal.code == code && !signal.is_closed());
        let options: Vec<(String, String)> = playbook
            .signals
            .iter()
            .filter(|spec| !live(&spec.code))
            .map(|spec| {
                let category = spec.category().map(|category| context.texts.code(category)).unwrap_or_default();
                (spec.code.clone(), format!("{category}: {}", spec.title.get(context.texts.tag())))
            })
            .collect();
        vec![
            FieldState::choice(Field::SignalCode, self.label(Field::SignalCode), options, "").required(),
            self.coded(Field::Severity, Severity::Medium),
            self.line(Field::Note, "").hint(say!(context.texts, "form-signal-hint")),
        ]
    }
}

/// Hundredths as a plain number that reads back the same.
fn cents_plain(cents: i64) -> String {
    if cents % 100 == 0 { (cents / 100).to_string() } else { format!("{}.{:02}", cents / 100, cents % 100) }
}
