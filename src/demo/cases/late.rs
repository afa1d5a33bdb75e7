//! Accounts in the fifth stage, "Client B" among them.

use super::super::sketch::Contact::{Left, Never, Quiet};
use super::super::sketch::{At, Mood, Said, person, raised, signal, slip, with};
use super::super::stories;
use super::{BASE, Case};
use crate::domain::account::Status;
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
        name: ["Client B", "Cliente B"], industry: 3, mine: true, brazilian: false, contract: (120_000, "USD", 200), stage: 5, age: 352, lag: 6,
        goal: ["Plan production weekly without spreadsheets", "Planejar a produção semanal sem planilhas"],
        tags: &["churn-risk", "renewal"], mood: Mood::Sour, levels: [Medium, Medium, High, Low],
        people: &[with(ProjectLead, Quiet(24)), with(ExecutiveSponsor, Quiet(78)), person(TechnicalLead), with(Champion, Left(95)), person(EndUser), with(Manager, Never)],
        slips: &[
            slip("kickoff_held", 13, Us, "Handoff from sales was not written down; we started over.", "A passagem de vendas não foi registrada; recomeçamos do zero."),
            slip("data_migrated", 21, Customer, "Article master had to be cleaned twice.", "O cadastro de itens teve de ser limpo duas vezes."),
            slip("training_delivered", 14, Us, "No trainer for the night shift.", "Sem instrutor para o turno da noite."),
            slip("roi_validated", 75, Customer, "Finance has no figures from before the start.", "O financeiro não tem números de antes do início."),
            slip("roi_validated", 60, Customer, "Controller left; nobody owns the calculation.", "A controller saiu; ninguém assumiu o cálculo."),
        ],
        signals: &[
            signal("relationship.escalated", Severity::High, SignalState::Open, 6),
            signal("engagement.sponsor_absent", Severity::Medium, SignalState::Open, 30),
            signal("adoption.no_logins_after_training", Severity::High, SignalState::Acknowledged, 60),
            signal("outcome.not_tracked", Severity::Low, SignalState::Acknowledged, 12),
            signal("engagement.champion_disengaged", Severity::Medium, SignalState::Open, 90),
            signal("outcome.no_quick_win", Severity::Medium, SignalState::Resolved, 300),
            signal("technical.milestones_missed", Severity::Medium, SignalState::Resolved, 290),
        ],
        said: CLIENT_B, story: &stories::late::CLIENT_B, ..BASE
    },
    Case {
        name: ["Usina Lagoa Funda", "Usina Lagoa Funda"], industry: 5, contract: (610_000, "BRL", 480), stage: 5, age: 80,
        goal: ["Every load weighed, graded and paid in one system", "Cada carga pesada, classificada e paga em um só sistema"],
        tags: &["enterprise"], mood: Mood::Glad, levels: [Medium, Medium, Medium, High],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(Champion), person(Manager), person(PowerUser)],
        said: &[Said { at: At::Ago(9), kind: TouchKind::Review, direction: Direction::Outbound, sentiment: Some(Sentiment::Positive), who: &[ProjectLead, ExecutiveSponsor, Champion],
            note: ["71 % of users active, up from 52 % a month ago. Payment runs cut from three days to one.", "71 % dos usuários ativos; há um mês eram 52 %. Pagamentos caíram de três dias para um."] }],
        story: &stories::late::LAGOA_FUNDA, ..BASE
    },
    Case {
        name: ["Iskander Shipping", "Iskander Shipping"], industry: 0, mine: true, brazilian: false, contract: (176_000, "USD", 230), stage: 5, age: 78,
        goal: ["One view of every container without phone calls", "Ver todos os contêineres num lugar só, sem ligações"],
        tags: &["enterprise"], mood: Mood::Glad,
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(Champion), person(PowerUser)],
        signals: &[signal("adoption.tickets_high", Severity::Low, SignalState::Resolved, 14)], story: &stories::late::ISKANDER, ..BASE
    },
    // The sponsor has missed one review after the other.
    Case {
        name: ["Crédito Popular Ipê", "Crédito Popular Ipê"], industry: 4, contract: (298_000, "BRL", 350), stage: 5, age: 97, lag: 7,
        goal: ["Answer credit requests on the same day", "Responder a pedidos de crédito no mesmo dia"],
        tags: &["mid-market"], mood: Mood::Cool,
        people: &[person(ProjectLead), with(ExecutiveSponsor, Quiet(70)), person(Champion), person(Manager)],
        slips: &[slip("uat_signed_off", 6, Customer, "Risk committee meets every other week.", "O comitê de risco só se reúne a cada duas semanas.")],
        signals: &[
            signal("engagement.sponsor_absent", Severity::Medium, SignalState::Acknowledged, 28),
            signal("outcome.no_enthusiasm", Severity::Low, SignalState::Open, 6),
        ],
        story: &stories::late::IPE, ..BASE
    },
    Case {
        name: ["Fairwater Hydro", "Fairwater Hydro"], industry: 7, brazilian: false, contract: (231_000, "EUR", 160), stage: 5, age: 95,
        goal: ["Maintenance planned from sensor data, not from memory", "Manutenção planejada por sensores, não de memória"],
        tags: &["enterprise", "strategic"], levels: [High, Medium, Medium, Medium],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(SubjectExpert), person(PowerUser), person(Champion)],
        slips: &[slip("go_live", 6, Customer, "No launch during the spring flood.", "Nada de lançamento durante a cheia.")],
        signals: &[signal("relationship.complaints_rising", Severity::Low, SignalState::FalseAlarm, 15)], story: &stories::late::FAIRWATER, ..BASE
    },
    Case {
        name: ["Móveis Aroeira", "Móveis Aroeira"], industry: 3, mine: true, contract: (97_000, "BRL", 75), stage: 5, age: 76,
        goal: ["Custom orders without retyping the measures", "Pedidos sob medida sem redigitar as medidas"],
        tags: &["smb"], levels: [Low, Medium, Medium, Medium],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(PowerUser), person(Champion)],
        signals: &[
            signal("adoption.bad_feedback", Severity::Low, SignalState::Resolved, 24),
        ], story: &stories::late::AROEIRA, ..BASE
    },
    // Left in the middle of adoption.
    Case {
        name: ["Pellworm Textiles", "Pellworm Textiles"], industry: 3, brazilian: false, contract: (66_000, "EUR", 55), stage: 5, age: 190, lag: 12, still: 48, status: Status::Churned,
        goal: ["Colour recipes shared between the two mills", "Receitas de cor compartilhadas entre as duas fábricas"],
        tags: &["insolvency"], mood: Mood::Sour, renewal: None,
        people: &[person(ProjectLead), person(ExecutiveSponsor), with(TechnicalLead, Left(70))],
        slips: &[slip("go_live", 14, Customer, "One mill closed for the summer.", "Uma das fábricas fechou durante o verão.")],
        signals: &[signal("relationship.team_unsure", Severity::High, SignalState::Resolved, 75)],
        said: &[Said { at: At::Ago(49), kind: TouchKind::Call, direction: Direction::Inbound, sentiment: Some(Sentiment::Negative), who: &[ExecutiveSponsor, ProjectLead],
            note: ["Administrator appointed; all licences end this month.", "Administrador judicial nomeado; todas as licenças terminam neste mês."] }],
        story: &stories::late::PELLWORM, ..BASE
    },
    Case {
        name: ["Clínica Vale do Sabiá", "Clínica Vale do Sabiá"], industry: 1, contract: (124_000, "BRL", 95), stage: 5, age: 88, lag: 3,
        goal: ["Halve the wait for an appointment", "Cortar pela metade a espera por consulta"],
        tags: &["smb"], levels: [Medium, Medium, Medium, High],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(Champion), person(EndUser)],
        slips: &[slip("roi_validated", 6, ThirdParty, "Health plan sends the figures only after closing.", "A operadora só envia os números depois do fechamento.")],
        signals: &[
            raised("relationship.team_unsure", Severity::Low, SignalState::Open, 3, ["The practice manager asks twice whether the price stays.", "A gestora da clínica perguntou duas vezes se o preço se mantém."]),
        ],
        story: &stories::late::SABIA, ..BASE
    },
];

