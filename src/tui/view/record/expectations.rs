//! Rows of the tab of expectations: the log, what is parked, reviews, and notes. What is *about* the customer and what is
//! *for* them must never be taken for one another: they differ in sign, word and style.

use ratatui::style::Style;

use super::{Lines, Look};
use crate::command::record::RecordKind;
use crate::domain::codes::Coded;
use crate::domain::codes::StakeholderId;
use crate::domain::expectation::{Expectation, ExpectationKind, Review, ReviewKind, Ruling, log_summary};
use crate::domain::golive::{Note, NoteKind, for_customer};
use crate::say;
use crate::tui::app::App;
use crate::tui::app::record::{Item, Section, TabRow};
use crate::tui::app::rows::Detail;
use crate::tui::view::theme::Theme;

fn line(detail: &Detail, id: i64) -> Option<&Expectation> {
    detail.facts.expectations.iter().find(|row| row.id.0 == id)
}

pub(super) fn review(detail: &Detail, id: i64) -> Option<&Review> {
    detail.facts.reviews.iter().find(|row| row.id.0 == id)
}

pub(super) fn note(detail: &Detail, id: i64) -> Option<&Note> {
    detail.facts.notes.iter().find(|row| row.id.0 == id)
}

/// The name of somebody of theirs.
fn name(detail: &Detail, id: Option<StakeholderId>) -> Option<&str> {
    id.and_then(|id| detail.facts.stakeholder(id)).map(|one| one.name.as_str())
}

pub(super) fn look(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let faint = || Look::plain(String::new(), theme.faint);
    match &row.item {
        Item::Heading => heading(row.section, detail, app, theme),
        Item::Row(RecordKind::Expectation, id) => line(detail, *id).map_or_else(faint, |row| line_look(row, detail, app, theme)),
        Item::Row(RecordKind::Review, id) => review(detail, *id).map_or_else(faint, |row| review_look(row, app, theme)),
        Item::Row(_, id) => note(detail, *id).map_or_else(faint, |row| note_look(row, detail, app, theme)),
        Item::Offer(_, code) => review_offer(code, app, theme),
        _ => faint(),
    }
}

/// What a section comes to, at the right of its heading.
fn heading(section: Section, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let facts = &detail.facts;
    let summary = log_summary(facts, app.today, app.scoring.rule.technical.scope_creep.days);
    let words = match section {
        Section::Expectations => say!(
            app.texts,
            "log-summary",
            open = summary.open,
            days = format!("{:+}", summary.agreed_days),
            requests = summary.requests
        ),
        Section::Parked => say!(app.texts, "log-parked", count = summary.parked),
        Section::Reviews => {
            let waiting = facts.reviews.iter().filter(|row| row.kind == ReviewKind::Alignment && row.held_on.is_none());
            match waiting.map(|row| row.due_on).min() {
                Some(due) => say!(app.texts, "review-next", day = app.texts.day_short(due, app.today)),
                None => say!(app.texts, "review-none"),
            }
        }
        _ => {
            let leaves = for_customer(&facts.notes).count() as i64;
            say!(app.texts, "note-summary", leaves = leaves, stays = facts.notes.len() as i64 - leaves)
        }
    };
    let short = match section {
        Section::Expectations => {
            say!(app.texts, "log-summary-short", open = summary.open, days = format!("{:+}", summary.agreed_days))
        }
        _ => String::new(),
    };
    let alarm = section == Section::Expectations && summary.requests >= app.scoring.rule.technical.scope_creep.requests;
    let style = if alarm { theme.watch } else { theme.faint };
    Look::plain(String::new(), theme.heading).cell(40, short, style).cell(60, words, style)
}

fn line_look(row: &Expectation, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let (glyph, style) = match (row.kind, row.ruling) {
        _ if row.waits_for_plan(&detail.facts.baselines) => ("!", theme.watch),
        (ExpectationKind::Parked, _) => ("–", theme.faint),
        (_, Ruling::Open) => ("•", theme.plain),
        (_, Ruling::Agreed) => ("✓", theme.good),
        (_, Ruling::Declined) => ("×", theme.faint),
    };
    let effect = if row.effect_days == 0 { String::new() } else { texts.slip_days(row.effect_days) };
    Look { glyph, style, title: row.title.clone(), title_style: style, cells: Vec::new() }
        .cell(14, name(detail, row.stakeholder_id).unwrap_or_default().to_owned(), theme.faint)
        .cell(17, texts.code(row.kind), theme.faint)
        .cell(6, effect, if row.effect_days > 0 { theme.watch } else { theme.faint })
        .cell(9, texts.code(row.ruling), style)
        .cell(7, texts.day_column(row.on_day, app.today), theme.faint)
}

/// A review that the playbook keeps up and that nobody has planned.
pub(super) fn review_offer(code: &str, app: &App, theme: &Theme) -> Look {
    let title = ReviewKind::from_code(code).map_or_else(String::new, |kind| app.texts.code(kind));
    Look { glyph: "+", style: theme.faint, title, title_style: theme.faint, cells: Vec::new() }.cell(
        18,
        say!(app.texts, "review-unplanned"),
        theme.faint,
    )
}

