//! What makes adoption: the five factors, and what is in place for each as far as the record tells
//! (guide, "Treinamento Que Cria Adoção Real" and "Impulsionando Adoção Real").

use serde::Serialize;

use super::assessment::{Finding, PointList, latest};
use super::attendance::turnout;
use super::codes::codes;
use super::day::{Day, add_days};
use super::expectation::ReviewKind;
use super::facts::AccountFacts;
use super::playbook::Playbook;
use super::stakeholder::Role;
use super::training::{TrainingFormat, TrainingRole};
use super::win::{HORIZONS, tally};

/// Attendance in percent from which training counts as in place. Starting value: the edge below which a signal is raised.
pub const ATTENDANCE: i64 = 70;

/// Days within which something that goes on must have happened, where the playbook names no interval. Starting value.
const LATELY_DAYS: i64 = 30;

codes! {
    /// One of the five things that make adoption (guide, "Treinamento Que Cria Adoção Real").
    Factor("adoption factor") {
        /// What people know.
        Training = "training",
        /// Why it matters to them.
        Motivation = "motivation",
        /// Reminders and encouragement.
        Reinforcement = "reinforcement",
        /// Help when they are stuck.
        Support = "support",
        /// Expectations, and somebody who looks at them.
        Accountability = "accountability",
    }
}

/// What the record has to say of a factor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Proof {
    /// Sessions held, of those held and planned.
    Sessions {
        /// Held.
        held: i64,
        /// Held and planned.
        of: i64,
    },
    /// Attendance in percent.
    Attendance {
        /// Percent.
        percent: i64,
    },
    /// Sessions held in which people practise.
    Practice {
        /// How many.
        held: i64,
    },
    /// Quick wins delivered, and those of them that people were told of.
    Wins {
        /// Told of.
        told: i64,
        /// Delivered.
        of: i64,
    },
    /// Something of the playbook that goes on, and when it last happened.
    GoesOn {
        /// Its id in the playbook.
        code: String,
        /// When it last happened.
        last: Option<Day>,
        /// Whether that is within its interval.
        fresh: bool,
    },
    /// Usage reports held, and the last of them.
    UsageReports {
        /// When the last was given.
        last: Option<Day>,
    },
    /// Open hours held lately or planned.
    OfficeHours {
        /// Held in the last 30 days.
        held: i64,
        /// Planned.
        planned: i64,
    },
    /// Champions and power users who are there.
    Champions {
        /// How many.
        people: i64,
    },
    /// People who use it little that were reached.
    Reached {
        /// Reached.
        reached: i64,
        /// Found.
        of: i64,
    },
    /// Sessions for managers held.
    ManagerSessions {
        /// How many.
        held: i64,
    },
    /// People who use it little whose manager is involved.
    ManagersInvolved {
        /// With their manager.
        involved: i64,
        /// Found.
        of: i64,
    },
}

/// How a factor stands on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactorState {
    /// Which one.
    pub factor: Factor,
    /// What the record comes to; none where there is nothing to judge by yet.
    pub derived: Option<Finding>,
    /// What somebody said of it: that counts.
    pub said: Option<Finding>,
    /// What the record has to say.
    pub proofs: Vec<Proof>,
}

impl FactorState {
    /// How it stands: what somebody said, else what the record comes to.
    pub fn finding(&self) -> Option<Finding> {
        self.said.or(self.derived)
    }
}

/// How the five factors stand on a day.
pub fn factors(facts: &AccountFacts, playbook: &Playbook, day: Day) -> Vec<FactorState> {
    use super::codes::Coded;
    let state = |factor: &Factor| {
        let (derived, proofs) = match factor {
            Factor::Training => training(facts, day),
            Factor::Motivation => motivation(facts, day),
            Factor::Reinforcement => reinforcement(facts, playbook, day),
            Factor::Support => support(facts, day),
            Factor::Accountability => accountability(facts, day),
        };
        let said = latest(&facts.assessments, PointList::Adoption, factor.code(), day).map(|said| said.finding);
        FactorState { factor: *factor, derived, said, proofs }
    };
    Factor::ALL.iter().map(state).collect()
}

type Judged = (Option<Finding>, Vec<Proof>);

/// Met where all of some signs are there, in part where some are.
fn share(signs: &[bool]) -> Finding {
    match signs.iter().filter(|sign| **sign).count() {
        0 => Finding::NotMet,
        some if some == signs.len() => Finding::Met,
        _ => Finding::Partly,
    }
}

fn held_by(facts: &AccountFacts, day: Day) -> impl Iterator<Item = &super::training::Session> {
    facts.sessions.iter().filter(move |session| session.held_on.is_some_and(|held| held <= day))
}

