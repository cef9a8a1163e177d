import type { Actor, MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { type Permission, requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { sendUserInvitation } from '../activations/index.ts';
import {
  auditPerson,
  findPerson,
  insertPerson,
  listBoundHolders,
  listPageOfPeople,
  lockPeopleOf,
  type PeopleQuery,
  type PersonRow,
  updatePerson,
} from '../people/index.ts';
import type { NewStaff, StaffChange } from './staff.contract.ts';
import {
  decideInvitingStaff,
  decideLosingOperator,
  rolesInWords,
  STAFF_SENTENCES,
  type StaffRefusal,
  staffRoles,
} from './staff.rules.ts';

const refuseFor = (reason: StaffRefusal) => refused(explain(STAFF_SENTENCES, reason));

/** Partners and customers are told that their organization has no staff. */
function requireStaff(actor: Actor, permission: Permission) {
  if (actor.organizationKind !== 'vendor') throw notFound('staff');
  requirePermission(actor, permission);
}

/** The vendor's own people by last name, with the ids of the operators who can sign in. */
export async function readStaff({ tx, actor }: MemberContext, query: PeopleQuery) {
  requireStaff(actor, 'staff:read');
  const page = await listPageOfPeople(tx, actor.organizationId, query);
  return { ...page, operators: await listBoundHolders(tx, actor.organizationId, 'operator') };
}

export async function readStaffPerson({ tx, actor }: MemberContext, id: string) {
  requireStaff(actor, 'staff:read');
  const person = await findPerson(tx, actor.organizationId, id);
  if (!person) throw notFound('person');
  return { person, operators: await listBoundHolders(tx, actor.organizationId, 'operator') };
}

/** Saves the person and sends the invitation; only the named account can take the place. Returns the new id. */
export async function addStaff(ctx: MemberContext, wanted: NewStaff): Promise<string> {
  const { tx, actor, clock } = ctx;
  requireStaff(actor, 'staff:manage');
  await lockPeopleOf(tx, actor.organizationId);
  const person = { ...wanted, id: newId(), accountId: null };
  try {
    await insertPerson(tx, actor.organizationId, person, clock.now());
  } catch (error) {
    if (violatedConstraint(error)?.includes('sign_in_name')) throw refuseFor('sign-in-name-taken');
    throw error;
  }
  await auditPerson(ctx, 'person.added', person, { signInName: wanted.signInName, roles: wanted.roles });
  await sendUserInvitation(ctx, person, rolesInWords(wanted.roles));
  return person.id;
}

/** Sends the invitation again; the former link stops working. */
export async function inviteStaff(ctx: MemberContext, id: string) {
  requireStaff(ctx.actor, 'staff:manage');
  const person = await lockStaff(ctx, id);
  const roles = staffRoles(person.roles);
  const decision = decideInvitingStaff({ bound: person.boundAt !== null, roles });
  if (!decision.allowed) throw refuseFor(decision.reason);
  return { sent: await sendUserInvitation(ctx, person, rolesInWords(roles)), person };
}

/** Leaves exactly these roles. */
export async function changeStaff(
  ctx: MemberContext,
  id: string,
  seenVersion: number,
  { roles }: StaffChange,
): Promise<void> {
  const { tx, actor } = ctx;
  requireStaff(actor, 'staff:manage');
  const person = await lockStaff(ctx, id);
  if (person.version !== seenVersion) throw staleVersion();
  if (!roles.includes('operator')) {
    const operators = await listBoundHolders(tx, actor.organizationId, 'operator');
    const losing = decideLosingOperator(operatorFacts(person, operators, actor));
    if (!losing.allowed) throw refuseFor(losing.reason);
  }
  const after = { ...person, roles };
  if (!(await updatePerson(tx, actor.organizationId, id, seenVersion, after))) throw staleVersion();
  await auditPerson(ctx, 'person.changed', person, { before: { roles: person.roles }, after: { roles } });
}

/** What decides whether the caller may take the role operator from this person. */
export const operatorFacts = (
  person: PersonRow,
  operators: string[],
  { accountId }: Pick<Actor, 'accountId'>,
) => ({
  isOperator: person.roles.includes('operator'),
  isSelf: person.accountId === accountId,
  otherOperators: operators.filter((id) => id !== person.id).length,
});

/** The person, held until the transaction ends. */
async function lockStaff({ tx, actor }: MemberContext, id: string): Promise<PersonRow> {
  await lockPeopleOf(tx, actor.organizationId);
  const person = await findPerson(tx, actor.organizationId, id);
  if (!person) throw notFound('person');
  return person;
}
