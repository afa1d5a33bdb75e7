//! The goals of a demo account and the readings of its metrics: use weekly from the day on which
//! people can log in, the CSM's judgement every ten days or so, business figures every few weeks.

use super::desk::Desk;
use super::history::Life;
use super::rng::Rng;
use super::sketch::{Both, Mood};
use super::touches::recorded_at;
use crate::command::Ids;
use crate::domain::account::{Stage, Status};
use crate::domain::day::{Day, add_days};
use crate::domain::metric::{Goal, Metric, Reading, SCALE};
use chrono::Datelike;

/// Sessions of training where nothing else is told.
#[rustfmt::skip]
const SESSIONS: &[Both] = &[
    ["Administrators", "Administradores"],
    ["Managers", "Gestores"],
    ["Everyday users", "Usuários do dia a dia"],
];

/// Days of a goal from the contract: progress counts once the way is prepared, and the target is
/// asked for half a year later (guide, "Métricas de Negócio": by day 180 or so).
const GOAL_DAYS: (i64, i64) = (30, 210);

/// What is expected of use by day of the plan, in tenths (guide, "Métricas de Adoção"); the ends of
/// each curve hold on both sides, because an early launch is measured too.
const ACTIVATION: [(i64, i64); 2] = [(30, 700), (60, 850)];
const ACTIVE: [(i64, i64); 2] = [(60, 600), (90, 750)];
const FEATURES: [(i64, i64); 2] = [(60, 20), (90, 50)];
const RETURN: [(i64, i64); 2] = [(60, 400), (120, 1000)];

fn expected(curve: [(i64, i64); 2], day: i64) -> i64 {
    let [(from, low), (to, high)] = curve;
    low + (high - low) * (day.clamp(from, to) - from) / (to - from)
}

/// Weeks at the end of a history that are told one by one; of those before, every fourth.
const FULL_WEEKS: i64 = 12;

/// The goals of an account.
pub(super) fn goals(life: &Life<'_>, desk: &Desk<'_>, ids: &mut Ids) -> Vec<Goal> {
    let told = life.sketch.told.goals.iter().enumerate();
    told.map(|(place, goal)| Goal {
        id: ids.new_id(),
        rev: 1,
        account_id: life.id,
        name: desk.say(goal.name).to_owned(),
        unit: desk.say(goal.unit).to_owned(),
        baseline: goal.from * SCALE / 10,
        target: goal.to * SCALE / 10,
        starts_on: add_days(life.contract, GOAL_DAYS.0),
        by_day: add_days(life.contract, GOAL_DAYS.1),
        is_primary: place == 0,
        closed_on: None,
    })
    .collect()
}

/// The readings of an account.
pub(super) fn readings(life: &Life<'_>, goals: &[Goal], desk: &Desk<'_>, rng: &mut Rng, ids: &mut Ids) -> Vec<Reading> {
    // Use of the published account is told on after it was handed over.
    let until = if life.sketch.told.usage.published.is_some() { desk.today } else { life.as_of };
    let mut log = Log { life, desk, until, readings: Vec::with_capacity(48) };
    log.pulse(rng);
    log.training(rng);
    log.weekly();
    log.business(goals, rng);
    let mut readings = log.readings;
    readings.sort_by_key(|reading| (reading.on_day, reading.metric as usize));
    for reading in &mut readings {
        reading.id = ids.new_id();
        reading.recorded_at = recorded_at(reading.on_day, desk.now, rng);
    }
    readings
}

struct Log<'a> {
    life: &'a Life<'a>,
    desk: &'a Desk<'a>,
    until: Day,
    readings: Vec<Reading>,
}

