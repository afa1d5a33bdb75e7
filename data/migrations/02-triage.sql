-- Why: daily triage. Metrics and goals, concerns, quick wins, plays and next steps, scores set by
-- hand, what was said in triage, figures that the team changed; what a rule saw in a signal; and in
-- the standing the health score, the priority with its reasons, and the place in the queue.

CREATE TABLE coefficient (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    path TEXT NOT NULL UNIQUE CHECK (path <> ''),
    value TEXT NOT NULL CHECK (value <> '')
) STRICT;

CREATE TABLE goal (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    name TEXT NOT NULL CHECK (name <> ''),
    unit TEXT NOT NULL,
    baseline INTEGER NOT NULL,
    target INTEGER NOT NULL CHECK (target <> baseline),
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    by_day TEXT NOT NULL CHECK (by_day IS date(by_day) AND by_day > starts_on),
    is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    metric TEXT NOT NULL CHECK (metric <> ''),
    goal_id INTEGER,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day)),
    value INTEGER NOT NULL,
    answers INTEGER CHECK (answers >= 0),
    about TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    CHECK ((metric = 'goal') = (goal_id IS NOT NULL)),
    FOREIGN KEY (account_id, goal_id) REFERENCES goal (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE quick_win (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    title TEXT NOT NULL CHECK (title <> ''),
    due_on TEXT CHECK (due_on IS date(due_on)),
    delivered_on TEXT CHECK (delivered_on IS date(delivered_on)),
    effect TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE concern (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind IN ('blocker', 'complaint', 'escalation', 'scope_request')),
    title TEXT NOT NULL CHECK (title <> ''),
    severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
    level TEXT CHECK (level IN ('team', 'management', 'executive')),
    stakeholder_id INTEGER,
    opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
    due_on TEXT CHECK (due_on IS date(due_on)),
    closed_on TEXT CHECK (closed_on IS date(closed_on) AND closed_on >= opened_on),
    outcome TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    CHECK (kind = 'escalation' OR level IS NULL),
    FOREIGN KEY (account_id, stakeholder_id) REFERENCES stakeholder (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE play_run (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    play TEXT NOT NULL CHECK (play IN ('engagement', 'technical', 'adoption', 'outcome', 'relationship')),
    signal_id INTEGER,
    started_on TEXT NOT NULL CHECK (started_on IS date(started_on)),
    started_by TEXT NOT NULL,
    finished_on TEXT CHECK (finished_on IS date(finished_on)),
    score_before INTEGER NOT NULL,
    score_after INTEGER,
    outcome TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, signal_id) REFERENCES signal (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE next_step (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    title TEXT NOT NULL,
    move_code TEXT,
    run_id INTEGER,
    owner TEXT NOT NULL CHECK (owner <> ''),
    due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
    done_on TEXT CHECK (done_on IS date(done_on)),
    PRIMARY KEY (account_id, id),
    CHECK (title <> '' OR move_code IS NOT NULL),
    FOREIGN KEY (account_id, run_id) REFERENCES play_run (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE score_override (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
    reason TEXT NOT NULL CHECK (reason <> ''),
    set_on TEXT NOT NULL CHECK (set_on IS date(set_on)),
    until TEXT NOT NULL CHECK (until IS date(until) AND until >= set_on),
    set_by TEXT NOT NULL,
    lifted_on TEXT CHECK (lifted_on IS date(lifted_on)),
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE triage_mark (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL UNIQUE REFERENCES account (id),
    marked_on TEXT NOT NULL CHECK (marked_on IS date(marked_on)),
    marked_by TEXT NOT NULL,
    is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
    snoozed_until TEXT CHECK (snoozed_until IS date(snoozed_until)),
    wake TEXT,
    score_then INTEGER NOT NULL,
    alarm_then INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

ALTER TABLE signal ADD COLUMN verdict TEXT CHECK (verdict IN ('confirmed', 'false_alarm'));
ALTER TABLE signal ADD COLUMN wake TEXT;
ALTER TABLE signal ADD COLUMN strength INTEGER NOT NULL DEFAULT 100;
ALTER TABLE signal ADD COLUMN strength_then INTEGER NOT NULL DEFAULT 0;
ALTER TABLE signal ADD COLUMN evidence TEXT NOT NULL DEFAULT '[]' CHECK (json_type(evidence) = 'array');

-- Verdicts on each rule, so that its precision needs no counting.
CREATE TABLE rule_tally (
    code TEXT PRIMARY KEY,
    confirmed INTEGER NOT NULL,
    false_alarms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER signal_judged AFTER INSERT ON signal WHEN new.origin = 'rule' AND new.verdict IS NOT NULL BEGIN
    INSERT INTO rule_tally (code, confirmed, false_alarms)
    VALUES (new.code, new.verdict = 'confirmed', new.verdict = 'false_alarm')
    ON CONFLICT (code) DO UPDATE SET
        confirmed = confirmed + excluded.confirmed, false_alarms = false_alarms + excluded.false_alarms;
END;

CREATE TRIGGER signal_forgotten AFTER DELETE ON signal WHEN old.origin = 'rule' AND old.verdict IS NOT NULL BEGIN
    UPDATE rule_tally SET confirmed = confirmed - (old.verdict = 'confirmed'),
        false_alarms = false_alarms - (old.verdict = 'false_alarm') WHERE code = old.code;
END;

CREATE TRIGGER signal_judged_again AFTER UPDATE OF verdict ON signal
WHEN new.origin = 'rule' AND old.verdict IS NOT new.verdict BEGIN
    UPDATE rule_tally SET confirmed = confirmed - (old.verdict = 'confirmed'),
        false_alarms = false_alarms - (old.verdict = 'false_alarm') WHERE code = old.code AND old.verdict IS NOT NULL;
    INSERT INTO rule_tally (code, confirmed, false_alarms)
    SELECT new.code, new.verdict = 'confirmed', new.verdict = 'false_alarm' WHERE new.verdict IS NOT NULL
    ON CONFLICT (code) DO UPDATE SET
        confirmed = confirmed + excluded.confirmed, false_alarms = false_alarms + excluded.false_alarms;
END;

-- How far each user had seen the journal when they last looked. Personal, hence outside the journal.
CREATE TABLE last_look (
    actor TEXT PRIMARY KEY,
    step_id INTEGER NOT NULL,
    day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The revenue of the portfolio by currency, so that the average needs no counting.
CREATE TABLE revenue (
    currency TEXT PRIMARY KEY,
    accounts INTEGER NOT NULL,
    cents INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The standing is derived; it is made anew, with what the board and the queue now need. What is there
-- keeps its place as of no day, so that it is brought up to date before anything else.
DROP TRIGGER standing_inserted;
DROP TRIGGER standing_deleted;
DROP TRIGGER standing_updated;
DROP INDEX standing_board;
DROP INDEX standing_mine;
DROP INDEX standing_day;
ALTER TABLE standing RENAME COLUMN urgency TO priority;
ALTER TABLE standing ADD COLUMN score INTEGER NOT NULL DEFAULT 0;
ALTER TABLE standing ADD COLUMN band TEXT NOT NULL DEFAULT 'watch';
ALTER TABLE standing ADD COLUMN coverage INTEGER NOT NULL DEFAULT 0;
ALTER TABLE standing ADD COLUMN trend INTEGER NOT NULL DEFAULT 0;
ALTER TABLE standing ADD COLUMN overridden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE standing ADD COLUMN red_on TEXT;
ALTER TABLE standing ADD COLUMN band_since TEXT;
ALTER TABLE standing ADD COLUMN key_overdue INTEGER NOT NULL DEFAULT 0;
ALTER TABLE standing ADD COLUMN renewal_date TEXT;
ALTER TABLE standing ADD COLUMN queued INTEGER NOT NULL DEFAULT 0;
ALTER TABLE standing ADD COLUMN quiet_until TEXT;
ALTER TABLE standing ADD COLUMN done_today INTEGER NOT NULL DEFAULT 0;
ALTER TABLE standing ADD COLUMN next_move TEXT NOT NULL DEFAULT 'null';
ALTER TABLE standing ADD COLUMN changed_step INTEGER NOT NULL DEFAULT 0;
ALTER TABLE standing ADD COLUMN changed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE standing ADD COLUMN history TEXT NOT NULL DEFAULT '[]';
ALTER TABLE standing ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]';
UPDATE standing SET day = '0001-01-01';

CREATE INDEX standing_board ON standing (on_board, stage, priority DESC, sort_key, account_id);
CREATE INDEX standing_mine ON standing (owner, on_board, stage, priority DESC, sort_key, account_id);
CREATE INDEX standing_queue ON standing (owner, priority DESC, sort_key, account_id) WHERE queued = 1;
CREATE INDEX standing_day ON standing (day);
CREATE INDEX standing_changed ON standing (owner, changed_step);
CREATE INDEX standing_band ON standing (owner, band_since);

CREATE TRIGGER standing_inserted AFTER INSERT ON standing WHEN new.on_board BEGIN
    INSERT INTO tally (owner, stage, cards, at_risk) VALUES (new.owner, new.stage, 1, new.at_risk)
    ON CONFLICT (owner, stage) DO UPDATE SET cards = cards + 1, at_risk = at_risk + excluded.at_risk;
    INSERT INTO revenue (currency, accounts, cents) SELECT new.currency, 1, new.arr_cents WHERE new.arr_cents IS NOT NULL
    ON CONFLICT (currency) DO UPDATE SET accounts = accounts + 1, cents = cents + excluded.cents;
END;

CREATE TRIGGER standing_deleted AFTER DELETE ON standing WHEN old.on_board BEGIN
    UPDATE tally SET cards = cards - 1, at_risk = at_risk - old.at_risk WHERE owner = old.owner AND stage = old.stage;
    UPDATE revenue SET accounts = accounts - 1, cents = cents - old.arr_cents
    WHERE currency = old.currency AND old.arr_cents IS NOT NULL;
END;

CREATE TRIGGER standing_updated AFTER UPDATE ON standing
WHEN old.on_board <> new.on_board OR old.owner <> new.owner OR old.stage <> new.stage OR old.at_risk <> new.at_risk BEGIN
    UPDATE tally SET cards = cards - 1, at_risk = at_risk - old.at_risk
    WHERE old.on_board AND owner = old.owner AND stage = old.stage;
    INSERT INTO tally (owner, stage, cards, at_risk) SELECT new.owner, new.stage, 1, new.at_risk WHERE new.on_board
    ON CONFLICT (owner, stage) DO UPDATE SET cards = cards + 1, at_risk = at_risk + excluded.at_risk;
END;

CREATE TRIGGER standing_revalued AFTER UPDATE ON standing
WHEN old.on_board <> new.on_board OR old.arr_cents IS NOT new.arr_cents OR old.currency <> new.currency BEGIN
    UPDATE revenue SET accounts = accounts - 1, cents = cents - old.arr_cents
    WHERE old.on_board AND currency = old.currency AND old.arr_cents IS NOT NULL;
    INSERT INTO revenue (currency, accounts, cents)
    SELECT new.currency, 1, new.arr_cents WHERE new.on_board AND new.arr_cents IS NOT NULL
    ON CONFLICT (currency) DO UPDATE SET accounts = accounts + 1, cents = cents + excluded.cents;
END;

INSERT INTO revenue (currency, accounts, cents)
SELECT currency, count(*), sum(arr_cents) FROM standing WHERE on_board AND arr_cents IS NOT NULL GROUP BY currency;
