import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  'operations.title': 'Operations',
  'operations.list': 'Operations',
  'operations.search': 'Search by customer',
  'operations.empty.partner':
    'Nothing has been set up for your customers yet. Adding a service to a customer starts an operation.',
  'operations.empty.customer':
    'Nothing has been set up for your organization yet. Your partner adds services.',
  'operations.empty.customers': 'Open Customers',
  'operations.empty.dashboard': 'Open the Dashboard',
  'operations.failed': {
    one: '{count} operation has failed and waits for you.',
    other: '{count} operations have failed and wait for you.',
  },
  'operations.name': 'What',
  'operations.state': 'State',
  'operations.step': 'Where it is',
  'operations.promise': 'Promised by',
  'operations.started': 'Started',
  'operations.startedBy': 'Asked for by',
  'operations.stepOf': '{done} of {total} steps done',
  'operations.stepAt': '{done} of {total} steps done, at “{step}”',
  'operation.name': '{service} for {customer}',
  'operation.loading': 'Operation',
  'operation.steps': 'How far it is',
  'operation.retry': 'Let it go on',
  'operation.failed': 'This has stopped at “{step}”: {error}',
  'operation.failed.plain': 'This has stopped.',
  'operation.polling': 'Live news are out of reach; this page asks every few seconds instead.',
  'operation.ready':
    'Everything is set up. The service can be opened as soon as its administrator has accepted the activation.',
  'operation.meanwhile': 'You can close this page: a mail tells you when it is ready.',
  'operation.meanwhile.activate': 'Send the activation now',
  'operation.meanwhile.dashboard': 'Open the Dashboard',
  'operation.meanwhile.failed':
    'Steps that were done stay done. Let it go on once the cause is gone, or give Support the address of this page.',
  'state.queued': 'Waiting for a worker',
  'state.running': 'At work',
  'state.succeeded': 'Ready',
  'state.failed': 'Failed',
  'filter.open': 'Under way',
  'tab.queued': 'Waiting: {name}',
  'tab.running': '{done} of {total}: {name}',
  'tab.succeeded': 'Ready: {name}',
  'tab.failed': 'Failed: {name}',
  'attempt.underWay': 'under way',
  'attempt.done': 'done',
  'attempt.failed': 'failed, {error}',
  'attempt.lost': 'lost: {error}',
} as const satisfies Catalogue;

/** Words of the pages about operations. */
export const text = textFrom(messages);
