//! Moving a milestone, alone or with all that depends on it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::calendar::Calendar;
use super::codes::MilestoneId;
use super::day::{Day, add_days};
use super::milestone::Milestone;
use super::playbook::Playbook;

/// One milestone's part in a move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Move {
    /// The milestone.
    pub milestone_id: MilestoneId,
    /// Its id in the playbook.
    pub code: String,
    /// Due before.
    pub from: Day,
    /// Due after.
    pub to: Day,
    /// Whether it moves only because another milestone does.
    pub cascaded: bool,
}

/// What moving a milestone would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cascade {
    /// The moves, the asked one first.
    pub moves: Vec<Move>,
    /// The last due date of the plan before.
    pub end_before: Day,
    /// The last due date of the plan after.
    pub end_after: Day,
}

/// What moving `code` to `to` does; with `follow`, what depends on it (through any number of
/// steps) and is not done moves by the same number of days, on to an open day, and never before
/// what it depends on. None when there is no such milestone.
pub fn cascade(
    milestones: &[Milestone],
    playbook: &Playbook,
    calendar: &Calendar,
    code: &str,
    to: Day,
    follow: bool,
) -> Option<Cascade> {
    let moved = milestones.iter().find(|milestone| milestone.code == code)?;
    let shift = (to - moved.due).num_days();
    let mut due: BTreeMap<&str, Day> = milestones.iter().map(|milestone| (milestone.code.as_str(), milestone.due)).collect();
    let end_before = due.values().copied().max()?;
    due.insert(&moved.code, to);
    let mut moves = vec![Move { milestone_id: moved.id, code: moved.code.clone(), from: moved.due, to, cascaded: false }];
    if follow {
        for next in dependents(playbook, code) {
            let Some(milestone) = milestones.iter().find(|milestone| milestone.code == next && milestone.done_on.is_none())
            else {
                continue;
            };
            let shifted = calendar.open_on_or_after(add_days(milestone.due, shift));
            let earliest = needs(playbook, next).filter_map(|need| due.get(need)).max().copied();
            // What it needs may be due on a day that was blocked since.
            let target = earliest.map_or(shifted, |earliest| shifted.max(calendar.open_on_or_after(earliest)));
            if target != milestone.due {
                due.insert(&milestone.code, target);
                moves.push(Move {
                    milestone_id: milestone.id,
                    code: milestone.code.clone(),
                    from: milestone.due,
                    to: target,
                    cascaded: true,
                });
            }
        }
    }
    let end_after = due.values().copied().max()?;
    Some(Cascade { moves, end_before, end_after })
}

/// What depends on a milestone through any number of steps, each after all that it depends on.
fn dependents<'a>(playbook: &'a Playbook, code: &str) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    // Milestones stand in the order of their days, and none depends on a later one.
    let mut grew = true;
    while grew {
        grew = false;
        for spec in &playbook.milestones {
            let touched = spec.depends_on.iter().any(|need| need == code || found.contains(&need.as_str()));
            if touched && !found.contains(&spec.id.as_str()) {
                found.push(&spec.id);
                grew = true;
            }
        }
    }
    // In the order in which each comes after what it needs.
    let mut ordered: Vec<&str> = Vec::new();
    while ordered.len() < found.len() {
        let before = ordered.len();
        for id in &found {
            let ready = needs(playbook, id).all(|need| !found.contains(&need) || ordered.contains(&need));
            if ready && !ordered.contains(id) {
                ordered.push(id);
            }
        }
        if ordered.len() == before {
            break; // a cycle, which a checked playbook does not have
        }
    }
    ordered
}

fn needs<'a>(playbook: &'a Playbook, code: &str) -> impl Iterator<Item = &'a str> {
    playbook.milestone(code).into_iter().flat_map(|spec| spec.depends_on.iter().map(String::as_str))
}

/// The first dependency rule that a due date would break: the id of the other milestone, and its
/// due date. `code` must come no earlier than what it needs and no later than what needs it.
pub fn broken_order(milestones: &[Milestone], playbook: &Playbook, moves: &[Move]) -> Option<(String, Day, bool)> {
    let due = |code: &str| {
        let moved = moves.iter().find(|step| step.code == code).map(|step| step.to);
        moved.or_else(|| milestones.iter().find(|milestone| milestone.code == code).map(|milestone| milestone.due))
    };
    let done = |code: &str| milestones.iter().any(|milestone| milestone.code == code && milestone.done_on.is_some());
    for step in moves {
        for need in needs(playbook, &step.code) {
            if let Some(day) = due(need).filter(|day| *day > step.to && !done(need)) {
                return Some((need.to_owned(), day, true));
            }
        }
        for spec in playbook.milestones.iter().filter(|spec| spec.depends_on.contains(&step.code)) {
            if let Some(day) = due(&spec.id).filter(|day| *day < step.to && !done(&spec.id)) {
                return Some((spec.id.clone(), day, false));
            }
        }
    }
    None
}
