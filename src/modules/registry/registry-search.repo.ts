import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import { LEGAL_FORM_PATTERN, LEGAL_FORMS } from './legal-forms.rules.ts';

/** The partner that the transaction works for, as the registry numbers it; fails closed without one. */
const ownNumber = sql<string>`nullif(current_setting('portico.registry_number', true), '')`;
const CLOSE_ENOUGH = 0.4;
const MOST = 50;

const COLUMNS = [
  'number',
  'name',
  'street',
  'city',
  'state',
  'postal_code as postalCode',
  'country',
  'industry',
  'plan',
] as const;

type Found = Record<
  'number' | 'name' | 'street' | 'city' | 'state' | 'postalCode' | 'country' | 'industry',
  string
> & { plan: 'enhancement' | 'none' };

/**
 * The customer with this very number, if the asking partner is its partner of record. Looked for by partner and number
 * together, which only the partner's own index can: another partner's customer is not even touched, so that its number
 * takes the very work of one that does not exist.
 */
export async function findOwnCustomer(tx: Tx, number: string): Promise<Found | undefined> {
  return tx
    .selectFrom('registry_customers')
    .select(COLUMNS)
    .where(sql<boolean>`(partner_number, number) >= (${ownNumber}, ${number}::text)`)
    .where(sql<boolean>`(partner_number, number) <= (${ownNumber}, ${number}::text)`)
    .executeTakeFirst();
}

/** Those of these numbers whose partner of record the asking partner is; another partner's are not touched either. */
export async function listOwnCustomersByNumber(tx: Tx, numbers: string[]): Promise<Found[]> {
  return tx
    .selectFrom('registry_customers')
    .select(COLUMNS)
    .where('partner_number', '=', ownNumber)
    .where(sql<boolean>`number = any (${numbers})`)
    .execute();
}

/** A searchable name without legal forms; as it was when nothing else is in it. */
const core = (name: RawBuilder<unknown>) => sql`
  coalesce(nullif(trim(regexp_replace(regexp_replace(${name}, ${LEGAL_FORM_PATTERN}, ' ', 'g'), ' +', ' ', 'g')), ''), ${name})`;

/** One of these, or whole words and then others: "contoso" is not the beginning of "contosoft ag". */
export type SameNames = { exact: readonly string[]; beginning: string };
const MOST_SAME = 100;
/** Behind a word comes a space; this sign is the next one. */
const AFTER_SPACE = '!';

/**
 * The asking partner's customers of these searchable names, at most 100, by the ends of one index; while its fragments
 * lag behind, by all of its names.
 */
export async function listOwnCustomersNamed(tx: Tx, { exact, beginning }: SameNames): Promise<Found[]> {
  const isSame = sql`(n.searchable_name collate "C" = any (${exact}::text[])
    or (n.searchable_name collate "C" > ${`${beginning} `} and n.searchable_name collate "C" < ${beginning + AFTER_SPACE}))`;
  const { rows } = await sql<Found>`
    select c.number, c.name, c.street, c.city, c.state, c.postal_code as "postalCode", c.country, c.industry, c.plan
      from registry_customers c
     where c.partner_number = ${ownNumber} and c.number = any (array(
       (select n.number from unnest(${exact}::text[]) name join registry_name_fragments n
            on n.partner_number = ${ownNumber} and n.fragment = split_part(name, ' ', 1) and n.searchable_name = name
         limit ${MOST_SAME})
       union all
       (select n.number from registry_name_fragments n
         where n.partner_number = ${ownNumber} and n.fragment = split_part(${beginning}, ' ', 1)
           and n.searchable_name > ${`${beginning} `} and n.searchable_name < ${beginning + AFTER_SPACE}
         order by n.searchable_name limit ${MOST_SAME})
       union all
       (select n.number from registry_customers n
         where (select exists (select from registry_names_due d where d.partner_number = ${ownNumber}))
           and n.partner_number = ${ownNumber} and ${isSame} limit ${MOST_SAME})))`.execute(tx);
  return rows;
}

/** Whether `listOwnCustomersNamed` may find something: a condition for a statement that asks more at once. */
export const mayHaveOwnCustomerNamed = ({ exact, beginning }: SameNames) => sql<boolean>`(
  exists (select from registry_name_fragments n
           where n.partner_number = (select ${ownNumber}) and n.fragment = ${beginning.split(' ', 1)[0]}
             and n.searchable_name >= ${beginning} and n.searchable_name < ${beginning + AFTER_SPACE})
  or exists (select from unnest(${exact}::text[]) name join registry_name_fragments n
                on n.partner_number = (select ${ownNumber}) and n.fragment = split_part(name, ' ', 1) and n.searchable_name = name)
  or exists (select from registry_names_due d where d.partner_number = (select ${ownNumber})))`;

