import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import type { OperationKind, OperationState } from './provisioning.rules.ts';

export type CancelRefusal = 'already-ended' | 'already-cancelled' | 'clears-away';

export const CANCEL_SENTENCES: Sentences<CancelRefusal> = {
  'already-ended': {
    sentence: 'This operation has ended already, so there is nothing to cancel.',
    remedy: 'Look at what came of it.',
    who: 'Nobody has to do anything',
  },
  'already-cancelled': {
    sentence: 'This operation was cancelled already.',
    remedy: 'Look at its reason; it can be let go on.',
    who: 'An administrator or member of the partner organization',
  },
  'clears-away': {
    sentence: 'This operation clears away what another one left behind; without it nobody would.',
    remedy: 'Wait for it to finish. When it has failed, let it go on.',
    who: 'Nobody has to do anything',
  },
};

/** Whatever has not ended can be cancelled, but not the clearing away. */
export function decideCancel({
  state,
  kind,
}: {
  state: OperationState;
  kind: OperationKind;
}): Decision<CancelRefusal> {
  if (state === 'cancelled') return refuse('already-cancelled');
  if (state === 'succeeded' || state === 'failed') return refuse('already-ended');
  return kind === 'deprovision' ? refuse('clears-away') : allow;
}
