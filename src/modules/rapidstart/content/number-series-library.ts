import type { LibraryTable } from './content.rules.ts';

type Series = [code: string, description: string, first: string, last: string, step: number, use: Use];

/** Plain series number by themselves; posted documents keep the order of dates; journals may be numbered by hand. */
type Use = 'plain' | 'in-date-order' | 'typed-by-hand';

const SERIES: Series[] = [
  ['CUST', 'Customers', 'C00010', 'C99990', 10, 'plain'],
  ['VEND', 'Vendors', 'V00010', 'V99990', 10, 'plain'],
  ['CONT', 'Contacts', 'CT000001', 'CT999999', 1, 'plain'],
  ['ITEM', 'Items', '1000', '9999', 1, 'plain'],
  ['BANK', 'Bank accounts', 'B010', 'B990', 10, 'plain'],
  ['FA', 'Fixed assets', 'FA000010', 'FA999990', 10, 'plain'],
  ['EMP', 'Employees', 'E0010', 'E9990', 10, 'plain'],
  ['RES', 'Resources', 'R0010', 'R9990', 10, 'plain'],
  ['JOB', 'Projects', 'J00010', 'J99990', 10, 'plain'],
  ['S-QUO', 'Sales quotes', 'SQ000001', 'SQ999999', 1, 'plain'],
  ['S-ORD', 'Sales orders', 'SO000001', 'SO999999', 1, 'plain'],
  ['S-INV', 'Sales invoices', 'SI000001', 'SI999999', 1, 'plain'],
  ['S-INV+', 'Posted sales invoices', 'PSI000001', 'PSI999999', 1, 'in-date-order'],
  ['S-SHPT', 'Posted sales shipments', 'PSS000001', 'PSS999999', 1, 'in-date-order'],
  ['S-CR', 'Sales credit memos', 'SC000001', 'SC999999', 1, 'plain'],
  ['S-CR+', 'Posted sales credit memos', 'PSC000001', 'PSC999999', 1, 'in-date-order'],
  ['S-REM', 'Reminders', 'RM000001', 'RM999999', 1, 'plain'],
  ['P-QUO', 'Purchase quotes', 'PQ000001', 'PQ999999', 1, 'plain'],
  ['P-ORD', 'Purchase orders', 'PO000001', 'PO999999', 1, 'plain'],
  ['P-INV', 'Purchase invoices', 'PI000001', 'PI999999', 1, 'plain'],
  ['P-INV+', 'Posted purchase invoices', 'PPI000001', 'PPI999999', 1, 'in-date-order'],
  ['P-RCPT', 'Posted purchase receipts', 'PPR000001', 'PPR999999', 1, 'in-date-order'],
  ['P-CR', 'Purchase credit memos', 'PC000001', 'PC999999', 1, 'plain'],
  ['P-CR+', 'Posted purchase credit memos', 'PPC000001', 'PPC999999', 1, 'in-date-order'],
  ['GJNL-GEN', 'General journal', 'G00001', 'G99999', 1, 'typed-by-hand'],
  ['GJNL-RCPT', 'Cash receipt journal', 'GR00001', 'GR99999', 1, 'typed-by-hand'],
  ['GJNL-PMT', 'Payment journal', 'GP00001', 'GP99999', 1, 'typed-by-hand'],
  ['IJNL-GEN', 'Item journal', 'IJ00001', 'IJ99999', 1, 'typed-by-hand'],
];

export const numberSeriesLibrary: LibraryTable = {
  tableId: 308,
  records: SERIES.map(([code, description, , , , use]) => ({
    Code: code,
    Description: description,
    'Default Nos.': true,
    'Manual Nos.': use === 'typed-by-hand',
    'Date Order': use === 'in-date-order',
  })),
};

/** One open line for each series. */
export const numberSeriesLineLibrary: LibraryTable = {
  tableId: 309,
  records: SERIES.map(([code, , first, last, step]) => ({
    'Series Code': code,
    'Line No.': 10_000,
    'Starting No.': first,
    'Ending No.': last,
    'Increment-by No.': step,
    Open: true,
  })),
};
