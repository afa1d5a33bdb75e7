//! The forms of the kickoff: for which day it is booked, and how it went.

use super::build::{Unreadable, Values};
use super::field::FieldState;
use super::fields::Fields;
use super::{Form, FormContext};
use crate::command::Command;
use crate::command::intake::{KickoffCommand, KickoffHeld, KickoffVerb};
use crate::command::refusal::Field;
use crate::domain::codes::{AccountId, Coded as _};
use crate::domain::day::add_days;
use crate::domain::facts::AccountFacts;
use crate::domain::intake::{HandoffKind, KICKOFF};
use crate::domain::touch::Sentiment;
use crate::say;

/// Days from today after which a kickoff is proposed where the plan names no later day: people need time to come.
/// Starting value.
const KICKOFF_DAYS: i64 = 2;

impl Fields<'_> {
    pub(super) fn plan_kickoff(&self, facts: &AccountFacts) -> Vec<FieldState> {
        let context = self.context;
        let calendar = context.team.calendar(&facts.plan.factors.busy);
        let planned = facts.milestones.iter().find(|milestone| milestone.code == KICKOFF).map(|milestone| milestone.due);
        let early = add_days(context.today, KICKOFF_DAYS);
        let proposed = calendar.open_on_or_after(planned.map_or(early, |due| due.max(early)));
        let day = facts.account.kickoff_date.unwrap_or(proposed);
        vec![self.line(Field::KickoffDate, &context.texts.day(day)).hint(self.day_hint()).required()]
    }

    pub(super) fn hold_kickoff(&self, facts: &AccountFacts) -> Vec<FieldState> {
        let context = self.context;
        let texts = context.texts;
        let people: Vec<(i64, String)> = facts
            .stakeholders
            .iter()
            .filter(|person| person.left_on.is_none())
            .map(|person| (person.id.0, person.name.clone()))
            .collect();
        // Everybody was asked to come: who did not is the exception.
        let all: Vec<String> = people.iter().map(|(id, _)| format!("{id}:+")).collect();
        let mut attendance = FieldState::people(Field::Attendance, self.label(Field::Attendance), people, None)
            .hint(say!(texts, "form-people-hint"));
        attendance.set(&all.join(" "));
        let on = facts.account.kickoff_date.filter(|day| *day <= context.today).unwrap_or(context.today);
        vec![
            attendance,
            self.line(Field::KickoffDate, &texts.day(on)).hint(self.day_hint()).required(),
            self.line(Field::Note, ""),
            FieldState::line(Field::Actions, say!(texts, "form-actions"), "").hint(say!(texts, "form-actions-hint")),
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
        ]
    }
}

impl Values<'_> {
    pub(super) fn plan_kickoff(&self, account: AccountId) -> Result<Command, Unreadable> {
        let on = self.day(Field::KickoffDate)?;
        Ok(Command::Kickoff(KickoffCommand { account, verb: KickoffVerb::Plan { on } }))
    }

    pub(super) fn hold_kickoff(&self, account: AccountId) -> Result<Command, Unreadable> {
        let (attended, missed) = self.people();
        let actions = self.context.texts.read_actions(&self.text(Field::Actions), self.context.today);
        let held = KickoffHeld {
            on: self.day(Field::KickoffDate)?,
            attended,
            missed,
            sentiment: Sentiment::from_code(&self.text(Field::Sentiment)),
            note: self.text(Field::Note),
            actions: actions.ok_or(Unreadable(Field::Actions))?,
        };
        Ok(Command::Kickoff(KickoffCommand { account, verb: KickoffVerb::Hold(held) }))
    }
}

impl Form {
    /// The agenda of the kickoff, and what was promised: both belong on the table.
    pub(super) fn preview_kickoff(context: &FormContext<'_>) -> Vec<String> {
        let Some(facts) = context.facts else { return Vec::new() };
        let texts = context.texts;
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let minutes: i64 = playbook.kickoff.iter().map(|item| item.minutes).sum();
        let mut lines = Vec::new();
        if minutes > 0 {
            lines.push(say!(texts, "kickoff-agenda", minutes = minutes));
        }
        lines.extend(
            playbook
                .kickoff
                .iter()
                .map(|item| say!(texts, "kickoff-item", minutes = item.minutes, title = item.title.get(texts.tag()))),
        );
        for promise in facts.handoff.iter().filter(|item| item.kind == HandoffKind::Promise) {
            lines.push(say!(texts, "kickoff-promise", words = promise.title.as_str()));
        }
        lines
    }
}
