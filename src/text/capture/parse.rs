//! The head of a line, word by word: kind, people, day, direction.

use super::dates::{self, Found, NOT_WHEN, When};
use super::lex::{Break, Clause, Token, clauses, text, tokens};
use super::people::{Fit, People};
use super::words::{Mean, phrase};
use super::{Capture, CaptureNext};
use crate::domain::codes::StakeholderId;
use crate::domain::day::Day;
use crate::domain::touch::{Direction, TouchKind};

/// Everything known while a line is read.
pub(super) struct Parser<'a> {
    pub line: &'a str,
    pub tokens: Vec<Token>,
    pub clauses: Vec<Clause>,
    pub people: &'a People<'a>,
    pub today: Day,
    pub out: Capture,
    /// Which words the head has taken for people.
    pub taken: Vec<bool>,
    weak: Option<TouchKind>,
    dated: bool,
}

/// How much a place speaks for a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    /// None: somewhere in a sentence.
    No,
    /// At the beginning, or right behind a name: other words come first.
    Weak,
    /// Behind `with`, `and` and their like within a sentence: only whole names.
    Inner,
    /// Behind the kind, `with`, `from`, `and`.
    Strong,
}

/// What stood right before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    Start,
    Kind,
    With,
    From,
    And,
    Person,
    Customer,
    Other,
}

pub(super) fn read(line: &str, people: &People<'_>, today: Day) -> Capture {
    let line = line.trim();
    let tokens = tokens(line);
    let clauses = clauses(&tokens);
    let out = Capture {
        kind: None,
        on: today,
        direction: Direction::Outbound,
        attended: Vec::new(),
        missed: Vec::new(),
        replied: None,
        sentiment: None,
        concerns: Vec::new(),
        next: None,
        note: line.to_owned(),
        unknown: Vec::new(),
        ambiguous: Vec::new(),
        unread: Vec::new(),
    };
    let taken = vec![false; tokens.len()];
    Parser { line, tokens, clauses, people, today, out, taken, weak: None, dated: false }.run()
}

