//! One cell of the screen in the form in which it is compared and written.

use super::Options;
use super::pen::{ON_BLANK, Pen};
use crate::text::{ascii, safe};
use ratatui::buffer::{Cell, CellWidth};
use ratatui::style::{Color, Modifier};

/// Bytes kept of a grapheme: a letter with eight or so combining marks. Marks beyond that are not drawn.
const TEXT: usize = 22;

/// A cell: its grapheme, the cells it takes and its pen. `Copy`, so that screens are compared and filled without allocating.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    text: [u8; TEXT],
    len: u8,
    width: u8,
    settled: bool,
    pub pen: Pen,
}

impl Slot {
    /// An empty cell in the terminal's own colours.
    pub const BLANK: Self = Self::ascii(b' ', Pen::PLAIN);
    /// The cells that a wide symbol covers beyond its first.
    pub const REST: Self = Self { text: [0; TEXT], len: 0, width: 0, settled: true, pen: Pen::PLAIN };

    const fn ascii(byte: u8, pen: Pen) -> Self {
        let mut text = [0; TEXT];
        text[0] = byte;
        Self { text, len: 1, width: 1, settled: true, pen }
    }

    /// What `cell` looks like on this terminal, in at most `room` cells (those up to the right edge).
    ///
    /// Two cells that look the same become equal: without colour all colours are the terminal's own, and an empty cell has no
    /// attributes that only a glyph would show. A control or hidden character that slipped past
    /// [`safe`](crate::text::safe::safe) never reaches the terminal.
    pub fn of(cell: &Cell, options: Options, room: u16) -> Self {
        let mut pen = Pen { fg: cell.fg, bg: cell.bg, attrs: cell.modifier };
        if !options.colour {
            (pen.fg, pen.bg) = (Color::Reset, Color::Reset);
        }
        let symbol = cell.symbol();
        match symbol.as_bytes() {
            [] | [b' '] => return Self::blank(pen),
            [byte @ b'!'..=b'~'] => return Self::ascii(*byte, pen),
            _ => {}
        }
        if symbol.contains(safe::is_hazard) {
            return if options.ascii { Self::ascii(b'?', pen) } else { Self::narrow(safe::REPLACEMENT, pen) };
        }
        let width = symbol.cell_width();
        if width == 0 || width > room || usize::from(width) > TEXT {
            return Self::blank(pen);
        }
        if options.ascii {
            let mut slot = Self::ascii(b'?', pen);
            if width > 1 {
                // One `?` for each cell that the symbol took.
                slot.width = width as u8;
                slot.len = slot.width;
                slot.text.iter_mut().take(usize::from(width)).for_each(|byte| *byte = b'?');
            } else if let Some(c) = ascii::fold_cell(symbol) {
                slot = if c == ' ' { Self::blank(pen) } else { Self::ascii(c as u8, pen) };
            }
            return slot;
        }
        let mut slot = Self { settled: is_settled(symbol), width: width as u8, ..Self::REST };
        slot.pen = pen;
        for c in symbol.chars() {
            let end = usize::from(slot.len) + c.len_utf8();
            let Some(room) = slot.text.get_mut(usize::from(slot.len)..end) else { break };
            c.encode_utf8(room);
            slot.len = end as u8;
        }
        slot
    }

    fn narrow(c: char, pen: Pen) -> Self {
        let mut slot = Self { width: 1, pen, settled: false, ..Self::REST };
        slot.len = c.encode_utf8(&mut slot.text).len() as u8;
        slot
    }

    fn blank(pen: Pen) -> Self {
        if pen.attrs.intersects(ON_BLANK) {
            // Weight may change the colour that reversing shows: all of it counts but what needs a glyph.
            let attrs = pen.attrs.difference(Modifier::ITALIC | Modifier::HIDDEN);
            return Self::ascii(b' ', Pen { attrs, ..pen });
        }
        Self::ascii(b' ', Pen { bg: pen.bg, ..Pen::PLAIN })
    }

    /// The bytes to write.
    pub fn text(&self) -> &[u8] {
        self.text.get(..usize::from(self.len)).unwrap_or_default()
    }

