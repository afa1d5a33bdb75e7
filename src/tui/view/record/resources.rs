//! Rows of the tab of resources: hours promised, and hours that are missing with what they cost the plan.

use ratatui::style::Style;

use super::{Lines, Look};
use crate::domain::codes::Coded;
use crate::domain::milestone::Side;
use crate::domain::resource::{Commitment, ResourceRole};
use crate::domain::staffing::{Cover, Staff};
use crate::say;
use crate::tui::app::App;
use crate::tui::app::record::{Item, Section, TabRow};
use crate::tui::app::rows::Detail;
use crate::tui::view::theme::Theme;

/// Cells of the hours, of the days and of the state at the right of a row.
const HOURS: u16 = 5;
const DAYS: u16 = 15;
const STATE: u16 = 14;

fn side(section: Section) -> Side {
    if section == Section::Theirs { Side::Theirs } else { Side::Ours }
}

fn known(detail: &Detail, id: i64) -> Option<&Commitment> {
    detail.facts.commitments.iter().find(|row| row.id.0 == id)
}

fn role_title(role: ResourceRole, detail: &Detail, app: &App) -> String {
    let spec = detail.playbook.resource(role);
    spec.map_or_else(|| app.texts.code(role), |spec| spec.title.get(app.texts.tag()).to_owned())
}

fn who(row: &Commitment, detail: &Detail) -> String {
    let person = row.stakeholder_id.and_then(|id| detail.facts.stakeholder(id)).map(|person| person.name.clone());
    person.unwrap_or_else(|| row.login.clone())
}

fn gap_style(part: &Staff, theme: &Theme) -> Style {
    if part.is_gap() { theme.bad } else { theme.faint }
}

pub(super) fn look(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    match &row.item {
        Item::Heading => {
            let gaps = detail.staffing.gaps(Some(side(row.section)));
            let style = if gaps.count > 0 { theme.bad } else { theme.faint };
            Look::plain(String::new(), theme.heading).cell(40, texts.gaps(&gaps), style)
        }
        Item::Row(_, id) => known(detail, *id)
            .map_or_else(|| Look::plain(String::new(), theme.faint), |found| promised(found, detail, app, theme)),
        Item::Offer(_, code) => {
            let part = ResourceRole::from_code(code).and_then(|role| detail.staffing.part(role));
            let Some(part) = part else { return Look::plain(code.clone(), theme.faint) };
            let style = gap_style(part, theme);
            let days = span(part.need.from, part.need.to, app);
            let state = if part.is_gap() { say!(texts, "staff-missing", hours = part.missing) } else { texts.code(part.cover) };
            let glyph = if part.is_gap() { "!" } else { "+" };
            let title = role_title(part.role, detail, app);
            Look { glyph, style, title, title_style: style, cells: Vec::new() }
                .cell(DAYS, days, theme.faint)
                .cell(HOURS + 1, format!("{}–{} h", part.hours_min, part.hours_max), theme.faint)
                .cell(STATE, state, style)
        }
        _ => Look::plain(String::new(), theme.faint),
    }
}

fn promised(row: &Commitment, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let over = row.to_day < app.today;
    let (glyph, style, state) = match row.confirmed_on {
        _ if over => (" ", theme.faint, Cover::Over),
        Some(_) => ("✓", theme.plain, Cover::Confirmed),
        None => ("?", theme.watch, Cover::Unconfirmed),
    };
    let who = who(row, detail);
    let role = role_title(row.role, detail, app);
    let title = if who.is_empty() { role } else { format!("{role} · {who}") };
    Look { glyph, style, title, title_style: style, cells: Vec::new() }
        .cell(DAYS, span(row.from_day, row.to_day, app), theme.faint)
        .cell(HOURS + 1, format!("{} h", row.hours), style)
        .cell(STATE, app.texts.code(state), style)
}

fn span(from: crate::domain::day::Day, to: crate::domain::day::Day, app: &App) -> String {
    format!("{}–{}", app.texts.day_column(from, app.today), app.texts.day_column(to, app.today))
}

pub(super) fn lines(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    match &row.item {
        Item::Row(_, id) => {
            let Some(found) = known(detail, *id) else { return Lines::new() };
            let mut lines = part_lines(found.role, detail, app, theme);
            let mut said = vec![say!(texts, "hours-a-week", hours = found.hours)];
            said.push(say!(texts, "staff-span", from = texts.day(found.from_day), to = texts.day(found.to_day)));
            let who = who(found, detail);
            if !who.is_empty() {
                said.insert(0, who);
            }
            lines.insert(1, (said.join(" · "), theme.plain));
            let confirmed = found.confirmed_on.map_or_else(
                || (say!(texts, "staff-not-confirmed"), theme.watch),
                |day| (say!(texts, "staff-confirmed-on", day = texts.day(day)), theme.plain),
            );
            lines.insert(2, confirmed);
            if !found.note.is_empty() {
                lines.insert(3, (found.note.clone(), theme.plain));
            }
            lines
        }
        Item::Offer(_, code) => {
            let Some(role) = ResourceRole::from_code(code) else { return Lines::new() };
            let mut lines = part_lines(role, detail, app, theme);
            lines.push((String::new(), theme.plain));
            lines.push((say!(texts, "staff-take"), theme.faint));
            lines
        }
        _ => side_lines(side(row.section), detail, app, theme),
    }
}

/// What a part is for, what the plan asks of it, and what is missing.
fn part_lines(role: ResourceRole, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let mut lines = vec![(role_title(role, detail, app), theme.heading)];
    if let Some(spec) = detail.playbook.resource(role) {
        lines.push((spec.what_for.get(texts.tag()).to_owned(), theme.plain));
    }
    let Some(part) = detail.staffing.part(role) else { return lines };
    let asked = say!(
        texts,
        "staff-needed",
        min = part.hours_min,
        max = part.hours_max,
        from = texts.day(part.need.from),
        to = texts.day(part.need.to)
    );
    lines.push((asked, theme.faint));
    if part.cover != Cover::Over {
        lines.push((say!(texts, "staff-have", promised = part.promised, confirmed = part.confirmed), theme.faint));
    }
    if part.missing > 0 {
        let words = say!(texts, "staff-effect", hours = part.missing, days = part.effect_days);
        lines.push((words, gap_style(part, theme)));
    }
    if let Some(days) = detail.staffing.adjust_days.filter(|_| part.side == Side::Theirs && part.is_gap()) {
        lines.push((say!(texts, "staff-adjust", days = days), theme.watch));
    }
    lines
}

fn side_lines(side: Side, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let gaps = detail.staffing.gaps(Some(side));
    let mut lines = vec![(texts.gaps(&gaps), if gaps.count > 0 { theme.bad } else { theme.plain })];
    if gaps.effect_days > 0 {
        lines.push((say!(texts, "staff-effect-all", days = gaps.effect_days), theme.bad));
    }
    if let Some(days) = detail.staffing.adjust_days.filter(|_| side == Side::Theirs) {
        lines.push((say!(texts, "staff-adjust", days = days), theme.watch));
    }
    lines.push((say!(texts, "staff-how"), theme.faint));
    lines
}
