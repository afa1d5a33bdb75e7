//! The story of a generated account: how the product is used, what it brings, what stands in the
//! way, and what is being done about it.

use super::rng::Rng;
use super::sketch::{Both, Mood};
use super::story::{
    ConcernSketch, FAIR, PlaySketch, SLOW, STRONG, StepSketch, Told, Use, WEAK, WinSketch, blocker, complaint, escalation,
    request, step,
};
use super::trades::{ENDED, PLAYED, Trade};
use crate::domain::codes::Coded;
use crate::domain::concern::Level;
use crate::domain::signal::{Category, Severity};
use crate::domain::stakeholder::Role;

/// How an account fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    /// About as planned.
    Fine,
    /// Behind here and there.
    Slow,
    /// In trouble.
    Troubled,
}

/// What is drawn of an account before its story.
pub(super) struct Drawn {
    pub(super) age: i64,
    pub(super) stage: u8,
    pub(super) course: Course,
    pub(super) mood: Mood,
    pub(super) at_work: bool,
    /// Which goal of its industry.
    pub(super) goal: usize,
    pub(super) still: i64,
}

/// Draws it.
pub(super) fn draw_story(drawn: &Drawn, trade: &'static Trade, rng: &mut Rng) -> Told {
    let mut goals = vec![trade.goals[drawn.goal]];
    if rng.chance(25) {
        goals.push(trade.goals[1 - drawn.goal]);
    }
    let pulse = match drawn.course {
        Course::Troubled => [[3, 2, 2], [4, 3, 2], [4, 3, 3]][rng.below(3)].to_vec(),
        Course::Slow => [[4, 3, 3], [3, 4, 3], [4, 4, 4]][rng.below(3)].to_vec(),
        Course::Fine if rng.chance(12) => vec![4, 3],
        Course::Fine => Vec::new(),
    };
    Told {
        usage: draw_use(drawn, rng),
        pulse,
        pulse_ago: if rng.chance(8) { rng.between(16, 30) } else { rng.between(0, 6) },
        sessions: &[],
        goals,
        wins: draw_wins(drawn, trade, rng),
        concerns: draw_concerns(drawn, trade, rng),
        steps: draw_steps(drawn, trade, rng),
        plays: draw_plays(drawn, rng),
        by_hand: None,
        mark: None,
    }
}

fn draw_use(drawn: &Drawn, rng: &mut Rng) -> Use {
    let usage = match (drawn.course, drawn.mood) {
        (Course::Troubled, _) => [WEAK, SLOW][usize::from(rng.chance(15))],
        (Course::Slow, _) => SLOW,
        (Course::Fine, Mood::Glad) => STRONG,
        (Course::Fine, _) => FAIR,
    };
    let falls = [(Course::Fine, 2), (Course::Slow, 8), (Course::Troubled, 15)];
    let odds = falls.iter().find(|(course, _)| *course == drawn.course).map_or(0, |(_, odds)| *odds);
    // The last session is the one that fewest come to.
    let last = if drawn.course != Course::Fine && rng.chance(14) { rng.between(48, 66) } else { usage.attendance.1 };
    let busy = drawn.course != Course::Fine && rng.chance(12);
    Use {
        logged_in: usage.logged_in + rng.between(0, 5),
        active: usage.active + rng.between(-4, 6),
        falling: if rng.chance(odds) { rng.between(2, 4) } else { 0 },
        goal: usage.goal + rng.between(-10, 10),
        roi: usage.roi + rng.between(-12, 12),
        attendance: (usage.attendance.0, last),
        feedback: usage.feedback - if drawn.course != Course::Fine && rng.chance(12) { rng.between(5, 9) } else { 0 },
        tickets: if busy { (6, rng.between(7, 12)) } else { usage.tickets },
        untracked: if drawn.course == Course::Troubled && rng.chance(20) { rng.between(31, 50) } else { 0 },
        ..usage
    }
}

