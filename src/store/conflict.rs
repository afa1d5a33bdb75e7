//! Who was first: turning what the database refuses into a sentence about a colleague.

use rusqlite::{Error, ErrorCode, OptionalExtension, Params, ffi};

use super::error::failure;
use super::write::Writing;
use crate::command::edit::{Edit, Row};
use crate::command::refusal::Refusal;
use crate::domain::codes::AccountId;
use crate::protocol::Failure;

impl Writing<'_> {
    /// Who last changed a row, and when.
    pub fn changed_by(&self, table: &str, id: i64, account: Option<AccountId>) -> Refusal {
        self.who("journal.account_id IS ?1 AND journal.tbl = ?2 AND journal.row_id = ?3", (account, table, id))
    }

    /// Which colleague last changed a row after a step. What the user themselves did and took
    /// back in between is not what stands in the way.
    pub fn changed_since(&self, step: i64, table: &str, id: i64, account: Option<AccountId>) -> Refusal {
        let condition = "journal.account_id IS ?1 AND journal.tbl = ?2 AND journal.row_id = ?3 AND journal.step_id > ?4
             AND step.actor <> ?5";
        match self.who(condition, (account, table, id, step, self.actor)) {
            Refusal::ChangedBy { who, .. } if who == "?" => self.changed_by(table, id, account),
            found => found,
        }
    }

    fn who(&self, condition: &str, values: impl Params) -> Refusal {
        let sql = format!(
            "SELECT step.actor, step.at FROM journal JOIN step ON step.id = journal.step_id
             WHERE {condition} ORDER BY journal.seq DESC LIMIT 1"
        );
        let found = self
            .tx
            .prepare_cached(&sql)
            .and_then(|mut query| query.query_row(values, |row| Ok((row.get(0)?, row.get(1)?))).optional());
        match found {
            Ok(Some((who, when))) => Refusal::ChangedBy { who, when },
            _ => Refusal::ChangedBy { who: String::from("?"), when: self.now },
        }
    }

    /// What a failed edit means. A row can be as it was seen and yet not be changed: a name that
    /// may exist once has gone to another row, or a row that shall go has others hanging on it.
    /// Either happens when somebody takes back what others have built upon.
    pub fn collision(&self, edit: &Edit, error: Error) -> Failure {
        let Error::SqliteFailure(ffi::Error { code: ErrorCode::ConstraintViolation, extended_code }, message) = &error else {
            return failure("writing a row")(error);
        };
        let about = message.as_deref().unwrap_or_default();
        match (*extended_code, edit) {
            (ffi::SQLITE_CONSTRAINT_UNIQUE, Edit::Insert(Row::Account(row)) | Edit::Update(_, Row::Account(row))) => {
                if about.contains("external_id") {
                    Refusal::ExternalIdTaken(row.external_id.clone().unwrap_or_default()).into()
                } else {
                    Refusal::HandleTaken(row.handle.clone()).into()
                }
            }
            (ffi::SQLITE_CONSTRAINT_UNIQUE, Edit::Insert(row) | Edit::Update(_, row)) => self
                .who(
                    "journal.account_id IS ?1 AND journal.tbl = ?2 AND step.actor <> ?3",
                    (row.account(), row.table(), self.actor),
                )
                .into(),
            (ffi::SQLITE_CONSTRAINT_FOREIGNKEY, Edit::Delete(row)) => {
                self.who("journal.account_id IS ?1 AND step.actor <> ?2", (row.account(), self.actor)).into()
            }
            _ => failure("writing a row")(error),
        }
    }
}
