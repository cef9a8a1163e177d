export { housekeepingTimer } from './housekeeping.jobs.ts';