/// Sessions held as planned, enough people in them.
fn training(facts: &AccountFacts, day: Day) -> Judged {
    let all = turnout(&facts.sessions, day);
    if all.held + all.planned == 0 {
        return (None, Vec::new());
    }
    let practice = held_by(facts, day).filter(|session| session.hands_on).count() as i64;
    let mut proofs = vec![Proof::Sessions { held: all.held, of: all.held + all.planned }];
    proofs.extend(all.percent.map(|percent| Proof::Attendance { percent }));
    proofs.push(Proof::Practice { held: practice });
    let derived = match all.held {
        0 if all.overdue > 0 => Some(Finding::NotMet),
        0 => None,
        _ => Some(match share(&[all.overdue == 0, all.percent.is_some_and(|percent| percent >= ATTENDANCE)]) {
            Finding::NotMet => Finding::Partly, // some training there was
            other => other,
        }),
    };
    (derived, proofs)
}

/// People heard what it brought others.
fn motivation(facts: &AccountFacts, day: Day) -> Judged {
    let wins = tally(facts, day);
    let delivered = wins.delivered as i64;
    let told = facts.quick_wins.iter().filter(|win| win.told_on.is_some_and(|on| on <= day)).count() as i64;
    let due = facts.account.day_number(day) >= HORIZONS[0];
    let derived = match (told, delivered) {
        (0, 0) => due.then_some(Finding::NotMet),
        (0, _) => Some(Finding::Partly),
        _ => Some(Finding::Met),
    };
    (derived, vec![Proof::Wins { told, of: delivered }])
}

/// What goes on after training does go on.
fn reinforcement(facts: &AccountFacts, playbook: &Playbook, day: Day) -> Judged {
    let mut proofs = Vec::new();
    let mut signs = Vec::new();
    for (spec, every) in playbook.training.iter().filter_map(|spec| Some((spec, spec.every_days?))) {
        let last = held_by(facts, day).filter(|session| session.code == spec.id).filter_map(|session| session.held_on).max();
        // Once may be missed.
        let fresh = last.is_some_and(|last| add_days(last, every * 2) >= day);
        signs.push(fresh);
        proofs.push(Proof::GoesOn { code: spec.id.clone(), last, fresh });
    }
    proofs.push(Proof::UsageReports { last: usage_report(facts, day) });
    let begun = facts.sessions.iter().any(|session| session.held_on.is_some_and(|held| held <= day));
    let derived = (begun && !signs.is_empty()).then(|| share(&signs));
    (derived, proofs)
}

fn usage_report(facts: &AccountFacts, day: Day) -> Option<Day> {
    let reports = facts.reviews.iter().filter(|review| review.kind == ReviewKind::UsageReport);
    reports.filter_map(|review| review.held_on).filter(|held| *held <= day).max()
}

/// Somebody is there to ask.
fn support(facts: &AccountFacts, day: Day) -> Judged {
    let open = || facts.sessions.iter().filter(|session| session.format == TrainingFormat::OfficeHours);
    let lately = |held: Day| held <= day && held >= add_days(day, -LATELY_DAYS);
    let held = open().filter(|session| session.held_on.is_some_and(lately)).count() as i64;
    let planned = open().filter(|session| session.held_on.is_none()).count() as i64;
    let helpers = facts.stakeholders.iter().filter(|person| {
        matches!(person.role, Role::Champion | Role::PowerUser)
            && person.since <= day
            && person.left_on.is_none_or(|left| left > day)
    });
    let people = helpers.count() as i64;
    let found = facts.low_adopters.iter().filter(|one| one.found_on <= day);
    let (reached, of) = found.fold((0, 0), |(reached, of), one| (reached + i64::from(one.reached_on.is_some()), of + 1));
    let mut proofs = vec![Proof::OfficeHours { held, planned }, Proof::Champions { people }];
    if of > 0 {
        proofs.push(Proof::Reached { reached, of });
    }
    let begun = held_by(facts, day).next().is_some();
    (begun.then(|| share(&[held + planned > 0, people > 0])), proofs)
}

