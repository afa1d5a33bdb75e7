use super::pairs;
use crate::domain::day::Day;
use crate::domain::metric::Metric;
use crate::exchange::field::Field;
use crate::exchange::mapping::MappingError;
use crate::exchange::readings::{self, ReadingCell};
use crate::exchange::rejects::RejectReason;
use crate::exchange::sheet::{FileError, Options};
use crate::exchange::tickets::{self, TicketsFile, Weekly, weekly};

// Sample rows from the RavenStack synthetic data set by River @ Rivalytics (MIT-like licence).
const TICKETS: &str = "\
ticket_id,account_id,submitted_at,closed_at,resolution_time_hours,priority,first_response_time_minutes,satisfaction_score,escalation_flag
T-0024de,A-712f1c,27-07-2023,28-07-2023 03:00,27,high,74,,FALSE
T-4d04b9,A-e43bf7,08-07-2024,09-07-2024 03:00,27,urgent,144,,FALSE
T-d5e12f,A-0f3e88,17-10-2024,17-10-2024 19:00,19,urgent,93,4,FALSE
T-dfce9a,A-4c56c9,08-09-2024,09-09-2024 23:00,47,medium,126,5,FALSE
";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn tickets_of(text: &str) -> TicketsFile {
    tickets::read(text.as_bytes(), &Options::default(), day("2026-11-23")).unwrap()
}

fn of(file: &TicketsFile, account: &str, metric: Metric) -> Vec<(String, i64)> {
    let found = weekly(&file.accounts[account], file.last_day.unwrap());
    found.iter().filter(|one| one.metric == metric).map(|one| (one.on.to_string(), one.value)).collect()
}

#[test]
fn the_sample_of_tickets_becomes_weekly_readings() {
    let file = tickets_of(TICKETS);
    assert_eq!((file.accounts.len(), file.rejects.len()), (4, 0));
    assert_eq!(file.last_day, Some(day("2024-10-17")));
    // Opened on a Thursday and closed on the Friday: the week ends on the Sunday after.
    assert_eq!(
        weekly(&file.accounts["A-712f1c"], day("2024-10-17")),
        [
            Weekly { metric: Metric::Tickets, on: day("2023-07-30"), value: 1_000 },
            Weekly { metric: Metric::OpenTickets, on: day("2023-07-30"), value: 0 },
            Weekly { metric: Metric::ResolutionHours, on: day("2023-07-30"), value: 27_000 },
        ]
    );
    // Opened on a Sunday and closed on the Monday.
    assert_eq!(of(&file, "A-4c56c9", Metric::Tickets), [("2024-09-08".into(), 1_000), ("2024-09-15".into(), 0)]);
    assert_eq!(of(&file, "A-4c56c9", Metric::OpenTickets), [("2024-09-08".into(), 1_000), ("2024-09-15".into(), 0)]);
    assert_eq!(of(&file, "A-4c56c9", Metric::ResolutionHours), [("2024-09-15".into(), 47_000)]);
    // The file tells of no day after its last.
    assert_eq!(of(&file, "A-0f3e88", Metric::Tickets), [("2024-10-17".into(), 1_000)]);
}

#[test]
fn quiet_weeks_count_nought_and_a_week_under_way_its_last_seven_days() {
    let file = tickets_of(
        "conta,chamado,aberto em,fechado em,horas até resolver\n\
         acme,1,2026-11-02,2026-11-03,\"10,5\"\nacme,2,2026-11-03,2026-11-04,20\n\
         acme,3,2026-11-19,,\nacme,4,2026-11-23,,\n",
    );
    assert_eq!(
        of(&file, "acme", Metric::Tickets),
        [("2026-11-08".into(), 2_000), ("2026-11-15".into(), 0), ("2026-11-22".into(), 1_000), ("2026-11-23".into(), 2_000)]
    );
    assert_eq!(of(&file, "acme", Metric::OpenTickets).iter().map(|(_, value)| *value).collect::<Vec<_>>(), [0, 0, 1_000, 2_000]);
    assert_eq!(of(&file, "acme", Metric::ResolutionHours), [("2026-11-08".into(), 15_250)]);
}

