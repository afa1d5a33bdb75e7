//! Training sessions, and who uses the product too little.

use super::super::Context;
use super::super::account::{MAX_NAME, MAX_TEXT};
use super::super::edit::{Edit, Ids};
use super::super::refusal::{self, Field, Refusal, Thing};
use super::{Kept, known_person};
use crate::domain::attendance::told;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::{Metric, Reading, SCALE};
use crate::domain::training::{LowAdopter, Session};
use crate::domain::training_agenda::next_of;

/// Most people that a session may have, and a group of low adopters.
const MAX_PEOPLE: i64 = 1_000_000;

/// Longest session that is taken, in minutes: a day.
const MAX_MINUTES: i64 = 1440;

/// The metrics that a session feeds.
const FED: [Metric; 2] = [Metric::TrainingAttendance, Metric::TrainingFeedback];

impl Kept for Session {
    const THING: Thing = Thing::Session;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.sessions
    }

    fn checked(self, before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        refusal::day(Field::PlannedOn, self.planned_on)?;
        after_contract(Field::PlannedOn, self.planned_on, facts)?;
        if let Some(day) = self.held_on {
            context.not_in_future(Field::HeldOn, day)?;
            after_contract(Field::HeldOn, day, facts)?;
        }
        let counted = [
            (Field::Invited, self.invited),
            (Field::Attended, self.attended),
            (Field::Answers, self.answers),
            (Field::Assessed, self.assessed),
            (Field::Passed, self.passed),
        ];
        for (field, number) in counted {
            if let Some(number) = number {
                refusal::in_range(field, number, 0, MAX_PEOPLE)?;
            }
        }
        if let Some(minutes) = self.minutes {
            refusal::in_range(Field::Minutes, minutes, 1, MAX_MINUTES)?;
        }
        if self.feedback.is_some_and(|mark| !(SCALE..=5 * SCALE).contains(&mark)) {
            return Err(Refusal::OutOfRange { field: Field::Feedback, min: 1, max: 5 });
        }
        refusal::part_of((Field::Attended, self.attended), (Field::Invited, self.invited))?;
        refusal::part_of((Field::Passed, self.passed), (Field::Assessed, self.assessed))?;
        let outcome = [self.attended, self.feedback, self.answers, self.assessed, self.passed];
        if self.held_on.is_none() && outcome.iter().any(Option::is_some) {
            // What came of it is known only once it was held.
            return Err(Refusal::Empty(Field::HeldOn));
        }
        let code = self.code.trim().to_owned();
        let waits = |other: &&Self| other.code == code && other.id != self.id && other.held_on.is_none();
        if before.is_none() && !code.is_empty() && self.held_on.is_none() && facts.sessions.iter().any(|other| waits(&other)) {
            return Err(Refusal::SessionPlanned(code));
        }
        Ok(Self {
            title: refusal::text(Field::Title, &self.title, MAX_NAME)?,
            trainer: refusal::optional_text(Field::Trainer, &self.trainer, MAX_NAME)?,
            recording: refusal::optional_text(Field::Recording, &self.recording, MAX_TEXT)?,
            code,
            ..self
        })
    }

    /// What it says of attendance and feedback becomes readings, one for each session; a session that goes on comes again.
    fn consequences(
        &self,
        before: Option<&Self>,
        facts: &AccountFacts,
        context: &Context<'_>,
        ids: &mut Ids,
    ) -> Result<Vec<Edit>, Refusal> {
        let mut edits: Vec<Edit> = Vec::new();
        for metric in FED {
            edits.extend(feed(metric, self, before, facts, context, ids));
        }
        if before.is_none_or(|before| before.held_on.is_none()) && self.held_on.is_some() {
            let next = next_of(self, facts, context.playbook(facts), &context.calendar(facts));
            edits.extend(next.map(|next| Edit::insert(Self { id: ids.new_id(), rev: 1, ..next })));
        }
        Ok(edits)
    }

    /// Its readings go with it, unless somebody has corrected them by hand.
    fn dependents(&self, facts: &AccountFacts) -> Result<Vec<Edit>, Refusal> {
        Ok(FED.iter().filter_map(|metric| own(*metric, self, facts)).map(Edit::delete).collect())
    }
}

/// The reading that a session made: where a hand has written another value since, it is no longer its own.
fn own<'a>(metric: Metric, session: &Session, facts: &'a AccountFacts) -> Option<&'a Reading> {
    let (_, value, _) = told(session, metric)?;
    reading_of(metric, session, facts).filter(|reading| reading.value == value)
}

