//! The triage screen: one account, why it is here and what to do; the queue beside it where there
//! is room; at the end a summary of what was done.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{put, put_all, put_right, rule, tint, wrap};
use super::panes;
use super::score::{band_look, score_pieces, trend};
use super::theme::Theme;
use crate::domain::standing::Grounded;
use crate::say;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::app::action::Place;
use crate::tui::app::rows::Detail;
use crate::tui::layout::{self, top_for};

/// So many reasons are shown; the rest is counted.
const REASONS: usize = 5;

/// Draws the triage screen.
pub fn draw(buf: &mut Buffer, app: &App, theme: &Theme) {
    let Some(regions) = layout::triage(app.size, app.triage.list) else { return };
    header(buf, regions.header, app, theme);
    if app.triage.loaded && app.triage.queue.is_empty() {
        return summary(buf, regions.card, app, theme);
    }
    if regions.queue.width > 0 {
        queue(buf, regions.queue, app, theme);
    }
    if regions.card.width > 0
        && let Some(row) = app.triage.selected()
    {
        card(buf, regions.card, row, app, theme);
        panes::draw(buf, regions.panes(app.place), app, theme);
    }
}

/// Where we are in the queue, how fast, and whose it is.
fn header(buf: &mut Buffer, area: Rect, app: &App, theme: &Theme) {
    let (triage, texts) = (&app.triage, &app.texts);
    let right = format!("{} · {}", texts.day_long(app.today), app.me);
    let right_width = fit::width(&right) as u16;
    let mut x = area.x + put(buf, area.x, area.y, 24, &format!("{} ", say!(texts, "place-triage")), theme.heading);
    let mut parts: Vec<(String, Style)> = Vec::new();
    if !triage.queue.is_empty() {
        let at = triage.decided.len() + triage.position() + 1;
        parts.push((say!(texts, "triage-position", at = at as i64, total = triage.total() as i64), theme.plain));
    }
    if let Some(seconds) = triage.pace(app.now) {
        parts.push((say!(texts, "triage-pace", seconds = seconds), theme.faint));
    }
    if !triage.decided.is_empty() {
        parts.push((say!(texts, "triage-decided", count = triage.decided.len() as i64), theme.good));
    }
    if !triage.marked.is_empty() {
        parts.push((say!(texts, "triage-marked", count = triage.marked.len() as i64), theme.key));
    }
    if triage.snoozed > 0 {
        parts.push((say!(texts, "triage-snoozed", count = triage.snoozed as i64), theme.faint));
    }
    if let Some(owner) = &triage.covering {
        parts.push((say!(texts, "triage-covering", owner = owner.as_str()), theme.watch));
    }
    if app.trying {
        parts.push((say!(texts, "short-what-if"), theme.watch));
    }
    let end = area.x + area.width.saturating_sub(right_width + 2);
    for (at, (words, style)) in parts.iter().enumerate() {
        if at > 0 {
            x += put(buf, x, area.y, end.saturating_sub(x), " · ", theme.faint);
        }
        x += put(buf, x, area.y, end.saturating_sub(x), words, *style);
    }
    put_right(buf, area.x + area.width.saturating_sub(right_width), area.y, right_width, &right, theme.faint);
}

/// The queue as a list: narrow beside the card, or the whole screen.
fn queue(buf: &mut Buffer, area: Rect, app: &App, theme: &Theme) {
    let (triage, texts) = (&app.triage, &app.texts);
    let wide = area.width >= 70;
    let inner = area.width.saturating_sub(1);
    let (score, trend_width, priority) = (6u16, 7u16, 8u16);
    let name = if wide { (inner / 3).clamp(20, 34) } else { inner.saturating_sub(2 + score) };
    let mut y = area.y;
    if wide {
        put(buf, area.x + 2, y, name, &say!(texts, "triage-column-account"), theme.faint);
        put_right(buf, area.x + 2 + name, y, score, &say!(texts, "triage-column-score"), theme.faint);
        put_right(buf, area.x + 2 + name + score, y, trend_width, &say!(texts, "triage-column-trend"), theme.faint);
        put_right(buf, area.x + 2 + name + score + trend_width, y, priority, &say!(texts, "triage-column-priority"), theme.faint);
        let x = area.x + 2 + name + score + trend_width + priority + 2;
        put(buf, x, y, (area.x + inner).saturating_sub(x), &say!(texts, "triage-column-why"), theme.faint);
        y += 1;
    }
    let visible = usize::from((area.y + area.height).saturating_sub(y));
    let at = triage.position();
    let top = top_for(at, triage.queue.len(), visible);
    for (row, Grounded { card: standing, grounds }) in triage.queue.iter().enumerate().skip(top).take(visible) {
        let (glyph, style) = band_look(standing.band, theme);
        let mark = if triage.marked.contains(&standing.account_id) { "*" } else { glyph };
        put(buf, area.x, y, 1, mark, style);
        let name_style = if row == at { theme.heading } else { theme.plain };
        put(buf, area.x + 2, y, name.saturating_sub(1), &standing.name, name_style);
        let figure = standing.score.to_string();
        put_right(buf, area.x + 2 + name, y, score.min(inner.saturating_sub(2 + name)), &figure, style);
        if wide {
            put_right(buf, area.x + 2 + name + score, y, trend_width, &trend(standing.trend), theme.faint);
            put_right(buf, area.x + 2 + name + score + trend_width, y, priority, &standing.priority.to_string(), theme.plain);
            let x = area.x + 2 + name + score + trend_width + priority + 2;
            let why = grounds.reasons.first().map(|reason| texts.reason(reason, app.playbook())).unwrap_or_default();
            put(buf, x, y, (area.x + inner).saturating_sub(x), &why, theme.faint);
        }
        if row == at && app.place == Place::Triage {
            tint(buf, area.x, y, inner, theme.selected);
        }
        y += 1;
    }
}

