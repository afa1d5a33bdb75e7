use std::collections::HashMap;

use super::{RAVENSTACK, pairs, strings};
use crate::exchange::fold::fold;
use crate::exchange::mapping::{Field, Mapping, MappingError, Missing, parse_pair};
use crate::exchange::names::{ACCOUNTS, READINGS, TICKETS};

fn draft(headers: &[&str]) -> Mapping {
    Mapping::draft(&ACCOUNTS, &strings(headers), &[], &[]).unwrap()
}

fn used(mapping: &Mapping) -> Vec<(Field, &str)> {
    mapping.used.iter().map(|used| (used.field, mapping.headers[used.column].as_str())).collect()
}

fn proposed(mapping: &Mapping) -> Vec<(Field, &str)> {
    mapping.proposed.iter().map(|proposed| (proposed.field, mapping.headers[proposed.column].as_str())).collect()
}

#[test]
fn a_name_belongs_to_one_field() {
    for schema in [&ACCOUNTS, &READINGS, &TICKETS] {
        let mut owners: HashMap<String, Field> = HashMap::new();
        for names in schema.names {
            for name in names.sure.iter().chain(names.near) {
                let earlier = owners.insert(fold(name), names.field);
                assert_eq!(earlier, None, "`{name}` of {}", names.field);
            }
        }
        assert!(schema.required.iter().all(|field| schema.names.iter().any(|names| names.field == *field)));
    }
}

#[test]
fn names_of_known_systems_are_sure() {
    for (header, field) in [
        // Salesforce, by label and by API name.
        ("Account Name", Field::Name),
        ("AccountName", Field::Name),
        ("Account ID", Field::ExternalId),
        ("AccountId", Field::ExternalId),
        ("Account Owner", Field::Owner),
        ("Annual Recurring Revenue", Field::Arr),
        ("ARR__c", Field::Arr),
        ("CurrencyIsoCode", Field::Currency),
        ("Contract Start Date", Field::ContractDate),
        ("Contract_Date__c", Field::ContractDate),
        ("Kickoff_Date__c", Field::KickoffDate),
        ("Onboarding_Stage__c", Field::Stage),
        // HubSpot.
        ("Company name", Field::Name),
        ("Record ID", Field::ExternalId),
        ("Company owner", Field::Owner),
        ("Company ID", Field::ExternalId),
        // Plain.
        ("customer", Field::Name),
        ("CSM", Field::Owner),
        ("Licenses", Field::Seats),
        ("Seat count", Field::Seats),
        ("Kick-off date", Field::KickoffDate),
        ("Renewal", Field::RenewalDate),
        ("LABELS", Field::Tags),
        // Portuguese.
        ("Nome da conta", Field::Name),
        ("Cliente", Field::Name),
        ("Empresa", Field::Name),
        ("Responsável", Field::Owner),
        ("Proprietário", Field::Owner),
        ("RESPONSAVEL", Field::Owner),
        ("Data do contrato", Field::ContractDate),
        ("Data de assinatura", Field::ContractDate),
        ("Assentos", Field::Seats),
        ("Licenças", Field::Seats),
        ("Segmento", Field::Segment),
        ("Renovação", Field::RenewalDate),
        ("Data de renovação", Field::RenewalDate),
        ("Etiquetas", Field::Tags),
        ("Objetivo", Field::Goal),
        ("ID externo", Field::ExternalId),
        ("Situação", Field::Status),
        ("Estágio", Field::Stage),
        ("Moeda", Field::Currency),
        ("Complexidade", Field::Complexity),
        ("Integrações", Field::Integrations),
        ("Volume de dados", Field::DataVolume),
        ("Recursos do cliente", Field::CustomerResources),
    ] {
        assert_eq!(used(&draft(&[header])), [(field, header)], "{header}");
    }
}

