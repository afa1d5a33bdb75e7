//! Rows of the tab of quick wins: what they come to, and each on its way from planned to told.

use super::{Lines, Look};
use crate::domain::gauge::FIRST_VALUE_DAYS;
use crate::domain::metric::QuickWin;
use crate::domain::playbook::HorizonSpec;
use crate::domain::win::{TELL_DAYS, WinStage, next_win, tally};
use crate::say;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::app::record::wins::BY_HORIZON;
use crate::tui::app::record::{Item, Section, TabRow};
use crate::tui::app::rows::Detail;
use crate::tui::view::theme::Theme;

/// Cells of a title in a heading, where there is little room and where there is much.
const NEXT: [usize; 2] = [20, 60];

fn horizon(section: Section) -> Option<i64> {
    BY_HORIZON.iter().find(|(known, _)| *known == section).map(|(_, horizon)| *horizon)
}

fn spec(section: Section, detail: &Detail) -> Option<&HorizonSpec> {
    let day = horizon(section)?;
    detail.playbook.win_horizons.iter().find(|spec| spec.day == day)
}

/// The words of an example: `30:2`.
fn example(code: &str, detail: &Detail, app: &App) -> String {
    let Some((day, at)) = code.split_once(':') else { return code.to_owned() };
    let spec = detail.playbook.win_horizons.iter().find(|spec| spec.day.to_string() == day);
    let text = spec.and_then(|spec| spec.examples.get(at.parse::<usize>().ok()?));
    text.map_or(code, |text| text.get(app.texts.tag())).to_owned()
}

pub(super) fn look(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    match &row.item {
        Item::Heading if row.section == Section::Wins => summary(detail, app, theme),
        Item::Heading => {
            let title = spec(row.section, detail).map_or("", |spec| spec.title.get(texts.tag()));
            let day = horizon(row.section).unwrap_or_default();
            let mut look = Look::plain(say!(texts, "win-horizon", day = day, title = title), theme.heading);
            let contract = detail.facts.account.contract_date;
            let here = || detail.facts.quick_wins.iter().filter(move |win| win.horizon_from(contract) == day);
            let delivered = here().filter(|win| win.delivered_on.is_some()).count();
            if here().next().is_some() {
                let words = say!(texts, "win-horizon-delivered", count = delivered as i64, of = here().count() as i64);
                look = look.cell(0, words, if delivered > 0 { theme.good } else { theme.faint });
            }
            look
        }
        Item::Row(_, id) => {
            let win = detail.facts.quick_wins.iter().find(|win| win.id.0 == *id);
            win.map_or_else(|| Look::plain(String::new(), theme.faint), |win| win_look(win, app, theme))
        }
        Item::Offer(_, code) => {
            let title = example(code, detail, app);
            Look { glyph: "+", style: theme.faint, title, title_style: theme.faint, cells: Vec::new() }.cell(
                18,
                say!(texts, "offered"),
                theme.faint,
            )
        }
        _ => Look::plain(String::new(), theme.faint),
    }
}

/// The first value and the win to deliver next; in short where there is little room.
fn summary(detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let (first, style) = first_value(detail, app, theme);
    let next = next_win(&detail.facts);
    let day = next.and_then(|win| win.due_on).map(|day| texts.day_column(day, app.today));
    let late = next.is_some_and(|win| win.overdue(app.today) > 0);
    let named = |room: usize| match (next, day.as_deref()) {
        (Some(win), Some(day)) => say!(texts, "win-next-due", title = fit::cut(&win.title, room).into_owned(), day = day),
        (Some(win), None) => say!(texts, "win-next", title = fit::cut(&win.title, room).into_owned()),
        (None, _) => say!(texts, "win-none-next"),
    };
    let short = match day.as_deref() {
        Some(day) => say!(texts, "win-next-on", day = day),
        None => named(NEXT[0]),
    };
    let style = if late { theme.bad } else { style };
    let mut look = Look::plain(String::new(), theme.heading).cell(0, short.clone(), style);
    for next in [short, named(NEXT[0]), named(NEXT[1])] {
        look = look.cell(0, format!("{first} · {next}"), style);
    }
    look
}

/// When the first value was there, or that it is not.
fn first_value(detail: &Detail, app: &App, theme: &Theme) -> (String, ratatui::style::Style) {
    let stands = tally(&detail.facts, app.today);
    let number = detail.facts.account.day_number(app.today);
    if let Some(days) = stands.first_value_days {
        let style = if days <= FIRST_VALUE_DAYS { theme.good } else { theme.watch };
        (say!(app.texts, "win-first-value", days = days), style)
    } else {
        let style = if number > FIRST_VALUE_DAYS { theme.bad } else { theme.faint };
        (say!(app.texts, "win-no-value", day = number), style)
    }
}

