//! The plan: a playbook dated for one account.
//!
//! Milestone days are written for the standard plan. Factors stretch or shorten parts of it,
//! busy periods push later what comes after them, and the whole is held between the playbook's
//! shortest and longest length. Each of these is a [`StretchLine`] that the user can read.
//! Then every date moves to the next open day. Each step keeps order, so a milestone never comes
//! before one that it depends on.

use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, Period};
use super::codes::{AccountId, Coded, PlanId};
use super::day::{Day, add_days};
use super::factor::{FactorKind, Factors, Level};
use super::milestone::{Milestone, Side};
use super::playbook::{MilestoneSpec, Playbook};
use super::task::{PlannedTask, Task};

/// What is frozen of a plan besides its milestones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Identity in the database.
    pub id: PlanId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// Id of the playbook that it was made from.
    pub playbook: String,
    /// Day 0.
    pub starts_on: Day,
    /// What stretched it.
    pub factors: Factors,
    /// Days from day 0 to the end of the plan, before dates moved to open days.
    pub length_days: i64,
    /// The dated windows of the six stages, in order.
    pub windows: Vec<Period>,
}

/// Why a plan is longer or shorter than the standard one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum StretchLine {
    /// A factor's level adds or takes days; the playbook has the words for it.
    Factor {
        /// Which factor.
        factor: FactorKind,
        /// At which level.
        level: Level,
        /// Days added, or taken below zero.
        days: i64,
    },
    /// A busy period of the customer pushes what comes after it.
    Busy {
        /// The period.
        period: Period,
        /// Days added.
        days: i64,
    },
    /// The playbook's shortest or longest length holds the plan.
    Held {
        /// The length at which it is held.
        at: i64,
        /// Days added or taken to keep it there.
        days: i64,
    },
}

/// A dated plan that has not been saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanDraft {
    /// Days from day 0 to the end of the plan.
    pub length_days: i64,
    /// Why it is not the standard length.
    pub stretch: Vec<StretchLine>,
    /// The dated windows of the six stages.
    pub windows: Vec<Period>,
    /// The milestones in the order of the playbook.
    pub milestones: Vec<DraftMilestone>,
}

/// A dated milestone of a plan that has not been saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DraftMilestone {
    /// The milestone's id in the playbook.
    pub code: String,
    /// Whose move it is.
    pub side: Side,
    /// When it is due: always an open day.
    pub due: Day,
}

impl PlanDraft {
    /// The last due date.
    pub fn ends_on(&self) -> Option<Day> {
        self.milestones.iter().map(|milestone| milestone.due).max()
    }
}

/// Dates a playbook from a contract date.
pub fn draft(playbook: &Playbook, starts_on: Day, factors: &Factors, calendar: &Calendar) -> PlanDraft {
    let ruler = Ruler::new(playbook, starts_on, factors, calendar);
    let windows = playbook
        .stages
        .iter()
        .map(|stage| Period { from: ruler.open_day(stage.start_day), to: ruler.open_day(stage.end_day) })
        .collect();
    let milestones = playbook
        .milestones
        .iter()
        .map(|spec| DraftMilestone { code: spec.id.clone(), side: spec.side, due: ruler.open_day(spec.day) })
        .collect();
    PlanDraft { length_days: ruler.length, stretch: ruler.lines, windows, milestones }
}

/// The day 0 from which a day of the standard plan falls on a date: how a plan is dated anew from the middle.
pub fn start_for(playbook: &Playbook, standard_day: i64, on: Day, factors: &Factors, calendar: &Calendar) -> Day {
    let mut starts_on = add_days(on, -standard_day);
    // Each start meets other busy periods: a few rounds settle it, or come as near as can be.
    for _ in 0..8 {
        let off = (Ruler::new(playbook, starts_on, factors, calendar).date(standard_day) - on).num_days();
        if off == 0 {
            break;
        }
        starts_on = add_days(starts_on, -off);
    }
    starts_on
}

/// Moves each milestone behind what it needs, in whatever order the playbook lists them. Dates
/// only grow and only to dates that are there, and no milestone needs itself, so it ends.
pub fn hold_order(due: &mut [(&MilestoneSpec, &Milestone, Day)]) {
    let mut moved = true;
    while moved {
        moved = false;
        for at in 0..due.len() {
            let needs = &due[at].0.depends_on;
            let needed = due.iter().filter(|(spec, ..)| needs.contains(&spec.id)).map(|(.., day)| *day).max();
            if let Some(needed) = needed.filter(|needed| *needed > due[at].2) {
                due[at].2 = needed;
                moved = true;
            }
        }
    }
}

