import type { Actor, MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { type ColleagueRow, listColleagues } from './partners.repo.ts';

/** Customers and the vendor are told that their organization has no such place. */
export function requirePartner(actor: Actor): void {
  if (actor.organizationKind !== 'partner') throw notFound('partner organization');
}

/** People of the partner organization, in the order in which they came. */
export async function readColleagues(
  { tx, actor }: MemberContext,
  page: { limit: number; after?: string | undefined },
) {
  requirePartner(actor);
  requirePermission(actor, 'people:read');
  return listColleagues(tx, actor.organizationId, page);
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
