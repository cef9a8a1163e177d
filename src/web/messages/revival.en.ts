import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  'counts.title': 'Inactivated customers',
  'counts.state': {
    one: '{count} inactivated customer is kept; the first data is erased {when}. Nobody can read it, but a valid number brings it back.',
    other:
      '{count} inactivated customers are kept; the first data is erased {when}. Nobody can read it, but a valid number brings it back.',
  },
  'counts.search': 'Search by partner organization',
  'counts.empty': 'No customer is inactivated.',
  'counts.partner': 'Partner organization',
  'counts.customers': 'Customers',
  'counts.daysLeft': 'Days until the first is erased',
  'counts.first': 'First erased',
  'counts.last': 'Last erased',
  'revival.title': 'Reactivate a customer',
  'revival.lead':
    'Enter the customer account number that you were given. The names of inactivated customers of its partner of record are shown then; the search, with your reason, stands in the partner’s audit trail and in ours.',
  'revival.number': 'Customer account number',
  'revival.reason': 'Reason',
  'revival.reason.help': 'Who gave you the number, and the case. At least 10 characters.',
  'revival.search': 'Search',
  'revival.registry': 'What the registry says of {number}',
  'revival.name': 'Name',
  'revival.partner': 'Partner of record',
  'revival.partner.none': '{number}, not registered here: it has no customers in Portico',
  'revival.plan': 'Enhancement Plan',
  'revival.plan.enhancement': 'Yes',
  'revival.plan.none': 'No',
  'revival.candidates': 'Inactivated customers of this partner',
  'revival.candidates.none': 'This partner of record has no inactivated customer that is still kept.',
  'revival.since': 'Inactivated since',
  'revival.until': 'Data erased',
  'revival.kind': 'Kind',
  'revival.command': 'Reactivate',
  'revival.confirm': 'Reactivate {name} with the number {number}?',
  'revival.done': '{name} is active again, with its data. Partner and contact get a mail.',
} as const satisfies Catalogue;

/** The words of Support's work with inactivated customers. */
export const text = textFrom(messages);
