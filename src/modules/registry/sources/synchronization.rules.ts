import { allow, type Decision, refuse, type Sentences } from '../../../kernel/decisions.ts';
import type { RemoteReason } from '../../../kernel/remote-reasons.ts';

export type SyncFailure =
  | RemoteReason
  | 'sealed-with-another-key'
  | 'no-list'
  | 'wrong-next-page'
  | 'repeats-itself'
  | 'too-many-pages'
  | 'empty-answer'
  | 'too-many-missing'
  | 'import-running'
  | 'cannot-ask-for-one'
  | 'interrupted';

const SOURCE = 'Whoever runs the source';
const OPERATOR = 'A vendor operator';
const HOST = 'Whoever runs this installation';

/** Why a synchronization stopped. Whatever it was, the registry is as it was before. */
export const SYNC_SENTENCES: Sentences<SyncFailure> = {
  'not-an-address': {
    sentence: 'The address of the source is none.',
    remedy: 'Write one that begins with https:// or http://.',
    who: OPERATOR,
  },
  'wrong-protocol': {
    sentence: 'The source is neither at https:// nor at http://.',
    remedy: 'Write an address that begins with https://.',
    who: OPERATOR,
  },
  'credentials-in-address': {
    sentence: 'The address holds a user name or a password.',
    remedy: 'Take them out of the address and choose a kind of authentication.',
    who: OPERATOR,
  },
  'inside-address': {
    sentence: 'The source is inside of this installation’s own network.',
    remedy: 'Use its public address, or have its host named in REGISTRY_INSIDE_HOSTS.',
    who: HOST,
  },
  'unknown-host': {
    sentence: 'Nobody knows the host of the source.',
    remedy: 'Check the spelling of the address.',
    who: OPERATOR,
  },
  unreachable: {
    sentence: 'The source cannot be reached.',
    remedy: 'Ask whether it is running, and whether this installation may connect to it.',
    who: SOURCE,
  },
  'not-trusted': {
    sentence: 'The certificate of the source cannot be trusted.',
    remedy: 'Have the certificate renewed, or use the host name that it was made for.',
    who: SOURCE,
  },
  'timed-out': {
    sentence: 'The source took too long to answer.',
    remedy: 'Synchronize again later; ask for smaller pages; or allow it more seconds.',
    who: OPERATOR,
  },
  'broke-off': {
    sentence: 'The source ended the connection in the middle of an answer.',
    remedy: 'Synchronize again. If it happens again, ask for smaller pages.',
    who: SOURCE,
  },
  'too-large': {
    sentence: 'An answer of the source is larger than what is taken.',
    remedy: 'Ask for smaller pages, or allow it more megabytes.',
    who: OPERATOR,
  },
  'not-json': {
    sentence: 'The source did not answer with JSON.',
    remedy: 'Check the address and the path: a sign-in page or an error page answers like this.',
    who: OPERATOR,
  },
  'asked-to-wait': {
    sentence: 'The source asks to be left alone for a while.',
    remedy: 'Synchronize again later, or less often.',
    who: OPERATOR,
  },
  'not-authorized': {
    sentence: 'The source did not let us in.',
    remedy: 'Enter the secret anew, or have the account’s rights checked.',
    who: OPERATOR,
  },
  'sealed-with-another-key': {
    sentence: 'The secret of the source was sealed with a key that this installation does not have any more.',
    remedy: 'Enter the secret anew; or have the earlier key put back behind the new one in SECRET_KEYS.',
    who: OPERATOR,
  },
  'not-there': {
    sentence: 'The source has nothing at this path.',
    remedy: 'Check the address and the path of the list.',
    who: OPERATOR,
  },
  'server-failed': {
    sentence: 'The source failed, also when it was asked again.',
    remedy: 'Synchronize again later. If it happens again, tell whoever runs the source.',
    who: SOURCE,
  },
  'refused-request': {
    sentence: 'The source refused the question.',
    remedy: 'Check path, mapping and paging with "Try the connection".',
    who: OPERATOR,
  },
  'redirected-away': {
    sentence: 'The source sends us to another server, which is not followed.',
    remedy: 'Write the other address yourself if it is the right one.',
    who: OPERATOR,
  },
  'no-list': {
    sentence: 'There is no list of rows in the answer.',
    remedy: 'Say where the rows stand, such as /value.',
    who: OPERATOR,
  },
  'wrong-next-page': {
    sentence: 'What should tell the next page is no text.',
    remedy: 'Say where the next address or the cursor stands.',
    who: OPERATOR,
  },
  'repeats-itself': {
    sentence: 'The source sent the same page twice.',
    remedy: 'Check the parameters of the paging: it seems to ignore them.',
    who: OPERATOR,
  },
  'too-many-pages': {
    sentence: 'The source has more pages than are read.',
    remedy: 'Ask for larger pages.',
    who: OPERATOR,
  },
  'empty-answer': {
    sentence: 'The source is empty, and it was not before.',
    remedy: 'Ask whoever runs the source. If it is right, synchronize and accept what is missing.',
    who: OPERATOR,
  },
  'too-many-missing': {
    sentence: 'The source lacks more of its rows than is allowed.',
    remedy: 'Ask whoever runs the source. If it is right, synchronize and accept what is missing.',
    who: OPERATOR,
  },
  'import-running': {
    sentence: 'Another import was writing into the registry for a long time.',
    remedy: 'Synchronize again when it has ended.',
    who: OPERATOR,
  },
  'cannot-ask-for-one': {
    sentence: 'The source cannot be asked for one record.',
    remedy: 'Write the path of one record into its list, or synchronize everything.',
    who: OPERATOR,
  },
  interrupted: {
    sentence: 'The synchronization was interrupted again and again.',
    remedy: 'Synchronize again. If it happens again, look into the log of the worker.',
    who: HOST,
  },
};

