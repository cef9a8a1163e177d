import type { Context, MemberContext } from '../../../kernel/context.ts';
import { notFound } from '../../../kernel/errors.ts';
import { requirePermission } from '../../../kernel/permissions.ts';
import {
  findPartnerAccount,
  insertPartnerAccount,
  insertPartnerUser,
  listPartnerUsers,
} from './partner-accounts.repo.ts';

export type ActivatedPartner = {
  organizationId: string;
  partnerNumber: string;
  name: string;
  country: string;
  /** The person who activated it. */
  personId: string;
};

/**
 * Brings a partner's account information to RapidStart in the transaction of its activation: RapidStart's record of
 * the partner, and its first user under the name that was entered (PP-17, PP-18).
 * The transaction acts for the partner.
 */
export async function synchronisePartner(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  { organizationId, partnerNumber, name, country, personId }: ActivatedPartner,
): Promise<void> {
  const at = clock.now();
  await insertPartnerAccount(tx, {
    organization_id: organizationId,
    partner_number: partnerNumber,
    name,
    country,
    synchronised_at: at,
  });
  await insertPartnerUser(tx, {
    organization_id: organizationId,
    person_id: personId,
    customer_name: name,
    created_at: at,
  });
}

/** What RapidStart knows of the partner and who uses it for the partner's own organization. */
export async function readPartnerAccount({ tx, actor }: MemberContext) {
  if (actor.organizationKind !== 'partner') throw notFound('RapidStart account');
  requirePermission(actor, 'people:read');
  const account = await findPartnerAccount(tx, actor.organizationId);
  if (!account) throw notFound('RapidStart account');
  const users = await listPartnerUsers(tx, actor.organizationId);
  return {
    partnerNumber: account.partner_number,
    name: account.name,
    country: account.country,
    synchronisedAt: account.synchronised_at.toISOString(),
    users: users.map((user) => ({
      personId: user.id,
      name: `${user.first_name} ${user.last_name}`.trim(),
      signInName: user.sign_in_name,
      customerName: user.customer_name,
      since: user.created_at.toISOString(),
    })),
  };
}
