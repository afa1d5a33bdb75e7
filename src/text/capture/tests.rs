use proptest::prelude::*;

use super::*;
use crate::domain::codes::{AccountId, Coded};
use crate::domain::stakeholder::Role;

/// Tuesday.
fn today() -> Day {
    Day::from_ymd_opt(2026, 11, 24).unwrap()
}

fn person(id: i64, name: &str, role: Role) -> Stakeholder {
    Stakeholder {
        id: StakeholderId(id),
        rev: 1,
        account_id: AccountId(1),
        name: name.to_owned(),
        role,
        email: String::new(),
        ideal_days: None,
        max_days: None,
        since: Day::from_ymd_opt(2026, 1, 5).unwrap(),
        left_on: None,
        succeeds: None,
    }
}

fn people() -> Vec<Stakeholder> {
    let mut people = vec![
        person(1, "Ana Souza", Role::ExecutiveSponsor),
        person(2, "Rui Costa", Role::ProjectLead),
        person(3, "Bia Ramos", Role::TechnicalLead),
        person(4, "Marcos Mai", Role::Champion),
        person(5, "Sol Pereira", Role::Manager),
        person(6, "João Lima", Role::EndUser),
        person(7, "Joana Prado", Role::EndUser),
        person(8, "Carla Dias", Role::PowerUser),
    ];
    people[7].left_on = Day::from_ymd_opt(2026, 11, 16);
    people
}

fn ids(ids: &[StakeholderId]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join("+")
}

/// Everything but the note, in a few words; what is usual is left out.
fn compact(read: &Capture) -> String {
    let mut parts = vec![read.kind.map_or("-", Coded::code).to_owned()];
    if read.direction == Direction::Inbound {
        parts[0].push_str(" in");
    }
    if read.on != today() {
        parts.push(format!("on {}", read.on));
    }
    if !read.attended.is_empty() {
        parts.push(format!("with {}", ids(&read.attended)));
    }
    if !read.missed.is_empty() {
        parts.push(format!("without {}", ids(&read.missed)));
    }
    parts.extend(read.replied.map(|replied| if replied { "replied" } else { "no reply" }.to_owned()));
    parts.extend(read.sentiment.map(|sentiment| sentiment.code().to_owned()));
    for concern in &read.concerns {
        parts.push(format!("{:?}: {}", concern.kind, concern.title));
    }
    parts.extend(read.next.as_ref().map(|next| format!("next {}: {}", next.due, next.title)));
    parts.extend(read.unknown.iter().map(|name| format!("unknown {name}")));
    parts.extend(read.ambiguous.iter().map(|(name, who)| format!("ambiguous {name}={}", ids(who))));
    parts.extend(read.unread.iter().map(|day| format!("unread {day}")));
    parts.join(" | ")
}
fn check(table: &[(&str, &str)]) {
    let people = people();
    for (line, expected) in table {
        let read = capture(line, &people, today());
        assert_eq!(compact(&read), *expected, "{line}");
        assert_eq!(read.note, *line);
        // Neither case nor accents count.
        let plain = lex::fold(line);
        let again = capture(&plain, &people, today());
        let same = (again.kind, again.on, again.direction, again.replied, again.sentiment);
        assert_eq!(same, (read.kind, read.on, read.direction, read.replied, read.sentiment), "{plain}");
        assert_eq!(again.missed, read.missed, "{plain}");
        assert_eq!(again.next.map(|next| next.due), read.next.map(|next| next.due), "{plain}");
    }
}

