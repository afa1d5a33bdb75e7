//! The account screen: who it is and how it stands, and its tabs.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::board::{severity_glyph, severity_style};
use super::paint::{put, put_all, put_right, rule, tint};
use super::record::wide::{self, WIDE};
use super::score::score_pieces;
use super::theme::Theme;
use super::{actions, detail, engagement, ledger, metrics, panes};
use crate::domain::milestone::Side;
use crate::domain::task::{PlannedTask, TaskKind};
use crate::domain::touch::{Sentiment, Touch};
use crate::protocol::Step;
use crate::say;
use crate::text::fit;
use crate::tui::app::action::Place;
use crate::tui::app::rows::Detail;
use crate::tui::app::{App, TABS};
use crate::tui::layout;

/// Draws the account screen.
pub fn draw(buf: &mut Buffer, app: &App, theme: &Theme) {
    let Some(mut regions) = layout::account(app.size) else { return };
    let Some(account) = &app.detail else {
        put(
            buf,
            regions.header.x,
            regions.header.y,
            regions.header.width,
            &say!(app.texts, "pane-nothing-selected"),
            theme.faint,
        );
        return;
    };
    let engagement_area = match app.place {
        Place::Cadence => layout::engagement(&mut regions, account.cadences.len(), app.weekly),
        _ => None,
    };
    header(buf, regions.header, account, app, theme);
    tabs(buf, regions.tabs, app, theme);
    let width = regions.list.width.saturating_sub(1);
    let labels = match app.place {
        Place::Score => ledger::labels(width, app),
        Place::Metrics => metrics::labels(width, app),
        Place::Actions => actions::labels(app),
        Place::Roles => super::record::roles::labels(width, account, app),
        place => panes::labels(place, width, &app.texts),
    };
    if !labels.is_empty() {
        put_right(
            buf,
            regions.list.x,
            regions.tabs.y + 1,
            regions.list.width.saturating_sub(1),
            &format!(" {labels}"),
            theme.faint,
        );
    }
    if app.place == Place::Cadence
        && let Some(only) = account.thread.and_then(|id| account.facts.stakeholder(id))
    {
        let room = regions.list.width.saturating_sub(fit::width(&labels) as u16 + 3);
        let words = say!(app.texts, "people-one-thread", name = only.name.as_str());
        put(buf, regions.list.x, regions.tabs.y + 1, room, &format!("! {words} "), theme.bad);
    }
    let chosen = if app.place == Place::Overview && app.size.0 >= WIDE {
        let body = Rect { width: app.size.0, height: regions.detail.y + regions.detail.height - regions.list.y, ..regions.list };
        wide::draw(buf, body, account, app, theme)
    } else {
        let list = Rect { width: regions.list.width.saturating_sub(1), ..regions.list };
        panes::list(buf, list, app.place, account, true, app, theme);
        regions.detail
    };
    if let Some(area) = engagement_area {
        engagement::draw(buf, Rect { width: area.width.saturating_sub(1), ..area }, account, app, theme);
        if area == regions.detail {
            return;
        }
    }
    let heading = say!(app.texts, &format!("detail-{}", app.place.code()));
    rule(buf, Rect { width: chosen.width + 1, ..chosen }, &heading, "", theme.heading, theme.faint);
    let room = Rect { y: chosen.y + 1, height: chosen.height.saturating_sub(1), ..chosen };
    let mut y = room.y;
    'lines: for (text, style) in detail::lines(account, app, theme) {
        if text.is_empty() {
            y += 1;
        }
        for line in super::paint::wrap(&text, room.width) {
            if y >= room.y + room.height {
                put_right(buf, room.x, room.y + room.height - 1, room.width, "…", theme.faint);
                break 'lines;
            }
            put(buf, room.x, y, room.width, &line, style);
            y += 1;
        }
    }
}

/// Who it is and how it stands: name and score; stage, day, what comes next, open signals; owner, revenue, renewal.
fn header(buf: &mut Buffer, area: Rect, detail: &Detail, app: &App, theme: &Theme) {
    identity(buf, area, detail, app, theme);
    progress(buf, Rect { y: area.y + 1, ..area }, detail, app, theme);
    terms(buf, Rect { y: area.y + 2, ..area }, detail, app, theme);
}

