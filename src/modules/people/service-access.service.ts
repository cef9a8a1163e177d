import type { MemberContext } from '../../kernel/context.ts';
import { type Explanation, explain } from '../../kernel/decisions.ts';
import { DomainError, notFound, refused } from '../../kernel/errors.ts';
import { retirementState } from '../catalogue/offerings.rules.ts';
import { customerState } from '../customers/customers.rules.ts';
import {
  decideOpening,
  explainEnd,
  explainServiceRole,
  forGuest,
  forProgram,
  OPENING_SENTENCES,
  type OpeningRefusal,
  provisioningOf,
} from './opening.rules.ts';
import { findServiceUse } from './people.repo.ts';

const BECAUSE_OF_ROLES: OpeningRefusal[] = ['no-role', 'viewer-alone'];

/** What is only read or exported stays open when the service is retired. */
type Doing = 'reading' | 'writing';

type Asking = Pick<MemberContext, 'tx' | 'actor' | 'clock'>;
type Use = { roles: string[]; explanation: Explanation | null; status: 'refused' | 'forbidden' };

/**
 * The person's roles in a service of the own organization, or a guest's by their grant, and why it cannot be worked in now with one of the roles
 * `enough`: because of the service (`refused`), or because of the person's roles (`forbidden`). 404 when the
 * organization has no such service.
 */
export async function considerServiceRole(
  { tx, actor, clock }: Asking,
  subscriptionId: string,
  enough: readonly string[],
  doing: Doing = 'reading',
): Promise<Use> {
  const { use, ...opening } = await considerOpening({ tx, actor, clock }, subscriptionId);
  const { roles, explanation } = opening;
  if (explanation) return opening;
  if (!roles.some((role) => enough.includes(role)))
    return { roles, explanation: toldTo(actor, explainServiceRole(roles, enough)), status: 'forbidden' };
  const ended = doing === 'writing' && retirementState(use.retiredFrom, clock.now()) === 'retired';
  return { roles, explanation: ended ? explainEnd(use.retirementNotice ?? '') : null, status: 'refused' };
}

/** The same for whichever role opens the service. */
async function considerOpening({ tx, actor, clock }: Asking, subscriptionId: string) {
  const use = await findServiceUse(tx, actor.organizationId, { personId: actor.personId, subscriptionId });
  if (!use) throw notFound('service');
  const roles = actor.guest?.serviceRoles ?? rolesOfProgram(actor, subscriptionId) ?? use.roles;
  const decision = decideOpening({
    roles,
    activated: use.activatedAt !== null,
    customerState: customerState(use, clock.now()),
    provisioning: provisioningOf(use),
  });
  if (decision.allowed) return { use, roles, explanation: null, status: 'refused' as const };
  const status = BECAUSE_OF_ROLES.includes(decision.reason) ? ('forbidden' as const) : ('refused' as const);
  const explanation = explain(OPENING_SENTENCES, decision.reason);
  const told = status === 'forbidden' ? toldTo(actor, explanation) : explanation;
  return { use, roles, explanation: told, status };
}

/** A program has the roles that its token reaches to, in the services that it reaches to. */
const rolesOfProgram = ({ program }: MemberContext['actor'], subscriptionId: string) =>
  program?.serviceRoles.filter((one) => one.subscriptionId === subscriptionId).map(({ role }) => role);

/** Guests and programs get roles in other ways than people of the organization. */
function toldTo({ guest, program, organizationName }: MemberContext['actor'], explanation: Explanation) {
  if (guest) return forGuest(explanation, organizationName);
  return program ? forProgram(explanation) : explanation;
}

/**
 * The person's roles in a service of the own organization that can be opened now. 404 when the organization has no
 * such service; 409 while the service cannot be opened by anybody; 403 when the person's roles do not open it, or
 * none of them is among `enough`.
 */
export async function requireServiceRole(
  ctx: Asking,
  subscriptionId: string,
  enough: readonly string[],
  doing: Doing = 'reading',
): Promise<string[]> {
  return rolesOrRefusal(await considerServiceRole(ctx, subscriptionId, enough, doing));
}

/** The same for whoever only opens the service, with any role that opens it. */
export async function requireOpening(ctx: Asking, subscriptionId: string): Promise<string[]> {
  return rolesOrRefusal(await considerOpening(ctx, subscriptionId));
}

function rolesOrRefusal({ roles, explanation, status }: Use): string[] {
  if (!explanation) return roles;
  if (status === 'refused') throw refused(explanation);
  throw new DomainError('forbidden', explanation.sentence, { reason: explanation.reason, explanation });
}
