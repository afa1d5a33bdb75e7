//! The chosen row of a tab in full: what it rests on and what the playbook says about it.

use ratatui::style::Style;

use super::panes::{cadence_words, milestone_look, milestone_words};
use super::theme::Theme;
use crate::domain::baseline::slipped_by;
use crate::domain::codes::MilestoneId;
use crate::domain::plan::draft;
use crate::say;
use crate::tui::app::App;
use crate::tui::app::action::Place;
use crate::tui::app::form::preview::stretch_lines;
use crate::tui::app::rows::Detail;

type Lines = Vec<(String, Style)>;

/// The lines about the chosen row.
pub fn lines(detail: &Detail, app: &App, theme: &Theme) -> Lines {
    match app.place {
        Place::Tasks => task(detail, app, theme),
        Place::Milestones => milestone(detail, app, theme),
        Place::Cadence => person(detail, app, theme),
        Place::Signals => super::signal::lines(detail, app, theme),
        Place::Score => super::ledger::lines(detail, app, theme),
        Place::Metrics => super::metrics::lines(detail, app, theme),
        Place::Actions => super::actions::lines(detail, app, theme),
        Place::Timeline => super::timeline::lines(detail, app, theme),
        Place::Board | Place::Triage | Place::Renewals => Vec::new(),
        _ => super::record::lines(detail, app, theme),
    }
}

fn task(detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let Some(task) = detail.chosen_task() else { return Vec::new() };
    let tag = app.texts.tag();
    let playbook = app.playbook();
    let mut lines = Lines::new();
    if let Some((_, _, item)) = playbook.task(&task.code) {
        lines.push((item.title.get(tag).to_owned(), theme.plain));
    }
    lines.push(if let (Some(day), Some(who)) = (task.done_on, &task.done_by) {
        (say!(app.texts, "task-done-by", day = app.texts.day(day), who = who.as_str()), theme.good)
    } else {
        let style = if task.due < app.today { theme.bad } else { theme.faint };
        (say!(app.texts, "task-due", day = app.texts.day(task.due), side = app.texts.code(task.side)), style)
    });
    let Some(stage) = playbook.stage(task.stage) else { return lines };
    let visited = detail.facts.days_in_stages(app.today)[task.stage.index()];
    lines.push((String::new(), theme.plain));
    lines.push((app.texts.stage(task.stage, playbook), theme.heading));
    if let Some(window) = detail.facts.plan.windows.get(task.stage.index()) {
        let words = say!(
            app.texts,
            "stage-window",
            from = app.texts.day_short(window.from, app.today),
            to = app.texts.day_short(window.to, app.today),
            days = visited
        );
        lines.push((words, theme.faint));
    }
    lines.push((stage.purpose.get(tag).to_owned(), theme.plain));
    lines.push((String::new(), theme.plain));
    lines.push((say!(app.texts, "stage-goes-wrong"), theme.heading));
    for mode in &stage.failure_modes {
        lines.push((format!("• {}: {}", mode.title.get(tag), mode.consequence.get(tag)), theme.plain));
    }
    lines
}

