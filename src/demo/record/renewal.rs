//! The rhythm of steady state, renewals, chances to expand, and who would speak for us. Of the two accounts that the guide
//! opens with, one signed half a year early with more revenue, and the other is about to leave.

use super::Telling;
use crate::demo::sketch::Both;
use crate::domain::account::{Stage, Status};
use crate::domain::codes::Coded;
use crate::domain::day::{Day, add_days};
use crate::domain::expectation::{Review, ReviewKind};
use crate::domain::renewal::{
    Opportunity, OpportunityState, Outlook, Reference, ReferenceKind, ReferenceState, Renewal, RenewalOutcome,
};
use crate::domain::signal::Severity;
use crate::domain::touch::Sentiment;

/// The account of the guide that renewed early, and how it did (guide, opening comparison).
const CLIENT_A: Both = ["Client A", "Cliente A"];
/// The one that did not.
const CLIENT_B: Both = ["Client B", "Cliente B"];
/// Day of the contract on which the first one signed again.
const SIGNED: i64 = 183;

const CHANCES: [Both; 4] = [
    ["Licences for the second site", "Licenças para a segunda unidade"],
    ["Reporting module", "Módulo de relatórios"],
    ["Planning for their suppliers", "Planejamento para os fornecedores deles"],
    ["Forty more seats for the field team", "Mais quarenta usuários para a equipe de campo"],
];

const STEPS: [Both; 4] = [
    ["Show the figures to the sponsor", "Mostrar os números ao patrocinador"],
    ["Send an offer", "Enviar uma proposta"],
    ["Ask the champion who decides there", "Perguntar ao champion quem decide lá"],
    ["Invite them to the user day", "Convidar para o dia do usuário"],
];

const WHY_LIKELY: Both =
    ["Uses it daily, sponsor happy with the first results", "Usa todo dia; patrocinador satisfeito com os primeiros resultados"];
const WHY_UNSURE: Both = ["Results not shown to the sponsor yet", "Os resultados ainda não foram mostrados ao patrocinador"];
const WHY_UNLIKELY: Both = ["Open warnings at the top, and nobody answers", "Alertas sérios em aberto, e ninguém responde"];
const WHY_B: Both = [
    "34 % adoption after a year; purchasing has asked for the notice period",
    "34 % de adoção depois de um ano; compras já perguntou pelo prazo de aviso prévio",
];
const WHY_LEFT: Both = [
    "No time, no team, wrong moment: ended by mutual agreement",
    "Sem tempo, sem equipe, momento errado: encerrado de comum acordo",
];
const WHY_A: Both = ["Second plant joins: +65 % ARR", "Entra a segunda planta: +65 % de ARR"];
const PLANT: Both = ["Second plant", "Segunda planta"];

/// Writes down what is kept up in steady state, the renewal, and what may come of it.
pub(super) fn tell(telling: &mut Telling<'_>) {
    let facts = telling.facts;
    let account = &facts.account;
    if let Some(from) = account.graduated_on {
        rhythm(telling, from);
    }
    if account.name == telling.desk.say(CLIENT_A) {
        return client_a(telling);
    }
    let worst = facts.signals.iter().filter(|one| one.is_live(telling.desk.today)).map(|one| one.severity).max();
    if account.status == Status::Churned {
        let ended = facts.touches.first().map_or(account.stage_since, |touch| touch.happened_on);
        let due = add_days(account.contract_date, 365);
        renewal(telling, due, Outlook::Unlikely, WHY_UNLIKELY, Some((RenewalOutcome::Churned, ended, WHY_LEFT)));
        return;
    }
    let Some(due) = account.renewal_date else { return };
    if account.name == telling.desk.say(CLIENT_B) {
        return renewal(telling, due, Outlook::Unlikely, WHY_B, None);
    }
    let glad = facts.touches.first().is_some_and(|touch| touch.sentiment == Some(Sentiment::Positive));
    let (outlook, why) = match (worst, glad) {
        (Some(Severity::High), _) => (Outlook::Unlikely, WHY_UNLIKELY),
        (Some(_), _) | (None, false) => (Outlook::Unsure, WHY_UNSURE),
        (None, true) => (Outlook::Likely, WHY_LIKELY),
    };
    // Early in its life nobody asks how an account will renew.
    let near = (due - telling.desk.today).num_days() <= 270;
    if near || account.graduated_on.is_some() {
        renewal(telling, due, outlook, why, None);
    }
    if account.stage >= Stage::Adoption && worst < Some(Severity::High) && telling.rng.chance(60) {
        chance(telling);
    }
    if account.graduated_on.is_some() {
        reference(telling, ReferenceKind::Reference, ReferenceState::Agreed);
    } else if account.stage == Stage::Review && glad {
        reference(telling, ReferenceKind::Reference, ReferenceState::Candidate);
    }
}

