//! The load of the team as a heat table: people by weeks, and the accounts behind the chosen one's hours.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{put, put_right, rule, tint, wrap};
use super::theme::Theme;
use crate::domain::capacity::{AccountLoad, Fill, LoadWeek};
use crate::say;
use crate::text::agenda::fill_sign;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::layout::{self, top_for};

/// Cells of a week, and of the names before the weeks.
const WEEK: u16 = 8;
const NAME: u16 = 15;

/// Draws the load.
pub fn draw(buf: &mut Buffer, app: &App, theme: &Theme) {
    let Some(area) = layout::whole(app.size) else { return };
    let (portfolio, texts) = (&app.portfolio, &app.texts);
    let load = &portfolio.load;
    header(buf, Rect { height: 1, ..area }, app, theme);
    if !portfolio.loaded {
        return;
    }
    if load.people.is_empty() {
        for (row, line) in wrap(&say!(texts, "portfolio-empty"), area.width.min(76)).iter().enumerate() {
            put(buf, area.x + 2, area.y + 2 + row as u16, area.width - 2, line, theme.plain);
        }
        return;
    }
    let weeks = weeks_shown(area.width).min(load.weeks.len());
    let mut y = area.y + 2;
    for (at, monday) in load.weeks.iter().take(weeks).enumerate() {
        let style = if at == 0 { theme.heading } else { theme.faint };
        put_right(buf, NAME + at as u16 * WEEK, y, WEEK - 1, &texts.day_column(*monday, app.today), style);
    }
    put(buf, area.x + 2, y, NAME - 3, &say!(texts, "portfolio-weeks"), theme.faint);
    y += 1;
    // The people take what they need, at most half of the screen; their accounts what is left.
    let most = usize::from(area.height / 2).saturating_sub(3).max(3);
    let visible = load.people.len().min(most);
    let top = top_for(portfolio.position(), load.people.len(), visible);
    for (at, person) in load.people.iter().enumerate().skip(top).take(visible) {
        let mark = if person.weeks_over() > 0 { "!" } else { " " };
        put(buf, area.x, y, 1, mark, theme.bad);
        let chosen = at == portfolio.position();
        put(buf, area.x + 2, y, NAME - 3, &person.login, if chosen { theme.heading } else { theme.plain });
        for (at, week) in person.weeks.iter().take(weeks).enumerate() {
            cell(buf, NAME + at as u16 * WEEK, y, week, theme);
        }
        if chosen {
            tint(
                buf,
                area.x,
                y,
                if portfolio.on_accounts { NAME } else { area.width },
                if portfolio.on_accounts { theme.resting } else { theme.selected },
            );
        }
        y += 1;
    }
    put(buf, area.x + 2, y, NAME - 3, &say!(texts, "load-total"), theme.faint);
    for (at, week) in load.totals.iter().take(weeks).enumerate() {
        let of = week.capacity.map_or_else(|| "?".to_owned(), |capacity| capacity.to_string());
        put_right(buf, NAME + at as u16 * WEEK, y, WEEK - 1, &format!("{}/{of}", week.hours), fill_style(week.fill, theme));
    }
    y += 1;
    let over = load.over().count() as i64;
    put(
        buf,
        area.x + 2,
        y,
        area.width - 2,
        &say!(texts, "load-over", count = over),
        if over > 0 { theme.bad } else { theme.good },
    );
    y += 1;
    put(buf, area.x + 2, y, area.width - 2, &say!(texts, "portfolio-marks"), theme.faint);
    y += 1;
    accounts(buf, Rect { y, height: (area.y + area.height).saturating_sub(y), ..area }, weeks, app, theme);
}

/// Weeks that fit into a width.
fn weeks_shown(width: u16) -> usize {
    usize::from(width.saturating_sub(NAME) / WEEK).max(1)
}

