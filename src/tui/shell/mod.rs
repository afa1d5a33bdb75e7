//! Where the program meets the terminal, the operating system and its threads.
pub mod backend;
