//! Many accounts at once: one transaction, one step of the journal, one undo.

use super::error::failure;
use super::write::{Lookup, Writing};
use super::{Store, facts};
use crate::command::account::{AccountCommand, AccountPatch, NewAccount};
use crate::command::edit::Row;
use crate::command::{Command, Directory};
use crate::domain::codes::AccountId;
use crate::protocol::{Failure, ImportBatch, ImportOutcome};

/// What happened to one line.
enum Line {
    Added,
    Updated,
    Unchanged,
}

impl Store {
    /// Adds or updates accounts. Lines that are refused change nothing; the others land together.
    pub(super) fn import(&mut self, batch: &ImportBatch) -> Result<ImportOutcome, Failure> {
        self.import_with(batch, |_| {})
    }

    /// The same, telling after each line how many are done.
    pub fn import_with(&mut self, batch: &ImportBatch, mut done: impl FnMut(usize)) -> Result<ImportOutcome, Failure> {
        let mut writing = self.writing()?;
        let step = writing.begin_step("import.accounts", None, None)?;
        let mut outcome = ImportOutcome::default();
        for (at, (line, new)) in batch.rows.iter().enumerate() {
            // A line that fails half way, on a constraint that no rule foresaw, must leave nothing.
            writing.savepoint("SAVEPOINT line")?;
            match writing.import_line(step, new) {
                Ok(Line::Added) => outcome.added += 1,
                Ok(Line::Updated) => outcome.updated += 1,
                Ok(Line::Unchanged) => outcome.unchanged += 1,
                Err(Failure::Refused(refusal)) => {
                    writing.savepoint("ROLLBACK TO line")?;
                    outcome.refused.push((*line, refusal));
                }
                Err(other) => return Err(other),
            }
            writing.savepoint("RELEASE line")?;
            done(at + 1);
        }
        // Dropping the transaction takes everything back.
        if !batch.dry_run && outcome.added + outcome.updated > 0 {
            let team = writing.commit()?;
            self.finished(team, Some(step));
        }
        Ok(outcome)
    }
}

impl Writing<'_> {
    pub(super) fn savepoint(&self, sql: &str) -> Result<(), Failure> {
        self.tx.prepare_cached(sql).and_then(|mut run| run.execute([])).map(|_| ()).map_err(failure("importing a line"))
    }

    fn import_line(&mut self, step: i64, new: &NewAccount) -> Result<Line, Failure> {
        let command = match self.known(&new.fields) {
            None => AccountCommand::Add(Box::new(new.clone())),
            Some(account) => {
                let Some(facts) = facts::facts(&self.tx, account).map_err(failure("reading an account"))? else {
                    return Ok(Line::Unchanged);
                };
                // What the file says already holds is no correction: it must not trip the rules
                // for corrections.
                let mut patch = new.fields.clone();
                patch.contract_date = patch.contract_date.filter(|day| *day != facts.account.contract_date);
                patch.stage_since = patch.stage_since.filter(|day| *day != facts.account.stage_since);
                AccountCommand::Edit { account, rev: None, patch: Box::new(patch) }
            }
        };
        let added = matches!(command, AccountCommand::Add(_));
        let edits = self.decide(&Command::Account(command))?;
        if edits.is_empty() {
            return Ok(Line::Unchanged);
        }
        self.apply_to_step(step, &edits)?;
        if let Some(account) = edits.iter().find_map(|edit| edit.after().and_then(Row::account)) {
            self.restand(account)?;
        }
        Ok(if added { Line::Added } else { Line::Updated })
    }

    /// The account that a line is about: by external id, else by handle. An account that has
    /// another external id than the line is another account, whatever its handle. A line with
    /// neither is about the account without external id that has its name and contract date.
    fn known(&self, fields: &AccountPatch) -> Option<AccountId> {
        let lookup = Lookup { db: &self.tx };
        let given = |text: Option<&str>| text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let external = given(fields.external_id.as_ref().and_then(Option::as_deref));
        let handle = given(fields.handle.as_deref());
        let by_handle = || handle.as_deref().and_then(|handle| lookup.by_handle(handle));
        if let Some(id) = external {
            return lookup.by_external_id(&id).or_else(|| by_handle().filter(|account| lookup.without_external_id(*account)));
        }
        if handle.is_some() {
            return by_handle();
        }
        let name = fields.name.as_deref()?.trim();
        let contract = fields.contract_date?;
        self.tx
            .prepare_cached(
                "SELECT id FROM account WHERE name = ?1 AND contract_date = ?2 AND external_id IS NULL ORDER BY id LIMIT 1",
            )
            .and_then(|mut query| query.query_row((name, contract), |row| row.get(0)))
            .ok()
    }
}
