//! An open database and the words to speak of it.

use std::path::PathBuf;
use std::sync::Arc;

use super::error::CliError;
use super::out::Out;
use super::setup::Setup;
use crate::command::Command;
use crate::command::refusal::Refusal;
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::playbook::{Playbook, Playbooks};
use crate::domain::scoring::Scoring;
use crate::protocol::{AccountRef, Across, Acted, Answer, Failure, Filed, Reply, Request};
use crate::say;
use crate::store::{Creation, OpenError, Store};
use crate::text::Texts;

/// An open database and the words to speak of it.
pub(super) struct Session<'a> {
    pub store: Store,
    pub texts: &'a Texts,
    pub out: &'a mut Out,
    pub playbooks: Arc<Playbooks>,
    /// The database as `--db` names it, for command lines that are proposed.
    pub named_db: Option<PathBuf>,
    /// Whether acts are only tried.
    pub what_if: bool,
    /// The playbook of the account that was last looked at: it has the words for refusals.
    spoken: Option<Arc<Playbook>>,
}

impl<'a> Session<'a> {
    /// Opens the database. One that nobody named is made where it is missing; a name that leads
    /// nowhere is more likely a slip of the keyboard.
    pub fn open(setup: &'a mut Setup) -> Result<Self, CliError> {
        let creation = if setup.database()?.1 { Creation::Never } else { Creation::IfMissing };
        Self::open_as(setup, creation)
    }

    /// Opens or makes the database.
    pub fn open_as(setup: &'a mut Setup, creation: Creation) -> Result<Self, CliError> {
        let (playbooks, notices) = setup.playbooks()?;
        for notice in notices {
            setup.out.complain(&notice);
        }
        let store = Store::open(setup.open_options(creation, playbooks.clone())?)?;
        let named_db = setup.options.db.clone();
        let what_if = setup.options.what_if;
        Ok(Self { store, texts: &setup.texts, out: &mut setup.out, playbooks, named_db, what_if, spoken: None })
    }

    /// Today, in the team's time zone.
    pub fn today(&self) -> Day {
        self.store.today()
    }

    /// Asks the store; what it refuses becomes an error with the right words.
    pub fn ask(&mut self, request: Request) -> Result<Reply, CliError> {
        match self.store.answer(request) {
            Reply::Failed(failure) => Err(CliError::Failed(failure, self.spoken.clone())),
            reply => Ok(reply),
        }
    }

    /// Login of who acts.
    pub fn actor(&self) -> &str {
        self.store.actor()
    }

    /// Everything about an account.
    pub fn account(&mut self, named: &str) -> Result<AccountFacts, CliError> {
        match self.ask(Request::Open(AccountRef::Named(named.to_owned())))? {
            Reply::Opened(facts) => {
                self.spoken = Some(self.playbook(&facts));
                Ok(*facts)
            }
            _ => Err(unexpected()),
        }
    }

    /// Records of one kind over many accounts.
    pub fn across(&mut self, what: Across) -> Result<Vec<Filed>, CliError> {
        match self.ask(Request::Across(what))? {
            Reply::Filed(found) => Ok(found),
            _ => Err(unexpected()),
        }
    }

    /// Does something.
    pub fn act(&mut self, command: Command) -> Result<Acted, CliError> {
        if self.what_if {
            return self.attempt(command);
        }
        match self.ask(Request::Act(command))? {
            Reply::Acted(acted) => Ok(acted),
            _ => Err(unexpected()),
        }
    }

    /// Says what a command would do, and does nothing.
    fn attempt(&mut self, command: Command) -> Result<Acted, CliError> {
        let Reply::Tried(tried) = self.ask(Request::Try(command))? else { return Err(unexpected()) };
        let (texts, before, after) = (self.texts, &tried.before, &tried.after);
        let pair = |before: String, after: String| if before == after { after } else { format!("{before} → {after}") };
        let what = texts.get(&format!("verb-{}", tried.verb.replace('.', "-"))).into_owned();
        let line = say!(
            texts,
            "what-if",
            what = what,
            score = pair(before.score.to_string(), after.score.to_string()),
            priority = pair(before.priority.to_string(), after.priority.to_string()),
            end = pair(texts.day(before.plan_end), texts.day(after.plan_end))
        );
        self.out.line(format!("{}: {line}", after.handle));
        Ok(Acted { verb: tried.verb, account: Some(tried.facts), changed: false, step: None })
    }

