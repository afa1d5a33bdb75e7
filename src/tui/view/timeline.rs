//! The timeline of the account: rows, and the chosen one in full.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{put, put_right};
use super::theme::Theme;
use crate::domain::timeline::{Event, EventKind, Happening};
use crate::domain::touch::Touch;
use crate::protocol::Step;
use crate::say;
use crate::text::fit;
use crate::text::timeline::Entry;
use crate::tui::app::App;
use crate::tui::app::rows::Detail;

type Lines = Vec<(String, Style)>;

/// Cells of the kind of an event.
const KIND: u16 = 12;
/// Cells of who did it.
const WHO: u16 = 10;

/// What stands over the rows: the filter that is in force, and how many are left.
pub fn labels(detail: &Detail, app: &App) -> String {
    let count = app.texts.number(detail.timeline.len() as i64);
    let lines = say!(app.texts, "timeline-count", count = count);
    if app.timeline.is_empty() { lines } else { format!("/{} · {lines}", app.timeline.line) }
}

/// A row: the day, what it is about, what happened, and who did it.
pub fn row(buf: &mut Buffer, area: Rect, entry: &Entry, app: &App, theme: &Theme) {
    let (glyph, style) = look(entry, theme);
    put(buf, area.x, area.y, 7, &app.texts.day_column(entry.on, app.today), theme.faint);
    put(buf, area.x + 8, area.y, 1, glyph, style);
    put(buf, area.x + 10, area.y, KIND - 1, &app.texts.code(entry.kind), theme.faint);
    let mut room = area.width.saturating_sub(10 + KIND);
    let who = if entry.by.is_empty() { String::new() } else { app.texts.actor(&entry.by) };
    if area.width >= 70 {
        put_right(buf, area.x, area.y, area.width, &fit::cut(&who, usize::from(WHO)), theme.faint);
        room = room.saturating_sub(WHO + 1);
    }
    put(buf, area.x + 10 + KIND, area.y, room, &entry.words, if entry.event.is_some() { style } else { theme.faint });
}

/// The sign before an event, and how it looks: what went well, and what did not.
fn look(entry: &Entry, theme: &Theme) -> (&'static str, Style) {
    let Some(event) = &entry.event else { return ("·", theme.faint) };
    match event.what {
        Happening::MilestoneDone
        | Happening::TaskDone
        | Happening::StepDone
        | Happening::WinDelivered
        | Happening::SessionHeld
        | Happening::ReviewHeld => ("✓", theme.good),
        Happening::SignalRaised | Happening::ConcernOpened | Happening::LowAdopterFound => ("!", theme.bad),
        Happening::MilestoneMoved | Happening::Replanned | Happening::RiskFound | Happening::PersonLeft => ("~", theme.watch),
        _ => (" ", theme.plain),
    }
}

/// The chosen event in full: what the facts tell of it, then what was changed.
pub fn lines(detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let Some(entry) = detail.chosen_event() else { return Lines::new() };
    let mut lines = Lines::new();
    let touch = entry
        .event
        .as_ref()
        .filter(|event| event.kind == EventKind::Touch)
        .and_then(|event| detail.facts.touches.iter().find(|touch| touch.id.0 == event.row));
    if let Some(touch) = touch {
        lines.extend(touch_lines(touch, detail, app, theme));
    } else {
        let head = format!("{} · {}", app.texts.day_long(entry.on), app.texts.code(entry.kind));
        lines.push((head, theme.heading));
        lines.push((entry.words.clone(), theme.plain));
        if let Some(event) = &entry.event {
            lines.extend(more(event, detail).into_iter().map(|line| (line, theme.plain)));
        }
        if !entry.people.is_empty() {
            lines.push((entry.people.join(", "), theme.plain));
        }
    }
    let steps = detail.history.as_deref().unwrap_or_default();
    let Some(step) = entry.step.and_then(|number| steps.iter().find(|step| step.step == number)) else { return lines };
    let zone = app.team.zone().unwrap_or_else(crate::clock::host_zone);
    let at = zone.local(step.at);
    let when = format!("{} {}", app.texts.day(at.date_naive()), at.format("%H:%M"));
    lines.push((String::new(), theme.plain));
    lines.push((say!(app.texts, "timeline-recorded", who = app.texts.actor(&step.actor), when = when), theme.faint));
    lines.extend(changes(step).into_iter().map(|line| (line, theme.plain)));
    lines
}

