//! The vocabulary, English and Portuguese in one table: which phrase means what. A phrase is
//! written folded (lower case, no accents, hyphens as spaces); a word that ends in `*` stands for
//! its four endings `o`, `a`, `os`, `as`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::lex::Token;
use crate::domain::stakeholder::Role;
use crate::domain::touch::TouchKind;

/// What a phrase means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mean {
    /// A way to be in touch.
    Kind(TouchKind),
    /// A way to be in touch, unless the line has a plainer word for it (`teams call`).
    Weak(TouchKind),
    /// A past tense that tells who began by where the name stands: `called ana`, `ana called`.
    Verb(TouchKind),
    /// They began.
    Inbound,
    /// Talking, in no particular way: a name may follow.
    Opener,
    With,
    From,
    And,
    /// Says nothing by itself, and does not end a list of names.
    Filler,
    /// The other side, without a name.
    Customer,
    /// What follows is a subject, not a person.
    About,
    Missed,
    NoReply,
    Replied,
    Positive,
    Negative,
    Neutral,
    Next,
    Then,
    /// A next step although it names no day; `true` where the word alone is no title.
    FollowUp(bool),
    /// A next step only with a day right behind it.
    Return,
    Blocker,
    Blocked,
    Complaint,
    Complains,
    Escalation,
    Escalated,
    Scope,
    Ask,
    Not,
}

impl Mean {
    /// Whether a colon behind it makes a label of it.
    pub(super) fn is_label(self) -> bool {
        use Mean::*;
        matches!(
            self,
            Next | Then | FollowUp(_) | Missed | Blocker | Blocked | Complaint | Complains | Escalation | Escalated | Scope
        )
    }

    /// Whether it says how things went.
    pub(super) fn tells(self) -> bool {
        use Mean::*;
        matches!(self, Missed | NoReply | Replied | Positive | Negative | Neutral)
    }

    /// Whether it tells of a concern.
    pub(super) fn is_concern(self) -> bool {
        use Mean::*;
        matches!(self, Blocker | Blocked | Complaint | Complains | Escalation | Escalated | Scope)
    }
}

use Mean::*;

