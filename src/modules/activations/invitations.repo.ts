import { type Insertable, sql, type UpdateQueryBuilder, type UpdateResult } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';
import type { InvitationKind } from './activations.rules.ts';

export type Invitation = {
  organizationId: string;
  id: string;
  kind: InvitationKind;
  subscriptionId: string | null;
  personId: string | null;
  grantId: string | null;
  firstName: string;
  lastName: string;
  signInName: string;
  contactEmail: string;
  state: 'open' | 'accepted' | 'replaced' | 'settled';
  expiresAt: Date;
  createdBy: string | null;
  openedAt: Date | null;
  askedAgainAt: Date | null;
};

/** With how far the clock of the organization that invited runs ahead. */
export type FoundInvitation = Invitation & { aheadMs: number };

const columns = [
  'organization_id as organizationId',
  'id',
  'kind',
  'subscription_id as subscriptionId',
  'person_id as personId',
  'grant_id as grantId',
  'first_name as firstName',
  'last_name as lastName',
  'sign_in_name as signInName',
  'contact_email as contactEmail',
  'state',
  'expires_at as expiresAt',
  'created_by as createdBy',
  'opened_at as openedAt',
  'asked_again_at as askedAgainAt',
] as const;

export async function insertInvitation(tx: Tx, invitation: Insertable<Tables['invitations']>) {
  await tx.insertInto('invitations').values(invitation).execute();
}

/** What an invitation is about: a service, a person, or a grant on which each administrator is asked to decide. */
export type Subject =
  | { subscriptionId: string }
  | { personId: string }
  | { grantId: string; subscriptionId: string; signInName: string };

/** Ends the open invitations of a subject at once; true when there was one. */
export async function markReplaced(tx: Tx, organizationId: string, subject: Subject): Promise<boolean> {
  const open = tx
    .updateTable('invitations')
    .set({ state: 'replaced', spoken_hash: null })
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'open');
  const result = await ofSubject(open, subject).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

type OpenInvitations = UpdateQueryBuilder<Tables, 'invitations', 'invitations', UpdateResult>;

function ofSubject(open: OpenInvitations, subject: Subject): OpenInvitations {
  if ('personId' in subject) return open.where('person_id', '=', subject.personId).where('kind', '=', 'user');
  if ('grantId' in subject)
    return open
      .where('grant_id', '=', subject.grantId)
      .where('sign_in_name', '=', subject.signInName)
      .where('kind', '=', 'grant');
  return open
    .where('subscription_id', '=', subject.subscriptionId)
    .where('kind', '=', 'customer-administrator');
}

/** What was asked is decided: nobody else is asked by a link any more. */
export async function markSettled(tx: Tx, organizationId: string, grantId: string) {
  await tx
    .updateTable('invitations')
    .set({ state: 'settled', spoken_hash: null })
    .where('organization_id', '=', organizationId)
    .where('grant_id', '=', grantId)
    .where('state', '=', 'open')
    .execute();
}

