//! The screen of renewals: the countdown in its steps, what is at risk in each, and the chosen account.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{put, put_right, rule, tint, wrap};
use super::record::{outlook_look, suggestion};
use super::score::score_pieces;
use super::theme::Theme;
use crate::domain::renewal::{Countdown, OpportunityState, weighted_cents};
use crate::protocol::Renewing;
use crate::say;
use crate::text::Texts;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::layout::{self, top_for};

/// A line of the list: the head of a step, or an account by its place.
enum Line {
    Head(Countdown),
    Account(usize),
}

/// Draws the screen.
pub fn draw(buf: &mut Buffer, app: &App, theme: &Theme) {
    let Some(regions) = layout::renewals(app.size) else { return };
    header(buf, regions.header, app, theme);
    list(buf, regions.list, app, theme);
    detail(buf, regions.detail, app, theme);
}

/// Revenue at risk, by currency.
fn at_risk<'a>(rows: impl Iterator<Item = &'a Renewing>, texts: &Texts) -> String {
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    for row in rows {
        *sums.entry(&row.standing.currency).or_default() += row.at_risk_cents;
    }
    sums.into_iter()
        .filter(|(_, cents)| *cents > 0)
        .map(|(currency, cents)| texts.money(cents, currency))
        .collect::<Vec<_>>()
        .join(" + ")
}

fn near(row: &Renewing) -> bool {
    row.countdown != Countdown::Later
}

fn header(buf: &mut Buffer, area: Rect, app: &App, theme: &Theme) {
    let texts = &app.texts;
    let right = format!("{} · {}", texts.day_long(app.today), app.me);
    let right_width = fit::width(&right) as u16;
    let taken = put(buf, area.x, area.y, 24, &format!("{} ", say!(texts, "place-renewals")), theme.heading);
    let rows = &app.renewals.rows;
    let mut words = say!(texts, "renewals-near", count = rows.iter().filter(|row| near(row)).count() as i64);
    let risk = at_risk(rows.iter().filter(|row| near(row)), texts);
    if !risk.is_empty() {
        words = format!("{words} · {}", say!(texts, "renewal-risk", money = risk));
    }
    if app.board.mine {
        words = format!("{words} · {}", say!(texts, "renewals-mine"));
    }
    put(buf, area.x + taken, area.y, area.width.saturating_sub(taken + right_width + 2), &words, theme.plain);
    put_right(buf, area.x, area.y, area.width, &right, theme.faint);
}

fn list(buf: &mut Buffer, area: Rect, app: &App, theme: &Theme) {
    let (rows, texts) = (&app.renewals.rows, &app.texts);
    let inner = area.width.saturating_sub(1);
    if rows.is_empty() {
        if app.renewals.loaded {
            for (row, line) in wrap(&say!(texts, "renewals-empty"), inner).iter().enumerate() {
                put(buf, area.x, area.y + 1 + row as u16, inner, line, theme.faint);
            }
        }
        return;
    }
    let mut lines = Vec::with_capacity(rows.len() + 6);
    for (at, row) in rows.iter().enumerate() {
        if at == 0 || rows[at - 1].countdown != row.countdown {
            lines.push(Line::Head(row.countdown));
        }
        lines.push(Line::Account(at));
    }
    let chosen = app.renewals.position();
    let at = lines.iter().position(|line| matches!(line, Line::Account(at) if *at == chosen)).unwrap_or(0);
    let top = top_for(at, lines.len(), usize::from(area.height));
    for (row, line) in lines.iter().enumerate().skip(top).take(usize::from(area.height)) {
        let y = area.y + (row - top) as u16;
        match line {
            Line::Head(step) => {
                let of = || rows.iter().filter(|one| one.countdown == *step);
                let (title, behind) = if *step == Countdown::Later {
                    (say!(texts, "renewals-steady"), of().count().to_string())
                } else {
                    let risk = at_risk(of(), texts);
                    let count = of().count();
                    (texts.code(*step), if risk.is_empty() { count.to_string() } else { format!("{count} · {risk}") })
                };
                rule(buf, Rect::new(area.x, y, inner + 1, 1), &title, &behind, theme.heading, theme.faint);
            }
            Line::Account(at) => {
                account(buf, Rect::new(area.x, y, inner, 1), &rows[*at], app, theme);
                if *at == chosen {
                    tint(buf, area.x, y, inner, theme.selected);
                }
            }
        }
    }
}

