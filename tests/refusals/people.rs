//! What is refused of parts, recognitions and successors.

use orquestra::command::Command;
use orquestra::command::raci::{RaciCommand, RaciVerb};
use orquestra::command::record::{Record, RecordCommand, RecordVerb};
use orquestra::command::refusal::{Field, Refusal, Thing};
use orquestra::command::stakeholder::{StakeholderPatch, StakeholderVerb, Succession};
use orquestra::domain::codes::{AccountId, RaciId, RecognitionId, StakeholderId};
use orquestra::domain::day::{Day, add_days};
use orquestra::domain::facts::AccountFacts;
use orquestra::domain::raci::{Person, Raci, RaciPart};
use orquestra::domain::recognition::{Recognition, RecognitionKind};
use orquestra::domain::stakeholder::Role;

use crate::support::acts::{person, stakeholder};
use crate::support::{Desk, TODAY, day};

fn put(account: AccountId, record: impl Into<Record>) -> Command {
    Command::Record(RecordCommand { account, verb: RecordVerb::Put(record.into()) })
}

fn raci(account: AccountId, verb: RaciVerb) -> Command {
    Command::Raci(RaciCommand { account, verb })
}

fn ours(login: &str) -> Person {
    Person::Ours(login.into())
}

/// What has been noted before.
pub fn scene(ana: &mut Desk, acme: AccountId) {
    ana.done(person(acme, "Elis", Role::ProjectLead));
    ana.done(put(acme, Raci::new(acme, "go_live", RaciPart::Accountable, &ours("ana"))));
}

pub fn table(acme: AccountId, facts: &AccountFacts) -> Vec<(Command, Refusal)> {
    let today: Day = TODAY.parse().unwrap();
    let of = |name: &str| facts.stakeholders.iter().find(|person| person.name == name).unwrap().id;
    let (carla, davi, elis) = (of("Carla"), of("Davi"), of("Elis"));
    let none = |thing, named: &str| Refusal::NotFound { thing, named: named.into() };
    let gone = || Refusal::HasLeft("Davi".into(), day(2026, 11, 10));
    let part = |part, who: Person| Raci::new(acme, "go_live", part, &who);
    let praise = |stakeholder_id, on_day| Recognition {
        id: RecognitionId(0),
        rev: 0,
        account_id: acme,
        stakeholder_id,
        kind: RecognitionKind::Praise,
        on_day,
        note: String::new(),
    };
    let left = |succession| stakeholder(acme, StakeholderVerb::Left { stakeholder: carla, on: Some(today), succession });
    let known = |successor| left(Succession::Known { successor, role: None });
    vec![
        (put(acme, part(RaciPart::Accountable, Person::Theirs(carla))), Refusal::Accountable("ana".into())),
        (put(acme, part(RaciPart::Accountable, ours("ana"))), Refusal::HasPart("ana".into())),
        (put(acme, part(RaciPart::Consulted, Person::Theirs(davi))), gone()),
        (put(acme, part(RaciPart::Consulted, Person::Theirs(StakeholderId(9999)))), none(Thing::Stakeholder, "9999")),
        (put(acme, part(RaciPart::Consulted, ours(" "))), Refusal::Empty(Field::Person)),
        (
            put(acme, Raci { login: "ana".into(), ..part(RaciPart::Consulted, Person::Theirs(carla)) }),
            Refusal::Empty(Field::Person),
        ),
        (
            put(acme, Raci { code: "welcome.kickoff_meeting".into(), ..part(RaciPart::Informed, ours("ana")) }),
            none(Thing::Work, "welcome.kickoff_meeting"),
        ),
        (raci(acme, RaciVerb::Replace(part(RaciPart::Accountable, Person::Theirs(davi)))), gone()),
        (raci(acme, RaciVerb::Suggest(Some("no.such".into()))), none(Thing::Work, "no.such")),
        (raci(acme, RaciVerb::Clear(vec![RaciId(9999)])), none(Thing::Raci, "9999")),
        (put(acme, praise(elis, today)), Refusal::NoChampion("Elis".into())),
        (put(acme, praise(davi, today)), gone()),
        (put(acme, praise(carla, add_days(today, 1))), Refusal::InFuture { field: Field::Day, day: add_days(today, 1), today }),
        (known(carla), Refusal::OwnSuccessor),
        (known(davi), gone()),
        (known(StakeholderId(9999)), none(Thing::Stakeholder, "9999")),
        (left(Succession::Search("  ".into())), Refusal::Empty(Field::Title)),
        (
            left(Succession::New(StakeholderPatch { name: Some(" ".into()), ..StakeholderPatch::default() })),
            Refusal::Empty(Field::Name),
        ),
    ]
}
