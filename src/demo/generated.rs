//! Generated accounts: drawn so that a large portfolio looks like a real one, most on track, some
//! late, a few in trouble.

use super::desk::Desk;
use super::generated_story::{Course, Drawn, draw_story};
use super::names;
use super::phrases::{INDUSTRIES, SIGNALS, SLIPS};
use super::rng::Rng;
use super::sketch::{Contact, Mood, Person, SignalSketch, Sketch, SlipSketch, factors, person, raised, signal};
use super::trades::TRADES;
use crate::domain::account::{Status, handle_from};
use crate::domain::codes::Coded;
use crate::domain::factor::{FactorKind, Factors, Level};
use crate::domain::signal::{Severity, SignalState};
use crate::domain::stakeholder::Role;

/// Days of the standard plan on which an account that is on track stands in each stage.
const ON_TRACK: [(i64, i64); 6] = [(1, 7), (9, 41), (44, 55), (53, 69), (73, 87), (92, 118)];

/// How many accounts of a hundred stand in each stage.
const SPREAD: [usize; 6] = [10, 21, 17, 16, 19, 17];

const TAGS: [&[&str]; 10] = [
    &[],
    &["smb"],
    &["mid-market"],
    &["enterprise"],
    &["multi-site"],
    &["partner"],
    &["strategic"],
    &["migration"],
    &["sso"],
    &["enterprise", "pilot"],
];

/// Draws the account with this place in the portfolio.
pub(super) fn sketch(index: usize, desk: &Desk<'_>, rng: &mut Rng) -> Sketch {
    let brazilian = index.is_multiple_of(2);
    // Half of the places are of each kind, so counting pairs counts names of one kind.
    let (name, industry) = names::company(index / 2, brazilian, desk.seed);
    let (status, stage) = fate(rng);
    let factors = draw_factors(rng);
    let course = draw_course(status, rng);
    let troubled = course == Course::Troubled;
    let lag = match (status, course) {
        (Status::Graduated, _) | (_, Course::Fine) => 0,
        (_, Course::Slow) => rng.between(0, 7),
        (_, Course::Troubled) => rng.between(9, 24),
    };
    let slips = draw_slips(stage, troubled, desk, rng);
    let length = length(&factors, desk);
    let on_track = ON_TRACK[usize::from(stage) - 1];
    let lived = if status == Status::Graduated { rng.between(104, 122) } else { rng.between(on_track.0, on_track.1) };
    let standard = desk.playbook.plan.standard_days.max(1);
    let slipped: i64 = slips.iter().map(|slip| slip.days).sum();
    let still = match status {
        Status::Active => 0,
        Status::Paused => rng.between(5, 35),
        Status::Graduated => rng.between(20, 200),
        Status::Churned => rng.between(10, 120),
    };
    let age = lived * length / standard + slipped + lag + still;
    let people = draw_people(stage, age, troubled, rng);
    let mood = match course {
        Course::Fine => [Mood::Even, Mood::Glad][usize::from(rng.chance(50))],
        Course::Slow => [Mood::Even, Mood::Cool][usize::from(rng.chance(40))],
        Course::Troubled => Mood::Sour,
    };
    let signals = draw_signals(stage, age, troubled, status, &people, rng);
    let seats = [15, 25, 40, 60, 80, 120, 200, 350, 600, 1_200];
    let seats = rng.pick(&seats).copied().unwrap_or(25) + rng.between(0, 9);
    let currency = if brazilian {
        "BRL"
    } else if rng.chance(50) {
        "USD"
    } else {
        "EUR"
    };
    let per_seat = if brazilian { rng.between(900, 1_900) } else { rng.between(240, 520) };
    let goals = INDUSTRIES[industry].goals;
    let goal = rng.below(2);
    let at_work = matches!(status, Status::Active | Status::Paused);
    let told = draw_story(&Drawn { age, stage, course, mood, at_work, goal, still }, &TRADES[industry], rng);
    Sketch {
        handle: numbered_handle(&name, index),
        name,
        external_id: Some(format!("CRM-{:06}", index + 1)),
        owner: owner(index, desk),
        segment: desk.say(INDUSTRIES[industry].name),
        arr: (seats * per_seat + 50) / 100 * 100,
        currency,
        seats,
        goal: desk.say(goals[goal]),
        tags: rng.pick(&TAGS).copied().unwrap_or(&[]),
        brazilian,
        status,
        stage,
        age,
        lag,
        still,
        archived_ago: (still > 0 && status != Status::Paused && rng.chance(15)).then(|| rng.between(0, still)),
        renewal: Some(365 * (1 + age / 365)),
        kickoff_booked: stage > 1 || rng.chance(75),
        mood,
        factors,
        busy: rng.chance(12).then(|| {
            let from = rng.between(5, 60);
            (from, from + rng.between(4, 15))
        }),
        people,
        slips,
        signals,
        said: &[],
        missed: &[],
        told,
        moved_back: None,
    }
}

