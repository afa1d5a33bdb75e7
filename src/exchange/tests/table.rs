use crate::exchange::rejects::RejectReason;
use crate::exchange::table::{Delimiter, Encoding, MAX_CELL, Table, TableError, read};

fn table(text: &str) -> Table {
    read(text.as_bytes(), None, false).unwrap()
}

/// Every row as its line and cells.
fn rows(table: &Table) -> Vec<(u64, Vec<&str>)> {
    table.rows.iter().map(|row| (row.line, row.cells.iter().collect())).collect()
}

#[test]
fn the_delimiter_is_the_one_that_fits_every_row() {
    for (text, delimiter, columns) in [
        ("a,b\n1,2\n", Delimiter::Comma, 2),
        ("a;b\n1,5;2,5\n", Delimiter::Semicolon, 2),
        ("nome;valor;obs, etc\nAcme;1.234,56;x\nBeta;7,5;y, z\n", Delimiter::Semicolon, 3),
        ("a\tb\n1,2\t3\n", Delimiter::Tab, 2),
        ("a|b|c\n1|2|3\n", Delimiter::Pipe, 3),
        ("name,note\nAcme,\"a;b;c\"\nBeta,\"d;e\"\n", Delimiter::Comma, 2),
        ("name;note\n\"Acme, Ltd; x\";\"a,b\nc,d\"\n", Delimiter::Semicolon, 2),
        ("name\nAcme\n", Delimiter::Comma, 1),
        ("sep=;\nname;arr, x, y\nAcme;1, 2, 3\n", Delimiter::Semicolon, 2),
        ("SEP=|\r\na|b\r\n1|2\r\n", Delimiter::Pipe, 2),
        // A ragged row does not change what the others show.
        ("a;b;c\n1;2;3\n4;5\n6;7;8\n", Delimiter::Semicolon, 3),
    ] {
        let table = table(text);
        assert_eq!((table.delimiter, table.headers.len()), (delimiter, columns), "{text:?}");
    }
    let given = read(b"a,b;c\n1,2;3\n", Some(Delimiter::Semicolon), false).unwrap();
    assert_eq!(given.headers, ["a,b", "c"]);
}

#[test]
fn delimiters_are_named_by_sign_or_word() {
    for (text, delimiter) in [
        (",", Some(Delimiter::Comma)),
        (";", Some(Delimiter::Semicolon)),
        ("\\t", Some(Delimiter::Tab)),
        ("tab", Some(Delimiter::Tab)),
        ("Pipe", Some(Delimiter::Pipe)),
        ("x", None),
    ] {
        assert_eq!(Delimiter::from_text(text), delimiter, "{text}");
    }
}

#[test]
fn letters_are_read_in_every_encoding() {
    let text = "nome,objetivo\nPadaria São João,ação €\n";
    let utf16 = |big: bool| -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let windows = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        ([b"\xef\xbb\xbf", text.as_bytes()].concat(), Encoding::Utf8),
        ([b"\xff\xfe".to_vec(), utf16(false)].concat(), Encoding::Utf16Le),
        ([b"\xfe\xff".to_vec(), utf16(true)].concat(), Encoding::Utf16Be),
        (utf16(false), Encoding::Utf16Le),
        (utf16(true), Encoding::Utf16Be),
        (windows, Encoding::Windows1252),
    ] {
        let table = read(&bytes, None, false).unwrap();
        assert_eq!(table.encoding, encoding);
        assert_eq!(table.headers, ["nome", "objetivo"], "{encoding}");
        assert_eq!(rows(&table), [(2, vec!["Padaria São João", "ação €"])], "{encoding}");
    }
}

