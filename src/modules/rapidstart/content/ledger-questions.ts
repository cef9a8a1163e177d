import type { QuestionGroup } from './content.rules.ts';

/** Ledger: the specification names the group and leaves its questions open (N30); these become table 98. */
export const ledgerQuestions: QuestionGroup = {
  code: 'ledger',
  name: 'Ledger',
  help: 'How the general ledger takes postings. Answers become General Ledger Setup.',
  questions: [
    {
      code: 'allow-posting-from',
      label: 'Allow posting from',
      help: 'First day on which anybody may post. Empty: no limit.',
      control: 'date',
      definition: { required: false, target: { table: 98, field: 'Allow Posting From' } },
    },
    {
      code: 'allow-posting-to',
      label: 'Allow posting to',
      help: 'Last day on which anybody may post. Empty: no limit.',
      control: 'date',
      definition: {
        required: false,
        after: 'allow-posting-from',
        target: { table: 98, field: 'Allow Posting To' },
      },
    },
    {
      code: 'register-time',
      label: 'Register time',
      help: 'Whether the time that people work in the company is written down.',
      control: 'yes-no',
      definition: { required: true, preset: false, target: { table: 98, field: 'Register Time' } },
    },
    {
      code: 'summarize-entries',
      label: 'Summarize general ledger entries',
      help: 'One entry per account for batch work with inventory costs, instead of one for each posting.',
      control: 'yes-no',
      definition: { required: true, preset: false, target: { table: 98, field: 'Summarize G/L Entries' } },
    },
    {
      code: 'local-currency-symbol',
      label: 'Local currency symbol',
      help: 'The sign that stands beside amounts in the accounting currency, for example $.',
      control: 'text',
      definition: { required: false, maxLength: 10, target: { table: 98, field: 'Local Currency Symbol' } },
    },
    {
      code: 'local-currency-description',
      label: 'Local currency description',
      help: 'The name of the accounting currency, for example US dollar.',
      control: 'text',
      definition: {
        required: false,
        maxLength: 60,
        target: { table: 98, field: 'Local Currency Description' },
      },
    },
    {
      code: 'amount-rounding-precision',
      label: 'Amount rounding precision',
      help: 'The smallest part of the accounting currency in amounts, for example 0.01.',
      control: 'number',
      definition: {
        required: true,
        preset: 0.01,
        minimum: 0.00001,
        maximum: 1000,
        target: { table: 98, field: 'Amount Rounding Precision' },
      },
    },
    {
      code: 'invoice-rounding-precision',
      label: 'Invoice rounding precision',
      help: 'The smallest part to which totals of invoices are rounded, for example 0.05.',
      control: 'number',
      definition: {
        required: true,
        preset: 0.01,
        minimum: 0.00001,
        maximum: 1000,
        target: { table: 98, field: 'Inv. Rounding Precision (LCY)' },
      },
    },
    {
      code: 'invoice-rounding-type',
      label: 'Invoice rounding',
      help: 'Which way totals of invoices are rounded.',
      control: 'list',
      definition: {
        required: true,
        preset: 'Nearest',
        choices: [
          { value: 'Nearest', label: 'To the nearest' },
          { value: 'Up', label: 'Up' },
          { value: 'Down', label: 'Down' },
        ],
        target: { table: 98, field: 'Inv. Rounding Type (LCY)' },
      },
    },
  ],
};