/// One account: how it stands, why it is here, what to do.
fn card(buf: &mut Buffer, area: Rect, row: &Grounded, app: &App, theme: &Theme) {
    let Grounded { card: row, grounds } = row;
    let texts = &app.texts;
    let width = area.width.saturating_sub(1);
    let detail = app.detail.as_ref().filter(|detail| detail.id() == row.account_id);
    let mut y = area.y;

    // Who and how: name and score in the first line.
    let score = score_pieces(row, app, theme);
    let score_width: u16 = score.iter().map(|(words, _)| fit::width(words) as u16).sum();
    put(buf, area.x, y, width.saturating_sub(score_width + 2), &row.name, theme.heading);
    let pieces: Vec<(&str, Style)> = score.iter().map(|(words, style)| (words.as_str(), *style)).collect();
    put_all(buf, area.x + width.saturating_sub(score_width), y, score_width, &pieces);
    y += 1;

    let mut facts = vec![texts.stage(row.stage, app.playbook())];
    let (day, length) = ((app.today - row.contract_date).num_days(), (row.plan_end - row.contract_date).num_days());
    facts.push(say!(texts, "triage-day", day = day, length = length));
    if row.owner != app.me {
        facts.push(row.owner.clone());
    }
    if let Some(arr) = row.arr_cents {
        facts.push(texts.money(arr, &row.currency));
    }
    if let Some(renewal) = row.renewal_date {
        facts.push(say!(texts, "triage-renewal", day = texts.day_short(renewal, app.today)));
    }
    let mut known = vec![say!(texts, "triage-coverage", percent = row.coverage)];
    if row.overridden {
        known.push(say!(texts, "triage-overridden"));
    }
    if let Some(red) = row.red_on {
        known.push(say!(texts, "triage-red-on", day = texts.day_short(red, app.today)));
    }
    let known = known.join(" · ");
    let known_width = fit::width(&known) as u16;
    put(buf, area.x, y, width.saturating_sub(known_width + 2), &facts.join(" · "), theme.plain);
    put_right(buf, area.x, y, width, &known, theme.faint);
    y += 2;

    // Why now: at most five lines, the points beside each.
    rule(
        buf,
        Rect::new(area.x, y, width + 1, 1),
        &say!(texts, "triage-why"),
        &row.priority.to_string(),
        theme.heading,
        theme.faint,
    );
    y += 1;
    let bottom = area.y + area.height;
    let reasons = &grounds.reasons;
    let shown = if reasons.len() > REASONS { REASONS - 1 } else { reasons.len() };
    for reason in reasons.iter().take(shown) {
        let points = if reason.points == 0 { "·".to_owned() } else { format!("{:+}", reason.points) };
        put_right(buf, area.x, y, 5, &points, if reason.admits { theme.bad } else { theme.faint });
        put(buf, area.x + 6, y, width.saturating_sub(6), &texts.reason(reason, app.playbook()), theme.plain);
        y += 1;
    }
    if reasons.len() > shown {
        let rest = &reasons[shown..];
        let points: i64 = rest.iter().map(|reason| reason.points).sum();
        let words = say!(texts, "triage-more", count = rest.len() as i64, points = points);
        put(buf, area.x + 6, y, width.saturating_sub(6), &words, theme.faint);
        y += 1;
    }
    let mut line = |label: &str, words: &str, style: Style| {
        if y < bottom && !words.is_empty() {
            let label = format!("{}: ", say!(texts, label));
            let taken = put(buf, area.x, y, width, &label, theme.heading);
            let room = width.saturating_sub(taken);
            // Two lines at most; what does not fit ends in an ellipsis.
            let mut lines = wrap(words, room);
            let fit = usize::from((bottom - y).min(2));
            if lines.len() > fit && fit > 0 {
                let rest = lines.split_off(fit - 1).join(" ");
                lines.push(rest);
            }
            for (at, words) in lines.iter().enumerate() {
                put(buf, area.x + if at == 0 { taken } else { 2 }, y, room, words, style);
                y += 1;
            }
        }
    };
    if let Some(step) = &grounds.next_move {
        line("triage-next-move", &format!("{} (+{})", texts.recover(step, app.playbook()), step.points), theme.key);
    }
    if let Some(detail) = detail {
        line("triage-last-touch", &last_touch(detail, app), theme.plain);
        if bottom > y + 2 {
            lost(buf, Rect::new(area.x, y + 1, width, bottom - y - 1), detail, app, theme);
        }
    }
}

