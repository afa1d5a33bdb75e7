//! What a criterion of an objective rests on, in words; and what was agreed in a meeting, as people type it.

use super::Texts;
use crate::command::intake::ActionItem;
use crate::domain::codes::Coded as _;
use crate::domain::day::{Day, add_days};
use crate::domain::evidence::Evidence;
use crate::domain::objectives::{Answer, Mark, Objective, Source};
use crate::domain::playbook::Playbook;
use crate::domain::renewal::ReferenceKind;
use crate::say;

/// Days after which an action item is due where nobody says when.
const ACTION_DAYS: i64 = 7;

impl Texts {
    /// A fact behind a criterion as a sentence. What it names may hold anything that a person wrote: it is for the face
    /// to make it safe.
    pub fn fact(&self, fact: &Evidence, today: Day, playbook: &Playbook) -> String {
        let key = format!("fact-{}", fact.code.replace('_', "-"));
        let name = match ReferenceKind::from_code(&fact.name).filter(|_| fact.code == "reference") {
            Some(kind) => self.code(kind),
            None => self.named(&fact.name, playbook),
        };
        let on = fact.on.map_or_else(String::new, |on| self.day_short(on, today));
        if matches!(&*fact.code, "reading" | "reading_untold" | "reading_stale" | "goal" | "goal_stale" | "win_measured") {
            let (value, of) = (self.thousandths(fact.value), self.thousandths(fact.of));
            return say!(self, &key, name = name, value = value, of = of, on = on);
        }
        say!(self, &key, name = name, value = fact.value, of = fact.of, on = on)
    }

    /// Where the answer to a criterion comes from, in a few words: the first fact, or who said it.
    pub fn answer_source(&self, answer: &Answer, today: Day, playbook: &Playbook) -> String {
        match (answer.source, &answer.said) {
            (Some(Source::Hand), Some(said)) => {
                say!(self, "objective-said", who = said.said_by.as_str(), day = self.day_short(said.on_day, today))
            }
            _ => answer.facts.iter().map(|fact| self.fact(fact, today, playbook)).collect::<Vec<_>>().join("; "),
        }
    }

    /// An objective in the scorecard: sign, criteria met, of how many.
    pub fn objective_figure(&self, objective: &Objective) -> String {
        let met = objective.count(crate::domain::assessment::Finding::Met);
        format!("{} {met}/{}", mark_sign(objective.mark()), objective.criteria.len())
    }

    /// Reads what was agreed: `Send the minutes; ana; +2`, several separated by `|`. Who and when may be left out. None
    /// where it cannot be read.
    pub fn read_actions(&self, typed: &str, today: Day) -> Option<Vec<ActionItem>> {
        typed.split('|').map(str::trim).filter(|one| !one.is_empty()).map(|one| self.read_action(one, today)).collect()
    }

    /// Reads one of them.
    pub fn read_action(&self, typed: &str, today: Day) -> Option<ActionItem> {
        let mut parts = typed.split(';').map(str::trim);
        let title = parts.next().filter(|title| !title.is_empty())?.to_owned();
        let owner = parts.next().filter(|owner| !owner.is_empty()).map(str::to_owned);
        let due_on = match parts.next().filter(|due| !due.is_empty()) {
            Some(due) => self.read_day(due, today)?,
            None => add_days(today, ACTION_DAYS),
        };
        parts.next().is_none().then_some(ActionItem { title, owner, due_on })
    }
}

/// The sign of an objective as a whole: full, half, empty, or a dot while nothing is known.
pub fn mark_sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Achieved => "●",
        Mark::UnderWay => "◐",
        Mark::Missed => "○",
        Mark::Unknown => "·",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::objectives::FACTS;
    use crate::domain::playbook::Playbooks;
    use crate::text::Locale;

    fn day() -> Day {
        Day::from_ymd_opt(2026, 11, 23).unwrap()
    }

    #[test]
    fn every_fact_has_its_words_with_all_that_it_names() {
        let playbooks = Playbooks::shipped().unwrap();
        for locale in Locale::ALL {
            let texts = Texts::new(locale);
            for code in FACTS {
                let fact = Evidence::new(code).named("Carla").on(Some(day())).figures(2, 7);
                let words = texts.fact(&fact, day(), playbooks.default_playbook());
                assert!(!words.contains(['{', '$']) && !words.starts_with("fact-"), "{words}");
            }
        }
    }

    #[test]
    fn action_items_are_read_with_who_and_when_left_out_or_not() {
        let texts = Texts::new(Locale::En);
        let read = texts.read_actions("Send the minutes; ana; +2 | Access list;;2026-11-30|  Book a room ", day()).unwrap();
        let plain: Vec<_> = read.iter().map(|one| (one.title.as_str(), one.owner.as_deref(), one.due_on.to_string())).collect();
        assert_eq!(
            plain,
            [
                ("Send the minutes", Some("ana"), "2026-11-25".to_owned()),
                ("Access list", None, "2026-11-30".to_owned()),
                ("Book a room", None, "2026-11-30".to_owned()),
            ]
        );
        assert_eq!(texts.read_actions("", day()), Some(Vec::new()));
        for bad in ["; ana; +2", "Minutes; ana; someday", "a; b; +1; d"] {
            assert_eq!(texts.read_actions(bad, day()), None, "{bad}");
        }
    }
}
