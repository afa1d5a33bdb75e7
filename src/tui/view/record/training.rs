//! Rows of the tab of training: sessions, who uses the product too little, what makes adoption, content.

use ratatui::style::Style;

use super::{Lines, Look, finding_look, point, point_lines};
use crate::domain::adoption::{ATTENDANCE, FactorState, Proof, factors};
use crate::domain::assessment::{Finding, PointList, latest};
use crate::domain::attendance::{Turnout, by_role, turnout};
use crate::domain::codes::Coded;
use crate::domain::training::{LowAdopter, Session, TrainingFormat, USAGE_LINE};
use crate::domain::training_agenda::{Due, agenda};
use crate::say;
use crate::tui::app::App;
use crate::tui::app::record::training::{CONTENTS, WHOLE_AGENDA};
use crate::tui::app::record::{Item, Section, TabRow};
use crate::tui::app::rows::Detail;
use crate::tui::view::theme::Theme;

pub(super) fn look(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Look {
    match &row.item {
        Item::Heading => heading(row.section, detail, app, theme),
        Item::Row(_, id) if row.section == Section::Sessions => {
            session(detail, *id).map_or_else(|| nothing(theme), |session| session_look(session, app, theme))
        }
        Item::Row(_, id) => low_adopter(detail, *id).map_or_else(|| nothing(theme), |one| low_adopter_look(one, app, theme)),
        Item::Offer(_, code) => offer_look(code, detail, app, theme),
        Item::Point(PointList::Adoption, code) => factor_look(code, detail, app, theme),
        Item::Point(list, code) => point(*list, code, title_of(*list, code, detail, app), detail, app, theme),
        _ => nothing(theme),
    }
}

fn nothing(theme: &Theme) -> Look {
    Look::plain(String::new(), theme.faint)
}

fn session(detail: &Detail, id: i64) -> Option<&Session> {
    detail.facts.sessions.iter().find(|session| session.id.0 == id)
}

fn low_adopter(detail: &Detail, id: i64) -> Option<&LowAdopter> {
    detail.facts.low_adopters.iter().find(|one| one.id.0 == id)
}

fn title_of(list: PointList, code: &str, detail: &Detail, app: &App) -> String {
    detail.playbook.point(list, code).map_or(code, |title| title.get(app.texts.tag())).to_owned()
}

fn due(detail: &Detail) -> Vec<Due<'_>> {
    agenda(&detail.facts, &detail.playbook, &detail.calendar, detail.today)
}

/// A heading with what its section comes to: in short where there is little room.
fn heading(section: Section, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let look = Look::plain(String::new(), theme.heading);
    match section {
        Section::Sessions => {
            let all = turnout(&detail.facts.sessions, app.today);
            let style = if all.overdue > 0 { theme.bad } else { theme.faint };
            let short = say!(texts, "sessions-held", held = all.held, count = all.held + all.planned);
            let mut long = short.clone();
            if let Some(percent) = all.percent {
                long = format!("{long} · {}", say!(texts, "sessions-attendance", percent = percent));
            }
            let late = (all.overdue > 0).then(|| say!(texts, "sessions-overdue", count = all.overdue));
            let (short, long) = match late {
                Some(late) => (late.clone(), format!("{late} · {long}")),
                None => (short, long),
            };
            look.cell(0, short, style).cell(0, long, style)
        }
        Section::LowAdopters => {
            let open: Vec<_> = detail.facts.low_adopters.iter().filter(|one| one.closed_on.is_none()).collect();
            let late = open.iter().filter(|one| one.overdue(app.today) > 0).count();
            let words = say!(texts, "low-adopters-open", count = open.len() as i64, late = late as i64);
            look.cell(0, words, if late > 0 { theme.bad } else { theme.faint })
        }
        Section::Adoption => {
            let states = factors(&detail.facts, &detail.playbook, app.today);
            let met = states.iter().filter(|state| state.finding() == Some(Finding::Met)).count();
            look.cell(0, say!(texts, "factors-in-place", met = met as i64, count = states.len() as i64), theme.faint)
        }
        section => {
            let Some((_, group)) = CONTENTS.iter().find(|(known, _)| *known == section) else { return look };
            let specs: Vec<_> = detail.playbook.contents.iter().filter(|spec| spec.group == *group).collect();
            let ready = specs.iter().filter(|spec| {
                let said = latest(&detail.facts.assessments, PointList::Content, &spec.id, app.today);
                said.is_some_and(|said| said.finding == Finding::Met)
            });
            let (ready, count) = (ready.count(), specs.len());
            let style = if ready == count { theme.good } else { theme.faint };
            look.cell(0, say!(texts, "contents-ready", ready = ready as i64, count = count as i64), style)
        }
    }
}

