//! Days as people type them in a line, read without knowing yet whether they lie behind or ahead.

use chrono::{Datelike, Days, Months, Weekday};

use super::lex::Token;
use crate::domain::day::{Day, add_days};

/// A day as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// With its year.
    On(Day),
    /// Day and month; the year follows from the direction.
    Date(u32, u32),
    /// A day of the month (`dia 20`, `the 20th`).
    OfMonth(u32),
    /// A weekday, today not excluded looking back, excluded looking ahead.
    Weekday(Weekday),
    /// A weekday before today (`last friday`).
    Last(Weekday),
    /// Days from today.
    In(i64),
    /// Months from today.
    InMonths(i32),
    /// The Monday of next week.
    NextWeek,
    /// The first day of next month.
    NextMonth,
    /// The Friday of this week, or of the next one from Friday on.
    WeekEnd,
    /// Written like a date, but the calendar has no such day.
    Never,
}

/// A day found at a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub when: When,
    /// How many words it takes, with the small words in front (`on`, `até`).
    pub len: usize,
    /// Whether a small word in front makes a date of it.
    pub led: bool,
    /// Whether it can hardly be anything but a day.
    pub sure: bool,
}

const LEADS: &[&str] = &[
    "on", "em", "no", "na", "dia", "by", "until", "till", "before", "ate", "antes", "due", "this", "esta", "este", "nesta",
    "neste", "next", "proxima", "proximo", "prox", "a", "o", "for", "the", "to", "para", "pra",
];

/// Words in front that make a limit or a beginning of a day, never the day of a touch.
pub(super) const NOT_WHEN: &[&str] = &[
    "since", "desde", "until", "till", "by", "ate", "before", "antes", "for", "due", "next", "proximo", "proxima", "prox", "to",
    "para", "pra",
];

fn word(tokens: &[Token], at: usize, end: usize) -> &str {
    if at < end { tokens.get(at).map_or("", |token| token.folded.as_str()) } else { "" }
}

/// The day at a word, if there is one before `end`.
pub(super) fn read(tokens: &[Token], at: usize, end: usize) -> Option<Found> {
    let mut lead = 0;
    loop {
        // What may itself begin with a small word (`em 3 dias`, `next week`, `a week ago`) goes first.
        if let Some((when, len, sure)) = core(tokens, at + lead, end) {
            return Some(Found { when, len: lead + len, led: lead > 0, sure });
        }
        let small = word(tokens, at + lead, end);
        let joined = lead > 0 && matches!(small, "de" | "do" | "da");
        if lead == 3 || !(LEADS.contains(&small) || joined) {
            break;
        }
        lead += 1;
    }
    // Only a small word in front tells an impossible date from a fraction.
    let impossible = (1..=lead).find(|lead| slashed(word(tokens, at + lead, end)).is_some());
    impossible.map(|lead| Found { when: When::Never, len: lead + 1, led: true, sure: false })
}

