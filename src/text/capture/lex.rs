//! A line as words and clauses. Words remember where they stand, so that titles are cut from what
//! was typed, never put together anew.

use super::words::{Mean, phrase};
use crate::text::ascii::fold_cell;

/// How many characters of a line are read; the note keeps the rest all the same.
pub(super) const LONGEST: usize = 2_000;

/// What stands behind a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    None,
    /// A comma, or a dash with room on both sides.
    Comma,
    /// A semicolon or a full stop.
    Stop,
    Colon,
}

/// One word.
#[derive(Debug)]
pub(super) struct Token {
    /// Lower case, without accents.
    pub folded: String,
    /// Where the word begins and ends in the line, in bytes.
    pub start: usize,
    pub end: usize,
    /// Whether it is written like a name: a capital first, and not capitals alone.
    pub capital: bool,
    pub after: Break,
}

/// Some words between two breaks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clause {
    pub start: usize,
    pub end: usize,
    /// What ends it.
    pub after: Break,
    /// The label in front of it, when it is the value of one (`next: …`): what it means, and its words.
    pub field: Option<(Mean, usize, usize)>,
}

/// Lower case without accents; letters of other scripts stay.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut cell = [0; 4];
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else if matches!(letter, '\u{300}'..='\u{36f}') {
            // An accent that stands as a character of its own.
        } else if letter == '’' {
            folded.push('\'');
        } else {
            match fold_cell(letter.encode_utf8(&mut cell)).filter(|plain| letter.is_alphabetic() && plain.is_ascii_alphabetic()) {
                Some(plain) => folded.push(plain.to_ascii_lowercase()),
                None => folded.extend(letter.to_lowercase()),
            }
        }
    }
    folded
}

/// Signs that are words although punctuation is not.
const SIGNS: [&str; 12] = [":-)", ":-(", ":)", ":(", ":D", "😊", "🙂", "😀", "👍", "🙁", "😡", "👎"];

/// The words of a line.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let limit = line.char_indices().nth(LONGEST).map_or(line.len(), |(at, _)| at);
    let line = &line[..limit];
    let mut found: Vec<Token> = Vec::new();
    let mut begun: Option<usize> = None;
    let mut before: Option<char> = None;
    let mut skip = 0;
    for (at, letter) in line.char_indices() {
        if at < skip {
            before = Some(letter);
            continue;
        }
        let rest = &line[at..];
        let after = rest[letter.len_utf8()..].chars().next();
        let is = |side: Option<char>, test: fn(char) -> bool| side.is_some_and(test);
        let digits = is(before, |c| c.is_ascii_digit()) && is(after, |c| c.is_ascii_digit());
        let free = before.is_none_or(char::is_whitespace);
        let bound = after.is_none_or(char::is_whitespace);
        if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            finish(line, &mut found, &mut begun, at);
            push(line, &mut found, at, at + sign.len());
            skip = at + sign.len();
            before = Some(letter);
            continue;
        }
        let cut = match letter {
            _ if letter.is_whitespace() => Some(Break::None),
            ',' if !digits => Some(Break::Comma),
            ';' => Some(Break::Stop),
            '.' | '!' | '?' if bound => Some(Break::Stop),
            ':' if !digits && after != Some('/') => Some(Break::Colon),
            '"' | '(' | ')' | '[' | ']' | '“' | '”' | '«' | '»' | '*' => Some(Break::None),
            // `no-show` is two words, `2026-11-12` is one.
            '-' if is(before, char::is_alphanumeric) && is(after, char::is_alphanumeric) && !digits => Some(Break::None),
            _ => None,
        };
        let connects =
            matches!(letter, '&') || letter == '/' && is(before, char::is_alphabetic) && is(after, char::is_alphabetic);
        if let Some(cut) = cut {
            finish(line, &mut found, &mut begun, at);
            if let (true, Some(last)) = (cut != Break::None, found.last_mut()) {
                last.after = strongest(last.after, cut);
            }
        } else if connects {
            finish(line, &mut found, &mut begun, at);
            push(line, &mut found, at, at + letter.len_utf8());
        } else if matches!(letter, '-' | '–' | '—') && free && bound && !line[at + letter.len_utf8()..].trim().is_empty() {
            // A dash between words parts clauses; one at the end of a clause is a word of its own.
            let next = line[at + letter.len_utf8()..].trim_start().chars().next();
            let alone = matches!(next, Some(',' | ';' | ':')) || found.last().is_some_and(|last| last.after != Break::None);
            if letter == '-' && alone {
                push(line, &mut found, at, at + 1);
            } else if let Some(last) = found.last_mut() {
                last.after = strongest(last.after, Break::Comma);
            }
        } else if begun.is_none() {
            begun = Some(at);
        }
        before = Some(letter);
    }
    finish(line, &mut found, &mut begun, line.len());
    found
}

/// A colon outweighs what stands beside it, and a full stop a comma.
fn strongest(left: Break, right: Break) -> Break {
    if left as u8 >= right as u8 { left } else { right }
}

fn finish(line: &str, found: &mut Vec<Token>, begun: &mut Option<usize>, end: usize) {
    if let Some(start) = begun.take() {
        push(line, found, start, end);
    }
}

fn push(line: &str, found: &mut Vec<Token>, start: usize, end: usize) {
    let raw = &line[start..end];
    let folded = fold(raw);
    let folded = folded.trim_matches('\'').to_owned();
    let capital = raw.chars().next().is_some_and(char::is_uppercase) && raw.chars().skip(1).any(char::is_lowercase);
    if !folded.is_empty() {
        found.push(Token { folded, start, end, capital, after: Break::None });
    }
}

/// The clauses of a line, labels taken off their values.
pub(super) fn clauses(tokens: &[Token]) -> Vec<Clause> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut field = None;
    for (at, token) in tokens.iter().enumerate() {
        let last = at + 1 == tokens.len();
        if token.after == Break::None && !last {
            continue;
        }
        let end = at + 1;
        let label = (token.after == Break::Colon).then(|| label(tokens, start, end)).flatten();
        let cut = label.map_or(end, |(_, from, _)| from);
        if cut > start || field.is_some() {
            // What stands before a label is a clause that a comma might have ended.
            let after = if label.is_some() { Break::Comma } else { token.after };
            found.push(Clause { start, end: cut, after, field });
        }
        field = label;
        start = end;
    }
    if field.is_some() {
        found.push(Clause { start, end: start, after: Break::None, field });
    }
    found
}

/// The label that ends at `end`: a few words of one meaning, or a `next` with its day.
fn label(tokens: &[Token], start: usize, end: usize) -> Option<(Mean, usize, usize)> {
    (start.max(end.saturating_sub(7))..end).find_map(|from| {
        let (mean, len) = phrase(tokens, from, end)?;
        if !mean.is_label() {
            return None;
        }
        let whole = from + len == end;
        let dated =
            mean == Mean::Next && super::dates::read(tokens, from + len, end).is_some_and(|found| from + len + found.len == end);
        ((whole || dated) && !super::words::negated(tokens, start, from)).then_some((mean, from, end))
    })
}

/// What was typed from one word to another, without what only parts words at its ends.
pub(super) fn text(line: &str, tokens: &[Token], start: usize, end: usize) -> String {
    if start >= end || end > tokens.len() {
        return String::new();
    }
    let cut = line.get(tokens[start].start..tokens[end - 1].end).unwrap_or_default();
    cut.split_whitespace().collect::<Vec<_>>().join(" ")
}