export const STARTING_SENTENCES: Sentences<'already-running'> = {
  'already-running': {
    sentence: 'This source is being synchronized.',
    remedy: 'Wait until that has ended.',
    who: 'You',
  },
};

/** Waiting for a moment helps, so the page is asked for again. */
export function isWorthRepeating(reason: SyncFailure): boolean {
  return ['unreachable', 'timed-out', 'broke-off', 'server-failed', 'asked-to-wait'].includes(reason);
}

export type Pace = {
  /** How often a page is asked for before giving up. */
  tries: number;
  /** Before the second try; doubled before each further one. */
  firstPauseMs: number;
  /** A source that wants to be left alone for longer is left alone. */
  longestPauseMs: number;
};
export const USUAL_PACE: Pace = { tries: 4, firstPauseMs: 500, longestPauseMs: 120_000 };

/** How long to wait before the next try; undefined when there is none. What the source asks for counts. */
export function pauseBefore(
  pace: Pace,
  {
    reason,
    tries,
    retryAfterSeconds,
  }: { reason: SyncFailure; tries: number; retryAfterSeconds?: number | undefined },
): number | undefined {
  if (!isWorthRepeating(reason) || tries >= pace.tries) return undefined;
  const pause =
    retryAfterSeconds === undefined ? pace.firstPauseMs * 2 ** (tries - 1) : retryAfterSeconds * 1_000;
  return pause <= pace.longestPauseMs ? pause : undefined;
}

export type MissingFacts = {
  /** Rows that the source had until now, and how many of them it does not deliver now. */
  known: number;
  missing: number;
  stopAtPercent: number;
  accepted: boolean;
};

/** A source that vanishes takes nobody along: it may lack a share of what it had, and never all of it by itself. */
export function decideMissing({
  known,
  missing,
  stopAtPercent,
  accepted,
}: MissingFacts): Decision<'empty-answer' | 'too-many-missing'> {
  if (accepted || missing === 0) return allow;
  if (missing === known) return refuse('empty-answer');
  return missing * 100 > known * stopAtPercent ? refuse('too-many-missing') : allow;
}

export type StepName = 'read' | 'compare' | 'write';
export const STEP_LABELS: Record<StepName, string> = {
  read: 'Read the source',
  compare: 'Compare with the registry',
  write: 'Write what is new',
};
export type SyncStep = {
  name: StepName;
  state: 'waiting' | 'running' | 'done' | 'failed';
  startedAt: string | null;
  finishedAt: string | null;
};

export const freshSteps = (): SyncStep[] =>
  (['read', 'compare', 'write'] as const).map((name) => ({
    name,
    state: 'waiting',
    startedAt: null,
    finishedAt: null,
  }));

/** The steps when this one has begun: those before it are done. */
export function beginStep(steps: readonly SyncStep[], name: StepName, at: Date): SyncStep[] {
  const now = at.toISOString();
  const place = steps.findIndex((step) => step.name === name);
  return steps.map((step, index) => {
    if (index < place) {
      return step.state === 'done'
        ? step
        : { ...step, state: 'done', startedAt: step.startedAt ?? now, finishedAt: now };
    }
    return index === place ? { ...step, state: 'running', startedAt: now, finishedAt: null } : step;
  });
}

/** The steps at the end: what ran has failed, or everything is done. */
export function endSteps(steps: readonly SyncStep[], failed: boolean, at: Date): SyncStep[] {
  const now = at.toISOString();
  return steps.map((step) => {
    if (step.state === 'done' || (failed && step.state === 'waiting')) return step;
    return { ...step, state: failed ? 'failed' : 'done', startedAt: step.startedAt ?? now, finishedAt: now };
  });
}

export type RemovalRefusal = 'still-there' | 'has-customers';

/** Only what every source has let go may be removed, and no partner while it has customers. */
export function decideRemoval({
  missing,
  hasCustomers,
}: {
  missing: boolean;
  hasCustomers: boolean;
}): Decision<RemovalRefusal> {
  if (!missing) return refuse('still-there');
  return hasCustomers ? refuse('has-customers') : allow;
}

export const REMOVAL_SENTENCES: Sentences<RemovalRefusal> = {
  'still-there': {
    sentence: 'A source delivers this row, or none ever has.',
    remedy: 'Remove it where it comes from, and synchronize.',
    who: SOURCE,
  },
  'has-customers': {
    sentence: 'This partner is partner of record of customers in the registry.',
    remedy: 'Remove or move its customers first.',
    who: OPERATOR,
  },
};

/** A partner's questions to the sources; enough for people, too few to try numbers out. */
export const LOOKUPS_AN_HOUR = 30;

export const LOOKUP_SENTENCES: Sentences<'too-many-lookups' | 'already-asked'> = {
  'too-many-lookups': {
    sentence: `Your organization has asked for ${LOOKUPS_AN_HOUR} numbers within an hour.`,
    remedy: 'Ask again later, or wait for the next synchronization.',
    who: 'You',
  },
  'already-asked': {
    sentence: 'The registry is being asked for this number.',
    remedy: 'Wait for the answer.',
    who: 'You',
  },
};
