import type { Actor, MemberContext, Tx } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalid, notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import type { NewPerson, PersonChange } from './people.contract.ts';
import {
  countNotJoined,
  deletePerson,
  findPerson,
  insertPerson,
  listBoundAdministrators,
  listOfferedRoles,
  listPeople,
  lockPeopleOf,
  type PersonRow,
  type RoleInService,
  replaceServiceRoles,
  updatePerson,
} from './people.repo.ts';
import {
  decideDeletion,
  decideLosingAdministrator,
  decideSignInName,
  PERSON_SENTENCES,
  type PersonRefusal,
} from './people.rules.ts';
import { type PeopleFound, type PeopleQuery, seekPeople } from './people-search.repo.ts';

/** User Management belongs to customer organizations; a partner has its own page for colleagues. */
export function requireCustomer(actor: Actor) {
  if (actor.organizationKind !== 'customer') throw notFound('User Management');
}

const refuseFor = (reason: PersonRefusal) => refused(explain(PERSON_SENTENCES, reason));

/** People by last name, and behind whom the next page begins. */
export async function listPageOfPeople(
  tx: Tx,
  organizationId: string,
  query: PeopleQuery,
): Promise<{ rows: PersonRow[]; next: PeopleFound['next'] }> {
  const { ids, next } = await seekPeople(tx, organizationId, query);
  return { rows: await listPeople(tx, organizationId, ids), next };
}

/** A page of the people of the organization, with the ids of the administrators who can sign in. */
export async function readPeople({ tx, actor }: MemberContext, query: PeopleQuery) {
  requirePermission(actor, 'people:read');
  requireCustomer(actor);
  const [page, administrators] = await Promise.all([
    listPageOfPeople(tx, actor.organizationId, query),
    listBoundAdministrators(tx, actor.organizationId),
  ]);
  return { ...page, administrators };
}

export async function readPerson({ tx, actor }: MemberContext, id: string) {
  requirePermission(actor, 'people:read');
  requireCustomer(actor);
  const person = await findPerson(tx, actor.organizationId, id);
  if (!person) throw notFound('person');
  return { person, administrators: await listBoundAdministrators(tx, actor.organizationId) };
}

/** Saves a person and sends nothing (PP-76…PP-79, PP-81). Returns the new id. */
export async function addPerson(ctx: MemberContext, wanted: NewPerson): Promise<string> {
  const { tx, actor, clock } = ctx;
  requirePermission(actor, 'people:manage');
  requireCustomer(actor);
  await lockPeopleOf(tx, actor.organizationId);
  await refuseUnofferedRoles(ctx, wanted.serviceRoles);
  const id = newId();
  const roles = [wanted.administrator ? 'administrator' : 'user'];
  const person = { ...wanted, id, roles, accountId: null };
  try {
    await insertPerson(tx, actor.organizationId, person, clock.now());
  } catch (error) {
    if (violatedConstraint(error)?.includes('sign_in_name')) throw refuseFor('sign-in-name-taken');
    throw error;
  }
  await replaceServiceRoles(tx, actor.organizationId, id, wanted.serviceRoles);
  await auditPerson(ctx, 'person.added', person, {
    signInName: wanted.signInName,
    administrator: wanted.administrator,
    serviceRoles: wanted.serviceRoles,
  });
  return id;
}

/** Changes name, contact address and roles; never the sign-in account (PP-83). */
export async function changePerson(
  ctx: MemberContext,
  id: string,
  seenVersion: number,
  change: PersonChange,
): Promise<void> {
  const { tx, actor } = ctx;
  requirePermission(actor, 'people:manage');
  const person = await lockPerson(ctx, id);
  if (person.version !== seenVersion) throw staleVersion();
  const name = decideSignInName(person.signInName, change.signInName);
  if (!name.allowed) throw refuseFor(name.reason);
  if (change.administrator === false) {
    const losing = decideLosingAdministrator(await factsOf(ctx, person));
    if (!losing.allowed) throw refuseFor(losing.reason);
  }
  if (change.serviceRoles) await refuseUnofferedRoles(ctx, change.serviceRoles);

  const after = { ...person, ...named(change), roles: rolesAfter(person, change.administrator) };
  if (!(await updatePerson(tx, actor.organizationId, id, seenVersion, after))) throw staleVersion();
  if (change.serviceRoles) await replaceServiceRoles(tx, actor.organizationId, id, change.serviceRoles);
  await auditPerson(ctx, 'person.changed', after, { before: traced(person), after: { ...change } });
}

