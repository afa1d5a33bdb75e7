//! What a line of the health score, a signal or a reason rests on, in words.

use crate::domain::codes::Coded as _;
use crate::domain::day::Day;
use crate::domain::evidence::Evidence;
use crate::domain::health::Recover;
use crate::domain::metric::Metric;
use crate::domain::playbook::Playbook;
use crate::say;
use crate::text::Texts;

impl Texts {
    /// One piece of evidence as a sentence. What it names may hold anything that a person wrote:
    /// it is for the face to make it safe.
    pub fn evidence(&self, evidence: &Evidence, today: Day, playbook: &Playbook) -> String {
        let key = format!("evidence-{}", evidence.code.replace('_', "-"));
        let name = self.named(&evidence.name, playbook);
        let on = evidence.on.map_or_else(String::new, |on| self.day_short(on, today));
        if evidence.code.starts_with("reading") {
            let (value, of) = (self.thousandths(evidence.value), self.thousandths(evidence.of));
            return say!(self, &key, name = name, value = value, of = of, on = on);
        }
        say!(self, &key, name = name, value = evidence.value, of = evidence.of, on = on)
    }

    /// What would win points back.
    pub fn recover(&self, recover: &Recover, playbook: &Playbook) -> String {
        self.act(&recover.code, &recover.name, playbook)
    }

    /// What can be done for an account, by the code of the act.
    pub fn act(&self, code: &str, name: &str, playbook: &Playbook) -> String {
        let key = format!("recover-{}", code.replace('_', "-"));
        say!(self, &key, name = self.named(name, playbook))
    }

    /// The word for what evidence names: a milestone's title, a metric, or the name itself.
    pub(super) fn named(&self, name: &str, playbook: &Playbook) -> String {
        if let Some(spec) = playbook.milestone(name) {
            return spec.title.get(self.tag()).to_owned();
        }
        Metric::from_code(name).map_or_else(|| name.to_owned(), |metric| self.code(metric))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::health::{EVIDENCE, RECOVER};
    use crate::domain::playbook::Playbooks;
    use crate::text::Locale;

    fn day() -> Day {
        Day::from_ymd_opt(2026, 11, 21).unwrap()
    }

    #[test]
    fn every_code_has_its_words_with_all_that_they_name() {
        let playbooks = Playbooks::shipped().unwrap();
        for locale in Locale::ALL {
            let texts = Texts::new(locale);
            for code in EVIDENCE {
                let evidence = Evidence::new(code).named("Carla").on(Some(day())).figures(2, 7);
                let words = texts.evidence(&evidence, day(), playbooks.default_playbook());
                assert!(!words.contains(['{', '$']) && !words.starts_with("evidence-"), "{words}");
            }
            for code in RECOVER {
                let recover = Recover { code: (*code).into(), name: "Carla".into(), points: 1 };
                let words = texts.recover(&recover, playbooks.default_playbook());
                assert!(!words.contains(['{', '$']) && !words.starts_with("recover-"), "{words}");
            }
        }
    }

    #[test]
    fn codes_become_words_and_thousandths_numbers() {
        let playbooks = Playbooks::shipped().unwrap();
        let playbook = playbooks.default_playbook();
        let reading = Evidence::new("reading").named("pulse").on(Some(day())).figures(3500, 4000);
        let late = Evidence::new("milestone_past_due").named("go_live").on(Some(day())).figures(3, 0);
        let [en, pt] = Locale::ALL.map(|locale| {
            let texts = Texts::new(locale);
            [&reading, &late].map(|evidence| texts.evidence(evidence, day(), playbook))
        });
        assert_eq!(en, ["Pulse 3.5 against 4, 21 Nov", "Go-live: due 21 Nov, 3 d overdue"]);
        assert_eq!(pt, ["Pulso: 3,5, alvo 4, em 21 nov", "Go-live: vencia em 21 nov, 3 d de atraso"]);
        assert_eq!(Texts::new(Locale::En).thousandths(-1_234_050), "-1,234.05");
    }
}
