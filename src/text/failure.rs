//! Refusals and failures as sentences: what was wrong, where, and what to do.

use super::Texts;
use crate::command::refusal::{Blocked, Refusal, Thing, YEARS};
use crate::domain::assessment::PointList;
use crate::domain::playbook::Playbook;
use crate::protocol::Failure;
use crate::say;

impl Texts {
    /// A failure as one sentence.
    pub fn failure(&self, failure: &Failure, playbook: &Playbook) -> String {
        match failure {
            Failure::Refused(refusal) => self.refusal(refusal, playbook),
            Failure::Busy => say!(self, "failure-busy"),
            Failure::DiskFull => say!(self, "failure-disk-full"),
            Failure::Corrupt(problem) => say!(self, "failure-corrupt", problem = problem.as_str()),
            Failure::ReadOnly => say!(self, "failure-read-only"),
            Failure::Gone(path) => say!(self, "failure-gone", path = path.as_str()),
            Failure::Store { doing, problem } => say!(self, "failure-store", doing = *doing, problem = problem.as_str()),
        }
    }

    /// A refusal as one sentence.
    pub fn refusal(&self, refusal: &Refusal, playbook: &Playbook) -> String {
        match refusal {
            Refusal::NotFound { thing: Thing::Account, named } => say!(self, "refusal-no-account", named = named.as_str()),
            Refusal::NotFound { thing: Thing::SignalCode, named } => {
                let codes: Vec<&str> = playbook.signals.iter().map(|spec| spec.code.as_str()).collect();
                say!(self, "refusal-no-signal-code", named = named.as_str(), codes = codes.join(", "))
            }
            Refusal::NotFound { thing: Thing::Timezone, named } => say!(self, "refusal-no-timezone", named = named.as_str()),
            Refusal::NotFound { thing, named } => {
                say!(self, "refusal-not-found", thing = self.code(*thing), named = named.as_str())
            }
            Refusal::Ambiguous { thing, named, candidates } => say!(
                self,
                "refusal-ambiguous",
                thing = self.code(*thing),
                named = named.as_str(),
                candidates = candidates.join(", ")
            ),
            Refusal::Empty(field) => say!(self, "refusal-empty", field = self.code(*field)),
            Refusal::TooLong { field, max } => say!(self, "refusal-too-long", field = self.code(*field), max = *max as i64),
            Refusal::OutOfRange { field, min, max } if (*min, *max) == YEARS => {
                say!(self, "refusal-year", field = self.code(*field), min = min.to_string(), max = max.to_string())
            }
            Refusal::OutOfRange { field, min, max } => {
                say!(self, "refusal-range", field = self.code(*field), min = self.number(*min), max = self.number(*max))
            }
            Refusal::BadHandle(given) => say!(self, "refusal-bad-handle", given = given.as_str()),
            Refusal::HandleTaken(handle) => say!(self, "refusal-handle-taken", handle = handle.as_str()),
            Refusal::ExternalIdTaken(id) => say!(self, "refusal-external-id-taken", id = id.as_str()),
            Refusal::BadEmail(given) => say!(self, "refusal-bad-email", given = given.as_str()),
            Refusal::BadCurrency(given) => say!(self, "refusal-bad-currency", given = given.as_str()),
            Refusal::DateOrder { earlier, later } => {
                say!(self, "refusal-date-order", earlier = self.code(*earlier), later = self.code(*later))
            }
            Refusal::InFuture { field, day, today } => {
                say!(self, "refusal-in-future", field = self.code(*field), day = self.day(*day), today = self.day(*today))
            }
            Refusal::NotInFuture { field, day, today } => {
                say!(self, "refusal-not-in-future", field = self.code(*field), day = self.day(*day), today = self.day(*today))
            }
            Refusal::InPast { field, day, today } => {
                say!(self, "refusal-in-past", field = self.code(*field), day = self.day(*day), today = self.day(*today))
            }
            Refusal::NotReached(stage) => say!(self, "refusal-not-reached", stage = self.stage(*stage, playbook)),
            Refusal::SamePlan => say!(self, "refusal-same-plan"),
            Refusal::OpenWork { stage, open } => {
                say!(self, "refusal-open-work", stage = self.stage(*stage, playbook), count = open.len() as i64)
            }
            Refusal::ReasonNeeded => say!(self, "refusal-reason-needed"),
            Refusal::SameStage(stage) => say!(self, "refusal-same-stage", stage = self.stage(*stage, playbook)),
            Refusal::AlreadyDone(day) => say!(self, "refusal-already-done", day = self.day(*day)),
            Refusal::NotDone => say!(self, "refusal-not-done"),
            Refusal::DayBlocked { day, why, next } => say!(
                self,
                "refusal-day-blocked",
                day = self.day(*day),
                why = match why {
                    Blocked::Weekend => say!(self, "blocked-weekend"),
                    Blocked::Holiday(name) => say!(self, "blocked-holiday", name = name.as_str()),
                    Blocked::Busy(period) => say!(self, "blocked-busy", from = self.day(period.from), to = self.day(period.to)),
                },
                next = self.day(*next)
            ),
            Refusal::BreaksOrder { other, due, other_first } => {
                let title = playbook.milestone(other).map_or(other.as_str(), |spec| spec.title.get(self.tag()));
                let key = if *other_first { "refusal-order-before" } else { "refusal-order-after" };
                say!(self, key, other = title, due = self.day(*due))
            }
            Refusal::PlanUnderWay => say!(self, "refusal-plan-under-way"),
            Refusal::SignalClosed => say!(self, "refusal-signal-closed"),
            Refusal::SignalNotClosed => say!(self, "refusal-signal-not-closed"),
            Refusal::SignalLive(code) => {
                let title = playbook.signal(code).map_or(code.as_str(), |spec| spec.title.get(self.tag()));
                say!(self, "refusal-signal-live", title = title)
            }
            Refusal::BelowAlready { edge, score } => {
                say!(self, "refusal-below-already", edge = self.number(*edge), score = self.number(*score))
            }
            Refusal::HasLeft(name, day) => say!(self, "refusal-has-left", name = name.as_str(), day = self.day(*day)),
            Refusal::ChangedBy { who, when } => say!(
                self,
                "refusal-changed-by",
                who = who.as_str(),
                time = when.format("%H:%M UTC").to_string(),
                day = self.day(when.date_naive())
            ),
            Refusal::Stale { .. } => say!(self, "refusal-stale"),
            Refusal::NotOpen(thing) => say!(self, "refusal-not-open", thing = self.code(*thing)),
            Refusal::NoDifference { one, other } => {
                say!(self, "refusal-no-difference", one = self.code(*one), other = self.code(*other))
            }
            Refusal::PlayRuns(category) => say!(self, "refusal-play-runs", category = self.code(*category)),
            Refusal::PartOfPlay => say!(self, "refusal-part-of-play"),
            Refusal::NotQuiet => say!(self, "refusal-not-quiet"),
            Refusal::BadFigure(problem) => say!(self, "refusal-bad-figure", problem = problem.as_str()),
            Refusal::NotWaivable => say!(self, "refusal-not-waivable"),
            Refusal::NoQuestion => say!(self, "refusal-no-question"),
            Refusal::MoreThan { part, whole } => {
                say!(self, "refusal-more-than", part = self.code(*part), whole = self.code(*whole))
            }
            Refusal::SessionPlanned(code) => {
                let title = playbook.training_session(code).map_or(code.as_str(), |spec| spec.title.get(self.tag()));
                say!(self, "refusal-session-planned", title = title)
            }
            Refusal::RiskOpen(code) => {
                let title = playbook.risk(code).map_or(code.as_str(), |spec| spec.title.get(self.tag()));
                say!(self, "refusal-risk-open", title = title)
            }
            Refusal::NotReady(points) => {
                let title = |code: &String| {
                    let title = playbook.point(PointList::Readiness, code).map_or(code.as_str(), |text| text.get(self.tag()));
                    format!("“{title}”")
                };
                let names: Vec<String> = points.iter().map(title).collect();
                say!(self, "refusal-not-ready", count = points.len() as i64, points = names.join(", "))
            }
            Refusal::GateShut(conditions) => {
                let names: Vec<String> = conditions.iter().map(|condition| self.code(*condition)).collect();
                say!(self, "refusal-gate-shut", conditions = names.join(", "))
            }
            Refusal::ByTheGate { leaves: true } => say!(self, "refusal-graduate-instead"),
            Refusal::ByTheGate { leaves: false } => say!(self, "refusal-return-instead"),
            Refusal::NotGraduated => say!(self, "refusal-not-graduated"),
            Refusal::HasChurned => say!(self, "refusal-has-churned"),
            Refusal::RenewalOpen(day) => say!(self, "refusal-renewal-open", day = self.day(*day)),
            Refusal::NotEarly(day) => say!(self, "refusal-not-early", day = self.day(*day)),
            Refusal::Accountable(who) => say!(self, "refusal-accountable", who = who.as_str()),
            Refusal::HasPart(who) => say!(self, "refusal-has-part", who = who.as_str()),
            Refusal::OwnSuccessor => say!(self, "refusal-own-successor"),
            Refusal::NoChampion(who) => say!(self, "refusal-no-champion", who = who.as_str()),
            Refusal::NothingToUndo => say!(self, "refusal-nothing-to-undo"),
            Refusal::NothingToRedo => say!(self, "refusal-nothing-to-redo"),
        }
    }
}
