//! From the values of a form to its command.

use super::fields::{NEW, SEARCH};
use super::{Form, FormContext, FormKind};
use crate::command::Command;
use crate::command::account::{AccountCommand, AccountPatch, NewAccount};
use crate::command::concern::{ConcernCommand, ConcernVerb, NewConcern};
use crate::command::milestone::{MilestoneCommand, MilestoneVerb};
use crate::command::plan::PlanCommand;
use crate::command::refusal::Field;
use crate::command::signal::{SignalCommand, SignalVerb};
use crate::command::stakeholder::{StakeholderCommand, StakeholderPatch, StakeholderVerb, Succession};
use crate::command::steady::{SteadyCommand, SteadyVerb};
use crate::command::team::TeamCommand;
use crate::command::touch::TouchCommand;
use crate::command::triage::{TriageCommand, TriageVerb};
use crate::domain::account::Status;
use crate::domain::codes::{AccountId, Coded, StakeholderId};
use crate::domain::concern::{ConcernKind, Level as ConcernLevel};
use crate::domain::day::Day;
use crate::domain::factor::{Factors, Level};
use crate::domain::milestone::Cause;
use crate::domain::signal::Severity;
use crate::domain::stakeholder::Role;
use crate::domain::team::SettingKey;
use crate::domain::touch::{Direction, Sentiment, TouchKind};
use crate::say;
use crate::text::read::read_cents;

/// A field that cannot be read. The form has already said what is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable(pub Field);

