//! Rows of the tab of risks: a small matrix of what is open, each risk with how it was scored, and concerns.

use super::{Lines, Look};
use crate::domain::risk::Risk;
use crate::say;
use crate::tui::app::App;
use crate::tui::app::record::{Item, Section, TabRow};
use crate::tui::app::rows::Detail;
use crate::tui::view::theme::Theme;
use ratatui::style::Style;

/// Exposure from which a risk is high, and from which it is worth watching (field notes, "risk register": exposure is
/// probability times impact; the edges are starting values).
const HIGH: i64 = 15;
const MEDIUM: i64 = 8;

fn exposure_style(exposure: i64, theme: &Theme) -> Style {
    match exposure {
        HIGH.. => theme.bad,
        MEDIUM.. => theme.watch,
        _ => theme.plain,
    }
}

fn known(detail: &Detail, id: i64) -> Option<&Risk> {
    detail.facts.risks.iter().find(|risk| risk.id.0 == id)
}

pub(super) fn look(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Look {
    match &row.item {
        Item::Heading if row.section == Section::Risks => {
            let open = detail.facts.risks.iter().filter(|risk| risk.closed_on.is_none());
            let (count, exposure) = open.fold((0, 0), |(count, sum), risk| (count + 1, sum + risk.exposure()));
            Look::plain(String::new(), theme.heading).cell(
                40,
                say!(app.texts, "risk-total", count = count, exposure = exposure),
                theme.faint,
            )
        }
        Item::Row(_, id) => {
            known(detail, *id).map_or_else(|| Look::plain(String::new(), theme.faint), |risk| risk_look(risk, app, theme))
        }
        Item::Offer(_, code) => {
            let spec = detail.playbook.risk(code);
            let title = spec.map_or(code.as_str(), |spec| spec.title.get(app.texts.tag())).to_owned();
            Look { glyph: "+", style: theme.faint, title, title_style: theme.faint, cells: Vec::new() }.cell(
                18,
                say!(app.texts, "offered"),
                theme.faint,
            )
        }
        Item::Concern(id) => concern_look(*id, detail, app, theme),
        _ => Look::plain(String::new(), theme.faint),
    }
}

fn risk_look(risk: &Risk, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    if let Some(day) = risk.closed_on {
        return Look { glyph: "✓", style: theme.faint, title: risk.title.clone(), title_style: theme.faint, cells: Vec::new() }
            .cell(8, texts.day_column(day, app.today), theme.faint);
    }
    let style = exposure_style(risk.exposure(), theme);
    let late = risk.review_on.is_some_and(|day| day < app.today);
    let review = risk.review_on.map(|day| texts.day_column(day, app.today)).unwrap_or_default();
    let glyph = if risk.signal_id.is_some() { "!" } else { "•" };
    Look { glyph, style, title: risk.title.clone(), title_style: style, cells: Vec::new() }
        .cell(10, risk.owner.clone(), theme.faint)
        .cell(9, say!(texts, "risk-score", probability = risk.probability, impact = risk.impact), theme.faint)
        .cell(3, risk.exposure().to_string(), style)
        .cell(8, review, if late { theme.bad } else { theme.faint })
}

fn concern_look(id: crate::domain::codes::ConcernId, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let Some(concern) = detail.facts.concern(id) else { return Look::plain(String::new(), theme.faint) };
    let over = concern.closed_on;
    let late = concern.overdue(app.today) > 0;
    let style = match (over, late) {
        (Some(_), _) => theme.faint,
        (None, true) => theme.bad,
        (None, false) => theme.plain,
    };
    let day = over.or(concern.due_on).map_or_else(|| "–".to_owned(), |day| texts.day_column(day, app.today));
    Look {
        glyph: if over.is_some() { "✓" } else { "•" },
        style,
        title: concern.title.clone(),
        title_style: style,
        cells: Vec::new(),
    }
    .cell(18, texts.code(concern.kind), theme.faint)
    .cell(8, texts.code(concern.severity), style)
    .cell(8, day, style)
}

pub(super) fn lines(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    match &row.item {
        Item::Row(_, id) => known(detail, *id).map_or_else(Lines::new, |risk| risk_lines(risk, detail, app, theme)),
        Item::Offer(_, code) => {
            let Some(spec) = detail.playbook.risk(code) else { return Lines::new() };
            vec![
                (spec.title.get(texts.tag()).to_owned(), theme.heading),
                (say!(texts, "risk-impact", words = spec.impact.get(texts.tag())), theme.plain),
                (say!(texts, "risk-mitigation", words = spec.mitigation.get(texts.tag())), theme.plain),
                (String::new(), theme.plain),
                (say!(texts, "offer-take"), theme.faint),
            ]
        }
        Item::Concern(id) => detail
            .facts
            .concern(*id)
            .map_or_else(Lines::new, |concern| crate::tui::view::actions::concern_lines(concern, detail, app, theme)),
        Item::Heading if row.section == Section::Risks => matrix(detail, app, theme),
        _ => vec![(say!(texts, "section-empty-concerns"), theme.faint)],
    }
}

fn risk_lines(risk: &Risk, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let tag = texts.tag();
    let mut lines = vec![(risk.title.clone(), theme.heading)];
    let exposure = say!(
        texts,
        "risk-exposure",
        exposure = risk.exposure(),
        probability = say!(texts, &format!("level-{}", risk.probability)),
        impact = say!(texts, &format!("level-{}", risk.impact))
    );
    lines.push((exposure, exposure_style(risk.exposure(), theme)));
    let spec = detail.playbook.risk(&risk.code);
    if let Some(spec) = spec {
        lines.push((say!(texts, "risk-impact", words = spec.impact.get(tag)), theme.plain));
    }
    if !risk.mitigation.is_empty() {
        lines.push((say!(texts, "risk-mitigation", words = risk.mitigation.as_str()), theme.plain));
    }
    let mut who = say!(texts, "risk-found", day = texts.day(risk.found_on), owner = risk.owner.as_str());
    if let Some(day) = risk.review_on.filter(|_| risk.closed_on.is_none()) {
        who = format!("{who} · {}", say!(texts, "risk-review", day = texts.day(day)));
    }
    lines.push((who, theme.faint));
    // The signals in which it came true: the one that was named, and those that the playbook counts as its signs.
    let named = |code: &str| detail.playbook.signal(code).map_or(code, |spec| spec.title.get(tag)).to_owned();
    let shows = |code: &str| spec.is_some_and(|spec| spec.signals.iter().any(|sign| sign == code));
    for signal in &detail.facts.signals {
        if Some(signal.id) == risk.signal_id || (signal.is_live(app.today) && shows(&signal.code)) {
            let words = say!(texts, "risk-came-true", signal = named(&signal.code), day = texts.day(signal.raised_on));
            lines.push((words, theme.bad));
        }
    }
    if let Some(day) = risk.closed_on {
        lines.push((say!(texts, "risk-closed", day = texts.day(day), outcome = risk.outcome.as_str()), theme.good));
    }
    let mut scores: Vec<_> = detail.facts.risk_scores.iter().filter(|score| score.risk_id == risk.id).collect();
    scores.sort_by_key(|score| (score.on_day, score.id));
    if scores.len() > 1 {
        lines.push((String::new(), theme.plain));
        lines.push((say!(texts, "risk-history"), theme.heading));
        for score in scores.iter().rev() {
            let words = say!(
                texts,
                "risk-scored",
                day = texts.day(score.on_day),
                probability = score.probability,
                impact = score.impact,
                exposure = score.probability * score.impact,
                who = score.scored_by.as_str()
            );
            lines.push((words, theme.plain));
        }
    }
    lines
}

/// Open risks by probability and impact: how many stand in each cell.
fn matrix(detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let mut lines = vec![(say!(texts, "risk-matrix"), theme.heading)];
    for probability in (1..=5).rev() {
        let mut words = format!("{probability} ");
        let mut worst = 0;
        for impact in 1..=5 {
            let here = detail
                .facts
                .risks
                .iter()
                .filter(|risk| risk.closed_on.is_none() && (risk.probability, risk.impact) == (probability, impact));
            let count = here.count();
            if count > 0 {
                worst = worst.max(probability * impact);
            }
            let cell = if count == 0 { "·".to_owned() } else { count.to_string() };
            words.push_str(&crate::text::fit::align_right(&cell, 3));
        }
        lines.push((words, if worst == 0 { theme.faint } else { exposure_style(worst, theme) }));
    }
    lines.push(("×   1  2  3  4  5".to_owned(), theme.faint));
    lines.push((say!(texts, "risk-matrix-axes"), theme.faint));
    lines
}
