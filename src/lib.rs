//! Orquestra.
pub mod domain;
