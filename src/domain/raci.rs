//! RACI: who does, answers for, is asked about and is told of each milestone and deliverable (guide,
//! stage 1, "Matriz RACI").

use serde::{Deserialize, Serialize};

use super::account::Stage;
use super::codes::{AccountId, RaciId, StakeholderId, codes};
use super::day::Day;
use super::facts::AccountFacts;
use super::milestone::Side;
use super::playbook::{Playbook, Text};
use super::resource::ResourceRole;
use super::stakeholder::{Role, Stakeholder};
use super::task::TaskKind;

codes! {
    /// The part that somebody has in a piece of work.
    RaciPart("part") {
        /// Does it.
        Responsible = "responsible",
        /// Answers for it: exactly one.
        Accountable = "accountable",
        /// Is asked before.
        Consulted = "consulted",
        /// Is told after.
        Informed = "informed",
    }
}

/// One person's part in one milestone or deliverable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raci {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: RaciId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The milestone's or deliverable's id in the playbook.
    pub code: String,
    /// The part.
    pub part: RaciPart,
    /// The person on the customer's side; none for one of ours.
    pub stakeholder_id: Option<StakeholderId>,
    /// Login of the person on our side; empty for one of theirs.
    pub login: String,
}

codes! {
    /// What is missing from the parts in a piece of work, worst first.
    Gap("gap") {
        /// Nobody answers for it.
        NoAccountable = "no_accountable",
        /// More than one answers for it, so in the end nobody does.
        SeveralAccountable = "several_accountable",
        /// Nobody does it.
        NoResponsible = "no_responsible",
        /// Somebody with a part in it has left.
        Left = "left",
    }
}

impl RaciPart {
    /// The letter of the matrix: the same in every language.
    pub fn letter(self) -> char {
        match self {
            Self::Responsible => 'R',
            Self::Accountable => 'A',
            Self::Consulted => 'C',
            Self::Informed => 'I',
        }
    }
}

impl Raci {
    /// A part that is not there yet.
    pub fn new(account_id: AccountId, code: &str, part: RaciPart, who: &Person) -> Self {
        let (stakeholder_id, login) = match who {
            Person::Ours(login) => (None, login.clone()),
            Person::Theirs(id) => (Some(*id), String::new()),
        };
        Self { id: RaciId(0), rev: 0, account_id, code: code.to_owned(), part, stakeholder_id, login }
    }

    /// Whose part it is.
    pub fn person(&self) -> Person {
        self.stakeholder_id.map_or_else(|| Person::Ours(self.login.clone()), Person::Theirs)
    }

    /// What the person is called: the name of theirs, the login of ours.
    pub fn name<'a>(&'a self, facts: &'a AccountFacts) -> &'a str {
        let theirs = self.stakeholder_id.and_then(|id| facts.stakeholder(id));
        theirs.map_or(self.login.as_str(), |person| person.name.as_str())
    }

    /// Whether the person is still there on a day. Who of us has gone is not known here.
    pub fn is_live(&self, facts: &AccountFacts, day: Day) -> bool {
        let theirs = self.stakeholder_id.and_then(|id| facts.stakeholder(id));
        theirs.is_none_or(|person| there(person, day))
    }
}

/// Somebody who can have a part.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Person {
    /// One of ours, by login.
    Ours(String),
    /// One of theirs.
    Theirs(StakeholderId),
}

/// A piece of work that somebody has to answer for: a milestone or a deliverable of the playbook.
#[derive(Debug, Clone, Copy)]
pub struct Work<'a> {
    /// Its id in the playbook.
    pub code: &'a str,
    /// What it says.
    pub title: &'a Text,
    /// The stage that it belongs to.
    pub stage: Stage,
    /// Whose move it is.
    pub side: Side,
    /// Whether it is a milestone.
    pub is_milestone: bool,
    /// Whether it is one of the key milestones.
    pub is_key: bool,
}

