//! The forty accounts written by hand.
//!
//! Figures of "Client A" and "Client B": guide, opening comparison (first value after 28 and 127
//! days, adoption 89 % and 34 %, 7 and 2 of 10 core features, +65 % ARR and a renewal six months
//! early against a cancelled one; same product, contract value and industry).

mod early;
mod golive;
mod late;
mod rest;
mod training;

use super::desk::Desk;
use super::past;
use super::phrases::INDUSTRIES;
use super::sketch::{Both, Mood, Person, Said, SignalSketch, Sketch, SlipSketch, factors};
use super::story::{STORY, Story};
use crate::domain::account::{Status, handle_from};
use crate::domain::factor::Level;
use crate::domain::stakeholder::Role;
use std::sync::LazyLock;

/// An account as it is written down.
#[derive(Clone, Copy)]
struct Case {
    name: Both,
    /// Place in [`INDUSTRIES`].
    industry: usize,
    brazilian: bool,
    /// Whether it belongs to whoever runs the demo.
    mine: bool,
    /// ARR in whole units, currency, seats.
    contract: (i64, &'static str, i64),
    goal: Both,
    tags: &'static [&'static str],
    status: Status,
    stage: u8,
    age: i64,
    lag: i64,
    still: i64,
    archived_ago: Option<i64>,
    renewal: Option<i64>,
    kickoff_booked: bool,
    mood: Mood,
    levels: [Level; 4],
    busy: Option<(i64, i64)>,
    people: &'static [Person],
    slips: &'static [SlipSketch],
    signals: &'static [SignalSketch],
    said: &'static [Said],
    missed: &'static [(i64, Role)],
    moved_back: Option<(i64, Both)>,
    story: &'static Story,
}

/// An account of which nothing is said yet.
const BASE: Case = Case {
    name: ["", ""],
    industry: 0,
    brazilian: true,
    mine: false,
    contract: (0, "BRL", 0),
    goal: ["", ""],
    tags: &[],
    status: Status::Active,
    stage: 1,
    age: 0,
    lag: 0,
    still: 0,
    archived_ago: None,
    renewal: Some(365),
    kickoff_booked: true,
    mood: Mood::Even,
    levels: [Level::Medium; 4],
    busy: None,
    people: &[],
    slips: &[],
    signals: &[],
    said: &[],
    missed: &[],
    moved_back: None,
    story: &STORY,
};

/// Dealt in this order, so that the first ten already show several stages.
static DEALT: LazyLock<Vec<&'static Case>> = LazyLock::new(|| {
    let hands: [&'static [Case]; 5] = [early::CASES, training::CASES, golive::CASES, late::CASES, rest::CASES];
    let longest = hands.iter().map(|hand| hand.len()).max().unwrap_or(0);
    (0..longest).flat_map(|round| hands.into_iter().filter_map(move |hand| hand.get(round))).collect()
});

/// A hand-made account, ready to be sketched, with what rules raised in its past.
pub(super) struct HandMade(&'static Case, Vec<SignalSketch>);

/// All of them, in the order in which a portfolio begins.
pub(super) fn all() -> Vec<HandMade> {
    let lives: Vec<past::Lived<'_>> = DEALT
        .iter()
        .map(|case| past::Lived { stage: case.stage, age: case.age, still: case.still, signals: case.signals })
        .collect();
    DEALT.iter().zip(past::deal(&lives)).map(|(case, signals)| HandMade(case, signals)).collect()
}

impl HandMade {
    pub(super) fn sketch(&self, index: usize, desk: &Desk<'_>) -> Sketch {
        let case = self.0;
        let name = desk.say(case.name).to_owned();
        let other = desk.others.get(index % desk.others.len().max(1)).filter(|_| !case.mine);
        Sketch {
            handle: handle_from(&name),
            name,
            external_id: Some(format!("CRM-{:06}", index + 1)),
            owner: other.map_or_else(|| desk.me.to_owned(), |other| (*other).to_owned()),
            segment: INDUSTRIES.get(case.industry).map_or("", |industry| desk.say(industry.name)),
            arr: case.contract.0,
            currency: case.contract.1,
            seats: case.contract.2,
            goal: desk.say(case.goal),
            tags: case.tags,
            brazilian: case.brazilian,
            status: case.status,
            stage: case.stage,
            age: case.age,
            lag: case.lag,
            still: case.still,
            archived_ago: case.archived_ago,
            renewal: case.renewal,
            kickoff_booked: case.kickoff_booked,
            mood: case.mood,
            factors: factors(case.levels),
            busy: case.busy,
            people: case.people.to_vec(),
            slips: case.slips.to_vec(),
            signals: case.signals.iter().chain(&self.1).copied().collect(),
            said: case.said,
            missed: case.missed,
            told: case.story.into(),
            moved_back: case.moved_back,
        }
    }
}