/// Reviews of steady state: those that were held since, and the next of each kind.
fn rhythm(telling: &mut Telling<'_>, from: Day) {
    let desk = telling.desk;
    for (kind, days) in [(ReviewKind::CheckIn, 30), (ReviewKind::BusinessReview, 90), (ReviewKind::Strategy, 365)] {
        let mut due = desk.workday(add_days(from, days), from);
        loop {
            let held = due < add_days(desk.today, -2);
            telling.rows.push(
                Review {
                    id: telling.ids.new_id(),
                    rev: if held { 2 } else { 1 },
                    account_id: telling.facts.account.id,
                    kind,
                    due_on: due,
                    held_on: held.then_some(due),
                    every_days: Some(days),
                    note: String::new(),
                }
                .into(),
            );
            if !held {
                break;
            }
            due = desk.workday(add_days(due, days), from);
        }
    }
}

/// Half a year before its first term ended: signed, with the second plant.
fn client_a(telling: &mut Telling<'_>) {
    let account = &telling.facts.account;
    let (start, arr) = (account.contract_date, account.arr_cents.unwrap_or(0));
    let signed = add_days(start, SIGNED);
    let first = add_days(start, 365);
    renewal(telling, first, Outlook::Certain, WHY_LIKELY, Some((RenewalOutcome::Early, signed, WHY_A)));
    if let Some(next) = account.renewal_date {
        renewal(telling, next, Outlook::Likely, WHY_LIKELY, None);
    }
    telling.rows.push(
        Opportunity {
            id: telling.ids.new_id(),
            rev: 2,
            account_id: account.id,
            title: telling.desk.say(PLANT).to_owned(),
            // What was added: 65 % of the first term's revenue.
            value_cents: arr * 65 / 165,
            probability: 90,
            next_step: String::new(),
            due_on: None,
            state: OpportunityState::Won,
            found_on: add_days(start, 105),
            closed_on: Some(signed),
        }
        .into(),
    );
    chance(telling);
    reference(telling, ReferenceKind::Reference, ReferenceState::Published);
    reference(telling, ReferenceKind::CaseStudy, ReferenceState::Agreed);
}

fn renewal(telling: &mut Telling<'_>, due: Day, outlook: Outlook, why: Both, end: Option<(RenewalOutcome, Day, Both)>) {
    let (account, desk) = (&telling.facts.account, telling.desk);
    let said = add_days(desk.today, -telling.rng.between(3, 20)).max(account.contract_date);
    telling.rows.push(
        Renewal {
            id: telling.ids.new_id(),
            rev: if end.is_some() { 2 } else { 1 },
            account_id: account.id,
            due_on: due,
            outlook,
            reasons: desk.say(why).to_owned(),
            said_on: end.map_or(said, |(_, on, _)| on),
            outcome: end.map(|(outcome, ..)| outcome),
            closed_on: end.map(|(_, on, _)| on),
            reason: end.map_or("", |(.., why)| desk.say(why)).to_owned(),
            arr_cents: end.filter(|(outcome, ..)| outcome.code() != "churned").and(account.arr_cents),
        }
        .into(),
    );
}

fn chance(telling: &mut Telling<'_>) {
    let account = &telling.facts.account;
    let at = telling.rng.between(0, CHANCES.len() as i64 - 1) as usize;
    let share = telling.rng.between(8, 30);
    telling.rows.push(
        Opportunity {
            id: telling.ids.new_id(),
            rev: 1,
            account_id: account.id,
            title: telling.desk.say(CHANCES[at]).to_owned(),
            value_cents: account.arr_cents.unwrap_or(0) / 100 * share / 100_000 * 100_000,
            probability: telling.rng.between(2, 7) * 10,
            next_step: telling.desk.say(STEPS[at]).to_owned(),
            due_on: Some(add_days(telling.desk.today, telling.rng.between(-3, 21))),
            state: OpportunityState::Open,
            found_on: add_days(telling.desk.today, -telling.rng.between(5, 25)).max(account.contract_date),
            closed_on: None,
        }
        .into(),
    );
}

fn reference(telling: &mut Telling<'_>, kind: ReferenceKind, state: ReferenceState) {
    let account = &telling.facts.account;
    telling.rows.push(
        Reference {
            id: telling.ids.new_id(),
            rev: 1,
            account_id: account.id,
            kind,
            state,
            on_day: add_days(telling.desk.today, -telling.rng.between(10, 60)).max(account.contract_date),
            note: String::new(),
        }
        .into(),
    );
}
