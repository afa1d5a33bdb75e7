//! What a CSM jots down after a touch, in both languages, by stage, kind and sentiment.
//!
//! These notes never say that a milestone was reached: [`MILESTONE_NOTES`] does, on its day.

use super::sketch::Both;
use crate::domain::account::Stage;
use crate::domain::codes::Coded;
use crate::domain::stakeholder::Role;
use crate::domain::touch::{Sentiment, TouchKind};

/// In which touches a note may stand.
struct Note(u8, u8, Way, Sentiment, Both);

/// Kinds of touch that share their notes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Talk,
    Write,
    Train,
    Review,
}

fn way(kind: TouchKind) -> Way {
    match kind {
        TouchKind::Meeting | TouchKind::Call => Talk,
        TouchKind::Email | TouchKind::Chat => Write,
        TouchKind::Training => Train,
        TouchKind::Review => Review,
    }
}

use Sentiment::{Negative as Bad, Neutral as Even, Positive as Good};
use Way::{Review, Talk, Train, Write};

#[rustfmt::skip]
const NOTES: &[Note] = &[
    // Stage 1: welcome and orientation.
    Note(1, 1, Talk, Good, ["Eager to start. Wants two more colleagues in the kickoff.", "Empolgado para começar. Quer mais duas pessoas no kickoff."]),
    Note(1, 1, Talk, Good, ["Goal confirmed in their own words, with a number behind it.", "Confirmou o objetivo com as próprias palavras e com número."]),
    Note(1, 1, Talk, Even, ["Went through who does what. Security contact still to be named.", "Repassamos quem faz o quê. Falta indicar o contato de segurança."]),
    Note(1, 1, Talk, Even, ["Asked how much time we need from their IT. Sent the estimate.", "Perguntou quanto tempo precisamos da TI deles. Mandei a estimativa."]),
    Note(1, 1, Talk, Bad, ["Says sales promised a connector that is not in the contract. Checking.", "Diz que vendas prometeu um conector que não está no contrato. Verificando."]),
    Note(1, 1, Write, Good, ["Thanked for the welcome pack and passed it on to the team.", "Agradeceu o material de boas-vindas e repassou para a equipe."]),
    Note(1, 1, Write, Even, ["Sent agenda and list of participants. They will confirm names.", "Enviei a pauta e a lista de participantes. Vão confirmar os nomes."]),
    Note(1, 1, Write, Even, ["Asked which browsers and networks we need open. Sent the sheet.", "Perguntou sobre navegadores e portas liberadas. Mandei a ficha técnica."]),
    Note(1, 1, Write, Bad, ["Complains of three forms to fill in before anything happens.", "Reclamou de três formulários antes de qualquer coisa acontecer."]),
    // Stage 2: technical implementation.
    Note(2, 2, Talk, Good, ["IT had answers to all our questions. Rare and welcome.", "A TI respondeu todas as nossas perguntas. Raro e bom."]),
    Note(2, 2, Talk, Good, ["Field mapping went faster than planned; only dates left to sort out.", "O de-para de campos andou rápido; só faltam as datas."]),
    Note(2, 2, Talk, Good, ["First sync in the test environment looked right to them.", "A primeira carga no ambiente de testes bateu com o que eles esperavam."]),
    Note(2, 2, Talk, Even, ["Walked through the integration list. ERP first, payroll can wait.", "Revisamos a lista de integrações. ERP primeiro, folha pode esperar."]),
    Note(2, 2, Talk, Even, ["Firewall change goes to their change board on Thursday.", "A liberação do firewall vai ao comitê de mudanças deles na quinta."]),
    Note(2, 2, Talk, Even, ["Agreed on who tests what. They want one script per department.", "Combinamos quem testa o quê. Querem um roteiro por área."]),
    Note(2, 2, Talk, Even, ["Old customer codes are duplicated; they will clean them before the load.", "Códigos antigos de clientes duplicados; vão limpar antes da carga."]),
    Note(2, 2, Talk, Bad, ["VPN still down for our people. Third week they promise it for Monday.", "VPN ainda fora para o nosso time. Terceira semana prometendo para segunda."]),
    Note(2, 2, Talk, Bad, ["Their developer was moved to another project. Nobody took over yet.", "O dev deles foi para outro projeto. Ninguém assumiu ainda."]),
    Note(2, 2, Write, Good, ["Sent the certificate within the hour.", "Mandou o certificado em menos de uma hora."]),
    Note(2, 2, Write, Good, ["Sample file is clean: 12 thousand rows and no rejects.", "Arquivo de amostra limpo: 12 mil linhas, nenhuma rejeitada."]),
    Note(2, 2, Write, Even, ["Asked for the field list again; sent with examples.", "Pediu a lista de campos de novo; mandei com exemplos."]),
    Note(2, 2, Write, Even, ["Security questionnaire came back with eleven points. Answering eight today.", "Questionário de segurança voltou com onze pontos. Respondo oito hoje."]),
    Note(2, 2, Write, Bad, ["Wants to know why single sign-on was not in the first estimate.", "Quer saber por que o login único não estava na primeira estimativa."]),
    Note(2, 2, Write, Bad, ["Second time the export came with the wrong encoding. Tone is short.", "Segunda vez que a exportação vem com codificação errada. Tom seco."]),
    // Stage 3: training and enablement.
    Note(3, 3, Talk, Good, ["Champion offers to run the second round of training herself.", "A champion se ofereceu para conduzir a segunda rodada de treinamento."]),
    Note(3, 3, Talk, Even, ["Split the sessions by role: finance wants only the closing screens.", "Dividimos as turmas por função: o financeiro quer só o fechamento."]),
    Note(3, 3, Talk, Even, ["Shift workers need a session at 6 am. We will record it as well.", "O pessoal de turno precisa de turma às 6h. Vamos gravar também."]),
    Note(3, 3, Talk, Bad, ["Managers did not free people for the sessions. Rooms half empty.", "Gestores não liberaram o pessoal. Salas pela metade."]),
    Note(3, 3, Write, Good, ["Three people asked for the practice files after the session.", "Três pessoas pediram os arquivos de exercício depois da turma."]),
    Note(3, 3, Write, Even, ["Sent recordings and the two-page guide by role.", "Enviei as gravações e o guia de duas páginas por função."]),
    Note(3, 3, Write, Bad, ["Says the material is ours, not theirs: wants their own cases in it.", "Diz que o material é nosso, não deles: quer os casos da empresa."]),
    Note(3, 6, Train, Good, ["Full room, good questions. Most finished the exercise alone.", "Sala cheia, boas perguntas. A maioria fez o exercício sozinha."]),
    Note(3, 6, Train, Good, ["Practised on their own data; two found shortcuts we had not shown.", "Praticaram com os próprios dados; dois acharam atalhos que nem mostramos."]),
    Note(3, 6, Train, Even, ["Ten of fourteen came. Missing ones get the recording.", "Vieram dez de catorze. Quem faltou recebe a gravação."]),
    Note(3, 6, Train, Even, ["Too many functions at once; next time only the three daily ones.", "Funções demais de uma vez; na próxima, só as três do dia a dia."]),
    Note(3, 6, Train, Bad, ["Several were on their phones. One said nobody told them why this changes.", "Vários no celular. Um disse que ninguém explicou por que isso muda."]),
    // Stage 4: go-live and launch.
    Note(4, 4, Talk, Good, ["Floor team says the new screen saves them a call per order.", "A operação diz que a tela nova poupa uma ligação por pedido."]),
    Note(4, 4, Talk, Good, ["Readiness list read aloud; only the announcement is open.", "Lemos a lista de prontidão juntos; só falta o comunicado."]),
    Note(4, 4, Talk, Even, ["Agreed on the fallback if the first morning goes wrong.", "Combinamos o plano B se a primeira manhã der errado."]),
    Note(4, 4, Talk, Even, ["Daily call at 9 as long as hypercare runs. Four tickets open, none blocks.", "Call diária às 9h enquanto durar a hypercare. Quatro chamados, nenhum trava."]),
    Note(4, 4, Talk, Bad, ["Label printing stopped twice this week. They count the minutes.", "A impressão de etiquetas parou duas vezes na semana. Contam os minutos."]),
    Note(4, 4, Write, Good, ["Sent a photo of the team with the new dashboard on the wall.", "Mandou foto da equipe com o painel novo na parede."]),
    Note(4, 4, Write, Even, ["Answered six how-to questions; made a short list for everybody.", "Respondi seis dúvidas de uso; virou uma lista curta para todos."]),
    Note(4, 4, Write, Bad, ["Users did not know of the change of process. Announcement never went out.", "Usuários não sabiam da mudança de processo. O comunicado não saiu."]),
    // Stage 5: optimisation and adoption.
    Note(5, 5, Talk, Good, ["Two departments now ask for it by themselves.", "Duas áreas já estão pedindo por conta própria."]),
    Note(5, 5, Talk, Good, ["Power user built her own report and showed it to the board.", "A power user montou o próprio relatório e mostrou à diretoria."]),
    Note(5, 5, Talk, Even, ["Night shift still works in the spreadsheet. Session with them next.", "O turno da noite ainda usa planilha. Próxima sessão é com eles."]),
    Note(5, 5, Talk, Even, ["Looked at use by team: sales far ahead, purchasing behind.", "Vimos o uso por equipe: vendas bem à frente, compras atrás."]),
    Note(5, 5, Talk, Bad, ["Uses it only to please the boss, in his words.", "Usa só para agradar o chefe, palavras dele."]),
    Note(5, 5, Talk, Bad, ["Nobody can say what got better. They never measured the start.", "Ninguém sabe dizer o que melhorou. Nunca mediram o ponto de partida."]),
    Note(5, 5, Write, Good, ["Asks for the advanced filters session for the whole team.", "Pediu a sessão de filtros avançados para a equipe toda."]),
    Note(5, 5, Write, Even, ["Sent weekly use by team with three names to call.", "Enviei o uso semanal por equipe, com três nomes para ligar."]),
    Note(5, 5, Write, Bad, ["Went back to e-mail for approvals because mobile was slow.", "Voltaram a aprovar por e-mail porque o celular estava lento."]),
    // Stage 6: business review and planning.
    Note(6, 6, Talk, Good, ["Would speak to another customer for us. Asked for a date.", "Topa falar com outro cliente por nós. Pediu uma data."]),
    Note(6, 6, Talk, Good, ["Second plant wants the same from next quarter on.", "A segunda planta quer o mesmo a partir do próximo trimestre."]),
    Note(6, 6, Talk, Even, ["Collected figures for the review; finance confirms the baseline.", "Juntamos os números da revisão; o financeiro confirma a linha de base."]),
    Note(6, 6, Talk, Bad, ["Doubts the hours saved. Wants to see them by department.", "Duvida das horas economizadas. Quer ver por área."]),
    Note(6, 6, Write, Good, ["Agreed with the draft of the success story, two words changed.", "Aprovou o rascunho do case, com duas palavras trocadas."]),
    Note(6, 6, Write, Even, ["Sent the deck for comments. Answer expected this week.", "Enviei a apresentação para comentários. Resposta nesta semana."]),
    Note(6, 6, Write, Bad, ["Budget for next year is frozen; no talk of more seats now.", "Orçamento do próximo ano congelado; nada de mais licenças agora."]),
    // Any stage.
    Note(1, 6, Talk, Good, ["Short and friendly. Nothing open on their side.", "Conversa rápida e boa. Nada pendente do lado deles."]),
    Note(1, 6, Talk, Even, ["Status in fifteen minutes. Three actions, all with names.", "Status em quinze minutos. Três ações, todas com responsável."]),
    Note(1, 6, Talk, Even, ["Went through open points; two closed, one waits for legal.", "Passamos pelos pontos em aberto; dois fechados, um no jurídico."]),
    Note(1, 6, Talk, Even, ["Holiday cover agreed: the deputy answers for two weeks.", "Férias cobertas: o substituto responde por duas semanas."]),
    Note(1, 6, Talk, Bad, ["Tired of changing dates. Wants one list and one owner.", "Cansado de datas mudando. Quer uma lista só e um responsável."]),
    Note(1, 6, Talk, Bad, ["Says our answers take too long. Agreed on same-day for blockers.", "Diz que demoramos a responder. Combinamos mesmo dia para bloqueios."]),
    Note(1, 6, Write, Good, ["\"Exactly what I needed\", answered within minutes.", "\"Era isso mesmo\", respondeu em minutos."]),
    Note(1, 6, Write, Good, ["Praised support for the quick answer on Friday evening.", "Elogiou o suporte pela resposta rápida na sexta à noite."]),
    Note(1, 6, Write, Even, ["Minutes sent; asked to confirm the next date.", "Ata enviada; pedi para confirmar a próxima data."]),
    Note(1, 6, Write, Even, ["Asked who approves on their side. Waiting for a name.", "Perguntei quem aprova do lado deles. Aguardo o nome."]),
    Note(1, 6, Write, Even, ["Confirmed next week's agenda, one point added.", "Confirmou a pauta da semana que vem, com um ponto a mais."]),
    Note(1, 6, Write, Bad, ["Short answer, boss in copy. Call instead of writing next time.", "Resposta curta, chefe em cópia. Da próxima vez, ligar."]),
    Note(1, 6, Review, Good, ["Pleased with the pace. Asks to see the numbers every month.", "Satisfeita com o ritmo. Pediu os números todo mês."]),
    Note(1, 6, Review, Good, ["Sponsor defended the project in front of finance.", "Patrocínio firme: defendeu o projeto diante do financeiro."]),
    Note(1, 6, Review, Even, ["Showed plan against today. Wants fewer slides, more figures.", "Mostrei planejado e realizado. Quer menos slides e mais números."]),
    Note(1, 6, Review, Even, ["Twenty minutes of thirty. Priority stays, budget unchanged.", "Vinte minutos dos trinta. Prioridade mantida, orçamento igual."]),
    Note(1, 6, Review, Bad, ["Asked twice what has been achieved so far. Needs proof, not plans.", "Perguntou duas vezes o que já saiu. Quer prova, não plano."]),
    Note(1, 6, Review, Bad, ["Compares us with the old supplier. Two complaints from her own team.", "Comparou com o fornecedor antigo. Duas queixas da própria equipe."]),
];

