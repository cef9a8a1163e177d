import { addDays } from '../../kernel/clock.ts';
import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import type { RemoteReason } from '../../kernel/remote-reasons.ts';

/** How a broker is spoken to; what goes with it and is secret is kept apart. */
export type BrokerAuthentication =
  | { kind: 'basic'; userName: string }
  | { kind: 'bearer' }
  | { kind: 'mtls'; certificate: string };

export type BrokerTrouble =
  | RemoteReason
  | 'certificate-wanted'
  | 'certificate-not-accepted'
  | 'malformed'
  | 'says-failed'
  | 'busy'
  | 'other-maintenance'
  | 'other-version'
  | 'other-attributes'
  | 'sealed-with-another-key';

const BROKER = 'Whoever runs the broker';
const OPERATOR = 'A vendor operator';
const HOST = 'Whoever runs this installation';

/** Why a broker gave no answer that can be used. */
export const TROUBLE_SENTENCES: Sentences<BrokerTrouble> = {
  'not-an-address': {
    sentence: 'The address of the broker is none.',
    remedy: 'Write one that begins with https://.',
    who: OPERATOR,
  },
  'wrong-protocol': {
    sentence: 'The broker is not at https://.',
    remedy:
      'Write an address that begins with https://. Without TLS only hosts are asked that are named in BROKER_INSIDE_HOSTS.',
    who: HOST,
  },
  'credentials-in-address': {
    sentence: 'The address holds a user name or a password.',
    remedy: 'Take them out of the address and enter them in their own fields.',
    who: OPERATOR,
  },
  'inside-address': {
    sentence: 'The broker is inside of this installation’s own network.',
    remedy: 'Use its public address, or have its host named in BROKER_INSIDE_HOSTS.',
    who: HOST,
  },
  'unknown-host': {
    sentence: 'Nobody knows the host of the broker.',
    remedy: 'Check the spelling of the address.',
    who: OPERATOR,
  },
  unreachable: {
    sentence: 'The broker cannot be reached.',
    remedy: 'Ask whether it is running, and whether this installation may connect to it.',
    who: BROKER,
  },
  'not-trusted': {
    sentence: 'The certificate of the broker cannot be trusted.',
    remedy: 'Have it renewed, or enter the certificate of the authority that made it.',
    who: OPERATOR,
  },
  'certificate-wanted': {
    sentence: 'The broker asks for a client certificate, and we show it none.',
    remedy: 'Choose Client certificate (mTLS), and enter the certificate and its private key.',
    who: OPERATOR,
  },
  'certificate-not-accepted': {
    sentence: 'The broker does not accept our client certificate.',
    remedy: 'Have a certificate made that it accepts, and enter it with its private key.',
    who: OPERATOR,
  },
  'timed-out': {
    sentence: 'The broker took too long to answer.',
    remedy: 'Try again later. If it happens again, tell whoever runs the broker.',
    who: BROKER,
  },
  'broke-off': {
    sentence: 'The broker ended the connection before its answer was complete.',
    remedy: 'Try again. If it happens again, tell whoever runs the broker.',
    who: BROKER,
  },
  'too-large': {
    sentence: 'The answer of the broker is larger than what is taken.',
    remedy: 'Have the catalog made smaller: one megabyte is taken.',
    who: BROKER,
  },
  'not-json': {
    sentence: 'The broker did not answer with JSON.',
    remedy: 'Check the address: a sign-in page or an error page answers like this.',
    who: OPERATOR,
  },
  'asked-to-wait': {
    sentence: 'The broker asks to be left alone for a while.',
    remedy: 'Try again later.',
    who: 'Nobody has to do anything',
  },
  'not-authorized': {
    sentence: 'The broker did not let us in.',
    remedy: 'Enter what we show to it anew, or have the account’s rights checked there.',
    who: OPERATOR,
  },
  'not-there': {
    sentence: 'There is no broker at this address.',
    remedy: 'Check the path: what ends with /v2/catalog is asked for, below the address.',
    who: OPERATOR,
  },
  'server-failed': {
    sentence: 'The broker failed.',
    remedy: 'Try again later. If it happens again, tell whoever runs the broker.',
    who: BROKER,
  },
  'refused-request': {
    sentence: 'The broker refused the request.',
    remedy: 'What it says about it stands beside this. Ask whoever runs it.',
    who: BROKER,
  },
  'redirected-away': {
    sentence: 'The broker sends us to another address, which is not followed.',
    remedy: 'Write the other address yourself if it is the right one.',
    who: OPERATOR,
  },
  malformed: {
    sentence: 'The broker does not answer as the Open Service Broker API asks for.',
    remedy: 'What is wrong stands beside this. Have it mended.',
    who: BROKER,
  },
  'says-failed': {
    sentence: 'The service says that it failed.',
    remedy: 'Try again. If it happens again, tell whoever runs the broker.',
    who: BROKER,
  },
  busy: {
    sentence: 'The broker is still at something else with this service.',
    remedy: 'Wait until that has ended.',
    who: 'Nobody has to do anything',
  },
  'other-maintenance': {
    sentence: 'The broker has another maintenance version of this plan than when its catalog was read.',
    remedy: 'Read what it offers again, and let go on what has stopped.',
    who: OPERATOR,
  },
  'other-version': {
    sentence: 'The broker wants another version of the Open Service Broker API than 2.17.',
    remedy: 'Have a version of the broker installed that takes 2.17.',
    who: BROKER,
  },
  'other-attributes': {
    sentence: 'The broker has something else under this id.',
    remedy: 'Ask whoever runs the broker what it is.',
    who: BROKER,
  },
  'sealed-with-another-key': {
    sentence:
      'What we show to the broker was sealed with a key that this installation does not have any more.',
    remedy: 'Enter it anew; or have the earlier key put back behind the new one in SECRET_KEYS.',
    who: OPERATOR,
  },
};