const WORDS: &[(Mean, &str)] = &[
    (
        Kind(TouchKind::Call),
        "call|calls|phone call|phoned|phone|ligacao|ligacoes|chamada|telefonema|liguei|ligamos|telefonei|telefone|call com",
    ),
    (Verb(TouchKind::Call), "called|rang|ligou|ligaram|telefonou|telefonaram"),
    (Kind(TouchKind::Meeting), "met|meeting|meetings|reuniao|reunioes|encontro|reuni|visita|visit|visited|visitei"),
    (
        Weak(TouchKind::Meeting),
        "kickoff|kick off|check in|checkin|sync|1:1|1on1|alinhamento|zoom|google meet|demo|standup|weekly|semanal",
    ),
    (Kind(TouchKind::Email), "email|emails|e mail|e mails|mail|mails|mandei email|mandei e mail|enviei email|enviei e mail"),
    (
        Verb(TouchKind::Email),
        "emailed|e mailed|mailed|wrote|escreveu|escreveram|mandou email|mandou e mail|enviou email|enviou e mail",
    ),
    (Kind(TouchKind::Email), "escrevi"),
    (Kind(TouchKind::Chat), "chat|chats|chatted|bate papo"),
    (
        Weak(TouchKind::Chat),
        "slack|whatsapp|whats|zap|teams|telegram|msg|message|mensagem|mensagens|sms|dm|mandei mensagem|mandei msg",
    ),
    (Verb(TouchKind::Chat), "messaged|pinged|texted|mandou mensagem|mandou msg|mandou whatsapp|mandou whats|chamou"),
    (
        Kind(TouchKind::Training),
        "training|trainings|trained|treinamento|treinamentos|treino|treinei|capacitacao|workshop|onboarding session",
    ),
    (Kind(TouchKind::Review), "review|qbr|ebr|mbr|business review|status review|revisao|revisao de status|revisao executiva"),
    (Inbound, "inbound|incoming|received|recebid*|recebi|recebemos|reached out|procurou|got a|entrante"),
    (Opener, "spoke|talked|talk|conversei|falei|falamos|conversa|conversamos|had a|tive|tivemos|fiz|sent|enviei|mandei|enviad*"),
    (With, "with|w/|com|c/|ao|aos|to|para|p/|pra|pro|cc"),
    (From, "from|de|da|do|das|dos"),
    (And, "and|e|&|/|plus|mais"),
    (
        Filler,
        "the|a|an|o|os|as|um|uma|our|my|nosso|nossa|meu|minha|was|is|were|are|foi|esta|estava|estao|ficou|ficaram|also|tambem",
    ),
    (
        Filler,
        "again|de novo|novamente|but|mas|so|just|only|both|quick|rapida|rapido|whole|entire|inteir*|trimestral|mensal|quarterly|monthly|daily|very|muito|bem|really|now|agora|still|ainda",
    ),
    (Filler, "i|we|eu|nos|will|i'll|we'll|vou|vamos|please|on|by|via|em|na|por|pelo|pela|at|yet"),
    (
        Customer,
        "customer|client|cliente|clientes|they|eles|elas|she|he|ela|ele|team|time|equipe|everyone|everybody|all|todos|todo mundo|them|him|her",
    ),
    (Customer, "it team|time de ti|equipe de ti|users|usuarios|people|pessoal|galera|group|grupo|us|me|vendor|fornecedor"),
    (
        About,
        "about|re|ref|regarding|sobre|around|for|note|notes|nota|notas|obs|ps|update|fyi|summary|resumo|ata|status|prep|went|foi bem",
    ),
    (About, "cancelled|canceled|postponed|scheduled|booked|cancelad*|adiad*|marcad*|agendad*|realizad*|agreed|combinamos|asked"),
    (About, "session|sessao|done|feito|feita|happened|aconteceu|invite|convite|reminder|lembrete"),
    (
        Missed,
        "no show|noshow|missed|faltou|faltaram|nao veio|nao vieram|nao apareceu|nao apareceram|nao compareceu|nao compareceram",
    ),
    (
        Missed,
        "nao participou|nao participaram|nao pode vir|nao pode participar|nao conseguiu vir|nao conseguiu participar|perdeu",
    ),
    (
        Missed,
        "didn't show|didn't show up|did not show|did not show up|didnt show|didnt show up|didn't come|did not come|didn't attend",
    ),
    (
        Missed,
        "did not attend|didn't join|did not join|couldn't make it|could not make it|couldn't join|absent|ausente|ausentes|deu no show",
    ),
    (NoReply, "no reply|no replies|no answer|no response|no pickup|unanswered|voicemail|voice mail|left a message|left message"),
    (
        NoReply,
        "sem resposta|sem retorno|nao respondeu|nao responderam|nao responde|nao atendeu|nao atenderam|nao retornou|nunca respondeu",
    ),
    (
        NoReply,
        "didn't reply|did not reply|didnt reply|hasn't replied|has not replied|haven't replied|didn't answer|did not answer",
    ),
    (
        NoReply,
        "didn't respond|did not respond|didn't pick up|did not pick up|caixa postal|not replied|never replied|ainda nao respondeu",
    ),
    (
        Replied,
        "replied|answered|responded|respondeu|responderam|retornou|retornaram|atendeu|atenderam|got back|wrote back|picked up",
    ),
    (
        Positive,
        "happy|pleased|satisfied|delighted|thrilled|excited|enthusiastic|glad|positive|upbeat|impressed|grateful|+|:)|:-)|:d",
    ),
    (
        Positive,
        "feliz|felizes|satisfeit*|animad*|contente|contentes|empolgad*|encantad*|entusiasmad*|positiv*|gostou|adorou|gostaram",
    ),
    (Positive, "loved|loves|love it|love the|amou|amaram|adoraram|elogiou|elogiaram|😊|🙂|😀|👍"),
    (
        Negative,
        "frustrated|angry|unhappy|upset|annoyed|disappointed|furious|irritated|sceptical|skeptical|dissatisfied|negative|-|:(|:-(",
    ),
    (Negative, "frustrad*|irritad*|insatisfeit*|chatead*|brav*|descontente|descontentes|decepcionad*|aborrecid*|furios*|cetic*"),
    (Negative, "negativ*|infeliz|infelizes|🙁|😡|👎"),
    (Neutral, "neutral|ok|okay|neutr*|indiferente|lukewarm|morn*"),
    (
        Next,
        "next|next step|next steps|next action|proxim*|prox|proximo passo|proximos passos|proxima acao|action|acao|todo|to do|pendencia",
    ),
    (Then, "then|and then|depois|em seguida|e depois"),
    (FollowUp(true), "follow up|followup|fup|follow up again|retomar|retomamos|retornar"),
    (
        FollowUp(false),
        "reschedule|rescheduled|rebook|remarcar|remarcad*|reagendar|reagendad*|remarcamos|reagendamos|call back|ligar de novo",
    ),
    (Return, "retorno|return"),
    (Blocker, "blocker|blockers|impedimento|impedimentos|bloqueio|bloqueios|bloqueador|bloqueadores|entrave|entraves"),
    (
        Blocked,
        "blocked|stuck|blocks|blocking|bloquead*|travad*|travou|travaram|bloqueia|bloqueando|impedid*|emperrad*|parad* por",
    ),
    (Complaint, "complaint|complaints|reclamacao|reclamacoes|queixa|queixas"),
    (
        Complains,
        "complains|complained|complaining|complain about|complains about|complained about|complaining about|reclamou|reclamaram",
    ),
    (
        Complains,
        "reclama|reclamam|reclamando|reclamou de|reclamou do|reclamou da|reclamou dos|reclamou das|reclama de|reclama do|reclama da",
    ),
    (
        Complains,
        "se queixou|queixou se|se queixou de|se queixou do|se queixou da|queixou se de|queixou se do|queixou se da|reclamaram de",
    ),
    (Complains, "reclamaram do|reclamaram da|reclamando de|reclamando do|reclamando da|reclamou que|complained that"),
    (Escalation, "escalation|escalations|escalonamento|escalada executiva|escalacao"),
    (Escalated, "escalated|escalates|escalating|escalad*|escalou|escalaram|escalonad*|escalonou|escalating to"),
    (
        Scope,
        "scope|escopo|scope request|scope change|scope creep|out of scope|mudanca de escopo|fora do escopo|fora de escopo|novo escopo",
    ),
    (
        Ask,
        "asks for|asked for|asking for|ask for|wants|wanted|pediu|pede|pediram|pedem|quer|querem|solicitou|solicitaram|requests|requested",
    ),
    (Not, "not|no|never|without|nothing|none|isn't|wasn't|aren't|weren't|isnt|wasnt|don't|doesn't|didn't|sem|nao|nem|nunca"),
    (Not, "nenhum|nenhuma|nada|nobody|no one|ninguem|zero|hardly|no longer|false|falso"),
];

