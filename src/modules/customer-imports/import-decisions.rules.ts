import {
  type CustomerFacts,
  customerState,
  decideAddingNumber,
  decideEnrolment,
  ENROLMENT_SENTENCES,
  type EnrolmentReason,
} from '../customers/customers.rules.ts';
import type { ImportField } from './import-columns.rules.ts';

/** A prospect that looks like somebody who is there already: left out, or created all the same. */
export type Duplicates = 'skip' | 'create';

export type Outcome = 'create' | 'link' | 'update' | 'skip' | 'refuse';
export type RowReason =
  | EnrolmentReason
  | 'invalid'
  | 'broken-formula'
  | 'reference-twice'
  | 'number-twice'
  | 'unchanged'
  | 'resembles'
  | 'overtaken';

/** The customer that has the row's reference, and what the row would change of it. */
type KnownCustomer = CustomerFacts & { number: string | null; changed: readonly string[] };

/** What is known of a row besides its own cells. */
export type RowFacts = {
  reference: string | null;
  number: string | null;
  /** Lines of the file on which the same reference or number stands earlier. */
  referenceLine: number | undefined;
  numberLine: number | undefined;
  /** Whether the registry names the partner as this number's partner of record. */
  ownCustomer: boolean;
  /** The customer of this partner that has the row's reference, and what the row would change of it. */
  byReference: KnownCustomer | undefined;
  /** Whether a customer of this partner has the row's number. */
  numberEnrolled: boolean;
  /** Who looks the same by name and country, in the list or earlier in the file. */
  resembles: string | undefined;
  duplicates: Duplicates;
  now: Date;
};

export type RowDecision =
  | { outcome: 'create'; resembles: string | undefined }
  | { outcome: 'link' }
  | { outcome: 'update'; changed: readonly string[] }
  | { outcome: 'skip'; reason: RowReason }
  | { outcome: 'refuse'; reason: RowReason; field: ImportField };

/**
 * What becomes of one good row: a reference that is known updates its customer, a number of the registry links a new
 * one (PP-22, PP-24), and without a number it is a prospect (PP-30).
 */
export function decideRow(facts: RowFacts): RowDecision {
  if (facts.referenceLine !== undefined) return refuse('reference-twice', 'reference');
  if (facts.numberLine !== undefined) return refuse('number-twice', 'number');
  if (facts.byReference) return decideUpdate(facts, facts.byReference);
  if (facts.number !== null) {
    if (facts.numberEnrolled) return { outcome: 'skip', reason: 'already-enrolled' };
    const decision = decideEnrolment({ ownCustomer: facts.ownCustomer, enrolled: false });
    return decision.allowed ? { outcome: 'link' } : refuse(decision.reason, 'number');
  }
  if (facts.resembles !== undefined && facts.duplicates === 'skip') {
    return { outcome: 'skip', reason: 'resembles' };
  }
  return { outcome: 'create', resembles: facts.resembles };
}

/** A number can be added as on the customer's own page (PP-39); one that is set stays. */
function decideUpdate(facts: RowFacts, customer: KnownCustomer): RowDecision {
  if (customer.changed.length === 0) return { outcome: 'skip', reason: 'unchanged' };
  if (customerState(customer, facts.now) !== 'active') return refuse('customer-inactive', 'reference');
  if (facts.number !== null && facts.number !== customer.number) {
    const { ownCustomer, numberEnrolled: enrolled, now } = facts;
    const decision = decideAddingNumber({ ownCustomer, enrolled, customer, now });
    if (!decision.allowed) return refuse(decision.reason, 'number');
  }
  return { outcome: 'update', changed: customer.changed };
}

const refuse = (reason: RowReason, field: ImportField) => ({ outcome: 'refuse', reason, field }) as const;

/** Each reason in a sentence and with what mends it; `invalid` brings its own sentence from the field. */
export const ROW_SENTENCES: Record<RowReason, { sentence: string; remedy: string }> = {
  ...ENROLMENT_SENTENCES,
  'number-is-set': {
    sentence: 'The customer of this reference has another customer account number, which cannot be replaced.',
    remedy: 'Mend the number, or give the row a reference of its own.',
  },
  invalid: {
    sentence: 'A cell of the row cannot be taken.',
    remedy: 'Mend the cell, and send the row again.',
  },
  'broken-formula': {
    sentence: 'The cell shows an error of a formula instead of a value.',
    remedy: 'Replace the formula by its value, and send the row again.',
  },
  'reference-twice': {
    sentence: 'The file has this reference on an earlier line already; that one counts.',
    remedy: 'Give the row a reference of its own, or remove it.',
  },
  'number-twice': {
    sentence: 'The file has this customer account number on an earlier line already; that one counts.',
    remedy: 'Mend the number, or remove the row.',
  },
  unchanged: {
    sentence: 'The customer of this reference is in your list with just these values.',
    remedy: 'Nothing needs to be done.',
  },
  resembles: {
    sentence: 'A customer with the same name and country is in your list or earlier in the file.',
    remedy:
      'If it is another company, choose to create likely duplicates too, or give the row its customer account number.',
  },
  overtaken: {
    sentence: 'Somebody else enrolled or changed this customer at the same moment.',
    remedy: 'Send the row again.',
  },
};

export type ImportReason =
  | 'only-headings'
  | 'no-key'
  | 'column-twice'
  | 'no-such-column'
  | 'not-planned'
  | 'nothing-to-do'
  | 'import-running'
  | 'has-ended'
  | 'has-begun';

const YOU = 'You';

export const IMPORT_SENTENCES: Record<ImportReason, { sentence: string; remedy: string; who: string }> = {
  'only-headings': {
    sentence: 'The file has headings and no rows.',
    remedy: 'Add at least one row below the headings.',
    who: YOU,
  },
  'no-key': {
    sentence: 'No column is named as the name or the customer account number of the customers.',
    remedy: 'Choose the column with the names, or the one with the numbers.',
    who: YOU,
  },
  'column-twice': {
    sentence: 'One column was chosen for two fields.',
    remedy: 'Choose another column for one of them, or none.',
    who: YOU,
  },
  'no-such-column': {
    sentence: 'The file does not have that many columns.',
    remedy: 'Choose a column of the file.',
    who: YOU,
  },
  'not-planned': {
    sentence: 'The rows have not been checked yet.',
    remedy: 'Check the rows first, then start the import.',
    who: YOU,
  },
  'nothing-to-do': {
    sentence: 'No row of the file would create or change a customer.',
    remedy: 'Mend the rows that can’t go in, and send the file again.',
    who: YOU,
  },
  'import-running': {
    sentence: 'Another import of your organization is running.',
    remedy: 'Wait until it has ended, or cancel it; then start this one.',
    who: YOU,
  },
  'has-ended': {
    sentence: 'This import has ended.',
    remedy: 'Send the file again to begin a new one.',
    who: YOU,
  },
  'has-begun': {
    sentence: 'This import has begun, and its columns stay as they are.',
    remedy: 'Wait until it has ended, or cancel it; then send the file again.',
    who: YOU,
  },
};
