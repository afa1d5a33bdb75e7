//! The timeline: everything that happened to an account, gathered from its facts, each with the day on which it
//! happened, whoever is known to have done it, and the row that tells it.

use chrono::Datelike;
use serde::Serialize;

use super::codes::{StakeholderId, codes};
use super::day::Day;
use super::expectation::{ExpectationKind, Ruling};
use super::facts::AccountFacts;

codes! {
    /// What something on the timeline is about: what it is filtered by.
    EventKind("event kind") {
        /// A logged interaction.
        Touch = "touch",
        /// A milestone done or moved.
        Milestone = "milestone",
        /// A task done.
        Task = "task",
        /// A stage entered.
        Stage = "stage",
        /// A plan made anew.
        Plan = "plan",
        /// A warning signal raised or closed.
        Signal = "signal",
        /// A blocker, complaint, escalation or scope request.
        Concern = "concern",
        /// What was measured on a day, and goals.
        Reading = "reading",
        /// A score set by hand.
        Score = "score",
        /// A quick win.
        Win = "win",
        /// A training session, and low adopters.
        Session = "session",
        /// An expectation, a decision, a change of scope, a word on go-live.
        Decision = "decision",
        /// A note.
        Note = "note",
        /// A next step done.
        NextStep = "next_step",
        /// A play started or finished.
        Play = "play",
        /// The risk register.
        Risk = "risk",
        /// A review, report or check-in held.
        Review = "review",
        /// A person who came, left or was recognised.
        Person = "person",
        /// Handoff, assessments, hours.
        Record = "record",
        /// Renewal, opportunities, references.
        Renewal = "renewal",
        /// A change that the journal alone tells.
        Journal = "journal",
    }
}