fn win_look(win: &QuickWin, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let untold = win.is_untold(app.today);
    let late = win.overdue(app.today) > 0;
    let (glyph, style) = match win.stage() {
        WinStage::Planned if late => ("!", theme.bad),
        WinStage::Planned => ("•", theme.plain),
        WinStage::Told => ("✓", theme.good),
        WinStage::Delivered | WinStage::Measured if untold => ("!", theme.watch),
        WinStage::Delivered | WinStage::Measured => ("~", theme.good),
    };
    let state = if untold { say!(texts, "win-untold") } else { texts.code(win.stage()) };
    let day = win.delivered_on.or(win.due_on).map(|day| texts.day_column(day, app.today)).unwrap_or_default();
    let title = win.title.clone();
    Look { glyph, style, title, title_style: if late { theme.bad } else { theme.plain }, cells: Vec::new() }
        .cell(15, state, style)
        .cell(7, day, if late { theme.bad } else { theme.faint })
}

pub(super) fn lines(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    match &row.item {
        Item::Heading if row.section == Section::Wins => {
            let stands = tally(&detail.facts, app.today);
            let (first, style) = first_value(detail, app, theme);
            let counts = say!(texts, "win-tally", planned = stands.planned as i64, delivered = stands.delivered as i64);
            let mut lines = vec![(first, style), (counts, theme.plain)];
            if stands.untold > 0 {
                lines.push((say!(texts, "win-untold-count", count = stands.untold as i64, days = TELL_DAYS), theme.watch));
            }
            lines.push((say!(texts, "win-strategy"), theme.faint));
            lines
        }
        Item::Heading => guide(row.section, detail, app, theme),
        Item::Row(_, id) => {
            let win = detail.facts.quick_wins.iter().find(|win| win.id.0 == *id);
            win.map_or_else(Lines::new, |win| win_lines(win, detail, app, theme))
        }
        Item::Offer(_, code) => {
            let mut lines = vec![(example(code, detail, app), theme.heading), (say!(texts, "offer-take"), theme.faint)];
            lines.extend(guide(row.section, detail, app, theme));
            lines
        }
        _ => Lines::new(),
    }
}

/// What makes a good win of a horizon.
fn guide(section: Section, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let Some(spec) = spec(section, detail) else { return Lines::new() };
    let tag = texts.tag();
    vec![
        (spec.traits.get(tag).to_owned(), theme.plain),
        (say!(texts, "win-identify", words = spec.identify.get(tag)), theme.plain),
        (say!(texts, "win-measure", words = spec.measure.get(tag)), theme.plain),
        (say!(texts, "win-communicate", words = spec.communicate.get(tag)), theme.plain),
    ]
}

fn win_lines(win: &QuickWin, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let facts = &detail.facts;
    let mut lines = vec![(win.title.clone(), theme.heading)];
    lines.push(match (win.delivered_on, win.due_on) {
        (Some(day), _) => {
            let number = facts.account.day_number(day);
            (say!(texts, "win-delivered-on", day = texts.day(day), number = number), theme.good)
        }
        (None, Some(due)) => {
            let late = win.overdue(app.today);
            (say!(texts, "entry-due", day = texts.day(due), late = late), if late > 0 { theme.bad } else { theme.plain })
        }
        (None, None) => (say!(texts, "entry-no-due"), theme.faint),
    });
    if let (Some(_), Some(due)) = (win.delivered_on, win.due_on) {
        lines.push((say!(texts, "win-was-due", day = texts.day(due)), theme.faint));
    }
    if let Some(person) = win.wanted_by.and_then(|id| facts.stakeholder(id)) {
        lines.push((say!(texts, "win-wanted-by", who = person.name.as_str()), theme.plain));
    }
    if !win.metric.is_empty() {
        let value = |value: Option<i64>| value.map_or_else(|| "–".to_owned(), |value| texts.thousandths(value));
        let words =
            say!(texts, "win-metric", metric = win.metric.as_str(), baseline = value(win.baseline), target = value(win.target));
        lines.push((words, theme.plain));
        lines.push(match (win.measured, win.reached()) {
            (Some(measured), Some(percent)) => {
                let style = if percent >= 100 { theme.good } else { theme.watch };
                (say!(texts, "win-measured-of", value = texts.thousandths(measured), percent = percent), style)
            }
            (Some(measured), None) => (say!(texts, "win-measured", value = texts.thousandths(measured)), theme.plain),
            (None, _) => (say!(texts, "win-not-measured"), theme.faint),
        });
    }
    if !win.effect.is_empty() {
        lines.push((win.effect.clone(), theme.plain));
    }
    lines.push(match win.told_on {
        Some(day) => (say!(texts, "win-told", who = win.told_to.as_str(), day = texts.day(day)), theme.good),
        None if win.is_untold(app.today) => (say!(texts, "win-tell-now", days = TELL_DAYS), theme.watch),
        None => (String::new(), theme.plain),
    });
    let step = match win.stage() {
        WinStage::Planned => say!(texts, "win-then-deliver"),
        WinStage::Delivered => say!(texts, "win-then-measure"),
        WinStage::Measured => say!(texts, "win-then-tell"),
        WinStage::Told => String::new(),
    };
    lines.push((step, theme.faint));
    lines
}