/** Deletes a person who has no roles left (PP-84). */
export async function removePerson(ctx: MemberContext, id: string): Promise<void> {
  const { tx, actor } = ctx;
  requirePermission(actor, 'people:manage');
  const person = await lockPerson(ctx, id);
  const decision = decideDeletion({
    ...(await factsOf(ctx, person)),
    serviceRoles: person.serviceRoles.length,
  });
  if (!decision.allowed) throw refuseFor(decision.reason);
  await deletePerson(tx, actor.organizationId, id);
  await auditPerson(ctx, 'person.deleted', person, { signInName: person.signInName });
}

/** What waits for an administrator of the organization. */
export async function countWaitingPeople({ tx, actor, clock }: MemberContext) {
  const counts = await countNotJoined(tx, actor.organizationId, clock.now());
  const administrators = await listBoundAdministrators(tx, actor.organizationId);
  return { ...counts, onlyOneAdministrator: administrators.length === 1 };
}

/** The person, held until the transaction ends; 404 for everybody else's. */
export async function lockPerson({ tx, actor }: MemberContext, id: string): Promise<PersonRow> {
  requireCustomer(actor);
  await lockPeopleOf(tx, actor.organizationId);
  const person = await findPerson(tx, actor.organizationId, id);
  if (!person) throw notFound('person');
  return person;
}

export async function factsOf({ tx, actor }: MemberContext, person: PersonRow) {
  const administrators = await listBoundAdministrators(tx, actor.organizationId);
  return {
    isAdministrator: person.roles.includes('administrator'),
    otherAdministrators: administrators.filter((id) => id !== person.id).length,
  };
}

/** Only roles that the service offers can be given (PP-78); a service of others does not exist here. */
export async function refuseUnofferedRoles({ tx, actor }: MemberContext, wanted: RoleInService[]) {
  if (wanted.length === 0) return;
  const offered = new Map(
    (await listOfferedRoles(tx, actor.organizationId)).map((row) => [row.subscriptionId, row.roles]),
  );
  const errors = wanted.flatMap(({ subscriptionId, role }, place) => {
    const roles = offered.get(subscriptionId);
    const at = `/serviceRoles/${place}`;
    if (!roles) {
      const message = 'Your organization has no such service.';
      return [{ pointer: `${at}/subscriptionId`, message, code: 'unknown-service' }];
    }
    if (roles.includes(role)) return [];
    const message = `This service has the roles ${roles.join(', ')}.`;
    return [{ pointer: `${at}/role`, message, code: 'unknown-role' }];
  });
  if (errors.length > 0) throw invalid(errors);
}

function named({ firstName, lastName, contactEmail }: PersonChange) {
  return {
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(contactEmail === undefined ? {} : { contactEmail }),
  };
}

function rolesAfter({ roles }: PersonRow, administrator: boolean | undefined): string[] {
  if (administrator === undefined) return roles;
  return [administrator ? 'administrator' : 'user'];
}

const traced = ({ firstName, lastName, contactEmail, roles, serviceRoles }: PersonRow) => ({
  firstName,
  lastName,
  contactEmail,
  administrator: roles.includes('administrator'),
  serviceRoles: serviceRoles.map(({ subscriptionId, role }) => ({ subscriptionId, role })),
});

/** Into the trail of the caller's organization: somebody did something about one of its people. */
export async function auditPerson(
  ctx: MemberContext,
  action: string,
  person: { id: string; firstName: string; lastName: string },
  details: Record<string, unknown>,
) {
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action,
    subject: { kind: 'person', id: person.id, name: `${person.firstName} ${person.lastName}`.trim() },
    details,
  });
}
