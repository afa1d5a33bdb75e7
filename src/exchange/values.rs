//! Numbers and words as people write them in English and Portuguese.

use super::field::{Field, Names};
use super::fold::fold;
use super::names::READINGS;
use crate::domain::account::{Stage, Status};
use crate::domain::codes::Coded;
use crate::domain::decimal::{Decimal, Lone, sign};
use crate::domain::factor::Level;
use crate::domain::metric::{Metric, SCALE};

/// An amount of money as a cell has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// Hundredths of the currency.
    pub cents: i64,
    /// The ISO 4217 code of the currency written beside it, if one is. A bare `$` names none: half
    /// a dozen countries have one.
    pub currency: Option<String>,
}

/// Reads an amount: `1,234.56`, `R$ 1.234,56`, `US$ 12k`, `1.2m EUR`, `12 mil`.
///
/// One sign with three digits behind it parts thousands (`1.234` is one thousand two hundred and
/// thirty-four). Beside a suffix that would be a guess by a factor of a thousand: none is made.
pub fn money(text: &str) -> Option<Money> {
    let text = text.trim();
    let first = text.find(|letter: char| letter.is_ascii_digit())?;
    let last = text.rfind(|letter: char| letter.is_ascii_digit())?;
    let (before, number, after) = (&text[..first], &text[first..=last], &text[last + 1..]);

    let mut currency = None;
    let mut times = 1;
    let (negative, symbol) = sign(before);
    if !symbol.is_empty() {
        currency = Some(Sign::from_text(symbol)?);
    }
    let mut words = after.split_whitespace().peekable();
    if let Some(factor) = words.peek().and_then(|word| suffix(word)) {
        times = factor;
        words.next();
    }
    if let Some(word) = words.next() {
        if currency.is_some() || words.next().is_some() {
            return None;
        }
        currency = Some(Sign::from_text(word)?);
    }
    let number = Decimal::read(number, if times == 1 { Lone::Thousands } else { Lone::Unclear })?;
    let cents = number.times(100 * times)?;
    Some(Money { cents: if negative { -cents } else { cents }, currency: currency.and_then(Sign::code) })
}

/// Reads a count: `1,234`, `1.234`, `25`, `25.00`.
pub fn count(text: &str) -> Option<i64> {
    Decimal::read(text, Lone::Thousands)?.whole()
}

/// What a suffix multiplies by.
fn suffix(word: &str) -> Option<i128> {
    match fold(word).as_str() {
        "k" | "mil" | "thousand" => Some(1_000),
        "m" | "mi" | "mm" | "mio" | "million" | "milhao" | "milhoes" => Some(1_000_000),
        _ => None,
    }
}

/// What stands beside an amount.
enum Sign {
    /// A bare `$`.
    Dollar,
    /// An ISO 4217 code, or a symbol that stands for one.
    Code(String),
}

impl Sign {
    fn from_text(text: &str) -> Option<Self> {
        let text = text.to_uppercase();
        let code = match text.as_str() {
            "$" => return Some(Self::Dollar),
            "R$" => "BRL",
            "US$" | "U$" | "U$S" => "USD",
            "€" => "EUR",
            "£" => "GBP",
            "A$" | "AU$" => "AUD",
            "C$" | "CA$" => "CAD",
            "₹" => "INR",
            code if code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase()) => code,
            _ => return None,
        };
        Some(Self::Code(code.to_owned()))
    }

    fn code(self) -> Option<String> {
        match self {
            Self::Dollar => None,
            Self::Code(code) => Some(code),
        }
    }
}

/// The ISO 4217 code of a currency written as a code or a symbol (`brl`, `R$`).
pub fn currency(text: &str) -> Option<String> {
    Sign::from_text(text.trim())?.code()
}

/// Words of [`status`] to name to a user.
pub const STATUS_WORDS: &[&str] = &["active", "paused", "graduated", "churned"];

/// Reads a status.
pub fn status(text: &str) -> Option<Status> {
    Some(match fold(text).as_str() {
        "active" | "ativo" | "ativa" | "onboarding" | "inonboarding" | "emonboarding" | "inprogress" | "emandamento"
        | "emimplantacao" | "emimplementacao" => Status::Active,
        "paused" | "pausado" | "pausada" | "empausa" | "onhold" | "emespera" | "suspended" | "suspenso" | "suspensa" => {
            Status::Paused
        }
        "graduated" | "graduado" | "graduada" | "completed" | "complete" | "concluido" | "concluida" | "finalizado"
        | "finalizada" | "onboarded" => Status::Graduated,
        "churned" | "churn" | "cancelled" | "canceled" | "cancelado" | "cancelada" | "lost" | "perdido" | "perdida"
        | "formercustomer" | "excliente" => Status::Churned,
        _ => return None,
    })
}

/// Words of [`boolean`] to name to a user.
pub const BOOLEAN_WORDS: &[&str] = &["yes", "no", "true", "false", "1", "0"];

/// Reads a yes or no.
pub fn boolean(text: &str) -> Option<bool> {
    Some(match fold(text).as_str() {
        "true" | "t" | "yes" | "y" | "sim" | "s" | "1" | "verdadeiro" | "v" => true,
        "false" | "f" | "no" | "n" | "nao" | "0" | "falso" => false,
        _ => return None,
    })
}

