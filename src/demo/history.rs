//! From a sketch to rows: the plan is drafted as for any account, then lived through.

use super::desk::Desk;
use super::rng::Rng;
use super::sketch::{At, Contact, Mood, Sketch};
use super::{deeds, names, readings, touches};
use crate::command::{Ids, Row};
use crate::domain::account::{Account, Stage, StageVisit, Status, handle_from, tidy_tags};
use crate::domain::calendar::{Calendar, Period};
use crate::domain::cascade::cascade;
use crate::domain::codes::AccountId;
use crate::domain::day::{Day, add_days};
use crate::domain::milestone::{Milestone, Slip};
use crate::domain::plan::{self, Plan};
use crate::domain::signal::{Origin, Signal, SignalState, Verdict};
use crate::domain::stakeholder::Stakeholder;
use crate::domain::task::{Task, TaskKind};
use chrono::{Datelike, Weekday};

/// An account while its history is being written.
pub(super) struct Life<'s> {
    pub(super) sketch: &'s Sketch,
    pub(super) id: AccountId,
    pub(super) contract: Day,
    /// The last day on which anything moved.
    pub(super) as_of: Day,
    pub(super) milestones: Vec<Milestone>,
    pub(super) visits: Vec<StageVisit>,
    pub(super) people: Vec<Stakeholder>,
}

impl Life<'_> {
    /// The day on which a milestone was reached.
    pub(super) fn done(&self, code: &str) -> Option<Day> {
        self.milestones.iter().find(|milestone| milestone.code == code)?.done_on
    }

    /// The stage in which the account was on a day.
    pub(super) fn stage_on(&self, day: Day) -> Stage {
        self.visits.iter().rev().find(|visit| visit.entered_on <= day).map_or(Stage::Welcome, |visit| visit.stage)
    }
}

/// The rows of one account.
pub(super) fn history(sketch: &Sketch, desk: &Desk<'_>, rng: &mut Rng, ids: &mut Ids) -> Vec<Row> {
    let id: AccountId = ids.new_id();
    let contract = contract_day(sketch, desk);
    let stage = Stage::from_number(sketch.stage).unwrap_or(Stage::Welcome);
    let as_of = desk.workday(add_days(desk.today, -sketch.still), contract);
    let mut factors = sketch.factors.clone();
    if let Some((from, to)) = sketch.busy {
        factors.busy.push(Period { from: add_days(desk.today, from), to: add_days(desk.today, to) });
    }
    let calendar = desk.team.calendar(&factors.busy);
    let draft = plan::draft(desk.playbook, contract, &factors, &calendar);
    let plan = Plan {
        id: ids.new_id(),
        rev: 1,
        account_id: id,
        playbook: desk.playbook.id.clone(),
        starts_on: contract,
        factors,
        length_days: draft.length_days,
        windows: draft.windows,
    };
    let milestones = draft
        .milestones
        .into_iter()
        .map(|dated| Milestone {
            id: ids.new_id(),
            rev: 1,
            account_id: id,
            code: dated.code,
            side: dated.side,
            baseline: dated.due,
            due: dated.due,
            done_on: None,
        })
        .collect();
    let mut life = Life { sketch, id, contract, as_of, milestones, visits: Vec::new(), people: Vec::new() };
    let slips = life.slip(desk, &calendar, rng, ids);
    life.reach(stage, &slips, desk, rng);
    life.visits = life.stay(stage, &plan, desk, ids);
    let tasks = life.tasks(stage, desk, rng, ids);
    life.people = life.people(desk, rng, ids);
    let (touches, attendances) = touches::touches(&life, desk, rng, ids);
    let signals = life.signals(desk, rng, ids);
    let goals = readings::goals(&life, desk, ids);
    let readings = readings::readings(&life, &goals, desk, rng, ids);
    let deeds = deeds::deeds(&life, &signals, desk, ids);
    let account = life.account(stage, desk);

    let mut rows = Vec::with_capacity(60 + readings.len() + tasks.len() + touches.len() + attendances.len() + slips.len());
    rows.push(account.into());
    rows.push(plan.into());
    rows.extend(life.milestones.into_iter().map(Row::from));
    rows.extend(slips.into_iter().map(Row::from));
    rows.extend(tasks.into_iter().map(Row::from));
    rows.extend(life.visits.into_iter().map(Row::from));
    rows.extend(life.people.into_iter().map(Row::from));
    rows.extend(touches.into_iter().map(Row::from));
    rows.extend(attendances.into_iter().map(Row::from));
    rows.extend(signals.into_iter().map(Row::from));
    rows.extend(goals.into_iter().map(Row::from));
    rows.extend(readings.into_iter().map(Row::from));
    rows.extend(deeds);
    rows
}

