//! What happened, in one line: the words of each event of the timeline.

use std::borrow::Cow;

use super::Texts;
use super::format::code_key;
use crate::domain::assessment::PointList;
use crate::domain::codes::Coded;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::Metric;
use crate::domain::playbook::Playbook;
use crate::domain::steady::Condition;
use crate::domain::timeline::{Event, Happening};
use crate::domain::touch::Touch;
use crate::say;

/// What an event is about, and what there is to add.
type Said = (String, String);

impl Texts {
    /// An event in one line.
    pub fn event(&self, event: &Event, facts: &AccountFacts, playbook: &Playbook) -> String {
        let (what, more) = self.said(event, facts, playbook).unwrap_or_default();
        let line = say!(self, &code_key(event.what), what = what);
        if more.trim().is_empty() { line } else { format!("{line} · {}", first_line(&more)) }
    }

    fn said(&self, event: &Event, facts: &AccountFacts, playbook: &Playbook) -> Option<Said> {
        let row = event.row;
        let plain = |what: &str| Some((what.to_owned(), String::new()));
        match event.what {
            Happening::Touched => {
                let touch = facts.touches.iter().find(|touch| touch.id.0 == row)?;
                Some((self.touch_head(touch, facts, event), touch.note.clone()))
            }
            Happening::StageEntered => {
                let visit = facts.visits.iter().find(|visit| visit.id.0 == row)?;
                Some((self.stage(visit.stage, playbook), visit.reason.clone()))
            }
            Happening::MilestoneDone => {
                let milestone = facts.milestones.iter().find(|milestone| milestone.id.0 == row)?;
                plain(&self.milestone_title(&milestone.code, playbook))
            }
            Happening::MilestoneMoved => {
                let slip = facts.slips.iter().find(|slip| slip.id.0 == row)?;
                let title = self.milestone_title(&facts.milestone(slip.milestone_id)?.code, playbook);
                let days = self.slip_days(slip.days());
                Some((format!("{title} {days} ({})", self.code(slip.cause)), slip.reason.clone()))
            }
            Happening::TaskDone => {
                let task = facts.tasks.iter().find(|task| task.id.0 == row)?;
                let title = playbook.task(&task.code).map_or(task.code.as_str(), |(_, _, item)| item.title.get(self.tag()));
                plain(title)
            }
            Happening::Replanned => {
                let baseline = facts.baselines.iter().find(|baseline| baseline.id.0 == row)?;
                Some((baseline.number.to_string(), baseline.reason.clone()))
            }
            Happening::SignalRaised | Happening::SignalClosed => {
                let signal = facts.signals.iter().find(|signal| signal.id.0 == row)?;
                let title = playbook.signal(&signal.code).map_or(signal.code.as_str(), |spec| spec.title.get(self.tag()));
                let raised = event.what == Happening::SignalRaised;
                Some((title.to_owned(), if raised { signal.note.clone() } else { signal.close_reason.clone() }))
            }
            Happening::ConcernOpened | Happening::ConcernClosed => {
                let concern = facts.concerns.iter().find(|concern| concern.id.0 == row)?;
                let closed = event.what == Happening::ConcernClosed;
                let what = format!("{}: {}", self.code(concern.kind), concern.title);
                Some((what, if closed { concern.outcome.clone() } else { String::new() }))
            }
            Happening::Measured => plain(&self.measured_on(event, facts)),
            Happening::GoalSet | Happening::GoalClosed => plain(&facts.goals.iter().find(|goal| goal.id.0 == row)?.name),
            Happening::ScoreSet | Happening::ScoreLifted => {
                let one = facts.overrides.iter().find(|one| one.id.0 == row)?;
                Some((one.score.to_string(), one.reason.clone()))
            }
            Happening::WinDelivered => {
                let win = facts.quick_wins.iter().find(|win| win.id.0 == row)?;
                Some((win.title.clone(), win.effect.clone()))
            }
            Happening::WinTold => {
                let win = facts.quick_wins.iter().find(|win| win.id.0 == row)?;
                Some((win.title.clone(), win.told_to.clone()))
            }
            Happening::StepDone => {
                let step = facts.next_steps.iter().find(|step| step.id.0 == row)?;
                plain(&self.next_step(step, playbook))
            }
            Happening::PlayStarted | Happening::PlayFinished => {
                let run = facts.plays.iter().find(|run| run.id.0 == row)?;
                let title = playbook
                    .play(run.play)
                    .map_or_else(|| Cow::Owned(self.code(run.play)), |spec| Cow::Borrowed(spec.title.get(self.tag())));
                let over = event.what == Happening::PlayFinished;
                Some((title.into_owned(), if over { run.outcome.clone() } else { String::new() }))
            }
            Happening::PersonJoined | Happening::PersonLeft => {
                let person = facts.stakeholders.iter().find(|person| person.id.0 == row)?;
                plain(&format!("{} ({})", person.name, self.code(person.role)))
            }
            _ => self.said_of_record(event, facts, playbook),
        }
    }