fn session_look(session: &Session, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let title = session.title.clone();
    if let Some(day) = session.held_on {
        let share = session.attendance().map(|percent| format!("{percent} %")).unwrap_or_default();
        let mark = session.feedback.map(|mark| say!(texts, "session-mark", mark = texts.thousandths(mark))).unwrap_or_default();
        return Look { glyph: "✓", style: theme.good, title, title_style: theme.plain, cells: Vec::new() }
            .cell(12, texts.code(session.format), theme.faint)
            .cell(7, mark, theme.faint)
            .cell(5, share, theme.plain)
            .cell(7, texts.day_column(day, app.today), theme.faint);
    }
    let late = session.is_overdue(app.today);
    let (glyph, style) = if late { ("!", theme.bad) } else { ("•", theme.plain) };
    let day = texts.day_column(session.planned_on, app.today);
    Look { glyph, style, title, title_style: style, cells: Vec::new() }
        .cell(12, texts.code(session.format), theme.faint)
        .cell(10, session.trainer.clone(), theme.faint)
        .cell(7, day, if late { theme.bad } else { theme.plain })
}

fn offer_look(code: &str, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let due = due(detail);
    if code == WHOLE_AGENDA {
        let title = say!(texts, "agenda-all", count = due.len() as i64);
        return Look { glyph: "»", style: theme.heading, title, title_style: theme.heading, cells: Vec::new() };
    }
    let Some(one) = due.into_iter().find(|one| one.spec.id == code) else { return nothing(theme) };
    let title = one.spec.title.get(texts.tag()).to_owned();
    let style = if one.is_late() { theme.watch } else { theme.faint };
    let words = if one.is_late() { say!(texts, "agenda-behind") } else { say!(texts, "offered") };
    Look { glyph: "+", style, title, title_style: theme.faint, cells: Vec::new() }
        .cell(12, texts.code(one.spec.format), theme.faint)
        .cell(17, words, style)
        .cell(7, texts.day_column(one.plan_day, app.today), style)
}

fn low_adopter_look(one: &LowAdopter, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let late = one.overdue(app.today) > 0;
    let (glyph, style, day) = match (one.closed_on, one.reached_on) {
        (Some(day), _) => ("✓", theme.faint, day),
        (None, Some(day)) => ("~", theme.watch, day),
        (None, None) if late => ("!", theme.bad, one.due_on),
        (None, None) => ("•", theme.plain, one.due_on),
    };
    let state = match (one.closed_on, one.reached_on) {
        (Some(_), _) => say!(texts, "low-adopter-closed"),
        (None, Some(_)) => say!(texts, "low-adopter-reached"),
        (None, None) => say!(texts, "low-adopter-to-reach"),
    };
    let who = if one.people > 1 {
        say!(texts, "low-adopter-group", who = one.who.as_str(), people = texts.number(one.people))
    } else {
        one.who.clone()
    };
    let title = format!("{who} · {}", texts.code(one.barrier));
    Look { glyph, style, title, title_style: style, cells: Vec::new() }
        .cell(5, one.usage.map(|usage| format!("{usage} %")).unwrap_or_default(), theme.faint)
        .cell(12, state, style)
        .cell(7, texts.day_column(day, app.today), style)
}

fn factor(code: &str, detail: &Detail, app: &App) -> Option<FactorState> {
    factors(&detail.facts, &detail.playbook, app.today).into_iter().find(|state| state.factor.code() == code)
}