impl Form {
    /// The command that the form asks for.
    pub fn command(&self, context: &FormContext<'_>) -> Result<Command, Unreadable> {
        let values = Values { form: self, context };
        Ok(match &self.kind {
            FormKind::AddAccount => Command::Account(AccountCommand::Add(Box::new(NewAccount {
                fields: values.account(true)?,
                playbook: self.value(Field::Playbook),
                factors: values.factors()?,
            }))),
            FormKind::EditAccount { account, rev } => Command::Account(AccountCommand::Edit {
                account: *account,
                rev: Some(*rev),
                patch: Box::new(values.account(false)?),
            }),
            FormKind::MoveBack { account, to } => Command::Account(AccountCommand::Move {
                account: *account,
                to: *to,
                reason: self.value(Field::Reason),
                confirmed: true,
            }),
            FormKind::AdjustPlan { account } => Command::Plan(PlanCommand {
                account: *account,
                factors: values.factors()?,
                cause: values.coded(Field::Cause, Cause::Customer),
                reason: self.value(Field::Reason),
            }),
            FormKind::MoveMilestone { account, milestone, rev } => Command::Milestone(MilestoneCommand {
                account: *account,
                milestone: *milestone,
                rev: Some(*rev),
                verb: MilestoneVerb::Move {
                    to: values.day(Field::Day)?,
                    cause: values.coded(Field::Cause, Cause::Customer),
                    reason: self.value(Field::Reason),
                    cascade: self.value(Field::Cascade) == "yes",
                },
            }),
            FormKind::LogTouch { account } => {
                let (attended, missed) = values.people();
                Command::Touch(TouchCommand {
                    account: *account,
                    on: values.day(Field::Day)?,
                    kind: values.coded(Field::Kind, TouchKind::Call),
                    direction: values.coded(Field::Direction, Direction::Outbound),
                    attended,
                    missed,
                    replied: match self.value(Field::Replied).as_str() {
                        "yes" => Some(true),
                        "no" => Some(false),
                        _ => None,
                    },
                    sentiment: Sentiment::from_code(&self.value(Field::Sentiment)),
                    note: self.value(Field::Note),
                })
            }
            FormKind::AddStakeholder { account } => {
                Command::Stakeholder(StakeholderCommand { account: *account, verb: StakeholderVerb::Add(values.stakeholder()?) })
            }
            FormKind::EditStakeholder { account, stakeholder, rev } => Command::Stakeholder(StakeholderCommand {
                account: *account,
                verb: StakeholderVerb::Edit { stakeholder: *stakeholder, rev: Some(*rev), patch: values.stakeholder()? },
            }),
            FormKind::StakeholderLeft { account, stakeholder } => Command::Stakeholder(StakeholderCommand {
                account: *account,
                verb: StakeholderVerb::Left {
                    stakeholder: *stakeholder,
                    on: Some(values.day(Field::Day)?),
                    succession: values.succession(*stakeholder),
                },
            }),
            FormKind::RaiseSignal { account } => Command::Signal(SignalCommand {
                account: *account,
                verb: SignalVerb::Raise {
                    code: self.value(Field::SignalCode),
                    severity: values.coded(Field::Severity, Severity::Medium),
                    note: self.value(Field::Note),
                },
            }),
            FormKind::Snooze { account, signal } => Command::Signal(SignalCommand {
                account: *account,
                verb: SignalVerb::Snooze(*signal, values.day(Field::Until)?, self.value(Field::Wake).parse().ok()),
            }),
            FormKind::Resolve { account, signal } => Command::Signal(SignalCommand {
                account: *account,
                verb: SignalVerb::Resolve(*signal, self.value(Field::Reason)),
            }),
            FormKind::Capture { account } => capture(*account, &self.value(Field::Line), context),
            FormKind::SnoozeAccount { account } => Command::Triage(TriageCommand {
                account: *account,
                verb: TriageVerb::Snooze {
                    until: values.day(Field::Until)?,
                    wake: self.value(Field::Wake).parse().ok(),
                    reason: self.value(Field::Reason),
                },
            }),
            FormKind::Escalate { account } => Command::Concern(ConcernCommand {
                account: *account,
                verb: ConcernVerb::Open(NewConcern {
                    kind: ConcernKind::Escalation,
                    title: self.value(Field::Title),
                    severity: Severity::High,
                    level: Some(values.coded(Field::Level, ConcernLevel::Management)),
                    stakeholder: None,
                    on: context.today,
                    due_on: values.optional_day(Field::Until)?,
                }),
            }),
            FormKind::ReturnAccount { account } => Command::Steady(SteadyCommand {
                account: *account,
                verb: SteadyVerb::Return { reason: self.value(Field::Reason) },
            }),
            FormKind::SetTimezone => Command::Team(TeamCommand::Set(SettingKey::Timezone, self.value(Field::Timezone))),
            FormKind::SetCurrency => Command::Team(TeamCommand::Set(SettingKey::Currency, self.value(Field::Currency))),
            FormKind::AddHoliday => Command::Team(TeamCommand::AddHoliday(values.day(Field::Day)?, self.value(Field::Name))),
            FormKind::RemoveHoliday => {
                let day = self.value(Field::Holiday).parse().map_err(|_| Unreadable(Field::Holiday))?;
                Command::Team(TeamCommand::RemoveHoliday(day))
            }
            FormKind::SetCapacity { .. }
            | FormKind::DropCapacity { .. }
            | FormKind::AddAbsence { .. }
            | FormKind::DropAbsence { .. } => Command::Team(values.hours(&self.kind)?),
            FormKind::Record(form) => form.command(&values)?,
            FormKind::FalseAlarm { account, signal } => Command::Signal(SignalCommand {
                account: *account,
                verb: SignalVerb::Dismiss(*signal, self.value(Field::Reason)),
            }),
        })
    }

    /// The factors as they stand in the form.
    pub(super) fn factors(&self, context: &FormContext<'_>) -> Option<Factors> {
        Values { form: self, context }.factors().ok()
    }

    /// A day as it stands in the form.
    pub(super) fn day(&self, field: Field, context: &FormContext<'_>) -> Option<Day> {
        Values { form: self, context }.day(field).ok()
    }
}

/// What one line told, as a command.
fn capture(account: AccountId, line: &str, context: &FormContext<'_>) -> Command {
    let people = context.facts.map_or(&[][..], |facts| facts.stakeholders.as_slice());
    let told = crate::text::capture::capture(line, people, context.today);
    Command::Capture(told.command(account, context.texts))
}

pub(super) struct Values<'a> {
    pub(super) form: &'a Form,
    pub(super) context: &'a FormContext<'a>,
}

