//! The board: six columns of cards, and under them the panes of the selected account.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::paint::{put, put_right, tint, wrap};
use super::theme::Theme;
use super::{header, panes};
use crate::domain::account::{Stage, Status};
use crate::domain::signal::Severity;
use crate::domain::standing::Standing;
use crate::say;
use crate::tui::app::App;
use crate::tui::app::action::Place;
use crate::tui::layout::{self, CARD_ROWS, HEAD_ROWS};

/// Draws the board screen.
pub fn draw(buf: &mut Buffer, app: &App, theme: &Theme) {
    let Some(regions) = layout::board(app.size, app.board.column) else { return };
    header::draw(buf, regions.header, app, theme);
    if app.board.loaded && app.board.page.accounts == 0 {
        return welcome(buf, app, theme);
    }
    for stage in Stage::ALL {
        column(buf, regions.columns[stage.index()], stage, app, theme);
    }
    panes::draw(buf, regions.panes(app.place), app, theme);
}

/// An empty database: the three ways to begin.
fn welcome(buf: &mut Buffer, app: &App, theme: &Theme) {
    let area = layout::centered(app.size, 72, 13);
    let mut y = area.y;
    for line in wrap(&say!(app.texts, "welcome-title"), area.width) {
        put(buf, area.x, y, area.width, &line, theme.heading);
        y += 1;
    }
    y += 1;
    for (key, words, command) in [
        ("a", "welcome-add", ""),
        ("", "welcome-import", "orquestra import accounts FILE.csv --dry-run"),
        ("", "welcome-demo", "orquestra --demo"),
    ] {
        let words = say!(app.texts, words);
        for (at, line) in wrap(&words, area.width.saturating_sub(4)).into_iter().enumerate() {
            if at == 0 {
                put(buf, area.x, y, 3, if key.is_empty() { "$" } else { key }, theme.key);
            }
            put(buf, area.x + 4, y, area.width.saturating_sub(4), &line, theme.plain);
            y += 1;
        }
        if !command.is_empty() {
            put(buf, area.x + 4, y, area.width.saturating_sub(4), command, theme.key);
            y += 1;
        }
        y += 1;
    }
}

fn column(buf: &mut Buffer, area: Rect, stage: Stage, app: &App, theme: &Theme) {
    let at = stage.index();
    let focused = at == app.board.column;
    let has_keys = focused && app.place == Place::Board;
    let page = &app.board.page.columns[at];
    let cursor = app.board.cursors[at];
    let inner = area.width.saturating_sub(1);
    let spec = app.playbooks.default_playbook().stage(stage);
    let tag = app.texts.tag();
    // The focused column has room for the whole title, the others for the short one.
    let title = spec.map_or("", |spec| if inner >= 30 { spec.title.get(tag) } else { spec.short.get(tag) });
    let head = format!("{} {title}", stage.number());
    let style = if focused { theme.heading.add_modifier(Modifier::UNDERLINED) } else { theme.heading };
    put(buf, area.x, area.y, inner, &head, style);
    let mut counts = app.texts.number(page.total as i64);
    let taken = put(buf, area.x, area.y + 1, inner, &counts, theme.faint);
    if page.at_risk > 0 {
        counts = format!(" !{}", app.texts.number(page.at_risk as i64));
        put(buf, area.x + taken, area.y + 1, inner.saturating_sub(taken), &counts, theme.bad);
    }
    let visible = usize::from(area.height.saturating_sub(HEAD_ROWS) / CARD_ROWS);
    for row in 0..visible {
        let position = cursor.top + row;
        if position >= page.total {
            break;
        }
        let y = area.y + HEAD_ROWS + row as u16 * CARD_ROWS;
        match app.board.card(at, position) {
            Some(standing) => {
                let chosen = position == cursor.at;
                let place = Rect::new(area.x, y, inner, CARD_ROWS);
                card(buf, place, standing, chosen && has_keys, chosen && focused, app, theme);
            }
            None => {
                put(buf, area.x, y, inner, "…", theme.faint);
            }
        }
    }
    let hidden = page.total.saturating_sub(cursor.top + visible);
    if hidden > 0 || cursor.top > 0 {
        let arrows = match (cursor.top > 0, hidden > 0) {
            (true, true) => "↑↓",
            (true, false) => "↑",
            _ => "↓",
        };
        put_right(buf, area.x, area.y + 1, inner, arrows, theme.faint);
    }
}

