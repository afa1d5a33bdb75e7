//! The forms of training: a session as it is planned, how it went; somebody who uses the product too little, and what
//! came of reaching out.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::{PutForm, Settled};
use crate::command::refusal::Field;
use crate::domain::codes::LowAdopterId;
use crate::domain::facts::AccountFacts;
use crate::domain::training::{Barrier, LowAdopter, REACH_DAYS, Session, TrainingFormat, TrainingRole};
use crate::domain::training_agenda::agenda;
use crate::say;

impl Fields<'_> {
    fn yes_no(&self, field: Field, yes: bool) -> FieldState {
        self.options(field, &[("no", "hint-no"), ("yes", "hint-yes")], if yes { "yes" } else { "no" })
    }

    /// The session that the playbook has for a new one, dated and given by whoever fills in the form; else an empty one.
    fn new_session(&self, form: &PutForm, facts: &AccountFacts) -> Session {
        let context = self.context;
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let calendar = context.team.calendar(&facts.plan.factors.busy);
        let due = agenda(facts, playbook, &calendar, context.today).into_iter().find(|due| due.spec.id == form.preset);
        due.map_or_else(
            || {
                let on = calendar.open_days_after(context.today, REACH_DAYS);
                let trainer = context.me.to_owned();
                Session { trainer, minutes: Some(60), ..Session::new("", TrainingRole::EndUser, TrainingFormat::Live, on) }
            },
            |due| due.session(facts.account.id, context.me, context.texts.tag()),
        )
    }

    pub(super) fn session(&self, form: &PutForm, row: Option<&Session>, facts: &AccountFacts) -> Vec<FieldState> {
        let texts = self.context.texts;
        let session = row.cloned().unwrap_or_else(|| self.new_session(form, facts));
        let feedback = session.feedback.map(|mark| texts.thousandths(mark)).unwrap_or_default();
        let outcome = |held| {
            vec![
                held,
                self.optional_number(Field::Invited, session.invited),
                self.optional_number(Field::Attended, session.attended),
                self.line(Field::Feedback, &feedback).hint(say!(texts, "form-feedback-hint")),
                self.optional_number(Field::Answers, session.answers).hint(say!(texts, "form-answers-hint")),
                self.optional_number(Field::Assessed, session.assessed).hint(say!(texts, "form-assessed-hint")),
                self.optional_number(Field::Passed, session.passed),
                self.line(Field::Recording, &session.recording).hint(say!(texts, "form-recording-hint")),
            ]
        };
        if form.settles {
            let day = session.planned_on.min(self.context.today);
            return outcome(self.some_day(Field::HeldOn, Some(day)));
        }
        let mut list = vec![
            self.line(Field::Title, &session.title).required(),
            self.some_day(Field::PlannedOn, Some(session.planned_on)),
            self.coded(Field::Role, session.role),
            self.coded(Field::Format, session.format),
            self.optional_number(Field::Minutes, session.minutes),
            self.line(Field::Trainer, &session.trainer),
            self.yes_no(Field::HandsOn, session.hands_on),
            self.yes_no(Field::TrainTheTrainer, session.train_the_trainer),
        ];
        if session.held_on.is_some() {
            list.extend(outcome(self.optional_day(Field::HeldOn, session.held_on)));
        } else {
            list.push(self.optional_number(Field::Invited, session.invited));
        }
        list
    }

    pub(super) fn low_adopter(&self, form: &PutForm, row: Option<&LowAdopter>, facts: &AccountFacts) -> Vec<FieldState> {
        let context = self.context;
        let texts = context.texts;
        let result = || self.line(Field::Outcome, row.map_or("", |row| &row.result)).hint(say!(texts, "form-reached-hint"));
        if form.settles {
            let first = match row.and_then(|row| row.reached_on) {
                None => self.some_day(Field::ReachedOn, None),
                Some(_) => self.some_day(Field::ClosedOn, None),
            };
            return vec![first, result()];
        }
        let calendar = context.team.calendar(&facts.plan.factors.busy);
        let due = row.map_or_else(|| calendar.open_days_after(context.today, REACH_DAYS), |row| row.due_on);
        let people = row.map_or(1, |row| row.people);
        let mut list = vec![
            self.line(Field::Who, row.map_or("", |row| &row.who)).hint(say!(texts, "form-low-adopter-hint")).required(),
            self.optional_number(Field::People, Some(people)).required(),
            self.optional_number(Field::Usage, row.and_then(|row| row.usage)).hint(say!(texts, "form-usage-hint")),
            self.coded(Field::Barrier, row.map_or(Barrier::Unknown, |row| row.barrier)),
            self.some_day(Field::Until, Some(due)).hint(say!(texts, "form-reach-by-hint")),
            self.person_or_nobody(Field::Manager, facts, row.and_then(|row| row.manager_id)),
            self.some_day(Field::Day, row.map(|row| row.found_on)),
        ];
        if let Some(row) = row.filter(|row| row.reached_on.is_some() || row.closed_on.is_some()) {
            list.push(self.optional_day(Field::ReachedOn, row.reached_on));
            list.push(self.optional_day(Field::ClosedOn, row.closed_on));
            list.push(result());
        }
        list
    }
}

