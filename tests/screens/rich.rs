//! An account of which much is known: readings, goals, wins, concerns, steps and plays.

use orquestra::command::Command;
use orquestra::command::account::AccountCommand;
use orquestra::command::concern::{ConcernCommand, ConcernVerb, NewConcern};
use orquestra::command::metric::{MetricCommand, MetricVerb, NewGoal, NewReading};
use orquestra::command::milestone::{MilestoneCommand, MilestoneVerb};
use orquestra::command::next_step::{NextStepCommand, NextStepVerb};
use orquestra::command::play::{PlayCommand, PlayVerb};
use orquestra::command::record::{RecordCommand, RecordVerb};
use orquestra::command::stakeholder::{StakeholderCommand, StakeholderPatch, StakeholderVerb};
use orquestra::command::touch::TouchCommand;
use orquestra::domain::account::Stage;
use orquestra::domain::codes::{AccountId, GoalId};
use orquestra::domain::concern::ConcernKind;
use orquestra::domain::metric::{Metric, QuickWin, SCALE};
use orquestra::domain::signal::{Category, Severity};
use orquestra::domain::stakeholder::Role;
use orquestra::domain::touch::{Direction, Sentiment, TouchKind};
use orquestra::text::Locale;

use crate::desk::{Desk, Office, day};

fn metric(account: AccountId, verb: MetricVerb) -> Command {
    Command::Metric(MetricCommand { account, verb })
}

fn reading(metric: Metric, on: i64, value: i64) -> NewReading {
    NewReading { metric, goal: None, on: day(on), value: value * SCALE, answers: None, about: String::new() }
}

/// A database with one account of `ana`, live for three weeks: some of it is well, some is not.
pub fn office(locale: Locale) -> Office {
    let office = Office::new();
    let mut desk = office.seat("ana").locale(locale).open();
    let account = desk.add("Acme", -83);
    let people: Vec<_> = [("Rita Lee", Role::ExecutiveSponsor), ("Tom Zé", Role::ProjectLead)]
        .into_iter()
        .map(|(name, role)| {
            let patch = StakeholderPatch { name: Some(name.into()), role: Some(role), ..StakeholderPatch::default() };
            desk.done(Command::Stakeholder(StakeholderCommand { account, verb: StakeholderVerb::Add(patch) }));
            desk.facts_of(account).stakeholders.iter().find(|person| person.name == name).unwrap().id
        })
        .collect();
    for (code, on) in [
        ("kickoff_held", -78),
        ("access_provisioned", -74),
        ("environment_live", -52),
        ("configuration_complete", -49),
        ("integrations_live", -47),
        ("data_migrated", -44),
        ("uat_signed_off", -40),
        ("training_delivered", -33),
        ("training_complete", -31),
        ("go_live", -20),
    ] {
        let milestone = desk.facts_of(account).milestones.iter().find(|milestone| milestone.code == code).unwrap().id;
        let verb = MilestoneVerb::Done { on: day(on) };
        desk.done(Command::Milestone(MilestoneCommand { account, milestone, rev: None, verb }));
    }
    let to = Stage::GoLive;
    desk.done(Command::Account(AccountCommand::Move { account, to, reason: "live".into(), confirmed: true }));
    for (on, person, sentiment) in [(-16, 0, Sentiment::Positive), (-9, 1, Sentiment::Neutral), (-2, 1, Sentiment::Negative)] {
        desk.done(Command::Touch(TouchCommand {
            account,
            on: day(on),
            kind: TouchKind::Call,
            direction: Direction::Outbound,
            attended: vec![people[person]],
            missed: Vec::new(),
            replied: None,
            sentiment: Some(sentiment),
            note: "weekly call".into(),
        }));
    }
    let goal = NewGoal {
        name: "Billing cycle".into(),
        unit: "d".into(),
        baseline: 20 * SCALE,
        target: 10 * SCALE,
        starts_on: day(-83),
        by_day: day(97),
        is_primary: true,
    };
    desk.done(metric(account, MetricVerb::AddGoal(goal)));
    let goal = desk.facts_of(account).goals[0].id;
    for (on, activation, weekly, cycle) in [(-19, 40, 22, 20), (-12, 61, 38, 19), (-5, 70, 35, 18), (-1, 74, 41, 17)] {
        let mut week = vec![reading(Metric::Activation, on, activation), reading(Metric::WeeklyActive, on, weekly)];
        week.push(NewReading { goal: Some(goal), ..reading(Metric::Goal, on, cycle) });
        desk.done(metric(account, MetricVerb::Record(week)));
    }
    let once = vec![
        reading(Metric::TrainingAttendance, -33, 92),
        NewReading { answers: Some(14), ..reading(Metric::TrainingFeedback, -30, 4) },
        reading(Metric::Pulse, -25, 4),
        reading(Metric::Tickets, -1, 7),
        reading(Metric::Benefit, -1, 12_000),
        reading(Metric::Cost, -1, 30_000),
    ];
    desk.done(metric(account, MetricVerb::Record(once)));
    for (title, due, delivered) in
        [("First invoices sent by rule", -40, Some(day(-38))), ("Weekly report without spreadsheets", 5, None)]
    {
        let win = QuickWin { title: title.into(), due_on: Some(day(due)), delivered_on: delivered, ..QuickWin::default() };
        desk.done(Command::Record(RecordCommand { account, verb: RecordVerb::Put(win.into()) }));
    }
    for (kind, title, on, due) in [
        (ConcernKind::Blocker, "VPN refuses the sync", -6, Some(-1)),
        (ConcernKind::Complaint, "Support answers late", -3, Some(2)),
        (ConcernKind::ScopeRequest, "A second warehouse", -10, None),
    ] {
        let new = NewConcern {
            kind,
            title: title.into(),
            severity: Severity::Medium,
            level: None,
            stakeholder: Some(people[1]),
            on: day(on),
            due_on: due.map(day),
        };
        desk.done(Command::Concern(ConcernCommand { account, verb: ConcernVerb::Open(new) }));
    }
    let next = |verb| Command::NextStep(NextStepCommand { account, verb });
    desk.done(next(NextStepVerb::Add { title: "Send the agenda".into(), due_on: day(-2), owner: None }));
    desk.done(next(NextStepVerb::Add { title: "Book the review".into(), due_on: day(21), owner: Some("bia".into()) }));
    let play = PlayVerb::Start(Category::Adoption, None);
    desk.done(Command::Play(PlayCommand { account, verb: play }));
    office
}

