//! Capacity: the hours of each colleague by week, over all accounts, against what they have.
//!
//! What somebody has promised counts, confirmed or not. An account whose owner has promised nothing
//! counts with the hours that the playbook asks of a CSM, so that the load is right from day one.

use serde::Serialize;

use super::account::Stage;
use super::calendar::{Calendar, Period};
use super::codes::{AccountId, codes};
use super::day::{Day, add_days, is_weekend};
use super::playbook::Playbook;
use super::resource::{Commitment, ResourceRole};
use super::staffing::{middle, need};
use super::team::Team;

/// From this share of the capacity on, in percent, a week is nearly full. Starting value.
pub const NEAR_PERCENT: i64 = 85;

/// Weeks that are looked at unless somebody asks for more.
pub const WEEKS: usize = 8;

/// The most weeks that can be looked at.
pub const MAX_WEEKS: usize = 26;

/// Working days of a week.
const WORKDAYS: i64 = 5;

codes! {
    /// How full a week is.
    Fill("fill") {
        /// Room is left.
        Under = "under",
        /// Nearly or exactly full: from [`NEAR_PERCENT`] of the capacity.
        Near = "near",
        /// More hours than there are.
        Over = "over",
        /// The person is away all week, and nothing waits.
        Away = "away",
        /// Nobody has said how many hours the person has.
        Unknown = "unknown",
    }
}

/// An account as far as its hours go.
#[derive(Debug, Clone, Copy)]
pub struct Work<'a> {
    /// The account.
    pub account_id: AccountId,
    /// Its handle.
    pub handle: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Its owner.
    pub owner: &'a str,
    /// Its stage.
    pub stage: Stage,
    /// Whether it is paused: then only what was promised counts.
    pub paused: bool,
    /// The playbook of its plan.
    pub playbook: &'a Playbook,
    /// The windows of its stages.
    pub windows: &'a [Period],
    /// The last due date of its plan.
    pub plan_end: Day,
    /// The hours promised for it.
    pub commitments: &'a [Commitment],
}

/// Hours a week of one of us for an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Whose they are.
    pub login: String,
    /// The part.
    pub role: ResourceRole,
    /// Hours a week.
    pub hours: i64,
    /// First day.
    pub from: Day,
    /// Last day; none where it goes on until somebody says otherwise.
    pub to: Option<Day>,
    /// Where they come from.
    pub basis: Basis,
}

codes! {
    /// What hours of a week rest on.
    Basis("basis") {
        /// Promised and confirmed.
        Confirmed = "confirmed",
        /// Promised.
        Promised = "promised",
        /// The playbook's hours of a CSM.
        Playbook = "playbook",
    }
}

/// The hours that an account takes of our people.
pub fn bookings(work: &Work<'_>, today: Day) -> Vec<Booking> {
    let promised = work.commitments.iter().filter(|row| !row.login.is_empty() && row.hours > 0);
    let mut list: Vec<Booking> = promised
        .map(|row| Booking {
            login: row.login.clone(),
            role: row.role,
            hours: row.hours,
            from: row.from_day,
            to: Some(row.to_day),
            basis: if row.confirmed_on.is_some() { Basis::Confirmed } else { Basis::Promised },
        })
        .collect();
    let silent = !work.owner.is_empty() && !work.commitments.iter().any(|row| row.login == work.owner);
    let spec = work.playbook.resource(ResourceRole::Csm).filter(|spec| work.stage <= spec.to_stage);
    if let (true, false, Some(spec)) = (silent, work.paused, spec)
        && let Some(need) = need(spec, work.windows)
    {
        let from = if work.stage >= spec.from_stage { need.from.min(today) } else { need.from.max(today) };
        // An account that is past its plan goes on taking hours until it leaves the board.
        let end = need.to.max(work.plan_end);
        list.push(Booking {
            login: work.owner.to_owned(),
            role: ResourceRole::Csm,
            hours: middle(spec.hours_min, spec.hours_max),
            from,
            to: (end >= today).then_some(end),
            basis: Basis::Playbook,
        });
    }
    list
}

/// A week of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LoadWeek {
    /// Its hours, over all accounts.
    pub hours: i64,
    /// Hours that the person has, less absences and team holidays; none where nobody has said.
    pub capacity: Option<i64>,
    /// Working days on which the person is away.
    pub away: i64,
    /// How full it is.
    pub fill: Fill,
}

/// What an account takes of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccountLoad {
    /// The account.
    pub account_id: AccountId,
    /// Its handle.
    pub account: String,
    /// Its name.
    pub name: String,
    /// The part that the person plays.
    pub role: ResourceRole,
    /// What the hours rest on.
    pub basis: Basis,
    /// Hours by week.
    pub hours: Vec<i64>,
}

/// The load of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonLoad {
    /// Login.
    pub login: String,
    /// Week by week.
    pub weeks: Vec<LoadWeek>,
    /// The accounts behind it, those with the most hours first.
    pub accounts: Vec<AccountLoad>,
}

impl PersonLoad {
    /// Weeks with more hours than there are.
    pub fn weeks_over(&self) -> usize {
        self.weeks.iter().filter(|week| week.fill == Fill::Over).count()
    }
}

/// The load of the whole team.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TeamLoad {
    /// The Mondays of the weeks.
    pub weeks: Vec<Day>,
    /// Everybody who has hours or work, by login.
    pub people: Vec<PersonLoad>,
    /// All of them together, week by week.
    pub totals: Vec<LoadWeek>,
}

