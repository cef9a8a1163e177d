import type { AccountContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { deviceName } from './devices.rules.ts';
import { deleteOtherSessions, deleteSessionOf, listSessions } from './sessions.repo.ts';
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

/** Everywhere but here. */
export async function endOtherSessions({ tx, account }: AccountContext, ownTokenHash: Buffer): Promise<void> {
  await deleteOtherSessions(tx, account.accountId, ownTokenHash);
}
