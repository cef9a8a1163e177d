import type { Tone } from '../ui/types.ts';
import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  'trail.title': 'Audit trail',
  'trail.label': 'What happened, newest first',
  'trail.empty':
    'Nothing has happened here yet. Changes by people, by Support and by Portico will stand here.',
  'trail.more': 'Load older events',
  'trail.who': '{name} ({role})',
  'trail.other': '{action}: {subject}',
  'partner.registered': '{subject} was registered',
  'access.requested': '{subject} asked for access',
  'access.approved': 'Access of {subject} was approved',
  'access.declined': 'Access of {subject} was declined',
  'access.lapsed': 'The request of {subject} for access lapsed without an answer',
  'agreement.accepted': '{subject} was accepted',
  'agreement.published': '{subject} was published',
  'support-case.opened': '{subject} asked Support for help',
  'support-case.answered': 'Support answered {subject}',
  'person.added': '{subject} was added',
  'sign-in-provider.added': 'People can sign in with {subject}',
  'sign-in-provider.removed': 'Nobody can sign in with {subject} any more',
  'sign-in-provider.domain-proved': 'The mail domain {subject} was proved',
  'second-factor.demanded': '{subject} demands a second factor of everybody',
  'second-factor.left-open': '{subject} leaves it to each person whether to use a second factor',
  'person.changed': '{subject} was changed',
  'person.deleted': '{subject} was deleted',
  'program.added': 'The program {subject} was made',
  'program.changed': 'The program {subject} was changed',
  'program.deleted': 'The program {subject} was deleted',
  'program.key-added': 'A key was added to the program {subject}',
  'program.key-removed': 'A key of the program {subject} was taken away',
  'person.invited': '{subject} was invited',
  'grant.reminded': 'The customer was asked once more to decide: {subject}',
  'support-partner.changed': 'The partner that supports {subject} was changed',
  'calendar-link.made': '{subject} lets a calendar read when access ends',
  'calendar-link.revoked': '{subject} lets no calendar read any more when access ends',
  'invitation.code-made': 'A code to read out was made for {subject}',
  'invitation.asked-again': '{subject} asked for a new invitation',
  'person.joined': '{subject} joined',
  'person.signed-in-first': '{subject} signed in for the first time',
  'support.partner-opened': 'Support opened the data of {subject}',
  'administrator-replacement.proposed': 'Support proposed a new administrator of {subject}: {successor}',
  'administrator-replacement.confirmed': 'Support made {successor} administrator of {subject}',
  'administrator-replacement.rejected': 'Support rejected {successor} as administrator of {subject}',
  'customer.created': 'Customer {subject} was created',
  'customer.changed': 'Customer {subject} was changed',
  'customer.note-added': 'A note on {subject} was written',
  'customer.note-changed': 'A note on {subject} was changed',
  'customer.note-removed': 'A note on {subject} was removed',
  'customers.tagged': 'Tags of {subject} were changed',
  'customers.exported': '{subject} were exported',
  'customers.tagging-undone': 'A change of tags was undone',
  'customer-tag.renamed': 'A tag of customers was renamed',
  'customer-tag.deleted': 'A tag of customers was deleted',
  'customer.merged': 'Customer {subject} took in {with}',
  'customer.merged-away': 'Customer {subject} was merged into {with}',
  'customer.merge-undone': 'The merge of {subject} with {with} was undone',
  'customer.merge-undone-away': 'The merge of {subject} into {with} was undone',
  'subscription.changed': 'The label of {subject} was changed',
  'customer.inactivated': 'Customer {subject} was inactivated: its time without a number or a plan was over',
  'customer.revived': 'Support reactivated customer {subject}',
  'customer.erased': 'The data of an inactivated customer was erased on {subject}',
  'support.inactivated-searched': 'Support looked for an inactivated customer with the number of {subject}',
  'subscription.added': '{subject} was added',
  'activation.sent': 'An activation was sent for {subject}',
  'activation.accepted': 'The activation of {subject} was accepted',
  'organization.created': '{subject} was opened',
  'installation.set-up': 'The installation was set up',
  'provisioning.started': 'Provisioning of {subject} started',
  'provisioning.succeeded': '{subject} is ready',
  'provisioning.failed': 'Provisioning of {subject} failed',
  'provisioning.retried': 'Provisioning of {subject} was tried again',
  'registry.imported': 'The registry file {subject} was imported',
  'registry.source-added': 'The registry source {subject} was added',
  'registry.source-changed': 'The registry source {subject} was changed',
  'registry.source-removed': 'The registry source {subject} was removed',
  'registry.synchronization-started': 'A synchronization of {subject} was asked for',
  'registry.synchronized': 'The registry was synchronized from {subject}',
  'registry.synchronization-failed': 'A synchronization of {subject} stopped',
  'registry.rows-removed': '{subject} were removed from the registry',
  'partner-of-record.announced': 'A change of partner of record of {subject} was announced',
  'grant.proposed': 'Access was proposed: {subject}',
  'grant.given': 'Access was granted: {subject}',
  'grant.approved': 'It was approved: {subject}',
  'grant.declined': 'It was declined: {subject}',
  'grant.withdrawn': 'The proposal was withdrawn: {subject}',
  'grant.amendment-proposed': 'More access was asked for: {subject}',
  'grant.amendment-declined': 'More access was declined: {subject}',
  'grant.amendment-withdrawn': 'More access is not asked for any more: {subject}',
  'grant.changed': 'Access was changed: {subject}',
  'grant.ended': 'Access was ended: {subject}',
  'grant.expired': 'Access expired: {subject}',
  'partner-of-record.moment-set': 'The moment of the change of {subject} was set',
  'partner-of-record.waiting': '{subject} left its partner of record and waits for the new one',
  'partner-of-record.done': '{subject} moved to its new partner of record',
  'partner-of-record.reversed': 'The change of partner of record of {subject} was called off',
  'rapidstart-project.created': 'The project {subject} was created',
  'rapidstart-group.completed': '{subject} was marked as complete',
  'rapidstart-project.loaded': 'The project {subject} was loaded',
  'detail.proposedBy': 'Proposed by {name}',
  'detail.confirmedBy': 'Confirmed by {name}',
  'detail.rejectedBy': 'Rejected by {name}',
} as const satisfies Catalogue;

export const text = textFrom(messages);

/** What went well, and what did not, is told apart at a glance. */
export function toneOf(action: string): Tone {
  if (/\.(succeeded|accepted|joined|created|revived|linked)$/.test(action)) return 'success';
  if (/\.(failed|inactivated|erased|deleted|removed)$/.test(action)) return 'danger';
  if (/\.(sent|started|retried|reminded)$/.test(action)) return 'informative';
  return 'neutral';
}

/** An event as a sentence; an action without words of its own is named with its subject. */
export function happened(
  action: string,
  subject: string,
  details: Readonly<Record<string, unknown>>,
): string {
  if (!(action in messages)) return text('trail.other', { action, subject });
  const detail = (name: string) => (typeof details[name] === 'string' ? details[name] : '');
  const sentence = text as (key: string, parameters: Record<string, string>) => string;
  return sentence(action, { subject, successor: detail('successor'), with: detail('with') });
}
