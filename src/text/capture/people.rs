//! Whom a few words name. A name is taken when exactly one person fits; nothing is guessed.

use super::lex::{Token, fold};
use super::words;
use crate::domain::codes::StakeholderId;
use crate::domain::day::Day;
use crate::domain::stakeholder::Stakeholder;

/// The people that a line may name, their names in folded words.
pub(super) struct People<'a> {
    all: Vec<(&'a Stakeholder, Vec<String>)>,
}

/// Who fits some words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fit {
    /// How many words name the person.
    pub len: usize,
    /// Whether the first name was typed.
    pub first: bool,
    /// Who fits best; empty for a role that nobody has.
    pub who: Vec<StakeholderId>,
}

/// Parts of a name that name nobody.
const PARTICLES: [&str; 9] = ["de", "da", "do", "das", "dos", "e", "van", "von", "di"];

impl<'a> People<'a> {
    /// Those who had not left before a day.
    pub(super) fn on(people: &'a [Stakeholder], day: Day) -> Self {
        let living = people.iter().filter(|person| person.left_on.is_none_or(|left| left >= day));
        let split = |name: &str| -> Vec<String> {
            let folded = fold(name);
            folded.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).map(str::to_owned).collect()
        };
        Self { all: living.map(|person| (person, split(&person.name))).collect() }
    }

    /// Who is named at a word; with `prefixes`, three letters or more of a first name will do.
    pub(super) fn name(&self, tokens: &[Token], at: usize, end: usize, prefixes: bool) -> Option<Fit> {
        let here = tokens.get(at..end.min(tokens.len()))?;
        let mut best: Option<((usize, u8), Vec<StakeholderId>)> = None;
        for (person, parts) in &self.all {
            let Some(rank) = rank(parts, here).filter(|(_, kind)| *kind > 1 || prefixes) else { continue };
            match &mut best {
                Some((top, who)) if *top == rank => who.push(person.id),
                Some((top, _)) if *top > rank => {}
                _ => best = Some((rank, vec![person.id])),
            }
        }
        let ((len, kind), mut who) = best?;
        who.dedup();
        Some(Fit { len, first: kind > 2, who })
    }

    /// Who has the role that a word names.
    pub(super) fn role(&self, tokens: &[Token], at: usize, end: usize) -> Option<Fit> {
        let (role, len) = words::role(tokens, at, end)?;
        let who = self.all.iter().filter(|(person, _)| person.role == role).map(|(person, _)| person.id).collect();
        Some(Fit { len, first: false, who })
    }
}

/// How well a name fits the words: how many of them, and then whether it is the first name (3),
/// another part of the name (2) or the beginning of the first name (1).
fn rank(parts: &[String], here: &[Token]) -> Option<(usize, u8)> {
    let typed = |at: usize| here.get(at).map_or("", |token| token.folded.strip_suffix("'s").unwrap_or(token.folded.as_str()));
    let first = typed(0);
    if first.is_empty() || parts.is_empty() {
        return None;
    }
    if parts[0] != first {
        let other = parts.iter().skip(1).any(|part| part == first && part.chars().count() > 2 && !PARTICLES.contains(&first));
        let begun = first.chars().count() > 2 && parts[0].starts_with(first);
        return if other { Some((1, 2)) } else { begun.then_some((1, 1)) };
    }
    // Further words of the name, in their order; an initial will do for one (`ana s`).
    let (mut len, mut part) = (1, 1);
    while len < here.len() && part < parts.len() && here[len - 1].after == super::lex::Break::None {
        let word = typed(len);
        let initial = word.chars().count() == 1 && !matches!(word, "a" | "e" | "o" | "i" | "+" | "-" | "&" | "/");
        let found = parts[part..].iter().position(|name| name == word || initial && name.starts_with(word));
        match found {
            Some(offset) if !PARTICLES.contains(&word) => {
                part += offset + 1;
                len += 1;
            }
            // `da` of `Ana da Silva` counts only with what follows it.
            Some(offset) if parts.get(part + offset + 1).is_some_and(|name| name == typed(len + 1)) => {
                part += offset + 2;
                len += 2;
            }
            _ => break,
        }
    }
    Some((len, 3))
}
