import type { Tx } from '../../kernel/context.ts';
import type { SessionMethod } from '../../kernel/tables/account-tables.ts';

/** A second factor of a provider that an organization brought along counts there, and is a plain sign-in elsewhere. */
export async function methodFor(
  tx: Tx,
  tokenHash: Buffer,
  { method, organizationId }: { method: SessionMethod; organizationId: string },
): Promise<SessionMethod> {
  if (method !== 'provider+mfa') return method;
  const session = await tx
    .selectFrom('sessions')
    .select('assured_by')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  const assuredBy = session?.assured_by ?? null;
  return assuredBy === null || assuredBy === organizationId ? method : 'provider';
}
