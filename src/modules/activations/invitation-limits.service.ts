import type { Context, MemberContext } from '../../kernel/context.ts';
import { countIn, refuseTooMany } from '../accounts/index.ts';

/** However many are asked for in a minute, one organization sends so many in a quarter of an hour; then 429 with Retry-After. */
export async function countInvitation(ctx: MemberContext): Promise<void> {
  const count = await countIn(ctx, 'invitations-of-organization', ctx.actor.organizationId);
  refuseTooMany(ctx, 'invitations-of-organization', count, 'too-many-invitations');
}

/** Nobody is flooded with the invitations of one organization, also not by a list that names them often. */
export async function countInvitationTo(
  ctx: Pick<Context, 'tx' | 'clock'>,
  organizationId: string,
  address: string,
): Promise<void> {
  const count = await countIn(ctx, 'invitations-to-address', `${organizationId} ${address.toLowerCase()}`);
  refuseTooMany(ctx, 'invitations-to-address', count, 'too-many-invitations');
}
