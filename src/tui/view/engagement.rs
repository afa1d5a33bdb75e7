//! The engagement of an account by week: a bar for each, the usual range beside it, and in words what stands out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{put, put_right, rule, wrap};
use super::theme::Theme;
use crate::domain::rule::index::{IndexWeek, Judgement};
use crate::say;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::app::rows::Detail;

const BARS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// Cells at the right edge of the chart for what its top and its bottom stand for.
const SCALE: u16 = 5;

/// Cells that the legend needs beside the chart.
const LEGEND: u16 = 24;

/// Rows of the chart where there is little room, and where there is much.
const ROWS: [u16; 2] = [5, 8];

/// From so many rows on there is much room.
const ROOMY: u16 = 20;

/// Draws heading, chart and words.
pub fn draw(buf: &mut Buffer, area: Rect, detail: &Detail, app: &App, theme: &Theme) {
    rule(buf, Rect { width: area.width + 1, ..area }, &say!(app.texts, "engagement-title"), "", theme.heading, theme.faint);
    let room = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if detail.weeks.is_empty() {
        put(buf, room.x, room.y, room.width, &say!(app.texts, "engagement-none"), theme.faint);
        return;
    }
    if room.height < 4 {
        return;
    }
    // Marks, days and one line of words are worth more than a high chart.
    let rows = if area.height >= ROOMY { ROWS[1] } else { ROWS[0] }.min(room.height - 3);
    // A bar is one cell at least, with the range in the cell behind it.
    let weeks = detail.weeks.len() as u16;
    let column = (room.width.saturating_sub(SCALE + LEGEND + 6) / weeks).clamp(2, 5);
    for (at, week) in detail.weeks.iter().enumerate() {
        let x = room.x + at as u16 * column;
        let style = look(week, theme);
        bar(buf, Rect::new(x, room.y, column - 1, rows), week.index, style);
        if let (Some(low), Some(high)) = (week.low, week.high) {
            range(buf, x + column - 1, room.y, rows, (low, high), theme.faint);
        }
        put(buf, x, room.y + rows, column, mark(week), style);
    }
    let right = room.x + column * weeks;
    put(buf, right + 1, room.y, SCALE, "100", theme.faint);
    put(buf, right + 1, room.y + rows - 1, SCALE, "0", theme.faint);
    days(buf, Rect { y: room.y + rows + 1, ..room }, column, detail, app, theme);
    let mut y = room.y + rows + 2;
    let mut told = words(detail, app, theme);
    let beside = Rect { x: right + SCALE + 1, width: room.width.saturating_sub(column * weeks + SCALE + 1), ..room };
    let legend = legend(app);
    if beside.width >= LEGEND {
        let lines = legend.iter().flat_map(|line| wrap(line, beside.width)).take(usize::from(rows) + 2);
        for (at, line) in lines.enumerate() {
            put(buf, beside.x, beside.y + at as u16, beside.width, &line, theme.faint);
        }
    } else {
        told.extend(legend.into_iter().map(|line| (line, theme.faint)));
    }
    'lines: for (text, style) in told {
        for line in wrap(&text, room.width) {
            if y >= room.y + room.height {
                put_right(buf, room.x, room.y + room.height - 1, room.width, " …", theme.faint);
                break 'lines;
            }
            put(buf, room.x, y, room.width, &line, style);
            y += 1;
        }
    }
}

/// One bar, in eighths of a cell.
fn bar(buf: &mut Buffer, area: Rect, index: i64, style: Style) {
    let eighths = (index * i64::from(area.height) * 8 + 50) / 100;
    for row in 0..area.height {
        let inked = (eighths - i64::from(row) * 8).clamp(0, 8);
        // A week of nothing still stands on its place.
        let inked = if row == 0 { inked.max(1) } else { inked };
        if inked > 0 {
            let line = BARS[inked as usize - 1].repeat(usize::from(area.width));
            put(buf, area.x, area.y + area.height - 1 - row, area.width, &line, style);
        }
    }
}

