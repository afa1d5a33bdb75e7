//! Renewal and expansion: the end to which every touch leads (journey e-book, chapter 2, "Preparando-se
//! para a Renovação"; guide, stage 6).

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, OpportunityId, ReferenceId, RenewalId, codes};
use super::day::{Day, add_days};
use super::gauge::{GaugeState, Subject, gauge};
use super::health::score;
use super::metric::Metric;
use super::scoring::{Band, Scoring};
use super::stakeholder::Role;
use super::standing::TREND_DAYS;
use super::view::View;

codes! {
    /// How a renewal looks.
    Outlook("outlook") {
        /// As good as done.
        Certain = "certain",
        /// Likely.
        Likely = "likely",
        /// Open.
        Unsure = "unsure",
        /// Unlikely.
        Unlikely = "unlikely",
    }
}

codes! {
    /// How a renewal ended.
    RenewalOutcome("outcome") {
        /// Signed before its day.
        Early = "early",
        /// Signed on time.
        OnTime = "on_time",
        /// Not renewed.
        Churned = "churned",
    }
}

codes! {
    /// How an opportunity stands.
    OpportunityState("opportunity state") {
        /// Being worked on.
        Open = "open",
        /// Won.
        Won = "won",
        /// Lost.
        Lost = "lost",
    }
}

codes! {
    /// What the customer would stand for.
    ReferenceKind("reference kind") {
        /// Talks to prospects.
        Reference = "reference",
        /// A written case study.
        CaseStudy = "case_study",
    }
}

codes! {
    /// How far it has come.
    ReferenceState("reference state") {
        /// A good moment to ask is coming.
        Candidate = "candidate",
        /// Asked.
        Asked = "asked",
        /// Agreed.
        Agreed = "agreed",
        /// Published or used.
        Published = "published",
        /// Declined.
        Declined = "declined",
    }
}

/// The renewal of a contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: RenewalId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The day on which the contract ends or renews.
    pub due_on: Day,
    /// How it looks.
    pub outlook: Outlook,
    /// Why it looks so.
    pub reasons: String,
    /// The day on which that was said.
    pub said_on: Day,
    /// How it ended; none while open.
    pub outcome: Option<RenewalOutcome>,
    /// The day on which it ended.
    pub closed_on: Option<Day>,
    /// Why it ended so.
    pub reason: String,
    /// Annual revenue afterwards, in hundredths.
    pub arr_cents: Option<i64>,
}

/// A chance to expand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opportunity {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: OpportunityId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// What it is.
    pub title: String,
    /// Annual value in hundredths of the account's currency.
    pub value_cents: i64,
    /// How likely, in percent.
    pub probability: i64,
    /// What to do next.
    pub next_step: String,
    /// When that is due.
    pub due_on: Option<Day>,
    /// How it stands.
    pub state: OpportunityState,
    /// The day on which it was found.
    pub found_on: Day,
    /// The day on which it was won or lost.
    pub closed_on: Option<Day>,
}

/// Whether the customer would speak for us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: ReferenceId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// In which form.
    pub kind: ReferenceKind,
    /// How far it has come.
    pub state: ReferenceState,
    /// The day since which it stands so.
    pub on_day: Day,
    /// In words.
    pub note: String,
}

impl Outlook {
    /// How likely a renewal is that looks so, in percent. Starting values.
    pub fn probability(self) -> i64 {
        match self {
            Self::Certain => 100,
            Self::Likely => 80,
            Self::Unsure => 50,
            Self::Unlikely => 20,
        }
    }
}

impl ReferenceState {
    /// What comes next; none where it has come as far as it can.
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Candidate => Some(Self::Asked),
            Self::Asked => Some(Self::Agreed),
            Self::Agreed => Some(Self::Published),
            Self::Published | Self::Declined => None,
        }
    }
}

impl Renewal {
    /// Whether it is still to come.
    pub fn is_open(&self) -> bool {
        self.outcome.is_none()
    }
}

impl Opportunity {
    /// Its value times its probability, in hundredths; nothing once it was lost.
    pub fn weighted_cents(&self) -> i64 {
        let percent = match self.state {
            OpportunityState::Open => self.probability,
            OpportunityState::Won => 100,
            OpportunityState::Lost => 0,
        };
        share(self.value_cents, percent)
    }
}

/// The renewal of an account that is still to come; the earliest of several.
pub fn open(renewals: &[Renewal]) -> Option<&Renewal> {
    renewals.iter().filter(|renewal| renewal.is_open()).min_by_key(|renewal| (renewal.due_on, renewal.id))
}

/// What open opportunities are worth, weighted by their probability, in hundredths.
pub fn weighted_cents(opportunities: &[Opportunity]) -> i64 {
    opportunities.iter().filter(|one| one.state == OpportunityState::Open).map(Opportunity::weighted_cents).sum()
}

