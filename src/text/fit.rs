//! Widths in terminal cells, and text cut or padded to a width.
//!
//! Everything here works on grapheme clusters, as the screen does, and expects text that already passed
//! [`safe`](super::safe::safe).

use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The sign that something was cut off. [`ascii`](super::ascii) folds it to `~`.
pub const ELLIPSIS: char = '…';

/// Cells that one grapheme cluster takes on the screen.
///
/// As ratatui counts them: the halfwidth katakana sound marks are zero for Unicode, but terminals give each a cell.
pub fn grapheme_width(grapheme: &str) -> usize {
    if grapheme.len() == 1 {
        return 1;
    }
    grapheme.width() + grapheme.chars().filter(|c| matches!(c, '\u{FF9E}' | '\u{FF9F}')).count()
}

/// Whether a character is harmless, stands for itself and takes one cell: printable ASCII, Latin
/// letters with their accents, and the signs that the screens are drawn with. Text of such
/// characters alone needs no splitting into graphemes, and nearly all text is of that kind.
pub const fn is_simple(letter: char) -> bool {
    matches!(letter,
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{24f}'
        | '…' | '–' | '’' | '“' | '”' | '•' | '‹' | '›' | '─' | '│' | '▲' | '△' | '✓' | '↑' | '↓' | '→')
}

/// Cells that `text` takes on the screen.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else if text.chars().all(is_simple) {
        text.chars().count()
    } else {
        text.graphemes(true).map(grapheme_width).sum()
    }
}

/// `text` shortened to at most `cells` cells, with [`ELLIPSIS`] as its last character when something was cut.
pub fn cut(text: &str, cells: usize) -> Cow<'_, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let Some(room) = cells.checked_sub(1) else { return Cow::Borrowed("") };
    let mut used = 0;
    let mut out = String::with_capacity(room + ELLIPSIS.len_utf8());
    for grapheme in text.graphemes(true) {
        used += grapheme_width(grapheme);
        if used > room {
            break;
        }
        out.push_str(grapheme);
    }
    out.push(ELLIPSIS);
    Cow::Owned(out)
}

/// `text` in exactly `cells` cells: cut when too long, padded with spaces on its right when too short.
pub fn fit(text: &str, cells: usize) -> String {
    let mut out = cut(text, cells).into_owned();
    let missing = cells.saturating_sub(width(&out));
    out.extend(std::iter::repeat_n(' ', missing));
    out
}

/// `text` in exactly `cells` cells, set against the right edge: for figures and dates in columns.
pub fn align_right(text: &str, cells: usize) -> String {
    let kept = cut(text, cells);
    let missing = cells.saturating_sub(width(&kept));
    let mut out = " ".repeat(missing);
    out.push_str(&kept);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::safe::safe;
    use proptest::prelude::*;

    #[test]
    fn widths_are_cells() {
        assert_eq!([width(""), width("João"), width("e\u{301}"), width("株式"), width("─…")], [0, 4, 1, 4, 2]);
    }

    #[test]
    fn simple_characters_are_harmless_and_take_one_cell() {
        for letter in ('\0'..=char::MAX).filter(|letter| is_simple(*letter)) {
            let text = letter.to_string();
            assert_eq!(safe(&text), text, "{letter:?}");
            assert_eq!(grapheme_width(&text), 1, "{letter:?}");
            assert_eq!(format!("a{letter}b").graphemes(true).count(), 3, "{letter:?}");
        }
    }

    #[test]
    fn fitting_cuts_and_pads() {
        assert_eq!(fit("Acme", 6), "Acme  ");
        assert_eq!(fit("Acme Brasil", 6), "Acme …");
        assert_eq!(fit("株式会社", 5), "株式…");
        assert_eq!(fit("株式会社", 4), "株… ");
        assert_eq!(fit("Acme", 1), "…");
        assert_eq!(fit("Acme", 0), "");
        assert_eq!(align_right("42", 4), "  42");
        assert_eq!(align_right("1234567", 4), "123…");
        assert_eq!(cut("Acme", 4), "Acme");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_fitted_text_has_the_width_asked_for(text in any::<String>(), cells in 0usize..30) {
            let text = safe(&text);
            prop_assert_eq!(width(&fit(&text, cells)), cells);
            prop_assert_eq!(width(&align_right(&text, cells)), cells);
            prop_assert!(width(&cut(&text, cells)) <= cells);
        }

        #[test]
        fn the_screen_counts_the_same(text in any::<String>()) {
            use ratatui::buffer::CellWidth;
            use unicode_segmentation::UnicodeSegmentation;
            let text = safe(&text).into_owned();
            let cells: u16 = text.graphemes(true).map(CellWidth::cell_width).sum();
            prop_assert_eq!(width(&text), usize::from(cells));
        }
    }
}