fn milestone(detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let facts = &detail.facts;
    let Some(milestone) = detail.chosen(Place::Milestones).and_then(|id| facts.milestone(MilestoneId(id))) else {
        return Vec::new();
    };
    let tag = app.texts.tag();
    let playbook = app.playbook();
    let title = |code: &str| playbook.milestone(code).map_or_else(|| code.to_owned(), |spec| spec.title.get(tag).to_owned());
    let state = milestone.state(app.today);
    let mut lines = vec![(title(&milestone.code), theme.heading)];
    lines.push((
        say!(
            app.texts,
            "milestone-dates",
            baseline = app.texts.day(milestone.baseline),
            due = app.texts.day(milestone.due),
            slip = milestone.slippage(),
            state = milestone_words(state, &app.texts)
        ),
        milestone_look(state, theme).1,
    ));
    lines.push((say!(app.texts, "milestone-side", side = app.texts.code(milestone.side)), theme.faint));
    if let Some(spec) = playbook.milestone(&milestone.code) {
        if !spec.depends_on.is_empty() {
            let names: Vec<String> = spec.depends_on.iter().map(|code| title(code)).collect();
            lines.push((say!(app.texts, "milestone-needs", names = names.join(", ")), theme.faint));
        }
        let followers: Vec<String> = playbook
            .milestones
            .iter()
            .filter(|other| other.depends_on.contains(&milestone.code))
            .map(|other| other.title.get(tag).to_owned())
            .collect();
        if !followers.is_empty() {
            lines.push((say!(app.texts, "milestone-needed-by", names = followers.join(", ")), theme.faint));
        }
    }
    for slip in facts.slips.iter().rev().filter(|slip| slip.milestone_id == milestone.id) {
        lines.push((
            say!(
                app.texts,
                "slip-line",
                day = app.texts.day_short(slip.moved_on, app.today),
                days = app.texts.slip_days(slip.days()),
                cause = app.texts.code(slip.cause),
                reason = slip.reason.as_str()
            ),
            theme.plain,
        ));
    }
    lines.push((String::new(), theme.plain));
    let plan = draft(playbook, facts.plan.starts_on, &facts.plan.factors, &detail.calendar);
    lines.push((
        say!(app.texts, "plan-length", days = facts.plan.length_days, standard = playbook.plan.standard_days),
        theme.heading,
    ));
    let stretch = stretch_lines(&plan.stretch, playbook, &app.texts);
    if stretch.is_empty() {
        lines.push((say!(app.texts, "plan-standard"), theme.faint));
    }
    lines.extend(stretch.into_iter().map(|line| (line, theme.plain)));
    let plans = facts.baselines.len() as i64;
    if plans > 0 {
        lines.push((say!(app.texts, "plan-baselines", count = plans), theme.key));
    }
    let causes = slipped_by(&facts.slips);
    if !causes.is_empty() {
        let words: Vec<String> =
            causes.iter().map(|(cause, days, _)| format!("{} {}", app.texts.code(*cause), app.texts.slip_days(*days))).collect();
        lines.push((say!(app.texts, "plan-slips", causes = words.join(", ")), theme.watch));
    }
    lines
}

fn person(detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let Some(cadence) = detail.chosen_cadence() else { return Vec::new() };
    let Some(person) = detail.facts.stakeholder(cadence.stakeholder_id) else { return Vec::new() };
    let tag = app.texts.tag();
    let playbook = app.playbook();
    let mut lines = vec![(person.name.clone(), theme.heading)];
    let mut who = app.texts.code(person.role);
    if !person.email.is_empty() {
        who = format!("{who} · {}", person.email);
    }
    lines.push((who, theme.plain));
    if let (Some(ideal), Some(max)) = (cadence.ideal_days, cadence.max_days) {
        let words =
            say!(app.texts, "person-cadence", ideal = ideal, max = max, state = cadence_words(cadence.state, 40, &app.texts));
        lines.push((words, super::panes::cadence_look(cadence.state, theme).1));
    } else {
        lines.push((cadence_words(cadence.state, 40, &app.texts), theme.faint));
    }
    if let Some(day) = person.left_on {
        lines.push((say!(app.texts, "person-left", day = app.texts.day(day)), theme.watch));
        let successor = detail.facts.stakeholders.iter().find(|other| other.succeeds == Some(person.id));
        if let Some(successor) = successor {
            lines.push((say!(app.texts, "person-successor", name = successor.name.as_str()), theme.plain));
        }
    }
    if let Some(before) = person.succeeds.and_then(|id| detail.facts.stakeholder(id)) {
        lines.push((say!(app.texts, "person-succeeds", name = before.name.as_str()), theme.faint));
    }
    if detail.thread == Some(person.id) {
        lines.push((say!(app.texts, "person-only-thread"), theme.bad));
    }
    if let Some(rule) = playbook.cadence(person.role, detail.facts.account.stage) {
        lines.push((String::new(), theme.plain));
        lines.push((rule.purpose.get(tag).to_owned(), theme.plain));
        if let Some(minutes) = rule.minutes {
            lines.push((say!(app.texts, "person-minutes", minutes = minutes), theme.faint));
        }
        let month = crate::domain::engage::month(&detail.facts, app.today);
        for agenda in &rule.agenda {
            let words = say!(app.texts, "form-agenda", month = agenda.month, topic = agenda.title.get(tag));
            lines.push((words, if agenda.month == month { theme.heading } else { theme.faint }));
        }
    }
    if let Some(audience) = playbook.audience(person.role) {
        lines.push((String::new(), theme.plain));
        lines.push((audience.title.get(tag).to_owned(), theme.heading));
        for text in [&audience.who, &audience.engage, &audience.style] {
            lines.push((text.get(tag).to_owned(), theme.plain));
        }
    }
    lines
}