const ROLES: &[(Role, &str)] = &[
    (
        Role::ExecutiveSponsor,
        "sponsor|executive sponsor|exec sponsor|patrocinador|patrocinadora|patrocinador executivo|patrocinadora executiva",
    ),
    (
        Role::ProjectLead,
        "lead|project lead|project manager|pm|lider|lider do projeto|lider de projeto|gerente do projeto|gerente de projeto",
    ),
    (
        Role::TechnicalLead,
        "it|ti|tech|tech lead|technical lead|it lead|technical|lider tecnico|lider tecnica|tecnico|tecnica|lider de ti",
    ),
    (Role::Champion, "champion|campeao|campea|embaixador|embaixadora"),
    (Role::Manager, "manager|gestor|gestora|gerente"),
    (Role::PowerUser, "power user|usuario avancado|usuaria avancada|usuario chave|usuaria chave|key user"),
    (Role::SubjectExpert, "expert|sme|subject expert|subject matter expert|especialista"),
    (Role::EndUser, "end user|usuario final|usuaria final"),
];

/// Words that a label's value may consist of to say that there is nothing.
pub(super) const NOTHING: [&str; 9] = ["none", "nothing", "nenhum", "nenhuma", "nada", "n/a", "no", "nao", "-"];

/// What `next` may stand before without being a next step, unless a colon says so.
pub(super) const PHASES: [&str; 14] = [
    "phase",
    "quarter",
    "year",
    "sprint",
    "release",
    "version",
    "stage",
    "fase",
    "trimestre",
    "ano",
    "versao",
    "etapa",
    "estagio",
    "one",
];