#[test]
fn names_that_may_mean_something_else_are_proposed() {
    for (header, field) in [
        ("Industry", Field::Segment),
        ("Setor", Field::Segment),
        ("CreatedDate", Field::ContractDate),
        ("Create Date", Field::ContractDate),
        ("Close Date", Field::ContractDate),
        ("signup_date", Field::ContractDate),
        ("Data de fechamento", Field::ContractDate),
        ("Cliente desde", Field::ContractDate),
        // What the customer earns, not what it pays.
        ("Annual Revenue", Field::Arr),
        ("Receita anual", Field::Arr),
        ("ARR (USD)", Field::Arr),
        ("churn_flag", Field::Churned),
        ("is_churned", Field::Churned),
        ("Contract End Date", Field::RenewalDate),
        ("Fase do ciclo de vida", Field::Stage),
        ("Account Owner Email", Field::Owner),
        // Misspelt.
        ("Acount Name", Field::Name),
        ("Contract dtae", Field::ContractDate),
        ("Respnsável", Field::Owner),
        ("Data da assinatura (contrato)", Field::ContractDate),
    ] {
        let mapping = draft(&[header]);
        assert_eq!(used(&mapping), [], "{header}");
        assert_eq!(proposed(&mapping).first(), Some(&(field, header)), "{header}");
    }
    for header in
        ["country", "referral_source", "plan_tier", "is_trial", "Phone", "Website", "line", "reason", "", "CEP", "State"]
    {
        let mapping = draft(&[header]);
        assert_eq!((used(&mapping), proposed(&mapping)), (vec![], vec![]), "{header}");
    }
}

#[test]
fn the_more_telling_name_wins() {
    let mapping = draft(&["Name", "Owner", "Id", "Account Name", "Account Owner", "CSM", "Account ID"]);
    assert_eq!(used(&mapping), [(Field::Name, "Account Name"), (Field::Owner, "CSM"), (Field::ExternalId, "Account ID")]);
    assert_eq!(proposed(&mapping), []);
}

#[test]
fn the_sample_file_is_proposed_as_a_person_would_map_it() {
    let headers: Vec<String> = RAVENSTACK.lines().next().unwrap().split(',').map(str::to_owned).collect();
    let mapping = Mapping::draft(&ACCOUNTS, &headers, &[], &[]).unwrap();
    assert_eq!(used(&mapping), [(Field::Name, "account_name"), (Field::Seats, "seats"), (Field::ExternalId, "account_id")]);
    assert_eq!(
        proposed(&mapping),
        [(Field::Segment, "industry"), (Field::ContractDate, "signup_date"), (Field::Churned, "churn_flag")]
    );
    let flags = "--map segment=industry --map contract_date=signup_date --map churned=churn_flag";
    assert_eq!(mapping.as_flags(), flags);
    assert_eq!(
        Mapping::build(&ACCOUNTS, &headers, &[]),
        Err(MappingError::Missing {
            fields: vec![Missing { field: Field::ContractDate, candidates: strings(&["signup_date"]) }],
            existing: headers.clone(),
            flags: flags.into(),
        })
    );
    // The flags say what makes it work, and lead nowhere else when they are given.
    let explicit: Vec<(Field, String)> =
        flags.split("--map ").filter(|pair| !pair.is_empty()).map(|pair| parse_pair(pair, &ACCOUNTS).unwrap()).collect();
    let mapping = Mapping::build(&ACCOUNTS, &headers, &explicit).unwrap();
    assert_eq!(mapping.as_flags(), flags);
    let unused: Vec<&str> = mapping.unused().map(|column| headers[column].as_str()).collect();
    assert_eq!(unused, ["country", "referral_source", "plan_tier", "is_trial"]);
    assert_eq!(proposed(&mapping), []);
}

#[test]
fn the_user_has_the_last_word() {
    let headers = strings(&["Name", "Title", "Stage", "Contract date", "Data de início"]);
    let explicit = pairs(&[(Field::Name, "title"), (Field::Stage, ""), (Field::ContractDate, "DATA DE INICIO")]);
    let mapping = Mapping::build(&ACCOUNTS, &headers, &explicit).unwrap();
    assert_eq!(used(&mapping), [(Field::Name, "Title"), (Field::ContractDate, "Data de início")]);
    assert_eq!(mapping.dismissed, [Field::Stage]);
    assert_eq!(mapping.as_flags(), "--map name=Title --map 'contract_date=Data de início' --map stage=");
    // A column that the user gives to one field is not taken for another.
    let mapping = Mapping::draft(&ACCOUNTS, &headers, &pairs(&[(Field::Goal, "Stage")]), &[]).unwrap();
    assert_eq!(mapping.column(Field::Stage), None);
    // What has a value for every row needs no column.
    let mapping = Mapping::draft(&ACCOUNTS, &headers, &[], &[Field::Stage]).unwrap();
    assert_eq!((mapping.column(Field::Stage), mapping.require(&[])), (None, Ok(())));
}