/// Every third account is mine, the others go round.
fn owner(index: usize, desk: &Desk<'_>) -> String {
    match desk.others.get(index % desk.others.len().max(1)) {
        Some(other) if !index.is_multiple_of(3) => (*other).to_owned(),
        _ => desk.me.to_owned(),
    }
}

/// A handle with the account's place at its end, so that no two are the same.
fn numbered_handle(name: &str, index: usize) -> String {
    let tail = format!("-{}", index + 1);
    let mut handle = handle_from(name);
    handle.truncate(32 - tail.len());
    let kept = handle.trim_end_matches('-').len();
    handle.truncate(kept);
    handle.push_str(&tail);
    handle
}

fn fate(rng: &mut Rng) -> (Status, u8) {
    let mut drawn = rng.below(100);
    let mut stage = 6;
    for (index, share) in SPREAD.into_iter().enumerate() {
        if drawn < share {
            stage = index as u8 + 1;
            break;
        }
        drawn -= share;
    }
    match rng.below(100) {
        0..=3 if stage > 1 => (Status::Paused, stage),
        4..=6 if stage > 1 => (Status::Churned, stage),
        7..=60 if stage == 6 => (Status::Graduated, stage),
        _ => (Status::Active, stage),
    }
}

fn draw_factors(rng: &mut Rng) -> Factors {
    let mut level = || match rng.below(10) {
        0 | 1 => Level::Low,
        2 | 3 => Level::High,
        _ => Level::Medium,
    };
    factors([level(), level(), level(), level()])
}

/// The length of a plan with these factors, busy periods aside.
fn length(factors: &Factors, desk: &Desk<'_>) -> i64 {
    let limits = desk.playbook.plan;
    let days = |kind: &FactorKind| {
        desk.playbook.factor(*kind).and_then(|spec| spec.level(factors.level(*kind))).map_or(0, |spec| spec.days)
    };
    (limits.standard_days + FactorKind::ALL.iter().map(days).sum::<i64>()).clamp(limits.min_days, limits.max_days)
}

fn draw_slips(stage: u8, troubled: bool, desk: &Desk<'_>, rng: &mut Rng) -> Vec<SlipSketch> {
    let wanted = if troubled { rng.between(1, 3) } else { i64::from(rng.chance(45)) };
    let stage_of = |slip: &SlipSketch| {
        desk.steps.iter().position(|step| step.code == slip.code).map(|at| (at, desk.steps[at].stage.number()))
    };
    let mut drawn: Vec<(usize, SlipSketch)> = Vec::new();
    for _ in 0..wanted {
        let Some(slip) = rng.pick(SLIPS) else { break };
        if let Some((at, of)) = stage_of(slip).filter(|(at, of)| *of <= stage && !drawn.iter().any(|(other, _)| other == at)) {
            drawn.push((at, SlipSketch { days: slip.days + rng.between(0, i64::from(of)), ..*slip }));
        }
    }
    drawn.sort_by_key(|(at, _)| *at);
    drawn.into_iter().map(|(_, slip)| slip).collect()
}

