//! Forms, questions and the palette.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::paint::{frame, put, put_right, tint, wrap};
use super::theme::Theme;
use crate::say;
use crate::text::fit;
use crate::tui::app::form::{FieldState, Form, Input, Part};
use crate::tui::app::overlay::{Chooser, Confirm, Palette};
use crate::tui::app::{App, TABS};
use crate::tui::layout::{self, top_for};

/// Cells of the labels of a form.
const LABEL: u16 = 20;

/// Draws a form. Gives the cursor's place, where a line is being typed.
pub fn form(buf: &mut Buffer, app: &App, form: &Form, theme: &Theme) -> Option<Position> {
    let context = app.form_context();
    let width = app.size.0.min(92);
    let inner_width = width.saturating_sub(4);
    let preview: Vec<String> = form.preview(&context).iter().flat_map(|line| wrap(line, inner_width)).collect();
    let available = usize::from(app.size.1.saturating_sub(4));
    // The fields come first; what saving would do takes the room that is left, at most half.
    let preview_rows = preview.len().min((available / 2).max(available.saturating_sub(form.fields.len() + 3)));
    let extra = if preview_rows > 0 { preview_rows + 1 } else { 0 };
    let field_rows = form.fields.len().min(available.saturating_sub(extra + 2).max(1));
    let height = (field_rows + extra + 4) as u16;
    let area = layout::centered((app.size.0, app.size.1 - 2), width, height);
    let inner = frame(buf, area, &form.title, theme.heading);
    let top = top_for(form.focus, form.fields.len(), field_rows);
    let labels = labels_width(form);
    let mut cursor = None;
    for (row, (at, field)) in form.fields.iter().enumerate().skip(top).take(field_rows).enumerate() {
        let line = Rect::new(inner.x, inner.y + row as u16, inner.width, 1);
        let focused = at == form.focus;
        let place = draw_field(buf, (line, labels), field, focused, app, theme);
        if focused {
            cursor = place;
        }
    }
    if form.fields.len() > field_rows {
        let words = format!("{}/{}", form.focus + 1, form.fields.len());
        put_right(buf, area.x + 1, area.y, area.width.saturating_sub(3), &format!(" {words} "), theme.faint);
    }
    // One line says what the field in focus is about, or what is wrong.
    let y = inner.y + field_rows as u16;
    let field = form.fields.get(form.focus);
    let (words, style) = if form.leaving {
        (say!(app.texts, "form-leave"), theme.watch)
    } else if form.sending {
        (say!(app.texts, "status-waiting"), theme.faint)
    } else if let Some(tried) = &form.tried {
        (tried.clone(), theme.key)
    } else if let Some(error) = &form.error {
        (format!("! {error}"), theme.bad)
    } else if let Some(problem) = field.and_then(|field| field.problem.as_ref()) {
        (format!("! {problem}"), theme.bad)
    } else {
        let meaning = field.and_then(|field| field.meaning(&context));
        let hint = field.map(|field| field.hint.clone()).unwrap_or_default();
        (meaning.into_iter().chain((!hint.is_empty()).then_some(hint)).collect::<Vec<_>>().join(" · "), theme.faint)
    };
    let lines = wrap(&words, inner.width);
    for (row, line) in lines.iter().take(2).enumerate() {
        put(buf, inner.x, y + row as u16, inner.width, line, style);
    }
    for (row, line) in preview.iter().take(preview_rows).enumerate() {
        let style = if row == 0 { theme.heading } else { theme.plain };
        put(buf, inner.x, y + 2 + row as u16, inner.width, line, style);
    }
    cursor
}

/// Cells of the labels: the usual ones, and more where a form asks for metrics, whose names are long.
fn labels_width(form: &Form) -> u16 {
    let longest = form.fields.iter().filter(|field| field.slot.is_some()).map(|field| fit::width(&field.label) as u16 + 3).max();
    longest.unwrap_or(0).clamp(LABEL, LABEL + 10)
}

