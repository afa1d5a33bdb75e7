//! Rows of milestones, cadence and signals: as panes under the board and as tabs of an account.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::paint::{put, put_right, rule, tint};
use super::theme::Theme;
use crate::domain::cadence::{Cadence, CadenceState};
use crate::domain::milestone::{Milestone, MilestoneState};
use crate::say;
use crate::text::Texts;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::app::action::Place;
use crate::tui::app::ledger::score_rows;
use crate::tui::app::rows::Detail;
use crate::tui::layout::top_for;

/// Cells of a column of days.
const DAY: u16 = 8;

/// Draws the three panes under the board.
pub fn draw(buf: &mut Buffer, areas: [Rect; 3], app: &App, theme: &Theme) {
    for (place, area) in [Place::Milestones, Place::Cadence, Place::Signals].into_iter().zip(areas) {
        let focused = app.place == place;
        let style = if focused { theme.selected } else { theme.heading };
        let detail = app.detail.as_ref().filter(|detail| Some(detail.id()) == app.subject());
        let inner = area.width.saturating_sub(if area.width >= 50 { 2 } else { 1 });
        let area = Rect { width: inner + 1, ..area };
        rule(buf, area, &heading(place, detail, app), &labels(place, inner, &app.texts), style, theme.faint);
        let rows = Rect::new(area.x, area.y + 1, inner, area.height.saturating_sub(1));
        match detail {
            Some(detail) => list(buf, rows, place, detail, focused, app, theme),
            None if app.subject().is_none() && place == Place::Milestones => {
                put(buf, rows.x, rows.y, rows.width, &say!(app.texts, "pane-nothing-selected"), theme.faint);
            }
            None => {}
        }
    }
}

/// The heading of a pane, with what matters most of it.
fn heading(place: Place, detail: Option<&Detail>, app: &App) -> String {
    let title = say!(app.texts, &format!("place-{}", place.code()));
    let Some(detail) = detail else { return title };
    match place {
        Place::Milestones => {
            let done = detail.facts.milestones.iter().filter(|milestone| milestone.done_on.is_some()).count();
            format!("{title} {done}/{}", detail.facts.milestones.len())
        }
        Place::Cadence => {
            format!("{title} {}", detail.facts.stakeholders.iter().filter(|person| person.left_on.is_none()).count())
        }
        Place::Signals => format!("{title} {}", detail.signals.iter().filter(|signal| signal.is_live(app.today)).count()),
        _ => title,
    }
}

/// The names of the columns, standing over them at the right end of the rule.
pub fn labels(place: Place, width: u16, texts: &Texts) -> String {
    let column = |key: &str, cells: u16| fit::align_right(&say!(texts, key), usize::from(cells));
    match place {
        Place::Milestones => {
            let columns = MilestoneColumns::of(width);
            let mut words = column("label-baseline", columns.baseline);
            words.push_str(&column("label-due", columns.due));
            if columns.slip > 0 {
                words.push_str(&column("label-slip", columns.slip));
            }
            if columns.state > 0 {
                words.push_str(&column("label-state", columns.state));
            }
            words.trim_start().to_owned()
        }
        Place::Cadence => {
            let columns = CadenceColumns::of(width);
            let mut words = String::new();
            if columns.last > 0 {
                words.push_str(&column("label-last", columns.last));
            }
            if columns.next > 0 {
                words.push_str(&column("label-next", columns.next));
            }
            if words.is_empty() {
                return words;
            }
            words.push_str(&column("label-state", columns.state));
            words.trim_start().to_owned()
        }
        Place::Signals => super::signal::labels(width, texts),
        Place::Tasks => say!(texts, "label-due"),
        _ => String::new(),
    }
}

