//! Each rule: fires, does not fire one short of it, clears late, says why.

mod adoption;
mod engagement;
mod index;
mod outcome;
mod relationship;
mod technical;

use super::{Firing, RULES, Rule, detected, firing, is_trusted, precision};
use crate::domain::account::{Stage, Status};
use crate::domain::calendar::Calendar;
use crate::domain::codes::{AttendanceId, ConcernId, GoalId, QuickWinId, ReadingId, StakeholderId, TouchId};
use crate::domain::concern::{Concern, ConcernKind, Level};
use crate::domain::day::{Day, add_days};
use crate::domain::facts::AccountFacts;
use crate::domain::fixture::{self, playbook};
use crate::domain::metric::{Goal, Metric, QuickWin, Reading};
use crate::domain::scoring::Scoring;
use crate::domain::signal::Severity;
use crate::domain::stakeholder::Role;
use crate::domain::touch::{Attendance, Direction, Sentiment, Touch, TouchKind};
use crate::domain::view::View;

/// An account of which every day is counted from the contract.
pub(super) struct Case {
    pub facts: AccountFacts,
    pub scoring: Scoring,
    next: i64,
}

impl Case {
    pub fn new() -> Self {
        Self { facts: fixture::facts(fixture::day(2026, 1, 5)), scoring: Scoring::shipped().unwrap(), next: 1000 }
    }

    fn id(&mut self) -> i64 {
        self.next += 1;
        self.next
    }

    pub fn on(&self, day: i64) -> Day {
        add_days(self.facts.account.contract_date, day)
    }

    /// Somebody with a name, there since a day.
    pub fn person(&mut self, name: &str, role: Role, since: i64) -> i64 {
        let id = self.id();
        let mut person = fixture::person(id, role, self.on(since));
        person.name = name.into();
        self.facts.stakeholders.push(person);
        id
    }

    pub fn leaves(&mut self, id: i64, day: i64) {
        let on = self.on(day);
        self.facts.stakeholders.iter_mut().find(|person| person.id == StakeholderId(id)).unwrap().left_on = Some(on);
    }

    /// A touch: a message is outbound, and answered or not; at a meeting people are there or not.
    pub fn touch(&mut self, day: i64, kind: TouchKind, replied: Option<bool>, parts: &[(i64, bool)]) -> &mut Touch {
        let (touch_id, on) = (TouchId(self.id()), self.on(day));
        for (person, attended) in parts {
            let id = AttendanceId(self.id());
            let account_id = self.facts.account.id;
            self.facts.attendances.push(Attendance {
                id,
                rev: 1,
                account_id,
                touch_id,
                stakeholder_id: StakeholderId(*person),
                attended: *attended,
            });
        }
        self.facts.touches.push(Touch {
            id: touch_id,
            rev: 1,
            account_id: self.facts.account.id,
            happened_on: on,
            recorded_at: on.and_hms_opt(12, 0, 0).unwrap().and_utc(),
            kind,
            direction: Direction::Outbound,
            replied,
            sentiment: None,
            note: String::new(),
            logged_by: "ana".into(),
        });
        self.facts.touches.last_mut().unwrap()
    }

    pub fn meets(&mut self, day: i64, person: i64) {
        self.touch(day, TouchKind::Meeting, None, &[(person, true)]);
    }

    pub fn misses(&mut self, day: i64, person: i64) {
        self.touch(day, TouchKind::Meeting, None, &[(person, false)]);
    }

    pub fn unanswered(&mut self, day: i64, person: i64) {
        self.touch(day, TouchKind::Email, Some(false), &[(person, true)]);
    }

    /// A touch of which only the tone matters.
    pub fn tone(&mut self, day: i64, sentiment: Sentiment) {
        self.touch(day, TouchKind::Call, None, &[]).sentiment = Some(sentiment);
    }

    pub fn reading(&mut self, day: i64, metric: Metric, value: i64) -> &mut Reading {
        let (id, on_day) = (ReadingId(self.id()), self.on(day));
        let account_id = self.facts.account.id;
        let goal_id = (metric == Metric::Goal).then_some(GoalId(7));
        self.facts.readings.push(Reading {
            id,
            rev: 1,
            account_id,
            metric,
            goal_id,
            on_day,
            value,
            answers: None,
            about: String::new(),
            recorded_at: on_day.and_hms_opt(12, 0, 0).unwrap().and_utc(),
            recorded_by: "ana".into(),
        });
        self.facts.readings.last_mut().unwrap()
    }

