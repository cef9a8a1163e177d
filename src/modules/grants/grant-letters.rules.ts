import { dayForReader } from '../../kernel/moments.ts';
import type { Letter } from '../notifications/notifications.rules.ts';
import type { Side } from './grants.rules.ts';

export type GrantNews =
  | 'proposed'
  | 'given'
  | 'approved'
  | 'declined'
  | 'withdrawn'
  | 'amendment-proposed'
  | 'amendment-declined'
  | 'amendment-withdrawn'
  | 'changed'
  | 'ended'
  | 'ending'
  | 'expired';

export type GrantLetterFacts = {
  customerName: string;
  partnerName: string;
  serviceName: string;
  roles: readonly string[];
  purpose: string;
  startsAt: Date;
  endsAt: Date;
  /** Who did it, by name; nobody where time did. */
  byName?: string;
};

const SUBJECTS: Record<GrantNews, string> = {
  proposed: '{partner} asks for access to {service}',
  given: '{customer} grants you access to {service}',
  approved: '{customer} approved your access to {service}',
  declined: '{customer} declined your access to {service}',
  withdrawn: '{partner} withdrew its proposal for {service}',
  'amendment-proposed': '{partner} asks for more access to {service}',
  'amendment-declined': '{customer} declined more access to {service}',
  'amendment-withdrawn': '{partner} asks for no more access to {service}',
  changed: 'Access of {partner} to {service} of {customer} was changed',
  ended: 'Access of {partner} to {service} of {customer} was ended',
  ending: 'Access of {partner} to {service} of {customer} ends on {until}',
  expired: 'Access of {partner} to {service} of {customer} has expired',
};

const MEANING: Record<GrantNews, string> = {
  proposed: 'Nobody of {partner} comes in before an administrator of {customer} approves.',
  given: 'It can be used from its beginning on.',
  approved: 'It can be used from its beginning on.',
  declined: 'Nobody of {partner} has access by this proposal.',
  withdrawn: 'There is nothing to decide any more.',
  'amendment-proposed':
    'What stands goes on as it is until an administrator of {customer} decides on the difference.',
  'amendment-declined': 'What stands goes on as it is.',
  'amendment-withdrawn': 'What stands goes on as it is.',
  changed: 'The change holds from now on.',
  ended: 'Nobody of {partner} can open the service by this grant from now on.',
  ending: 'Renew it if the work goes on; otherwise nothing has to be done.',
  expired: 'It can be asked for again with one click.',
};

/** What one side is told about a grant: who, what, till when, and where to see it. */
export function grantLetter(
  news: GrantNews,
  facts: GrantLetterFacts,
  to: { side: Side; url: string },
): Letter {
  const fill = (words: string) =>
    words
      .replaceAll('{customer}', facts.customerName)
      .replaceAll('{partner}', facts.partnerName)
      .replaceAll('{service}', facts.serviceName)
      .replaceAll('{until}', dayForReader(facts.endsAt));
  return {
    subject: fill(SUBJECTS[news]),
    paragraphs: [
      `${facts.byName ? `${facts.byName}: ` : ''}${facts.partnerName} in ${facts.serviceName} of ${facts.customerName}, as ${facts.roles.join(', ') || 'no role'}, from ${dayForReader(facts.startsAt)} until ${dayForReader(facts.endsAt)}.`,
      `Purpose: ${facts.purpose}`,
      fill(MEANING[news]),
    ],
    action: { label: to.side === 'customer' ? 'See who may act for you' : 'See your access', url: to.url },
  };
}