fn factor_look(code: &str, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let title = title_of(PointList::Adoption, code, detail, app);
    let Some(state) = factor(code, detail, app) else { return Look::plain(title, theme.plain) };
    let (glyph, style) = finding_look(state.finding(), theme);
    let words = state.finding().map_or_else(|| say!(texts, "point-unsaid"), |finding| texts.code(finding));
    let whence = match (state.said, state.derived) {
        (Some(_), _) => say!(texts, "factor-said"),
        (None, Some(_)) => say!(texts, "factor-derived"),
        (None, None) => String::new(),
    };
    Look { glyph, style, title, title_style: style, cells: Vec::new() }.cell(13, whence, theme.faint).cell(13, words, style)
}

pub(super) fn lines(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    match &row.item {
        Item::Heading => heading_lines(row.section, detail, app, theme),
        Item::Row(_, id) if row.section == Section::Sessions => {
            session(detail, *id).map_or_else(Lines::new, |session| session_lines(session, detail, app, theme))
        }
        Item::Row(_, id) => low_adopter(detail, *id).map_or_else(Lines::new, |one| low_adopter_lines(one, detail, app, theme)),
        Item::Offer(_, code) => offer_lines(code, detail, app, theme),
        Item::Point(list, code) => {
            let mut lines = vec![(title_of(*list, code, detail, app), theme.heading)];
            if *list == PointList::Adoption {
                lines.extend(factor_lines(code, detail, app, theme));
            }
            lines.extend(point_lines(*list, code, detail, app, theme));
            lines
        }
        _ => Lines::new(),
    }
}

fn turnout_words(turnout: &Turnout, app: &App) -> String {
    let texts = &app.texts;
    let mut words = vec![say!(texts, "sessions-held", held = turnout.held, count = turnout.held + turnout.planned)];
    if let Some(percent) = turnout.percent {
        words.push(say!(texts, "turnout-attendance", percent = percent, come = turnout.attended, of = turnout.invited));
    }
    if let Some(mark) = turnout.feedback {
        words.push(say!(texts, "turnout-feedback", mark = texts.thousandths(mark)));
    }
    if turnout.assessed > 0 {
        words.push(say!(texts, "turnout-passed", passed = turnout.passed, of = turnout.assessed));
    }
    words.join(" · ")
}

fn heading_lines(section: Section, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    match section {
        Section::Sessions => {
            let mut lines = vec![(say!(texts, "turnout-by-role"), theme.heading)];
            for (role, figures) in by_role(&detail.facts.sessions, app.today) {
                lines.push((format!("{}: {}", texts.code(role), turnout_words(&figures, app)), theme.plain));
            }
            if lines.len() == 1 {
                lines.push((say!(texts, "sessions-none"), theme.faint));
            } else {
                let all = turnout(&detail.facts.sessions, app.today);
                lines.push((say!(texts, "turnout-all", figures = turnout_words(&all, app)), theme.plain));
            }
            lines
        }
        Section::LowAdopters => vec![
            (say!(texts, "low-adopters-line", percent = USAGE_LINE), theme.plain),
            (say!(texts, "low-adopters-how"), theme.plain),
        ],
        Section::Adoption => vec![(say!(texts, "factors-why"), theme.plain), (say!(texts, "factors-how"), theme.faint)],
        _ => vec![(say!(texts, "contents-how"), theme.plain)],
    }
}

