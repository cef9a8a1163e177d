import { momentForReader } from '../../kernel/moments.ts';
import type { Letter } from '../notifications/notifications.rules.ts';
import type { ChangeState } from './partner-changes.rules.ts';

export type Side = 'old-partner' | 'new-partner' | 'customer';
/** Changes of one pair of partners, in one state, at one moment; at least one. */
export type News = {
  state: ChangeState;
  fromName: string;
  toName: string;
  vendorName: string;
  effectiveAt: Date;
  customers: readonly { name: string; number: string }[];
};

/** What one side is told: who moves, from whom to whom, when, and what that means for the reader. */
export function changeLetter(side: Side, news: News, url: string): Letter {
  const paragraphs = [opening(news), ...named(side, news), meaning(side, news)];
  return {
    subject: subjectOf(side, news),
    paragraphs,
    action: { label: 'See what moves and what stays', url },
  };
}

function subjectOf(side: Side, { state, customers, fromName, toName }: News): string {
  const [first] = customers;
  const who =
    side === 'customer'
      ? 'Your partner of record'
      : customers.length === 1
        ? first?.name
        : `${customers.length} customers`;
  switch (state) {
    case 'announced':
      return side === 'customer'
        ? `${who} changes to ${toName}`
        : `${who} will move from ${fromName} to ${toName}`;
    case 'waiting':
    case 'done':
      return side === 'customer' ? `${who} is now ${toName}` : `${who} moved from ${fromName} to ${toName}`;
    case 'reversed':
      return side === 'customer' ? `${who} stays ${fromName}` : `${who} will not move to ${toName}`;
    default:
      return state satisfies never;
  }
}

function opening({ state, fromName, toName, effectiveAt, vendorName }: News): string {
  const moment = momentForReader(effectiveAt);
  switch (state) {
    case 'announced':
      return `The partner registry of ${vendorName} names ${toName} as partner of record in place of ${fromName}. The change takes effect on ${moment}.`;
    case 'done':
      return `${toName} is partner of record in place of ${fromName} since ${moment}.`;
    case 'waiting':
      return `${fromName} is not partner of record any more since ${moment}. ${toName} is not registered yet; until then ${vendorName} keeps the services.`;
    case 'reversed':
      return `The partner registry of ${vendorName} names ${fromName} again. The announced change to ${toName} is called off.`;
    default:
      return state satisfies never;
  }
}

/** A mail about several customers names none of them: erasing one could not find it. The page behind it names all. */
function named(side: Side, { customers }: News): string[] {
  if (side === 'customer') return [];
  const [first, ...others] = customers;
  return first && others.length === 0 ? [`${first.name} (${first.number})`] : [];
}

function meaning(side: Side, { state, fromName, toName }: News): string {
  if (state === 'reversed') return 'Nothing has moved, and nobody has lost or gained access.';
  const till = state === 'announced' ? 'Until then nothing changes. ' : '';
  switch (side) {
    case 'old-partner':
      return `${till}Services move to ${toName}, and your access to them ends at that moment. Your notes and your audit trail stay with you.`;
    case 'new-partner':
      return `${till}The customer and its services ${state === 'announced' ? 'will stand' : 'stand'} in your list. Notes and history of ${fromName} do not come along.`;
    case 'customer':
      return `${till}Your services, people, roles and data stay as they are. ${fromName} can no longer see or change your services from that moment.`;
    default:
      return side satisfies never;
  }
}
