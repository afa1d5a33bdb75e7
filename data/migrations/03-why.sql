-- Why: a page of the board reads some hundred standings, and most of each was what no card shows: why
-- the account stands there, and its next move. These grounds get a table of their own. They are
-- carried over as they are, so that no standing has to be worked out anew.

CREATE TABLE grounds (
    account_id INTEGER PRIMARY KEY REFERENCES account (id),
    reasons TEXT NOT NULL CHECK (json_type(reasons) = 'array'),
    next_move TEXT NOT NULL CHECK (json_type(next_move) IN ('object', 'null'))
) STRICT;

INSERT INTO grounds (account_id, reasons, next_move) SELECT account_id, reasons, next_move FROM standing;

ALTER TABLE standing DROP COLUMN reasons;
ALTER TABLE standing DROP COLUMN next_move;
