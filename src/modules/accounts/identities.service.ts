import type { AccountContext, Context, UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { deleteIdentity, findAccountByIdentity, insertIdentity, listIdentities } from './accounts.repo.ts';
import { SENTENCES } from './accounts.rules.ts';
import { identityLinkedLetter, identityRemovedLetter } from './letters.ts';
import { lockWaysIn, readWaysIn } from './passkeys.repo.ts';
import { leavesAWayIn, PASSKEY_SENTENCES } from './passkeys.rules.ts';
import { tellOwner } from './telling.service.ts';

/** What the own account is known by at sign-in providers. */
export async function readIdentities({ tx, account }: AccountContext) {
  const items = await listIdentities(tx, account.accountId);
  return {
    items: items.map(({ created_at, ...identity }) => ({ ...identity, linkedAt: created_at.toISOString() })),
    removable: leavesAWayIn(await readWaysIn(tx, account.accountId)),
  };
}

type NewIdentity = { issuer: string; subject: string; name: string };

/** Attaches what a provider has just confirmed to the account that is signed in here; never one of another account. */
export async function linkIdentity(
  ctx: UntiedContext,
  accountId: string,
  identity: NewIdentity,
): Promise<void> {
  const link = () => ctx.inTransaction((inside) => linkUnlessTaken(inside, accountId, identity));
  await link().catch((error: unknown) => {
    // Somebody else has linked it in the meantime: looked at again, it is theirs, or our own already.
    if (violatedConstraint(error) === 'identities_pkey') return link();
    throw error;
  });
}

async function linkUnlessTaken(ctx: Context, accountId: string, identity: NewIdentity): Promise<void> {
  const owner = await findAccountByIdentity(ctx.tx, identity.issuer, identity.subject);
  if (owner?.id === accountId) return;
  if (owner) throw refused(explain(SENTENCES, 'identity-of-another'));
  await insertIdentity(ctx.tx, { ...identity, account_id: accountId, created_at: ctx.clock.now() });
  await tellOwner(ctx, accountId, 'identity-linked', identityLinkedLetter(ctx, identity.name));
}

/** Not the last way in, and not the own password's. */
export async function removeIdentity(ctx: AccountContext, id: string): Promise<void> {
  const { tx, account } = ctx;
  const ways = await lockWaysIn(tx, account.accountId);
  const name = await deleteIdentity(tx, account.accountId, id);
  if (name === undefined) throw notFound('sign-in provider');
  if (!leavesAWayIn(ways)) throw refused(explain(PASSKEY_SENTENCES, 'last-way-in'));
  await tellOwner(ctx, account.accountId, 'identity-removed', identityRemovedLetter(ctx, name));
}
