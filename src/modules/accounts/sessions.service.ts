import type { AccountContext, Context, Tx } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import type { SessionMethod } from '../../kernel/tables/account-tables.ts';
import type { NewSession } from '../../platform/http/browsers.ts';
import { takeOn } from '../../platform/http/door.ts';
import { hashToken, newToken } from '../../platform/http/session-cookie.ts';
import { deviceName } from './devices.rules.ts';
import { deleteOtherSessions, deleteSessionOf, listSessions, rotateSession } from './sessions.repo.ts';
import type { OwnSessions } from './step-up.contract.ts';

/** Where the account is signed in; the address is where each was last used. */
export async function readSessions(
  { tx, account, clock }: AccountContext,
  ownTokenHash: Buffer | undefined,
): Promise<OwnSessions> {
  const open = await listSessions(tx, account.accountId, clock.now());
  return {
    items: open.map((session) => ({
      id: session.id,
      device: deviceName(session.user_agent),
      method: session.method,
      address: session.last_address,
      beganAt: session.created_at.toISOString(),
      lastUsedAt: session.last_seen_at.toISOString(),
      endsAt: session.expires_at.toISOString(),
      current: ownTokenHash?.equals(session.token_hash) === true,
    })),
  };
}

export async function endSession({ tx, account }: AccountContext, id: string): Promise<void> {
  if (!(await deleteSessionOf(tx, account.accountId, id))) throw notFound('session');
}

/** A new token at a fresh proof, so that whoever holds the old one is not lifted up with it. */
export async function renewSession(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  oldTokenHash: Buffer,
  better: (method: SessionMethod) => SessionMethod,
  providerSession?: string,
): Promise<NewSession> {
  const token = newToken();
  const expiresAt = await rotateSession(tx, oldTokenHash, {
    tokenHash: hashToken(token),
    provedAt: clock.now(),
    better,
    providerSession,
  });
  return { token, expiresAt, came: 'afresh' };
}

/** Everywhere but here. */
export async function endOtherSessions({ tx, account }: AccountContext, ownTokenHash: Buffer): Promise<void> {
  await deleteOtherSessions(tx, account.accountId, ownTokenHash);
}

/** Whose open session this is; for a browser that comes back from elsewhere. */
export async function accountOfSession(
  tx: Tx,
  tokenHash: Buffer | undefined,
  now: Date,
): Promise<string | undefined> {
  if (!tokenHash) return undefined;
  return (await takeOn(tx, { tokenHash, organizationId: null, now }))?.account_id;
}
