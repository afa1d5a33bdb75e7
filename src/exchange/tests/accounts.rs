use super::{RAVENSTACK, pairs};
use crate::command::account::AccountPatch;
use crate::domain::account::{Stage, Status};
use crate::domain::day::Day;
use crate::domain::factor::{FactorKind, Factors, Level};
use crate::exchange::accounts::{FileError, Notice, Options, ReadFile, read};
use crate::exchange::dates::{DateError, DateFormat, DateOrder, DateProblem};
use crate::exchange::mapping::{Field, MappingError};
use crate::exchange::rejects::{RejectReason, RejectsFile};
use crate::exchange::table::{Delimiter, Encoding, TableError};
use crate::exchange::values::{BOOLEAN_WORDS, LEVEL_WORDS, STAGE_WORDS, STATUS_WORDS};

fn day(year: i32, month: u32, of_month: u32) -> Day {
    Day::from_ymd_opt(year, month, of_month).unwrap()
}

fn plain(text: &str) -> ReadFile {
    read(text.as_bytes(), &Options::default()).unwrap()
}

fn lines(file: &ReadFile) -> (Vec<u64>, Vec<u64>) {
    (file.rows.iter().map(|row| row.line).collect(), file.rejects.iter().map(|reject| reject.line).collect())
}

#[test]
fn the_sample_file_is_read_with_its_flags() {
    let explicit = pairs(&[(Field::ContractDate, "signup_date"), (Field::Churned, "churn_flag"), (Field::Segment, "industry")]);
    let file = read(RAVENSTACK.as_bytes(), &Options { explicit, ..Options::default() }).unwrap();
    assert_eq!((file.rows.len(), file.rejects.len()), (10, 0));
    assert_eq!(file.notices, [Notice::DateOrder { column: "signup_date".into(), order: DateOrder::Dmy }]);
    let second = &file.rows[1];
    assert_eq!(second.line, 3);
    assert_eq!(
        second.account.fields,
        AccountPatch {
            name: Some("Company_1".into()),
            segment: Some("FinTech".into()),
            seats: Some(Some(18)),
            contract_date: Some(day(2023, 8, 17)),
            external_id: Some(Some("A-43a9e3".into())),
            status: Some(Status::Churned),
            ..AccountPatch::default()
        }
    );
    assert_eq!(file.rows[0].account.fields.status, None);
}

#[test]
fn a_portuguese_file_is_read_without_a_flag() {
    let text = "Nome da conta;Responsável;Receita recorrente anual;Licenças;Data de assinatura;Data de renovação;Etiquetas;\
                Situação;Estágio;Complexidade;ID externo\r\n\
                Padaria São João;ana;\"R$ 12.345,67\";1.200;28/02/2025;28/02/2026;Piloto, VIP;Em andamento;3 - Treinamento;Alta;17\r\n\
                Beta;;;;03/03/2025;;;;;;\r\n";
    let bytes = encoding_rs::WINDOWS_1252.encode(text).0;
    let file = read(&bytes, &Options::default()).unwrap();
    assert_eq!((file.delimiter, file.encoding), (Delimiter::Semicolon, Encoding::Windows1252));
    assert_eq!(file.notices[0], Notice::AssumedWindows1252);
    let account = &file.rows[0].account;
    assert_eq!(
        account.fields,
        AccountPatch {
            name: Some("Padaria São João".into()),
            owner: Some("ana".into()),
            arr_cents: Some(Some(1_234_567)),
            currency: Some("BRL".into()),
            seats: Some(Some(1200)),
            contract_date: Some(day(2025, 2, 28)),
            renewal_date: Some(Some(day(2026, 2, 28))),
            tags: Some(vec!["Piloto".into(), " VIP".into()]),
            external_id: Some(Some("17".into())),
            status: Some(Status::Active),
            stage: Some(Stage::Training),
            ..AccountPatch::default()
        }
    );
    assert_eq!(account.factors, Factors { complexity: Level::High, ..Factors::default() });
    assert_eq!(file.rows[0].levels, [(FactorKind::Complexity, Level::High)]);
    // Empty cells set nothing.
    let only = AccountPatch { name: Some("Beta".into()), contract_date: Some(day(2025, 3, 3)), ..AccountPatch::default() };
    assert_eq!(file.rows[1].account.fields, only);
}

