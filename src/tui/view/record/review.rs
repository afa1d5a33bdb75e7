//! Rows of the tab of review: readiness and go-live, hypercare, the gate of steady state.

use ratatui::style::Style;

use super::expectations::{note, note_lines, note_look, review, review_lines, review_look, review_offer};
use super::{Lines, Look, point, point_lines};
use crate::command::record::RecordKind;
use crate::domain::assessment::PointList;
use crate::domain::codes::{Coded, ConcernId};
use crate::domain::golive::{Clock, GoLive, Hypercare, Readiness, problems};
use crate::domain::steady::{Condition, Cost, GateState, handover};
use crate::say;
use crate::tui::app::App;
use crate::tui::app::record::review::HANDOVER;
use crate::tui::app::record::{Item, Section, TabRow};
use crate::tui::app::rows::Detail;
use crate::tui::view::theme::Theme;

pub(super) fn look(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let faint = || Look::plain(String::new(), theme.faint);
    match (&row.item, row.section) {
        (Item::Heading, section) => heading(section, detail, app, theme),
        (Item::Point(PointList::Gate, code), _) => condition_look(code, detail, app, theme),
        (Item::Point(list, code), _) => {
            let title = detail.playbook.point(*list, code).map_or(code.as_str(), |text| text.get(texts.tag()));
            let look = point(*list, code, title.to_owned(), detail, app, theme);
            let blocks = detail.playbook.readiness.iter().any(|item| item.id == *code && item.blocking);
            let mark = if blocks { say!(texts, "golive-blocking") } else { String::new() };
            Look { cells: [vec![(10, mark, theme.faint)], look.cells].concat(), ..look }
        }
        (Item::Row(RecordKind::GoLive, id), _) => decision(detail, *id).map_or_else(faint, |row| decision_look(row, app, theme)),
        (Item::Row(RecordKind::Review, id), _) => review(detail, *id).map_or_else(faint, |row| review_look(row, app, theme)),
        (Item::Row(RecordKind::Note, id), _) => note(detail, *id).map_or_else(faint, |row| note_look(row, detail, app, theme)),
        (Item::Offer(RecordKind::Note, _), _) => {
            let title = say!(texts, "hypercare-feedback");
            Look { glyph: "+", style: theme.faint, title, title_style: theme.faint, cells: Vec::new() }.cell(
                18,
                say!(texts, "feedback-none"),
                theme.faint,
            )
        }
        (Item::Offer(RecordKind::Review, code), _) => review_offer(code, app, theme),
        (Item::Concern(id), _) => problem_look(*id, detail, app, theme),
        (Item::Figure(code), _) => figure_look(code, detail, app, theme),
        _ => super::renewal::look(row, detail, app, theme),
    }
}

/// What a section comes to, at the right of its heading.
fn heading(section: Section, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let (words, style) = match section {
        Section::Readiness => {
            let readiness = Readiness::on(&detail.facts, &detail.playbook, app.today);
            let blocking = readiness.blocking().count() as i64;
            let words = say!(texts, "golive-ready", ready = readiness.ready(), of = readiness.of(), blocking = blocking);
            (words, theme.faint)
        }
        Section::Hypercare => match Hypercare::on(&detail.facts, &detail.playbook, app.today) {
            None => (say!(texts, "hypercare-waits"), theme.faint),
            Some(one) if one.lasts() => {
                let until = texts.day_short(one.to, app.today);
                (say!(texts, "hypercare-day", day = one.day, of = one.of, until = until), theme.watch)
            }
            Some(one) => (say!(texts, "hypercare-ended", day = texts.day_short(one.to, app.today)), theme.faint),
        },
        Section::Gate => {
            let of = detail.gate.conditions.len() as i64;
            let passed = detail.gate.passed();
            let words = if let Some(day) = detail.facts.account.graduated_on {
                say!(texts, "gate-since", day = texts.day_short(day, app.today))
            } else {
                say!(texts, "gate-summary", passed = passed, of = of, day = detail.gate.day)
            };
            (words, if passed == of { theme.good } else { theme.faint })
        }
        Section::Reviews => {
            let waiting =
                detail.facts.reviews.iter().filter(|row| row.held_on.is_none() && crate::domain::steady::is_steady(row));
            let words = match waiting.map(|row| row.due_on).min() {
                Some(due) => say!(texts, "review-next", day = texts.day_short(due, app.today)),
                None => say!(texts, "review-none"),
            };
            (words, theme.faint)
        }
        section => super::renewal::summary(section, detail, app, theme),
    };
    Look::plain(String::new(), theme.heading).cell(60, words, style)
}

