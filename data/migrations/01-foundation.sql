-- Why: the first shape of the database. Accounts and all that hangs on them, the journal from
-- which every change can be told and taken back, and the standing that the board reads.
--
-- Tables that belong to an account are clustered by account, so that opening one reads a few
-- neighbouring pages however many accounts there are. Ids come from one sequence (meta.last_id)
-- and are never used twice.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO meta (key, value) VALUES ('last_id', 0), ('accounts', 0);

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    key TEXT NOT NULL UNIQUE CHECK (key IN ('timezone', 'currency')),
    value TEXT NOT NULL
) STRICT;

CREATE TABLE holiday (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    day TEXT NOT NULL UNIQUE CHECK (day IS date(day)),
    name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    handle TEXT NOT NULL UNIQUE CHECK (handle <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    owner TEXT NOT NULL CHECK (owner <> ''),
    segment TEXT NOT NULL,
    arr_cents INTEGER CHECK (arr_cents >= 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    seats INTEGER CHECK (seats >= 0),
    contract_date TEXT NOT NULL CHECK (contract_date IS date(contract_date)),
    kickoff_date TEXT CHECK (kickoff_date IS date(kickoff_date)),
    renewal_date TEXT CHECK (renewal_date IS date(renewal_date)),
    goal TEXT NOT NULL,
    external_id TEXT UNIQUE CHECK (external_id <> ''),
    status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'graduated', 'churned')),
    stage INTEGER NOT NULL CHECK (stage BETWEEN 1 AND 6),
    stage_since TEXT NOT NULL CHECK (stage_since IS date(stage_since)),
    archived_on TEXT CHECK (archived_on IS date(archived_on)),
    tags TEXT NOT NULL CHECK (json_type(tags) = 'array')
) STRICT;

CREATE INDEX account_name ON account (name COLLATE NOCASE);

CREATE TRIGGER account_counted AFTER INSERT ON account BEGIN
    UPDATE meta SET value = value + 1 WHERE key = 'accounts';
END;

CREATE TRIGGER account_uncounted AFTER DELETE ON account BEGIN
    UPDATE meta SET value = value - 1 WHERE key = 'accounts';
END;

