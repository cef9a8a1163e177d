import { type ActionDefinition, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { findAccessRequest } from './access-requests.repo.ts';
import { ACCESS_SENTENCES, decideAnswer } from './access-requests.rules.ts';

const answering = {
  permission: 'people:manage',
  onlyFor: 'partner',
  subject: { kind: 'access request', by: 'id' },
  consider: considerAnswer,
} as const;

export const accessActions: ActionDefinition[] = [
  { action: 'approveAccessRequest', words: 'let the colleague in', ...answering },
  { action: 'declineAccessRequest', words: 'decline the request for access', ...answering },
];

async function considerAnswer({ tx, actor, clock }: MemberContext, id: string) {
  const request = await findAccessRequest(tx, actor.organizationId, id);
  if (!request) throw notFound('access request');
  const decision = decideAnswer({ state: request.state, createdAt: request.created_at }, clock.now());
  return verdictOf(request.name, decision, ACCESS_SENTENCES);
}