fn draw_people(stage: u8, age: i64, troubled: bool, rng: &mut Rng) -> Vec<Person> {
    let mut people = vec![person(Role::ProjectLead), person(Role::ExecutiveSponsor)];
    let others = [
        (Role::TechnicalLead, 80),
        (Role::Champion, 82),
        (Role::Manager, 38),
        (Role::PowerUser, 42),
        (Role::SubjectExpert, 32),
        (Role::EndUser, 30),
    ];
    for (role, odds) in others {
        if rng.chance(odds) {
            people.push(person(role));
        }
    }
    let contact = |role: Role, contact: Contact, people: &mut Vec<Person>| {
        if let Some(person) = people.iter_mut().find(|person| person.role == role) {
            person.contact = contact;
        }
    };
    if age > 60 && rng.chance(if troubled { 55 } else { 4 }) {
        contact(Role::ExecutiveSponsor, Contact::Quiet(rng.between(42, 58)), &mut people);
    }
    if age > 30 && troubled && rng.chance(35) {
        contact(Role::ProjectLead, Contact::Quiet(rng.between(12, 24)), &mut people);
    }
    if stage == 2 && age > 20 && rng.chance(if troubled { 45 } else { 3 }) {
        contact(Role::TechnicalLead, Contact::Quiet(rng.between(8, 16)), &mut people);
    }
    if age > 40 && rng.chance(6) {
        contact(Role::Champion, Contact::Left(rng.between(5, 30)), &mut people);
    }
    if stage < 5 && rng.chance(8) {
        contact(Role::Manager, Contact::Never, &mut people);
    }
    if age > 45 && rng.chance(7) {
        contact(Role::TechnicalLead, Contact::Joined(rng.between(6, 30)), &mut people);
    }
    people
}

/// What rules raised and nobody has closed yet, what a person raised, and what was closed long ago.
fn draw_signals(stage: u8, age: i64, troubled: bool, status: Status, people: &[Person], rng: &mut Rng) -> Vec<SignalSketch> {
    let mut signals = Vec::new();
    let at_work = matches!(status, Status::Active | Status::Paused);
    for person in people {
        // Since when the condition has held, at most.
        let (code, days) = match (person.role, person.contact) {
            (Role::ExecutiveSponsor, Contact::Quiet(days)) => ("engagement.sponsor_absent", days - 36),
            (Role::ProjectLead, Contact::Quiet(days)) => ("engagement.lead_unresponsive", days - 16),
            (Role::Champion, Contact::Left(days)) => ("engagement.champion_disengaged", days - 1),
            _ => continue,
        };
        if at_work && days > 0 && rng.chance(70) {
            let state = if rng.chance(60) { SignalState::Open } else { SignalState::Acknowledged };
            signals.push(signal(code, Severity::Medium, state, rng.between(1, days)));
        }
    }
    let fits: Vec<_> = SIGNALS.iter().filter(|words| words.free && words.from <= stage).collect();
    if at_work
        && rng.chance(if troubled { 12 } else { 3 })
        && let Some(words) = rng.pick(&fits)
    {
        let severity = if rng.chance(50) { Severity::Medium } else { Severity::Low };
        let note = words.notes[rng.below(2)];
        signals.push(raised(words.code, severity, SignalState::Acknowledged, rng.between(0, 12.min(age - 1).max(0)), note));
    }
    if age > 24 {
        for _ in 0..rng.between(0, 2) {
            let Some(words) = rng.pick(&fits) else { break };
            let wrong = if words.code == "outcome.no_enthusiasm" { 45 } else { 12 };
            let state = if rng.chance(wrong) { SignalState::FalseAlarm } else { SignalState::Resolved };
            let severity = if rng.chance(40) { Severity::Medium } else { Severity::Low };
            let closed = rng.between(15, (age - 4).clamp(15, 60));
            let ago = (closed + rng.between(2, 9)).min(age - 1);
            signals.push(SignalSketch { closed_ago: Some(closed), ..signal(words.code, severity, state, ago) });
        }
    }
    signals
}

/// Of those that left, all had been in trouble.
fn draw_course(status: Status, rng: &mut Rng) -> Course {
    match (status, rng.below(100)) {
        (Status::Churned, _) => Course::Troubled,
        (Status::Graduated, drawn) if drawn < 85 => Course::Fine,
        (_, drawn) if drawn < 31 => Course::Fine,
        (_, drawn) if drawn < 68 => Course::Slow,
        _ => Course::Troubled,
    }
}