/// The part of a year's revenue that a renewal puts at risk, in hundredths: revenue times what is missing to certainty.
pub fn at_risk_cents(arr_cents: i64, outlook: Outlook) -> i64 {
    share(arr_cents, 100 - outlook.probability())
}

fn share(cents: i64, percent: i64) -> i64 {
    (i128::from(cents) * i128::from(percent) / 100) as i64
}

codes! {
    /// How far away a renewal is (guide, stage 6; the steps of 30, 60, 90 and 180 days are starting values).
    Countdown("countdown") {
        /// Its day has passed.
        Overdue = "overdue",
        /// Within 30 days.
        In30 = "in_30",
        /// Within 60 days.
        In60 = "in_60",
        /// Within 90 days.
        In90 = "in_90",
        /// Within 180 days.
        In180 = "in_180",
        /// Later, or no day is known.
        Later = "later",
    }
}

/// Days within which a renewal is on the countdown.
pub const COUNTDOWN_DAYS: i64 = 180;

impl Countdown {
    /// The step that a day stands on.
    pub fn of(due: Option<Day>, today: Day) -> Self {
        match due.map(|due| (due - today).num_days()) {
            Some(..0) => Self::Overdue,
            Some(0..=30) => Self::In30,
            Some(31..=60) => Self::In60,
            Some(61..=90) => Self::In90,
            Some(91..=COUNTDOWN_DAYS) => Self::In180,
            _ => Self::Later,
        }
    }
}

codes! {
    /// Why a renewal looks as it does.
    OutlookReason("outlook reason") {
        /// The score is in its best band.
        Healthy = "healthy",
        /// The score is in its middle band.
        Watch = "watch",
        /// The score is in its worst band.
        AtRisk = "at_risk",
        /// The score has risen.
        Rising = "rising",
        /// The score has fallen.
        Falling = "falling",
        /// Weekly active users are where they are expected.
        Adopted = "adopted",
        /// They are not.
        NotAdopted = "not_adopted",
        /// The sponsor was reached lately.
        SponsorNear = "sponsor_near",
        /// The sponsor was not.
        SponsorFar = "sponsor_far",
        /// There is no sponsor.
        NoSponsor = "no_sponsor",
    }
}

/// What a suggestion rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs {
    /// The band of the health score.
    pub band: Band,
    /// The score against that of fourteen days ago.
    pub trend: i64,
    /// Whether weekly active users are where they are expected; none where nobody knows.
    pub adopted: Option<bool>,
    /// How near the sponsor is.
    pub sponsor: Sponsor,
}

/// How near the sponsor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sponsor {
    /// Was reached so many days ago.
    Reached(i64),
    /// Is there, and was never reached.
    Never,
    /// There is none.
    Nobody,
    /// Not looked at.
    Unknown,
}

/// A move of the score by so many points counts as one. Starting value.
const MOVED: i64 = 5;

/// A sponsor who was reached within so many days is near: the cadence of one meeting a month, with two weeks of grace
/// (guide, "Cadência de Comunicação"; the grace is a starting value).
const NEAR_DAYS: i64 = 45;

/// An outlook worked out from what is known, and why. It never says "certain": that is for people to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// The outlook.
    pub outlook: Outlook,
    /// What speaks for and against it.
    pub reasons: Vec<OutlookReason>,
}

/// What the signs suggest. Each sign gives or takes a point (the band up to two); three points are likely, one or two
/// unsure, fewer unlikely. Starting values.
pub fn suggest(signs: &Signs) -> Suggestion {
    use OutlookReason as Why;
    let mut points = 0;
    let mut reasons = Vec::new();
    let mut count = |worth: i64, why: Why| {
        points += worth;
        reasons.push(why);
    };
    match signs.band {
        Band::Healthy => count(2, Why::Healthy),
        Band::Watch => count(1, Why::Watch),
        Band::AtRisk => count(-1, Why::AtRisk),
    }
    match signs.trend {
        MOVED.. => count(1, Why::Rising),
        fell if fell <= -MOVED => count(-1, Why::Falling),
        _ => {}
    }
    match signs.adopted {
        Some(true) => count(1, Why::Adopted),
        Some(false) => count(-1, Why::NotAdopted),
        None => {}
    }
    match signs.sponsor {
        Sponsor::Reached(..=NEAR_DAYS) => count(1, Why::SponsorNear),
        Sponsor::Reached(_) | Sponsor::Never => count(-1, Why::SponsorFar),
        Sponsor::Nobody => count(-1, Why::NoSponsor),
        Sponsor::Unknown => {}
    }
    let outlook = match points {
        3.. => Outlook::Likely,
        1..=2 => Outlook::Unsure,
        _ => Outlook::Unlikely,
    };
    Suggestion { outlook, reasons }
}

