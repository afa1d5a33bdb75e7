//! What the tests of the domain share: an account with its plan, and days by their numbers.

use std::sync::OnceLock;

use super::account::{Account, Stage, StageVisit, Status};
use super::calendar::Calendar;
use super::codes::{AccountId, AttendanceId, MilestoneId, PlanId, SignalId, StageVisitId, StakeholderId, TouchId};
use super::day::{Day, day_of};
use super::factor::Factors;
use super::facts::AccountFacts;
use super::milestone::Milestone;
use super::plan::{Plan, PlanDraft, draft};
use super::playbook::{Playbook, Playbooks};
use super::signal::{Origin, Severity, Signal, SignalState};
use super::stakeholder::{Role, Stakeholder};
use super::touch::{Attendance, Direction, Touch, TouchKind};

/// A day by its numbers.
pub fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).unwrap()
}

/// The shipped playbook.
pub fn playbook() -> &'static Playbook {
    static SHIPPED: OnceLock<Playbooks> = OnceLock::new();
    SHIPPED.get_or_init(|| Playbooks::shipped().unwrap()).default_playbook()
}

/// The milestones of a draft, saved.
pub fn milestones(draft: &PlanDraft) -> Vec<Milestone> {
    let dated = draft.milestones.iter().enumerate();
    dated
        .map(|(at, spec)| Milestone {
            id: MilestoneId(at as i64 + 100),
            rev: 1,
            account_id: AccountId(1),
            code: spec.code.clone(),
            side: spec.side,
            baseline: spec.due,
            due: spec.due,
            done_on: None,
        })
        .collect()
}

/// An active account in its first stage with the standard plan, and nobody known yet.
pub fn facts(contract_date: Day) -> AccountFacts {
    let factors = Factors::default();
    let draft = draft(playbook(), contract_date, &factors, &Calendar::default());
    let account_id = AccountId(1);
    let account = Account {
        id: account_id,
        rev: 1,
        handle: "acme".into(),
        name: "Ácme".into(),
        owner: "ana".into(),
        segment: String::new(),
        arr_cents: None,
        currency: "BRL".into(),
        seats: None,
        contract_date,
        kickoff_date: None,
        renewal_date: None,
        goal: String::new(),
        tags: Vec::new(),
        external_id: None,
        status: Status::Active,
        stage: Stage::Welcome,
        stage_since: contract_date,
        archived_on: None,
        graduated_on: None,
    };
    let plan = Plan {
        id: PlanId(2),
        rev: 1,
        account_id,
        playbook: playbook().id.clone(),
        starts_on: contract_date,
        factors,
        length_days: draft.length_days,
        windows: draft.windows.clone(),
    };
    AccountFacts {
        milestones: milestones(&draft),
        visits: vec![visit(Stage::Welcome, contract_date, None)],
        ..AccountFacts::new(account, plan)
    }
}

/// A stay in a stage.
pub fn visit(stage: Stage, entered_on: Day, left_on: Option<Day>) -> StageVisit {
    StageVisit { id: StageVisitId(3), rev: 1, account_id: AccountId(1), stage, entered_on, left_on, reason: String::new() }
}

/// A person who joined on a day.
pub fn person(id: i64, role: Role, since: Day) -> Stakeholder {
    Stakeholder {
        id: StakeholderId(id),
        rev: 1,
        account_id: AccountId(1),
        name: "Carla".into(),
        role,
        email: String::new(),
        ideal_days: None,
        max_days: None,
        since,
        left_on: None,
        succeeds: None,
    }
}

impl AccountFacts {
    /// Adds a touch with one person.
    pub(super) fn touched(&mut self, person: i64, on: Day, attended: bool, replied: Option<bool>) {
        let touch_id = TouchId(self.touches.len() as i64 + 500);
        self.touches.insert(
            0,
            Touch {
                id: touch_id,
                rev: 1,
                account_id: AccountId(1),
                happened_on: on,
                recorded_at: on.and_hms_opt(12, 0, 0).unwrap().and_utc(),
                kind: TouchKind::Email,
                direction: Direction::Outbound,
                replied,
                sentiment: None,
                note: String::new(),
                logged_by: "ana".into(),
            },
        );
        assert_eq!(day_of(self.touches[0].recorded_at, &super::zone::Zone::utc()), on);
        self.attendances.push(Attendance {
            id: AttendanceId(touch_id.0 + 1000),
            rev: 1,
            account_id: AccountId(1),
            touch_id,
            stakeholder_id: StakeholderId(person),
            attended,
        });
    }

    /// Adds a signal.
    pub(super) fn raised(&mut self, severity: Severity, state: SignalState, snoozed_until: Option<Day>) {
        self.signals.push(Signal {
            id: SignalId(self.signals.len() as i64 + 900),
            rev: 1,
            account_id: AccountId(1),
            code: "engagement.meetings_missed".into(),
            severity,
            state,
            origin: Origin::Hand,
            note: String::new(),
            raised_on: self.account.contract_date,
            snoozed_until,
            closed_on: None,
            close_reason: String::new(),
            verdict: None,
            wake: None,
            strength: 100,
            strength_then: 0,
            evidence: Vec::new(),
        });
    }
}
