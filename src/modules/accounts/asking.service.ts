import type { UntiedContext } from '../../kernel/context.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { hashToken, newToken } from '../../platform/http/session-cookie.ts';
import { BUILT_IN } from './accounts.service.ts';
import { networkOf } from './devices.rules.ts';
import { countGuess } from './guesses.repo.ts';
import { countAttempt, keyOf, refuseTooMany, windowAt } from './limits.service.ts';

/** What tells a browser apart that asks for a code before anybody is signed in. */
export type Asker = { deviceToken: string; askedBy: Buffer };

/**
 * Counts who asks for a code to this address. In a browser that its owner has signed in from before only that browser
 * counts, so that strangers who ask cannot keep the owner from a code; elsewhere each network, and all of them together.
 */
export async function countAsking(
  ctx: UntiedContext,
  signInName: string,
  { address, deviceToken = newToken() }: Pick<Browser, 'address' | 'deviceToken'>,
): Promise<Asker> {
  const network = networkOf(address);
  const askedBy = hashToken(deviceToken);
  const keys = {
    device: 'code-device',
    pair: keyOf('code-name', `${signInName} ${network}`),
    network: keyOf('code-address', network),
  };
  const { known, counts } = await ctx.inTransaction(({ tx, clock }) =>
    countGuess(tx, BUILT_IN, {
      ...{ subject: signInName, deviceHash: askedBy, keys },
      windowStart: windowAt(clock.now()),
    }),
  );
  const counted = Object.keys(counts).find((key) => key !== keys.network) ?? keys.pair;
  refuseTooMany(ctx, 'code-address', counts[keys.network] ?? 0);
  refuseTooMany(ctx, known ? 'code-device' : 'code-name', counts[counted] ?? 0);
  if (!known) await countAttempt(ctx, 'code-everywhere', signInName);
  return { deviceToken, askedBy };
}

/** A browser without what it was given then has asked for nothing. */
export const askedByBrowser = ({ deviceToken }: Pick<Browser, 'deviceToken'>): Buffer =>
  hashToken(deviceToken ?? newToken());
