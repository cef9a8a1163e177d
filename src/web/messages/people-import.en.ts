import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  title: 'Add users from a file',
  people: 'User Management',
  intro:
    'A CSV file or an Excel workbook of at most 2,000 rows, with the headings First name, Last name and Sign-in account, and, where you want them, Contact email address, Roles (“Designer, Viewer”) and Administrator (yes or no). You see what becomes of each row before anything happens.',
  file: 'File',
  'file.help': 'CSV or .xlsx. Who is there already is left out, so the same file can come again.',
  checking: 'The file is being read',
  adding: 'The users are being added',
  result: 'What becomes of the rows',
  'plan.create': { one: '{count} user will be added.', other: '{count} users will be added.' },
  'done.create': { one: '{count} user was added.', other: '{count} users were added.' },
  skip: { one: '{count} row is left out.', other: '{count} rows are left out.' },
  refuse: { one: '{count} row cannot go in.', other: '{count} rows cannot go in.' },
  invited: { one: '{count} invitation is on its way.', other: '{count} invitations are on their way.' },
  invite: 'Send invitations to those who are added, at most 200 with one file',
  add: { one: 'Add {count} user', other: 'Add {count} users' },
  failed: 'Download the rows that cannot go in',
  rows: 'Rows',
  'rows.empty': 'No row of the file fits the search.',
  line: 'Line',
  name: 'Name',
  signInName: 'Sign-in account',
  roles: 'Roles',
  fate: 'What becomes of it',
  'fate.create': 'Goes in',
  'fate.skip': 'Is left out',
  'fate.refuse': 'Cannot go in',
  why: 'Why',
} as const satisfies Catalogue;

/** The words for users that come from a spreadsheet. */
export const text = textFrom(messages);
