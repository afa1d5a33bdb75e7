//! Whether two databases tell the same story, however it was told: by keys, or on the command line.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value;

/// Tables that only say how and when something was told, and those that are worked out of the others.
const ASIDE: [&str; 10] =
    ["journal", "step", "meta", "standing", "grounds", "last_look", "tally", "rule_tally", "revenue", "sqlite_sequence"];

/// Every row of every table, without ids, revisions and times of recording. Of what refers to another row, only whether
/// it does is left.
pub fn story(path: &Path) -> Vec<String> {
    let db = Connection::open(path).unwrap();
    let names = |sql: &str| -> Vec<String> {
        db.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    let mut lines = Vec::new();
    for table in names("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
        if ASIDE.contains(&table.as_str()) {
            continue;
        }
        let columns =
            names(&format!("SELECT name FROM pragma_table_info('{table}') WHERE name NOT IN ('id', 'rev', 'recorded_at')"));
        let mut select = db.prepare(&format!("SELECT {} FROM {table}", columns.join(", "))).unwrap();
        let mut rows = select.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values = columns.iter().enumerate().map(|(at, column)| {
                let value: Value = row.get(at).unwrap();
                let refers =
                    column.ends_with("_id") && column != "external_id" || ["succeeds", "wanted_by"].contains(&column.as_str());
                match value {
                    Value::Null => format!("{column}=–"),
                    _ if refers => format!("{column}=#"),
                    other => format!("{column}={other:?}"),
                }
            });
            lines.push(format!("{table}: {}", values.collect::<Vec<_>>().join(" ")));
        }
    }
    lines.sort();
    lines
}

/// Fails unless both databases tell the same story; shows what only one of them tells.
#[track_caller]
pub fn assert_same_story(one: &Path, other: &Path) {
    let (left, right) = (story(one), story(other));
    let only = |here: &[String], there: &[String]| -> Vec<String> {
        here.iter().filter(|line| !there.contains(line)).cloned().collect()
    };
    assert!(left == right, "only in the first: {:#?}\nonly in the second: {:#?}", only(&left, &right), only(&right, &left));
    assert!(!left.is_empty());
}
