import { z } from 'zod';
import { invalidField } from '../../kernel/errors.ts';

/** Query parameters of every list: at most 200 rows, and where the last page ended. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .meta({ description: 'Rows per page, at most 200.' }),
  cursor: z.string().max(1_000).optional().meta({ description: '`nextCursor` of the page before.' }),
};

export function encodeCursor(keys: (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The keys of the last row of the page before; 422 for a cursor that we did not make. */
export function decodeCursor(cursor: string | undefined, length: number): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(keys) && keys.length === length && keys.every(isKey)) return keys.map(String);
  } catch {
    // falls through to the refusal
  }
  throw foreignCursor();
}

/** PostgreSQL keeps no NUL in a text, so no row ever had such a key. */
const isKey = (key: unknown) => typeof key === 'number' || (typeof key === 'string' && !key.includes('\0'));

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id that the page before ended with; 422 for a cursor that we did not make. */
export function decodeIdCursor(cursor: string | undefined): string | undefined {
  const id = decodeCursor(cursor, 1)?.[0];
  if (id === undefined || UUID.test(id)) return id;
  throw foreignCursor();
}

/** The line that the page before ended with; 422 for a cursor that we did not make. */
export function decodeLineCursor(cursor: string | undefined): number | undefined {
  const line = decodeCursor(cursor, 1)?.[0];
  if (line === undefined) return undefined;
  if (/^\d{1,9}$/.test(line)) return Number(line);
  throw foreignCursor();
}

/** Sort key and id that the page before ended with; 422 for a cursor that we did not make for this order. */
export function decodeSortedCursor(
  cursor: string | undefined,
  isSortKey: (key: string) => boolean = () => true,
): { key: string; id: string } | undefined {
  const [key = '', id = ''] = decodeCursor(cursor, 2) ?? [];
  if (cursor === undefined) return undefined;
  if (UUID.test(id) && isSortKey(key)) return { key, id };
  throw foreignCursor();
}

/** Sort keys and id that the page before ended with; 422 for a cursor that we did not make for this order. */
export function decodeKeyCursor(
  cursor: string | undefined,
  isKeyOf: readonly ((key: string) => boolean)[],
): string[] | undefined {
  const keys = decodeCursor(cursor, isKeyOf.length + 1);
  if (!keys || (UUID.test(keys.at(-1) ?? '') && isKeyOf.every((isKey, i) => isKey(keys[i] ?? ''))))
    return keys;
  throw foreignCursor();
}

const foreignCursor = () =>
  invalidField('?cursor', 'This cursor is not one of this list. Start again without it.', 'unknown-cursor');

/** A page of rows that are sorted by id, where one row more than `limit` was read. */
export function idPage<Row extends { id: string }, Item>(
  rows: Row[],
  limit: number,
  item: (row: Row) => Item,
) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null,
  };
}
