//! The filter line of the board and of listings: `ana owner:me stage:3 tag:pilot risk !paused`.
//!
//! Words are separated by spaces and all must hold. `!` in front inverts one. A word without a
//! known prefix is looked for in name and handle, loosely: its letters in order.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::account::{Stage, Status};
use super::codes::Coded;
use super::standing::Standing;

/// What one word asks.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Test {
    /// Letters in name or handle.
    Text(String),
    /// Login of the owner, from its start.
    Owner(String),
    /// The stage.
    Stage(Stage),
    /// A tag, from its start.
    Tag(String),
    /// A segment, from its start.
    Segment(String),
    /// A status.
    Status(Status),
    /// Counts as at risk.
    Risk,
}

/// A filter line, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    words: Vec<(bool, Test)>,
}

/// A word of a filter line that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FilterError {
    /// A stage that is not 1 to 6.
    #[error("`{0}`: a stage is a number from 1 to 6")]
    Stage(String),
    /// An unknown status.
    #[error("`{0}`: a status is active, paused, graduated or churned")]
    Status(String),
    /// A prefix with nothing behind it.
    #[error("`{0}` needs a value behind the colon")]
    Empty(String),
}

impl Filter {
    /// Reads a filter line. `me` as owner means `actor`.
    pub fn parse(line: &str, actor: &str) -> Result<Self, FilterError> {
        let mut words = Vec::new();
        for word in line.split_whitespace() {
            let (inverted, word) = word.strip_prefix('!').map_or((false, word), |rest| (true, rest));
            if word.is_empty() {
                continue;
            }
            words.push((inverted, Self::test(word, actor)?));
        }
        Ok(Self { words })
    }

    fn test(word: &str, actor: &str) -> Result<Test, FilterError> {
        let lower = word.to_lowercase();
        if matches!(lower.as_str(), "risk" | "risco") {
            return Ok(Test::Risk);
        }
        let Some((prefix, value)) = lower.split_once(':') else { return Ok(Test::Text(word.to_owned())) };
        let known = matches!(
            prefix,
            "owner"
                | "responsavel"
                | "responsável"
                | "resp"
                | "stage"
                | "estagio"
                | "estágio"
                | "tag"
                | "etiqueta"
                | "segment"
                | "segmento"
                | "status"
        );
        if known && value.is_empty() {
            return Err(FilterError::Empty(word.to_owned()));
        }
        Ok(match prefix {
            "owner" | "responsavel" | "responsável" | "resp" => {
                Test::Owner(if matches!(value, "me" | "eu") { actor.to_lowercase() } else { value.to_owned() })
            }
            "stage" | "estagio" | "estágio" => {
                let stage = value.parse().ok().and_then(Stage::from_number);
                Test::Stage(stage.ok_or_else(|| FilterError::Stage(word.to_owned()))?)
            }
            "tag" | "etiqueta" => Test::Tag(value.to_owned()),
            "segment" | "segmento" => Test::Segment(value.to_owned()),
            "status" => Test::Status(Status::from_code(value).ok_or_else(|| FilterError::Status(word.to_owned()))?),
            _ => Test::Text(word.to_owned()),
        })
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a status is named, so that accounts that are not on the board may be meant.
    pub fn names_status(&self) -> bool {
        self.words.iter().any(|(_, test)| matches!(test, Test::Status(_)))
    }

    /// The filter made ready for many rows.
    pub fn matcher(&self) -> FilterMatcher {
        let words = self
            .words
            .iter()
            .map(|(inverted, test)| {
                let pattern = match test {
                    Test::Text(text) => Some(Pattern::new(text, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy)),
                    _ => None,
                };
                (*inverted, test.clone(), pattern)
            })
            .collect();
        FilterMatcher { words, matcher: Matcher::new(Config::DEFAULT), letters: Vec::new() }
    }
}

/// A filter with the scratch space that matching needs.
pub struct FilterMatcher {
    words: Vec<(bool, Test, Option<Pattern>)>,
    matcher: Matcher,
    letters: Vec<char>,
}

/// What a filter looks at in an account.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// Name.
    pub name: &'a str,
    /// Handle.
    pub handle: &'a str,
    /// Owner's login.
    pub owner: &'a str,
    /// Segment.
    pub segment: &'a str,
    /// Tags.
    pub tags: &'a [String],
    /// Stage.
    pub stage: Stage,
    /// Status.
    pub status: Status,
    /// Whether it counts as at risk.
    pub at_risk: bool,
}

impl<'a> From<&'a Standing> for Subject<'a> {
    fn from(standing: &'a Standing) -> Self {
        Self {
            name: &standing.name,
            handle: &standing.handle,
            owner: &standing.owner,
            segment: &standing.segment,
            tags: &standing.tags,
            stage: standing.stage,
            status: standing.status,
            at_risk: standing.at_risk,
        }
    }
}

impl FilterMatcher {
    /// Whether every word holds.
    pub fn holds(&mut self, subject: Subject<'_>) -> bool {
        let Self { words, matcher, letters } = self;
        words.iter().all(|(inverted, test, pattern)| {
            let starts = |text: &str, start: &str| text.to_lowercase().starts_with(start);
            let holds = match test {
                Test::Text(_) => pattern.as_ref().is_some_and(|pattern| {
                    [subject.name, subject.handle]
                        .iter()
                        .any(|text| pattern.score(Utf32Str::new(text, letters), matcher).is_some())
                }),
                Test::Owner(owner) => starts(subject.owner, owner),
                Test::Stage(stage) => subject.stage == *stage,
                Test::Tag(tag) => subject.tags.iter().any(|own| starts(own, tag)),
                Test::Segment(segment) => starts(subject.segment, segment),
                Test::Status(status) => subject.status == *status,
                Test::Risk => subject.at_risk,
            };
            holds != *inverted
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject<'a>(name: &'a str, tags: &'a [String]) -> Subject<'a> {
        Subject {
            name,
            handle: "acme",
            owner: "ana",
            segment: "SMB",
            tags,
            stage: Stage::Training,
            status: Status::Active,
            at_risk: true,
        }
    }

    #[test]
    fn every_word_must_hold() {
        let tags = ["pilot".to_owned()];
        for (line, expected) in [
            ("", true),
            ("acme", true),
            ("amc", true), // letters in order, in the handle or the name
            ("zzz", false),
            ("!zzz", true),
            ("owner:ana", true),
            ("owner:me", true),
            ("owner:bruno", false),
            ("stage:3 tag:pil risk", true),
            ("estágio:3 etiqueta:pilot risco", true),
            ("stage:3 !risk", false),
            ("status:active", true),
            ("status:paused", false),
            ("segment:smb", true),
            ("sao", true),
        ] {
            let filter = Filter::parse(line, "ana").unwrap();
            assert_eq!(filter.matcher().holds(subject("Água São Marcos", &tags)), expected, "{line}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        assert_eq!(Filter::parse("stage:9", ""), Err(FilterError::Stage("stage:9".into())));
        assert_eq!(Filter::parse("status:gone", ""), Err(FilterError::Status("status:gone".into())));
        assert_eq!(Filter::parse("owner:", ""), Err(FilterError::Empty("owner:".into())));
    }
}
