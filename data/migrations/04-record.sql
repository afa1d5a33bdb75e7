-- Why: the whole onboarding record. Handoff, assessments of the playbook's points, replaced plans, RACI,
-- recognitions, resources with capacity and absences, training, low adopters, the risk register with its
-- scores, the log of expectations, reviews, decisions on go-live, notes, renewals, opportunities and
-- references; and what quick wins, stakeholders and accounts lacked.

CREATE TABLE assessment (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    list TEXT NOT NULL CHECK (list IN ('objective', 'content', 'adoption', 'readiness', 'gate')),
    code TEXT NOT NULL CHECK (code <> ''),
    finding TEXT NOT NULL CHECK (finding IN ('met', 'partly', 'not_met', 'waived')),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day)),
    note TEXT NOT NULL,
    said_by TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE handoff_item (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind IN ('promise', 'goal', 'stakeholder', 'risk', 'term', 'question')),
    title TEXT NOT NULL CHECK (title <> ''),
    noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
    contact TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_on TEXT CHECK (answered_on IS date(answered_on)),
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    replaced_on TEXT NOT NULL CHECK (replaced_on IS date(replaced_on)),
    cause TEXT NOT NULL,
    reason TEXT NOT NULL,
    redo TEXT NOT NULL CHECK (json_type(redo) = 'array'),
    insights TEXT NOT NULL,
    expectations TEXT NOT NULL,
    made_by TEXT NOT NULL,
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    length_days INTEGER NOT NULL,
    dates TEXT NOT NULL CHECK (json_type(dates) = 'array'),
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE raci (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    code TEXT NOT NULL CHECK (code <> ''),
    part TEXT NOT NULL CHECK (part IN ('responsible', 'accountable', 'consulted', 'informed')),
    stakeholder_id INTEGER,
    login TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, stakeholder_id) REFERENCES stakeholder (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE recognition (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    stakeholder_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('training', 'certification', 'praise')),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day)),
    note TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, stakeholder_id) REFERENCES stakeholder (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    role TEXT NOT NULL CHECK (role IN ('csm', 'implementation', 'technical', 'training_lead', 'project_lead', 'technical_lead', 'subject_expert', 'end_user')),
    login TEXT NOT NULL,
    stakeholder_id INTEGER,
    hours INTEGER NOT NULL CHECK (hours BETWEEN 0 AND 60),
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day TEXT NOT NULL CHECK (to_day IS date(to_day)),
    confirmed_on TEXT CHECK (confirmed_on IS date(confirmed_on)),
    note TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, stakeholder_id) REFERENCES stakeholder (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    code TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    role TEXT NOT NULL CHECK (role IN ('admin', 'manager', 'end_user', 'executive')),
    format TEXT NOT NULL CHECK (format IN ('live', 'recorded', 'written', 'hands_on', 'office_hours')),
    planned_on TEXT NOT NULL CHECK (planned_on IS date(planned_on)),
    held_on TEXT CHECK (held_on IS date(held_on)),
    minutes INTEGER,
    trainer TEXT NOT NULL,
    hands_on INTEGER NOT NULL CHECK (hands_on IN (0, 1)),
    train_the_trainer INTEGER NOT NULL CHECK (train_the_trainer IN (0, 1)),
    invited INTEGER,
    attended INTEGER,
    feedback INTEGER,
    answers INTEGER,
    assessed INTEGER,
    passed INTEGER,
    recording TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE low_adopter (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    who TEXT NOT NULL CHECK (who <> ''),
    people INTEGER NOT NULL CHECK (people >= 1),
    usage INTEGER,
    found_on TEXT NOT NULL CHECK (found_on IS date(found_on)),
    barrier TEXT NOT NULL CHECK (barrier IN ('time', 'knowledge', 'fit', 'access', 'motivation', 'unknown')),
    due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
    reached_on TEXT CHECK (reached_on IS date(reached_on)),
    manager_id INTEGER,
    result TEXT NOT NULL,
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, manager_id) REFERENCES stakeholder (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE risk (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    code TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    probability INTEGER NOT NULL CHECK (probability BETWEEN 1 AND 5),
    impact INTEGER NOT NULL CHECK (impact BETWEEN 1 AND 5),
    mitigation TEXT NOT NULL,
    owner TEXT NOT NULL,
    found_on TEXT NOT NULL CHECK (found_on IS date(found_on)),
    review_on TEXT CHECK (review_on IS date(review_on)),
    signal_id INTEGER,
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    outcome TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, signal_id) REFERENCES signal (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE risk_score (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    risk_id INTEGER NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day)),
    probability INTEGER NOT NULL CHECK (probability BETWEEN 1 AND 5),
    impact INTEGER NOT NULL CHECK (impact BETWEEN 1 AND 5),
    scored_by TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, risk_id) REFERENCES risk (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE expectation (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind IN ('expectation', 'decision', 'scope_change', 'parked')),
    title TEXT NOT NULL CHECK (title <> ''),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day)),
    stakeholder_id INTEGER,
    effect_days INTEGER NOT NULL,
    ruling TEXT NOT NULL CHECK (ruling IN ('open', 'agreed', 'declined')),
    decided_by TEXT NOT NULL,
    decided_on TEXT CHECK (decided_on IS date(decided_on)),
    note TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, stakeholder_id) REFERENCES stakeholder (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind IN ('alignment', 'usage_report', 'business_review', 'check_in', 'strategy')),
    due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
    held_on TEXT CHECK (held_on IS date(held_on)),
    every_days INTEGER,
    note TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE golive (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    go INTEGER NOT NULL CHECK (go IN (0, 1)),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day)),
    said_by TEXT NOT NULL,
    ready INTEGER NOT NULL,
    of INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind IN ('internal', 'customer', 'feedback')),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day)),
    stakeholder_id INTEGER,
    text TEXT NOT NULL CHECK (text <> ''),
    written_by TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, stakeholder_id) REFERENCES stakeholder (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE renewal (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
    outlook TEXT NOT NULL CHECK (outlook IN ('certain', 'likely', 'unsure', 'unlikely')),
    reasons TEXT NOT NULL,
    said_on TEXT NOT NULL CHECK (said_on IS date(said_on)),
    outcome TEXT CHECK (outcome IN ('early', 'on_time', 'churned')),
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    reason TEXT NOT NULL,
    arr_cents INTEGER,
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE opportunity (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    title TEXT NOT NULL CHECK (title <> ''),
    value_cents INTEGER NOT NULL,
    probability INTEGER NOT NULL CHECK (probability BETWEEN 0 AND 100),
    next_step TEXT NOT NULL,
    due_on TEXT CHECK (due_on IS date(due_on)),
    state TEXT NOT NULL CHECK (state IN ('open', 'won', 'lost')),
    found_on TEXT NOT NULL CHECK (found_on IS date(found_on)),
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer_reference (
    id INTEGER NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    account_id INTEGER NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind IN ('reference', 'case_study')),
    state TEXT NOT NULL CHECK (state IN ('candidate', 'asked', 'agreed', 'published', 'declined')),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day)),
    note TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE capacity (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    login TEXT NOT NULL CHECK (login <> ''),
    role TEXT NOT NULL CHECK (role IN ('csm', 'implementation', 'technical', 'training_lead', 'project_lead', 'technical_lead', 'subject_expert', 'end_user')),
    hours INTEGER NOT NULL CHECK (hours BETWEEN 0 AND 60)
) STRICT;

CREATE TABLE absence (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    login TEXT NOT NULL CHECK (login <> ''),
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day TEXT NOT NULL CHECK (to_day IS date(to_day)),
    note TEXT NOT NULL
) STRICT;

ALTER TABLE quick_win ADD COLUMN horizon INTEGER CHECK (horizon IN (30, 60, 90));
ALTER TABLE quick_win ADD COLUMN wanted_by INTEGER;
ALTER TABLE quick_win ADD COLUMN metric TEXT NOT NULL DEFAULT '';
ALTER TABLE quick_win ADD COLUMN baseline INTEGER;
ALTER TABLE quick_win ADD COLUMN target INTEGER;
ALTER TABLE quick_win ADD COLUMN measured INTEGER;
ALTER TABLE quick_win ADD COLUMN told_to TEXT NOT NULL DEFAULT '';
ALTER TABLE quick_win ADD COLUMN told_on TEXT CHECK (told_on IS date(told_on));
ALTER TABLE stakeholder ADD COLUMN succeeds INTEGER;
ALTER TABLE account ADD COLUMN graduated_on TEXT CHECK (graduated_on IS date(graduated_on));

-- The countdown of renewals and the accounts in steady state are found by these.
CREATE INDEX account_renewal ON account (renewal_date) WHERE renewal_date IS NOT NULL;
CREATE INDEX account_graduated ON account (graduated_on) WHERE graduated_on IS NOT NULL;

-- Accounts in intake are marked and counted on the board. Standings are worked out anew with it.
ALTER TABLE standing ADD COLUMN intake INTEGER NOT NULL DEFAULT 0;
ALTER TABLE standing ADD COLUMN kickoff_on TEXT;
CREATE INDEX standing_intake ON standing (owner) WHERE intake = 1;
UPDATE standing SET day = '0001-01-01';

-- The agenda: who is to be talked to next, kept with the grounds of each standing, and what is open by its due date.
ALTER TABLE grounds ADD COLUMN contacts TEXT NOT NULL DEFAULT '[]';
CREATE INDEX milestone_due ON milestone (due) WHERE done_on IS NULL;
CREATE INDEX next_step_due ON next_step (due_on) WHERE done_on IS NULL;
CREATE INDEX session_due ON session (planned_on) WHERE held_on IS NULL;
CREATE INDEX review_due ON review (due_on) WHERE held_on IS NULL;
CREATE INDEX low_adopter_due ON low_adopter (due_on) WHERE closed_on IS NULL;
CREATE INDEX concern_due ON concern (due_on) WHERE closed_on IS NULL;
CREATE INDEX quick_win_due ON quick_win (due_on) WHERE delivered_on IS NULL;
CREATE INDEX risk_due ON risk (review_on) WHERE closed_on IS NULL;
