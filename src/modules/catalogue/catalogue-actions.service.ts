import { type ActionDefinition, allowed, type Verdict, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { readOffering } from './desk-reading.service.ts';
import { retirementOf } from './offerings.rules.ts';
import {
  CATALOGUE_SENTENCES,
  decideDiscarding,
  decidePublishing,
  decideRetiring,
  decideWithdrawing,
} from './publishing.rules.ts';

const ofVendor = { permission: 'catalogue:edit', onlyFor: 'vendor' } as const;
const subject = { kind: 'offering', by: 'code' } as const;
type Found = Awaited<ReturnType<typeof readOffering>>;

const considering = (decide: (found: Found) => Verdict) => async (ctx: MemberContext, code: string) =>
  decide(await readOffering(ctx, code));

export const catalogueActions: ActionDefinition[] = [
  {
    ...ofVendor,
    action: 'addOffering',
    words: 'add a service to the catalogue',
    subject: null,
    consider: async () => allowed(),
  },
  {
    ...ofVendor,
    action: 'addDataCentre',
    words: 'add a data centre',
    subject: null,
    consider: async () => allowed(),
  },
  {
    ...{ ...ofVendor, subject, action: 'saveOfferingDraft', words: 'change the draft of the service' },
    consider: considering(({ entry }) => allowed(entry.name)),
  },
  {
    ...{ ...ofVendor, subject, action: 'discardOfferingDraft', words: 'discard the draft' },
    consider: considering(({ entry, draft, published }) =>
      verdictOf(
        entry.name,
        decideDiscarding({ draft: draft !== null, published: published !== null }),
        CATALOGUE_SENTENCES,
      ),
    ),
  },
  {
    ...{ ...ofVendor, subject, action: 'publishOffering', words: 'publish the draft' },
    consider: considering(({ entry, draft, published }) =>
      verdictOf(entry.name, decidePublishing({ draft, published }), CATALOGUE_SENTENCES),
    ),
  },
  {
    ...{ ...ofVendor, subject, action: 'retireOffering', words: 'retire the service' },
    consider: considering(({ entry, published }) =>
      verdictOf(entry.name, decideRetiring({ published: published !== null }), CATALOGUE_SENTENCES),
    ),
  },
  {
    ...{ ...ofVendor, subject, action: 'withdrawRetirement', words: 'let the service stay' },
    consider: considering(({ entry }) =>
      verdictOf(
        entry.name,
        decideWithdrawing({ retiring: retirementOf(entry) !== null }),
        CATALOGUE_SENTENCES,
      ),
    ),
  },
];
