//! A ratatui backend that writes little.
//!
//! Over SSH every byte of a keypress travels, so this backend keeps its own copy of the screen and writes the difference in the
//! shortest form it knows: at most 1.5 bytes for each changed cell plus 64 for a usual keypress, the brackets of a
//! synchronized update included. Drawing and cursor calls only record what is wanted; [`LeanBackend::flush`] compares, writes
//! once, and writes nothing when nothing changed.
//!
//! It never asks the terminal anything, never relies on wrapping at the last column, and moves absolutely after a symbol whose
//! width terminals dispute.

mod escape;
mod motion;
mod paint;
mod pen;
mod slot;
#[cfg(test)]
mod tests;

use motion::Place;
use paint::{Ink, paint_row};
use pen::Pen;
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use slot::Slot;
use std::io::{self, Write};
use std::ops::Range;

/// Bytes of a frame that are collected without growing the buffer; also what is kept of it between frames.
const BUFFER: usize = 64 * 1024;

/// Begin and end of a synchronized update (DECSET 2026): a terminal that knows it shows the frame at once.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// What the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// False: every colour is the terminal's own and no colour sequence is ever written; attributes remain.
    pub colour: bool,
    /// True: only ASCII is written, each cell folded by [`ascii`](crate::text::ascii).
    pub ascii: bool,
    /// True: each frame is bracketed as one synchronized update.
    pub synchronized: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { colour: true, ascii: false, synchronized: true }
    }
}

/// The backend. It holds the size of the screen itself: tell it of a change with [`resize`](Self::resize).
pub struct LeanBackend<W: Write> {
    writer: W,
    options: Options,
    /// The size of the terminal.
    size: Size,
    /// The size of the two grids below; follows `size` when ratatui clears or draws.
    grid: Size,
    shown: Vec<Slot>,
    next: Vec<Slot>,
    /// Rows of `next` touched since the last flush.
    dirty: Vec<bool>,
    /// The terminal's contents are unknown: clear it and paint everything.
    stale: bool,
    ink: Ink,
    cursor: Position,
    cursor_wanted: bool,
    cursor_shown: Option<bool>,
}

impl<W: Write> LeanBackend<W> {
    /// A backend for a terminal of `size` behind `writer`, about which nothing is assumed: the first flush clears it.
    pub fn new(writer: W, size: Size, options: Options) -> Self {
        let mut backend = Self {
            writer,
            options,
            size,
            grid: Size::ZERO,
            shown: Vec::new(),
            next: Vec::new(),
            dirty: Vec::new(),
            stale: true,
            ink: Ink { out: Vec::with_capacity(BUFFER), pen: None, place: Place::Unknown },
            cursor: Position::ORIGIN,
            cursor_wanted: false,
            cursor_shown: None,
        };
        backend.match_size();
        backend
    }

