//! The rows of panes and tabs: which there are, in which order, and which one is chosen.
//!
//! A row is named by the id of what it shows, so a choice survives every change around it.

use std::sync::Arc;

use super::action::Place;
use super::entries::{Entry, entries};
use super::ledger::{ScoreRow, score_rows};
use super::readings::MetricRow;
use crate::domain::cadence::{Cadence, cadences};
use crate::domain::calendar::Calendar;
use crate::domain::codes::{AccountId, StakeholderId};
use crate::domain::day::Day;
use crate::domain::engage::single_threaded;
use crate::domain::facts::AccountFacts;
use crate::domain::gauge::{Gauge, gauges};
use crate::domain::health::{Health, health};
use crate::domain::indicators::{Indicator, indicators};
use crate::domain::intake::{Intake, intake};
use crate::domain::objectives::{Answer, Objective, objectives};
use crate::domain::plan::planned_tasks;
use crate::domain::playbook::Playbook;
use crate::domain::renewal::{Signs, Suggestion, suggest};
use crate::domain::rule::index::{IndexWeek, weeks};
use crate::domain::schedule::{DueTouch, WEEKS, schedule};
use crate::domain::scoring::Scoring;
use crate::domain::signal::Signal;
use crate::domain::staffing::{Staffing, staffing};
use crate::domain::steady::{Gate, gate};
use crate::domain::task::{PlannedTask, TaskKind};
use crate::domain::team::Team;
use crate::domain::view::View;
use crate::protocol::Step;
use crate::text::timeline::Entry as Happened;

/// So many weeks of engagement are shown.
const ENGAGEMENT_WEEKS: usize = 12;

/// The account that is open, with everything that its panes and tabs show.
#[derive(Debug, Clone)]
pub struct Detail {
    /// All that is known of it.
    pub facts: AccountFacts,
    /// The cadence of its stakeholders, most pressing first.
    pub cadences: Vec<Cadence>,
    /// Its signals: live ones first, the worst on top, then the closed ones.
    pub signals: Vec<Signal>,
    /// Its tasks, in the order of the playbook.
    pub tasks: Vec<PlannedTask>,
    /// Its health today.
    pub health: Health,
    /// How its metrics and goals stand today.
    pub gauges: Vec<Gauge>,
    /// Its leading indicators.
    pub indicators: [Indicator; 5],
    /// How its objectives stand today.
    pub objectives: Vec<Objective>,
    /// How its intake stands today.
    pub intake: Intake,
    /// Its engagement in the last weeks, oldest first.
    pub weeks: Vec<IndexWeek>,
    /// The contacts that are due in the coming weeks.
    pub schedule: Vec<DueTouch>,
    /// The one person on whom the relationship hangs, where it hangs on one.
    pub thread: Option<StakeholderId>,
    /// What there is to do for it.
    pub entries: Vec<Entry>,
    /// Whose hours it takes, and which are missing.
    pub staffing: Staffing,
    /// Its open days.
    pub calendar: Calendar,
    /// The gate of steady state today.
    pub gate: Gate,
    /// How its renewal looks by what is known.
    pub suggestion: Suggestion,
    /// The playbook of its plan.
    pub playbook: Arc<Playbook>,
    /// The day as of which all this is.
    pub today: Day,
    /// Its journal, once it was asked for.
    pub history: Option<Vec<Step>>,
    /// What happened to it as far as the filter lets it through, once the timeline was looked at.
    pub timeline: Vec<Happened>,
    /// The chosen row of each place.
    chosen: [Option<i64>; Place::ALL.len()],
}

