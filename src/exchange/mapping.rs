//! Which column fills which field: what the user says, what the names of the columns make sure,
//! and what they only suggest.

use std::collections::HashMap;

pub use super::field::{Field, Schema};
use super::fold::{distance, fold};
use crate::domain::codes::UnknownCode;

/// Why the columns cannot be given to fields.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// Not of the form `FIELD=…`.
    #[error("`{0}` is not of the form FIELD=COLUMN")]
    NotAPair(String),
    /// No such field.
    #[error(transparent)]
    UnknownField(#[from] UnknownCode),
    /// No such column.
    #[error("{field}: there is no column `{column}`; the file has: {}", .existing.join(", "))]
    UnknownColumn {
        /// The field that it was to fill.
        field: Field,
        /// The column named.
        column: String,
        /// The columns that the file has.
        existing: Vec<String>,
    },
    /// Several columns have this name; a place names one of them.
    #[error("{field}: several columns are called `{column}`; say one of: {}", .places.join(", "))]
    AmbiguousColumn {
        /// The field that it was to fill.
        field: Field,
        /// The column named.
        column: String,
        /// How to name each of them: `#3` is the third column.
        places: Vec<String>,
    },
    /// The user filled a field twice.
    #[error("{0} is filled twice")]
    FieldTwice(Field),
    /// Nothing fills a field that every row needs.
    #[error("no column is sure to fill: {}", .fields.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Missing {
        /// The fields and what might fill them.
        fields: Vec<Missing>,
        /// The columns that the file has.
        existing: Vec<String>,
        /// Flags that would take every proposal, for a ready command line; empty without one.
        flags: String,
    },
}

/// A field that nothing fills.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The field.
    pub field: Field,
    /// Columns that might fill it, the likeliest first.
    pub candidates: Vec<String>,
}

impl std::fmt::Display for Missing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.field)?;
        if !self.candidates.is_empty() {
            write!(f, " (perhaps {})", self.candidates.join(", "))?;
        }
        Ok(())
    }
}

/// Takes `FIELD=TEXT` apart, as `--map` and `--set` have it for a kind of file.
pub fn parse_pair(text: &str, schema: &Schema) -> Result<(Field, String), MappingError> {
    let (field, value) = text.split_once('=').ok_or_else(|| MappingError::NotAPair(text.to_owned()))?;
    Ok((schema.field(field)?, value.trim().to_owned()))
}

/// A column in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Used {
    /// The field that it fills.
    pub field: Field,
    /// The column, from 0.
    pub column: usize,
    /// Whether the user said so; otherwise its name makes it sure.
    pub explicit: bool,
}

/// A column that might fill a field which nothing fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposed {
    /// The field.
    pub field: Field,
    /// The column, from 0.
    pub column: usize,
}

/// Which column fills which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// What the file can hold.
    pub schema: &'static Schema,
    /// The names of the columns.
    pub headers: Vec<String>,
    /// Columns in use, in the order of the fields.
    pub used: Vec<Used>,
    /// Columns that might fill further fields, in the order of the fields, the likeliest first.
    pub proposed: Vec<Proposed>,
    /// Fields that the user wants left alone.
    pub dismissed: Vec<Field>,
}

impl Mapping {
    /// Finds the columns and refuses if one that every row needs is missing.
    ///
    /// `explicit` pairs a field with the name of a column, or with `#N` for its place from 1; an
    /// empty name leaves the field alone even if a column is sure to fill it.
    pub fn build(schema: &'static Schema, headers: &[String], explicit: &[(Field, String)]) -> Result<Self, MappingError> {
        let mapping = Self::draft(schema, headers, explicit, &[])?;
        mapping.require(&[])?;
        Ok(mapping)
    }

