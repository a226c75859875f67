import GRDB

/// The tables of a corpus file: plain ones that any SQLite client can read, and columns as blobs for chiso.
enum CorpusSchema {
    /// `chso`, in the file's header, so that tools and people can tell what it is.
    static let applicationID: Int32 = 0x6368_736F
    /// Counted up when a chiso of before could not read the file any more.
    static let version: Int32 = 3
    /// Counted up when the reader reads articles differently, so that all are read again.
    static let readerVersion = "1"

    /// Numbers stand in columns without a declared loss: SQLite keeps up to 15 digits of them, and the blobs
    /// of `columns` keep all. That table has row ids: in one without, SQLite reads whole rows, blobs of megabytes,
    /// to find the one of a name.
    static let tables = """
        CREATE TABLE corpus (
            key TEXT PRIMARY KEY,     -- what is told: reader, topics, documents, sentences, figures, claims, coverage, facts
            value TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE files (
            id INTEGER PRIMARY KEY,
            path TEXT NOT NULL UNIQUE, -- as it was given, or found in a folder that was given
            folder TEXT NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL  -- nanoseconds since 1970
        );
        CREATE TABLE documents (
            id INTEGER PRIMARY KEY,
            file INTEGER NOT NULL REFERENCES files (id),
            fingerprint INTEGER,       -- of its line, in a file of JSON lines
            document TEXT NOT NULL,    -- the file's name, or the id of a JSON line
            title TEXT,
            source TEXT,               -- the outlet
            date TEXT,                 -- 2017-05-30
            place TEXT,
            period TEXT,               -- 2017, 2017-H1, 2016..2020
            url TEXT,
            folder TEXT NOT NULL
        );
        CREATE TABLE sentences (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES documents (id),
            line INTEGER NOT NULL,
            sentence TEXT NOT NULL,
            topics TEXT NOT NULL,      -- ids, separated by spaces
            place TEXT
        );
        CREATE TABLE figures (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES documents (id),
            sentence INTEGER REFERENCES sentences (id),
            line INTEGER NOT NULL,
            "start" INTEGER NOT NULL,  -- bytes of the article's file
            "end" INTEGER NOT NULL,
            text TEXT NOT NULL,        -- the number as printed
            value NUMERIC NOT NULL,
            "of" NUMERIC,
            high NUMERIC,
            kind TEXT NOT NULL,
            qualifier TEXT NOT NULL,
            unit TEXT,
            place TEXT,
            place_id TEXT,
            body TEXT,
            period TEXT,
            status TEXT NOT NULL,
            change TEXT,
            role TEXT NOT NULL,
            base TEXT,
            cumulative INTEGER NOT NULL,
            place_from TEXT,
            period_from TEXT,
            topics TEXT NOT NULL       -- ids, nearest first, separated by spaces
        );
        CREATE TABLE claims (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES documents (id),
            line INTEGER NOT NULL,
            place TEXT,
            relation TEXT NOT NULL,
            stated TEXT NOT NULL,
            computed TEXT NOT NULL,
            verdict TEXT NOT NULL,
            reason TEXT NOT NULL
        );
        CREATE TABLE coverage (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES documents (id),
            line INTEGER NOT NULL,
            text TEXT NOT NULL,
            why TEXT NOT NULL
        );
        CREATE TABLE definitions (
            id INTEGER PRIMARY KEY,    -- in the order in which they were made
            text TEXT NOT NULL         -- in the chiso language
        );
        CREATE TABLE search_terms (
            term INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,  -- a run of letters and digits: small letters, the tone mark at its place
            plain TEXT NOT NULL,       -- without marks
            mixed INTEGER NOT NULL     -- 1 where it is more than one word or one number: 18h
        );
        CREATE INDEX search_terms_plain ON search_terms (plain);
        CREATE INDEX search_terms_mixed ON search_terms (key) WHERE mixed;
        CREATE TABLE search_segments ( -- sentences that were indexed together
            segment INTEGER PRIMARY KEY,
            first_sentence INTEGER NOT NULL,
            sentences INTEGER NOT NULL, -- whose ids follow each other
            places INTEGER NOT NULL,   -- a term behind exactly one space is one place on, any other two
            checksum INTEGER NOT NULL,
            lengths BLOB NOT NULL      -- how many places each sentence takes, seven bits a byte, low bits first
        );
        CREATE TABLE search_postings (
            id INTEGER PRIMARY KEY,    -- term * 4096 + segment
            count INTEGER NOT NULL,    -- how often the term stands in the segment
            checksum INTEGER NOT NULL,
            places BLOB NOT NULL       -- each as its distance from the one before, coded as lengths are
        );
        CREATE TABLE columns (
            name TEXT PRIMARY KEY,     -- TABLE.COLUMN
            rows INTEGER NOT NULL,
            checksum INTEGER NOT NULL,
            bytes BLOB NOT NULL        -- arrays as they lie in memory, little-endian
        );
        """

    /// The tables that hang on a document, and so go with it.
    static let dependent = ["sentences", "figures", "claims", "coverage"]

    static func create(_ db: Database) throws {
        try db.execute(sql: tables)
        for table in dependent {
            try db.execute(sql: "CREATE INDEX \(table)_document ON \(table) (document)")
        }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// Throws where an open database is not a corpus that this chiso can read.
    static func check(_ db: Database, _ path: String) throws {
        let id = try Int32.fetchOne(db, sql: "PRAGMA application_id")
        guard id == applicationID else { throw CorpusFileProblem.notACorpus(path) }
        let version = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version <= Self.version else { throw CorpusFileProblem.newer(path) }
        guard version == Self.version else { throw CorpusFileProblem.older(path) }
        guard try db.tableExists("columns"), try db.tableExists("corpus") else {
            throw CorpusFileProblem.damaged(path, .tablesMissing)
        }
    }
}

/// A number that tells two byte sequences apart: for damage and for what is new, not against an attacker.
func checksum(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        state = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
        state ^= state >> 32
        offset += 8
    }
    while offset < bytes.count {
        state = (state ^ UInt64(bytes[offset])) &* 0xC4CE_B9FE_1A85_EC53
        state ^= state >> 29
        offset += 1
    }
    return Int64(bitPattern: state)
}