/// The day of the contract: a weekday. Where a touch is told by its day of the plan it is no
/// Friday either, so that neither day 28 nor day 127 falls on a weekend.
fn contract_day(sketch: &Sketch, desk: &Desk<'_>) -> Day {
    let exact = sketch.said.iter().any(|said| matches!(said.at, At::Day(_)));
    let mut day = add_days(desk.today, -sketch.age);
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || (exact && day.weekday() == Weekday::Fri) {
        day = add_days(day, -1);
    }
    day
}

impl Life<'_> {
    /// Moves due dates as the sketch tells, with all that depends on them.
    fn slip(&mut self, desk: &Desk<'_>, calendar: &Calendar, rng: &mut Rng, ids: &mut Ids) -> Vec<Slip> {
        let mut slips: Vec<Slip> = Vec::new();
        for told in &self.sketch.slips {
            let Some(moved) = self.milestones.iter().find(|milestone| milestone.code == told.code) else { continue };
            // Nobody moves a date long before it comes near, and the ledger grows forwards.
            let earliest = slips.last().map_or(self.contract, |slip: &Slip| slip.moved_on);
            let near = add_days(moved.due, -rng.between(1, 4)).min(self.as_of);
            let moved_on = desk.workday(near, earliest).max(earliest);
            let to = calendar.open_on_or_after(add_days(moved.due, told.days));
            let Some(fall) = cascade(&self.milestones, desk.playbook, calendar, told.code, to, true) else { continue };
            for step in fall.moves {
                let Some(milestone) = self.milestones.iter_mut().find(|milestone| milestone.id == step.milestone_id) else {
                    continue;
                };
                milestone.due = step.to;
                milestone.rev += 1;
                slips.push(Slip {
                    id: ids.new_id(),
                    rev: 1,
                    account_id: self.id,
                    milestone_id: step.milestone_id,
                    moved_on,
                    from_due: step.from,
                    to_due: step.to,
                    cause: told.cause,
                    reason: desk.say(told.reason).to_owned(),
                    cascaded: step.cascaded,
                });
            }
        }
        slips
    }

    /// Marks what has been reached: everything of past stages, and of the present one what was
    /// due before the team fell behind.
    fn reach(&mut self, stage: Stage, slips: &[Slip], desk: &Desk<'_>, rng: &mut Rng) {
        let finished = self.sketch.status == Status::Graduated;
        let jitter = if self.sketch.lag > 0 { (0, 4) } else { (-3, 0) };
        for at in &desk.order {
            let (step, milestone) = (&desk.steps[*at], &self.milestones[*at]);
            let needs = || step.needs.iter().map(|need| self.milestones[*need].done_on);
            if needs().any(|done| done.is_none()) {
                continue;
            }
            let due_for_it = step.stage == stage && milestone.due < add_days(self.as_of, -self.sketch.lag);
            if step.stage > stage || !(finished || step.stage < stage || due_for_it) {
                continue;
            }
            let moved = slips.iter().filter(|slip| slip.milestone_id == milestone.id).map(|slip| slip.moved_on).max();
            let floor = needs().flatten().chain(moved).max().unwrap_or(self.contract);
            let wished = add_days(milestone.due, rng.between(jitter.0, jitter.1)).min(self.as_of);
            let done = desk.workday(wished, floor);
            self.milestones[*at].done_on = Some(done);
            self.milestones[*at].rev += 1;
        }
    }

    /// The stays in stages that fit what was reached when.
    fn stay(&self, stage: Stage, plan: &Plan, desk: &Desk<'_>, ids: &mut Ids) -> Vec<StageVisit> {
        let mut entered = vec![(Stage::Welcome, self.contract, String::new())];
        for next in Stage::ALL.into_iter().filter(|next| Stage::Welcome < *next && *next <= stage) {
            let concluded = |before: Stage| {
                desk.steps
                    .iter()
                    .zip(&self.milestones)
                    .filter(move |(step, _)| step.stage <= before)
                    .filter_map(|(_, m)| m.done_on)
            };
            let reached =
                next.previous().and_then(|before| concluded(before).max()).map_or(self.contract, |day| add_days(day, 1));
            let window = plan.windows.get(next.index()).map_or(self.contract, |window| window.from);
            let floor = entered.last().map_or(self.contract, |(_, day, _)| *day);
            let day = reached.max(window.min(self.as_of)).max(floor).min(self.as_of);
            entered.push((next, desk.workday(day, floor), String::new()));
        }
        if let (Some((ago, why)), Some(next), Some((_, since, _))) = (self.sketch.moved_back, stage.next(), entered.last()) {
            let back = desk.workday(add_days(self.as_of, -ago), *since);
            let forth = desk.workday(add_days(back, -(ago.min(12))), *since);
            entered.push((next, forth, String::new()));
            entered.push((stage, back, desk.say(why).to_owned()));
        }
        let left: Vec<Option<Day>> = entered.iter().skip(1).map(|(_, day, _)| Some(*day)).chain([None]).collect();
        entered
            .into_iter()
            .zip(left)
            .map(|((stage, entered_on, reason), left_on)| StageVisit {
                id: ids.new_id(),
                rev: if left_on.is_some() { 2 } else { 1 },
                account_id: self.id,
                stage,
                entered_on,
                left_on,
                reason,
            })
            .collect()
    }

    /// The tasks that are done: nearly all of past stages, a good part of the present one.
    fn tasks(&self, stage: Stage, desk: &Desk<'_>, rng: &mut Rng, ids: &mut Ids) -> Vec<Task> {
        let finished = self.sketch.status == Status::Graduated;
        let in_stage = self.visits.last().map_or(0, |visit| (self.as_of - visit.entered_on).num_days());
        let progress = if self.sketch.lag > 0 { 35 } else { (in_stage * 4).clamp(0, 65) as usize };
        let late = self.milestones.iter().any(|milestone| milestone.slippage() > 0);
        let mut tasks = Vec::with_capacity(desk.chores.len());
        // An account leaves a stage with its exit criteria met; over the whole way one may stay open.
        let mut open_criteria = usize::from(late);
        for chore in &desk.chores {
            let done_on = if let Some(with) = chore.with {
                self.milestones[with].done_on
            } else if chore.code == "technical.milestones_on_time" && late {
                None
            } else {
                let odds = match (chore.stage.cmp(&stage), chore.kind) {
                    (std::cmp::Ordering::Greater, _) => 0,
                    (std::cmp::Ordering::Less, TaskKind::Criterion) if open_criteria > 0 => 100,
                    (std::cmp::Ordering::Less, _) => 97,
                    _ if finished => 92,
                    (_, TaskKind::Handoff) if self.sketch.kickoff_booked => 80,
                    (_, TaskKind::Criterion) => progress / 3,
                    (_, TaskKind::Handoff | TaskKind::Activity | TaskKind::Deliverable) => progress,
                };
                let stay = self.visits.iter().find(|visit| visit.stage == chore.stage);
                stay.filter(|_| rng.chance(odds)).map(|stay| {
                    let end = stay.left_on.unwrap_or(self.as_of).min(self.as_of);
                    let span = (end - stay.entered_on).num_days();
                    let handoff = if chore.kind == TaskKind::Handoff { span.min(3) } else { span };
                    desk.workday(add_days(stay.entered_on, rng.between(0, handoff)), stay.entered_on)
                })
            };
            if done_on.is_none() && chore.kind == TaskKind::Criterion && chore.stage < stage {
                open_criteria += 1;
            }
            if let Some(done_on) = done_on {
                tasks.push(Task {
                    id: ids.new_id(),
                    rev: 1,
                    account_id: self.id,
                    code: chore.code.to_owned(),
                    done_on,
                    done_by: self.sketch.owner.clone(),
                });
            }
        }
        tasks
    }

    /// The people on the customer's side.
    fn people(&self, desk: &Desk<'_>, rng: &mut Rng, ids: &mut Ids) -> Vec<Stakeholder> {
        let start = rng.below(1_000_000);
        let domain = handle_from(&self.sketch.name);
        let told = self.sketch.people.iter().enumerate();
        told.map(|(place, person)| {
            let (name, login) = names::person(start, place, self.sketch.brazilian);
            let days_ago = |days: i64| desk.workday(add_days(desk.today, -days), self.contract);
            let (since, left_on) = match person.contact {
                Contact::Joined(days) => (days_ago(days), None),
                Contact::Left(days) => (self.contract, Some(days_ago(days))),
                Contact::Regular | Contact::Quiet(_) | Contact::Never => (self.contract, None),
            };
            Stakeholder {
                id: ids.new_id(),
                rev: if left_on.is_some() { 2 } else { 1 },
                account_id: self.id,
                name,
                role: person.role,
                email: if place > 4 { String::new() } else { format!("{login}@{domain}.example") },
                ideal_days: person.own.map(|own| own.0),
                max_days: person.own.map(|own| own.1),
                since,
                left_on,
                succeeds: None,
            }
        })
        .collect()
    }

    fn signals(&self, desk: &Desk<'_>, rng: &mut Rng, ids: &mut Ids) -> Vec<Signal> {
        let mut signals: Vec<Signal> = Vec::with_capacity(self.sketch.signals.len());
        for told in self.sketch.signals.iter().filter(|told| desk.knows_signal(told.code)) {
            let closed = matches!(told.state, SignalState::Resolved | SignalState::FalseAlarm);
            if !closed && signals.iter().any(|other| other.code == told.code && !other.is_closed()) {
                continue;
            }
            let raised_on = desk.workday(add_days(desk.today, -told.ago), self.contract);
            let open_days = (desk.today - raised_on).num_days();
            let closed_on = match told.closed_ago {
                Some(ago) => add_days(desk.today, -ago).max(raised_on),
                None => add_days(raised_on, rng.between(open_days.min(2), open_days.min(16))),
            };
            let by_hand = told.origin == Origin::Hand;
            let note = match told.note {
                Some(note) => desk.say(note),
                // What a live one rests on, its rule says.
                None if by_hand || closed => desk.signal_note(told.code, rng.below(2)),
                None => "",
            };
            let (verdict, close_reason) = match told.state {
                SignalState::Resolved => (Some(Verdict::Confirmed), desk.resolved(told.code, rng.below(2))),
                SignalState::FalseAlarm => (Some(Verdict::FalseAlarm), desk.false_alarm(told.code, rng.below(9))),
                SignalState::Acknowledged => (Some(Verdict::Confirmed), ""),
                SignalState::Open | SignalState::Snoozed => (None, ""),
            };
            signals.push(Signal {
                id: ids.new_id(),
                rev: if told.state == SignalState::Open { 1 } else { 2 },
                account_id: self.id,
                code: told.code.to_owned(),
                severity: told.severity,
                state: told.state,
                origin: told.origin,
                note: note.to_owned(),
                raised_on,
                snoozed_until: (told.state == SignalState::Snoozed).then(|| add_days(desk.today, rng.between(2, 12))),
                closed_on: closed.then(|| desk.workday(closed_on, raised_on)),
                close_reason: close_reason.to_owned(),
                verdict,
                wake: None,
                strength: 100,
                // Asleep until it has become three times as bad.
                strength_then: if told.state == SignalState::Snoozed { 200 } else { 0 },
                evidence: Vec::new(),
            });
        }
        signals
    }

    fn account(&self, stage: Stage, desk: &Desk<'_>) -> Account {
        let sketch = self.sketch;
        let kickoff = self.milestones.iter().find(|milestone| milestone.code == "kickoff_held");
        let booked = |kickoff: &Milestone| kickoff.done_on.or(Some(kickoff.due).filter(|_| sketch.kickoff_booked));
        Account {
            id: self.id,
            rev: self.visits.len() as i64,
            handle: sketch.handle.clone(),
            name: sketch.name.clone(),
            owner: sketch.owner.clone(),
            segment: sketch.segment.to_owned(),
            arr_cents: Some(sketch.arr * 100),
            currency: sketch.currency.to_owned(),
            seats: Some(sketch.seats),
            contract_date: self.contract,
            kickoff_date: kickoff.and_then(booked),
            renewal_date: sketch.renewal.map(|days| add_days(self.contract, days)),
            goal: sketch.goal.to_owned(),
            tags: tidy_tags(sketch.tags.iter().copied()),
            external_id: sketch.external_id.clone(),
            status: sketch.status,
            stage,
            stage_since: self.visits.last().map_or(self.contract, |visit| visit.entered_on),
            archived_on: sketch.archived_ago.map(|ago| add_days(desk.today, -ago)),
            graduated_on: (sketch.status == Status::Graduated).then_some(self.as_of),
        }
    }

    /// Odds in a hundred that a touch goes well, and that it goes badly; things told as sour have
    /// turned so in the last weeks.
    pub(super) fn odds(&self, day: Day) -> (usize, usize) {
        match self.sketch.mood {
            Mood::Glad => (55, 4),
            Mood::Even => (38, 9),
            Mood::Cool if (self.as_of - day).num_days() <= 40 => (0, 6),
            Mood::Cool => (25, 12),
            Mood::Sour if (self.as_of - day).num_days() <= 25 => (4, 70),
            Mood::Sour => (25, 25),
        }
    }
}