#[test]
fn what_is_no_table_is_refused() {
    let wide = format!("{}\n", vec!["c"; 501].join(","));
    let long = format!("name,{}\n", "x".repeat(MAX_CELL + 1));
    for (bytes, error) in [
        (&b""[..], TableError::Empty),
        (b"\xef\xbb\xbf", TableError::Empty),
        (b" \r\n\r\n\t\n", TableError::Empty),
        (b",,,\n\n , ,\n", TableError::Empty),
        (b"PK\x03\x04rest", TableError::Workbook),
        (b"\xd0\xcf\x11\xe0rest", TableError::Workbook),
        (b"\x89PNG\r\n\x1a\n\0\0\0", TableError::NotText),
        (b"\xef\xbb\xbfname\nS\xe3o\n", TableError::Malformed(Encoding::Utf8)),
        (b"\xff\xfen\0a", TableError::Malformed(Encoding::Utf16Le)),
        (wide.as_bytes(), TableError::TooManyColumns { found: 501 }),
        (long.as_bytes(), TableError::HeaderTooLong { column: 2 }),
        (b"name,goal\nA,b\nC,\"d\nE,f\n", TableError::UnclosedQuote { line: 3 }),
        (b"name,goal\nA,b\nC,\"d \"\"x\"\"", TableError::UnclosedQuote { line: 3 }),
    ] {
        assert_eq!(read(bytes, None, false), Err(error), "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(40)]));
    }
}

#[test]
fn quotes_follow_the_standard() {
    let table = table("a,b\n\"x, \"\"y\"\"\",\"1\n2\r\n3\"\nplain \"q\",\" s \"\n\"end\",\"\"\"\"");
    assert_eq!(rows(&table), [(2, vec!["x, \"y\"", "1\n2\r\n3"]), (5, vec!["plain \"q\"", " s "]), (6, vec!["end", "\""])]);
}

#[test]
fn lines_are_counted_whatever_ends_them() {
    for end in ["\n", "\r\n", "\r"] {
        // Blank lines above the header, between rows and a row over two lines.
        let text = ["", "a,b", "1,2", "", "", "3,\"x", "y\"", " , ", "5,6", "7", ""].join(end);
        let table = table(&text);
        let lines: Vec<u64> = table.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [3, 6, 9], "{end:?}");
        assert_eq!(table.rejects[0].line, 10, "{end:?}");
    }
    let named = table("sep=,\r\na,b\r\n1,2\r\n");
    assert_eq!(named.rows[0].line, 3);
}

#[test]
fn rows_that_do_not_fit_are_kept_with_their_reason() {
    let long = "x".repeat(MAX_CELL + 1);
    let table = table(&format!("a,b\n1\n1,2,3\n1,2,, \n1,{long}\n1,{}\n", &long[1..]));
    let reasons: Vec<(u64, RejectReason)> = table.rejects.iter().map(|reject| (reject.line, reject.reason.clone())).collect();
    assert_eq!(
        reasons,
        [
            (2, RejectReason::CellCount { expected: 2, found: 1 }),
            (3, RejectReason::CellCount { expected: 2, found: 3 }),
            (5, RejectReason::CellTooLong { column: 2 }),
        ]
    );
    // Empty cells behind the last column are the mark of a spreadsheet, not data.
    let lines: Vec<u64> = table.rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [4, 6]);
    assert_eq!(table.rows[0].cells, vec!["1", "2"]);
}

#[test]
fn the_protection_of_formulas_is_undone() {
    for (cell, plain) in [
        ("'=1+1", "=1+1"),
        ("'+55 11", "+55 11"),
        ("'-5", "-5"),
        ("'@ana", "@ana"),
        ("'\tx", "\tx"),
        ("'\0x", "\0x"),
        ("''=x", "'=x"),
        ("'quoted'", "'quoted'"),
        ("'", "'"),
        ("d'=x", "d'=x"),
    ] {
        let text = format!("a,b\n\"{cell}\",1\n");
        assert_eq!(table(&text).rows[0].cells.get(0), Some(plain), "{cell:?}");
        let raw = read(text.as_bytes(), None, true).unwrap();
        assert_eq!(raw.rows[0].cells.get(0), Some(cell), "{cell:?}");
    }
    // A carriage return is kept inside quotes.
    assert_eq!(table("a,b\n\"'\rx\",1\n").rows[0].cells.get(0), Some("\rx"));
}
