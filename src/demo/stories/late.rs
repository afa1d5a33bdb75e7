//! Accounts in the fifth stage, "Client B" among them.

use super::super::story::{
    FAIR, PlaySketch, SLOW, STORY, STRONG, Story, Use, WEAK, blocker, complaint, escalation, goal, planned, request, step, won,
};
use crate::domain::concern::Level;
use crate::domain::signal::Category;
use crate::domain::signal::Severity::{High, Low, Medium};
use crate::domain::stakeholder::Role::{Champion, EndUser, Manager, PowerUser, ProjectLead, SubjectExpert, TechnicalLead};

// First value on day 127, 34 % of users, 2 of 10 core features (guide, opening comparison).
#[rustfmt::skip]
pub(in crate::demo) const CLIENT_B: Story = Story {
    usage: Use { published: Some((34, 2)), tickets: (8, 9), attendance: (72, 71), goal: 12, roi: 22, untracked: 48, ..WEAK }, pulse: &[3, 2, 2],
    goals: &[goal(["Hours spent on the weekly plan", "Horas gastas no plano semanal"], ["hours", "horas"], 180, 60)],
    wins: &[
        won(45, 127, ["Monday plan of one line from the system", "Plano de segunda de uma linha saindo do sistema"], ["One planner of five stopped using the sheet", "Um de cinco planejadores largou a planilha"]),
        planned(170, ["Night shift plans on screen", "Turno da noite com plano na tela"]),
    ],
    concerns: &[
        escalation(Level::Executive, High, TechnicalLead, 6, 7, ["Renewal cancelled by purchasing", "Renovação cancelada por compras"]),
        complaint(High, ProjectLead, 26, ["Pays for 200 seats, 68 are used", "Paga 200 licenças e usa 68"]),
        complaint(Medium, EndUser, 12, ["Figures on screen and in the sheet never agree", "Os números da tela e da planilha nunca batem"]),
        blocker(Medium, TechnicalLead, 60, 20, ["Article master still has two units per part", "Cadastro de itens ainda com duas unidades por peça"]),
    ],
    steps: &[step(0, ["Ask who signs on their side now", "Descobrir quem assina do lado deles agora"]), step(-9, ["Send the comparison with two similar plants", "Enviar o comparativo com duas plantas parecidas"])],
    plays: &[PlaySketch { play: Category::Outcome, code: "", ago: 58, moves_done: 2, before: 44, after: Some(41), finished: Some((30, ["Workshop held without finance, no figure agreed", "Oficina feita sem o financeiro, nenhum número acordado"])) }],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const LAGOA_FUNDA: Story = Story {
    usage: STRONG, pulse: &[4, 5, 5],
    sessions: &[["Weighbridge", "Balança"], ["Agricultural supervisors", "Supervisores agrícolas"], ["Payments", "Pagamentos"]],
    goals: &[goal(["Days for a payment run", "Dias para rodar os pagamentos"], ["days", "dias"], 30, 8)],
    wins: &[
        won(30, 29, ["Weight and grade on one slip", "Peso e classificação no mesmo tíquete"], ["40 trucks an hour instead of 28", "40 caminhões por hora em vez de 28"]).by(["trucks an hour", "caminhões por hora"], 28, 36, 40),
        won(60, 57, ["Growers see their loads the same evening", "Fornecedores veem as cargas na mesma noite"], ["Calls to the office halved", "Ligações ao escritório pela metade"]),
        planned(95, ["Payment run in a single day", "Pagamento rodado em um dia"]),
    ],
    concerns: &[complaint(Low, Manager, 41, ["Moisture shown without decimals", "Umidade exibida sem casas decimais"]).closed(38, ["Format changed", "Formato alterado"])],
    steps: &[step(8, ["Prepare the growers' survey", "Preparar a pesquisa com os fornecedores"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const ISKANDER: Story = Story {
    usage: STRONG, pulse: &[5, 4, 5],
    sessions: &[["Container desk", "Mesa de contêineres"], ["Port agents", "Agentes portuários"], ["Customer service", "Atendimento ao cliente"]],
    goals: &[
        goal(["Calls asking where a container is", "Ligações perguntando por contêiner"], ["per day", "por dia"], 1_400, 300),
        goal(["Demurrage paid", "Sobre-estadia paga"], ["USD thousand", "mil USD"], 520, 200),
    ],
    wins: &[
        won(30, 27, ["Position of reefers every hour", "Posição dos reefers de hora em hora"], ["Two spoiled loads avoided in a month", "Duas cargas salvas em um mês"]),
        won(60, 61, ["Agents warned three days before free time ends", "Agentes avisados três dias antes do fim do free time"], ["USD 18,000 less demurrage", "USD 18.000 a menos de sobre-estadia"]),
    ],
    concerns: &[request(PowerUser, 35, ["Map view for the control tower", "Visão em mapa para a torre de controle"]).closed(20, ["Goes into the expansion talk", "Vai para a conversa de expansão"])],
    steps: &[step(10, ["Draft the map view as an expansion", "Esboçar a visão em mapa como expansão"])],
    plays: &[PlaySketch { play: Category::Adoption, code: "adoption.tickets_high", ago: 22, moves_done: 4, before: 79, after: Some(88), finished: Some((9, ["Three questions answered by a short film", "Três dúvidas resolvidas com um vídeo curto"])) }],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const IPE: Story = Story {
    usage: Use { goal: 40, logged_in: 78, active: 62, tickets: (7, 9), ..SLOW }, pulse: &[4, 3, 2],
    sessions: &[["Credit analysts", "Analistas de crédito"], ["Branch leads", "Líderes de agência"], ["Call centre", "Central de atendimento"]],
    goals: &[goal(["Requests answered the same day", "Pedidos respondidos no mesmo dia"], ["%", "%"], 310, 850)],
    wins: &[won(30, 66, ["Income proof read from the photo", "Comprovante de renda lido pela foto"], ["Nine minutes less per request", "Nove minutos a menos por pedido"])],
    concerns: &[
        escalation(Level::Management, High, Manager, 19, 10, ["Branches ask their regional head for the old form", "Agências pedem à regional a volta do formulário antigo"]),
        complaint(Low, Champion, 24, ["Limits above ten thousand still go by e-mail", "Limites acima de dez mil ainda vão por e-mail"]),
    ],
    steps: &[step(2, ["Offer the sponsor ten minutes before the credit committee", "Oferecer ao patrocinador dez minutos antes do comitê de crédito"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const FAIRWATER: Story = Story {
    usage: FAIR, pulse: &[4, 4, 5],
    sessions: &[["Turbine technicians", "Técnicos de turbina"], ["Planners", "Planejadores"], ["Dam guards", "Vigias da barragem"]],
    goals: &[goal(["Maintenance jobs triggered by sensors", "Manutenções disparadas por sensores"], ["%", "%"], 50, 600)],
    wins: &[won(30, 31, ["Oil temperature trend for unit 2", "Tendência da temperatura do óleo da unidade 2"], ["One stop moved to a weekend", "Uma parada passou para o fim de semana"]), won(60, 64, ["Spare parts reserved by the work order", "Peças reservadas pela ordem de serviço"], ["No job sent back for missing parts", "Nenhum serviço devolvido por falta de peça"])],
    concerns: &[complaint(Low, SubjectExpert, 21, ["Alarms of the spillway come by the dozen", "Alarmes do vertedouro chegam às dúzias"]).closed(15, ["Threshold set with them", "Limite ajustado com eles"])],
    steps: &[step(6, ["Set alarm limits for unit 3", "Definir limites de alarme da unidade 3"])],
    ..STORY
};

// Use is going down week by week, and so is the score.
#[rustfmt::skip]
pub(in crate::demo) const AROEIRA: Story = Story {
    usage: Use { falling: 6, active: 86, goal: 78, tickets: (8, 4), ..FAIR }, pulse: &[5, 4, 3], pulse_ago: 2,
    sessions: &[["Showroom", "Showroom"], ["Joiners", "Marceneiros"], ["Fitters", "Montadores"]],
    goals: &[goal(["Orders with a measuring error", "Pedidos com erro de medida"], ["%", "%"], 130, 40)],
    wins: &[won(30, 30, ["Kitchen sketches measured on the phone", "Medidas de cozinha tiradas pelo celular"], ["Four orders a week not retyped", "Quatro pedidos por semana sem redigitação"])],
    concerns: &[
        complaint(High, PowerUser, 7, ["Drawings open slowly in the workshop", "Desenhos demoram a abrir na oficina"]),
        blocker(Medium, Champion, 6, 10, ["Wood grain lost when an order is copied", "O veio da madeira se perde ao copiar o pedido"]),
    ],
    steps: &[step(2, ["Sit with the joiners for a morning", "Passar uma manhã com os marceneiros"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const PELLWORM: Story = Story {
    usage: WEAK, pulse: &[3, 2],
    goals: &[goal(["Dye batches repeated", "Lotes de tingimento repetidos"], ["per month", "por mês"], 220, 80)],
    concerns: &[complaint(Medium, ProjectLead, 77, ["Recipes of the closed mill cannot be reached", "Receitas da fábrica fechada inacessíveis"]).closed(50, ["Ended with the contract", "Encerrada com o contrato"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const SABIA: Story = Story {
    usage: Use { active: 92, goal: 84, ..FAIR }, pulse: &[4, 3, 4],
    sessions: &[["Front desk", "Recepção da clínica"], ["Doctors", "Médicos"], ["Billing", "Faturamento"]],
    goals: &[goal(["Days of waiting for an appointment", "Dias de espera por consulta"], ["days", "dias"], 180, 90), goal(["Patients who do not come", "Pacientes que faltam"], ["%", "%"], 190, 110)],
    wins: &[won(30, 29, ["Reminder by message the day before", "Lembrete por mensagem na véspera"], ["31 slots a week no longer empty", "31 horários por semana deixaram de sobrar"])],
    concerns: &[complaint(Low, EndUser, 20, ["Reminder went out on a holiday", "Lembrete saiu em feriado"]).closed(18, ["Calendar of holidays loaded", "Calendário de feriados carregado"])],
    steps: &[step(4, ["Ask the health plan for the figures of last month", "Pedir à operadora os números do mês passado"])],
    ..STORY
};
