import { momentForReader } from '../../kernel/moments.ts';
import type { Letter } from '../notifications/notifications.rules.ts';
import type { LimitCause } from './lifecycle.rules.ts';

/** One line, whatever was typed: a name must not be able to write the mail. */
const line = (text: string) => text.replace(/\s+/g, ' ').trim();

export type LifeOfCustomer = {
  customer: string;
  partner: string;
  cause: LimitCause;
  endsAt: Date;
  erasedAt: Date;
  url: string;
};

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

const LIMIT: Record<LimitCause, string> = {
  'no-number': 'It has no customer account number, so it stays usable for 90 days.',
  'no-plan':
    'Its customer account number is not on an Enhancement Plan, so it stays usable for a limited time.',
};
const MENDING: Record<LimitCause, string> = {
  'no-number': 'Add its customer account number before that date; the limit is lifted at once.',
  'no-plan': 'When the registry shows an Enhancement Plan before that date, the limit is lifted at once.',
};

export function partnerReminder(
  daysBefore: number,
  { customer, cause, endsAt, erasedAt, url }: LifeOfCustomer,
): Letter {
  return {
    subject: `${line(customer)} ends in ${days(daysBefore)}`,
    paragraphs: [
      `${line(customer)} can be used until ${momentForReader(endsAt)}. ${LIMIT[cause]}`,
      MENDING[cause],
      `Otherwise its services close on that date, its data is kept until ${momentForReader(erasedAt)}, and is then erased.`,
    ],
    action: { label: 'Open the customer', url },
  };
}

export function customerReminder(
  daysBefore: number,
  { customer, partner, cause, endsAt, erasedAt }: LifeOfCustomer,
): Letter {
  const need =
    cause === 'no-number'
      ? `Give ${line(partner)} your customer account number before that date.`
      : `Ask ${line(partner)} for an Enhancement Plan before that date.`;
  return {
    subject: `Your online services end in ${days(daysBefore)}`,
    paragraphs: [
      `The online services that ${line(partner)} set up for ${line(customer)} can be used until ${momentForReader(endsAt)}.`,
      `${need} Then nothing changes for you.`,
      `Otherwise the services close on that date, your data is kept until ${momentForReader(erasedAt)}, and is then erased.`,
    ],
  };
}

export function partnerInactivation({ customer, cause, erasedAt, url }: LifeOfCustomer): Letter {
  const need =
    cause === 'no-number'
      ? 'its customer account number'
      : 'its customer account number, on an Enhancement Plan';
  return {
    subject: `${line(customer)} was inactivated`,
    paragraphs: [
      `The time of ${line(customer)} is over. Its services do not open any more, and links that were mailed for them are refused.`,
      `Its data is kept until ${momentForReader(erasedAt)}, and nobody can read it. Until then Support can reactivate the customer when you give Support ${need}.`,
      'After that date the data is erased, and cannot be brought back by anybody.',
    ],
    action: { label: 'Open the customer', url },
  };
}

export function customerInactivation({ customer, partner, erasedAt }: LifeOfCustomer): Letter {
  return {
    subject: 'Your online services were inactivated',
    paragraphs: [
      `The time of the online services that ${line(partner)} set up for ${line(customer)} is over; they do not open any more.`,
      `Your data is kept until ${momentForReader(erasedAt)}, and nobody can read it. Until then Support can reactivate everything when ${line(partner)} gives Support your customer account number.`,
      'After that date your data is erased.',
    ],
  };
}

export function partnerRevival({
  customer,
  number,
  vendor,
  url,
}: {
  customer: string;
  number: string;
  vendor: string;
  url: string;
}): Letter {
  return {
    subject: `${line(customer)} is active again`,
    paragraphs: [
      `Support of ${line(vendor)} reactivated ${line(customer)} with the customer account number ${line(number)}. Its data is as it was, and its services open again.`,
      'The customer has no time limit while it is on an Enhancement Plan.',
    ],
    action: { label: 'Open the customer', url },
  };
}

export function customerRevival({
  customer,
  partner,
  vendor,
}: {
  customer: string;
  partner: string;
  vendor: string;
}): Letter {
  return {
    subject: 'Your online services are active again',
    paragraphs: [
      `Support of ${line(vendor)} reactivated the online services that ${line(partner)} set up for ${line(customer)}.`,
      'Your data is as it was. Links that were mailed to you before may have expired; your partner can send new ones.',
    ],
  };
}

/** Names nobody: what it is about has just been erased. */
export function erasureLetter({ enrolledAt, url }: { enrolledAt: Date; url: string }): Letter {
  return {
    subject: 'The data of an inactivated customer was erased',
    paragraphs: [
      `The thirty days in which the data of a customer that you enrolled on ${momentForReader(enrolledAt)} was kept are over. It was erased.`,
      'The receipt says what was erased and when. It names nobody.',
    ],
    action: { label: 'Open the receipt', url },
  };
}
