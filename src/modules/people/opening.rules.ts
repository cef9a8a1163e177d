import { allow, type Decision, type Explanation, refuse, type Sentences } from '../../kernel/decisions.ts';
import type { CustomerState } from '../customers/customers.rules.ts';

/** How far the setting up of a service has come. */
export type Provisioning = 'not-started' | 'under-way' | 'failed' | 'ready';

export type OpeningFacts = {
  /** The person's roles in this service. */
  roles: string[];
  activated: boolean;
  customerState: CustomerState;
  provisioning: Provisioning;
};

export type OpeningRefusal =
  | 'inactivated'
  | 'not-activated'
  | 'no-role'
  | 'viewer-alone'
  | 'provisioning-failed'
  | 'still-provisioned'
  | 'nowhere-to-open';

/** Who may open a service now; Viewer alone opens nothing (8.10, PP-66, PP-80). Each cause has its own words. */
export function decideOpening(facts: OpeningFacts): Decision<OpeningRefusal> {
  if (facts.customerState !== 'active') return refuse('inactivated');
  if (!facts.activated) return refuse('not-activated');
  if (facts.roles.length === 0) return refuse('no-role');
  if (facts.roles.every((role) => role === 'Viewer')) return refuse('viewer-alone');
  if (facts.provisioning === 'failed') return refuse('provisioning-failed');
  if (facts.provisioning !== 'ready') return refuse('still-provisioned');
  return allow;
}

/** A service that is ready and open to the person still needs a place where it opens. */
export function decideOpeningAt(address: string | null, facts: OpeningFacts): Decision<OpeningRefusal> {
  const decision = decideOpening(facts);
  return decision.allowed && address === null ? refuse('nowhere-to-open') : decision;
}

type OpensWhere = {
  serviceKind: 'rapidstart' | 'broker';
  organizationId: string;
  subscriptionId: string;
  dashboardUrl: string | null;
};

/** Where a service opens: RapidStart here, any other one where it says itself. */
export const openingAddress = (service: OpensWhere): string | null =>
  service.serviceKind === 'rapidstart'
    ? `/rapidstart/${service.organizationId}/${service.subscriptionId}`
    : service.dashboardUrl;

export const OPENING_SENTENCES: Sentences<OpeningRefusal> = {
  inactivated: {
    sentence: 'This service is inactive, because the customer account behind it was inactivated.',
    remedy:
      'Your data is kept for 30 days. Within that time the account can be reactivated with its account number.',
    who: 'Your partner, together with Support.',
    ask: 'support',
  },
  'not-activated': {
    sentence: 'This service has not been activated yet.',
    remedy:
      'Follow the link in the activation mail, and accept the terms of service and the privacy statement.',
    who: 'The person whom your partner named as administrator of this service.',
  },
  'no-role': {
    sentence: 'You have no role in this service.',
    remedy:
      'Ask for a role: one to work in it (in RapidStart Designer or Configurator), or Administrator to look after it.',
    who: 'An administrator of your organization, under User Management.',
    ask: 'administrators',
  },
  'viewer-alone': {
    sentence: 'The role Viewer alone does not open this service.',
    remedy: 'Ask for a role to work in it beside Viewer, in RapidStart Designer or Configurator.',
    who: 'An administrator of your organization, under User Management.',
    ask: 'administrators',
  },
  'provisioning-failed': {
    sentence: 'Setting up this service stopped at one of its steps.',
    remedy: 'The step can be tried again; nothing of yours is lost.',
    who: 'Your partner, or Support.',
    ask: 'support',
  },
  'still-provisioned': {
    sentence: 'This service is still being set up.',
    remedy: 'Wait some minutes and look again; it may take up to 72 hours after it was added.',
    who: 'Nobody needs to do anything. When the promised time is over, ask Support.',
  },
  'nowhere-to-open': {
    sentence: 'This service is ready, and has not said where it opens.',
    remedy: 'Use the address that your partner has given you, or ask for it.',
    who: 'Your partner, or Support.',
    ask: 'support',
  },
};

/** Nobody can tell which service is meant: services belong to organizations. */
export const ORGANIZATION_NOT_CHOSEN: Explanation = {
  reason: 'organization-not-chosen',
  sentence: 'A service opens for one organization, and none has been chosen.',
  remedy: 'Choose the organization. Its services stand on its first page, or under Our access for a partner.',
  who: 'You.',
};

/** From its last day on a service is read and exported, and nothing in it changes (PP-93). */
export const explainEnd = (notice: string): Explanation => ({
  reason: 'service-ended',
  sentence:
    'This service is retired: what is there can be read and exported, and nothing can be added or changed.',
  remedy: `Export what you need. ${notice}`.trim(),
  who: 'You, or your partner',
});

/** The same for somebody of a partner: a customer's grant gives them their roles. */
export const forGuest = (explanation: Explanation, customerName: string): Explanation => ({
  reason: explanation.reason,
  sentence: explanation.sentence,
  remedy:
    'Propose the role that you need under Our access, on the page of the customer; the customer consents.',
  who: `An administrator of ${customerName}`,
});

/** The same for a program: its own administrators give it roles, and it asks for a new token. */
export const forProgram = (explanation: Explanation): Explanation => ({
  reason: explanation.reason,
  sentence: `${explanation.sentence} A program never acts as a person.`,
  remedy: 'Give the program the role under User Management, System users, then ask for a new token.',
  who: 'An administrator of your organization',
});

/** The roles of a person open the service, and are too small for what they want to do in it. */
export function explainServiceRole(has: readonly string[], enough: readonly string[]): Explanation {
  return {
    reason: 'service-role-too-small',
    sentence: `This needs the role ${enough.join(' or ')} in this service; you have ${has.join(', ')}.`,
    remedy: `Ask for the role ${enough.join(' or ')}.`,
    who: 'An administrator of your organization, under User Management.',
    ask: 'administrators',
  };
}

export function provisioningOf(facts: {
  provisionedAt: Date | null;
  operationState: string | null;
}): Provisioning {
  if (facts.provisionedAt) return 'ready';
  if (facts.operationState === null) return 'not-started';
  const stopped = ['failed', 'stalled', 'cancelled'].includes(facts.operationState);
  return stopped ? 'failed' : 'under-way';
}
