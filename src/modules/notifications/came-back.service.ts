import type { Context } from '../../kernel/context.ts';
import type { CameBack } from './mails.repo.ts';

/** A job for each mail of an organization that did not arrive; whoever sent it on somebody's behalf takes it up. */
export const BOUNCE_QUEUE = 'mail-bounced';

export async function tellOfWhatCameBack(
  { tx, jobs }: Pick<Context, 'tx' | 'jobs'>,
  mails: readonly CameBack[],
): Promise<void> {
  for (const { id, organizationId } of mails)
    if (organizationId !== null) await jobs.enqueue(tx, BOUNCE_QUEUE, { mailId: id, organizationId });
}
