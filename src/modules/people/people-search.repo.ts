import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

export type PeopleQuery = {
  limit: number;
  /** Sort key and id of the last row of the page before. */
  after?: [string, string] | undefined;
  search?: string | undefined;
  /** Only those who could not sign in with a second factor. */
  lacking?: boolean | undefined;
};

/** Who stands on a page, and behind whom the next one begins. */
export type PeopleFound = { ids: string[]; next: [string, string] | null };

type Sought = { id: string; sortKey: string };

/** A word that so many have is looked for among the names in their order instead. */
const MOST_FOUND = 500;
/** So many names are looked through for one page, which may then be short or empty. */
const MOST_WALKED = 5_000;

/**
 * Ids of people by last name. Each word of the search is inside of a word of the name, or begins a part of the sign-in
 * name. However many people there are, a bounded number of rows is read.
 */
export async function seekPeople(
  tx: Tx,
  organizationId: string,
  { limit, after, search = '', lacking = false }: PeopleQuery,
): Promise<PeopleFound> {
  const words = await countWords(tx, organizationId, search);
  const rarest = words.find(({ word, count }) => word.length > 1 && count <= MOST_FOUND)?.word;
  const behind = after ? sql`and (p.sort_name, p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``;
  const rows = sql`from people p where p.organization_id = ${organizationId}
    ${lacking ? sql`and p.lacks_second_factor` : sql``} ${behind}`;
  const holds =
    words.length === 0
      ? sql`true`
      : sql.join(
          words.map(({ word }) => has(word)),
          sql` and `,
        );
  const found =
    rarest === undefined
      ? await walk(tx, rows, holds, limit)
      : await pick(tx, rows, holds, { limit, among: among(organizationId, rarest) });
  const page = found.slice(0, limit);
  if (found.length > limit) return { ids: idsOf(page), next: keyOf(page.at(-1)) };
  const walkedOn = rarest === undefined && words.length > 0;
  return { ids: idsOf(page), next: walkedOn ? keyOf(await findLastWalked(tx, rows)) : null };
}

const idsOf = (page: Sought[]) => page.map(({ id }) => id);
const keyOf = (row: Sought | undefined): [string, string] | null => (row ? [row.sortKey, row.id] : null);

/** The words of a search, those first that the fewest fragments begin with; counted no further than needed. */
async function countWords(tx: Tx, organizationId: string, search: string) {
  if (search.trim() === '') return [];
  const { rows } = await sql<{ word: string; count: number }>`
    select word, (select count(*)::int from (
             select from people_fragments f where ${beginning(organizationId, sql`word`)} limit ${MOST_FOUND + 1}) counted) as count
      from unnest(string_to_array(searchable(${search}), ' ')) word
     where word <> ''
     order by count, length(word) desc, word`.execute(tx);
  return rows;
}

const beginning = (organizationId: string, word: RawBuilder<unknown>) =>
  sql`f.organization_id = ${organizationId} and f.fragment >= ${word} and f.fragment < ${word} || chr(1114111)`;

const among = (organizationId: string, word: string) =>
  sql`array(select f.person_id from people_fragments f where ${beginning(organizationId, sql`${word}`)})`;

const has = (word: string) =>
  sql<SqlBool>`(p.sort_name like ${`%${word}%`} or p.searchable_sign_in like ${`% ${word}%`})`;

async function pick(
  tx: Tx,
  rows: RawBuilder<unknown>,
  holds: RawBuilder<unknown>,
  { limit, among: ids }: { limit: number; among: RawBuilder<unknown> },
): Promise<Sought[]> {
  const found = await sql<Sought>`
    select p.id, p.sort_name as "sortKey" ${rows} and p.id = any (${ids}) and ${holds}
     order by p.sort_name, p.id limit ${limit + 1}`.execute(tx);
  return found.rows;
}

async function walk(
  tx: Tx,
  rows: RawBuilder<unknown>,
  holds: RawBuilder<unknown>,
  limit: number,
): Promise<Sought[]> {
  const walked = await sql<Sought>`
    select id, "sortKey" from (
      select p.id, p.sort_name as "sortKey", ${holds} as holds ${rows} order by p.sort_name, p.id limit ${MOST_WALKED}) walked
     where holds limit ${limit + 1}`.execute(tx);
  return walked.rows;
}

/** Where a walk came to its end before the names did. */
async function findLastWalked(tx: Tx, rows: RawBuilder<unknown>): Promise<Sought | undefined> {
  const last = await sql<Sought>`
    select p.id, p.sort_name as "sortKey" ${rows}
     order by p.sort_name, p.id offset ${MOST_WALKED - 1} limit 1`.execute(tx);
  return last.rows[0];
}