/** True while the partner's fragments of names lag behind, after a large import. */
export async function doNamesLag(tx: Tx): Promise<boolean> {
  const due = await tx
    .selectFrom('registry_names_due')
    .select('partner_number')
    .where('partner_number', '=', ownNumber)
    .executeTakeFirst();
  return due !== undefined;
}

/** So many of the asked words are looked for, and so many entries of one range are read at most. */
const WORDS = 4;
const READ_FOR_A_WORD = 1_000;
const READ_FOR_A_PIECE = 100;

const LEGAL_ENDINGS = ['', ...LEGAL_FORMS.map((form) => ` ${form}`)];

/**
 * Names worth comparing, by a bounded number of index ranges, however many customers the partner has: the name itself
 * with any legal form (each form by a range of its own: PostgreSQL 15 reads all names with that first word for a list of
 * them), names that begin alike, names with all the words, and names that share a word or a half of one, for a slip of
 * the pen spares a half.
 */
const NEAR_NAMES = (() => {
  const range = (from: string) =>
    sql`from registry_name_fragments f where f.partner_number = ${ownNumber}
         and f.fragment >= ${sql.raw(from)} and f.fragment < ${sql.raw(from)} || chr(1114111)`;
  const firstWord = sql`from registry_name_fragments f
      where f.partner_number = ${ownNumber} and f.fragment = (select split_part(text, ' ', 1) from asked)`;
  return sql`
    with words as materialized (
      select word from asked, unnest(string_to_array(text, ' ')) word where word <> ''
       order by length(word) desc, word limit ${sql.lit(WORDS)}),
    pieces as materialized (
      select distinct piece
        from words, lateral (select greatest(3, (length(word) + 1) / 2)) half(size),
             lateral (values (word), (left(word, half.size)), (right(word, half.size))) each_piece(piece))
    (select f.number, f.searchable_name
       from asked, unnest(${LEGAL_ENDINGS}::text[]) ending cross join lateral (
         select f.number, f.searchable_name ${firstWord} and f.searchable_name = text || ending
          limit ${sql.lit(READ_FOR_A_PIECE)}) f)
    union
    (select f.number, f.searchable_name ${firstWord}
        and f.searchable_name >= (select text from asked) and f.searchable_name < (select text from asked) || chr(1114111)
      order by f.searchable_name limit ${sql.lit(READ_FOR_A_PIECE)})
    union
    (select f.number, f.searchable_name from words w cross join lateral (
       select r.number, r.searchable_name
         from (select f.number, f.searchable_name ${range('w.word')} order by f.fragment
                limit ${sql.lit(READ_FOR_A_WORD)}) r
        where r.searchable_name like all (array(select '%' || word || '%' from words))
        limit ${sql.lit(READ_FOR_A_PIECE)}) f)
    union
    (select f.number, f.searchable_name from pieces p cross join lateral (
       select f.number, f.searchable_name ${range('p.piece')} order by f.fragment limit ${sql.lit(READ_FOR_A_PIECE)}) f)`;
})();

/** Every name of the partner: while its fragments lag behind. */
const ALL_NAMES = sql`select number, searchable_name from registry_customers where partner_number = ${ownNumber}`;

/**
 * The asking partner's customers of a similar name, the most similar first; at most 50. Legal forms count neither in
 * what is asked nor in the order (PP-25, PP-26).
 */
export async function listOwnCustomersByName(
  tx: Tx,
  name: string,
  among: 'near' | 'all' = 'near',
): Promise<Found[]> {
  const { rows } = await nameStatement(name, among).execute(tx);
  return rows;
}

export const nameStatement = (name: string, among: 'near' | 'all') => sql<Found>`
    with asked as materialized (select ${core(sql`searchable(${name})`)} as text),
    near_names as (${among === 'near' ? NEAR_NAMES : ALL_NAMES}),
    similar_names as materialized (
      select c.number, c.searchable_name from near_names c
       where (select text from asked) <> ''
         and (position((select text from asked) in c.searchable_name) > 0
           or word_similarity((select text from asked), c.searchable_name) >= ${CLOSE_ENOUGH})),
    best as materialized (
      select number, searchable_name, similarity((select text from asked), ${core(sql`searchable_name`)}) as likeness,
             position((select text from asked) in searchable_name) = 0 as otherwise
        from similar_names order by likeness desc, otherwise, searchable_name, number limit ${MOST})
    select c.number, c.name, c.street, c.city, c.state, c.postal_code as "postalCode", c.country, c.industry, c.plan
      from best b join registry_customers c on c.partner_number = ${ownNumber} and c.number = b.number
       and c.searchable_name collate "C" = b.searchable_name collate "C"
     order by b.likeness desc, b.otherwise, b.searchable_name, b.number`;

/** When the registry was brought up to date last; null before the first time. */
export async function findAsOf(tx: Tx): Promise<Date | null> {
  const { rows } = await sql<{ as_of: Date | null }>`select registry_as_of() as as_of`.execute(tx);
  return rows[0]?.as_of ?? null;
}
