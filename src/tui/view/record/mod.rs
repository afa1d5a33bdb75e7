//! The tabs of the onboarding record: sections with rows, and the chosen row in full. One file for each
//! tab says what a row looks like; here they are drawn.

mod expectations;
mod overview;
mod renewal;
mod resources;
mod review;
mod risks;
pub(super) mod roles;
mod training;
pub mod wide;
mod wins;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{put, put_right};
use super::theme::Theme;
use crate::domain::assessment::{Finding, PointList, latest};
use crate::say;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::app::action::Place;
use crate::tui::app::record::{Item, TabRow, section_key};
use crate::tui::app::rows::Detail;

pub use renewal::{outlook_look, suggestion};

/// Lines with their style, as the detail of a row shows them.
pub type Lines = Vec<(String, Style)>;

/// What a row looks like.
#[derive(Debug, Clone)]
pub struct Look {
    /// The sign before it.
    pub glyph: &'static str,
    /// How the sign looks.
    pub style: Style,
    /// What it says.
    pub title: String,
    /// How that looks.
    pub title_style: Style,
    /// What stands at its right, from left to right: cells across, words, how they look. Where there is little room, the
    /// first of them go first.
    pub cells: Vec<(u16, String, Style)>,
}

impl Look {
    /// A row that only says something.
    pub fn plain(title: String, style: Style) -> Self {
        Self { glyph: " ", style, title, title_style: style, cells: Vec::new() }
    }

    /// Something at its right.
    #[must_use]
    pub fn cell(mut self, width: u16, words: String, style: Style) -> Self {
        self.cells.push((width, words, style));
        self
    }
}

/// Fewest cells that a title keeps before a cell at its right goes.
const TITLE: u16 = 40;

/// What a row of a tab looks like.
fn look(place: Place, row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Look {
    match place {
        Place::Overview => overview::look(row, detail, app, theme),
        Place::Roles => roles::look(row, detail, app, theme),
        Place::Wins => wins::look(row, detail, app, theme),
        Place::Training => training::look(row, detail, app, theme),
        Place::Risks => risks::look(row, detail, app, theme),
        Place::Resources => resources::look(row, detail, app, theme),
        Place::Expectations => expectations::look(row, detail, app, theme),
        _ => review::look(row, detail, app, theme),
    }
}

/// The lines about the chosen row of a tab.
pub fn lines(detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let Some(row) = detail.chosen_tab_row(app.place) else { return Lines::new() };
    match app.place {
        Place::Overview => overview::lines(&row, detail, app, theme),
        Place::Roles => roles::lines(&row, detail, app, theme),
        Place::Wins => wins::lines(&row, detail, app, theme),
        Place::Training => training::lines(&row, detail, app, theme),
        Place::Risks => risks::lines(&row, detail, app, theme),
        Place::Resources => resources::lines(&row, detail, app, theme),
        Place::Expectations => expectations::lines(&row, detail, app, theme),
        _ => review::lines(&row, detail, app, theme),
    }
}

/// Draws a row.
pub fn row(buf: &mut Buffer, area: Rect, place: Place, row: &TabRow, detail: &Detail, app: &App, theme: &Theme) {
    let mut look = look(place, row, detail, app, theme);
    if row.item == Item::Heading {
        if look.title.is_empty() {
            look.title = say!(app.texts, &section_key(row.section));
        }
        let width = put(buf, area.x, area.y, area.width, &look.title, theme.heading);
        let room = area.width.saturating_sub(width + 2);
        // Of several summaries the last that there is room for: they grow.
        if let Some((_, words, style)) = look.cells.iter().rev().find(|(_, words, _)| fit::width(words) as u16 <= room) {
            put_right(buf, area.x, area.y, area.width, words, *style);
        }
        return;
    }
    put(buf, area.x, area.y, 2, look.glyph, look.style);
    let all: u16 = look.cells.iter().map(|(width, ..)| width + 1).sum();
    let mut room = area.width.saturating_sub(3);
    let mut taken = all;
    let mut cells = look.cells.as_slice();
    while taken + TITLE > room && cells.len() > 1 {
        taken -= cells[0].0 + 1;
        cells = &cells[1..];
    }
    let mut right = area.width;
    for (width, words, style) in cells.iter().rev() {
        put_right(buf, area.x + right.saturating_sub(*width), area.y, *width, words, *style);
        right = right.saturating_sub(width + 1);
    }
    room = right.saturating_sub(3);
    put(buf, area.x + 3, area.y, room, &look.title, look.title_style);
}

/// What a point of the playbook looks like that somebody can say something of.
fn point(list: PointList, code: &str, title: String, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let said = latest(&detail.facts.assessments, list, code, app.today);
    let (glyph, style) = finding_look(said.map(|said| said.finding), theme);
    let look = Look { glyph, style, title, title_style: if said.is_some() { style } else { theme.plain }, cells: Vec::new() };
    match said {
        Some(said) => {
            look.cell(12, app.texts.code(said.finding), style).cell(7, app.texts.day_column(said.on_day, app.today), theme.faint)
        }
        None => look.cell(12, say!(app.texts, "point-unsaid"), theme.faint).cell(7, String::new(), theme.faint),
    }
}

/// The sign and the style of what was said of a point.
fn finding_look(finding: Option<Finding>, theme: &Theme) -> (&'static str, Style) {
    match finding {
        Some(Finding::Met) => ("✓", theme.good),
        Some(Finding::Partly) => ("~", theme.watch),
        Some(Finding::NotMet) => ("×", theme.bad),
        Some(Finding::Waived) => ("–", theme.faint),
        None => ("·", theme.faint),
    }
}

/// What was said of a point, by whom and when, newest first.
fn point_lines(list: PointList, code: &str, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let mut said: Vec<_> = detail.facts.assessments.iter().filter(|one| one.list == list && one.code == code).collect();
    said.sort_by_key(|one| std::cmp::Reverse((one.on_day, one.id)));
    let mut lines = Lines::new();
    for one in said {
        let (_, style) = finding_look(Some(one.finding), theme);
        let day = app.texts.day(one.on_day);
        let words = say!(app.texts, "point-said", finding = app.texts.code(one.finding), day = day, who = one.said_by.as_str());
        lines.push((words, style));
        if !one.note.is_empty() {
            lines.push((one.note.clone(), theme.plain));
        }
    }
    if lines.is_empty() {
        lines.push((say!(app.texts, "point-nobody-said"), theme.faint));
    }
    lines
}
