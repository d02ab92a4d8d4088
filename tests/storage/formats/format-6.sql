CREATE TABLE papers (
    key INTEGER PRIMARY KEY,                -- orders by announcement, see paper_key.py
    id TEXT NOT NULL UNIQUE,                -- without version
    version INTEGER,                        -- the newest version seen
    title TEXT NOT NULL,
    abstract TEXT,
    abstract_as_given TEXT,                 -- NULL where it is the abstract
    authors TEXT NOT NULL DEFAULT '',       -- one a line, in their order; '' while unknown
    primary_category TEXT,
    categories TEXT NOT NULL DEFAULT '',    -- separated by blanks
    comment TEXT,
    journal_ref TEXT,
    doi TEXT,
    submitted TEXT,                         -- ISO 8601, UTC: version 1
    title_text TEXT,
    title_plain TEXT,                       -- formulas as Unicode characters; NULL where it is title_text
    abstract_text TEXT,
    authors_text TEXT
);

CREATE TABLE announcements (
    date TEXT NOT NULL,                     -- the listing day, US Eastern
    category TEXT NOT NULL,
    paper INTEGER NOT NULL REFERENCES papers (key) ON DELETE CASCADE,
    kind TEXT,                              -- new, cross, replace, replace-cross; NULL where the source is silent
    version INTEGER,
    position INTEGER NOT NULL,              -- the place in the listing
    PRIMARY KEY (date, category, paper)
) WITHOUT ROWID;

CREATE INDEX announcements_by_paper ON announcements (paper);

CREATE INDEX announcements_by_category ON announcements (category, date);

CREATE TABLE triage (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    starred INTEGER NOT NULL DEFAULT 0,
    read INTEGER NOT NULL DEFAULT 0,
    dismissed INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT ''
);

CREATE INDEX triage_starred ON triage (paper) WHERE starred;

CREATE INDEX triage_dismissed ON triage (paper) WHERE dismissed;

