//! Hours of both sides, and those that the team has: most parts are filled, some wait for a word, a few are open.

use super::super::DemoOptions;
use super::super::desk::COLLEAGUES;
use super::Telling;
use crate::command::{Ids, Row};
use crate::domain::account::Stage;
use crate::domain::day::{Day, add_days};
use crate::domain::resource::{Absence, Capacity, Commitment, ResourceRole};
use crate::domain::staffing::{need, offer};
use crate::domain::standing::on_board;
use crate::domain::team::Team;

/// CSMs who share the routine of accounts that are live, so that their owners have room.
const SHARED: [&str; 2] = ["elisa", "fabio"];

/// Who plays our other parts.
const SPECIALISTS: [(ResourceRole, &[&str]); 3] = [
    (ResourceRole::Implementation, &["helena", "igor", "joana", "kaique"]),
    (ResourceRole::Technical, &["nilo", "olga"]),
    (ResourceRole::TrainingLead, &["lia", "marta"]),
];

/// Days that an account may run past the dates of its stage.
const LATE: i64 = 28;

/// Writes down the hours of an account.
pub(super) fn tell(telling: &mut Telling<'_>) {
    let facts = telling.facts;
    if !on_board(&facts.account) {
        return;
    }
    csm(telling);
    for spec in &telling.desk.playbook.resources {
        let stage = facts.account.stage;
        // What is over is not told of, and what is far off has no name yet.
        if spec.role == ResourceRole::Csm || stage > spec.to_stage || stage.next().unwrap_or(stage) < spec.from_stage {
            continue;
        }
        let people = SPECIALISTS.iter().find(|(role, _)| *role == spec.role).map(|(_, people)| *people);
        let hours = spec.hours_min;
        match (people, telling.rng.between(1, 100)) {
            (_, 86..) => {} // nobody yet
            (people, luck) => {
                let login = people.map_or("", |people| people[telling.rng.below(people.len())]);
                let short = (71..=76).contains(&luck) && people.is_none();
                promise(telling, spec.role, login, if short { hours / 2 } else { hours }, luck <= 70);
            }
        }
    }
}

/// The owner's hours; from go-live on a colleague shares them.
fn csm(telling: &mut Telling<'_>) {
    let owner = telling.facts.account.owner.clone();
    let own = match telling.facts.account.stage {
        Stage::Welcome | Stage::Technical => 5,
        Stage::Training => 3,
        Stage::GoLive | Stage::Adoption => 2,
        Stage::Review => 1,
    };
    promise(telling, ResourceRole::Csm, &owner, own, true);
    if own < 5 {
        let with = SHARED[telling.rng.below(SHARED.len())];
        let sure = telling.rng.chance(85);
        promise(telling, ResourceRole::Csm, with, 5 - own, sure);
    }
}

fn promise(telling: &mut Telling<'_>, role: ResourceRole, login: &str, hours: i64, sure: bool) {
    let (facts, desk) = (telling.facts, telling.desk);
    let Some(window) = desk.playbook.resource(role).and_then(|spec| need(spec, &facts.plan.windows)) else { return };
    let agreed = add_days(facts.account.contract_date, telling.rng.between(1, 9)).min(desk.today);
    let blank = offer(role, facts, desk.playbook, &Team::default(), desk.today);
    telling.rows.push(
        Commitment {
            id: telling.ids.new_id(),
            rev: 1,
            login: login.to_owned(),
            stakeholder_id: if login.is_empty() { blank.stakeholder_id } else { None },
            hours,
            from_day: window.from,
            to_day: window.to.max(add_days(desk.today, LATE)),
            confirmed_on: sure.then_some(agreed),
            ..blank
        }
        .into(),
    );
}

/// The hours of everybody, and who is away in the next weeks.
pub(crate) fn team(options: &DemoOptions, ids: &mut Ids) -> Vec<Row> {
    let portuguese = options.locale.to_lowercase().starts_with("pt");
    let mut rows: Vec<Row> = Vec::new();
    let mut has = |login: &str, role: ResourceRole, hours: i64, rows: &mut Vec<Row>| {
        rows.push(Capacity { id: ids.new_id(), rev: 1, login: login.to_owned(), role, hours }.into());
    };
    let owners = std::iter::once(options.me.as_str()).chain(COLLEAGUES.into_iter().filter(|name| *name != options.me));
    for (at, login) in owners.enumerate() {
        has(login, ResourceRole::Csm, if at == 0 { 44 } else { 24 }, &mut rows);
    }
    for login in SHARED {
        has(login, ResourceRole::Csm, 36, &mut rows);
    }
    for (role, people) in SPECIALISTS {
        for login in people {
            has(login, role, 40, &mut rows);
        }
    }
    let mut away = |login: &str, from: i64, to: i64, why: [&str; 2], rows: &mut Vec<Row>| {
        let day = |after: i64| -> Day { add_days(options.today, after) };
        let note = why[usize::from(portuguese)].to_owned();
        let absence = Absence { id: ids.new_id(), rev: 1, login: login.to_owned(), from_day: day(from), to_day: day(to), note };
        rows.push(absence.into());
    };
    away(&options.me, 17, 18, ["Team offsite", "Encontro do time"], &mut rows);
    away("helena", 7, 18, ["Holidays", "Férias"], &mut rows);
    away("lia", 28, 41, ["Holidays", "Férias"], &mut rows);
    rows
}