fn state_look(state: GateState, theme: &Theme) -> (&'static str, Style) {
    match state {
        GateState::Met => ("✓", theme.good),
        GateState::Open => ("×", theme.bad),
        GateState::Unknown => ("?", theme.watch),
        GateState::Waived => ("–", theme.watch),
    }
}

fn condition_look(code: &str, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let judged = Condition::from_code(code).and_then(|condition| detail.gate.condition(condition));
    let Some(judged) = judged else { return Look::plain(code.to_owned(), theme.faint) };
    let (glyph, style) = state_look(judged.state, theme);
    let facts: Vec<String> = judged.evidence.iter().map(|one| app.texts.evidence(one, app.today, &detail.playbook)).collect();
    let title = format!("{}: {}", app.texts.code(judged.condition), facts.join("; "));
    Look { glyph, style, title, title_style: style, cells: Vec::new() }.cell(14, app.texts.code(judged.state), style)
}

fn cost<'a>(code: &str, detail: &'a Detail) -> Option<&'a Cost> {
    detail.gate.too_early.iter().chain(&detail.gate.too_late).find(|cost| cost.id == code)
}

fn figure_look(code: &str, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let (glyph, title) = if code == HANDOVER {
        ("→", say!(app.texts, "gate-message"))
    } else {
        let words = cost(code, detail).map_or_else(String::new, |cost| app.texts.cost(cost, app.today, &detail.playbook));
        ("!", words)
    };
    Look { glyph, style: theme.faint, title, title_style: theme.faint, cells: Vec::new() }
}

fn decision(detail: &Detail, id: i64) -> Option<&GoLive> {
    detail.facts.golive.iter().find(|row| row.id.0 == id)
}

fn decision_look(row: &GoLive, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let (glyph, key, style) = if row.go { ("✓", "golive-go", theme.good) } else { ("×", "golive-no-go", theme.bad) };
    let title = say!(texts, "golive-said", word = say!(texts, key), who = row.said_by.as_str());
    Look { glyph, style, title, title_style: style, cells: Vec::new() }
        .cell(12, say!(texts, "golive-counted", ready = row.ready, of = row.of), theme.faint)
        .cell(7, texts.day_column(row.on_day, app.today), theme.faint)
}

fn clock_style(clock: Clock, theme: &Theme) -> Style {
    match clock {
        Clock::Breached => theme.bad,
        Clock::Late | Clock::None => theme.watch,
        Clock::Running => theme.plain,
        Clock::Kept => theme.faint,
    }
}

fn problem_look(id: ConcernId, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let hypercare = Hypercare::on(&detail.facts, &detail.playbook, app.today);
    let found = hypercare.map(|hypercare| problems(&detail.facts, &hypercare, app.today)).unwrap_or_default();
    let Some(problem) = found.iter().find(|one| one.concern.id == id) else {
        return Look::plain(String::new(), theme.faint);
    };
    let style = clock_style(problem.clock, theme);
    let glyph = match (problem.clock, problem.concern.closed_on) {
        (Clock::Breached, _) => "!",
        (_, Some(_)) => "✓",
        _ => "•",
    };
    Look { glyph, style, title: problem.concern.title.clone(), title_style: style, cells: Vec::new() }
        .cell(18, texts.code(problem.concern.kind), theme.faint)
        .cell(8, texts.code(problem.concern.severity), style)
        .cell(18, texts.sla(problem.clock, problem.days), style)
}