/// One account: how it looks, who it is, when, what is at risk; and what comes next where it is in steady state.
fn account(buf: &mut Buffer, area: Rect, row: &Renewing, app: &App, theme: &Theme) {
    let texts = &app.texts;
    let (glyph, style) = outlook_look(row.outlook, theme);
    put(buf, area.x, area.y, 1, glyph, style);
    let day = |day| texts.day_column(day, app.today);
    let outlook = texts.code(row.outlook);
    let outlook = if row.suggested { format!("{outlook}?") } else { outlook };
    let mut cells: Vec<(u16, String, Style)> = Vec::new();
    if row.countdown == Countdown::Later {
        let (kind, due) = row.next_review.map_or_else(Default::default, |(kind, due)| (texts.code(kind), day(due)));
        let late = row.next_review.is_some_and(|(_, due)| due < app.today);
        cells.push((17, kind, theme.faint));
        cells.push((8, due, if late { theme.bad } else { theme.plain }));
    } else {
        let days = row.due_on.map(|due| (due - app.today).num_days());
        cells.push((12, outlook, style));
        cells.push((15, texts.money(row.at_risk_cents, &row.standing.currency), theme.plain));
        cells.push((6, days.map(|days| say!(texts, "days-left", days = days)).unwrap_or_default(), theme.faint));
        cells.push((8, row.due_on.map(day).unwrap_or_default(), style));
    }
    // The outlook stands at the left as a sign already: its word goes first where there is little room.
    let all = |cells: &[(u16, String, Style)]| cells.iter().map(|(width, ..)| width + 1).sum::<u16>();
    while cells.len() > 2 && all(&cells) + 26 > area.width {
        cells.remove(0);
    }
    let mut right = area.width;
    for (width, words, style) in cells.iter().rev() {
        put_right(buf, area.x + right.saturating_sub(*width), area.y, *width, words, *style);
        right = right.saturating_sub(width + 1);
    }
    put(buf, area.x + 2, area.y, right.saturating_sub(3), &row.standing.name, theme.plain);
}

/// The chosen account: how it stands, why it looks so, and what may come of it.
fn detail(buf: &mut Buffer, area: Rect, app: &App, theme: &Theme) {
    let texts = &app.texts;
    let Some(row) = app.renewals.selected() else { return };
    let standing = &row.standing;
    rule(buf, Rect { width: area.width + 1, height: 1, ..area }, &standing.name, &standing.owner, theme.heading, theme.faint);
    let mut lines: Vec<(String, Style)> = Vec::new();
    let score: String = score_pieces(standing, app, theme).into_iter().map(|(words, _)| words).collect();
    let mut facts = vec![texts.code(standing.status), score];
    facts.extend(standing.arr_cents.map(|cents| format!("ARR {}", texts.money(cents, &standing.currency))));
    lines.push((facts.join(" · "), theme.plain));
    if let Some(day) = row.graduated_on {
        lines.push((say!(texts, "gate-since", day = texts.day(day)), theme.faint));
    }
    let (_, style) = outlook_look(row.outlook, theme);
    match &row.renewal {
        Some(renewal) => {
            let words = say!(
                texts,
                "renewal-outlook",
                outlook = texts.code(renewal.outlook),
                percent = renewal.outlook.probability(),
                day = texts.day(renewal.said_on)
            );
            lines.push((words, style));
            if !renewal.reasons.is_empty() {
                lines.push((renewal.reasons.clone(), theme.plain));
            }
        }
        None => lines.push((say!(texts, "renewal-nobody-said"), theme.faint)),
    }
    if let Some(detail) = app.detail.as_ref().filter(|detail| detail.id() == standing.account_id) {
        lines.extend(suggestion(detail, app, theme));
        let open: Vec<_> = detail.facts.opportunities.iter().filter(|one| one.state == OpportunityState::Open).collect();
        if !open.is_empty() {
            let total = texts.money(weighted_cents(&detail.facts.opportunities), &standing.currency);
            lines.push((say!(texts, "opportunity-weighted", total = total), theme.plain));
            lines.extend(open.iter().map(|one| (format!("• {}", one.title), theme.faint)));
        }
        for one in &detail.facts.references {
            lines.push((format!("{}: {}", texts.code(one.kind), texts.code(one.state)), theme.faint));
        }
    }
    if let Some((kind, due)) = row.next_review {
        lines.push((say!(texts, "review-coming", what = texts.code(kind), day = texts.day_short(due, app.today)), theme.plain));
    }
    let mut y = area.y + 1;
    for (words, style) in lines {
        for line in wrap(&words, area.width.saturating_sub(1)) {
            if y >= area.y + area.height {
                return;
            }
            put(buf, area.x, y, area.width.saturating_sub(1), &line, style);
            y += 1;
        }
    }
}
