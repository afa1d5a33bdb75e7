//! Finding an account by what a person types.

use rusqlite::{Connection, OptionalExtension};

use super::error::failure;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::codes::AccountId;
use crate::protocol::Failure;

/// The account that a text means: a handle, else an external id, else a name that only one has.
pub(super) fn account(db: &Connection, named: &str) -> Result<AccountId, Failure> {
    let named = named.trim();
    let by = |sql: &str| -> Result<Option<AccountId>, Failure> {
        let found = db.prepare_cached(sql).and_then(|mut query| query.query_row([named], |row| row.get(0)).optional());
        found.map_err(failure("looking up an account"))
    };
    if let Some(id) = by("SELECT id FROM account WHERE handle = ?1")? {
        return Ok(id);
    }
    if let Some(id) = by("SELECT id FROM account WHERE external_id = ?1")? {
        return Ok(id);
    }
    let handles: Vec<(AccountId, String)> = db
        .prepare_cached("SELECT id, handle FROM account WHERE name = ?1 COLLATE NOCASE ORDER BY handle LIMIT 6")
        .and_then(|mut query| query.query_map([named], |row| Ok((row.get(0)?, row.get(1)?)))?.collect())
        .map_err(failure("looking up an account"))?;
    match handles.as_slice() {
        [] => Err(Refusal::NotFound { thing: Thing::Account, named: named.to_owned() }.into()),
        [(id, _)] => Ok(*id),
        several => Err(Refusal::Ambiguous {
            thing: Thing::Account,
            named: named.to_owned(),
            candidates: several.iter().map(|(_, handle)| handle.clone()).collect(),
        }
        .into()),
    }
}
