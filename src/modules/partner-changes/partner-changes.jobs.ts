import type { JobDefinition } from '../../platform/jobs/definitions.ts';
import { RETRIED } from '../../platform/jobs/queue.ts';
import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { carryOutWhenDue } from './carrying-out.service.ts';
import { CHANGE_TIMER, NEWS_QUEUE } from './scheduling.service.ts';
import { tellOfChanges } from './telling.service.ts';

export const partnerChangeNewsJob: JobDefinition<{ vendorId: string }> = {
  queue: { name: NEWS_QUEUE, ...RETRIED },
  concurrency: 1,
  handle: (ctx, { data }) => tellOfChanges(ctx, data.vendorId),
};

export const partnerChangeTimer: TimerDefinition = { kind: CHANGE_TIMER, fire: carryOutWhenDue };
