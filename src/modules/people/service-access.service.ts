import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { DomainError, notFound, refused } from '../../kernel/errors.ts';
import { customerState } from '../customers/customers.rules.ts';
import { decideOpening, OPENING_SENTENCES, type OpeningRefusal, provisioningOf } from './opening.rules.ts';
import { findServiceUse } from './people.repo.ts';

const BECAUSE_OF_ROLES: OpeningRefusal[] = ['no-role', 'viewer-alone'];

/**
 * The person's roles in a service of the own organization that can be opened now. 404 when the organization has no
 * such service; 409 while the service cannot be opened by anybody; 403 when the person's roles do not open it, or
 * none of them is among `enough`.
 */
export async function requireServiceRole(
  { tx, actor, clock }: Pick<MemberContext, 'tx' | 'actor' | 'clock'>,
  subscriptionId: string,
  enough: readonly string[],
): Promise<string[]> {
  const use = await findServiceUse(tx, actor.organizationId, { personId: actor.personId, subscriptionId });
  if (!use) throw notFound('service');
  const decision = decideOpening({
    roles: use.roles,
    activated: use.activatedAt !== null,
    customerState: customerState(use, clock.now()),
    provisioning: provisioningOf(use),
  });
  if (!decision.allowed) {
    const explanation = explain(OPENING_SENTENCES, decision.reason);
    if (!BECAUSE_OF_ROLES.includes(decision.reason)) throw refused(explanation);
    throw forbidden(explanation);
  }
  if (!use.roles.some((role) => enough.includes(role))) {
    throw forbidden({
      reason: 'service-role-too-small',
      sentence: `This needs the role ${enough.join(' or ')} in this service; you have ${use.roles.join(', ')}.`,
      remedy: `Ask for the role ${enough.join(' or ')}.`,
      who: 'An administrator of your organization, under User Management.',
    });
  }
  return use.roles;
}

const forbidden = (explanation: { reason: string; sentence: string; remedy: string; who: string }) =>
  new DomainError('forbidden', explanation.sentence, { reason: explanation.reason, explanation });
