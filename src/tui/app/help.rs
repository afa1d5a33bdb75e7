//! What help says: every binding by place, made from the one table.

use super::App;
use super::action::Place;
use crate::say;
use crate::tui::keymap::BINDINGS;

/// A line of help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// The heading of a group.
    Heading(String),
    /// Keys, and what they do.
    Keys(String, String),
    /// Plain words.
    Words(String),
    /// Nothing.
    Blank,
}

/// Every line. What holds everywhere comes last, what the place at hand offers first.
pub fn lines(app: &App) -> Vec<Line> {
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
