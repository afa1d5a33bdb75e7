//! The verbs. Each exists once: the terminal UI, the command line, an import and an undo all
//! build the same [`Command`]; [`decide`] turns it into [`Edit`]s or a [`Refusal`] and touches
//! nothing itself.
//!
//! One file per family of verbs. The store calls `decide` inside the transaction that writes.

pub mod account;
pub mod capture;
pub mod concern;
pub mod detect;
pub mod edit;
pub mod gather;
pub mod intake;
pub mod metric;
pub mod milestone;
pub mod names;
pub mod next_step;
pub mod plan;
pub mod play;
pub mod raci;
pub mod record;
pub mod refusal;
pub mod renewal;
pub mod replan;
pub mod signal;
pub mod stakeholder;
pub mod steady;
pub mod task;
pub mod team;
pub mod touch;
pub mod triage;

use crate::domain::calendar::Calendar;
use crate::domain::codes::AccountId;
use crate::domain::day::{Day, Moment};
use crate::domain::facts::AccountFacts;
use crate::domain::playbook::{Playbook, Playbooks};
use crate::domain::scoring::Scoring;
use crate::domain::team::Team;
use std::sync::Arc;

pub use edit::{Edit, Ids, Row};
pub use refusal::{Field, Refusal, Thing};

/// Something a user wants done.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Accounts: add, edit, move, archive.
    Account(account::AccountCommand),
    /// Milestones: done, reopen, move.
    Milestone(milestone::MilestoneCommand),
    /// Tasks: done, reopen.
    Task(task::TaskCommand),
    /// Plans: adjust.
    Plan(plan::PlanCommand),
    /// Plans made anew: replan.
    Replan(replan::ReplanCommand),
    /// Stakeholders: add, edit, left.
    Stakeholder(stakeholder::StakeholderCommand),
    /// Touches: log.
    Touch(touch::TouchCommand),
    /// Signals: raise and what is said of them.
    Signal(signal::SignalCommand),
    /// What one line told: touch, concern, next step.
    Capture(capture::CaptureCommand),
    /// Metrics and goals: record, set.
    Metric(metric::MetricCommand),
    /// Concerns: open, close, reopen.
    Concern(concern::ConcernCommand),
    /// Next steps: add, done, move, drop.
    NextStep(next_step::NextStepCommand),
    /// Plays: start, finish.
    Play(play::PlayCommand),
    /// Triage: done, snooze, wake; the score set by hand.
    Triage(triage::TriageCommand),
    /// Parts in the work: replace, take what is proposed, clear.
    Raci(raci::RaciCommand),
    /// The rest of the onboarding record: add, edit, drop.
    Record(record::RecordCommand),
    /// Steady state: graduate, return.
    Steady(steady::SteadyCommand),
    /// Renewals: close.
    Renewal(renewal::RenewalCommand),
    /// Kickoff: plan, hold.
    Kickoff(intake::KickoffCommand),
    /// Settings of the team.
    Team(team::TeamCommand),
}

impl Command {
    /// The label under which the journal keeps it: `family.verb`.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Account(command) => command.verb(),
            Self::Milestone(command) => command.verb(),
            Self::Task(command) => command.verb(),
            Self::Plan(command) => command.verb(),
            Self::Replan(command) => command.verb(),
            Self::Stakeholder(command) => command.verb(),
            Self::Touch(command) => command.verb(),
            Self::Signal(command) => command.verb(),
            Self::Capture(command) => command.verb(),
            Self::Metric(command) => command.verb(),
            Self::Concern(command) => command.verb(),
            Self::NextStep(command) => command.verb(),
            Self::Play(command) => command.verb(),
            Self::Triage(command) => command.verb(),
            Self::Raci(command) => command.verb(),
            Self::Record(command) => command.verb(),
            Self::Steady(command) => command.verb(),
            Self::Renewal(command) => command.verb(),
            Self::Kickoff(command) => command.verb(),
            Self::Team(command) => command.verb(),
        }
    }

    /// The account it is about; none when it makes one or is about the team.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Account(command) => command.account(),
            Self::Milestone(command) => Some(command.account),
            Self::Task(command) => Some(command.account),
            Self::Plan(command) => Some(command.account),
            Self::Replan(command) => Some(command.account),
            Self::Stakeholder(command) => Some(command.account),
            Self::Touch(command) => Some(command.account),
            Self::Signal(command) => Some(command.account),
            Self::Capture(command) => Some(command.account),
            Self::Metric(command) => Some(command.account),
            Self::Concern(command) => Some(command.account),
            Self::NextStep(command) => Some(command.account),
            Self::Play(command) => Some(command.account),
            Self::Triage(command) => Some(command.account),
            Self::Raci(command) => Some(command.account),
            Self::Record(command) => Some(command.account),
            Self::Steady(command) => Some(command.account),
            Self::Renewal(command) => Some(command.account),
            Self::Kickoff(command) => Some(command.account),
            Self::Team(_) => None,
        }
    }
}

