//! The two lines at the bottom: what just happened, and the keys that apply now.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use tui_input::Input;

use super::paint::{put, put_right};
use super::theme::Theme;
use crate::say;
use crate::text::fit;
use crate::tui::app::overlay::Overlay;
use crate::tui::app::{App, Screen, Status};
use crate::tui::keymap::{BINDINGS, applies};

/// Draws status and keys.
pub fn draw(buf: &mut Buffer, app: &App, theme: &Theme) {
    let (width, height) = app.size;
    let (status_row, key_row) = (height - 2, height - 1);
    let (words, style) = match &app.status {
        Status::Quiet => (String::new(), theme.plain),
        Status::Waiting => (say!(app.texts, "status-waiting"), theme.faint),
        Status::Saved(words) => (format!("✓ {words}"), theme.good),
        Status::Told(words) => (words.clone(), theme.plain),
        Status::Colleague(words) => (format!("» {words}"), theme.key),
        Status::Problem(words) => (format!("! {words}"), theme.bad),
    };
    let mut room = width;
    if app.refreshing > 0 {
        let left = say!(app.texts, "status-refreshing", count = app.texts.number(app.refreshing as i64));
        room = width.saturating_sub(fit::width(&left) as u16 + 1);
        put_right(buf, 0, status_row, width, &left, theme.faint);
    }
    if fit::width(&words) > usize::from(room) {
        // A sentence that says what to do is worth two rows: the keys can be looked up.
        let lines = super::paint::wrap(&words, room);
        put(buf, 0, status_row, room, lines.first().map_or("", String::as_str), style);
        put(buf, 0, key_row, width, &lines[1..].join(" "), style);
        return;
    }
    put(buf, 0, status_row, room, &words, style);
    let hints: Vec<(String, String)> = match &app.overlay {
        Some(Overlay::Form(_)) => {
            pairs(app, &[("Ctrl-s", "hint-save"), ("Ctrl-t", "hint-try"), ("Tab", "hint-next-field"), ("Esc", "hint-leave")])
        }
        Some(Overlay::Confirm(_)) => pairs(app, &[("y", "hint-yes"), ("n", "hint-no"), ("j/k", "hint-scroll")]),
        Some(Overlay::Palette(_)) => pairs(app, &[("Enter", "hint-run"), ("↑↓", "hint-choose"), ("Esc", "hint-leave")]),
        Some(Overlay::GoTo) => pairs(app, &[("g", "go-to-top"), ("Esc", "hint-leave")]),
        Some(Overlay::Choose(_)) => pairs(app, &[("Enter", "hint-run"), ("j/k", "hint-choose"), ("Esc", "hint-leave")]),
        Some(Overlay::Note { .. } | Overlay::Help { .. }) => pairs(app, &[("j/k", "hint-scroll"), ("Esc", "hint-leave")]),
        Some(Overlay::Filter { .. }) => {
            pairs(app, &[("Enter", "hint-keep"), ("Esc", "hint-as-before"), ("Ctrl-u", "hint-clear")])
        }
        None => bound(app),
    };
    let mut x = 0;
    for (key, what) in hints {
        let own = (fit::width(&key) + fit::width(&what) + 3) as u16;
        if x + own > width + 2 {
            break;
        }
        x += put(buf, x, key_row, width - x, &key, theme.key) + 1;
        x += put(buf, x, key_row, width.saturating_sub(x), &what, theme.faint) + 2;
    }
}

fn pairs(app: &App, list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(key, message)| ((*key).to_owned(), say!(app.texts, message))).collect()
}

/// The keys that apply where we are, the most useful first.
fn bound(app: &App) -> Vec<(String, String)> {
    let mut rows: Vec<(u8, &str, crate::tui::app::action::Action)> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for binding in BINDINGS.iter().filter(|binding| applies(binding, app.place)) {
        let Some(key) = binding.keys.first().copied().filter(|key| !seen.contains(key)) else { continue };
        seen.push(key);
        let shown = binding.footer > 0 && !(app.screen == Screen::Account && key == "Enter");
        if shown {
            // What the place itself offers comes before what holds everywhere.
            let rank = if binding.places.is_empty() { binding.footer + 10 } else { binding.footer };
            rows.push((rank, key, binding.action));
        }
    }
    rows.sort_by_key(|(rank, ..)| *rank);
    let mut hints: Vec<(String, String)> = rows
        .into_iter()
        .map(|(_, key, action)| {
            (key.to_owned(), say!(app.texts, &format!("short-{}", crate::domain::codes::Coded::code(action))))
        })
        .collect();
    if app.screen == Screen::Account {
        let back = match app.home {
            Screen::Triage => "short-go-triage",
            Screen::Renewals => "short-go-renewals",
            Screen::Agenda => "short-go-agenda",
            Screen::Portfolio => "short-go-portfolio",
            _ => "hint-board",
        };
        hints.insert(0, ("Esc".to_owned(), say!(app.texts, back)));
    }
    // Help and leaving are what a newcomer looks for: they are never the ones that do not fit.
    if let Some(at) = hints.iter().position(|(key, _)| key == "?") {
        let help = hints.remove(at);
        hints.insert(0, help);
    }
    hints
}

/// Draws the filter line in place of the status. Gives the cursor's place.
pub fn filter(buf: &mut Buffer, app: &App, line: &Input, problem: Option<&str>, theme: &Theme) -> Position {
    let (width, height) = app.size;
    let row = height - 2;
    let blank = " ".repeat(usize::from(width));
    put(buf, 0, row, width, &blank, theme.plain);
    put(buf, 0, row, 1, "/", theme.key);
    let room = usize::from(width.saturating_sub(2));
    let scroll = line.visual_scroll(room);
    let visible: String = line.value().chars().skip(scroll).collect();
    let taken = put(buf, 1, row, width - 1, &visible, theme.plain);
    let behind = problem.map_or_else(|| say!(app.texts, "filter-hint"), str::to_owned);
    let style = if problem.is_some() { theme.bad } else { theme.faint };
    put(buf, taken + 4, row, width.saturating_sub(taken + 4), &behind, style);
    Position::new(1 + (line.visual_cursor().saturating_sub(scroll)) as u16, row)
}