impl TeamLoad {
    /// Whoever has a week with more hours than there are.
    pub fn over(&self) -> impl Iterator<Item = &PersonLoad> {
        self.people.iter().filter(|person| person.weeks_over() > 0)
    }

    /// The load of a person.
    pub fn person(&self, login: &str) -> Option<&PersonLoad> {
        self.people.iter().find(|person| person.login == login)
    }
}

/// Adds the accounts up, one after the other.
#[derive(Debug)]
pub struct Adding<'a> {
    team: &'a Team,
    today: Day,
    weeks: Vec<Day>,
    /// By login: hours times working days by week, and the accounts.
    people: std::collections::BTreeMap<String, (Vec<i64>, Vec<AccountLoad>)>,
}

impl<'a> Adding<'a> {
    /// Begins with the week of a day; so many weeks, at most [`MAX_WEEKS`].
    pub fn new(team: &'a Team, today: Day, weeks: usize) -> Self {
        use chrono::Datelike as _;
        let monday = add_days(today, -i64::from(today.weekday().num_days_from_monday()));
        let weeks: Vec<Day> = (0..weeks.clamp(1, MAX_WEEKS) as i64).map(|week| add_days(monday, 7 * week)).collect();
        let nobody = || (vec![0; weeks.len()], Vec::new());
        let people = team.capacities.iter().map(|row| (row.login.clone(), nobody())).collect();
        Self { team, today, weeks, people }
    }

    /// Adds an account.
    pub fn add(&mut self, work: &Work<'_>) {
        for booking in bookings(work, self.today) {
            let days: Vec<i64> = self.weeks.iter().map(|monday| booking.hours * workdays(&booking, *monday)).collect();
            if days.iter().all(|days| *days == 0) {
                continue;
            }
            let count = self.weeks.len();
            let (sums, accounts) = self.people.entry(booking.login.clone()).or_insert_with(|| (vec![0; count], Vec::new()));
            for (sum, days) in sums.iter_mut().zip(&days) {
                *sum += days;
            }
            accounts.push(AccountLoad {
                account_id: work.account_id,
                account: work.handle.to_owned(),
                name: work.name.to_owned(),
                role: booking.role,
                basis: booking.basis,
                hours: days.into_iter().map(rounded).collect(),
            });
        }
    }

    /// The load of everybody.
    pub fn finish(self) -> TeamLoad {
        let Self { team, weeks, people, .. } = self;
        let calendar = team.calendar(&[]);
        let people: Vec<PersonLoad> = people
            .into_iter()
            .map(|(login, (sums, mut accounts))| {
                accounts.sort_by(|a, b| {
                    let total = |load: &AccountLoad| load.hours.iter().sum::<i64>();
                    total(b).cmp(&total(a)).then_with(|| a.name.cmp(&b.name))
                });
                let each = weeks.iter().zip(sums).map(|(monday, sum)| week(team, &calendar, &login, *monday, rounded(sum)));
                PersonLoad { weeks: each.collect(), accounts, login }
            })
            .collect();
        let totals = (0..weeks.len())
            .map(|at| {
                let each = || people.iter().map(|person| person.weeks[at]);
                let capacity = each().filter_map(|week| week.capacity).fold(None, |sum, hours| Some(sum.unwrap_or(0) + hours));
                let (hours, away) = (each().map(|week| week.hours).sum(), each().map(|week| week.away).sum());
                LoadWeek { hours, capacity, away, fill: fill(hours, capacity, false) }
            })
            .collect();
        TeamLoad { weeks, people, totals }
    }
}

/// Hours times working days as hours of a week.
fn rounded(days: i64) -> i64 {
    (days * 2 + WORKDAYS) / (WORKDAYS * 2)
}

/// Working days of a week on which a booking holds.
fn workdays(booking: &Booking, monday: Day) -> i64 {
    let friday = add_days(monday, WORKDAYS - 1);
    let from = booking.from.max(monday);
    let to = booking.to.map_or(friday, |to| to.min(friday));
    ((to - from).num_days() + 1).max(0)
}

fn week(team: &Team, calendar: &Calendar, login: &str, monday: Day, hours: i64) -> LoadWeek {
    let days = || (0..WORKDAYS).map(|day| add_days(monday, day));
    let absent = |day: Day| team.absences.iter().any(|row| row.login == login && row.from_day <= day && day <= row.to_day);
    let away = days().filter(|day| calendar.is_open(*day) && absent(*day)).count() as i64;
    let there = days().filter(|day| calendar.is_open(*day) && !absent(*day)).count() as i64;
    let mine = || team.capacities.iter().filter(|row| row.login == login);
    let capacity = mine().next().map(|_| rounded(mine().map(|row| row.hours).sum::<i64>() * there));
    LoadWeek { hours, capacity, away, fill: fill(hours, capacity, away > 0 && there == 0) }
}

fn fill(hours: i64, capacity: Option<i64>, gone: bool) -> Fill {
    match capacity {
        _ if gone && hours == 0 => Fill::Away,
        None => Fill::Unknown,
        Some(capacity) if hours > capacity => Fill::Over,
        Some(capacity) if hours > 0 && hours * 100 >= capacity * NEAR_PERCENT => Fill::Near,
        Some(_) => Fill::Under,
    }
}

/// Working days that an absence takes, weekends not counted.
pub fn days_away(from: Day, to: Day) -> i64 {
    let all = (to - from).num_days().clamp(0, 3_660);
    (0..=all).filter(|day| !is_weekend(add_days(from, *day))).count() as i64
}