/// The same at a terminal of 120 × 40.
pub fn desk() -> Desk {
    office(Locale::En).desk("ana")
}

/// The one goal of the account.
pub fn goal(desk: &mut Desk) -> GoalId {
    desk.facts().goals[0].id
}

/// A database with one account of `ana` whose engagement was steady for ten weeks, fell without a reason, rose, and fell again
/// after go-live. A rule has raised a signal, and three verdicts were given on that rule before.
pub fn weekly(locale: Locale) -> Office {
    let office = Office::new();
    let mut desk = office.seat("ana").locale(locale).open();
    let account = desk.add("Acme", -91);
    for (name, role) in [("Rita Lee", Role::ExecutiveSponsor), ("Tom Zé", Role::ProjectLead)] {
        let patch = StakeholderPatch { name: Some(name.into()), role: Some(role), ..StakeholderPatch::default() };
        desk.done(Command::Stakeholder(StakeholderCommand { account, verb: StakeholderVerb::Add(patch) }));
    }
    let lead = desk.facts_of(account).stakeholders.iter().find(|person| person.name == "Tom Zé").unwrap().id;
    // Touches of each week from the thirteenth before this one on; this one has begun today.
    for (week, touches) in [2, 2, 1, 2, 2, 2, 0, 2, 3, 2, 2, 0, 2, 1].into_iter().enumerate() {
        for at in 0..touches {
            desk.done(Command::Touch(TouchCommand {
                account,
                on: day(week as i64 * 7 - 91 + at),
                kind: TouchKind::Call,
                direction: if at == 0 { Direction::Outbound } else { Direction::Inbound },
                attended: vec![lead],
                missed: Vec::new(),
                replied: None,
                sentiment: None,
                note: "weekly call".into(),
            }));
        }
    }
    let milestone = desk.facts_of(account).milestones.iter().find(|milestone| milestone.code == "go_live").unwrap().id;
    let verb = MilestoneVerb::Done { on: day(-20) };
    desk.done(Command::Milestone(MilestoneCommand { account, milestone, rev: None, verb }));
    office
}
