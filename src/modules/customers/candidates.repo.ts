import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

export type NearCustomer = {
  id: string;
  number: string | null;
  name: string;
  city: string;
  country: string;
  administrator_sign_in_name: string;
  created_at: Date;
  inactivated_at: Date | null;
  usable_until: Date | null;
};

export type NearTo = {
  /** The company's words: names that begin with them, or are one of these, are found. */
  core: string;
  names: string[];
  /** Texts inside of words. */
  pieces: string[];
  number: string;
  signInName: string;
  domains: string[];
};

/** What one range gives at most: a common word costs a large partner no more than a small one. */
const MOST_PER_RANGE = 200;
const MOST = 40;

/**
 * The partner's customers that are worth judging, by a bounded number of index ranges: names that begin alike, words that
 * share a piece, the number, the administrator's account and domain. The most similar names first; at most 40.
 */
export async function listNearCustomers(tx: Tx, partnerId: string, near: NearTo): Promise<NearCustomer[]> {
  const ofPartner = sql`from customers c where c.partner_id = ${partnerId}`;
  const { rows } = await sql<NearCustomer>`
    with near as (
      (select c.id ${ofPartner} and c.searchable_name >= ${near.core} and c.searchable_name < ${near.core} || chr(1114111)
          and ${near.core} <> '' order by c.searchable_name limit ${MOST_PER_RANGE})
      union (select c.id ${ofPartner} and c.searchable_name = any(${near.names}) limit ${MOST_PER_RANGE})
      union (select c.id ${ofPartner} and c.number = ${near.number} and ${near.number} <> '')
      union (select c.id ${ofPartner} and c.administrator_domain = any(${near.domains}) and c.administrator_domain <> ''
                and c.administrator_sign_in_name = ${near.signInName} limit ${MOST_PER_RANGE})
      union (select c.id ${ofPartner} and c.administrator_domain = any(${near.domains}) and c.administrator_domain <> ''
             limit ${MOST_PER_RANGE})
      union (select f.customer_id from unnest(${near.pieces}::text[]) piece cross join lateral (
               select customer_id from customer_fragments
                where partner_id = ${partnerId} and fragment >= piece and fragment < piece || chr(1114111)
                order by fragment limit ${MOST_PER_RANGE}) f)
    )
    select c.id, c.number, c.name, c.city, c.country, c.administrator_sign_in_name, c.created_at, c.inactivated_at,
           c.usable_until
      from near join customers c on c.partner_id = ${partnerId} and c.id = near.id
     order by c.number is distinct from ${near.number}, c.administrator_sign_in_name is distinct from ${near.signInName},
              word_similarity(${near.core}, c.searchable_name) desc, c.searchable_name, c.id
     limit ${MOST}`.execute(tx);
  return rows;
}

/** Behind a word comes a space; this sign is the next one. */
const AFTER_SPACE = '!';

type SameAs = Pick<NearTo, 'core' | 'names' | 'number'>;

/**
 * Whether somebody may be the same company: one of the partner's customers, or one of those that `elsewhere` asks for.
 * A few ends of indexes in one statement, for creating a customer asks it each time.
 */
export async function isAnySame(
  tx: Tx,
  partnerId: string,
  { core, names, number }: SameAs,
  elsewhere: RawBuilder<boolean> | undefined,
): Promise<boolean> {
  const ofPartner = sql`select from customers c where c.partner_id = ${partnerId}`;
  const { rows } = await sql<{ same: boolean }>`select
    exists (${ofPartner} and c.searchable_name >= ${core} and c.searchable_name < ${core + AFTER_SPACE})
    or exists (${ofPartner} and c.searchable_name = any(${names}::text[]))
    ${number === '' ? sql`` : sql`or exists (${ofPartner} and c.number = ${number})`}
    ${elsewhere ? sql`or ${elsewhere}` : sql``} as same`.execute(tx);
  return rows.some(({ same }) => same);
}

/**
 * The partner's customers that can only be the same company as the new one: of this number, or of a name that is
 * `core`, one of `names`, or begins with the whole words of `core`. At most 401, from a few ends of indexes.
 */
export async function listSameCustomers(
  tx: Tx,
  partnerId: string,
  { core, names, number }: SameAs,
): Promise<NearCustomer[]> {
  const rows = sql`select c.id, c.number, c.name, c.city, c.country, c.administrator_sign_in_name, c.created_at,
                          c.inactivated_at, c.usable_until
                     from customers c where c.partner_id = ${partnerId}`;
  const { rows: same } = await sql<NearCustomer>`
    (${rows} and c.searchable_name = any(${[core, ...names]}::text[]) limit ${MOST_PER_RANGE})
    union all (${rows} and c.searchable_name > ${`${core} `} and c.searchable_name < ${core + AFTER_SPACE}
               order by c.searchable_name limit ${MOST_PER_RANGE})
    ${number === '' ? sql`` : sql`union all (${rows} and c.number = ${number})`}`.execute(tx);
  return [...new Map(same.map((customer) => [customer.id, customer])).values()];
}

/** Those of the numbers that customers of the partner have. */
export async function listEnrolledNumbers(tx: Tx, partnerId: string, numbers: string[]): Promise<string[]> {
  if (numbers.length === 0) return [];
  const rows = await tx
    .selectFrom('customers')
    .select('number')
    .where('partner_id', '=', partnerId)
    .where('number', 'in', numbers)
    .execute();
  return rows.flatMap(({ number }) => number ?? []);
}
