//! Accounts in the fourth stage.

use super::super::sketch::Contact::{Joined, Quiet};
use super::super::sketch::{At, Mood, Said, person, signal, slip, with};
use super::super::stories;
use super::{BASE, Case};
use crate::domain::factor::Level::{High, Low, Medium};
use crate::domain::milestone::Cause::{Customer, ThirdParty, Us};
use crate::domain::signal::{Severity, SignalState};
use crate::domain::stakeholder::Role::{
    Champion, EndUser, ExecutiveSponsor, Manager, PowerUser, ProjectLead, SubjectExpert, TechnicalLead,
};
use crate::domain::touch::{Direction, Sentiment, TouchKind};

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    Case {
        name: ["Kestrel Outfitters", "Kestrel Outfitters"], industry: 2, mine: true, brazilian: false, contract: (117_000, "USD", 180), stage: 4, age: 66,
        goal: ["Open a new store in five days instead of twenty", "Abrir loja nova em cinco dias em vez de vinte"],
        tags: &["mid-market"], mood: Mood::Glad,
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(Champion), person(PowerUser), person(Manager)],
        signals: &[signal("adoption.low_attendance", Severity::Low, SignalState::Resolved, 18)], story: &stories::golive::KESTREL, ..BASE
    },
    // Go-live missed: for today.
    Case {
        name: ["Expresso Jatobá Cargas", "Expresso Jatobá Cargas"], industry: 0, mine: true, contract: (488_000, "BRL", 640), stage: 4, age: 85, lag: 15,
        goal: ["Cut delivery complaints by a third before Christmas", "Reduzir em um terço as reclamações de entrega até o Natal"],
        tags: &["enterprise", "escalated"], mood: Mood::Sour, levels: [Medium, Medium, Medium, Medium],
        people: &[with(ProjectLead, Quiet(18)), person(ExecutiveSponsor), person(TechnicalLead), person(Champion), person(EndUser)],
        slips: &[
            slip("integrations_live", 5, ThirdParty, "Toll operator's interface was down for a week.", "A API da operadora de pedágio ficou uma semana fora."),
            slip("go_live", 5, Us, "Label printing failed in the rehearsal.", "A impressão de etiquetas falhou no ensaio."),
        ],
        signals: &[
            signal("relationship.escalated", Severity::High, SignalState::Open, 2),
            signal("engagement.lead_unresponsive", Severity::Medium, SignalState::Acknowledged, 3),
        ],
        said: &[Said { at: At::Ago(2), kind: TouchKind::Email, direction: Direction::Inbound, sentiment: Some(Sentiment::Negative), who: &[ExecutiveSponsor],
            note: ["Operations director writes to our board: a firm date by Friday or they stop.", "A diretora de operações escreveu à nossa diretoria: data firme até sexta ou eles param."] }],
        story: &stories::golive::JATOBA, ..BASE
    },
    Case {
        name: ["Orsini Casting Works", "Orsini Casting Works"], industry: 3, brazilian: false, contract: (143_000, "EUR", 130), stage: 4, age: 63, lag: 10, mood: Mood::Sour,
        goal: ["Twenty per cent fewer unplanned stops", "Vinte por cento menos paradas não planejadas"],
        tags: &["mid-market", "shop-floor"], levels: [Medium, Low, Medium, Medium],
        people: &[person(ProjectLead), with(ExecutiveSponsor, Quiet(48)), person(TechnicalLead), with(Champion, Quiet(17))], story: &stories::golive::ORSINI, ..BASE
    },
    Case {
        name: ["Farmácias Boa Aurora", "Farmácias Boa Aurora"], industry: 2, contract: (226_000, "BRL", 300), stage: 4, age: 69, lag: 8, mood: Mood::Sour,
        goal: ["No prescription refused for lack of stock", "Nenhuma receita recusada por falta de estoque"],
        tags: &["multi-site"],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(Manager), with(SubjectExpert, Joined(20)), person(EndUser)],
        signals: &[
            signal("relationship.complaints_rising", Severity::Medium, SignalState::Snoozed, 6),
        ],
        story: &stories::golive::BOA_AURORA, ..BASE
    },
    Case {
        name: ["Westmere Learning", "Westmere Learning"], industry: 6, brazilian: false, contract: (59_000, "USD", 90), stage: 4, age: 63,
        goal: ["Spot students at risk in the first month", "Identificar alunos em risco já no primeiro mês"],
        tags: &["education"], mood: Mood::Glad, levels: [Low, Medium, Medium, High],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(Champion), person(PowerUser)],
        slips: &[slip("training_complete", 3, Customer, "Exam week.", "Semana de provas.")], story: &stories::golive::WESTMERE, ..BASE
    },
    Case {
        name: ["Elétrica Nova Estância", "Elétrica Nova Estância"], industry: 7, mine: true, contract: (365_000, "BRL", 280), stage: 4, age: 76, lag: 8, mood: Mood::Cool,
        goal: ["Outage reports to the regulator without retyping", "Relatórios de interrupção ao regulador sem redigitar"],
        tags: &["regulated"], levels: [Medium, High, Medium, Medium],
        people: &[with(ProjectLead, Quiet(10)), person(ExecutiveSponsor), person(TechnicalLead), person(Champion)],
        slips: &[slip("environment_live", 4, ThirdParty, "Certificate from the regulator came late.", "O certificado do órgão regulador chegou atrasado.")],
        signals: &[signal("outcome.no_quick_win", Severity::Low, SignalState::FalseAlarm, 22)], story: &stories::golive::ESTANCIA, ..BASE
    },
];
