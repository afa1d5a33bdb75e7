//! The board: counts of six columns and the cards that are on the screen.
//!
//! Without a filter everything comes from indexes in the order of the board, so the cost follows
//! the cards asked for. A filter looks at every standing once.

use rusqlite::types::ToSql;
use rusqlite::{Connection, OptionalExtension};

use super::Store;
use super::error::failure;
use super::records::Record;
use crate::domain::account::Stage;
use crate::domain::codes::AccountId;
use crate::domain::filter::Subject;
use crate::domain::standing::Standing;
use crate::protocol::{BoardPage, BoardQuery, Failure, Window};

impl Store {
    /// The board as far as it was asked for, of one snapshot.
    pub(super) fn board(&self, query: &BoardQuery) -> Result<BoardPage, Failure> {
        let read = || {
            let snapshot = self.db.unchecked_transaction()?;
            let mut page = if query.filter.is_empty() { plain(&snapshot, query)? } else { filtered(&snapshot, query)? };
            page.accounts = snapshot
                .prepare_cached("SELECT value FROM meta WHERE key = 'accounts'")?
                .query_row([], |row| row.get::<_, i64>(0))? as usize;
            Ok(page)
        };
        read().map_err(failure("reading the board"))
    }
}

/// The window, moved so that it holds a position: the position stands in its middle.
pub(super) fn holding(window: Window, position: Option<usize>) -> Window {
    match position {
        Some(at) if at < window.offset || at >= window.offset + window.limit => {
            Window { offset: at.saturating_sub(window.limit / 2), ..window }
        }
        _ => window,
    }
}

fn plain(db: &Connection, query: &BoardQuery) -> rusqlite::Result<BoardPage> {
    let mut page = BoardPage::default();
    let owner = query.owner.as_deref();
    let (condition, owned): (&str, bool) = if owner.is_some() { ("owner = ?3 AND", true) } else { ("", false) };
    let mut tally = db.prepare_cached(if owned {
        "SELECT stage, sum(cards), sum(at_risk) FROM tally WHERE owner = ?1 GROUP BY stage"
    } else {
        "SELECT stage, sum(cards), sum(at_risk) FROM tally WHERE ?1 IS NULL GROUP BY stage"
    })?;
    let mut counts = tally.query([owner])?;
    while let Some(row) = counts.next()? {
        let column = &mut page.columns[row.get::<_, Stage>(0)?.index()];
        column.total = row.get::<_, i64>(1)? as usize;
        column.at_risk = row.get::<_, i64>(2)? as usize;
    }
    // Intake ends with the first stage.
    page.columns[Stage::Welcome.index()].intake = db
        .prepare_cached("SELECT count(*) FROM standing WHERE intake = 1 AND (?1 IS NULL OR owner = ?1)")?
        .query_row([owner], |row| row.get::<_, i64>(0))? as usize;
    if let Some(anchor) = query.anchor {
        page.anchor = place(db, anchor, owner)?;
    }
    for stage in Stage::ALL {
        let position = page.anchor.filter(|(at, _)| *at == stage).map(|(_, position)| position);
        let column = &mut page.columns[stage.index()];
        let mut window = holding(query.windows[stage.index()], position);
        window.offset = window.offset.min(column.total.saturating_sub(1));
        column.offset = window.offset;
        if window.limit == 0 || column.total == 0 {
            continue;
        }
        let sql = Standing::select(&format!(
            "WHERE {condition} on_board = 1 AND stage = ?1 ORDER BY priority DESC, sort_key, account_id LIMIT ?2 OFFSET {}",
            if owned { "?4" } else { "?3" }
        ));
        let (limit, offset) = (window.limit as i64, window.offset as i64);
        let values: Vec<&dyn ToSql> = if owned { vec![&stage, &limit, &owner, &offset] } else { vec![&stage, &limit, &offset] };
        column.cards = db.prepare_cached(&sql)?.query_map(values.as_slice(), Standing::read)?.collect::<rusqlite::Result<_>>()?;
    }
    Ok(page)
}

