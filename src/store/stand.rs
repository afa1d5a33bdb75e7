//! Standings: worked out from an account's facts, and kept beside it.

use std::cell::RefCell;
use std::sync::Arc;

use rusqlite::types::ToSql;
use rusqlite::{Connection, OptionalExtension, Row};

use super::Store;
use super::error::failure;
use super::records::Record;
use super::sql_types::Json;
use crate::command::detect::detect;
use crate::command::edit::{Edit, Ids};
use crate::domain::codes::AccountId;
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::playbook::Playbooks;
use crate::domain::priority::Surroundings;
use crate::domain::scoring::{Coefficient, Scoring};
use crate::domain::standing::{Grounded, Grounds, Standing, standing};
use crate::domain::team::Team;
use crate::domain::view::View;
use crate::protocol::{Failure, RuleTally, Why};

/// The figures in force, read once and again when the team changes one.
#[derive(Debug, Default)]
pub(super) struct Figures(RefCell<Option<(Vec<Coefficient>, Arc<Scoring>)>>);

impl Figures {
    /// The figures with those that the team changed.
    pub fn of(&self, team: &Team) -> Result<Arc<Scoring>, Failure> {
        let mut kept = self.0.borrow_mut();
        if let Some((changed, scoring)) = kept.as_ref()
            && *changed == team.figures
        {
            return Ok(scoring.clone());
        }
        let scoring = Scoring::with(&team.figures)
            .map_err(|error| Failure::Store { doing: "reading the scoring", problem: error.to_string() })?;
        let scoring = Arc::new(scoring);
        *kept = Some((team.figures.clone(), scoring.clone()));
        Ok(scoring)
    }
}

/// What standings are worked out with, on one day.
pub(super) struct Desk<'a> {
    pub playbooks: &'a Playbooks,
    pub team: &'a Team,
    pub scoring: &'a Scoring,
    pub today: Day,
}

