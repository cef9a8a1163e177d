import type { Selectable } from 'kysely';
import { addDays } from '../../kernel/clock.ts';
import {
  allow,
  type Decision,
  type Explanation,
  explain,
  refuse,
  type Sentences,
} from '../../kernel/decisions.ts';
import type { Tables } from '../../kernel/tables.ts';
import type { CustomerState } from './customers.rules.ts';

/** So many customers become one at a time. */
export const MOST_MERGED = 10;
/** How long a merge can be undone. */
export const UNDO_DAYS = 30;
export const undoableUntil = (mergedAt: Date) => addDays(mergedAt, UNDO_DAYS);

/** What a customer's record consists of, as it is chosen when two become one: an address is not torn apart. */
export const PARTS = {
  name: ['name'],
  address: ['street', 'city', 'state', 'postal_code', 'country'],
  phone: ['phone'],
  industry: ['industry'],
  administrator: ['administrator_first_name', 'administrator_last_name', 'administrator_sign_in_name'],
  contactEmail: ['contact_email'],
} as const satisfies Record<string, readonly (keyof Tables['customers'])[]>;
export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as Part[];
/** From whose record each part is taken; the rest follows `mergedColumns`. */
export type Take = Partial<Record<Part, string | undefined>>;

const KEPT = ['number', 'reference', 'organization_id', 'own_organization', 'created_at'] as const;
/** Every column that a merge decides. */
export const DECIDED_COLUMNS = [...Object.values(PARTS).flat(), ...KEPT] as const;
type Column = (typeof DECIDED_COLUMNS)[number];
export type Mergeable = Pick<Selectable<Tables['customers']>, Column | 'id'>;

export type MergingReason =
  | 'merged-meanwhile'
  | 'same-customer'
  | 'two-numbers'
  | 'two-organizations'
  | 'customer-inactive';

/**
 * Customers become one when nothing says that they are two companies: at most one customer account number, at most one
 * organization in the Customer Portal. An inactivated one stays Support's matter (PP-44).
 */
export function decideMerging(
  customers: readonly (Pick<Mergeable, 'id' | 'number' | 'organization_id'> & { standing: CustomerState })[],
): Decision<MergingReason> {
  const different = (values: (string | null)[]) => new Set(values.filter((value) => value !== null)).size;
  if (different(customers.map(({ id }) => id)) < Math.max(2, customers.length))
    return refuse('same-customer');
  if (customers.some(({ standing }) => standing !== 'active')) return refuse('customer-inactive');
  if (different(customers.map(({ number }) => number)) > 1) return refuse('two-numbers');
  return different(customers.map(({ organization_id }) => organization_id)) > 1
    ? refuse('two-organizations')
    : allow;
}

/** Whether a customer's record has anything in this part. */
export function hasPart(customer: Mergeable, part: Part): boolean {
  return PARTS[part].some((column) => column !== 'country' && customer[column] !== '');
}

/** Whose part stays: the chosen one's if it has any, else the survivor's, else the first that has one. */
export function sourceOf(
  customers: readonly [Mergeable, ...Mergeable[]],
  part: Part,
  chosen?: string,
): Mergeable {
  const wanted = customers.find(({ id }) => id === chosen);
  const inOrder = wanted ? ([wanted, ...customers] as const) : customers;
  return inOrder.find((customer) => hasPart(customer, part)) ?? inOrder[0];
}

/**
 * The one record that customers become, the survivor first. It keeps the number, the reference of the partner's own system
 * (its own, if it has one) and the organization that one of them has,
 * and its ninety days began when the oldest was created: a merge gains no time (PP-37).
 */
export function mergedColumns(
  customers: readonly [Mergeable, ...Mergeable[]],
  take: Take,
): Pick<Mergeable, Column> {
  const kept = {
    number: customers.find(({ number }) => number !== null)?.number ?? null,
    reference: customers.find(({ reference }) => reference !== null)?.reference ?? null,
    organization_id: customers.find((one) => one.organization_id !== null)?.organization_id ?? null,
    own_organization: customers.some((one) => one.own_organization),
    created_at: new Date(Math.min(...customers.map((one) => one.created_at.getTime()))),
  };
  const parts = PART_NAMES.flatMap((part) => {
    const source = sourceOf(customers, part, take[part]);
    return PARTS[part].map((column) => [column, source[column]] as const);
  });
  return { ...kept, ...Object.fromEntries(parts) } as Pick<Mergeable, Column>;
}

/** Who stays unless somebody chooses: who has the number, else the organization, else the oldest. */
export function suggestedSurvivor<One extends Pick<Mergeable, 'number' | 'organization_id' | 'created_at'>>(
  customers: readonly One[],
): One | undefined {
  const weight = (one: One) => (one.number === null ? 0 : 2) + (one.organization_id === null ? 0 : 1);
  return [...customers].sort(
    (one, other) => weight(other) - weight(one) || one.created_at.getTime() - other.created_at.getTime(),
  )[0];
}