#[test]
fn each_bad_cell_rejects_its_row_and_no_other() {
    let word = |field, value: &str, expected| RejectReason::UnknownWord { field, value: value.into(), expected };
    let number = |field, value: &str| RejectReason::BadNumber { field, value: value.into() };
    let date = |field, value: &str, problem| RejectReason::BadDate { field, value: value.into(), problem };
    for (column, value, reason) in [
        ("arr", "lots", number(Field::Arr, "lots")),
        ("seats", "1.5", number(Field::Seats, "1.5")),
        ("kickoff_date", "soon", date(Field::KickoffDate, "soon", DateProblem::NotADate)),
        ("kickoff_date", "31/02/2025", date(Field::KickoffDate, "31/02/2025", DateProblem::NoSuchDay)),
        ("renewal_date", "1/2/25", date(Field::RenewalDate, "1/2/25", DateProblem::TwoDigitYear)),
        ("archived_on", "0001-01-01", date(Field::ArchivedOn, "0001-01-01", DateProblem::TooEarly)),
        ("status", "asleep", word(Field::Status, "asleep", STATUS_WORDS)),
        ("churned", "perhaps", word(Field::Churned, "perhaps", BOOLEAN_WORDS)),
        ("stage", "Closed Won", word(Field::Stage, "Closed Won", STAGE_WORDS)),
        ("complexity", "7", word(Field::Complexity, "7", LEVEL_WORDS)),
    ] {
        let file = plain(&format!("name,contract_date,{column}\nA,2024-05-01,\nB,2024-05-01,{value}\nC,2024-05-01,\n"));
        assert_eq!(lines(&file), (vec![2, 4], vec![3]), "{column} {value}");
        assert_eq!(file.rejects[0].reason, reason);
        assert_eq!(file.rejects[0].cells, vec!["B", "2024-05-01", value]);
    }
    let file = plain("name,contract_date,goal\n ,2024-05-01,x\nB,,y\nC,2024-05-01\nD,2024-05-01,z\n");
    assert_eq!(lines(&file), (vec![5], vec![2, 3, 4]));
    let reasons: Vec<RejectReason> = file.rejects.into_iter().map(|reject| reject.reason).collect();
    assert_eq!(
        reasons,
        [
            RejectReason::Missing { field: Field::Name },
            RejectReason::Missing { field: Field::ContractDate },
            RejectReason::CellCount { expected: 3, found: 2 },
        ]
    );
}

#[test]
fn a_key_is_taken_once() {
    let file = plain(
        "name,contract_date,external_id,handle\nA,2024-05-01,1,a\nB,2024-05-01,1,b\nC,bad,2,c\nD,2024-05-01,2,d\n\
         E,2024-05-01,,d\nF,2024-05-01,,\nG,2024-05-01,,\n",
    );
    assert_eq!(lines(&file), (vec![2, 5, 7, 8], vec![3, 4, 6]));
    let duplicate = |field, value: &str, first_line| RejectReason::Duplicate { field, value: value.into(), first_line };
    assert_eq!(file.rejects[0].reason, duplicate(Field::ExternalId, "1", 2));
    assert_eq!(file.rejects[2].reason, duplicate(Field::Handle, "d", 5));
}

#[test]
fn currencies_must_agree() {
    let file = plain(
        "name,contract_date,arr,currency\nA,2024-05-01,R$ 5,brl\nB,2024-05-01,R$ 5,USD\nC,2024-05-01,$5,C$\nD,2024-05-01,€5,\nE,2024-05-01,5,real\n",
    );
    let found: Vec<Option<&str>> = file.rows.iter().map(|row| row.account.fields.currency.as_deref()).collect();
    assert_eq!(found, [Some("BRL"), Some("CAD"), Some("EUR"), Some("real")]);
    assert_eq!(file.rejects[0].reason, RejectReason::CurrencyClash { written: "BRL".into(), named: "USD".into() });
}

#[test]
fn churned_has_the_last_word_over_status() {
    let file = plain("churned,status,name,contract_date\nyes,active,A,2024-05-01\nno,paused,B,2024-05-01\nno,,C,2024-05-01\n");
    let found: Vec<Option<Status>> = file.rows.iter().map(|row| row.account.fields.status).collect();
    assert_eq!(found, [Some(Status::Churned), Some(Status::Paused), None]);
}

