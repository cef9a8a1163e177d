import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { actAs } from '../../platform/postgres/capacity.ts';
import { readBounce } from './bounces.rules.ts';
import { tellOfWhatCameBack } from './came-back.service.ts';
import { markBounced } from './mails.repo.ts';

/** Takes what came back to the bounce address: `noted` when it tells that a mail of ours failed for good. */
export async function takeBounce(
  { tx, clock, jobs, settings }: Context,
  secret: string | undefined,
  message: string,
): Promise<'noted' | 'ignored'> {
  if (settings.bounceSecret === undefined) throw notFound('address for bounces');
  if (!isSame(secret ?? '', settings.bounceSecret))
    throw new DomainError('unauthenticated', 'Send the secret of the settings in the header bounce-secret.');
  const bounce = readBounce(message);
  if (!bounce) return 'ignored';
  await actAs(tx, 'system');
  const cameBack = await markBounced(tx, bounce.mailIds, { words: bounce.words, at: clock.now() });
  await tellOfWhatCameBack({ tx, jobs }, cameBack);
  return cameBack.length > 0 ? 'noted' : 'ignored';
}

const hash = (text: string) => createHash('sha256').update(text).digest();
const isSame = (given: string, wanted: string) => timingSafeEqual(hash(given), hash(wanted));
