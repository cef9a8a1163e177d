import { addDays } from '../../kernel/clock.ts';
import {
  allow,
  type Decision,
  type Explanation,
  explain,
  refuse,
  type Sentences,
} from '../../kernel/decisions.ts';
import type { RemoteReason } from '../../kernel/remote-reasons.ts';

export const MOST_ENDPOINTS = 10;
/** After a change of the secret both hold, so that a program changes over without a gap. */
export const BOTH_SECRETS_HOURS = 24;
/** Deliveries and their attempts are kept for so long. */
export const KEPT_DAYS = 30;
const FAILING_DAYS = 5;

const SECONDS = 1_000;
const MINUTES = 60 * SECONDS;
const HOURS = 60 * MINUTES;
/** After each attempt that was in vain, until the next one. */
const PAUSES = [
  5 * SECONDS,
  5 * MINUTES,
  30 * MINUTES,
  2 * HOURS,
  5 * HOURS,
  10 * HOURS,
  14 * HOURS,
  20 * HOURS,
  24 * HOURS,
] as const;

/** When what was tried so often in vain is tried again; undefined when it has failed for good. */
export function nextTry(tries: number, now: Date): Date | undefined {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? undefined : new Date(now.getTime() + pause);
}

/** Sent to the endpoint by whose page it was asked for, whatever types that asks for, and to no other. */
export const TESTED = 'webhook-endpoint.tested';

export const typeOf = (action: string) => `portico.${action}`;

/** Whether an endpoint asked for the event: for all, or for its type or a kind that the type is of. */
export function isAskedFor(
  endpoint: { id: string; types: readonly string[] },
  event: { action: string; subjectId: string },
): boolean {
  if (event.action === TESTED) return event.subjectId === endpoint.id;
  const type = typeOf(event.action);
  return endpoint.types.length === 0 || endpoint.types.some((one) => `${type}.`.startsWith(`${one}.`));
}

/** Kinds of events that an endpoint can ask for one by one on the page; the API takes any. */
export const EVENT_KINDS = [
  'customer',
  'subscription',
  'provisioning',
  'activation',
  'invitation',
  'support-case',
  'grant',
  'partner-of-record',
  'person',
  'agreement',
] as const;

export type Trouble =
  | Exclude<
      RemoteReason,
      'not-json' | 'asked-to-wait' | 'not-authorized' | 'not-there' | 'server-failed' | 'refused-request'
    >
  | 'gone'
  | 'not-taken'
  | 'sealed-with-another-key';

/** What an answer says about the delivery: only 2xx takes it. */
export function troubleOf(status: number): Trouble | null {
  if (status >= 200 && status < 300) return null;
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected-away' : 'not-taken';
}

export type PauseReason = 'by-hand' | 'gone' | 'failing';

/** A program that says that it is gone is asked no more, nor is one that took nothing for five days. */
export function decidePause(
  { trouble, failingSince }: { trouble: Trouble | null; failingSince: Date | null },
  now: Date,
): Exclude<PauseReason, 'by-hand'> | undefined {
  if (trouble === 'gone') return 'gone';
  return trouble !== null && failingSince !== null && addDays(failingSince, FAILING_DAYS) <= now
    ? 'failing'
    : undefined;
}

export type DeliveryState = 'waiting' | 'delivered' | 'failed' | 'caught';
export type WebhookRefusal =
  | 'too-many-endpoints'
  | 'endpoint-paused'
  | 'waits-already'
  | 'nothing-failed'
  | 'caught-in-sandbox';

export const decideAdding = (endpoints: number): Decision<WebhookRefusal> =>
  endpoints < MOST_ENDPOINTS ? allow : refuse('too-many-endpoints');

export const decideTesting = ({ paused }: { paused: boolean }): Decision<WebhookRefusal> =>
  paused ? refuse('endpoint-paused') : allow;

/** Sent again is what was sent or given up; what a sandbox caught never goes out. */
export function decideSendingAgain(facts: {
  paused: boolean;
  state: DeliveryState;
}): Decision<WebhookRefusal> {
  if (facts.state === 'caught') return refuse('caught-in-sandbox');
  if (facts.paused) return refuse('endpoint-paused');
  return facts.state === 'waiting' ? refuse('waits-already') : allow;
}

