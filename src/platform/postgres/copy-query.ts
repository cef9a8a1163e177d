import pg from 'pg';

const COPY = /^\s*(copy\s.+\sfrom\s+stdin)\s+\$1\s*$/is;
type Settled = (error: Error | undefined, result: unknown) => void;
type CopyTarget = { sendCopyFromChunk(rows: Buffer): void; endCopyFrom(): void };

/**
 * `copy … from stdin $1`: the parameter holds the rows in PostgreSQL's text format, and goes where the database asks
 * for it. Several times as quick as an insert. To be awaited before the transaction's next statement is given.
 */
export class CopyQuery extends pg.Query {
  readonly #rows: Buffer;

  constructor(statement: string, rows: string, settled: Settled) {
    super(statement, settled);
    this.#rows = Buffer.from(rows);
  }

  /** The statement without its parameter; undefined when it is of another kind. */
  static statementOf(text: string): string | undefined {
    return COPY.exec(text)?.[1];
  }

  /** Called by pg when the database is ready for the rows. */
  handleCopyInResponse(connection: CopyTarget) {
    connection.sendCopyFromChunk(this.#rows);
    connection.endCopyFrom();
  }
}