impl Detail {
    /// Works out what panes and tabs show of an account.
    pub fn new(facts: AccountFacts, playbook: &Arc<Playbook>, team: &Team, scoring: &Scoring, today: Day) -> Self {
        let calendar = team.calendar(&facts.plan.factors.busy);
        let mut people = cadences(&facts, playbook, &calendar, today);
        people.sort_by_key(|cadence| std::cmp::Reverse(cadence.state.rank()));
        let mut signals = facts.signals.clone();
        signals.sort_by_key(|signal| {
            (signal.is_closed(), !signal.is_live(today), std::cmp::Reverse((signal.severity, signal.age(today))))
        });
        let tasks = planned_tasks(playbook, &facts.plan, &calendar, &facts.tasks);
        let view = View::new(&facts, playbook, &calendar);
        let health = health(&view, today, scoring);
        let gauges = gauges(&view, today, scoring);
        let indicators = indicators(&view, today);
        let objectives = objectives(&view, today, scoring);
        let intake = intake(&facts, &calendar, scoring.triage.kickoff_within, today);
        let weeks = weeks(&view, today, ENGAGEMENT_WEEKS, scoring);
        let gate = gate(&view, today, scoring);
        let suggestion = suggest(&Signs::of(&view, today, scoring));
        let thread = single_threaded(&view, today);
        let schedule = schedule(&facts, playbook, &calendar, today, WEEKS);
        let entries = entries(&facts);
        let staffing = staffing(&facts, playbook, &calendar, today);
        let chosen = [None; Place::ALL.len()];
        Self {
            facts,
            cadences: people,
            signals,
            tasks,
            health,
            gauges,
            indicators,
            objectives,
            intake,
            weeks,
            gate,
            suggestion,
            schedule,
            thread,
            entries,
            staffing,
            calendar,
            playbook: playbook.clone(),
            today,
            history: None,
            timeline: Vec::new(),
            chosen,
        }
    }

    /// The account's id.
    pub fn id(&self) -> AccountId {
        self.facts.account.id
    }

    /// How a criterion of an objective is answered.
    pub fn criterion(&self, code: &str) -> Option<&Answer> {
        self.objectives.iter().flat_map(|objective| &objective.criteria).find(|answer| answer.code == code)
    }

    /// Keeps the choices of an older reading of the same account. Where the keys go, the row under
    /// the cursor stays there, even if the user has not moved to it: what was just done to it must
    /// not hand the next key to another.
    pub fn keep_choices(&mut self, older: &Self, focused: Place) {
        if older.id() == self.id() {
            self.chosen = older.chosen;
            self.chosen[focused as usize] = older.chosen(focused);
            self.history.clone_from(&older.history);
            self.timeline.clone_from(&older.timeline);
        }
    }

    /// The rows of a place, by id. Tasks have no ids of their own: their position in the playbook
    /// serves, which does not change while the program runs.
    pub fn rows(&self, place: Place) -> Vec<i64> {
        match place {
            Place::Board | Place::Triage | Place::Agenda | Place::Portfolio | Place::Renewals => Vec::new(),
            Place::Overview
            | Place::Roles
            | Place::Wins
            | Place::Training
            | Place::Risks
            | Place::Resources
            | Place::Expectations
            | Place::Review => self.tab_rows(place).iter().map(|row| row.id).collect(),
            Place::Milestones => self.facts.milestones.iter().map(|milestone| milestone.id.0).collect(),
            Place::Cadence => self.cadences.iter().map(|cadence| cadence.stakeholder_id.0).collect(),
            Place::Signals => self.signals.iter().map(|signal| signal.id.0).collect(),
            Place::Score => score_rows(&self.health).iter().map(ScoreRow::id).collect(),
            Place::Metrics => self.metric_rows().map(|row| row.id()).collect(),
            Place::Actions => self.entries.iter().map(Entry::id).collect(),
            Place::Tasks => (0..self.tasks.len() as i64).collect(),
            Place::Timeline => self.timeline.iter().map(|entry| entry.id).collect(),
        }
    }

    /// The chosen row of a place, by id: as the user left it, else where the work is.
    pub fn chosen(&self, place: Place) -> Option<i64> {
        let rows = self.rows(place);
        self.chosen[place as usize].filter(|id| rows.contains(id)).or_else(|| match place {
            Place::Milestones => {
                let open = self.facts.milestones.iter().find(|milestone| milestone.done_on.is_none());
                open.or(self.facts.milestones.last()).map(|milestone| milestone.id.0)
            }
            Place::Tasks => {
                let here = |task: &PlannedTask| task.stage == self.facts.account.stage && task.kind != TaskKind::Handoff;
                let first = self.tasks.iter().position(|task| here(task) && task.done_on.is_none());
                first.or_else(|| self.tasks.iter().position(here)).map(|at| at as i64)
            }
            // A heading is chosen only where there is nothing under it.
            place if super::record::RECORD_TABS.contains(&place) => {
                let rows = self.tab_rows(place);
                let head = rows.first()?;
                // What `a` adds there is what the first heading promises.
                let first = rows.iter().find(|row| row.item != super::record::Item::Heading);
                let adds = head.section.adds();
                Some(first.filter(|row| adds.is_none() || row.section.adds() == adds).unwrap_or(head).id)
            }
            _ => rows.first().copied(),
        })
    }

