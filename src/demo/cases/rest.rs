//! Accounts in the sixth stage and those that have left the board, "Client A" among them.

use super::super::sketch::Contact::{Joined, Quiet};
use super::super::sketch::{At, Mood, Said, person, signal, slip, with};
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
        name: ["Client A", "Cliente A"], industry: 3, brazilian: false, contract: (198_000, "USD", 330), stage: 6, age: 358, still: 246, status: Status::Graduated, renewal: Some(730),
        goal: ["Plan production weekly without spreadsheets", "Planejar a produção semanal sem planilhas"],
        tags: &["expansion", "reference"], mood: Mood::Glad, levels: [Medium, Medium, High, High],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(TechnicalLead), person(Champion), person(PowerUser)],
        signals: &[signal("technical.scope_creep", Severity::Low, SignalState::Resolved, 330)],
        said: CLIENT_A, story: &stories::rest::CLIENT_A, ..BASE
    },
    Case {
        name: ["Hotéis Costa Serena", "Hotéis Costa Serena"], industry: 9, contract: (244_000, "BRL", 270), stage: 6, age: 103,
        goal: ["Same rates in all channels, checked every hour", "Mesma tarifa em todos os canais, conferida de hora em hora"],
        tags: &["multi-site"], mood: Mood::Glad,
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(Champion), person(PowerUser)], story: &stories::rest::COSTA_SERENA, ..BASE
    },
    // The review is overdue and the new sponsor has not been won yet. For today.
    Case {
        name: ["Lindqvist Civil Works", "Lindqvist Civil Works"], industry: 8, mine: true, brazilian: false, contract: (209_000, "EUR", 175), stage: 6, age: 112, lag: 16,
        goal: ["Cost of each site up to date every Friday", "Custo de cada obra em dia toda sexta"],
        tags: &["enterprise", "renewal"],
        people: &[person(ProjectLead), with(ExecutiveSponsor, Joined(25)), person(Champion), person(Manager)],
        slips: &[slip("business_review", 6, Customer, "New managing director wants to settle in first.", "A nova diretora-geral quer se inteirar primeiro.")],
        signals: &[
            signal("outcome.not_tracked", Severity::Low, SignalState::Open, 7),
        ], story: &stories::rest::LINDQVIST, ..BASE
    },
    // Left early: the purchase was never wanted by those who should use it.
    Case {
        name: ["Tecelagem Ouro Fino", "Tecelagem Ouro Fino"], industry: 3, contract: (82_000, "BRL", 60), stage: 2, age: 120, lag: 14, still: 62, status: Status::Churned,
        goal: ["Order status without asking the mill", "Status do pedido sem ligar para a fábrica"],
        tags: &["smb"], mood: Mood::Sour, renewal: None,
        people: &[person(ProjectLead), with(ExecutiveSponsor, Quiet(45)), person(TechnicalLead)],
        slips: &[slip("environment_live", 9, Customer, "No server, no budget for one.", "Sem servidor e sem verba para um.")],
        signals: &[signal("engagement.sponsor_absent", Severity::High, SignalState::Resolved, 80)],
        said: &[Said { at: At::Ago(63), kind: TouchKind::Email, direction: Direction::Inbound, sentiment: Some(Sentiment::Negative), who: &[ProjectLead],
            note: ["Contract ended by mutual agreement: no time, no team, wrong moment.", "Contrato encerrado de comum acordo: sem tempo, sem equipe, momento errado."] }],
        story: &stories::rest::OURO_FINO, ..BASE
    },
    Case {
        name: ["Corvane Insurance", "Corvane Insurance"], industry: 4, mine: true, brazilian: false, contract: (264_000, "USD", 390), stage: 6, age: 99,
        goal: ["Claims files complete at first contact", "Processo de sinistro completo já no primeiro contato"],
        tags: &["enterprise"], mood: Mood::Glad, levels: [Medium, Medium, Medium, Medium],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(Champion), person(Manager)],
        signals: &[signal("outcome.metrics_flat", Severity::Medium, SignalState::FalseAlarm, 20)], story: &stories::rest::CORVANE, ..BASE
    },
    // Put away: a pilot that ended.
    Case {
        name: ["Solar Guaraci", "Solar Guaraci"], industry: 7, contract: (41_000, "BRL", 20), stage: 6, age: 300, still: 170, status: Status::Graduated, archived_ago: Some(40),
        goal: ["Pilot: crew schedules for one region", "Piloto: escala das equipes de uma região"],
        tags: &["pilot"], levels: [Low, Low, Low, Medium],
        people: &[person(ProjectLead), person(ExecutiveSponsor)], story: &stories::rest::GUARACI, ..BASE
    },
    Case {
        name: ["Alder & Voss Clinics", "Alder & Voss Clinics"], industry: 1, mine: true, brazilian: false, contract: (187_000, "USD", 260), stage: 6, age: 175, still: 58, status: Status::Graduated, renewal: Some(320),
        goal: ["One patient file for twelve clinics", "Um prontuário só para doze clínicas"],
        tags: &["reference"], mood: Mood::Glad,
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(Champion), person(PowerUser)],
        signals: &[signal("adoption.low_attendance", Severity::Medium, SignalState::Resolved, 110)], story: &stories::rest::ALDER, ..BASE
    },
    Case {
        name: ["Engenharia Rio Manso", "Engenharia Rio Manso"], industry: 8, contract: (153_000, "BRL", 105), stage: 6, age: 116, lag: 4,
        goal: ["Site diary by phone, without paper", "Diário de obra pelo celular, sem papel"],
        tags: &["mid-market"], mood: Mood::Cool, levels: [Medium, Low, Medium, Medium],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(Champion), person(EndUser)],
        slips: &[slip("roi_validated", 9, Us, "Our template counted travel twice.", "Nosso modelo contava deslocamento duas vezes."), slip("business_review", 5, ThirdParty, "Auditor asked for the same week.", "A auditoria pediu a mesma semana.")],
        signals: &[
            signal("outcome.no_enthusiasm", Severity::Low, SignalState::Acknowledged, 6),
        ], story: &stories::rest::RIO_MANSO, ..BASE
    },
    Case {
        name: ["Verhoeven Orchards", "Verhoeven Orchards"], industry: 5, brazilian: false, contract: (52_000, "EUR", 40), stage: 2, age: 70, still: 31, status: Status::Paused,
        goal: ["Picking plan by weather and ripeness", "Plano de colheita por clima e maturação"],
        tags: &["season"], busy: Some((-32, 12)),
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(SubjectExpert)],
        signals: &[signal("engagement.lead_unresponsive", Severity::Low, SignalState::FalseAlarm, 35)],
        said: &[Said { at: At::Ago(33), kind: TouchKind::Call, direction: Direction::Inbound, sentiment: Some(Sentiment::Neutral), who: &[ProjectLead],
            note: ["Harvest starts early; everybody is in the field. Back in six weeks.", "A colheita começou antes; todos no campo. Voltam em seis semanas."] }],
        story: &stories::rest::VERHOEVEN, ..BASE
    },
];

