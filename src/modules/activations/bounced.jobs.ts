import type { JobDefinition } from '../../platform/jobs/definitions.ts';
import { RETRIED } from '../../platform/jobs/queue.ts';
import { BOUNCE_QUEUE, type BouncedMail, tellOfBounce } from './bounced.service.ts';

export const bouncedInvitationJob: JobDefinition<BouncedMail> = {
  queue: { name: BOUNCE_QUEUE, ...RETRIED },
  concurrency: 1,
  handle: ({ db, ...worker }, { data }) =>
    db.transaction().execute((tx) => tellOfBounce({ ...worker, tx }, data)),
};