pub(super) fn lines(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    match (&row.item, row.section) {
        (Item::Point(PointList::Gate, code), _) => condition_lines(code, detail, app, theme),
        (Item::Point(list, code), _) => {
            let title = detail.playbook.point(*list, code).map_or(code.as_str(), |text| text.get(texts.tag()));
            let mut lines = vec![(title.to_owned(), theme.heading)];
            lines.extend(point_lines(*list, code, detail, app, theme));
            lines
        }
        (Item::Row(RecordKind::GoLive, id), _) => {
            let Some(row) = decision(detail, *id) else { return Lines::new() };
            let look = decision_look(row, app, theme);
            let mut lines = vec![(look.title, look.style)];
            lines.push((say!(texts, "golive-then", day = texts.day(row.on_day), ready = row.ready, of = row.of), theme.plain));
            if !row.note.is_empty() {
                lines.push((row.note.clone(), theme.plain));
            }
            lines
        }
        (Item::Row(RecordKind::Review, id), _) => {
            review(detail, *id).map_or_else(Lines::new, |row| review_lines(row, app, theme))
        }
        (Item::Row(RecordKind::Note, id), _) => {
            note(detail, *id).map_or_else(Lines::new, |row| note_lines(row, detail, app, theme))
        }
        (Item::Offer(RecordKind::Note, _), _) => vec![(say!(texts, "feedback-offer"), theme.plain)],
        (Item::Offer(RecordKind::Review, _), Section::Hypercare) => vec![(say!(texts, "review-offer-usage"), theme.plain)],
        (Item::Offer(RecordKind::Review, _), _) => vec![(say!(texts, "review-offer-business"), theme.plain)],
        (Item::Concern(id), _) => detail
            .facts
            .concern(*id)
            .map_or_else(Lines::new, |concern| crate::tui::view::actions::concern_lines(concern, detail, app, theme)),
        (Item::Figure(code), _) if code == HANDOVER => message(detail, app, theme),
        (Item::Figure(code), _) => {
            let early = detail.gate.too_early.iter().any(|cost| cost.id == *code);
            let heading = say!(texts, if early { "gate-too-early" } else { "gate-too-late" });
            let words = cost(code, detail).map_or_else(String::new, |cost| texts.cost(cost, app.today, &detail.playbook));
            vec![(heading, theme.heading), (words, theme.plain)]
        }
        (Item::Heading, Section::Gate) => {
            let lines = texts.gate(&detail.gate, app.today, &detail.playbook);
            lines.into_iter().map(|line| (line, theme.plain)).collect()
        }
        (Item::Heading, Section::Readiness) => vec![(say!(texts, "section-help-readiness"), theme.faint)],
        (Item::Heading, Section::Hypercare) => hypercare_lines(detail, app, theme),
        (Item::Heading, Section::Reviews) => vec![(say!(texts, "section-help-reviews"), theme.faint)],
        _ => super::renewal::lines(row, detail, app, theme),
    }
}

fn condition_lines(code: &str, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let judged = Condition::from_code(code).and_then(|condition| detail.gate.condition(condition));
    let Some(judged) = judged else { return Lines::new() };
    let (_, style) = state_look(judged.state, theme);
    let mut lines = vec![
        (texts.code(judged.condition), theme.heading),
        (say!(texts, &format!("condition-help-{}", code.replace('_', "-"))), theme.faint),
        (texts.code(judged.state), style),
    ];
    for one in &judged.evidence {
        lines.push((format!("• {}", texts.evidence(one, app.today, &detail.playbook)), theme.plain));
    }
    if detail.facts.assessments.iter().any(|one| one.list == PointList::Gate && one.code == code) {
        lines.push((String::new(), theme.plain));
        lines.extend(point_lines(PointList::Gate, code, detail, app, theme));
    }
    if !judged.passes() {
        lines.push((say!(texts, "condition-waive"), theme.faint));
    }
    lines
}

fn message(detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let account = &detail.facts.account;
    let Some(spec) = &detail.playbook.steady else { return Lines::new() };
    let words = handover(spec.handover.get(app.texts.tag()), &account.name, &account.owner);
    words.lines().map(|line| (line.to_owned(), theme.plain)).collect()
}

fn hypercare_lines(detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let Some(hypercare) = Hypercare::on(&detail.facts, &detail.playbook, app.today) else {
        return vec![(say!(texts, "hypercare-not-live"), theme.faint)];
    };
    let key = if hypercare.lasts() { "hypercare-day" } else { "hypercare-over" };
    let until = texts.day(hypercare.to);
    let found = problems(&detail.facts, &hypercare, app.today);
    let count = |clock: Clock| found.iter().filter(|one| one.clock == clock).count() as i64;
    let open = found.iter().filter(|one| one.concern.closed_on.is_none()).count() as i64;
    vec![
        (say!(texts, key, day = hypercare.day, of = hypercare.of, until = until), theme.heading),
        (
            say!(
                texts,
                "hypercare-problem-counts",
                all = found.len() as i64,
                open = open,
                breached = count(Clock::Breached),
                late = count(Clock::Late)
            ),
            if count(Clock::Breached) > 0 { theme.bad } else { theme.plain },
        ),
        (say!(texts, "section-help-hypercare"), theme.faint),
    ]
}