/// Where there is room: what costs most of the score, on which evidence.
fn lost(buf: &mut Buffer, area: Rect, detail: &Detail, app: &App, theme: &Theme) {
    let texts = &app.texts;
    let mut lines: Vec<_> = detail.health.lines.iter().filter(|line| line.points < line.of).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.of - line.points));
    if lines.is_empty() {
        return;
    }
    rule(buf, Rect::new(area.x, area.y, area.width + 1, 1), &say!(texts, "triage-lost"), "", theme.heading, theme.faint);
    for (row, line) in lines.into_iter().take(usize::from(area.height.saturating_sub(1))).enumerate() {
        let y = area.y + 1 + row as u16;
        put_right(buf, area.x, y, 5, &format!("-{}", line.of - line.points), theme.watch);
        let evidence: Vec<String> =
            line.evidence.iter().map(|evidence| texts.evidence(evidence, app.today, app.playbook())).collect();
        let taken = put(buf, area.x + 6, y, area.width.saturating_sub(6), &texts.code(line.measure), theme.plain);
        let room = area.width.saturating_sub(6 + taken + 2);
        put(buf, area.x + 6 + taken + 2, y, room, &evidence.join(" · "), theme.faint);
    }
}

/// The last touch in one line: when, how, with whom, what.
fn last_touch(detail: &Detail, app: &App) -> String {
    let Some(touch) = detail.facts.touches.first() else { return say!(app.texts, "triage-no-touch") };
    let mut parts = vec![app.texts.day_short(touch.happened_on, app.today), app.texts.code(touch.kind)];
    let people = super::timeline::people(touch, detail, app);
    if !people.is_empty() {
        parts.push(people);
    }
    if let Some(sentiment) = touch.sentiment {
        parts.push(app.texts.code(sentiment));
    }
    if !touch.note.is_empty() {
        parts.push(touch.note.clone());
    }
    parts.join(" · ")
}

/// The end: what was done, or that there was nothing to do.
fn summary(buf: &mut Buffer, area: Rect, app: &App, theme: &Theme) {
    let (triage, texts) = (&app.triage, &app.texts);
    let mut lines: Vec<(String, Style)> = Vec::new();
    let decided = triage.decided.len() as i64;
    if decided == 0 {
        lines.push((say!(texts, "triage-clear"), theme.heading));
    } else {
        lines.push((say!(texts, "triage-finished"), theme.heading));
        let words = if let (Some(pace), Some((began, now))) = (triage.pace(app.now), triage.began.zip(app.now)) {
            let minutes = (now.saturating_sub(began).as_secs() as i64 + 30) / 60;
            say!(texts, "triage-summary", count = decided, minutes = minutes, seconds = pace)
        } else {
            say!(texts, "triage-summary-untimed", count = decided)
        };
        lines.push((words, theme.good));
    }
    let mut counts: Vec<(&str, Vec<&str>)> = Vec::new();
    for (verb, names) in &triage.acts {
        let names = names.iter().map(String::as_str);
        match counts.iter_mut().find(|(known, _)| known == verb) {
            Some((_, all)) => all.extend(names),
            None => counts.push((verb, names.collect())),
        }
    }
    if !counts.is_empty() {
        lines.push((String::new(), theme.plain));
    }
    for (verb, names) in counts {
        let what = say!(texts, &format!("verb-{}", verb.replace('.', "-")));
        let mut words = say!(texts, "triage-summary-act", count = names.len() as i64, what = what);
        let named: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
        if !named.is_empty() {
            words = format!("{words}: {}", named.join(", "));
        }
        lines.push((words, theme.plain));
    }
    if triage.snoozed > 0 {
        lines.push((String::new(), theme.plain));
        lines.push((say!(texts, "triage-snoozed", count = triage.snoozed as i64), theme.faint));
    }
    lines.push((String::new(), theme.plain));
    lines.push((say!(texts, "triage-where-next"), theme.faint));
    let width = area.width.min(90);
    let mut y = area.y + 1;
    for (words, style) in lines {
        if words.is_empty() {
            y += 1;
        }
        for line in wrap(&words, width.saturating_sub(4)) {
            if y >= area.y + area.height {
                return;
            }
            put(buf, area.x + 2, y, width.saturating_sub(4), &line, style);
            y += 1;
        }
    }
}
