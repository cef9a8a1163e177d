import type { z } from 'zod';
import { isCountry } from '../../kernel/countries.ts';
import { ChangeCustomer, CreateCustomer } from '../customers/customers.contract.ts';
import type { RegistryCustomer } from '../registry/registry-search.contract.ts';
import type { ImportField } from './import-columns.rules.ts';
import type { WrittenRow } from './import-rows.rules.ts';
import type { RowValues } from './rows-found.service.ts';

export type WrongRow = { field: ImportField; sentence: string };

const MOST_SENTENCES = 3;
const LONGEST_REFERENCE = 100;

/**
 * Holds a new customer against the rules of its own form, so that a file takes nothing that the page refuses. What the
 * row leaves empty is filled from the registry's entry, where there is one (PP-28).
 */
export function checkNew(row: WrittenRow, entry: RegistryCustomer | undefined) {
  const filled = entry ? filledFrom(row, entry) : row;
  const checked = CreateCustomer.safeParse(bodyOf(filled, (text) => text));
  return resultOf(filled, checked);
}

/** Holds what a row would change against the rules of changing a customer; empty cells change nothing. */
export function checkChange(row: WrittenRow) {
  return resultOf(row, ChangeCustomer.safeParse(bodyOf(row, (text) => text || undefined)));
}

function filledFrom(row: WrittenRow, entry: RegistryCustomer): WrittenRow {
  const fields = ['name', 'country', 'street', 'city', 'state', 'postalCode', 'industry'] as const;
  const wholeAddress = row.street === '' && row.postalCode === '';
  const taken = fields.filter(
    (field) => wholeAddress || !['street', 'city', 'state', 'postalCode'].includes(field),
  );
  return { ...row, ...Object.fromEntries(taken.map((field) => [field, row[field] || entry[field]])) };
}

function bodyOf(row: WrittenRow, given: (text: string) => string | undefined) {
  const { reference: _ours, number, firstName, lastName, signInName, contactEmail, ...organization } = row;
  const administrator = { firstName, lastName, signInName };
  const named = Object.values(administrator).some((text) => text !== '');
  const body = {
    ...Object.fromEntries(Object.entries(organization).map(([field, text]) => [field, given(text)])),
    number: number || undefined,
    administrator: named ? administrator : undefined,
    contactEmail: contactEmail || undefined,
  };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}

function resultOf(
  row: WrittenRow,
  checked: z.ZodSafeParseResult<CreateCustomer | ChangeCustomer>,
): { values: RowValues } | { wrong: WrongRow } {
  if (row.reference.length > LONGEST_REFERENCE) {
    const sentence = `At most ${LONGEST_REFERENCE} characters for the reference.`;
    return { wrong: { field: 'reference', sentence } };
  }
  if (row.country !== '' && !isCountry(row.country))
    return { wrong: { field: 'country', sentence: unknownCountry(row.country) } };
  if (checked.success) return { values: valuesOf(row) };
  const [first, ...others] = checked.error.issues;
  const sentences = [first, ...others].slice(0, MOST_SENTENCES).map((issue) => issue?.message ?? '');
  return { wrong: { field: fieldOf(first?.path ?? []), sentence: [...new Set(sentences)].join(' ') } };
}

/** A file has no list to choose from. */
const unknownCountry = (written: string) =>
  `“${written.slice(0, 60)}” is no country/region that we know. Write its English name or two-letter code, such as Germany or DE.`;

const fieldOf = (path: PropertyKey[]) => (path.at(-1) ?? 'name') as ImportField;

export const valuesOf = (row: WrittenRow): RowValues => ({
  reference: row.reference || null,
  number: row.number || null,
  name: row.name,
  street: row.street,
  city: row.city,
  state: row.state,
  postal_code: row.postalCode,
  country: row.country,
  phone: row.phone,
  industry: row.industry,
  administrator_first_name: row.firstName,
  administrator_last_name: row.lastName,
  administrator_sign_in_name: row.signInName.toLowerCase(),
  contact_email: row.contactEmail,
});
