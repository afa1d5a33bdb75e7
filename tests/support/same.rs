//! Two databases that hold the same, however they came to it.
#![allow(dead_code, reason = "each test binary uses its own part")]

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value;

/// Tables of what is worked out of others, or of how it came about.
const LEFT_OUT: [&str; 4] = ["journal", "step", "meta", "standing"];

/// Makes sure that two databases hold the same rows but for ids, revisions and moments. What refers to another row
/// is compared by the place of that row in its table.
pub fn assert_same(one: &Path, other: &Path) {
    let (one, other) = (rows(one), rows(other));
    for (table, lines) in &one {
        assert_eq!(Some(lines), other.get(table), "{table}");
    }
    assert_eq!(one.len(), other.len());
}

fn strings(db: &Connection, sql: &str) -> Vec<String> {
    db.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

fn rows(path: &Path) -> BTreeMap<String, Vec<String>> {
    let db = Connection::open(path).unwrap();
    let tables = strings(&db, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    assert!(tables.len() > 20, "tables are missing: {tables:?}");
    // Ids are handed out in one sequence, so that each names one row of the database.
    let mut places: BTreeMap<i64, String> = BTreeMap::new();
    for table in &tables {
        let columns = strings(&db, &format!("SELECT name FROM pragma_table_info('{table}')"));
        if columns.iter().any(|column| column == "id") && !LEFT_OUT.contains(&table.as_str()) {
            let mut select = db.prepare(&format!("SELECT id FROM {table} ORDER BY id")).unwrap();
            let ids: Vec<i64> = select.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
            places.extend(ids.into_iter().enumerate().map(|(at, id)| (id, format!("{table} {at}"))));
        }
    }
    let mut found = BTreeMap::new();
    for table in tables.iter().filter(|table| !LEFT_OUT.contains(&table.as_str())) {
        let columns = strings(&db, &format!("SELECT name FROM pragma_table_info('{table}')"));
        let kept: Vec<&String> =
            columns.iter().filter(|column| !matches!(column.as_str(), "id" | "rev") && !column.ends_with("_at")).collect();
        if kept.is_empty() {
            continue;
        }
        let list = kept.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ");
        let mut select = db.prepare(&format!("SELECT {list} FROM {table}")).unwrap();
        let mut lines = Vec::new();
        let mut rows = select.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values = kept.iter().enumerate().map(|(at, column)| {
                let value: Value = row.get(at).unwrap();
                let refers = column.ends_with("_id") || column.as_str() == "succeeds";
                match value {
                    Value::Integer(id) if refers => format!("{column}={}", places.get(&id).cloned().unwrap_or_default()),
                    value => format!("{column}={value:?}"),
                }
            });
            lines.push(values.collect::<Vec<_>>().join(" "));
        }
        lines.sort();
        found.insert(table.clone(), lines);
    }
    found
}
