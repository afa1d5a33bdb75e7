//! What was expected and decided, what was asked for beyond the scope, when that is looked at, and notes.

use super::Telling;
use crate::demo::sketch::Both;
use crate::domain::account::Status;
use crate::domain::codes::StakeholderId;
use crate::domain::concern::ConcernKind;
use crate::domain::day::{Day, add_days};
use crate::domain::expectation::{ALIGNMENT_DAYS, Expectation, ExpectationKind, Review, ReviewKind, Ruling};
use crate::domain::golive::{Note, NoteKind};
use crate::domain::stakeholder::Role;

const EXPECTED: [Both; 5] = [
    ["Nobody works weekends for the launch", "Ninguém trabalha em fim de semana por causa do go-live"],
    ["Old and new system run side by side for two weeks", "Sistema antigo e novo rodam em paralelo por duas semanas"],
    ["A first result before the quarter ends", "Um primeiro resultado antes do fim do trimestre"],
    ["One contact for everything", "Um só contato para tudo"],
    ["Training in groups of at most twelve", "Treinamento em grupos de no máximo doze pessoas"],
];

const DECIDED: [Both; 4] = [
    ["Status call on Tuesdays at ten", "Reunião de status às terças, dez horas"],
    [
        "Only active customers are migrated, archives stay where they are",
        "Só clientes ativos são migrados; o arquivo fica onde está",
    ],
    ["Single sign-on comes with the second site", "Login único vem com a segunda unidade"],
    ["Their key users test, we correct within two days", "Os usuários-chave testam, nós corrigimos em dois dias"],
];

const PARKED: [Both; 4] = [
    ["Mobile app for the field team", "Aplicativo para a equipe de campo"],
    ["Reports by e-mail every Monday", "Relatórios por e-mail toda segunda"],
    ["Portal for their suppliers", "Portal para os fornecedores deles"],
    ["Forecast from last year's figures", "Previsão a partir dos números do ano passado"],
];

const ABOUT: [Both; 4] = [
    [
        "The IT manager was against the purchase; win him over before the audit.",
        "O gerente de TI era contra a compra; conquistá-lo antes da auditoria.",
    ],
    [
        "Budget for next year is decided in autumn: figures by then.",
        "A verba do ano que vem sai no segundo semestre: números até lá.",
    ],
    ["Two departments do not talk to each other; meet them apart.", "Duas áreas não se falam; melhor reunir separado."],
    [
        "The lead answers messages before eight, hardly ever after.",
        "O líder responde mensagens antes das oito; depois, quase nunca.",
    ],
];

const COMMENTS: [Both; 4] = [
    [
        "Your team made the cut-over date hold. Thank you.",
        "A data da virada só se manteve por causa da equipe de vocês. Obrigado.",
    ],
    [
        "The next step is yours: the list of users for the second wave.",
        "O próximo passo é de vocês: a lista de usuários da segunda onda.",
    ],
    ["We suggest two short sessions instead of one long one.", "Sugerimos duas sessões curtas no lugar de uma longa."],
    ["Results so far are ahead of what we planned together.", "Os resultados estão à frente do que planejamos juntos."],
];

/// Writes the log down, the reviews and the notes.
pub(super) fn tell(telling: &mut Telling<'_>) {
    let facts = telling.facts;
    let (start, today) = (facts.account.contract_date, telling.desk.today);
    if add_days(start, 9) > today || facts.account.status == Status::Churned {
        return;
    }
    let who = |role: Role| facts.stakeholders.iter().find(|one| one.role == role && one.left_on.is_none()).map(|one| one.id);
    let (lead, sponsor) = (who(Role::ProjectLead), who(Role::ExecutiveSponsor));
    let expected = telling.rng.between(0, EXPECTED.len() as i64 - 1) as usize;
    line(telling, ExpectationKind::Expectation, EXPECTED[expected], add_days(start, 4), sponsor, Ruling::Agreed);
    let decided = telling.rng.between(0, DECIDED.len() as i64 - 1) as usize;
    line(telling, ExpectationKind::Decision, DECIDED[decided], add_days(start, 6), lead, Ruling::Agreed);
    scope(telling);
    if add_days(start, 30) < today && telling.rng.chance(55) {
        let parked = telling.rng.between(0, PARKED.len() as i64 - 1) as usize;
        line(telling, ExpectationKind::Parked, PARKED[parked], add_days(start, 21), lead, Ruling::Declined);
    }
    if facts.account.status == Status::Active {
        reviews(telling, start, today);
    }
    let about = telling.rng.between(0, ABOUT.len() as i64 - 1) as usize;
    note(telling, NoteKind::Internal, ABOUT[about], add_days(start, 8), None);
    if telling.rng.chance(60) {
        let comment = telling.rng.between(0, COMMENTS.len() as i64 - 1) as usize;
        let on = add_days(today, -telling.rng.between(2, 9)).max(add_days(start, 8));
        note(telling, NoteKind::Customer, COMMENTS[comment], on, None);
    }
}

