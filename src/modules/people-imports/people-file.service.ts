import { DomainError } from '../../kernel/errors.ts';
import type { Upload } from '../../platform/http/uploads.ts';
import { plainFileName } from '../../platform/http/uploads.ts';
import { readSpreadsheet } from '../../platform/spreadsheets/read-spreadsheet.ts';
import type { SheetRow } from '../../platform/spreadsheets/sheet-rows.ts';
import { columnsOf, missingColumns, type PeopleColumns } from './people-columns.rules.ts';

/** People in one file. */
export const MOST_PEOPLE = 2_000;

export type PeopleFile = { fileName: string; headings: string[]; columns: PeopleColumns; rows: SheetRow[] };

/** Reads a file of people to its end; refused where its columns are not those of people. */
export async function readPeopleFile(file: Upload): Promise<PeopleFile> {
  return readSpreadsheet(
    file.content,
    async (sheet) => {
      const all: SheetRow[] = [];
      for await (const batch of sheet.rows) all.push(...batch.map(withoutNul));
      const [first, ...rows] = all;
      const headings = first?.cells ?? [];
      const columns = columnsOf(headings);
      const missing = missingColumns(columns);
      if (missing.length > 0) throw noPeople(missing);
      return { fileName: plainFileName(file.name), headings, columns, rows };
    },
    { rows: MOST_PEOPLE + 1 },
  );
}

const withoutNul = ({ line, cells }: SheetRow): SheetRow => ({
  line,
  cells: cells.map((cell) => cell.replaceAll('\0', '').trim()),
});

function noPeople(missing: string[]) {
  const explanation = {
    reason: 'no-people-columns',
    sentence: `The first row has no column ${missing.join(' and no column ')}.`,
    remedy:
      'Write headings into the first row: First name, Last name, Sign-in account, and Roles if there are any.',
    who: 'Whoever has the file',
  };
  return new DomainError('invalid', `${explanation.sentence} ${explanation.remedy}`, {
    reason: explanation.reason,
    explanation,
  });
}