#[test]
fn constants_hold_for_every_row() {
    let text = "name,owner,seats\nA,ana,5\nB,,6\n";
    let constants = pairs(&[(Field::Owner, "rui"), (Field::ContractDate, "2024-05-01"), (Field::DataVolume, "alta")]);
    let file = read(text.as_bytes(), &Options { constants, ..Options::default() }).unwrap();
    for row in &file.rows {
        assert_eq!(row.account.fields.owner.as_deref(), Some("rui"));
        assert_eq!(row.account.fields.contract_date, Some(day(2024, 5, 1)));
        assert_eq!(row.account.factors.data_volume, Level::High);
    }
    assert_eq!(file.mapping.column(Field::Owner), None);

    let refused = |explicit: &[(Field, &str)], constants: &[(Field, &str)]| {
        let options = Options { explicit: pairs(explicit), constants: pairs(constants), ..Options::default() };
        read(b"name,contract_date\nA,2024-05-01\n", &options).unwrap_err()
    };
    let twice = FileError::Mapping(MappingError::FieldTwice(Field::Name));
    assert_eq!(refused(&[(Field::Name, "name")], &[(Field::Name, "X")]), twice);
    assert_eq!(refused(&[], &[(Field::Name, "X"), (Field::Name, "Y")]), twice);
    let reason = RejectReason::BadNumber { field: Field::Seats, value: "x".into() };
    assert_eq!(refused(&[], &[(Field::Seats, "x")]), FileError::Constant(reason));
    assert_eq!(refused(&[], &[(Field::Goal, " ")]), FileError::Constant(RejectReason::Missing { field: Field::Goal }));
    assert!(matches!(
        refused(&[], &[(Field::KickoffDate, "01/02/2024")]),
        FileError::Dates(DateError::Ambiguous { column, .. }) if column == "kickoff_date"
    ));
}

#[test]
fn ambiguous_dates_wait_for_the_user() {
    let text = b"name,contract_date\nA,03/04/2024\nB,05/06/2024\n";
    let read_as = |format: Option<&str>| {
        let date_format = format.map(|format| format.parse::<DateFormat>().unwrap());
        read(text, &Options { date_format, ..Options::default() })
            .map(|file| file.rows.iter().filter_map(|row| row.account.fields.contract_date).collect::<Vec<_>>())
    };
    assert!(matches!(read_as(None), Err(FileError::Dates(DateError::Ambiguous { .. }))));
    assert_eq!(read_as(Some("dmy")), Ok(vec![day(2024, 4, 3), day(2024, 6, 5)]));
    assert_eq!(read_as(Some("mdy")), Ok(vec![day(2024, 3, 4), day(2024, 5, 6)]));
    assert_eq!(read_as(Some("%m/%d/%Y")), Ok(vec![day(2024, 3, 4), day(2024, 5, 6)]));
    assert_eq!(read_as(Some("ymd")), Ok(vec![]));
}

#[test]
fn a_file_without_header_is_told_from_one_with_strange_names() {
    let read = |text: &str| read(text.as_bytes(), &Options::default());
    let body = RAVENSTACK.split_once('\n').unwrap().1;
    assert_eq!(read(body), Err(FileError::NoHeader));
    assert_eq!(read("Acme,2024-05-01\nBeta,2024-06-01\n"), Err(FileError::NoHeader));
    assert_eq!(read("Acme,ana@acme.example\n"), Err(FileError::NoHeader));
    assert!(matches!(read("foo,bar\nAcme,2024-05-01\n"), Err(FileError::Mapping(MappingError::Missing { .. }))));
    assert_eq!(read(""), Err(FileError::Table(TableError::Empty)));
    // A column may be called by a year where the others are known, or where the user says which.
    assert_eq!(read("name,contract_date,2024\nA,2024-05-01,7\n").map(|file| file.rows.len()), Ok(1));
    let explicit = pairs(&[(Field::Name, "x"), (Field::ContractDate, "y")]);
    let file = super::super::accounts::read(b"x,y,2024\nA,2024-05-01,7\n", &Options { explicit, ..Options::default() });
    assert_eq!(file.map(|file| file.rows.len()), Ok(1));
    assert_eq!(read("name,contract_date\n").map(|file| file.notices), Ok(vec![Notice::NoRows]));
}

#[test]
fn rejected_rows_go_to_a_file_that_can_be_corrected_and_imported() {
    let file = plain("name;contract_date;goal\n'=A;bad;\"x;y\"\nB;2024-05-01\nC;2024-05-01;z\n");
    let mut out = RejectsFile::new(Vec::new(), &file.mapping.headers, file.delimiter).unwrap();
    for reject in &file.rejects {
        out.add(reject.line, &format!("={}", reject.reason), &reject.cells).unwrap();
    }
    let text = String::from_utf8(out.finish().unwrap()).unwrap();
    assert_eq!(
        text,
        "line;reason;name;contract_date;goal\r\n\
         2;'=contract_date: `bad` is not a date;'=A;bad;\"x;y\"\r\n\
         3;'=2 cells where the header has 3;B;2024-05-01\r\n"
    );
    let corrected = plain(&text.replace(";bad;", ";2024-05-02;"));
    assert_eq!(corrected.rows[0].account.fields.name.as_deref(), Some("=A"));
    assert_eq!(corrected.rows[0].account.fields.goal.as_deref(), Some("x;y"));
    assert_eq!(corrected.rejects.len(), 1);
}
