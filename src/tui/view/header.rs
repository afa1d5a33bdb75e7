//! The line on top: what is shown, of whom, on which day.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint::{put, put_right};
use super::theme::Theme;
use crate::say;
use crate::text::fit;
use crate::tui::app::App;

/// Draws the board's top line.
pub fn draw(buf: &mut Buffer, area: Rect, app: &App, theme: &Theme) {
    let board = &app.board;
    let total: usize = board.page.columns.iter().map(|column| column.total).sum();
    let at_risk: usize = board.page.columns.iter().map(|column| column.at_risk).sum();
    let whose = if board.mine { "header-mine" } else { "header-all" };
    let mut left = say!(app.texts, whose, count = app.texts.number(total as i64));
    if at_risk > 0 {
        left.push_str(" · ");
        left.push_str(&say!(app.texts, "header-at-risk", count = app.texts.number(at_risk as i64)));
    }
    // While a past day is shown, the mark says so first, and in words.
    let (right, mark) = match app.present {
        Some(_) => (app.me.clone(), say!(app.texts, "replay-mark", day = app.texts.day_long(app.today))),
        None => (format!("{} · {}", app.texts.day_long(app.today), app.me), String::new()),
    };
    let right_width = fit::width(&right) as u16;
    let mut name_width = put(buf, area.x, area.y, 12, "Orquestra ", theme.heading);
    if !mark.is_empty() {
        let room = area.width.saturating_sub(name_width + right_width + 2);
        name_width += put(buf, area.x + name_width, area.y, room, &format!(" {mark} "), theme.selected) + 1;
    }
    let room = area.width.saturating_sub(name_width + right_width + 2);
    let mut taken = name_width + put(buf, area.x + name_width, area.y, room, &left, theme.plain);
    if !board.filter.is_empty() {
        let filter = format!("  /{}", board.filter_line);
        taken += put(buf, area.x + taken, area.y, area.width.saturating_sub(taken + right_width + 2), &filter, theme.key);
    }
    if app.temporary {
        let words = format!("  {}", say!(app.texts, "header-temporary"));
        put(buf, area.x + taken, area.y, area.width.saturating_sub(taken + right_width + 2), &words, theme.watch);
    }
    put_right(buf, area.x + area.width.saturating_sub(right_width), area.y, right_width, &right, theme.faint);
}
