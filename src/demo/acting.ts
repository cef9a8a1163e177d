import { addDays } from '../kernel/clock.ts';
import type { AccountContext, Context, MemberContext } from '../kernel/context.ts';
import { newId } from '../kernel/ids.ts';
import { type EnterRow, takeOn } from '../platform/http/door.ts';
import type { Installation, UntiedMemberContext } from '../platform/http/routes.ts';
import { hashToken, newToken } from '../platform/http/session-cookie.ts';

export type Stage = Pick<Installation, 'db' | 'clock' | 'jobs' | 'settings'>;
export type Player = { accountId: string; name: string };

/** A transaction at this moment, of nobody. */
export function act<T>(
  { db, jobs, settings }: Stage,
  at: Date,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const shared = { clock: { now: () => at }, jobs, settings, correlationId: `demo-${newId()}` };
  return db.transaction().execute((tx) => work({ ...shared, tx }));
}

/** What a signed-in person does before an organization is chosen. */
export function actAsPlayer<T>(
  stage: Stage,
  player: Player,
  at: Date,
  work: (ctx: AccountContext) => Promise<T>,
): Promise<T> {
  return act(stage, at, async (ctx) => {
    await takeTheDoor(ctx, player, null);
    return work({ ...ctx, account: player });
  });
}

/** What a person does in an organization, with their own rights and at this moment. */
export function actAsMember<T>(
  stage: Stage,
  player: Player,
  organizationId: string,
  at: Date,
  work: (ctx: MemberContext) => Promise<T>,
): Promise<T> {
  return act(stage, at, async (ctx) => {
    const row = await takeTheDoor(ctx, player, organizationId);
    if (!row?.person_id || !row.organization_kind)
      throw new Error(`${player.name} is not a person of this organization.`);
    const actor = {
      ...player,
      organizationId,
      organizationKind: row.organization_kind,
      organizationName: row.organization_name ?? '',
      personId: row.person_id,
      roles: row.roles ?? [],
    };
    return work({ ...ctx, account: player, actor });
  });
}

/** The same for what asks others over the network between its transactions. */
export async function untiedMember(
  stage: Stage,
  player: Player,
  organizationId: string,
  at: Date,
): Promise<UntiedMemberContext> {
  const { tx: _ended, ...ctx } = await actAsMember(
    stage,
    player,
    organizationId,
    at,
    async (inside) => inside,
  );
  return { ...ctx, inTransaction: (work) => actAsMember(stage, player, organizationId, at, work) };
}

/** The same door as everybody's: a session that lasts for this one transaction. */
async function takeTheDoor(
  { tx, clock }: Context,
  { accountId }: Player,
  organizationId: string | null,
): Promise<EnterRow | undefined> {
  const token_hash = hashToken(newToken());
  const now = clock.now();
  await tx
    .insertInto('sessions')
    .values({
      token_hash,
      account_id: accountId,
      created_at: now,
      last_seen_at: now,
      expires_at: addDays(now, 1),
      proved_at: now,
    })
    .execute();
  const entered = await takeOn(tx, { tokenHash: token_hash, organizationId, now });
  await tx.deleteFrom('sessions').where('token_hash', '=', token_hash).execute();
  return entered;
}