/// Managers know what is expected, and see it.
fn accountability(facts: &AccountFacts, day: Day) -> Judged {
    let held = held_by(facts, day).filter(|session| session.role == TrainingRole::Manager).count() as i64;
    let found: Vec<_> = facts.low_adopters.iter().filter(|one| one.found_on <= day).collect();
    let involved = found.iter().filter(|one| one.manager_id.is_some()).count() as i64;
    let report = usage_report(facts, day);
    let mut proofs = vec![Proof::ManagerSessions { held }, Proof::UsageReports { last: report }];
    let mut signs = vec![held > 0, report.is_some()];
    if !found.is_empty() {
        proofs.push(Proof::ManagersInvolved { involved, of: found.len() as i64 });
        signs.push(involved == found.len() as i64);
    }
    let begun = held_by(facts, day).next().is_some();
    ((begun || report.is_some()).then(|| share(&signs)), proofs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::Assessment;
    use crate::domain::codes::{AccountId, AssessmentId, Coded, LowAdopterId, StakeholderId};
    use crate::domain::fixture;
    use crate::domain::metric::QuickWin;
    use crate::domain::playbook::ADOPTION_FACTORS;
    use crate::domain::training::{Barrier, LowAdopter, Session};

    fn on(after: i64) -> Day {
        add_days(fixture::day(2026, 8, 3), after)
    }

    fn held(code: &str, role: TrainingRole, format: TrainingFormat, after: i64) -> Session {
        let planned = Session::new(code, role, format, on(after));
        Session { code: code.into(), held_on: Some(on(after)), invited: Some(10), attended: Some(8), ..planned }
    }

    fn stands(facts: &AccountFacts, after: i64) -> Vec<Option<Finding>> {
        factors(facts, fixture::playbook(), on(after)).iter().map(FactorState::finding).collect()
    }

    #[test]
    fn the_factors_are_those_of_the_playbook() {
        assert!(Factor::ALL.iter().map(|factor| factor.code()).eq(ADOPTION_FACTORS));
    }

    #[test]
    fn without_facts_nothing_is_judged_but_that_no_win_was_delivered_in_time() {
        let facts = fixture::facts(on(0));
        assert_eq!(stands(&facts, 10), [None; 5]);
        assert_eq!(stands(&facts, 30), [None, Some(Finding::NotMet), None, None, None]);
    }

    #[test]
    fn each_factor_grows_with_what_is_in_place() {
        let (met, partly, not) = (Some(Finding::Met), Some(Finding::Partly), Some(Finding::NotMet));
        let mut facts = fixture::facts(on(0));
        facts.sessions.push(held("admin", TrainingRole::Admin, TrainingFormat::Live, 35));
        assert_eq!(stands(&facts, 40), [met, not, not, not, not]);
        facts.sessions.push(Session::new("Managers", TrainingRole::Manager, TrainingFormat::Live, on(36)));
        assert_eq!(stands(&facts, 40)[0], partly, "one session was not held on its day");
        facts.sessions[1].held_on = Some(on(41));
        facts.quick_wins.push(QuickWin { delivered_on: Some(on(28)), ..QuickWin::default() });
        facts.sessions.push(held("tips", TrainingRole::EndUser, TrainingFormat::Written, 41));
        facts.sessions.push(held("office_hours", TrainingRole::EndUser, TrainingFormat::OfficeHours, 42));
        assert_eq!(stands(&facts, 42), [met, partly, partly, partly, partly]);
        facts.quick_wins[0].told_on = Some(on(29));
        facts.sessions.push(held("webinar", TrainingRole::Admin, TrainingFormat::Live, 42));
        facts.stakeholders.push(fixture::person(7, Role::PowerUser, on(1)));
        facts.reviews.push(crate::domain::expectation::Review {
            id: crate::domain::codes::ReviewId(9),
            rev: 1,
            account_id: AccountId(1),
            kind: ReviewKind::UsageReport,
            due_on: on(42),
            held_on: Some(on(42)),
            every_days: None,
            note: String::new(),
        });
        assert_eq!(stands(&facts, 42), [met; 5]);
        assert_eq!(stands(&facts, 57)[2], partly, "tips are weekly, and two weeks went by without any");
        facts.low_adopters.push(LowAdopter {
            id: LowAdopterId(3),
            rev: 1,
            account_id: AccountId(1),
            who: "Night shift".into(),
            people: 6,
            usage: Some(20),
            found_on: on(42),
            barrier: Barrier::Time,
            due_on: on(49),
            reached_on: None,
            manager_id: None,
            result: String::new(),
            closed_on: None,
        });
        assert_eq!(stands(&facts, 42)[4], partly, "their manager is not involved");
        facts.low_adopters[0].manager_id = Some(StakeholderId(7));
        assert_eq!(stands(&facts, 42)[4], met);
    }

    #[test]
    fn what_somebody_says_counts_more_than_the_record() {
        let mut facts = fixture::facts(on(0));
        facts.assessments.push(Assessment {
            id: AssessmentId(1),
            rev: 1,
            account_id: AccountId(1),
            list: PointList::Adoption,
            code: "motivation".into(),
            finding: Finding::Met,
            on_day: on(31),
            note: String::new(),
            said_by: "ana".into(),
        });
        assert_eq!(stands(&facts, 30)[1], Some(Finding::NotMet), "not said yet");
        let state = &factors(&facts, fixture::playbook(), on(31))[1];
        assert_eq!((state.derived, state.said, state.finding()), (Some(Finding::NotMet), Some(Finding::Met), Some(Finding::Met)));
    }

    #[test]
    fn poor_attendance_leaves_training_in_part() {
        let mut facts = fixture::facts(on(0));
        facts.sessions.push(Session { attended: Some(4), ..held("admin", TrainingRole::Admin, TrainingFormat::Live, 35) });
        assert_eq!(stands(&facts, 40)[0], Some(Finding::Partly));
        assert_eq!(stands(&facts, 34)[0], None, "as of a day nothing was held");
    }
}
