//! What is written down of signals, slips and goals, in both languages.

use super::sketch::{Both, SlipSketch, slip};
use crate::domain::milestone::Cause::{Customer, ThirdParty, Us};

/// A kind of signal in generated accounts: its code, the stages in which it comes up, whether it
/// may be live without a fact of the account that shows it, and two ways to note it.
pub(super) struct SignalWords {
    pub(super) code: &'static str,
    pub(super) from: u8,
    pub(super) free: bool,
    pub(super) notes: [Both; 2],
}

const fn words(code: &'static str, from: u8, free: bool, notes: [Both; 2]) -> SignalWords {
    SignalWords { code, from, free, notes }
}

#[rustfmt::skip]
pub(super) const SIGNALS: &[SignalWords] = &[
    words("engagement.lead_unresponsive", 1, false, [["Project lead has not answered for more than a week.", "O líder do projeto não responde há mais de uma semana."], ["Two messages and a call to the project lead, nothing back.", "Duas mensagens e uma ligação para o líder do projeto, sem retorno."]]),
    words("engagement.sponsor_absent", 2, false, [["Sponsor missed the check-in again.", "O patrocinador faltou de novo ao check-in."], ["No sponsor in the room for over a month.", "Mais de um mês sem o patrocinador na sala."]]),
    words("engagement.meetings_missed", 1, false, [["Two no-shows in the last four meetings.", "Duas faltas nas últimas quatro reuniões."], ["Weekly meeting called off by them three times.", "Reunião semanal desmarcada três vezes por eles."]]),
    words("engagement.champion_disengaged", 2, false, [["The champion has gone; nobody speaks for us inside.", "Quem nos defendia saiu; ninguém fala por nós lá dentro."], ["Champion moved to another area and stopped coming.", "A champion mudou de área e parou de participar."]]),
    words("technical.milestones_missed", 2, false, [["Technical dates missed one after another.", "Datas técnicas perdidas uma atrás da outra."], ["Behind plan on the technical side with no new date from them.", "Parte técnica atrasada e sem data nova do lado deles."]]),
    words("technical.problems_multiplying", 2, true, [["Each fix brings up another problem in the interface.", "Cada correção revela outro problema na interface."], ["Seven open defects, four last week.", "Sete defeitos abertos; eram quatro na semana passada."]]),
    words("technical.it_unresponsive", 2, false, [["Their IT has a queue of two weeks for our requests.", "A TI deles está com fila de duas semanas para os nossos pedidos."], ["Access requests lie with IT without an owner.", "Pedidos de acesso parados na TI, sem responsável."]]),
    words("technical.scope_creep", 2, true, [["Asked for two reports that are not in the contract.", "Pediram dois relatórios que não estão no contrato."], ["Wants the legacy portal connected as well.", "Querem integrar também o portal antigo."]]),
    words("adoption.low_attendance", 3, true, [["Six of fifteen came to the session.", "Seis de quinze vieram à turma."], ["Operations sent nobody to training.", "A operação não mandou ninguém ao treinamento."]]),
    words("adoption.bad_feedback", 3, true, [["Training rated 2.9 of 5: too technical.", "Treinamento com nota 2,9 de 5: técnico demais."], ["Written feedback: examples do not fit their work.", "Feedback por escrito: exemplos não têm a ver com o trabalho deles."]]),
    words("adoption.no_logins_after_training", 4, true, [["A week after training most accounts were never opened.", "Uma semana depois do treinamento, a maioria nem entrou."], ["Trained people still work in their spreadsheet.", "Gente treinada continua na planilha."]]),
    words("adoption.tickets_high", 4, true, [["Eight tickets a week, the same three questions.", "Oito chamados por semana, sempre as mesmas três dúvidas."], ["Support volume is not coming down since launch.", "O volume de chamados não cai desde o lançamento."]]),
    words("outcome.no_quick_win", 2, true, [["Nothing to show to the board yet.", "Nada para mostrar à diretoria até agora."], ["The promised first report is still not in use.", "O primeiro relatório prometido ainda não está em uso."]]),
    words("outcome.metrics_flat", 5, true, [["Cycle time is where it was before us.", "O tempo de ciclo está igual a antes."], ["Their main figure has not moved for six weeks.", "O principal indicador não se mexe há seis semanas."]]),
    words("outcome.not_tracked", 5, true, [["Nobody measures the goal that we agreed on.", "Ninguém mede o objetivo que combinamos."], ["No baseline, so no result can be shown.", "Sem linha de base, não há resultado a mostrar."]]),
    words("outcome.no_enthusiasm", 4, true, [["Polite, on time, and completely indifferent.", "Educados, pontuais e totalmente indiferentes."], ["Nobody mentions the project without being asked.", "Ninguém fala do projeto se não perguntarem."]]),
    words("relationship.frustrated", 2, false, [["Raised voices in the last call.", "Vozes alteradas na última call."], ["Says that he has lost patience with the dates.", "Diz que perdeu a paciência com os prazos."]]),
    words("relationship.complaints_rising", 3, true, [["Three complaints this month, one last month.", "Três reclamações neste mês, uma no anterior."], ["Complaints now come from users, not only from IT.", "As queixas agora vêm dos usuários, não só da TI."]]),
    words("relationship.escalated", 2, false, [["Their director called ours.", "A diretora deles ligou para a nossa."], ["Escalated to the executive level by e-mail.", "Escalaram para a diretoria por e-mail."]]),
    words("relationship.team_unsure", 2, true, [["Our own team doubts that the date holds.", "Nosso próprio time duvida que a data se sustente."], ["Gut feeling is bad although the plan looks fine.", "O plano parece bem, mas a intuição é ruim."]]),
];

