//! The training agenda: the playbook's sessions dated for one account (guide, "Agenda de
//! Treinamento": weeks 6 to 9, then what goes on).

use serde::Serialize;

use super::calendar::Calendar;
use super::codes::AccountId;
use super::day::{Day, add_days};
use super::facts::AccountFacts;
use super::plan::days_in_plan;
use super::playbook::Playbook;
use super::playbook::TrainingSpec;
use super::training::Session;

/// Days between two sessions of the same week, so that nobody sits through both on one day. Starting value.
const APART_DAYS: i64 = 2;

/// A session of the playbook that the account does not have yet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Due<'a> {
    /// What the playbook says of it.
    #[serde(flatten)]
    pub spec: &'a TrainingSpec,
    /// Its day in the account's plan: always an open one.
    pub plan_day: Day,
    /// The day to propose for it: that of the plan, or the next open day where that has passed.
    pub on: Day,
}

impl Due<'_> {
    /// Whether its day in the plan has passed without anybody planning it.
    pub fn is_late(&self) -> bool {
        self.on > self.plan_day
    }

    /// The session as it would be planned, given by somebody and called as the playbook calls it in a language.
    pub fn session(&self, account: AccountId, trainer: &str, tag: &str) -> Session {
        Session {
            account_id: account,
            code: self.spec.id.clone(),
            minutes: self.spec.minutes,
            trainer: trainer.to_owned(),
            ..Session::new(self.spec.title.get(tag), self.spec.role, self.spec.format, self.on)
        }
    }
}

/// The sessions of the playbook that the account does not have yet, by day. What goes on begins
/// when the last dated week is over.
pub fn agenda<'a>(facts: &AccountFacts, playbook: &'a Playbook, calendar: &Calendar, today: Day) -> Vec<Due<'a>> {
    let last_week = playbook.training.iter().filter_map(|spec| spec.week).max().unwrap_or(0);
    let standard: Vec<i64> = playbook
        .training
        .iter()
        .enumerate()
        .map(|(at, spec)| match spec.week {
            Some(week) => {
                let before = playbook.training[..at].iter().filter(|other| other.week == Some(week)).count() as i64;
                (week - 1) * 7 + (before * APART_DAYS).min(6)
            }
            None => last_week * 7,
        })
        .collect();
    let days = days_in_plan(playbook, &facts.plan, calendar, &standard);
    let known = |spec: &TrainingSpec| facts.sessions.iter().any(|session| session.code == spec.id);
    let mut due: Vec<Due<'a>> = playbook
        .training
        .iter()
        .zip(days)
        .filter(|(spec, _)| !known(spec))
        .map(|(spec, plan_day)| Due { spec, plan_day, on: calendar.open_on_or_after(plan_day.max(today)) })
        .collect();
    due.sort_by_key(|due| due.plan_day);
    due
}

/// The next session of one that goes on, once it was held; none where the playbook does not repeat
/// it or the next one is planned already.
pub fn next_of(held: &Session, facts: &AccountFacts, playbook: &Playbook, calendar: &Calendar) -> Option<Session> {
    let every = playbook.training_session(&held.code)?.every_days?;
    let waits = |other: &Session| other.id != held.id && other.code == held.code && other.held_on.is_none();
    if facts.sessions.iter().any(waits) {
        return None;
    }
    Some(Session {
        account_id: held.account_id,
        code: held.code.clone(),
        minutes: held.minutes,
        trainer: held.trainer.clone(),
        hands_on: held.hands_on,
        train_the_trainer: held.train_the_trainer,
        ..Session::new(&held.title, held.role, held.format, calendar.open_on_or_after(add_days(held.held_on?, every)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::SessionId;
    use crate::domain::factor::Level;
    use crate::domain::fixture;

    fn dated(facts: &AccountFacts, calendar: &Calendar, today: Day) -> Vec<(String, Day, Day)> {
        let list = agenda(facts, fixture::playbook(), calendar, today);
        list.into_iter().map(|due| (due.spec.id.clone(), due.plan_day, due.on)).collect()
    }

    #[test]
    fn each_session_stands_in_its_week_on_an_open_day() {
        let start = fixture::day(2026, 8, 3); // a Monday
        let facts = fixture::facts(start);
        let list = dated(&facts, &Calendar::default(), start);
        let weeks: Vec<(&str, i64)> = list.iter().map(|(id, on, _)| (id.as_str(), (*on - start).num_days())).collect();
        assert_eq!(
            weeks,
            [
                ("admin", 35),
                ("manager", 42),
                ("end_user_1", 44),
                ("end_user_2", 49),
                ("office_hours", 51),
                ("advanced", 56),
                ("certification", 58),
                ("tips", 63),
                ("webinar", 63),
                ("video_library", 63),
            ]
        );
        let closed = Calendar::new([add_days(start, 35)], &[]);
        assert_eq!(dated(&facts, &closed, start)[0].1, add_days(start, 36));
    }

    #[test]
    fn the_agenda_stretches_with_the_plan_and_proposes_no_day_gone_by() {
        let start = fixture::day(2026, 8, 3);
        let mut facts = fixture::facts(start);
        facts.plan.factors.complexity = Level::High;
        let list = dated(&facts, &Calendar::default(), start);
        assert!(list[0].1 > add_days(start, 35), "{list:?}");
        let late = add_days(start, 61); // a Saturday
        let facts = fixture::facts(start);
        let list = dated(&facts, &Calendar::default(), late);
        assert_eq!((list[0].1, list[0].2), (add_days(start, 35), add_days(start, 63)));
        let due = agenda(&facts, fixture::playbook(), &Calendar::default(), late);
        assert!(due[0].is_late() && !due.iter().find(|due| due.spec.id == "tips").unwrap().is_late());
    }

    #[test]
    fn what_is_planned_is_offered_no_more_and_what_goes_on_comes_again() {
        let start = fixture::day(2026, 8, 3);
        let mut facts = fixture::facts(start);
        let calendar = Calendar::default();
        let tips = agenda(&facts, fixture::playbook(), &calendar, start)
            .into_iter()
            .find(|due| due.spec.id == "tips")
            .unwrap()
            .session(facts.account.id, "ana", "en");
        assert_eq!((tips.title.as_str(), tips.trainer.as_str()), ("Weekly e-mail with tips", "ana"));
        let held = Session { id: SessionId(5), held_on: Some(add_days(start, 64)), attended: Some(3), ..tips };
        facts.sessions.push(held.clone());
        assert!(dated(&facts, &calendar, start).iter().all(|(id, ..)| id != "tips"));
        let next = next_of(&held, &facts, fixture::playbook(), &calendar).unwrap();
        assert_eq!((next.planned_on, next.held_on, next.attended), (add_days(start, 71), None, None));
        facts.sessions.push(Session { id: SessionId(6), ..next });
        assert_eq!(next_of(&held, &facts, fixture::playbook(), &calendar), None, "one of them waits");
        let once = Session { code: "admin".into(), ..held };
        assert_eq!(next_of(&once, &facts, fixture::playbook(), &calendar), None);
    }
}