/// Words of [`level`] to name to a user.
pub const LEVEL_WORDS: &[&str] = &["low", "medium", "high"];

/// Reads the level of a factor.
pub fn level(text: &str) -> Option<Level> {
    Some(match fold(text).as_str() {
        "low" | "baixo" | "baixa" => Level::Low,
        "medium" | "medio" | "media" | "normal" => Level::Medium,
        "high" | "alto" | "alta" => Level::High,
        _ => return None,
    })
}

/// Words of [`stage`] to name to a user.
pub const STAGE_WORDS: &[&str] =
    &["1", "2", "3", "4", "5", "6", "welcome", "technical", "training", "go-live", "adoption", "review"];

/// Reads a stage: its number, its name, or both (`Stage 2: Technical implementation`).
pub fn stage(text: &str) -> Option<Stage> {
    let folded = fold(text);
    let rest = ["stage", "estagio", "etapa", "fase"].iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, name) = rest.split_at(digits);
    let numbered = number.parse().ok().and_then(Stage::from_number);
    match (number.is_empty(), name.is_empty()) {
        (false, true) => numbered,
        (true, false) => stage_named(name),
        (false, false) => numbered.filter(|stage| stage_named(name) == Some(*stage)),
        (true, true) => None,
    }
}

fn stage_named(folded: &str) -> Option<Stage> {
    Some(match folded {
        "welcome"
        | "orientation"
        | "welcomeorientation"
        | "welcomeandorientation"
        | "boasvindas"
        | "orientacao"
        | "boasvindaseorientacao"
        | "boasvindasorientacao" => Stage::Welcome,
        "technical"
        | "implementation"
        | "technicalimplementation"
        | "setup"
        | "technicalsetup"
        | "implementacao"
        | "implementacaotecnica"
        | "implantacao"
        | "implantacaotecnica"
        | "configuracao" => Stage::Technical,
        "training"
        | "enablement"
        | "trainingenablement"
        | "trainingandenablement"
        | "treinamento"
        | "capacitacao"
        | "habilitacao"
        | "treinamentoehabilitacao"
        | "treinamentoehabilitacaodeusuarios"
        | "treinamentohabilitacao" => Stage::Training,
        "golive" | "launch" | "golivelaunch" | "goliveandlaunch" | "lancamento" | "goliveelancamento" | "golivelancamento" => {
            Stage::GoLive
        }
        "adoption"
        | "optimisation"
        | "optimization"
        | "optimisationadoption"
        | "optimizationadoption"
        | "optimisationandadoption"
        | "optimizationandadoption"
        | "adocao"
        | "otimizacao"
        | "otimizacaoeadocao"
        | "otimizacaoadocao" => Stage::Adoption,
        "review"
        | "businessreview"
        | "businessreviewplanning"
        | "businessreviewandplanning"
        | "revisao"
        | "revisaodenegocio"
        | "revisaodenegocios"
        | "revisaodenegocioeplanejamento"
        | "revisaodenegocioseplanejamento" => Stage::Review,
        _ => return None,
    })
}

/// Words of [`metric`] to name to a user.
pub const METRIC_WORDS: &[&str] = &[
    "activation",
    "weekly_active",
    "core_features",
    "training_attendance",
    "training_feedback",
    "tickets",
    "open_tickets",
    "resolution_hours",
    "goal",
    "benefit",
    "cost",
    "pulse",
];

/// Reads a metric: its code, or what a column of its readings may be called.
pub fn metric(text: &str) -> Option<Metric> {
    let wanted = fold(text);
    let known = |names: &&Names| names.field.code() == wanted || names.sure.iter().any(|name| fold(name) == wanted);
    let field = READINGS.names.iter().find(known)?.field;
    if field == Field::Goal { Some(Metric::Goal) } else { field.metric() }
}

/// Reads the value of a metric as thousandths: `82`, `82,5 %`, and for benefit and cost what
/// [`money`] reads. `decimal` is the sign before decimals, where the other values show it.
pub fn measured(metric: Metric, text: &str, decimal: Option<char>) -> Option<i64> {
    if matches!(metric, Metric::Benefit | Metric::Cost) {
        return money(text)?.cents.checked_mul(SCALE / 100);
    }
    let number = text.strip_suffix('%').unwrap_or(text);
    Decimal::read(number, decimal.map_or(Lone::Unclear, Lone::By))?.times(SCALE.into())
}

/// Takes tags apart at `;`, `|` and `,`. A backslash keeps one of these (or itself) in the tag.
pub fn tags(text: &str) -> Vec<String> {
    let mut tags = vec![String::new()];
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let letter = match letter {
            ';' | '|' | ',' => {
                tags.push(String::new());
                continue;
            }
            '\\' => letters.next_if(|next| matches!(next, ';' | '|' | ',' | '\\')).unwrap_or('\\'),
            other => other,
        };
        if let Some(tag) = tags.last_mut() {
            tag.push(letter);
        }
    }
    tags
}

/// Writes tags so that [`tags`] takes them apart again.
pub fn join_tags(tags: &[String]) -> String {
    let mut text = String::new();
    for (at, tag) in tags.iter().enumerate() {
        if at > 0 {
            text.push(';');
        }
        for letter in tag.chars() {
            if matches!(letter, ';' | '|' | ',' | '\\') {
                text.push('\\');
            }
            text.push(letter);
        }
    }
    text
}
