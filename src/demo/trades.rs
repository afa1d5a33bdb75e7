//! What generated accounts of an industry measure, win, stumble over and agree on. The order is
//! that of the industries, and the goals are those named there.

use super::sketch::Both;
use super::story::{GoalSketch, goal};

/// One industry's.
pub(super) struct Trade {
    pub(super) goals: [GoalSketch; 2],
    /// Titles and effects.
    pub(super) wins: [[Both; 2]; 3],
    pub(super) blockers: [Both; 3],
    pub(super) complaints: [Both; 2],
    pub(super) requests: [Both; 2],
    pub(super) steps: [Both; 2],
}

/// How a concern ended.
#[rustfmt::skip]
pub(super) const ENDED: &[Both] = &[
    ["Solved together in a call", "Resolvido junto em uma call"],
    ["Fixed in the next release", "Corrigido na versão seguinte"],
    ["Their IT took care of it", "A TI deles resolveu"],
    ["Settled by the sponsor", "Decidido pelo patrocinador"],
    ["Explained, no change needed", "Explicado, sem mudança necessária"],
];

/// How a play ended.
#[rustfmt::skip]
pub(super) const PLAYED: &[Both] = &[
    ["All four moves done, contact back to weekly", "Os quatro passos feitos, contato semanal de volta"],
    ["New dates agreed with both leads and kept since", "Novas datas acertadas com os dois líderes e mantidas"],
    ["Extra session closed the gap", "Uma turma extra resolveu"],
    ["Ended early, the sponsor had solved it", "Encerrada antes, o patrocinador já tinha resolvido"],
];

