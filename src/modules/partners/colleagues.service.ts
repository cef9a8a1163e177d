import type { Actor, MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { listBoundAdministrators, type PeopleQuery, seekPeople } from '../people/index.ts';
import { type ColleagueRow, findColleague, listAdministrators, listColleaguesOf } from './partners.repo.ts';
import { explainSuccession } from './succession.rules.ts';

/** Customers and the vendor are told that their organization has no such place. */
export function requirePartner(actor: Actor): void {
  if (actor.organizationKind !== 'partner') throw notFound('partner organization');
}

/** People of the partner organization by last name, page by page, and the administrators who can sign in. */
export async function readColleagues({ tx, actor }: MemberContext, query: PeopleQuery) {
  requirePartner(actor);
  requirePermission(actor, 'people:read');
  const { ids, next } = await seekPeople(tx, actor.organizationId, query);
  const [rows, administrators] = await Promise.all([
    listColleaguesOf(tx, actor.organizationId, ids),
    listBoundAdministrators(tx, actor.organizationId),
  ]);
  return { rows, next, administrators };
}

export async function readColleague({ tx, actor }: MemberContext, id: string) {
  requirePartner(actor);
  requirePermission(actor, 'people:read');
  const person = await findColleague(tx, actor.organizationId, id);
  if (!person) throw notFound('person');
  return { person, administrators: await listBoundAdministrators(tx, actor.organizationId) };
}

/** Who can let others in, and the standing warning while that is fewer than two. */
export async function readSuccession({ tx, actor }: MemberContext) {
  requirePartner(actor);
  requirePermission(actor, 'people:read');
  const administrators = (await listAdministrators(tx, [actor.organizationId])).map((person) => ({
    name: `${person.first_name} ${person.last_name}`.trim(),
    bound: person.account_id !== null,
  }));
  return {
    administrators: administrators.map(({ name, bound }) => ({ name, waiting: !bound })),
    warning: explainSuccession(actor.organizationName, administrators) ?? null,
  };
}

/** A person of a partner organization as the API shows them. */
export const colleagueOf = (row: ColleagueRow) => ({
  id: row.id,
  firstName: row.first_name,
  lastName: row.last_name,
  signInName: row.sign_in_name,
  contactEmail: row.contact_email,
  roles: row.roles,
  waiting: row.account_id === null,
  since: (row.bound_at ?? row.created_at).toISOString(),
});