/** Whether it says something about the broker as a whole, and not only about the one thing that was asked. */
export function concernsTheBroker(reason: BrokerTrouble): boolean {
  return !['refused-request', 'says-failed', 'busy', 'other-attributes', 'not-there'].includes(reason);
}

/** A secret that somebody typed for one server and one way of showing it is never sent otherwise. */
export function keepsSecret(
  before: { url: string; authentication: BrokerAuthentication },
  after: { url: string; authentication: BrokerAuthentication },
): boolean {
  return (
    new URL(before.url).origin === new URL(after.url).origin &&
    JSON.stringify(publicPart(before.authentication)) === JSON.stringify(publicPart(after.authentication))
  );
}

/** A key belongs to its certificate, a password to any name. */
const publicPart = (authentication: BrokerAuthentication) =>
  authentication.kind === 'mtls' ? authentication : { kind: authentication.kind };

export type RestingRefusal = 'rests-already' | 'does-not-rest';
export const RESTING_SENTENCES: Sentences<RestingRefusal> = {
  'rests-already': {
    sentence: 'This broker rests already: it is asked nothing.',
    remedy: 'Wake it when it is to be asked again.',
    who: 'You',
  },
  'does-not-rest': {
    sentence: 'This broker does not rest.',
    remedy: 'There is nothing to do: it is asked when there is something to ask.',
    who: 'Nobody has to do anything',
  },
};

export function decideResting(rests: boolean): Decision<RestingRefusal> {
  return rests ? refuse('rests-already') : allow;
}
export function decideWaking(rests: boolean): Decision<RestingRefusal> {
  return rests ? allow : refuse('does-not-rest');
}

export const REMOVAL_SENTENCES: Sentences<'broker-in-use'> = {
  'broker-in-use': {
    sentence: 'Services of the catalogue are reached through this broker.',
    remedy: 'Let the broker rest. It can be removed once no version of any service names it.',
    who: 'You',
  },
};

/** What was once published stays readable for its subscriptions, and has to find its broker. */
export function decideRemoval({ versions }: { versions: number }): Decision<'broker-in-use'> {
  return versions > 0 ? refuse('broker-in-use') : allow;
}

export const IMPORTING_SENTENCES: Sentences<'not-read-yet'> = {
  'not-read-yet': {
    sentence: 'It is not known yet what this broker offers.',
    remedy: 'Read what it offers first.',
    who: 'You',
  },
};

/** A draft is made from what was read, which is what the operator has seen. */
export function decideImporting({ read }: { read: boolean }): Decision<'not-read-yet'> {
  return read ? allow : refuse('not-read-yet');
}

/** So long before its end an operator is warned of a client certificate. */
const WARNED_DAYS = 30;

export type CertificateStanding = 'valid' | 'ends-soon' | 'ended';

/** How long a client certificate still counts. */
export function certificateStanding(validUntil: Date, now: Date): CertificateStanding {
  if (validUntil <= now) return 'ended';
  return validUntil <= addDays(now, WARNED_DAYS) ? 'ends-soon' : 'valid';
}