/// Slips of generated accounts.
#[rustfmt::skip]
pub(super) const SLIPS: &[SlipSketch] = &[
    slip("kickoff_held", 4, Customer, "Sponsor travelling, asked for the week after.", "Patrocinador em viagem, pediu a semana seguinte."),
    slip("kickoff_held", 3, Us, "Our solution architect was ill.", "Nosso arquiteto de soluções ficou doente."),
    slip("access_provisioned", 5, Customer, "User list came late and incomplete.", "A lista de usuários chegou tarde e incompleta."),
    slip("environment_live", 7, Customer, "Change freeze in their data centre.", "Congelamento de mudanças no data center deles."),
    slip("environment_live", 5, Us, "Region had to be set up anew for data residency.", "Foi preciso recriar o ambiente em outra região por exigência de dados."),
    slip("configuration_complete", 5, Customer, "Approval rules decided a week late.", "Regras de aprovação definidas com uma semana de atraso."),
    slip("integrations_live", 9, ThirdParty, "ERP vendor opened the interface late.", "O fornecedor do ERP liberou a API com atraso."),
    slip("integrations_live", 6, Us, "Connector needed a second release.", "O conector precisou de uma segunda versão."),
    slip("integrations_live", 12, ThirdParty, "Their bank takes ten days for a certificate.", "O banco deles leva dez dias para emitir o certificado."),
    slip("data_migrated", 8, Customer, "Duplicates in the master data, cleaned by hand.", "Duplicados no cadastro, limpos à mão."),
    slip("data_migrated", 6, ThirdParty, "Export from the old supplier came in the wrong format.", "A exportação do fornecedor antigo veio no formato errado."),
    slip("uat_signed_off", 7, Customer, "Testers were pulled into the stock count.", "Testadores foram deslocados para o inventário."),
    slip("uat_signed_off", 5, Us, "Two defects had to be fixed before sign-off.", "Dois defeitos tiveram de ser corrigidos antes do aceite."),
    slip("training_delivered", 6, Customer, "Half the team on holiday.", "Metade da equipe de férias."),
    slip("training_delivered", 4, Us, "Trainer double-booked.", "Instrutora com agenda dupla."),
    slip("go_live", 7, Customer, "Not during their sales campaign.", "Não durante a campanha de vendas deles."),
    slip("go_live", 5, ThirdParty, "Carrier interface failed the last test.", "A integração com a transportadora falhou no último teste."),
    slip("hypercare_ended", 7, Us, "Kept open until the last two tickets were solved.", "Mantida até resolver os dois últimos chamados."),
    slip("roi_validated", 10, Customer, "Finance delivers the figures after closing.", "O financeiro entrega os números depois do fechamento."),
    slip("business_review", 8, Customer, "Board calendar had no earlier slot.", "A agenda da diretoria não tinha data antes."),
];

/// An industry: its name, and goals that customers of it have.
pub(super) struct Industry {
    pub(super) name: Both,
    pub(super) goals: [Both; 2],
}

#[rustfmt::skip]
pub(super) const INDUSTRIES: &[Industry] = &[
    Industry { name: ["Logistics", "Logística"], goals: [["Cut delivery complaints by a third within six months", "Reduzir em um terço as reclamações de entrega em seis meses"], ["One view of every shipment, without phone calls", "Ver todas as remessas num lugar só, sem ligações"]] },
    Industry { name: ["Health care", "Saúde"], goals: [["Halve the waiting time for appointments", "Cortar pela metade a espera por consultas"], ["Paperless admission in all units by year end", "Admissão sem papel em todas as unidades até o fim do ano"]] },
    Industry { name: ["Retail", "Varejo"], goals: [["Stock counts right to 98 % in every store", "Estoque com 98 % de acuracidade em todas as lojas"], ["Bring new stores live in five days instead of twenty", "Abrir loja nova em cinco dias em vez de vinte"]] },
    Industry { name: ["Manufacturing", "Indústria"], goals: [["Plan production weekly without spreadsheets", "Planejar a produção semanal sem planilhas"], ["Reduce unplanned stops by 20 %", "Reduzir em 20 % as paradas não planejadas"]] },
    Industry { name: ["Financial services", "Serviços financeiros"], goals: [["Close the month in four days instead of nine", "Fechar o mês em quatro dias em vez de nove"], ["Answer credit requests the same day", "Responder pedidos de crédito no mesmo dia"]] },
    Industry { name: ["Agribusiness", "Agronegócio"], goals: [["Follow every batch from field to port", "Rastrear cada lote do campo ao porto"], ["Know the harvest forecast by farm each Monday", "Ter a previsão de safra por fazenda toda segunda"]] },
    Industry { name: ["Education", "Educação"], goals: [["Enrol students online from start to finish", "Matrícula on-line do começo ao fim"], ["Spot students at risk of dropping out in the first month", "Identificar risco de evasão já no primeiro mês"]] },
    Industry { name: ["Energy", "Energia"], goals: [["Schedule field crews a week ahead", "Programar as equipes de campo com uma semana de antecedência"], ["Report outages to the regulator without manual work", "Informar interrupções ao regulador sem trabalho manual"]] },
    Industry { name: ["Construction", "Construção"], goals: [["Approve measurements on site, in a day", "Aprovar medições na obra, em um dia"], ["Keep cost of each site up to date every week", "Custo de cada obra atualizado toda semana"]] },
    Industry { name: ["Hospitality", "Hotelaria"], goals: [["Answer every guest request within ten minutes", "Atender todo pedido de hóspede em dez minutos"], ["Same rates in all channels, checked every hour", "Mesma tarifa em todos os canais, conferida de hora em hora"]] },
];
