import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { countryChoices } from '../../kernel/countries.ts';
import type { Cell } from '../../platform/spreadsheets/cells.ts';
import { writeCsv } from '../../platform/spreadsheets/csv-writer.ts';
import { writeWorkbook } from '../../platform/spreadsheets/xlsx-writer.ts';
import { FIELD_LABELS, IMPORT_FIELDS, type ImportField } from './import-columns.rules.ts';

const HINTS: Record<ImportField, string> = {
  reference:
    'What your own system calls the customer. Send the file again, and the same customers are found by it.',
  number:
    'Of the partner registry. Leave it empty for a prospect. What else is empty is filled from the registry.',
  name: 'Name of the organization. Needed, unless the row has a customer account number.',
  street: 'Street and house number.',
  city: 'City or town.',
  state: 'Where the country has states or provinces.',
  postalCode: 'As the country writes it. Leading zeros are kept.',
  country:
    'Choose from the list, or write the two-letter code. Needed, unless the row has a customer account number.',
  phone: 'With country code.',
  industry: 'In your own words.',
  firstName: 'Of the Customer administrator. Needed for a prospect.',
  lastName: 'Of the Customer administrator. Needed for a prospect.',
  signInName: 'The account that the administrator signs in with. Needed for a prospect. Never a password.',
  contactEmail: 'Receives notifications. Needed for a prospect.',
};
/** As many customers as one file may have. */
const ROWS_WITH_LISTS = 100_001;
const headings = IMPORT_FIELDS.map((field) => FIELD_LABELS[field]);

/** The headings, for whoever writes CSV. */
export const templateCsv = () =>
  text(Readable.from(writeCsv({ name: 'Customers', headings, portions: nothing() })));

async function* nothing() {}
async function* rows(all: Cell[][]) {
  yield all;
}

/** A workbook to fill in: countries to choose from, and a second sheet that explains each column. */
export function templateWorkbook(): Promise<Buffer> {
  const countries = countryChoices('en');
  return buffer(
    writeWorkbook([
      {
        name: 'Customers',
        headings,
        portions: nothing(),
        widths: headings.map((heading) => Math.max(18, heading.length + 4)),
        typedAsText: true,
        choices: {
          column: IMPORT_FIELDS.indexOf('country'),
          firstRow: 2,
          lastRow: ROWS_WITH_LISTS,
          from: `Lists!$A$1:$A$${countries.length}`,
        },
      },
      {
        name: 'What goes where',
        headings: ['Column', 'What goes in'],
        portions: rows(IMPORT_FIELDS.map((field) => [FIELD_LABELS[field], HINTS[field]])),
        widths: [28, 110],
      },
      {
        name: 'Lists',
        headings: [],
        portions: rows(countries.map(({ label }) => [label])),
        hidden: true,
      },
    ]),
  );
}
