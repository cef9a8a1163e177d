import type { MemberContext } from '../../kernel/context.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { sendUserInvitation } from '../activations/index.ts';
import {
  auditPerson,
  deletePerson,
  findPerson,
  insertPerson,
  listBoundHolders,
  lockPeopleOf,
  type PersonRow,
  updatePerson,
} from '../people/index.ts';
import type { ColleagueChange, NewColleague } from './colleagues.contract.ts';
import {
  decideChangingRole,
  decideInvitingColleague,
  decideRemoving,
  explainColleague,
  partnerRole,
} from './colleagues.rules.ts';
import { requirePartner } from './colleagues.service.ts';

/** Saves the colleague and sends the invitation; only the named account can take the place (PP-9). Returns the id. */
export async function addColleague(ctx: MemberContext, { role, ...named }: NewColleague): Promise<string> {
  const { tx, actor, clock } = ctx;
  requireManager(ctx);
  await lockPeopleOf(tx, actor.organizationId);
  const person = { ...named, id: newId(), roles: [role], accountId: null };
  try {
    await insertPerson(tx, actor.organizationId, person, clock.now());
  } catch (error) {
    if (violatedConstraint(error)?.includes('sign_in_name'))
      throw refused(explainColleague('sign-in-name-taken'));
    throw error;
  }
  await auditPerson(ctx, 'person.added', person, { signInName: named.signInName, role });
  await sendUserInvitation(ctx, person, role);
  return person.id;
}

/** Sends the invitation again; the former link stops working. */
export async function inviteColleague(ctx: MemberContext, id: string) {
  const person = await takeColleague(ctx, id);
  const role = partnerRole(person.roles);
  const decision = decideInvitingColleague({ bound: person.boundAt !== null, role });
  if (!decision.allowed) throw refused(explainColleague(decision.reason));
  return { sent: await sendUserInvitation(ctx, person, role), person };
}

/** Changes name, contact address or role; the last administrator stays one (PP-9). */
export async function changeColleague(
  ctx: MemberContext,
  id: string,
  seenVersion: number,
  { role, ...named }: ColleagueChange,
): Promise<void> {
  const person = await takeColleague(ctx, id);
  if (person.version !== seenVersion) throw staleVersion();
  if (role) {
    const decision = decideChangingRole(await administratorFacts(ctx, person), role);
    if (!decision.allowed) throw refused(explainColleague(decision.reason));
  }
  const after = { ...person, ...defined(named), roles: role ? [role] : person.roles };
  if (!(await updatePerson(ctx.tx, ctx.actor.organizationId, id, seenVersion, after))) throw staleVersion();
  await auditPerson(ctx, 'person.changed', after, { before: traced(person), after: traced(after) });
}

/** Takes the colleague out of the organization: access ends at once, and an open link works no more (PP-9). */
export async function removeColleague(ctx: MemberContext, id: string): Promise<void> {
  const person = await takeColleague(ctx, id);
  const decision = decideRemoving(await administratorFacts(ctx, person));
  if (!decision.allowed) throw refused(explainColleague(decision.reason));
  await deletePerson(ctx.tx, ctx.actor.organizationId, id);
  await auditPerson(ctx, 'person.deleted', person, { signInName: person.signInName });
}

function requireManager({ actor }: MemberContext) {
  requirePartner(actor);
  requirePermission(actor, 'people:manage');
}

/** The colleague, held together with all others: two administrators decide one after the other. */
async function takeColleague(ctx: MemberContext, id: string): Promise<PersonRow> {
  const { tx, actor } = ctx;
  requireManager(ctx);
  await lockPeopleOf(tx, actor.organizationId);
  const person = await findPerson(tx, actor.organizationId, id);
  if (!person) throw notFound('person');
  return person;
}

export async function administratorFacts({ tx, actor }: MemberContext, person: PersonRow) {
  const administrators = await listBoundHolders(tx, actor.organizationId, 'administrator');
  return {
    isAdministrator: person.roles.includes('administrator'),
    otherAdministrators: administrators.filter((id) => id !== person.id).length,
  };
}

/** What was left out stays as it is. */
function defined<T extends object>(change: T) {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: NonNullable<T[Key]>;
  };
}

const traced = ({ firstName, lastName, contactEmail, roles }: PersonRow) => ({
  firstName,
  lastName,
  contactEmail,
  roles,
});
