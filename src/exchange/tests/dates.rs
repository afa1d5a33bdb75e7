use crate::domain::day::Day;
use crate::exchange::dates::{DateError, DateFormat, DateOrder, DateProblem, DateReader};

fn day(year: i32, month: u32, of_month: u32) -> Day {
    Day::from_ymd_opt(year, month, of_month).unwrap()
}

fn detect(values: &[&str]) -> Result<DateReader, DateError> {
    DateReader::detect("Data", values.iter().enumerate().map(|(at, value)| (at as u64 + 2, *value)))
}

#[test]
fn a_column_shows_its_order() {
    for (values, order) in [
        (&["16-10-2024", "08-03-2024"][..], DateOrder::Dmy),
        (&["03/08/2024", "10/16/2024"], DateOrder::Mdy),
        (&["1.2.2024", "31.1.2024"], DateOrder::Dmy),
        (&["2024-05-01", "2024/5/2", "2024.05.03"], DateOrder::Ymd),
        (&["2024-05-01", "13/02/2024"], DateOrder::Dmy),
        (&["05/05/2024", "6/6/2024"], DateOrder::Ymd),
        (&["n/a", "", "01/02/24", "28/02/2024", "03/04/2024"], DateOrder::Dmy),
        (&["1/2/2024 10:00", "1/22/2024, 9:05 PM"], DateOrder::Mdy),
        (&[], DateOrder::Ymd),
        // Neither the thirtieth of February nor the second of a thirtieth month is a day.
        (&["30/02/2024", "13/02/2024"], DateOrder::Dmy),
    ] {
        assert_eq!(detect(values).map(|reader| reader.order()), Ok(Some(order)), "{values:?}");
    }
}

#[test]
fn an_order_is_never_guessed() {
    assert_eq!(
        detect(&["2024-01-01", "05/05/2024", "03/04/2024", "01/02/2024"]),
        Err(DateError::Ambiguous {
            column: "Data".into(),
            example: "03/04/2024".into(),
            day_first: day(2024, 4, 3),
            month_first: day(2024, 3, 4),
        })
    );
    assert_eq!(
        detect(&["03/04/2024", "13/04/2024", "04/14/2024"]),
        Err(DateError::Mixed {
            column: "Data".into(),
            day_first: "13/04/2024".into(),
            day_first_line: 3,
            month_first: "04/14/2024".into(),
            month_first_line: 4,
        })
    );
}

#[test]
fn dates_are_read_in_the_order_given() {
    let may = day(2024, 5, 1);
    for (format, text, expected) in [
        ("dmy", "01/05/2024", Ok(may)),
        ("mdy", "05/01/2024", Ok(may)),
        ("mdy", "5-1-2024", Ok(may)),
        ("DMY", "1.5.2024", Ok(may)),
        ("dmy", "2024-05-01", Ok(may)),
        ("ymd", "2024-05-01", Ok(may)),
        ("iso", "2024-05-01T10:00:00Z", Ok(may)),
        ("ymd", "2024-05-01T10:00:00.123+0000", Ok(may)),
        ("ymd", "2024-05-01 10:00", Ok(may)),
        ("ymd", " 2024-05-01 23:59:59 UTC ", Ok(may)),
        ("dmy", "01/05/2024 10:00 AM", Ok(may)),
        ("%d/%m/%Y", "01/05/2024", Ok(may)),
        ("%d/%m/%Y", "01/05/2024 08:15", Ok(may)),
        ("%d/%m/%y", "01/05/24", Ok(may)),
        ("%d-%b-%Y", "1-May-2024", Ok(may)),
        ("%Y-%d-%m", "2024-01-05", Ok(may)),
        ("%d/%m/%Y %H:%M", "01/05/2024 08:15", Ok(may)),
        ("%d/%m/%Y", "2024-05-01", Err(DateProblem::NotADate)),
        ("%d/%m/%Y", "01/05/2024 later", Err(DateProblem::NotADate)),
        ("%d/%m/%Y", "01/05/1024", Err(DateProblem::TooEarly)),
        ("ymd", "01/05/2024", Err(DateProblem::NotADate)),
        ("dmy", "01/05/24", Err(DateProblem::TwoDigitYear)),
        ("dmy", "24-05-01", Err(DateProblem::TwoDigitYear)),
        ("dmy", "05/13/2024", Err(DateProblem::NoSuchDay)),
        ("mdy", "13/05/2024", Err(DateProblem::NoSuchDay)),
        ("dmy", "31/02/2024", Err(DateProblem::NoSuchDay)),
        ("ymd", "2023-02-29", Err(DateProblem::NoSuchDay)),
        ("dmy", "01/05/1899", Err(DateProblem::TooEarly)),
        ("ymd", "0204-05-01", Err(DateProblem::TooEarly)),
        ("dmy", "01/05-2024", Err(DateProblem::NotADate)),
        ("dmy", "1/5/202", Err(DateProblem::NotADate)),
        ("dmy", "2024-05", Err(DateProblem::NotADate)),
        ("dmy", "45413", Err(DateProblem::NotADate)),
        ("dmy", "2024-05-01T", Err(DateProblem::NotADate)),
        ("dmy", "2024-05-01 soon", Err(DateProblem::NotADate)),
        ("dmy", "soon", Err(DateProblem::NotADate)),
        ("dmy", "", Err(DateProblem::NotADate)),
        ("dmy", "1//2024", Err(DateProblem::NotADate)),
    ] {
        let reader = DateReader::with(&format.parse::<DateFormat>().unwrap());
        assert_eq!(reader.read(text), expected, "{text} as {format}");
    }
}

#[test]
fn a_detected_order_is_kept() {
    let reader = detect(&["16-10-2024"]).unwrap();
    assert_eq!(reader.read("08-03-2024"), Ok(day(2024, 3, 8)));
    assert_eq!(reader.read("2024-03-08"), Ok(day(2024, 3, 8)));
    let same = detect(&["05/05/2024"]).unwrap();
    assert_eq!(same.read("05/05/2024"), Ok(day(2024, 5, 5)));
    assert_eq!(same.read("30/30/2024"), Err(DateProblem::NoSuchDay));
}

#[test]
fn a_format_must_name_a_day() {
    for text in ["", "ydm", "%d/%m", "%H:%M", "%Y", "%Q", "dd/mm/yyyy", "%"] {
        assert_eq!(text.parse::<DateFormat>(), Err(DateError::BadFormat(text.into())), "{text}");
    }
}
