import { readItem, writeItem } from '../ui/stored-state.ts';
import type { SubmissionMemory } from './submission-key.ts';

/** Keeps a pending submission beside the draft of its form, for as long as the window is open. */
export function pendingOnThisDevice(draftKey: string): SubmissionMemory {
  const key = `submission.${draftKey}`;
  return {
    read: () => {
      const kept = readItem(sessionStorage, key);
      return isPending(kept) ? kept : undefined;
    },
    write: (pending) => writeItem(sessionStorage, key, pending),
  };
}

function isPending(value: unknown): value is { key: string; body: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    'body' in value &&
    typeof value.key === 'string' &&
    typeof value.body === 'string'
  );
}
