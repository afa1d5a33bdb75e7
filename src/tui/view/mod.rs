//! Drawing: from the app's state to cells. Nothing here changes state or knows the terminal.

pub mod theme;

mod account;
mod actions;
mod agenda;
mod board;
mod chart;
mod detail;
mod engagement;
mod footer;
mod header;
mod help;
mod ledger;
mod metrics;
mod overlay;
mod paint;
mod panes;
mod portfolio;
mod record;
mod renewals;
mod score;
mod signal;
mod triage;

use ratatui::Frame;
use ratatui::layout::Position;

use super::app::overlay::Overlay;
use super::app::{App, Screen};
use super::layout;
use crate::say;
use theme::Theme;

/// Draws the app.
pub fn draw(frame: &mut Frame<'_>, app: &App, theme: &Theme) {
    let area = frame.area();
    if area.width < layout::SMALLEST.0 || area.height < layout::SMALLEST.1 {
        let words = say!(app.texts, "too-small", width = i64::from(layout::SMALLEST.0), height = i64::from(layout::SMALLEST.1));
        for (row, line) in paint::wrap(&words, area.width).iter().take(usize::from(area.height)).enumerate() {
            paint::put(frame.buffer_mut(), 0, row as u16, area.width, line, theme.plain);
        }
        return;
    }
    match app.screen {
        Screen::Board => board::draw(frame.buffer_mut(), app, theme),
        Screen::Account => account::draw(frame.buffer_mut(), app, theme),
        Screen::Triage => triage::draw(frame.buffer_mut(), app, theme),
        Screen::Renewals => renewals::draw(frame.buffer_mut(), app, theme),
        Screen::Agenda => agenda::draw(frame.buffer_mut(), app, theme),
        Screen::Portfolio => portfolio::draw(frame.buffer_mut(), app, theme),
    }
    footer::draw(frame.buffer_mut(), app, theme);
    let cursor: Option<Position> = match &app.overlay {
        None => None,
        Some(Overlay::Form(form)) => overlay::form(frame.buffer_mut(), app, form, theme),
        Some(Overlay::Confirm(confirm)) => {
            overlay::confirm(frame.buffer_mut(), app, confirm, theme);
            None
        }
        Some(Overlay::Palette(palette)) => Some(overlay::palette(frame.buffer_mut(), app, palette, theme)),
        Some(Overlay::Help { top }) => {
            help::draw(frame.buffer_mut(), app, *top, theme);
            None
        }
        Some(Overlay::Note { title, lines, top }) => {
            overlay::note(frame.buffer_mut(), app, title, lines, *top, theme);
            None
        }
        Some(Overlay::GoTo) => {
            overlay::go_to(frame.buffer_mut(), app, theme);
            None
        }
        Some(Overlay::Choose(chooser)) => {
            overlay::choose(frame.buffer_mut(), app, chooser, theme);
            None
        }
        Some(Overlay::Filter { line, problem, .. }) => {
            Some(footer::filter(frame.buffer_mut(), app, line, problem.as_deref(), theme))
        }
    };
    if let Some(position) = cursor {
        frame.set_cursor_position(position);
    }
}