/// The name, and the score with what it rests on. Bars, handle, day and user come where there is room.
fn identity(buf: &mut Buffer, area: Rect, detail: &Detail, app: &App, theme: &Theme) {
    let account = &detail.facts.account;
    let texts = &app.texts;
    let mut score: Vec<(String, Style)> = Vec::new();
    if let Some(standing) = app.standing().filter(|card| card.account_id == account.id) {
        score = score_pieces(standing, app, theme);
        let coverage = format!("  {}", say!(texts, "account-coverage", percent = standing.coverage));
        let style = if standing.coverage < app.scoring.triage.coverage_under { theme.watch } else { theme.faint };
        // The bars stand last: they are the first to go.
        score.insert(score.len() - 1, (coverage, style));
    }
    let wide = |pieces: &[(String, Style)]| pieces.iter().map(|(words, _)| fit::width(words) as u16).sum::<u16>();
    let name = (fit::width(&account.name) as u16).min(area.width / 3);
    if name + 2 + wide(&score) > area.width {
        score.pop();
    }
    let taken = wide(&score);
    let at = put(buf, area.x, area.y, area.width.saturating_sub(taken + 2), &account.name, theme.heading);
    let mut room = area.width.saturating_sub(at + 2 + taken);
    let right = format!("{} · {}", texts.day_long(app.today), app.me);
    let right_width = fit::width(&right) as u16;
    if right_width + 2 <= room {
        put_right(buf, area.x, area.y, area.width, &right, theme.faint);
        room -= right_width + 2;
    }
    let handle = format!("  {}", account.handle);
    let handle_width = fit::width(&handle) as u16;
    let mut x = area.x + at;
    if handle_width <= room {
        x += put(buf, x, area.y, handle_width, &handle, theme.faint);
    }
    let pieces: Vec<(&str, Style)> = score.iter().map(|(words, style)| (words.as_str(), *style)).collect();
    put_all(buf, x + 2, area.y, taken, &pieces);
}

/// Stage and day, the next milestone, and at the right the open signals.
fn progress(buf: &mut Buffer, area: Rect, detail: &Detail, app: &App, theme: &Theme) {
    let account = &detail.facts.account;
    let texts = &app.texts;
    let live: Vec<_> = detail.signals.iter().filter(|signal| signal.is_live(app.today)).collect();
    let worst = live.iter().map(|signal| signal.severity).max();
    let key = if area.width < 110 { "account-signals-short" } else { "account-signals" };
    let signals = say!(texts, key, count = live.len());
    let signals = if worst.is_some() { format!("{} {signals}", severity_glyph(worst)) } else { signals };
    let style = if worst.is_some() { severity_style(worst, theme) } else { theme.faint };
    put_right(buf, area.x, area.y, area.width, &signals, style);
    let room = usize::from(area.width).saturating_sub(fit::width(&signals) + 2);

    let stage = match app.playbook().stage(account.stage) {
        Some(spec) if area.width < 110 => format!("{} {}", account.stage.number(), spec.short.get(texts.tag())),
        _ => texts.stage(account.stage, app.playbook()),
    };
    let status = if account.status == crate::domain::account::Status::Active {
        String::new()
    } else {
        format!(" · {}", texts.code(account.status))
    };
    let length = (detail.facts.plan_end() - detail.facts.plan.starts_on).num_days();
    let day = format!(" · {}", say!(texts, "account-day", day = account.day_number(app.today), length = length));
    let fixed = fit::width(&stage) + fit::width(&status) + fit::width(&day);
    let (next, when, next_style) = match detail.next_milestone() {
        Some(next) => {
            let state = next.state(app.today);
            let title = app.playbook().milestone(&next.code).map_or(next.code.as_str(), |spec| spec.title.get(texts.tag()));
            let when = format!(" {}, {}", texts.day_short(next.due, app.today), panes::milestone_words(state, texts));
            (format!(" · {title}"), when, panes::milestone_look(state, theme).1)
        }
        None => (format!(" · {}", say!(texts, "card-all-done")), String::new(), theme.good),
    };
    let next = fit::cut(&next, room.saturating_sub(fixed + fit::width(&when)));
    put_all(
        buf,
        area.x,
        area.y,
        room as u16,
        &[(&stage, theme.plain), (&status, theme.watch), (&day, theme.plain), (&next, next_style), (&when, next_style)],
    );
}

