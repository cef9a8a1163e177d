import type { QuestionGroup } from './content.rules.ts';

/** Currency: the specification names the group and leaves its questions open (N30); these become table 4. */
export const currencyQuestions: QuestionGroup = {
  code: 'currency',
  name: 'Currency',
  help: 'Which further currencies the company works with, and how amounts in them are rounded.',
  questions: [
    {
      code: 'further-currencies',
      label: 'Further currencies',
      help: 'Currencies besides the accounting currency. Each one chosen becomes a record of the table Currency.',
      control: 'multi-list',
      definition: { required: false, choicesFromTable: 4, target: { table: 4, field: 'Code' } },
    },
    {
      code: 'invoice-rounding-type',
      label: 'Invoice rounding',
      help: 'Which way totals of invoices in further currencies are rounded.',
      control: 'list',
      definition: {
        required: true,
        preset: 'Nearest',
        choices: [
          { value: 'Nearest', label: 'To the nearest' },
          { value: 'Up', label: 'Up' },
          { value: 'Down', label: 'Down' },
        ],
        target: { table: 4, field: 'Invoice Rounding Type' },
      },
    },
    {
      code: 'application-rounding-precision',
      label: 'Application rounding precision',
      help: 'The difference up to which payments in further currencies close an invoice, for example 0.05. 0: none.',
      control: 'number',
      definition: {
        required: false,
        preset: 0,
        minimum: 0,
        maximum: 1000,
        target: { table: 4, field: 'Appln. Rounding Precision' },
      },
    },
    {
      code: 'symbol-position',
      label: 'Position of the currency symbol',
      help: 'Where the sign of a further currency stands.',
      control: 'list',
      definition: {
        required: true,
        preset: 'Before Amount',
        choices: [
          { value: 'Before Amount', label: 'Before the amount' },
          { value: 'After Amount', label: 'After the amount' },
        ],
        target: { table: 4, field: 'Currency Symbol Position' },
      },
    },
  ],
};
