//! Accounts, readings and support tickets from CSV files of other systems, accounts also to them. Pure over bytes: nothing in here reads a
//! clock, a file, a database or the terminal. Every refusal is a value; faces translate it, the
//! English of `Display` serves logs and tests.
//!
//! A file goes through four steps: [`table`] turns bytes into rows with line numbers, [`mapping`]
//! finds which column fills which field, [`dates`] settles the order of day and month of each
//! column ([`sheet`] does all of this), [`accounts`], [`readings`] and [`tickets`] put the rows together. What cannot be read is kept as a
//! [`rejects::Reject`] with its line and reason, and goes to a file of its own.

pub mod accounts;
pub mod dates;
mod export;
pub mod field;
mod fold;
mod formula;
pub mod mapping;
pub mod names;
pub mod readings;
mod record_names;
pub mod rejects;
pub mod sheet;
pub mod table;
pub mod tickets;
pub mod values;

#[cfg(test)]
mod tests;
