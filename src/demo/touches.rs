//! The touches of a demo account: on the days of its milestones, in the rhythm of its cadence
//! back from the last contact, and those that the sketch tells.

use super::desk::Desk;
use super::history::Life;
use super::notes::MILESTONE_NOTES;
use super::rng::Rng;
use super::sketch::{At, Contact, Mood};
use crate::command::Ids;
use crate::domain::account::Stage;
use crate::domain::day::{Day, Moment, add_days};
use crate::domain::stakeholder::Role;
use crate::domain::touch::{Attendance, Direction, Sentiment, Touch, TouchKind};
use chrono::TimeDelta;

/// A touch before it gets its ids. People are bits, by their place in the list.
struct Contacted {
    day: Day,
    kind: TouchKind,
    direction: Direction,
    replied: Option<bool>,
    sentiment: Option<Sentiment>,
    note: &'static str,
    there: u32,
    missed: u32,
}

/// How far contact with each person goes: the first and the last day on which it can succeed,
/// and the last on which it can be tried.
struct Reach {
    from: Day,
    last: Day,
    until: Day,
}

/// Writes the touches of an account, oldest first, and who took part.
pub(super) fn touches(life: &Life<'_>, desk: &Desk<'_>, rng: &mut Rng, ids: &mut Ids) -> (Vec<Touch>, Vec<Attendance>) {
    let reaches: Vec<Reach> = life
        .people
        .iter()
        .zip(&life.sketch.people)
        .map(|(person, told)| {
            let end = person.left_on.map_or(life.as_of, |left| add_days(left, -2)).min(life.as_of);
            let last = match told.contact {
                Contact::Quiet(days) => add_days(life.as_of, -days).min(end),
                Contact::Never => add_days(life.contract, -1),
                Contact::Regular | Contact::Left(_) | Contact::Joined(_) => end,
            };
            Reach { from: person.since, last, until: end }
        })
        .collect();
    let mut diary = Diary { life, desk, reaches, entries: Vec::with_capacity(64), turn: rng.below(50) };
    diary.welcome(rng);
    diary.milestones();
    for place in 0..life.people.len() {
        diary.rhythm(place, rng);
    }
    diary.told();
    diary.missed();
    let mut entries = diary.entries;
    entries.sort_by_key(|entry| entry.day);
    record(&entries, life, desk, rng, ids)
}

struct Diary<'a> {
    life: &'a Life<'a>,
    desk: &'a Desk<'a>,
    reaches: Vec<Reach>,
    entries: Vec<Contacted>,
    /// Goes up with every note, so that an account does not repeat itself soon.
    turn: usize,
}

