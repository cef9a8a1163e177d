import type { FunctionalArea } from './content.rules.ts';
import { currencyQuestions } from './currency-questions.ts';
import { ledgerQuestions } from './ledger-questions.ts';
import { organizationInformation } from './organization-information.ts';

/** The functional areas that a new tenant starts with (RS-29). */
export const defaultAreas: FunctionalArea[] = [
  {
    code: 'base-information',
    name: 'Base information',
    description: 'What every company needs before anything else: who it is, its ledger, its currencies.',
    groups: [organizationInformation, ledgerQuestions, currencyQuestions],
  },
];
