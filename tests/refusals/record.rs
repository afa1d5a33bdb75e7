//! What is refused of the onboarding record.

use orquestra::command::Command;
use orquestra::command::record::{Record, RecordCommand, RecordVerb};
use orquestra::command::refusal::{Field, Refusal, Thing};
use orquestra::domain::assessment::{Assessment, Finding, PointList};
use orquestra::domain::codes::{AccountId, AssessmentId, HandoffItemId, RiskId};
use orquestra::domain::facts::AccountFacts;
use orquestra::domain::intake::{HandoffItem, HandoffKind};
use orquestra::domain::risk::Risk;

use crate::support::{Desk, TODAY};

fn put(account: AccountId, record: impl Into<Record>) -> Command {
    Command::Record(RecordCommand { account, verb: RecordVerb::Put(record.into()) })
}

fn risk(code: &str, title: &str) -> Risk {
    Risk {
        code: code.into(),
        title: title.into(),
        probability: 3,
        impact: 4,
        found_on: TODAY.parse().unwrap(),
        ..Risk::default()
    }
}

fn said(list: PointList, code: &str, finding: Finding, note: &str) -> Assessment {
    Assessment {
        id: AssessmentId(0),
        rev: 0,
        account_id: AccountId(0),
        list,
        code: code.into(),
        finding,
        on_day: TODAY.parse().unwrap(),
        note: note.into(),
        said_by: String::new(),
    }
}

/// What has been noted before.
pub fn scene(ana: &mut Desk, acme: AccountId) {
    ana.done(put(acme, risk("scope_creep", "They want more and more")));
}

pub fn table(acme: AccountId, facts: &AccountFacts) -> Vec<(Command, Refusal)> {
    let known = facts.risks[0].clone();
    let handoff = |kind, answer: &str| HandoffItem {
        id: HandoffItemId(0),
        rev: 0,
        account_id: acme,
        kind,
        title: "Who signs?".into(),
        noted_on: TODAY.parse().unwrap(),
        contact: String::new(),
        answer: answer.into(),
        answered_on: None,
    };
    let none = |thing, named: &str| Refusal::NotFound { thing, named: named.into() };
    vec![
        (put(acme, risk("scope_creep", "Once more")), Refusal::RiskOpen("scope_creep".into())),
        (put(acme, Risk { probability: 6, ..risk("", "x") }), Refusal::OutOfRange { field: Field::Probability, min: 1, max: 5 }),
        (put(acme, risk("", " ")), Refusal::Empty(Field::Title)),
        (put(acme, Risk { id: RiskId(9999), ..risk("", "x") }), none(Thing::Risk, "9999")),
        (
            Command::Record(RecordCommand { account: acme, verb: RecordVerb::Drop(Risk { id: RiskId(9999), ..known }.into()) }),
            none(Thing::Risk, "9999"),
        ),
        (put(acme, said(PointList::Objective, "no.such", Finding::Met, "")), none(Thing::Point, "no.such")),
        (put(acme, said(PointList::Gate, "adoption", Finding::Waived, " ")), Refusal::ReasonNeeded),
        (put(acme, said(PointList::Objective, "trained_users.confident", Finding::Waived, "x")), Refusal::NotWaivable),
        (put(acme, handoff(HandoffKind::Promise, "the CFO")), Refusal::NoQuestion),
    ]
}
