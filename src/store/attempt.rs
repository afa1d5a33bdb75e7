//! Several commands as one step, and commands that are only tried.

use std::collections::BTreeSet;

use super::Store;
use super::error::failure;
use super::facts::rows;
use super::write::Writing;
use crate::command::Command;
use crate::command::edit::{Edit, Row};
use crate::command::refusal::{Refusal, Thing};
use crate::domain::codes::AccountId;
use crate::domain::standing::Standing;
use crate::protocol::{Acted, Failure, Tried};

impl Store {
    /// Carries out several commands as one step: all of them, or none.
    pub(super) fn act_all(&mut self, commands: &[Command]) -> Result<Acted, Failure> {
        let verb = commands.first().map_or("", Command::verb).to_owned();
        let mut writing = self.writing()?;
        let mut step = None;
        let mut accounts: BTreeSet<AccountId> = BTreeSet::new();
        for command in commands {
            // Each is decided on what those before it left.
            let edits = writing.decide(command)?;
            if edits.is_empty() {
                continue;
            }
            let step = match step {
                Some(step) => step,
                None => *step.insert(writing.begin_step(&verb, None, None)?),
            };
            writing.apply_to_step(step, &edits)?;
            accounts.extend(edits.iter().filter_map(|edit| edit.after().or(edit.before()).and_then(Row::account)));
        }
        for account in &accounts {
            writing.restand(*account)?;
        }
        let detected = std::mem::take(&mut writing.detected);
        let team = writing.commit()?;
        self.finished(team, step);
        self.own_steps.extend(detected);
        Ok(Acted { verb, account: None, changed: step.is_some(), step })
    }

    /// Works out what a command would do, and changes nothing.
    pub(super) fn attempt(&mut self, command: &Command) -> Result<Tried, Failure> {
        let mut writing = self.writing()?;
        let edits = writing.decide(command)?;
        let account = command.account().or_else(|| edits.iter().find_map(|edit| edit.after().and_then(Row::account)));
        let Some(account) = account else {
            return Err(Refusal::Empty(crate::command::Field::Handle).into());
        };
        let gone = || Failure::from(Refusal::NotFound { thing: Thing::Account, named: account.to_string() });
        // What it is today, even where nobody has looked yet.
        let before = if let Some(Edit::Insert(Row::Account(_))) = edits.first() {
            None
        } else {
            writing.restand(account)?.ok_or_else(gone)?;
            Some(writing.stored_standing(account)?)
        };
        if !edits.is_empty() {
            writing.apply(command.verb(), Some(account), None, &edits)?;
        }
        let facts = writing.restand(account)?.ok_or_else(gone)?;
        let after = writing.stored_standing(account)?;
        // Dropping the transaction takes everything back.
        Ok(Tried {
            verb: command.verb().to_owned(),
            before: before.unwrap_or_else(|| after.clone()),
            after,
            facts: Box::new(facts),
        })
    }
}

impl Writing<'_> {
    fn stored_standing(&self, account: AccountId) -> Result<Standing, Failure> {
        let found: Vec<Standing> =
            rows(&self.tx, "WHERE account_id = ?1", &[&account]).map_err(failure("reading the standing"))?;
        found.into_iter().next().ok_or_else(|| Refusal::NotFound { thing: Thing::Account, named: account.to_string() }.into())
    }
}
