import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { keepHouse } from './housekeeping.service.ts';

/** Once an hour, for the installation itself. */
export const housekeepingTimer: TimerDefinition = { kind: 'housekeeping', fire: keepHouse };
