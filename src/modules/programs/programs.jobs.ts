import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { KEY_TIMER, tellOfKeyEnd } from './key-notices.service.ts';

export const programKeyTimer: TimerDefinition = { kind: KEY_TIMER, fire: tellOfKeyEnd };
