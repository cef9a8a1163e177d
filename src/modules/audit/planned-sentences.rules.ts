/** What a plan says of each action, with `{subject}` and details by name; the web catalogue says what has happened. */
const WILL: Record<string, string> = {
  'catalogue.published':
    '{subject} will be what is added from now on. What customers have stays as it is: {services}.',
  'catalogue.retired':
    '{subject} will tell everybody who has it that it ends on {from}. The notice is shown by what customers have: {services}. From that day on none is added, and what is there can be read and exported.',
  'catalogue.retirement-withdrawn': '{subject} will stay: the notice of its end goes from every page.',
  'sandbox.clock-moved':
    'The clock of {subject} will move forward, and what comes due by it happens. It cannot be moved back.',
  'sandbox.services-changed': 'The services of {subject} will answer otherwise from then on.',
  'sandbox.erased': '{subject} will be erased with everything in it.',
  'webhook-endpoint.changed': 'The endpoint {subject} will be changed; what is sent from then on goes by it.',
  'webhook-endpoint.paused': 'The endpoint {subject} will be paused: events wait until it is resumed.',
  'webhook-endpoint.resumed': 'The endpoint {subject} will be resumed; what waited is sent.',
  'webhook-endpoint.removed':
    'The endpoint {subject} will be removed, with what waits for it and the record of what was sent to it.',
  'webhook-endpoint.tested': 'The endpoint {subject} will be sent a test event.',
  'webhook-endpoint.sent-again': 'The endpoint {subject} will be sent it again, under the same id.',
  'access-key.created':
    'An access key for {subject} will be made: {key}. Its credentials are shown once, to you; they are kept nowhere.',
  'access-key.removal-asked':
    'The access key {key} of {subject} will be removed. Programs that use it are refused from then on; it does not come back.',
  'program.added': 'The program {subject} will be made.',
  'program.changed': 'The program {subject} will be changed; what it loses is gone from its tokens at once.',
  'program.deleted': 'The program {subject} will be deleted; its keys and tokens end now.',
  'program.key-added': 'A key will be added to the program {subject}.',
  'program.key-removed':
    'A key of the program {subject} will be taken away; tokens that were asked for with it end now.',
  'partner.registered': '{subject} will be registered.',
  'access.requested': '{subject} will have asked for access.',
  'access.approved': '{subject} will be let in.',
  'access.declined': '{subject} will not be let in, and is told why.',
  'person.added': '{subject} will be added.',
  'person.changed': '{subject} will be changed.',
  'person.deleted': '{subject} will be deleted.',
  'person.invited': '{subject} will be invited; an earlier link stops working.',
  'person.joined': '{subject} will join.',
  'person.signed-in-first': '{subject} will have signed in for the first time.',
  'support.partner-opened': 'Support will have opened the data of {subject}; its people see that.',
  'administrator-replacement.proposed':
    '{successor} will be proposed as administrator of {subject}; nothing else changes until a colleague confirms.',
  'administrator-replacement.confirmed':
    '{successor} will be administrator of {subject}; the administrators of today lose all roles.',
  'administrator-replacement.rejected': '{successor} will not become administrator of {subject}.',
  'customer.created': 'Customer {subject} will be created.',
  'customer.changed': 'Customer {subject} will be changed.',
  'subscription.added': '{subject} will be added.',
  'activation.sent': 'An activation will be sent for {subject}; an earlier link stops working.',
  'activation.accepted': 'The activation of {subject} will be accepted.',
  'provisioning.started': 'Provisioning of {subject} will start.',
  'provisioning.change-started':
    '{subject} will be changed: {changed}. Until its service has done that, it stays as it is.',
  'provisioning.retried': 'Provisioning of {subject} will be tried again.',
  'provisioning.cancelled': 'Provisioning of {subject} will be cancelled.',
  'provisioning.answered': 'The question about {subject} will be answered, and setting it up goes on.',
  'agreement.published': '{subject} will be published.',
  'agreement.accepted': '{subject} will be accepted for the organization.',
  'access.lapsed': 'The request of {subject} will lapse.',
  'customers.tagged': 'Tags of {subject} will be changed.',
  'customer-tag.renamed': 'The tag will have the new name on every customer that has it.',
  'customer-tag.deleted': 'The tag will be taken off every customer that has it. This cannot be undone.',
  'customers.tagging-undone': 'The tags will be as they were before.',
  'sign-in-provider.added': 'People will be able to sign in with {subject}.',
  'sign-in-provider.removed': 'Nobody will be able to sign in with {subject} any more.',
  'sign-in-provider.changed': 'The sign-in provider {subject} will be changed.',
  'sessions.ended': '{subject} will be signed out everywhere.',
  'sessions.ended-of-everybody': 'Everybody of {subject} but you will be signed out everywhere.',
  'sign-in-provider.domain-proved': 'The mail domain {subject} will be proved.',
  'second-factor.demanded': '{subject} will demand a second factor of everybody.',
  'second-factor.left-open': '{subject} will leave it to each person whether to use a second factor.',
  'help.asked': 'Somebody who can help will be asked: {subject}.',
  'help.answered': 'The person who asked will have an answer: {subject}.',
  'partner-of-record.moment-set':
    'The moment at which the partner of record of {subject} changes will be set.',
  'registry.rows-removed': 'Rows of {subject} will be removed from the registry.',
  'registry.synchronization-started': 'Synchronization with {subject} will start.',
  'subscription.changed': '{subject} will be changed.',
  'customer.merged': 'Customers will be merged into {subject}.',
  'customer.merge-undone': 'The merge into {subject} will be taken back.',
  'customer.revived': 'Customer {subject} will be active again, with its data.',
  'customer.merged-away': 'Customer {subject} will leave the list, merged into another.',
  'customer.merge-undone-away': 'Customer {subject} will be back in the list.',
  'customer.note-added': 'A note on {subject} will be written, for the own organization only.',
  'customer.note-changed': 'A note on {subject} will be changed.',
  'customer.note-removed': 'A note on {subject} will be removed.',
  'customers.import-cancelled': 'The import of {subject} will be cancelled; what is in by then stays.',
  'registry.source-added': 'The source {subject} will be added.',
  'registry.source-changed': 'The source {subject} will be changed.',
  'catalogue.offering-added': '{subject} will be in the catalogue, as a draft that operators only see.',
  'catalogue.draft-saved': 'The draft of {subject} will be written.',
  'reconciliation.started': 'The services of {subject} will be compared with what they report.',
  'reconciliation.cleared-away': 'What was left of {subject} will be cleared away at the service.',
  'broker.added': 'The broker {subject} will be added.',
  'broker.changed': 'The broker {subject} will be changed.',
  'broker.removed': 'The broker {subject} will be removed with what is shown to it.',
  'broker.rested': 'The broker {subject} will be asked nothing any more; operations that need it wait.',
  'broker.woken': 'The broker {subject} will be asked again.',
  'registry.source-removed': 'The source {subject} will be removed; what it brought stays.',
  'customers.import-started': 'The import of {subject} will start.',
  'support-case.opened': 'Support will be asked about {subject}.',
  'support-case.answered': 'The case of {subject} will be answered.',
  'rapidstart-project.created': 'The project {subject} will be created.',
  'rapidstart-group.completed': '{subject} will be marked as complete.',
  'grant.reminded':
    'The administrators of the customer will be asked once more: {subject}. Former links stop working.',
  'support-partner.changed':
    'Another partner will support {subject}; what the former one was given for it ends at once.',
  'grant.proposed': 'Access will be proposed: {subject}. Nobody comes in before the customer approves.',
  'grant.given': 'Access will be granted: {subject}.',
  'grant.approved': 'It will be approved: {subject}.',
  'grant.declined': 'It will be declined: {subject}.',
  'grant.withdrawn': 'The proposal will be withdrawn: {subject}.',
  'grant.amendment-proposed':
    'The customer will be asked for what is added: {subject}. What is taken away goes at once.',
  'grant.amendment-declined': 'What was asked for besides will be declined: {subject}. What stands goes on.',
  'grant.amendment-withdrawn':
    'What was asked for besides will be withdrawn: {subject}. What stands goes on.',
  'grant.changed': 'Access will be changed at once: {subject}.',
  'grant.ended': 'Access will end at once: {subject}.',
  'rapidstart-project.loaded': 'The project {subject} will be loaded.',
};

/** A record of the trail as a consequence in words; an action without words of its own is named with its subject. */
export function plannedSentence(action: string, subject: string, details: Record<string, unknown>): string {
  const words = WILL[action] ?? `${action}: {subject}.`;
  const sentence = words.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'subject' ? subject : textOf(details[name]),
  );
  const changes = action === 'person.changed' ? changesIn(details) : [];
  return changes.length > 0 ? `${sentence.slice(0, -1)}: ${changes.join(', ')}.` : sentence;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** What is another value afterwards: "role from member to reader". */
function changesIn({ before, after }: Record<string, unknown>): string[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return Object.keys(after).flatMap((key) => {
    const [was, will] = [inWords(before[key]), inWords(after[key])];
    return was === undefined || will === undefined || was === will
      ? []
      : [`${NAMES[key] ?? key} from ${was} to ${will}`];
  });
}

const NAMES: Record<string, string> = {
  firstName: 'first name',
  lastName: 'last name',
  contactEmail: 'contact e-mail address',
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text, a yes or no, or a list of texts; nothing else is told in a sentence. */
function inWords(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value === '' ? 'nothing' : value;
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return undefined;
  return value.length === 0 ? 'none' : value.join(' and ');
}
