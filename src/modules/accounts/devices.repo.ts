import type { Tx } from '../../kernel/context.ts';

export async function isKnownDevice(tx: Tx, accountId: string, tokenHash: Buffer): Promise<boolean> {
  const known = await tx
    .selectFrom('known_devices')
    .select('last_used_at')
    .where('account_id', '=', accountId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return known !== undefined;
}

/** Remembers the browser of somebody who has just proved who they are; forgets those that were not used since. */
export async function rememberDevice(
  tx: Tx,
  device: { accountId: string; tokenHash: Buffer; at: Date; notSince: Date },
) {
  await tx
    .deleteFrom('known_devices')
    .where('account_id', '=', device.accountId)
    .where('last_used_at', '<', device.notSince)
    .execute();
  await tx
    .insertInto('known_devices')
    .values({ account_id: device.accountId, token_hash: device.tokenHash, last_used_at: device.at })
    .onConflict((it) => it.columns(['account_id', 'token_hash']).doUpdateSet({ last_used_at: device.at }))
    .execute();
}
