import type { WebhookEndpoint } from '../../modules/webhooks/webhooks.contract.ts';
import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  title: 'Webhooks',
  people: 'People',
  lead: 'Programs of yours are told what happens in your organization: each line of the audit trail is posted to them as a signed event, again and again until they take it.',
  'lead.sandbox':
    'This is a sandbox: nothing is sent. What would have been sent is caught, and stands here with its body and signature.',
  'lead.feed': 'A program that would rather ask reads the same events, in their order, from the change feed:',
  feed: 'Address of the change feed',
  new: 'Add endpoint',
  'list.empty': 'No program is told of your events yet.',
  'list.name': 'Name',
  'list.url': 'Address',
  'list.types': 'Events',
  'list.types.all': 'All',
  'list.standing': 'State',
  'list.last': 'Last sent',
  'list.last.never': 'Never',
  'standing.waiting': 'Nothing sent yet',
  'standing.taken': 'It takes what is sent',
  'standing.failing': 'It takes nothing',
  'standing.by-hand': 'Paused',
  'standing.gone': 'Paused: it said that it is gone',
  'standing.failing-long': 'Paused: it took nothing for five days',
  'state.by-hand': 'This endpoint is paused since {at}. Its events wait, for thirty days.',
  'state.gone': 'This endpoint is paused: at {at} it said that it is gone. Its events wait, for thirty days.',
  'state.failing':
    'This endpoint is paused since {at}, for it took nothing for five days. Its events wait, for thirty days.',
  'state.trouble': '{sentence} {remedy}',
  form: 'Endpoint',
  'form.what': 'What is sent where',
  name: 'Name',
  'name.help': 'What the audit trail calls it: “Our ERP”.',
  url: 'Address',
  'url.help': 'Where events are posted to. It begins with https://, and can be reached from the internet.',
  types: 'Events',
  'types.help': 'None chosen: all. The API takes single types too.',
  'kind.customer': 'Customers: created, changed, reminded, inactivated, erased',
  'kind.subscription': 'Services of customers',
  'kind.provisioning': 'Provisioning: ready, failed, late, a question',
  'kind.activation': 'Activations',
  'kind.invitation': 'Invitations',
  'kind.support-case': 'Support cases',
  'kind.grant': 'Access that customers give',
  'kind.partner-of-record': 'Changes of partner of record',
  'kind.person': 'People',
  'kind.agreement': 'Agreements',
  save: 'Save',
  cancel: 'Cancel',
  confirm: 'Change {name}?',
  saved: '{name} was saved.',
  'secret.title': 'Secret',
  'secret.once': 'This is the secret of {name}. It is shown this once: give it to the program now.',
  'secret.what':
    'What is sent is signed with the secret of this endpoint, so that the program can tell it is from us.',
  'secret.renew': 'Renew the secret',
  'secret.renew.title': 'Renew the secret of {name}?',
  'secret.renew.what':
    'A new secret is shown, once. For 24 hours what is sent is signed with both, so that the program changes over without a gap.',
  'secret.go': 'Open the endpoint',
  test: 'Send a test event',
  tested: 'A test event is on its way to {name}.',
  pause: 'Pause',
  paused: '{name} is paused.',
  resume: 'Resume',
  resumed: '{name} is resumed. What waited is sent.',
  remove: 'Remove',
  'remove.title': 'Remove {name}?',
  removed: '{name} was removed.',
  'sent.title': 'Events of the last 30 days',
  'sent.title.sandbox': 'Events that were caught',
  'sent.empty': 'Nothing that this endpoint asks for has happened yet. Send a test event to try it.',
  'sent.event': 'Event',
  'sent.type': 'Type',
  'sent.state': 'State',
  'sent.happened': 'Happened',
  'sent.answer': 'Last answer',
  'sent.answer.none': 'None yet',
  'sent.status': 'HTTP {status}',
  'delivery.waiting': 'Waits',
  'delivery.waiting.next': 'Tried again {at}',
  'delivery.delivered': 'Delivered',
  'delivery.failed': 'Failed: given up after ten tries',
  'delivery.caught': 'Caught in the sandbox',
  'filter.state': 'State',
  'filter.delivered': 'Delivered',
  'filter.failed': 'Failed',
  'filter.waiting': 'Waits',
  'failed.again': 'Send again everything that failed',
  'failed.since': 'Since',
  'failed.since.help': 'Of events that were to be sent on that day or later.',
  'failed.title': 'Send again what failed',
  'failed.done': { one: '{count} event is sent again.', other: '{count} events are sent again.' },
  again: 'Send again',
  'again.done': 'It is sent again, under the same id.',
  body: 'Body',
  'body.what':
    'What is sent, laid out to be read; it goes out on one line, which is what is signed. What was erased since then is not in it any more.',
  attempts: 'Attempts',
  'attempts.none': 'Nothing was sent yet.',
  'attempt.taken': 'Taken with HTTP {status}, after {duration} ms',
  'attempt.caught': 'Caught: it went nowhere',
  'attempt.trouble': '{sentence} {remedy}',
  'attempt.status': 'HTTP {status}, after {duration} ms.',
  'attempt.answer': 'Answer',
  'attempt.headers': 'Headers of the attempt at {at}',
  'verify.title': 'How the program knows that it is from us',
  'verify.what':
    'Events are signed as Standard Webhooks says (standardwebhooks.com has libraries for many languages). This script takes them without any:',
  'verify.script': 'receive-events.mjs',
} as const satisfies Catalogue;

/** The words of webhooks. */
export const text = textFrom(messages);

/** A kind of events as the page offers it; one that only the API offers is named as it is. */
export const kindText = (type: string): string => {
  const key = `kind.${type.replace(/^portico\./, '')}`;
  return key in messages ? (text as (key: string) => string)(key) : type;
};

/** How an endpoint fares, in words. */
export function standingText({
  paused,
  lastAttempt,
}: Pick<WebhookEndpoint, 'paused' | 'lastAttempt'>): string {
  if (paused)
    return text(paused.reason === 'failing' ? 'standing.failing-long' : `standing.${paused.reason}`);
  if (!lastAttempt) return text('standing.waiting');
  return text(lastAttempt.trouble ? 'standing.failing' : 'standing.taken');
}
