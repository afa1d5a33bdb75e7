//! The actions tab: next steps, plays, concerns and quick wins, and the chosen one in full.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::board::severity_style;
use super::paint::{put, put_right};
use super::theme::Theme;
use crate::domain::concern::{Concern, ConcernKind};
use crate::domain::day::add_days;
use crate::domain::metric::QuickWin;
use crate::domain::play::{JUDGED_AFTER, NextStep, PlayRun};
use crate::say;
use crate::tui::app::App;
use crate::tui::app::entries::{Entry, Item, play_progress};
use crate::tui::app::rows::Detail;

/// Days within which something counts as due soon.
const SOON: i64 = 7;

/// Cells of the column of a kind.
const KIND: u16 = 17;

/// Cells of the column of who does it.
const WHO: u16 = 10;

/// The columns over the rows, ending at the right edge.
pub fn labels(app: &App) -> String {
    say!(app.texts, "label-due")
}

/// A row.
pub fn row(buf: &mut Buffer, area: Rect, entry: &Entry, detail: &Detail, app: &App, theme: &Theme) {
    let (glyph, style) = look(entry, app, theme);
    put(buf, area.x, area.y, 1, glyph, style);
    put(buf, area.x + 2, area.y, KIND - 1, &kind(entry, detail, app), theme.faint);
    let day = entry.over.or(entry.due).map_or_else(|| "–".to_owned(), |day| app.texts.day_column(day, app.today));
    put_right(buf, area.x, area.y, area.width, &day, style);
    let who: u16 = if area.width >= 64 { WHO } else { 0 };
    put_right(buf, area.x, area.y, area.width.saturating_sub(9), &who_does(entry, detail, who), theme.faint);
    let x = area.x + 2 + KIND;
    let title_style = if entry.over.is_some() { theme.faint } else { style };
    let room = area.width.saturating_sub(2 + KIND + 9 + if who > 0 { who + 1 } else { 0 });
    put(buf, x, area.y, room, &title(entry, detail, app), title_style);
}

fn look(entry: &Entry, app: &App, theme: &Theme) -> (&'static str, Style) {
    match (entry.over, entry.due) {
        (Some(_), _) => ("✓", theme.faint),
        (None, Some(due)) if due < app.today => ("!", theme.bad),
        (None, Some(due)) if due <= add_days(app.today, SOON) => ("•", theme.watch),
        _ => (" ", theme.plain),
    }
}

fn kind(entry: &Entry, detail: &Detail, app: &App) -> String {
    let texts = &app.texts;
    match entry.item {
        Item::Step(id) => {
            let of_play = detail.facts.next_step(id).is_some_and(|step| step.run_id.is_some());
            say!(texts, if of_play { "entry-move" } else { "entry-step" })
        }
        Item::Play(_) => say!(texts, "entry-play"),
        Item::Concern(id) => detail.facts.concern(id).map_or_else(String::new, |concern| texts.code(concern.kind)),
        Item::Win(_) => say!(texts, "entry-win"),
    }
}

fn who_does(entry: &Entry, detail: &Detail, room: u16) -> String {
    let who = match entry.item {
        Item::Step(id) => detail.facts.next_step(id).map(|step| step.owner.clone()),
        Item::Play(id) => detail.facts.play(id).map(|run| run.started_by.clone()),
        Item::Concern(_) | Item::Win(_) => None,
    };
    if room == 0 { String::new() } else { crate::text::fit::cut(&who.unwrap_or_default(), usize::from(room)).into_owned() }
}

fn step_title(step: &NextStep, app: &App) -> String {
    app.texts.next_step(step, app.playbook())
}

fn play_title(run: &PlayRun, app: &App) -> String {
    app.playbook().play(run.play).map_or_else(|| app.texts.code(run.play), |spec| spec.title.get(app.texts.tag()).to_owned())
}

pub fn title(entry: &Entry, detail: &Detail, app: &App) -> String {
    let facts = &detail.facts;
    match entry.item {
        Item::Step(id) => facts.next_step(id).map(|step| step_title(step, app)),
        Item::Play(id) => facts.play(id).map(|run| {
            let title = play_title(run, app);
            let (done, all) = play_progress(facts, id);
            match run.score_after {
                Some(after) => format!("{title} · {} → {after}", run.score_before),
                None if run.finished_on.is_some() || all == 0 => title,
                None => format!("{title} {done}/{all}"),
            }
        }),
        Item::Concern(id) => facts.concern(id).map(|concern| concern.title.clone()),
        Item::Win(id) => facts.quick_win(id).map(|win| win.title.clone()),
    }
    .unwrap_or_default()
}

/// The chosen row in full.
pub fn lines(detail: &Detail, app: &App, theme: &Theme) -> Vec<(String, Style)> {
    let Some(entry) = detail.chosen_entry() else { return Vec::new() };
    let facts = &detail.facts;
    let mut lines = vec![(title(entry, detail, app), theme.heading)];
    match entry.item {
        Item::Step(id) => {
            if let Some(step) = facts.next_step(id) {
                lines.extend(step_lines(step, detail, app, theme));
            }
        }
        Item::Play(id) => {
            if let Some(run) = facts.play(id) {
                lines.extend(play_lines(run, detail, app, theme));
            }
        }
        Item::Concern(id) => {
            if let Some(concern) = facts.concern(id) {
                lines.extend(concern_lines(concern, detail, app, theme));
            }
        }
        Item::Win(id) => {
            if let Some(win) = facts.quick_win(id) {
                lines.extend(win_lines(win, app, theme));
            }
        }
    }
    lines
}