#[test]
fn a_bad_ticket_rejects_its_row_and_no_other() {
    for (row, reason) in [
        (",7,2026-11-02,,", RejectReason::Missing { field: Field::Account }),
        ("acme,7,,,", RejectReason::Missing { field: Field::Opened }),
        ("acme,7,2026-11-24,,", RejectReason::InFuture { field: Field::Opened, day: day("2026-11-24") }),
        ("acme,7,2026-11-02,2026-11-01,", RejectReason::Backwards { earlier: Field::Opened, later: Field::Closed }),
        ("acme,7,2026-11-02,,-4", RejectReason::BadNumber { field: Field::ResolutionHours, value: "-4".into() }),
        ("acme,7,2026-11-02,,1.234", RejectReason::BadNumber { field: Field::ResolutionHours, value: "1.234".into() }),
        ("acme,1,2026-11-03,,", RejectReason::Duplicate { field: Field::Ticket, value: "1".into(), first_line: 2 }),
    ] {
        let file = tickets_of(&format!("account,ticket,opened,closed,resolution hours\nacme,1,2026-11-02,,\n{row}\n"));
        assert_eq!(file.rejects.iter().map(|reject| (reject.line, &reject.reason)).collect::<Vec<_>>(), [(3, &reason)]);
        assert_eq!(file.accounts["acme"].len(), 1);
    }
}

fn read(text: &str) -> readings::ReadingsFile {
    readings::read(text.as_bytes(), &Options::default()).unwrap()
}

#[test]
fn readings_stand_in_rows_or_in_columns() {
    let long = read("account,metric,date,value,about,answers\nacme,Training feedback,2026-11-20,4.5,Admins,12\n");
    assert_eq!(
        long.readings,
        [ReadingCell {
            line: 2,
            account: "acme".into(),
            metric: Metric::TrainingFeedback,
            goal: None,
            on: day("2026-11-20"),
            value: 4_500,
            answers: Some(12),
            about: "Admins".into(),
        }]
    );
    let wide = read("Conta;Data;Ativação;Pulso;Custo\nacme;20/11/2026;82,5 %;4;R$ 12.000,50\nbeta;20/11/2026;;3;\n");
    let found: Vec<_> = wide.readings.iter().map(|one| (one.account.as_str(), one.metric, one.value)).collect();
    assert_eq!(
        found,
        [
            ("acme", Metric::Activation, 82_500),
            ("acme", Metric::Cost, 12_000_500),
            ("acme", Metric::Pulse, 4_000),
            ("beta", Metric::Pulse, 3_000),
        ]
    );
    // One clear value settles what the others mean.
    let settled = read("account,metric,date,value\na,tickets,2026-11-20,1.5\na,goal,2026-11-20,1.234\n");
    assert_eq!(settled.readings.iter().map(|one| one.value).collect::<Vec<_>>(), [1_500, 1_234]);
}

#[test]
fn a_bad_reading_rejects_its_row_and_no_other() {
    let number = |field, value: &str| RejectReason::BadNumber { field, value: value.into() };
    for (row, reason) in [
        (",pulse,2026-11-20,4", RejectReason::Missing { field: Field::Account }),
        ("acme,pulse,,4", RejectReason::Missing { field: Field::Date }),
        ("acme,,2026-11-20,4", RejectReason::Missing { field: Field::Metric }),
        ("acme,pulse,2026-11-20,", RejectReason::Missing { field: Field::Value }),
        ("acme,pulse,2026-11-20,good", number(Field::Value, "good")),
        ("acme,tickets,2026-11-20,1.234", number(Field::Value, "1.234")),
        (
            "acme,pulse,2026-11-19,5",
            RejectReason::Duplicate { field: Field::Metric, value: "pulse 2026-11-19".into(), first_line: 2 },
        ),
    ] {
        let file = read(&format!("account,metric,date,value\nacme,pulse,2026-11-19,4\n{row}\n"));
        assert_eq!(file.rejects.iter().map(|reject| (reject.line, &reject.reason)).collect::<Vec<_>>(), [(3, &reason)]);
        assert_eq!(file.readings.len(), 1);
    }
}

#[test]
fn a_file_without_readings_is_refused_and_can_be_helped() {
    let text = "who,date,score\nacme,2026-11-20,4\n";
    let missing = |explicit: &[(Field, &str)]| {
        let error = readings::read(text.as_bytes(), &Options { explicit: pairs(explicit), ..Options::default() }).unwrap_err();
        let FileError::Mapping(MappingError::Missing { fields, .. }) = error else { panic!("{error:?}") };
        fields.iter().map(|missing| missing.field).collect::<Vec<_>>()
    };
    assert_eq!(missing(&[]), [Field::Account]);
    assert_eq!(missing(&[(Field::Account, "who")]), [Field::Metric, Field::Value]);
    let explicit = pairs(&[(Field::Account, "who"), (Field::Pulse, "score")]);
    let file = readings::read(text.as_bytes(), &Options { explicit, ..Options::default() }).unwrap();
    assert_eq!((file.readings.len(), file.readings[0].metric), (1, Metric::Pulse));
}