impl Diary<'_> {
    fn next_of(&mut self, notes: &[&'static str]) -> &'static str {
        self.turn += 1;
        notes.get(self.turn % notes.len().max(1)).copied().unwrap_or("")
    }

    fn reachable(&self, place: usize, day: Day) -> bool {
        let reach = &self.reaches[place];
        reach.from <= day && day <= reach.last
    }

    /// The first message, a day or so after the contract.
    fn welcome(&mut self, rng: &mut Rng) {
        let day = self.desk.workday(add_days(self.life.contract, 1), self.life.contract);
        let Some(place) = (0..self.reaches.len()).find(|place| self.reachable(*place, day)) else { return };
        if day > self.life.as_of {
            return;
        }
        let welcome: &[&'static str] = &self.desk.book.welcome;
        let note = rng.pick(welcome).copied().unwrap_or("");
        self.entries.push(Contacted {
            day,
            kind: TouchKind::Email,
            direction: Direction::Outbound,
            // Until there is a date for kickoff, nobody has said anything.
            replied: self.life.sketch.kickoff_booked.then_some(true),
            sentiment: self.life.sketch.kickoff_booked.then_some(Sentiment::Positive),
            note,
            there: 1 << place,
            missed: 0,
        });
    }

    /// What is noted on the days on which milestones were reached.
    fn milestones(&mut self) {
        for milestone in &self.life.milestones {
            let (Some(day), Some((_, kind, roles, note))) =
                (milestone.done_on, MILESTONE_NOTES.iter().find(|(code, ..)| *code == milestone.code))
            else {
                continue;
            };
            let (mut there, mut missed) = (0, 0);
            for (place, told) in self.life.sketch.people.iter().enumerate().filter(|(_, told)| roles.contains(&told.role)) {
                let reach = &self.reaches[place];
                if self.reachable(place, day) {
                    there |= 1 << place;
                } else if told.contact != Contact::Never && reach.from <= day && day <= reach.until {
                    missed |= 1 << place;
                }
            }
            if there == 0 {
                continue; // what was reached then was reached without anybody of theirs
            }
            self.entries.push(Contacted {
                day,
                kind: *kind,
                direction: Direction::Outbound,
                replied: (*kind == TouchKind::Email).then_some(true),
                sentiment: Some(self.on_success(day)),
                note: self.desk.say(*note),
                there,
                missed: if matches!(kind, TouchKind::Email | TouchKind::Chat) { 0 } else { missed },
            });
        }
    }

    /// The regular contact with one person, told backwards from the last time, and what was tried
    /// since.
    fn rhythm(&mut self, place: usize, rng: &mut Rng) {
        if !self.life.sketch.kickoff_booked {
            return; // the welcome still waits for its answer
        }
        let told = self.life.sketch.people[place];
        let (from, last, until) = (self.reaches[place].from, self.reaches[place].last, self.reaches[place].until);
        let own = told.own.map(|own| own.0);
        let step = |diary: &Self, day: Day| own.unwrap_or_else(|| diary.desk.interval(told.role, diary.life.stage_on(day)));
        let start = add_days(from.max(self.life.contract), 2);
        let slack = step(self, last).min(30) / 2;
        let mut day = match told.contact {
            Contact::Quiet(_) | Contact::Never => last,
            Contact::Regular | Contact::Left(_) | Contact::Joined(_) => add_days(last, -rng.between(0, slack)),
        };
        while day >= start {
            let at = self.desk.workday(day, start);
            self.reached(place, at, rng);
            day = add_days(at, -step(self, at) + rng.between(0, 1));
        }
        if !matches!(told.contact, Contact::Quiet(_) | Contact::Never) {
            return;
        }
        // Somebody never reached got one message; somebody gone quiet was asked again and again.
        let mut day = add_days(last.max(add_days(from, 4)), step(self, until).min(35));
        let mut tries = 0;
        while day <= until && tries < if told.contact == Contact::Never { 1 } else { 4 } {
            let at = self.desk.workday(day, from);
            if at > last {
                self.unreached(place, at, told.contact == Contact::Never || tries % 2 == 1);
            }
            tries += 1;
            day = add_days(day, step(self, day).min(35));
        }
    }

    fn reached(&mut self, place: usize, day: Day, rng: &mut Rng) {
        use TouchKind::{Call, Chat, Email, Meeting, Review, Training};
        let role = self.life.sketch.people[place].role;
        let stage = self.life.stage_on(day);
        let kinds: &[TouchKind] = match role {
            Role::ExecutiveSponsor => &[Review, Review, Meeting],
            Role::ProjectLead => &[Meeting, Meeting, Call, Email],
            Role::TechnicalLead => &[Meeting, Call, Chat, Email],
            Role::Champion => &[Call, Chat, Meeting],
            Role::Manager => &[Meeting, Email, Call],
            Role::PowerUser | Role::SubjectExpert | Role::EndUser if stage >= Stage::Training => &[Training, Chat, Email],
            Role::PowerUser | Role::SubjectExpert | Role::EndUser => &[Chat, Email, Call],
        };
        let kind = rng.pick(kinds).copied().unwrap_or(Call);
        let (good, bad) = self.life.odds(day);
        let sentiment = match rng.below(100) {
            drawn if drawn < good => Sentiment::Positive,
            drawn if drawn < good + bad => Sentiment::Negative,
            _ => Sentiment::Neutral,
        };
        let book = &self.desk.book;
        let note = self.next_of(book.fitting(stage, kind, sentiment));
        let written = matches!(kind, Email | Chat);
        let inbound = written && rng.chance(40) || kind == Call && rng.chance(20);
        let mut there = 1 << place;
        let group = matches!(kind, Meeting | Training | Review);
        for other in (0..self.reaches.len()).filter(|other| *other != place && group) {
            let joins = match (kind, self.life.sketch.people[other].role) {
                (Training, Role::ExecutiveSponsor | Role::TechnicalLead)
                | (Meeting | Review, Role::EndUser | Role::PowerUser | Role::ExecutiveSponsor) => 0,
                (Training, _) => 60,
                (Review, Role::ProjectLead) => 90,
                (_, Role::TechnicalLead) if stage <= Stage::Technical => 60,
                (_, Role::Champion) => 40,
                _ => 15,
            };
            if self.reachable(other, day) && rng.chance(joins) {
                there |= 1 << other;
            }
        }
        self.entries.push(Contacted {
            day,
            kind,
            direction: if inbound { Direction::Inbound } else { Direction::Outbound },
            replied: (written && !inbound).then_some(true),
            sentiment: Some(sentiment),
            note,
            there,
            missed: 0,
        });
    }

    fn unreached(&mut self, place: usize, day: Day, written: bool) {
        let book = &self.desk.book;
        let note = self.next_of(if written { &book.unanswered } else { &book.no_show });
        let bit = 1 << place;
        self.entries.push(Contacted {
            day,
            kind: if written { TouchKind::Email } else { TouchKind::Meeting },
            direction: Direction::Outbound,
            replied: written.then_some(false),
            sentiment: None,
            note,
            there: if written { bit } else { 0 },
            missed: if written { 0 } else { bit },
        });
    }

    /// How people come across when a milestone is reached.
    fn on_success(&self, day: Day) -> Sentiment {
        let lately = (self.life.as_of - day).num_days() <= 40;
        if self.life.sketch.mood == Mood::Cool && lately { Sentiment::Neutral } else { Sentiment::Positive }
    }

    /// Meetings to which somebody did not come, as far as the sketch tells.
    fn missed(&mut self) {
        for (ago, role) in self.life.sketch.missed {
            let day = self.desk.workday(add_days(self.desk.today, -ago), self.life.contract);
            let Some(place) = self.life.sketch.people.iter().position(|person| person.role == *role) else { continue };
            self.unreached(place, day, false);
        }
    }

    /// The touches that the sketch tells, as far as somebody is there for them.
    fn told(&mut self) {
        for said in self.life.sketch.said {
            let day = match said.at {
                At::Day(day) => add_days(self.life.contract, day),
                At::Ago(ago) => self.desk.workday(add_days(self.desk.today, -ago), self.life.contract),
            };
            if day > self.desk.today {
                continue;
            }
            let mut there = 0;
            for (place, person) in self.life.people.iter().enumerate() {
                let here = person.since <= day && person.left_on.is_none_or(|left| day < left);
                if here && said.who.contains(&person.role) {
                    there |= 1 << place;
                }
            }
            if there != 0 {
                self.entries.push(Contacted {
                    day,
                    kind: said.kind,
                    direction: said.direction,
                    replied: (said.kind == TouchKind::Email && said.direction == Direction::Outbound).then_some(true),
                    sentiment: said.sentiment,
                    note: self.desk.say(said.note),
                    there,
                    missed: 0,
                });
            }
        }
    }
}

/// Gives ids to what the diary holds.
fn record(
    entries: &[Contacted],
    life: &Life<'_>,
    desk: &Desk<'_>,
    rng: &mut Rng,
    ids: &mut Ids,
) -> (Vec<Touch>, Vec<Attendance>) {
    let mut touches = Vec::with_capacity(entries.len());
    let mut attendances = Vec::with_capacity(entries.len() * 2);
    for entry in entries {
        let touch = Touch {
            id: ids.new_id(),
            rev: 1,
            account_id: life.id,
            happened_on: entry.day,
            recorded_at: recorded_at(entry.day, desk.now, rng),
            kind: entry.kind,
            direction: entry.direction,
            replied: entry.replied,
            sentiment: entry.sentiment,
            note: entry.note.to_owned(),
            logged_by: life.sketch.owner.clone(),
        };
        for (place, person) in life.people.iter().enumerate() {
            let bit = 1 << place;
            if (entry.there | entry.missed) & bit != 0 {
                attendances.push(Attendance {
                    id: ids.new_id(),
                    rev: 1,
                    account_id: life.id,
                    touch_id: touch.id,
                    stakeholder_id: person.id,
                    attended: entry.there & bit != 0,
                });
            }
        }
        touches.push(touch);
    }
    (touches, attendances)
}

/// Some time of that day's work in the Americas and Europe, but never after now.
pub(super) fn recorded_at(day: Day, now: Moment, rng: &mut Rng) -> Moment {
    let minutes = rng.between(12 * 60, 21 * 60);
    let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc();
    midnight.checked_add_signed(TimeDelta::minutes(minutes)).unwrap_or(midnight).min(now)
}
