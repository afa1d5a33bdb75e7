//! What fields are made of: the lines and choices of each form.

use super::FieldState;
use super::kind::FormContext;
use crate::command::refusal::Field;
use crate::domain::account::{Account, Status};
use crate::domain::codes::Coded;
use crate::domain::day::Day;
use crate::domain::factor::{Factors, Level};
use crate::domain::facts::AccountFacts;
use crate::domain::milestone::Cause;
use crate::domain::signal::{Severity, Signal};
use crate::domain::stakeholder::{Role, Stakeholder};
use crate::domain::touch::{Direction, Sentiment, TouchKind};
use crate::domain::triage::Wake;
use crate::say;
use crate::text::format::code_key;

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

    pub(super) fn cause(&self) -> FieldState {
        self.coded(Field::Cause, Cause::Customer)
    }

    pub(super) fn holidays(&self) -> FieldState {
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

    pub(super) fn factors(&self, factors: &Factors) -> Vec<FieldState> {
        let level = |field, level: Level| self.coded(field, level);
        vec![
            level(Field::Complexity, factors.complexity),
            level(Field::Integrations, factors.integrations),
            level(Field::DataVolume, factors.data_volume),
            level(Field::CustomerResources, factors.customer_resources),
            self.line(Field::Busy, &self.context.texts.busy(&factors.busy)).hint(say!(self.context.texts, "form-busy-hint")),
        ]
    }

    pub(super) fn add_account(&self) -> Vec<FieldState> {
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

    pub(super) fn edit_account(&self, account: &Account) -> Vec<FieldState> {
        let mut list = vec![
            self.line(Field::Name, &account.name).required(),
            self.line(Field::ContractDate, &self.context.texts.day(account.contract_date)).required(),
            self.line(Field::Owner, &account.owner).required(),
            self.coded::<Status>(Field::Status, account.status),
        ];
        list.extend(self.account_fields(Some(account)));
        list
    }

    pub(super) fn account_fields(&self, account: Option<&Account>) -> Vec<FieldState> {
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

    pub(super) fn log_touch(&self, facts: &AccountFacts) -> Vec<FieldState> {
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

    pub(super) fn stakeholder(&self, person: Option<&Stakeholder>) -> Vec<FieldState> {
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

    /// When a person left, and who takes the place: somebody has to be found unless it is said who does.
    pub(super) fn left(&self, facts: &AccountFacts, person: &Stakeholder) -> Vec<FieldState> {
        let texts = self.context.texts;
        let mut options =
            vec![(SEARCH.to_owned(), say!(texts, "form-successor-search")), (NEW.to_owned(), say!(texts, "form-successor-new"))];
        let others = facts.stakeholders.iter().filter(|other| other.left_on.is_none() && other.id != person.id);
        options.extend(others.map(|other| (other.id.to_string(), format!("{} · {}", other.name, texts.code(other.role)))));
        options.push((String::new(), say!(texts, "form-successor-none")));
        vec![
            self.line(Field::Day, &texts.day(self.context.today)).hint(self.day_hint()).required(),
            FieldState::choice(Field::Successor, self.label(Field::Successor), options, SEARCH),
            self.line(Field::Name, "").hint(say!(texts, "form-successor-name-hint")),
            self.coded(Field::Role, person.role).hint(say!(texts, "form-successor-role-hint")),
        ]
    }

    pub(super) fn snooze_account(&self, facts: &AccountFacts) -> Vec<FieldState> {
        let calendar = self.context.team.calendar(&facts.plan.factors.busy);
        let until = calendar.open_on_or_after(crate::domain::day::add_days(self.context.today, 3));
        vec![self.until(until), self.wake(facts, None), self.reason()]
    }

    /// How long a signal stays quiet, and what ends that early; one that is quiet already begins with its condition.
    pub(super) fn snooze_signal(&self, facts: &AccountFacts, signal: &Signal) -> Vec<FieldState> {
        vec![self.until(crate::domain::day::add_days(self.context.today, 7)), self.wake(facts, signal.wake.as_ref())]
    }

    fn until(&self, day: Day) -> FieldState {
        self.line(Field::Until, &self.context.texts.day(day)).hint(self.day_hint()).required()
    }

    /// What ends a snooze before its day.
    fn wake(&self, facts: &AccountFacts, chosen: Option<&Wake>) -> FieldState {
        let texts = self.context.texts;
        let playbook = self.context.playbooks.get_or_default(&facts.plan.playbook);
        let mut wakes = vec![(String::new(), say!(texts, "wake-worse"))];
        wakes.extend(facts.milestones.iter().filter(|milestone| milestone.done_on.is_none()).map(|milestone| {
            let title = playbook.milestone(&milestone.code).map_or(milestone.code.as_str(), |spec| spec.title.get(texts.tag()));
            (format!("done:{}", milestone.code), say!(texts, "wake-done", milestone = title))
        }));
        wakes.extend([60, 50, 40, 30].map(|score| (format!("below:{score}"), say!(texts, "wake-below", score = score))));
        let chosen = chosen.map(ToString::to_string).unwrap_or_default();
        FieldState::choice(Field::Wake, self.label(Field::Wake), wakes, &chosen)
    }

    pub(super) fn raise_signal(&self, facts: &AccountFacts) -> Vec<FieldState> {
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

/// The choices for a successor besides those who are there already.
pub(super) const SEARCH: &str = "search";
pub(super) const NEW: &str = "new";

/// Hundredths as a plain number that reads back the same.
pub(super) fn cents_plain(cents: i64) -> String {
    if cents % 100 == 0 { (cents / 100).to_string() } else { format!("{}.{:02}", cents / 100, cents % 100) }
}
