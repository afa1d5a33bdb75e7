//! Accounts in the first two stages.

use super::super::sketch::Contact::{Joined, Never, Quiet};
use super::super::sketch::{At, Mood, Said, person, raised, signal, slip, with};
use super::super::stories;
use super::{BASE, Case};
use crate::domain::factor::Level::{High, Low, Medium};
use crate::domain::milestone::Cause::{Customer, ThirdParty, Us};
use crate::domain::signal::{Severity, SignalState};
use crate::domain::stakeholder::Role::{
    Champion, ExecutiveSponsor, Manager, PowerUser, ProjectLead, SubjectExpert, TechnicalLead,
};
use crate::domain::touch::{Direction, Sentiment, TouchKind};

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    // In intake: signed two days ago, no date for kickoff yet.
    Case {
        name: ["Cafés Serra do Luar", "Cafés Serra do Luar"], industry: 5, mine: true, contract: (186_000, "BRL", 120), stage: 1, age: 2,
        goal: ["Trace every coffee lot back to its farm before the next harvest", "Rastrear cada lote de café até a fazenda antes da próxima safra"],
        tags: &["export", "new"], kickoff_booked: false, mood: Mood::Glad,
        people: &[person(ProjectLead), with(ExecutiveSponsor, Never)], story: &stories::early::CAFES, ..BASE
    },
    Case {
        name: ["Nordhavn Freight", "Nordhavn Freight"], industry: 0, brazilian: false, contract: (94_000, "EUR", 210), stage: 2, age: 24,
        goal: ["Customs papers ready before the ship docks", "Documentos aduaneiros prontos antes de o navio atracar"],
        tags: &["enterprise", "sso"], levels: [Medium, High, Medium, Medium],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(TechnicalLead), person(Champion)], story: &stories::early::NORDHAVN, ..BASE
    },
    // Slipping, and its technical lead has gone quiet: for today.
    Case {
        name: ["Metalúrgica Três Pontas", "Metalúrgica Três Pontas"], industry: 3, mine: true, contract: (312_000, "BRL", 260), stage: 2, age: 49, lag: 9,
        goal: ["Weekly production plan without the big spreadsheet", "Plano de produção semanal sem a planilhona"],
        tags: &["erp", "mid-market"], mood: Mood::Sour, levels: [Medium, High, Medium, Low],
        people: &[person(ProjectLead), person(ExecutiveSponsor), with(TechnicalLead, Quiet(19)), person(SubjectExpert)],
        slips: &[slip("environment_live", 6, Customer, "Server purchase had to go through the board.", "A compra do servidor teve de passar pelo conselho.")],
        signals: &[
            signal("technical.it_unresponsive", Severity::Medium, SignalState::Open, 6),
            signal("technical.milestones_missed", Severity::Medium, SignalState::Acknowledged, 2),
        ],
        said: &[Said { at: At::Ago(4), kind: TouchKind::Call, direction: Direction::Inbound, sentiment: Some(Sentiment::Negative), who: &[ProjectLead],
            note: ["IT gave our VPN request a low priority. She will take it to the plant manager.", "A TI pôs nosso pedido de VPN no fim da fila. Ela vai levar ao gerente da planta."] }],
        story: &stories::early::METALURGICA, ..BASE
    },
    Case {
        name: ["Marlowe & Finch Books", "Marlowe & Finch Books"], industry: 2, brazilian: false, contract: (38_500, "USD", 45), stage: 1, age: 6,
        goal: ["One stock list for nine shops and the web", "Um estoque só para nove lojas e o site"],
        tags: &["smb"], mood: Mood::Glad, levels: [Low, Low, Medium, Medium],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(Champion)], story: &stories::early::MARLOWE, ..BASE
    },
    // Busy period and every factor high.
    Case {
        name: ["Hospital Santa Aurora", "Hospital Santa Aurora"], industry: 1, contract: (890_000, "BRL", 1_450), stage: 2, age: 33,
        goal: ["Paperless admission in all four buildings", "Internação sem papel nos quatro prédios"],
        tags: &["enterprise", "multi-site", "security-review"], levels: [High, High, High, Low], busy: Some((10, 21)),
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(TechnicalLead), with(Manager, Never), person(SubjectExpert), person(PowerUser)],
        signals: &[
            signal("technical.scope_creep", Severity::Low, SignalState::Snoozed, 7),
            signal("engagement.meetings_missed", Severity::Low, SignalState::FalseAlarm, 20),
        ],
        story: &stories::early::HOSPITAL, ..BASE
    },
    // Moved back: the data was not what it seemed.
    Case {
        name: ["Cooperativa Vale Fértil", "Cooperativa Vale Fértil"], industry: 5, mine: true, contract: (420_000, "BRL", 380), stage: 2, age: 56, lag: 8,
        goal: ["Harvest forecast by farm every Monday at 8", "Previsão de safra por fazenda toda segunda às 8h"],
        tags: &["migration", "moved-back"],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(TechnicalLead), person(SubjectExpert), person(Champion)],
        slips: &[
            slip("data_migrated", 12, Customer, "Two thousand farms without a tax number in the old system.", "Duas mil fazendas sem CNPJ no sistema antigo."),
            slip("uat_signed_off", 6, Customer, "UAT waits for the second load.", "A homologação espera a segunda carga."),
        ],
        signals: &[
            raised("technical.problems_multiplying", Severity::Medium, SignalState::Acknowledged, 7, ["Every corrected balance brings up another one.", "A cada saldo corrigido aparece outro errado."]),
        ],
        moved_back: Some((6, ["Training showed wrong balances: the load has to be repeated first.", "No treinamento apareceram saldos errados: antes é preciso refazer a carga."])), story: &stories::early::COOPERATIVA, ..BASE
    },
    Case {
        name: ["Bellavance Dairy", "Bellavance Dairy"], industry: 5, brazilian: false, contract: (71_000, "EUR", 95), stage: 1, age: 9, lag: 6,
        goal: ["Know the milk price per route on the same day", "Saber o preço do leite por rota no mesmo dia"],
        tags: &["smb"],
        people: &[person(ProjectLead), with(ExecutiveSponsor, Never), person(TechnicalLead)],
        slips: &[slip("access_provisioned", 3, Us, "Our access tool was down for two days.", "Nossa ferramenta de acessos ficou dois dias fora.")],
        missed: &[(5, ProjectLead), (1, ProjectLead)], story: &stories::early::BELLAVANCE, ..BASE
    },
    Case {
        name: ["Colégio Bem-te-vi", "Colégio Bem-te-vi"], industry: 6, contract: (64_000, "BRL", 85), stage: 1, age: 5,
        goal: ["Enrolment from the phone, before the January rush", "Matrícula pelo celular antes da correria de janeiro"],
        tags: &["smb", "education"], mood: Mood::Glad, levels: [Low, Low, Low, Medium],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(Manager)], story: &stories::early::COLEGIO, ..BASE
    },
    Case {
        name: ["Ulvestad Wind", "Ulvestad Wind"], industry: 7, mine: true, brazilian: false, contract: (158_000, "EUR", 140), stage: 2, age: 15,
        goal: ["Crew schedules a week ahead for all eleven parks", "Escala das equipes com uma semana de antecedência nos onze parques"],
        tags: &["enterprise"], mood: Mood::Glad, levels: [Medium, Medium, Low, High],
        people: &[person(ProjectLead), person(ExecutiveSponsor), person(TechnicalLead), person(Champion)], story: &stories::early::ULVESTAD, ..BASE
    },
    // A change of people in the middle.
    Case {
        name: ["Seguros Capibaribe", "Seguros Capibaribe"], industry: 4, contract: (540_000, "BRL", 420), stage: 2, age: 40,
        goal: ["Open a claim in three minutes", "Abrir um sinistro em três minutos"],
        tags: &["enterprise", "lgpd"], levels: [High, Medium, Medium, Medium],
        people: &[person(ProjectLead), person(ExecutiveSponsor), with(TechnicalLead, Joined(15)), person(SubjectExpert)],
        slips: &[slip("integrations_live", 8, ThirdParty, "The broker portal changed its interface without notice.", "O portal de corretores mudou a API sem avisar.")],
        signals: &[
            signal("technical.it_unresponsive", Severity::Medium, SignalState::Resolved, 24),
            signal("outcome.no_quick_win", Severity::Low, SignalState::Open, 5),
        ],
        story: &stories::early::SEGUROS, ..BASE
    },
];