fn draw_field(
    buf: &mut Buffer,
    (area, labels): (Rect, u16),
    field: &FieldState,
    focused: bool,
    app: &App,
    theme: &Theme,
) -> Option<Position> {
    let label_style = if focused { theme.heading } else { theme.faint };
    let mark = match (&field.problem, field.required) {
        (Some(_), _) => "!",
        (None, true) => "*",
        _ => " ",
    };
    put(buf, area.x, area.y, 1, mark, if field.problem.is_some() { theme.bad } else { theme.faint });
    put(buf, area.x + 2, area.y, labels - 3, &field.label, label_style);
    let x = area.x + labels;
    let room = area.width.saturating_sub(labels);
    match &field.input {
        Input::Line(line) => {
            let scroll = line.visual_scroll(usize::from(room.saturating_sub(1)));
            let visible: String = line.value().chars().skip(scroll).collect();
            let taken = put(buf, x, area.y, room, &visible, theme.plain);
            if !focused && taken == 0 && field.slot.is_some() {
                // One look at the form tells what was measured last.
                put(buf, x, area.y, room, &field.hint, theme.faint);
            }
            if focused {
                let rest = room.saturating_sub(taken);
                put(buf, x + taken, area.y, rest, &"_".repeat(usize::from(rest)), theme.faint);
            }
            focused.then(|| Position::new(x + line.visual_cursor().saturating_sub(scroll) as u16, area.y))
        }
        Input::Choice { options, at } => {
            let words = options.get(*at).map_or("", |(_, words)| words.as_str());
            if focused {
                let shown = format!("‹ {words} ›");
                let taken = put(buf, x, area.y, room, &shown, theme.plain);
                tint(buf, x, area.y, taken, theme.selected);
                let count = format!("{}/{}", at + 1, options.len());
                if taken + fit::width(&count) as u16 + 1 < room {
                    put(buf, x + taken + 1, area.y, room - taken - 1, &count, theme.faint);
                }
            } else {
                put(buf, x, area.y, room, words, theme.plain);
            }
            None
        }
        Input::People { people, at } => {
            let mut taken = 0;
            // Begin so that the one under the cursor is in sight.
            let first = first_person(people, *at, usize::from(room));
            for (place, (_, name, part)) in people.iter().enumerate().skip(first) {
                let (sign, style) = match part {
                    Part::Attended => ("✓", theme.good),
                    Part::Missed => ("×", theme.bad),
                    Part::Absent => (" ", theme.faint),
                };
                let words = format!("[{sign}] {name}");
                let own = put(buf, x + taken, area.y, room.saturating_sub(taken), &words, style);
                if focused && place == *at {
                    tint(buf, x + taken, area.y, own, theme.selected);
                }
                taken += own + 2;
                if taken >= room {
                    break;
                }
            }
            if people.is_empty() {
                put(buf, x, area.y, room, &say!(app.texts, "status-nobody-to-touch"), theme.faint);
            }
            None
        }
    }
}

/// The first person to show, so that the one under the cursor fits.
fn first_person(people: &[(i64, String, Part)], at: usize, room: usize) -> usize {
    let mut first = at;
    let mut used = people.get(at).map_or(0, |(_, name, _)| fit::width(name) + 6);
    while first > 0 {
        let own = fit::width(&people[first - 1].1) + 6;
        if used + own > room {
            break;
        }
        used += own;
        first -= 1;
    }
    first
}

/// Draws a question.
pub fn confirm(buf: &mut Buffer, app: &App, confirm: &Confirm, theme: &Theme) {
    let width = app.size.0.min(84);
    let inner_width = width.saturating_sub(4);
    let question = wrap(&confirm.question, inner_width);
    let lines: Vec<String> = confirm.lines.iter().flat_map(|line| wrap(line, inner_width)).collect();
    let height = (question.len() + lines.len() + 3).min(usize::from(app.size.1.saturating_sub(3))) as u16;
    let area = layout::centered((app.size.0, app.size.1 - 2), width, height);
    let inner = frame(buf, area, &say!(app.texts, "confirm-title"), theme.heading);
    let mut y = inner.y;
    for line in &question {
        put(buf, inner.x, y, inner.width, line, theme.heading);
        y += 1;
    }
    let room = usize::from(inner.y + inner.height - y);
    let top = confirm.top.min(lines.len().saturating_sub(room));
    for line in lines.iter().skip(top).take(room) {
        put(buf, inner.x, y, inner.width, line, theme.plain);
        y += 1;
    }
    if lines.len() > top + room {
        put_right(buf, inner.x, inner.y + inner.height - 1, inner.width, " ↓", theme.faint);
    }
}

