import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { beginDemand, SECOND_FACTOR_TIMER } from './sign-in-policy.service.ts';

export const secondFactorTimer: TimerDefinition = { kind: SECOND_FACTOR_TIMER, fire: beginDemand };
