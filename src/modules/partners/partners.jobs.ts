import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { LAPSE_TIMER, lapseAccessRequest } from './lapsing.service.ts';

/** A request that nobody answers lapses on its fourteenth day. */
export const accessRequestTimer: TimerDefinition = {
  kind: LAPSE_TIMER,
  fire: (ctx, { organizationId, subject }) => lapseAccessRequest(ctx, organizationId, subject),
};
