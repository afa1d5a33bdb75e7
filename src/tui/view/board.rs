//! The board: six columns of cards, and under them the panes of the selected account.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::paint::{chop, put, put_all, put_right, tint, wrap};
use super::score::{band_look, bars, is_news};
use super::theme::Theme;
use super::{header, panes};
use crate::domain::account::{Stage, Status};
use crate::domain::signal::Severity;
use crate::domain::standing::Standing;
use crate::say;
use crate::text::fit;
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
    chop(buf, area.x, area.y, inner, &head, style);
    let mut counts = app.texts.number(page.total as i64);
    let taken = put(buf, area.x, area.y + 1, inner, &counts, theme.faint);
    if page.at_risk > 0 {
        counts = format!(" !{}", app.texts.number(page.at_risk as i64));
        put(buf, area.x + taken, area.y + 1, inner.saturating_sub(taken), &counts, theme.bad);
    }
    if page.intake > 0 {
        // Those who have yet to come out of intake; their cards carry the mark.
        let taken = taken + if page.at_risk > 0 { fit::width(&counts) as u16 } else { 0 };
        let words = say!(app.texts, if inner >= 24 { "column-intake" } else { "column-intake-short" }, count = page.intake);
        let words = format!(" · {words}");
        // The arrows stand at the right.
        let room = inner.saturating_sub(taken + 3);
        if fit::width(&words) as u16 <= room {
            put(buf, area.x + taken, area.y + 1, room, &words, theme.watch);
        }
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

/// Columns of a name that are not given up for the owner.
const LEAST_NAME: usize = 12;

/// How much of a card fits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    /// The name, and the day under it.
    Narrow,
    /// The name, and under it day, signals and when the next milestone is due.
    Medium,
    /// Everything.
    Wide,
}

impl Room {
    fn of(width: u16) -> Self {
        match width {
            ..14 => Self::Narrow,
            14..24 => Self::Medium,
            _ => Self::Wide,
        }
    }
}

/// One card. Its first row says who, its second how it stands.
fn card(buf: &mut Buffer, area: Rect, standing: &Standing, selected: bool, focused: bool, app: &App, theme: &Theme) {
    let (mark, mark_style) = match mark(standing, theme) {
        (" ", _) if is_news(standing, app) => ("•", theme.key),
        marked => marked,
    };
    let room = Room::of(area.width);
    let name_style = if focused { theme.heading } else { theme.plain };
    let day = (app.today - standing.contract_date).num_days();
    let days = say!(app.texts, "card-day", day = day);
    let signals =
        if standing.signals > 0 { format!(" {}{}", severity_glyph(standing.severity), standing.signals) } else { String::new() };
    let signals_style = severity_style(standing.severity, theme);
    put(buf, area.x, area.y, 1, mark, mark_style);
    let (_, band_style) = band_look(standing.band, theme);
    let arrow = match standing.trend {
        ..=-1 => "↓",
        1.. => "↑",
        0 => "",
    };
    let score = format!("{}{arrow}", standing.score);
    let indent = if room == Room::Wide { 2 } else { 1 };
    let (x, width) = (area.x + indent, area.width.saturating_sub(indent));
    match room {
        Room::Narrow => {
            chop(buf, x, area.y, width, &standing.name, name_style);
            // The score says more than the day, and the signals come with it where they fit.
            let tight = fit::width(&score) + fit::width(&signals) > usize::from(width);
            let signals = if tight { signals.trim_start() } else { signals.as_str() };
            put_all(buf, x, area.y + 1, width, &[(&score, band_style), (signals, signals_style)]);
        }
        Room::Medium => {
            put(buf, x, area.y, width, &standing.name, name_style);
            let taken = put_all(buf, x, area.y + 1, width, &[(&score, band_style), (&signals, signals_style)]);
            let (when, style) = when(standing, app, theme, true);
            put_right(buf, x + taken + 1, area.y + 1, width.saturating_sub(taken + 1), &when, style);
        }
        Room::Wide => {
            let mut owner = if app.board.mine { String::new() } else { format!("{} ", fit::cut(&standing.owner, 10)) };
            let days = format!(" {days}");
            let fixed = fit::width(&score) + fit::width(&days) + fit::width(&signals);
            // The name needs the room more than the owner, who is in the panes too.
            if usize::from(width) < fixed + fit::width(&owner) + 1 + fit::width(&standing.name).min(LEAST_NAME) {
                owner.clear();
            }
            let right = (fit::width(&owner) + fixed) as u16;
            put(buf, x, area.y, width.saturating_sub(right + 1), &standing.name, name_style);
            let start = area.x + area.width.saturating_sub(right);
            put_all(
                buf,
                start,
                area.y,
                right,
                &[(&owner, theme.faint), (&score, band_style), (&days, theme.faint), (&signals, signals_style)],
            );
            second_row(buf, x, area.y + 1, width, standing, app, theme);
        }
    }
    if selected {
        tint(buf, area.x, area.y, area.width, theme.selected);
    } else if focused && room == Room::Wide {
        put(buf, area.x + 1, area.y, 1, "›", theme.resting);
    }
}

