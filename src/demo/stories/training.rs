//! Accounts in the third stage: who comes to training, and who lets them go there.

use super::super::story::{
    PlaySketch, SLOW, STORY, STRONG, Story, Use, WEAK, blocker, complaint, escalation, goal, planned, request, step, won,
};
use crate::domain::concern::Level;
use crate::domain::signal::Category;
use crate::domain::signal::Severity::{High, Low, Medium};
use crate::domain::stakeholder::Role::{EndUser, Manager, PowerUser, ProjectLead, SubjectExpert, TechnicalLead};

#[rustfmt::skip]
pub(in crate::demo) const BOA_VIAGEM: Story = Story {
    usage: STRONG,
    sessions: &[["Settlement desk", "Acerto de viagem"], ["Depot managers", "Gerentes de filial"], ["Drivers, evening group", "Motoristas, turma da noite"]],
    goals: &[goal(["Days until a driver is paid", "Dias até o acerto do motorista"], ["days", "dias"], 50, 10)],
    wins: &[
        won(30, 26, ["Fuel slips photographed at the pump", "Notas de abastecimento fotografadas no posto"], ["1,200 slips a week no longer typed in", "1.200 notas por semana sem digitação"]).by(["slips typed in a week", "notas digitadas por semana"], 1200, 200, 0),
        planned(62, ["Settlement of the southern route in one day", "Acerto da rota sul em um dia"]),
    ],
    concerns: &[blocker(Medium, TechnicalLead, 30, 10, ["Toll file arrived without trip numbers", "Arquivo de pedágio vinha sem número da viagem"]).closed(22, ["Operator sends the number now", "A operadora passou a enviar o número"])],
    steps: &[step(4, ["Book the Saturday session for drivers on the road", "Marcar a turma de sábado para motoristas em viagem"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const CASTELLANE: Story = Story {
    usage: Use { attendance: (66, 41), feedback: 37, ..WEAK }, pulse: &[4, 3, 2],
    sessions: &[["Reception, early shift", "Recepção, turno da manhã"], ["Housekeeping supervisors", "Supervisoras de governança"], ["Reception, late shift", "Recepção, turno da noite"]],
    goals: &[goal(["Guest requests answered within ten minutes", "Pedidos de hóspedes atendidos em dez minutos"], ["%", "%"], 380, 900)],
    wins: &[planned(30, ["Extra towels ordered by message", "Toalhas extras pedidas por mensagem"])],
    concerns: &[
        complaint(High, Manager, 12, ["Sessions planned over check-in hours", "Turmas marcadas no horário do check-in"]),
        blocker(High, ProjectLead, 9, 5, ["No cover for the front desk during training", "Ninguém cobre a recepção durante o treinamento"]),
        request(ProjectLead, 40, ["Menu of the beach bar as orders", "Cardápio do bar da praia como pedidos"]).closed(31, ["Put off to next season", "Adiado para a próxima temporada"]),
    ],
    steps: &[step(0, ["Draft the note that the sponsor is to sign", "Redigir o aviso para o patrocinador assinar"])],
    plays: &[PlaySketch { play: Category::Adoption, code: "adoption.low_attendance", ago: 6, moves_done: 2, before: 58, after: None, finished: None }],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const LATICINIOS: Story = Story {
    usage: Use { feedback: 28, attendance: (78, 72), ..SLOW }, pulse: &[4, 3, 3],
    sessions: &[["Laboratory", "Laboratório"], ["Reception dock", "Plataforma de recepção"], ["Tanker drivers", "Motoristas de caminhão-tanque"]],
    goals: &[goal(["Tankers waiting for a report", "Caminhões à espera de laudo"], ["per day", "por dia"], 120, 10)],
    wins: &[won(30, 34, ["Fat and protein read straight from the analyser", "Gordura e proteína lidas direto do analisador"], ["Two typing errors a day gone", "Dois erros de digitação por dia a menos"])],
    concerns: &[complaint(High, PowerUser, 6, ["Exercises used cheese, they only take in milk", "Exercícios com queijo; eles só recebem leite"])],
    steps: &[step(3, ["Redo the exercise with last week's tankers", "Refazer o exercício com os caminhões da semana passada"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const PENROSE: Story = Story {
    usage: Use { attendance: (84, 79), ..SLOW }, pulse: &[3, 2, 1],
    sessions: &[["Sample intake", "Entrada de amostras"], ["Section heads", "Chefes de setor"], ["Night laboratory", "Laboratório noturno"]],
    goals: &[
        goal(["Hours until the doctor has the result", "Horas até o resultado chegar ao médico"], ["hours", "horas"], 90, 40),
        goal(["Results corrected after release", "Laudos corrigidos após a liberação"], ["per month", "por mês"], 180, 60),
    ],
    wins: &[won(35, 41, ["Urgent samples marked on the bench list", "Amostras urgentes destacadas na lista da bancada"], ["Emergency ward waits 50 minutes less", "Pronto-socorro espera 50 minutos menos"])],
    concerns: &[
        blocker(High, TechnicalLead, 17, 7, ["Audit trail drops the user on merged samples", "Trilha de auditoria perde o usuário em amostras unificadas"]),
        escalation(Level::Management, High, Manager, 13, 7, ["Night laboratory refuses to sign the new procedure", "Laboratório noturno se recusa a assinar o novo procedimento"]),
        complaint(High, Manager, 5, ["Nobody took over the champion's questions", "Ninguém assumiu as dúvidas que a champion resolvia"]),
    ],
    steps: &[step(2, ["Ask the section heads who could be champion", "Perguntar aos chefes de setor quem pode ser champion"])],
    plays: &[PlaySketch { play: Category::Engagement, code: "engagement.champion_disengaged", ago: 9, moves_done: 2, before: 70, after: None, finished: None }],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const MARE_MANSA: Story = Story {
    usage: STRONG, pulse: &[4, 4, 5],
    sessions: &[["Store managers", "Gerentes de loja"], ["Stockroom", "Retaguarda"], ["Counting teams", "Equipes de contagem"]],
    goals: &[
        goal(["Stock accuracy", "Acuracidade do estoque"], ["%", "%"], 870, 980),
        goal(["Hours for a full count", "Horas por inventário completo"], ["hours", "horas"], 160, 60),
    ],
    wins: &[
        won(29, 25, ["Barcode count in the pilot store", "Contagem por código de barras na loja piloto"], ["Count of 9,000 items done in one shift", "9.000 itens contados em um turno"]),
        planned(60, ["Ten stores counting every week", "Dez lojas com contagem semanal"]),
    ],
    concerns: &[blocker(Medium, PowerUser, 33, 9, ["Scanners lost the network in the cold store", "Coletores perdiam a rede na câmara fria"]).closed(26, ["Access point added by their IT", "A TI deles instalou mais um ponto de acesso"])],
    steps: &[step(5, ["Send the counting calendar for the north", "Enviar o calendário de contagem da região norte"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const GRANBY: Story = Story {
    usage: SLOW, pulse: &[3, 2, 2], pulse_ago: 2,
    goals: &[goal(["Contract changes done without paper", "Alterações feitas sem papel"], ["%", "%"], 100, 850)],
    wins: &[won(30, 37, ["Change of address without a signature", "Mudança de endereço sem assinatura"], ["90 letters a month not sent", "90 cartas por mês que não saem mais"])],
    steps: &[step(12, ["Ask whether the new board has met", "Perguntar se o novo conselho já se reuniu"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const HORIZONTE: Story = Story {
    usage: Use { attendance: (75, 71), feedback: 35, ..SLOW }, pulse: &[4, 3, 3],
    sessions: &[["Site engineers", "Engenheiros de obra"], ["Cost office", "Custos"], ["Foremen", "Mestres de obra"]],
    goals: &[goal(["Days to approve a measurement", "Dias para aprovar uma medição"], ["days", "dias"], 80, 10)],
    wins: &[won(30, 44, ["Measurements signed on the tablet at two sites", "Medições assinadas no tablet em duas obras"], ["Subcontractors paid six days sooner", "Empreiteiros recebem seis dias antes"])],
    concerns: &[
        complaint(Low, EndUser, 16, ["Cost centres were empty for two days", "Centros de custo ficaram dois dias vazios"]).closed(12, ["Loaded again and checked with them", "Carga refeita e conferida com eles"]),
        complaint(Medium, TechnicalLead, 19, ["Minutes reach the site a week late", "Atas chegam à obra com uma semana de atraso"]),
        request(SubjectExpert, 21, ["Weather diary in the same form", "Diário do clima no mesmo formulário"]),
    ],
    steps: &[step(3, ["Move the foremen's session to the site of tower B", "Levar a turma dos mestres para a obra da torre B"])],
    ..STORY
};
