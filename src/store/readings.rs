//! Readings of many accounts at once: one transaction, one step of the journal, one undo.

use std::collections::{BTreeMap, HashMap};

use super::error::failure;

use super::{Store, facts, lookup};
use crate::command::Command;
use crate::command::edit::{Edit, Row};
use crate::command::metric::{MetricCommand, MetricVerb};
use crate::command::refusal::Refusal;
use crate::domain::codes::AccountId;
use crate::domain::facts::AccountFacts;
use crate::protocol::{Failure, ImportOutcome, ReadingBatch};

impl Store {
    /// Records readings. Lines that are refused change nothing; the others land together.
    pub(super) fn import_readings(&mut self, batch: &ReadingBatch) -> Result<ImportOutcome, Failure> {
        self.import_readings_with(batch, |_| {})
    }

    /// The same, telling after each reading how many are done.
    pub fn import_readings_with(&mut self, batch: &ReadingBatch, mut done: impl FnMut(usize)) -> Result<ImportOutcome, Failure> {
        let mut writing = self.writing()?;
        let step = writing.begin_step("import.readings", None, None)?;
        let mut outcome = ImportOutcome::default();
        // Account by account, so that each account's facts are read once.
        let mut names: HashMap<&str, Result<AccountId, Refusal>> = HashMap::new();
        let mut accounts: BTreeMap<AccountId, Vec<usize>> = BTreeMap::new();
        for (at, (line, named, _)) in batch.rows.iter().enumerate() {
            if !names.contains_key(named.as_str()) {
                let found = match lookup::account(&writing.tx, named) {
                    Ok(account) => Ok(account),
                    Err(Failure::Refused(refusal)) => Err(refusal),
                    Err(other) => return Err(other),
                };
                names.insert(named, found);
            }
            match names.get(named.as_str()) {
                Some(Ok(account)) => accounts.entry(*account).or_default().push(at),
                Some(Err(refusal)) => outcome.refused.push((*line, refusal.clone())),
                None => {}
            }
        }
        let mut told = outcome.refused.len();
        let mut touched = 0;
        for (account, places) in &accounts {
            let known = facts::facts(&writing.tx, *account).map_err(failure("reading an account"))?;
            let Some(mut known) = known else { continue };
            let before = outcome.added + outcome.updated;
            for at in places {
                let (line, _, reading) = &batch.rows[*at];
                let verb = MetricVerb::Record(vec![reading.clone()]);
                match writing.decide_on(&Command::Metric(MetricCommand { account: *account, verb }), Some(&known)) {
                    Ok(edits) => {
                        writing.apply_to_step(step, &edits)?;
                        outcome.unchanged += usize::from(edits.is_empty());
                        for edit in edits {
                            take(&mut known, edit, &mut outcome);
                        }
                    }
                    Err(Failure::Refused(refusal)) => outcome.refused.push((*line, refusal)),
                    Err(other) => return Err(other),
                }
                told += 1;
                done(told);
            }
            if outcome.added + outcome.updated > before {
                writing.restand(*account)?;
                touched += 1;
            }
        }
        outcome.refused.sort_by_key(|(line, _)| *line);
        // Dropping the transaction takes everything back.
        if !batch.dry_run && touched > 0 {
            let detected = std::mem::take(&mut writing.detected);
            let team = writing.commit()?;
            self.finished(team, Some(step));
            self.own_steps.extend(detected);
        }
        Ok(outcome)
    }
}

/// Takes what was written into the facts at hand, and counts it.
fn take(known: &mut AccountFacts, edit: Edit, outcome: &mut ImportOutcome) {
    match edit {
        Edit::Insert(Row::Reading(reading)) => {
            known.readings.push(reading);
            outcome.added += 1;
        }
        Edit::Update(_, Row::Reading(reading)) => {
            if let Some(old) = known.readings.iter_mut().find(|old| old.id == reading.id) {
                *old = reading;
            }
            outcome.updated += 1;
        }
        _ => {}
    }
}