export const MERGING_SENTENCES: Sentences<MergingReason> = {
  'merged-meanwhile': {
    sentence: 'One of these customers has been merged in the meantime.',
    remedy: 'Open the list again and select the customers that are there.',
    who: 'You',
  },
  'same-customer': {
    sentence: 'A merge needs two customers or more, each named once.',
    remedy: 'Select the customers in the list.',
    who: 'You',
  },
  'two-numbers': {
    sentence: 'These customers have different customer account numbers, so the registry knows two companies.',
    remedy: 'Keep both. If one number is wrong, ask Support to mend the registry first.',
    who: 'Support',
  },
  'two-organizations': {
    sentence: 'Both customers have people and data of their own in the Customer Portal.',
    remedy: 'Keep both, or ask Support which of the two the customer wants to give up.',
    who: 'Support, with the customer',
  },
  'customer-inactive': {
    sentence: 'One of these customers is inactivated, and a merge must not bring it back.',
    remedy: 'Give Support its customer account number within the 30 days; merge when it is active again.',
    who: 'Support',
  },
};

/** The columns that a merge decided and that are not as it left them; when a customer was created cannot change. */
export function changedColumns(now: Mergeable, after: Readonly<Record<string, unknown>>): string[] {
  return DECIDED_COLUMNS.filter(
    (column) => column in after && column !== 'created_at' && now[column] !== after[column],
  );
}

export type UndoingReason =
  | 'already-undone'
  | 'undo-too-late'
  | 'merged-again'
  | 'survivor-gone'
  | 'changed-since'
  | 'reference-taken'
  | 'set-up-since';

export type UndoFacts = {
  mergedAt: Date;
  undoneAt: Date | null;
  now: Date;
  survivor: 'there' | 'merged-again' | 'gone';
  /** Columns of the survivor that are not as the merge left them. */
  changed: readonly string[];
  /** Another customer has got the reference of one that was merged since. */
  referenceTaken: boolean;
  /** A service that moved, or the survivor, has got an organization in the Customer Portal since. */
  setUpSince: boolean;
};

/** A merge is undone within 30 days, while taking it apart loses nothing that happened since. */
export function decideUndoing(facts: UndoFacts): Decision<UndoingReason> {
  if (facts.undoneAt) return refuse('already-undone');
  if (undoableUntil(facts.mergedAt) <= facts.now) return refuse('undo-too-late');
  if (facts.survivor !== 'there') return refuse(facts.survivor === 'gone' ? 'survivor-gone' : 'merged-again');
  if (facts.setUpSince) return refuse('set-up-since');
  if (facts.changed.length > 0) return refuse('changed-since');
  return facts.referenceTaken ? refuse('reference-taken') : allow;
}

export const UNDOING_SENTENCES: Sentences<UndoingReason> = {
  'already-undone': {
    sentence: 'This merge has been undone already.',
    remedy: 'Open the customers in the list.',
    who: 'You',
  },
  'undo-too-late': {
    sentence: 'A merge can be undone for 30 days, and they are over.',
    remedy: 'Create the other customer anew and add its services there.',
    who: 'You',
  },
  'merged-again': {
    sentence: 'The customer that stayed has been merged into another one since.',
    remedy: 'Undo that later merge first.',
    who: 'You',
  },
  'survivor-gone': {
    sentence: 'The customer that stayed is not there any more.',
    remedy: 'Create the customers anew.',
    who: 'You',
  },
  'changed-since': {
    sentence: 'The customer has been changed since the merge, and undoing would lose that.',
    remedy: 'Set back what was changed, then undo the merge.',
    who: 'You',
  },
  'reference-taken': {
    sentence: 'Another customer has the reference of one of these since the merge, from an import.',
    remedy: 'Merge the customer that has the reference into the one that stayed, then undo this merge.',
    who: 'You',
  },
  'set-up-since': {
    sentence: 'The customer has been set up in the Customer Portal since the merge, for both together.',
    remedy: 'Create the other customer anew and add its services there.',
    who: 'You',
  },
};

/** The refusal in words; what was changed since is named, so that it can be set back. */
export function explainUndoing(
  reason: UndoingReason,
  changed: readonly string[],
): Explanation<UndoingReason> {
  const explanation = explain(UNDOING_SENTENCES, reason);
  if (reason !== 'changed-since') return explanation;
  const parts = PART_NAMES.filter((part) => PARTS[part].some((column) => changed.includes(column)));
  const kept = (['number', 'reference'] as const).filter((column) => changed.includes(column));
  const names = [...parts.map((part) => PART_WORDS[part]), ...kept];
  return { ...explanation, remedy: `Set back what was changed (${names.join(', ')}), then undo the merge.` };
}

const PART_WORDS: Record<Part, string> = {
  name: 'name',
  address: 'address',
  phone: 'telephone',
  industry: 'industry',
  administrator: 'Customer administrator',
  contactEmail: 'contact email address',
};
