//! Import ∘ export = identity.

use proptest::option;
use proptest::prelude::*;

use crate::command::account::AccountPatch;
use crate::domain::account::{Account, Stage, Status, tidy_tags};
use crate::domain::codes::{AccountId, Coded, PlanId};
use crate::domain::day::Day;
use crate::domain::factor::{FactorKind, Factors, Level};
use crate::domain::plan::Plan;
use crate::exchange::accounts::{Notice, Options, read, write};

/// A text as the domain keeps it: trimmed, with everything in it that a CSV file may stumble over.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("=1+1"),
        Just("="),
        Just("+"),
        Just("-"),
        Just("@SUM(A1)"),
        Just("'"),
        Just("''="),
        Just("\""),
        Just("\"\""),
        Just(","),
        Just(";"),
        Just("|"),
        Just("\t"),
        Just("\n"),
        Just("\r\n"),
        Just("\r"),
        Just("\0"),
        Just("\\"),
        Just("sep=;"),
        Just("São João"),
        Just("東京"),
        Just("\u{202e}"),
        Just("\u{feff}"),
        Just("\u{1b}[31m"),
        Just(" "),
        Just("a"),
        Just("2024-05-01"),
    ];
    let pieces = proptest::collection::vec(prop_oneof![3 => piece.prop_map(str::to_owned), 1 => "\\PC{0,6}"], 0..6);
    pieces.prop_map(|pieces| pieces.concat().trim().to_owned())
}

fn filled() -> impl Strategy<Value = String> {
    hostile().prop_map(|text| if text.is_empty() { "x".to_owned() } else { text })
}

fn day() -> impl Strategy<Value = Day> {
    (0..73_000_i64).prop_map(|days| Day::from_ymd_opt(1900, 1, 1).unwrap() + chrono::TimeDelta::days(days))
}

fn code<T: Coded + std::fmt::Debug>() -> impl Strategy<Value = T> {
    proptest::sample::select(T::ALL)
}

fn account() -> impl Strategy<Value = Account> {
    let texts = (filled(), hostile(), hostile(), hostile(), proptest::collection::vec(hostile(), 0..4));
    let numbers = (option::of(-1_000_000_000_000_000..1_000_000_000_000_000_i64), option::of(0..10_000_000_i64), "[A-Z]{3}");
    let days = (day(), option::of(day()), option::of(day()), day(), option::of(day()));
    (texts, numbers, days, code::<Status>(), 1..=6_u8).prop_map(
        |((name, owner, segment, goal, tags), (arr_cents, seats, currency), days, status, stage)| Account {
            id: AccountId(1),
            rev: 1,
            handle: String::new(),
            name,
            owner,
            segment,
            arr_cents,
            currency,
            seats,
            contract_date: days.0,
            kickoff_date: days.1,
            renewal_date: days.2,
            goal,
            tags: tidy_tags(tags.iter().map(String::as_str)),
            external_id: None,
            status,
            stage: Stage::from_number(stage).unwrap(),
            stage_since: days.3,
            archived_on: days.4,
            graduated_on: None,
        },
    )
}

fn plan() -> impl Strategy<Value = Plan> {
    (filled(), code::<Level>(), code::<Level>(), code::<Level>(), code::<Level>()).prop_map(
        |(playbook, one, two, three, four)| Plan {
            id: PlanId(1),
            rev: 1,
            account_id: AccountId(1),
            playbook,
            starts_on: Day::default(),
            factors: Factors::default()
                .with(FactorKind::Complexity, one)
                .with(FactorKind::Integrations, two)
                .with(FactorKind::DataVolume, three)
                .with(FactorKind::CustomerResources, four),
            length_days: 90,
            windows: Vec::new(),
        },
    )
}

