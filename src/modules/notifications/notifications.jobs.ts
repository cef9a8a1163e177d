import type { JobDefinition } from '../../platform/jobs/definitions.ts';
import { RETRIED } from '../../platform/jobs/queue.ts';
import { MAIL_QUEUE } from './notifications.service.ts';
import { sendMail } from './sending.service.ts';

/** With pauses that grow to a quarter of an hour, a server may be away for most of a day. */
const TRIES = 80;

export const mailJob: JobDefinition<{ mailId: string }> = {
  queue: { name: MAIL_QUEUE, ...RETRIED, retryLimit: TRIES, retryDelayMax: 900 },
  concurrency: 4,
  handle: (ctx, { data, retryCount }) => sendMail(ctx, data.mailId, retryCount >= TRIES),
};