#[test]
fn columns_of_one_name_are_told_apart_by_place() {
    let headers = strings(&["Name", "Contract date", "Contract Date", "", "It's"]);
    let mapping = Mapping::draft(&ACCOUNTS, &headers, &[], &[]).unwrap();
    assert_eq!(used(&mapping), [(Field::Name, "Name")]);
    assert_eq!(proposed(&mapping), [(Field::ContractDate, "Contract date"), (Field::ContractDate, "Contract Date")]);
    let named = |column: &str| {
        Mapping::build(&ACCOUNTS, &headers, &pairs(&[(Field::ContractDate, column)]))
            .map(|mapping| mapping.column(Field::ContractDate))
    };
    assert_eq!(named("Contract Date"), Ok(Some(2)));
    assert_eq!(named("#2"), Ok(Some(1)));
    assert_eq!(named("It's"), Ok(Some(4)));
    assert_eq!(
        named("contract_date"),
        Err(MappingError::AmbiguousColumn {
            field: Field::ContractDate,
            column: "contract_date".into(),
            places: strings(&["#2", "#3"]),
        })
    );
    assert_eq!((mapping.label(3), mapping.label(4)), ("#4".into(), "It's".into()));
    let twins = strings(&["Goal", "Goal"]);
    let flags = Mapping::draft(&ACCOUNTS, &twins, &pairs(&[(Field::Goal, "#2"), (Field::Name, "#1")]), &[]).unwrap().as_flags();
    assert_eq!(flags, "--map 'name=#1' --map 'goal=#2'");
    let quoted = Mapping::draft(&ACCOUNTS, &headers, &pairs(&[(Field::Goal, "It's")]), &[]).unwrap().as_flags();
    assert!(quoted.contains(r"--map 'goal=It'\''s'"), "{quoted}");
}

#[test]
fn what_does_not_exist_is_refused_with_what_does() {
    let headers = strings(&["Name", "Contract date"]);
    for column in ["Nom", "#0", "#3", "#x", "--"] {
        assert_eq!(
            Mapping::build(&ACCOUNTS, &headers, &pairs(&[(Field::Owner, column)])),
            Err(MappingError::UnknownColumn { field: Field::Owner, column: column.into(), existing: headers.clone() }),
            "{column}"
        );
    }
    let twice = pairs(&[(Field::Name, "Name"), (Field::Name, "#2")]);
    assert_eq!(Mapping::build(&ACCOUNTS, &headers, &twice), Err(MappingError::FieldTwice(Field::Name)));
    let set = Mapping::draft(&ACCOUNTS, &headers, &pairs(&[(Field::Name, "Name")]), &[Field::Name]);
    assert_eq!(set, Err(MappingError::FieldTwice(Field::Name)));
    assert_eq!(
        Mapping::build(&ACCOUNTS, &strings(&["a", "b"]), &[]),
        Err(MappingError::Missing {
            fields: ACCOUNTS.required.iter().map(|field| Missing { field: *field, candidates: vec![] }).collect(),
            existing: strings(&["a", "b"]),
            flags: String::new(),
        })
    );
}

#[test]
fn pairs_are_taken_apart() {
    assert_eq!(parse_pair("contract-date = Data = x ", &ACCOUNTS), Ok((Field::ContractDate, "Data = x".into())));
    assert_eq!(parse_pair("stage=", &ACCOUNTS), Ok((Field::Stage, String::new())));
    assert_eq!(parse_pair("stage", &ACCOUNTS), Err(MappingError::NotAPair("stage".into())));
    let unknown = parse_pair("stge=Stage", &ACCOUNTS).unwrap_err().to_string();
    assert!(unknown.contains("`stge`") && unknown.contains("stage_since"), "{unknown}");
}