fn draw_wins(drawn: &Drawn, trade: &'static Trade, rng: &mut Rng) -> Vec<WinSketch> {
    let start = rng.below(3);
    let count = if drawn.age > 40 { 2 } else { 1 };
    let mut wins = Vec::with_capacity(count);
    for place in 0..count {
        let [title, effect] = trade.wins[(start + place) % 3];
        let due = 28 + 30 * place as i64;
        let (late, odds) = match drawn.course {
            Course::Fine => (rng.between(-6, 2), 100),
            Course::Slow => (rng.between(-2, 26), 90),
            Course::Troubled => (rng.between(12, 60), 45),
        };
        wins.push(WinSketch { title, effect, due, done: rng.chance(odds).then_some(due + late), by: None });
    }
    wins
}

/// Trouble of today comes to accounts that are worked on; of former trouble most have had some.
fn draw_concerns(drawn: &Drawn, trade: &'static Trade, rng: &mut Rng) -> Vec<ConcernSketch> {
    let mut concerns: Vec<ConcernSketch> = Vec::new();
    if drawn.at_work && drawn.stage > 1 {
        let (blockers, complaints, high, requests) = match drawn.course {
            Course::Fine => (i64::from(rng.chance(8)), i64::from(rng.chance(8)), 0, 3),
            Course::Slow => (rng.between(0, 1), rng.between(0, 1), 15, 8),
            Course::Troubled => (rng.between(1, 3), rng.between(0, 2), 40, 12),
        };
        let severity = |rng: &mut Rng| match rng.below(100) {
            drawn if drawn < high => Severity::High,
            drawn if drawn < 70 => Severity::Medium,
            _ => Severity::Low,
        };
        let first = rng.below(3);
        for place in 0..blockers as usize {
            let title = trade.blockers[(first + place) % 3];
            concerns.push(blocker(severity(rng), Role::TechnicalLead, rng.between(1, 18), rng.between(6, 18), title));
        }
        for title in trade.complaints.iter().take(complaints as usize) {
            concerns.push(complaint(severity(rng), Role::ProjectLead, rng.between(1, 25), *title));
        }
        if rng.chance(requests) {
            concerns.extend(trade.requests.map(|title| request(Role::ProjectLead, rng.between(2, 34), title)));
        }
        if drawn.course == Course::Troubled && rng.chance(30) {
            let level = if rng.chance(40) { Level::Executive } else { Level::Management };
            let title: Both = ["Asks for a firm date and one responsible person", "Pede data firme e um único responsável"];
            concerns.push(escalation(level, Severity::High, Role::ExecutiveSponsor, rng.between(1, 11), 10, title));
        }
    }
    if drawn.age > drawn.still + 30 && rng.chance(55) {
        let ended = rng.pick(ENDED).copied().unwrap_or(["", ""]);
        let closed = drawn.still + rng.between(3, 20);
        let title = rng.pick(&trade.blockers).copied().unwrap_or(["", ""]);
        if concerns.iter().all(|other| other.title != title) {
            let opened = closed + rng.between(2, 9);
            concerns.push(blocker(Severity::Medium, Role::TechnicalLead, opened, 10, title).closed(closed, ended));
        }
    }
    concerns
}

fn draw_steps(drawn: &Drawn, trade: &'static Trade, rng: &mut Rng) -> Vec<StepSketch> {
    let first = if drawn.course == Course::Troubled { -4 } else { 0 };
    let title = trade.steps[rng.below(2)];
    let due = rng.between(first, 9);
    if drawn.at_work { vec![step(due, title)] } else { Vec::new() }
}

fn draw_plays(drawn: &Drawn, rng: &mut Rng) -> Vec<PlaySketch> {
    let play = rng.pick(Category::ALL).copied().unwrap_or(Category::Engagement);
    let base = PlaySketch { play, code: "", ago: 1, moves_done: 4, before: 50, after: None, finished: None };
    if drawn.at_work && drawn.course == Course::Troubled && drawn.age > 20 && rng.chance(35) {
        vec![PlaySketch { ago: rng.between(1, 10), moves_done: 1 + rng.below(2), before: rng.between(38, 62), ..base }]
    } else if drawn.at_work && drawn.age > 50 && rng.chance(14) {
        let (ago, before) = (rng.between(17, 30), rng.between(52, 74));
        let ended = rng.pick(PLAYED).copied().unwrap_or(["", ""]);
        let after = Some((before + rng.between(-4, 18)).min(96));
        vec![PlaySketch { ago, before, after, finished: Some((ago - rng.between(6, 14), ended)), ..base }]
    } else {
        Vec::new()
    }
}
