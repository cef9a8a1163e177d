import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { SessionMethod } from '../../kernel/tables/account-tables.ts';

export type Opening = {
  tokenHash: Buffer;
  /** The session that this browser had before. */
  oldTokenHash: Buffer | undefined;
  deviceHash: Buffer;
  /** Browsers that were not used since are forgotten. */
  deviceNotSince: Date;
  accountId: string;
  method: SessionMethod;
  /** The organization whose provider said that there was a second factor. */
  assuredBy: string | undefined;
  /** The provider that it began at. */
  providerId: string | undefined;
  /** The provider's own session, as it names it. */
  providerSession: string | undefined;
  userAgent: string;
  address: string;
  now: Date;
  expiresAt: Date;
  idleMinutes: number;
};

/** Opens a session, ends the browser's former one and those of the account whose time is over, and remembers the browser. */
export async function replaceSession(tx: Tx, opening: Opening) {
  const { accountId, tokenHash, oldTokenHash, deviceHash, deviceNotSince, now, expiresAt } = opening;
  await sql`
    with ended as (
      delete from sessions
       where token_hash = ${oldTokenHash ?? null} or (account_id = ${accountId} and expires_at <= ${now})
    ), forgotten as (
      delete from known_devices
       where account_id = ${accountId} and last_used_at < ${deviceNotSince} and token_hash <> ${deviceHash}
    ), remembered as (
      insert into known_devices (account_id, token_hash, last_used_at) values (${accountId}, ${deviceHash}, ${now})
      on conflict (account_id, token_hash) do update set last_used_at = excluded.last_used_at
    )
    insert into sessions (token_hash, account_id, created_at, last_seen_at, expires_at, user_agent, method,
                          address, last_address, proved_at, idle_minutes, assured_by, provider_id, provider_session)
    values (${tokenHash}, ${accountId}, ${now}, ${now}, ${expiresAt}, ${opening.userAgent}, ${opening.method},
            ${opening.address}, ${opening.address}, ${now}, ${opening.idleMinutes}, ${opening.assuredBy ?? null},
            ${opening.providerId ?? null}, ${opening.providerSession ?? null})`.execute(tx);
}

/** The sign-in provider that the session began at. */
export async function findProviderOfSession(
  tx: Tx,
  tokenHash: Buffer | undefined,
): Promise<string | undefined> {
  if (!tokenHash) return undefined;
  const session = await tx
    .selectFrom('sessions')
    .select('provider_id')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return session?.provider_id ?? undefined;
}

export async function deleteSession(tx: Tx, tokenHash: Buffer) {
  await tx.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

export async function deleteSessionsOf(tx: Tx, accountId: string) {
  await tx.deleteFrom('sessions').where('account_id', '=', accountId).execute();
}

/**
 * Those that began at the provider: of an account, of one of the provider's own sessions, or of both. Where an account is
 * named, sessions of which the provider did not tell its own end too.
 */
export async function deleteSessionsOfProvider(
  tx: Tx,
  ended: {
    providerId: string;
    accountId?: string | undefined;
    providerSession?: string | undefined;
    begunBefore: Date;
  },
) {
  const { providerId, accountId, providerSession, begunBefore } = ended;
  if (accountId === undefined && providerSession === undefined) return;
  await tx
    .deleteFrom('sessions')
    .where('provider_id', '=', providerId)
    .where('created_at', '<=', begunBefore)
    .$if(accountId !== undefined, (query) => query.where('account_id', '=', accountId ?? ''))
    .$if(providerSession !== undefined, (query) =>
      query.where((row) =>
        row.or([
          row('provider_session', '=', providerSession ?? ''),
          ...(accountId === undefined ? [] : [row('provider_session', 'is', null)]),
        ]),
      ),
    )
    .execute();
}

/** The session goes on under another token. Returns when it ends. */
export async function rotateSession(
  tx: Tx,
  oldTokenHash: Buffer,
  next: {
    tokenHash: Buffer;
    provedAt: Date;
    better: (method: SessionMethod) => SessionMethod;
    providerSession?: string | undefined;
  },
): Promise<Date> {
  const { method } = await tx
    .selectFrom('sessions')
    .select('method')
    .where('token_hash', '=', oldTokenHash)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { expires_at } = await tx
    .updateTable('sessions')
    .set({
      token_hash: next.tokenHash,
      proved_at: next.provedAt,
      method: next.better(method),
      ...(next.providerSession === undefined ? {} : { provider_session: next.providerSession }),
    })
    .where('token_hash', '=', oldTokenHash)
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return expires_at;
}

/** What is open, newest use first. */
export async function listSessions(tx: Tx, accountId: string, now: Date) {
  const rows = await tx
    .selectFrom('sessions')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.filter((row) => row.last_seen_at.getTime() + row.idle_minutes * 60_000 > now.getTime());
}

/** Returns whether there was one. */
export async function deleteSessionOf(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteOtherSessions(tx: Tx, accountId: string, ownTokenHash: Buffer) {
  await tx
    .deleteFrom('sessions')
    .where('account_id', '=', accountId)
    .where('token_hash', '<>', ownTokenHash)
    .execute();
}