fn core(tokens: &[Token], at: usize, end: usize) -> Option<(When, usize, bool)> {
    let words = [0, 1, 2, 3, 4].map(|offset| word(tokens, at + offset, end));
    let [first, second, third, fourth, fifth] = words;
    let fixed = match (first, second, third) {
        ("day", "before", "yesterday") => Some((When::In(-2), 3)),
        ("day", "after", "tomorrow") | ("depois", "de", "amanha") => Some((When::In(2), 3)),
        ("semana", "que", "vem") => Some((When::NextWeek, 3)),
        ("mes", "que", "vem") => Some((When::NextMonth, 3)),
        ("end", "of", "week") | ("fim" | "final", "da", "semana") => Some((When::WeekEnd, 3)),
        ("next", "week", _) | ("proxima", "semana", _) => Some((When::NextWeek, 2)),
        ("next", "month", _) | ("proximo", "mes", _) => Some((When::NextMonth, 2)),
        ("last", "week", _) | ("semana", "passada", _) => Some((When::In(-7), 2)),
        ("last" | "ultimo" | "ultima", name, _) if weekday(name).is_some() => {
            let feira = usize::from(third == "feira");
            weekday(name).map(|(day, _)| (When::Last(day), 2 + feira))
        }
        ("yesterday" | "ontem", ..) => Some((When::In(-1), 1)),
        ("anteontem", ..) => Some((When::In(-2), 1)),
        ("today" | "hoje" | "tonight" | "eod", ..) => Some((When::In(0), 1)),
        ("tomorrow" | "tmrw" | "amanha", ..) => Some((When::In(1), 1)),
        ("eow", ..) => Some((When::WeekEnd, 1)),
        _ => None,
    };
    if let Some((when, len)) = fixed {
        return Some((when, len, true));
    }
    relative(words).or_else(|| {
        if let Some((day, sure)) = weekday(first) {
            let feira = usize::from(second == "feira");
            let behind = if feira == 1 { third } else { second };
            return Some(match behind {
                "passada" | "passado" => (When::Last(day), 2 + feira, true),
                "que" if [third, fourth].contains(&"vem") => (When::Weekday(day), 3 + feira, true),
                _ => (When::Weekday(day), 1 + feira, sure || feira == 1),
            });
        }
        if let Some(day) = iso(first) {
            return Some((day, 1, true));
        }
        if let Some(when) = slashed(first).filter(|when| *when != When::Never) {
            return Some((when, 1, false));
        }
        // `dia 20`, unless a month follows.
        let follows = |at: usize| {
            let of = usize::from(matches!(words[at], "de" | "of"));
            month(words[at + of]).is_some()
        };
        if let Some(day) = ordinal(second).filter(|_| first == "dia" && !follows(2)) {
            return Some((When::OfMonth(day), 2, true));
        }
        if let Some(day) = ordinal(first).filter(|_| first.ends_with(|letter: char| letter.is_ascii_lowercase()) && !follows(1)) {
            return Some((When::OfMonth(day), 1, false));
        }
        // `12 nov`, `12 de novembro de 2026`, `12th of november`.
        if let Some(day) = ordinal(first) {
            let of = usize::from(matches!(second, "de" | "of"));
            let name = if of == 1 { third } else { second };
            let month = month(name).filter(|_| !matches!((name, if of == 1 { fourth } else { third }), ("out", "of")))?;
            let de = usize::from([third, fourth][of] == "de");
            let year_at = 2 + of + de;
            let typed = [third, fourth, fifth].get(of + de).copied().unwrap_or_default();
            return dated(day, month, year(typed), year_at);
        }
        // `nov 12`, as English has it.
        let month = month(first).filter(|_| !matches!(first, "set" | "out" | "ago" | "dez" | "fev" | "abr" | "mai" | "a"))?;
        dated(ordinal(second)?, month, year(third), 2)
    })
}

fn dated(day: u32, month: u32, year: Option<i32>, len: usize) -> Option<(When, usize, bool)> {
    match year {
        Some(year) => Some((Day::from_ymd_opt(year, month, day).map_or(When::Never, When::On), len + 1, true)),
        // 2024 has every day that any year has.
        None => Day::from_ymd_opt(2024, month, day).map(|_| (When::Date(day, month), len, false)),
    }
}

