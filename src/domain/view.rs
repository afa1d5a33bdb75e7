//! An account's facts, put in order once, so that score and rules can be worked out for many days
//! in a row: as of a day, as if nothing later had happened.

use super::account::{Stage, Status};
use super::baseline::BaselineDate;
use super::calendar::Calendar;
use super::codes::StakeholderId;
use super::concern::{Concern, ConcernKind};
use super::day::Day;
use super::facts::AccountFacts;
use super::metric::{Goal, Metric, Reading};
use super::milestone::Milestone;
use super::playbook::{MilestoneSpec, Playbook};
use super::stakeholder::{Role, Stakeholder};
use super::touch::{Attendance, Touch};

/// A touch with the parts that people had in it.
#[derive(Debug, Clone)]
pub struct Contact<'a> {
    /// The touch.
    pub touch: &'a Touch,
    /// Who attended or was expected.
    pub parts: Vec<&'a Attendance>,
}

impl Contact<'_> {
    /// Whether it reached a person: there, and not an unanswered message.
    pub fn reached(&self, person: StakeholderId) -> bool {
        self.touch.replied != Some(false) && self.parts.iter().any(|part| part.stakeholder_id == person && part.attended)
    }

    /// Whether it reached anybody.
    pub fn reached_anybody(&self) -> bool {
        self.touch.replied != Some(false) && self.parts.iter().any(|part| part.attended)
    }
}

/// A milestone as it stood on a day.
#[derive(Debug, Clone, Copy)]
pub struct MilestoneOn<'a> {
    /// The milestone.
    pub milestone: &'a Milestone,
    /// What the playbook says of it; none where the playbook no longer has it.
    pub spec: Option<&'a MilestoneSpec>,
    /// When it was due in the baseline of that day.
    pub baseline: Day,
    /// When it was due, as planned on that day.
    pub due: Day,
    /// When it had been done by that day.
    pub done_on: Option<Day>,
}

impl MilestoneOn<'_> {
    /// Days by which it was overdue on a day: 0 when it was not.
    pub fn overdue(&self, day: Day) -> i64 {
        if self.done_on.is_some() { 0 } else { (day - self.due).num_days().max(0) }
    }
}

/// An account's facts in order of time. Nothing in it answers with what is dated after the day
/// that is asked about.
#[derive(Debug)]
pub struct View<'a> {
    /// The facts.
    pub facts: &'a AccountFacts,
    /// The playbook of the plan.
    pub playbook: &'a Playbook,
    /// The open days.
    pub calendar: &'a Calendar,
    /// Oldest first.
    contacts: Vec<Contact<'a>>,
    /// The readings of each metric, oldest first.
    readings: Vec<Vec<&'a Reading>>,
    /// What the playbook says of each milestone, in the order of the facts.
    specs: Vec<Option<&'a MilestoneSpec>>,
}

impl<'a> View<'a> {
    /// Puts the facts in order. The order in which they come makes no difference.
    pub fn new(facts: &'a AccountFacts, playbook: &'a Playbook, calendar: &'a Calendar) -> Self {
        let mut contacts: Vec<Contact<'a>> = facts.touches.iter().map(|touch| Contact { touch, parts: Vec::new() }).collect();
        contacts.sort_by_key(|contact| contact.touch.id);
        for part in &facts.attendances {
            if let Ok(at) = contacts.binary_search_by_key(&part.touch_id, |contact| contact.touch.id) {
                contacts[at].parts.push(part);
            }
        }
        contacts.sort_by_key(|contact| (contact.touch.happened_on, contact.touch.id));
        let mut readings: Vec<Vec<&'a Reading>> = Vec::new();
        readings.resize_with(<Metric as super::codes::Coded>::ALL.len(), Vec::new);
        for reading in &facts.readings {
            readings[reading.metric as usize].push(reading);
        }
        for list in &mut readings {
            list.sort_by_key(|reading| (reading.on_day, reading.id));
        }
        let specs = facts.milestones.iter().map(|milestone| playbook.milestone(&milestone.code)).collect();
        Self { facts, playbook, calendar, contacts, readings, specs }
    }

    /// The touches up to a day, oldest first.
    pub fn contacts(&self, day: Day) -> &[Contact<'a>] {
        let end = self.contacts.partition_point(|contact| contact.touch.happened_on <= day);
        &self.contacts[..end]
    }

    /// The touches from a day to a day, both included, oldest first.
    pub fn contacts_between(&self, from: Day, to: Day) -> &[Contact<'a>] {
        let upto = self.contacts(to);
        let start = upto.partition_point(|contact| contact.touch.happened_on < from);
        &upto[start..]
    }

    /// The readings of a metric up to a day, oldest first.
    pub fn readings(&self, metric: Metric, day: Day) -> &[&'a Reading] {
        let list = &self.readings[metric as usize];
        &list[..list.partition_point(|reading| reading.on_day <= day)]
    }

