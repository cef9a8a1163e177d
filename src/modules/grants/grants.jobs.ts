import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { GRANT_TIMER, tellOfEnd } from './notices.service.ts';

export const grantTimer: TimerDefinition = { kind: GRANT_TIMER, fire: tellOfEnd };
