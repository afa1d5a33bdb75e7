//! Accounts in the fourth stage: the first weeks of real use.

use super::super::story::{
    PlaySketch, SLOW, STORY, STRONG, Story, Use, WEAK, blocker, complaint, escalation, goal, planned, step, won,
};
use crate::domain::concern::Level;
use crate::domain::signal::Category;
use crate::domain::signal::Severity::{High, Low, Medium};
use crate::domain::stakeholder::Role::{EndUser, ExecutiveSponsor, Manager, ProjectLead, TechnicalLead};

#[rustfmt::skip]
pub(in crate::demo) const KESTREL: Story = Story {
    usage: STRONG, pulse: &[4, 5, 5],
    sessions: &[["Store openers", "Equipe de inauguração"], ["Area managers", "Gerentes regionais"], ["Shop floor", "Atendimento de loja"]],
    goals: &[
        goal(["Days to open a store", "Dias para abrir uma loja"], ["days", "dias"], 200, 50),
        goal(["Items missing on opening day", "Itens em falta no dia da abertura"], ["items", "itens"], 650, 100),
    ],
    wins: &[
        won(30, 24, ["Opening checklist of the Denver store online", "Checklist da loja de Denver on-line"], ["First delivery complete, nothing reordered", "Primeira entrega completa, nada repedido"]),
        won(60, 58, ["Price tags printed before the truck arrives", "Etiquetas de preço prontas antes do caminhão"], ["A day and a half saved per opening", "Um dia e meio a menos por abertura"]).by(["hours per opening", "horas por abertura"], 60, 30, 24),
    ],
    concerns: &[complaint(Low, Manager, 25, ["Area managers got two invitations each", "Gerentes receberam dois convites cada um"]).closed(23, ["Calendar feed repaired", "Agenda corrigida"])],
    steps: &[step(6, ["Pass on the checklist of the Boise opening", "Repassar o checklist da abertura de Boise"])],
    plays: &[PlaySketch { play: Category::Adoption, code: "adoption.low_attendance", ago: 17, moves_done: 4, before: 78, after: Some(86), finished: Some((6, ["Second session on video, everybody came", "Segunda turma por vídeo, todos vieram"])) }],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const JATOBA: Story = Story {
    usage: WEAK, pulse: &[4, 3, 2],
    sessions: &[["Dispatch", "Expedição"], ["Depot leads", "Líderes de filial"], ["Drivers", "Motoristas"]],
    goals: &[goal(["Delivery complaints a week", "Reclamações de entrega por semana"], ["complaints", "reclamações"], 930, 620)],
    wins: &[planned(40, ["Proof of delivery by photo in the capital", "Comprovante de entrega por foto na capital"])],
    concerns: &[
        escalation(Level::Executive, High, ExecutiveSponsor, 2, 5, ["Firm go-live date or the project stops", "Data firme de go-live ou o projeto para"]),
        blocker(High, TechnicalLead, 16, 6, ["Label printers lose the connection every hour", "Impressoras de etiquetas caem de hora em hora"]),
        blocker(Medium, TechnicalLead, 11, 9, ["Toll charges counted twice on return trips", "Pedágio contado em dobro na volta"]),
        complaint(High, ExecutiveSponsor, 13, ["Two launch dates announced and taken back", "Duas datas de lançamento anunciadas e desfeitas"]),
        complaint(Medium, EndUser, 7, ["Drivers waited an hour for labels", "Motoristas esperaram uma hora pelas etiquetas"]),
    ],
    steps: &[step(1, ["Bring a go-live date that our engineers sign for", "Levar uma data de go-live assinada pela nossa engenharia"])],
    plays: &[
        PlaySketch { play: Category::Relationship, code: "relationship.escalated", ago: 1, moves_done: 1, before: 38, after: None, finished: None },
        PlaySketch { play: Category::Technical, code: "technical.milestones_missed", ago: 34, moves_done: 3, before: 63, after: Some(57), finished: Some((15, ["Plan redrawn, but the printers failed in the rehearsal", "Plano refeito, mas as impressoras falharam no ensaio"])) },
    ],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const ORSINI: Story = Story {
    usage: Use { active: 60, logged_in: 80, attendance: (74, 71), feedback: 35, ..SLOW }, pulse: &[4, 3, 2],
    sessions: &[["Maintenance", "Manutenção"], ["Shift leads", "Líderes de turno"], ["Furnace operators", "Operadores de forno"]],
    goals: &[goal(["Unplanned stops a month", "Paradas não planejadas por mês"], ["stops", "paradas"], 350, 280)],
    wins: &[planned(45, ["Vibration alarm on the two oldest furnaces", "Alarme de vibração nos dois fornos mais antigos"])],
    concerns: &[
        blocker(High, TechnicalLead, 16, 9, ["Tablets unreadable in the glare of the furnace", "Tablets ilegíveis com o brilho do forno"]),
        complaint(High, ProjectLead, 10, ["Alarms sent to people who are off shift", "Alarmes chegam a quem está de folga"]),
    ],
    steps: &[step(2, ["Have coffee with the champion before the late shift", "Café com o champion antes do turno da noite"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const BOA_AURORA: Story = Story {
    usage: Use { tickets: (7, 11), active: 62, logged_in: 84, attendance: (75, 71), goal: 45, ..SLOW }, pulse: &[4, 3, 2],
    sessions: &[["Pharmacists", "Farmacêuticos"], ["Branch managers", "Gerentes de loja"], ["Counter staff", "Balconistas"]],
    goals: &[
        goal(["Prescriptions refused for lack of stock", "Receitas recusadas por falta de estoque"], ["per week", "por semana"], 420, 50),
        goal(["Stock past its date", "Estoque vencido"], ["BRL thousand", "mil BRL"], 380, 150),
    ],
    wins: &[planned(40, ["Transfers between branches on the same day", "Transferências entre lojas no mesmo dia"])],
    concerns: &[
        escalation(Level::Management, Medium, Manager, 12, 8, ["Regional manager forbids new branches until counts agree", "Gerente regional veta novas lojas até a contagem bater"]),
        complaint(Medium, Manager, 14, ["Controlled drugs counted twice at closing", "Controlados contados duas vezes no fechamento"]),
        complaint(Medium, EndUser, 8, ["Screen freezes at the end of the day", "A tela trava no fim do dia"]),
        complaint(Low, ProjectLead, 47, ["Invoice sent to the wrong company number", "Nota fiscal enviada ao CNPJ errado"]).closed(44, ["Invoice replaced", "Nota substituída"]),
        blocker(High, ProjectLead, 8, 5, ["Price table of the manufacturer loads twice", "Tabela de preços do fabricante carrega em dobro"]),
    ],
    steps: &[step(1, ["Half a day at the busiest branch with support", "Meio dia na loja mais cheia, junto com o suporte"])],
    ..STORY
};

#[rustfmt::skip]
pub(in crate::demo) const WESTMERE: Story = Story {
    usage: STRONG,
    sessions: &[["Tutors", "Tutores"], ["Deans", "Coordenadores"], ["Student office", "Secretaria"]],
    goals: &[goal(["Students at risk spotted in the first month", "Alunos em risco identificados no primeiro mês"], ["%", "%"], 150, 700)],
    wins: &[
        won(30, 28, ["Absences of first-year students on one list", "Faltas dos calouros em uma lista só"], ["Nineteen students called in the second week", "Dezenove alunos contatados na segunda semana"]),
        planned(66, ["Tutors alerted by themselves", "Alerta automático aos tutores"]),
    ],
    steps: &[step(9, ["Show the deans how last year's leavers would have shown", "Mostrar à coordenação como a evasão do ano passado teria aparecido"])],
    ..STORY
};

// Slides if nobody does anything: two dates have passed and what is known grows old.
#[rustfmt::skip]
pub(in crate::demo) const ESTANCIA: Story = Story {
    usage: Use { attendance: (73, 71), feedback: 36, active: 66, goal: 45, ..SLOW }, pulse: &[4, 3, 2], pulse_ago: 6,
    sessions: &[["Control room", "Centro de operação"], ["Regulatory desk", "Área regulatória"], ["Field crews", "Equipes de campo"]],
    goals: &[goal(["Outage reports typed by hand", "Relatórios de interrupção digitados à mão"], ["per month", "por mês"], 640, 50)],
    wins: &[won(45, 68, ["Outage times taken from the control room", "Horários de interrupção vindos do centro de operação"], ["Three hours less per report", "Três horas a menos por relatório"])],
    concerns: &[
        blocker(High, TechnicalLead, 13, 9, ["Regulator's certificate accepted on one server only", "Certificado do regulador aceito em só um servidor"]),
        blocker(Low, ProjectLead, 5, 12, ["Control room shows times in another zone", "Centro de operação mostra horários em outro fuso"]),
        escalation(Level::Management, High, ProjectLead, 6, 8, ["Regulatory head wants a weekly call with our management", "Chefe da área regulatória quer call semanal com a nossa gerência"]),
        complaint(High, ProjectLead, 18, ["Field crews were not told of the new codes", "Equipes de campo não souberam dos novos códigos"]),
    ],
    steps: &[step(3, ["Rehearse the month-end report with the regulatory desk", "Ensaiar o relatório do fim do mês com a área regulatória"])],
    ..STORY
};