    /// Cells taken; 0 for the rest of a wide symbol.
    pub const fn width(&self) -> u16 {
        self.width as u16
    }

    /// True for an empty cell whose background is all that can be seen.
    pub fn is_void(&self) -> bool {
        self.text() == b" " && !self.pen.attrs.intersects(ON_BLANK)
    }

    /// True when all terminals agree on the width of the symbol, so that the cursor is surely behind it once it is written.
    pub const fn is_settled(&self) -> bool {
        self.settled
    }

    /// The pen to write this cell with when the pen now is `now` and the next glyph of the row wants `ahead`.
    pub fn pen_from(&self, now: Option<Pen>, ahead: Option<Pen>) -> Pen {
        if !self.is_void() {
            return self.pen;
        }
        let bg = self.pen.bg;
        let fitting = [now, ahead].into_iter().flatten().find(|pen| pen.paints_blank(bg));
        fitting.unwrap_or_else(|| now.map_or(self.pen, |pen| pen.for_blank(bg)))
    }
}

/// Single characters that take the same number of cells everywhere: European letters, box drawing and the like, and the
/// ideographs, syllables and fullwidth forms that are wide in every terminal.
fn is_settled(symbol: &str) -> bool {
    let mut chars = symbol.chars();
    let (Some(c), None) = (chars.next(), chars.next()) else { return false };
    matches!(c,
        '\u{20}'..='\u{7e}' | '\u{a0}'..='\u{24f}' | '\u{391}'..='\u{3c9}' | '\u{410}'..='\u{44f}'
        | '\u{2010}'..='\u{2027}' | '\u{2190}'..='\u{2193}' | '\u{2500}'..='\u{25a0}' | '€'
        | '▲' | '▶' | '▼' | '◀' | '◆' | '◇' | '○' | '●' | '✓' | '✗'
        | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}' | '\u{ff01}'..='\u{ff60}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLOUR: Options = Options { colour: true, ascii: false, synchronized: true };

    fn text(symbol: &str, options: Options) -> String {
        let mut cell = Cell::EMPTY;
        cell.set_symbol(symbol);
        String::from_utf8(Slot::of(&cell, options, 10).text().to_vec()).unwrap()
    }

    #[test]
    fn controls_and_hidden_characters_never_pass() {
        for symbol in ["\x1b", "\u{9b}31m", "a\x07", "\u{202e}", "x\u{200b}"] {
            assert_eq!(text(symbol, COLOUR), "\u{fffd}");
            assert_eq!(text(symbol, Options { ascii: true, ..COLOUR }), "?");
        }
    }

    #[test]
    fn ascii_keeps_the_cells() {
        let ascii = Options { ascii: true, ..COLOUR };
        assert_eq!([text("ã", ascii), text("│", ascii), text("界", ascii)], ["a", "|", "??"]);
        assert_eq!([text("ã", COLOUR), text("界", COLOUR)], ["ã", "界"]);
    }

    #[test]
    fn cells_that_look_the_same_are_equal() {
        let mut red = Cell::EMPTY;
        red.set_fg(Color::Red).modifier = Modifier::BOLD;
        assert_eq!(Slot::of(&red, COLOUR, 1), Slot::BLANK);
        red.modifier = Modifier::REVERSED;
        assert_ne!(Slot::of(&red, COLOUR, 1), Slot::BLANK);
        let mut letter = Cell::new("a");
        letter.set_fg(Color::Red).set_bg(Color::Blue);
        assert_eq!(Slot::of(&letter, Options { colour: false, ..COLOUR }, 1), Slot::ascii(b'a', Pen::PLAIN));
    }

    #[test]
    fn a_symbol_wider_than_its_room_is_left_blank_and_a_long_one_is_clipped() {
        let mut cell = Cell::new("界");
        assert_eq!(Slot::of(&cell, COLOUR, 1), Slot::BLANK);
        cell.set_symbol(&format!("e{}", "\u{301}".repeat(40)));
        let slot = Slot::of(&cell, COLOUR, 1);
        assert!(std::str::from_utf8(slot.text()).is_ok_and(|text| text.starts_with('e')));
        assert_eq!(slot.width(), 1);
    }
}