impl Desk<'_> {
    /// What the rules change on an account.
    pub fn detect(&self, facts: &AccountFacts, ids: &mut Ids) -> Vec<Edit> {
        self.viewed(facts, |view| detect(view, self.today, self.scoring, ids))
    }

    /// The standing of an account, beside the others of the database.
    pub fn standing(&self, db: &Connection, facts: &AccountFacts) -> rusqlite::Result<Grounded> {
        let average = average_arr(db, &facts.account.currency)?;
        let distrusted = if facts.signals.is_empty() { Vec::new() } else { distrusted(db, self.scoring)? };
        let around = Surroundings { average_arr_cents: average, distrusted: &distrusted };
        let mut row = self.viewed(facts, |view| standing(view, self.today, around, self.scoring));
        let last: Option<(i64, String)> = db
            .prepare_cached("SELECT id, actor FROM step WHERE id = (SELECT max(step_id) FROM journal WHERE account_id = ?1)")?
            .query_row([facts.account.id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if let Some((step, actor)) = last {
            row.card.changed_step = step;
            row.card.changed_by = actor;
        }
        Ok(row)
    }

    fn viewed<T>(&self, facts: &AccountFacts, work: impl FnOnce(&View<'_>) -> T) -> T {
        let playbook = self.playbooks.get_or_default(&facts.plan.playbook);
        let calendar = self.team.calendar(&facts.plan.factors.busy);
        work(&View::new(facts, playbook, &calendar))
    }
}

impl Store {
    /// Why an account stands where it stands, and the figures that were in force by the end of a day.
    pub(super) fn why(&self, account: AccountId, day: Day) -> Result<Why, Failure> {
        let grounds = grounds(&self.db, account).map_err(failure("reading the grounds of a standing"))?.unwrap_or_default();
        Ok(Why { account, grounds, figures: self.figures_on(day)? })
    }
}

/// The average revenue of the accounts on the board in a currency, in hundredths.
fn average_arr(db: &Connection, currency: &str) -> rusqlite::Result<Option<i64>> {
    db.prepare_cached("SELECT cents / accounts FROM revenue WHERE currency = ?1 AND accounts > 0")?
        .query_row([currency], |row| row.get(0))
        .optional()
}

/// The verdicts on each rule, by code.
pub(super) fn tallies(db: &Connection) -> rusqlite::Result<Vec<RuleTally>> {
    db.prepare_cached("SELECT code, confirmed, false_alarms FROM rule_tally WHERE confirmed + false_alarms > 0 ORDER BY code")?
        .query_map([], |row| Ok(RuleTally { code: row.get(0)?, confirmed: row.get(1)?, false_alarms: row.get(2)? }))?
        .collect()
}

/// Codes of the rules whose precision has fallen too low to add priority.
pub(super) fn distrusted(db: &Connection, scoring: &Scoring) -> rusqlite::Result<Vec<String>> {
    let triage = &scoring.triage;
    db.prepare_cached(
        "SELECT code FROM rule_tally WHERE confirmed + false_alarms >= ?1 AND confirmed * 100 < ?2 * (confirmed + false_alarms)",
    )?
    .query_map([triage.trusted_after, triage.trusted_precision], |row| row.get(0))?
    .collect()
}

/// Standings with their grounds under a condition.
pub(super) fn grounded(db: &Connection, rest: &str, values: &[&dyn ToSql]) -> rusqlite::Result<Vec<Grounded>> {
    let columns = Standing::COLUMNS.join(", ");
    let sql = format!("SELECT {columns}, reasons, next_move, contacts FROM standing JOIN grounds USING (account_id) {rest}");
    let at = Standing::COLUMNS.len();
    db.prepare_cached(&sql)?
        .query_map(values, |row| Ok(Grounded { card: Standing::read(row)?, grounds: read_grounds(row, at)? }))?
        .collect()
}

/// The grounds of an account's standing; none when it is gone.
pub(super) fn grounds(db: &Connection, account: AccountId) -> rusqlite::Result<Option<Grounds>> {
    db.prepare_cached("SELECT reasons, next_move, contacts FROM grounds WHERE account_id = ?1")?
        .query_row([account], |row| read_grounds(row, 0))
        .optional()
}

fn read_grounds(row: &Row<'_>, at: usize) -> rusqlite::Result<Grounds> {
    Ok(Grounds {
        reasons: row.get::<_, Json<_>>(at)?.0,
        next_move: row.get::<_, Json<_>>(at + 1)?.0,
        contacts: row.get::<_, Json<_>>(at + 2)?.0,
    })
}

/// Removes the standing of an account, with its grounds.
pub(super) fn remove(db: &Connection, account: AccountId) -> rusqlite::Result<()> {
    for table in ["grounds", "standing"] {
        db.prepare_cached(&format!("DELETE FROM {table} WHERE account_id = ?1"))?.execute([account])?;
    }
    Ok(())
}

/// Stores a standing with its grounds in place of the one before. Since when it has been in its band
/// is kept. Most days change no grounds: they are written where they differ.
pub(super) fn put(db: &Connection, row: &Grounded) -> rusqlite::Result<()> {
    put_standing(db, &row.card)?;
    let Grounds { reasons, next_move, contacts } = &row.grounds;
    db.prepare_cached(
        "INSERT INTO grounds (account_id, reasons, next_move, contacts) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (account_id) DO UPDATE
         SET reasons = excluded.reasons, next_move = excluded.next_move, contacts = excluded.contacts
         WHERE grounds.reasons <> excluded.reasons OR grounds.next_move <> excluded.next_move
            OR grounds.contacts <> excluded.contacts",
    )?
    .execute((row.card.account_id, Json(reasons), Json(next_move), Json(contacts)))
    .map(|_| ())
}

fn put_standing(db: &Connection, row: &Standing) -> rusqlite::Result<()> {
    let sets: Vec<String> = Standing::COLUMNS
        .iter()
        .skip(1)
        .map(|column| match *column {
            "band_since" => "band_since = CASE WHEN standing.band = excluded.band AND standing.band_since IS NOT NULL
                 THEN standing.band_since ELSE excluded.day END"
                .to_owned(),
            column => format!("{column} = excluded.{column}"),
        })
        .collect();
    let places: Vec<String> = (1..=Standing::COLUMNS.len()).map(|at| format!("?{at}")).collect();
    let sql = format!(
        "INSERT INTO standing ({}) VALUES ({}) ON CONFLICT (account_id) DO UPDATE SET {}",
        Standing::COLUMNS.join(", "),
        places.join(", "),
        sets.join(", ")
    );
    let mut statement = db.prepare_cached(&sql)?;
    row.bind(|values| statement.execute(values)).map(|_| ())
}
