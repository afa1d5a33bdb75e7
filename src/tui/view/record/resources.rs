//! Rows of the tab.

use super::{Lines, Look};
use crate::tui::app::App;
use crate::tui::app::record::TabRow;
use crate::tui::app::rows::Detail;
use crate::tui::view::theme::Theme;

pub(super) fn look(_row: &TabRow, _detail: &Detail, _app: &App, theme: &Theme) -> Look {
    Look::plain(String::new(), theme.plain)
}

pub(super) fn lines(_row: &TabRow, _detail: &Detail, _app: &App, _theme: &Theme) -> Lines {
    Lines::new()
}
