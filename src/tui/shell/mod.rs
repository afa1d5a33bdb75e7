//! Where the program meets the terminal, the operating system and its threads.
//!
//! The parts here know nothing of the screens: [`probe`] decides whether and how to draw, [`guard`] takes the terminal over and
//! gives it back, [`backend`] writes frames, [`input`] and [`signals`] are the threads that report what happens outside, and
//! [`clipboard`] copies through the terminal.
pub mod backend;
pub mod clipboard;
pub mod drafts;
pub mod guard;
pub mod input;
pub mod probe;
#[cfg(debug_assertions)]
pub mod rehearsal;
pub mod run;
pub mod signals;
pub mod worker;
