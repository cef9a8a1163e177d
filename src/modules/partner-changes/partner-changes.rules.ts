import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

/** From the notice to the moment at which the new partner takes over, unless the operator sets another one. */
export const NOTICE_DAYS = 30;
const FURTHEST_DAYS = 366;

export type ChangeState = 'announced' | 'waiting' | 'done' | 'reversed';
export type MovingService = { id: string; name: string; country: string };

export type ChangeFacts = {
  state: ChangeState;
  customerName: string;
  fromName: string;
  toName: string;
  /** Who keeps the customer while the new partner is not registered. */
  vendorName: string;
  services: readonly MovingService[];
};

export type ChangeRow = { what: string; before: string; after: string; moves: boolean };

/** What a change of partner of record moves and what it leaves where it is, before and after the moment. */
export function beforeAndAfter(facts: ChangeFacts): ChangeRow[] {
  const { customerName, fromName, toName, vendorName, state } = facts;
  const keeper = state === 'waiting' ? `${vendorName}, until ${toName} is registered` : toName;
  const moves = (what: string, before = fromName, after = keeper) => ({ what, before, after, moves: true });
  const stays = (what: string, where: string) => ({ what, before: where, after: where, moves: false });
  return [
    moves('Partner of record in the registry', fromName, toName),
    moves('Record of the customer: name, number, address and administrator'),
    ...facts.services.map(({ name, country }) => moves(`${name} (${country})`)),
    moves('How the services are set up, with every attempt so far'),
    moves('Access to the customer', `${fromName} reads and changes`, `${keeper}; ${fromName} no longer`),
    stays('People, roles and invitations', customerName),
    stays('Projects, answers and packages inside of the services', customerName),
    stays('Audit trail until the moment', `${fromName} and ${customerName}`),
    {
      what: 'Notes and tags',
      before: `${fromName} alone`,
      after: `Kept, and closed to everybody; ${fromName} has them again if the customer comes back`,
      moves: false,
    },
  ];
}

export type MomentRefusal = 'already-decided' | 'in-the-past' | 'too-far';

/** The operator may put the moment off or bring it forward, as long as it has not come. */
export function decideMoment(facts: {
  state: ChangeState;
  effectiveAt: Date;
  now: Date;
}): Decision<MomentRefusal> {
  if (facts.state !== 'announced') return refuse('already-decided');
  if (facts.effectiveAt < facts.now) return refuse('in-the-past');
  const days = (facts.effectiveAt.getTime() - facts.now.getTime()) / 86_400_000;
  return days > FURTHEST_DAYS ? refuse('too-far') : allow;
}

export const MOMENT_SENTENCES: Sentences<MomentRefusal> = {
  'already-decided': {
    sentence: 'This change is not to come any more.',
    remedy: 'Have the registry name the right partner. That makes a new change.',
    who: 'Whoever runs the registry',
  },
  'in-the-past': {
    sentence: 'This moment is past.',
    remedy: 'Choose a moment to come, or let the change take effect at once.',
    who: 'A vendor operator',
  },
  'too-far': {
    sentence: 'This moment is more than a year away.',
    remedy: 'Choose an earlier moment.',
    who: 'A vendor operator',
  },
};