/// After a meeting to which somebody did not come.
#[rustfmt::skip]
const NO_SHOW: &[Both] = &[
    ["Did not come, no word. Wrote to ask for a new date.", "Não apareceu nem avisou. Escrevi pedindo nova data."],
    ["Waited fifteen minutes alone in the call.", "Esperei quinze minutos sozinho na chamada."],
    ["Cancelled two minutes before: another meeting ran over.", "Cancelou dois minutos antes: outra reunião estourou."],
    ["Accepted the invitation, then did not join.", "Aceitou o convite e não entrou."],
    ["Assistant says the calendar is full until next month.", "A secretária diz que a agenda está cheia até o mês que vem."],
];

/// After a message that brought no answer.
#[rustfmt::skip]
const UNANSWERED: &[Both] = &[
    ["Asked for half an hour next week. No answer.", "Pedi meia hora na próxima semana. Sem resposta."],
    ["Second reminder. Nothing back.", "Segundo lembrete. Nada de volta."],
    ["Sent a three-line summary with one question. Silence.", "Mandei um resumo de três linhas com uma pergunta. Silêncio."],
    ["Tried with the assistant in copy. Still nothing.", "Tentei com a secretária em cópia. Ainda nada."],
    ["Message read, not answered.", "Mensagem lida, não respondida."],
];