/// Draws something to read.
pub fn note(buf: &mut Buffer, app: &App, title: &str, lines: &[String], top: usize, theme: &Theme) {
    let width = app.size.0.min(84);
    let lines: Vec<String> = lines
        .iter()
        // What fits keeps its indent.
        .flat_map(|line| {
            let room = width.saturating_sub(4);
            if fit::width(line) <= usize::from(room) { vec![line.clone()] } else { wrap(line, room) }
        })
        .collect();
    let height = (lines.len() + 2).min(usize::from(app.size.1.saturating_sub(3))) as u16;
    let area = layout::centered((app.size.0, app.size.1 - 2), width, height);
    let inner = frame(buf, area, title, theme.heading);
    let room = usize::from(inner.height);
    let top = top.min(lines.len().saturating_sub(room));
    for (row, line) in lines.iter().skip(top).take(room).enumerate() {
        put(buf, inner.x, inner.y + row as u16, inner.width, line, theme.plain);
    }
    if lines.len() > top + room {
        put_right(buf, inner.x, inner.y + inner.height - 1, inner.width, " ↓", theme.faint);
    }
}

/// Draws names to choose from.
pub fn choose(buf: &mut Buffer, app: &App, chooser: &Chooser, theme: &Theme) {
    let height = (chooser.names.len() + 2).clamp(3, usize::from(app.size.1.saturating_sub(4)).max(3)) as u16;
    let area = layout::centered((app.size.0, app.size.1 - 2), app.size.0.min(40), height);
    let inner = frame(buf, area, &chooser.title, theme.heading);
    let visible = usize::from(inner.height);
    let top = top_for(chooser.at, chooser.names.len(), visible);
    for (row, name) in chooser.names.iter().skip(top).take(visible).enumerate() {
        let y = inner.y + row as u16;
        put(buf, inner.x, y, inner.width, name, theme.plain);
        if top + row == chooser.at {
            tint(buf, inner.x, y, inner.width, theme.selected);
        }
    }
}

/// Draws the tabs with their letters.
pub fn go_to(buf: &mut Buffer, app: &App, theme: &Theme) {
    let height = (TABS.len() + 2) as u16;
    let area = layout::centered((app.size.0, app.size.1 - 2), app.size.0.min(30), height.min(app.size.1 - 2));
    let inner = frame(buf, area, &say!(app.texts, "go-to-title"), theme.heading);
    for (row, place) in TABS.into_iter().take(usize::from(inner.height)).enumerate() {
        let y = inner.y + row as u16;
        put(buf, inner.x + 1, y, 2, &app.tab_letter(place).to_string(), theme.key);
        put(buf, inner.x + 4, y, inner.width.saturating_sub(4), &say!(app.texts, &format!("tab-{}", place.code())), theme.plain);
    }
}

/// Draws the palette. Gives the cursor's place.
pub fn palette(buf: &mut Buffer, app: &App, palette: &Palette, theme: &Theme) -> Position {
    let entries = palette.entries(app.place, |action| app.action_name(action));
    let height = (entries.len() + 4).clamp(6, usize::from(app.size.1.saturating_sub(4))) as u16;
    let area = layout::centered((app.size.0, app.size.1 - 2), app.size.0.min(60), height);
    let inner = frame(buf, area, &say!(app.texts, "palette-title"), theme.heading);
    put(buf, inner.x, inner.y, 1, ":", theme.key);
    put(buf, inner.x + 1, inner.y, inner.width - 1, palette.line.value(), theme.plain);
    let visible = usize::from(inner.height.saturating_sub(1));
    let top = top_for(palette.at, entries.len(), visible);
    if entries.is_empty() {
        put(buf, inner.x, inner.y + 1, inner.width, &say!(app.texts, "palette-nothing"), theme.faint);
    }
    for (row, (_, key, name)) in entries.iter().skip(top).take(visible).enumerate() {
        let y = inner.y + 1 + row as u16;
        put(buf, inner.x, y, inner.width.saturating_sub(10), name, theme.plain);
        put_right(buf, inner.x, y, inner.width, key.unwrap_or(""), theme.key);
        if top + row == palette.at {
            tint(buf, inner.x, y, inner.width, theme.selected);
        }
    }
    Position::new(inner.x + 1 + palette.line.visual_cursor() as u16, inner.y)
}