    /// Finds the columns; fields may be missing. `constants` are fields filled without a column.
    pub fn draft(
        schema: &'static Schema,
        headers: &[String],
        explicit: &[(Field, String)],
        constants: &[Field],
    ) -> Result<Self, MappingError> {
        let mut mapping =
            Self { schema, headers: headers.to_vec(), used: Vec::new(), proposed: Vec::new(), dismissed: Vec::new() };
        let mut named: Vec<Field> = Vec::new();
        for (field, column) in explicit {
            if named.contains(field) || constants.contains(field) {
                return Err(MappingError::FieldTwice(*field));
            }
            named.push(*field);
            if column.trim().is_empty() {
                mapping.dismissed.push(*field);
            } else {
                let column = mapping.find(*field, column.trim())?;
                mapping.used.push(Used { field: *field, column, explicit: true });
            }
        }
        let taken: Vec<usize> = mapping.used.iter().map(|used| used.column).collect();
        let open: Vec<Field> = schema
            .names
            .iter()
            .map(|names| names.field)
            .filter(|field| !named.contains(field) && !constants.contains(field))
            .collect();
        mapping.match_names(&open, &taken);
        mapping.used.sort_by_key(|used| used.field);
        Ok(mapping)
    }

    /// Refuses if a field that every row needs has neither a column nor a constant.
    pub fn require(&self, constants: &[Field]) -> Result<(), MappingError> {
        self.require_all(self.schema.required, constants)
    }

    /// Refuses if one of these fields has neither a column nor a constant.
    pub fn require_all(&self, required: &[Field], constants: &[Field]) -> Result<(), MappingError> {
        let fields: Vec<Missing> = required
            .iter()
            .copied()
            .filter(|field| self.column(*field).is_none() && !constants.contains(field))
            .map(|field| Missing { field, candidates: self.candidates(field).map(|column| self.label(column)).collect() })
            .collect();
        if fields.is_empty() {
            return Ok(());
        }
        Err(MappingError::Missing { fields, existing: self.headers.clone(), flags: self.as_flags() })
    }

