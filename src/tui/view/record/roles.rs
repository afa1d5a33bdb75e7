//! Rows of the tab of roles: the matrix of who has which part in the work, the contacts that are due, and champions
//! with what was done for them.

use ratatui::style::Style;

use super::{Lines, Look};
use crate::domain::codes::Coded;
use crate::domain::day::{Day, add_days};
use crate::domain::engage::{Engagement, engage};
use crate::domain::raci::{Gap, Person, RaciLine, RaciPart, people, tally};
use crate::domain::recognition::{Champion, Recognition, champions};
use crate::domain::schedule::{DueTouch, WEEKS};
use crate::say;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::app::action::Place;
use crate::tui::app::record::roles::{due_touch, lines as matrix};
use crate::tui::app::record::{Item, Section, TabRow};
use crate::tui::app::rows::Detail;
use crate::tui::view::theme::Theme;

/// No more people than this have a column of the matrix.
const COLUMNS: usize = 8;

/// Cells of a column.
const COLUMN: u16 = 3;

/// Cells of who answers, or of what is missing.
const WORDS: u16 = 18;

/// The initials of a person: the first letters of first and last name; of a login, its first two.
fn initials(person: &Person, detail: &Detail) -> String {
    match person {
        Person::Ours(login) => login.chars().take(2).collect(),
        Person::Theirs(id) => {
            let name = detail.facts.stakeholder(*id).map_or("", |person| person.name.as_str());
            let words: Vec<&str> = name.split_whitespace().collect();
            let first = words.first().and_then(|word| word.chars().next());
            let last = words.last().filter(|_| words.len() > 1).and_then(|word| word.chars().next());
            first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
        }
    }
}

/// The names of the columns: over the matrix, who is in it.
pub fn labels(width: u16, detail: &Detail, app: &App) -> String {
    if detail.chosen_tab_row(Place::Roles).is_none_or(|row| row.section != Section::Raci) {
        return String::new();
    }
    let people = columns(&matrix(detail));
    let words = fit::align_right(&say!(app.texts, "raci-answers"), usize::from(WORDS));
    // As in `super::row`: where there is little room, the letters go.
    if COLUMN * people.len() as u16 + WORDS + super::TITLE + 5 > width {
        return words.trim_start().to_owned();
    }
    let letters: String = people.iter().map(|person| cell(&initials(person, detail))).collect();
    format!("{letters} {words}").trim_start().to_owned()
}

