//! Signals: a row of pane or tab, and the chosen one in full with how far its rule is trusted.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::board::{severity_glyph, severity_style};
use super::paint::{put, put_right};
use super::theme::Theme;
use crate::domain::rule::{Rule, is_trusted, precision};
use crate::domain::signal::{Origin, Signal, SignalState};
use crate::domain::triage::Wake;
use crate::say;
use crate::text::Texts;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::app::rows::Detail;

/// Cells of the column of ages.
const AGE: u16 = 6;

/// Cells of the column of precisions, where there is room for it.
const PRECISION: u16 = 6;

/// From so many cells on, severity and precision have their columns.
const WIDE: u16 = 40;

/// From so many cells on, the state stands there in words.
const WIDER: u16 = 58;

/// The names of the columns.
pub fn labels(width: u16, texts: &Texts) -> String {
    let column = |key: &str, cells: u16| fit::align_right(&say!(texts, key), usize::from(cells));
    if width < WIDE {
        return say!(texts, "label-age");
    }
    format!("{}{}", column("label-precision", PRECISION), column("label-age", AGE)).trim_start().to_owned()
}

/// A row.
pub fn row(buf: &mut Buffer, area: Rect, signal: &Signal, app: &App, theme: &Theme) {
    let live = signal.is_live(app.today);
    let style = if live { severity_style(Some(signal.severity), theme) } else { theme.faint };
    let title = app.playbook().signal(&signal.code).map_or(signal.code.as_str(), |spec| spec.title.get(app.texts.tag()));
    let age = say!(app.texts, "age", days = signal.age(app.today));
    let state = match signal.state {
        SignalState::Open => String::new(),
        SignalState::Snoozed if !live => match signal.snoozed_until {
            Some(until) => say!(app.texts, "signal-until", day = app.texts.day_short(until, app.today)),
            None => app.texts.code(signal.state),
        },
        SignalState::Snoozed => say!(app.texts, "signal-awake"),
        state => app.texts.code(state),
    };
    put(buf, area.x, area.y, 1, severity_glyph(live.then_some(signal.severity)), style);
    let mut right = AGE;
    put_right(buf, area.x + area.width.saturating_sub(right), area.y, AGE, &age, theme.faint);
    if area.width >= WIDE {
        right += PRECISION;
        put_right(buf, area.x + area.width.saturating_sub(right), area.y, PRECISION, &share(signal, app), theme.faint);
        right += 8;
        put_right(buf, area.x + area.width.saturating_sub(right), area.y, 7, &app.texts.code(signal.severity), style);
    }
    if area.width >= WIDER && !state.is_empty() {
        right += 13;
        put_right(buf, area.x + area.width.saturating_sub(right), area.y, 12, &state, theme.faint);
    } else if !state.is_empty() && area.width >= 20 {
        let initial: String = state.chars().take(1).collect();
        right += 2;
        put_right(buf, area.x + area.width.saturating_sub(right), area.y, 1, &initial, theme.faint);
    }
    let title_style = if live { theme.plain } else { theme.faint };
    put(buf, area.x + 2, area.y, area.width.saturating_sub(right + 3), title, title_style);
}

/// Confirmed verdicts and false alarms of the rule that raised a signal; none where a person did.
fn verdicts(signal: &Signal, app: &App) -> Option<(i64, i64)> {
    Rule::of(&signal.code).filter(|_| signal.origin == Origin::Rule)?;
    Some(app.tallies.get(&signal.code).map_or((0, 0), |tally| (tally.confirmed, tally.false_alarms)))
}

/// The precision in few cells: `78 %`, a mark before it where the rule is not trusted.
fn share(signal: &Signal, app: &App) -> String {
    let Some((confirmed, false_alarms)) = verdicts(signal, app) else { return String::new() };
    let mark = if is_trusted(confirmed, false_alarms, &app.scoring.triage) { "" } else { "!" };
    precision(confirmed, false_alarms).map_or_else(|| "–".to_owned(), |percent| format!("{mark}{percent} %"))
}