    /// The position of the chosen row.
    pub fn position(&self, place: Place) -> usize {
        let chosen = self.chosen(place);
        self.rows(place).iter().position(|id| Some(*id) == chosen).unwrap_or(0)
    }

    /// Chooses the row at a position, or the last one before it.
    pub fn choose(&mut self, place: Place, position: usize) {
        let rows = self.rows(place);
        self.chosen[place as usize] = rows.get(position.min(rows.len().saturating_sub(1))).copied();
    }

    /// Chooses the row with an id.
    pub fn point_at(&mut self, place: Place, id: i64) {
        self.chosen[place as usize] = Some(id);
    }

    /// Chooses the row that was just added to a tab of the record.
    pub fn choose_new(&mut self, place: Place, before: &[i64]) {
        if super::record::RECORD_TABS.contains(&place) {
            let new = self.rows(place).into_iter().filter(|id| *id > 0 && !before.contains(id)).max();
            self.chosen[place as usize] = new.or(self.chosen[place as usize]);
        }
    }

    /// Where the chosen row has gone, chooses the one that stood before it, or the first of its section.
    pub fn choose_near(&mut self, place: Place, before: &[i64]) {
        let rows = self.tab_rows(place);
        let Some(gone) = self.chosen[place as usize].filter(|id| !rows.iter().any(|row| row.id == *id)) else { return };
        let above = before.iter().take_while(|id| **id != gone).collect::<Vec<_>>();
        let Some(at) = above.into_iter().rev().find_map(|id| rows.iter().position(|row| row.id == *id)) else { return };
        let heads = rows[at].item == super::record::Item::Heading;
        let next = rows.get(at + 1).filter(|next| heads && next.section == rows[at].section);
        self.chosen[place as usize] = Some(next.unwrap_or(&rows[at]).id);
    }

    /// Moves the choice by so many rows.
    pub fn step(&mut self, place: Place, by: isize) {
        let last = self.rows(place).len() as isize - 1;
        if last >= 0 {
            let at = self.position(place) as isize;
            self.choose(place, (at + by).clamp(0, last) as usize);
        }
    }

    /// The chosen task.
    pub fn chosen_task(&self) -> Option<&PlannedTask> {
        self.tasks.get(usize::try_from(self.chosen(Place::Tasks)?).ok()?)
    }

    /// The rows of the metrics, in order.
    pub fn metric_rows(&self) -> impl Iterator<Item = MetricRow<'_>> {
        self.gauges.iter().map(MetricRow::Gauge).chain(self.indicators.iter().map(MetricRow::Indicator))
    }

    /// The chosen row of the score.
    pub fn chosen_score(&self) -> Option<ScoreRow<'_>> {
        let id = self.chosen(Place::Score)?;
        score_rows(&self.health).into_iter().find(|row| row.id() == id)
    }

    /// The chosen row of the metrics.
    pub fn chosen_metric(&self) -> Option<MetricRow<'_>> {
        let id = self.chosen(Place::Metrics)?;
        self.metric_rows().find(|row| row.id() == id)
    }

    /// The chosen row of what there is to do.
    pub fn chosen_entry(&self) -> Option<&Entry> {
        let id = self.chosen(Place::Actions)?;
        self.entries.iter().find(|entry| entry.id() == id)
    }

    /// The chosen line of the timeline.
    pub fn chosen_event(&self) -> Option<&Happened> {
        let id = self.chosen(Place::Timeline)?;
        self.timeline.iter().find(|entry| entry.id == id)
    }

    /// The chosen signal.
    pub fn chosen_signal(&self) -> Option<&Signal> {
        let id = self.chosen(Place::Signals)?;
        self.signals.iter().find(|signal| signal.id.0 == id)
    }

    /// The chosen stakeholder's cadence.
    pub fn chosen_cadence(&self) -> Option<&Cadence> {
        let id = self.chosen(Place::Cadence)?;
        self.cadences.iter().find(|cadence| cadence.stakeholder_id.0 == id)
    }
}
