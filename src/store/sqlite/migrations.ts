import type { DatabaseSync } from 'node:sqlite'
import { pairTokens, sequenceOf } from './sequence.ts'

/** One step of the schema. Published steps are never edited; a change is a new step. */
interface Migration {
  readonly name: string
  readonly sql: string
  /** What SQL cannot say. */
  readonly after?: (db: DatabaseSync) => void
}

/** Made when the documents have their numbers and pairs: its triggers would take words out that it does not hold yet. */
const index = `
  CREATE VIRTUAL TABLE document_text USING fts5 (
    title, text, pairs, content='document', content_rowid='seq', tokenize='porter unicode61 remove_diacritics 2'
  );
  CREATE TRIGGER document_text_insert AFTER INSERT ON document BEGIN
    INSERT INTO document_text (rowid, title, text, pairs) VALUES (new.seq, new.title, new.text, new.pairs);
  END;
  CREATE TRIGGER document_text_delete AFTER DELETE ON document BEGIN
    INSERT INTO document_text (document_text, rowid, title, text, pairs) VALUES ('delete', old.seq, old.title, old.text, old.pairs);
  END;
  CREATE TRIGGER document_text_update AFTER UPDATE OF title, text, pairs ON document BEGIN
    INSERT INTO document_text (document_text, rowid, title, text, pairs) VALUES ('delete', old.seq, old.title, old.text, old.pairs);
    INSERT INTO document_text (rowid, title, text, pairs) VALUES (new.seq, new.title, new.text, new.pairs);
  END;
  INSERT INTO document_text (document_text) VALUES ('rebuild');
`

/** Notes each document's pairs beside it, gives it the number that its content asks for, and fills the full-text index in that order. */
const renumber = (db: DatabaseSync): void => {
  const rows = db.prepare('SELECT id, published FROM document ORDER BY id').all() as unknown as readonly {
    readonly id: string
    readonly published: string | null
  }[]
  db.exec('UPDATE document SET seq = -seq - 1')
  const give = db.prepare('UPDATE document SET seq = ?, pairs = ? WHERE id = ?')
  const pairsOf = db.prepare('SELECT DISTINCT pair FROM claim JOIN claim_pair ON claim_pair.claim = claim.seq WHERE document = ?')
  const taken = new Set<number>()
  for (const { id, published } of rows) {
    let seq = sequenceOf(published, id)
    while (taken.has(seq)) seq++
    taken.add(seq)
    give.run(seq, pairTokens((pairsOf.all(id) as unknown as readonly { readonly pair: string }[]).map(({ pair }) => pair)), id)
  }
  db.exec(index)
}

