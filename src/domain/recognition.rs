//! What is done for champions and power users: training, certification, recognition (guide,
//! "Impulsionando Adoção Real").

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, RecognitionId, StakeholderId, codes};
use super::day::Day;
use super::facts::AccountFacts;
use super::stakeholder::{Role, Stakeholder};

codes! {
    /// What was done for somebody.
    RecognitionKind("recognition") {
        /// Advanced training.
        Training = "training",
        /// A certificate.
        Certification = "certification",
        /// Thanks or praise that others hear of.
        Praise = "praise",
    }
}

/// Something that was done for a champion or power user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognition {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: RecognitionId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// For whom.
    pub stakeholder_id: StakeholderId,
    /// What.
    pub kind: RecognitionKind,
    /// The day.
    pub on_day: Day,
    /// In words.
    pub note: String,
}

/// After so many days without anything a champion or power user is overlooked. Starting value: the guide asks for
/// training and recognition of both ("Impulsionando Adoção Real") and names no interval.
pub const OVERLOOKED_AFTER: i64 = 60;

/// The roles that are trained further and recognised.
pub const CHAMPIONS: [Role; 2] = [Role::Champion, Role::PowerUser];

/// A champion or power user, with what was done for them.
#[derive(Debug, Clone)]
pub struct Champion<'a> {
    /// The person.
    pub person: &'a Stakeholder,
    /// What was done, newest first.
    pub done: Vec<&'a Recognition>,
    /// Days since the last of it; since the person joined, where there is nothing yet.
    pub quiet_days: i64,
}

impl Champion<'_> {
    /// Whether it is time for something.
    pub fn is_overlooked(&self) -> bool {
        self.quiet_days > OVERLOOKED_AFTER
    }
}

/// The champions and power users who are there on a day, whoever waits longest first.
pub fn champions(facts: &AccountFacts, day: Day) -> Vec<Champion<'_>> {
    let there = |person: &&Stakeholder| {
        CHAMPIONS.contains(&person.role) && person.since <= day && person.left_on.is_none_or(|left| left > day)
    };
    let mut champions: Vec<Champion<'_>> = facts
        .stakeholders
        .iter()
        .filter(there)
        .map(|person| {
            let mut done: Vec<&Recognition> =
                facts.recognitions.iter().filter(|row| row.stakeholder_id == person.id && row.on_day <= day).collect();
            done.sort_by_key(|row| std::cmp::Reverse((row.on_day, row.id)));
            let last = done.first().map_or(person.since, |row| row.on_day);
            Champion { person, done, quiet_days: (day - last).num_days() }
        })
        .collect();
    champions.sort_by_key(|champion| (std::cmp::Reverse(champion.quiet_days), champion.person.id));
    champions
}
