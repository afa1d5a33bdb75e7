//! What is done with the parts in the work beyond adding and dropping one: replacing whoever answers for it,
//! taking what is proposed, clearing.

use super::Context;
use super::edit::{Edit, Ids};
use super::record::{self, Record, RecordCommand, RecordVerb};
use super::refusal::{Refusal, Thing};
use crate::domain::codes::{AccountId, RaciId};
use crate::domain::facts::AccountFacts;
use crate::domain::raci::{Raci, RaciPart, matrix, orphaned, suggest};

/// Something done with the parts in the work of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct RaciCommand {
    /// Which account.
    pub account: AccountId,
    /// What to do.
    pub verb: RaciVerb,
}

/// What can be done with parts.
#[derive(Debug, Clone, PartialEq)]
pub enum RaciVerb {
    /// Gives somebody a part; who answered for the work until now does not any more, where that is the part.
    Replace(Raci),
    /// Adds the parts that are proposed for a piece of work, and takes those away that people have who have left; for
    /// all work where none is named.
    Suggest(Option<String>),
    /// Takes these parts away.
    Clear(Vec<RaciId>),
}

impl RaciCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match self.verb {
            RaciVerb::Replace(_) => "raci.replace",
            RaciVerb::Suggest(_) => "raci.suggest",
            RaciVerb::Clear(_) => "raci.clear",
        }
    }
}

/// Decides a command about parts.
pub fn decide(command: &RaciCommand, facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    let mut put = |row: &Raci, facts: &AccountFacts| {
        let verb = RecordVerb::Put(Record::Raci(row.clone()));
        record::decide(&RecordCommand { account: command.account, verb }, facts, context, ids)
    };
    match &command.verb {
        RaciVerb::Replace(row) => {
            let goes = |other: &&Raci| {
                let accountable = (row.part, other.part) == (RaciPart::Accountable, RaciPart::Accountable);
                accountable && other.code == row.code && other.id != row.id && other.person() != row.person()
            };
            let gone: Vec<&Raci> = facts.raci.iter().filter(goes).collect();
            let known = |other: &Raci| other.code == row.code && other.part == row.part && other.person() == row.person();
            let mut edits: Vec<Edit> = gone.iter().map(|part| Edit::delete(*part)).collect();
            if row.id.0 == 0 && facts.raci.iter().any(known) {
                return Ok(edits);
            }
            let mut rest = facts.clone();
            rest.raci.retain(|other| !goes(&other));
            edits.extend(put(row, &rest)?);
            Ok(edits)
        }
        RaciVerb::Suggest(code) => {
            let playbook = context.playbook(facts).clone();
            let lines = matrix(facts, &playbook, context.today);
            if let Some(code) = code.as_ref().filter(|code| !lines.iter().any(|line| line.work.code == code.as_str())) {
                return Err(Refusal::NotFound { thing: Thing::Work, named: code.clone() });
            }
            let wanted = || lines.iter().filter(|line| code.as_ref().is_none_or(|code| line.work.code == code.as_str()));
            let gone: Vec<&Raci> = wanted().flat_map(|line| orphaned(line, facts, context.today)).collect();
            let mut rest = facts.clone();
            rest.raci.retain(|part| !gone.iter().any(|gone| gone.id == part.id));
            let mut edits: Vec<Edit> = gone.into_iter().map(Edit::delete).collect();
            for part in wanted().flat_map(|line| suggest(line, facts, context.today)) {
                edits.extend(put(&part, &rest)?);
            }
            Ok(edits)
        }
        RaciVerb::Clear(parts) => {
            let known = |id: &RaciId| {
                let part = facts.raci.iter().find(|part| part.id == *id);
                part.ok_or_else(|| Refusal::NotFound { thing: Thing::Raci, named: id.to_string() })
            };
            parts.iter().map(|id| known(id).map(Edit::delete)).collect()
        }
    }
}
