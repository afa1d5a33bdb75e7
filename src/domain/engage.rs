//! How to engage a person: what the playbook says of the audience that they belong to, and what to talk about this
//! month (guide, "Como Engajar Diferentes Stakeholders").

use super::codes::StakeholderId;
use super::day::Day;
use super::facts::AccountFacts;
use super::playbook::{AudienceSpec, CadenceSpec, Playbook, Text};
use super::stakeholder::Stakeholder;
use super::view::View;

/// Days of a month of the onboarding.
const MONTH: i64 = 30;

/// A person without a longest interval of their own or of their role is out of reach after so many days without a
/// touch. Starting value.
pub const REACHED_WITHIN: i64 = 30;

/// What the playbook says of the contact with a person on a day.
#[derive(Debug, Clone, Copy)]
pub struct Engagement<'a> {
    /// The person.
    pub person: &'a Stakeholder,
    /// The audience that their role belongs to.
    pub audience: Option<&'a AudienceSpec>,
    /// The rule for their role in the account's stage.
    pub rule: Option<&'a CadenceSpec>,
    /// The month of the onboarding, from 1.
    pub month: i64,
}

impl<'a> Engagement<'a> {
    /// What to talk about this month, where the playbook says so.
    pub fn topic(&self) -> Option<&'a Text> {
        self.rule?.agenda.iter().find(|agenda| agenda.month == self.month).map(|agenda| &agenda.title)
    }

    /// Minutes that a meeting takes, where the playbook says so.
    pub fn minutes(&self) -> Option<i64> {
        self.rule?.minutes
    }

    /// What the contact is for.
    pub fn purpose(&self) -> Option<&'a Text> {
        self.rule.map(|rule| &rule.purpose)
    }
}

/// The month of the onboarding in which a day lies, counted from the contract, from 1.
pub fn month(facts: &AccountFacts, day: Day) -> i64 {
    facts.account.day_number(day).max(0) / MONTH + 1
}

/// How to engage a person on a day, in the account's stage.
pub fn engage<'a>(person: &'a Stakeholder, facts: &AccountFacts, playbook: &'a Playbook, day: Day) -> Engagement<'a> {
    Engagement {
        person,
        audience: playbook.audience(person.role),
        rule: playbook.cadence(person.role, facts.account.stage),
        month: month(facts, day),
    }
}

/// The people with whom the contact is alive on a day: somebody reached them within their longest interval, or within
/// [`REACHED_WITHIN`] days where they have none.
pub fn live_contacts<'a>(view: &View<'a>, day: Day) -> Vec<&'a Stakeholder> {
    let alive = |person: &&Stakeholder| {
        let (_, max) = super::cadence::intervals(person, view.facts.account.stage, view.playbook);
        let within = max.unwrap_or(REACHED_WITHIN);
        view.last_reached(person.id, day).is_some_and(|last| (day - last).num_days() <= within)
    };
    view.people(day).filter(alive).collect()
}

/// The one person on whom the whole relationship hangs (field notes, "single-threaded": only one live contact); none
/// where several are in touch, where nobody is, or while the account is paused.
pub fn single_threaded(view: &View<'_>, day: Day) -> Option<StakeholderId> {
    match live_contacts(view, day).as_slice() {
        [only] if !view.is_paused() => Some(only.id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Stage, Status};
    use crate::domain::calendar::Calendar;
    use crate::domain::day::add_days;
    use crate::domain::fixture::{day, facts, person, playbook};
    use crate::domain::stakeholder::Role;

    #[test]
    fn topic_and_minutes_follow_the_month_and_the_stage() {
        let contract = day(2026, 9, 1);
        let facts = facts(contract);
        let sponsor = person(10, Role::ExecutiveSponsor, contract);
        for (after, month, topic) in [(-3, 1, true), (0, 1, true), (29, 1, true), (30, 2, true), (89, 3, true), (90, 4, false)] {
            let engagement = engage(&sponsor, &facts, playbook(), add_days(contract, after));
            assert_eq!((engagement.month, engagement.topic().is_some()), (month, topic), "day {after}");
            assert_eq!((engagement.minutes(), engagement.audience.unwrap().id.as_str()), (Some(30), "executive_sponsor"));
        }
        let champion = person(11, Role::Champion, contract);
        let engagement = engage(&champion, &facts, playbook(), contract);
        assert_eq!((engagement.minutes(), engagement.audience.unwrap().id.as_str()), (None, "end_users"));
        assert!(engagement.purpose().is_some() && engagement.topic().is_none());
    }

    #[test]
    fn one_live_contact_is_one_thread() {
        let contract = day(2026, 9, 1);
        let today = add_days(contract, 40);
        let people = [
            person(10, Role::ExecutiveSponsor, contract),
            person(11, Role::ProjectLead, contract),
            person(12, Role::EndUser, contract),
        ];
        let calendar = Calendar::default();
        // Days ago of the last touch with sponsor (at most 40), lead (at most 10) and user (no interval: 30).
        for (sponsor, lead, user, thread) in [
            (None, Some(2), None, Some(11)),
            (None, Some(10), None, Some(11)),
            (None, Some(11), None, None),
            (Some(40), Some(11), None, Some(10)),
            (Some(40), Some(10), None, None),
            (None, Some(11), Some(30), Some(12)),
            (None, None, Some(31), None),
            (None, None, None, None),
        ] {
            let mut facts = facts(contract);
            facts.stakeholders = people.to_vec();
            facts.account.stage = Stage::Technical;
            for (id, ago) in [(10, sponsor), (11, lead), (12, user)] {
                if let Some(ago) = ago {
                    facts.touched(id, add_days(today, -ago), true, None);
                }
            }
            let found = single_threaded(&View::new(&facts, playbook(), &calendar), today).map(|id| id.0);
            assert_eq!(found, thread, "{sponsor:?} {lead:?} {user:?}");
            facts.account.status = Status::Paused;
            assert_eq!(single_threaded(&View::new(&facts, playbook(), &calendar), today), None);
        }
    }

    #[test]
    fn who_has_left_or_did_not_answer_is_no_live_contact() {
        let contract = day(2026, 9, 1);
        let mut facts = facts(contract);
        facts.stakeholders = vec![person(10, Role::ProjectLead, contract), person(11, Role::Champion, contract)];
        facts.touched(10, day(2026, 9, 8), true, None);
        facts.touched(11, day(2026, 9, 8), true, Some(false));
        let calendar = Calendar::default();
        let today = day(2026, 9, 10);
        assert_eq!(single_threaded(&View::new(&facts, playbook(), &calendar), today), Some(StakeholderId(10)));
        facts.stakeholders[0].left_on = Some(today);
        assert!(live_contacts(&View::new(&facts, playbook(), &calendar), today).is_empty());
    }
}
