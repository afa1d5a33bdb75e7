//! What is told of each hand-made account, by the stage in which it stands.

pub(super) mod early;
pub(super) mod golive;
pub(super) mod late;
pub(super) mod rest;
pub(super) mod training;