#[test]
fn english_lines() {
    check(&[
        ("call ana: uat blocked by vpn, next fri", "call | with 1 | Blocker: uat blocked by vpn | next 2026-11-27: "),
        ("met ana and rui yesterday, happy", "meeting | on 2026-11-23 | with 1+2 | positive"),
        ("email sponsor no reply", "email | with 1 | no reply"),
        ("called Ana, voicemail, follow up tue", "call | with 1 | no reply | next 2026-12-01: "),
        (
            "Ana called: frustrated with reports, next: send fix plan by 1/12",
            "call in | with 1 | negative | next 2026-12-01: send fix plan",
        ),
        ("email from rui: asks about sso, then send deck 12/12", "email in | with 2 | next 2026-12-12: send deck"),
        ("inbound email rui: replied, all good", "email in | with 2 | replied"),
        ("chat with bia on 12/11: blocker: firewall", "chat | on 2026-11-12 | with 3 | Blocker: firewall"),
        (
            "slack rui 3 days ago, not happy, escalated to ceo",
            "chat | on 2026-11-21 | with 2 | negative | Escalation: escalated to ceo",
        ),
        ("teams call with rui: no blockers, next step: book UAT, fri", "call | with 2 | next 2026-11-27: book UAT"),
        ("training 12 nov: ana no-show, rui and bia happy", "training | on 2026-11-12 | without 1 | positive"),
        ("met ana, rui no-show; next mon", "meeting | with 1 | without 2 | next 2026-11-30: "),
        (
            "qbr with sponsor and lead last thu: positive. next: send recap tomorrow",
            "review | on 2026-11-19 | with 1+2 | positive | next 2026-11-25: send recap",
        ),
        ("review ana: next phase looks good", "review | with 1"),
        ("call rui, next phase starts monday", "call | with 2"),
        ("call rui: uat starts next monday", "call | with 2"),
        ("call zeca: vpn down", "call | unknown zeca"),
        ("call Zeca Santos yesterday", "call | on 2026-11-23 | unknown Zeca Santos"),
        ("call joa: login ok", "call | ambiguous joa=6+7"),
        ("call end user: training slow", "call | ambiguous end user=6+7"),
        ("met Ana Lima: intro", "meeting | ambiguous Ana Lima=1+6"),
        ("met joao lima: intro", "meeting | with 6"),
        ("met Ana Braga: intro", "meeting | ambiguous Ana Braga=1"),
        ("Ana Souza missed the kickoff, rebook next week", "meeting | without 1 | next 2026-11-30: rebook"),
        ("call ana: ana missed the deadline", "call | with 1"),
        ("call it: vpn blocked since monday", "call | with 3 | Blocker: vpn blocked since monday"),
        ("met rui about it and the may release, ok", "meeting | with 2 | neutral"),
        ("call ana mon: 12 users trained, 3/4 done", "call | on 2026-11-23 | with 1"),
        ("call ana 12/12", "call | with 1 | unread 12/12"),
        ("call ana: complaint: slow reports; scope: asks for sso", "call | with 1 | Complaint: slow reports | ScopeRequest: sso"),
        ("call ana: she complained about slow reports, scope grew", "call | with 1 | Complaint: slow reports"),
        ("call sol: -", "call | with 5 | negative"),
        ("call sol - users happy - next fri", "call | with 5 | positive | next 2026-11-27: "),
        ("email ana 2026-11-20: sent guide, +", "email | on 2026-11-20 | with 1 | positive"),
        ("meeting with ana: uat blocked by vpn, fixed it; blocker resolved", "meeting | with 1 | Blocker: uat blocked by vpn"),
        ("call ana: next jan 5", "call | with 1 | next 2027-01-05: "),
        ("call ana: next feb 29", "call | with 1 | next 2028-02-29: "),
        ("call mar: not frustrated, replied", "call | with 4 | replied | neutral"),
        ("call carla 10 days ago: handover", "call | on 2026-11-14 | with 8"),
        ("call carla: handover", "call | unknown carla"),
        (
            "ana & rui: scope request: custom api, next fri: send quote",
            "- | with 1+2 | ScopeRequest: custom api | next 2026-11-27: send quote",
        ),
        ("no-show: bia", "- | without 3"),
        ("call ana: support has not replied, unhappy", "call | with 1 | negative"),
        (
            "kickoff call w/ ana, rui and marcos: great, next steps: plan, data map, 30 nov",
            "call | with 1+2+4 | next 2026-11-30: plan, data map",
        ),
        ("follow-up call with ana on the 20th: all fine", "call | on 2026-11-20 | with 1"),
        ("follow up on vpn tue", "- | next 2026-12-01: follow up on vpn"),
        ("next meeting fri", "- | next 2026-11-27: meeting"),
        ("call ana: next: none", "call | with 1"),
        (
            "met the whole team yesterday: loved the demo, next 2026-12-01 review scope",
            "meeting | on 2026-11-23 | positive | next 2026-12-01: review scope",
        ),
        ("call ana tomorrow", "call | with 1 | unread tomorrow"),
        ("call ana, next: send guide 2026-11-01", "call | with 1 | next 2026-12-01: send guide | unread 2026-11-01"),
        ("met mai: happy", "meeting | with 4 | positive"),
        ("call ana: uat blocked, friday", "call | with 1 | Blocker: uat blocked | unread friday"),
        ("met ana and zeca yesterday", "meeting | on 2026-11-23 | with 1 | unknown zeca"),
        ("ana pinged on slack", "chat in | with 1"),
        ("workshop with rui and power user, 18/11", "training | on 2026-11-18 | with 2 | unknown power user"),
        ("call ana: uat ok, data ok", "call | with 1"),
        ("demo with ana on 2026-02-30", "meeting | with 1 | unread on 2026-02-30"),
        ("call ana: next: send guide today", "call | with 1 | next 2026-11-24: send guide"),
        ("call ana: nobody is blocked", "call | with 1"),
        ("call ana: uat not blocked, users not frustrated", "call | with 1 | neutral"),
        ("sent guide to ana", "- | with 1"),
        ("zeca no-show", "- | unknown zeca"),
    ]);
}

