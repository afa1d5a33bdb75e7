//! Carrying out a command: decide, write rows, journal and standing, all in one transaction.

use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use super::error::failure;
use super::stand::{self, Desk};
use super::{Store, facts, records};
use crate::command::edit::{Edit, Ids, Row};
use crate::command::refusal::Refusal;
use crate::command::{Command, Context, Directory, decide, detect};
use crate::domain::codes::AccountId;
use crate::domain::day::{Day, Moment};
use crate::domain::facts::AccountFacts;
use crate::domain::playbook::Playbooks;
use crate::domain::scoring::Scoring;
use crate::domain::team::Team;
use crate::protocol::{Acted, Failure};

/// A day before all others: a standing of that day is out of date on any.
pub(super) const NO_DAY: &str = "0001-01-01";

/// A write transaction with all that decisions and derived figures need.
pub(super) struct Writing<'a> {
    pub tx: Transaction<'a>,
    pub team: Team,
    pub today: Day,
    pub now: Moment,
    pub actor: &'a str,
    pub playbooks: &'a Playbooks,
    pub scoring: Arc<Scoring>,
    pub ids: Ids,
    /// Steps in which rules changed something, besides what was asked.
    pub detected: Vec<i64>,
}

impl Store {
    /// Starts writing: waits for its turn, at most as long as the busy timeout.
    pub(super) fn writing(&mut self) -> Result<Writing<'_>, Failure> {
        self.in_place()?;
        let clock = self.clock;
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failure("starting to write"))?;
        let team = facts::team(&tx).map_err(failure("reading the team's settings"))?;
        let scoring = self.figures.of(&team)?;
        let last_id: i64 = tx
            .prepare_cached("SELECT value FROM meta WHERE key = 'last_id'")
            .and_then(|mut query| query.query_row([], |row| row.get(0)))
            .map_err(failure("reading the last id"))?;
        Ok(Writing {
            tx,
            today: clock.today(team.zone()),
            now: clock.now(),
            team,
            actor: &self.actor,
            playbooks: &self.playbooks,
            scoring,
            ids: Ids::after(last_id),
            detected: Vec::new(),
        })
    }

    /// Carries out a command.
    pub(super) fn act(&mut self, command: &Command) -> Result<Acted, Failure> {
        let mut writing = self.writing()?;
        let edits = writing.decide(command)?;
        let account = command.account().or_else(|| edits.iter().find_map(|edit| edit.after().and_then(Row::account)));
        let step = if edits.is_empty() { None } else { Some(writing.apply(command.verb(), account, None, &edits)?) };
        let fresh = match account {
            Some(id) => writing.restand(id)?,
            None => None,
        };
        let detected = std::mem::take(&mut writing.detected);
        let team = writing.commit()?;
        self.finished(team, step);
        self.own_steps.extend(detected);
        Ok(Acted { verb: command.verb().to_owned(), account: fresh.map(Box::new), changed: step.is_some(), step })
    }

    /// Takes note of what was just written, so that the watch does not tell us our own news.
    pub(super) fn finished(&mut self, team: Team, step: Option<i64>) {
        self.team = team;
        // Steps of others that came in between are older: the watch has yet to see them, unless
        // ours is the very next.
        if let Some(step) = step {
            if step == self.seen_step + 1 {
                self.seen_step = step;
            } else {
                self.own_steps.insert(step);
            }
        }
    }
}

