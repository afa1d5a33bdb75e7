//! Help over the screen.

use ratatui::buffer::Buffer;

use super::paint::{frame, put, put_all};
use super::theme::Theme;
use crate::say;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::app::help::{Line, lines};
use crate::tui::layout;

/// Draws help over the screen.
pub fn draw(buf: &mut Buffer, app: &App, top: usize, theme: &Theme) {
    let area = layout::centered((app.size.0, app.size.1.saturating_sub(2)), 76, app.size.1.saturating_sub(2));
    let inner = frame(buf, area, &say!(app.texts, "help-title"), theme.heading);
    for (row, line) in lines(app).into_iter().skip(top).take(usize::from(inner.height)).enumerate() {
        let y = inner.y + row as u16;
        match line {
            Line::Heading(words) => {
                put(buf, inner.x, y, inner.width, &words, theme.heading);
            }
            Line::Keys(keys, words) => {
                let keys = fit::fit(&keys, 14);
                put_all(buf, inner.x, y, inner.width, &[("  ", theme.plain), (&keys, theme.key), (&words, theme.plain)]);
            }
            Line::Words(words) => {
                put(buf, inner.x + 2, y, inner.width.saturating_sub(2), &words, theme.plain);
            }
            Line::Blank => {}
        }
    }
}
