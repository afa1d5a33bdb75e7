//! Onboarding itself: accounts, plans, cadence, signals. Pure: nothing in here reads a clock, a
//! file, a database or the terminal, or knows a language.

pub mod account;
pub mod calendar;
pub mod codes;
pub mod day;
pub mod factor;
pub mod milestone;
pub mod playbook;
pub mod signal;
pub mod stakeholder;
pub mod task;
pub mod touch;
