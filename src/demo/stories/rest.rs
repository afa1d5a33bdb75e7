//! Accounts in the sixth stage and those that have left the board, "Client A" among them.

use super::super::story::{
    FAIR, HandSketch, PlaySketch, SLOW, STORY, STRONG, Story, Use, WEAK, blocker, complaint, goal, request, step, won,
};
use crate::domain::signal::Category;
use crate::domain::signal::Severity::{Low, Medium};
use crate::domain::stakeholder::Role::{Champion, EndUser, Manager, PowerUser, ProjectLead, TechnicalLead};

// First value on day 28, 89 % of users, 7 of 10 core features (guide, opening comparison).
#[rustfmt::skip]
pub(in crate::demo) const CLIENT_A: Story = Story {
    usage: Use { published: Some((89, 7)), goal: 118, roi: 165, ..STRONG }, pulse: &[5, 5, 5],
    goals: &[goal(["Planning hours per week", "Horas de planejamento por semana"], ["hours", "horas"], 190, 60)],
    wins: &[
        won(30, 28, ["Weekly plan of line 2 printed from the pilot", "Plano semanal da linha 2 impresso a partir do piloto"], ["Two hours saved each Monday", "Duas horas poupadas por segunda"]).by(["minutes for the Monday plan", "minutos para o plano de segunda"], 180, 60, 60),
        won(60, 55, ["All five lines planned without sheets", "As cinco linhas planejadas sem planilha"], ["Changeovers down by a fifth", "Trocas de ferramenta um quinto menores"]),
        won(90, 86, ["Deliveries promised from the plan", "Prazos prometidos direto do plano"], ["On-time delivery up nine points", "Entregas no prazo nove pontos acima"]),
    ],
    concerns: &[request(TechnicalLead, 338, ["Tool crib inside the plan", "Ferramentaria dentro do plano"]).closed(330, ["Part of the second plant", "Entrou no escopo da segunda planta"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const COSTA_SERENA: Story = Story {
    usage: STRONG,
    sessions: &[["Revenue desk", "Receita"], ["Hotel managers", "Gerentes de hotel"], ["Reservations", "Reservas"]],
    goals: &[goal(["Rates that differ between channels", "Tarifas divergentes entre canais"], ["%", "%"], 110, 10), goal(["Direct bookings", "Reservas diretas"], ["%", "%"], 240, 350)],
    wins: &[won(30, 22, ["Rates of the coast hotels checked every hour", "Tarifas dos hotéis do litoral conferidas de hora em hora"], ["Sixty wrong rates found on the first day", "Sessenta tarifas erradas no primeiro dia"]), won(60, 59, ["Closed rooms disappear everywhere at once", "Quartos fechados somem de todos os canais de uma vez"], ["No overbooking since", "Nenhum overbooking desde então"])],
    steps: &[step(7, ["Send the review deck to the finance director", "Enviar a apresentação da revisão à diretora financeira"])],
    ..STORY
};

// Nobody has written down a business figure since the old sponsor left.
#[rustfmt::skip]
pub(in crate::demo) const LINDQVIST: Story = Story {
    usage: Use { untracked: 41, goal: 52, roi: 55, active: 80, features: 80, ..FAIR }, pulse: &[4, 3, 3],
    sessions: &[["Site accountants", "Contadores de obra"], ["Project managers", "Gerentes de projeto"], ["Purchasing", "Suprimentos"]],
    goals: &[goal(["Days by which site costs lag", "Dias de atraso no custo das obras"], ["days", "dias"], 240, 20)],
    wins: &[won(30, 48, ["Delivery notes booked from the phone", "Notas de entrega lançadas pelo celular"], ["Concrete costs known a week earlier", "Custo do concreto conhecido uma semana antes"])],
    concerns: &[complaint(Medium, Manager, 22, ["Two sites get the same cost code", "Duas obras com o mesmo código de custo"])],
    steps: &[step(3, ["One page of results for the new managing director", "Uma página de resultados para a nova diretora-geral"])],
    plays: &[PlaySketch { play: Category::Outcome, code: "outcome.not_tracked", ago: 5, moves_done: 1, before: 64, after: None, finished: None }],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const OURO_FINO: Story = Story {
    usage: WEAK, pulse: &[3, 2],
    goals: &[goal(["Calls about order status", "Ligações sobre status do pedido"], ["per week", "por semana"], 900, 200)],
    concerns: &[blocker(Medium, TechnicalLead, 96, 14, ["No server to install the connector on", "Nenhum servidor para instalar o conector"]).closed(63, ["Ended with the contract", "Encerrado com o contrato"])],
    ..STORY
};

// Finance books late, so the figures look worse than things are.
#[rustfmt::skip]
pub(in crate::demo) const CORVANE: Story = Story {
    usage: Use { roi: 70, goal: 72, ..FAIR }, pulse: &[4, 5, 5],
    sessions: &[["First notice team", "Equipe de aviso de sinistro"], ["Loss adjusters", "Reguladores"], ["Team leads", "Líderes de equipe"]],
    goals: &[goal(["Claims complete at first contact", "Sinistros completos no primeiro contato"], ["%", "%"], 420, 800)],
    wins: &[won(30, 30, ["Photos asked for during the first call", "Fotos pedidas já na primeira ligação"], ["Half of follow-up letters gone", "Metade das cartas de cobrança sumiu"])],
    concerns: &[complaint(Low, Champion, 33, ["Upload link expired after an hour", "Link de envio expirava em uma hora"]).closed(30, ["Link now lasts two days", "O link passou a valer dois dias"])],
    steps: &[step(9, ["Take the March figures as soon as they are closed", "Registrar os números de março assim que fecharem"])],
    by_hand: Some(HandSketch { score: 86, ago: 5, reason: ["Savings are booked at quarter's end; the sponsor confirmed them by phone.", "As economias só são lançadas no fim do trimestre; o patrocinador confirmou por telefone."] }),
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const GUARACI: Story = Story {
    usage: FAIR,
    goals: &[goal(["Trips without a job", "Viagens sem serviço"], ["per week", "por semana"], 80, 20)],
    wins: &[won(30, 35, ["Jobs of the region on one map", "Serviços da região em um mapa"], ["Twelve trips saved in the pilot", "Doze viagens poupadas no piloto"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const ALDER: Story = Story {
    usage: STRONG,
    goals: &[goal(["Patients with two files", "Pacientes com dois prontuários"], ["patients", "pacientes"], 3_100, 200)],
    wins: &[won(30, 26, ["Allergies seen in every clinic", "Alergias visíveis em todas as clínicas"], ["Duplicate tests down by 140 a month", "140 exames repetidos a menos por mês"]), won(60, 60, ["Referrals without fax", "Encaminhamentos sem fax"], ["Answer in a day instead of a week", "Resposta em um dia em vez de uma semana"])],
    concerns: &[complaint(Low, PowerUser, 120, ["Old laboratory values without units", "Exames antigos sem unidade"]).closed(112, ["Units added to the load", "Unidades incluídas na carga"])],
    plays: &[PlaySketch { play: Category::Adoption, code: "adoption.low_attendance", ago: 108, moves_done: 4, before: 69, after: Some(81), finished: Some((90, ["Lunch sessions in each clinic, 97 % came", "Turmas no almoço em cada clínica, 97 % vieram"])) }],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const RIO_MANSO: Story = Story {
    usage: Use { active: 84, features: 80, goal: 66, ..FAIR }, pulse: &[4, 3, 3],
    sessions: &[["Site clerks", "Apontadores"], ["Engineers", "Engenharia"], ["Safety officers", "Técnicos de segurança"]],
    goals: &[goal(["Site diaries on paper", "Diários de obra em papel"], ["%", "%"], 1_000, 100)],
    wins: &[won(30, 39, ["Photos filed by tower and floor", "Fotos organizadas por torre e pavimento"], ["Disputes over concrete settled in a day", "Discussões de concreto resolvidas em um dia"])],
    concerns: &[complaint(Low, EndUser, 17, ["Diary cannot be closed without network", "Diário não fecha sem rede"]), request(ProjectLead, 50, ["Wages of day labourers in the diary", "Diária dos trabalhadores no diário"]).closed(44, ["Out of scope, agreed", "Fora do escopo, de comum acordo"])],
    steps: &[step(5, ["Agree on the review date with the auditor's calendar in hand", "Marcar a revisão com a agenda da auditoria na mão"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const VERHOEVEN: Story = Story {
    usage: SLOW, pulse: &[4, 4],
    goals: &[goal(["Fruit picked too late", "Fruta colhida tarde demais"], ["%", "%"], 90, 30)],
    wins: &[won(32, 36, ["Ripeness of the Elstar blocks by phone", "Maturação dos talhões de Elstar pelo celular"], ["Two rows saved before the storm", "Duas fileiras salvas antes da tempestade"])],
    steps: &[step(14, ["Call when the last Jonagold is in", "Ligar quando a última Jonagold estiver colhida"])],
    ..STORY
};