/// Draws the rows of a place, the chosen one in sight.
pub fn list(buf: &mut Buffer, area: Rect, place: Place, detail: &Detail, focused: bool, app: &App, theme: &Theme) {
    let area = if place == Place::Score && area.height > super::ledger::SUMMARY {
        super::ledger::summary(buf, area, detail, app, theme);
        let taken = super::ledger::SUMMARY;
        Rect { y: area.y + taken, height: area.height - taken, ..area }
    } else {
        area
    };
    let rows = detail.rows(place).len();
    if rows == 0 {
        let key = format!("pane-empty-{}", place.code());
        for (row, line) in
            super::paint::wrap(&say!(app.texts, &key), area.width).iter().take(usize::from(area.height)).enumerate()
        {
            put(buf, area.x, area.y + row as u16, area.width, line, theme.faint);
        }
        return;
    }
    let chosen = detail.position(place);
    let visible = usize::from(area.height);
    let top = top_for(chosen, rows, visible);
    let ledger = if place == Place::Score { score_rows(&detail.health) } else { Vec::new() };
    let tab_rows = detail.tab_rows(place);
    for (row, at) in (top..rows.min(top + visible)).enumerate() {
        let line = Rect::new(area.x, area.y + row as u16, area.width, 1);
        match place {
            Place::Milestones => milestone(buf, line, &detail.facts.milestones[at], app, theme),
            Place::Cadence => cadence(buf, line, &detail.cadences[at], detail, app, theme),
            Place::Signals => super::signal::row(buf, line, &detail.signals[at], app, theme),
            Place::Tasks => super::account::task(buf, line, &detail.tasks[at], app, theme),
            Place::Score => {
                if let Some(line_of) = ledger.get(at) {
                    super::ledger::row(buf, line, line_of, app, theme);
                }
            }
            Place::Metrics => {
                if let Some(metric) = detail.metric_rows().nth(at) {
                    super::metrics::row(buf, line, &metric, detail, app, theme);
                }
            }
            Place::Actions => super::actions::row(buf, line, &detail.entries[at], detail, app, theme),
            Place::Touches => super::account::touch(buf, line, &detail.facts.touches[at], detail, app, theme),
            Place::History => {
                if let Some(step) = detail.history.as_ref().and_then(|steps| steps.get(at)) {
                    super::account::step(buf, line, step, app, theme);
                }
            }
            Place::Board | Place::Triage | Place::Agenda | Place::Portfolio | Place::Renewals => {}
            place => {
                if let Some(row) = tab_rows.get(at) {
                    super::record::row(buf, line, place, row, detail, app, theme);
                }
            }
        }
        if focused && at == chosen {
            tint(buf, line.x, line.y, line.width, theme.selected);
        }
    }
}

/// Which columns of a milestone fit.
struct MilestoneColumns {
    due: u16,
    baseline: u16,
    slip: u16,
    state: u16,
}

impl MilestoneColumns {
    fn of(width: u16) -> Self {
        Self {
            due: if width >= 34 { DAY } else { DAY - 1 },
            baseline: if width >= 60 { DAY + 2 } else { 0 },
            slip: match width {
                ..24 => 0,
                24..34 => 6,
                _ => 7,
            },
            state: if width >= 46 { 14 } else { 0 },
        }
    }
}

fn milestone(buf: &mut Buffer, area: Rect, milestone: &Milestone, app: &App, theme: &Theme) {
    let columns = MilestoneColumns::of(area.width);
    let state = milestone.state(app.today);
    let spec = app.playbook().milestone(&milestone.code);
    let title = spec.map_or(milestone.code.as_str(), |spec| spec.title.get(app.texts.tag()));
    let (glyph, style) = milestone_look(state, theme);
    let key = spec.is_some_and(|spec| spec.key);
    // One colour for the whole row: it is read as one thing, and costs one change of colour.
    let title_style = if key && milestone.done_on.is_none() { style.add_modifier(Modifier::BOLD) } else { style };
    put(buf, area.x, area.y, 1, glyph, style);
    let right = columns.baseline + columns.due + columns.slip + columns.state;
    put(buf, area.x + 2, area.y, area.width.saturating_sub(right + 3), title, title_style);
    let mut x = area.x + area.width.saturating_sub(right);
    put_right(buf, x, area.y, columns.baseline, &app.texts.day_column(milestone.baseline, app.today), theme.faint);
    x += columns.baseline;
    let day = milestone.done_on.unwrap_or(milestone.due);
    put_right(buf, x, area.y, columns.due, &app.texts.day_column(day, app.today), style);
    x += columns.due;
    let slip = milestone.slippage();
    let words = app.texts.slip_days(slip);
    let words = if columns.slip < 7 { words.replace(' ', "") } else { words };
    put_right(buf, x, area.y, columns.slip, &words, style);
    x += columns.slip;
    put_right(buf, x, area.y, columns.state, &milestone_words(state, &app.texts), style);
}