/// Phrases by their first word, the longest first.
type Index<T> = HashMap<String, Vec<(Vec<String>, T)>>;

fn index<T: Copy>(table: &[(T, &str)]) -> Index<T> {
    let mut found: Index<T> = HashMap::new();
    let phrases = table.iter().flat_map(|(mean, list)| list.split('|').map(move |phrase| (*mean, phrase)));
    for (mean, phrase) in phrases {
        let spelled = match phrase.split_once('*') {
            Some((stem, rest)) => ["o", "a", "os", "as"].iter().map(|ending| format!("{stem}{ending}{rest}")).collect(),
            None => vec![phrase.to_owned()],
        };
        for phrase in spelled {
            let words: Vec<String> = phrase.split(' ').map(str::to_owned).collect();
            found.entry(words[0].clone()).or_default().push((words, mean));
        }
    }
    for list in found.values_mut() {
        list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    found
}

fn longest<T: Copy>(index: &Index<T>, tokens: &[Token], at: usize, end: usize) -> Option<(T, usize)> {
    let here = tokens.get(at..end.min(tokens.len()))?;
    let list = index.get(here.first()?.folded.as_str())?;
    let fits = |words: &[String]| words.len() <= here.len() && words.iter().zip(here).all(|(word, token)| *word == token.folded);
    list.iter().find(|(words, _)| fits(words)).map(|(words, mean)| (*mean, words.len()))
}

/// The longest phrase at a word, within `end`: what it means, and its length in words.
pub(super) fn phrase(tokens: &[Token], at: usize, end: usize) -> Option<(Mean, usize)> {
    static INDEX: LazyLock<Index<Mean>> = LazyLock::new(|| index(WORDS));
    longest(&INDEX, tokens, at, end)
}

/// The longest role at a word.
pub(super) fn role(tokens: &[Token], at: usize, end: usize) -> Option<(Role, usize)> {
    static INDEX: LazyLock<Index<Role>> = LazyLock::new(|| index(ROLES));
    longest(&INDEX, tokens, at, end)
}

/// Words between a negation and what it denies: `not very happy`, `não está mais travado`.
const BETWEEN: [&str; 28] = [
    "is", "was", "are", "were", "be", "been", "being", "any", "longer", "yet", "really", "very", "so", "too", "all", "at",
    "more", "esta", "estao", "estava", "foi", "ficou", "mais", "muito", "tao", "totally", "open", "ha",
];

/// Whether what stands at a word is denied within its clause.
pub(super) fn negated(tokens: &[Token], start: usize, at: usize) -> bool {
    let before = tokens.get(start..at).unwrap_or_default().iter().enumerate().rev();
    before
        .skip_while(|(_, token)| BETWEEN.contains(&token.folded.as_str()))
        .map(|(offset, _)| phrase(tokens, start + offset, at))
        .next()
        .is_some_and(|found| matches!(found, Some((Not, _))))
}