#[test]
fn portuguese_lines() {
    check(&[
        (
            "ligação com ana ontem: uat travado na vpn, próximo sexta",
            "call | on 2026-11-23 | with 1 | Blocker: uat travado na vpn | next 2026-11-27: ",
        ),
        (
            "reunião com Ana e Rui, Bia faltou; próximo passo: enviar guia até sexta",
            "meeting | with 1+2 | without 3 | next 2026-11-27: enviar guia",
        ),
        ("Ana não respondeu", "- | with 1 | no reply"),
        ("e-mail patrocinadora: sem resposta", "email | with 1 | no reply"),
        ("e-mail da Ana: pediu relatório, animada", "email in | with 1 | positive"),
        ("ligou para o Rui?", "call | with 2"),
        ("Rui ligou: irritado com o atraso, retomar seg", "call in | with 2 | negative | next 2026-11-30: "),
        (
            "reunião com líder do projeto há 3 dias: impedimento: acesso ao banco",
            "meeting | on 2026-11-21 | with 2 | Blocker: acesso ao banco",
        ),
        (
            "call com ti: bloqueado por vpn desde segunda, próximo passo: abrir chamado amanhã",
            "call | with 3 | Blocker: bloqueado por vpn desde segunda | next 2026-11-25: abrir chamado",
        ),
        ("whatsapp com sol na segunda-feira, satisfeita", "chat | on 2026-11-23 | with 5 | positive"),
        ("treinamento dia 12/11: bia não veio, rui e ana gostaram", "training | on 2026-11-12 | without 3 | positive"),
        ("reunião semana passada com ana; não está satisfeita", "meeting | on 2026-11-17 | with 1 | negative"),
        ("ligação ana: sem impedimentos, próxima revisão 15/12", "call | with 1 | next 2026-12-15: revisão"),
        ("ligação ana: próxima fase parece boa", "call | with 1"),
        ("próxima reunião com ana sexta", "- | next 2026-11-27: reunião com ana"),
        ("reunião com Zeca Moura ontem", "meeting | on 2026-11-23 | unknown Zeca Moura"),
        ("ligação joa: dúvida", "call | ambiguous joa=6+7"),
        (
            "reunião com gestora e champion: reclamação: lentidão; escalado para diretoria",
            "meeting | with 5+4 | Complaint: lentidão | Escalation: escalado para diretoria",
        ),
        ("ligação Ana: reclamou da lentidão, próxima semana", "call | with 1 | Complaint: lentidão | next 2026-11-30: "),
        (
            "ana: escopo: pediu integração com SAP, depois enviar proposta 05/01",
            "- | with 1 | ScopeRequest: integração com SAP | next 2027-01-05: enviar proposta",
        ),
        ("ligação rui 24/11: vai ter reunião sexta", "call | with 2"),
        ("revisão trimestral com patrocinador em 12 de novembro: neutro", "review | on 2026-11-12 | with 1 | neutral"),
        ("enviei e-mail para joana, não respondeu, retomar qui", "email | with 7 | no reply | next 2026-11-26: "),
        ("recebido e-mail do marcos: não está mais travado", "email in | with 4"),
        (
            "falei com ana no whatsapp: tudo ok, remarcar treinamento para 2 de dezembro",
            "chat | with 1 | next 2026-12-02: remarcar treinamento",
        ),
        ("faltaram: ana e rui", "- | without 1+2"),
        ("ligação com ana: próximo: nada", "call | with 1"),
        (
            "reunião c/ ana, rui e bia sexta passada: contentes, próximos passos: plano, mapa de dados, até 30/11",
            "meeting | on 2026-11-20 | with 1+2+3 | positive | next 2026-11-30: plano, mapa de dados",
        ),
        ("Cliente ligou: insatisfeito, queixa: suporte", "call in | negative | Complaint: suporte"),
        ("não atendeu", "- | no reply"),
        ("ligação ana em 31/02: ok", "call | with 1 | neutral | unread em 31/02"),
        ("reunião ana; próximo passo enviar ata em 3 dias", "meeting | with 1 | next 2026-11-27: enviar ata"),
        ("LIGAÇÃO COM JOÃO: BLOQUEADO", "call | with 6 | Blocker: BLOQUEADO"),
        ("treinamento: joão faltou ao treinamento, joana faltou com a documentação", "training | without 6"),
        ("rui e bia não vieram à reunião", "meeting | without 2+3"),
        ("ligação ana: faltou acesso ao banco", "call | with 1"),
        ("ligação ana: próximo: enviar ata 31/11", "call | with 1 | next 2026-12-01: enviar ata 31/11 | unread 31/11"),
        ("reunião com Ana. Próximo passo: enviar guia. Sexta", "meeting | with 1 | next 2026-11-27: enviar guia"),
        ("Rui mandou mensagem ontem: travado", "chat in | on 2026-11-23 | with 2 | Blocker: travado"),
        ("email enviado ao patrocinador, sem retorno", "email | with 1 | no reply"),
        ("ebr com o patrocinador 2 semanas atrás: muito satisfeito", "review | on 2026-11-10 | with 1 | positive"),
        ("reunião de alinhamento com ana anteontem", "meeting | on 2026-11-22 | with 1"),
        ("enviei mensagem para o rui dia 20: ok", "chat | on 2026-11-20 | with 2 | neutral"),
        ("remarcar reunião para sexta", "- | next 2026-11-27: remarcar reunião"),
        ("ligação com o patrocinador e a líder, próxima terça enviar plano", "call | with 1+2 | next 2026-12-01: enviar plano"),
        ("ligacao ana: nao ha bloqueio, proximo passo: ligar dia 5", "call | with 1 | next 2026-12-05: ligar"),
        ("ligação ana: parada por falta de acesso, seguimos", "call | with 1 | Blocker: parada por falta de acesso"),
    ]);
}