/// A line of the log.
fn line(telling: &mut Telling<'_>, kind: ExpectationKind, title: Both, on: Day, who: Option<StakeholderId>, ruling: Ruling) {
    let decided = ruling != Ruling::Open;
    let account = &telling.facts.account;
    let joined = who.filter(|id| telling.facts.stakeholder(*id).is_some_and(|one| one.since <= on));
    telling.rows.push(
        Expectation {
            id: telling.ids.new_id(),
            rev: 1,
            account_id: account.id,
            kind,
            title: telling.desk.say(title).to_owned(),
            on_day: on,
            stakeholder_id: joined,
            effect_days: 0,
            ruling,
            decided_by: if decided { account.owner.clone() } else { String::new() },
            decided_on: decided.then_some(on),
            note: String::new(),
        }
        .into(),
    );
}

/// What came up as a concern stands in the log too, under the same words and day: it counts once.
fn scope(telling: &mut Telling<'_>) {
    let facts = telling.facts;
    for concern in facts.concerns.iter().filter(|one| one.kind == ConcernKind::ScopeRequest) {
        let agreed = concern.closed_on.is_some();
        let effect = if agreed { telling.rng.between(0, 3) * 3 } else { telling.rng.between(1, 4) * 3 };
        telling.rows.push(
            Expectation {
                id: telling.ids.new_id(),
                rev: 1,
                account_id: facts.account.id,
                kind: ExpectationKind::ScopeChange,
                title: concern.title.clone(),
                on_day: concern.opened_on,
                stakeholder_id: concern.stakeholder_id,
                effect_days: effect,
                ruling: if agreed { Ruling::Agreed } else { Ruling::Open },
                decided_by: if agreed { facts.account.owner.clone() } else { String::new() },
                decided_on: concern.closed_on,
                note: concern.outcome.clone(),
            }
            .into(),
        );
    }
}

/// A look at expectations every thirty days: those that were held, and the next.
fn reviews(telling: &mut Telling<'_>, start: Day, today: Day) {
    let work = telling.desk;
    let mut due = work.workday(add_days(start, ALIGNMENT_DAYS), start);
    loop {
        let held = due < add_days(today, -3);
        telling.rows.push(
            Review {
                id: telling.ids.new_id(),
                rev: if held { 2 } else { 1 },
                account_id: telling.facts.account.id,
                kind: ReviewKind::Alignment,
                due_on: due,
                held_on: held.then_some(due),
                every_days: Some(ALIGNMENT_DAYS),
                note: String::new(),
            }
            .into(),
        );
        if !held {
            return;
        }
        due = work.workday(add_days(due, ALIGNMENT_DAYS), start);
    }
}

/// A note.
pub(super) fn note(telling: &mut Telling<'_>, kind: NoteKind, text: Both, on: Day, who: Option<StakeholderId>) {
    let account = &telling.facts.account;
    telling.rows.push(
        Note {
            id: telling.ids.new_id(),
            rev: 1,
            account_id: account.id,
            kind,
            on_day: on.min(telling.desk.today),
            stakeholder_id: who,
            text: telling.desk.say(text).to_owned(),
            written_by: account.owner.clone(),
        }
        .into(),
    );
}
