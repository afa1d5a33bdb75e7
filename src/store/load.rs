//! The hours of everybody over the accounts on the board: read from standings, plans and commitments alone.

use std::collections::BTreeMap;

use super::Store;
use super::error::failure;
use super::facts::rows;
use super::sql_types::Json;
use crate::domain::account::{Stage, Status};
use crate::domain::calendar::Period;
use crate::domain::capacity::{Adding, TeamLoad, Work};
use crate::domain::codes::AccountId;
use crate::domain::resource::Commitment;
use crate::protocol::Failure;

impl Store {
    /// The load of the team in the next weeks.
    pub(super) fn load(&self, weeks: usize) -> Result<TeamLoad, Failure> {
        self.read_load(weeks).map_err(failure("reading hours"))
    }

    fn read_load(&self, weeks: usize) -> rusqlite::Result<TeamLoad> {
        let snapshot = self.db.unchecked_transaction()?;
        let mut promised: BTreeMap<AccountId, Vec<Commitment>> = BTreeMap::new();
        for row in rows::<Commitment>(&snapshot, "WHERE login <> '' ORDER BY account_id, id", &[])? {
            promised.entry(row.account_id).or_default().push(row);
        }
        let mut adding = Adding::new(&self.team, self.today(), weeks);
        let mut accounts = snapshot.prepare_cached(
            "SELECT account_id, standing.handle, standing.name, standing.owner, standing.stage, standing.status, plan_end,
                    playbook, windows
             FROM standing JOIN plan USING (account_id) WHERE on_board = 1 ORDER BY sort_key, account_id",
        )?;
        let mut found = accounts.query([])?;
        while let Some(row) = found.next()? {
            let (handle, name, owner): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
            let (stage, status): (Stage, Status) = (row.get(4)?, row.get(5)?);
            let playbook: String = row.get(7)?;
            let windows: Vec<Period> = row.get::<_, Json<_>>(8)?.0;
            let account_id = row.get(0)?;
            adding.add(&Work {
                account_id,
                handle: &handle,
                name: &name,
                owner: &owner,
                stage,
                paused: status == Status::Paused,
                playbook: self.playbooks.get_or_default(&playbook),
                windows: &windows,
                plan_end: row.get(6)?,
                commitments: promised.get(&account_id).map_or(&[], Vec::as_slice),
            });
        }
        Ok(adding.finish())
    }
}
