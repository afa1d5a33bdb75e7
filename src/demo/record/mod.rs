//! The onboarding record of the accounts written by hand: made after their history, from what happened
//! in it, so that sessions, risks, hours and reviews fit what the account lived through.

mod expectations;
mod golive;
mod intake;
mod objectives;
mod people;
mod renewal;
mod resources;
mod risks;
mod training;

pub(super) use resources::team;

use super::desk::Desk;
use super::rng::Rng;
use crate::command::gather::gather;
use crate::command::{Ids, Row};
use crate::domain::facts::AccountFacts;

/// What the record of an account is made with.
pub(super) struct Telling<'a> {
    /// The account as its history left it.
    pub facts: &'a AccountFacts,
    /// Language, playbook and people of the demo.
    pub desk: &'a Desk<'a>,
    /// Varies what is not told by the history.
    pub rng: &'a mut Rng,
    /// Hands out ids.
    pub ids: &'a mut Ids,
    /// What has been made.
    pub rows: Vec<Row>,
}

/// The rows of the record of an account with this history.
pub(super) fn record(history: &[Row], desk: &Desk<'_>, rng: &mut Rng, ids: &mut Ids) -> Vec<Row> {
    let Some(facts) = gather(history.to_vec()) else { return Vec::new() };
    let mut telling = Telling { facts: &facts, desk, rng, ids, rows: Vec::new() };
    risks::tell(&mut telling);
    people::tell(&mut telling);
    training::tell(&mut telling);
    intake::tell(&mut telling);
    objectives::tell(&mut telling);
    expectations::tell(&mut telling);
    golive::tell(&mut telling);
    renewal::tell(&mut telling);
    resources::tell(&mut telling);
    telling.rows
}