    /// The same for the onboarding record.
    fn said_of_record(&self, event: &Event, facts: &AccountFacts, playbook: &Playbook) -> Option<Said> {
        let row = event.row;
        let of = |what: String, more: &str| Some((what, more.to_owned()));
        match event.what {
            Happening::SessionHeld => {
                let session = facts.sessions.iter().find(|session| session.id.0 == row)?;
                let share = session.attendance().map(|share| format!("{share} %"));
                of(format!("{} ({})", session.title, self.code(session.role)), share.as_deref().unwrap_or_default())
            }
            Happening::LowAdopterFound | Happening::LowAdopterReached | Happening::LowAdopterClosed => {
                let one = facts.low_adopters.iter().find(|one| one.id.0 == row)?;
                let found = event.what == Happening::LowAdopterFound;
                let barrier = self.code(one.barrier);
                of(one.who.clone(), if found { &barrier } else { &one.result })
            }
            Happening::Expected | Happening::Ruled => {
                let one = facts.expectations.iter().find(|one| one.id.0 == row)?;
                let what = format!("{}: {}", self.code(one.kind), one.title);
                if event.what == Happening::Expected {
                    return of(what, &one.note);
                }
                let by = if one.decided_by.is_empty() { String::new() } else { format!(" · {}", one.decided_by) };
                of(what, &format!("{}{by}", self.code(one.ruling)))
            }
            Happening::GoLiveSaid => {
                let one = facts.golive.iter().find(|one| one.id.0 == row)?;
                of(say!(self, if one.go { "event-go" } else { "event-no-go" }, ready = one.ready, of = one.of), &one.note)
            }
            Happening::Noted => {
                let note = facts.notes.iter().find(|note| note.id.0 == row)?;
                of(self.code(note.kind), &note.text)
            }
            Happening::RiskFound | Happening::RiskClosed => {
                let risk = facts.risks.iter().find(|risk| risk.id.0 == row)?;
                of(risk.title.clone(), if event.what == Happening::RiskClosed { &risk.outcome } else { &risk.mitigation })
            }
            Happening::RiskScored => {
                let score = facts.risk_scores.iter().find(|score| score.id.0 == row)?;
                let risk = facts.risks.iter().find(|risk| risk.id == score.risk_id)?;
                of(risk.title.clone(), &format!("{} × {}", score.probability, score.impact))
            }
            Happening::ReviewHeld => {
                let review = facts.reviews.iter().find(|review| review.id.0 == row)?;
                of(self.code(review.kind), &review.note)
            }
            Happening::Recognised => {
                let one = facts.recognitions.iter().find(|one| one.id.0 == row)?;
                let name = facts.stakeholder(one.stakeholder_id).map_or("", |person| person.name.as_str());
                of(format!("{name}: {}", self.code(one.kind)), &one.note)
            }
            Happening::HandoffNoted | Happening::HandoffAnswered => {
                let item = facts.handoff.iter().find(|item| item.id.0 == row)?;
                let answered = event.what == Happening::HandoffAnswered;
                of(format!("{}: {}", self.code(item.kind), item.title), if answered { &item.answer } else { "" })
            }
            Happening::Assessed => {
                let one = facts.assessments.iter().find(|one| one.id.0 == row)?;
                of(format!("{}: {}", self.point_title(one.list, &one.code, playbook), self.code(one.finding)), &one.note)
            }
            Happening::HoursConfirmed => {
                let one = facts.commitments.iter().find(|one| one.id.0 == row)?;
                of(say!(self, "event-hours", role = self.code(one.role), hours = one.hours), &one.note)
            }
            Happening::RenewalClosed => {
                let one = facts.renewals.iter().find(|one| one.id.0 == row)?;
                of(one.outcome.map(|outcome| self.code(outcome)).unwrap_or_default(), &one.reason)
            }
            Happening::OpportunityFound | Happening::OpportunityClosed => {
                let one = facts.opportunities.iter().find(|one| one.id.0 == row)?;
                let closed = event.what == Happening::OpportunityClosed;
                let state = self.code(one.state);
                of(one.title.clone(), if closed { &state } else { &one.next_step })
            }
            Happening::ReferenceSaid => {
                let one = facts.references.iter().find(|one| one.id.0 == row)?;
                of(format!("{}: {}", self.code(one.kind), self.code(one.state)), &one.note)
            }
            _ => None,
        }
    }

    fn point_title(&self, list: PointList, code: &str, playbook: &Playbook) -> String {
        match (playbook.point(list, code), Condition::from_code(code)) {
            (Some(title), _) => title.get(self.tag()).to_owned(),
            (None, Some(condition)) => self.code(condition),
            (None, None) => code.to_owned(),
        }
    }

    fn milestone_title(&self, code: &str, playbook: &Playbook) -> String {
        playbook.milestone(code).map_or(code, |spec| spec.title.get(self.tag())).to_owned()
    }

    /// How the customer was met, and who: `Call with Carla, Davi`.
    fn touch_head(&self, touch: &Touch, facts: &AccountFacts, event: &Event) -> String {
        let names: Vec<&str> =
            event.people.iter().filter_map(|id| facts.stakeholder(*id)).map(|person| person.name.as_str()).collect();
        let kind = self.code(touch.kind);
        if names.is_empty() { kind } else { say!(self, "event-with", kind = kind, names = names.join(", ")) }
    }

    /// What was measured on a day, each metric with its value.
    fn measured_on(&self, event: &Event, facts: &AccountFacts) -> String {
        let values = facts.readings.iter().filter(|reading| reading.on_day == event.on).map(|reading| {
            let goal = reading.goal_id.and_then(|id| facts.goal(id));
            let unit = goal.map_or(facts.account.currency.as_str(), |goal| goal.unit.as_str());
            let name = match (reading.metric, goal) {
                (Metric::Goal, Some(goal)) => goal.name.clone(),
                (metric, _) => self.code(metric),
            };
            let about = if reading.about.is_empty() { String::new() } else { format!(" ({})", reading.about) };
            format!("{name}{about} {}", self.measured(reading.metric, reading.value, unit))
        });
        values.collect::<Vec<_>>().join(", ")
    }
}

/// The first line of a text that may have several.
fn first_line(text: &str) -> &str {
    text.trim().lines().next().unwrap_or_default()
}
