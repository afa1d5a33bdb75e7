//! Orquestra.
pub mod cli;
pub mod clock;
pub mod command;
pub mod config;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod protocol;
pub mod store;
pub mod text;
pub mod tui;
