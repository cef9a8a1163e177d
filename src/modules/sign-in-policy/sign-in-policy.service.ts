import type { Context, MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalidField, refused } from '../../kernel/errors.ts';
import { type Permission, requirePermission } from '../../kernel/permissions.ts';
import type { DueTimer } from '../../platform/timers/definitions.ts';
import { clearTimer, setTimer } from '../../platform/timers/timers.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { queueMail } from '../notifications/index.ts';
import { secondFactorLetter } from './second-factor-letter.rules.ts';
import type { SignInPolicy, SignInPolicyChange } from './sign-in-policy.contract.ts';
import { listWaysOfPeople, markDemand, type PersonRow, readDemand } from './sign-in-policy.repo.ts';
import { beginningProblem, couldUseSecondFactor, SENTENCES } from './sign-in-policy.rules.ts';

const MOST_SHOWN = 200;
/** Mails that go out at once; who comes later sees it on the page. */
const MOST_TOLD = 1_000;
export const SECOND_FACTOR_TIMER = 'second-factor';

const needed = ({ actor }: MemberContext): Permission =>
  actor.organizationKind === 'vendor' ? 'staff:manage' : 'people:manage';

/** What the organization demands of everybody who signs in for it, and who could not. */
export async function readSignInPolicy(ctx: MemberContext): Promise<SignInPolicy> {
  requirePermission(ctx.actor, needed(ctx));
  const { organizationId } = ctx.actor;
  const people = await listWaysOfPeople(ctx.tx, organizationId);
  const lacking = people.filter((person) => !couldUseSecondFactor(person));
  const { demands, from } = await readDemand(ctx.tx, organizationId);
  return {
    demandsSecondFactor: demands,
    from: from?.toISOString() ?? null,
    people: people.length,
    withSecondFactor: people.length - lacking.length,
    lacking: lacking
      .slice(0, MOST_SHOWN)
      .map(({ id, name, signInName, joined }) => ({ personId: id, name, signInName, joined })),
  };
}

/**
 * From the next request on, or from a day on: then everybody who lacks one is told by mail. Nobody demands what they lack
 * themselves.
 */
export async function changeSignInPolicy(ctx: MemberContext, change: SignInPolicyChange): Promise<void> {
  requirePermission(ctx.actor, needed(ctx));
  const { tx, actor, clock } = ctx;
  const demands = change.demandsSecondFactor;
  const from = demands && change.fromDay ? new Date(`${change.fromDay}T00:00:00Z`) : null;
  const problem = from && beginningProblem(from, clock.now());
  if (problem) throw invalidField('/fromDay', problem, 'wrong-day');
  const before = await readDemand(tx, actor.organizationId);
  if (before.demands === demands && !before.from && !from) return;
  const people = await listWaysOfPeople(tx, actor.organizationId);
  const own = people.find(({ id }) => id === actor.personId);
  if (demands && !(own && couldUseSecondFactor(own))) throw refused(explain(SENTENCES, 'you-lack-it'));
  await markDemand(tx, actor.organizationId, { demands: demands && !from, from });
  const timer = { organizationId: actor.organizationId, kind: SECOND_FACTOR_TIMER, subject: 'demand' };
  await (from ? setTimer(ctx, { ...timer, dueAt: from }) : clearTimer(ctx, timer));
  if (from) await tellWhoLacks(ctx, people, from);
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: demands ? 'second-factor.demanded' : 'second-factor.left-open',
    subject: { kind: 'organization', id: actor.organizationId, name: actor.organizationName },
    details: from ? { from: from.toISOString() } : {},
  });
}

async function tellWhoLacks(ctx: MemberContext, people: PersonRow[], from: Date) {
  const { organizationId, organizationName } = ctx.actor;
  const url = `${ctx.settings.publicUrl}/account`;
  for (const person of people.filter((one) => one.joined && !couldUseSecondFactor(one)).slice(0, MOST_TOLD))
    await queueMail(ctx, {
      organizationId,
      kind: 'second-factor',
      to: person.contactEmail,
      letter: secondFactorLetter({ name: person.name, organizationName, from, url }),
    });
}

/** The day has come: from here on the door asks for it. A demand that was taken back meanwhile changes nothing. */
export async function beginDemand(ctx: Context, { organizationId }: DueTimer): Promise<Date | undefined> {
  const { from } = await readDemand(ctx.tx, organizationId);
  if (!from) return undefined;
  if (from > ctx.clock.now()) return from;
  await markDemand(ctx.tx, organizationId, { demands: true, from: null });
  return undefined;
}