impl Values<'_> {
    pub(super) fn text(&self, field: Field) -> String {
        self.form.value(field)
    }

    pub(super) fn day(&self, field: Field) -> Result<Day, Unreadable> {
        self.context.texts.read_day(&self.text(field), self.context.today).ok_or(Unreadable(field))
    }

    pub(super) fn optional_day(&self, field: Field) -> Result<Option<Day>, Unreadable> {
        if self.text(field).is_empty() { Ok(None) } else { self.day(field).map(Some) }
    }

    pub(super) fn optional_number(&self, field: Field) -> Result<Option<i64>, Unreadable> {
        let text = self.text(field);
        if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| Unreadable(field)) }
    }

    pub(super) fn coded<T: Coded>(&self, field: Field, otherwise: T) -> T {
        T::from_code(&self.text(field)).unwrap_or(otherwise)
    }

    fn factors(&self) -> Result<Factors, Unreadable> {
        let level = |field| self.coded(field, Level::Medium);
        Ok(Factors {
            complexity: level(Field::Complexity),
            integrations: level(Field::Integrations),
            data_volume: level(Field::DataVolume),
            customer_resources: level(Field::CustomerResources),
            busy: self.context.texts.read_busy(&self.text(Field::Busy), self.context.today).ok_or(Unreadable(Field::Busy))?,
        })
    }

    /// Every field of the form, whether new or as it was: the rules find out what changed.
    fn account(&self, new: bool) -> Result<AccountPatch, Unreadable> {
        let arr = self.text(Field::Arr);
        let arr = if arr.is_empty() { None } else { Some(read_cents(&arr).ok_or(Unreadable(Field::Arr))?) };
        let external = self.text(Field::ExternalId);
        Ok(AccountPatch {
            name: Some(self.text(Field::Name)),
            handle: Some(self.text(Field::Handle)),
            owner: Some(self.text(Field::Owner)),
            segment: Some(self.text(Field::Segment)),
            arr_cents: Some(arr),
            currency: Some(self.text(Field::Currency)),
            seats: Some(self.optional_number(Field::Seats)?),
            contract_date: Some(self.day(Field::ContractDate)?),
            kickoff_date: Some(self.optional_day(Field::KickoffDate)?),
            renewal_date: Some(self.optional_day(Field::RenewalDate)?),
            goal: Some(self.text(Field::Goal)),
            tags: Some(self.text(Field::Tags).split(',').map(|tag| tag.trim().to_owned()).collect()),
            external_id: Some((!external.is_empty()).then_some(external)),
            status: if new { None } else { Status::from_code(&self.text(Field::Status)) },
            stage: None,
            stage_since: None,
            archived_on: None,
        })
    }

    fn stakeholder(&self) -> Result<StakeholderPatch, Unreadable> {
        Ok(StakeholderPatch {
            name: Some(self.text(Field::Name)),
            role: Some(self.coded(Field::Role, Role::ProjectLead)),
            email: Some(self.text(Field::Email)),
            ideal_days: Some(self.optional_number(Field::IdealDays)?),
            max_days: Some(self.optional_number(Field::MaxDays)?),
        })
    }

    /// What becomes of the place of somebody who leaves. A name that was typed is a new person's, whatever is chosen
    /// beside it, unless that is somebody who is there already.
    fn succession(&self, leaving: StakeholderId) -> Succession {
        let role = self.coded(Field::Role, Role::ProjectLead);
        let (chosen, name) = (self.text(Field::Successor), self.text(Field::Name));
        match chosen.as_str() {
            word if word == NEW || (!name.is_empty() && matches!(word, SEARCH | "")) => {
                Succession::New(StakeholderPatch { name: Some(name), role: Some(role), ..StakeholderPatch::default() })
            }
            SEARCH => {
                let person = self.context.facts.and_then(|facts| facts.stakeholder(leaving));
                let name = person.map_or("", |person| person.name.as_str());
                Succession::Search(say!(self.context.texts, "succession-search", name = name))
            }
            id => id
                .parse()
                .map_or(Succession::NotNeeded, |id| Succession::Known { successor: StakeholderId(id), role: Some(role) }),
        }
    }

    pub(super) fn people(&self) -> (Vec<StakeholderId>, Vec<StakeholderId>) {
        let value = self.text(Field::Attendance);
        let with = |sign: &str| {
            value
                .split(' ')
                .filter_map(|word| word.strip_suffix(sign)?.strip_suffix(':')?.parse().ok())
                .map(StakeholderId)
                .collect()
        };
        (with("+"), with("-"))
    }
}
