//! Parts in the work, and what was done for champions: agreed on after the kickoff, with the gaps that time leaves.

use super::Telling;
use crate::demo::sketch::Both;
use crate::domain::day::{Day, add_days};
use crate::domain::facts::AccountFacts;
use crate::domain::raci::{Raci, RaciPart, matrix, suggest};
use crate::domain::recognition::{CHAMPIONS, Recognition, RecognitionKind};

/// Of a hundred accounts so many never made a matrix.
const NO_MATRIX: usize = 12;

/// Of a hundred pieces of work so many were left out of it, or have nobody who answers for them.
const FORGOTTEN: usize = 6;

const TRAINING: [Both; 3] = [
    ["advanced course for administrators", "curso avançado para administradores"],
    ["train-the-trainer workshop", "oficina de formação de multiplicadores"],
    ["two hours on reports and automations", "duas horas de relatórios e automações"],
];

const CERTIFICATION: [Both; 2] = [
    ["certified power user", "certificação de power user"],
    ["passed the administrators' exam", "aprovação no exame de administrador"],
];

const PRAISE: [Both; 3] = [
    ["thanked by the sponsor in the all-hands", "agradecimento do patrocinador na reunião geral"],
    ["their use case shown in the newsletter", "caso de uso destacado na newsletter"],
    ["named in the go-live announcement", "citação no comunicado do go-live"],
];

/// Writes parts and recognitions down.
pub(super) fn tell(telling: &mut Telling<'_>) {
    parts(telling);
    recognitions(telling);
}

/// The matrix as it was agreed on a week after the contract. Who has left since still stands in it.
fn parts(telling: &mut Telling<'_>) {
    let (facts, desk) = (telling.facts, telling.desk);
    let agreed = add_days(facts.account.contract_date, 7);
    if agreed > desk.today || telling.rng.chance(NO_MATRIX) {
        return;
    }
    let then = as_planned(facts);
    for line in matrix(&then, desk.playbook, agreed) {
        if telling.rng.chance(FORGOTTEN) {
            continue;
        }
        let nobody_answers = telling.rng.chance(FORGOTTEN);
        for part in suggest(&line, &then, agreed) {
            if !(nobody_answers && part.part == RaciPart::Accountable) {
                telling.rows.push(Raci { id: telling.ids.new_id(), rev: 1, ..part }.into());
            }
        }
    }
}

/// The account with all its work still ahead.
fn as_planned(facts: &AccountFacts) -> AccountFacts {
    let mut then = facts.clone();
    then.tasks.clear();
    for milestone in &mut then.milestones {
        milestone.done_on = None;
    }
    then
}

/// Training once that of everybody was through, a certificate or praise after go-live, for most of them.
fn recognitions(telling: &mut Telling<'_>) {
    let (facts, desk) = (telling.facts, telling.desk);
    let done = |code: &str| facts.milestones.iter().find(|one| one.code == code).and_then(|one| one.done_on);
    for person in facts.stakeholders.iter().filter(|person| CHAMPIONS.contains(&person.role)) {
        let mut told: Vec<(Day, RecognitionKind, Both)> = Vec::new();
        for (code, kind, words) in [
            ("training_complete", RecognitionKind::Training, &TRAINING[..]),
            ("go_live", RecognitionKind::Praise, &PRAISE[..]),
            ("hypercare_ended", RecognitionKind::Certification, &CERTIFICATION[..]),
        ] {
            let after = telling.rng.between(2, 9);
            let words = telling.rng.pick(words).copied();
            if let (Some(on), Some(words), true) = (done(code), words, telling.rng.chance(70)) {
                told.push((desk.workday(add_days(on, after), on), kind, words));
            }
        }
        let last = person.left_on.map_or(desk.today, |left| add_days(left, -1)).min(desk.today);
        for (on_day, kind, words) in told.into_iter().filter(|(on, ..)| (person.since..=last).contains(on)) {
            telling.rows.push(
                Recognition {
                    id: telling.ids.new_id(),
                    rev: 1,
                    account_id: facts.account.id,
                    stakeholder_id: person.id,
                    kind,
                    on_day,
                    note: desk.say(words).to_owned(),
                }
                .into(),
            );
        }
    }
}
