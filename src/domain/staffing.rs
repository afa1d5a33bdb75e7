//! Staffing: whose hours the plan needs, what was promised and confirmed of them, and what is missing.
//!
//! The playbook says how many hours a week each part takes and in which stages (guide, "Alocação de
//! Recursos"); the windows of the plan date them; commitments cover them. A gap costs the plan days,
//! and is told before the hours are needed (guide, "Mitigação de Risco": confirm resources early).

use serde::Serialize;

use super::account::{Stage, Status};
use super::calendar::{Calendar, Period};
use super::codes::{CommitmentId, StakeholderId, codes};
use super::day::{Day, add_days};
use super::factor::{FactorKind, Level};
use super::facts::AccountFacts;
use super::milestone::Side;
use super::playbook::{Playbook, ResourceSpec};
use super::resource::{Commitment, ResourceRole};
use super::stakeholder::Role;
use super::standing::on_board;
use super::team::Team;

/// A gap is told of so many days before the hours are needed: three weeks are enough to find
/// somebody and to have them confirmed. Starting value.
pub const EARLY_DAYS: i64 = 21;

/// Where the window of a stage is over and the stage is not, its hours are needed for at least so
/// many days more. Starting value.
const LATE_DAYS: i64 = 14;

codes! {
    /// How the hours of a part are covered.
    Cover("cover") {
        /// Promised and confirmed.
        Confirmed = "confirmed",
        /// Promised, but not all of them confirmed.
        Unconfirmed = "unconfirmed",
        /// Too few promised.
        Short = "short",
        /// Nothing promised.
        Open = "open",
        /// Not needed any more.
        Over = "over",
    }
}

/// How a part of an onboarding is staffed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Staff {
    /// The part.
    pub role: ResourceRole,
    /// Whose people play it.
    pub side: Side,
    /// Hours a week at least, by the playbook.
    pub hours_min: i64,
    /// Hours a week at most, by the playbook.
    pub hours_max: i64,
    /// When the hours are needed, over all stages.
    pub need: Period,
    /// How they are covered.
    pub cover: Cover,
    /// Hours a week promised, on average over what is looked at: the current and the next stage.
    pub promised: i64,
    /// How many of them are confirmed.
    pub confirmed: i64,
    /// Hours a week missing to the least that the playbook asks, on average over the same time.
    pub missing: i64,
    /// Days that the plan may lose by that.
    pub effect_days: i64,
    /// Whether it has to be seen to now: the hours are needed already, or within [`EARLY_DAYS`].
    pub pressing: bool,
}

impl Staff {
    /// Whether hours are missing that are needed now or soon.
    pub fn is_gap(&self) -> bool {
        self.pressing && matches!(self.cover, Cover::Short | Cover::Open)
    }

    /// Hours a week to begin with: the middle of what the playbook asks.
    pub fn usual_hours(&self) -> i64 {
        middle(self.hours_min, self.hours_max)
    }
}

/// How an onboarding is staffed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Staffing {
    /// Every part that the playbook knows, in its order.
    pub parts: Vec<Staff>,
    /// Days by which scarce resources of the customer stretch the plan, where it is not dated for
    /// them and gaps on their side say that it should be.
    pub adjust_days: Option<i64>,
}

/// What is missing, in figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Gaps {
    /// Parts with hours missing now or soon.
    pub count: i64,
    /// Hours a week that they lack together.
    pub hours: i64,
    /// Parts whose hours are promised and not confirmed, needed now or soon.
    pub unconfirmed: i64,
    /// Days that the plan may lose: the longest of the gaps, which run side by side.
    pub effect_days: i64,
}

