use crate::domain::account::{Stage, Status};
use crate::domain::factor::Level;
use crate::exchange::fold::fold;
use crate::exchange::values::{boolean, count, join_tags, level, money, stage, status, tags};

#[test]
fn amounts_are_read_in_both_conventions() {
    for (text, cents, currency) in [
        ("1234", 123_400, None),
        ("1234.5", 123_450, None),
        ("1,234.56", 123_456, None),
        ("1.234,56", 123_456, None),
        ("1.234", 123_400, None),
        ("1,234", 123_400, None),
        ("1.234.567", 123_456_700, None),
        ("1,234,567.8", 123_456_780, None),
        ("1 234,56", 123_456, None),
        ("1\u{a0}234", 123_400, None),
        ("1'234.50", 123_450, None),
        ("0.125", 13, None),
        ("1234.567", 123_457, None),
        ("-12.30", -1_230, None),
        ("0", 0, None),
        ("$1,200", 120_000, None),
        ("R$ 1.234,56", 123_456, Some("BRL")),
        ("R$1.234", 123_400, Some("BRL")),
        ("US$ 12k", 1_200_000, Some("USD")),
        ("1.2m", 120_000_000, None),
        ("1,25M EUR", 125_000_000, Some("EUR")),
        ("12 mil", 1_200_000, None),
        ("R$ 1,5 milhão", 150_000_000, Some("BRL")),
        ("USD 900", 90_000, Some("USD")),
        ("900 brl", 90_000, Some("BRL")),
        ("€ 1.000,00", 100_000, Some("EUR")),
        ("1.000,00 €", 100_000, Some("EUR")),
        ("R$ -5", -500, Some("BRL")),
        ("-R$ 5", -500, Some("BRL")),
    ] {
        let money = money(text).unwrap_or_else(|| panic!("{text} is a number"));
        assert_eq!((money.cents, money.currency.as_deref()), (cents, currency), "{text}");
    }
}

#[test]
fn what_is_no_clear_amount_is_not_read() {
    for text in [
        "",
        "n/a",
        "12x",
        "1,23,456",
        "1.234,567.8",
        "1.2.3",
        "12..5",
        "1,2 3",
        "1.234k",
        "12 k k",
        "R$ 5 USD",
        "12%",
        "1e6",
        "2024-05-01",
        "(5)",
        "99999999999999999999",
        "5 USD EUR",
        ".5",
        "1'2",
    ] {
        assert_eq!(money(text), None, "{text}");
    }
}

#[test]
fn counts_are_whole() {
    for (text, expected) in [
        ("9", Some(9)),
        ("1,250", Some(1250)),
        ("1.250", Some(1250)),
        ("25.00", Some(25)),
        ("-3", Some(-3)),
        ("2.5", None),
        ("12k", None),
        ("many", None),
        ("", None),
    ] {
        assert_eq!(count(text), expected, "{text}");
    }
}

#[test]
fn words_are_known_in_both_languages() {
    for (text, expected) in [
        ("Active", Some(Status::Active)),
        ("Ativa", Some(Status::Active)),
        ("Em andamento", Some(Status::Active)),
        ("On Hold", Some(Status::Paused)),
        ("pausada", Some(Status::Paused)),
        ("Concluída", Some(Status::Graduated)),
        ("graduado", Some(Status::Graduated)),
        ("Cancelled", Some(Status::Churned)),
        ("cancelada", Some(Status::Churned)),
        ("CHURN", Some(Status::Churned)),
        ("inactive", None),
    ] {
        assert_eq!(status(text), expected, "{text}");
    }
    for (text, expected) in [
        ("TRUE", Some(true)),
        ("sim", Some(true)),
        ("1", Some(true)),
        ("NÃO", Some(false)),
        ("no", Some(false)),
        ("0", Some(false)),
        ("?", None),
    ] {
        assert_eq!(boolean(text), expected, "{text}");
    }
    for (text, expected) in [("Low", Some(Level::Low)), ("média", Some(Level::Medium)), ("ALTO", Some(Level::High)), ("3", None)]
    {
        assert_eq!(level(text), expected, "{text}");
    }
    for (text, expected) in [
        ("1", Some(Stage::Welcome)),
        ("6", Some(Stage::Review)),
        ("Stage 2", Some(Stage::Technical)),
        ("Estágio 3: Treinamento e Habilitação de Usuários", Some(Stage::Training)),
        ("4 - Go-Live", Some(Stage::GoLive)),
        ("Optimisation & adoption", Some(Stage::Adoption)),
        ("Boas-vindas", Some(Stage::Welcome)),
        ("7", None),
        ("12", None),
        ("2 - Training", None),
        ("Closed Won", None),
        ("stage", None),
    ] {
        assert_eq!(stage(text), expected, "{text}");
    }
}

#[test]
fn every_code_of_our_own_is_read_back() {
    use crate::domain::codes::Coded;
    for value in Status::ALL {
        assert_eq!(status(value.code()), Some(*value));
    }
    for value in Level::ALL {
        assert_eq!(level(value.code()), Some(*value));
    }
}

#[test]
fn tags_come_apart_and_together() {
    assert_eq!(tags("vip; piloto|beta,x"), ["vip", " piloto", "beta", "x"]);
    assert_eq!(tags(r"a\;b;c\\;d\e"), ["a;b", r"c\", r"d\e"]);
    for set in [vec![], vec!["a"], vec!["a;b", "c|d", "e,f"], vec![r"\", r"x\", "y"], vec![r"\;", ";;"]] {
        let set: Vec<String> = set.into_iter().map(str::to_owned).collect();
        let expected = if set.is_empty() { vec![String::new()] } else { set.clone() };
        assert_eq!(tags(&join_tags(&set)), expected);
    }
}

#[test]
fn words_fold_to_what_they_share() {
    for (text, folded) in [
        ("Data de Assinatura", "datadeassinatura"),
        ("  Contract_Date__c ", "contractdate"),
        ("Situac\u{327}a\u{303}o", "situacao"),
        ("SITUAÇÃO", "situacao"),
        ("AccountName", "accountname"),
        ("No. of seats?", "noofseats"),
    ] {
        assert_eq!(fold(text), folded, "{text}");
    }
}
