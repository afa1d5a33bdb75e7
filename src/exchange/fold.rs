//! Comparing words as people write them: case, accents, spaces and punctuation do not count.

/// The letters and digits of a text, lower case, without accents. A trailing `__c`, with which
/// Salesforce marks the fields that a customer added, is dropped.
pub(super) fn fold(text: &str) -> String {
    let text = text.trim();
    let text = text.strip_suffix("__c").or_else(|| text.strip_suffix("__C")).unwrap_or(text);
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ª' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' | 'º' => folded.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => folded.push('u'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            'ß' => folded.push_str("ss"),
            // Accents that stand as characters of their own.
            '\u{300}'..='\u{36f}' => {}
            kept if kept.is_alphanumeric() => folded.push(kept),
            _ => {}
        }
    }
    folded
}

/// How many single-letter changes turn one folded word into another, or none when it takes more
/// than `most`.
pub(super) fn distance(left: &str, right: &str, most: usize) -> Option<usize> {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (above, letter) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = above + 1;
        for (at, other) in right.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[at + 1];
            row[at + 1] = changed.min(row[at] + 1).min(diagonal + 1);
        }
    }
    row.last().copied().filter(|steps| *steps <= most)
}
