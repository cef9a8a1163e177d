import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import { leavesBehind } from '../provisioning/provisioning.rules.ts';

export const DIFFERENCES = [
  'missing-at-service',
  'incomplete-at-service',
  'other-plan',
  'nobody-has-a-role',
  'left-behind',
  'never-finished',
  'active-without-service',
] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

/** What the service says of itself when it is asked; `unknown` where it cannot be asked or does not say. */
export type Reported = 'there' | 'not-there' | 'incomplete' | 'other-plan' | 'unknown';

export type ServiceFacts = {
  kind: 'rapidstart' | 'broker';
  /** What was ordered is noted here as ready, and as taken over by the customer. */
  provisioned: boolean;
  activated: boolean;
  /** How the latest operation stands; null where there was none. */
  operation:
    | 'queued'
    | 'running'
    | 'waiting-for-input'
    | 'succeeded'
    | 'failed'
    | 'cancelled'
    | 'stalled'
    | null;
  reported: Reported;
  peopleWithRoles: number;
};

/** While it is worked on, nothing of it is a difference; a question to somebody and a stop stand in the ledger. */
export function isUnderWay({ operation }: Pick<ServiceFacts, 'operation'>): boolean {
  return operation === 'queued' || operation === 'running' || operation === 'waiting-for-input';
}

/** Where order, service and people do not fit. What the service does not say is no difference, and no confirmation either. */
export function differencesOf(facts: ServiceFacts): DifferenceKind[] {
  if (isUnderWay(facts)) return [];
  return facts.provisioned ? ofReady(facts) : ofUnfinished(facts);
}

function ofReady({ reported, activated, peopleWithRoles }: ServiceFacts): DifferenceKind[] {
  if (reported === 'not-there') return ['missing-at-service'];
  return [
    ...(reported === 'incomplete' ? (['incomplete-at-service'] as const) : []),
    ...(reported === 'other-plan' ? (['other-plan'] as const) : []),
    ...(activated && peopleWithRoles === 0 ? (['nobody-has-a-role'] as const) : []),
  ];
}

function ofUnfinished({ kind, reported, activated, operation }: ServiceFacts): DifferenceKind[] {
  if (activated) return ['active-without-service'];
  if (leavesBehind(kind) && (reported === 'there' || reported === 'other-plan')) return ['left-behind'];
  return operation === 'failed' || operation === 'stalled' ? ['never-finished'] : [];
}

/** What mends a difference: one of our own deeds, or what somebody else has to do. */
export type Mend = 'provision-anew' | 'clear-away' | 'retry' | 'give-a-role' | 'ask-the-service';

type Told = { sentence: string; proposal: string; owner: Owner; mend: Mend };
export const OWNERS = ['portico', 'service', 'partner', 'customer'] as const;
export type Owner = (typeof OWNERS)[number];

export const TOLD: Record<DifferenceKind, Told> = {
  'missing-at-service': {
    sentence: 'It is noted here as ready, and the service does not have it.',
    proposal: 'Have it set up anew, with what was ordered.',
    owner: 'portico',
    mend: 'provision-anew',
  },
  'incomplete-at-service': {
    sentence: 'It is ready, and parts of what was to be set up are not there.',
    proposal: 'Have it set up anew: what is there stays as it is.',
    owner: 'portico',
    mend: 'provision-anew',
  },
  'other-plan': {
    sentence: 'The service has it with another plan than was ordered.',
    proposal: 'Ask whoever runs the service which plan is right.',
    owner: 'service',
    mend: 'ask-the-service',
  },
  'nobody-has-a-role': {
    sentence: 'It was activated, and nobody at the customer has a role in it.',
    proposal: 'An administrator of the customer gives somebody a role.',
    owner: 'customer',
    mend: 'give-a-role',
  },
  'left-behind': {
    sentence: 'Setting it up was not finished, and the service has something of it.',
    proposal: 'Have it cleared away at the service; or go on with the operation.',
    owner: 'portico',
    mend: 'clear-away',
  },
  'never-finished': {
    sentence: 'It was ordered, and setting it up has stopped.',
    proposal: 'Try the operation again, or cancel it.',
    owner: 'partner',
    mend: 'retry',
  },
  'active-without-service': {
    sentence: 'It is noted as active, and was never set up.',
    proposal: 'Have it set up.',
    owner: 'portico',
    mend: 'provision-anew',
  },
};

/** The differences that somebody asks for: of one kind, or of those whose mending is up to one owner. */
export function kindsOf({ kind, owner }: { kind?: DifferenceKind | undefined; owner?: Owner | undefined }) {
  if (!kind && !owner) return undefined;
  return DIFFERENCES.filter((one) => (!kind || one === kind) && (!owner || TOLD[one].owner === owner));
}

export type MendingRefusal = 'settled' | 'being-worked-on' | 'mended-otherwise' | 'customer-inactive';
export const MENDING_SENTENCES: Sentences<MendingRefusal> = {
  settled: {
    sentence: 'It is no difference any more.',
    remedy: 'Nothing is left to mend.',
    who: 'Nobody has to do anything',
  },
  'being-worked-on': {
    sentence: 'An operation of this service is under way.',
    remedy: 'Wait until it has ended; the next comparison looks at it again.',
    who: 'Nobody has to do anything',
  },
  'mended-otherwise': {
    sentence: 'This does not mend this difference.',
    remedy: 'Do what is proposed beside it.',
    who: 'Whoever it says there',
  },
  'customer-inactive': {
    sentence: 'The customer is inactivated: nothing is set up for it.',
    remedy: 'Have the customer made active again first.',
    who: 'Support',
  },
};

/** Mended is only what the latest comparison found, with what mends it, and while nothing else is done about it. */
export function decideMending(
  wanted: Mend,
  facts: { mend: Mend; settled: boolean; underWay: boolean; customerActive: boolean },
): Decision<MendingRefusal> {
  if (facts.settled) return refuse('settled');
  if (facts.mend !== wanted) return refuse('mended-otherwise');
  if (facts.underWay) return refuse('being-worked-on');
  return wanted === 'provision-anew' && !facts.customerActive ? refuse('customer-inactive') : allow;
}

export const STARTING_SENTENCES: Sentences<'being-compared'> = {
  'being-compared': {
    sentence: 'The services are being compared just now.',
    remedy: 'Wait until that has ended.',
    who: 'Nobody has to do anything',
  },
};
