import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import type { Letter } from '../notifications/notifications.rules.ts';
import { hasEnded, type OperationKind, type OperationState } from './provisioning.rules.ts';

/** A mail can be wished for while something is still to come. */
export const decideMailWish = (state: OperationState): Decision<'has-ended'> =>
  hasEnded(state) ? refuse('has-ended') : allow;

export const MAIL_WISH_SENTENCES: Sentences<'has-ended'> = {
  'has-ended': {
    sentence: 'This has ended, so there is nothing left to be told.',
    remedy: 'Read on its page how it has ended. Should it be let go on, ask for a mail then.',
    who: 'Nobody has to do anything',
  },
};

/** How a wait has ended, as it is told to whoever wished to know. */
export type Ended =
  | { state: 'succeeded' }
  | { state: 'failed'; stepName: string; error: string }
  | { state: 'cancelled'; reason: string };

type Facts = {
  firstName: string;
  serviceName: string;
  customerName: string;
  side: 'partner' | 'customer';
  operationKind: OperationKind;
  /** The page of the wait, and for the customer's people the one that opens the service. */
  urls: { operation: string; open: string };
};

/** The mail that was wished for: how it has ended, and what comes next. */
export function endedLetter(ended: Ended, facts: Facts): Letter {
  const { firstName, serviceName, customerName, side, operationKind, urls } = facts;
  const name = `${serviceName} for ${customerName}`;
  const hello = `Hello ${firstName},`;
  const seeIt = { label: 'See how far it is', url: urls.operation };
  switch (ended.state) {
    case 'succeeded':
      return {
        subject: `${name} ${DONE[operationKind]}`,
        paragraphs: [hello, `${name} ${DONE[operationKind]}. You wished to be told.`],
        action:
          side === 'customer' && operationKind !== 'deprovision'
            ? { label: `Open ${serviceName}`, url: urls.open }
            : seeIt,
      };
    case 'failed':
      return {
        subject: `${name} has stopped`,
        paragraphs: [hello, `${name} has stopped at “${ended.stepName}”: ${ended.error}`, NEXT.failed[side]],
        action: seeIt,
      };
    case 'cancelled':
      return {
        subject: `${name} was cancelled`,
        paragraphs: [hello, `${name} was cancelled: ${ended.reason}`, NEXT.cancelled[side]],
        action: seeIt,
      };
    default:
      return ended satisfies never;
  }
}

const DONE = {
  provision: 'is ready',
  update: 'is changed',
  deprovision: 'is cleared away',
} as const satisfies Record<OperationKind, string>;

const NEXT = {
  failed: {
    partner:
      'Nothing is lost: once the cause is gone, let it go on from its page, and ask for a mail again there.',
    customer:
      'Nothing is lost: your partner or Support lets it go on. Its page shows when they have; ask for a mail again there.',
  },
  cancelled: {
    partner: 'It can be let go on from its page.',
    customer: 'Ask your partner whether it is to go on.',
  },
} as const;
