//! How to engage a person, in words.

use super::Texts;
use crate::domain::day::Day;
use crate::domain::engage::Engagement;
use crate::domain::facts::AccountFacts;
use crate::domain::raci::{Gap, Raci, RaciLine, orphaned, suggest};
use crate::say;

impl Texts {
    /// What to talk about this month and for how long, as far as the playbook says so: `Month 2: quick wins · 30 min`.
    pub fn month_topic(&self, engagement: &Engagement<'_>) -> Option<String> {
        let topic = engagement.topic().map(|topic| topic.get(self.tag()));
        let topic = topic.map(|topic| say!(self, "form-agenda", month = engagement.month, topic = topic));
        let minutes = engagement.minutes().map(|minutes| say!(self, "engage-minutes", minutes = minutes));
        let words: Vec<String> = topic.into_iter().chain(minutes).collect();
        if words.is_empty() { None } else { Some(words.join(" · ")) }
    }

    /// What is proposed for the gaps of a line, and what would go: `A ana · R Tom · – C Ivo`; nothing for nothing.
    pub fn proposal(&self, line: &RaciLine<'_>, facts: &AccountFacts, day: Day) -> String {
        let words = |part: &Raci| format!("{} {}", part.part.letter(), part.name(facts));
        let new = suggest(line, facts, day);
        let new = new.iter().map(words);
        let gone = orphaned(line, facts, day).into_iter().map(|part| say!(self, "raci-goes", part = words(part)));
        new.chain(gone).collect::<Vec<_>>().join(" · ")
    }

    /// What is missing from the parts in a piece of work, worst first; nothing where nothing is.
    pub fn raci_gaps(&self, line: &RaciLine<'_>) -> String {
        let words: Vec<String> = line.gaps.iter().map(|gap: &Gap| self.code(*gap)).collect();
        words.join(", ")
    }
}
