//! The score tab: how it stands, the ledger by dimension, and the chosen line in full.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{put, put_all, put_right};
use super::theme::Theme;
use crate::domain::evidence::Evidence;
use crate::domain::scoring::Band;
use crate::say;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::app::ledger::ScoreRow;
use crate::tui::app::rows::Detail;

/// Rows that the summary takes above the ledger.
pub const SUMMARY: u16 = 1;

/// From this width on the freshness has its column.
const WIDE: u16 = 64;

/// Draws on how much the score rests and what is to come; the score itself stands in the heading
/// of the screen.
pub fn summary(buf: &mut Buffer, area: Rect, detail: &Detail, app: &App, theme: &Theme) {
    let (health, texts) = (&detail.health, &app.texts);
    let standing = app.board.selected_card().filter(|card| card.account_id == detail.id());
    let coverage = say!(texts, "score-coverage", percent = health.coverage);
    let style = if health.coverage < app.scoring.triage.coverage_under { theme.watch } else { theme.plain };
    let (words, ahead) = match standing.and_then(|standing| standing.red_on) {
        _ if health.assumed > 0 => (say!(texts, "score-assumed", points = health.assumed), theme.watch),
        Some(day) => {
            let days = (day - app.today).num_days();
            (say!(texts, "score-red-on", day = texts.day_short(day, app.today), days = days), theme.watch)
        }
        None if health.band == Band::AtRisk => {
            let points = app.scoring.bands.watch - health.score;
            (say!(texts, "score-short", points = points, band = texts.code(Band::Watch)), theme.faint)
        }
        None => (say!(texts, "score-no-red"), theme.faint),
    };
    put_all(buf, area.x, area.y, area.width, &[(&coverage, style), (" · ", theme.faint), (&words, ahead)]);
}

/// The columns over the rows, ending at the right edge.
pub fn labels(width: u16, app: &App) -> String {
    let mut words = say!(app.texts, "label-points");
    words.push_str(&fit::align_right(&say!(app.texts, "label-age"), 7));
    if width >= WIDE {
        words.push_str(&fit::align_right(&say!(app.texts, "label-fresh"), 7));
    }
    words
}

/// A row of the ledger.
pub fn row(buf: &mut Buffer, area: Rect, row: &ScoreRow<'_>, app: &App, theme: &Theme) {
    let texts = &app.texts;
    let dimension = if area.width >= 56 { 15 } else { 5 };
    let fresh: u16 = if area.width >= WIDE { 7 } else { 0 };
    let bar: u16 = if area.width >= WIDE { 10 } else { 5 };
    let right = 7 + 7 + fresh;
    let name_x = area.x + dimension;
    let name_room = area.width.saturating_sub(dimension + bar + right + 2);
    let edge = area.x + area.width;
    match row {
        ScoreRow::Line(line, first) => {
            let style = points_style(line.points, line.of, theme);
            if *first {
                put(buf, area.x, area.y, dimension - 1, &texts.code(line.dimension), theme.faint);
            }
            put(buf, name_x, area.y, name_room, &texts.code(line.measure), style);
            put(buf, name_x + name_room + 1, area.y, bar, &filled(line.points, line.of, bar), style);
            put_right(buf, edge - right, area.y, 7, &format!("{}/{}", line.points, line.of), style);
            let age = line.age_days.map_or_else(String::new, |days| say!(texts, "age", days = days));
            put_right(buf, edge - right + 7, area.y, 7, &age, theme.faint);
            if fresh > 0 {
                put_right(buf, edge - fresh, area.y, fresh, &format!("{} %", line.freshness), theme.faint);
            }
        }
        ScoreRow::Veto(veto) => {
            put(buf, area.x, area.y, dimension - 1, &say!(texts, "score-veto"), theme.bad);
            put(buf, name_x, area.y, name_room + bar + 1, &texts.code(veto.veto), theme.bad);
            put_right(buf, edge - right, area.y, 7, &signed(veto.points), theme.bad);
        }
        ScoreRow::SetByHand(set) => {
            put(buf, area.x, area.y, dimension - 1, &say!(texts, "score-by-hand"), theme.watch);
            put(buf, name_x, area.y, name_room + bar + 1, &set.reason, theme.watch);
            put_right(buf, edge - right, area.y, 7, &signed(set.points), theme.watch);
        }
        ScoreRow::Missing(measure) => {
            put(buf, name_x, area.y, name_room, &texts.code(*measure), theme.faint);
            let room = edge.saturating_sub(name_x + name_room + 1);
            put(buf, name_x + name_room + 1, area.y, room, &format!("? {}", say!(texts, "score-no-evidence")), theme.faint);
        }
    }
}