    /// The terminal has `size` now. The next flush clears and paints everything, also when the size is the same as before.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
        self.invalidate();
    }

    /// Forgets what the terminal shows: the next flush clears it and paints everything that was drawn last. For the return from
    /// another program, and for a key that repaints.
    pub fn invalidate(&mut self) {
        self.stale = true;
        self.ink.pen = None;
        self.ink.place = Place::Unknown;
        self.cursor_shown = None;
    }

    /// Gives the grids the size of the terminal. What does not fit any more is lost; ratatui draws all of it again.
    fn match_size(&mut self) {
        if self.grid == self.size {
            return;
        }
        let cells = usize::from(self.size.width) * usize::from(self.size.height);
        self.grid = self.size;
        self.next = vec![Slot::BLANK; cells];
        self.shown = vec![Slot::BLANK; cells];
        self.dirty = vec![false; usize::from(self.size.height)];
        self.stale = true;
    }

    /// Records `slot` at `x`, `y`, which is on the screen. A wide symbol that loses a cell to it becomes blank.
    fn store(&mut self, x: u16, y: u16, slot: Slot) {
        let width = usize::from(self.grid.width);
        let Some(row) = self.next.chunks_exact_mut(width.max(1)).nth(usize::from(y)) else { return };
        let start = usize::from(x);
        let end = start + usize::from(slot.width());
        for old in row.iter_mut().skip(end).take_while(|old| **old == Slot::REST) {
            *old = Slot::BLANK;
        }
        if row.get(start) == Some(&Slot::REST) {
            let lead = row.iter().take(start).rposition(|old| *old != Slot::REST).unwrap_or(start);
            row.iter_mut().take(start).skip(lead).for_each(|old| *old = Slot::BLANK);
        }
        row.iter_mut().take(end).skip(start).for_each(|old| *old = Slot::REST);
        if let Some(old) = row.get_mut(start) {
            *old = slot;
        }
        if let Some(dirty) = self.dirty.get_mut(usize::from(y)) {
            *dirty = true;
        }
    }

    /// Blanks the cells numbered `range`, counted along the rows.
    fn blank(&mut self, range: Range<usize>) {
        let width = usize::from(self.grid.width.max(1));
        for cell in range {
            self.store((cell % width) as u16, (cell / width) as u16, Slot::BLANK);
        }
    }

    /// Collects the frame in the buffer. Leaves the buffer empty when there is nothing to say.
    fn compose(&mut self) {
        let ink = &mut self.ink;
        ink.out.clear();
        if self.options.synchronized {
            ink.out.extend_from_slice(BEGIN);
        }
        let empty = ink.out.len();
        if self.stale {
            ink.take(Pen::PLAIN);
            ink.out.extend_from_slice(b"\x1b[2J");
            self.shown.fill(Slot::BLANK);
            self.dirty.fill(true);
            self.stale = false;
        }
        let width = usize::from(self.grid.width.max(1));
        let rows = self.shown.chunks_exact_mut(width).zip(self.next.chunks_exact(width));
        for (y, ((shown, next), dirty)) in rows.zip(&mut self.dirty).enumerate() {
            if std::mem::take(dirty) {
                paint_row(ink, y as u16, shown, next);
            }
        }
        if self.cursor_wanted {
            ink.go(self.cursor.x.min(self.grid.width.saturating_sub(1)), self.cursor.y.min(self.grid.height.saturating_sub(1)));
        }
        if self.cursor_shown != Some(self.cursor_wanted) {
            ink.out.extend_from_slice(if self.cursor_wanted { b"\x1b[?25h" } else { b"\x1b[?25l" });
            self.cursor_shown = Some(self.cursor_wanted);
        }
        if ink.out.len() == empty {
            ink.out.clear();
        } else if self.options.synchronized {
            ink.out.extend_from_slice(END);
        }
    }
}

impl<W: Write> Backend for LeanBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.match_size();
        // Ratatui may repeat the cells under a wide symbol after it; the symbol covers them.
        let mut covered = (0, 0..0);
        for (x, y, cell) in content {
            if x >= self.grid.width || y >= self.grid.height || (covered.0 == y && covered.1.contains(&x)) {
                continue;
            }
            let slot = Slot::of(cell, self.options, self.grid.width - x);
            self.store(x, y, slot);
            covered = (y, x + 1..x + slot.width());
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor_wanted = false;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.cursor_wanted = true;
        Ok(())
    }

    /// The position that was set last; the terminal is not asked.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cursor = position.into();
        Ok(())
    }

    /// Blanks the screen, and really clears the terminal at the next flush.
    fn clear(&mut self) -> io::Result<()> {
        self.match_size();
        self.next.fill(Slot::BLANK);
        self.stale = true;
        Ok(())
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.match_size();
        let width = usize::from(self.grid.width);
        let line = usize::from(self.cursor.y) * width;
        let cell = line + usize::from(self.cursor.x);
        let end = self.next.len();
        match clear_type {
            ClearType::All => return self.clear(),
            ClearType::AfterCursor => self.blank(cell.min(end)..end),
            ClearType::BeforeCursor => self.blank(0..cell.min(end)),
            ClearType::CurrentLine => self.blank(line.min(end)..(line + width).min(end)),
            ClearType::UntilNewLine => self.blank(cell.min(end)..(line + width).min(end)),
        }
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    /// Writes the frame in one piece, or nothing. After a failed write the next flush starts over.
    fn flush(&mut self) -> io::Result<()> {
        self.match_size();
        self.compose();
        if self.ink.out.is_empty() {
            // The writer may still know that the terminal is gone.
            return self.writer.flush();
        }
        let written = self.writer.write_all(&self.ink.out).and_then(|()| self.writer.flush());
        self.ink.out.clear();
        self.ink.out.shrink_to(BUFFER);
        if written.is_err() {
            self.invalidate();
        }
        written
    }
}