    /// The primary goal: from 100 to 200 in a hundred days.
    pub fn goal(&mut self) {
        let (starts_on, by_day) = (self.on(0), self.on(100));
        self.facts.goals.push(Goal {
            id: GoalId(7),
            rev: 1,
            account_id: self.facts.account.id,
            name: "Orders a day".into(),
            unit: String::new(),
            baseline: 100_000,
            target: 200_000,
            starts_on,
            by_day,
            is_primary: true,
            closed_on: None,
        });
    }

    pub fn win(&mut self, day: i64) {
        let (id, on) = (QuickWinId(self.id()), self.on(day));
        let account_id = self.facts.account.id;
        self.facts.quick_wins.push(QuickWin {
            id,
            rev: 1,
            account_id,
            title: "First report".into(),
            due_on: None,
            delivered_on: Some(on),
            effect: String::new(),
            ..QuickWin::default()
        });
    }

    pub fn concern(&mut self, kind: ConcernKind, opened: i64, closed: Option<i64>) -> &mut Concern {
        let (id, opened_on) = (ConcernId(self.id()), self.on(opened));
        let closed_on = closed.map(|day| self.on(day));
        let account_id = self.facts.account.id;
        self.facts.concerns.push(Concern {
            id,
            rev: 1,
            account_id,
            kind,
            title: format!("{kind} {opened}"),
            severity: Severity::Medium,
            level: (kind == ConcernKind::Escalation).then_some(Level::Executive),
            stakeholder_id: None,
            opened_on,
            due_on: None,
            closed_on,
            outcome: String::new(),
        });
        self.facts.concerns.last_mut().unwrap()
    }

    /// The log tells of a change of the scope that was asked for on a day.
    pub fn scope_change(&mut self, title: &str, day: i64) {
        let (id, on_day) = (crate::domain::codes::ExpectationId(self.id()), self.on(day));
        self.facts.expectations.push(crate::domain::expectation::Expectation {
            id,
            rev: 1,
            account_id: self.facts.account.id,
            kind: crate::domain::expectation::ExpectationKind::ScopeChange,
            title: title.to_owned(),
            on_day,
            stakeholder_id: None,
            effect_days: 0,
            ruling: crate::domain::expectation::Ruling::Open,
            decided_by: String::new(),
            decided_on: None,
            note: String::new(),
        });
    }

    /// A milestone is done on a day.
    pub fn done(&mut self, code: &str, day: i64) {
        let on = self.on(day);
        self.facts.milestones.iter_mut().find(|milestone| milestone.code == code).unwrap().done_on = Some(on);
    }

    /// Only these milestones are left in the plan, due on these days.
    pub fn plan(&mut self, due: &[(&str, i64)]) {
        self.facts.milestones.retain(|milestone| due.iter().any(|(code, _)| *code == milestone.code));
        for (code, day) in due {
            let on = self.on(*day);
            self.facts.milestones.iter_mut().find(|milestone| milestone.code == *code).unwrap().due = on;
        }
    }

    pub fn enters(&mut self, stage: Stage, day: i64) {
        let on = self.on(day);
        self.facts.visits.push(fixture::visit(stage, on, None));
        self.facts.account.stage = stage;
    }

