//! The standing of an account on a day: everything that the board shows of it, in one row; and its
//! grounds, which triage and listings show beside it.
//!
//! Both are derived from facts and nothing else. The store keeps them beside the account, in the same
//! transaction as each change, so that the first screen reads standings alone: grounds are most of
//! the bytes, and no card shows them.

use serde::{Deserialize, Serialize};

use super::account::{Account, Stage, Status, sort_key};
use super::cadence::{CadenceState, cadences};
use super::codes::{AccountId, StakeholderId};
use super::day::{Day, add_days};
use super::health::{Recover, forecast, next_move, score};
use super::intake::intake;
use super::priority::{Reason, Surroundings, place};
use super::scoring::{Band, Scoring};
use super::signal::Severity;
use super::view::View;

/// What the board shows of an account.
#[allow(clippy::struct_excessive_bools)] // each is a column of its own
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The account.
    pub account_id: AccountId,
    /// The day for which this was worked out.
    pub day: Day,
    /// The account's name.
    pub name: String,
    /// The name as it is sorted: lower case, without accents.
    pub sort_key: String,
    /// Its handle.
    pub handle: String,
    /// Its owner's login.
    pub owner: String,
    /// Its segment.
    pub segment: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its status.
    pub status: Status,
    /// Its stage.
    pub stage: Stage,
    /// Whether it has a place on the board: active or paused, and not archived.
    pub on_board: bool,
    /// The contract date, from which its day number follows.
    pub contract_date: Day,
    /// The day on which it entered its stage.
    pub stage_since: Day,
    /// Annual recurring revenue in hundredths.
    pub arr_cents: Option<i64>,
    /// Currency of the revenue.
    pub currency: String,
    /// The first milestone that is not done, by due date: its id in the playbook.
    pub next_milestone: Option<String>,
    /// When it is due.
    pub next_due: Option<Day>,
    /// The last due date of the plan.
    pub plan_end: Day,
    /// Days by which the end of the plan has moved from its baseline.
    pub slippage: i64,
    /// Milestones overdue.
    pub overdue: i64,
    /// The worst cadence among the stakeholders, as a stable code; none without stakeholders.
    pub cadence: Option<String>,
    /// Days by which that cadence is past its maximum.
    pub cadence_days: i64,
    /// Live signals.
    pub signals: i64,
    /// The worst severity among them.
    pub severity: Option<Severity>,
    /// The order on board and in triage: higher first.
    pub priority: i64,
    /// Whether the health score lies in the lowest band.
    pub at_risk: bool,
    /// The health score, 0 to 100.
    pub score: i64,
    /// Its band.
    pub band: Band,
    /// The share of the score that rests on fresh evidence, in percent.
    pub coverage: i64,
    /// The score against that of fourteen days ago.
    pub trend: i64,
    /// Whether the score is set by hand.
    pub overridden: bool,
    /// The day on which it turns red if nothing is logged; none within thirty days.
    pub red_on: Option<Day>,
    /// The day since which it has been in its band, as far as was noticed.
    pub band_since: Option<Day>,
    /// Key milestones overdue.
    pub key_overdue: i64,
    /// When the contract is to be renewed.
    pub renewal_date: Option<Day>,
    /// Whether it is on the board and in intake: its kickoff was not held.
    pub intake: bool,
    /// The day for which kickoff is booked, or on which it was held.
    pub kickoff_on: Option<Day>,
    /// Whether it is in the triage queue.
    pub queued: bool,
    /// Quiet until this day, while snoozed.
    pub quiet_until: Option<Day>,
    /// Whether it is done for the day.
    pub done_today: bool,
    /// The last step of the journal that changed it; 0 when none did.
    pub changed_step: i64,
    /// Login of who made that step.
    pub changed_by: String,
    /// The scores of the last [`WEEKS`] weeks, oldest first, today's last.
    pub history: Vec<i64>,
}

/// Why an account stands where it stands, and what to do about it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds {
    /// Why it stands where it stands, by points; they add up to the priority.
    pub reasons: Vec<Reason>,
    /// The most useful next move; only accounts in the queue have one.
    pub next_move: Option<Recover>,
    /// Who is to be talked to next, and when: everybody with a cadence.
    #[serde(skip)]
    pub contacts: Vec<(StakeholderId, Day)>,
}

/// A standing with its grounds. Scripts see one object.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounded {
    /// The standing, as its card on the board shows it.
    #[serde(flatten)]
    pub card: Standing,
    /// Its grounds.
    #[serde(flatten)]
    pub grounds: Grounds,
}

