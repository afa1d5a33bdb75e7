//! Turning the difference between two rows into few bytes.

use super::escape::Escape;
use super::motion::{Place, motion};
use super::pen::Pen;
use super::slot::Slot;
use std::ops::Range;

/// How far to look for the next glyph whose pen an empty cell could already take.
const LOOK_AHEAD: usize = 8;

/// The bytes of a frame, and what the terminal will know once it has read them.
pub(super) struct Ink {
    /// Bytes not yet written.
    pub out: Vec<u8>,
    /// The terminal's pen, `None` when unknown.
    pub pen: Option<Pen>,
    /// The terminal's cursor.
    pub place: Place,
}

impl Ink {
    /// Moves the cursor.
    pub fn go(&mut self, x: u16, y: u16) {
        self.push(&motion(self.place, x, y));
        self.place = Place::At(x, y);
    }

    /// Appends a control sequence that moves nothing.
    pub fn push(&mut self, sequence: &Escape) {
        self.out.extend_from_slice(sequence.as_bytes());
    }

    /// Changes the pen.
    pub fn take(&mut self, pen: Pen) {
        self.push(&pen.after(self.pen));
        self.pen = Some(pen);
    }

    /// Writes `slot` at the cursor, which is at `x`, `y` in a row of `columns`.
    fn put(&mut self, slot: &Slot, pen: Pen, (x, y): (u16, u16), columns: u16) {
        self.take(pen);
        let end = x + slot.width();
        if slot.width() > 1 && !slot.is_settled() {
            // A terminal that gives the symbol one cell must not keep the old contents of the other.
            self.out.extend(std::iter::repeat_n(b' ', usize::from(slot.width())));
            self.place = if end < columns { Place::At(end, y) } else { Place::Row(y) };
            self.go(x, y);
        }
        self.out.extend_from_slice(slot.text());
        self.place = match slot.is_settled() {
            true if end < columns => Place::At(end, y),
            true => Place::Row(y),
            // Had a terminal given the last symbol of a row more cells than we do, it would have wrapped.
            false if end + 1 < columns => Place::Row(y),
            false => Place::Unknown,
        };
    }
}

/// Makes the row `y`, which shows `shown`, show `next`. Both are as long as the screen is wide.
///
/// Goes from left to right. When a symbol overwrites one half of a wide one, what a terminal leaves of the other half differs,
/// but that half lies ahead and is written too: its cell is the rest of a symbol in `shown`, and cannot be that in `next`.
pub(super) fn paint_row(ink: &mut Ink, y: u16, shown: &mut [Slot], next: &[Slot]) {
    let columns = next.len() as u16;
    let void_from = next.iter().rposition(|slot| *slot != Slot::BLANK).map_or(0, |last| last + 1);
    let mut from = 0;
    while let Some(x) = first_change(shown, next, from) {
        let run = blank_run(next, x);
        if run > 0 {
            let dirty = last_change(shown, next, x..x + run) - x;
            let to_edge = x >= void_from;
            // Erasing does not move the cursor: when more follows close behind in the row, that costs a motion.
            let worth = match (to_edge, first_change(shown, next, x + run)) {
                (true, _) => 3,
                (false, None) => 6,
                (false, Some(next)) if next - (x + dirty) > 4 => 6,
                (false, Some(_)) => 11,
            };
            if dirty >= worth {
                approach(ink, (x, y), next, &Slot::BLANK, None);
                ink.take(Slot::BLANK.pen_from(ink.pen, None));
                let end = if to_edge { shown.len() } else { x + dirty };
                let erase = if to_edge { Escape::plain(b"\x1b[K") } else { Escape::csi(dirty as u16, b'X') };
                ink.push(&erase);
                shown.iter_mut().take(end).skip(x).for_each(|slot| *slot = Slot::BLANK);
                from = end;
                continue;
            }
        }
        let Some(slot) = next.get(x) else { return };
        let ahead = ahead(shown, next, x);
        approach(ink, (x, y), next, slot, ahead);
        ink.put(slot, slot.pen_from(ink.pen, ahead), (x as u16, y), columns);
        let end = x + cells(slot);
        for (old, new) in shown.iter_mut().zip(next).take(end).skip(x) {
            *old = *new;
        }
        from = end;
    }
}

