import type { Context } from '../../kernel/context.ts';
import { queueMail } from '../notifications/index.ts';
import { listSignInNames } from './accounts.repo.ts';
import type { Letter } from './letters.ts';

/** Tells the owner what changed about signing in, at every address that is proved to be theirs. */
export async function tellOwner(
  ctx: Context,
  accountId: string,
  kind: string,
  letter: Letter,
): Promise<void> {
  for (const to of await listSignInNames(ctx.tx, accountId))
    await queueMail(ctx, { organizationId: null, kind, to, letter });
}