impl Values<'_> {
    fn yes(&self, field: Field) -> bool {
        self.text(field) == "yes"
    }

    fn has(&self, field: Field) -> bool {
        self.form.fields.iter().any(|one| one.field == field)
    }

    pub(super) fn session(&self, form: &PutForm, before: Option<Session>, facts: &AccountFacts) -> Result<Session, Unreadable> {
        let mut session = if let Some(before) = before {
            before
        } else {
            let on = self.day(Field::PlannedOn)?;
            let mut new = Session::new("", TrainingRole::EndUser, TrainingFormat::Live, on);
            let playbook = self.context.playbooks.get_or_default(&facts.plan.playbook);
            new.code = playbook.training_session(&form.preset).map(|spec| spec.id.clone()).unwrap_or_default();
            new
        };
        session.account_id = facts.account.id;
        if !form.settles {
            session.title = self.text(Field::Title);
            session.planned_on = self.day(Field::PlannedOn)?;
            session.role = self.coded(Field::Role, session.role);
            session.format = self.coded(Field::Format, session.format);
            session.minutes = self.optional_number(Field::Minutes)?;
            session.trainer = self.text(Field::Trainer);
            session.hands_on = self.yes(Field::HandsOn);
            session.train_the_trainer = self.yes(Field::TrainTheTrainer);
        }
        session.invited = self.optional_number(Field::Invited)?;
        if self.has(Field::HeldOn) {
            session.held_on = self.optional_day(Field::HeldOn)?;
            session.attended = self.optional_number(Field::Attended)?;
            session.feedback = self.optional_thousandths(Field::Feedback)?;
            session.answers = self.optional_number(Field::Answers)?;
            session.assessed = self.optional_number(Field::Assessed)?;
            session.passed = self.optional_number(Field::Passed)?;
            session.recording = self.text(Field::Recording);
        }
        Ok(session)
    }

    pub(super) fn low_adopter(
        &self,
        form: &PutForm,
        before: Option<LowAdopter>,
        facts: &AccountFacts,
    ) -> Result<LowAdopter, Unreadable> {
        if form.settles {
            let row = before.ok_or(Unreadable(Field::Who))?;
            let result = self.text(Field::Outcome);
            return Ok(if self.has(Field::ReachedOn) {
                LowAdopter { reached_on: Some(self.day(Field::ReachedOn)?), result, ..row }
            } else {
                LowAdopter { closed_on: Some(self.day(Field::ClosedOn)?), result, ..row }
            });
        }
        let known = before.unwrap_or(LowAdopter {
            id: LowAdopterId(0),
            rev: 0,
            account_id: facts.account.id,
            who: String::new(),
            people: 1,
            usage: None,
            found_on: self.context.today,
            barrier: Barrier::Unknown,
            due_on: self.context.today,
            reached_on: None,
            manager_id: None,
            result: String::new(),
            closed_on: None,
        });
        let mut row = LowAdopter {
            who: self.text(Field::Who),
            people: self.number(Field::People)?,
            usage: self.optional_number(Field::Usage)?,
            barrier: self.coded(Field::Barrier, known.barrier),
            due_on: self.day(Field::Until)?,
            manager_id: self.person(Field::Manager),
            found_on: self.day(Field::Day)?,
            ..known
        };
        if self.has(Field::ReachedOn) {
            row.reached_on = self.optional_day(Field::ReachedOn)?;
            row.closed_on = self.optional_day(Field::ClosedOn)?;
            row.result = self.text(Field::Outcome);
        }
        Ok(row)
    }
}

/// A session is held, with how it went.
pub(super) fn session_settled(row: &Session) -> Settled {
    if row.held_on.is_some() { Settled::Already } else { Settled::Asks }
}

/// Somebody is reached first, and settled then; both with a word on what came of it.
pub(super) fn low_adopter_settled(row: &LowAdopter) -> Settled {
    if row.closed_on.is_some() { Settled::Already } else { Settled::Asks }
}