fn session_lines(session: &Session, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let mut lines = vec![(session.title.clone(), theme.heading)];
    let mut kind = format!("{} · {}", texts.code(session.role), texts.code(session.format));
    if let Some(minutes) = session.minutes {
        kind = format!("{kind} · {}", say!(texts, "session-minutes", minutes = minutes));
    }
    lines.push((kind, theme.plain));
    let marks: Vec<String> = [
        (session.hands_on, say!(texts, "session-hands-on")),
        (session.train_the_trainer, say!(texts, "session-train-the-trainer")),
    ]
    .into_iter()
    .filter_map(|(is, words)| is.then_some(words))
    .collect();
    if !marks.is_empty() {
        lines.push((marks.join(" · "), theme.plain));
    }
    let late = (app.today - session.planned_on).num_days();
    lines.push(match session.held_on {
        Some(day) => (say!(texts, "session-held", day = texts.day(day), planned = texts.day(session.planned_on)), theme.good),
        None if late > 0 => (say!(texts, "session-late", day = texts.day(session.planned_on), late = late), theme.bad),
        None => (say!(texts, "session-planned", day = texts.day(session.planned_on)), theme.plain),
    });
    if !session.trainer.is_empty() {
        lines.push((say!(texts, "session-trainer", who = session.trainer.as_str()), theme.faint));
    }
    match (session.invited, session.attended) {
        (Some(invited), Some(attended)) => {
            let percent = session.attendance().unwrap_or(0);
            let words = say!(texts, "turnout-attendance", percent = percent, come = attended, of = invited);
            lines.push((words, theme.plain));
        }
        (Some(invited), None) => lines.push((say!(texts, "session-invited", count = invited), theme.plain)),
        (None, Some(attended)) => lines.push((say!(texts, "session-attended", count = attended), theme.plain)),
        (None, None) => {}
    }
    if let Some(mark) = session.feedback {
        let mut words = say!(texts, "turnout-feedback", mark = texts.thousandths(mark));
        if let Some(answers) = session.answers {
            words = format!("{words} · {}", say!(texts, "metric-answers", count = answers));
        }
        lines.push((words, theme.plain));
    }
    if let Some(assessed) = session.assessed {
        let words = say!(texts, "turnout-passed", passed = session.passed.unwrap_or(0), of = assessed);
        lines.push((words, theme.plain));
    }
    if !session.recording.is_empty() {
        lines.push((say!(texts, "session-recording", link = session.recording.as_str()), theme.plain));
    }
    if session.held_on.is_none() {
        lines.extend(format_lines(session.format, detail, app, theme));
    }
    lines
}

/// What a form of training is good for, from the playbook.
fn format_lines(format: TrainingFormat, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let Some(spec) = detail.playbook.formats.iter().find(|spec| spec.format == format) else { return Lines::new() };
    let tag = texts.tag();
    vec![
        (String::new(), theme.plain),
        (say!(texts, "format-strengths", words = spec.strengths.get(tag)), theme.faint),
        (say!(texts, "format-limits", words = spec.limits.get(tag)), theme.faint),
        (say!(texts, "format-best-for", words = spec.best_for.get(tag)), theme.faint),
    ]
}

fn offer_lines(code: &str, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let due = due(detail);
    if code == WHOLE_AGENDA {
        let mut lines = vec![(say!(texts, "agenda-all-how"), theme.plain)];
        for one in &due {
            let words = format!("{}  {}", texts.day_column(one.on, app.today), one.spec.title.get(texts.tag()));
            lines.push((words, theme.faint));
        }
        return lines;
    }
    let Some(one) = due.into_iter().find(|one| one.spec.id == code) else { return Lines::new() };
    let mut kind = format!("{} · {}", texts.code(one.spec.role), texts.code(one.spec.format));
    if let Some(minutes) = one.spec.minutes {
        kind = format!("{kind} · {}", say!(texts, "session-minutes", minutes = minutes));
    }
    let mut lines = vec![(one.spec.title.get(texts.tag()).to_owned(), theme.heading), (kind, theme.plain)];
    lines.push(match one.spec.week {
        Some(week) => (say!(texts, "agenda-week", week = week, day = texts.day(one.plan_day)), theme.plain),
        None => (say!(texts, "agenda-goes-on", day = texts.day(one.plan_day)), theme.plain),
    });
    if let Some(days) = one.spec.every_days {
        lines.push((say!(texts, "agenda-every", days = days), theme.plain));
    }
    if one.spec.optional {
        lines.push((say!(texts, "agenda-optional"), theme.faint));
    }
    lines.push((say!(texts, "offer-take"), theme.faint));
    lines.extend(format_lines(one.spec.format, detail, app, theme));
    lines
}