/// Owner, revenue and renewal; then what else is known, as far as there is room.
fn terms(buf: &mut Buffer, area: Rect, detail: &Detail, app: &App, theme: &Theme) {
    let account = &detail.facts.account;
    let texts = &app.texts;
    let mut facts = vec![say!(texts, "account-owner", owner = account.owner.as_str())];
    facts.push(match account.arr_cents {
        Some(cents) => format!("ARR {}", texts.money(cents, &account.currency)),
        None => say!(texts, "account-no-arr"),
    });
    facts.push(match account.renewal_date {
        Some(day) => say!(texts, "account-renewal", day = texts.day(day)),
        None => say!(texts, "account-no-renewal"),
    });
    let baseline_end = detail.facts.milestones.iter().map(|milestone| milestone.baseline).max();
    let slip = baseline_end.map_or(0, |baseline| (detail.facts.plan_end() - baseline).num_days());
    let end = say!(texts, "account-ends", day = texts.day_short(detail.facts.plan_end(), app.today));
    facts.push(if slip == 0 { end } else { format!("{end} ({})", texts.slip_days(slip)) });
    facts.push(say!(texts, "account-in-stage", days = (app.today - account.stage_since).num_days().max(0)));
    if let Some(seats) = account.seats {
        facts.push(say!(texts, "account-seats", seats = texts.number(seats)));
    }
    if !account.segment.is_empty() {
        facts.push(account.segment.clone());
    }
    facts.extend(account.tags.iter().map(|tag| format!("#{tag}")));
    if !account.goal.is_empty() {
        facts.push(account.goal.clone());
    }
    put(buf, area.x, area.y, area.width, &facts.join(" · "), theme.faint);
}

fn tabs(buf: &mut Buffer, area: Rect, app: &App, theme: &Theme) {
    let words = TABS.map(|place| format!(" {} ", say!(app.texts, &format!("tab-{}", place.code()))));
    let widths = words.each_ref().map(|words| fit::width(words) as u16);
    let active = TABS.iter().position(|place| *place == app.place).unwrap_or(0);
    let (first, last, gap) = visible_tabs(&widths, active, area.width);
    // The marks say that there is more on that side; they stand in what is kept free for them.
    let mut x = area.x;
    if first > 0 {
        x += put(buf, x, area.y, 2, "‹", theme.faint) + 1;
    }
    for (at, words) in words.iter().enumerate().take(last + 1).skip(first) {
        let style = if at == active { theme.selected } else { theme.plain };
        let room = (area.x + area.width).saturating_sub(x);
        let width = put(buf, x, area.y, room, words, style);
        // The letter that goes there after `g` is underlined where the word has it.
        let letter = app.tab_letter(TABS[at]);
        let before = words.char_indices().find(|(_, of)| of.to_lowercase().eq([letter])).map(|(place, _)| place);
        if let Some(before) = before {
            let cells = fit::width(&words[..before]) as u16;
            if cells < width {
                tint(buf, x + cells, area.y, 1, style.add_modifier(Modifier::UNDERLINED));
            }
        }
        x += width + gap;
    }
    if last + 1 < TABS.len() {
        put_right(buf, area.x, area.y, area.width, "›", theme.faint);
    }
    put(buf, area.x, area.y + 1, area.width, &"─".repeat(usize::from(area.width)), theme.faint);
}

/// Which tabs are shown, first and last, and the cells between two of them: all of them where they
/// fit, if need be without a gap, else as many as fit around the active one.
fn visible_tabs(widths: &[u16], active: usize, room: u16) -> (usize, usize, u16) {
    let last = widths.len().saturating_sub(1);
    let total: u16 = widths.iter().sum();
    for gap in [1, 0] {
        if total + gap * last as u16 <= room {
            return (0, last, gap);
        }
    }
    // Two cells at each side are kept for the marks.
    let room = room.saturating_sub(4);
    let (mut from, mut to, mut taken) = (active, active, widths[active]);
    loop {
        let after = widths.get(to + 1).filter(|width| taken + **width <= room);
        let before = from.checked_sub(1).map(|at| widths[at]).filter(|width| taken + *width <= room);
        match (before, after) {
            (Some(width), _) => {
                from -= 1;
                taken += width;
            }
            (None, Some(width)) => {
                to += 1;
                taken += width;
            }
            (None, None) => return (from, to, 0),
        }
    }
}