impl Log<'_> {
    /// Ids and times follow once all are in order.
    fn add(&mut self, metric: Metric, on_day: Day, value: i64) -> Option<&mut Reading> {
        if on_day < self.life.contract || on_day > self.desk.today {
            return None;
        }
        self.readings.push(Reading {
            id: 0.into(),
            rev: 1,
            account_id: self.life.id,
            metric,
            goal_id: None,
            on_day,
            value,
            answers: None,
            about: String::new(),
            recorded_at: self.desk.now,
            recorded_by: self.life.sketch.owner.clone(),
        });
        self.readings.last_mut()
    }

    fn number(&self, day: Day) -> i64 {
        (day - self.life.contract).num_days()
    }

    /// What the CSM thinks of it.
    fn pulse(&mut self, rng: &mut Rng) {
        let told = &self.life.sketch.told;
        let usual: &[i64] = match self.life.sketch.mood {
            Mood::Glad => &[4, 5, 5],
            Mood::Even => &[4],
            Mood::Cool | Mood::Sour => &[3],
        };
        // While an account is paused, its CSM goes on thinking of it.
        let until = if self.life.sketch.status == Status::Paused { self.desk.today } else { self.until };
        let mut day = add_days(until, -told.pulse_ago);
        let mut place = 0;
        while day > self.life.contract {
            // Before the mood turned there was nothing to fear.
            let then = if place > 3 { 4 } else { usual[place % usual.len()] };
            let value = told.pulse.len().checked_sub(place + 1).map_or(then, |at| told.pulse[at]);
            let on = self.desk.workday(day, add_days(self.life.contract, 1));
            self.add(Metric::Pulse, on, value * SCALE);
            place += 1;
            let apart = if place as i64 > FULL_WEEKS { 40 } else { rng.between(8, 11) };
            day = add_days(on, -apart);
        }
    }

    /// The day on which the account came to a stage, if it did.
    fn entered(&self, stage: Stage) -> Option<Day> {
        self.life.visits.iter().find(|visit| visit.stage == stage).map(|visit| visit.entered_on)
    }

    /// Who came to training, and how they liked it: three sessions in two weeks.
    fn training(&mut self, rng: &mut Rng) {
        let Some(begun) = self.entered(Stage::Training) else { return };
        let told = &self.life.sketch.told;
        let (usage, sessions) = (told.usage, if told.sessions.is_empty() { SESSIONS } else { told.sessions });
        let closed = self.life.done("training_delivered").unwrap_or(self.life.as_of);
        for (place, session) in sessions.iter().enumerate() {
            let wished = add_days(begun, 2 + 4 * place as i64);
            let on = self.desk.workday(wished.min(closed), begun);
            if wished > self.life.as_of {
                break;
            }
            let share = if place + 1 == sessions.len() { usage.attendance.1 } else { usage.attendance.0 };
            let come = (share + rng.between(-1, 2)).min(100);
            let mark = usage.feedback * 100 + rng.between(-1, 1) * 100;
            let answers = rng.between(5, 14);
            let about = self.desk.say(*session);
            if let Some(reading) = self.add(Metric::TrainingAttendance, on, come * SCALE) {
                about.clone_into(&mut reading.about);
            }
            if let Some(reading) = self.add(Metric::TrainingFeedback, on, mark) {
                about.clone_into(&mut reading.about);
                reading.answers = Some(answers);
            }
        }
    }

    /// The Mondays from a day on, oldest first.
    fn mondays(&self, from: Day) -> Vec<Day> {
        let last = add_days(self.until, -i64::from(self.until.weekday().num_days_from_monday()));
        let weeks = (last - from).num_days().div_euclid(7);
        let told = (0..=weeks).rev().filter(|ago| *ago < FULL_WEEKS || ago % 4 == 0);
        told.map(|ago| add_days(last, -7 * ago)).collect()
    }

    /// What is counted every week: who logs in, and what support has to do.
    fn weekly(&mut self) {
        let usage = self.life.sketch.told.usage;
        let moved_on = self.entered(Stage::Adoption);
        let Some(trained) = self.life.done("training_delivered").or(moved_on) else { return };
        for day in self.mondays(trained) {
            let since = (day - trained).num_days();
            let (number, ramp) = (self.number(day), (80 + since * 20 / 9).min(100));
            let share = match usage.published {
                // Half of it at once, the rest in three months.
                Some((now, _)) => now * (500 + (since * 500 / 90).min(500)) / 1000,
                None => (expected(ACTIVATION, number) * usage.logged_in * ramp / 100_000).min(98),
            };
            self.add(Metric::Activation, day, share * SCALE);
        }
        let Some(live) = self.life.done("go_live").or(moved_on) else { return };
        let mondays = self.mondays(live);
        let weeks = mondays.len() as i64;
        for (week, day) in (0i64..).zip(mondays) {
            let (number, left) = (self.number(day), weeks - 1 - week);
            let fallen = usage.falling * (3 - left).max(0);
            let swing = week % 2;
            let active = match usage.published {
                Some((now, _)) => now * 4 / 5 * (60 + (week * 4).min(40)) / 100 + swing,
                None => expected(ACTIVE, number) * usage.active / 1000 + swing - fallen,
            };
            self.add(Metric::WeeklyActive, day, active.clamp(1, 97) * SCALE);
            let features = match usage.published {
                Some((_, now)) => (1 + (now - 1) * (week + 1) / 9).min(now),
                None => (expected(FEATURES, number) * usage.features + 500) / 1000,
            };
            self.add(Metric::CoreFeatures, day, features.clamp(1, 10) * SCALE);
            let (first, now) = usage.tickets;
            let count = if weeks > 1 { first + (now - first) * week / (weeks - 1) } else { first };
            self.add(Metric::Tickets, day, count * SCALE);
            self.add(Metric::OpenTickets, day, (count + swing).div_euclid(2) * SCALE);
            self.add(Metric::ResolutionHours, day, (5 + count * 2 + swing * 3) * SCALE);
        }
    }

    /// The goals, and what the product has brought and cost.
    fn business(&mut self, goals: &[Goal], rng: &mut Rng) {
        let usage = self.life.sketch.told.usage;
        let until = add_days(self.until.min(self.life.as_of.max(self.until)), -usage.untracked);
        let slow = self.life.sketch.status == Status::Graduated;
        if let Some(begun) = self.entered(Stage::Training) {
            for goal in goals {
                let mut day = add_days(until, -rng.between(1, 6));
                while day >= begun.max(goal.starts_on) {
                    let on = self.desk.workday(day, begun);
                    let progress = (goal.elapsed(on) * usage.goal / 100).min(1150);
                    // As fine as people measure it: a hundredth of the way, or a tenth of the unit.
                    let whole = goal.target - goal.baseline;
                    let grain = if whole.abs() >= 40 * SCALE { SCALE } else { SCALE / 10 };
                    let value = (goal.baseline + whole * progress / 1000).div_euclid(grain) * grain;
                    if let Some(reading) = self.add(Metric::Goal, on, value) {
                        reading.goal_id = Some(goal.id);
                    }
                    let apart = if slow || self.number(on) > 200 { 42 } else { 14 };
                    day = add_days(on, -apart - rng.between(0, 2));
                }
            }
        }
        let Some(live) = self.life.done("go_live").or(self.entered(Stage::Adoption)) else { return };
        let mut day = add_days(until, -rng.between(2, 8));
        while day >= add_days(live, 2) {
            let on = self.desk.workday(day, live);
            let number = self.number(on);
            // The contract so far, and a tenth of a year's worth for setting it up.
            let cost = self.life.sketch.arr * (number + 36) / 365;
            let benefit = cost * expected(RETURN, number) * usage.roi / 100_000;
            self.add(Metric::Cost, on, cost / 10 * 10 * SCALE);
            self.add(Metric::Benefit, on, benefit / 10 * 10 * SCALE);
            day = add_days(on, -30);
        }
    }
}
