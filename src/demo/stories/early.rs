//! Accounts in the first two stages: little is measured yet, much stands in the way.

use super::super::story::{
    MarkSketch, PlaySketch, SLOW, STORY, STRONG, Story, WEAK, blocker, complaint, goal, planned, request, step, won,
};
use crate::domain::signal::Category;
use crate::domain::signal::Severity::{High, Low, Medium};
use crate::domain::stakeholder::Role::{ProjectLead, SubjectExpert, TechnicalLead};

// Two days old: nobody has judged anything, and no goal has a figure yet.
#[rustfmt::skip]
pub(in crate::demo) const CAFES: Story = Story {
    pulse_ago: 30,
    steps: &[step(2, ["Agree on a kickoff date with the export manager", "Fechar a data do kickoff com a gerente de exportação"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const NORDHAVN: Story = Story {
    usage: STRONG, pulse: &[4, 5],
    goals: &[goal(["Customs papers ready at docking", "Documentos prontos na atracação"], ["%", "%"], 460, 950)],
    wins: &[
        won(28, 21, ["Customs codes looked up from the packing list", "Códigos aduaneiros preenchidos pela lista de embalagem"], ["35 minutes saved on every consignment", "35 minutos a menos por embarque"]).by(["minutes per consignment", "minutos por embarque"], 50, 20, 15),
        planned(58, ["First ship cleared before it docks", "Primeiro navio liberado antes de atracar"]).by(["hours until release", "horas até a liberação"], 36, 0, 0),
    ],
    steps: &[step(5, ["Walk their customs broker through the test declarations", "Passar as declarações de teste com o despachante deles"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const METALURGICA: Story = Story {
    usage: WEAK, pulse: &[4, 3, 2],
    goals: &[goal(["Hours to build the weekly plan", "Horas para montar o plano semanal"], ["hours", "horas"], 140, 30)],
    wins: &[planned(30, ["Cutting plan of the press line on screen", "Plano de corte da linha de prensas na tela"])],
    concerns: &[
        blocker(High, TechnicalLead, 17, 7, ["VPN for our engineers not opened", "VPN para o nosso time não liberada"]),
        blocker(Medium, ProjectLead, 9, 14, ["Bill of materials exported without routings", "Lista de materiais exportada sem os roteiros"]),
        blocker(Medium, SubjectExpert, 5, 10, ["Test ERP refreshed over our interface users", "ERP de testes restaurado por cima dos nossos usuários de integração"]),
        complaint(High, ProjectLead, 4, ["Three people asked her for the same access form", "Três pessoas pediram a ela o mesmo formulário de acesso"]),
    ],
    steps: &[step(1, ["Call the plant manager about the VPN", "Ligar para o gerente da planta sobre a VPN"])],
    plays: &[PlaySketch { play: Category::Technical, code: "technical.it_unresponsive", ago: 4, moves_done: 1, before: 52, after: None, finished: None }],
    mark: Some(MarkSketch::Done(1, 57)),
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const MARLOWE: Story = Story {
    pulse: &[4], pulse_ago: 2,
    goals: &[goal(["Online orders cancelled for lack of stock", "Pedidos on-line cancelados por falta de estoque"], ["%", "%"], 84, 20)],
    wins: &[planned(27, ["Stock of all nine shops on one page", "Estoque das nove lojas em uma página"])],
    steps: &[step(3, ["Send the list of fields for the till export", "Enviar a lista de campos da exportação do caixa"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const HOSPITAL: Story = Story {
    usage: SLOW, pulse: &[4, 4, 3],
    goals: &[
        goal(["Admissions without paper", "Internações sem papel"], ["%", "%"], 60, 900),
        goal(["Minutes at the admission desk", "Minutos no balcão de internação"], ["min", "min"], 220, 90),
    ],
    wins: &[planned(32, ["Wristbands printed from the admission screen", "Pulseiras impressas direto da tela de internação"])],
    concerns: &[
        request(SubjectExpert, 19, ["Pharmacy wants dose labels in the same flow", "A farmácia quer as etiquetas de dose no mesmo fluxo"]),
        request(ProjectLead, 8, ["Second signature for minors, asked for by legal", "Segunda assinatura para menores, pedida pelo jurídico"]),
        complaint(Medium, SubjectExpert, 9, ["Admission test data held real patients", "Dados de teste da internação tinham pacientes reais"]),
        blocker(High, TechnicalLead, 14, 9, ["Security review waits for a data protection officer", "Revisão de segurança à espera da encarregada de dados"]),
    ],
    steps: &[step(4, ["Take both requests to the steering committee", "Levar os dois pedidos ao comitê do projeto"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const COOPERATIVA: Story = Story {
    usage: SLOW, pulse: &[4, 4, 3],
    goals: &[goal(["Error of the Monday harvest forecast", "Erro da previsão de safra de segunda"], ["%", "%"], 280, 100)],
    wins: &[won(30, 33, ["Deliveries of the soya farms by phone", "Entregas das fazendas de soja pelo celular"], ["No more calls from 60 farms each Friday", "60 fazendas deixaram de ligar toda sexta"])],
    concerns: &[
        blocker(High, SubjectExpert, 10, 2, ["Balances of 214 members differ after the load", "Saldos de 214 cooperados não batem depois da carga"]),
        blocker(Medium, TechnicalLead, 22, 10, ["Old system exports tax numbers without leading zeros", "Sistema antigo exporta o CNPJ sem os zeros à esquerda"]).closed(7, ["Export fixed by their vendor", "O fornecedor corrigiu a exportação"]),
    ],
    steps: &[step(6, ["Compare the second load with the member ledger", "Conferir a segunda carga com a conta corrente dos cooperados"])],
    mark: Some(MarkSketch::Snoozed { ago: 3, days: 9, until: "data_migrated", score: 66, alarm: 12, reason: ["The second load decides; until then nothing to add.", "A segunda carga é que decide; até lá não há o que fazer."] }),
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const BELLAVANCE: Story = Story {
    pulse: &[3], pulse_ago: 3,
    goals: &[goal(["Days until a route's milk price is known", "Dias até saber o preço do leite de cada rota"], ["days", "dias"], 60, 10)],
    wins: &[planned(26, ["Tanker weights without a paper slip", "Peso dos caminhões sem papel"])],
    concerns: &[complaint(Medium, ProjectLead, 4, ["Two days without access after we had promised it", "Dois dias sem o acesso que prometemos"])],
    steps: &[step(1, ["Offer the sponsor two slots outside milking hours", "Oferecer ao patrocinador dois horários fora da ordenha"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const COLEGIO: Story = Story {
    usage: STRONG, pulse: &[5], pulse_ago: 1,
    goals: &[goal(["Enrolments finished on the phone", "Matrículas concluídas pelo celular"], ["%", "%"], 0, 700)],
    wins: &[planned(25, ["Documents photographed instead of copied", "Documentos fotografados em vez de xerocados"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const ULVESTAD: Story = Story {
    usage: STRONG, pulse: &[4, 5], pulse_ago: 2,
    goals: &[goal(["Shifts changed on the day itself", "Escalas alteradas no próprio dia"], ["per week", "por semana"], 310, 80)],
    wins: &[
        won(24, 13, ["Crew list of the two northern parks shared live", "Lista das equipes dos dois parques do norte ao vivo"], ["Four phone rounds a week dropped", "Quatro rodadas de ligações a menos por semana"]),
        planned(55, ["Schedule for all eleven parks out by Thursday", "Escala dos onze parques pronta na quinta"]),
    ],
    concerns: &[blocker(Low, TechnicalLead, 9, 7, ["Weather feed asked for a fixed address", "A API de clima exigia IP fixo"]).closed(4, ["Address set and confirmed", "Endereço configurado e confirmado"])],
    steps: &[step(7, ["Pick the pilot park for the crew app", "Escolher o parque piloto do app das equipes"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const SEGUROS: Story = Story {
    usage: SLOW, pulse: &[4, 3],
    goals: &[goal(["Minutes to open a claim", "Minutos para abrir um sinistro"], ["min", "min"], 110, 30)],
    wins: &[planned(30, ["Policy data filled in from the number plate", "Dados da apólice preenchidos pela placa"])],
    concerns: &[
        complaint(High, ProjectLead, 8, ["Second change of date told by e-mail only", "Segunda mudança de data avisada só por e-mail"]),
        blocker(High, TechnicalLead, 14, 8, ["Broker portal rejects our test certificate", "O portal de corretores recusa nosso certificado de teste"]),
        blocker(Low, SubjectExpert, 20, 9, ["Claim codes missing for motorcycles", "Faltavam códigos de sinistro para motos"]).closed(13, ["Table completed by their actuary", "Tabela completada pela atuária deles"]),
    ],
    steps: &[step(2, ["Joint call with the portal's vendor", "Call a três com o fornecedor do portal"]), step(8, ["Choose the claim type for the pilot", "Escolher o tipo de sinistro do piloto"])],
    plays: &[PlaySketch { play: Category::Technical, code: "technical.it_unresponsive", ago: 23, moves_done: 4, before: 61, after: Some(74), finished: Some((12, ["New technical lead named, weekly slot kept since", "Novo líder técnico indicado, reunião semanal mantida desde então"])) }],
    ..STORY
};