#[rustfmt::skip]
const CLIENT_A: &[Said] = &[
    Said { at: At::Day(28), kind: TouchKind::Review, direction: Direction::Outbound, sentiment: Some(Sentiment::Positive), who: &[ProjectLead, ExecutiveSponsor, Champion],
        note: ["The planner of line 2 held up her printed week: first one made without the sheet.", "A planejadora da linha 2 mostrou a semana impressa: a primeira feita sem planilha."] },
    Said { at: At::Day(105), kind: TouchKind::Review, direction: Direction::Outbound, sentiment: Some(Sentiment::Positive), who: &[ProjectLead, ExecutiveSponsor, Champion],
        note: ["Went through use by line; the sponsor asks about the second plant.", "Vimos o uso linha por linha; o patrocínio pergunta sobre a segunda planta."] },
    Said { at: At::Day(148), kind: TouchKind::Meeting, direction: Direction::Outbound, sentiment: Some(Sentiment::Positive), who: &[ProjectLead, Champion],
        note: ["Monthly check-in: second plant training done by their own champions.", "Check-in mensal: treinamento da segunda planta feito pelos champions deles."] },
    Said { at: At::Day(183), kind: TouchKind::Meeting, direction: Direction::Inbound, sentiment: Some(Sentiment::Positive), who: &[ExecutiveSponsor, ProjectLead],
        note: ["Renewal signed six months early, with the second plant: ARR +65 %, from 120,000 to 198,000.", "Renovação assinada seis meses antes, com a segunda planta: ARR +65 %, de 120.000 para 198.000."] },
    Said { at: At::Day(266), kind: TouchKind::Review, direction: Direction::Outbound, sentiment: Some(Sentiment::Positive), who: &[ExecutiveSponsor, ProjectLead],
        note: ["Quarterly review: figures hold. Agreed to speak at our user day.", "Revisão trimestral: números mantidos. Topou falar no nosso dia do usuário."] },
    Said { at: At::Ago(16), kind: TouchKind::Call, direction: Direction::Outbound, sentiment: Some(Sentiment::Positive), who: &[ProjectLead],
        note: ["Monthly check-in, twelve minutes, nothing open.", "Check-in mensal, doze minutos, nada pendente."] },
];