    /// The newest reading of a metric for the account as a whole, up to a day.
    pub fn reading(&self, metric: Metric, day: Day) -> Option<&'a Reading> {
        self.readings(metric, day).iter().rev().find(|reading| reading.about.is_empty()).copied()
    }

    /// The readings of a goal up to a day, oldest first.
    pub fn goal_readings(&self, goal: &Goal, day: Day) -> impl DoubleEndedIterator<Item = &'a Reading> {
        let id = goal.id;
        self.readings(Metric::Goal, day).iter().copied().filter(move |reading| reading.goal_id == Some(id))
    }

    /// The goal that the account is judged by on a day.
    pub fn primary_goal(&self, day: Day) -> Option<&'a Goal> {
        self.facts.goals.iter().filter(|goal| goal.is_open(day)).max_by_key(|goal| (goal.is_primary, std::cmp::Reverse(goal.id)))
    }

    /// Days since the contract.
    pub fn day_number(&self, day: Day) -> i64 {
        self.facts.account.day_number(day)
    }

    /// The stage in which the account was on a day.
    pub fn stage(&self, day: Day) -> Stage {
        let visits = self.facts.visits.iter().filter(|visit| visit.entered_on <= day);
        visits.max_by_key(|visit| (visit.entered_on, visit.id)).map_or(Stage::Welcome, |visit| visit.stage)
    }

    /// Whether the account has been, or had been by that day, in a stage or beyond it.
    pub fn reached(&self, stage: Stage, day: Day) -> bool {
        self.facts.visits.iter().any(|visit| visit.stage >= stage && visit.entered_on <= day)
    }

    /// The day on which a milestone was done, by its id in the playbook, up to a day.
    pub fn done_on(&self, code: &str, day: Day) -> Option<Day> {
        let milestone = self.facts.milestones.iter().find(|milestone| milestone.code == code)?;
        let replaced = self.replaced(code, day);
        replaced.map_or(milestone.done_on, |date| date.done_on).filter(|done| *done <= day)
    }

    /// The day on which the account went live, up to a day.
    pub fn live_on(&self, day: Day) -> Option<Day> {
        self.done_on(GO_LIVE, day)
    }

    /// The day of the first quick win delivered, up to a day: the first value (field notes,
    /// "TTFV: contract → first value").
    pub fn first_value_on(&self, day: Day) -> Option<Day> {
        self.facts.quick_wins.iter().filter_map(|win| win.delivered_on).filter(|delivered| *delivered <= day).min()
    }

    /// Days from the contract to the first value, up to a day.
    pub fn days_to_value(&self, day: Day) -> Option<i64> {
        self.first_value_on(day).map(|delivered| self.day_number(delivered).max(0))
    }

    /// The milestones as they stood on a day.
    pub fn milestones(&self, day: Day) -> impl Iterator<Item = MilestoneOn<'a>> {
        let facts = self.facts;
        facts.milestones.iter().zip(&self.specs).map(move |(milestone, spec)| {
            // What moved it later had not been moved yet: the first of those moves tells from where.
            let moves = facts.slips.iter().filter(|slip| slip.milestone_id == milestone.id && slip.moved_on > day);
            let due = moves.min_by_key(|slip| (slip.moved_on, slip.id)).map_or(milestone.due, |slip| slip.from_due);
            // A plan that was replaced later was in force: what it had done may have been reopened since.
            let replaced = self.replaced(&milestone.code, day);
            let baseline = replaced.map_or(milestone.baseline, |date| date.baseline);
            let done_on = replaced.map_or(milestone.done_on, |date| date.done_on).filter(|done| *done <= day);
            MilestoneOn { milestone, spec: *spec, baseline, due, done_on }
        })
    }

    /// A milestone's dates in the plan of a day, where that plan was replaced since.
    fn replaced(&self, code: &str, day: Day) -> Option<&'a BaselineDate> {
        let later = self.facts.baselines.iter().filter(|baseline| baseline.replaced_on > day);
        later.min_by_key(|baseline| baseline.number)?.dates.iter().find(|date| date.code == code)
    }

    /// The people who are there on a day.
    pub fn people(&self, day: Day) -> impl Iterator<Item = &'a Stakeholder> {
        let there = move |person: &&Stakeholder| person.since <= day && person.left_on.is_none_or(|left| left > day);
        self.facts.stakeholders.iter().filter(there)
    }

    /// The people of a role who are there on a day.
    pub fn role(&self, role: Role, day: Day) -> impl Iterator<Item = &'a Stakeholder> {
        self.people(day).filter(move |person| person.role == role)
    }

    /// The last day on which a touch reached a person, up to a day.
    pub fn last_reached(&self, person: StakeholderId, day: Day) -> Option<Day> {
        self.contacts(day).iter().rev().find(|contact| contact.reached(person)).map(|contact| contact.touch.happened_on)
    }

    /// Concerns of a kind that had been opened by a day.
    pub fn concerns(&self, kind: ConcernKind, day: Day) -> impl Iterator<Item = &'a Concern> {
        self.facts.concerns.iter().filter(move |concern| concern.kind == kind && concern.opened_on <= day)
    }

    /// Whether the account waits by agreement. What it was on an earlier day is not known: today's
    /// status is taken for all.
    pub fn is_paused(&self) -> bool {
        self.facts.account.status == Status::Paused
    }
}

/// The milestone with which users begin to work (guide, "Marcos Principais": go-live, day 60).
pub const GO_LIVE: &str = "go_live";

/// The milestone from which users can log in and try (guide, stage 3).
pub const TRAINED: &str = "training_complete";
