/** A service broker's answers, as far as keys have to know them. */
type Refusal = {
  kind: 'failed';
  reason: string;
  status: number | null;
  description: string;
  orphan: boolean;
  retryAfterSeconds: number | null;
};
type Accepted = {
  kind: 'accepted';
  operation: string | null;
  description: string | null;
  retryAfterSeconds: number | null;
};
type Made = { kind: 'done'; binding: { credentials: Record<string, unknown>; expiresAt: string | null } };
type Gone = { kind: 'gone' };

/** What asking for a key came to. */
export type MakingOutcome =
  | { kind: 'made'; credentials: Record<string, unknown>; expiresAt: string | null }
  /** The service is at it, or has first to end something else; `begun` is how it calls the work that it has accepted. */
  | { kind: 'waits'; begun: { operation: string | null } | null; note: string; seconds: number }
  /** It was done, and what it made has to be fetched. */
  | { kind: 'fetch' }
  /** Nothing has come about: the same may be asked again. */
  | { kind: 'again'; words: string }
  /** Something may have come about: it is removed. */
  | { kind: 'failed'; reason: 'refused' | 'not-shown'; words: string };

const LOOK_AGAIN_SECONDS = 2;
const LONGEST_PAUSE_SECONDS = 30;
const lookAgain = (seconds: number | null) => Math.min(seconds ?? LOOK_AGAIN_SECONDS, LONGEST_PAUSE_SECONDS);

/**
 * The service was asked to make a key. Whatever was not refused in so many words may have come about, also where the
 * specification's table sees nothing left: removing what is not there does no harm.
 */
export function outcomeOfAsking(answer: Made | Accepted | Refusal): MakingOutcome {
  if (answer.kind === 'done') return made(answer);
  if (answer.kind === 'accepted') return underWay(answer);
  const { reason, status, orphan, description: words } = answer;
  if (reason === 'busy')
    return { kind: 'waits', begun: null, note: words, seconds: lookAgain(answer.retryAfterSeconds) };
  if (reason === 'says-failed') return { kind: 'failed', reason: 'refused', words };
  if (reason === 'asked-to-wait' || (status === null && !orphan)) return { kind: 'again', words };
  const refused = status !== null && status >= 400 && status < 500;
  return { kind: 'failed', reason: refused ? 'refused' : 'not-shown', words };
}

/** The service was asked how far it is with the key. */
export function outcomeOfLooking(answer: { kind: 'done' } | Accepted | Gone | Refusal): MakingOutcome {
  if (answer.kind === 'done') return { kind: 'fetch' };
  if (answer.kind === 'accepted') return underWay(answer);
  if (answer.kind === 'gone') return NOT_THERE;
  const { reason, description: words } = answer;
  return reason === 'says-failed' ? { kind: 'failed', reason: 'refused', words } : { kind: 'again', words };
}

/** The service was asked for the credentials of a key that it has made. */
export function outcomeOfFetching(answer: Made | Gone | Refusal): MakingOutcome {
  if (answer.kind === 'done') return made(answer);
  return answer.kind === 'gone' ? NOT_THERE : { kind: 'again', words: answer.description };
}

const made = ({ binding: { credentials, expiresAt } }: Made): MakingOutcome =>
  Object.keys(credentials).length === 0
    ? { kind: 'failed', reason: 'not-shown', words: 'The service has made a key without any credentials.' }
    : { kind: 'made', credentials, expiresAt };

const underWay = ({ operation, description, retryAfterSeconds }: Accepted): MakingOutcome => ({
  kind: 'waits',
  begun: { operation },
  note: description ?? '',
  seconds: lookAgain(retryAfterSeconds),
});

const NOT_THERE: MakingOutcome = {
  kind: 'failed',
  reason: 'not-shown',
  words: 'The service says that it has made the key, and does not know of it.',
};

/** How far removing a key has come. */
export type Removal = { tries: number; polls: number; operation: string | null; trouble: string | null };

/** The service was asked to remove a key, or how far it is with that: undefined once it is gone. */
export function outcomeOfRemoving(
  answer: { kind: 'done' } | Accepted | Gone | Refusal,
  before: Removal,
): (Removal & { seconds: number }) | undefined {
  if (answer.kind === 'done' || answer.kind === 'gone') return undefined;
  if (answer.kind === 'accepted')
    return {
      ...before,
      polls: before.polls + 1,
      operation: answer.operation ?? before.operation,
      seconds: lookAgain(answer.retryAfterSeconds),
    };
  const tries = before.tries + 1;
  const seconds = Math.max(pauseAfter(tries), answer.retryAfterSeconds ?? 0);
  return { tries, polls: 0, operation: null, trouble: answer.description, seconds };
}

const LONGEST_REST_SECONDS = 6 * 3_600;

/** Half a minute after the first try that was in vain, then twice as long each time, up to six hours. */
export const pauseAfter = (tries: number): number =>
  Math.min(30 * 2 ** Math.min(tries - 1, 20), LONGEST_REST_SECONDS);
