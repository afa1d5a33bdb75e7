//! The communication schedule: whom to talk to in the coming weeks, when and for how long, from the cadences of the
//! playbook and the last touches (guide, stage 1, "Cronograma de comunicação"). What to talk about on each of these
//! days, `engage` says.

use serde::Serialize;

use super::cadence::cadence;
use super::calendar::Calendar;
use super::codes::StakeholderId;
use super::day::{Day, add_days};
use super::engage::engage;
use super::facts::AccountFacts;
use super::playbook::Playbook;

/// So many weeks the schedule looks ahead, unless asked for more or less. Starting value: a monthly contact comes up
/// at least once in it.
pub const WEEKS: i64 = 5;

/// A contact that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DueTouch {
    /// With whom.
    pub stakeholder_id: StakeholderId,
    /// When: an open day, today or later.
    pub on_day: Day,
    /// Since when it has been due, where that day has passed.
    pub due_since: Option<Day>,
    /// Minutes that it takes, where the playbook says so.
    pub minutes: Option<i64>,
}

/// The contacts that are due from a day on for so many weeks, the next one first. Stage and intervals are taken as they
/// are today: when a stage will really be left is not known. Who needs no regular contact is not in it, and nobody is
/// while the account is paused.
pub fn schedule(facts: &AccountFacts, playbook: &Playbook, calendar: &Calendar, today: Day, weeks: i64) -> Vec<DueTouch> {
    let end = add_days(today, weeks * 7);
    let mut touches = Vec::new();
    for person in &facts.stakeholders {
        let cadence = cadence(person, facts, playbook, calendar, today);
        let (Some(due), Some(every)) = (cadence.next_due, cadence.ideal_days) else { continue };
        let mut on_day = calendar.open_on_or_after(due.max(today));
        let mut due_since = Some(due).filter(|due| *due < today);
        while on_day < end {
            touches.push(DueTouch {
                stakeholder_id: person.id,
                on_day,
                due_since: due_since.take(),
                minutes: engage(person, facts, playbook, on_day).minutes(),
            });
            on_day = calendar.open_on_or_after(add_days(on_day, every.max(1)));
        }
    }
    touches.sort_by_key(|touch| (touch.on_day, touch.stakeholder_id));
    touches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Status;
    use crate::domain::calendar::Period;
    use crate::domain::fixture::{day, facts, person, playbook};
    use crate::domain::stakeholder::Role;

    fn days(touches: &[DueTouch], id: i64) -> Vec<Day> {
        touches.iter().filter(|touch| touch.stakeholder_id.0 == id).map(|touch| touch.on_day).collect()
    }

    #[test]
    fn contacts_come_at_their_interval_on_open_days() {
        let mut facts = facts(day(2026, 9, 1)); // a Tuesday
        facts.stakeholders = vec![
            person(10, Role::ProjectLead, day(2026, 9, 1)),
            person(11, Role::ExecutiveSponsor, day(2026, 9, 1)),
            person(12, Role::EndUser, day(2026, 9, 1)),
        ];
        facts.touched(10, day(2026, 9, 3), true, None);
        // Thursday the 17th is a busy day: the meeting moves to Friday, and counts from there.
        let calendar = Calendar::new([], &[Period { from: day(2026, 9, 17), to: day(2026, 9, 17) }]);
        let touches = schedule(&facts, playbook(), &calendar, day(2026, 9, 7), 4);
        assert_eq!(days(&touches, 10), [day(2026, 9, 10), day(2026, 9, 18), day(2026, 9, 25), day(2026, 10, 2)]);
        assert_eq!(days(&touches, 11), [day(2026, 10, 1)], "never reached: counted from the day of joining");
        assert_eq!(days(&touches, 12), [], "nothing regular is due with end users");
        let sponsor = touches.iter().find(|touch| touch.stakeholder_id.0 == 11).unwrap();
        assert_eq!((sponsor.minutes, sponsor.due_since), (Some(30), None));
        assert!(touches.iter().all(|touch| calendar.is_open(touch.on_day)));
        assert!(touches.windows(2).all(|pair| pair[0].on_day <= pair[1].on_day));
    }

    #[test]
    fn what_is_late_stands_first_and_says_since_when() {
        let mut facts = facts(day(2026, 9, 1));
        facts.stakeholders = vec![person(10, Role::ProjectLead, day(2026, 9, 1))];
        let calendar = Calendar::default();
        // A Saturday: what was due on Tuesday comes up on Monday.
        let touches = schedule(&facts, playbook(), &calendar, day(2026, 9, 12), 2);
        assert_eq!((touches[0].on_day, touches[0].due_since), (day(2026, 9, 14), Some(day(2026, 9, 8))));
        assert_eq!((touches[1].on_day, touches[1].due_since), (day(2026, 9, 21), None));
        assert_eq!(touches.len(), 2, "the end is not part of it");
    }

    #[test]
    fn nobody_is_due_who_has_left_or_waits() {
        let mut facts = facts(day(2026, 9, 1));
        facts.stakeholders = vec![person(10, Role::ProjectLead, day(2026, 9, 1))];
        facts.account.status = Status::Paused;
        let calendar = Calendar::default();
        assert_eq!(schedule(&facts, playbook(), &calendar, day(2026, 9, 7), 6), []);
        facts.account.status = Status::Active;
        facts.stakeholders[0].left_on = Some(day(2026, 9, 7));
        assert_eq!(schedule(&facts, playbook(), &calendar, day(2026, 9, 7), 6), []);
    }
}