/// `3 days ago`, `há 3 dias`, `3 dias atrás`, `in 2 weeks`, `daqui a 3 dias`, `+3d`.
fn relative(words: [&str; 5]) -> Option<(When, usize, bool)> {
    let [first, second, third, ..] = words;
    let span = |at: usize| {
        let count = match words.get(at).copied().unwrap_or_default() {
            "a" | "an" | "one" | "um" | "uma" => 1,
            "two" | "dois" | "duas" | "couple" => 2,
            "three" | "tres" => 3,
            digits if !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                digits.parse().ok()?
            }
            _ => return None,
        };
        match words.get(at + 1).copied().unwrap_or_default() {
            "day" | "days" | "dia" | "dias" | "d" => Some(When::In(count)),
            "week" | "weeks" | "semana" | "semanas" => Some(When::In(count * 7)),
            "month" | "months" | "mes" | "meses" => Some(When::InMonths(i32::try_from(count).ok()?)),
            _ => None,
        }
    };
    let back = |when| match when {
        When::In(days) => When::In(-days),
        When::InMonths(months) => When::InMonths(-months),
        other => other,
    };
    if matches!(first, "ha" | "faz") && span(1).is_some() {
        let behind = usize::from(words[3] == "atras");
        return span(1).map(|when| (back(when), 3 + behind, true));
    }
    if let Some(when) = span(0).filter(|_| matches!(third, "ago" | "atras")) {
        return Some((back(when), 3, true));
    }
    if matches!(first, "in" | "em" | "within") {
        return span(1).map(|when| (when, 3, true));
    }
    if (first, second) == ("daqui", "a") || (first, second) == ("dentro", "de") {
        return span(2).map(|when| (when, 4, true));
    }
    if first == "daqui" {
        return span(1).map(|when| (when, 3, true));
    }
    let plus = first.strip_prefix('+')?;
    let (digits, unit) = match plus.as_bytes().last()? {
        b'd' => (&plus[..plus.len() - 1], 1),
        b'w' | b's' => (&plus[..plus.len() - 1], 7),
        _ => (plus, 1),
    };
    let fits = !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let days: i64 = if fits { digits.parse().ok()? } else { return None };
    Some((When::In(days * unit), 1, true))
}

/// A weekday by its name, and whether the name is nothing but a weekday's.
fn weekday(name: &str) -> Option<(Weekday, bool)> {
    use Weekday::*;
    Some(match name {
        "monday" | "mon" => (Mon, true),
        "tuesday" | "tue" | "tues" => (Tue, true),
        "wednesday" | "wed" => (Wed, true),
        "thursday" | "thu" | "thur" | "thurs" => (Thu, true),
        "friday" | "fri" | "sexta" => (Fri, true),
        "saturday" | "sabado" | "sab" => (Sat, true),
        "sunday" | "domingo" => (Sun, true),
        "segunda" | "seg" => (Mon, false),
        "terca" | "ter" => (Tue, false),
        "quarta" | "qua" => (Wed, false),
        "quinta" | "qui" => (Thu, false),
        "sex" => (Fri, false),
        "sat" => (Sat, false),
        "sun" | "dom" => (Sun, false),
        _ => return None,
    })
}

fn month(name: &str) -> Option<u32> {
    Some(match name {
        "january" | "jan" | "janeiro" => 1,
        "february" | "feb" | "fevereiro" | "fev" => 2,
        "march" | "mar" | "marco" => 3,
        "april" | "apr" | "abril" | "abr" => 4,
        "may" | "maio" | "mai" => 5,
        "june" | "jun" | "junho" => 6,
        "july" | "jul" | "julho" => 7,
        "august" | "aug" | "agosto" | "ago" => 8,
        "september" | "sep" | "sept" | "setembro" | "set" => 9,
        "october" | "oct" | "outubro" | "out" => 10,
        "november" | "nov" | "novembro" => 11,
        "december" | "dec" | "dezembro" | "dez" => 12,
        _ => return None,
    })
}

fn number(digits: &str, longest: usize) -> Option<u32> {
    let fits = !digits.is_empty() && digits.len() <= longest && digits.bytes().all(|byte| byte.is_ascii_digit());
    if fits { digits.parse().ok() } else { None }
}

/// A day of the month: `12`, `12th`, `1º`.
fn ordinal(text: &str) -> Option<u32> {
    let digits = ["st", "nd", "rd", "th", "o", "º"].iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text);
    number(digits, 2).filter(|day| (1..=31).contains(day))
}

/// A year between 1990 and 2100, as forms take it.
fn year(text: &str) -> Option<i32> {
    let digits = number(text, 4).filter(|_| text.len() == 4)?;
    i32::try_from(digits).ok().filter(|year| (1990..=2100).contains(year))
}