/// Every milestone and deliverable of a playbook: stage by stage, in each the milestones first.
pub fn works(playbook: &Playbook) -> Vec<Work<'_>> {
    let mut works = Vec::new();
    for stage in Stage::ALL {
        works.extend(playbook.milestones.iter().filter(|spec| spec.stage == stage).map(|spec| Work {
            code: &spec.id,
            title: &spec.title,
            stage,
            side: spec.side,
            is_milestone: true,
            is_key: spec.key,
        }));
        let items = playbook.tasks().filter(|(at, kind, _)| *at == stage && *kind == TaskKind::Deliverable);
        works.extend(items.map(|(_, _, item)| Work {
            code: &item.id,
            title: &item.title,
            stage,
            side: item.side,
            is_milestone: false,
            is_key: false,
        }));
    }
    works
}

/// When a piece of work was done; none while it is open.
pub fn done_on(code: &str, facts: &AccountFacts, day: Day) -> Option<Day> {
    let milestone = facts.milestones.iter().find(|milestone| milestone.code == code).and_then(|milestone| milestone.done_on);
    let task = || facts.tasks.iter().find(|task| task.code == code).map(|task| task.done_on);
    milestone.or_else(task).filter(|done| *done <= day)
}

/// A line of the matrix: a piece of work with the parts in it, and what is missing.
#[derive(Debug, Clone)]
pub struct RaciLine<'a> {
    /// The work.
    pub work: Work<'a>,
    /// When it was done; none while it is open.
    pub done_on: Option<Day>,
    /// The parts: accountable first, then responsible, consulted, informed.
    pub parts: Vec<&'a Raci>,
    /// What is missing, worst first. Work that is done misses nothing any more.
    pub gaps: Vec<Gap>,
}

impl RaciLine<'_> {
    /// Whether it is open and has not exactly one who answers for it.
    pub fn lacks_one(&self) -> bool {
        self.gaps.iter().any(|gap| matches!(gap, Gap::NoAccountable | Gap::SeveralAccountable))
    }

    /// The letters of a person, as the matrix shows them; empty without a part.
    pub fn letters(&self, person: &Person) -> String {
        self.parts.iter().filter(|part| part.person() == *person).map(|part| part.part.letter()).collect()
    }
}

/// The matrix of an account on a day, in the order of [`works`].
pub fn matrix<'a>(facts: &'a AccountFacts, playbook: &'a Playbook, day: Day) -> Vec<RaciLine<'a>> {
    works(playbook).into_iter().map(|work| line(work, facts, day)).collect()
}

fn line<'a>(work: Work<'a>, facts: &'a AccountFacts, day: Day) -> RaciLine<'a> {
    let mut parts: Vec<&Raci> = facts.raci.iter().filter(|part| part.code == work.code).collect();
    parts.sort_by_key(|part| (part.part != RaciPart::Accountable, part.part, part.id));
    let done_on = done_on(work.code, facts, day);
    let live = |wanted| parts.iter().filter(|part| part.part == wanted && part.is_live(facts, day)).count();
    let holds = |gap: &Gap| match gap {
        Gap::NoAccountable => live(RaciPart::Accountable) == 0,
        Gap::SeveralAccountable => live(RaciPart::Accountable) > 1,
        Gap::NoResponsible => live(RaciPart::Responsible) == 0,
        Gap::Left => parts.iter().any(|part| !part.is_live(facts, day)),
    };
    let all = [Gap::NoAccountable, Gap::SeveralAccountable, Gap::NoResponsible, Gap::Left];
    let gaps = if done_on.is_some() { Vec::new() } else { all.into_iter().filter(holds).collect() };
    RaciLine { work, done_on, parts, gaps }
}

/// How a matrix stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct RaciTally {
    /// Work that is not done yet.
    pub open: usize,
    /// Open work without exactly one who answers for it.
    pub without_one: usize,
    /// Open work with any gap.
    pub with_gaps: usize,
}