fn low_adopter_lines(one: &LowAdopter, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let mut lines = vec![(one.who.clone(), theme.heading)];
    let mut found = say!(texts, "low-adopter-found", day = texts.day(one.found_on), people = one.people);
    if let Some(usage) = one.usage {
        found = format!("{found} · {}", say!(texts, "low-adopter-usage", percent = usage, line = USAGE_LINE));
    }
    lines.push((found, theme.plain));
    lines.push((say!(texts, "low-adopter-barrier", barrier = texts.code(one.barrier)), theme.plain));
    let late = one.overdue(app.today);
    lines.push(if let Some(day) = one.reached_on {
        (say!(texts, "low-adopter-reached-on", day = texts.day(day)), theme.good)
    } else {
        let style = if late > 0 { theme.bad } else { theme.plain };
        (say!(texts, "low-adopter-due", day = texts.day(one.due_on), late = late), style)
    });
    let manager = one.manager_id.and_then(|id| detail.facts.stakeholder(id));
    lines.push(match manager {
        Some(person) => (say!(texts, "low-adopter-manager", who = person.name.as_str()), theme.plain),
        None => (say!(texts, "low-adopter-no-manager"), theme.watch),
    });
    if !one.result.is_empty() {
        lines.push((one.result.clone(), theme.plain));
    }
    if let Some(day) = one.closed_on {
        lines.push((say!(texts, "low-adopter-closed-on", day = texts.day(day)), theme.good));
    } else {
        lines.push((say!(texts, "low-adopters-how"), theme.faint));
    }
    lines
}

fn factor_lines(code: &str, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let mut lines = Lines::new();
    if let Some(spec) = detail.playbook.adoption.iter().find(|spec| spec.id == code) {
        lines.push((spec.means.get(texts.tag()).to_owned(), theme.faint));
    }
    let Some(state) = factor(code, detail, app) else { return lines };
    let derived = state.derived.map_or_else(|| say!(texts, "factor-nothing"), |finding| texts.code(finding));
    let (_, style) = finding_look(state.derived, theme);
    lines.push((say!(texts, "factor-record", finding = derived), style));
    lines.extend(state.proofs.iter().map(|proof| proof_line(proof, detail, app, theme)));
    lines.push((String::new(), theme.plain));
    lines
}

fn proof_line(proof: &Proof, detail: &Detail, app: &App, theme: &Theme) -> (String, Style) {
    let texts = &app.texts;
    let lately = |day: Option<crate::domain::day::Day>| {
        day.map_or_else(|| say!(texts, "proof-never"), |day| texts.day_short(day, app.today))
    };
    let (good, words) = match proof {
        Proof::Sessions { held, of } => (*held == *of, say!(texts, "proof-sessions", held = *held, of = *of)),
        Proof::Attendance { percent } => (*percent >= ATTENDANCE, say!(texts, "sessions-attendance", percent = *percent)),
        Proof::Practice { held } => (*held > 0, say!(texts, "proof-practice", count = *held)),
        Proof::Wins { told, of } => (*told > 0, say!(texts, "proof-wins", told = *told, of = *of)),
        Proof::GoesOn { code, last, fresh } => {
            let title = detail.playbook.training_session(code).map_or(code.as_str(), |spec| spec.title.get(texts.tag()));
            (*fresh, say!(texts, "proof-goes-on", title = title, last = lately(*last)))
        }
        Proof::UsageReports { last } => (last.is_some(), say!(texts, "proof-usage-reports", last = lately(*last))),
        Proof::OfficeHours { held, planned } => {
            (held + planned > 0, say!(texts, "proof-office-hours", held = *held, planned = *planned))
        }
        Proof::Champions { people } => (*people > 0, say!(texts, "proof-champions", count = *people)),
        Proof::Reached { reached, of } => (*reached == *of, say!(texts, "proof-reached", reached = *reached, of = *of)),
        Proof::ManagerSessions { held } => (*held > 0, say!(texts, "proof-manager-sessions", count = *held)),
        Proof::ManagersInvolved { involved, of } => {
            (*involved == *of, say!(texts, "proof-managers-involved", involved = *involved, of = *of))
        }
    };
    if good { (format!("✓ {words}"), theme.good) } else { (format!("· {words}"), theme.plain) }
}
