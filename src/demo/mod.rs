//! The demo portfolio: believable accounts with their whole history, dated relative to a day.
//!
//! Pure and deterministic: the same options give the same rows on every machine. The first
//! [`HAND_MADE`] accounts are written by hand so that every state is on the board; what comes
//! after them is generated, one account at a time, so that any number streams through constant
//! memory. The two accounts that the guide opens with ("Cliente A", "Cliente B") are among them.

mod cases;
mod deeds;
mod desk;
mod generated;
mod generated_story;
mod history;
mod names;
mod notes;
mod past;
mod phrases;
mod readings;
mod record;
mod rng;
mod sketch;
mod stories;
mod story;
mod touches;
mod trades;
mod verdicts;

#[cfg(test)]
mod tests;

use crate::command::{Ids, Row};
use crate::domain::day::{Day, Moment};
use crate::domain::playbook::Playbook;
use crate::domain::team::Team;
use desk::Desk;
use history::history;
use rng::Rng;

/// How many accounts are written by hand.
pub const HAND_MADE: usize = 40;

/// What a demo is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoOptions {
    /// How many accounts. The hand-made come first.
    pub accounts: usize,
    /// Varies everything that is not written by hand.
    pub seed: u64,
    /// The day to which all dates are relative, in the team's time zone.
    pub today: Day,
    /// The moment of making it: nothing is recorded later.
    pub now: Moment,
    /// Login of whoever runs it: a third of the accounts are theirs.
    pub me: String,
    /// Language of notes, reasons and goals: Portuguese for `pt…`, English for anything else.
    pub locale: String,
}

/// The rows of the demo, one vector per account: the account, then its plan, milestones, slips,
/// tasks, stage visits, stakeholders, touches, attendances and signals; its goals and readings, quick
/// wins, concerns, plays, next steps, and what was set by hand or said in triage.
///
/// Nothing is made before it is asked for. What an account is depends on the options and its
/// place in the portfolio alone, not on how many there are; only the row ids go on from `ids`.
pub fn portfolio<'a>(
    options: &'a DemoOptions,
    playbook: &'a Playbook,
    team: &'a Team,
    ids: &'a mut Ids,
) -> impl Iterator<Item = Vec<Row>> + 'a {
    use crate::protocol::Seed as _;
    let mut next = options.accounts(playbook, team);
    std::iter::from_fn(move || next(ids))
}

impl crate::protocol::Seed for DemoOptions {
    fn accounts<'a>(&'a self, playbook: &'a Playbook, team: &'a Team) -> Box<crate::protocol::NextAccount<'a>> {
        let desk = Desk::new(self, playbook, team);
        let hand_made = cases::all();
        let mut indexes = 0..self.accounts;
        Box::new(move |ids| {
            let index = indexes.next()?;
            let mut rng = Rng::of(self.seed, index as u64);
            let sketch = match hand_made.get(index) {
                Some(case) => case.sketch(index, &desk),
                None => generated::sketch(index, &desk, &mut rng),
            };
            let mut rows = history(&sketch, &desk, &mut rng, ids);
            if index < HAND_MADE {
                // Its own source of chance: the record changes nothing of the histories.
                let mut rng = Rng::of(self.seed ^ 0x5EC0_4D00, index as u64);
                rows.extend(record::record(&rows, &desk, &mut rng, ids));
            }
            Some(rows)
        })
    }

    fn team(&self, ids: &mut Ids) -> Vec<Row> {
        record::team(self, ids)
    }
}
