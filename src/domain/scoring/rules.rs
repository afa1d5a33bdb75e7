//! Thresholds of the rules that detect signals. In `data/scoring.toml` each rule has a table of
//! its own, under its code: `rule.engagement.lead_unresponsive`. All of them are starting values.

use serde::{Deserialize, Serialize};

use crate::domain::signal::Severity;

/// What every figure of a table says of itself: its name and value.
type Figures = Vec<(&'static str, i64)>;

macro_rules! thresholds {
    ($($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident),* $(,)? })+) => {
        $(
            $(#[$meta])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
            #[serde(deny_unknown_fields)]
            pub struct $name {
                /// How bad it is to begin with.
                pub severity: Severity,
                $($(#[$fmeta])* pub $field: i64),*
            }

            impl $name {
                fn figures(&self) -> Figures {
                    vec![$((stringify!($field), self.$field)),*]
                }
            }
        )+
    };
}

macro_rules! family {
    ($($(#[$meta:meta])* $name:ident { $($field:ident: $of:ident),+ $(,)? })+) => {
        $(
            $(#[$meta])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
            #[serde(deny_unknown_fields)]
            #[allow(missing_docs)] // the rules are described where they stand
            pub struct $name {
                $(pub $field: $of),+
            }

            impl $name {
                fn figures(&self) -> Vec<(&'static str, Figures)> {
                    vec![$((stringify!($field), self.$field.figures())),+]
                }
            }
        )+
    };
}

thresholds! {
    /// The project lead does not answer.
    LeadUnresponsive {
        /// Days without reply or attendance, together with unanswered touches.
        quiet_days,
        /// Touches of ours left unanswered since.
        unanswered,
        /// Days of silence that are enough by themselves, and raise the signal a step.
        silent_days,
    }
    /// The executive sponsor stays away.
    SponsorAbsent {
        /// Days without a check-in.
        absent_days,
    }
    /// Meetings are missed again and again.
    MeetingsMissed {
        /// Meetings with a no-show …
        missed,
        /// … among the last so many.
        meetings,
    }
    /// The champion has gone quiet.
    ChampionDisengaged {
        /// Days of silence.
        silent_days,
        /// A contact is live when a touch reached it within so many days.
        live_days,
    }
    /// Milestones are missed time and again.
    MilestonesMissed {
        /// Milestones late or overdue …
        missed,
        /// … among the last so many that were due.
        milestones,
    }
    /// Problems appear faster than they are solved.
    ProblemsMultiplying {
        /// Days over which opened and closed blockers are counted.
        days,
        /// Blockers open at least.
        open,
    }
    /// The customer's IT does not answer.
    ItUnresponsive {
        /// Days of silence.
        silent_days,
    }
    /// More is asked for than was agreed.
    ScopeCreep {
        /// Requests …
        requests,
        /// … within so many days.
        days,
    }
    /// Few come to training.
    LowAttendance {
        /// Attendance below this, in percent.
        under_percent,
    }
    /// Training is rated badly.
    BadFeedback {
        /// Feedback below this, in tenths of a point.
        under_tenths,
        /// With at least so many answers.
        answers,
    }
    /// Trained users do not log in.
    NoLoginsAfterTraining {
        /// Days after training from which a reading of activation tells.
        after_days,
        /// Readings in a row, each below the one before it, after a first one.
        falls,
    }
    /// Tickets are many and do not become fewer.
    TicketsHigh {
        /// Tickets a week.
        tickets,
        /// Weeks over which they do not fall.
        weeks,
    }
    /// No quick win was delivered.
    NoQuickWin {
        /// By this day of the plan.
        by_day,
        /// A step up from this day on.
        worse_day,
        /// Another step up from this day on.
        worst_day,
    }
    /// The customer's own figures do not move.
    MetricsFlat {
        /// Progress below this share of what the time gone asks for, in percent.
        under_percent,
        /// Over so many readings.
        readings,
    }
    /// The customer does not measure results.
    NotTracked {
        /// Days after go-live without a business reading.
        days,
    }
    /// Nobody is pleased.
    NoEnthusiasm {
        /// Days without a positive touch.
        days,
        /// With a pulse of this or less, or none.
        pulse,
    }
    /// The tone is frustrated.
    Frustrated {
        /// Negative touches in a row …
        in_a_row,
        /// … or so many …
        negative,
        /// … among the last so many.
        touches,
    }
    /// Complaints come more often.
    ComplaintsRising {
        /// Days that are held against the same number of days before.
        days,
        /// Complaints at least.
        complaints,
    }
    /// It went to executives.
    Escalated {
        /// Days for which an escalation counts, closed or not.
        days,
    }
    /// Our own people doubt.
    TeamUnsure {
        /// A pulse of this or less.
        pulse,
        /// Readings in a row, each below the one before it, after a first one.
        falls,
    }
}

family! {
    /// Thresholds of the rules on stakeholder engagement.
    EngagementRules {
        lead_unresponsive: LeadUnresponsive,
        sponsor_absent: SponsorAbsent,
        meetings_missed: MeetingsMissed,
        champion_disengaged: ChampionDisengaged,
    }
    /// Thresholds of the rules on technical implementation.
    TechnicalRules {
        milestones_missed: MilestonesMissed,
        problems_multiplying: ProblemsMultiplying,
        it_unresponsive: ItUnresponsive,
        scope_creep: ScopeCreep,
    }
    /// Thresholds of the rules on user adoption.
    AdoptionRules {
        low_attendance: LowAttendance,
        bad_feedback: BadFeedback,
        no_logins_after_training: NoLoginsAfterTraining,
        tickets_high: TicketsHigh,
    }
    /// Thresholds of the rules on business outcomes.
    OutcomeRules {
        no_quick_win: NoQuickWin,
        metrics_flat: MetricsFlat,
        not_tracked: NotTracked,
        no_enthusiasm: NoEnthusiasm,
    }
    /// Thresholds of the rules on relationship quality.
    RelationshipRules {
        frustrated: Frustrated,
        complaints_rising: ComplaintsRising,
        escalated: Escalated,
        team_unsure: TeamUnsure,
    }
}

/// The weekly engagement index: what makes it, and the range that is usual for an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct IndexScoring {
    /// Weight of touches that reached somebody.
    pub touches: i64,
    /// Weight of the share of people who came to what they were expected at.
    pub attendance: i64,
    /// Weight of touches that the customer began.
    pub inbound: i64,
    /// Weight of the users active in the week.
    pub active: i64,
    /// So many touches a week are full marks.
    pub touches_full: i64,
    /// So many inbound touches a week are full marks.
    pub inbound_full: i64,
    /// Weeks before a range is usual.
    pub least_weeks: i64,
    /// Weeks that the range is made of, at most.
    pub most_weeks: i64,
    /// The range reaches at least so many points from its middle.
    pub least_spread: i64,
    /// A change by so many points against the week before is a dip or a rise.
    pub swing: i64,
    /// What happened up to so many days before a week may explain it.
    pub cause_days: i64,
}

/// Thresholds of the rules that detect signals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RuleScoring {
    /// A signal resolves itself once its condition has been gone for so many days.
    pub hysteresis_days: i64,
    /// Engagement and adoption rules wait so many days after a quick win or go-live.
    pub grace_days: i64,
    /// A false alarm keeps its rule quiet on that account for so many days.
    pub mute_days: i64,
    /// From this share of an earlier strength on it has worsened, in percent.
    pub worse_percent: i64,
    /// A signal is brought up to date when its strength has changed by this share, in percent.
    pub change_percent: i64,
    /// Stakeholder engagement.
    pub engagement: EngagementRules,
    /// Technical implementation.
    pub technical: TechnicalRules,
    /// User adoption.
    pub adoption: AdoptionRules,
    /// Business outcomes.
    pub outcome: OutcomeRules,
    /// Relationship quality.
    pub relationship: RelationshipRules,
    /// The weekly engagement index.
    pub index: IndexScoring,
}

/// No threshold needs more: days, counts and percent stay below it.
const MOST: i64 = 10_000;

impl RuleScoring {
    /// What types cannot say. The problem in words.
    pub(super) fn sound(&self) -> Result<(), String> {
        let families = [
            ("engagement", self.engagement.figures()),
            ("technical", self.technical.figures()),
            ("adoption", self.adoption.figures()),
            ("outcome", self.outcome.figures()),
            ("relationship", self.relationship.figures()),
        ];
        for (family, rules) in families {
            for (rule, figures) in rules {
                if let Some((figure, _)) = figures.iter().find(|(_, value)| !(1..=MOST).contains(value)) {
                    return Err(format!("rule.{family}.{rule}.{figure}: expected 1 to {MOST}"));
                }
            }
        }
        let days = [self.hysteresis_days, self.grace_days, self.mute_days];
        if days.iter().any(|days| !(0..=90).contains(days)) {
            return Err("rule.hysteresis_days, grace_days, mute_days: expected 0 to 90".to_owned());
        }
        if !(101..=MOST).contains(&self.worse_percent) || !(1..=MOST).contains(&self.change_percent) {
            return Err("rule: expected worse_percent above 100 and change_percent above 0".to_owned());
        }
        let win = &self.outcome.no_quick_win;
        if !(win.by_day < win.worse_day && win.worse_day < win.worst_day) {
            return Err("rule.outcome.no_quick_win: expected by_day < worse_day < worst_day".to_owned());
        }
        self.index.sound()
    }
}

impl IndexScoring {
    fn sound(&self) -> Result<(), String> {
        let weights = [self.touches, self.attendance, self.inbound, self.active];
        if weights.iter().any(|weight| !(0..=100).contains(weight)) || self.touches + self.inbound == 0 {
            return Err("rule.index: expected weights from 0 to 100, and one for touches or inbound".to_owned());
        }
        let figures = [self.touches_full, self.inbound_full, self.least_weeks, self.swing];
        if figures.iter().any(|figure| !(1..=100).contains(figure))
            || !(self.least_weeks..=100).contains(&self.most_weeks)
            || !(0..=100).contains(&self.least_spread)
            || !(0..=90).contains(&self.cause_days)
        {
            return Err("rule.index: expected 1 to 100, and most_weeks from least_weeks on".to_owned());
        }
        Ok(())
    }
}