fn due_line(entry_due: crate::domain::day::Day, app: &App, theme: &Theme) -> (String, Style) {
    let late = (app.today - entry_due).num_days();
    let style = if late > 0 { theme.bad } else { theme.plain };
    (say!(app.texts, "entry-due", day = app.texts.day(entry_due), late = late.max(0)), style)
}

fn step_lines(step: &NextStep, detail: &Detail, app: &App, theme: &Theme) -> Vec<(String, Style)> {
    let texts = &app.texts;
    let mut lines = vec![match step.done_on {
        Some(day) => (say!(texts, "entry-done", day = texts.day(day)), theme.good),
        None => due_line(step.due_on, app, theme),
    }];
    lines.push((say!(texts, "entry-owner", who = step.owner.as_str()), theme.faint));
    if let Some(run) = step.run_id.and_then(|id| detail.facts.play(id)) {
        lines.push((say!(texts, "entry-of-play", play = play_title(run, app)), theme.faint));
    }
    lines
}

fn play_lines(run: &PlayRun, detail: &Detail, app: &App, theme: &Theme) -> Vec<(String, Style)> {
    let texts = &app.texts;
    let day = texts.day(run.started_on);
    let mut lines = vec![(say!(texts, "play-started", day = day, who = run.started_by.as_str()), theme.faint)];
    if let Some(signal) = run.signal_id.and_then(|id| detail.facts.signal(id)) {
        let spec = app.playbook().signal(&signal.code);
        let title = spec.map_or(signal.code.as_str(), |spec| spec.title.get(texts.tag()));
        lines.push((say!(texts, "play-signal", signal = title, state = texts.code(signal.state)), theme.faint));
    }
    let judged = add_days(run.started_on, JUDGED_AFTER);
    lines.push(match run.score_after {
        Some(after) => {
            let style = if after >= run.score_before { theme.good } else { theme.bad };
            (say!(texts, "play-judged", before = run.score_before, after = after, days = JUDGED_AFTER), style)
        }
        None => {
            (say!(texts, "play-not-judged", before = run.score_before, day = texts.day_short(judged, app.today)), theme.faint)
        }
    });
    if let Some(day) = run.finished_on {
        lines.push((say!(texts, "play-finished", day = texts.day(day), outcome = run.outcome.as_str()), theme.good));
    }
    let mut moves: Vec<&NextStep> = detail.facts.next_steps.iter().filter(|step| step.run_id == Some(run.id)).collect();
    moves.sort_by_key(|step| (step.due_on, step.id));
    for step in moves {
        let mark = if step.done_on.is_some() { "[x]" } else { "[ ]" };
        let day = texts.day_column(step.done_on.unwrap_or(step.due_on), app.today);
        let style = match step.done_on {
            Some(_) => theme.faint,
            None if step.due_on < app.today => theme.bad,
            None => theme.plain,
        };
        lines.push((format!("{mark} {day} · {}", step_title(step, app)), style));
    }
    lines
}

pub fn concern_lines(concern: &Concern, detail: &Detail, app: &App, theme: &Theme) -> Vec<(String, Style)> {
    let texts = &app.texts;
    let mut head = format!("{} · {}", texts.code(concern.kind), texts.code(concern.severity));
    if let Some(level) = concern.level.filter(|_| concern.kind == ConcernKind::Escalation) {
        head = format!("{head} · {}", texts.code(level));
    }
    let mut lines = vec![(head, severity_style(Some(concern.severity), theme))];
    let who = concern.stakeholder_id.and_then(|id| detail.facts.stakeholder(id)).map(|person| person.name.clone());
    let until = concern.closed_on.unwrap_or(app.today);
    let days = (until - concern.opened_on).num_days().max(0);
    lines.push((say!(texts, "concern-opened", day = texts.day(concern.opened_on), days = days), theme.faint));
    if let Some(who) = who {
        lines.push((say!(texts, "concern-by", who = who), theme.faint));
    }
    match (concern.closed_on, concern.due_on) {
        (Some(day), _) => {
            lines.push((say!(texts, "concern-closed", day = texts.day(day), outcome = concern.outcome.as_str()), theme.good));
        }
        (None, Some(due)) => lines.push(due_line(due, app, theme)),
        (None, None) => lines.push((say!(texts, "entry-no-due"), theme.faint)),
    }
    lines
}

fn win_lines(win: &QuickWin, app: &App, theme: &Theme) -> Vec<(String, Style)> {
    let texts = &app.texts;
    let mut lines = vec![match (win.delivered_on, win.due_on) {
        (Some(day), _) => (say!(texts, "win-delivered", day = texts.day(day)), theme.good),
        (None, Some(due)) => due_line(due, app, theme),
        (None, None) => (say!(texts, "entry-no-due"), theme.faint),
    }];
    if !win.effect.is_empty() {
        lines.push((win.effect.clone(), theme.plain));
    }
    lines
}
