//! The screens, driven by keys: the real app on a real store, drawn by the real view.
//!
//! `desk` is the harness; the other modules are tests by area. `shots` holds every snapshot.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking, in its helpers too")]

mod desk;
#[path = "../support/program.rs"]
mod program;
#[path = "../support/same.rs"]
mod same;

mod actions;
mod board;
mod drafts;
mod expect;
mod forms;
mod metrics;
mod overlays;
mod overview;
mod people;
mod plan;
mod refusals;
mod resources;
mod rich;
mod risks;
mod roles;
mod score;
mod sharing;
mod shots;
mod signals;
mod stages;
mod training;
mod triage;
mod weekly;
mod wins;
