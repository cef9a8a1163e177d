import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

export type ChangingPartnerRefusal = 'not-active-yet' | 'same-partner';

/** A customer names another partner for a service that it uses (PP-88). */
export function decideChangingPartner(facts: {
  activated: boolean;
  /** Who supports the service now: whom the customer named, or the partner of record. */
  current: string;
  /** Null while it is not known yet. */
  wanted: string | null;
}): Decision<ChangingPartnerRefusal> {
  if (!facts.activated) return refuse('not-active-yet');
  return facts.wanted === facts.current ? refuse('same-partner') : allow;
}

export const CHANGING_PARTNER_SENTENCES: Sentences<ChangingPartnerRefusal> = {
  'not-active-yet': {
    sentence: 'This service is not activated yet.',
    remedy: 'Accept the activation that was mailed to you; then the partner can be changed.',
    who: 'The administrator whom the partner named for this service.',
  },
  'same-partner': {
    sentence: 'This partner supports the service already.',
    remedy: 'Choose another partner; to give this one access, open Who may act for us.',
    who: 'You.',
  },
};
