import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import { type Permission, requirePermission } from '../../kernel/permissions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import type { SignInPolicy } from './sign-in-policy.contract.ts';
import { listWaysOfPeople, markDemand, readDemand } from './sign-in-policy.repo.ts';
import { couldUseSecondFactor, SENTENCES } from './sign-in-policy.rules.ts';

const MOST_SHOWN = 200;

const needed = ({ actor }: MemberContext): Permission =>
  actor.organizationKind === 'vendor' ? 'staff:manage' : 'people:manage';

/** What the organization demands of everybody who signs in for it, and who could not. */
export async function readSignInPolicy(ctx: MemberContext): Promise<SignInPolicy> {
  requirePermission(ctx.actor, needed(ctx));
  const { organizationId } = ctx.actor;
  const people = await listWaysOfPeople(ctx.tx, organizationId);
  const lacking = people.filter((person) => !couldUseSecondFactor(person));
  return {
    demandsSecondFactor: await readDemand(ctx.tx, organizationId),
    people: people.length,
    withSecondFactor: people.length - lacking.length,
    lacking: lacking
      .slice(0, MOST_SHOWN)
      .map(({ id, name, signInName, joined }) => ({ personId: id, name, signInName, joined })),
  };
}

/** From the next request on; nobody demands what they lack themselves. */
export async function changeSignInPolicy(ctx: MemberContext, demands: boolean): Promise<void> {
  requirePermission(ctx.actor, needed(ctx));
  const { organizationId, organizationName, personId } = ctx.actor;
  if ((await readDemand(ctx.tx, organizationId)) === demands) return;
  const own = (await listWaysOfPeople(ctx.tx, organizationId)).find(({ id }) => id === personId);
  if (demands && !(own && couldUseSecondFactor(own))) throw refused(explain(SENTENCES, 'you-lack-it'));
  await markDemand(ctx.tx, organizationId, demands);
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [organizationId],
    action: demands ? 'second-factor.demanded' : 'second-factor.left-open',
    subject: { kind: 'organization', id: organizationId, name: organizationName },
  });
}