/// What comes next and when, and how long the account has been in its stage.
fn second_row(buf: &mut Buffer, x: u16, y: u16, width: u16, standing: &Standing, app: &App, theme: &Theme) {
    let bars = if width >= 40 { bars(&standing.history) } else { String::new() };
    put_right(buf, x, y, width, &bars, theme.faint);
    let width = width.saturating_sub(if bars.is_empty() { 0 } else { fit::width(&bars) as u16 + 2 });
    if standing.intake && standing.status == Status::Active {
        let (words, style) = intake(standing, app, theme, false);
        put(buf, x, y, width, &words, style);
        return;
    }
    // Where the column is not wide, the title needs the room more than the words around the days.
    let (when, style) = when(standing, app, theme, width < 34);
    let title = match &standing.next_milestone {
        Some(code) if standing.status != Status::Paused => app
            .playbooks
            .all()
            .iter()
            .find_map(|playbook| playbook.milestone(code))
            .map_or_else(|| code.clone(), |spec| spec.title.get(app.texts.tag()).to_owned()),
        _ => String::new(),
    };
    let stay = say!(app.texts, "card-in-stage", days = (app.today - standing.stage_since).num_days().max(0));
    let stay = format!(" · {stay}");
    let gap = if title.is_empty() { "" } else { " " };
    let fixed = fit::width(&when) + gap.len() + fit::width(&stay);
    let title = fit::cut(&title, usize::from(width).saturating_sub(fixed));
    put_all(buf, x, y, width, &[(&title, style), (gap, style), (&when, style), (&stay, theme.faint)]);
}

/// Where an account in intake stands: days since the contract, and what there is of a kickoff.
fn intake(standing: &Standing, app: &App, theme: &Theme, short: bool) -> (String, Style) {
    let texts = &app.texts;
    let days = (app.today - standing.contract_date).num_days().max(0);
    if short {
        let style = if standing.kickoff_on.is_some() { theme.plain } else { theme.watch };
        return (say!(texts, "card-intake-short", days = days), style);
    }
    match standing.kickoff_on {
        Some(on) if on < app.today => {
            (say!(texts, "card-intake-untold", days = days, day = texts.day_short(on, app.today)), theme.bad)
        }
        Some(on) => (say!(texts, "card-intake-planned", days = days, day = texts.day_short(on, app.today)), theme.plain),
        None => {
            let late = standing.next_due.is_some_and(|due| due < app.today);
            (say!(texts, "card-intake-unbooked", days = days), if late { theme.bad } else { theme.watch })
        }
    }
}

/// When the next milestone is due, or why none is.
fn when(standing: &Standing, app: &App, theme: &Theme, short: bool) -> (String, Style) {
    if standing.intake && short && standing.status == Status::Active {
        return intake(standing, app, theme, true);
    }
    let Some(due) = standing.next_due.filter(|_| standing.status != Status::Paused) else {
        return match standing.status {
            Status::Paused => (app.texts.code(standing.status), theme.faint),
            _ => (say!(app.texts, if short { "card-done-short" } else { "card-all-done" }), theme.good),
        };
    };
    let left = (due - app.today).num_days();
    let words = match (left, short) {
        (..=-1, false) => say!(app.texts, "card-late", days = -left),
        (..=-1, true) => say!(app.texts, "card-late-short", days = -left),
        (0, _) => say!(app.texts, "card-today"),
        (_, false) => say!(app.texts, "card-in", days = left),
        (_, true) => say!(app.texts, "card-in-short", days = left),
    };
    (words, if left < 0 { theme.bad } else { theme.plain })
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