/// The stage of an account and its position in that column.
fn place(db: &Connection, id: AccountId, owner: Option<&str>) -> rusqlite::Result<Option<(Stage, usize)>> {
    let found: Option<(Stage, i64, String)> = db
        .prepare_cached(
            "SELECT stage, priority, sort_key FROM standing WHERE account_id = ?1 AND on_board = 1 AND (?2 IS NULL OR owner = ?2)",
        )?
        .query_row((id, owner), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((stage, priority, key)) = found else { return Ok(None) };
    let mut before = 0i64;
    let mine = if owner.is_some() { "owner = ?5 AND" } else { "?5 IS NULL AND" };
    for condition in ["priority > ?2 AND ?3 = ?3 AND ?4 = ?4", "priority = ?2 AND (sort_key, account_id) < (?3, ?4)"] {
        before += db
            .prepare_cached(&format!("SELECT count(*) FROM standing WHERE {mine} on_board = 1 AND stage = ?1 AND {condition}"))?
            .query_row((stage, priority, &key, id, owner), |row| row.get::<_, i64>(0))?;
    }
    Ok(Some((stage, before as usize)))
}

fn filtered(db: &Connection, query: &BoardQuery) -> rusqlite::Result<BoardPage> {
    let mut page = BoardPage::default();
    let mut matcher = query.filter.matcher();
    // Who has graduated or churned is shown when asked for; who was put away is not.
    let gone_too = query.filter.names_status();
    let mut kept: [Vec<AccountId>; 6] = Default::default();
    let mut select = db.prepare_cached(
        "SELECT account_id, stage, name, handle, owner, segment, tags, status, at_risk, intake FROM standing
         WHERE (on_board = 1 OR (?1 AND (SELECT archived_on FROM account WHERE id = account_id) IS NULL))
           AND (?2 IS NULL OR owner = ?2) ORDER BY stage, priority DESC, sort_key, account_id",
    )?;
    let mut rows = select.query((gone_too, query.owner.as_deref()))?;
    while let Some(row) = rows.next()? {
        let text = |at: usize| row.get_ref(at).and_then(|value| value.as_str().map_err(rusqlite::Error::from)).map(str::to_owned);
        let (name, handle, owner, segment, tags) = (text(2)?, text(3)?, text(4)?, text(5)?, text(6)?);
        let tags: Vec<String> = if tags == "[]" { Vec::new() } else { serde_json::from_str(&tags).unwrap_or_default() };
        let subject = Subject {
            name: &name,
            handle: &handle,
            owner: &owner,
            segment: &segment,
            tags: &tags,
            stage: row.get(1)?,
            status: row.get(7)?,
            at_risk: row.get(8)?,
        };
        if matcher.holds(subject) {
            let column = &mut page.columns[subject.stage.index()];
            column.total += 1;
            column.at_risk += usize::from(subject.at_risk);
            column.intake += usize::from(row.get::<_, bool>(9)?);
            kept[subject.stage.index()].push(row.get(0)?);
        }
    }
    if let Some(anchor) = query.anchor {
        page.anchor = Stage::ALL
            .into_iter()
            .find_map(|stage| kept[stage.index()].iter().position(|id| *id == anchor).map(|position| (stage, position)));
    }
    let mut card = db.prepare_cached(&Standing::select("WHERE account_id = ?1"))?;
    for stage in Stage::ALL {
        let position = page.anchor.filter(|(at, _)| *at == stage).map(|(_, position)| position);
        let column = &mut page.columns[stage.index()];
        let window = holding(query.windows[stage.index()], position);
        column.offset = window.offset.min(column.total.saturating_sub(1));
        for id in kept[stage.index()].iter().skip(column.offset).take(window.limit) {
            column.cards.push(card.query_row([id], Standing::read)?);
        }
    }
    Ok(page)
}