fn read(line: &str, people: &[Stakeholder]) -> String {
    compact(&capture(line, people, today()))
}

#[test]
fn people_whose_names_are_other_words_too() {
    let people =
        [person(1, "Sexta Silva", Role::Champion), person(2, "Mai Tran", Role::Manager), person(3, "Happy Singh", Role::EndUser)];
    assert_eq!(read("call sexta: ok", &people), "call | with 1 | neutral");
    assert_eq!(read("call mai sexta: ok", &people), "call | on 2026-11-20 | with 2 | neutral");
    assert_eq!(read("call mai, next sexta", &people), "call | with 2 | next 2026-11-27: ");
    assert_eq!(read("call happy", &people), "call | with 3");
    assert_eq!(read("call mai, happy", &people), "call | with 2 | positive");
    assert_eq!(read("call mai and happy on 2 mai", &people), "call | with 2+3 | unread on 2 mai");
    // Nobody is called so here.
    assert_eq!(read("call sexta", &people[1..]), "call | on 2026-11-20");
}

#[test]
fn a_name_is_taken_only_when_it_settles_who_is_meant() {
    let people = [
        person(1, "Ana Souza", Role::Champion),
        person(2, "Ana Paula da Silva", Role::Manager),
        person(3, "Anabela Reis", Role::Manager),
        person(4, "D'Ávila, José", Role::EndUser),
        person(5, "山田 太郎", Role::PowerUser),
    ];
    for (line, expected) in [
        ("call ana", "call | ambiguous ana=1+2"),
        ("call ana souza", "call | with 1"),
        ("call ana s: ok", "call | neutral | ambiguous ana s=1+2"),
        ("call ana paula", "call | with 2"),
        ("call ana da silva", "call | with 2"),
        ("call ana-paula silva", "call | with 2"),
        ("call anab", "call | with 3"),
        ("call an", "call"),
        ("call an: ok", "call | neutral"),
        ("call josé", "call | with 4"),
        ("call manager", "call | ambiguous manager=2+3"),
        ("call sponsor", "call | unknown sponsor"),
        ("call 山田: ok", "call | with 5 | neutral"),
        ("call souza and reis", "call | with 1+3"),
        ("ana and anabela no-show", "- | without 3 | ambiguous ana=1+2"),
        ("call anabela, anabela and reis", "call | with 3"),
    ] {
        assert_eq!(read(line, &people), expected, "{line}");
    }
}