CREATE TABLE plan (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    playbook TEXT NOT NULL CHECK (playbook <> ''),
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    length_days INTEGER NOT NULL CHECK (length_days > 0),
    factors TEXT NOT NULL CHECK (json_type(factors) = 'object'),
    windows TEXT NOT NULL CHECK (json_array_length(windows) = 6),
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE milestone (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    code TEXT NOT NULL CHECK (code <> ''),
    side TEXT NOT NULL CHECK (side IN ('ours', 'theirs')),
    baseline TEXT NOT NULL CHECK (baseline IS date(baseline)),
    due TEXT NOT NULL CHECK (due IS date(due)),
    done_on TEXT CHECK (done_on IS date(done_on)),
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE slip (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL,
    milestone_id INTEGER NOT NULL,
    moved_on TEXT NOT NULL CHECK (moved_on IS date(moved_on)),
    from_due TEXT NOT NULL CHECK (from_due IS date(from_due)),
    to_due TEXT NOT NULL CHECK (to_due IS date(to_due)),
    cause TEXT NOT NULL CHECK (cause IN ('customer', 'us', 'third_party')),
    reason TEXT NOT NULL,
    cascaded INTEGER NOT NULL CHECK (cascaded IN (0, 1)),
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, milestone_id) REFERENCES milestone (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE task (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    code TEXT NOT NULL CHECK (code <> ''),
    done_on TEXT NOT NULL CHECK (done_on IS date(done_on)),
    done_by TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stage_visit (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    stage INTEGER NOT NULL CHECK (stage BETWEEN 1 AND 6),
    entered_on TEXT NOT NULL CHECK (entered_on IS date(entered_on)),
    left_on TEXT CHECK (left_on IS date(left_on)),
    reason TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stakeholder (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL,
    email TEXT NOT NULL,
    ideal_days INTEGER CHECK (ideal_days > 0),
    max_days INTEGER CHECK (max_days > 0),
    since TEXT NOT NULL CHECK (since IS date(since)),
    left_on TEXT CHECK (left_on IS date(left_on)),
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE touch (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    recorded_at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('meeting', 'call', 'email', 'chat', 'training', 'review')),
    direction TEXT NOT NULL CHECK (direction IN ('outbound', 'inbound')),
    replied INTEGER CHECK (replied IN (0, 1)),
    sentiment TEXT CHECK (sentiment IN ('positive', 'neutral', 'negative')),
    note TEXT NOT NULL,
    logged_by TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL,
    touch_id INTEGER NOT NULL,
    stakeholder_id INTEGER NOT NULL,
    attended INTEGER NOT NULL CHECK (attended IN (0, 1)),
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, touch_id) REFERENCES touch (account_id, id),
    FOREIGN KEY (account_id, stakeholder_id) REFERENCES stakeholder (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE signal (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    code TEXT NOT NULL CHECK (code LIKE '%_._%'),
    severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
    state TEXT NOT NULL CHECK (state IN ('open', 'acknowledged', 'snoozed', 'resolved', 'false_alarm')),
    origin TEXT NOT NULL CHECK (origin IN ('hand', 'rule')),
    note TEXT NOT NULL,
    raised_on TEXT NOT NULL CHECK (raised_on IS date(raised_on)),
    snoozed_until TEXT CHECK (snoozed_until IS date(snoozed_until)),
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    close_reason TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

-- One intent of one person.
CREATE TABLE step (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    verb TEXT NOT NULL,
    account_id INTEGER,
    undoes INTEGER REFERENCES step (id),
    undone_by INTEGER REFERENCES step (id)
) STRICT;

CREATE INDEX step_actor ON step (actor, id);

-- Its row changes. An account that was added and undone leaves its journal behind, so nothing
-- here refers to accounts by foreign key.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES step (id),
    account_id INTEGER,
    tbl TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

CREATE INDEX journal_step ON journal (step_id);
CREATE INDEX journal_account ON journal (account_id, step_id);

-- What the board shows of each account, derived, as of `day`.
CREATE TABLE standing (
    account_id INTEGER PRIMARY KEY REFERENCES account (id),
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    handle TEXT NOT NULL,
    owner TEXT NOT NULL,
    segment TEXT NOT NULL,
    tags TEXT NOT NULL,
    status TEXT NOT NULL,
    stage INTEGER NOT NULL,
    on_board INTEGER NOT NULL,
    contract_date TEXT NOT NULL,
    stage_since TEXT NOT NULL,
    arr_cents INTEGER,
    currency TEXT NOT NULL,
    next_milestone TEXT,
    next_due TEXT,
    plan_end TEXT NOT NULL,
    slippage INTEGER NOT NULL,
    overdue INTEGER NOT NULL,
    cadence TEXT,
    cadence_days INTEGER NOT NULL,
    signals INTEGER NOT NULL,
    severity TEXT,
    urgency INTEGER NOT NULL,
    at_risk INTEGER NOT NULL
) STRICT;

CREATE INDEX standing_board ON standing (on_board, stage, urgency DESC, sort_key, account_id);
CREATE INDEX standing_mine ON standing (owner, on_board, stage, urgency DESC, sort_key, account_id);
CREATE INDEX standing_day ON standing (day);

-- Cards per owner and stage, so that the heads of the columns need no counting.
CREATE TABLE tally (
    owner TEXT NOT NULL,
    stage INTEGER NOT NULL,
    cards INTEGER NOT NULL,
    at_risk INTEGER NOT NULL,
    PRIMARY KEY (owner, stage)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER standing_inserted AFTER INSERT ON standing WHEN new.on_board BEGIN
    INSERT INTO tally (owner, stage, cards, at_risk) VALUES (new.owner, new.stage, 1, new.at_risk)
    ON CONFLICT (owner, stage) DO UPDATE SET cards = cards + 1, at_risk = at_risk + excluded.at_risk;
END;

CREATE TRIGGER standing_deleted AFTER DELETE ON standing WHEN old.on_board BEGIN
    UPDATE tally SET cards = cards - 1, at_risk = at_risk - old.at_risk WHERE owner = old.owner AND stage = old.stage;
END;

CREATE TRIGGER standing_updated AFTER UPDATE ON standing
WHEN old.on_board <> new.on_board OR old.owner <> new.owner OR old.stage <> new.stage OR old.at_risk <> new.at_risk BEGIN
    UPDATE tally SET cards = cards - 1, at_risk = at_risk - old.at_risk
    WHERE old.on_board AND owner = old.owner AND stage = old.stage;
    INSERT INTO tally (owner, stage, cards, at_risk) SELECT new.owner, new.stage, 1, new.at_risk WHERE new.on_board
    ON CONFLICT (owner, stage) DO UPDATE SET cards = cards + 1, at_risk = at_risk + excluded.at_risk;
END;
