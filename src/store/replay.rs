//! The board as of a past day: read only, worked out from the facts as they were.
//!
//! Facts carry their own days, so stage, milestones, score, cadence and signals are those of the day. An account's own
//! fields (name, owner, status, revenue) are put back from the journal; what was never journalled, such as the
//! seed of a demo, counts as it is today. The figures of the scoring are those of the day; playbooks, holidays and
//! the time zone are today's. An account is there from the day of its contract, whenever it was typed in.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};

use super::Store;
use super::board::holding;
use super::error::failure;
use super::facts::{facts, facts_of_standing, rows};
use super::stand::distrusted;
use crate::clock::host_zone;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::account::{Account, Stage};
use crate::domain::asof::{account_on, as_of};
use crate::domain::codes::AccountId;
use crate::domain::day::{Day, day_of};
use crate::domain::facts::AccountFacts;
use crate::domain::filter::Subject;
use crate::domain::plan::Plan;
use crate::domain::priority::Surroundings;
use crate::domain::scoring::Scoring;
use crate::domain::standing::{Grounded, Standing, on_board, standing};
use crate::domain::view::View;
use crate::protocol::{AccountRef, BoardPage, BoardQuery, Failure, ListQuery, Listed};

/// An account as it was on a day.
#[derive(Debug)]
struct Past {
    account: Account,
    plan: Plan,
    standing: Grounded,
}

/// The standings of one past day, in the order of the board.
#[derive(Debug)]
struct Standings {
    day: Day,
    /// The last step of the journal when they were worked out: a later one may change the past.
    step: i64,
    rows: Vec<Past>,
}

/// The past day that was last asked for.
#[derive(Debug, Default)]
pub(super) struct Kept(RefCell<Option<Arc<Standings>>>);

impl Store {
    /// The board as it was on a day.
    pub(super) fn board_on(&self, day: Day, query: &BoardQuery) -> Result<BoardPage, Failure> {
        let past = self.past_on(day)?;
        let mut matcher = query.filter.matcher();
        let gone_too = query.filter.names_status();
        let mut kept: [Vec<&Standing>; 6] = Default::default();
        for one in &past.rows {
            let standing = &one.standing.card;
            let there = standing.on_board || (gone_too && one.account.archived_on.is_none());
            let whose = query.owner.as_ref().is_none_or(|owner| *owner == standing.owner);
            if there && whose && (query.filter.is_empty() || matcher.holds(Subject::from(standing))) {
                kept[standing.stage.index()].push(standing);
            }
        }
        let mut page = BoardPage { accounts: past.rows.len(), ..BoardPage::default() };
        let place = |id: AccountId| {
            let at = |stage: &Stage| kept[stage.index()].iter().position(|card| card.account_id == id);
            Stage::ALL.iter().find_map(|stage| at(stage).map(|at| (*stage, at)))
        };
        page.anchor = query.anchor.and_then(place);
        for stage in Stage::ALL {
            let cards = &kept[stage.index()];
            let position = page.anchor.filter(|(at, _)| *at == stage).map(|(_, position)| position);
            let window = holding(query.windows[stage.index()], position);
            let column = &mut page.columns[stage.index()];
            column.total = cards.len();
            column.intake = cards.iter().filter(|card| card.intake).count();
            column.at_risk = cards.iter().filter(|card| card.at_risk).count();
            column.offset = window.offset.min(column.total.saturating_sub(1));
            column.cards = cards.iter().skip(column.offset).take(window.limit).map(|card| (*card).clone()).collect();
        }
        Ok(page)
    }

    /// Accounts as they were on a day.
    pub(super) fn listed_on(&self, day: Day, query: &ListQuery) -> Result<Vec<Listed>, Failure> {
        let past = self.past_on(day)?;
        let mut matcher = query.filter.matcher();
        let gone_too = query.filter.names_status();
        let mut listed = Vec::new();
        for Past { account, plan, standing } in &past.rows {
            let card = &standing.card;
            let there = query.all || card.on_board || (gone_too && account.archived_on.is_none());
            let whose = query.owner.as_ref().is_none_or(|owner| *owner == card.owner);
            if there && whose && matcher.holds(Subject::from(card)) {
                listed.push(Listed { account: account.clone(), plan: plan.clone(), standing: standing.clone() });
            }
        }
        Ok(listed)
    }

    /// Everything about an account as it was on a day.
    pub(super) fn facts_on(&self, reference: &AccountRef, day: Day) -> Result<AccountFacts, Failure> {
        let id = self.resolve(reference)?;
        let read = || {
            let snapshot = self.db.unchecked_transaction()?;
            let then = self.accounts_on(&snapshot, day)?;
            Ok(facts(&snapshot, id)?.map(|mut facts| {
                if let Some(account) = then.get(&id) {
                    facts.account = account.clone();
                }
                facts
            }))
        };
        let found = read().map_err(failure("reading an account as it was"))?;
        found
            .and_then(|facts| self.as_of(&facts, day))
            .ok_or_else(|| Refusal::NotFound { thing: Thing::Account, named: id.to_string() }.into())
    }

