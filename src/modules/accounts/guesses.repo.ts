import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

export type Guess = {
  /** As it was typed, lower case: also counted where nobody is called so. */
  subject: string;
  deviceHash: Buffer | undefined;
  windowStart: Date;
  keys: { pair: string; network: string /** Before the account and the device. */; device: string };
};

export type Guessed = {
  account: { id: string; name: string; passwordHash: string | null } | undefined;
  /** Counted by the browser, which its owner has signed in from before, or by the network. */
  known: boolean;
  counts: Record<string, number>;
};

/**
 * Finds who is meant and counts the guess in one statement, the same one whether or not there is such an account or
 * browser, so that neither words nor time tell.
 */
export async function countGuess(
  tx: Tx,
  issuer: string,
  { subject, deviceHash, windowStart, keys }: Guess,
): Promise<Guessed> {
  const { rows } = await sql<{
    id: string | null;
    name: string;
    password_hash: string | null;
    known: boolean;
    counts: Record<string, number>;
  }>`
    with account as (
      select a.id, a.display_name, a.password_hash,
             exists (select from known_devices d where d.account_id = a.id and d.token_hash = ${deviceHash ?? null}) as known
        from identities i join accounts a on a.id = i.account_id
       where i.issuer = ${issuer} and i.subject = ${subject}
    ), counted as (
      insert into rate_counters as counter (key, window_start, count)
      select key, ${windowStart}, 1
        from (select ${keys.device} || ' ' || account.id || ' ' || encode(${deviceHash ?? null}, 'hex') as key
                from account where known
              union all
              select unnest(array[${keys.pair}, ${keys.network}]::text[])
               where not exists (select from account where known)) as keys
       order by key
      on conflict (key, window_start) do update set count = counter.count + 1
      returning key, count
    )
    select account.id, account.display_name as name, account.password_hash, coalesce(account.known, false) as known,
           (select json_object_agg(key, count) from counted) as counts
      from (select) as always left join account on true`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('One row is always answered.');
  const { id, name, password_hash: passwordHash, known, counts } = row;
  return { account: id === null ? undefined : { id, name, passwordHash }, known, counts };
}
