//! Accounts in the third stage.

use super::super::sketch::Contact::{Left, Quiet};
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
        name: ["Transportes Boa Viagem do Sul", "Transportes Boa Viagem do Sul"], industry: 0, contract: (268_000, "BRL", 190), stage: 3, age: 51,
        goal: ["Driver settlement in one day instead of five", "Acerto com motoristas em um dia em vez de cinco"],
        tags: &["mid-market"], mood: Mood::Glad,
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(TechnicalLead), person(Champion), person(EndUser)], story: &stories::training::BOA_VIAGEM, ..BASE
    },
    // Training stands: nobody frees the people. For today.
    Case {
        name: ["Castellane Hotels", "Castellane Hotels"], industry: 9, mine: true, brazilian: false, contract: (132_000, "EUR", 310), stage: 3, age: 64, lag: 12,
        goal: ["Every guest request answered within ten minutes", "Todo pedido de hóspede respondido em dez minutos"],
        tags: &["multi-site", "season"], mood: Mood::Sour,
        people: &[person(ProjectLead), with(ExecutiveSponsor, Quiet(52)), person(TechnicalLead), person(Manager), person(PowerUser)],
        slips: &[slip("training_delivered", 7, Customer, "Full houses on the coast, nobody can leave the desk.", "Casas cheias no litoral, ninguém sai da recepção.")],
        signals: &[
            signal("adoption.low_attendance", Severity::Medium, SignalState::Open, 5),
            signal("engagement.sponsor_absent", Severity::Medium, SignalState::Open, 9),
            signal("technical.scope_creep", Severity::Low, SignalState::Resolved, 30),
        ],
        said: &[Said { at: At::Ago(3), kind: TouchKind::Meeting, direction: Direction::Outbound, sentiment: Some(Sentiment::Negative), who: &[ProjectLead, Manager],
            note: ["Offered 20-minute sessions per shift. They want it in writing from the sponsor first.", "Ofereci turmas de 20 minutos por turno. Querem antes um aval por escrito do patrocinador."] }],
        story: &stories::training::CASTELLANE, ..BASE
    },
    Case {
        name: ["Laticínios Pedra Branca", "Laticínios Pedra Branca"], industry: 5, contract: (149_000, "BRL", 110), stage: 3, age: 47,
        goal: ["Quality report per tanker before unloading", "Laudo de qualidade por caminhão antes da descarga"],
        tags: &["smb"], levels: [Low, Medium, Medium, Medium],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(SubjectExpert), person(PowerUser)], story: &stories::training::LATICINIOS, ..BASE
    },
    Case {
        name: ["Penrose Diagnostics", "Penrose Diagnostics"], industry: 1, brazilian: false, contract: (205_000, "USD", 240), stage: 3, age: 63, lag: 10, mood: Mood::Sour,
        goal: ["Results to the doctor within four hours", "Resultado ao médico em quatro horas"],
        tags: &["compliance", "enterprise"], levels: [High, Medium, Medium, Medium],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(TechnicalLead), with(Champion, Left(12)), person(Manager)],
        slips: &[slip("uat_signed_off", 5, Us, "Audit trail had to be changed before they could sign.", "A trilha de auditoria teve de mudar antes do aceite.")],
        signals: &[
            signal("engagement.champion_disengaged", Severity::Medium, SignalState::Acknowledged, 10),
        ], story: &stories::training::PENROSE, ..BASE
    },
    Case {
        name: ["Lojas Maré Mansa", "Lojas Maré Mansa"], industry: 2, mine: true, contract: (332_000, "BRL", 520), stage: 3, age: 50,
        goal: ["Stock counts right to 98 % in all forty stores", "Acuracidade de 98 % no estoque das quarenta lojas"],
        tags: &["multi-site"], mood: Mood::Glad, levels: [Medium, Medium, High, High],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(Champion), person(PowerUser)],
        signals: &[signal("technical.problems_multiplying", Severity::Medium, SignalState::Resolved, 25)], story: &stories::training::MARE_MANSA, ..BASE
    },
    // Paused by agreement during a merger.
    Case {
        name: ["Granby Leasing", "Granby Leasing"], industry: 4, brazilian: false, contract: (88_000, "USD", 70), stage: 3, age: 82, still: 28, status: Status::Paused,
        goal: ["Contract changes without paper", "Alterações de contrato sem papel"],
        tags: &["merger", "on-hold"],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(TechnicalLead)],
        slips: &[slip("integrations_live", 4, ThirdParty, "Rating agency was late with the test account.", "A agência de rating atrasou a conta de teste.")],
        signals: &[
            signal("relationship.team_unsure", Severity::Medium, SignalState::Acknowledged, 9),
        ],
        said: &[Said { at: At::Ago(29), kind: TouchKind::Call, direction: Direction::Inbound, sentiment: Some(Sentiment::Neutral), who: &[ExecutiveSponsor, ProjectLead],
            note: ["Merger announced; all projects stop until the new board has met. Agreed to pause.", "Fusão anunciada; projetos parados até o novo conselho se reunir. Combinamos pausar."] }],
        story: &stories::training::GRANBY, ..BASE
    },
    Case {
        name: ["Construtora Horizonte Largo", "Construtora Horizonte Largo"], industry: 8, contract: (275_000, "BRL", 160), stage: 3, age: 58, lag: 5, mood: Mood::Cool,
        goal: ["Measurements approved on site the same day", "Medição aprovada na obra no mesmo dia"],
        tags: &["mid-market"], levels: [Medium, Medium, Medium, Low],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(TechnicalLead), person(EndUser)],
        slips: &[slip("data_migrated", 5, Us, "Our script dropped the cost centres; loaded again.", "Nosso script perdeu os centros de custo; carregamos de novo.")],
        signals: &[
            raised("technical.scope_creep", Severity::Low, SignalState::Acknowledged, 20, ["The forms grow with every site we visit.", "Os formulários crescem a cada obra que visitamos."]),
        ],
        story: &stories::training::HORIZONTE, ..BASE
    },
];
