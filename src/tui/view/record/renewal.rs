//! Rows of renewal and expansion, as the tab of review shows them.

use ratatui::style::Style;

use super::{Lines, Look};
use crate::command::record::RecordKind;
use crate::domain::renewal::{
    Countdown, Opportunity, OpportunityState, Outlook, Reference, ReferenceState, Renewal, RenewalOutcome, at_risk_cents, open,
    weighted_cents,
};
use crate::say;
use crate::tui::app::App;
use crate::tui::app::record::{Item, Section, TabRow};
use crate::tui::app::rows::Detail;
use crate::tui::view::theme::Theme;

/// The sign and the style of an outlook.
pub fn outlook_look(outlook: Outlook, theme: &Theme) -> (&'static str, Style) {
    match outlook {
        Outlook::Certain => ("✓", theme.good),
        Outlook::Likely => ("+", theme.good),
        Outlook::Unsure => ("~", theme.watch),
        Outlook::Unlikely => ("!", theme.bad),
    }
}

fn renewal(detail: &Detail, id: i64) -> Option<&Renewal> {
    detail.facts.renewals.iter().find(|row| row.id.0 == id)
}

fn opportunity(detail: &Detail, id: i64) -> Option<&Opportunity> {
    detail.facts.opportunities.iter().find(|row| row.id.0 == id)
}

fn reference(detail: &Detail, id: i64) -> Option<&Reference> {
    detail.facts.references.iter().find(|row| row.id.0 == id)
}

/// What a section comes to, at the right of its heading.
pub(super) fn summary(section: Section, detail: &Detail, app: &App, theme: &Theme) -> (String, Style) {
    let (texts, account) = (&app.texts, &detail.facts.account);
    match section {
        Section::Renewal => {
            let due = open(&detail.facts.renewals).map(|row| row.due_on).or(account.renewal_date);
            let Some(due) = due else { return (say!(texts, "renewal-no-day"), theme.faint) };
            let days = (due - app.today).num_days();
            let words = say!(texts, "renewal-in", day = texts.day_short(due, app.today), days = days);
            let near = matches!(Countdown::of(Some(due), app.today), Countdown::Overdue | Countdown::In30 | Countdown::In60);
            (words, if near { theme.watch } else { theme.faint })
        }
        Section::Opportunities => {
            let total = weighted_cents(&detail.facts.opportunities);
            (say!(texts, "opportunity-total", total = texts.money(total, &account.currency)), theme.faint)
        }
        _ => {
            let agreed = |row: &&Reference| matches!(row.state, ReferenceState::Agreed | ReferenceState::Published);
            (say!(texts, "reference-total", count = detail.facts.references.iter().filter(agreed).count() as i64), theme.faint)
        }
    }
}

pub(super) fn look(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let faint = || Look::plain(String::new(), theme.faint);
    match &row.item {
        Item::Row(RecordKind::Renewal, id) => {
            renewal(detail, *id).map_or_else(faint, |row| renewal_look(row, detail, app, theme))
        }
        Item::Row(RecordKind::Opportunity, id) => {
            opportunity(detail, *id).map_or_else(faint, |row| opportunity_look(row, detail, app, theme))
        }
        Item::Row(_, id) => reference(detail, *id).map_or_else(faint, |row| reference_look(row, app, theme)),
        _ => {
            let suggested = app.texts.code(detail.suggestion.outlook);
            let title = say!(app.texts, "renewal-suggestion", outlook = suggested);
            Look { glyph: "+", style: theme.faint, title, title_style: theme.faint, cells: Vec::new() }.cell(
                18,
                say!(app.texts, "renewal-unsaid"),
                theme.faint,
            )
        }
    }
}

fn renewal_look(row: &Renewal, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let (texts, account) = (&app.texts, &detail.facts.account);
    if let Some(outcome) = row.outcome {
        let (glyph, style) = if outcome == RenewalOutcome::Churned { ("×", theme.bad) } else { ("✓", theme.good) };
        let arr = row.arr_cents.map(|cents| texts.money(cents, &account.currency)).unwrap_or_default();
        return Look { glyph, style, title: texts.code(outcome), title_style: style, cells: Vec::new() }
            .cell(14, arr, theme.plain)
            .cell(8, texts.day_column(row.closed_on.unwrap_or(row.due_on), app.today), theme.faint);
    }
    let (glyph, style) = outlook_look(row.outlook, theme);
    let risk = account.arr_cents.map(|cents| at_risk_cents(cents, row.outlook));
    let risk = risk.map(|cents| say!(texts, "renewal-risk", money = texts.money(cents, &account.currency))).unwrap_or_default();
    let title =
        if row.reasons.is_empty() { texts.code(row.outlook) } else { format!("{}: {}", texts.code(row.outlook), row.reasons) };
    Look { glyph, style, title, title_style: style, cells: Vec::new() }.cell(19, risk, theme.plain).cell(
        7,
        texts.day_column(row.due_on, app.today),
        style,
    )
}

fn opportunity_look(row: &Opportunity, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let (texts, currency) = (&app.texts, detail.facts.account.currency.as_str());
    let (glyph, style) = match row.state {
        OpportunityState::Open => ("•", theme.plain),
        OpportunityState::Won => ("✓", theme.good),
        OpportunityState::Lost => ("×", theme.faint),
    };
    let late = row.state == OpportunityState::Open && row.due_on.is_some_and(|day| day < app.today);
    let day = row.closed_on.or(row.due_on).map(|day| texts.day_column(day, app.today)).unwrap_or_default();
    Look { glyph, style, title: row.title.clone(), title_style: style, cells: Vec::new() }
        .cell(14, texts.money(row.value_cents, currency), theme.faint)
        .cell(6, format!("{} %", row.probability), theme.faint)
        .cell(14, texts.money(row.weighted_cents(), currency), style)
        .cell(8, day, if late { theme.bad } else { theme.faint })
}

