//! What is refused of the onboarding record.

use orquestra::command::Command;
use orquestra::command::account::AccountPatch;
use orquestra::command::record::{Record, RecordCommand, RecordVerb};
use orquestra::command::refusal::{Field, Refusal, Thing};
use orquestra::command::renewal::RenewalCommand;
use orquestra::command::steady::{SteadyCommand, SteadyVerb};
use orquestra::domain::account::Status;
use orquestra::domain::assessment::{Assessment, Finding, PointList};
use orquestra::domain::codes::{AccountId, AssessmentId, Coded, GoLiveId, HandoffItemId, RenewalId, RiskId};
use orquestra::domain::facts::AccountFacts;
use orquestra::domain::golive::GoLive;
use orquestra::domain::intake::{HandoffItem, HandoffKind};
use orquestra::domain::metric::QuickWin;
use orquestra::domain::playbook::Playbooks;
use orquestra::domain::renewal::{Outlook, Renewal, RenewalOutcome};
use orquestra::domain::risk::Risk;
use orquestra::domain::steady::Condition;
use orquestra::domain::training::{Session, TrainingFormat, TrainingRole};
use orquestra::protocol::Request;

use crate::support::acts::edit;
use crate::support::{Desk, TODAY, day};

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

fn renewal(acme: AccountId) -> Renewal {
    Renewal {
        id: RenewalId(0),
        rev: 0,
        account_id: acme,
        due_on: day(2026, 11, 20),
        outlook: Outlook::Unsure,
        reasons: String::new(),
        said_on: TODAY.parse().unwrap(),
        outcome: None,
        closed_on: None,
        reason: String::new(),
        arr_cents: None,
    }
}

fn ends(account: AccountId, outcome: RenewalOutcome) -> Command {
    let on = TODAY.parse().unwrap();
    Command::Renewal(RenewalCommand { account, rev: None, outcome, on, reason: "no budget".into(), arr_cents: None, next: None })
}

fn graduates(account: AccountId) -> Command {
    Command::Steady(SteadyCommand { account, verb: SteadyVerb::Graduate { on: TODAY.parse().unwrap(), note: String::new() } })
}

fn go(acme: AccountId) -> GoLive {
    let on_day = TODAY.parse().unwrap();
    GoLive {
        id: GoLiveId(0),
        rev: 0,
        account_id: acme,
        go: true,
        on_day,
        said_by: "Carla".into(),
        ready: 0,
        of: 0,
        note: " ".into(),
    }
}

/// A session planned for today.
fn session(code: &str) -> Session {
    let planned = Session::new("Administrators", TrainingRole::Admin, TrainingFormat::Live, TODAY.parse().unwrap());
    Session { code: code.into(), ..planned }
}

/// What has been noted before.
pub fn scene(ana: &mut Desk, acme: AccountId) {
    ana.done(put(acme, risk("scope_creep", "They want more and more")));
    ana.done(put(acme, session("admin")));
    ana.done(put(acme, renewal(acme)));
}

/// What is refused of a customer who has left.
pub fn churned(ana: &mut Desk) -> Refusal {
    let gone = ana.add("Gone", day(2026, 11, 2));
    ana.done(put(gone, renewal(gone)));
    ana.done(ends(gone, RenewalOutcome::Churned));
    ana.refused(Request::Act(graduates(gone)))
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
    let back = Command::Steady(SteadyCommand { account: acme, verb: SteadyVerb::Return { reason: "x".into() } });
    let playbooks = Playbooks::shipped().unwrap();
    let blocking = playbooks.default_playbook().readiness.iter().filter(|item| item.blocking).map(|item| item.id.clone());
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
        (put(acme, go(acme)), Refusal::NotReady(blocking.collect())),
        (graduates(acme), Refusal::GateShut(Condition::ALL.to_vec())),
        (back, Refusal::NotGraduated),
        (
            edit(acme, AccountPatch { status: Some(Status::Graduated), ..AccountPatch::default() }),
            Refusal::ByTheGate { leaves: true },
        ),
        (put(acme, renewal(acme)), Refusal::RenewalOpen(day(2026, 11, 20))),
        (ends(acme, RenewalOutcome::Early), Refusal::NotEarly(day(2026, 11, 20))),
        (put(acme, session("admin")), Refusal::SessionPlanned("admin".into())),
        (
            put(acme, Session { held_on: TODAY.parse().ok(), invited: Some(3), attended: Some(4), ..session("") }),
            Refusal::MoreThan { part: Field::Attended, whole: Field::Invited },
        ),
        (
            put(acme, QuickWin { title: "First report".into(), horizon: Some(45), ..QuickWin::default() }),
            Refusal::OutOfRange { field: Field::Horizon, min: 30, max: 90 },
        ),
    ]
}
