//! The load of the team: people, their weeks, and the accounts behind the chosen one's hours.

use crate::domain::capacity::{AccountLoad, PersonLoad, TeamLoad};
use crate::domain::codes::AccountId;

/// The state of the portfolio screen.
#[derive(Debug, Default)]
pub struct Portfolio {
    /// Whether the load was read.
    pub loaded: bool,
    /// The load.
    pub load: TeamLoad,
    /// Whether the keys go to the accounts of the chosen person.
    pub on_accounts: bool,
    /// The chosen person.
    login: Option<String>,
    /// The chosen account of that person.
    row: usize,
}

impl Portfolio {
    /// The position of the chosen person.
    pub fn position(&self) -> usize {
        let found = self.load.people.iter().position(|person| Some(&person.login) == self.login.as_ref());
        found.unwrap_or(0)
    }

    /// The chosen person.
    pub fn person(&self) -> Option<&PersonLoad> {
        self.load.people.get(self.position())
    }

    /// The position of the chosen account.
    pub fn row(&self) -> usize {
        self.row.min(self.person().map_or(0, |person| person.accounts.len().saturating_sub(1)))
    }

    /// The chosen account, while the keys go to accounts.
    pub fn account(&self) -> Option<AccountId> {
        let load: Option<&AccountLoad> = self.person()?.accounts.get(self.row());
        load.filter(|_| self.on_accounts).map(|load| load.account_id)
    }

    /// Moves the cursor by so many rows.
    pub fn step(&mut self, by: isize) {
        let (at, rows) = if self.on_accounts {
            (self.row(), self.person().map_or(0, |person| person.accounts.len()))
        } else {
            (self.position(), self.load.people.len())
        };
        let to = (at as isize).saturating_add(by).clamp(0, (rows as isize - 1).max(0)) as usize;
        if self.on_accounts {
            self.row = to;
        } else {
            self.login = self.load.people.get(to).map(|person| person.login.clone());
            self.row = 0;
        }
    }

    /// Takes a reading in. The first one begins with `me`.
    pub fn take(&mut self, load: TeamLoad, me: &str) {
        self.load = load;
        self.loaded = true;
        if self.login.is_none() {
            self.login = self.load.person(me).map(|person| person.login.clone());
        }
    }
}