/** Number n is at index n − 1. */
export const migrations: readonly Migration[] = [
  {
    name: 'documents, claims, findings, full text',
    sql: `
      CREATE TABLE note (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE document (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        content_hash TEXT NOT NULL,
        published TEXT,
        language TEXT,
        publisher TEXT,
        title TEXT,
        url TEXT,
        text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX document_content ON document (content_hash);
      CREATE INDEX document_published ON document (published);

      CREATE TABLE document_source (
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        source TEXT NOT NULL,
        PRIMARY KEY (document, source)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX document_source_source ON document_source (source);

      CREATE TABLE claim (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        span_start INTEGER NOT NULL,
        span_end INTEGER NOT NULL,
        engine TEXT NOT NULL,
        quote TEXT NOT NULL,
        json TEXT NOT NULL
      ) STRICT;
      CREATE INDEX claim_document ON claim (document);
      CREATE INDEX claim_kind ON claim (kind);

      CREATE TABLE claim_pair (
        claim INTEGER NOT NULL REFERENCES claim (seq) ON DELETE CASCADE,
        pair TEXT NOT NULL,
        PRIMARY KEY (claim, pair)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX claim_pair_pair ON claim_pair (pair);

      CREATE TABLE finding (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        question TEXT NOT NULL,
        verdict TEXT NOT NULL,
        json TEXT NOT NULL,
        UNIQUE (id, document)
      ) STRICT;
      CREATE INDEX finding_document ON finding (document);

      CREATE TABLE finding_pair (
        finding INTEGER NOT NULL REFERENCES finding (seq) ON DELETE CASCADE,
        pair TEXT NOT NULL,
        PRIMARY KEY (finding, pair)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX finding_pair_pair ON finding_pair (pair);

      CREATE TABLE warning (
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (document, position)
      ) STRICT, WITHOUT ROWID;

      CREATE VIRTUAL TABLE document_text USING fts5 (
        title, text, content='document', content_rowid='seq', tokenize='porter unicode61 remove_diacritics 2'
      );
      CREATE TRIGGER document_text_insert AFTER INSERT ON document BEGIN
        INSERT INTO document_text (rowid, title, text) VALUES (new.seq, new.title, new.text);
      END;
      CREATE TRIGGER document_text_delete AFTER DELETE ON document BEGIN
        INSERT INTO document_text (document_text, rowid, title, text) VALUES ('delete', old.seq, old.title, old.text);
      END;
      CREATE TRIGGER document_text_update AFTER UPDATE OF title, text ON document BEGIN
        INSERT INTO document_text (document_text, rowid, title, text) VALUES ('delete', old.seq, old.title, old.text);
        INSERT INTO document_text (rowid, title, text) VALUES (new.seq, new.title, new.text);
      END;

      CREATE VIRTUAL TABLE claim_text USING fts5 (
        quote, content='claim', content_rowid='seq', tokenize='porter unicode61 remove_diacritics 2'
      );
      CREATE TRIGGER claim_text_insert AFTER INSERT ON claim BEGIN
        INSERT INTO claim_text (rowid, quote) VALUES (new.seq, new.quote);
      END;
      CREATE TRIGGER claim_text_delete AFTER DELETE ON claim BEGIN
        INSERT INTO claim_text (claim_text, rowid, quote) VALUES ('delete', old.seq, old.quote);
      END;
      CREATE TRIGGER claim_text_update AFTER UPDATE OF quote ON claim BEGIN
        INSERT INTO claim_text (claim_text, rowid, quote) VALUES ('delete', old.seq, old.quote);
        INSERT INTO claim_text (rowid, quote) VALUES (new.seq, new.quote);
      END;
    `,
  },
  {
    // No foreign key: a judgement outlives its document and holds again when the document comes back.
    name: 'judgements',
    sql: `
      CREATE TABLE judgement (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        verdict TEXT NOT NULL,
        signed TEXT NOT NULL,
        at TEXT NOT NULL,
        target TEXT,
        json TEXT NOT NULL
      ) STRICT;
      CREATE INDEX judgement_target ON judgement (target);

      CREATE TABLE judgement_hold (
        judgement TEXT NOT NULL REFERENCES judgement (id),
        position INTEGER NOT NULL,
        document TEXT NOT NULL,
        claim TEXT NOT NULL,
        PRIMARY KEY (judgement, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX judgement_hold_document ON judgement_hold (document);
      CREATE INDEX judgement_hold_claim ON judgement_hold (claim);

      CREATE TRIGGER judgement_no_update BEFORE UPDATE ON judgement BEGIN SELECT RAISE(ABORT, 'judgements are never changed'); END;
      CREATE TRIGGER judgement_no_delete BEFORE DELETE ON judgement BEGIN SELECT RAISE(ABORT, 'judgements are never deleted'); END;
    `,
  },
  {
    // A document that is removed leaves its shelves.
    name: 'shelves',
    sql: `
      CREATE TABLE shelf (
        name TEXT NOT NULL,
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        PRIMARY KEY (name, document)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX shelf_document ON shelf (document);
    `,
  },
  {
    // A quotation is a part of its text, so that one index serves both; claims are found by document, not by kind.
    name: 'one full-text index, in order of publication',
    sql: `
      DROP TRIGGER claim_text_insert;
      DROP TRIGGER claim_text_delete;
      DROP TRIGGER claim_text_update;
      DROP TABLE claim_text;
      DROP INDEX claim_kind;

      ALTER TABLE document ADD COLUMN pairs TEXT NOT NULL DEFAULT '';
      DROP TRIGGER document_text_insert;
      DROP TRIGGER document_text_delete;
      DROP TRIGGER document_text_update;
      DROP TABLE document_text;
    `,
    after: renumber,
  },
]
