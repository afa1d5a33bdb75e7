//! The agenda: what is due, by day; the line under the cursor in full at the bottom.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{put, put_right, rule, tint, wrap};
use super::theme::Theme;
use crate::domain::agenda::{Due, When};
use crate::say;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::layout::{self, top_for};

/// A row of the screen: the heading of a day, or a line.
enum Row<'a> {
    Heading(When, usize),
    Line(usize, &'a Due),
}

/// Draws the agenda.
pub fn draw(buf: &mut Buffer, app: &App, theme: &Theme) {
    let Some(regions) = layout::agenda(app.size) else { return };
    header(buf, regions.header, app, theme);
    if !app.agenda.loaded {
        return;
    }
    let shown = app.agenda.shown(app.today);
    if shown.is_empty() {
        let key = if app.agenda.week { "agenda-empty-week" } else { "agenda-empty-day" };
        let words = format!("{} {}", say!(app.texts, key), say!(app.texts, "agenda-how-further"));
        for (row, line) in wrap(&words, regions.list.width.min(76)).iter().enumerate() {
            put(buf, regions.list.x + 2, regions.list.y + 1 + row as u16, regions.list.width - 2, line, theme.plain);
        }
        return;
    }
    let mut rows: Vec<Row<'_>> = Vec::new();
    for (at, due) in shown.iter().enumerate() {
        let when = due.when(app.today);
        let same = at.checked_sub(1).is_some_and(|before| shown[before].when(app.today) == when);
        if !same {
            rows.push(Row::Heading(when, shown[at..].iter().take_while(|due| due.when(app.today) == when).count()));
        }
        rows.push(Row::Line(at, due));
    }
    let chosen = app.agenda.position(app.today);
    let place = rows.iter().position(|row| matches!(row, Row::Line(at, _) if *at == chosen)).unwrap_or(0);
    let visible = usize::from(regions.list.height);
    let top = top_for(place, rows.len(), visible);
    for (at, row) in rows.iter().enumerate().skip(top).take(visible) {
        let area = Rect { y: regions.list.y + (at - top) as u16, height: 1, ..regions.list };
        match row {
            Row::Heading(when, count) => {
                let style = if *when == When::Overdue { theme.bad } else { theme.heading };
                rule(buf, area, &app.texts.when(*when), &count.to_string(), style, theme.faint);
            }
            Row::Line(at, due) => {
                line(buf, area, due, app, theme);
                if *at == chosen {
                    tint(buf, area.x, area.y, area.width, theme.selected);
                }
            }
        }
    }
    if let Some(due) = app.agenda.selected(app.today) {
        chosen_line(buf, regions.chosen, due, app, theme);
    }
}

fn header(buf: &mut Buffer, area: Rect, app: &App, theme: &Theme) {
    let texts = &app.texts;
    let right = format!("{} · {}", texts.day_long(app.today), app.me);
    let right_width = fit::width(&right) as u16;
    put_right(buf, area.x, area.y, area.width, &right, theme.faint);
    let room = area.width.saturating_sub(right_width + 2);
    let taken = put(buf, area.x, area.y, room, &format!("{} ", say!(texts, "place-agenda")), theme.heading);
    let mut parts = vec![say!(texts, if app.agenda.team { "agenda-of-team" } else { "agenda-of-me" })];
    parts.push(say!(texts, if app.agenda.week { "agenda-of-week" } else { "agenda-of-day" }));
    let shown = app.agenda.shown(app.today);
    let late = shown.iter().filter(|due| due.overdue(app.today) > 0).count();
    parts.push(say!(texts, "agenda-count", count = shown.len() as i64, late = late as i64));
    if app.trying {
        parts.push(say!(texts, "short-what-if"));
    }
    put(buf, area.x + taken, area.y, room.saturating_sub(taken), &parts.join(" · "), theme.plain);
}

fn look(due: &Due, app: &App, theme: &Theme) -> (&'static str, Style) {
    match due.when(app.today) {
        When::Overdue => ("!", theme.bad),
        When::Today => ("•", theme.watch),
        _ => (" ", theme.plain),
    }
}

fn what(due: &Due, app: &App) -> String {
    app.texts.matter(due, app.playbooks.get_or_default(&due.head.playbook))
}

fn line(buf: &mut Buffer, area: Rect, due: &Due, app: &App, theme: &Theme) {
    let (glyph, style) = look(due, app, theme);
    let (day, kind) = (7, 14);
    let account = (area.width / 4).clamp(16, 32);
    let who = if area.width >= 100 || app.agenda.team { 10 } else { 0 };
    let mut x = area.x;
    put(buf, x, area.y, 1, glyph, style);
    x += 2;
    put_right(buf, x, area.y, day, &app.texts.day_column(due.due, app.today), style);
    x += day + 1;
    put(buf, x, area.y, kind, &app.texts.code(due.kind), theme.faint);
    x += kind + 1;
    put(buf, x, area.y, account, &due.head.name, theme.plain);
    x += account + 1;
    let room = (area.x + area.width).saturating_sub(x + who + u16::from(who > 0));
    put(buf, x, area.y, room, &what(due, app), style);
    if who > 0 {
        put_right(buf, area.x, area.y, area.width, &fit::cut(&due.who, usize::from(who)), theme.faint);
    }
}

fn chosen_line(buf: &mut Buffer, area: Rect, due: &Due, app: &App, theme: &Theme) {
    let texts = &app.texts;
    rule(buf, Rect { height: 1, width: area.width + 1, ..area }, &due.head.name, &due.head.account, theme.heading, theme.faint);
    let late = due.overdue(app.today);
    let day = texts.day(due.due);
    let when = if late > 0 { say!(texts, "agenda-late", day = day, days = late) } else { say!(texts, "agenda-due", day = day) };
    let lines =
        [(format!("{}: {}", texts.code(due.kind), what(due, app)), theme.plain), (format!("{when} · {}", due.who), theme.faint)];
    for (row, (words, style)) in lines.iter().enumerate() {
        put(buf, area.x, area.y + 1 + row as u16, area.width, words, *style);
    }
}
