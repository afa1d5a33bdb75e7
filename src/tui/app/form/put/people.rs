//! The forms of RACI and recognitions.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::PutForm;
use crate::command::Command;
use crate::command::raci::{RaciCommand, RaciVerb};
use crate::command::refusal::Field;
use crate::domain::codes::{RaciId, RecognitionId, StakeholderId};
use crate::domain::facts::AccountFacts;
use crate::domain::raci::{Person, Raci, RaciPart, matrix, suggest};
use crate::domain::recognition::{Recognition, RecognitionKind, champions};
use crate::say;

/// The choice that stands for every part.
const ALL: &str = "all";

impl Fields<'_> {
    /// A part in the work. It begins with the first that is proposed for the work, else with the account's owner.
    pub(super) fn raci(&self, form: &PutForm, row: Option<&Raci>, facts: &AccountFacts) -> Vec<FieldState> {
        let context = self.context;
        let texts = context.texts;
        if form.settles {
            return vec![self.parts_to_clear(&form.preset, facts)];
        }
        let playbook = context.playbooks.get_or_default(&facts.plan.playbook);
        let lines = matrix(facts, playbook, context.today);
        let code = row.map_or(form.preset.as_str(), |row| row.code.as_str());
        let works: Vec<(String, String)> = lines
            .iter()
            .filter(|line| line.done_on.is_none() || line.work.code == code)
            .map(|line| {
                let words = format!("{} {}", line.work.stage.number(), line.work.title.get(texts.tag()));
                (line.work.code.to_owned(), words)
            })
            .collect();
        let line = lines.iter().find(|line| line.work.code == code).or_else(|| lines.iter().find(|line| line.done_on.is_none()));
        let proposed = line.and_then(|line| suggest(line, facts, context.today).into_iter().next());
        let begins = row.or(proposed.as_ref());
        let person = begins.map(Raci::person);
        let login = match &person {
            Some(Person::Ours(login)) => login.as_str(),
            _ => &facts.account.owner,
        };
        let chosen = match person {
            Some(Person::Theirs(id)) => id.to_string(),
            _ => String::new(),
        };
        let mut people = vec![(String::new(), say!(texts, "form-one-of-ours"))];
        let there = facts.stakeholders.iter().filter(|one| one.left_on.is_none() || one.id.to_string() == chosen);
        people.extend(there.map(|one| (one.id.to_string(), format!("{} · {}", one.name, texts.code(one.role)))));
        vec![
            FieldState::choice(Field::Work, self.label(Field::Work), works, line.map_or("", |line| line.work.code)),
            self.coded(Field::Part, begins.map_or(RaciPart::Consulted, |part| part.part)).hint(say!(texts, "form-part-hint")),
            FieldState::choice(Field::Person, self.label(Field::Person), people, &chosen),
            self.line(Field::Login, login).hint(say!(texts, "form-login-hint")),
        ]
    }

    fn parts_to_clear(&self, code: &str, facts: &AccountFacts) -> FieldState {
        let texts = self.context.texts;
        let parts = facts.raci.iter().filter(|part| part.code == code);
        let mut options: Vec<(String, String)> =
            parts.map(|part| (part.id.to_string(), format!("{} {}", part.part.letter(), part.name(facts)))).collect();
        options.push((ALL.to_owned(), say!(texts, "form-all-parts")));
        FieldState::choice(Field::Part, self.label(Field::Part), options, "")
    }

    /// What was done for a champion. It begins with the one under the cursor, else with whoever waits longest.
    pub(super) fn recognition(&self, _form: &PutForm, row: Option<&Recognition>, facts: &AccountFacts) -> Vec<FieldState> {
        let context = self.context;
        let champions = champions(facts, context.today);
        let mut people: Vec<(String, String)> =
            champions.iter().map(|one| (one.person.id.to_string(), one.person.name.clone())).collect();
        let chosen = row.map(|row| row.stakeholder_id).or(context.person).map(|id| id.to_string()).unwrap_or_default();
        let others = facts.stakeholders.iter().filter(|one| Some(one.id) == row.map(|row| row.stakeholder_id));
        for one in others {
            if !people.iter().any(|(id, _)| *id == one.id.to_string()) {
                people.push((one.id.to_string(), one.name.clone()));
            }
        }
        vec![
            FieldState::choice(Field::Person, self.label(Field::Person), people, &chosen)
                .hint(say!(context.texts, "form-champion-hint"))
                .required(),
            self.coded(Field::Recognition, row.map_or(RecognitionKind::Praise, |row| row.kind)),
            self.line(Field::Note, row.map_or("", |row| &row.note)),
            self.some_day(Field::Day, row.map(|row| row.on_day)),
        ]
    }
}

impl Values<'_> {
    pub(super) fn raci(&self, before: Option<Raci>, facts: &AccountFacts) -> Raci {
        let who = match self.person(Field::Person) {
            Some(id) => Person::Theirs(id),
            None => Person::Ours(self.text(Field::Login)),
        };
        let part = self.coded(Field::Part, RaciPart::Consulted);
        let row = Raci::new(facts.account.id, &self.text(Field::Work), part, &who);
        before.map_or(row.clone(), |before| Raci { id: before.id, rev: before.rev, ..row })
    }

    /// The parts to take away.
    pub(super) fn cleared(&self, form: &PutForm, facts: &AccountFacts) -> Command {
        let chosen = self.text(Field::Part);
        let parts = facts.raci.iter().filter(|part| part.code == form.preset && (chosen == ALL || part.id.to_string() == chosen));
        let parts: Vec<RaciId> = parts.map(|part| part.id).collect();
        Command::Raci(RaciCommand { account: form.account, verb: RaciVerb::Clear(parts) })
    }

    pub(super) fn recognition(
        &self,
        _form: &PutForm,
        before: Option<Recognition>,
        facts: &AccountFacts,
    ) -> Result<Recognition, Unreadable> {
        let row = Recognition {
            id: RecognitionId(0),
            rev: 0,
            account_id: facts.account.id,
            stakeholder_id: self.person(Field::Person).unwrap_or(StakeholderId(0)),
            kind: self.coded(Field::Recognition, RecognitionKind::Praise),
            on_day: self.day(Field::Day)?,
            note: self.text(Field::Note),
        };
        Ok(before.map_or(row.clone(), |before| Recognition { id: before.id, rev: before.rev, ..row }))
    }
}
