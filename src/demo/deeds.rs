//! What is done for a demo account: quick wins, concerns, plays with their moves, next steps, a
//! score set by hand, and what was said of it in triage.

use super::desk::Desk;
use super::history::Life;
use super::sketch::Both;
use super::story::{ConcernSketch, MarkSketch, PlaySketch};
use crate::command::{Ids, Row};
use crate::domain::codes::PlayRunId;
use crate::domain::concern::Concern;
use crate::domain::day::{Day, add_days};
use crate::domain::metric::{QuickWin, SCALE};
use crate::domain::play::{NextStep, PlayRun};
use crate::domain::signal::Signal;
use crate::domain::stakeholder::Role;
use crate::domain::triage::{ScoreOverride, TriageMark, Wake};

/// For how many days a score set by hand holds.
const BY_HAND_DAYS: i64 = 30;

/// The rows of all that, each after what it names.
pub(super) fn deeds(life: &Life<'_>, signals: &[Signal], desk: &Desk<'_>, ids: &mut Ids) -> Vec<Row> {
    let told = &life.sketch.told;
    let mut rows: Vec<Row> = Vec::with_capacity(8 + told.plays.len() * 5);
    rows.extend(life.wins(desk, ids).into_iter().map(Row::from));
    rows.extend(told.concerns.iter().filter_map(|concern| life.concern(concern, desk, ids)).map(Row::from));
    let mut steps = Vec::new();
    for play in &told.plays {
        rows.push(life.play(play, signals, &mut steps, desk, ids).into());
    }
    for step in &told.steps {
        let done_on = step.done_ago.map(|ago| life.past(ago, desk));
        steps.push(NextStep {
            title: desk.say(step.title).to_owned(),
            due_on: desk.workday(add_days(desk.today, step.due), add_days(life.contract, 1)),
            ..life.step(done_on, ids)
        });
    }
    rows.extend(steps.into_iter().map(Row::from));
    rows.extend(told.by_hand.map(|hand| {
        let set_on = life.past(hand.ago, desk);
        Row::from(ScoreOverride {
            id: ids.new_id(),
            rev: 1,
            account_id: life.id,
            score: hand.score,
            reason: desk.say(hand.reason).to_owned(),
            set_on,
            until: add_days(set_on, BY_HAND_DAYS),
            set_by: life.sketch.owner.clone(),
            lifted_on: None,
        })
    }));
    rows.extend(told.mark.map(|mark| Row::from(life.mark(mark, desk, ids))));
    rows
}

