//! Checking a database from within: integrity, foreign keys, permissions, versions.

use std::os::unix::fs::MetadataExt;

use serde::Serialize;

use super::Store;
use super::error::failure;
use super::open::SCHEMA_VERSION;
use crate::protocol::Failure;

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What was looked at, as a stable code.
    pub what: &'static str,
    /// Whether it is as it should be.
    pub ok: bool,
    /// What was found.
    pub found: String,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    /// Whether everything is as it should be.
    pub ok: bool,
    /// One finding for each thing that was looked at.
    pub findings: Vec<Finding>,
}

impl Store {
    /// Looks at everything that can be told from within.
    pub fn check(&self) -> Result<CheckReport, Failure> {
        let failed = failure("checking the database");
        let text = |sql: &str| self.db.query_row(sql, [], |row| row.get::<_, String>(0)).map_err(&failed);
        let number = |sql: &str| self.db.query_row(sql, [], |row| row.get::<_, i64>(0)).map_err(&failed);
        let integrity: Vec<String> = self
            .db
            .prepare("PRAGMA integrity_check(20)")
            .and_then(|mut query| query.query_map([], |row| row.get(0))?.collect())
            .map_err(&failed)?;
        let orphans: Vec<String> = self
            .db
            .prepare("PRAGMA foreign_key_check")
            .and_then(|mut query| {
                query
                    .query_map([], |row| {
                        let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
                        Ok(format!("{table} → {parent}"))
                    })?
                    .take(20)
                    .collect()
            })
            .map_err(&failed)?;
        let standings = number("SELECT (SELECT count(*) FROM account) - (SELECT count(*) FROM standing)")?;
        let tally =
            number("SELECT (SELECT count(*) FROM standing WHERE on_board) - (SELECT coalesce(sum(cards), 0) FROM tally)")?;
        let grounds = number("SELECT (SELECT count(*) FROM standing) - (SELECT count(*) FROM grounds)")?;
        let schema = number("PRAGMA user_version")?;
        let (mode, permitted) = std::fs::metadata(&self.path).map_or((0, false), |meta| {
            let mode = meta.mode() & 0o7777;
            (mode, mode == 0o600 || mode == 0o660)
        });
        let journal = text("PRAGMA journal_mode")?;
        let finding = |what, ok, found: String| Finding { what, ok, found };
        let integrity_ok = integrity == ["ok"];
        let findings = vec![
            finding("integrity", integrity_ok, integrity.join("; ")),
            finding("foreign_keys", orphans.is_empty(), if orphans.is_empty() { "ok".into() } else { orphans.join("; ") }),
            finding("derived", [standings, grounds, tally] == [0; 3], format!("{standings} / {grounds} / {tally}")),
            finding("permissions", permitted, format!("{mode:04o}")),
            finding("journal_mode", journal == "wal", journal),
            finding("schema", schema == SCHEMA_VERSION, format!("{schema}")),
            finding("sqlite", true, rusqlite::version().to_owned()),
        ];
        Ok(CheckReport { ok: findings.iter().all(|finding| finding.ok), findings })
    }
}
