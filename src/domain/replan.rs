//! Making a plan anew when the customer takes another direction: part of the path is walked again
//! (journey e-book, chapter 1, the alternative path after commitment).
//!
//! What is open, and what belongs to the stages to redo, gets new dates from the playbook, as if the plan stood
//! on its first day to redo, or where it stands, on the day from which it is walked again. What is done stays done.

use serde::Serialize;

use super::account::Stage;
use super::calendar::{Calendar, Period};
use super::codes::MilestoneId;
use super::day::{Day, add_days};
use super::factor::Factors;
use super::facts::AccountFacts;
use super::milestone::Milestone;
use super::plan::{StretchLine, draft, hold_order, start_for};
use super::playbook::{MilestoneSpec, Playbook};

/// How the path is to be walked again.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish<'a> {
    /// The day from which it is walked again.
    pub from_day: Day,
    /// What stretches the new plan.
    pub factors: &'a Factors,
    /// The stages to go through again, in any order.
    pub redo: &'a [Stage],
}

/// A milestone that the new plan dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Redated {
    /// The milestone.
    pub milestone_id: MilestoneId,
    /// Its id in the playbook.
    pub code: String,
    /// Due before.
    pub from: Day,
    /// Due, and agreed, in the new plan.
    pub to: Day,
    /// Whether it was done and is open again.
    pub reopened: bool,
}

impl Redated {
    /// Days that it moves: positive when later.
    pub fn days(&self) -> i64 {
        (self.to - self.from).num_days()
    }
}

/// A plan made anew that has not been saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewPlan {
    /// The stages to go through again, in order, each once.
    pub redo: Vec<Stage>,
    /// Day 0 from which the playbook's days are counted: the day 0 of a plan that would stand here now.
    pub starts_on: Day,
    /// Days from there to its end.
    pub length_days: i64,
    /// Why it is not of the standard length.
    pub stretch: Vec<StretchLine>,
    /// The windows of the six stages; those of stages that are over stay as they were.
    pub windows: Vec<Period>,
    /// The milestones that are dated anew, in the order of the playbook.
    pub dates: Vec<Redated>,
    /// The stage to which the account goes back; none where it stands no further than that.
    pub back_to: Option<Stage>,
    /// Tasks that are done and are open again, by their id in the playbook.
    pub reopened_tasks: Vec<String>,
    /// The last due date of the plan before.
    pub end_before: Day,
    /// The last due date of the plan after.
    pub end_after: Day,
}

impl NewPlan {
    /// Whether it is a plan other than the one in force.
    pub fn changes(&self, facts: &AccountFacts, factors: &Factors) -> bool {
        let moved = self.dates.iter().any(|date| date.from != date.to || date.reopened);
        moved || self.back_to.is_some() || !self.reopened_tasks.is_empty() || *factors != facts.plan.factors
    }
}

/// Works the new plan out. `calendar` holds the busy periods of the new factors.
pub fn new_plan(playbook: &Playbook, facts: &AccountFacts, calendar: &Calendar, wish: &Wish<'_>) -> NewPlan {
    let mut redo = wish.redo.to_vec();
    redo.sort_unstable();
    redo.dedup();
    let known = |spec: &MilestoneSpec| facts.milestones.iter().find(|milestone| milestone.code == spec.id);
    let is_open = |spec: &MilestoneSpec, milestone: &Milestone| milestone.done_on.is_none() || redo.contains(&spec.stage);
    let (open, kept): (Vec<_>, Vec<_>) = playbook
        .milestones
        .iter()
        .filter_map(|spec| known(spec).map(|milestone| (spec, milestone)))
        .partition(|(spec, milestone)| is_open(spec, milestone));
    let anchor = anchor(playbook, &redo, &open, &kept);
    let starts_on = start_for(playbook, anchor, wish.from_day, wish.factors, calendar);
    let plan = draft(playbook, starts_on, wish.factors, calendar);
    let earliest = calendar.open_on_or_after(wish.from_day);
    let mut due: Vec<(&MilestoneSpec, &Milestone, Day)> = open
        .into_iter()
        .map(|(spec, milestone)| {
            let dated = plan.milestones.iter().find(|dated| dated.code == spec.id).map_or(earliest, |dated| dated.due);
            (spec, milestone, dated.max(earliest))
        })
        .collect();
    hold_order(&mut due);
    let dates: Vec<Redated> = due
        .into_iter()
        .map(|(_, milestone, to)| Redated {
            milestone_id: milestone.id,
            code: milestone.code.clone(),
            from: milestone.due,
            to,
            reopened: milestone.done_on.is_some(),
        })
        .collect();
    let windows = playbook
        .stages
        .iter()
        .zip(&plan.windows)
        .enumerate()
        .map(|(at, (spec, fresh))| {
            let over = spec.end_day <= anchor && !redo.contains(&spec.number);
            facts.plan.windows.get(at).filter(|_| over).copied().unwrap_or(*fresh)
        })
        .collect();
    let reopened_tasks = playbook
        .tasks()
        .filter(|(stage, _, item)| redo.contains(stage) && facts.tasks.iter().any(|done| done.code == item.id))
        .map(|(_, _, item)| item.id.clone())
        .collect();
    let end_after =
        |milestone: &Milestone| dates.iter().find(|date| date.milestone_id == milestone.id).map_or(milestone.due, |date| date.to);
    NewPlan {
        back_to: redo.first().copied().filter(|first| *first < facts.account.stage),
        starts_on,
        length_days: plan.length_days,
        stretch: plan.stretch,
        windows,
        reopened_tasks,
        end_before: facts.plan_end(),
        end_after: facts.milestones.iter().map(end_after).max().unwrap_or_else(|| add_days(starts_on, plan.length_days)),
        dates,
        redo,
    }
}

/// The day of the standard plan on which the path is taken up again: where the first stage to redo begins, else the last
/// milestone that is done before what is open.
fn anchor(
    playbook: &Playbook,
    redo: &[Stage],
    open: &[(&MilestoneSpec, &Milestone)],
    kept: &[(&MilestoneSpec, &Milestone)],
) -> i64 {
    let first_open = open.iter().map(|(spec, _)| spec.day).min();
    let stands = || {
        let before = kept.iter().map(|(spec, _)| spec.day).filter(|day| first_open.is_none_or(|first| *day <= first));
        before.max().unwrap_or(0)
    };
    let begins = redo.first().and_then(|stage| playbook.stage(*stage)).map(|spec| spec.start_day);
    // What is open from before the first stage to redo has to be done as well, and comes first.
    begins.filter(|begins| first_open.is_none_or(|first| first >= *begins)).unwrap_or_else(stands)
}