impl Writing<'_> {
    /// Decides a command on the facts as they are in this transaction.
    pub fn decide(&mut self, command: &Command) -> Result<Vec<Edit>, Failure> {
        let known = match command.account() {
            Some(id) => facts::facts(&self.tx, id).map_err(failure("reading an account"))?,
            None => None,
        };
        self.decide_on(command, known.as_ref())
    }

    /// Decides a command on facts that are at hand and as they are in this transaction.
    pub fn decide_on(&mut self, command: &Command, known: Option<&AccountFacts>) -> Result<Vec<Edit>, Failure> {
        let lookup = Lookup { db: &self.tx };
        let context = Context {
            today: self.today,
            now: self.now,
            actor: self.actor,
            playbooks: self.playbooks,
            team: &self.team,
            scoring: &self.scoring,
            directory: &lookup,
        };
        decide(command, known, &context, &mut self.ids).map_err(|refusal| match refusal {
            Refusal::Stale { table, id } => self.changed_by(table, id, command.account()).into(),
            other => other.into(),
        })
    }

    /// Writes edits as one step of the journal and gives the step's number.
    pub fn apply(&mut self, verb: &str, account: Option<AccountId>, undoes: Option<i64>, edits: &[Edit]) -> Result<i64, Failure> {
        let step = self.begin_step(verb, account, undoes)?;
        self.apply_to_step(step, edits)?;
        Ok(step)
    }

    /// Opens a step of the journal.
    pub fn begin_step(&self, verb: &str, account: Option<AccountId>, undoes: Option<i64>) -> Result<i64, Failure> {
        self.begin_step_of(self.actor, verb, account, undoes)
    }

    fn begin_step_of(&self, actor: &str, verb: &str, account: Option<AccountId>, undoes: Option<i64>) -> Result<i64, Failure> {
        self.tx
            .prepare_cached("INSERT INTO step (at, actor, verb, account_id, undoes) VALUES (?1, ?2, ?3, ?4, ?5)")
            .and_then(|mut insert| insert.insert((self.now, actor, verb, account, undoes)))
            .map_err(failure("writing the journal"))
    }

    /// Writes edits into an open step.
    pub fn apply_to_step(&mut self, step: i64, edits: &[Edit]) -> Result<(), Failure> {
        let judged = edits.iter().any(judges);
        let trusted =
            |writing: &Self| stand::distrusted(&writing.tx, &writing.scoring).map_err(failure("reading verdicts on rules"));
        let before = if judged { Some(trusted(self)?) } else { None };
        for edit in edits {
            let fits = match edit {
                Edit::Insert(row) => records::insert(&self.tx, row).map(|()| true),
                Edit::Update(before, after) => records::update(&self.tx, after, before.rev()),
                Edit::Delete(row) => records::delete(&self.tx, row),
            }
            .map_err(|error| self.collision(edit, error))?;
            if !fits && let Some(row) = edit.before() {
                return Err(self.changed_by(row.table(), row.id(), row.account()).into());
            }
            self.journal(step, edit)?;
        }
        if let Some(before) = before
            && before != trusted(self)?
        {
            // What a rule adds to the priority has changed, wherever one of its signals lives.
            self.tx
                .execute("UPDATE standing SET day = ?1 WHERE signals > 0", [NO_DAY])
                .map_err(failure("marking standings as out of date"))?;
        }
        let teamwide = edits
            .iter()
            .any(|edit| matches!(edit.after().or(edit.before()), Some(Row::Holiday(_) | Row::Setting(_) | Row::Coefficient(_))));
        let staffing =
            edits.iter().any(|edit| matches!(edit.after().or(edit.before()), Some(Row::Capacity(_) | Row::Absence(_))));
        if teamwide || staffing {
            self.team = facts::team(&self.tx).map_err(failure("reading the team's settings"))?;
        }
        if teamwide {
            // Every standing may depend on it; they are brought up to date bit by bit.
            self.tx.execute("UPDATE standing SET day = ?1", [NO_DAY]).map_err(failure("marking standings as out of date"))?;
        }
        Ok(())
    }

    fn journal(&self, step: i64, edit: &Edit) -> Result<(), Failure> {
        let Some(row) = edit.after().or(edit.before()) else { return Ok(()) };
        let json = |row: Option<&Row>| {
            row.map(Row::to_json)
                .transpose()
                .map_err(|error| Failure::Store { doing: "writing the journal", problem: error.to_string() })
        };
        self.tx
            .prepare_cached(
                "INSERT INTO journal (step_id, account_id, tbl, row_id, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )
            .and_then(|mut insert| {
                let (before, after) = (json(edit.before()), json(edit.after()));
                match (before, after) {
                    (Ok(before), Ok(after)) => {
                        insert.execute((step, row.account(), row.table(), row.id(), before, after)).map(|_| ())
                    }
                    _ => Err(rusqlite::Error::InvalidQuery),
                }
            })
            .map_err(failure("writing the journal"))
    }

    /// Lets the rules look at an account, works out its standing anew and stores it. Gives the
    /// account's facts; none when it is gone.
    pub fn restand(&mut self, account: AccountId) -> Result<Option<AccountFacts>, Failure> {
        let reading = failure("reading an account");
        let Some(mut fresh) = facts::facts(&self.tx, account).map_err(&reading)? else { return Ok(None) };
        let (playbooks, team, scoring) = (self.playbooks, self.team.clone(), self.scoring.clone());
        let desk = Desk { playbooks, team: &team, scoring: &scoring, today: self.today };
        let edits = desk.detect(&fresh, &mut self.ids);
        if !edits.is_empty() {
            let step = self.begin_step_of(detect::ACTOR, detect::VERB, Some(account), None)?;
            self.apply_to_step(step, &edits)?;
            self.detected.push(step);
            fresh = facts::facts(&self.tx, account).map_err(&reading)?.unwrap_or(fresh);
        }
        let row = desk.standing(&self.tx, &fresh).map_err(failure("working out the standing"))?;
        stand::put(&self.tx, &row).map_err(failure("writing the standing"))?;
        Ok(Some(fresh))
    }

    /// Commits: from here on it is on disk.
    pub fn commit(self) -> Result<Team, Failure> {
        self.tx
            .prepare_cached("UPDATE meta SET value = ?1 WHERE key = 'last_id' AND value <> ?1")
            .and_then(|mut update| update.execute([self.ids.last()]))
            .map_err(failure("writing the last id"))?;
        self.tx.commit().map_err(failure("committing"))?;
        Ok(self.team)
    }
}

/// Whether an edit changes what a person judged of a signal, and so a rule's precision.
fn judges(edit: &Edit) -> bool {
    let verdict = |row: Option<&Row>| match row {
        Some(Row::Signal(signal)) => signal.verdict,
        _ => None,
    };
    verdict(edit.before()) != verdict(edit.after())
}

/// Looks up other accounts for a decision.
pub(super) struct Lookup<'a> {
    pub db: &'a Connection,
}

impl Lookup<'_> {
    fn find(&self, sql: &str, text: &str) -> Option<AccountId> {
        // A lookup that fails finds nothing; the UNIQUE constraint still stands behind it.
        self.db.prepare_cached(sql).and_then(|mut query| query.query_row([text], |row| row.get(0)).optional()).ok().flatten()
    }
}

impl Lookup<'_> {
    /// Whether an account has no external id.
    pub fn without_external_id(&self, account: AccountId) -> bool {
        self.db
            .prepare_cached("SELECT external_id IS NULL FROM account WHERE id = ?1")
            .and_then(|mut query| query.query_row([account], |row| row.get(0)))
            .unwrap_or(false)
    }
}

impl Directory for Lookup<'_> {
    fn by_handle(&self, handle: &str) -> Option<AccountId> {
        self.find("SELECT id FROM account WHERE handle = ?1", handle)
    }

    fn by_external_id(&self, external_id: &str) -> Option<AccountId> {
        self.find("SELECT id FROM account WHERE external_id = ?1", external_id)
    }
}