pub(super) fn review_look(row: &Review, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let (glyph, style) = match row.held_on {
        Some(_) => ("✓", theme.faint),
        None if row.due_on < app.today => ("!", theme.bad),
        None if row.is_due(app.today) => ("!", theme.watch),
        None => ("•", theme.plain),
    };
    let title = if row.note.is_empty() { texts.code(row.kind) } else { format!("{}: {}", texts.code(row.kind), row.note) };
    let every = row.every_days.map(|days| say!(texts, "review-every", days = days)).unwrap_or_default();
    Look { glyph, style, title, title_style: style, cells: Vec::new() }.cell(14, every, theme.faint).cell(
        7,
        texts.day_column(row.held_on.unwrap_or(row.due_on), app.today),
        style,
    )
}

/// The sign and the style of a note: an arrow that leads outwards for what may leave, a lock-like bar for what stays.
fn note_sign(kind: NoteKind, theme: &Theme) -> (&'static str, Style) {
    match kind {
        NoteKind::Customer => ("→", theme.good),
        NoteKind::Internal => ("#", theme.watch),
        NoteKind::Feedback => ("“", theme.plain),
    }
}

pub(super) fn note_look(row: &Note, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let (glyph, style) = note_sign(row.kind, theme);
    let who = name(detail, row.stakeholder_id).map_or_else(|| row.written_by.clone(), str::to_owned);
    Look { glyph, style, title: row.text.clone(), title_style: theme.plain, cells: Vec::new() }
        .cell(14, who, theme.faint)
        .cell(7, app.texts.day_column(row.on_day, app.today), theme.faint)
        .cell(16, say!(app.texts, &format!("note-mark-{}", row.kind)), style)
}

pub(super) fn lines(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    match &row.item {
        Item::Row(RecordKind::Expectation, id) => {
            line(detail, *id).map_or_else(Lines::new, |row| line_lines(row, detail, app, theme))
        }
        Item::Row(RecordKind::Review, id) => review(detail, *id).map_or_else(Lines::new, |row| review_lines(row, app, theme)),
        Item::Row(_, id) => note(detail, *id).map_or_else(Lines::new, |row| note_lines(row, detail, app, theme)),
        Item::Offer(..) => vec![(say!(texts, "review-offer-alignment"), theme.plain), (say!(texts, "offer-take"), theme.faint)],
        _ => {
            let key = match row.section {
                Section::Expectations => "section-help-expectations",
                Section::Parked => "section-help-parked",
                Section::Reviews => "section-help-reviews",
                _ => "section-help-notes",
            };
            vec![(say!(texts, key), theme.faint)]
        }
    }
}

fn line_lines(row: &Expectation, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let mut lines = vec![(row.title.clone(), theme.heading)];
    let said = format!("{}, {}", texts.code(row.kind), texts.day(row.on_day));
    lines.push(match name(detail, row.stakeholder_id) {
        Some(name) => (say!(texts, "log-asked", what = said, name = name), theme.plain),
        None => (said, theme.plain),
    });
    if row.effect_days != 0 {
        lines.push((say!(texts, "log-effect", days = texts.slip_days(row.effect_days)), theme.plain));
    }
    lines.push(match row.decided_on {
        Some(day) => {
            let words =
                say!(texts, "log-decided", ruling = texts.code(row.ruling), day = texts.day(day), who = row.decided_by.as_str());
            (words, if row.ruling == Ruling::Agreed { theme.good } else { theme.plain })
        }
        None => (say!(texts, "log-undecided"), theme.watch),
    });
    if row.waits_for_plan(&detail.facts.baselines) {
        lines.push((say!(texts, "expectation-plan-waits", days = texts.slip_days(row.effect_days)), theme.watch));
    }
    if !row.note.is_empty() {
        lines.push((String::new(), theme.plain));
        lines.push((row.note.clone(), theme.plain));
    }
    lines
}

pub(super) fn review_lines(row: &Review, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let mut lines = vec![(texts.code(row.kind), theme.heading)];
    lines.push(if let Some(day) = row.held_on {
        (say!(texts, "review-held", day = texts.day(day), due = texts.day(row.due_on)), theme.good)
    } else {
        let style = if row.due_on < app.today { theme.bad } else { theme.plain };
        (say!(texts, "review-due", day = texts.day_long(row.due_on)), style)
    });
    if let Some(days) = row.every_days {
        lines.push((say!(texts, "review-comes-again", days = days), theme.faint));
    }
    if !row.note.is_empty() {
        lines.push((String::new(), theme.plain));
        lines.push((row.note.clone(), theme.plain));
    }
    lines
}

pub(super) fn note_lines(row: &Note, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let (_, style) = note_sign(row.kind, theme);
    let mut lines = vec![(say!(texts, &format!("note-says-{}", row.kind)), style), (row.text.clone(), theme.plain)];
    if let Some(name) = name(detail, row.stakeholder_id) {
        lines.push((say!(texts, "note-said-by", name = name), theme.plain));
    }
    lines.push((say!(texts, "note-written", day = texts.day(row.on_day), who = row.written_by.as_str()), theme.faint));
    lines
}