    /// The column that fills a field, from 0.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.used.iter().find(|used| used.field == field).map(|used| used.column)
    }

    /// Columns that might fill a field, from 0, the likeliest first.
    pub fn candidates(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        self.proposed.iter().filter(move |proposed| proposed.field == field).map(|proposed| proposed.column)
    }

    /// Columns that fill nothing, from 0.
    pub fn unused(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.headers.len()).filter(|column| self.used.iter().all(|used| used.column != *column))
    }

    /// How to name a column: as the header does, or by its place (`#3`) where the name is empty or
    /// not the only one.
    pub fn label(&self, column: usize) -> String {
        match self.headers.get(column) {
            Some(name) if !name.is_empty() && self.headers.iter().filter(|other| *other == name).count() == 1 => name.clone(),
            _ => format!("#{}", column + 1),
        }
    }

    /// The `--map` flags that say what the user said and take the likeliest proposal for every
    /// further field, quoted for a shell. No column is given to two fields this way.
    pub fn as_flags(&self) -> String {
        let mut pairs: Vec<(Field, String)> =
            self.used.iter().filter(|used| used.explicit).map(|used| (used.field, self.label(used.column))).collect();
        pairs.extend(self.dismissed.iter().map(|field| (*field, String::new())));
        let mut given: Vec<usize> = Vec::new();
        let mut filled: Vec<Field> = Vec::new();
        for proposed in &self.proposed {
            if !filled.contains(&proposed.field) && !given.contains(&proposed.column) {
                filled.push(proposed.field);
                given.push(proposed.column);
                pairs.push((proposed.field, self.label(proposed.column)));
            }
        }
        pairs.sort_by_key(|(field, _)| *field);
        let flags: Vec<String> =
            pairs.iter().map(|(field, column)| format!("--map {}", shell_word(&format!("{field}={column}")))).collect();
        flags.join(" ")
    }

    /// The column that a user names: exactly, folded, or by place.
    fn find(&self, field: Field, name: &str) -> Result<usize, MappingError> {
        let matching = |test: &dyn Fn(&str) -> bool| -> Vec<usize> {
            self.headers.iter().enumerate().filter(|(_, header)| test(header)).map(|(at, _)| at).collect()
        };
        let folded = fold(name);
        let mut found = matching(&|header| header == name);
        if found.is_empty()
            && let Some(place) = name.strip_prefix('#').and_then(|place| place.parse::<usize>().ok())
        {
            found.extend(place.checked_sub(1).filter(|column| *column < self.headers.len()));
        }
        if found.is_empty() && !folded.is_empty() {
            found = matching(&|header| fold(header) == folded);
        }
        match found.as_slice() {
            [column] => Ok(*column),
            [] => Err(MappingError::UnknownColumn { field, column: name.to_owned(), existing: self.headers.clone() }),
            several => Err(MappingError::AmbiguousColumn {
                field,
                column: name.to_owned(),
                places: several.iter().map(|column| format!("#{}", column + 1)).collect(),
            }),
        }
    }

    /// Fills the open fields by the names of the columns that are not taken.
    fn match_names(&mut self, open: &[Field], taken: &[usize]) {
        let folded: Vec<String> = self.headers.iter().map(|header| fold(header)).collect();
        let mut columns: HashMap<&str, Vec<usize>> = HashMap::new();
        for (column, name) in folded.iter().enumerate() {
            if !name.is_empty() && !taken.contains(&column) {
                columns.entry(name).or_default().push(column);
            }
        }
        let mut near: Vec<Proposed> = Vec::new();
        for names in self.schema.names.iter().filter(|names| open.contains(&names.field)) {
            let field = names.field;
            let mut sure = names.sure.iter().filter_map(|name| columns.get(fold(name).as_str()));
            match sure.next().map(Vec::as_slice) {
                Some([column]) => {
                    self.used.push(Used { field, column: *column, explicit: false });
                    continue;
                }
                // Two columns of one name: only the user can tell which.
                Some(several) => near.extend(several.iter().map(|column| Proposed { field, column: *column })),
                None => {}
            }
            let listed = names.near.iter().filter_map(|name| columns.get(fold(name).as_str())).flatten();
            near.extend(listed.map(|column| Proposed { field, column: *column }));
            let wanted: Vec<Wanted> = names.sure.iter().map(|name| Wanted::new(name)).collect();
            let alike = (0..folded.len())
                .filter(|column| !taken.contains(column))
                .filter(|column| wanted.iter().any(|name| name.is_like(&self.headers[*column], &folded[*column])));
            near.extend(alike.map(|column| Proposed { field, column }));
        }
        let mut proposed: Vec<Proposed> = Vec::new();
        for candidate in near {
            let in_use = self.used.iter().any(|used| used.column == candidate.column);
            if !in_use && !proposed.contains(&candidate) {
                proposed.push(candidate);
            }
        }
        self.proposed = proposed;
    }
}

/// A sure name that a header may come close to.
struct Wanted {
    folded: String,
    letters: usize,
    /// One word may turn up anywhere ("company size"); several together mean the field.
    several_words: bool,
}

impl Wanted {
    fn new(name: &str) -> Self {
        let folded = fold(name);
        Self { letters: folded.chars().count(), folded, several_words: name.contains(' ') }
    }

    /// Whether a header looks like the name: with something in brackets behind it, with more words
    /// around it, or misspelt by a letter or two.
    fn is_like(&self, header: &str, folded: &str) -> bool {
        let slips = match self.letters {
            0..=5 => 0,
            6..=10 => 1,
            _ => 2,
        };
        header.split_once(['(', '[']).is_some_and(|(bare, _)| fold(bare) == self.folded)
            || (self.several_words && folded.contains(&self.folded))
            || (slips > 0
                && folded.chars().count().abs_diff(self.letters) <= slips
                && distance(folded, &self.folded, slips).is_some())
    }
}

/// A word as a POSIX shell takes it.
fn shell_word(text: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '=' | '.' | '/' | ':' | '@' | '%' | '+');
    if text.chars().all(plain) { text.to_owned() } else { format!("'{}'", text.replace('\'', "'\\''")) }
}