/// Maps days of the standard plan to dates of one account's plan.
struct Ruler<'a> {
    playbook: &'a Playbook,
    starts_on: Day,
    factors: &'a Factors,
    calendar: &'a Calendar,
    /// Share of the stretch that is kept, in thousandths: less than 1000 when the plan is held.
    kept: i64,
    length: i64,
    lines: Vec<StretchLine>,
}

impl<'a> Ruler<'a> {
    fn new(playbook: &'a Playbook, starts_on: Day, factors: &'a Factors, calendar: &'a Calendar) -> Self {
        let mut ruler = Self { playbook, starts_on, factors, calendar, kept: 1000, length: 0, lines: Vec::new() };
        let limits = playbook.plan;
        let standard = limits.standard_days;
        for kind in FactorKind::ALL {
            let level = factors.level(*kind);
            if let Some(days) =
                playbook.factor(*kind).and_then(|spec| spec.level(level)).map(|spec| spec.days).filter(|days| *days != 0)
            {
                ruler.lines.push(StretchLine::Factor { factor: *kind, level, days });
            }
        }
        let end = add_days(starts_on, ruler.factored(standard));
        let mut pushed = end;
        for period in ruler.busy_from_start().collect::<Vec<_>>() {
            if pushed >= period.from {
                pushed = add_days(pushed, period.days());
                ruler.lines.push(StretchLine::Busy { period, days: period.days() });
            }
        }
        let wished = (pushed - starts_on).num_days();
        let held = wished.clamp(limits.min_days, limits.max_days);
        if held != wished {
            ruler.lines.push(StretchLine::Held { at: held, days: held - wished });
            ruler.kept = if wished == standard { 1000 } else { (held - standard) * 1000 / (wished - standard) };
        }
        ruler.length = held;
        ruler
    }

    /// Busy periods as far as they lie in the plan.
    fn busy_from_start(&self) -> impl Iterator<Item = Period> + '_ {
        let start = self.starts_on;
        self.calendar
            .busy()
            .iter()
            .filter(move |period| period.to >= start)
            .map(move |period| Period { from: period.from.max(start), to: period.to })
    }

    /// A day of the standard plan after all factors, as days from the contract.
    fn factored(&self, day: i64) -> i64 {
        // In thousandths of a day, so that the spread of several factors rounds once.
        let mut thousandths = day * 1000;
        for kind in FactorKind::ALL {
            let Some(spec) = self.playbook.factor(*kind) else { continue };
            let Some(level) = spec.level(self.factors.level(*kind)) else { continue };
            let part = (day - spec.from_day).clamp(0, spec.to_day - spec.from_day);
            thousandths += level.days * 1000 * part / (spec.to_day - spec.from_day).max(1);
        }
        (thousandths + 500).div_euclid(1000)
    }

    /// A day of the standard plan as an open date of this plan, never past the longest length.
    fn open_day(&self, day: i64) -> Day {
        self.calendar.open_on_or_after(self.date(day))
    }

    /// The same before it moves to an open day.
    fn date(&self, day: i64) -> Day {
        let mut date = add_days(self.starts_on, self.factored(day));
        for period in self.busy_from_start() {
            if date >= period.from {
                date = add_days(date, period.days());
            }
        }
        let wished = (date - self.starts_on).num_days();
        let kept = day + ((wished - day) * self.kept).div_euclid(1000);
        let limit = self.playbook.plan.max_days.max(self.length);
        add_days(self.starts_on, kept.clamp(0, limit))
    }
}

/// Days of the standard plan as open dates of an account's plan, in the order in which they are asked for.
pub fn days_in_plan(playbook: &Playbook, plan: &Plan, calendar: &Calendar, days: &[i64]) -> Vec<Day> {
    let ruler = Ruler::new(playbook, plan.starts_on, &plan.factors, calendar);
    days.iter().map(|day| ruler.open_day(*day)).collect()
}

/// Every task of an account's plan in the order of the playbook, with what was done of it.
pub fn planned_tasks(playbook: &Playbook, plan: &Plan, calendar: &Calendar, done: &[Task]) -> Vec<PlannedTask> {
    let ruler = Ruler::new(playbook, plan.starts_on, &plan.factors, calendar);
    playbook
        .tasks()
        .map(|(stage, kind, item)| {
            let window_end = plan.windows.get(stage.index()).map_or(plan.starts_on, |window| window.to);
            let due = item.day.map_or(window_end, |day| ruler.open_day(day).min(window_end));
            let mark = done.iter().find(|mark| mark.code == item.id);
            PlannedTask {
                code: item.id.clone(),
                stage,
                kind,
                side: item.side,
                due,
                done_on: mark.map(|mark| mark.done_on),
                done_by: mark.map(|mark| mark.done_by.clone()),
            }
        })
        .collect()
}
