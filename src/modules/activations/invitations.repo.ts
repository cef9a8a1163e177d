import type { Insertable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';
import type { InvitationKind } from './activations.rules.ts';

export type Invitation = {
  organizationId: string;
  id: string;
  kind: InvitationKind;
  subscriptionId: string | null;
  personId: string | null;
  firstName: string;
  lastName: string;
  signInName: string;
  contactEmail: string;
  state: 'open' | 'accepted' | 'replaced';
  expiresAt: Date;
  createdBy: string | null;
};

const columns = [
  'organization_id as organizationId',
  'id',
  'kind',
  'subscription_id as subscriptionId',
  'person_id as personId',
  'first_name as firstName',
  'last_name as lastName',
  'sign_in_name as signInName',
  'contact_email as contactEmail',
  'state',
  'expires_at as expiresAt',
  'created_by as createdBy',
] as const;

export async function insertInvitation(tx: Tx, invitation: Insertable<Tables['invitations']>) {
  await tx.insertInto('invitations').values(invitation).execute();
}

/** What an invitation is about: a service, or a person. */
export type Subject = { subscriptionId: string } | { personId: string };

/** Ends the open invitations of a subject at once; true when there was one. */
export async function markReplaced(tx: Tx, organizationId: string, subject: Subject): Promise<boolean> {
  const open = tx
    .updateTable('invitations')
    .set({ state: 'replaced' })
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'open');
  const result = await ('personId' in subject
    ? open.where('person_id', '=', subject.personId).where('kind', '=', 'user')
    : open.where('subscription_id', '=', subject.subscriptionId).where('kind', '=', 'customer-administrator')
  ).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Only after `showInvitation` for the same hash, or for the organization that invited. */
export async function findInvitationByToken(tx: Tx, tokenHash: Buffer): Promise<Invitation | undefined> {
  return tx.selectFrom('invitations').select(columns).where('token_hash', '=', tokenHash).executeTakeFirst();
}

/** Held until the transaction ends: of two who accept at once, the second sees what the first did. */
export async function lockInvitation(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<Invitation | undefined> {
  return tx
    .selectFrom('invitations')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function markAccepted(
  tx: Tx,
  organizationId: string,
  id: string,
  accepted: { by: string; at: Date },
) {
  await tx
    .updateTable('invitations')
    .set({ state: 'accepted', accepted_by: accepted.by, accepted_at: accepted.at })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** The newest activation of a service, with how its mail fares. Never the token. */
export async function findLatestActivation(tx: Tx, organizationId: string, subscriptionId: string) {
  return tx
    .selectFrom('invitations as i')
    .leftJoin('mails as m', (on) =>
      on.onRef('m.id', '=', 'i.mail_id').onRef('m.organization_id', '=', 'i.organization_id'),
    )
    .select(['i.first_name as firstName', 'i.last_name as lastName', 'i.sign_in_name as signInName'])
    .select(['i.contact_email as contactEmail', 'i.state', 'i.expires_at as expiresAt'])
    .select(['i.created_at as createdAt', 'i.accepted_at as acceptedAt'])
    .select(['m.state as mailState', 'm.sent_at as mailSentAt'])
    .where('i.organization_id', '=', organizationId)
    .where('i.subscription_id', '=', subscriptionId)
    .where('i.kind', '=', 'customer-administrator')
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
