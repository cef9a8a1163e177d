import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import { differencesOf } from './differences.rules.ts';
import { brokerProblems, type OfferingContent } from './offerings.rules.ts';

export type PublishingReason = 'no-draft' | 'nothing-changed' | 'nowhere-offered' | 'not-reachable';

/** A draft is published when it says something new, is offered somewhere, and Portico knows how to reach the service. */
export function decidePublishing(facts: {
  draft: OfferingContent | null;
  published: OfferingContent | null;
}): Decision<PublishingReason> {
  const { draft, published } = facts;
  if (!draft) return refuse('no-draft');
  if (draft.regions.length === 0) return refuse('nowhere-offered');
  if (brokerProblems(draft).length > 0) return refuse('not-reachable');
  return published && differencesOf(published, draft).length === 0 ? refuse('nothing-changed') : allow;
}

export type DiscardingReason = 'no-draft' | 'only-version';

/** A draft is discarded while a published version is left: an offering is never empty. */
export function decideDiscarding(facts: { draft: boolean; published: boolean }): Decision<DiscardingReason> {
  if (!facts.draft) return refuse('no-draft');
  return facts.published ? allow : refuse('only-version');
}

export type RetiringReason = 'not-published';

/** What is offered can be retired, and its day be moved as long as it is announced (PP-93). */
export const decideRetiring = (facts: { published: boolean }): Decision<RetiringReason> =>
  facts.published ? allow : refuse('not-published');

export type WithdrawingReason = 'not-retiring';

export const decideWithdrawing = (facts: { retiring: boolean }): Decision<WithdrawingReason> =>
  facts.retiring ? allow : refuse('not-retiring');

export const CATALOGUE_SENTENCES: Sentences<
  PublishingReason | DiscardingReason | RetiringReason | WithdrawingReason
> = {
  'no-draft': {
    sentence: 'This service has no draft: everything is as it was published.',
    remedy: 'Change something of the service; that makes a draft.',
    who: 'An operator',
  },
  'nothing-changed': {
    sentence: 'The draft says the same as the published version.',
    remedy: 'Change something, or discard the draft.',
    who: 'An operator',
  },
  'nowhere-offered': {
    sentence: 'The draft names no country/region of use, so nobody could add the service.',
    remedy: 'Add the countries/regions with their data centres.',
    who: 'An operator',
  },
  'not-reachable': {
    sentence: 'The draft does not say how the service is reached.',
    remedy: 'Choose the broker, and enter its own IDs of the service and of each plan.',
    who: 'An operator',
  },
  'only-version': {
    sentence: 'This draft is all there is of the service.',
    remedy: 'Change it, or publish it; a service that is not published is seen by operators only.',
    who: 'An operator',
  },
  'not-published': {
    sentence: 'This service was never published, so nobody has it.',
    remedy: 'Publish it first, or leave it as a draft that operators only see.',
    who: 'An operator',
  },
  'not-retiring': {
    sentence: 'This service has no day of retirement.',
    remedy: 'There is nothing to withdraw.',
    who: 'Nobody',
  },
};