export function decideSendingFailed(facts: { paused: boolean; failed: boolean }): Decision<WebhookRefusal> {
  if (facts.paused) return refuse('endpoint-paused');
  return facts.failed ? allow : refuse('nothing-failed');
}

const YOU = 'You';
const RECEIVER = 'Whoever runs the receiving program';
const NOBODY = 'Nobody has to do anything';

export const WEBHOOK_SENTENCES: Sentences<WebhookRefusal> = {
  'too-many-endpoints': {
    sentence: `An organization has ${MOST_ENDPOINTS} endpoints at most.`,
    remedy: 'Remove one that is not used any more: the list says how each fared last.',
    who: YOU,
  },
  'endpoint-paused': {
    sentence: 'This endpoint is paused: nothing is sent to it.',
    remedy: 'Resume it. What happened meanwhile is then sent.',
    who: YOU,
  },
  'waits-already': {
    sentence: 'This event is on its way to the endpoint.',
    remedy: 'Wait for its next attempt: the page says when.',
    who: NOBODY,
  },
  'nothing-failed': {
    sentence: 'Nothing that was to be sent to this endpoint since then has failed.',
    remedy: 'There is nothing to do: what waits is tried by itself.',
    who: NOBODY,
  },
  'caught-in-sandbox': {
    sentence: 'A sandbox sends nothing: this event was caught, with what would have been sent.',
    remedy: 'Read it here, or try the real thing in your own organization.',
    who: YOU,
  },
};

/** Why an attempt was in vain. */
export const TROUBLE_SENTENCES: Sentences<Trouble> = {
  'not-an-address': {
    sentence: 'The address is none.',
    remedy: 'Write one that begins with https://.',
    who: YOU,
  },
  'wrong-protocol': {
    sentence: 'The address does not begin with https://.',
    remedy: 'Write one that does: events are sent over TLS only.',
    who: YOU,
  },
  'credentials-in-address': {
    sentence: 'The address holds a user name or a password.',
    remedy: 'Take them out. Have the program check the signature instead.',
    who: YOU,
  },
  'inside-address': {
    sentence: 'The address is inside of this installation’s own network, or of nobody.',
    remedy: 'Use the public address of the program.',
    who: YOU,
  },
  'unknown-host': {
    sentence: 'Nobody knows the host.',
    remedy: 'Check the spelling of the address.',
    who: YOU,
  },
  unreachable: {
    sentence: 'The program cannot be reached.',
    remedy: 'Have it looked at whether it is running, and reachable from the internet.',
    who: RECEIVER,
  },
  'not-trusted': {
    sentence: 'The certificate of the program cannot be trusted.',
    remedy: 'Have it renewed by a well-known authority.',
    who: RECEIVER,
  },
  'timed-out': {
    sentence: 'The program took longer than 15 seconds.',
    remedy: 'Have it answer at once, and work afterwards.',
    who: RECEIVER,
  },
  'broke-off': {
    sentence: 'The program ended the connection before its answer was complete.',
    remedy: 'Have it looked at. It is tried again by itself.',
    who: RECEIVER,
  },
  'too-large': {
    sentence: 'The answer of the program is larger than what is taken.',
    remedy: 'Have it answer with a status and nothing else.',
    who: RECEIVER,
  },
  'redirected-away': {
    sentence: 'The program sends us to another address, which is not followed.',
    remedy: 'Write the other address yourself if it is the right one.',
    who: YOU,
  },
  gone: {
    sentence: 'The program said that it is gone (410).',
    remedy: 'Remove the endpoint, or correct its address and resume it.',
    who: YOU,
  },
  'not-taken': {
    sentence: 'The program did not take it.',
    remedy: 'See what it answered, and have it looked at. It is tried again by itself.',
    who: RECEIVER,
  },
  'sealed-with-another-key': {
    sentence: 'The secret was sealed with a key that this installation does not have any more.',
    remedy: 'Renew the secret, and give the new one to the program.',
    who: YOU,
  },
};

/** What stands in the record of an attempt, in words. */
export const explainTrouble = (trouble: string | null): Explanation | null =>
  trouble !== null && isTrouble(trouble) ? explain(TROUBLE_SENTENCES, trouble) : null;

const isTrouble = (text: string): text is Trouble => text in TROUBLE_SENTENCES;