CREATE TABLE tags (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    colour TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE tagged (
    paper INTEGER NOT NULL REFERENCES papers (key) ON DELETE CASCADE,
    tag TEXT NOT NULL COLLATE NOCASE REFERENCES tags (name) ON UPDATE CASCADE,
    PRIMARY KEY (paper, tag)
) WITHOUT ROWID;

CREATE INDEX tagged_by_tag ON tagged (tag, paper);

CREATE TABLE acts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    moment INTEGER NOT NULL,                -- milliseconds since 1970, UTC
    verb TEXT NOT NULL,
    of INTEGER REFERENCES acts (id) ON DELETE CASCADE,
    undone INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX acts_undoable ON acts (id) WHERE undone = 0 AND verb NOT IN ('undo', 'redo');

CREATE INDEX acts_by_moment ON acts (moment);

CREATE TABLE act_papers (
    act INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
    paper INTEGER NOT NULL REFERENCES papers (key) ON DELETE CASCADE,
    before TEXT NOT NULL,                   -- JSON: the fields that changed
    after TEXT NOT NULL,
    PRIMARY KEY (act, paper)
) WITHOUT ROWID;

CREATE INDEX act_papers_by_paper ON act_papers (paper);

CREATE TABLE citation_keys (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    key TEXT NOT NULL UNIQUE COLLATE NOCASE
);

CREATE TABLE properties (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE follows (
    category TEXT PRIMARY KEY,
    since TEXT NOT NULL                     -- the calendar day in US Eastern on which it was first followed
) WITHOUT ROWID;

CREATE TABLE days (
    date TEXT NOT NULL,
    category TEXT NOT NULL,
    state TEXT NOT NULL,
    counts TEXT NOT NULL DEFAULT '{}',      -- JSON: {kind: [shown, announced]}
    reason TEXT NOT NULL DEFAULT '',
    retry_at INTEGER,                       -- milliseconds since 1970, UTC, as the next one
    checked_at INTEGER NOT NULL,
    PRIMARY KEY (date, category)
) WITHOUT ROWID;

CREATE INDEX days_by_category ON days (category, date);

CREATE TABLE answers (
    url TEXT PRIMARY KEY,
    etag TEXT,
    last_modified TEXT,
    digest TEXT NOT NULL,                   -- SHA-256 of the content
    date TEXT                               -- the listing day that it stated
) WITHOUT ROWID;

CREATE TABLE hosts (
    host TEXT PRIMARY KEY,
    not_before INTEGER NOT NULL,
    reason TEXT NOT NULL,
    refusals INTEGER NOT NULL               -- since it last gave an answer
) WITHOUT ROWID;

CREATE TABLE unanswered (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    asked_at INTEGER NOT NULL
);

CREATE TABLE earlier_versions (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    date TEXT NOT NULL,                     -- the listing day of the version after it
    version INTEGER,
    title TEXT NOT NULL,
    abstract TEXT,
    authors TEXT NOT NULL,
    comment TEXT,
    journal_ref TEXT,
    doi TEXT
);

CREATE TABLE pdf_pages (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    page INTEGER NOT NULL
);

CREATE TABLE quiet (paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE);

CREATE TABLE unindexed (paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE);

CREATE VIEW paper_texts AS SELECT
    key,
    searchable(coalesce(title_text, title)) AS title,
    searchable(coalesce(abstract_text, abstract, '')) AS abstract,
    searchable_names(coalesce(authors_text, authors)) AS authors
FROM papers WHERE key NOT IN (SELECT paper FROM unindexed);

CREATE VIRTUAL TABLE paper_search USING fts5 (
    title, abstract, authors,
    content = 'paper_texts', content_rowid = 'key',
    tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);

CREATE TABLE word_forms (
    stem TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (stem, word)
) WITHOUT ROWID;

CREATE INDEX papers_by_doi ON papers (doi COLLATE NOCASE) WHERE doi IS NOT NULL;

CREATE INDEX papers_incomplete ON papers (key)
    WHERE (authors = '' OR authors = 'and others' OR authors LIKE '%' || char(10) || 'and others');

CREATE TABLE listed (paper INTEGER PRIMARY KEY);

CREATE TABLE unread (paper INTEGER PRIMARY KEY);

CREATE TABLE undecided (paper INTEGER PRIMARY KEY);

CREATE TABLE totals (
    papers INTEGER NOT NULL,
    listed INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    undecided INTEGER NOT NULL
, muted INTEGER NOT NULL DEFAULT 0);

CREATE TRIGGER paper_came AFTER INSERT ON papers BEGIN
    INSERT INTO listed VALUES (new.key);
    INSERT INTO unread VALUES (new.key);
    INSERT INTO undecided VALUES (new.key);
    UPDATE totals SET papers = papers + 1;
    END;

CREATE TRIGGER paper_went AFTER DELETE ON papers BEGIN
    DELETE FROM listed WHERE paper = old.key;
    DELETE FROM unread WHERE paper = old.key;
    DELETE FROM undecided WHERE paper = old.key;
    UPDATE totals SET papers = papers - 1;
    END;

CREATE TRIGGER quiet_came AFTER INSERT ON quiet BEGIN
    DELETE FROM unread WHERE paper = new.paper AND NOT EXISTS (SELECT 1 FROM triage WHERE paper = new.paper);
    DELETE FROM undecided WHERE paper = new.paper;
    END;

CREATE TRIGGER quiet_went AFTER DELETE ON quiet BEGIN
    INSERT INTO unread SELECT old.paper WHERE EXISTS (SELECT 1 FROM papers WHERE key = old.paper) AND NOT EXISTS (SELECT 1 FROM triage WHERE paper = old.paper) AND NOT EXISTS (SELECT 1 FROM unread WHERE paper = old.paper);
    INSERT INTO undecided SELECT old.paper WHERE EXISTS (SELECT 1 FROM papers WHERE key = old.paper) AND NOT EXISTS (SELECT 1 FROM triage WHERE paper = old.paper AND (starred OR dismissed)) AND NOT EXISTS (SELECT 1 FROM undecided WHERE paper = old.paper);
    END;

CREATE TRIGGER triage_came_listed AFTER INSERT ON triage
    WHEN (NOT new.dismissed) <> EXISTS (SELECT 1 FROM listed WHERE paper = new.paper) BEGIN
    INSERT INTO listed SELECT new.paper WHERE (NOT new.dismissed) AND NOT EXISTS (SELECT 1 FROM listed WHERE paper = new.paper);
    DELETE FROM listed WHERE paper = new.paper AND NOT (NOT new.dismissed);
    END;

CREATE TRIGGER triage_changed_listed AFTER UPDATE OF starred, read, dismissed ON triage
    WHEN (NOT old.dismissed) <> (NOT new.dismissed) BEGIN
    INSERT INTO listed SELECT new.paper WHERE (NOT new.dismissed) AND NOT EXISTS (SELECT 1 FROM listed WHERE paper = new.paper);
    DELETE FROM listed WHERE paper = new.paper AND NOT (NOT new.dismissed);
    END;

CREATE TRIGGER triage_came_unread AFTER INSERT ON triage
    WHEN (NOT (new.read OR new.dismissed)) <> EXISTS (SELECT 1 FROM unread WHERE paper = new.paper) BEGIN
    INSERT INTO unread SELECT new.paper WHERE (NOT (new.read OR new.dismissed)) AND NOT EXISTS (SELECT 1 FROM unread WHERE paper = new.paper);
    DELETE FROM unread WHERE paper = new.paper AND NOT (NOT (new.read OR new.dismissed));
    END;

CREATE TRIGGER triage_changed_unread AFTER UPDATE OF starred, read, dismissed ON triage
    WHEN (NOT (old.read OR old.dismissed)) <> (NOT (new.read OR new.dismissed)) BEGIN
    INSERT INTO unread SELECT new.paper WHERE (NOT (new.read OR new.dismissed)) AND NOT EXISTS (SELECT 1 FROM unread WHERE paper = new.paper);
    DELETE FROM unread WHERE paper = new.paper AND NOT (NOT (new.read OR new.dismissed));
    END;

CREATE TRIGGER triage_came_undecided AFTER INSERT ON triage
    WHEN (NOT (new.starred OR new.dismissed) AND NOT EXISTS (SELECT 1 FROM quiet WHERE paper = new.paper)) <> EXISTS (SELECT 1 FROM undecided WHERE paper = new.paper) BEGIN
    INSERT INTO undecided SELECT new.paper WHERE (NOT (new.starred OR new.dismissed) AND NOT EXISTS (SELECT 1 FROM quiet WHERE paper = new.paper)) AND NOT EXISTS (SELECT 1 FROM undecided WHERE paper = new.paper);
    DELETE FROM undecided WHERE paper = new.paper AND NOT (NOT (new.starred OR new.dismissed) AND NOT EXISTS (SELECT 1 FROM quiet WHERE paper = new.paper));
    END;

CREATE TRIGGER triage_changed_undecided AFTER UPDATE OF starred, read, dismissed ON triage
    WHEN (NOT (old.starred OR old.dismissed)) <> (NOT (new.starred OR new.dismissed)) BEGIN
    INSERT INTO undecided SELECT new.paper WHERE (NOT (new.starred OR new.dismissed) AND NOT EXISTS (SELECT 1 FROM quiet WHERE paper = new.paper)) AND NOT EXISTS (SELECT 1 FROM undecided WHERE paper = new.paper);
    DELETE FROM undecided WHERE paper = new.paper AND NOT (NOT (new.starred OR new.dismissed) AND NOT EXISTS (SELECT 1 FROM quiet WHERE paper = new.paper));
    END;

CREATE TRIGGER triage_went AFTER DELETE ON triage BEGIN
    INSERT INTO listed SELECT old.paper WHERE EXISTS (SELECT 1 FROM papers WHERE key = old.paper) AND NOT EXISTS (SELECT 1 FROM listed WHERE paper = old.paper);
    INSERT INTO unread SELECT old.paper WHERE EXISTS (SELECT 1 FROM papers WHERE key = old.paper) AND NOT EXISTS (SELECT 1 FROM quiet WHERE paper = old.paper) AND NOT EXISTS (SELECT 1 FROM unread WHERE paper = old.paper);
    INSERT INTO undecided SELECT old.paper WHERE EXISTS (SELECT 1 FROM papers WHERE key = old.paper) AND NOT EXISTS (SELECT 1 FROM quiet WHERE paper = old.paper) AND NOT EXISTS (SELECT 1 FROM undecided WHERE paper = old.paper);
    END;

CREATE TRIGGER listed_counts_one_more AFTER INSERT ON listed BEGIN
    UPDATE totals SET listed = listed + 1;
    END;

CREATE TRIGGER listed_counts_one_less AFTER DELETE ON listed BEGIN
    UPDATE totals SET listed = listed - 1;
    END;

CREATE TRIGGER unread_counts_one_more AFTER INSERT ON unread BEGIN
    UPDATE totals SET unread = unread + 1;
    END;

CREATE TRIGGER unread_counts_one_less AFTER DELETE ON unread BEGIN
    UPDATE totals SET unread = unread - 1;
    END;

CREATE TRIGGER undecided_counts_one_more AFTER INSERT ON undecided BEGIN
    UPDATE totals SET undecided = undecided + 1;
    END;

CREATE TRIGGER undecided_counts_one_less AFTER DELETE ON undecided BEGIN
    UPDATE totals SET undecided = undecided - 1;
    END;

CREATE TABLE searches (
    text TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    place INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    search TEXT NOT NULL,
    does TEXT NOT NULL,
    tag TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1,
    followed INTEGER NOT NULL DEFAULT 0     -- whether all papers were looked at since it changed
);

CREATE TABLE ruled (
    paper INTEGER NOT NULL REFERENCES papers (key) ON DELETE CASCADE,
    rule INTEGER NOT NULL,
    mutes INTEGER NOT NULL,
    PRIMARY KEY (paper, rule)
) WITHOUT ROWID;

CREATE INDEX ruled_by_rule ON ruled (rule, paper);

CREATE TABLE muted (paper INTEGER PRIMARY KEY);

CREATE TRIGGER ruled_came AFTER INSERT ON ruled WHEN new.mutes BEGIN
    INSERT INTO muted SELECT new.paper WHERE NOT EXISTS (SELECT 1 FROM triage WHERE paper = new.paper AND (starred OR dismissed)) AND NOT EXISTS (SELECT 1 FROM muted WHERE paper = new.paper);
    END;

CREATE TRIGGER ruled_went AFTER DELETE ON ruled WHEN old.mutes BEGIN
    DELETE FROM muted WHERE paper = old.paper AND NOT EXISTS (SELECT 1 FROM ruled WHERE ruled.paper = old.paper AND mutes);
    END;

CREATE TRIGGER muted_came AFTER INSERT ON muted BEGIN
    DELETE FROM undecided WHERE paper = new.paper;
    UPDATE totals SET muted = muted + 1;
    END;

CREATE TRIGGER muted_went AFTER DELETE ON muted BEGIN
    INSERT INTO undecided SELECT old.paper WHERE EXISTS (SELECT 1 FROM papers WHERE key = old.paper) AND NOT EXISTS (SELECT 1 FROM triage WHERE paper = old.paper AND (starred OR dismissed)) AND NOT EXISTS (SELECT 1 FROM quiet WHERE paper = old.paper) AND NOT EXISTS (SELECT 1 FROM undecided WHERE paper = old.paper);
    UPDATE totals SET muted = muted - 1;
    END;

CREATE TRIGGER undecided_came_muted AFTER INSERT ON undecided WHEN EXISTS (SELECT 1 FROM muted WHERE paper = new.paper) BEGIN
    DELETE FROM undecided WHERE paper = new.paper;
    END;

CREATE TRIGGER triage_came_muted AFTER INSERT ON triage WHEN new.starred OR new.dismissed BEGIN
    DELETE FROM muted WHERE paper = new.paper;
    END;

CREATE TRIGGER triage_changed_muted AFTER UPDATE OF starred, dismissed ON triage
    WHEN (old.starred OR old.dismissed) <> (new.starred OR new.dismissed) BEGIN
    DELETE FROM muted WHERE paper = new.paper AND (new.starred OR new.dismissed);
    INSERT INTO muted SELECT new.paper WHERE NOT (new.starred OR new.dismissed) AND EXISTS (SELECT 1 FROM ruled WHERE ruled.paper = new.paper AND mutes) AND NOT EXISTS (SELECT 1 FROM muted WHERE paper = new.paper);
    END;

CREATE TRIGGER triage_went_muted AFTER DELETE ON triage BEGIN
    INSERT INTO muted SELECT old.paper WHERE EXISTS (SELECT 1 FROM ruled WHERE ruled.paper = old.paper AND mutes) AND EXISTS (SELECT 1 FROM papers WHERE key = old.paper) AND NOT EXISTS (SELECT 1 FROM muted WHERE paper = old.paper);
    END;

CREATE TABLE wishes (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    wish TEXT NOT NULL                      -- more, less
);

CREATE TABLE interest (
    word TEXT PRIMARY KEY,
    liked INTEGER NOT NULL,
    passed INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE learnt (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    counted INTEGER NOT NULL,
    forgotten INTEGER NOT NULL DEFAULT 0,
    beside INTEGER NOT NULL DEFAULT 0       -- 1: one of those that count as passed over while the user decides nothing
);

CREATE TABLE unlearnt (paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE);

