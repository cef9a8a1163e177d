import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  'life.tab': 'Until when?',
  'life.dates': 'See the dates',
  'life.finding.limited': {
    one: '{count} day left: ends {when}',
    other: '{count} days left: ends {when}',
  },
  'life.finding.inactivated': 'Inactivated on {since}. The data is erased {when}',
  'life.finding.retention-ended': 'Inactivated on {since}. The data is no longer kept',
  'life.finding.erased': 'The data was erased on {when}',
  'life.finding.unlimited': 'No end: nothing runs out for this customer',
  'life.span.usable': 'Usable',
  'life.span.kept': 'Kept',
  'life.plan': 'What happens at each date',
  'life.plan.note': 'Dates to come are as things stand now.',
  'moment.enrolled': 'Enrolled',
  'moment.number-added': 'Customer account number added',
  'moment.reminder': {
    one: 'Reminder, {count} day before the end',
    other: 'Reminder, {count} days before the end',
  },
  'moment.end.done': 'Inactivated',
  'moment.end.ahead': 'Will be inactivated',
  'moment.revived': 'Reactivated by Support',
  'moment.erasure.done': 'Data erased',
  'moment.erasure.ahead': 'Data will be erased',
  'effect.people': 'People',
  'effect.data': 'Data',
  'effect.mail': 'Mail',
  'number.add': 'Add the customer account number',
  'number.submit': 'Add number',
  'number.missing': 'Enter the customer account number.',
  'number.lifted': 'The number is added, and the limit is lifted.',
  'number.limited':
    'The number is added. The registry shows no Enhancement Plan for it, so the limit stays until there is one.',
  'banner.inactivated':
    'Inactivated since {since}. The data is erased {until}. Only Support can reactivate this customer, with a valid customer account number that is on an Enhancement Plan.',
  'banner.retention-ended':
    'Inactivated since {since}. The data was kept until {until}, and is being erased.',
  'list.inactivated': {
    one: '{count} customer on this page is inactivated; its data is erased 30 days later. Only Support can reactivate it, with its customer account number.',
    other:
      '{count} customers on this page are inactivated; their data is erased 30 days later. Only Support can reactivate them, with their customer account numbers.',
  },
  'list.inactivated.show': 'Show inactivated customers',
  'receipts.title': 'Erasure receipts',
  'receipts.empty': 'No customer’s data has been erased yet.',
  'receipts.of': 'Erased on {when}, of {partner}',
  'receipt.title': 'Receipt: data erased on {when}',
  'receipt.lead':
    'The customer was inactivated, its data was kept for 30 days, and then erased. The receipt names nobody.',
  'receipt.id': 'Id that the customer had',
  'receipt.partner': 'Partner organization',
  'receipt.kind': 'Kind',
  'receipt.enrolledAt': 'Enrolled',
  'receipt.inactivatedAt': 'Inactivated',
  'receipt.erasedAt': 'Erased',
  'receipt.erased': 'What was erased',
  'receipt.left': 'Not deleted yet at its services',
  'receipt.left.lead':
    'Each of these services was told to delete what the customer had there, and is asked again until it says that it is gone.',
  'receipt.left.next': 'Asked next',
  'receipt.left.trouble': 'It said last: {words}',
  'receipt.left.none': 'Nothing is left at any service.',
  'receipt.what': 'What',
  'receipt.count': 'How many',
  'receipt.print': 'Print',
  'receipt.download': 'Download',
  'receipt.file': 'erasure-receipt',
  'erased.services': 'Services',
  'erased.people': 'People in the Customer Portal',
  'erased.accounts': 'Sign-in accounts that nothing else knew',
  'erased.projects': 'RapidStart projects',
  'erased.answeredGroups': 'Groups of answers',
  'erased.loads': 'Loads into the company database',
  'erased.invitations': 'Invitations',
  'erased.mails': 'Mails',
  'erased.trailEntries': 'Entries of the audit trail that lost their names',
} as const satisfies Catalogue;

/** The words of a customer's 90 and 30 days, and of what is left afterwards. */
export const text = textFrom(messages);
