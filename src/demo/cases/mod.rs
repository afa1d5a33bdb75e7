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
use super::phrases::INDUSTRIES;
use super::sketch::{Both, Mood, Person, Said, SignalSketch, Sketch, SlipSketch, factors};
use crate::domain::account::{Status, handle_from};
use crate::domain::factor::Level;
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
    moved_back: Option<(i64, Both)>,
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
    moved_back: None,
};

/// Dealt in this order, so that the first ten already show several stages.
static DEALT: LazyLock<Vec<&'static Case>> = LazyLock::new(|| {
    let hands: [&'static [Case]; 5] = [early::CASES, training::CASES, golive::CASES, late::CASES, rest::CASES];
    let longest = hands.iter().map(|hand| hand.len()).max().unwrap_or(0);
    (0..longest).flat_map(|round| hands.into_iter().filter_map(move |hand| hand.get(round))).collect()
});

/// A hand-made account, ready to be sketched.
#[derive(Clone, Copy)]
pub(super) struct HandMade(&'static Case);

/// All of them, in the order in which a portfolio begins.
pub(super) fn all() -> Vec<HandMade> {
    DEALT.iter().map(|case| HandMade(case)).collect()
}

impl HandMade {
    pub(super) fn sketch(self, index: usize, desk: &Desk<'_>) -> Sketch {
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
            signals: case.signals.to_vec(),
            said: case.said,
            moved_back: case.moved_back,
        }
    }
}