/// The first message after the contract.
#[rustfmt::skip]
const WELCOME: &[Both] = &[
    ["Welcome message with the plan in one page and three dates for kickoff.", "Boas-vindas com o plano em uma página e três datas para o kickoff."],
    ["Introduced myself after the handoff from sales; asked who should be in kickoff.", "Me apresentei depois da passagem de vendas; perguntei quem deve estar no kickoff."],
    ["Leadership video sent, with the handoff summary for them to correct.", "Vídeo da diretoria enviado, com o resumo da passagem para corrigirem."],
];

/// What is noted on the day a milestone is reached: how, with whom, and in which words.
#[rustfmt::skip]
pub(super) const MILESTONE_NOTES: &[(&str, TouchKind, &[Role], Both)] = &[
    ("kickoff_held", TouchKind::Meeting, ALL, ["Kickoff held: goal, roles and dates agreed. Minutes go out today.", "Kickoff feito: objetivo, papéis e datas acertados. Ata sai hoje."]),
    ("environment_live", TouchKind::Chat, &[Role::TechnicalLead, Role::ProjectLead], ["Environment is up; their IT logged in and found everything.", "Ambiente no ar; a TI deles entrou e achou tudo no lugar."]),
    ("integrations_live", TouchKind::Call, &[Role::TechnicalLead], ["All integrations ran overnight without a failure.", "Todas as integrações rodaram de madrugada sem falha."]),
    ("data_migrated", TouchKind::Email, &[Role::TechnicalLead, Role::SubjectExpert], ["Load finished, totals match on both sides. Sample checked by them.", "Carga concluída, totais batem dos dois lados. Amostra conferida por eles."]),
    ("uat_signed_off", TouchKind::Meeting, &[Role::ProjectLead, Role::TechnicalLead, Role::SubjectExpert], ["UAT signed off; two small points go to the list for later.", "UAT assinado; dois ajustes pequenos ficam na lista para depois."]),
    ("training_delivered", TouchKind::Training, &[Role::Champion, Role::PowerUser, Role::EndUser, Role::Manager, Role::ProjectLead], ["Last planned session held. Everybody who came has a practice account.", "Última turma prevista realizada. Quem veio já tem conta de prática."]),
    ("training_complete", TouchKind::Email, &[Role::ProjectLead, Role::Champion], ["Training closed: attendance list and ratings sent.", "Treinamento encerrado: lista de presença e notas enviadas."]),
    ("go_live", TouchKind::Call, &[Role::ProjectLead, Role::TechnicalLead, Role::Champion], ["Live since this morning. Support channel open, first orders went through.", "No ar desde cedo. Canal de suporte aberto, primeiros pedidos passaram."]),
    ("hypercare_ended", TouchKind::Meeting, &[Role::ProjectLead, Role::Champion], ["Hypercare closed: open tickets handed to support, list reviewed together.", "Hypercare encerrada: chamados abertos com o suporte, lista revisada junto."]),
    ("roi_validated", TouchKind::Review, &[Role::ExecutiveSponsor, Role::ProjectLead], ["ROI sheet checked against their own books and accepted.", "Planilha de ROI conferida com os números deles e aceita."]),
    ("business_review", TouchKind::Review, &[Role::ExecutiveSponsor, Role::ProjectLead, Role::Champion], ["Business review held: value shown department by department.", "Revisão de negócio feita: valor mostrado área por área."]),
    ("success_plan_agreed", TouchKind::Meeting, &[Role::ProjectLead, Role::ExecutiveSponsor], ["Success plan for the coming year agreed, first target has an owner.", "Plano de sucesso do próximo ano fechado, primeira meta já tem responsável."]),
];

