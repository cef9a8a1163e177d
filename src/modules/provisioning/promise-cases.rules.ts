import type { Letter } from '../notifications/notifications.rules.ts';
import type { OperationState } from './provisioning.rules.ts';

/** So much of the promised time may pass before Support is told. */
const TOLD_AFTER = 0.8;

export type CaseStanding = 'none' | 'open' | 'broken';

type Facts = {
  state: OperationState;
  createdAt: Date;
  promisedBy: Date;
  now: Date;
  /** A case that is over counts as none. */
  standing: CaseStanding;
};

export type PromiseVerdict =
  | { kind: 'leave' }
  | { kind: 'look-again'; at: Date }
  | { kind: 'open'; lookAgainAt: Date }
  | { kind: 'broken' };

/** The moment at which most of the promised time is over. */
export const riskFrom = ({ createdAt, promisedBy }: Pick<Facts, 'createdAt' | 'promisedBy'>): Date =>
  new Date(createdAt.getTime() + (promisedBy.getTime() - createdAt.getTime()) * TOLD_AFTER);

/**
 * A case opens by itself when 80 % of the promised time are over, and it is noted in it when all of it is: once each, and
 * not for what is ready or was cancelled. What has failed is not ready: its promise runs on.
 */
export function decidePromiseCase(facts: Facts): PromiseVerdict {
  const { state, promisedBy, now, standing } = facts;
  if (state === 'succeeded' || state === 'cancelled') return { kind: 'leave' };
  if (now >= promisedBy) return standing === 'broken' ? { kind: 'leave' } : { kind: 'broken' };
  const risk = riskFrom(facts);
  if (now < risk) return { kind: 'look-again', at: risk };
  return standing === 'none'
    ? { kind: 'open', lookAgainAt: promisedBy }
    : { kind: 'look-again', at: promisedBy };
}

/** What an engineer at the desk reads first. */
export function promiseLetter(facts: {
  kind: 'open' | 'broken';
  serviceName: string;
  partnerName: string;
  step: string;
  url: string;
}): Letter {
  const { serviceName, partnerName, step, url } = facts;
  const late = facts.kind === 'broken';
  return {
    subject: late
      ? `${serviceName} of a customer of ${partnerName} is later than promised`
      : `${serviceName} of a customer of ${partnerName} is at risk of being late`,
    paragraphs: [
      late
        ? 'All of the promised time is over, and it is not ready.'
        : '80 % of the promised time are over, and it is not ready.',
      `It is at the step “${step}”. The case holds every step with its tries and their errors.`,
      'The partner and the customer see that Support has been told.',
    ],
    action: { label: 'See the case', url },
  };
}