impl Parser<'_> {
    fn run(mut self) -> Capture {
        let labelled = |at: usize| self.clauses.get(at + 1).is_some_and(|clause| clause.field.is_some());
        let colon = (0..self.clauses.len()).find(|at| self.clauses[*at].after == Break::Colon || labelled(*at));
        let explicit = colon.filter(|at| self.clauses[*at].after == Break::Colon && self.clauses[*at].field.is_none());
        let first_is_value = self.clauses.first().is_some_and(|clause| clause.field.is_some());
        let explicit = explicit.filter(|_| !first_is_value);
        let heads = match explicit {
            Some(at) => at + 1,
            None if first_is_value => 0,
            None => 1 + (1..self.clauses.len()).take_while(|at| self.only_people(self.clauses[*at])).count(),
        };
        let mut at = 0;
        while at < self.clauses.len() {
            let clause = self.clauses[at];
            let mut taken = 1;
            if clause.field.is_some() {
                taken = self.value(at);
            } else if let 1.. = self.opening_step(at, explicit.is_some()) {
                taken = 1;
            } else if at < heads {
                let (free, end) = self.head(clause, explicit.is_some(), at == 0);
                self.scan(Clause { end, ..clause }, free, at == 0 || explicit.is_some());
            } else if !self.lone_day(clause) {
                taken = match self.next_clause(at) {
                    0 => {
                        self.scan(clause, clause.start, false);
                        1
                    }
                    taken => taken,
                };
            }
            at += taken.max(1);
            if clause.start < clause.end && dates::impossible(&self.tokens, clause.end - 1, clause.end) {
                let typed = self.text(clause.end - 1, clause.end);
                if !self.out.unread.iter().any(|unread| unread.ends_with(&typed)) {
                    self.out.unread.push(typed);
                }
            }
        }
        self.finish()
    }

    fn finish(mut self) -> Capture {
        self.out.kind = self.out.kind.or(self.weak);
        let Capture { attended, missed, unknown, ambiguous, unread, .. } = &mut self.out;
        once(missed);
        once(attended);
        attended.retain(|id| !missed.contains(id));
        once(unknown);
        once(ambiguous);
        once(unread);
        self.out
    }

    pub(super) fn text(&self, start: usize, end: usize) -> String {
        text(self.line, &self.tokens, start, end)
    }

    pub(super) fn mean(&self, at: usize, end: usize) -> Option<(Mean, usize)> {
        phrase(&self.tokens, at, end)
    }

    pub(super) fn date(&self, at: usize, end: usize) -> Option<Found> {
        dates::read(&self.tokens, at, end)
    }

    /// Whether a clause only names people (`, rui e bia`).
    fn only_people(&self, clause: Clause) -> bool {
        let mut named = false;
        let mut at = clause.start;
        while at < clause.end && clause.field.is_none() {
            if let Some((Mean::And | Mean::Filler | Mean::With, len)) = self.mean(at, clause.end) {
                at += len;
                continue;
            }
            // A word that is also a mood or a day is no name in a clause of its own.
            let other = self.mean(at, clause.end).is_some() || self.date(at, clause.end).is_some();
            let fit = self.people.name(&self.tokens, at, clause.end, false).filter(|_| !other);
            let Some(fit) = fit.or_else(|| self.people.role(&self.tokens, at, clause.end)) else { return false };
            named = true;
            at += fit.len;
        }
        named
    }

    /// Reads the next step that a line without a head begins with: `follow up on vpn tue`, not
    /// `follow-up call with ana`. Gives how many clauses it took.
    fn opening_step(&mut self, at: usize, explicit: bool) -> usize {
        let Clause { start, end, .. } = self.clauses[at];
        if at > 0 || explicit {
            return 0;
        }
        match self.mean(start, end) {
            Some((Mean::FollowUp(true), len))
                if matches!(self.mean(start + len, end), Some((Mean::Kind(_) | Mean::Weak(_), _))) =>
            {
                0
            }
            Some((Mean::FollowUp(_) | Mean::Next, _)) => self.next_clause(at),
            _ => 0,
        }
    }

    /// Takes a clause that is nothing but the day of the touch.
    fn lone_day(&mut self, clause: Clause) -> bool {
        let Some(found) = self.date(clause.start, clause.end).filter(|found| clause.start + found.len == clause.end) else {
            return false;
        };
        // `next week` and its like look ahead and are a next step's.
        if self.limits(clause.start, found) || matches!(found.when, When::NextWeek | When::NextMonth | When::WeekEnd) {
            return false;
        }
        // A weekday alone may lie behind or ahead.
        if matches!(found.when, When::Weekday(_)) {
            let typed = self.text(clause.start, clause.end);
            self.out.unread.push(typed);
        } else {
            self.touched_on(clause.start, found);
        }
        true
    }

    /// Whether a small word before or within a day says `since` or `until`.
    fn limits(&self, at: usize, found: Found) -> bool {
        let from = at.saturating_sub(1);
        let lead = self.tokens.get(from..(at + found.len.min(3)).min(self.tokens.len())).unwrap_or_default();
        lead.iter().any(|token| NOT_WHEN.contains(&token.folded.as_str()))
    }

    fn touched_on(&mut self, at: usize, found: Found) {
        match dates::past(found.when, self.today) {
            Some(day) if !self.dated => {
                self.out.on = day;
                self.dated = true;
            }
            Some(_) => {}
            None => self.out.unread.push(self.text(at, at + found.len)),
        }
    }

    /// Reads one clause of the head. Gives the first word that is not the head's, and where the
    /// clause ends once a next step within it is taken off.
    fn head(&mut self, clause: Clause, explicit: bool, first: bool) -> (usize, usize) {
        let Clause { start, end, .. } = clause;
        let mut slot = if explicit { Slot::Strong } else { Slot::Weak };
        let mut last = Last::Start;
        let mut free = None;
        let mut told = false;
        let mut at = start;
        while at < end {
            // Names are listed until the first word of a sentence, or the first that says how it went.
            let addressed = free.is_none() && !told;
            let meant = self.mean(at, end);
            if addressed && meant.is_some_and(|(mean, _)| mean == Mean::Next) && self.inline_next(at, end) {
                return (at, at);
            }
            // A kind at the very beginning is a kind, whoever may be called so.
            let opening = last == Last::Start && matches!(meant, Some((Mean::Kind(_) | Mean::Weak(_) | Mean::Opener, _)));
            let exact = self.people.name(&self.tokens, at, end, false);
            let whole = matches!(slot, Slot::Strong | Slot::Inner) && !opening;
            if let Some(fit) = exact.clone().filter(|_| whole && !joins(meant)) {
                at += self.person(at, end, fit, &mut last, &mut slot);
                continue;
            }
            if let Some(found) = self.date(at, end).filter(|found| self.is_touch_day(at, end, *found, addressed)) {
                self.touched_on(at, found);
                at += found.len;
                (slot, last) = (if addressed { Slot::Weak } else { Slot::No }, Last::Other);
                continue;
            }
            if let Some(fit) = exact.filter(|_| slot == Slot::Weak && meant.is_none()) {
                at += self.person(at, end, fit, &mut last, &mut slot);
                continue;
            }
            if let Some(fit) =
                self.people.role(&self.tokens, at, end).filter(|fit| slot != Slot::No && self.is_role(at, end, fit))
            {
                at += self.person(at, end, fit, &mut last, &mut slot);
                continue;
            }
            if let Some((mean, len)) = meant {
                if mean.is_concern() {
                    free = free.or(Some(at));
                    break;
                }
                told |= mean.tells();
                self.meaning(mean, addressed, &mut last, &mut slot);
                if mean == Mean::About {
                    free = free.or(Some(at));
                    slot = Slot::No;
                }
                at += len;
                continue;
            }
            let begun = self.people.name(&self.tokens, at, end, true).filter(|_| slot == Slot::Strong || self.acts(at + 1, end));
            if let Some(fit) = begun.filter(|_| slot != Slot::No && slot != Slot::Inner) {
                at += self.person(at, end, fit, &mut last, &mut slot);
                continue;
            }
            let group = self.stranger(at, end, slot, last, explicit, first);
            if group > 0 {
                self.out.unknown.push(self.text(at, at + group));
                at += group;
                (slot, last) = (Slot::Weak, Last::Person);
                continue;
            }
            free = free.or(Some(at));
            (slot, last) = (Slot::No, Last::Other);
            at += 1;
        }
        (free.unwrap_or(end), end)
    }

    /// What a word of the vocabulary does to the head.
    fn meaning(&mut self, mean: Mean, addressed: bool, last: &mut Last, slot: &mut Slot) {
        let inner = if addressed { Slot::Strong } else { Slot::Inner };
        let about = matches!(*last, Last::With | Last::From) || !addressed && self.out.kind.is_some();
        match mean {
            Mean::Kind(kind) if !about => {
                self.out.kind = self.out.kind.or(Some(kind));
                (*last, *slot) = (Last::Kind, inner);
            }
            Mean::Weak(kind) => {
                self.weak = self.weak.or(Some(kind));
                (*last, *slot) = (Last::Kind, inner);
            }
            Mean::Verb(kind) => {
                self.out.kind = self.out.kind.or(Some(kind));
                if matches!(*last, Last::Person | Last::Customer) {
                    self.out.direction = Direction::Inbound;
                }
                (*last, *slot) = (Last::Kind, inner);
            }
            Mean::Inbound => {
                self.out.direction = Direction::Inbound;
                *slot = inner;
            }
            Mean::Opener => (*last, *slot) = (Last::Other, inner),
            Mean::With => (*last, *slot) = (Last::With, inner),
            Mean::From => {
                let after = *last == Last::Kind || *last == Last::Start || self.out.direction == Direction::Inbound;
                (*last, *slot) = (if after { Last::From } else { Last::Other }, inner);
            }
            Mean::And => {
                *slot = if *last == Last::Person { inner } else { *slot };
                *last = if *last == Last::Person { Last::And } else { *last };
            }
            Mean::Customer => {
                if *last == Last::From {
                    self.out.direction = Direction::Inbound;
                }
                (*last, *slot) = (Last::Customer, if *slot == Slot::No { Slot::No } else { Slot::Weak });
            }
            Mean::Filler | Mean::Not => {}
            _ => (*last, *slot) = (Last::Other, if addressed { Slot::Weak } else { Slot::No }),
        }
    }

    /// Takes the person named at a word; gives how many words that were.
    fn person(&mut self, at: usize, end: usize, fit: Fit, last: &mut Last, slot: &mut Slot) -> usize {
        let (who, len) = self.settle(at, end, fit);
        self.taken[at..at + len].fill(true);
        self.out.attended.extend(who);
        if *last == Last::From {
            self.out.direction = Direction::Inbound;
        }
        let inner = matches!(*slot, Slot::Inner | Slot::No);
        (*last, *slot) = (Last::Person, if inner { Slot::No } else { Slot::Weak });
        len
    }

    /// The one person that some words name, or a word about why it is not one; and how many words.
    pub(super) fn settle(&mut self, at: usize, end: usize, fit: Fit) -> (Option<StakeholderId>, usize) {
        // Another name right behind a first name, and none of that person's: somebody else may be meant.
        let surname = at + fit.len;
        let near = fit.first && surname < end && self.tokens[surname - 1].after == Break::None;
        let free = near && self.mean(surname, end).is_none() && self.date(surname, end).is_none();
        let whose = free.then(|| self.people.name(&self.tokens, surname, end, false)).flatten();
        let capitals = free && self.tokens[at].capital && self.tokens[surname].capital;
        let other = whose.as_ref().map_or(capitals, |whose| !whose.first);
        let mut fit = fit;
        fit.who.extend(whose.filter(|_| other).map(|whose| whose.who).unwrap_or_default());
        let len = fit.len + usize::from(other);
        let typed = self.text(at, at + len);
        match fit.who.as_slice() {
            [one] if !other => return (Some(*one), len),
            [] => self.out.unknown.push(typed),
            _ => self.out.ambiguous.push((typed, fit.who)),
        }
        (None, len)
    }

    /// Whether a day within the head is the touch's.
    fn is_touch_day(&self, at: usize, end: usize, found: Found, addressed: bool) -> bool {
        if self.limits(at, found) {
            return false;
        }
        let behind = at + found.len;
        let closes = behind == end;
        let back = matches!(found.when, When::Last(_)) || matches!(found.when, When::In(days) if days < 0);
        let back = back || matches!(found.when, When::InMonths(count) if count < 0);
        let followed = closes || self.mean(behind, end).is_some() || self.date(behind, end).is_some();
        // In a sentence `ter` and `sat` are more often other words.
        let doubtful = matches!(found.when, When::Weekday(_)) && !found.sure && !found.led;
        back || (closes && (addressed || !doubtful)) || (addressed && (found.sure || followed))
    }

    /// A role counts as a person; `it` and `ti` only where they end what is said of people.
    fn is_role(&self, at: usize, end: usize, fit: &Fit) -> bool {
        let short = fit.len == 1 && matches!(self.tokens[at].folded.as_str(), "it" | "tech" | "technical" | "lead" | "expert");
        let behind = at + fit.len;
        !short || behind == end || self.mean(behind, end).is_some() || self.date(behind, end).is_some()
    }

    /// Whether a verb that only people have stands at a word.
    fn acts(&self, at: usize, end: usize) -> bool {
        matches!(self.mean(at, end), Some((Mean::Missed | Mean::NoReply | Mean::Replied | Mean::Verb(_), _)))
    }

    /// Whether what is said of people ends before a word.
    fn ends_people(&self, at: usize, end: usize) -> bool {
        use Mean::*;
        let tells = matches!(self.mean(at, end), Some((mean, _)) if mean.tells() || matches!(mean, And | Next));
        at >= end || tells || self.date(at, end).is_some()
    }

    /// How many words at a place of a person name somebody whom nobody knows.
    fn stranger(&self, at: usize, end: usize, slot: Slot, last: Last, explicit: bool, first: bool) -> usize {
        let plain = |at: usize| {
            let token = &self.tokens[at];
            let word = token.folded.chars().all(|letter| letter.is_alphabetic() || letter == '\'');
            word && token.folded.chars().count() > 1 && self.mean(at, end).is_none() && self.date(at, end).is_none()
        };
        let group = (at..end.min(at + 3)).take_while(|at| plain(*at)).count();
        let behind = at + group;
        if group == 0 || slot == Slot::No || group == 3 && behind < end && plain(behind) {
            return 0;
        }
        let capitals = (at..behind).take_while(|at| self.tokens[*at].capital).count();
        if slot == Slot::Inner {
            return 0;
        }
        let acts = self.acts(behind, end);
        let firm = match last {
            Last::With | Last::From => true,
            Last::Kind => explicit || group == 1 && self.ends_people(behind, end),
            Last::And => explicit || group == 1,
            Last::Start => explicit && (first || group == 1),
            Last::Person | Last::Customer | Last::Other => false,
        };
        match (firm, capitals) {
            (true, 1..) => capitals,
            (true, 0) if group <= 2 => group,
            (false, 1..) if matches!(last, Last::Kind | Last::And) || (last == Last::Start && acts) => capitals,
            _ => 0,
        }
    }

    /// Takes `next fri` behind kind and names.
    fn inline_next(&mut self, at: usize, end: usize) -> bool {
        let Some((_, len)) = self.mean(at, end) else { return false };
        let whole =
            self.date(at, end).filter(|found| matches!(found.when, When::NextWeek | When::NextMonth) && at + found.len == end);
        let Some((found, from)) = whole.map(|found| (found, at)).or_else(|| Some((self.date(at + len, end)?, at + len))) else {
            return false;
        };
        let title = self.text(from + found.len, end);
        self.promise(title, Some((from, found)));
        true
    }

    /// Sets the next step, unless there is one already.
    pub(super) fn promise(&mut self, title: String, day: Option<(usize, Found)>) {
        let read = day.and_then(|(_, found)| dates::ahead(found.when, self.today));
        if let (Some((at, found)), None) = (day, read) {
            self.out.unread.push(self.text(at, at + found.len));
        }
        let due = read.unwrap_or_else(|| crate::domain::day::add_days(self.today, super::NEXT_DAYS));
        if self.out.next.is_none() {
            self.out.next = Some(CaptureNext { title, due });
        }
    }
}

/// Whether a word joins names rather than being one.
fn joins(meant: Option<(Mean, usize)>) -> bool {
    matches!(meant, Some((Mean::And | Mean::With | Mean::From, _)))
}

/// Keeps the first of equal values.
fn once<T: PartialEq>(list: &mut Vec<T>) {
    let mut kept: Vec<T> = Vec::with_capacity(list.len());
    for value in list.drain(..) {
        if !kept.contains(&value) {
            kept.push(value);
        }
    }
    *list = kept;
}