/// The usual range as a line, in halves of a cell.
fn range(buf: &mut Buffer, x: u16, y: u16, rows: u16, (low, high): (i64, i64), style: Style) {
    for row in 0..rows {
        let covers = |half: i64| {
            // The middle of the half, in hundredths of the chart.
            let middle = (i64::from(row) * 4 + 1 + half * 2) * 100 / (i64::from(rows) * 4);
            (low..=high).contains(&middle)
        };
        let glyph = match (covers(0), covers(1)) {
            (true, true) => "│",
            (true, false) => "╷",
            (false, true) => "╵",
            (false, false) => continue,
        };
        put(buf, x, y + rows - 1 - row, 1, glyph, style);
    }
}

/// The style of a week: what needs a look, what is out of the ordinary but explained, and the rest.
fn look(week: &IndexWeek, theme: &Theme) -> Style {
    match week.dip {
        _ if !week.whole => theme.faint,
        Some(dip) if dip.is_worrying() => theme.bad,
        Some(dip) if !dip.usual && !dip.rise => theme.watch,
        Some(dip) if !dip.usual => theme.good,
        _ => theme.plain,
    }
}

/// What stands under a bar.
fn mark(week: &IndexWeek) -> &'static str {
    match week.judgement() {
        Judgement::Running => "…",
        Judgement::Unknown | Judgement::Usual => "",
        Judgement::Fell => "↓",
        Judgement::Rose => "↑",
        Judgement::Below => "!↓",
        Judgement::Above => "!↑",
    }
}

/// The Mondays, as many as fit; the newest is always among them.
fn days(buf: &mut Buffer, area: Rect, column: u16, detail: &Detail, app: &App, theme: &Theme) {
    let words: Vec<String> = detail.weeks.iter().map(|week| app.texts.day_column(week.week_start, app.today)).collect();
    let widest = words.iter().map(|words| fit::width(words) as u16).max().unwrap_or(0);
    let every = usize::from((widest + 1).div_ceil(column));
    for (at, words) in words.iter().enumerate().rev().step_by(every) {
        let x = area.x + at as u16 * column;
        put(buf, x, area.y, (area.x + area.width).saturating_sub(x), words, theme.faint);
    }
}

/// What the marks mean, and what the index is made of.
fn legend(app: &App) -> Vec<String> {
    let texts = &app.texts;
    vec![
        say!(texts, "engagement-mark-range"),
        say!(texts, "engagement-mark-moved"),
        say!(texts, "engagement-mark-outside"),
        say!(texts, "engagement-mark-running"),
        say!(texts, "engagement-made-of"),
    ]
}

/// The weeks that there is something to say of: first the last ones, then those outside the usual range, newest first.
fn words(detail: &Detail, app: &App, theme: &Theme) -> Vec<(String, Style)> {
    let texts = &app.texts;
    let mut lines = Vec::new();
    let mut within = Vec::new();
    let mut told = 0;
    for week in detail.weeks.iter().rev() {
        let first = told == 0;
        match week.judgement() {
            Judgement::Running => {
                lines.push((say!(texts, "engagement-running", index = week.index), theme.plain));
                continue;
            }
            Judgement::Unknown if first => {
                let least = app.scoring.rule.index.least_weeks;
                lines.push((say!(texts, "engagement-too-few", index = week.index, weeks = least), theme.plain));
            }
            Judgement::Unknown => {}
            Judgement::Usual if !first => {}
            Judgement::Fell | Judgement::Rose if !first => within.push((week_words(week, app), look(week, theme))),
            _ => lines.push((week_words(week, app), look(week, theme))),
        }
        told += 1;
    }
    lines.extend(within);
    lines
}

/// A week that is judged: its index against the usual range, what that comes to, and why.
fn week_words(week: &IndexWeek, app: &App) -> String {
    let texts = &app.texts;
    let mut words = say!(
        texts,
        "engagement-week",
        day = texts.day_column(week.week_start, app.today),
        index = week.index,
        low = week.low.unwrap_or_default(),
        high = week.high.unwrap_or_default(),
        how = texts.code(week.judgement())
    );
    if let Some(dip) = week.dip {
        words = format!("{words}, {}", texts.code(dip.why));
        if dip.is_worrying() {
            words = format!("{words}: {}", say!(texts, "engagement-look"));
        }
    }
    words
}
