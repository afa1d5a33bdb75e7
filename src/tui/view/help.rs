//! Help: every binding by place, made from the one table.

use ratatui::buffer::Buffer;

use super::paint::{frame, put, put_all};
use super::theme::Theme;
use crate::say;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::app::action::Place;
use crate::tui::keymap::BINDINGS;
use crate::tui::layout;

/// A line of help.
enum Line {
    Heading(String),
    Keys(String, String),
    Words(String),
    Blank,
}

/// Every line. What holds everywhere comes last, what the place at hand offers first.
fn lines(app: &App) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut places: Vec<Option<Place>> = vec![Some(app.place)];
    places.extend(Place::ALL.into_iter().filter(|place| *place != app.place).map(Some));
    places.insert(1, None);
    for place in places {
        let rows: Vec<Line> = BINDINGS
            .iter()
            .filter(|binding| match place {
                Some(place) => binding.places.contains(&place),
                None => binding.places.is_empty(),
            })
            .map(|binding| Line::Keys(binding.keys.join(" "), app.action_name(binding.action)))
            .collect();
        if rows.is_empty() {
            continue;
        }
        lines.push(Line::Heading(match place {
            Some(place) => say!(app.texts, &format!("place-{}", place.code())),
            None => say!(app.texts, "place-everywhere"),
        }));
        lines.extend(rows);
        lines.push(Line::Blank);
    }
    lines.push(Line::Heading(say!(app.texts, "help-marks")));
    for (mark, key) in [
        ("!", "help-mark-risk"),
        ("•", "help-mark-due"),
        ("✓", "help-mark-done"),
        ("?", "help-mark-never"),
        ("=", "help-mark-paused"),
        ("▲ △ ·", "help-mark-severity"),
        ("+3 d", "help-mark-slip"),
    ] {
        lines.push(Line::Keys(mark.to_owned(), say!(app.texts, key)));
    }
    lines.push(Line::Blank);
    lines.push(Line::Heading(say!(app.texts, "help-filter")));
    for key in ["help-filter-words", "help-filter-prefixes"] {
        lines.push(Line::Words(say!(app.texts, key)));
    }
    lines
}

/// How many lines help has.
pub fn line_count(app: &App) -> usize {
    lines(app).len()
}

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
