import type { LimitCause, Moment } from './lifecycle.rules.ts';

export type Effects = { people: string[]; data: string[]; mail: string[] };

export type Addressees = {
  /** Contact addresses of the partner's administrators. */
  partner: string[];
  /** The customer's contact address; empty when there is none, or when it may not be read any more. */
  contact: string;
};

/** What a moment of a customer's life does, or did, to people, data and mail. */
export function effectsOf({ kind, done }: Pick<Moment, 'kind' | 'done'>, to: Addressees): Effects {
  const both = [...to.partner, ...(to.contact ? [to.contact] : [])];
  const mail = done ? [] : both.map((address) => `Mail to ${address}.`);
  switch (kind) {
    case 'enrolled':
    case 'number-added':
      return { people: [], data: [], mail: [] };
    case 'reminder':
      return { people: [], data: [], mail: done ? ['Partner and contact were reminded.'] : mail };
    case 'revived':
      return {
        people: ['Everybody can open the services as before.'],
        data: ['Nothing was lost.'],
        mail: ['Partner and contact were told.'],
      };
    case 'end':
      return {
        people: ['Nobody can open the services; links in activation mails are refused.'],
        data: ['Everything is kept for 30 days, and nobody can read it.'],
        mail: done ? ['Partner and contact were told.'] : mail,
      };
    case 'erasure':
      return {
        people: ['Sign-in accounts that belong to this customer alone are deleted.'],
        data: [
          'The customer, its services, people, projects, invitations and mails are erased. A receipt without names stays.',
        ],
        mail: to.partner.map((address) => `Mail to ${address}, with the receipt.`),
      };
    default:
      return kind satisfies never;
  }
}

/** Why the time is limited, and what lifts the limit. */
export const CAUSE_SENTENCES: Record<LimitCause, { sentence: string; remedy: string }> = {
  'no-number': {
    sentence: 'Without a customer account number a customer stays usable for 90 days.',
    remedy: 'Add the customer account number; the limit is lifted at once.',
  },
  'no-plan': {
    sentence: 'The registry says that this customer is not on an Enhancement Plan.',
    remedy: 'When the registry shows an Enhancement Plan, the limit is lifted at once.',
  },
};