/// The glyph and style of a milestone's state.
pub fn milestone_look(state: MilestoneState, theme: &Theme) -> (&'static str, Style) {
    match state {
        // What is done asks for nothing: colour is for what does.
        MilestoneState::Done => ("✓", theme.faint),
        MilestoneState::Overdue(_) => ("!", theme.bad),
        MilestoneState::Soon(_) => ("•", theme.watch),
        MilestoneState::Ahead(_) => (" ", theme.plain),
    }
}

/// A milestone's state in words.
pub fn milestone_words(state: MilestoneState, texts: &Texts) -> String {
    match state {
        MilestoneState::Done => say!(texts, "state-done"),
        MilestoneState::Overdue(days) => say!(texts, "state-overdue", days = days),
        MilestoneState::Soon(0) => say!(texts, "state-today"),
        MilestoneState::Soon(days) | MilestoneState::Ahead(days) => say!(texts, "state-in", days = days),
    }
}

/// Which columns of a cadence fit.
struct CadenceColumns {
    role: u16,
    last: u16,
    next: u16,
    state: u16,
}

impl CadenceColumns {
    fn of(width: u16) -> Self {
        Self {
            role: match width {
                ..40 => 0,
                40..64 => 11,
                64..90 => 16,
                _ => 23,
            },
            last: if width >= 56 { DAY } else { 0 },
            next: if width >= 34 { DAY } else { 0 },
            state: match width {
                ..34 => 7,
                34..64 => 11,
                _ => 18,
            },
        }
    }
}

fn cadence(buf: &mut Buffer, area: Rect, cadence: &Cadence, detail: &Detail, app: &App, theme: &Theme) {
    let Some(person) = detail.facts.stakeholder(cadence.stakeholder_id) else { return };
    let columns = CadenceColumns::of(area.width);
    let (glyph, style) = cadence_look(cadence.state, theme);
    let left = cadence.state == CadenceState::Left;
    put(buf, area.x, area.y, 1, glyph, style);
    let right = columns.role + columns.last + columns.next + columns.state;
    let name_style = if left {
        theme.faint
    } else if cadence.state.overdue_days() > 0 {
        style
    } else {
        theme.plain
    };
    put(buf, area.x + 2, area.y, area.width.saturating_sub(right + 3), &person.name, name_style);
    let mut x = area.x + area.width.saturating_sub(right);
    if columns.role > 0 {
        put(buf, x, area.y, columns.role - 1, &app.texts.code(person.role), theme.faint);
    }
    x += columns.role;
    let day =
        |day: Option<crate::domain::day::Day>| day.map_or_else(|| "–".to_owned(), |day| app.texts.day_column(day, app.today));
    put_right(buf, x, area.y, columns.last, &day(cadence.last_touch), theme.faint);
    x += columns.last;
    put_right(buf, x, area.y, columns.next, &day(cadence.next_due), style);
    x += columns.next;
    let words = cadence_words(cadence.state, columns.state, &app.texts);
    put_right(buf, x, area.y, columns.state, &words, style);
}

/// The glyph and style of a cadence's state.
pub fn cadence_look(state: CadenceState, theme: &Theme) -> (&'static str, Style) {
    match state {
        CadenceState::Overdue(_) => ("!", theme.bad),
        CadenceState::Never(days) if days > 0 => ("!", theme.bad),
        CadenceState::Never(_) => ("?", theme.watch),
        CadenceState::Due => ("•", theme.watch),
        CadenceState::OnTime => ("✓", theme.faint),
        CadenceState::AsNeeded => (" ", theme.faint),
        CadenceState::Left => ("×", theme.faint),
    }
}

/// A cadence's state in words that fit into so many cells.
pub fn cadence_words(state: CadenceState, cells: u16, texts: &Texts) -> String {
    match state {
        CadenceState::Overdue(days) | CadenceState::Never(days) if days > 0 && cells < 16 => {
            say!(texts, "days-signed", days = format!("+{days}"))
        }
        CadenceState::Overdue(days) => say!(texts, "cadence-overdue", days = days),
        CadenceState::Never(0) => say!(texts, "cadence-never"),
        CadenceState::Never(days) => say!(texts, "cadence-never-overdue", days = days),
        CadenceState::AsNeeded if cells < 10 => String::new(),
        state => say!(texts, &format!("cadence-{}", state.code())),
    }
}