/** Only after `showInvitation` for the same hash, or for the organization that invited. */
export async function findInvitationByToken(tx: Tx, tokenHash: Buffer): Promise<FoundInvitation | undefined> {
  return tx
    .selectFrom('invitations')
    .select(columns)
    .select(sql<number>`clock_ahead_of(organization_id)`.as('aheadMs'))
    .where((row) => row.or([row('token_hash', '=', tokenHash), row('spoken_hash', '=', tokenHash)]))
    .executeTakeFirst();
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

/** The invitation that went out with this mail, with what came back; held until the transaction ends. */
export async function lockInvitationOfMail(tx: Tx, organizationId: string, mailId: string) {
  return tx
    .selectFrom('invitations')
    .select(columns)
    .select('bounce_told_at as bounceToldAt')
    .select((row) =>
      row
        .selectFrom('mails')
        .select('bounce')
        .whereRef('mails.organization_id', '=', 'invitations.organization_id')
        .where('mails.id', '=', mailId)
        .as('bounce'),
    )
    .where('organization_id', '=', organizationId)
    .where('mail_id', '=', mailId)
    .forUpdate()
    .executeTakeFirst();
}

export async function markBounceTold(tx: Tx, organizationId: string, id: string, at: Date) {
  await tx
    .updateTable('invitations')
    .set({ bounce_told_at: at })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

export async function markAccepted(
  tx: Tx,
  organizationId: string,
  id: string,
  accepted: { by: string; at: Date },
) {
  await tx
    .updateTable('invitations')
    .set({ state: 'accepted', spoken_hash: null, accepted_by: accepted.by, accepted_at: accepted.at })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** What invitations are listed by. */
export type About = {
  subscriptionId?: string | undefined;
  personId?: string | undefined;
  grantId?: string | undefined;
};

function withMail(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('invitations as i')
    .leftJoin('mails as m', (on) =>
      on.onRef('m.id', '=', 'i.mail_id').onRef('m.organization_id', '=', 'i.organization_id'),
    )
    .select(['i.organization_id as organizationId', 'i.id', 'i.kind', 'i.state', 'i.created_by as createdBy'])
    .select(['i.expires_at as expiresAt', 'i.created_at as createdAt'])
    .select(['i.subscription_id as subscriptionId', 'i.person_id as personId', 'i.grant_id as grantId'])
    .select(['i.first_name as firstName', 'i.last_name as lastName', 'i.sign_in_name as signInName'])
    .select(['i.contact_email as contactEmail', 'i.accepted_at as acceptedAt'])
    .select(['i.opened_at as openedAt', 'i.asked_again_at as askedAgainAt'])
    .select(['m.state as mailState', 'm.sent_at as mailSentAt', 'm.bounced_at as bouncedAt'])
    .select((row) => row.fn.coalesce('m.bounce', 'm.last_error').as('mailWords'))
    .where('i.organization_id', '=', organizationId);
}
export type SentRow = NonNullable<Awaited<ReturnType<typeof findSent>>>;

/** Invitations that the organization sent about one thing, the newest first. Never a token. */
export async function listSent(tx: Tx, organizationId: string, about: About, limit: number) {
  let query = withMail(tx, organizationId).orderBy('i.id', 'desc').limit(limit);
  if (about.personId) query = query.where('i.person_id', '=', about.personId);
  if (about.grantId) query = query.where('i.grant_id', '=', about.grantId);
  if (about.subscriptionId)
    query = query
      .where('i.subscription_id', '=', about.subscriptionId)
      .where('i.kind', '=', 'customer-administrator');
  return query.execute();
}

export async function findSent(tx: Tx, organizationId: string, id: string) {
  return withMail(tx, organizationId).where('i.id', '=', id).executeTakeFirst();
}

export async function setSpokenHash(tx: Tx, organizationId: string, id: string, spokenHash: Buffer) {
  await tx
    .updateTable('invitations')
    .set({ spoken_hash: spokenHash })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** The first time counts. */
export async function markOpened(tx: Tx, organizationId: string, id: string, at: Date) {
  await tx
    .updateTable('invitations')
    .set({ opened_at: at })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute();
}

export async function markAskedAgain(tx: Tx, organizationId: string, id: string, at: Date) {
  await tx
    .updateTable('invitations')
    .set({ asked_again_at: at })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** Whom to write to about an invitation: who sent it, and where they have left, whoever manages people there. */
export async function listInviters(tx: Tx, { organizationId, createdBy }: Invitation): Promise<string[]> {
  const rows = await tx
    .selectFrom('people')
    .select(['contact_email as address', 'account_id as accountId'])
    .where('organization_id', '=', organizationId)
    .where('account_id', 'is not', null)
    .where((row) =>
      row.or([
        row('account_id', '=', createdBy),
        row('roles', '&&', sql<string[]>`array['administrator', 'operator']`),
      ]),
    )
    .execute();
  const sender = rows.filter(({ accountId }) => accountId === createdBy);
  return (sender.length > 0 ? sender : rows).map(({ address }) => address);
}