/// The texts of an event that have more than the one line which its row shows.
fn more(event: &Event, detail: &Detail) -> Vec<String> {
    let facts = &detail.facts;
    let row = event.row;
    let whole = match event.what {
        Happening::Noted => facts.notes.iter().find(|note| note.id.0 == row).map(|note| note.text.clone()),
        Happening::Expected | Happening::Ruled => {
            facts.expectations.iter().find(|one| one.id.0 == row).map(|one| one.note.clone())
        }
        Happening::Replanned => facts
            .baselines
            .iter()
            .find(|one| one.id.0 == row)
            .map(|one| [one.insights.as_str(), one.expectations.as_str()].join("\n")),
        Happening::SignalRaised => facts.signals.iter().find(|one| one.id.0 == row).map(|one| one.note.clone()),
        _ => None,
    };
    whole
        .into_iter()
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| !line.is_empty())
        .collect()
}

/// Who took part in a touch, and who did not come.
pub fn people(touch: &Touch, detail: &Detail, app: &App) -> String {
    let parts = detail.facts.attendances.iter().filter(|part| part.touch_id == touch.id);
    parts
        .filter_map(|part| {
            let name = &detail.facts.stakeholder(part.stakeholder_id)?.name;
            Some(if part.attended { name.clone() } else { say!(app.texts, "touch-missed", name = name.as_str()) })
        })
        .collect::<Vec<_>>()
        .join(", ")
}

/// A touch in full.
fn touch_lines(touch: &Touch, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let mut head = format!("{} · {}", app.texts.day_long(touch.happened_on), app.texts.code(touch.kind));
    head = format!("{head} · {}", app.texts.code(touch.direction));
    let mut lines = vec![(head, theme.heading), (people(touch, detail, app), theme.plain)];
    if let Some(sentiment) = touch.sentiment {
        lines.push((say!(app.texts, "touch-sentiment", sentiment = app.texts.code(sentiment)), theme.plain));
    }
    if let Some(replied) = touch.replied {
        lines.push((say!(app.texts, if replied { "form-reply-yes" } else { "form-reply-no" }), theme.plain));
    }
    if !touch.note.is_empty() {
        lines.push((String::new(), theme.plain));
        lines.push((touch.note.clone(), theme.plain));
    }
    lines.push((String::new(), theme.plain));
    lines.push((say!(app.texts, "touch-logged", who = touch.logged_by.as_str()), theme.faint));
    lines
}

/// What a step changed, a line for each value.
fn changes(step: &Step) -> Vec<String> {
    let mut lines = Vec::new();
    for change in &step.changes {
        let empty = serde_json::Map::new();
        let before = change.before.as_ref().and_then(|value| value.as_object()).unwrap_or(&empty);
        let after = change.after.as_ref().and_then(|value| value.as_object()).unwrap_or(&empty);
        let sign = match (&change.before, &change.after) {
            (None, _) => "+",
            (_, None) => "-",
            _ => "~",
        };
        lines.push(format!("{sign} {}", change.table));
        let mut names: Vec<&String> = before.keys().collect();
        names.extend(after.keys().filter(|name| !before.contains_key(*name)));
        for name in
            names.into_iter().filter(|name| !name.ends_with("_id") && !matches!(name.as_str(), "id" | "rev" | "recorded_at"))
        {
            let (was, is) = (before.get(name), after.get(name));
            if was == is {
                continue;
            }
            let show = |value: Option<&serde_json::Value>| match value {
                None | Some(serde_json::Value::Null) => "–".to_owned(),
                Some(serde_json::Value::String(text)) => text.clone(),
                Some(other) => other.to_string(),
            };
            match sign {
                "+" if matches!(is, None | Some(serde_json::Value::Null)) => {}
                "+" => lines.push(format!("  {name}: {}", show(is))),
                "-" => lines.push(format!("  {name}: {}", show(was))),
                _ => lines.push(format!("  {name}: {} → {}", show(was), show(is))),
            }
        }
    }
    lines
}
