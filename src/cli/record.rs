//! What the subcommands of the onboarding record share: finding a row, putting it, dropping it, listing.

use serde::Serialize;
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::pick;
use super::session::Session;
use crate::command::Command;
use crate::command::record::{Record, RecordCommand, RecordVerb};
use crate::command::refusal::Thing;
use crate::domain::codes::{AccountId, StakeholderId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::say;

/// Adds or changes a row of the record and says so.
pub(super) fn put(session: &mut Session<'_>, account: AccountId, row: impl Into<Record>, about: &str) -> Result<(), CliError> {
    session.act_and_say(Command::Record(RecordCommand { account, verb: RecordVerb::Put(row.into()) }), about)
}

/// Takes a row of the record away and says so.
pub(super) fn drop_row(
    session: &mut Session<'_>,
    account: AccountId,
    row: impl Into<Record>,
    about: &str,
) -> Result<(), CliError> {
    session.act_and_say(Command::Record(RecordCommand { account, verb: RecordVerb::Drop(row.into()) }), about)
}

/// A row by its id or by words of what it says; those that `over` calls settled only where no other fits.
pub(super) fn find<'a, T>(
    session: &Session<'_>,
    thing: Thing,
    named: &str,
    rows: &'a [T],
    describe: impl Fn(&T) -> (i64, String, bool),
) -> Result<&'a T, CliError> {
    let rows = rows.iter().map(|row| {
        let (id, words, over) = describe(row);
        (id, words, over, row)
    });
    pick::either(thing, named, rows, false).map_err(|refusal| session.refuse(refusal))
}

/// The stakeholder that is named; none where nobody is.
pub(super) fn person(
    session: &Session<'_>,
    facts: &AccountFacts,
    named: Option<&str>,
) -> Result<Option<StakeholderId>, CliError> {
    let person = named.map(|named| pick::stakeholder(facts, named)).transpose();
    person.map(|person| person.map(|person| person.id)).map_err(|refusal| session.refuse(refusal))
}

/// A day that may be missing.
pub(super) fn optional_day(session: &Session<'_>, typed: Option<&str>) -> Result<Option<Day>, CliError> {
    typed.map(|typed| session.day(typed)).transpose()
}

/// A row as JSON, with what is worked out of it.
pub(super) fn with(row: &impl Serialize, more: &[(&str, Value)]) -> Value {
    let mut row = json!(row);
    if let Value::Object(fields) = &mut row {
        for (name, value) in more {
            fields.insert((*name).to_owned(), value.clone());
        }
    }
    row
}

/// Prints a table; a word where it is empty.
pub(super) fn table(session: &mut Session<'_>, table: Table, empty: bool) {
    if empty {
        session.out.line(say!(session.texts, "cli-list-empty"));
    } else {
        session.out.table(table);
    }
}