/// What the file must say of an account: every field that holds something.
fn expected(account: &Account) -> AccountPatch {
    let text = |text: &String| (!text.is_empty()).then(|| text.clone());
    AccountPatch {
        name: text(&account.name),
        handle: text(&account.handle),
        owner: text(&account.owner),
        segment: text(&account.segment),
        arr_cents: account.arr_cents.map(Some),
        currency: text(&account.currency),
        seats: account.seats.map(Some),
        contract_date: Some(account.contract_date),
        kickoff_date: account.kickoff_date.map(Some),
        renewal_date: account.renewal_date.map(Some),
        goal: text(&account.goal),
        tags: (!account.tags.is_empty()).then(|| account.tags.clone()),
        external_id: account.external_id.clone().map(Some),
        status: Some(account.status),
        stage: Some(account.stage),
        stage_since: Some(account.stage_since),
        archived_on: account.archived_on.map(Some),
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        accounts in proptest::collection::vec((account(), option::of(plan()), option::of(filled())), 1..6),
        raw in any::<bool>(),
    ) {
        let mut accounts = accounts;
        for (at, (account, _, external_id)) in accounts.iter_mut().enumerate() {
            // Keys are unique in a database; what stands before the number stays hostile.
            account.handle = format!("account-{at}");
            account.external_id = external_id.as_ref().map(|id| format!("{id}{at}"));
        }
        let bytes = write(Vec::new(), accounts.iter().map(|(account, plan, _)| (account, plan.as_ref())), raw).unwrap();
        let file = read(&bytes, &Options { raw, ..Options::default() }).unwrap();
        prop_assert_eq!(&file.rejects, &vec![]);
        prop_assert_eq!(&file.notices, &Vec::<Notice>::new());
        prop_assert_eq!(file.mapping.used.len(), 22);
        prop_assert_eq!(file.rows.len(), accounts.len());
        for (row, (account, plan, _)) in file.rows.iter().zip(&accounts) {
            prop_assert_eq!(&row.account.fields, &expected(account));
            prop_assert_eq!(&row.account.playbook, &plan.as_ref().map(|plan| plan.playbook.clone()).unwrap_or_default());
            prop_assert_eq!(&row.account.factors, &plan.as_ref().map(|plan| plan.factors.clone()).unwrap_or_default());
            prop_assert_eq!(row.levels.len(), if plan.is_some() { 4 } else { 0 });
        }
        if !raw {
            let mut reader = csv::ReaderBuilder::new().from_reader(bytes.as_slice());
            for record in reader.records() {
                for cell in &record.unwrap() {
                    prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']), "{:?}", cell);
                }
            }
        }
    }
}

#[test]
fn the_file_looks_as_it_should() {
    let day = |month, of_month| Day::from_ymd_opt(2024, month, of_month).unwrap();
    let account = Account {
        id: AccountId(7),
        rev: 3,
        handle: "acme".into(),
        name: "=Acme, \"Ltd\"".into(),
        owner: "ana".into(),
        segment: String::new(),
        arr_cents: Some(123_405),
        currency: "BRL".into(),
        seats: None,
        contract_date: day(5, 1),
        kickoff_date: Some(day(5, 6)),
        renewal_date: None,
        goal: "-x".into(),
        tags: vec!["a,b".into(), "vip".into()],
        external_id: Some("17".into()),
        status: Status::Active,
        stage: Stage::GoLive,
        stage_since: day(7, 2),
        archived_on: None,
        graduated_on: None,
    };
    let head = "handle,name,owner,segment,arr,currency,seats,contract_date,kickoff_date,renewal_date,goal,tags,external_id,status,\
                stage,stage_since,archived_on,playbook,complexity,integrations,data_volume,customer_resources\r\n";
    let safe = String::from_utf8(write(Vec::new(), [(&account, None)], false).unwrap()).unwrap();
    assert_eq!(
        safe,
        format!(
            "{head}acme,\"'=Acme, \"\"Ltd\"\"\",ana,,1234.05,BRL,,2024-05-01,2024-05-06,,'-x,\"a\\,b;vip\",17,active,4,2024-07-02,,,,,,\r\n"
        )
    );
    let raw = String::from_utf8(write(Vec::new(), [(&account, None)], true).unwrap()).unwrap();
    assert_eq!(raw, safe.replace("'=", "=").replace("'-", "-"));
    let empty = write(Vec::new(), [], false).unwrap();
    assert_eq!(String::from_utf8(empty).unwrap(), head);
}

proptest! {
    /// Whatever the bytes, the answer is a table or a refusal, and every line of a row exists.
    #[test]
    fn no_file_is_too_broken_to_be_answered(
        head in prop_oneof![Just(""), Just("name,contract_date\n"), Just("sep=;\nname;contract_date\r\n"), Just("\u{feff}name\tcontract_date\r")],
        pieces in proptest::collection::vec(hostile(), 0..20),
        tail in proptest::collection::vec(any::<u8>(), 0..12),
    ) {
        let bytes = [head.as_bytes(), pieces.join("\n").as_bytes(), &tail].concat();
        if let Ok(file) = read(&bytes, &Options::default()) {
            let ends = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() as u64;
            for line in file.rows.iter().map(|row| row.line).chain(file.rejects.iter().map(|reject| reject.line)) {
                prop_assert!(line > 1 && line <= ends + 1, "line {}", line);
            }
        }
    }
}
