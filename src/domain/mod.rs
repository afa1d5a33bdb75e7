//! Onboarding itself: accounts, plans, cadence, signals. Pure: nothing in here reads a clock, a
//! file, a database or the terminal, or knows a language.

pub mod account;
pub mod adoption;
pub mod agenda;
pub mod assessment;
pub mod attendance;
pub mod baseline;
pub mod cadence;
pub mod calendar;
pub mod capacity;
pub mod cascade;
pub mod codes;
pub mod concern;
pub mod day;
pub mod decimal;
pub mod engage;
pub mod evidence;
pub mod expectation;
pub mod factor;
pub mod facts;
pub mod filter;
pub mod gauge;
pub mod golive;
pub mod health;
pub mod indicators;
pub mod intake;
pub mod metric;
pub mod milestone;
pub mod objectives;
pub mod plan;
pub mod play;
pub mod playbook;
pub mod priority;
pub mod raci;
pub mod recognition;
pub mod renewal;
pub mod resource;
pub mod risk;
pub mod rule;
pub mod schedule;
pub mod scoring;
pub mod signal;
pub mod staffing;
pub mod stakeholder;
pub mod standing;
pub mod steady;
pub mod task;
pub mod team;
pub mod touch;
pub mod training;
pub mod training_agenda;
pub mod triage;
pub mod view;
pub mod win;
pub mod zone;

#[cfg(test)]
mod cadence_tests;
#[cfg(test)]
mod capacity_tests;
#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod plan_tests;
#[cfg(test)]
mod priority_tests;
#[cfg(test)]
mod raci_tests;
#[cfg(test)]
mod staffing_tests;
#[cfg(test)]
mod standing_tests;