/// A row of the tasks tab. The first of each stage carries the stage's name.
pub fn task(buf: &mut Buffer, area: Rect, task: &PlannedTask, app: &App, theme: &Theme) {
    let Some((_, _, item)) = app.playbook().task(&task.code) else { return };
    let late = task.done_on.is_none() && task.due < app.today;
    let (glyph, style): (&str, Style) = match (task.done_on, late) {
        (Some(_), _) => ("[x]", theme.good),
        (None, true) => ("[ ]", theme.bad),
        (None, false) => ("[ ]", theme.plain),
    };
    let kind = match task.kind {
        TaskKind::Handoff => say!(app.texts, "task-handoff"),
        TaskKind::Activity => say!(app.texts, "task-activity"),
        TaskKind::Deliverable => say!(app.texts, "task-deliverable"),
        TaskKind::Criterion => say!(app.texts, "task-criterion"),
    };
    let mut x = area.x;
    x += put(buf, x, area.y, 2, &task.stage.number().to_string(), theme.faint) + 1;
    x += put(buf, x, area.y, 3, glyph, style) + 1;
    put(buf, x, area.y, 12, &kind, theme.faint);
    x += 13;
    let side = if task.side == Side::Theirs { app.texts.code(task.side) } else { String::new() };
    let day = task.done_on.unwrap_or(task.due);
    let room = area.width.saturating_sub(x - area.x);
    put_right(buf, x, area.y, room, &app.texts.day_column(day, app.today), if late { theme.bad } else { theme.faint });
    put_right(buf, x, area.y, room.saturating_sub(9), &side, theme.watch);
    let right = 9 + if side.is_empty() { 0 } else { fit::width(&side) as u16 + 1 };
    let title_style = if task.done_on.is_some() { theme.faint } else { theme.plain };
    put(buf, x, area.y, room.saturating_sub(right), item.title.get(app.texts.tag()), title_style);
}

/// A row of the touches tab.
pub fn touch(buf: &mut Buffer, area: Rect, touch: &Touch, detail: &Detail, app: &App, theme: &Theme) {
    let (glyph, style) = match touch.sentiment {
        Some(Sentiment::Positive) => ("+", theme.good),
        Some(Sentiment::Negative) => ("-", theme.bad),
        _ => (" ", theme.plain),
    };
    put(buf, area.x, area.y, 1, glyph, style);
    put(buf, area.x + 2, area.y, 7, &app.texts.day_column(touch.happened_on, app.today), theme.plain);
    put(buf, area.x + 10, area.y, 11, &app.texts.code(touch.kind), theme.faint);
    let names = detail::people(touch, detail, app);
    let name_room = area.width.saturating_sub(22).min(26);
    put(buf, area.x + 22, area.y, name_room, &names, theme.plain);
    let x = area.x + 23 + name_room;
    put(buf, x, area.y, area.width.saturating_sub(x - area.x), &touch.note, theme.faint);
}

/// A row of the history tab.
pub fn step(buf: &mut Buffer, area: Rect, step: &Step, app: &App, theme: &Theme) {
    let zone = app.team.zone().unwrap_or_else(crate::clock::host_zone);
    let at = zone.local(step.at);
    let when = format!("{} {}", app.texts.day_column(at.date_naive(), app.today), at.format("%H:%M"));
    put(buf, area.x, area.y, 13, &when, theme.faint);
    put(buf, area.x + 14, area.y, 10, &app.texts.actor(&step.actor), theme.plain);
    let mut what = say!(app.texts, &format!("verb-{}", step.verb.replace('.', "-")));
    if step.undone_by.is_some() {
        what = format!("{what} ({})", say!(app.texts, "verb-undo"));
    }
    let style = if step.undone_by.is_some() { theme.faint } else { theme.plain };
    put(buf, area.x + 25, area.y, area.width.saturating_sub(25), &what, style);
}
