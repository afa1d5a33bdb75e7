//! Accounts from and to CSV files of other systems. Pure over bytes: nothing in here reads a
//! clock, a file, a database or the terminal. Every refusal is a value; faces translate it, the
//! English of `Display` serves logs and tests.
//!
//! A file goes through four steps: [`table`] turns bytes into rows with line numbers, [`mapping`]
//! finds which column fills which field, [`dates`] settles the order of day and month of each
//! column, [`accounts`] puts the rows together. What cannot be read is kept as a
//! [`rejects::Reject`] with its line and reason, and goes to a file of its own.

pub mod accounts;
pub mod dates;
mod export;
mod fold;
mod formula;
pub mod mapping;
mod names;
pub mod rejects;
pub mod table;
pub mod values;

#[cfg(test)]
mod tests;
