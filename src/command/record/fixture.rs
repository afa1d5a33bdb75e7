//! What the tests of the record share: decisions on the domain's account, and the facts after them.

use super::{Record, RecordCommand, RecordVerb, decide};
use crate::command::edit::{Edit, Ids, Row};
use crate::command::refusal::Refusal;
use crate::command::{Context, Directory};
use crate::domain::codes::AccountId;
use crate::domain::day::{Day, add_days};
use crate::domain::facts::AccountFacts;
use crate::domain::fixture;
use crate::domain::playbook::Playbooks;
use crate::domain::scoring::Scoring;
use crate::domain::team::Team;

struct Nobody;

impl Directory for Nobody {
    fn by_handle(&self, _handle: &str) -> Option<AccountId> {
        None
    }
    fn by_external_id(&self, _external_id: &str) -> Option<AccountId> {
        None
    }
}

/// The contract date of the account: a Monday.
pub fn start() -> Day {
    fixture::day(2026, 8, 3)
}

/// A day after the contract.
pub fn on(after: i64) -> Day {
    add_days(start(), after)
}

/// An account, and somebody who acts on it sixty days after its contract.
pub struct Bench {
    pub facts: AccountFacts,
    ids: Ids,
}

impl Bench {
    pub fn new() -> Self {
        Self { facts: fixture::facts(start()), ids: Ids::after(10_000) }
    }

    fn act(&mut self, verb: RecordVerb) -> Result<Vec<Edit>, Refusal> {
        let playbooks = Playbooks::shipped().unwrap();
        let (team, scoring) = (Team::default(), Scoring::shipped().unwrap());
        let context = Context {
            today: on(60),
            now: on(60).and_hms_opt(12, 0, 0).unwrap().and_utc(),
            actor: "ana",
            playbooks: &playbooks,
            team: &team,
            scoring: &scoring,
            directory: &Nobody,
        };
        let command = RecordCommand { account: self.facts.account.id, verb };
        let edits = decide(&command, &self.facts, &context, &mut self.ids)?;
        for edit in &edits {
            self.apply(edit);
        }
        Ok(edits)
    }

    /// Puts a row and keeps what follows from it.
    pub fn put(&mut self, row: impl Into<Record>) -> Result<Vec<Edit>, Refusal> {
        self.act(RecordVerb::Put(row.into()))
    }

    /// Drops a row.
    pub fn drop(&mut self, row: impl Into<Record>) -> Result<Vec<Edit>, Refusal> {
        self.act(RecordVerb::Drop(row.into()))
    }

    fn apply(&mut self, edit: &Edit) {
        macro_rules! keep {
            ($list:ident, $row:expr) => {{
                let row = $row;
                self.facts.$list.retain(|known| known.id != row.id);
                if !matches!(edit, Edit::Delete(_)) {
                    self.facts.$list.push(row.clone());
                }
            }};
        }
        match edit.after().or(edit.before()).unwrap() {
            Row::Session(row) => keep!(sessions, row),
            Row::LowAdopter(row) => keep!(low_adopters, row),
            Row::QuickWin(row) => keep!(quick_wins, row),
            Row::Reading(row) => keep!(readings, row),
            other => panic!("not kept here: {other:?}"),
        }
    }
}
