"""The tables of likely interest. Part of the file format, as the steps of migrations.py are: released SQL is never edited."""

TABLES = """
-- Papers of which the user wants more, or less. Each has a row in triage too.
CREATE TABLE wishes (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    wish TEXT NOT NULL                      -- more, less
);
-- In how many papers that the user liked and passed over each word stands, see interest/words.py; the papers themselves are
-- counted under the empty word, which is there as soon as anything is learnt.
CREATE TABLE interest (
    word TEXT PRIMARY KEY,
    liked INTEGER NOT NULL,
    passed INTEGER NOT NULL
) WITHOUT ROWID;
-- What each paper was counted as: how many times liked, or below 0 passed over. What is `forgotten` counts no more.
CREATE TABLE learnt (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    counted INTEGER NOT NULL,
    forgotten INTEGER NOT NULL DEFAULT 0,
    beside INTEGER NOT NULL DEFAULT 0       -- 1: one of those that count as passed over while the user decides nothing
);
-- Papers of acts on very many of them, whose words are counted later.
CREATE TABLE unlearnt (paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE);
"""