/// So many weeks of scores stand on a card.
pub const WEEKS: usize = 8;

/// Days within which a forecast looks.
pub const FORECAST_DAYS: i64 = 30;

/// Days over which a trend is told (field notes: alert practice looks at a week to a month).
pub const TREND_DAYS: i64 = 14;

/// Whether an account has a place on the board.
pub fn on_board(account: &Account) -> bool {
    account.archived_on.is_none() && matches!(account.status, Status::Active | Status::Paused)
}

/// Works out the standing of an account on a day, with its grounds. Who changed it last, and since
/// when it has been in its band, is for whoever keeps it to say.
pub fn standing(view: &View<'_>, today: Day, around: Surroundings<'_>, scoring: &Scoring) -> Grounded {
    let facts = view.facts;
    let account = &facts.account;
    let next = facts.milestones.iter().filter(|milestone| milestone.done_on.is_none()).min_by_key(|milestone| milestone.due);
    let (mut overdue, mut key_overdue) = (0, 0);
    for milestone in view.milestones(today).filter(|milestone| milestone.overdue(today) > 0) {
        overdue += 1;
        key_overdue += i64::from(milestone.spec.is_some_and(|spec| spec.key));
    }
    let cadences = cadences(facts, view.playbook, view.calendar, today);
    let contacts = cadences.iter().filter_map(|cadence| Some((cadence.stakeholder_id, cadence.next_due?))).collect();
    let worst = cadences
        .into_iter()
        .map(|cadence| cadence.state)
        .filter(|state| *state != CadenceState::Left)
        .max_by_key(|state| state.rank());
    let live = || facts.signals.iter().filter(|signal| signal.is_live(today));
    let baseline_end = facts.milestones.iter().map(|milestone| milestone.baseline).max().unwrap_or(account.contract_date);
    let plan_end = facts.plan_end();

    let now = score(view, today, scoring);
    let on_board = on_board(account);
    let weeks = (0..WEEKS as i64).rev().map(|week| add_days(today, -7 * week));
    let history: Vec<i64> = weeks
        .filter(|day| *day >= account.contract_date)
        .map(|day| if day == today { now.score } else { score(view, day, scoring).score })
        .collect();
    // Fourteen days ago is the third bar from the end; before the contract there was no score.
    let before = history.len().checked_sub(3).map_or(now.score, |at| history[at]);
    let red = if on_board && now.band != Band::AtRisk { forecast(view, today, FORECAST_DAYS, scoring) } else { None };
    let place = place(view, today, now, before, red.as_ref(), around, scoring);
    let intake = intake(facts, view.calendar, scoring.triage.kickoff_within, today);
    let card = Standing {
        account_id: account.id,
        day: today,
        name: account.name.clone(),
        sort_key: sort_key(&account.name),
        handle: account.handle.clone(),
        owner: account.owner.clone(),
        segment: account.segment.clone(),
        tags: account.tags.clone(),
        status: account.status,
        stage: account.stage,
        on_board,
        contract_date: account.contract_date,
        stage_since: account.stage_since,
        arr_cents: account.arr_cents,
        currency: account.currency.clone(),
        next_milestone: next.map(|milestone| milestone.code.clone()),
        next_due: next.map(|milestone| milestone.due),
        plan_end,
        slippage: (plan_end - baseline_end).num_days(),
        overdue,
        cadence: worst.map(|state| state.code().to_owned()),
        cadence_days: worst.map_or(0, CadenceState::overdue_days),
        signals: live().count() as i64,
        severity: live().map(|signal| signal.severity).max(),
        priority: place.priority,
        at_risk: on_board && now.band == Band::AtRisk && account.status == Status::Active,
        score: now.score,
        band: now.band,
        coverage: now.coverage,
        trend: now.score - before,
        overridden: now.overridden,
        red_on: red.filter(|red| red.band == Band::AtRisk).map(|red| red.on),
        band_since: None,
        key_overdue,
        renewal_date: account.renewal_date,
        intake: on_board && intake.is_open(),
        kickoff_on: intake.kickoff_on,
        queued: place.queued,
        quiet_until: place.quiet_until,
        done_today: place.done_today,
        changed_step: 0,
        changed_by: String::new(),
        history,
    };
    // Only the queue shows a move.
    let next_move = if place.queued { next_move(view, today, scoring) } else { None };
    Grounded { card, grounds: Grounds { reasons: place.reasons, next_move, contacts } }
}