fn points_style(points: i64, of: i64, theme: &Theme) -> Style {
    match points * 100 {
        won if won >= of * 80 => theme.plain,
        won if won >= of * 50 => theme.watch,
        _ => theme.bad,
    }
}

/// Points won as a bar of so many cells: full ones, and dots for what was lost.
fn filled(points: i64, of: i64, cells: u16) -> String {
    let cells = i64::from(cells);
    let full = if of <= 0 { 0 } else { (points * cells + of / 2) / of };
    let full = full.clamp(0, cells) as usize;
    format!("{}{}", "█".repeat(full), "·".repeat(cells as usize - full))
}

fn signed(points: i64) -> String {
    format!("{points:+}")
}

/// The chosen row in full, and what there is no evidence for.
pub fn lines(detail: &Detail, app: &App, theme: &Theme) -> Vec<(String, Style)> {
    let texts = &app.texts;
    let health = &detail.health;
    let mut lines: Vec<(String, Style)> = Vec::new();
    let evidence = |list: &[Evidence], lines: &mut Vec<(String, Style)>| {
        for piece in list {
            lines.push((format!("• {}", texts.evidence(piece, app.today, app.playbook())), theme.plain));
        }
    };
    match detail.chosen_score() {
        Some(ScoreRow::Line(line, _)) => {
            lines.push((format!("{} · {}", texts.code(line.measure), texts.code(line.dimension)), theme.heading));
            let words = say!(texts, "score-line-points", points = line.points, of = line.of);
            lines.push((words, points_style(line.points, line.of, theme)));
            evidence(&line.evidence, &mut lines);
            if let Some(days) = line.age_days {
                lines.push((say!(texts, "score-line-age", days = days, percent = line.freshness), theme.faint));
            }
            if let Some(recover) = line.recover.as_ref().filter(|recover| recover.points > 0) {
                let what = texts.recover(recover, app.playbook());
                lines.push((say!(texts, "score-recover", points = recover.points, what = what), theme.key));
            } else if line.points >= line.of {
                lines.push((say!(texts, "score-nothing-lost"), theme.good));
            }
        }
        Some(ScoreRow::Veto(veto)) => {
            lines.push((texts.code(veto.veto), theme.heading));
            lines.push((say!(texts, "score-veto-cap", cap = veto.cap, points = veto.points), theme.bad));
            evidence(&veto.evidence, &mut lines);
        }
        Some(ScoreRow::SetByHand(set)) => {
            lines.push((say!(texts, "score-set-by-hand", score = set.score, points = signed(set.points)), theme.heading));
            lines.push((set.reason.clone(), theme.plain));
            let until = texts.day(set.until);
            lines.push((say!(texts, "score-set-by", who = set.by.as_str(), until = until), theme.faint));
            lines.push((say!(texts, "score-how-to-lift"), theme.faint));
        }
        Some(ScoreRow::Missing(measure)) => {
            lines.push((format!("{} · {}", texts.code(measure), texts.code(measure.dimension())), theme.heading));
            lines.push((say!(texts, "score-missing"), theme.watch));
        }
        None => lines.push((say!(texts, "score-no-lines"), theme.faint)),
    }
    if !health.missing.is_empty() {
        lines.push((String::new(), theme.plain));
        let names: Vec<String> = health.missing.iter().map(|measure| texts.code(*measure)).collect();
        lines.push((say!(texts, "score-missing-all", names = names.join(", ")), theme.faint));
    }
    lines
}
