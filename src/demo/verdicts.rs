//! Why signals were closed, by kind: what had been done, or why there was nothing to it.

use super::sketch::Both;

/// The ends of signals of a kind.
pub(super) struct Ends {
    pub(super) code: &'static str,
    pub(super) resolved: [Both; 2],
    pub(super) nothing: &'static [Both],
}

const fn ends(code: &'static str, resolved: [Both; 2], nothing: &'static [Both]) -> Ends {
    Ends { code, resolved, nothing }
}

#[rustfmt::skip]
pub(super) const ENDS: &[Ends] = &[
    ends("engagement.lead_unresponsive", [["Met in person; weekly slot moved to mornings.", "Conversa presencial; reunião semanal passou para a manhã."], ["Deputy named for the weeks of closing.", "Substituto indicado para as semanas de fechamento."]], &[["On holiday, announced beforehand.", "Estava de férias, avisou antes."]]),
    ends("engagement.sponsor_absent", [["Ten minutes before the board meeting, now every month.", "Dez minutos antes da reunião de diretoria, agora todo mês."], ["Sponsor named a delegate with a budget.", "O patrocinador indicou um delegado com orçamento."]], &[["Had been in the room, only not logged.", "Esteve na sala, só não foi registrado."]]),
    ends("engagement.meetings_missed", [["Shorter meetings, invitation sent by their lead.", "Reuniões mais curtas, convite enviado pelo líder deles."], ["Moved away from the shift change.", "Mudamos para longe da troca de turno."]], &[["Two public holidays in a row.", "Dois feriados seguidos."], ["Moved by us, not by them.", "Nós remarcamos, não eles."]]),
    ends("engagement.champion_disengaged", [["A second champion from the night shift joined.", "Entrou uma segunda champion, do turno da noite."], ["Her manager freed two hours a week.", "A gestora liberou duas horas por semana."]], &[["Was travelling to the other plant for us.", "Estava na outra planta a nosso favor."]]),
    ends("technical.milestones_missed", [["Dates replanned with IT and held since.", "Datas replanejadas com a TI e cumpridas."], ["One specialist more for three weeks.", "Mais um especialista por três semanas."]], &[["Done in time, marked late.", "Feito no prazo, marcado com atraso."]]),
    ends("technical.problems_multiplying", [["One cause behind four tickets: an old driver.", "Uma causa para quatro chamados: um driver antigo."], ["Daily stand-up until the list was empty.", "Reunião diária até zerar a lista."]], &[["Same fault entered three times.", "A mesma falha registrada três vezes."]]),
    ends("technical.it_unresponsive", [["Their IT named one person for the project.", "A TI deles indicou uma pessoa para o projeto."], ["Requests go through their ticket system now.", "Os pedidos agora entram pelo sistema de chamados deles."]], &[["IT answered in the shared channel.", "A TI tinha respondido no canal comum."]]),
    ends("technical.scope_creep", [["Requests ranked, two moved to the second phase.", "Pedidos priorizados, dois foram para a segunda fase."], ["Change order signed.", "Aditivo assinado."]], &[["Both were in the contract's annex.", "Ambos estavam no anexo do contrato."]]),
    ends("adoption.low_attendance", [["Second date by shift, lists kept by the managers.", "Nova data por turno, lista com os gestores."], ["Short sessions at the workplace instead.", "Sessões curtas no próprio posto."]], &[["Half had been trained a week before.", "Metade já tinha feito na semana anterior."]]),
    ends("adoption.bad_feedback", [["Own examples in the material, rated 4.4 since.", "Material com exemplos da empresa; nota 4,4 desde então."], ["Groups split by experience.", "Turmas separadas por experiência."]], &[["The room was cold; content was praised.", "A sala estava fria; o conteúdo foi elogiado."]]),
    ends("adoption.no_logins_after_training", [["Single sign-on switched on, logins doubled.", "Login único ativado, acessos dobraram."], ["Old spreadsheet set to read-only.", "Planilha antiga passou a só leitura."]], &[["Test accounts counted as users.", "Contas de teste contadas como usuários."]]),
    ends("adoption.tickets_high", [["Three how-to films answered most of it.", "Três vídeos curtos resolveram a maior parte."], ["Faulty form corrected, volume halved.", "Formulário corrigido, volume caiu pela metade."]], &[["Bulk of access requests, as planned.", "Leva de pedidos de acesso, como previsto."]]),
    ends("outcome.no_quick_win", [["First report in use by the whole team.", "Primeiro relatório em uso por toda a equipe."], ["Smaller win chosen and delivered in a week.", "Escolhida uma vitória menor, entregue em uma semana."]], &[["Win was there, nobody had entered it.", "A vitória existia, só não estava registrada."]]),
    ends("outcome.metrics_flat", [["Bottleneck found outside the product and moved.", "Gargalo fora do produto, identificado e resolvido."], ["Two more teams on board, figure moves again.", "Mais duas equipes usando, o indicador voltou a andar."]], &[["Finance delivers that figure by quarter.", "O financeiro só entrega esse número por trimestre."]]),
    ends("outcome.not_tracked", [["Owner for the figure named in their finance team.", "Responsável pelo indicador definido no financeiro deles."], ["Export of the figure set up by mail.", "Exportação do indicador enviada por e-mail."]], &[["Figures were in the review deck.", "Os números estavam na apresentação da revisão."]]),
    ends("outcome.no_enthusiasm", [["Users showed their own result to the director.", "Usuários mostraram o próprio resultado à diretoria."], ["Goal rewritten in words that matter to them.", "Objetivo reescrito com o que importa para eles."]], &[
        ["Reserved people, satisfied when asked.", "Gente reservada; satisfeitos quando perguntamos."],
        ["Touches logged without a mood.", "Contatos registrados sem o clima."],
        ["Praise came to support, not to us.", "O elogio foi para o suporte, não para nós."],
        ["New owner judged more strictly.", "Novo responsável avaliava com mais rigor."],
        ["Quiet weeks of stocktaking.", "Semanas quietas de inventário."],
        ["Sponsor asked for a second site that week.", "O patrocínio pediu uma segunda unidade naquela semana."],
    ]),
    ends("relationship.frustrated", [["Apology by our director, one contact for everything.", "Pedido de desculpas do nosso diretor, um contato para tudo."], ["Their three points solved before the next call.", "Os três pontos deles resolvidos antes da call seguinte."]], &[["Angry at a supplier of theirs, not at us.", "A irritação era com um fornecedor deles."]]),
    ends("relationship.complaints_rising", [["Complaints collected, answered in one letter.", "Queixas reunidas e respondidas em uma carta."], ["Weekly list with their key user.", "Lista semanal com a usuária-chave."]], &[["One person, one printer, four messages.", "Uma pessoa, uma impressora, quatro mensagens."]]),
    ends("relationship.escalated", [["Plan agreed between both directors.", "Plano fechado entre os dois diretores."], ["Weekly call of the sponsors until launch.", "Call semanal dos patrocinadores até o lançamento."]], &[["Courtesy copy, nobody had complained.", "Cópia por cortesia, ninguém tinha reclamado."]]),
    ends("relationship.team_unsure", [["Doubts named in the steering meeting and answered.", "Dúvidas ditas no comitê e respondidas."], ["Second pair of eyes: the plan holds.", "Segunda opinião: o plano se sustenta."]], &[["Entered for the wrong account.", "Registrado na conta errada."]]),
];
