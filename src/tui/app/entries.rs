//! What there is to do for an account: next steps, plays, concerns and quick wins in one list, the
//! most overdue first, and what is over at the end.

use crate::domain::codes::{ConcernId, NextStepId, PlayRunId, QuickWinId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;

/// Something of the list. Ids are unique over all kinds, since one sequence makes them all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A next step.
    Step(NextStepId),
    /// A play that was started.
    Play(PlayRunId),
    /// A blocker, complaint, escalation or scope request.
    Concern(ConcernId),
    /// A quick win.
    Win(QuickWinId),
}

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub item: Item,
    /// When it is due.
    pub due: Option<Day>,
    /// The day on which it was done, closed, finished or delivered.
    pub over: Option<Day>,
}

impl Entry {
    /// The id of what it is.
    pub fn id(&self) -> i64 {
        match self.item {
            Item::Step(id) => id.0,
            Item::Play(id) => id.0,
            Item::Concern(id) => id.0,
            Item::Win(id) => id.0,
        }
    }
}

/// The list of an account: open things by due date, those without one after them, then what is
/// over, the latest first. Moves of a play that is finished are left out: the play tells of them.
pub fn entries(facts: &AccountFacts) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let finished = |run: Option<PlayRunId>| run.and_then(|id| facts.play(id)).is_some_and(|run| run.finished_on.is_some());
    for step in facts.next_steps.iter().filter(|step| !finished(step.run_id)) {
        entries.push(Entry { item: Item::Step(step.id), due: Some(step.due_on), over: step.done_on });
    }
    for run in &facts.plays {
        entries.push(Entry { item: Item::Play(run.id), due: play_due(facts, run.id), over: run.finished_on });
    }
    for concern in &facts.concerns {
        entries.push(Entry { item: Item::Concern(concern.id), due: concern.due_on, over: concern.closed_on });
    }
    for win in &facts.quick_wins {
        entries.push(Entry { item: Item::Win(win.id), due: win.due_on, over: win.delivered_on });
    }
    entries.sort_by_key(|entry| {
        let late = entry.over.map(std::cmp::Reverse);
        (late.is_some(), late, entry.due.is_none(), entry.due, entry.id())
    });
    entries
}

/// When a play is through: the due date of its last move that is open, else of its last move.
fn play_due(facts: &AccountFacts, run: PlayRunId) -> Option<Day> {
    let moves = || facts.next_steps.iter().filter(|step| step.run_id == Some(run));
    let open = moves().filter(|step| step.done_on.is_none()).map(|step| step.due_on).max();
    open.or_else(|| moves().map(|step| step.due_on).max())
}

/// How many moves of a play are done, of how many.
pub fn play_progress(facts: &AccountFacts, run: PlayRunId) -> (usize, usize) {
    let moves = facts.next_steps.iter().filter(|step| step.run_id == Some(run));
    let (done, open): (Vec<_>, Vec<_>) = moves.partition(|step| step.done_on.is_some());
    (done.len(), done.len() + open.len())
}

/// The play under way that has no open move any more and had one before.
pub fn play_through(before: &AccountFacts, after: &AccountFacts) -> Option<PlayRunId> {
    let through = |facts: &AccountFacts, run: PlayRunId| {
        let (done, all) = play_progress(facts, run);
        all > 0 && done == all
    };
    let running = after.plays.iter().filter(|run| run.finished_on.is_none()).map(|run| run.id);
    running.into_iter().find(|run| before.play(*run).is_some() && through(after, *run) && !through(before, *run))
}
