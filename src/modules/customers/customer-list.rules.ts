import { addDays } from '../../kernel/clock.ts';

/** What a customers' list can be sorted by: each is served by an index. `-` is downwards. */
export const CUSTOMER_SORTS = [
  'name',
  '-name',
  'created',
  '-created',
  'daysLeft',
  '-daysLeft',
  'lastActivity',
  '-lastActivity',
  'country',
  '-country',
] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];
/** On a page there is `match` too, the order of what one word finds: by how it goes on in the name, then by name. */
export const PAGE_SORTS = ['match', ...CUSTOMER_SORTS] as const;
export type PageSort = (typeof PAGE_SORTS)[number];

/** What a list, a saved view and a file can show of a customer. */
export const CUSTOMER_COLUMNS = [
  'name',
  'number',
  'city',
  'country',
  'kind',
  'standing',
  'daysLeft',
  'services',
  'tags',
  'created',
  'lastActivity',
] as const;
export type CustomerColumn = (typeof CUSTOMER_COLUMNS)[number];

/** Three plain letters or digits in a row survive every normalisation, so that an index can find them inside a word. */
const FOUND_BY_INDEX = /[a-z0-9]{3}/i;
export const isFoundByIndex = (search: string) => FOUND_BY_INDEX.test(search);

const ONE_WORD = /^[\p{L}\p{N}]+$/u;

/** The order of a list: as wished, otherwise the best matches of a word first, otherwise by name. */
export function sortOf(search: string | undefined, wished: PageSort | undefined): PageSort {
  const word = search?.trim() ?? '';
  const sort = wished ?? 'match';
  return sort === 'match' && !(ONE_WORD.test(word) && isFoundByIndex(word)) ? 'name' : sort;
}

export const STANDINGS = ['active', 'inactivated', 'retention-ended'] as const;

export const ACTIVITY_CHOICES = ['7', '30', '90', 'earlier'] as const;
export type ActivityChoice = (typeof ACTIVITY_CHOICES)[number];

/** From when until when (not included) the last activity lies; null is open. `earlier` ends where `90` begins. */
export function activityRange(choice: ActivityChoice, now: Date): { from: Date | null; until: Date | null } {
  if (choice === 'earlier') return { from: null, until: addDays(now, -90) };
  return { from: addDays(now, -Number(choice)), until: null };
}

/** How sure a count is: exact while everything was looked at, else reckoned from the part that was, in two digits. */
export function countOf(seen: { matched: number; looked: number; atMost: number; inAll: number }) {
  if (seen.looked < seen.atMost) return { value: seen.matched, exact: true };
  const inAll = Math.max(seen.inAll, seen.looked);
  return { value: Math.max(rounded((seen.matched / seen.looked) * inAll), seen.matched), exact: false };
}

function rounded(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1);
  return Math.round(value / step) * step;
}