/// Counts open work and its gaps.
pub fn tally(lines: &[RaciLine<'_>]) -> RaciTally {
    RaciTally {
        open: lines.iter().filter(|line| line.done_on.is_none()).count(),
        without_one: lines.iter().filter(|line| line.lacks_one()).count(),
        with_gaps: lines.iter().filter(|line| !line.gaps.is_empty()).count(),
    }
}

/// Everybody with a part in open work: ours by login, then theirs in the order in which they came.
pub fn people(lines: &[RaciLine<'_>]) -> Vec<Person> {
    let open = lines.iter().filter(|line| line.done_on.is_none());
    let mut people: Vec<Person> = open.flat_map(|line| line.parts.iter().map(|part| part.person())).collect();
    people.sort();
    people.dedup();
    people
}

fn there(person: &Stakeholder, day: Day) -> bool {
    person.left_on.is_none_or(|left| left > day)
}

/// The parts in open work that somebody has who has left.
pub fn orphaned<'a>(line: &RaciLine<'a>, facts: &AccountFacts, day: Day) -> Vec<&'a Raci> {
    if line.done_on.is_some() {
        return Vec::new();
    }
    line.parts.iter().copied().filter(|part| !part.is_live(facts, day)).collect()
}

/// Parts that would fill the gaps of a line, as a proposal: who answers for our work is the account's owner, for
/// theirs the project lead; it is done by whoever gives hours for it, in technical work of theirs by the technical
/// lead; the other side's lead is asked, and the sponsor told of what matters. Consulted and informed are proposed
/// only where nobody has a part yet. The guide asks for the matrix (stage 1, "Matriz RACI") and not for these
/// parts: they are starting values.
pub fn suggest(line: &RaciLine<'_>, facts: &AccountFacts, day: Day) -> Vec<Raci> {
    if line.gaps.is_empty() {
        return Vec::new();
    }
    let work = &line.work;
    let theirs = |role: Role| {
        let found = facts.stakeholders.iter().filter(|person| person.role == role && there(person, day)).min_by_key(|one| one.id);
        found.map(|person| Person::Theirs(person.id))
    };
    let lead = || theirs(Role::ProjectLead);
    let owner = || Some(Person::Ours(facts.account.owner.clone()));
    let technical = work.stage == Stage::Technical;
    let technical_lead = || theirs(Role::TechnicalLead).filter(|_| technical).or_else(lead);
    let sponsor = || theirs(Role::ExecutiveSponsor);
    let missing = |gap| line.gaps.contains(&gap);
    let nobody = !line.parts.iter().any(|part| part.is_live(facts, day));
    let (accountable, responsible, consulted, told) = match work.side {
        Side::Ours => {
            let specialist = specialist(work.stage, facts, day).map(Person::Ours);
            (owner(), specialist.or_else(owner), technical_lead(), sponsor().filter(|_| work.is_key))
        }
        Side::Theirs => (lead(), technical_lead(), owner(), sponsor().filter(|_| work.is_milestone)),
    };
    let mut parts: Vec<Raci> = Vec::new();
    for (part, who, wanted) in [
        (RaciPart::Accountable, accountable, missing(Gap::NoAccountable)),
        (RaciPart::Responsible, responsible, missing(Gap::NoResponsible)),
        (RaciPart::Consulted, consulted, nobody),
        (RaciPart::Informed, told, nobody),
    ] {
        let Some(who) = who.filter(|_| wanted) else { continue };
        let passive = matches!(part, RaciPart::Consulted | RaciPart::Informed);
        if !(passive && parts.iter().any(|known| known.person() == who)) {
            parts.push(Raci::new(facts.account.id, work.code, part, &who));
        }
    }
    parts
}

/// Login of whoever of us gives hours for the work of a stage (guide, "Alocação de Recursos": engineers and the
/// implementation specialist in stage 2, the training lead in stage 3, the specialist up to go-live).
fn specialist(stage: Stage, facts: &AccountFacts, day: Day) -> Option<String> {
    let roles: &[ResourceRole] = match stage {
        Stage::Technical => &[ResourceRole::Implementation, ResourceRole::Technical],
        Stage::Training => &[ResourceRole::TrainingLead, ResourceRole::Implementation],
        Stage::GoLive => &[ResourceRole::Implementation],
        Stage::Welcome | Stage::Adoption | Stage::Review => &[],
    };
    let gives = |role: ResourceRole| {
        facts
            .commitments
            .iter()
            .find(|one| one.role == role && !one.login.is_empty() && one.to_day >= day)
            .map(|one| one.login.clone())
    };
    roles.iter().copied().find_map(gives)
}