    fn as_of(&self, facts: &AccountFacts, day: Day) -> Option<AccountFacts> {
        let playbook = self.playbooks.get_or_default(&facts.plan.playbook);
        as_of(facts, playbook, &self.team.calendar(&facts.plan.factors.busy), day)
    }

    /// The standings of a day: as kept, where nothing was written since.
    fn past_on(&self, day: Day) -> Result<Arc<Standings>, Failure> {
        let step = self
            .db
            .prepare_cached("SELECT coalesce(max(id), 0) FROM step")
            .and_then(|mut query| query.query_row([], |row| row.get::<_, i64>(0)))
            .map_err(failure("reading the journal"))?;
        if let Some(kept) = self.past.0.borrow().as_ref().filter(|kept| kept.day == day && kept.step == step) {
            return Ok(kept.clone());
        }
        let scoring = Scoring::with(&self.figures_on(day)?)
            .map_err(|error| Failure::Store { doing: "reading the scoring of that day", problem: error.to_string() })?;
        let rows = self.past_rows(day, &scoring).map_err(failure("working out the board of that day"))?;
        let past = Arc::new(Standings { day, step, rows });
        *self.past.0.borrow_mut() = Some(past.clone());
        Ok(past)
    }

    fn past_rows(&self, day: Day, scoring: &Scoring) -> rusqlite::Result<Vec<Past>> {
        let snapshot = self.db.unchecked_transaction()?;
        let then = self.accounts_on(&snapshot, day)?;
        let average = averages(then.values());
        let distrusted = distrusted(&snapshot, scoring)?;
        let mut rows = Vec::with_capacity(then.len());
        for (id, account) in then {
            let Some(mut facts) = facts_of_standing(&snapshot, id)? else { continue };
            facts.account = account;
            let Some(facts) = self.as_of(&facts, day) else { continue };
            let playbook = self.playbooks.get_or_default(&facts.plan.playbook);
            let calendar = self.team.calendar(&facts.plan.factors.busy);
            let around =
                Surroundings { average_arr_cents: average.get(&facts.account.currency).copied(), distrusted: &distrusted };
            let standing = standing(&View::new(&facts, playbook, &calendar), day, around, scoring);
            rows.push(Past { account: facts.account, plan: facts.plan, standing });
        }
        rows.sort_by(|one, other| {
            let key = |past: &Past| (past.standing.card.stage, std::cmp::Reverse(past.standing.card.priority));
            let name = |past: &Past| (past.standing.card.sort_key.clone(), past.standing.card.account_id);
            key(one).cmp(&key(other)).then_with(|| name(one).cmp(&name(other)))
        });
        Ok(rows)
    }

    /// The accounts that were there on a day, with their own fields as they were: those of now, with every later
    /// change that the journal tells taken back.
    fn accounts_on(&self, db: &Connection, day: Day) -> rusqlite::Result<HashMap<AccountId, Account>> {
        let all: Vec<Account> = rows(db, "ORDER BY id", &[])?;
        let mut accounts: HashMap<AccountId, Account> = all.into_iter().map(|account| (account.id, account)).collect();
        let zone = self.team.zone().unwrap_or_else(host_zone);
        // Only what is newer than the day is looked at: moments are kept as text that sorts.
        let newest: Option<i64> =
            db.prepare_cached("SELECT max(id) FROM step")?.query_row([], |row| row.get(0)).optional()?.flatten();
        let mut steps = db.prepare_cached("SELECT id, at FROM step WHERE id <= ?1 ORDER BY id DESC")?;
        let mut first = i64::MAX;
        let mut later = steps.query([newest.unwrap_or(0)])?;
        while let Some(step) = later.next()? {
            if day_of(step.get(1)?, &zone) <= day {
                break;
            }
            first = step.get(0)?;
        }
        let mut changes = db.prepare_cached(
            "SELECT account_id, before, after FROM journal WHERE step_id >= ?1 AND tbl = 'account' AND account_id IS NOT NULL
             ORDER BY seq DESC",
        )?;
        let mut told = changes.query([first])?;
        while let Some(change) = told.next()? {
            let id: AccountId = change.get(0)?;
            // Where it was typed in later than it was signed, it was as it was typed in.
            let json: Option<String> = change.get::<_, Option<String>>(1)?.or(change.get(2)?);
            if let (Some(account), Some(was)) = (accounts.get_mut(&id), json.and_then(|json| serde_json::from_str(&json).ok())) {
                *account = was;
            }
        }
        accounts.retain(|_, account| account.contract_date <= day);
        for account in accounts.values_mut() {
            *account = account_on(account, day);
        }
        Ok(accounts)
    }
}

/// The average revenue of accounts on the board, by currency, in hundredths.
fn averages<'a>(accounts: impl Iterator<Item = &'a Account>) -> HashMap<String, i64> {
    let mut sums: HashMap<String, (i64, i64)> = HashMap::new();
    for account in accounts.filter(|account| on_board(account)) {
        if let Some(cents) = account.arr_cents {
            let (sum, count) = sums.entry(account.currency.clone()).or_default();
            *sum += cents;
            *count += 1;
        }
    }
    sums.into_iter().map(|(currency, (sum, count))| (currency, sum / count)).collect()
}