#[rustfmt::skip]
const CLIENT_B: &[Said] = &[
    Said { at: At::Day(127), kind: TouchKind::Review, direction: Direction::Outbound, sentiment: Some(Sentiment::Neutral), who: &[ProjectLead, ExecutiveSponsor],
        note: ["At last something to show: one line got its Monday plan from the system.", "Enfim algo para mostrar: uma linha recebeu o plano de segunda pelo sistema."] },
    Said { at: At::Day(183), kind: TouchKind::Meeting, direction: Direction::Outbound, sentiment: Some(Sentiment::Negative), who: &[ProjectLead, TechnicalLead, Champion],
        note: ["Two thirds have not opened it. Supervisors still print the old sheet.", "Dois terços nem abriram. Supervisores ainda imprimem a planilha antiga."] },
    Said { at: At::Day(240), kind: TouchKind::Call, direction: Direction::Inbound, sentiment: Some(Sentiment::Negative), who: &[ProjectLead],
        note: ["Asks what other plants get for the same price. No talk of expansion.", "Pergunta o que outras plantas recebem pelo mesmo preço. Nem se fala em expansão."] },
    Said { at: At::Ago(6), kind: TouchKind::Email, direction: Direction::Inbound, sentiment: Some(Sentiment::Negative), who: &[TechnicalLead],
        note: ["Notice from purchasing, passed on by IT: the renewal is cancelled. Asks for the data export.", "Aviso de compras, repassado pela TI: renovação cancelada. Pedem a exportação dos dados."] },
];