impl Life<'_> {
    /// A working day so many days ago, not before the contract.
    fn past(&self, ago: i64, desk: &Desk<'_>) -> Day {
        desk.workday(add_days(desk.today, -ago), self.contract)
    }

    /// Days of the plan are days of work; what lies ahead has not been delivered.
    fn wins(&self, desk: &Desk<'_>, ids: &mut Ids) -> Vec<QuickWin> {
        let told = self.sketch.told.wins.iter();
        told.map(|win| {
            let on = |day: i64| add_days(self.contract, day);
            let delivered_on = win.done.map(on).filter(|day| *day <= self.as_of);
            let effect = if delivered_on.is_some() { desk.say(win.effect) } else { "" };
            let due_on = Some(on(win.due));
            let there = |day: Day| {
                let people = self.people.iter().filter(move |one| one.since <= day && one.left_on.is_none_or(|left| left > day));
                people.min_by_key(|one| (one.role != Role::ProjectLead, one.role != Role::ExecutiveSponsor, one.id))
            };
            let wanted_by = there(self.contract.max(add_days(self.as_of, -1)).min(self.as_of)).map(|one| one.id);
            // Told of within the week; here and there somebody forgets to.
            let told_on =
                delivered_on.map(|day| add_days(day, 1 + win.due % 6)).filter(|day| *day <= self.as_of && win.due != 60);
            let told_to = told_on.and_then(there).map_or(String::new(), |one| one.name.clone());
            let told_on = told_on.filter(|_| !told_to.is_empty());
            let by_number = |value: fn((Both, i64, i64, i64)) -> i64| win.by.map(|by| value(by) * SCALE);
            let planned = QuickWin { due_on, ..QuickWin::default() };
            QuickWin {
                horizon: Some(planned.horizon_from(self.contract)),
                wanted_by,
                metric: win.by.map_or("", |(metric, ..)| desk.say(metric)).to_owned(),
                baseline: by_number(|(_, from, ..)| from),
                target: by_number(|(_, _, to, _)| to),
                measured: by_number(|(.., at)| at).filter(|_| delivered_on.is_some()),
                told_to,
                told_on,
                id: ids.new_id(),
                rev: if delivered_on.is_some() { 2 } else { 1 },
                account_id: self.id,
                title: desk.say(win.title).to_owned(),
                due_on,
                delivered_on,
                effect: effect.to_owned(),
            }
        })
        .collect()
    }

    fn concern(&self, told: &ConcernSketch, desk: &Desk<'_>, ids: &mut Ids) -> Option<Concern> {
        let opened_on = self.past(told.ago, desk).min(self.as_of);
        let who = self.people.iter().find(|person| {
            person.role == told.who && person.since <= opened_on && person.left_on.is_none_or(|left| left > opened_on)
        });
        (add_days(desk.today, -told.ago) >= self.contract).then(|| Concern {
            id: ids.new_id(),
            rev: if told.closed.is_some() { 2 } else { 1 },
            account_id: self.id,
            kind: told.kind,
            title: desk.say(told.title).to_owned(),
            severity: told.severity,
            level: told.level,
            stakeholder_id: who.map(|person| person.id),
            opened_on,
            due_on: Some(add_days(opened_on, told.sla)),
            closed_on: told.closed.map(|(ago, _)| self.past(ago, desk).max(opened_on)),
            outcome: told.closed.map_or("", |(_, how)| desk.say(how)).to_owned(),
        })
    }

    /// A next step by the owner of which nothing more is said.
    fn step(&self, done_on: Option<Day>, ids: &mut Ids) -> NextStep {
        NextStep {
            id: ids.new_id(),
            rev: if done_on.is_some() { 2 } else { 1 },
            account_id: self.id,
            title: String::new(),
            move_code: None,
            run_id: None,
            owner: self.sketch.owner.clone(),
            due_on: self.contract,
            done_on,
        }
    }

    /// A play, and its moves as next steps.
    fn play(&self, told: &PlaySketch, signals: &[Signal], steps: &mut Vec<NextStep>, desk: &Desk<'_>, ids: &mut Ids) -> PlayRun {
        let started_on = self.past(told.ago, desk);
        let finished_on = told.finished.map(|(ago, _)| self.past(ago, desk).max(started_on));
        let id: PlayRunId = ids.new_id();
        let moves = desk.playbook.play(told.play).map_or(&[][..], |spec| &spec.moves);
        for (place, spec) in moves.iter().enumerate() {
            let due_on = desk.team.calendar(&[]).open_on_or_after(add_days(started_on, spec.day));
            let done_on = (place < told.moves_done).then(|| due_on.min(finished_on.unwrap_or(desk.today)));
            steps.push(NextStep {
                move_code: Some(spec.id.clone()),
                run_id: Some(id),
                due_on,
                ..self.step(done_on.map(|day| desk.workday(day, started_on)), ids)
            });
        }
        PlayRun {
            id,
            rev: if finished_on.is_some() { 2 } else { 1 },
            account_id: self.id,
            play: told.play,
            signal_id: signals.iter().find(|signal| signal.code == told.code).map(|signal| signal.id),
            started_on,
            started_by: self.sketch.owner.clone(),
            finished_on,
            score_before: told.before,
            score_after: told.after,
            outcome: told.finished.map_or("", |(_, how)| desk.say(how)).to_owned(),
        }
    }

    fn mark(&self, told: MarkSketch, desk: &Desk<'_>, ids: &mut Ids) -> TriageMark {
        let (ago, days, until, score_then, alarm_then, reason) = match told {
            MarkSketch::Done(ago, score) => (ago, None, "", score, 0, ""),
            MarkSketch::Snoozed { ago, days, until, score, alarm, reason } => {
                (ago, Some(days), until, score, alarm, desk.say(reason))
            }
        };
        TriageMark {
            id: ids.new_id(),
            rev: 1,
            account_id: self.id,
            marked_on: add_days(desk.today, -ago).max(self.contract),
            marked_by: self.sketch.owner.clone(),
            is_done: days.is_none(),
            snoozed_until: days.map(|days| add_days(desk.today, days)),
            wake: (!until.is_empty() && desk.playbook.milestone(until).is_some()).then(|| Wake::MilestoneDone(until.to_owned())),
            score_then,
            alarm_then,
            reason: reason.to_owned(),
        }
    }
}
