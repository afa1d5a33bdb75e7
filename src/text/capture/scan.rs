//! The clauses behind the head: next steps, concerns, who missed it, replies, moods.

use super::CaptureConcern;
use super::dates::Found;
use super::lex::{Break, Clause};
use super::parse::Parser;
use super::words::{Mean, NOTHING, PHASES, negated};
use crate::domain::codes::StakeholderId;
use crate::domain::concern::ConcernKind;
use crate::domain::touch::Sentiment;

/// Words that settle a concern: it is none any more.
const SETTLED: [&str; 26] = [
    "resolved",
    "removed",
    "solved",
    "fixed",
    "gone",
    "closed",
    "lifted",
    "cleared",
    "unblocked",
    "resolvido",
    "resolvida",
    "resolvidos",
    "resolvidas",
    "removido",
    "removida",
    "removidos",
    "sanado",
    "sanada",
    "destravado",
    "destravada",
    "desbloqueado",
    "desbloqueada",
    "corrigido",
    "corrigida",
    "encerrado",
    "encerrada",
];

/// How many words before a verb its subject may begin.
const SUBJECT: usize = 12;

impl Parser<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.folded.as_str())
    }

    /// The first word from `at` on that is more than a small one.
    fn behind_small(&self, mut at: usize, end: usize) -> usize {
        while let Some((Mean::Filler | Mean::And, len)) = self.mean(at, end) {
            at += len;
        }
        at
    }

    /// Reads the value of a label; gives how many clauses it took.
    pub(super) fn value(&mut self, at: usize) -> usize {
        let clause = self.clauses[at];
        let Some((mean, from, to)) = clause.field else { return 1 };
        let (start, end) = (clause.start, clause.end);
        let none = start == end || (start + 1 == end && NOTHING.contains(&self.word(start)));
        match mean {
            Mean::Next | Mean::Then | Mean::FollowUp(_) => {
                // The label may name the day (`next fri: …`).
                let label = self.mean(from, to).map_or(to, |(_, len)| from + len);
                let day = self.date(label, to).map(|found| (label, found));
                if none {
                    if day.is_some() && start == end {
                        self.promise(String::new(), day);
                    }
                    return 1;
                }
                if let Some(day) = day {
                    let title = self.text(start, end);
                    self.promise(title, Some(day));
                    return 1;
                }
                self.promised(at)
            }
            Mean::Missed => {
                if let Some((who, _)) = self.list(start, end) {
                    self.out.missed.extend(who);
                }
                1
            }
            _ if none => 1,
            Mean::Scope => {
                let asked = self.mean(start, end).filter(|(mean, _)| *mean == Mean::Ask).map_or(0, |(_, len)| len);
                self.concern(ConcernKind::ScopeRequest, start + asked, end);
                1
            }
            _ => {
                self.concern(kind_of(mean), start, end);
                1
            }
        }
    }

    /// The next step in the value of a label, with a day that may stand a few clauses on.
    fn promised(&mut self, at: usize) -> usize {
        let clause = self.clauses[at];
        if let Some((from, found)) = self.day_in(clause.start, clause.end) {
            let title = self.without(clause.start, clause.end, from, found);
            self.promise(title, Some((from, found)));
            return 1;
        }
        let mut last = at;
        while let Some(more) = self.clauses.get(last + 1).copied() {
            let lone = last == at && self.date(more.start, more.end).is_some_and(|found| more.start + found.len == more.end);
            if !lone && self.clauses[last].after != Break::Comma {
                break;
            }
            let plain = more.field.is_none() && (more.start..more.end).all(|at| !self.interrupts(at, more.end));
            if !plain {
                break;
            }
            last += 1;
            if let Some((from, found)) = self.closing_day(more.start, more.end) {
                let title = self.text(clause.start, from);
                self.promise(title, Some((from, found)));
                return last + 1 - at;
            }
        }
        let title = self.text(clause.start, clause.end);
        self.promise(title, None);
        1
    }

    /// Whether a word says something of its own, which is no part of a next step.
    fn interrupts(&self, at: usize, end: usize) -> bool {
        use Mean::*;
        self.mean(at, end).is_some_and(|(mean, _)| {
            mean.is_concern() || matches!(mean, Missed | NoReply | Replied | Positive | Negative | Next | Then | FollowUp(_))
        })
    }

    /// Reads a clause that begins with a next step; gives how many clauses it took, none if it is not one.
    pub(super) fn next_clause(&mut self, at: usize) -> usize {
        let clause = self.clauses[at];
        let end = clause.end;
        let start = self.behind_small(clause.start, end);
        let whole = self.date(start, end).filter(|found| {
            use super::dates::When::*;
            start + found.len == end && (matches!(found.when, NextWeek | NextMonth) || self.word(start) == "next")
        });
        if let Some(found) = whole {
            self.promise(String::new(), Some((start, found)));
            return 1;
        }
        let Some((mean, len)) = self.mean(start, end) else { return 0 };
        let rest = start + len;
        match mean {
            Mean::Next | Mean::Then | Mean::Return => {
                if let Some(found) = self.date(rest, end) {
                    let title = self.text(rest + found.len, end);
                    self.promise(title, Some((rest, found)));
                    return 1;
                }
                let statement = mean == Mean::Return || PHASES.contains(&self.word(rest));
                match self.closing_day(rest, end).filter(|_| !statement) {
                    Some((from, found)) => {
                        let title = self.text(rest, from);
                        self.promise(title, Some((from, found)));
                        1
                    }
                    None => 0,
                }
            }
            Mean::FollowUp(alone) => {
                let day = self.day_in(rest, end);
                let title = match day {
                    Some((from, found)) if alone && from == rest && rest + found.len == end => String::new(),
                    None if alone && rest == end => String::new(),
                    Some((from, found)) => self.without(start, end, from, found),
                    None => self.text(start, end),
                };
                self.promise(title, day);
                1
            }
            _ => 0,
        }
    }

    /// A day that ends the clause.
    fn closing_day(&self, start: usize, end: usize) -> Option<(usize, Found)> {
        // Five words are the longest day, three more may lead it in.
        let from = start.max(end.saturating_sub(9));
        (from..end).find_map(|at| self.date(at, end).filter(|found| at + found.len == end).map(|found| (at, found)))
    }

    /// A day that ends the clause, or else one that nobody could take for anything else.
    fn day_in(&self, start: usize, end: usize) -> Option<(usize, Found)> {
        self.closing_day(start, end).or_else(|| {
            (start..end).find_map(|at| {
                self.date(at, end).filter(|found| found.sure || (found.led && at == start)).map(|found| (at, found))
            })
        })
    }

    /// The words of a clause without its day.
    fn without(&self, start: usize, end: usize, from: usize, found: Found) -> String {
        let parts = [self.text(start, from), self.text(from + found.len, end)];
        parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    /// Finds what a clause says of people, moods and concerns. `free` is its first word that is not
    /// the head's.
    pub(super) fn scan(&mut self, clause: Clause, free: usize, head: bool) {
        let Clause { start, end, .. } = clause;
        let mut at = start;
        let mut moods = Vec::new();
        let mut told = false;
        let mut answered = false;
        while at < end {
            let Some((mean, len)) = self.mean(at, end).filter(|_| !self.taken[at]) else {
                at += 1;
                continue;
            };
            match mean {
                Mean::Missed => self.missed(start, at, at + len, end),
                Mean::NoReply | Mean::Replied if !answered => {
                    // What follows a second one follows the first one too.
                    answered = true;
                    if self.leads(start, at) {
                        let reply = mean == Mean::Replied && !negated(&self.tokens, start, at);
                        self.out.replied = self.out.replied.or(Some(reply));
                    }
                }
                Mean::Positive | Mean::Negative | Mean::Neutral => moods.push((mean, at, at + len)),
                _ if mean.is_concern() && !told => told = self.concern_at(mean, (start, free, end), at, at + len),
                _ => {}
            }
            at += len;
        }
        for (mean, from, to) in moods {
            self.mood(mean, (start, end), from, to, head);
        }
    }

    /// Whether nothing but people and the head's words stand before a word.
    fn leads(&self, start: usize, to: usize) -> bool {
        let mut at = start;
        while at < to {
            let skip = self.people.name(&self.tokens, at, to, true).map(|fit| fit.len);
            let skip = skip.or_else(|| self.mean(at, to).filter(|(mean, _)| *mean != Mean::About).map(|(_, len)| len));
            let skip = skip.or_else(|| self.people.role(&self.tokens, at, to).map(|fit| fit.len));
            let skip = skip.or_else(|| self.date(at, to).map(|found| found.len));
            let skip = skip.or_else(|| self.tokens[at].capital.then_some(1));
            // A stranger whom the head has already named.
            let known =
                |word: &str| self.out.unknown.iter().any(|name| super::lex::fold(name).split(' ').any(|part| part == word));
            let skip = skip.or_else(|| known(self.word(at)).then_some(1));
            let Some(skip) = skip else { return false };
            at += skip;
        }
        true
    }

    /// A list of names from a word on: who, and where it ends.
    fn list(&mut self, start: usize, end: usize) -> Option<(Vec<StakeholderId>, usize)> {
        let mut who = Vec::new();
        let mut at = start;
        let mut named = None;
        while at < end {
            if let Some((Mean::And | Mean::Filler, len)) = self.mean(at, end) {
                at += len;
                continue;
            }
            let fit = self.people.name(&self.tokens, at, end, true).or_else(|| self.people.role(&self.tokens, at, end));
            let Some(fit) = fit else { break };
            let (one, len) = self.settle(at, end, fit);
            who.extend(one);
            at += len;
            named = Some(at);
        }
        named.map(|end| (who, end))
    }

    /// Takes who missed it, from the names before the verb or behind it.
    fn missed(&mut self, start: usize, from: usize, to: usize, end: usize) {
        let mut object = self.behind_small(to, end);
        while matches!(self.word(object), "no" | "ao" | "aos" | "a" | "to" | "up" | "of" | "todays" | "today's") && object < end {
            object = self.behind_small(object + 1, end);
        }
        let about = object >= end
            || self.date(object, end).is_some()
            || matches!(self.mean(object, end), Some((Mean::Kind(_) | Mean::Weak(_) | Mean::NoReply, _)));
        let plain = matches!(self.word(from), "missed" | "faltou" | "faltaram" | "perdeu");
        let first = from.saturating_sub(SUBJECT).max(start);
        let reaches = |at: usize| {
            let mut at = at;
            let mut named = false;
            while at < from {
                let fit = self.people.name(&self.tokens, at, from, named || at == start);
                let fit = fit.or_else(|| self.people.role(&self.tokens, at, from));
                match (fit, self.mean(at, from)) {
                    (Some(fit), _) => {
                        named = true;
                        at += fit.len;
                    }
                    (None, Some((Mean::And | Mean::Filler | Mean::Customer, len))) => at += len,
                    (None, _) => return false,
                }
            }
            named
        };
        let subject = (first..from).find(|at| reaches(*at));
        if let Some(subject) = subject {
            if (about || !plain)
                && let Some((who, _)) = self.list(subject, from)
            {
                self.out.missed.extend(who);
            }
            return;
        }
        let behind = self.people.name(&self.tokens, object, end, false).is_some();
        if (behind || self.people.role(&self.tokens, object, end).is_some()) && self.leads(start, from) {
            if let Some((who, _)) = self.list(object, end) {
                self.out.missed.extend(who);
            }
        } else if from > start
            && (about || !plain)
            && ((start..from).all(|at| self.tokens[at].capital)
                || !plain && start + 1 == from && self.mean(start, from).is_none())
        {
            let name = self.text(start, from);
            self.out.unknown.push(name);
        }
    }

    /// Takes a mood, turned round by a denial.
    fn mood(&mut self, mean: Mean, (start, end): (usize, usize), from: usize, to: usize, head: bool) {
        let sign = matches!(self.word(from), "+" | "-" | "ok" | "okay" | "neutral" | "lukewarm") || mean == Mean::Neutral;
        // Alone in its clause, or the last word of the head's or of a clause about people.
        if sign && !(to == end && (head || self.leads(start, from))) {
            return;
        }
        let denied = negated(&self.tokens, start, from);
        let felt = match (mean, denied) {
            (Mean::Positive, false) => Sentiment::Positive,
            (Mean::Positive, true) | (Mean::Negative, false) => Sentiment::Negative,
            (Mean::Neutral, true) => return,
            _ => Sentiment::Neutral,
        };
        self.out.sentiment = match self.out.sentiment {
            None | Some(Sentiment::Neutral) if felt != Sentiment::Neutral => Some(felt),
            None => Some(felt),
            Some(before) if before == felt || felt == Sentiment::Neutral => Some(before),
            Some(_) => Some(Sentiment::Neutral),
        };
    }

    /// Takes the concern that a word tells of; gives whether it is one.
    fn concern_at(&mut self, mean: Mean, (start, free, end): (usize, usize, usize), from: usize, to: usize) -> bool {
        let settled = (start..end).any(|at| SETTLED.contains(&self.word(at)));
        if settled || negated(&self.tokens, start, from) {
            return false;
        }
        let mut object = to;
        while matches!(self.word(object), "about" | "of" | "de" | "do" | "da" | "dos" | "das" | "que" | "that" | "sobre")
            && object < end
        {
            object += 1;
        }
        match mean {
            Mean::Scope => {
                let asked =
                    (to..end).find_map(|at| self.mean(at, end).filter(|(mean, _)| *mean == Mean::Ask).map(|(_, len)| at + len));
                let Some(asked) = asked else { return false };
                self.concern(ConcernKind::ScopeRequest, asked, end);
            }
            Mean::Complains | Mean::Complaint if object < end => self.concern(ConcernKind::Complaint, object, end),
            Mean::Blocker if free.max(start) >= from && object < end => self.concern(ConcernKind::Blocker, object, end),
            _ => {
                let free = if free >= from { from } else { free };
                self.concern(kind_of(mean), free, end);
            }
        }
        true
    }

    /// Adds a concern with the words of its title.
    fn concern(&mut self, kind: ConcernKind, start: usize, end: usize) {
        let title = self.text(start, end);
        if !title.is_empty() && self.out.concerns.iter().all(|concern| concern.kind != kind) {
            self.out.concerns.push(CaptureConcern { kind, title });
        }
    }
}

/// The concern that a word of the vocabulary tells of.
fn kind_of(mean: Mean) -> ConcernKind {
    match mean {
        Mean::Complaint | Mean::Complains => ConcernKind::Complaint,
        Mean::Escalation | Mean::Escalated => ConcernKind::Escalation,
        Mean::Scope => ConcernKind::ScopeRequest,
        _ => ConcernKind::Blocker,
    }
}
