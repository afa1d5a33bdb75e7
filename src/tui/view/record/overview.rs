//! Rows of the first tab: how the account stands now, intake, objectives, handoff.

use ratatui::style::Style;

use super::{Lines, Look, finding_look, point_lines};
use crate::domain::assessment::{Finding, PointList};
use crate::domain::codes::Coded as _;
use crate::domain::intake::{HandoffCheck, HandoffItem, Intake};
use crate::domain::milestone::Side;
use crate::domain::objectives::{Answer, Mark, Objective, Source};
use crate::domain::signal::Signal;
use crate::say;
use crate::text::objectives::mark_sign;
use crate::tui::app::App;
use crate::tui::app::entries::Entry;
use crate::tui::app::record::overview::Shown;
use crate::tui::app::record::{Item, Section, TabRow};
use crate::tui::app::rows::Detail;
use crate::tui::view::board::{severity_glyph, severity_style};
use crate::tui::view::panes::{milestone_look, milestone_words};
use crate::tui::view::theme::Theme;

/// Cells of the name of a figure, before what it says.
const LABEL: usize = 16;

pub(super) fn look(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Look {
    match &row.item {
        Item::Heading => heading(row.section, detail, app, theme),
        Item::Row(_, id) => detail
            .facts
            .handoff
            .iter()
            .find(|item| item.id.0 == *id)
            .map_or_else(|| Look::plain(String::new(), theme.faint), |item| handoff_look(item, app, theme)),
        Item::Offer(_, code) => gap_look(HandoffCheck::from_code(code), app, theme),
        Item::Point(_, code) => criterion_look(code, detail, app, theme),
        item => match Shown::of(item) {
            Some(Shown::Objective(code)) => objective_look(code, detail, app, theme),
            Some(Shown::Gap(gap)) => gap_look(Some(gap), app, theme),
            Some(shown) => figure_look(shown, detail, app, theme),
            None => Look::plain(String::new(), theme.faint),
        },
    }
}

fn heading(section: Section, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let words = match section {
        Section::Objectives => scorecard(&detail.objectives, app),
        Section::Intake => say!(texts, "intake-days", days = detail.intake.days),
        Section::Handoff => {
            let mut words = Vec::new();
            // Once kickoff was held, only what sales still owes matters.
            if detail.intake.is_open() {
                words.push(say!(texts, "handoff-complete", percent = detail.intake.completeness));
            }
            if detail.intake.open_questions > 0 {
                words.push(say!(texts, "intake-questions", count = detail.intake.open_questions));
            }
            words.join(" · ")
        }
        _ => String::new(),
    };
    Look::plain(String::new(), theme.heading).cell(40, words, theme.faint)
}

/// The scorecard in a line: a sign for each objective, and how many criteria are met in all.
fn scorecard(objectives: &[Objective], app: &App) -> String {
    let signs: String = objectives.iter().map(|objective| mark_sign(objective.mark())).collect();
    let met: usize = objectives.iter().map(|objective| objective.count(Finding::Met)).sum();
    let of: usize = objectives.iter().map(|objective| objective.criteria.len()).sum();
    format!("{signs}  {}", say!(app.texts, "objective-met-of", met = met, of = of))
}

/// A figure of how the account stands: its name, what it says, and when.
fn figure_look(shown: Shown<'_>, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let today = app.today;
    let line = |key: &str, words: &str| {
        let label = say!(texts, key);
        let gap = LABEL.saturating_sub(crate::text::fit::width(&label)).max(1);
        format!("{label}{}{words}", " ".repeat(gap))
    };
    let made = |glyph, style: Style, title: String| Look { glyph, style, title, title_style: style, cells: Vec::new() };
    match shown {
        Shown::Milestone => {
            let Some(next) = detail.next_milestone() else { return Look::plain(String::new(), theme.faint) };
            let state = next.state(today);
            let (glyph, style) = milestone_look(state, theme);
            let side = if next.side == Side::Theirs { texts.code(next.side) } else { String::new() };
            made(glyph, style, line("now-milestone", &milestone_title(&next.code, detail, app)))
                .cell(9, side, theme.watch)
                .cell(14, milestone_words(state, texts), style)
                .cell(8, texts.day_column(next.due, today), style)
        }
        Shown::Signals => {
            let live: Vec<&Signal> = detail.signals.iter().filter(|signal| signal.is_live(today)).collect();
            let Some(worst) = live.first() else {
                return made("✓", theme.faint, line("now-signals", &say!(texts, "now-no-signals")));
            };
            let style = severity_style(Some(worst.severity), theme);
            let words = say!(texts, "now-signals-open", count = live.len(), worst = signal_title(worst, detail, app));
            made(severity_glyph(Some(worst.severity)), style, line("now-signals", &words))
                .cell(8, texts.code(worst.severity), style)
                .cell(8, say!(texts, "age", days = worst.age(today)), theme.faint)
        }
        Shown::Step(id) => {
            let Some(step) = detail.facts.next_step(id) else { return Look::plain(String::new(), theme.faint) };
            let (glyph, style) = due_look(Some(step.due_on), app, theme);
            made(glyph, style, line("now-step", &step_title(id, detail, app))).cell(10, step.owner.clone(), theme.faint).cell(
                8,
                texts.day_column(step.due_on, today),
                style,
            )
        }
        Shown::Win => match detail.next_win() {
            Some(win) => {
                let (glyph, style) = due_look(win.due_on, app, theme);
                let day = win.due_on.map_or_else(|| "–".to_owned(), |due| texts.day_column(due, today));
                made(glyph, style, line("now-win", &win.title)).cell(8, day, style)
            }
            None => made("+", theme.faint, line("now-win", &say!(texts, "now-no-win"))),
        },
        Shown::Renewal => {
            let renewal = detail.facts.renewals.iter().filter(|one| one.outcome.is_none()).min_by_key(|one| one.due_on);
            let day = renewal.map(|one| one.due_on).or(detail.facts.account.renewal_date);
            let words = renewal.map_or_else(|| say!(texts, "now-no-outlook"), |one| texts.code(one.outlook));
            let when = day.map_or_else(|| "–".to_owned(), |day| texts.day_column(day, today));
            let left = day.map_or_else(String::new, |day| say!(texts, "now-days-left", days = (day - today).num_days()));
            made("•", theme.plain, line("now-renewal", &words)).cell(12, left, theme.faint).cell(8, when, theme.plain)
        }
        _ => {
            let (glyph, style) = kickoff_look(&detail.intake, theme);
            let day = detail.intake.kickoff_on.map_or_else(|| "–".to_owned(), |day| texts.day_column(day, today));
            made(glyph, style, line("now-kickoff", &texts.kickoff(&detail.intake, today))).cell(8, day, style)
        }
    }
}

fn kickoff_look(intake: &Intake, theme: &Theme) -> (&'static str, Style) {
    if intake.unbooked || intake.untold {
        ("!", theme.bad)
    } else if intake.kickoff_on.is_some() {
        ("•", theme.plain)
    } else {
        ("•", theme.watch)
    }
}

fn due_look(due: Option<crate::domain::day::Day>, app: &App, theme: &Theme) -> (&'static str, Style) {
    match due {
        Some(due) if due < app.today => ("!", theme.bad),
        Some(due) if (due - app.today).num_days() <= 7 => ("•", theme.watch),
        _ => (" ", theme.plain),
    }
}

fn milestone_title(code: &str, detail: &Detail, app: &App) -> String {
    detail.playbook.milestone(code).map_or(code, |spec| spec.title.get(app.texts.tag())).to_owned()
}

fn signal_title(signal: &Signal, detail: &Detail, app: &App) -> String {
    detail.playbook.signal(&signal.code).map_or(signal.code.as_str(), |spec| spec.title.get(app.texts.tag())).to_owned()
}

fn step_entry(id: crate::domain::codes::NextStepId, detail: &Detail) -> Option<&Entry> {
    detail.entries.iter().find(|entry| entry.item == crate::tui::app::entries::Item::Step(id))
}

fn step_title(id: crate::domain::codes::NextStepId, detail: &Detail, app: &App) -> String {
    let entry = step_entry(id, detail);
    entry.map_or_else(String::new, |entry| crate::tui::view::actions::title(entry, detail, app))
}

fn handoff_look(item: &HandoffItem, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let (glyph, style) = if item.is_open() { ("?", theme.watch) } else { ("•", theme.plain) };
    let title = format!("{}: {}", texts.code(item.kind), item.title);
    let state = if item.is_open() { say!(texts, "handoff-open") } else { String::new() };
    Look { glyph, style, title, title_style: style, cells: Vec::new() }
        .cell(14, item.contact.clone(), theme.faint)
        .cell(9, state, style)
        .cell(8, texts.day_column(item.answered_on.unwrap_or(item.noted_on), app.today), theme.faint)
}

/// What the handoff lacks.
fn gap_look(gap: Option<HandoffCheck>, app: &App, theme: &Theme) -> Look {
    let Some(gap) = gap else { return Look::plain(String::new(), theme.faint) };
    let title = say!(app.texts, "handoff-gap", what = app.texts.code(gap));
    Look { glyph: "+", style: theme.faint, title, title_style: theme.faint, cells: Vec::new() }.cell(
        5,
        format!("+{}", gap.points()),
        theme.faint,
    )
}

fn mark_style(mark: Mark, theme: &Theme) -> Style {
    match mark {
        Mark::Achieved => theme.good,
        Mark::UnderWay => theme.watch,
        Mark::Missed => theme.bad,
        Mark::Unknown => theme.faint,
    }
}

fn objective_look(code: &str, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let Some(objective) = detail.objectives.iter().find(|one| one.code == code) else {
        return Look::plain(String::new(), theme.faint);
    };
    let style = mark_style(objective.mark(), theme);
    let spec = detail.playbook.objectives.iter().find(|spec| spec.id == code);
    let title = spec.map_or(code, |spec| spec.title.get(app.texts.tag())).to_owned();
    let figure = format!("{}/{}", objective.count(Finding::Met), objective.criteria.len());
    Look { glyph: mark_sign(objective.mark()), style, title, title_style: theme.heading, cells: Vec::new() }
        .cell(24, app.texts.code(objective.mark()), style)
        .cell(4, figure, style)
}

fn criterion_look(code: &str, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let title = detail.playbook.point(PointList::Objective, code).map_or(code, |title| title.get(texts.tag()));
    let answer = detail.criterion(code);
    let finding = answer.and_then(|answer| answer.finding);
    let (glyph, style) = finding_look(finding, theme);
    let words = finding.map_or_else(|| say!(texts, "point-unsaid"), |finding| texts.code(finding));
    let source = answer.and_then(|answer| answer.source).map_or_else(String::new, |source| texts.code(source));
    let day = answer.and_then(|answer| answer.on).map_or_else(String::new, |day| texts.day_column(day, app.today));
    let plain = if finding.is_some() { theme.plain } else { theme.faint };
    Look { glyph, style, title: format!("  {title}"), title_style: plain, cells: Vec::new() }
        .cell(15, words, style)
        .cell(8, source, theme.faint)
        .cell(8, day, theme.faint)
}

pub(super) fn lines(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    match &row.item {
        Item::Row(_, id) => detail
            .facts
            .handoff
            .iter()
            .find(|item| item.id.0 == *id)
            .map_or_else(Lines::new, |item| handoff_lines(item, app, theme)),
        Item::Point(_, code) => criterion_lines(code, detail, app, theme),
        Item::Offer(_, code) => gap_lines(HandoffCheck::from_code(code), detail, app, theme),
        Item::Heading => match row.section {
            Section::Handoff => {
                let key = if detail.facts.handoff.is_empty() { "handoff-empty" } else { "handoff-more" };
                vec![(say!(texts, key), theme.faint)]
            }
            Section::Objectives => vec![(scorecard(&detail.objectives, app), theme.plain)],
            _ => vec![(texts.intake(&detail.intake, app.today), theme.plain)],
        },
        item => match Shown::of(item) {
            Some(Shown::Objective(code)) => objective_lines(code, detail, app, theme),
            Some(Shown::Gap(gap)) => gap_lines(Some(gap), detail, app, theme),
            Some(shown) => figure_lines(shown, detail, app, theme),
            None => Lines::new(),
        },
    }
}

fn handoff_lines(item: &HandoffItem, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let mut lines = vec![(item.title.clone(), theme.heading)];
    let mut from = format!("{} · {}", texts.code(item.kind), texts.day(item.noted_on));
    if !item.contact.is_empty() {
        from = format!("{from} · {}", item.contact);
    }
    lines.push((from, theme.faint));
    match item.answered_on {
        Some(day) => lines.push((say!(texts, "handoff-answer", day = texts.day(day), words = item.answer.as_str()), theme.plain)),
        None if item.is_open() => lines.push((say!(texts, "handoff-ask"), theme.watch)),
        None => {}
    }
    lines
}

fn gap_lines(gap: Option<HandoffCheck>, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let Some(gap) = gap else { return Lines::new() };
    vec![
        (texts.code(gap), theme.heading),
        (say!(texts, "handoff-gap-points", points = gap.points(), percent = detail.intake.completeness), theme.plain),
        (say!(texts, if gap.by_line() { "handoff-gap-line" } else { "handoff-gap-form" }), theme.faint),
    ]
}

fn criterion_lines(code: &str, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let title = detail.playbook.point(PointList::Objective, code).map_or(code, |title| title.get(texts.tag()));
    let mut lines = vec![(title.to_owned(), theme.heading)];
    let Some(answer) = detail.criterion(code) else { return lines };
    let (_, style) = finding_look(answer.finding, theme);
    lines.push((verdict(answer, app), style));
    for fact in &answer.facts {
        lines.push((texts.fact(fact, app.today, &detail.playbook), theme.plain));
    }
    if answer.facts.is_empty() {
        lines.push((say!(texts, "objective-no-data"), theme.faint));
    }
    if answer.said.is_some() {
        lines.push((String::new(), theme.plain));
        lines.extend(point_lines(PointList::Objective, code, detail, app, theme));
    }
    lines
}

/// The answer in a sentence: what, and from where.
fn verdict(answer: &Answer, app: &App) -> String {
    let texts = &app.texts;
    let finding = answer.finding.map(|finding| texts.code(finding)).unwrap_or_default();
    match (answer.source, answer.data) {
        (Some(Source::Data), _) => say!(texts, "objective-by-data", finding = finding),
        (Some(Source::Hand), Some(data)) if answer.overrides() => {
            say!(texts, "objective-over-data", finding = finding, data = texts.code(data))
        }
        (Some(Source::Hand), _) => say!(texts, "objective-by-hand", finding = finding),
        (None, _) => say!(texts, "objective-open"),
    }
}

fn objective_lines(code: &str, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let spec = detail.playbook.objectives.iter().find(|spec| spec.id == code);
    let objective = detail.objectives.iter().find(|one| one.code == code);
    let (Some(spec), Some(objective)) = (spec, objective) else { return Lines::new() };
    let counts = say!(
        texts,
        "objective-counts",
        met = objective.count(Finding::Met),
        partly = objective.count(Finding::Partly),
        missed = objective.count(Finding::NotMet),
        unknown = objective.unknown()
    );
    vec![
        (spec.title.get(texts.tag()).to_owned(), theme.heading),
        (counts, mark_style(objective.mark(), theme)),
        (spec.why.get(texts.tag()).to_owned(), theme.plain),
    ]
}

fn figure_lines(shown: Shown<'_>, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    match shown {
        Shown::Milestone => {
            let Some(next) = detail.next_milestone() else { return Lines::new() };
            let state = next.state(app.today);
            let (_, style) = milestone_look(state, theme);
            let due = say!(texts, "now-due", day = texts.day(next.due), state = milestone_words(state, texts));
            let mut lines = vec![(milestone_title(&next.code, detail, app), theme.heading), (due, style)];
            if next.slippage() != 0 {
                let words = say!(texts, "now-slipped", day = texts.day(next.baseline), days = texts.slip_days(next.slippage()));
                lines.push((words, theme.watch));
            }
            lines.push((say!(texts, "now-act-milestone"), theme.faint));
            lines
        }
        Shown::Signals => {
            let mut lines: Lines = detail
                .signals
                .iter()
                .filter(|signal| signal.is_live(app.today))
                .map(|signal| {
                    let words = format!("{} {}", severity_glyph(Some(signal.severity)), signal_title(signal, detail, app));
                    (words, severity_style(Some(signal.severity), theme))
                })
                .collect();
            if lines.is_empty() {
                lines.push((say!(texts, "now-no-signals"), theme.faint));
            }
            lines.push((say!(texts, "now-act-go"), theme.faint));
            lines
        }
        Shown::Step(id) => {
            let Some(step) = detail.facts.next_step(id) else { return Lines::new() };
            let due = say!(texts, "now-step-due", day = texts.day(step.due_on), who = step.owner.as_str());
            let (_, style) = due_look(Some(step.due_on), app, theme);
            vec![(step_title(id, detail, app), theme.heading), (due, style), (say!(texts, "now-act-step"), theme.faint)]
        }
        Shown::Win => match detail.next_win() {
            Some(win) => {
                let mut lines = vec![(win.title.clone(), theme.heading)];
                if let Some(due) = win.due_on {
                    lines.push((say!(texts, "now-win-due", day = texts.day(due)), due_look(Some(due), app, theme).1));
                }
                lines.push((say!(texts, "now-act-win"), theme.faint));
                lines
            }
            None => vec![(say!(texts, "now-plan-win"), theme.faint)],
        },
        Shown::Renewal => {
            let mut lines = vec![(say!(texts, "now-renewal"), theme.heading)];
            if let Some(day) = detail.facts.account.renewal_date {
                lines.push((texts.day(day), theme.plain));
            }
            lines.push((say!(texts, "now-act-go"), theme.faint));
            lines
        }
        _ => kickoff_lines(detail, app, theme),
    }
}

/// Where intake stands, what comes next, and what is on the table then.
fn kickoff_lines(detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let (_, style) = kickoff_look(&detail.intake, theme);
    let mut lines = vec![(texts.intake(&detail.intake, app.today), style)];
    let held = detail.facts.account.kickoff_date.is_some_and(|day| day <= app.today);
    lines.push((say!(texts, if held { "now-act-hold" } else { "now-act-plan" }), theme.faint));
    let minutes: i64 = detail.playbook.kickoff.iter().map(|item| item.minutes).sum();
    if minutes > 0 {
        lines.push((String::new(), theme.plain));
        lines.push((say!(texts, "kickoff-agenda", minutes = minutes), theme.heading));
    }
    for item in &detail.playbook.kickoff {
        let words = say!(texts, "kickoff-item", minutes = item.minutes, title = item.title.get(texts.tag()));
        lines.push((words, theme.plain));
    }
    lines
}