impl Staffing {
    /// What is missing on a side; on both where none is named.
    pub fn gaps(&self, side: Option<Side>) -> Gaps {
        let mut gaps = Gaps::default();
        for part in self.parts.iter().filter(|part| side.is_none_or(|side| part.side == side)) {
            if part.is_gap() {
                gaps.count += 1;
                gaps.hours += part.missing;
                gaps.effect_days = gaps.effect_days.max(part.effect_days);
            } else if part.pressing && part.cover == Cover::Unconfirmed {
                gaps.unconfirmed += 1;
            }
        }
        gaps
    }

    /// How a part is staffed.
    pub fn part(&self, role: ResourceRole) -> Option<&Staff> {
        self.parts.iter().find(|part| part.role == role)
    }
}

/// The middle of a range of hours, rounded up.
pub fn middle(min: i64, max: i64) -> i64 {
    (min + max + 1) / 2
}

/// How an account is staffed on a day.
///
/// The hours are looked at from today to the end of the next stage, on the days on which somebody
/// works. Effect on the plan, a starting value: the share of the hours that is missing, times the days of
/// that time. The owner counts as promised for the CSM's hours until somebody says otherwise.
pub fn staffing(facts: &AccountFacts, playbook: &Playbook, calendar: &Calendar, today: Day) -> Staffing {
    let parts: Vec<Staff> = playbook.resources.iter().filter_map(|spec| staff(spec, facts, calendar, today)).collect();
    let scarce = playbook.factor(FactorKind::CustomerResources).and_then(|spec| spec.level(Level::Low)).map(|level| level.days);
    let theirs = parts.iter().any(|part| part.side == Side::Theirs && part.is_gap() && part.effect_days > 0);
    let adjust = theirs && facts.plan.factors.customer_resources != Level::Low;
    Staffing { parts, adjust_days: scarce.filter(|days| adjust && *days > 0) }
}

/// When the plan needs the hours of a part: none where the plan has no such stages.
pub fn need(spec: &ResourceSpec, windows: &[Period]) -> Option<Period> {
    let (first, last) = (windows.get(spec.from_stage.index())?, windows.get(spec.to_stage.index())?);
    Some(Period { from: first.from, to: last.to.max(first.from) })
}

fn staff(spec: &ResourceSpec, facts: &AccountFacts, calendar: &Calendar, today: Day) -> Option<Staff> {
    let stage = facts.account.stage;
    let mut need = need(spec, &facts.plan.windows)?;
    let blank = Staff {
        role: spec.role,
        side: spec.side,
        hours_min: spec.hours_min,
        hours_max: spec.hours_max,
        need,
        cover: Cover::Over,
        promised: 0,
        confirmed: 0,
        missing: 0,
        effect_days: 0,
        pressing: false,
    };
    if stage > spec.to_stage || !on_board(&facts.account) {
        return Some(blank);
    }
    // The account may be ahead of its plan or behind it: then the stage says more than the dates.
    if stage >= spec.from_stage {
        need.from = need.from.min(today);
        need.to = need.to.max(add_days(today, LATE_DAYS));
    } else if need.from < today {
        need = Period { from: today, to: need.to.max(add_days(today, LATE_DAYS)) };
    }
    let horizon = stage.next().unwrap_or(stage).max(spec.from_stage).min(spec.to_stage);
    let until = facts.plan.windows.get(horizon.index()).map_or(need.to, |window| window.to);
    let from = need.from.max(today);
    let to = until.min(need.to).max(add_days(from, LATE_DAYS - 1).min(need.to)).max(from);
    let covered = cover(spec, facts, calendar, Period { from, to }, stage);
    let state = match covered {
        _ if covered.days == 0 || covered.missing == 0 && covered.firm >= covered.least => Cover::Confirmed,
        _ if covered.missing == 0 => Cover::Unconfirmed,
        _ if covered.promised == 0 => Cover::Open,
        _ => Cover::Short,
    };
    let days = covered.days.max(1);
    let length = (to - from).num_days() + 1;
    let asked = (spec.hours_min * days).max(1);
    Some(Staff {
        need,
        cover: state,
        promised: (covered.promised + days / 2) / days,
        confirmed: (covered.confirmed + days / 2) / days,
        missing: (covered.missing + days - 1) / days,
        effect_days: (covered.missing * length + asked - 1) / asked,
        pressing: from <= add_days(today, EARLY_DAYS) && facts.account.status == Status::Active,
        ..blank
    })
}