impl Signs {
    /// The signs of an account on a day.
    pub fn of(view: &View<'_>, day: Day, scoring: &Scoring) -> Self {
        let health = score(view, day, scoring);
        let before = add_days(day, -TREND_DAYS);
        let then = if before < view.facts.account.contract_date { health.score } else { score(view, before, scoring).score };
        let adopted = match gauge(view, Subject::Metric(Metric::WeeklyActive), day, scoring).state {
            GaugeState::OnTarget => Some(true),
            GaugeState::OffTarget => Some(false),
            _ => None,
        };
        let reached = view.role(Role::ExecutiveSponsor, day).map(|person| view.last_reached(person.id, day));
        let sponsor = match reached.max() {
            None => Sponsor::Nobody,
            Some(None) => Sponsor::Never,
            Some(Some(on)) => Sponsor::Reached((day - on).num_days()),
        };
        Self { band: health.band, trend: health.score - then, adopted, sponsor }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::day;

    #[test]
    fn renewals_are_counted_down_in_steps() {
        let today = day(2026, 11, 23);
        for (days, step) in [
            (-1, Countdown::Overdue),
            (0, Countdown::In30),
            (30, Countdown::In30),
            (31, Countdown::In60),
            (60, Countdown::In60),
            (61, Countdown::In90),
            (91, Countdown::In180),
            (180, Countdown::In180),
            (181, Countdown::Later),
        ] {
            assert_eq!(Countdown::of(Some(add_days(today, days)), today), step, "{days}");
        }
        assert_eq!(Countdown::of(None, today), Countdown::Later);
    }

    #[test]
    fn revenue_at_risk_is_what_is_missing_to_certainty() {
        let told =
            [Outlook::Certain, Outlook::Likely, Outlook::Unsure, Outlook::Unlikely].map(|one| at_risk_cents(12_000_000, one));
        assert_eq!(told, [0, 2_400_000, 6_000_000, 9_600_000]);
        assert_eq!(at_risk_cents(i64::MAX, Outlook::Unlikely), (i128::from(i64::MAX) * 80 / 100) as i64);
    }

    #[test]
    fn opportunities_count_by_their_probability_while_they_are_open() {
        let one = |state, probability| Opportunity {
            id: OpportunityId(1),
            rev: 1,
            account_id: AccountId(1),
            title: "Second plant".into(),
            value_cents: 10_000,
            probability,
            next_step: String::new(),
            due_on: None,
            state,
            found_on: day(2026, 11, 23),
            closed_on: None,
        };
        let all = [one(OpportunityState::Open, 30), one(OpportunityState::Won, 50), one(OpportunityState::Lost, 90)];
        assert_eq!(all.iter().map(Opportunity::weighted_cents).collect::<Vec<_>>(), [3_000, 10_000, 0]);
        assert_eq!(weighted_cents(&all), 3_000);
    }

    #[test]
    fn signs_suggest_an_outlook_and_say_why() {
        let good = Signs { band: Band::Healthy, trend: 6, adopted: Some(true), sponsor: Sponsor::Reached(45) };
        let bad = Signs { band: Band::AtRisk, trend: -9, adopted: Some(false), sponsor: Sponsor::Nobody };
        let unknown = Signs { band: Band::Watch, trend: 0, adopted: None, sponsor: Sponsor::Unknown };
        for (signs, outlook, reasons) in [
            (good, Outlook::Likely, 4),
            (bad, Outlook::Unlikely, 4),
            (unknown, Outlook::Unsure, 1),
            (Signs { sponsor: Sponsor::Reached(46), ..good }, Outlook::Likely, 4),
            (Signs { sponsor: Sponsor::Never, adopted: Some(false), ..good }, Outlook::Unsure, 4),
            (Signs { band: Band::Watch, trend: -5, ..good }, Outlook::Unsure, 4),
        ] {
            let found = suggest(&signs);
            assert_eq!((found.outlook, found.reasons.len()), (outlook, reasons), "{signs:?}");
        }
        assert_eq!(suggest(&bad).reasons.last(), Some(&OutlookReason::NoSponsor));
    }

    #[test]
    fn a_reference_comes_closer_step_by_step() {
        let mut state = ReferenceState::Candidate;
        let mut seen = vec![state];
        while let Some(next) = state.next() {
            state = next;
            seen.push(state);
        }
        assert_eq!(seen, [ReferenceState::Candidate, ReferenceState::Asked, ReferenceState::Agreed, ReferenceState::Published]);
        assert_eq!(ReferenceState::Declined.next(), None);
    }
}
