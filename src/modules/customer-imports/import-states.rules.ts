import { allow, type Decision, refuse } from '../../kernel/decisions.ts';
import type { ImportReason } from './import-decisions.rules.ts';

/** One import of one partner. */
export type ImportRef = { partnerId: string; importId: string };

export type ImportState = 'reading' | 'staged' | 'planned' | 'queued' | 'running' | 'done' | 'cancelled';

/** Started once, after the rows were checked, and while no other import of the partner runs. */
export function decideStart(
  state: ImportState,
  { deeds, running }: { deeds: number; running: boolean },
): Decision<ImportReason> {
  switch (state) {
    case 'queued':
    case 'running':
      return allow;
    case 'done':
    case 'cancelled':
      return refuse('has-ended');
    case 'reading':
    case 'staged':
      return refuse('not-planned');
    case 'planned':
      if (deeds === 0) return refuse('nothing-to-do');
      return running ? refuse('import-running') : allow;
    default:
      return state satisfies never;
  }
}

/** Columns can be chosen anew, and the file thrown away, until the import has begun. */
export function decideChanging(state: ImportState): Decision<ImportReason> {
  if (state === 'queued' || state === 'running') return refuse('has-begun');
  return state === 'done' || state === 'cancelled' ? refuse('has-ended') : allow;
}

/** Only what runs can be cancelled; cancelling twice is cancelling once. */
export function decideCancel(state: ImportState): Decision<ImportReason> {
  switch (state) {
    case 'queued':
    case 'running':
    case 'cancelled':
      return allow;
    case 'done':
      return refuse('has-ended');
    case 'reading':
    case 'staged':
    case 'planned':
      return refuse('not-planned');
    default:
      return state satisfies never;
  }
}
