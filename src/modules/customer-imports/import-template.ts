import { PassThrough, Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import exceljs from 'exceljs';
import { countryChoices } from '../../kernel/countries.ts';
import { writeCsv } from '../../platform/spreadsheets/csv-writer.ts';
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
const ROWS_WITH_LISTS = 5_000;
const headings = IMPORT_FIELDS.map((field) => FIELD_LABELS[field]);

/** The headings, for whoever writes CSV. */
export const templateCsv = () =>
  text(Readable.from(writeCsv({ name: 'Customers', headings, portions: nothing() })));

async function* nothing() {}

/** A workbook to fill in: countries to choose from, and a second sheet that explains each column. */
export async function templateWorkbook(): Promise<Buffer> {
  const out = new PassThrough();
  const bytes = buffer(out);
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const sheet = book.addWorksheet('Customers', { views: [{ state: 'frozen', ySplit: 1 }] });
  const countries = countryChoices('en');
  sheet.columns = headings.map((header) => ({
    header,
    width: Math.max(18, header.length + 4),
    style: { numFmt: '@' },
  }));
  sheet.getRow(1).font = { bold: true };
  const column = String.fromCharCode(65 + IMPORT_FIELDS.indexOf('country'));
  for (let row = 2; row <= ROWS_WITH_LISTS; row++) {
    sheet.getCell(`${column}${row}`).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`Lists!$A$1:$A$${countries.length}`],
    };
  }
  sheet.commit();
  const help = book.addWorksheet('What goes where');
  help.columns = [
    { header: 'Column', width: 28 },
    { header: 'What goes in', width: 110 },
  ];
  help.getRow(1).font = { bold: true };
  for (const field of IMPORT_FIELDS) help.addRow([FIELD_LABELS[field], HINTS[field]]).commit();
  help.commit();
  const lists = book.addWorksheet('Lists', { state: 'veryHidden' });
  for (const { label } of countries) lists.addRow([label]).commit();
  lists.commit();
  await book.commit();
  return bytes;
}