#[rustfmt::skip]
pub(super) const TRADES: &[Trade] = &[
    // Logistics
    Trade {
        goals: [goal(["Delivery complaints a week", "Reclamações de entrega por semana"], ["complaints", "reclamações"], 600, 400), goal(["Calls about shipments", "Ligações sobre remessas"], ["per day", "por dia"], 900, 200)],
        wins: [[["Proof of delivery by photo", "Comprovante de entrega por foto"], ["Disputes settled in minutes", "Contestações resolvidas em minutos"]], [["Late trucks shown before the customer calls", "Atrasos visíveis antes de o cliente ligar"], ["A third fewer calls", "Um terço a menos de ligações"]], [["Dock slots booked online", "Docas agendadas on-line"], ["Waiting at the gate down to 20 minutes", "Espera na portaria caiu para 20 minutos"]]],
        blockers: [["Telematics vendor gives no access", "Fornecedor de rastreamento não libera acesso"], ["Freight table without postcodes", "Tabela de frete sem CEP"], ["Handhelds too old for the app", "Coletores antigos demais para o app"]],
        complaints: [["Routes recalculated during loading", "Rotas recalculadas durante o carregamento"], ["Driver app drains the battery", "App do motorista acaba com a bateria"]],
        requests: [["Pallets as a second unit", "Paletes como segunda unidade"], ["Customs papers in the same view", "Documentos aduaneiros na mesma tela"]],
        steps: [["Ride along on one delivery round", "Acompanhar uma rota de entrega"], ["Send the list of carriers for the next wave", "Enviar a lista de transportadoras da próxima leva"]],
    },
    // Health care
    Trade {
        goals: [goal(["Days of waiting for an appointment", "Dias de espera por consulta"], ["days", "dias"], 200, 100), goal(["Admissions without paper", "Admissões sem papel"], ["%", "%"], 50, 900)],
        wins: [[["Reminders by message", "Lembretes por mensagem"], ["Fewer empty slots from the first week", "Menos horários vagos já na primeira semana"]], [["Insurance checked at booking", "Convênio conferido na marcação"], ["No more queue at the till", "Fim da fila no caixa"]], [["Consent forms signed on the tablet", "Termos assinados no tablet"], ["Eight minutes less per admission", "Oito minutos a menos por admissão"]]],
        blockers: [["Patient index has duplicates", "Cadastro de pacientes com duplicados"], ["Laboratory interface only in office hours", "Integração do laboratório só em horário comercial"], ["Access of locum doctors not settled", "Acesso de médicos plantonistas sem definição"]],
        complaints: [["Nurses log in three times per shift", "Enfermagem faz login três vezes por turno"], ["Waiting list printed without ages", "Lista de espera impressa sem idades"]],
        requests: [["Allergy warnings on wristbands", "Alerta de alergia na pulseira"], ["Home visits in the same calendar", "Visitas domiciliares na mesma agenda"]],
        steps: [["Spend a morning at admission", "Passar uma manhã na admissão"], ["Ask the medical director for two pilot wards", "Pedir à diretora médica duas alas piloto"]],
    },
    // Retail
    Trade {
        goals: [goal(["Stock accuracy", "Acuracidade do estoque"], ["%", "%"], 880, 980), goal(["Days to open a store", "Dias para abrir uma loja"], ["days", "dias"], 200, 50)],
        wins: [[["Counts by barcode in one store", "Contagem por código de barras em uma loja"], ["Count finished before opening", "Contagem terminada antes de abrir"]], [["Sold-out items shown by noon", "Rupturas visíveis até o meio-dia"], ["Shelves filled the same day", "Gôndolas repostas no mesmo dia"]], [["Transfers between stores without calls", "Transferências entre lojas sem ligação"], ["Thirty rescued sales in a week", "Trinta vendas salvas em uma semana"]]],
        blockers: [["Till vendor asks for a paid interface", "Fornecedor do PDV cobra pela integração"], ["Item master with two codes per colour", "Cadastro com dois códigos por cor"], ["Store network down at peak hours", "Rede das lojas cai no pico"]],
        complaints: [["Labels print in the wrong size", "Etiquetas saem no tamanho errado"], ["Night counts block the till", "Contagem noturna trava o caixa"]],
        requests: [["Gift cards in the same stock", "Vale-presente no mesmo estoque"], ["Franchise stores on the same board", "Franquias no mesmo painel"]],
        steps: [["Visit the store that counts best", "Visitar a loja que melhor conta"], ["Agree on the order of the next ten stores", "Combinar a ordem das próximas dez lojas"]],
    },
    // Manufacturing
    Trade {
        goals: [goal(["Hours spent on the weekly plan", "Horas gastas no plano semanal"], ["hours", "horas"], 160, 50), goal(["Unplanned stops a month", "Paradas não planejadas por mês"], ["stops", "paradas"], 400, 320)],
        wins: [[["Plan of one line without a sheet", "Plano de uma linha sem planilha"], ["Half a day back for the planner", "Meio dia de volta para o planejador"]], [["Stops recorded at the machine", "Paradas apontadas na máquina"], ["Causes known the same shift", "Causas conhecidas no mesmo turno"]], [["Tool changes in the right order", "Trocas de ferramenta na ordem certa"], ["One changeover less per day", "Uma troca a menos por dia"]]],
        blockers: [["Routings missing for a third of the parts", "Faltam roteiros de um terço das peças"], ["Shop floor without network at two presses", "Chão de fábrica sem rede em duas prensas"], ["ERP test system overwritten", "Ambiente de testes do ERP sobrescrito"]],
        complaints: [["Terminals too far from the machines", "Terminais longe das máquinas"], ["Shift handover takes longer now", "A passagem de turno ficou mais longa"]],
        requests: [["Quality checks in the same plan", "Inspeções de qualidade no mesmo plano"], ["Subcontractors as their own line", "Terceiros como linha própria"]],
        steps: [["Join the Monday planning round", "Participar da reunião de plano de segunda"], ["Collect stop reasons from two shifts", "Levantar motivos de parada em dois turnos"]],
    },
    // Financial services
    Trade {
        goals: [goal(["Days to close the month", "Dias para fechar o mês"], ["days", "dias"], 90, 40), goal(["Requests answered the same day", "Pedidos respondidos no mesmo dia"], ["%", "%"], 350, 850)],
        wins: [[["Bank statements matched by themselves", "Extratos conciliados sozinhos"], ["A day less at closing", "Um dia a menos no fechamento"]], [["Missing papers asked for at once", "Documentos em falta pedidos na hora"], ["Half the follow-ups", "Metade das cobranças"]], [["Limits approved on the phone", "Limites aprovados pelo celular"], ["Answers before lunch", "Respostas antes do almoço"]]],
        blockers: [["Certificate of the bank not issued", "Certificado do banco não emitido"], ["Rating service without a test account", "Bureau de crédito sem conta de teste"], ["Audit asks for a second log", "Auditoria pede um segundo registro"]],
        complaints: [["Approvals shown twice", "Aprovações aparecem duas vezes"], ["Reports miss the last day", "Relatórios sem o último dia"]],
        requests: [["Leasing contracts in the same flow", "Contratos de leasing no mesmo fluxo"], ["Second approver above a limit", "Segundo aprovador acima de um limite"]],
        steps: [["Map the closing with the controller", "Mapear o fechamento com a controller"], ["Book time with the risk officer", "Marcar com o responsável por riscos"]],
    },
    // Agribusiness
    Trade {
        goals: [goal(["Batches traced to the field", "Lotes rastreados até o campo"], ["%", "%"], 250, 950), goal(["Error of the harvest forecast", "Erro da previsão de safra"], ["%", "%"], 260, 100)],
        wins: [[["Loads identified at the gate", "Cargas identificadas na portaria"], ["No lot without origin since", "Nenhum lote sem origem desde então"]], [["Field notes by phone", "Anotações de campo pelo celular"], ["Forecast two days earlier", "Previsão dois dias antes"]], [["Silo levels in one list", "Níveis dos silos em uma lista"], ["Three trips a week saved", "Três viagens por semana a menos"]]],
        blockers: [["No signal on a third of the farms", "Um terço das fazendas sem sinal"], ["Scales speak an old protocol", "Balanças com protocolo antigo"], ["Plot numbers differ from the land register", "Talhões não batem com o cadastro"]],
        complaints: [["App loses notes without network", "App perde anotações sem rede"], ["Moisture in the wrong unit", "Umidade na unidade errada"]],
        requests: [["Rainfall in the same chart", "Chuva no mesmo gráfico"], ["Seed lots besides harvest lots", "Lotes de semente além dos de colheita"]],
        steps: [["Visit the farm without signal", "Visitar a fazenda sem sinal"], ["Check last season's figures with the agronomist", "Conferir a safra passada com a agrônoma"]],
    },
    // Education
    Trade {
        goals: [goal(["Enrolments finished online", "Matrículas concluídas on-line"], ["%", "%"], 200, 800), goal(["Students at risk spotted in a month", "Alunos em risco identificados em um mês"], ["%", "%"], 150, 650)],
        wins: [[["Documents sent from the phone", "Documentos enviados pelo celular"], ["Queue at the office gone", "Fim da fila na secretaria"]], [["Absences by class every morning", "Faltas por turma toda manhã"], ["Families called the same day", "Famílias avisadas no mesmo dia"]], [["Grants decided in one list", "Bolsas decididas em uma lista"], ["Answer in three days", "Resposta em três dias"]]],
        blockers: [["Student numbers changed twice", "Matrículas mudaram de número duas vezes"], ["Payment provider without sandbox", "Meio de pagamento sem ambiente de teste"], ["Timetable only as a picture", "Grade horária só em imagem"]],
        complaints: [["Teachers see classes of colleagues", "Professores veem turmas de colegas"], ["Parents get two messages", "Pais recebem duas mensagens"]],
        requests: [["Library fines in the same account", "Multas da biblioteca na mesma conta"], ["Alumni as a group of their own", "Ex-alunos como grupo próprio"]],
        steps: [["Sit in the office on enrolment day", "Acompanhar a secretaria no dia da matrícula"], ["Show the tutors their first list", "Mostrar a primeira lista aos tutores"]],
    },
    // Energy
    Trade {
        goals: [goal(["Shifts changed at short notice", "Escalas trocadas em cima da hora"], ["per week", "por semana"], 260, 80), goal(["Outage reports typed by hand", "Relatórios de interrupção digitados"], ["per month", "por mês"], 480, 50)],
        wins: [[["Crew positions on the map", "Equipes no mapa"], ["Nearest crew sent in a minute", "Equipe mais próxima enviada em um minuto"]], [["Outage times taken from the control room", "Horários vindos do centro de operação"], ["Report ready by ten", "Relatório pronto às dez"]], [["Tools checked out by code", "Ferramentas retiradas por código"], ["No crew sent back", "Nenhuma equipe voltou por falta"]]],
        blockers: [["Control room allows no outside link", "Centro de operação não permite acesso externo"], ["Substation names in three spellings", "Subestações com três grafias"], ["Safety office must approve tablets", "Segurança do trabalho precisa aprovar os tablets"]],
        complaints: [["Map too small on site", "Mapa pequeno demais em campo"], ["Alarms sent to the wrong shift", "Alarmes enviados ao turno errado"]],
        requests: [["Vehicles planned with the crews", "Veículos planejados com as equipes"], ["Contractors in the same schedule", "Terceirizadas na mesma escala"]],
        steps: [["Listen in at the control room", "Acompanhar o centro de operação"], ["Get the tablets approved", "Conseguir a aprovação dos tablets"]],
    },
    // Construction
    Trade {
        goals: [goal(["Days to approve a measurement", "Dias para aprovar uma medição"], ["days", "dias"], 70, 10), goal(["Days by which site costs lag", "Dias de atraso no custo das obras"], ["days", "dias"], 210, 50)],
        wins: [[["Measurements signed on the tablet", "Medições assinadas no tablet"], ["Payment a week earlier", "Pagamento uma semana antes"]], [["Delivery notes by photo", "Notas de entrega por foto"], ["No lost slip in a month", "Nenhuma nota perdida no mês"]], [["Defects listed by room", "Pendências por ambiente"], ["Handover in one visit", "Entrega em uma visita"]]],
        blockers: [["Sites without network", "Obras sem rede"], ["Cost codes differ by project", "Códigos de custo diferentes por obra"], ["Drawings only on paper", "Projetos só em papel"]],
        complaints: [["Photos upload for minutes", "Fotos levam minutos para subir"], ["Foremen cannot read the small print", "Mestres não conseguem ler a letra miúda"]],
        requests: [["Machine hours in the diary", "Horas de máquina no diário"], ["Access for the client's inspector", "Acesso para o fiscal do cliente"]],
        steps: [["Walk one site with the foreman", "Percorrer uma obra com o mestre"], ["Clean up the cost codes with purchasing", "Acertar os códigos de custo com suprimentos"]],
    },
    // Hospitality
    Trade {
        goals: [goal(["Requests answered in ten minutes", "Pedidos atendidos em dez minutos"], ["%", "%"], 400, 900), goal(["Rates that differ between channels", "Tarifas divergentes entre canais"], ["%", "%"], 120, 10)],
        wins: [[["Room service by message", "Serviço de quarto por mensagem"], ["Phone at the desk silent at night", "Telefone da recepção em paz à noite"]], [["Rooms released by housekeeping", "Quartos liberados pela governança"], ["Check-in an hour earlier", "Check-in uma hora antes"]], [["Rates checked every hour", "Tarifas conferidas de hora em hora"], ["No refunds for wrong rates", "Nenhum estorno por tarifa errada"]]],
        blockers: [["Booking engine without room types", "Motor de reservas sem tipos de quarto"], ["Night audit stops the interface", "A auditoria noturna derruba a integração"], ["Phones of the staff not allowed", "Celulares da equipe não liberados"]],
        complaints: [["Messages arrive after check-out", "Mensagens chegam após o check-out"], ["Minibar booked twice", "Frigobar lançado em dobro"]],
        requests: [["Spa appointments as requests", "Horários do spa como pedidos"], ["Groups with their own rates", "Grupos com tarifa própria"]],
        steps: [["Stay for an evening shift", "Acompanhar um turno da noite"], ["Compare rates with the revenue desk", "Comparar tarifas com a receita"]],
    },
];