codes! {
    /// What happened. Its words stand under `code-event-<code>`.
    Happening("event") {
        /// A touch was logged.
        Touched = "touched",
        /// A milestone was reached.
        MilestoneDone = "milestone_done",
        /// A milestone's due date moved.
        MilestoneMoved = "milestone_moved",
        /// A task was done.
        TaskDone = "task_done",
        /// The account entered a stage.
        StageEntered = "stage_entered",
        /// The plan was made anew.
        Replanned = "replanned",
        /// A signal was raised.
        SignalRaised = "signal_raised",
        /// A signal was closed.
        SignalClosed = "signal_closed",
        /// A concern was opened.
        ConcernOpened = "concern_opened",
        /// A concern was closed.
        ConcernClosed = "concern_closed",
        /// Metrics were read.
        Measured = "measured",
        /// A goal was set.
        GoalSet = "goal_set",
        /// A goal was closed.
        GoalClosed = "goal_closed",
        /// The score was set by hand.
        ScoreSet = "score_set",
        /// The score is no longer set by hand.
        ScoreLifted = "score_lifted",
        /// A quick win was delivered.
        WinDelivered = "win_delivered",
        /// A quick win was told to somebody.
        WinTold = "win_told",
        /// A training session was held.
        SessionHeld = "session_held",
        /// Somebody was found to use the product too little.
        LowAdopterFound = "low_adopter_found",
        /// They were reached.
        LowAdopterReached = "low_adopter_reached",
        /// The matter was closed.
        LowAdopterClosed = "low_adopter_closed",
        /// A line was put into the log of expectations.
        Expected = "expected",
        /// It was agreed to or declined.
        Ruled = "ruled",
        /// Somebody said go or no-go.
        GoLiveSaid = "go_live_said",
        /// A note was written.
        Noted = "noted",
        /// A next step was done.
        StepDone = "step_done",
        /// A play was started.
        PlayStarted = "play_started",
        /// A play was finished.
        PlayFinished = "play_finished",
        /// A risk came into the register.
        RiskFound = "risk_found",
        /// A risk was scored anew.
        RiskScored = "risk_scored",
        /// A risk was closed.
        RiskClosed = "risk_closed",
        /// A review was held.
        ReviewHeld = "review_held",
        /// A person became known.
        PersonJoined = "person_joined",
        /// A person left.
        PersonLeft = "person_left",
        /// A champion was recognised.
        Recognised = "recognised",
        /// A line of the handoff was noted.
        HandoffNoted = "handoff_noted",
        /// A question of the handoff was answered.
        HandoffAnswered = "handoff_answered",
        /// Something was said of a point of the playbook.
        Assessed = "assessed",
        /// Hours were confirmed.
        HoursConfirmed = "hours_confirmed",
        /// The renewal was closed.
        RenewalClosed = "renewal_closed",
        /// An opportunity was found.
        OpportunityFound = "opportunity_found",
        /// An opportunity was won or lost.
        OpportunityClosed = "opportunity_closed",
        /// Something was said of speaking for us.
        ReferenceSaid = "reference_said",
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Event {
    /// On which day.
    pub on: Day,
    /// What it is about.
    pub kind: EventKind,
    /// What it was.
    pub what: Happening,
    /// The table of the row that tells it.
    pub table: &'static str,
    /// That row.
    pub row: i64,
    /// The field of the row that says when; none for a row that came with it.
    #[serde(skip)]
    pub field: Option<&'static str>,
    /// Login of who did it, where the row says so.
    pub by: Option<String>,
    /// The people on the customer's side who had a part in it.
    pub people: Vec<StakeholderId>,
}

impl Event {
    /// Names it among the events of its account, the same as long as the row is there.
    pub fn id(&self) -> i64 {
        self.row * 64 + self.what as i64
    }
}

/// Collects events.
struct Events(Vec<Event>);

impl Events {
    fn add(&mut self, on: Day, (kind, what): (EventKind, Happening), (table, row): (&'static str, i64)) -> &mut Event {
        self.0.push(Event { on, kind, what, table, row, field: None, by: None, people: Vec::new() });
        let last = self.0.len() - 1;
        &mut self.0[last]
    }

    /// What a date in a field of a row tells, where there is one.
    fn dated(
        &mut self,
        on: Option<Day>,
        field: &'static str,
        what: (EventKind, Happening),
        row: (&'static str, i64),
    ) -> Option<&mut Event> {
        let on = on?;
        let event = self.add(on, what, row);
        event.field = Some(field);
        Some(event)
    }
}

/// Everything that the facts tell, newest first.
pub fn events(facts: &AccountFacts) -> Vec<Event> {
    let mut events = Events(Vec::new());
    path(facts, &mut events);
    watch(facts, &mut events);
    work(facts, &mut events);
    people(facts, &mut events);
    record(facts, &mut events);
    let mut all = events.0;
    all.sort_by_key(|event| std::cmp::Reverse((event.on, event.row, event.what)));
    all
}

/// Stages, milestones, tasks and plans.
fn path(facts: &AccountFacts, events: &mut Events) {
    use EventKind::{Milestone, Plan, Stage, Task};
    for visit in &facts.visits {
        events.add(visit.entered_on, (Stage, Happening::StageEntered), ("stage_visit", visit.id.0));
    }
    for milestone in &facts.milestones {
        let row = ("milestone", milestone.id.0);
        events.dated(milestone.done_on, "done_on", (Milestone, Happening::MilestoneDone), row);
    }
    for slip in facts.slips.iter().filter(|slip| !slip.cascaded) {
        events.add(slip.moved_on, (Milestone, Happening::MilestoneMoved), ("slip", slip.id.0));
    }
    for task in &facts.tasks {
        events.add(task.done_on, (Task, Happening::TaskDone), ("task", task.id.0)).by = Some(task.done_by.clone());
    }
    for baseline in &facts.baselines {
        let event = events.add(baseline.replaced_on, (Plan, Happening::Replanned), ("baseline", baseline.id.0));
        event.by = Some(baseline.made_by.clone());
    }
}

/// Signals, concerns, readings, goals and the score.
fn watch(facts: &AccountFacts, events: &mut Events) {
    use EventKind::{Concern, Reading, Score, Signal};
    for signal in &facts.signals {
        let row = ("signal", signal.id.0);
        events.add(signal.raised_on, (Signal, Happening::SignalRaised), row);
        events.dated(signal.closed_on, "closed_on", (Signal, Happening::SignalClosed), row);
    }
    for concern in &facts.concerns {
        let row = ("concern", concern.id.0);
        events.add(concern.opened_on, (Concern, Happening::ConcernOpened), row).people.extend(concern.stakeholder_id);
        events.dated(concern.closed_on, "closed_on", (Concern, Happening::ConcernClosed), row);
    }
    // What was measured on one day is one event.
    let mut days: Vec<Day> = facts.readings.iter().map(|reading| reading.on_day).collect();
    days.sort_unstable();
    days.dedup();
    for day in days {
        let by = facts.readings.iter().find(|reading| reading.on_day == day).map(|reading| reading.recorded_by.clone());
        let event = events.add(day, (Reading, Happening::Measured), ("reading", i64::from(day.num_days_from_ce())));
        event.by = by;
    }
    for goal in &facts.goals {
        events.add(goal.starts_on, (Reading, Happening::GoalSet), ("goal", goal.id.0));
        events.dated(goal.closed_on, "closed_on", (Reading, Happening::GoalClosed), ("goal", goal.id.0));
    }
    for one in &facts.overrides {
        let row = ("score_override", one.id.0);
        events.add(one.set_on, (Score, Happening::ScoreSet), row).by = Some(one.set_by.clone());
        events.dated(one.lifted_on, "lifted_on", (Score, Happening::ScoreLifted), row);
    }
}

/// Quick wins, training, next steps and plays.
fn work(facts: &AccountFacts, events: &mut Events) {
    use EventKind::{NextStep, Play, Session, Win};
    for win in &facts.quick_wins {
        let row = ("quick_win", win.id.0);
        if let Some(event) = events.dated(win.delivered_on, "delivered_on", (Win, Happening::WinDelivered), row) {
            event.people.extend(win.wanted_by);
        }
        events.dated(win.told_on, "told_on", (Win, Happening::WinTold), row);
    }
    for session in &facts.sessions {
        let held = events.dated(session.held_on, "held_on", (Session, Happening::SessionHeld), ("session", session.id.0));
        if let Some(event) = held {
            event.by = Some(session.trainer.clone()).filter(|trainer| !trainer.is_empty());
        }
    }
    for one in &facts.low_adopters {
        let row = ("low_adopter", one.id.0);
        events.add(one.found_on, (Session, Happening::LowAdopterFound), row);
        events.dated(one.reached_on, "reached_on", (Session, Happening::LowAdopterReached), row);
        events.dated(one.closed_on, "closed_on", (Session, Happening::LowAdopterClosed), row);
    }
    for step in &facts.next_steps {
        let done = events.dated(step.done_on, "done_on", (NextStep, Happening::StepDone), ("next_step", step.id.0));
        if let Some(event) = done {
            event.by = Some(step.owner.clone());
        }
    }
    for play in &facts.plays {
        let row = ("play_run", play.id.0);
        events.add(play.started_on, (Play, Happening::PlayStarted), row).by = Some(play.started_by.clone());
        events.dated(play.finished_on, "finished_on", (Play, Happening::PlayFinished), row);
    }
}

/// Touches, and the people themselves.
fn people(facts: &AccountFacts, events: &mut Events) {
    use EventKind::{Person, Touch};
    for touch in &facts.touches {
        let event = events.add(touch.happened_on, (Touch, Happening::Touched), ("touch", touch.id.0));
        event.by = Some(touch.logged_by.clone());
        let parts = facts.attendances.iter().filter(|part| part.touch_id == touch.id);
        event.people = parts.map(|part| part.stakeholder_id).collect();
    }
    for person in &facts.stakeholders {
        let row = ("stakeholder", person.id.0);
        events.add(person.since, (Person, Happening::PersonJoined), row).people.push(person.id);
        if let Some(event) = events.dated(person.left_on, "left_on", (Person, Happening::PersonLeft), row) {
            event.people.push(person.id);
        }
    }
    for one in &facts.recognitions {
        let event = events.add(one.on_day, (Person, Happening::Recognised), ("recognition", one.id.0));
        event.people.push(one.stakeholder_id);
    }
}

/// The rest of the onboarding record.
fn record(facts: &AccountFacts, events: &mut Events) {
    use EventKind::{Decision, Note, Record, Renewal, Review, Risk};
    for one in &facts.expectations {
        let row = ("expectation", one.id.0);
        // A decision is said and ruled at once, unless it is dated otherwise.
        let at_once = one.kind == ExpectationKind::Decision && one.decided_on == Some(one.on_day);
        events.add(one.on_day, (Decision, Happening::Expected), row).people.extend(one.stakeholder_id);
        if one.ruling != Ruling::Open && !at_once {
            events.dated(one.decided_on, "decided_on", (Decision, Happening::Ruled), row);
        }
    }
    for one in &facts.golive {
        events.add(one.on_day, (Decision, Happening::GoLiveSaid), ("golive", one.id.0)).by = Some(one.said_by.clone());
    }
    for note in &facts.notes {
        let event = events.add(note.on_day, (Note, Happening::Noted), ("note", note.id.0));
        event.by = Some(note.written_by.clone());
        event.people.extend(note.stakeholder_id);
    }
    for risk in &facts.risks {
        let row = ("risk", risk.id.0);
        events.add(risk.found_on, (Risk, Happening::RiskFound), row);
        events.dated(risk.closed_on, "closed_on", (Risk, Happening::RiskClosed), row);
        let scores = facts.risk_scores.iter().filter(|score| score.risk_id == risk.id);
        // The first score came with the risk.
        for score in scores.skip(1) {
            let event = events.add(score.on_day, (Risk, Happening::RiskScored), ("risk_score", score.id.0));
            event.by = Some(score.scored_by.clone());
        }
    }
    for review in &facts.reviews {
        events.dated(review.held_on, "held_on", (Review, Happening::ReviewHeld), ("review", review.id.0));
    }
    for item in &facts.handoff {
        let row = ("handoff_item", item.id.0);
        events.add(item.noted_on, (Record, Happening::HandoffNoted), row);
        events.dated(item.answered_on, "answered_on", (Record, Happening::HandoffAnswered), row);
    }
    for one in &facts.assessments {
        events.add(one.on_day, (Record, Happening::Assessed), ("assessment", one.id.0)).by = Some(one.said_by.clone());
    }
    for one in &facts.commitments {
        let event = events.dated(one.confirmed_on, "confirmed_on", (Record, Happening::HoursConfirmed), ("commitment", one.id.0));
        if let Some(event) = event {
            event.people.extend(one.stakeholder_id);
        }
    }
    for one in &facts.renewals {
        events.dated(one.closed_on, "closed_on", (Renewal, Happening::RenewalClosed), ("renewal", one.id.0));
    }
    for one in &facts.opportunities {
        let row = ("opportunity", one.id.0);
        events.add(one.found_on, (Renewal, Happening::OpportunityFound), row);
        events.dated(one.closed_on, "closed_on", (Renewal, Happening::OpportunityClosed), row);
    }
    for one in &facts.references {
        events.add(one.on_day, (Renewal, Happening::ReferenceSaid), ("customer_reference", one.id.0));
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{day, facts, person};
    use super::super::signal::{Severity, SignalState};
    use super::super::stakeholder::Role;
    use super::*;

    #[test]
    fn everything_that_happened_stands_in_order_newest_first() {
        let mut facts = facts(day(2026, 11, 2));
        facts.stakeholders.push(person(7, Role::Champion, day(2026, 11, 3)));
        facts.touched(7, day(2026, 11, 10), true, None);
        facts.milestones[0].done_on = Some(day(2026, 11, 9));
        facts.raised(Severity::High, SignalState::Resolved, None);
        facts.signals[0].closed_on = Some(day(2026, 11, 12));
        let told: Vec<(u32, Happening)> = events(&facts).iter().map(|event| (event.on.day(), event.what)).collect();
        assert_eq!(
            told,
            [
                (12, Happening::SignalClosed),
                (10, Happening::Touched),
                (9, Happening::MilestoneDone),
                (3, Happening::PersonJoined),
                (2, Happening::SignalRaised),
                (2, Happening::StageEntered),
            ]
        );
        let all = events(&facts);
        let touch = all.iter().find(|event| event.what == Happening::Touched).unwrap();
        assert_eq!((touch.by.as_deref(), touch.people.as_slice()), (Some("ana"), &[StakeholderId(7)][..]));
        let mut ids: Vec<i64> = all.iter().map(Event::id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all.len(), "each has a name of its own");
    }

    #[test]
    fn there_is_room_for_every_happening_in_a_name() {
        use super::super::codes::Coded;
        assert!(Happening::ALL.len() < 64, "the last one names steps of the journal");
    }
}