/// One card. Its first row says who, its second how it stands.
fn card(buf: &mut Buffer, area: Rect, standing: &Standing, selected: bool, focused: bool, app: &App, theme: &Theme) {
    let (mark, mark_style) = mark(standing, theme);
    let narrow = area.width < 14;
    let name_style = if focused { theme.heading } else { theme.plain };
    let day = (app.today - standing.contract_date).num_days();
    let in_stage = (app.today - standing.stage_since).num_days().max(0);
    if narrow {
        put(buf, area.x, area.y, 1, mark, mark_style);
        put(buf, area.x + 1, area.y, area.width.saturating_sub(1), &standing.name, name_style);
        put(buf, area.x + 1, area.y + 1, area.width.saturating_sub(1), &say!(app.texts, "card-day", day = day), theme.faint);
    } else {
        let signals = if standing.signals > 0 { format!(" {}{}", severity_glyph(standing.severity), standing.signals) } else { String::new() };
        let right = format!("{}{signals}", say!(app.texts, "card-day", day = day));
        let right_width = crate::text::fit::width(&right) as u16;
        put(buf, area.x, area.y, 1, mark, mark_style);
        put(buf, area.x + 2, area.y, area.width.saturating_sub(right_width + 3), &standing.name, name_style);
        let x = area.x + area.width.saturating_sub(right_width);
        let plain = right_width - crate::text::fit::width(&signals) as u16;
        put(buf, x, area.y, plain, &right, theme.faint);
        put(buf, x + plain, area.y, right_width - plain, &signals, severity_style(standing.severity, theme));
        // What is next, how long it has been in the stage, who owns it: what matters first, and
        // each piece whole or not at all.
        let room = area.width.saturating_sub(2);
        let (next, next_style) = next(standing, area.width, app, theme);
        let stay = say!(app.texts, "card-in-stage", days = in_stage);
        let mut taken = put(buf, area.x + 2, area.y + 1, room, &next, next_style);
        for piece in [stay, standing.owner.clone()] {
            let words = format!(" · {piece}");
            let width = crate::text::fit::width(&words) as u16;
            if taken + width <= room {
                taken += put(buf, area.x + 2 + taken, area.y + 1, width, &words, theme.faint);
            }
        }
    }
    if selected {
        tint(buf, area.x, area.y, area.width, theme.selected);
    } else if focused {
        put(buf, area.x + u16::from(!narrow), area.y, 1, if narrow { mark } else { "›" }, theme.resting);
    }
}

/// The mark before a name: at risk, paused, or nothing to say.
fn mark(standing: &Standing, theme: &Theme) -> (&'static str, Style) {
    match standing.status {
        Status::Paused => ("=", theme.faint),
        Status::Graduated => ("✓", theme.good),
        Status::Churned => ("×", theme.faint),
        Status::Active if standing.at_risk => ("!", theme.bad),
        Status::Active => (" ", theme.plain),
    }
}

/// What comes next, and when.
fn next(standing: &Standing, width: u16, app: &App, theme: &Theme) -> (String, Style) {
    if standing.status == Status::Paused {
        return (app.texts.code(standing.status), theme.faint);
    }
    let (Some(code), Some(due)) = (&standing.next_milestone, standing.next_due) else {
        return (say!(app.texts, "card-all-done"), theme.good);
    };
    let title = app
        .playbooks
        .all()
        .iter()
        .find_map(|playbook| playbook.milestone(code))
        .map_or(code.as_str(), |spec| spec.title.get(app.texts.tag()));
    let left = (due - app.today).num_days();
    let when = match left {
        ..=-1 => say!(app.texts, "card-late", days = -left),
        0 => say!(app.texts, "card-today"),
        _ => say!(app.texts, "card-in", days = left),
    };
    let room = usize::from(width.saturating_sub(2)).saturating_sub(crate::text::fit::width(&when) + 1);
    let style = if left < 0 { theme.bad } else { theme.plain };
    (format!("{} {when}", crate::text::fit::cut(title, room.min(28))), style)
}

/// The glyph of a severity: one to three strokes.
pub fn severity_glyph(severity: Option<Severity>) -> &'static str {
    match severity {
        Some(Severity::High) => "▲",
        Some(Severity::Medium) => "△",
        _ => "·",
    }
}

/// The style of a severity.
pub fn severity_style(severity: Option<Severity>, theme: &Theme) -> Style {
    match severity {
        Some(Severity::High) => theme.bad,
        Some(Severity::Medium) => theme.watch,
        _ => theme.faint,
    }
}
