import type { Context } from '../../kernel/context.ts';
import type { DueTimer } from '../../platform/timers/definitions.ts';
import { setTimer } from '../../platform/timers/timers.ts';
import { queueMailToAdministrators } from '../notifications/index.ts';
import { listAdministratorAddresses } from '../people/index.ts';
import { concernsSomebody, keyLetter, nextKeyNotice } from './key-notices.rules.ts';
import { findOwnerKind, findProgramOfKey } from './programs.repo.ts';

export const KEY_TIMER = 'program-key';

/** Sets the first notice of a key's end. One that was removed before is not told of: the timer finds nothing. */
export async function scheduleKeyNotice(
  ctx: Pick<Context, 'tx' | 'clock'>,
  organizationId: string,
  key: { id: string; expiresAt: Date },
): Promise<void> {
  const dueAt = nextKeyNotice(key.expiresAt, ctx.clock.now());
  if (dueAt) await setTimer(ctx, { organizationId, kind: KEY_TIMER, subject: key.id, dueAt });
}

/** Tells the administrators of the organization that the last key of a program ends, or has ended. */
export async function tellOfKeyEnd(
  ctx: Context,
  { organizationId, subject: keyId }: DueTimer,
): Promise<Date | undefined> {
  const { tx, clock, settings } = ctx;
  const program = await findProgramOfKey(tx, organizationId, keyId);
  const key = program?.keys.find(({ id }) => id === keyId);
  if (!program || !key) return undefined;
  const now = clock.now();
  const expiresAt = new Date(key.expiresAt);
  if (concernsSomebody(keyId, program.keys)) {
    const [kind, addresses] = await Promise.all([
      findOwnerKind(tx, organizationId),
      listAdministratorAddresses(tx, organizationId),
    ]);
    const place = kind === 'customer' ? 'system-users' : 'programs';
    const url = `${settings.publicUrl}/${kind}/${organizationId}/people/${place}/${program.id}`;
    const letter = keyLetter({ program: program.name, key: key.name, expiresAt, now, url });
    await queueMailToAdministrators(ctx, addresses, { organizationId, kind: 'program-key', letter });
  }
  return nextKeyNotice(expiresAt, now);
}
