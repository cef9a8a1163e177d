import type { Context, MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalidField, refused } from '../../kernel/errors.ts';
import { type Permission, requirePermission } from '../../kernel/permissions.ts';
import type { DueTimer } from '../../platform/timers/definitions.ts';
import { clearTimer, setTimer } from '../../platform/timers/timers.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { queueMail } from '../notifications/index.ts';
import { type PeopleQuery, seekPeople } from '../people/index.ts';
import { secondFactorLetter } from './second-factor-letter.rules.ts';
import type { SignInPolicy, SignInPolicyChange } from './sign-in-policy.contract.ts';
import {
  countLacking,
  lacksSecondFactor,
  listJoinedLacking,
  listPeopleOf,
  MOST_COUNTED,
  markDemand,
  type PersonRow,
  readDemand,
} from './sign-in-policy.repo.ts';
import { beginningProblem, SENTENCES } from './sign-in-policy.rules.ts';

/** Mails that go out at once; who comes later sees it on the page. */
const MOST_TOLD = 1_000;
export const SECOND_FACTOR_TIMER = 'second-factor';

/** Who decides how people of the organization sign in. */
export const neededForSignIn = ({ actor }: Pick<MemberContext, 'actor'>): Permission =>
  actor.organizationKind === 'vendor' ? 'staff:manage' : 'people:manage';

/** What the organization demands of everybody who signs in for it, and how many could not. */
export async function readSignInPolicy(ctx: MemberContext): Promise<SignInPolicy> {
  requirePermission(ctx.actor, neededForSignIn(ctx));
  const { organizationId } = ctx.actor;
  const [{ demands, from }, count] = await Promise.all([
    readDemand(ctx.tx, organizationId),
    countLacking(ctx.tx, organizationId),
  ]);
  return {
    demandsSecondFactor: demands,
    from: from?.toISOString() ?? null,
    lacking: { count: Math.min(count, MOST_COUNTED), orMore: count > MOST_COUNTED },
  };
}

/** Who could not sign in with a second factor, by last name: people with neither a passkey nor an authenticator app. */
export async function readPeopleLacking(ctx: MemberContext, query: Omit<PeopleQuery, 'lacking'>) {
  requirePermission(ctx.actor, neededForSignIn(ctx));
  const { organizationId } = ctx.actor;
  const { ids, next } = await seekPeople(ctx.tx, organizationId, { ...query, lacking: true });
  const rows = await listPeopleOf(ctx.tx, organizationId, ids);
  const items = rows.map((row) => ({
    personId: row.id,
    name: nameOf(row),
    signInName: row.sign_in_name,
    joined: row.account_id !== null,
  }));
  return { items, next };
}

const nameOf = (person: PersonRow) => `${person.first_name} ${person.last_name}`.trim();

/**
 * From the next request on, or from a day on: then everybody who lacks one is told by mail. Nobody demands what they lack
 * themselves.
 */
export async function changeSignInPolicy(ctx: MemberContext, change: SignInPolicyChange): Promise<void> {
  requirePermission(ctx.actor, neededForSignIn(ctx));
  const { tx, actor, clock } = ctx;
  const demands = change.demandsSecondFactor;
  const from = demands && change.fromDay ? new Date(`${change.fromDay}T00:00:00Z`) : null;
  const problem = from && beginningProblem(from, clock.now());
  if (problem) throw invalidField('/fromDay', problem, 'wrong-day');
  const before = await readDemand(tx, actor.organizationId);
  if (before.demands === demands && !before.from && !from) return;
  if (demands && (await lacksSecondFactor(tx, actor.organizationId, actor.personId)))
    throw refused(explain(SENTENCES, 'you-lack-it'));
  await markDemand(tx, actor.organizationId, { demands: demands && !from, from });
  const timer = { organizationId: actor.organizationId, kind: SECOND_FACTOR_TIMER, subject: 'demand' };
  await (from ? setTimer(ctx, { ...timer, dueAt: from }) : clearTimer(ctx, timer));
  if (from) await tellWhoLacks(ctx, from);
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: demands ? 'second-factor.demanded' : 'second-factor.left-open',
    subject: { kind: 'organization', id: actor.organizationId, name: actor.organizationName },
    details: from ? { from: from.toISOString() } : {},
  });
}

async function tellWhoLacks(ctx: MemberContext, from: Date) {
  const { organizationId, organizationName } = ctx.actor;
  const url = `${ctx.settings.publicUrl}/account`;
  for (const person of await listJoinedLacking(ctx.tx, organizationId, MOST_TOLD))
    await queueMail(ctx, {
      organizationId,
      kind: 'second-factor',
      to: person.contact_email,
      letter: secondFactorLetter({ name: nameOf(person), organizationName, from, url }),
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