/// Hours a week summed over working days.
#[derive(Debug, Clone, Copy, Default)]
struct Covered {
    days: i64,
    promised: i64,
    confirmed: i64,
    /// As far as they count towards the least that is asked.
    firm: i64,
    missing: i64,
    least: i64,
}

fn cover(spec: &ResourceSpec, facts: &AccountFacts, calendar: &Calendar, time: Period, stage: Stage) -> Covered {
    let rows: Vec<&Commitment> = facts.commitments.iter().filter(|row| row.role == spec.role).collect();
    let assumed = spec.role == ResourceRole::Csm
        && stage >= spec.from_stage
        && !facts.account.owner.is_empty()
        && !facts.commitments.iter().any(|row| row.login == facts.account.owner);
    let mut covered = Covered::default();
    let mut day = time.from;
    while day <= time.to {
        if calendar.is_open(day) {
            let (mut promised, mut confirmed) = (if assumed { middle(spec.hours_min, spec.hours_max) } else { 0 }, 0);
            for row in rows.iter().filter(|row| row.holds(day)) {
                promised += row.hours;
                confirmed += if row.confirmed_on.is_some() { row.hours } else { 0 };
            }
            covered.days += 1;
            covered.promised += promised;
            covered.confirmed += confirmed;
            covered.firm += confirmed.min(spec.hours_min);
            covered.least += spec.hours_min;
            covered.missing += (spec.hours_min - promised).max(0);
        }
        let next = add_days(day, 1);
        if next == day {
            break; // the end of the calendar
        }
        day = next;
    }
    covered
}

/// A commitment as it is offered where nothing is promised for a part: the usual hours, for what is left of
/// the time in which they are needed, of whoever is known for it.
pub fn offer(role: ResourceRole, facts: &AccountFacts, playbook: &Playbook, team: &Team, today: Day) -> Commitment {
    let spec = playbook.resource(role);
    let need = spec.and_then(|spec| need(spec, &facts.plan.windows));
    let need = need.unwrap_or(Period { from: today, to: facts.plan_end() });
    let from_day = need.from.max(today);
    Commitment {
        id: CommitmentId(0),
        rev: 0,
        account_id: facts.account.id,
        role,
        login: if role == ResourceRole::Csm { facts.account.owner.clone() } else { only_one(role, team) },
        stakeholder_id: known_person(role, facts),
        hours: spec.map_or(0, |spec| middle(spec.hours_min, spec.hours_max)),
        from_day,
        to_day: need.to.max(add_days(from_day, LATE_DAYS)),
        confirmed_on: None,
        note: String::new(),
    }
}

/// The colleague who plays a part, where there is one only.
fn only_one(role: ResourceRole, team: &Team) -> String {
    let mut with = team.capacities.iter().filter(|row| row.role == role);
    match (with.next(), with.next()) {
        (Some(row), None) => row.login.clone(),
        _ => String::new(),
    }
}

/// The customer's person who plays a part by their role.
fn known_person(role: ResourceRole, facts: &AccountFacts) -> Option<StakeholderId> {
    let roles: &[Role] = match role {
        ResourceRole::ProjectLead => &[Role::ProjectLead],
        ResourceRole::TechnicalLead => &[Role::TechnicalLead],
        ResourceRole::SubjectExpert => &[Role::SubjectExpert, Role::PowerUser],
        _ => &[],
    };
    let there = || facts.stakeholders.iter().filter(|person| person.left_on.is_none());
    roles.iter().find_map(|role| there().find(|person| person.role == *role)).map(|person| person.id)
}