fn reading_of<'a>(metric: Metric, session: &Session, facts: &'a AccountFacts) -> Option<&'a Reading> {
    let on = session.held_on?;
    let fits = |reading: &&Reading| reading.metric == metric && reading.on_day == on && reading.about == session.title;
    facts.readings.iter().find(fits)
}

/// Writes down what a session says of a metric, in place of what it said before.
fn feed(
    metric: Metric,
    session: &Session,
    before: Option<&Session>,
    facts: &AccountFacts,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Vec<Edit> {
    let says = |session: &Session| told(session, metric).map(|told| (session.title.clone(), told));
    let was = before.and_then(says);
    let now = says(session);
    if was == now {
        return Vec::new();
    }
    let old = before.and_then(|before| own(metric, before, facts));
    let there = reading_of(metric, session, facts);
    let Some((about, (on_day, value, answers))) = now else {
        return old.map(Edit::delete).into_iter().collect();
    };
    let written = |reading: &Reading| Reading {
        on_day,
        value,
        answers,
        about: about.clone(),
        recorded_at: context.now,
        recorded_by: context.actor.to_owned(),
        ..reading.clone()
    };
    let mut edits = Vec::new();
    match (there, old) {
        (Some(there), old) => {
            edits.extend(old.filter(|old| old.id != there.id).map(Edit::delete));
            if (there.value, there.answers) != (value, answers) {
                edits.push(Edit::update(there, written(there)));
            }
        }
        (None, Some(old)) => edits.push(Edit::update(old, written(old))),
        (None, None) => edits.push(Edit::insert(Reading {
            id: ids.new_id(),
            rev: 1,
            account_id: facts.account.id,
            metric,
            goal_id: None,
            on_day,
            value,
            answers,
            about,
            recorded_at: context.now,
            recorded_by: context.actor.to_owned(),
        })),
    }
    edits
}

/// Refuses a day before the contract.
fn after_contract(field: Field, day: crate::domain::day::Day, facts: &AccountFacts) -> Result<(), Refusal> {
    if day < facts.account.contract_date {
        return Err(Refusal::DateOrder { earlier: Field::ContractDate, later: field });
    }
    Ok(())
}

impl Kept for LowAdopter {
    const THING: Thing = Thing::LowAdopter;

    fn among(facts: &AccountFacts) -> &[Self] {
        &facts.low_adopters
    }

    fn checked(self, before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal> {
        known_person(self.manager_id, facts)?;
        let manager = self.manager_id.filter(|id| before.is_none_or(|before| before.manager_id != Some(*id)));
        if let Some(person) = manager.and_then(|id| facts.stakeholder(id))
            && let Some(left) = person.left_on
        {
            return Err(Refusal::HasLeft(person.name.clone(), left));
        }
        context.not_in_future(Field::Day, self.found_on)?;
        after_contract(Field::Day, self.found_on, facts)?;
        refusal::day(Field::Until, self.due_on)?;
        refusal::in_range(Field::People, self.people, 1, MAX_PEOPLE)?;
        if let Some(usage) = self.usage {
            refusal::in_range(Field::Usage, usage, 0, 100)?;
        }
        if self.due_on < self.found_on {
            return Err(Refusal::DateOrder { earlier: Field::Day, later: Field::Until });
        }
        for (field, day) in [(Field::ReachedOn, self.reached_on), (Field::ClosedOn, self.closed_on)] {
            let Some(day) = day else { continue };
            context.not_in_future(field, day)?;
            if day < self.found_on {
                return Err(Refusal::DateOrder { earlier: Field::Day, later: field });
            }
        }
        if let (Some(reached), Some(closed)) = (self.reached_on, self.closed_on)
            && closed < reached
        {
            return Err(Refusal::DateOrder { earlier: Field::ReachedOn, later: Field::ClosedOn });
        }
        let result = refusal::optional_text(Field::Outcome, &self.result, MAX_TEXT)?;
        if self.closed_on.is_some() && result.is_empty() {
            // Who reads it later wants to know what helped.
            return Err(Refusal::Empty(Field::Outcome));
        }
        Ok(Self { who: refusal::text(Field::Who, &self.who, MAX_NAME)?, result, ..self })
    }
}

#[cfg(test)]
#[path = "training_tests.rs"]
mod tests;
