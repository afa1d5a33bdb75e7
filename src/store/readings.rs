//! Readings of many accounts at once: one transaction, one step of the journal, one undo.

use std::collections::BTreeSet;

use super::error::failure;
use super::write::Writing;
use super::{Store, facts, lookup};
use crate::command::Command;
use crate::command::metric::{MetricCommand, MetricVerb, NewReading};
use crate::domain::codes::AccountId;
use crate::protocol::{Failure, ImportOutcome, ReadingBatch};

impl Store {
    /// Records readings. Lines that are refused change nothing; the others land together.
    pub(super) fn import_readings(&mut self, batch: &ReadingBatch) -> Result<ImportOutcome, Failure> {
        self.import_readings_with(batch, |_| {})
    }

    /// The same, telling after each line how many are done.
    pub fn import_readings_with(&mut self, batch: &ReadingBatch, mut done: impl FnMut(usize)) -> Result<ImportOutcome, Failure> {
        let mut writing = self.writing()?;
        let step = writing.begin_step("import.readings", None, None)?;
        let mut outcome = ImportOutcome::default();
        let mut touched: BTreeSet<AccountId> = BTreeSet::new();
        for (at, (line, account, reading)) in batch.rows.iter().enumerate() {
            writing.savepoint("SAVEPOINT line")?;
            match writing.record_line(step, account, reading) {
                Ok((account, added, changed)) => {
                    outcome.added += usize::from(added);
                    outcome.updated += usize::from(changed && !added);
                    outcome.unchanged += usize::from(!changed);
                    if changed {
                        touched.insert(account);
                    }
                }
                Err(Failure::Refused(refusal)) => {
                    writing.savepoint("ROLLBACK TO line")?;
                    outcome.refused.push((*line, refusal));
                }
                Err(other) => return Err(other),
            }
            writing.savepoint("RELEASE line")?;
            done(at + 1);
        }
        for account in &touched {
            writing.restand(*account)?;
        }
        // Dropping the transaction takes everything back.
        if !batch.dry_run && !touched.is_empty() {
            let detected = std::mem::take(&mut writing.detected);
            let team = writing.commit()?;
            self.finished(team, Some(step));
            self.own_steps.extend(detected);
        }
        Ok(outcome)
    }
}

impl Writing<'_> {
    /// Records one reading: of which account, whether it is new, and whether anything changed.
    fn record_line(&mut self, step: i64, named: &str, reading: &NewReading) -> Result<(AccountId, bool, bool), Failure> {
        let account = lookup::account(&self.tx, named)?;
        let known = facts::facts(&self.tx, account).map_err(failure("reading an account"))?;
        let known = known.is_some_and(|facts| {
            facts.readings.iter().any(|old| {
                old.metric == reading.metric
                    && old.goal_id == reading.goal
                    && old.on_day == reading.on
                    && old.about == reading.about
            })
        });
        let verb = MetricVerb::Record(vec![reading.clone()]);
        let edits = self.decide(&Command::Metric(MetricCommand { account, verb }))?;
        self.apply_to_step(step, &edits)?;
        Ok((account, !known, !edits.is_empty()))
    }
}