/// What a decision rests on besides the account's facts.
pub struct Context<'a> {
    /// Today in the team's time zone.
    pub today: Day,
    /// The moment of recording.
    pub now: Moment,
    /// Login of who acts.
    pub actor: &'a str,
    /// The playbooks at hand.
    pub playbooks: &'a Playbooks,
    /// The team's settings and holidays.
    pub team: &'a Team,
    /// The figures of score, signals and triage in force.
    pub scoring: &'a Scoring,
    /// Answers what else the database holds.
    pub directory: &'a dyn Directory,
}

/// What a decision may ask about other accounts.
pub trait Directory {
    /// The account with this handle.
    fn by_handle(&self, handle: &str) -> Option<AccountId>;
    /// The account with this external id.
    fn by_external_id(&self, external_id: &str) -> Option<AccountId>;
}

impl Context<'_> {
    /// The playbook of an account's plan.
    pub fn playbook(&self, facts: &AccountFacts) -> &Arc<Playbook> {
        self.playbooks.get_or_default(&facts.plan.playbook)
    }

    /// The open days of an account.
    pub fn calendar(&self, facts: &AccountFacts) -> Calendar {
        self.team.calendar(&facts.plan.factors.busy)
    }

    /// Refuses a day that lies in the future.
    pub fn not_in_future(&self, field: Field, day: Day) -> Result<(), Refusal> {
        refusal::day(field, day)?;
        if day > self.today { Err(Refusal::InFuture { field, day, today: self.today }) } else { Ok(()) }
    }
}

/// Turns a command into edits, or refuses it. An empty list means that there is nothing to change.
pub fn decide(
    command: &Command,
    facts: Option<&AccountFacts>,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    let named = || command.account().map_or_else(String::new, |id| id.to_string());
    let known = || facts.ok_or_else(|| Refusal::NotFound { thing: Thing::Account, named: named() });
    match command {
        Command::Account(account::AccountCommand::Add(new)) => account::add(new, context, ids),
        Command::Account(command) => account::decide(command, known()?, context, ids),
        Command::Milestone(command) => milestone::decide(command, known()?, context, ids),
        Command::Task(command) => task::decide(command, known()?, context, ids),
        Command::Plan(command) => plan::decide(command, known()?, context, ids),
        Command::Replan(command) => replan::decide(command, known()?, context, ids),
        Command::Stakeholder(command) => stakeholder::decide(command, known()?, context, ids),
        Command::Touch(command) => touch::decide(command, known()?, context, ids),
        Command::Signal(command) => signal::decide(command, known()?, context, ids),
        Command::Capture(command) => capture::decide(command, known()?, context, ids),
        Command::Metric(command) => metric::decide(command, known()?, context, ids),
        Command::Concern(command) => concern::decide(command, known()?, context, ids),
        Command::NextStep(command) => next_step::decide(command, known()?, context, ids),
        Command::Play(command) => play::decide(command, known()?, context, ids),
        Command::Triage(command) => triage::decide(command, known()?, context, ids),
        Command::Raci(command) => raci::decide(command, known()?, context, ids),
        Command::Record(command) => record::decide(command, known()?, context, ids),
        Command::Steady(command) => steady::decide(command, known()?, context, ids),
        Command::Renewal(command) => renewal::decide(command, known()?, context, ids),
        Command::Kickoff(command) => intake::decide(command, known()?, context, ids),
        Command::Team(command) => team::decide(command, context, ids),
    }
}