    /// Does something with an account and says what was done: the verb, the account and, where it
    /// is about one thing, that thing.
    pub fn act_and_say(&mut self, command: Command, about: &str) -> Result<(), CliError> {
        let acted = self.act(command)?;
        self.say_acted(&acted, about);
        Ok(())
    }

    /// Says what an act did.
    pub fn say_acted(&mut self, acted: &Acted, about: &str) {
        if self.what_if {
            return; // it has been said
        }
        let verb = self.texts.get(&format!("verb-{}", acted.verb.replace('.', "-"))).into_owned();
        let handle = acted.account.as_ref().map(|facts| facts.account.handle.as_str());
        let line = match (acted.changed, handle, about) {
            (false, ..) => say!(self.texts, "cli-unchanged"),
            (true, Some(handle), "") => format!("{handle}: {verb}"),
            (true, Some(handle), about) => format!("{handle}: {verb} · {about}"),
            (true, None, "") => verb,
            (true, None, about) => format!("{verb} · {about}"),
        };
        self.out.line(line);
    }

    /// The playbook of an account.
    pub fn playbook(&self, facts: &AccountFacts) -> Arc<Playbook> {
        self.playbooks.get_or_default(&facts.plan.playbook).clone()
    }

    /// The figures of score, signals and triage in force.
    pub fn scoring(&self) -> Result<Scoring, CliError> {
        Scoring::with(&self.store.team().figures).map_err(|error| CliError::Refused(error.to_string()))
    }

    /// A refusal as a sentence, in the words of the playbook at hand.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let playbook = self.spoken.as_ref().unwrap_or_else(|| self.playbooks.default_playbook());
        self.texts.refusal(refusal, playbook)
    }

    /// A number as the user typed it, as thousandths.
    pub fn thousandths(&self, typed: &str) -> Result<i64, CliError> {
        let read = self.texts.read_thousandths(typed);
        read.ok_or_else(|| CliError::Usage(say!(self.texts, "cli-usage-bad-number", given = typed)))
    }

    /// A day as the user typed it.
    pub fn day(&self, typed: &str) -> Result<Day, CliError> {
        self.texts
            .read_day(typed, self.today())
            .ok_or_else(|| CliError::Usage(say!(self.texts, "cli-usage-bad-date", given = typed)))
    }

    /// The same for one that may be missing.
    pub fn day_or(&self, typed: Option<&str>, otherwise: Day) -> Result<Day, CliError> {
        typed.map_or(Ok(otherwise), |typed| self.day(typed))
    }

    /// A day for a table; nothing for none.
    pub fn show_day(&self, day: Option<Day>) -> String {
        day.map_or_else(String::new, |day| self.texts.day(day))
    }

    /// How far a due date is: `overdue 3 d`, `today`, `in 2 d`.
    pub fn time_left(&self, due: Day, today: Day) -> String {
        match (due - today).num_days() {
            0 => say!(self.texts, "cli-milestone-today"),
            ahead if ahead > 0 => say!(self.texts, "cli-milestone-ahead", days = ahead),
            over => say!(self.texts, "cli-milestone-overdue", days = -over),
        }
    }

    /// The error for a refusal, in the words of the account's playbook.
    pub fn refuse(&self, refusal: Refusal) -> CliError {
        CliError::Failed(refusal.into(), self.spoken.clone())
    }
}

/// The store answered something else than it was asked: a mistake in the program.
pub(super) fn unexpected() -> CliError {
    CliError::Open(OpenError::Failed(Failure::Store { doing: "reading an answer", problem: "another answer came".to_owned() }))
}