const ALL: &[Role] = &[
    Role::ExecutiveSponsor,
    Role::ProjectLead,
    Role::TechnicalLead,
    Role::Champion,
    Role::Manager,
    Role::PowerUser,
    Role::SubjectExpert,
    Role::EndUser,
];

/// The notes sorted by where they may stand, in one language.
pub(super) struct NoteBook {
    by_place: Vec<Vec<&'static str>>,
    pub(super) no_show: Vec<&'static str>,
    pub(super) unanswered: Vec<&'static str>,
    pub(super) welcome: Vec<&'static str>,
}

const PLACES: usize = 6 * 6 * 3;

fn place(stage: Stage, kind: TouchKind, sentiment: Sentiment) -> usize {
    (stage.index() * 6 + kind as usize) * 3 + sentiment as usize
}

impl NoteBook {
    /// The notes in a language: 0 English, 1 Portuguese.
    pub(super) fn new(lang: usize) -> Self {
        let mut by_place = vec![Vec::new(); PLACES];
        for stage in Stage::ALL {
            for kind in TouchKind::ALL {
                for sentiment in Sentiment::ALL {
                    by_place[place(stage, *kind, *sentiment)] = NOTES
                        .iter()
                        .filter(|note| note.0 <= stage.number() && stage.number() <= note.1)
                        .filter(|note| note.2 == way(*kind) && note.3 == *sentiment)
                        .map(|note| note.4[lang])
                        .collect();
                }
            }
        }
        let all = |texts: &[Both]| texts.iter().map(|text| text[lang]).collect();
        Self { by_place, no_show: all(NO_SHOW), unanswered: all(UNANSWERED), welcome: all(WELCOME) }
    }

    /// The notes that fit; empty for a training before people are trained.
    pub(super) fn fitting(&self, stage: Stage, kind: TouchKind, sentiment: Sentiment) -> &[&'static str] {
        &self.by_place[place(stage, kind, sentiment)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_language_has_its_own_sixty_notes_and_more() {
        for lang in [0, 1] {
            let texts: BTreeSet<&str> = NOTES.iter().map(|note| note.4[lang]).collect();
            assert_eq!(texts.len(), NOTES.len(), "a note stands twice");
            assert!(texts.len() >= 60);
        }
        assert!(NOTES.iter().all(|note| note.4[0] != note.4[1]));
    }

    #[test]
    fn there_is_a_note_for_every_place() {
        let book = NoteBook::new(1);
        for stage in Stage::ALL {
            for kind in TouchKind::ALL.iter().filter(|kind| **kind != TouchKind::Training || stage >= Stage::Training) {
                for sentiment in Sentiment::ALL {
                    assert!(!book.fitting(stage, *kind, *sentiment).is_empty(), "{stage:?} {kind} {sentiment}");
                }
            }
        }
    }
}