/// The chosen one in full.
pub fn lines(detail: &Detail, app: &App, theme: &Theme) -> Vec<(String, Style)> {
    let Some(signal) = detail.chosen_signal() else { return Vec::new() };
    let texts = &app.texts;
    let tag = texts.tag();
    let spec = app.playbook().signal(&signal.code);
    let mut lines = vec![(spec.map_or(signal.code.as_str(), |spec| spec.title.get(tag)).to_owned(), theme.heading)];
    if let (SignalState::Snoozed, Some(until)) = (signal.state, signal.snoozed_until) {
        lines.push((snoozed(signal, &texts.day(until), app), theme.watch));
    }
    let verdict = signal.verdict.map(|verdict| say!(texts, "signal-verdict", verdict = texts.code(verdict)));
    match (signal.closed_on, verdict) {
        (Some(day), verdict) => {
            let words = closed(signal, &texts.day(day), app);
            lines.push((verdict.map_or_else(|| words.clone(), |verdict| format!("{words} {verdict}")), theme.good));
        }
        (None, Some(verdict)) => lines.push((verdict, theme.plain)),
        (None, None) => {}
    }
    let style = if signal.is_live(app.today) { theme.plain } else { theme.faint };
    for evidence in &signal.evidence {
        lines.push((format!("• {}", texts.evidence(evidence, app.today, app.playbook())), style));
    }
    if !signal.note.is_empty() {
        lines.push((signal.note.clone(), theme.plain));
    }
    lines.extend(trust(signal, app, theme));
    lines.push((say!(texts, "signal-raised", day = texts.day(signal.raised_on), days = signal.age(app.today)), theme.faint));
    lines.push((
        say!(
            texts,
            "signal-line",
            code = signal.code.as_str(),
            severity = texts.code(signal.severity),
            state = texts.code(signal.state),
            origin = texts.code(signal.origin)
        ),
        theme.faint,
    ));
    if let Some(spec) = spec {
        lines.push((String::new(), theme.plain));
        lines.push((spec.watch.get(tag).to_owned(), theme.faint));
    }
    lines
}

/// Until when it is quiet, and what ends that early.
fn snoozed(signal: &Signal, until: &str, app: &App) -> String {
    let texts = &app.texts;
    match &signal.wake {
        None | Some(Wake::Worsens) => say!(texts, "signal-snoozed", day = until),
        Some(Wake::ScoreBelow(score)) => say!(texts, "signal-snoozed-below", day = until, score = *score),
        Some(Wake::MilestoneDone(code)) => {
            let title = app.playbook().milestone(code).map_or(code.as_str(), |spec| spec.title.get(texts.tag()));
            say!(texts, "signal-snoozed-done", day = until, milestone = title)
        }
    }
}

/// When it was closed, by what and why. A person who closes leaves a verdict; a rule gives neither verdict nor reason.
fn closed(signal: &Signal, on: &str, app: &App) -> String {
    match (signal.close_reason.as_str(), signal.verdict) {
        ("", None) if signal.origin == Origin::Rule => say!(app.texts, "signal-closed-by-rule", day = on),
        ("", _) => say!(app.texts, "signal-closed-silently", day = on),
        (reason, _) => say!(app.texts, "signal-closed", day = on, reason = reason),
    }
}

/// How strongly its rule fires, how often that was right, and what follows where it is too seldom.
fn trust(signal: &Signal, app: &App, theme: &Theme) -> Vec<(String, Style)> {
    let texts = &app.texts;
    let Some((confirmed, false_alarms)) = verdicts(signal, app) else { return Vec::new() };
    let strength = say!(texts, "signal-strength", percent = signal.strength);
    let all = confirmed + false_alarms;
    let right = match precision(confirmed, false_alarms) {
        Some(percent) => say!(texts, "signal-precision", confirmed = confirmed, all = all, percent = percent),
        None => say!(texts, "signal-no-verdicts"),
    };
    let style = if signal.is_live(app.today) { theme.plain } else { theme.faint };
    let mut lines = vec![(format!("{strength} {right}"), style)];
    if !is_trusted(confirmed, false_alarms, &app.scoring.triage) {
        lines.push((say!(texts, "signal-distrusted"), theme.watch));
    }
    lines
}