fn columns(lines: &[RaciLine<'_>]) -> Vec<Person> {
    let mut people = people(lines);
    people.truncate(COLUMNS);
    people
}

fn cell(words: &str) -> String {
    fit::align_right(words, usize::from(COLUMN))
}

fn gap_look(line: &RaciLine<'_>, theme: &Theme) -> (&'static str, Style) {
    match (line.done_on, line.gaps.first()) {
        (Some(_), _) => ("✓", theme.faint),
        (None, Some(Gap::NoAccountable | Gap::SeveralAccountable)) => ("!", theme.bad),
        (None, Some(Gap::NoResponsible | Gap::Left)) => ("~", theme.watch),
        (None, None) => (" ", theme.plain),
    }
}

pub(in crate::tui::view) fn look(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let gone = || Look::plain(String::new(), theme.faint);
    match (&row.item, row.section) {
        (Item::Heading, section) => heading(section, detail, app, theme),
        (Item::Figure(code), Section::Raci) => {
            let lines = matrix(detail);
            let line = lines.iter().find(|line| line.work.code == code);
            line.map_or_else(gone, |line| work_look(line, &columns(&lines), detail, app, theme))
        }
        (Item::Figure(code), Section::Schedule) => {
            due_touch(code, detail).map_or_else(gone, |touch| touch_look(touch, detail, app, theme))
        }
        (Item::Figure(id), _) => {
            let found = champions(&detail.facts, app.today).into_iter().find(|one| one.person.id.to_string() == *id);
            found.map_or_else(gone, |champion| champion_look(&champion, app, theme))
        }
        (Item::Row(_, id), _) => {
            let Some(row) = detail.facts.recognitions.iter().find(|row| row.id.0 == *id) else { return gone() };
            Look::plain(format!("  {}", done_words(row, app)), theme.faint).cell(
                8,
                app.texts.day_column(row.on_day, app.today),
                theme.faint,
            )
        }
        _ => gone(),
    }
}

fn heading(section: Section, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let (words, style) = match section {
        Section::Raci => {
            let tally = tally(&matrix(detail));
            let words = say!(texts, "raci-summary", count = tally.without_one as i64, open = tally.open as i64);
            (words, if tally.without_one > 0 { theme.bad } else { theme.faint })
        }
        Section::Schedule => {
            let late = detail.schedule.iter().filter(|touch| touch.due_since.is_some()).count() as i64;
            let words = say!(texts, "schedule-summary", count = detail.schedule.len() as i64, weeks = WEEKS);
            if late == 0 {
                (words, theme.faint)
            } else {
                (format!("{words} · {}", say!(texts, "schedule-late", count = late)), theme.bad)
            }
        }
        _ => {
            let champions = champions(&detail.facts, app.today);
            let waiting = champions.iter().filter(|one| one.is_overlooked()).count() as i64;
            let words = say!(texts, "champions-summary", count = champions.len() as i64, waiting = waiting);
            (words, if champions.is_empty() || waiting > 0 { theme.watch } else { theme.faint })
        }
    };
    Look::plain(String::new(), theme.heading).cell(fit::width(&words) as u16, words, style)
}

fn work_look(line: &RaciLine<'_>, columns: &[Person], detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let (glyph, style) = gap_look(line, theme);
    let title = line.work.title.get(texts.tag());
    let title = format!("{} {title}", line.work.stage.number());
    let accountable = line.parts.iter().find(|part| part.part == RaciPart::Accountable);
    let words = match (line.done_on, line.gaps.first()) {
        (Some(day), _) => say!(texts, "raci-done", day = texts.day_short(day, app.today)),
        (None, Some(gap)) => texts.code(*gap),
        (None, None) => accountable.map(|part| part.name(&detail.facts).to_owned()).unwrap_or_default(),
    };
    let letters: String = columns.iter().map(|person| cell(&line.letters(person))).collect();
    Look { glyph, style, title, title_style: style, cells: Vec::new() }
        .cell(COLUMN * columns.len() as u16, letters, style)
        .cell(WORDS, words, style)
}

fn touch_look(touch: &DueTouch, detail: &Detail, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let Some(person) = detail.facts.stakeholder(touch.stakeholder_id) else { return Look::plain(String::new(), theme.faint) };
    let engagement = engage(person, &detail.facts, &detail.playbook, touch.on_day);
    let (glyph, style) = match touch.due_since {
        Some(_) => ("!", theme.bad),
        None if touch.on_day == app.today => ("•", theme.watch),
        None => (" ", theme.plain),
    };
    let minutes = touch.minutes.map(|minutes| say!(texts, "engage-minutes", minutes = minutes)).unwrap_or_default();
    let topic = engagement.topic().or(engagement.purpose()).map_or("", |text| text.get(texts.tag()));
    let late = touch.due_since.map(|day| say!(texts, "schedule-since", day = texts.day_short(day, app.today)));
    let title = format!("{} · {topic}", person.name);
    Look { glyph, style, title, title_style: style, cells: Vec::new() }
        .cell(7, minutes, theme.faint)
        .cell(14, late.unwrap_or_default(), style)
        .cell(11, format!("{} {}", texts.weekday(touch.on_day), texts.day_column(touch.on_day, app.today)), style)
}

fn champion_look(champion: &Champion<'_>, app: &App, theme: &Theme) -> Look {
    let texts = &app.texts;
    let (glyph, style) = if champion.is_overlooked() { ("~", theme.watch) } else { ("✓", theme.plain) };
    let words = if let Some(last) = champion.done.first() {
        say!(texts, "champion-last", days = (app.today - last.on_day).num_days())
    } else {
        say!(texts, "champion-nothing", days = champion.quiet_days)
    };
    let title = format!("{} · {}", champion.person.name, texts.code(champion.person.role));
    Look { glyph, style, title, title_style: style, cells: Vec::new() }.cell(24, words, style)
}

pub(super) fn lines(row: &TabRow, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    match (&row.item, row.section) {
        (Item::Heading, Section::Raci) => matrix_lines(detail, app, theme),
        (Item::Heading, Section::Schedule) => week_lines(detail, app, theme),
        (Item::Heading, _) => vec![(champions_hint(detail, app), theme.plain)],
        (Item::Figure(code), Section::Raci) => work_lines(code, detail, app, theme),
        (Item::Figure(code), Section::Schedule) => {
            due_touch(code, detail).map_or_else(Lines::new, |touch| touch_lines(touch, detail, app, theme))
        }
        (Item::Figure(id), _) => champion_lines(id, detail, app, theme),
        (Item::Row(_, id), _) => {
            let row = detail.facts.recognitions.iter().find(|row| row.id.0 == *id);
            row.map_or_else(Lines::new, |row| champion_lines(&row.stakeholder_id.to_string(), detail, app, theme))
        }
        _ => Lines::new(),
    }
}

/// What the letters mean, and how many parts everybody has in what is open.
fn matrix_lines(detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let lines = matrix(detail);
    let mut told = vec![(say!(texts, "raci-by-person"), theme.heading)];
    let open: Vec<_> = lines.iter().filter(|line| line.done_on.is_none()).collect();
    for person in people(&lines) {
        let theirs = open.iter().flat_map(|line| &line.parts).filter(|part| part.person() == person);
        let parts: Vec<_> = theirs.collect();
        let count = |wanted: RaciPart| parts.iter().filter(|part| part.part == wanted).count();
        let letters: Vec<String> = RaciPart::ALL
            .iter()
            .filter(|part| count(**part) > 0)
            .map(|part| format!("{} {}", part.letter(), count(*part)))
            .collect();
        let name = parts.first().map_or("", |part| part.name(&detail.facts));
        told.push((format!("{:<2}  {name}: {}", initials(&person, detail), letters.join(" · ")), theme.plain));
    }
    if told.len() == 1 {
        told.push((say!(texts, "raci-nobody"), theme.faint));
    }
    told.push((String::new(), theme.plain));
    told.extend(RaciPart::ALL.iter().map(|part| {
        let code = part.code();
        (format!("{}  {}: {}", part.letter(), texts.code(*part), say!(texts, &format!("raci-means-{code}"))), theme.plain)
    }));
    told.push((String::new(), theme.plain));
    told.push((say!(texts, "raci-keys-heading"), theme.faint));
    told
}

fn work_lines(code: &str, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let lines = matrix(detail);
    let Some(line) = lines.iter().find(|line| line.work.code == code) else { return Lines::new() };
    let facts = &detail.facts;
    let mut told = vec![(line.work.title.get(texts.tag()).to_owned(), theme.heading)];
    let kind = say!(texts, if line.work.is_milestone { "raci-milestone" } else { "raci-deliverable" });
    let due = facts.milestones.iter().find(|milestone| milestone.code == code).map(|milestone| milestone.due);
    let due = due.or_else(|| detail.tasks.iter().find(|task| task.code == code).map(|task| task.due));
    let when = match (line.done_on, due) {
        (Some(day), _) => say!(texts, "raci-done", day = texts.day(day)),
        (None, Some(day)) => say!(texts, "raci-due", day = texts.day(day)),
        (None, None) => String::new(),
    };
    let words = [kind, texts.stage(line.work.stage, &detail.playbook), texts.code(line.work.side), when];
    told.push((words.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · "), theme.faint));
    if !line.gaps.is_empty() {
        told.push((format!("! {}", texts.raci_gaps(line)), if line.lacks_one() { theme.bad } else { theme.watch }));
    }
    let proposed = texts.proposal(line, facts, app.today);
    if !proposed.is_empty() {
        told.push((say!(texts, "raci-proposed", parts = proposed), theme.plain));
    }
    if !line.parts.is_empty() {
        told.push((String::new(), theme.plain));
    }
    for part in &line.parts {
        let person = part.stakeholder_id.and_then(|id| facts.stakeholder(id));
        let role = person.map_or_else(|| say!(texts, "raci-our-side"), |person| texts.code(person.role));
        let mut words = format!("{}  {}: {} ({role})", part.part.letter(), texts.code(part.part), part.name(facts));
        let left = person.and_then(|person| person.left_on).filter(|_| !part.is_live(facts, app.today));
        if let Some(day) = left {
            words = format!("{words}, {}", say!(texts, "raci-has-left", day = texts.day_short(day, app.today)));
        }
        told.push((words, if left.is_some() { theme.watch } else { theme.plain }));
    }
    told.push((String::new(), theme.plain));
    told.push((say!(texts, "raci-keys"), theme.faint));
    told
}

/// How many contacts each of the coming weeks brings, and how many minutes they take as far as that is known.
fn week_lines(detail: &Detail, app: &App, theme: &Theme) -> Lines {
    use chrono::Datelike as _;
    let texts = &app.texts;
    if detail.schedule.is_empty() {
        let key = if detail.facts.stakeholders.is_empty() { "schedule-nobody" } else { "schedule-nothing" };
        return vec![(say!(texts, key), theme.faint)];
    }
    let monday = |day: Day| add_days(day, -i64::from(day.weekday().num_days_from_monday()));
    let mut weeks: Vec<(Day, i64, i64)> = Vec::new();
    for touch in &detail.schedule {
        let (week, minutes) = (monday(touch.on_day), touch.minutes.unwrap_or(0));
        match weeks.last_mut() {
            Some((known, count, sum)) if *known == week => (*count, *sum) = (*count + 1, *sum + minutes),
            _ => weeks.push((week, 1, minutes)),
        }
    }
    let mut told = vec![(say!(texts, "schedule-by-week"), theme.heading)];
    told.extend(weeks.into_iter().map(|(week, count, minutes)| {
        (say!(texts, "schedule-week", day = texts.day_short(week, app.today), count = count, minutes = minutes), theme.plain)
    }));
    told
}

fn touch_lines(touch: &DueTouch, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let Some(person) = detail.facts.stakeholder(touch.stakeholder_id) else { return Lines::new() };
    let engagement = engage(person, &detail.facts, &detail.playbook, touch.on_day);
    let mut told = vec![(person.name.clone(), theme.heading)];
    told.push((format!("{} · {}", texts.code(person.role), texts.day_long(touch.on_day)), theme.plain));
    if let Some(day) = touch.due_since {
        told.push((say!(texts, "schedule-overdue", day = texts.day(day)), theme.bad));
    }
    told.extend(engagement_lines(&engagement, app, theme));
    told.push((String::new(), theme.plain));
    told.push((say!(texts, "schedule-keys"), theme.faint));
    told
}

fn engagement_lines(engagement: &Engagement<'_>, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let tag = texts.tag();
    let mut told = Lines::new();
    told.extend(texts.month_topic(engagement).map(|words| (words, theme.heading)));
    told.extend(engagement.purpose().map(|purpose| (purpose.get(tag).to_owned(), theme.plain)));
    if let Some(audience) = engagement.audience {
        told.push((String::new(), theme.plain));
        told.push((say!(texts, "engage-how", words = audience.engage.get(tag)), theme.plain));
        told.push((say!(texts, "engage-style", words = audience.style.get(tag)), theme.plain));
    }
    told
}

fn champion_lines(id: &str, detail: &Detail, app: &App, theme: &Theme) -> Lines {
    let texts = &app.texts;
    let champions = champions(&detail.facts, app.today);
    let Some(champion) = champions.iter().find(|one| one.person.id.to_string() == id) else { return Lines::new() };
    let mut told = vec![(champion.person.name.clone(), theme.heading)];
    told.push((texts.code(champion.person.role), theme.plain));
    for row in &champion.done {
        told.push((format!("{} · {}", texts.day(row.on_day), done_words(row, app)), theme.plain));
    }
    if champion.is_overlooked() {
        told.push((say!(texts, "champion-overlooked", days = champion.quiet_days), theme.watch));
    }
    told.push((String::new(), theme.plain));
    told.push((say!(texts, "champion-keys"), theme.faint));
    told
}

/// What was done for somebody, with the note where there is one.
fn done_words(row: &Recognition, app: &App) -> String {
    let what = app.texts.code(row.kind);
    if row.note.is_empty() { what } else { format!("{what}: {}", row.note) }
}

fn champions_hint(detail: &Detail, app: &App) -> String {
    let champions = champions(&detail.facts, app.today);
    let key = match champions.as_slice() {
        [] => "champions-none",
        all if all.iter().any(Champion::is_overlooked) => "champions-overlooked",
        _ => "champions-well",
    };
    say!(app.texts, key)
}
