//! How to engage a person, in words.

use super::Texts;
use crate::domain::engage::Engagement;
use crate::domain::raci::{Gap, RaciLine};
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

    /// What is missing from the parts in a piece of work, worst first; nothing where nothing is.
    pub fn gaps(&self, line: &RaciLine<'_>) -> String {
        let words: Vec<String> = line.gaps.iter().map(|gap: &Gap| self.code(*gap)).collect();
        words.join(", ")
    }
}