#[test]
fn who_has_left_can_be_named_for_the_days_before() {
    assert_eq!(read("call carla on 16 nov", &people()), "call | on 2026-11-16 | with 8");
    assert_eq!(read("call carla on 17 nov", &people()), "call | on 2026-11-17 | unknown carla");
    // The other one with the name has left, so there is nothing to settle.
    let mut two = [person(1, "Ana Reis", Role::Champion), person(2, "Ana Dias", Role::Champion)];
    two[1].left_on = Day::from_ymd_opt(2026, 11, 20);
    assert_eq!(read("call ana", &two), "call | with 1");
    assert_eq!(read("call champion", &two), "call | with 1");
    assert_eq!(read("call ana 19/11", &two), "call | on 2026-11-19 | ambiguous ana=1+2");
}

#[test]
fn days_wrap_at_the_end_of_the_year_and_know_leap_years() {
    let on = |line: &str, year, month, day| {
        let today = Day::from_ymd_opt(year, month, day).unwrap();
        let read = capture(line, &people(), today);
        (read.on.to_string(), read.next.map(|next| next.due.to_string()).unwrap_or_default())
    };
    let both = |touch: &str, next: &str| (touch.to_owned(), next.to_owned());
    assert_eq!(on("call ana 30/12, next 5 jan", 2027, 1, 3), both("2026-12-30", "2027-01-05"));
    assert_eq!(on("call ana, next jan 5", 2026, 12, 30), both("2026-12-30", "2027-01-05"));
    assert_eq!(on("call ana 29 feb, next 29/02", 2028, 3, 1), both("2028-02-29", "2032-02-29"));
    assert_eq!(on("call ana, next 29/02/2027", 2026, 12, 30), both("2026-12-30", "2027-01-06"));
    assert_eq!(on("call ana a month ago, next in 1 month", 2026, 3, 31), both("2026-02-28", "2026-04-30"));
    assert_eq!(on("call ana dia 31, next month", 2026, 12, 2), both("2026-10-31", "2027-01-01"));
    // A weekday is today's looking back and a week on looking ahead.
    assert_eq!(on("call ana tue, next tue", 2026, 11, 24), both("2026-11-24", "2026-12-01"));
    assert_eq!(on("call ana last tue, próxima terça-feira", 2026, 11, 24), both("2026-11-17", "2026-12-01"));
    assert_eq!(on("call ana 24/11: next 24/11", 2026, 11, 24), both("2026-11-24", "2026-11-24"));
    assert_eq!(on("call ana: follow up eow", 2026, 11, 27), both("2026-11-27", "2026-12-04"));
    assert_eq!(on("call ana: next +3d", 2026, 11, 27), both("2026-11-27", "2026-11-30"));
}

#[test]
fn a_long_line_keeps_its_note_and_is_read_as_far_as_it_goes() {
    let line = format!("call ana: {} next fri, happy", "vpn é ".repeat(600));
    let read = capture(&line, &people(), today());
    assert_eq!(read.note, line);
    assert_eq!(compact(&read), "call | with 1");
}

