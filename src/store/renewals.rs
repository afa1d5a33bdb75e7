//! Renewals that are near, and the accounts in steady state.
//!
//! Both lists are found by an index and end at a limit, so the cost follows what is asked for.

use rusqlite::Connection;

use super::Store;
use super::error::failure;
use super::facts::rows;
use super::records::Record;
use super::sql_types::Column;
use crate::domain::codes::AccountId;
use crate::domain::day::{Day, add_days};
use crate::domain::expectation::ReviewKind;
use crate::domain::renewal::{Countdown, Renewal, Signs, Sponsor, at_risk_cents, open, suggest};
use crate::domain::standing::Standing;
use crate::protocol::{Failure, RenewalQuery, Renewing};

/// An account that is with us: not put away, and not gone.
const WITH_US: &str = "archived_on IS NULL AND status <> 'churned' AND (?1 IS NULL OR owner = ?1)";

impl Store {
    /// Accounts by how near their renewal is, then by what is at risk.
    pub(super) fn renewals(&self, query: &RenewalQuery) -> Result<Vec<Renewing>, Failure> {
        self.read_renewals(query, self.today()).map_err(failure("reading renewals"))
    }

    fn read_renewals(&self, query: &RenewalQuery, today: Day) -> rusqlite::Result<Vec<Renewing>> {
        let snapshot = self.db.unchecked_transaction()?;
        let (owner, until, limit) = (query.owner.as_deref(), add_days(today, query.days), query.limit as i64);
        let mut ids: Vec<AccountId> = snapshot
            .prepare_cached(&format!(
                "SELECT id FROM account WHERE renewal_date <= ?2 AND {WITH_US} ORDER BY renewal_date, id LIMIT ?3"
            ))?
            .query_map((owner, until, limit), |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        if query.steady {
            let steady: Vec<AccountId> = snapshot
                .prepare_cached(&format!(
                    "SELECT id FROM account WHERE graduated_on IS NOT NULL AND status = 'graduated' AND {WITH_US}
                       AND (renewal_date IS NULL OR renewal_date > ?2)
                     ORDER BY (SELECT min(due_on) FROM review WHERE account_id = account.id AND held_on IS NULL) IS NULL,
                              (SELECT min(due_on) FROM review WHERE account_id = account.id AND held_on IS NULL), id LIMIT ?3"
                ))?
                .query_map((owner, until, limit), |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            ids.extend(steady);
        }
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            found.extend(renewing(&snapshot, id, today)?);
        }
        found.sort_by(|a, b| {
            let key = |one: &Renewing| (one.countdown, std::cmp::Reverse(one.weight));
            let due = |one: &Renewing| one.next_review.map(|(_, day)| day);
            let later = |one: &Renewing| (one.countdown == Countdown::Later).then(|| (due(one).is_none(), due(one)));
            (key(a).0, later(a), key(a).1, &a.standing.sort_key).cmp(&(key(b).0, later(b), key(b).1, &b.standing.sort_key))
        });
        Ok(found)
    }
}

/// An account with its renewal; none where its standing has not been worked out yet.
fn renewing(db: &Connection, id: AccountId, today: Day) -> rusqlite::Result<Option<Renewing>> {
    let Some(standing) = rows::<Standing>(db, "WHERE account_id = ?1", &[&id])?.pop() else { return Ok(None) };
    let (due_on, graduated_on) = db
        .prepare_cached("SELECT renewal_date, graduated_on FROM account WHERE id = ?1")?
        .query_row([id], |row| Ok((<Option<Day> as Column>::get(row, 0)?, <Option<Day> as Column>::get(row, 1)?)))?;
    let all = db
        .prepare_cached(&Renewal::select("WHERE account_id = ?1 AND outcome IS NULL"))?
        .query_map([id], Renewal::read)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let renewal = open(&all).cloned();
    let next_review: Option<(ReviewKind, Day)> = rusqlite::OptionalExtension::optional(
        db.prepare_cached(
            "SELECT kind, due_on FROM review WHERE account_id = ?1 AND held_on IS NULL ORDER BY due_on, id LIMIT 1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, <Day as Column>::get(row, 1)?))),
    )?;
    let average: Option<i64> = rusqlite::OptionalExtension::optional(
        db.prepare_cached("SELECT cents / accounts FROM revenue WHERE currency = ?1 AND accounts > 0")?
            .query_row([&standing.currency], |row| row.get(0)),
    )?;
    let signs = Signs { band: standing.band, trend: standing.trend, adopted: None, sponsor: Sponsor::Unknown };
    let outlook = renewal.as_ref().map_or_else(|| suggest(&signs).outlook, |renewal| renewal.outlook);
    let risk = at_risk_cents(standing.arr_cents.unwrap_or(0), outlook);
    // Where nobody else pays in that currency, the account is its own measure.
    let average = average.or(standing.arr_cents).filter(|cents| *cents > 0).unwrap_or(1);
    Ok(Some(Renewing {
        graduated_on,
        suggested: renewal.is_none(),
        renewal,
        due_on,
        countdown: Countdown::of(due_on, today),
        outlook,
        at_risk_cents: risk,
        weight: (i128::from(risk) * 1000 / i128::from(average)) as i64,
        next_review,
        standing,
    }))
}
