import { coreName } from '../../kernel/company-names.ts';
import type { Tx } from '../../kernel/context.ts';
import { type CustomerRecord, listCustomersByKeys } from '../customers/index.ts';
import { listOwnRegistryCustomers } from '../registry/index.ts';
import type { RegistryCustomer } from '../registry/registry-search.contract.ts';
import { type Duplicates, decideRow, type RowDecision } from './import-decisions.rules.ts';

type Keys = { reference: string | null; number: string | null };

/** What the database knows of some rows: asked for all of them at once. */
export type Found = {
  byReference: Map<string, CustomerRecord>;
  byNumber: Map<string, CustomerRecord>;
  registry: Map<string, RegistryCustomer>;
};

export async function lookUp(tx: Tx, partnerId: string, rows: readonly Keys[]): Promise<Found> {
  const keysOf = (key: keyof Keys) => [...new Set(rows.flatMap((row) => row[key] ?? []))];
  const [references, numbers] = [keysOf('reference'), keysOf('number')];
  const [customers, entries] = await Promise.all([
    listCustomersByKeys(tx, partnerId, { references, numbers }),
    listOwnRegistryCustomers(tx, numbers),
  ]);
  return {
    byReference: new Map(customers.flatMap((it) => (it.reference === null ? [] : [[it.reference, it]]))),
    byNumber: new Map(customers.flatMap((it) => (it.number === null ? [] : [[it.number, it]]))),
    registry: new Map(entries.map((entry) => [entry.number, entry])),
  };
}

/** Columns that a file can fill; an empty cell leaves what is there. */
const FILLED = [
  'number',
  'name',
  'street',
  'city',
  'state',
  'postal_code',
  'country',
  'phone',
  'industry',
  'administrator_first_name',
  'administrator_last_name',
  'administrator_sign_in_name',
  'contact_email',
] as const;

/** A row's values by column of the database; empty where the file has nothing. */
export type RowValues = Record<Exclude<(typeof FILLED)[number], 'number'>, string> & Keys;

/** The columns in which the row differs from the customer. */
export const changedColumns = (row: RowValues, customer: CustomerRecord): (typeof FILLED)[number][] =>
  FILLED.filter((column) => row[column] && row[column] !== customer[column]);

/** References, numbers and names that stand earlier in the file, and names that are in the list already. */
export class Seen {
  readonly #references = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  readonly #names = new Map<string, string>();

  constructor(customers: readonly { name: string; country: string }[] = []) {
    for (const { name, country } of customers) this.#names.set(nameKey(name, country), name);
  }

  add(line: number, { reference, number, name, country }: Keys & { name: string; country: string }): void {
    if (reference !== null) this.#references.set(reference, line);
    if (number !== null) this.#numbers.set(number, line);
    if (name !== '') this.#names.set(nameKey(name, country), name);
  }

  referenceLine = (reference: string | null) =>
    reference === null ? undefined : this.#references.get(reference);
  numberLine = (number: string | null) => (number === null ? undefined : this.#numbers.get(number));
  resembling = (name: string, country: string) => this.#names.get(nameKey(name, country));
}

/** Names that differ in nothing but legal form, accents, case and spaces are likely one company (PP-25). */
const nameKey = (name: string, country: string) => `${country} ${coreName(name).replaceAll(' ', '')}`;

type Choices = { duplicates: Duplicates; now: Date };

/** Puts the facts about a row together and lets the rule decide. */
export function decideFound(row: RowValues, found: Found, seen: Seen, choices: Choices): RowDecision {
  const { reference, number, name, country } = row;
  const customer = reference === null ? undefined : found.byReference.get(reference);
  return decideRow({
    reference,
    number,
    referenceLine: seen.referenceLine(reference),
    numberLine: seen.numberLine(number),
    ownCustomer: number !== null && found.registry.has(number),
    byReference: customer && {
      number: customer.number,
      usableUntil: customer.usable_until,
      inactivatedAt: customer.inactivated_at,
      changed: changedColumns(row, customer),
    },
    numberEnrolled: number !== null && found.byNumber.has(number),
    resembles: name === '' ? undefined : seen.resembling(name, country),
    ...choices,
  });
}
