import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { advanceLife } from './advance-life.service.ts';

/** Set by the database for every customer whose time is limited, whoever writes it. */
export const lifeTimer: TimerDefinition = { kind: 'customer-life', fire: advanceLife };
