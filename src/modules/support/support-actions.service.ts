import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { registryKnows } from '../partners/index.ts';
import { findCase } from './cases.repo.ts';
import { decideAnswering, explainAnswering } from './cases.rules.ts';
import { findReplacement, hasOpenReplacement } from './replacements.repo.ts';
import {
  decideConfirmation,
  decideProposal,
  decideRejection,
  REPLACEMENT_SENTENCES,
} from './replacements.rules.ts';
import { findPartner } from './support.repo.ts';

const replacement = { kind: 'replacement', by: 'id' } as const;
const partner = { kind: 'partner organization', by: 'id' } as const;

export const supportActions: ActionDefinition[] = [
  {
    action: 'openSupportedPartner',
    words: 'open the partner’s data',
    permission: 'support:read',
    onlyFor: 'vendor',
    subject: partner,
    consider: async (ctx, id) => allowed((await partnerOf(ctx, id)).name),
  },
  {
    action: 'answerSupportCase',
    words: 'answer the case',
    permission: 'support:propose',
    onlyFor: 'vendor',
    subject: { kind: 'case', by: 'id' },
    async consider({ tx }, id) {
      const found = await findCase(tx, id);
      if (!found) throw notFound('case');
      const decision = decideAnswering(found.state);
      const explanation = decision.allowed ? null : explainAnswering(decision.reason);
      return { subjectName: found.name, explanation };
    },
  },
  {
    action: 'proposeAdministratorReplacement',
    words: 'propose a new administrator',
    permission: 'support:propose',
    onlyFor: 'vendor',
    subject: partner,
    async consider(ctx, id) {
      const { name } = await partnerOf(ctx, id);
      const openProposal = await hasOpenReplacement(ctx.tx, id);
      // Whom it will be is not named yet: somebody whom the registry knows and who has no such role.
      const decision = decideProposal({ known: true, alreadyAdministrator: false, openProposal });
      return verdictOf(name, decision, REPLACEMENT_SENTENCES);
    },
  },
  {
    action: 'confirmAdministratorReplacement',
    words: 'confirm the replacement',
    permission: 'support:confirm',
    onlyFor: 'vendor',
    subject: replacement,
    async consider(ctx, id) {
      const found = await replacementOf(ctx, id);
      const decision = decideConfirmation({
        state: found.state,
        proposedBy: found.proposed_by,
        engineer: ctx.actor.accountId,
        known: await registryKnows(ctx.tx, found.partner_number ?? '', found.sign_in_name),
      });
      return verdictOf(found.partner_name, decision, REPLACEMENT_SENTENCES);
    },
  },
  {
    action: 'rejectAdministratorReplacement',
    words: 'reject the replacement',
    permission: 'support:confirm',
    onlyFor: 'vendor',
    subject: replacement,
    async consider(ctx, id) {
      const found = await replacementOf(ctx, id);
      return verdictOf(found.partner_name, decideRejection(found.state), REPLACEMENT_SENTENCES);
    },
  },
];

async function partnerOf({ tx }: MemberContext, id: string) {
  const found = await findPartner(tx, id);
  if (!found) throw notFound('partner organization');
  return found;
}

async function replacementOf({ tx }: MemberContext, id: string) {
  const found = await findReplacement(tx, id);
  if (!found) throw notFound('replacement');
  return found;
}