fn header(buf: &mut Buffer, area: Rect, app: &App, theme: &Theme) {
    let texts = &app.texts;
    let right = format!("{} · {}", texts.day_long(app.today), app.me);
    let right_width = fit::width(&right) as u16;
    put_right(buf, area.x, area.y, area.width, &right, theme.faint);
    let room = area.width.saturating_sub(right_width + 2);
    let taken = put(buf, area.x, area.y, room, &format!("{} ", say!(texts, "place-portfolio")), theme.heading);
    let people = app.portfolio.load.people.len() as i64;
    put(buf, area.x + taken, area.y, room.saturating_sub(taken), &say!(texts, "portfolio-people", count = people), theme.plain);
}

fn fill_style(fill: Fill, theme: &Theme) -> Style {
    match fill {
        Fill::Over => theme.bad,
        Fill::Near => theme.watch,
        Fill::Under => theme.plain,
        Fill::Away | Fill::Unknown => theme.faint,
    }
}

/// A week: its hours, a bar for the share of the capacity, a sign for how full it is, and one for absences.
fn cell(buf: &mut Buffer, x: u16, y: u16, week: &LoadWeek, theme: &Theme) {
    const BARS: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
    let bar = match week.capacity {
        Some(capacity) if capacity > 0 => BARS[(week.hours * 8 / capacity).clamp(0, 8) as usize],
        _ if week.hours > 0 && week.capacity.is_some() => "█",
        _ => " ",
    };
    let away = if week.away > 0 { "×" } else { " " };
    let sign = if week.fill == Fill::Away { " " } else { fill_sign(week.fill) };
    put_right(buf, x, y, WEEK - 1, &format!("{}{bar}{sign}{away}", week.hours), fill_style(week.fill, theme));
}

/// The accounts of the chosen person, with their hours under the same weeks.
fn accounts(buf: &mut Buffer, area: Rect, weeks: usize, app: &App, theme: &Theme) {
    let (portfolio, texts) = (&app.portfolio, &app.texts);
    let Some(person) = portfolio.person().filter(|_| area.height >= 2) else { return };
    let capacity = app.team.capacities.iter().filter(|row| row.login == person.login).map(|row| row.hours).sum::<i64>();
    let behind = if capacity > 0 { say!(texts, "hours-a-week", hours = capacity) } else { say!(texts, "portfolio-no-capacity") };
    let heading = say!(texts, "portfolio-accounts", login = person.login.as_str(), count = person.accounts.len() as i64);
    rule(buf, Rect { height: 1, width: area.width + 1, ..area }, &heading, &behind, theme.heading, theme.faint);
    let visible = usize::from(area.height - 1);
    let top = top_for(portfolio.row(), person.accounts.len(), visible);
    // As many weeks as leave room for the names.
    let name = (area.width / 3).clamp(24, 44);
    let own = usize::from(area.width.saturating_sub(name + 30) / WEEK).clamp(1, weeks);
    for (row, load) in person.accounts.iter().enumerate().skip(top).take(visible) {
        let y = area.y + 1 + (row - top) as u16;
        account(buf, Rect { y, height: 1, ..area }, load, (name, own), app, theme);
        if portfolio.on_accounts && row == portfolio.row() {
            tint(buf, area.x, y, area.width, theme.selected);
        }
    }
}

fn account(buf: &mut Buffer, area: Rect, load: &AccountLoad, (name, weeks): (u16, usize), app: &App, theme: &Theme) {
    put(buf, area.x + 2, area.y, name - 3, &load.name, theme.plain);
    put(buf, area.x + name, area.y, 13, &app.texts.code(load.role), theme.faint);
    put(buf, area.x + name + 14, area.y, 15, &app.texts.code(load.basis), theme.faint);
    for (at, hours) in load.hours.iter().take(weeks).enumerate() {
        let words = if *hours == 0 { "·".to_owned() } else { format!("{hours} h") };
        put_right(buf, area.x + name + 30 + at as u16 * WEEK, area.y, WEEK - 1, &words, theme.plain);
    }
}