fn reference_look(row: &Reference, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let (glyph, style) = match row.state {
        ReferenceState::Candidate | ReferenceState::Asked => ("•", theme.plain),
        ReferenceState::Agreed | ReferenceState::Published => ("✓", theme.good),
        ReferenceState::Declined => ("×", theme.faint),
    };
    Look { glyph, style, title: texts.code(row.kind), title_style: style, cells: Vec::new() }
        .cell(11, texts.code(row.state), style)
        .cell(7, texts.day_column(row.on_day, app.today), theme.faint)
}

pub(super) fn lines(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    match &row.item {
        Item::Row(RecordKind::Renewal, id) => {
            renewal(detail, *id).map_or_else(Lines::new, |row| renewal_lines(row, detail, app, theme))
        }
        Item::Row(RecordKind::Opportunity, id) => {
            opportunity(detail, *id).map_or_else(Lines::new, |row| opportunity_lines(row, detail, app, theme))
        }
        Item::Row(_, id) => {
            let Some(row) = reference(detail, *id) else { return Lines::new() };
            let mut lines = vec![
                (texts.code(row.kind), theme.heading),
                (say!(texts, "reference-since", state = texts.code(row.state), day = texts.day(row.on_day)), theme.plain),
            ];
            if !row.note.is_empty() {
                lines.push((row.note.clone(), theme.plain));
            }
            if row.state.next().is_some() {
                lines.push((say!(texts, "reference-next"), theme.faint));
            }
            lines
        }
        Item::Offer(..) => {
            let mut lines = suggestion(detail, app, theme);
            lines.push((say!(texts, "renewal-offer"), theme.faint));
            lines
        }
        _ => {
            let key = match row.section {
                Section::Renewal => "section-help-renewal",
                Section::Opportunities => "section-help-opportunities",
                _ => "section-help-references",
            };
            vec![(say!(texts, key), theme.faint)]
        }
    }
}

/// What the figures suggest, and why.
pub fn suggestion(detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let suggested = &detail.suggestion;
    let (_, style) = outlook_look(suggested.outlook, theme);
    let mut lines = vec![(say!(texts, "renewal-suggestion", outlook = texts.code(suggested.outlook)), style)];
    lines.extend(suggested.reasons.iter().map(|reason| (format!("• {}", texts.code(*reason)), theme.plain)));
    lines
}

fn renewal_lines(row: &Renewal, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let (texts, account) = (&app.texts, &detail.facts.account);
    if let Some(outcome) = row.outcome {
        let day = texts.day(row.closed_on.unwrap_or(row.due_on));
        let style = if outcome == RenewalOutcome::Churned { theme.bad } else { theme.good };
        let mut lines = vec![(texts.code(outcome), style)];
        lines.push((say!(texts, "renewal-ended", day = day, due = texts.day(row.due_on)), theme.plain));
        if let Some(cents) = row.arr_cents {
            lines.push((say!(texts, "renewal-arr-after", money = texts.money(cents, &account.currency)), theme.plain));
        }
        if !row.reason.is_empty() {
            lines.push((row.reason.clone(), theme.plain));
        }
        return lines;
    }
    let (_, style) = outlook_look(row.outlook, theme);
    let days = (row.due_on - app.today).num_days();
    let mut lines = vec![
        (say!(texts, "renewal-due", day = texts.day_long(row.due_on), days = days), theme.heading),
        (
            say!(
                texts,
                "renewal-outlook",
                outlook = texts.code(row.outlook),
                percent = row.outlook.probability(),
                day = texts.day(row.said_on)
            ),
            style,
        ),
    ];
    if let Some(cents) = account.arr_cents {
        let risk = texts.money(at_risk_cents(cents, row.outlook), &account.currency);
        lines.push((say!(texts, "renewal-risk-of", risk = risk, money = texts.money(cents, &account.currency)), theme.plain));
    }
    if !row.reasons.is_empty() {
        lines.push((row.reasons.clone(), theme.plain));
    }
    lines.push((String::new(), theme.plain));
    lines.extend(suggestion(detail, app, theme));
    lines
}

fn opportunity_lines(row: &Opportunity, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let (texts, currency) = (&app.texts, detail.facts.account.currency.as_str());
    let mut lines = vec![(row.title.clone(), theme.heading)];
    lines.push((
        say!(
            texts,
            "opportunity-worth",
            value = texts.money(row.value_cents, currency),
            percent = row.probability,
            weighted = texts.money(row.weighted_cents(), currency)
        ),
        theme.plain,
    ));
    if !row.next_step.is_empty() {
        let due = row.due_on.map(|day| format!(", {}", texts.day(day))).unwrap_or_default();
        lines.push((say!(texts, "opportunity-next", step = format!("{}{due}", row.next_step)), theme.plain));
    }
    lines.push((say!(texts, "opportunity-found", day = texts.day(row.found_on)), theme.faint));
    if let Some(day) = row.closed_on {
        lines.push((format!("{}, {}", texts.code(row.state), texts.day(day)), theme.plain));
    }
    lines
}
