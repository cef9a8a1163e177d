import type { LibraryTable } from './content.rules.ts';

type Terms = [code: string, due: string, discountUntil: string, discountPercent: number, description: string];

const PAYMENT_TERMS: Terms[] = [
  ['COD', '0D', '', 0, 'Cash on delivery'],
  ['CM', 'CM', '', 0, 'Current month'],
  ['7 DAYS', '7D', '', 0, 'Net 7 days'],
  ['10 DAYS', '10D', '', 0, 'Net 10 days'],
  ['14 DAYS', '14D', '', 0, 'Net 14 days'],
  ['15 DAYS', '15D', '', 0, 'Net 15 days'],
  ['21 DAYS', '21D', '', 0, 'Net 21 days'],
  ['30 DAYS', '30D', '', 0, 'Net 30 days'],
  ['45 DAYS', '45D', '', 0, 'Net 45 days'],
  ['60 DAYS', '60D', '', 0, 'Net 60 days'],
  ['90 DAYS', '90D', '', 0, 'Net 90 days'],
  ['1M(8D)', '1M', '8D', 2, '1 month, 2% for 8 days'],
  ['2% 10 N30', '30D', '10D', 2, '30 days, 2% for 10 days'],
];

export const paymentTermsLibrary: LibraryTable = {
  tableId: 3,
  records: PAYMENT_TERMS.map(([code, due, discountUntil, percent, description]) => ({
    Code: code,
    'Due Date Calculation': due,
    'Discount Date Calculation': discountUntil,
    'Discount %': percent,
    Description: description,
  })),
};