/// Brings the cursor to `to`, where `slot` will be written: by writing the cells on the way again where that is no longer than
/// a motion, which it is for gaps of a few letters.
fn approach(ink: &mut Ink, (x, y): (usize, u16), next: &[Slot], slot: &Slot, ahead: Option<Pen>) {
    if let Place::At(column, row) = ink.place
        && row == y
        && let Some(gap) = next.get(usize::from(column)..x)
        && gap.iter().all(|slot| slot.width() == 1 && slot.is_settled())
    {
        let cost = |pen: Option<Pen>, slot: &Slot, ahead| {
            let wanted = slot.pen_from(pen, ahead);
            (wanted.after(pen).len(), Some(wanted))
        };
        let moving = motion(ink.place, x as u16, y).len() + cost(ink.pen, slot, ahead).0;
        let mut writing = 0;
        let mut pen = ink.pen;
        for passed in gap {
            let (switch, after) = cost(pen, passed, Some(slot.pen));
            writing += switch + passed.text().len();
            pen = after;
            if writing > moving {
                break;
            }
        }
        if writing + cost(pen, slot, ahead).0 <= moving {
            let columns = next.len() as u16;
            for (passed, at) in gap.iter().zip(column..) {
                ink.put(passed, passed.pen_from(ink.pen, Some(slot.pen)), (at, y), columns);
            }
            return;
        }
    }
    ink.go(x as u16, y);
}

/// Cells from a symbol's first to the next symbol.
fn cells(slot: &Slot) -> usize {
    usize::from(slot.width().max(1))
}

/// The first symbol at or after `from` of which a cell is not shown yet.
fn first_change(shown: &[Slot], next: &[Slot], from: usize) -> Option<usize> {
    let mut x = from;
    while let Some(slot) = next.get(x) {
        let end = x + cells(slot);
        if shown.get(x..end) != next.get(x..end) {
            return Some(x);
        }
        x = end;
    }
    None
}

/// The end of the last changed cell in `range`, its start when none is.
fn last_change(shown: &[Slot], next: &[Slot], range: Range<usize>) -> usize {
    range.clone().rev().find(|x| shown.get(*x) != next.get(*x)).map_or(range.start, |last| last + 1)
}

/// How many empty cells lie side by side from `from`.
fn blank_run(next: &[Slot], from: usize) -> usize {
    next.iter().skip(from).take_while(|slot| **slot == Slot::BLANK).count()
}

/// The pen of the next glyph that will be written after `x`.
fn ahead(shown: &[Slot], next: &[Slot], x: usize) -> Option<Pen> {
    let near = next.iter().zip(shown).skip(x + 1).take(LOOK_AHEAD);
    near.filter(|(new, old)| new != old && !new.is_void()).map(|(new, _)| new.pen).next()
}

#[cfg(test)]
mod tests {
    use super::super::Options;
    use super::*;
    use ratatui::buffer::Cell;

    /// Where the cursor is known to be after painting `symbols` from the left edge of a row of `columns`.
    fn place_after(symbols: &[&'static str], columns: u16) -> Place {
        let mut next = vec![Slot::BLANK; usize::from(columns)];
        let mut x = 0;
        for symbol in symbols {
            let slot = Slot::of(&Cell::new(symbol), Options::default(), columns);
            next[x] = slot;
            next[x + 1..x + cells(&slot)].fill(Slot::REST);
            x += cells(&slot);
        }
        let mut shown = vec![Slot::BLANK; usize::from(columns)];
        let mut ink = Ink { out: Vec::new(), pen: None, place: Place::Unknown };
        paint_row(&mut ink, 5, &mut shown, &next);
        assert!(shown == next);
        ink.place
    }

    #[test]
    fn the_cursor_is_known_after_ordinary_text() {
        assert_eq!(place_after(&["a", "ã", "│"], 10), Place::At(3, 5));
        assert_eq!(place_after(&["株", "式"], 10), Place::At(4, 5));
    }

    #[test]
    fn a_pending_wrap_is_not_relied_on() {
        assert_eq!(place_after(&["a", "b", "c"], 3), Place::Row(5));
        assert_eq!(place_after(&["a", "株"], 3), Place::Row(5));
    }

    #[test]
    fn a_disputed_width_leaves_the_column_open_and_at_the_edge_the_row_too() {
        for disputed in ["e\u{301}", "❤\u{fe0f}", "🚀", "क"] {
            assert_eq!(place_after(&["a", disputed], 10), Place::Row(5), "{disputed}");
            assert_eq!(place_after(&[disputed], 2), Place::Unknown, "{disputed}");
        }
    }
}