    fn viewed<T>(&self, work: impl FnOnce(&View<'_>) -> T) -> T {
        work(&View::new(&self.facts, playbook(), &Calendar::default()))
    }

    /// What a rule finds on a day.
    pub fn fires(&self, code: &str, day: i64) -> Option<Firing> {
        self.viewed(|view| Rule::of(code).unwrap().fires(view, self.on(day), &self.scoring))
    }

    /// It fires on a day and not on the day before.
    pub fn fires_from(&self, code: &str, day: i64) -> Firing {
        assert_eq!(self.fires(code, day - 1), None, "one day short");
        self.fires(code, day).unwrap_or_else(|| panic!("{code} does not fire on day {day}"))
    }

    /// It fires last on a day, is believed for three days more, and is then gone.
    pub fn clears_after(&self, code: &str, day: i64) {
        let found = |day: i64| {
            let all = self.viewed(|view| detected(view, self.on(day), &self.scoring));
            all.into_iter().find(|(firing, _)| firing.code == code).map(|(_, today)| today)
        };
        assert_eq!([0, 1, 2, 3, 4].map(|after| found(day + after)), [Some(true), Some(false), Some(false), Some(false), None]);
    }
}

impl Firing {
    /// Its evidence in short: code, day of the plan, name, figures.
    pub(super) fn told(&self, case: &Case) -> Vec<String> {
        let one = |evidence: &crate::domain::evidence::Evidence| {
            let day = evidence.on.map_or_else(String::new, |on| case.facts.account.day_number(on).to_string());
            let figures = if (evidence.value, evidence.of) == (0, 0) {
                String::new()
            } else {
                format!("{}/{}", evidence.value, evidence.of)
            };
            let parts = [evidence.code.to_string(), day, evidence.name.clone(), figures];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        };
        self.evidence.iter().map(one).collect()
    }
}

#[test]
fn the_rules_are_the_signals_of_the_playbook() {
    let codes: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
    let known: Vec<&str> = playbook().signals.iter().map(|signal| &*signal.code).collect();
    assert_eq!(codes, known);
    for (rule, signal) in RULES.iter().zip(&playbook().signals) {
        assert_eq!(Some(rule.category), signal.category());
    }
}

#[test]
fn nothing_fires_on_an_account_of_which_nothing_is_known_yet() {
    let case = Case::new();
    for day in 0..5 {
        assert_eq!(case.viewed(|view| firing(view, case.on(day), &case.scoring)), []);
    }
}

#[test]
fn nothing_fires_off_the_board() {
    let mut case = Case::new();
    case.tone(1, Sentiment::Negative);
    case.tone(2, Sentiment::Negative);
    for status in [Status::Graduated, Status::Churned] {
        case.facts.account.status = status;
        assert_eq!(case.viewed(|view| firing(view, case.on(100), &case.scoring)), []);
    }
    case.facts.account.status = Status::Active;
    case.facts.account.archived_on = Some(case.on(50));
    assert_eq!(case.viewed(|view| firing(view, case.on(100), &case.scoring)), []);
}

#[test]
fn while_an_account_is_paused_only_what_the_customer_says_counts() {
    let mut case = Case::new();
    case.tone(1, Sentiment::Negative);
    case.tone(2, Sentiment::Negative);
    case.concern(ConcernKind::ScopeRequest, 80, None);
    case.concern(ConcernKind::ScopeRequest, 90, None);
    let codes = |case: &Case| -> Vec<&str> {
        case.viewed(|view| firing(view, case.on(100), &case.scoring)).iter().map(|firing| firing.code).collect()
    };
    assert!(codes(&case).contains(&"outcome.no_quick_win"));
    case.facts.account.status = Status::Paused;
    assert_eq!(codes(&case), ["technical.scope_creep", "relationship.frustrated"]);
}

#[test]
fn what_is_new_in_engagement_waits_after_a_quick_win_and_what_was_wrong_before_goes_on() {
    let mut case = Case::new();
    let ana = case.person("Ana", Role::ExecutiveSponsor, 0);
    case.meets(2, ana);
    // Absent from day 37 on; the win on day 36 puts that off to day 43.
    case.win(36);
    let code = "engagement.sponsor_absent";
    assert_eq!(case.fires(code, 37), None);
    case.fires_from(code, 43);
    // A second one before the first grace ends prolongs it; what began within it waits, too.
    case.win(41);
    case.fires_from(code, 48);
    // A win that comes when she has been absent for long changes nothing.
    case.facts.quick_wins.clear();
    case.win(40);
    assert!((37..50).all(|day| case.fires(code, day).is_some()));
    // Going live gives the same grace; other families wait for nothing.
    case.facts.quick_wins.clear();
    case.done("go_live", 36);
    case.fires_from(code, 43);
    assert_eq!(case.fires("outcome.no_quick_win", 36).unwrap().code, "outcome.no_quick_win");
}

#[test]
fn precision_is_the_share_of_confirmed_verdicts() {
    assert_eq!([(0, 0), (0, 3), (2, 1), (7, 3)].map(|(yes, no)| precision(yes, no)), [None, Some(0), Some(66), Some(70)]);
    let triage = Scoring::shipped().unwrap().triage;
    let trusted = [(0, 9), (7, 3), (6, 4), (69, 31), (0, 0)].map(|(yes, no)| is_trusted(yes, no, &triage));
    assert_eq!(trusted, [true, true, false, false, true]);
}

#[test]
fn a_strength_has_an_end() {
    let mut case = Case::new();
    case.person("Ana", Role::ProjectLead, 0);
    assert_eq!(case.fires("engagement.lead_unresponsive", 5000).unwrap().strength, 1000);
}
