//! Accounts with their standing, for listings and exports.

use super::Store;
use super::error::failure;
use super::records::Record;
use super::stand::grounded;
use crate::domain::account::Account;
use crate::domain::filter::Subject;
use crate::domain::plan::Plan;
use crate::protocol::{Failure, ListQuery, Listed};

impl Store {
    /// Accounts by stage, then as the board orders them.
    pub(super) fn list(&self, query: &ListQuery) -> Result<Vec<Listed>, Failure> {
        match query.on {
            Some(day) => self.listed_on(day, query),
            None => self.listed(query).map_err(failure("listing accounts")),
        }
    }

    fn listed(&self, query: &ListQuery) -> rusqlite::Result<Vec<Listed>> {
        let snapshot = self.db.unchecked_transaction()?;
        let mut matcher = query.filter.matcher();
        let gone_too = query.filter.names_status();
        let standings = grounded(
            &snapshot,
            "WHERE (?1 OR on_board OR (?3 AND (SELECT archived_on FROM account WHERE id = account_id) IS NULL))
               AND (?2 IS NULL OR owner = ?2) ORDER BY stage, priority DESC, sort_key, account_id",
            &[&query.all, &query.owner, &gone_too],
        )?;
        let mut listed = Vec::new();
        let mut account = snapshot.prepare_cached(&Account::select("WHERE id = ?1"))?;
        let mut plan = snapshot.prepare_cached(&Plan::select("WHERE account_id = ?1"))?;
        for standing in standings {
            if matcher.holds(Subject::from(&standing.card)) {
                listed.push(Listed {
                    account: account.query_row([standing.card.account_id], Account::read)?,
                    plan: plan.query_row([standing.card.account_id], Plan::read)?,
                    standing,
                });
            }
        }
        Ok(listed)
    }
}
