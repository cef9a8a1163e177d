import type { LibraryTable } from './content.rules.ts';
import { currencyLibrary } from './currency-library.ts';
import { numberSeriesLibrary, numberSeriesLineLibrary } from './number-series-library.ts';
import { paymentTermsLibrary } from './payment-terms-library.ts';

/** The records that a new tenant starts with, by table of Business Central. */
export const defaultLibrary: LibraryTable[] = [
  paymentTermsLibrary,
  currencyLibrary,
  numberSeriesLibrary,
  numberSeriesLineLibrary,
];
