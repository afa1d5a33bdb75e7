//! Putting text on the screen. Everything that a user or an import may have written passes here,
//! is made safe and is cut to its place.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::text::fit;
use crate::text::safe::safe;

/// Puts a text at a place, cut to a width. Gives the cells that it took.
pub fn put(buf: &mut Buffer, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
    let area = buf.area;
    if width == 0 || y >= area.bottom() || x >= area.right() {
        return 0;
    }
    let width = width.min(area.right() - x);
    if let Some(taken) = put_simple(buf, x, y, width, text, style, fit::ELLIPSIS) {
        return taken;
    }
    let clean = safe(text);
    let cut = fit::cut(&clean, usize::from(width));
    buf.set_stringn(x, y, &cut, usize::from(width), style).0 - x
}

/// Puts a text of simple characters, each into its own cell; `last` stands in the last cell where
/// the text goes on. None when the text is not of that kind.
fn put_simple(buf: &mut Buffer, x: u16, y: u16, width: u16, text: &str, style: Style, last: char) -> Option<u16> {
    if !text.chars().all(fit::is_simple) {
        return None;
    }
    let mut letters = text.chars();
    let mut at = 0;
    while at < width {
        let Some(letter) = letters.next() else { break };
        let ends = at + 1 == width && !letters.as_str().is_empty();
        if let Some(cell) = buf.cell_mut((x + at, y)) {
            cell.set_char(if ends { last } else { letter }).set_style(style);
        }
        at += 1;
    }
    Some(at)
}

/// Puts a text that is simply cut off at its width: where few cells are left, a letter says more
/// than an ellipsis.
pub fn chop(buf: &mut Buffer, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
    if width == 0 || y >= buf.area.bottom() || x >= buf.area.right() {
        return 0;
    }
    buf.set_stringn(x, y, safe(text), usize::from(width.min(buf.area.right() - x)), style).0 - x
}

/// Puts a text so that it ends at the right edge of a width.
pub fn put_right(buf: &mut Buffer, x: u16, y: u16, width: u16, text: &str, style: Style) {
    let clean = safe(text);
    let cut = fit::cut(&clean, usize::from(width));
    let own = fit::width(&cut) as u16;
    put(buf, x + width.saturating_sub(own), y, own, &cut, style);
}

/// Puts pieces of different styles one after another. Gives the cells that they took.
pub fn put_all(buf: &mut Buffer, x: u16, y: u16, width: u16, pieces: &[(&str, Style)]) -> u16 {
    let mut at = 0;
    for (text, style) in pieces {
        at += put(buf, x + at, y, width.saturating_sub(at), text, *style);
    }
    at
}

/// Lays a style over a stretch of a row.
pub fn tint(buf: &mut Buffer, x: u16, y: u16, width: u16, style: Style) {
    buf.set_style(Rect::new(x, y, width, 1).intersection(buf.area), style);
}

/// A heading and a rule behind it, with words at the right end.
pub fn rule(buf: &mut Buffer, area: Rect, heading: &str, behind: &str, style: Style, faint: Style) {
    if area.width < 3 || area.height == 0 {
        return;
    }
    let inner = area.width - 1;
    let behind_width = fit::width(behind) as u16;
    let room = if behind_width + 6 < inner { behind_width } else { 0 };
    let taken = put(buf, area.x, area.y, inner.saturating_sub(if room > 0 { room + 2 } else { 0 }), heading, style);
    let rest = inner.saturating_sub(taken + 1);
    if rest > 0 {
        put(buf, area.x + taken + 1, area.y, rest, &"─".repeat(usize::from(rest)), faint);
    }
    if room > 0 {
        put(buf, area.x + inner - room - 1, area.y, 1, " ", faint);
        put(buf, area.x + inner - room, area.y, room, behind, faint);
    }
}

/// Wraps a text at words into lines of at most so many cells. Line breaks in it are kept.
pub fn wrap(text: &str, width: u16) -> Vec<String> {
    let width = usize::from(width.max(4));
    let mut lines = Vec::new();
    for paragraph in crate::text::safe::safe_lines(text).lines() {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            let joined = if line.is_empty() { fit::width(word) } else { fit::width(&line) + 1 + fit::width(word) };
            if joined <= width {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            let mut rest = word;
            while fit::width(rest) > width {
                // A word longer than the line is broken where the line ends.
                let mut end = 0;
                for (at, letter) in rest.char_indices() {
                    if fit::width(&rest[..at + letter.len_utf8()]) > width {
                        break;
                    }
                    end = at + letter.len_utf8();
                }
                if end == 0 {
                    break;
                }
                lines.push(rest[..end].to_owned());
                rest = &rest[end..];
            }
            rest.clone_into(&mut line);
        }
        lines.push(line);
    }
    lines
}

/// Clears a region and draws a frame with a heading around it. Gives the room inside.
pub fn frame(buf: &mut Buffer, area: Rect, heading: &str, style: Style) -> Rect {
    use ratatui::widgets::{Block, Clear, Widget};
    Clear.render(area, buf);
    let block = Block::bordered();
    let inner = block.inner(area);
    block.render(area, buf);
    put(buf, area.x + 2, area.y, area.width.saturating_sub(4), &format!(" {heading} "), style);
    Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapping_keeps_words_and_breaks_those_that_are_too_long() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("ação\nboa", 10), ["ação", "boa"]);
        assert_eq!(wrap("", 10), Vec::<String>::new());
    }
}