/// Pieces of the grammar, and of what only looks like it.
const PIECES: [&str; 72] = [
    "call",
    "ligação",
    "met",
    "ana",
    "Ana",
    "Lima",
    "joa",
    "rui",
    "Zeca",
    "sponsor",
    "it",
    "and",
    "e",
    "&",
    "com",
    "with",
    "from",
    "da",
    "to",
    "yesterday",
    "ontem",
    "fri",
    "sexta",
    "feira",
    "12/11",
    "31/02",
    "29 feb",
    "2026-11-20",
    "2026-02-30",
    "12 de novembro de 2026",
    "nov",
    "12",
    "há 3 dias",
    "3",
    "days",
    "ago",
    "in",
    "+3d",
    "next",
    "next:",
    "próximo passo",
    "then",
    "follow up",
    "retomar",
    "week",
    "que vem",
    "blocked by",
    "blocker:",
    "sem",
    "no",
    "not",
    "bloqueio",
    "complaint",
    "reclamou de",
    "escalated",
    "scope:",
    "asks for",
    "happy",
    "-",
    "+",
    "ok",
    "frustrada",
    "no-show",
    "missed",
    "faltou",
    "no reply",
    "replied",
    ",",
    ";",
    ":",
    ".",
    "dia",
];

fn holds(line: &str, people: &[Stakeholder], today: Day) {
    let read = capture(line, people, today);
    assert_eq!(read.note, line.trim());
    assert!(read.on <= today);
    let living = |id: &StakeholderId| people.iter().any(|one| one.id == *id && one.left_on.is_none_or(|left| left >= read.on));
    let named: Vec<StakeholderId> = read.attended.iter().chain(&read.missed).copied().collect();
    assert!(named.iter().all(living));
    assert!(named.iter().enumerate().all(|(at, id)| !named[..at].contains(id)));
    assert!(read.ambiguous.iter().all(|(name, who)| !name.is_empty() && !who.is_empty() && who.iter().all(living)));
    assert!(read.unknown.iter().chain(&read.unread).all(|typed| !typed.is_empty()));
    assert!(read.concerns.iter().all(|concern| !concern.title.trim().is_empty()));
    assert!(read.concerns.iter().enumerate().all(|(at, one)| read.concerns[..at].iter().all(|other| other.kind != one.kind)));
    if let Some(next) = &read.next {
        assert!(next.due >= today);
        // Whatever is not told apart by white space stands in the line.
        let squeezed = line.split_whitespace().collect::<String>();
        assert!(next.title.split_whitespace().all(|word| squeezed.contains(word)), "{next:?}");
    }
    assert_eq!(capture(line, people, today), read);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_read(line in any::<String>(), name in any::<String>(), days in -40_000i64..40_000) {
        let mut people = people();
        people.push(person(9, &name, Role::Champion));
        holds(&line, &people, crate::domain::day::add_days(today(), days));
        holds(&format!("call {name}: {line}"), &people, today());
    }

    #[test]
    fn words_of_the_grammar_in_any_order_can_be_read(
        picked in prop::collection::vec((0..PIECES.len(), any::<bool>()), 0..40),
        days in 0i64..1_500,
    ) {
        let line: String = picked.iter().flat_map(|(at, room)| [if *room { " " } else { "" }, PIECES[*at]]).collect();
        let spaced = picked.iter().map(|(at, _)| PIECES[*at]).collect::<Vec<_>>().join(" ");
        let today = crate::domain::day::add_days(today(), days);
        holds(&line, &people(), today);
        holds(&spaced, &people(), today);
    }

    #[test]
    fn a_next_step_is_today_only_if_the_line_says_so(picked in prop::collection::vec(0..PIECES.len(), 0..20)) {
        let line = picked.iter().map(|at| PIECES[*at]).collect::<Vec<_>>().join(" ");
        // No piece names this day.
        let today = Day::from_ymd_opt(2027, 3, 2).unwrap();
        prop_assert!(capture(&line, &people(), today).next.is_none_or(|next| next.due > today));
    }
}

proptest! {
    // Each of these takes its time.
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_longest_lines_can_be_read(piece in 0..PIECES.len(), other in 0..PIECES.len()) {
        let line = format!("{} {} ", PIECES[piece], PIECES[other]).repeat(300);
        holds(&line, &people(), today());
    }
}
