//! What reaches the app, and what it asks for in return.

use crossterm::event::KeyEvent;

use crate::protocol::{Failure, Notice, Reply, Request};

/// Numbers requests, so that an answer to an older question can be told from the newest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Msg {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted, in one piece.
    Paste(String),
    /// A place was clicked: column, row.
    Click(u16, u16),
    /// The wheel was turned: rows down, or up below zero.
    Scroll(i32),
    /// The terminal has another size: columns, rows.
    Resize(u16, u16),
    /// The store answered.
    Replied(Ticket, Reply),
    /// The store said something unasked.
    Noticed(Notice),
    /// The store could not look after the database.
    Trouble(Failure),
    /// We are back from the shell.
    Resumed,
}

/// Something to be done outside.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Ask the store.
    Ask(Ticket, Request),
    /// Put a text on the terminal's clipboard.
    Copy(String),
    /// Turn mouse capture on or off.
    Mouse(bool),
    /// Draw everything anew.
    Redraw,
    /// Stop, until the user brings us back.
    Suspend,
    /// Remember or forget the unfinished form.
    Draft,
    /// Leave.
    Quit,
}