fn iso(text: &str) -> Option<When> {
    let mut parts = text.split(['-', '/']);
    let (head, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || head.len() != 4 {
        return None;
    }
    let (month, day) = (number(month, 2)?, number(day, 2)?);
    number(head, 4)?;
    Some(year(head).and_then(|year| Day::from_ymd_opt(year, month, day)).map_or(When::Never, When::On))
}

/// `12/11`, `12/11/26`, `12/11/2026`, `12.11.2026`: the day first, as the product shows days.
fn slashed(text: &str) -> Option<When> {
    let mark = if text.contains('/') { '/' } else { '.' };
    let mut parts = text.split(mark);
    let (day, month) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let third = parts.next();
    if parts.next().is_some() || (mark == '.' && third.is_none()) {
        return None;
    }
    let Some(third) = third else {
        return Some(Day::from_ymd_opt(2024, month, day).map_or(When::Never, |_| When::Date(day, month)));
    };
    let full = match third.len() {
        2 => 2000 + i32::try_from(number(third, 2)?).ok()?,
        _ => year(third)?,
    };
    Some(Day::from_ymd_opt(full, month, day).map_or(When::Never, When::On))
}

/// Whether a word is written like a day that the calendar does not have.
pub(super) fn impossible(tokens: &[Token], at: usize, end: usize) -> bool {
    let word = word(tokens, at, end);
    word != "24/7" && slashed(word) == Some(When::Never)
}

fn months(day: Day, months: i32) -> Day {
    let span = Months::new(months.unsigned_abs());
    let moved = if months < 0 { day.checked_sub_months(span) } else { day.checked_add_months(span) };
    moved.unwrap_or(day)
}

fn weekday_from(day: Day, wanted: Weekday) -> i64 {
    i64::from((7 + wanted.num_days_from_monday() - day.weekday().num_days_from_monday()) % 7)
}

/// The day of something that has happened: today or before. A day and month without a year is the
/// nearest such day, and none when that lies ahead.
pub(super) fn past(when: When, today: Day) -> Option<Day> {
    let day = match when {
        When::On(day) => day,
        When::Date(day, month) => {
            let years = (today.year() - 4)..=(today.year() + 4);
            let days = years.filter_map(|year| Day::from_ymd_opt(year, month, day));
            days.min_by_key(|day| (*day - today).num_days().abs())?
        }
        When::OfMonth(day) => (0..12).find_map(|back| months(today, -back).with_day(day).filter(|day| *day <= today))?,
        When::Weekday(wanted) => add_days(today, (weekday_from(today, wanted) - 7) % 7),
        When::Last(wanted) => add_days(today, weekday_from(today, wanted) - 7),
        When::In(days) => add_days(today, days),
        When::InMonths(count) => months(today, count),
        When::NextWeek | When::NextMonth | When::WeekEnd | When::Never => return None,
    };
    (day <= today).then_some(day)
}

/// The day of something to do: a weekday strictly ahead, anything else today or later. A day and
/// month without a year is the first such day, within eight years for the sake of 29 February.
pub(super) fn ahead(when: When, today: Day) -> Option<Day> {
    let day = match when {
        When::On(day) => day,
        When::Date(day, month) => {
            let years = today.year()..=(today.year() + 8);
            years.filter_map(|year| Day::from_ymd_opt(year, month, day)).find(|day| *day >= today)?
        }
        When::OfMonth(day) => (0..12).find_map(|on| months(today, on).with_day(day).filter(|day| *day >= today))?,
        When::Weekday(wanted) => match weekday_from(today, wanted) {
            0 => add_days(today, 7),
            days => add_days(today, days),
        },
        When::In(days) => add_days(today, days),
        When::InMonths(count) => months(today, count),
        When::NextWeek => add_days(today, 7 - i64::from(today.weekday().num_days_from_monday())),
        When::NextMonth => months(today, 1).with_day(1)?,
        When::WeekEnd => match weekday_from(today, Weekday::Fri) {
            0 => today.checked_add_days(Days::new(7))?,
            days => add_days(today, days),
        },
        When::Last(_) | When::Never => return None,
    };
    (day >= today).then_some(day)
}
