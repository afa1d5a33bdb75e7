//! The handoff from sales: what was promised and asked, answered once kickoff came near; in intake still half of it.

use super::Telling;
use crate::domain::codes::Coded as _;
use crate::domain::day::add_days;
use crate::domain::intake::{HandoffItem, HandoffKind};

/// A line of a handoff in both languages; with an answer for a question.
struct Line(HandoffKind, [&'static str; 2], [&'static str; 2]);

const NONE: [&str; 2] = ["", ""];

#[rustfmt::skip] // a table reads better with a row for each line
const LINES: &[Line] = &[
    Line(HandoffKind::Promise, ["Live before their peak season", "No ar antes da alta temporada"], NONE),
    Line(HandoffKind::Promise, ["Weekly call with a named CSM for the first 90 days", "Reunião semanal com CSM dedicado nos primeiros 90 dias"], NONE),
    Line(HandoffKind::Promise, ["Import of two years of history at no extra cost", "Importação de dois anos de histórico sem custo extra"], NONE),
    Line(HandoffKind::Promise, ["Nothing beyond the standard package", "Nada além do pacote padrão"], NONE),
    Line(HandoffKind::Goal, ["Fewer spreadsheets between operations and finance", "Menos planilhas entre operação e financeiro"], NONE),
    Line(HandoffKind::Goal, ["One place where the team sees every open order", "Um só lugar para o time ver todo pedido em aberto"], NONE),
    Line(HandoffKind::Stakeholder, ["The CFO signed, the COO wanted it: keep both informed", "Quem assinou foi o CFO, quem queria era o COO: manter os dois a par"], NONE),
    Line(HandoffKind::Stakeholder, ["IT was brought in late and is not convinced yet", "A TI entrou tarde na conversa e ainda não comprou a ideia"], NONE),
    Line(HandoffKind::Risk, ["Their ERP has no sandbox", "O ERP deles não tem ambiente de testes"], NONE),
    Line(HandoffKind::Risk, ["A previous tool failed last year; people are wary", "Outra ferramenta fracassou no ano passado; o pessoal está desconfiado"], NONE),
    Line(HandoffKind::Term, ["12 months, paid in advance, opt-out after 90 days", "12 meses, pagamento antecipado, saída possível em 90 dias"], NONE),
    Line(HandoffKind::Term, ["24 months with a price review after the first year", "24 meses com revisão de preço depois do primeiro ano"], NONE),
    Line(HandoffKind::Question, ["Is single sign-on part of the contract?", "O login único está no contrato?"], ["Yes, from the first day", "Sim, desde o primeiro dia"]),
    Line(HandoffKind::Question, ["Who pays for the data clean-up?", "Quem paga a limpeza dos dados?"], ["They do; it is in annex B", "Eles; está no anexo B"]),
];

/// Who in sales it comes from.
const SALES: [&str; 4] = ["Beatriz Nunes", "Caio Prado", "Helena Dias", "Murilo Sá"];

/// Writes the handoff down: a line or two of each kind; open questions and gaps only before kickoff.
pub(super) fn tell(telling: &mut Telling<'_>) {
    let (facts, desk) = (telling.facts, telling.desk);
    let signed = facts.account.contract_date;
    let noted = desk.workday(add_days(signed, 1), signed);
    if noted > desk.today {
        return;
    }
    let kickoff = facts.milestones.iter().find(|milestone| milestone.code == crate::domain::intake::KICKOFF);
    let held = kickoff.and_then(|milestone| milestone.done_on);
    let contact = telling.rng.pick(&SALES).copied().unwrap_or_default();
    for kind in HandoffKind::ALL {
        let lines: Vec<&Line> = LINES.iter().filter(|line| line.0 == *kind).collect();
        // Before kickoff half of it is still to come.
        if held.is_none() && !telling.rng.chance(55) {
            continue;
        }
        let Some(Line(_, title, answer)) = telling.rng.pick(&lines).copied() else { continue };
        let answered_on = match (kind, held) {
            (HandoffKind::Question, Some(held)) => Some(held.max(noted)),
            _ => None,
        };
        telling.rows.push(
            HandoffItem {
                id: telling.ids.new_id(),
                rev: if answered_on.is_some() { 2 } else { 1 },
                account_id: facts.account.id,
                kind: *kind,
                title: title[desk.lang].to_owned(),
                noted_on: noted,
                contact: contact.to_owned(),
                answer: if answered_on.is_some() { answer[desk.lang].to_owned() } else { String::new() },
                answered_on,
            }
            .into(),
        );
    }
}
