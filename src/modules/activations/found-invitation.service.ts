import type { Context, Tx } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { closedSince } from '../../platform/http/closed-organizations.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';
import { actFor, showInvitation } from '../../platform/postgres/capacity.ts';
import { customerState } from '../customers/customers.rules.ts';
import {
  type Activatable,
  type AskedGrant,
  findActivatable,
  findAskedGrant,
  findPlace,
  isPersonOf,
  listProvedSignInNames,
} from './activations.repo.ts';
import { type AcceptanceFacts, invitationState } from './activations.rules.ts';
import { type FoundInvitation, findInvitationByToken, type Invitation } from './invitations.repo.ts';

/** The invitation that this token opens; from here on the transaction acts for the organization that invited. */
export async function enterInvitation(tx: Tx, token: string): Promise<FoundInvitation> {
  const invitation = await findByHash(tx, hashToken(token));
  if (!invitation) throw notFound('invitation');
  return invitation;
}

/** By the hash of its link or of its spoken code; found, the transaction acts for the organization that invited. */
export async function findByHash(tx: Tx, hash: Buffer): Promise<FoundInvitation | undefined> {
  await showInvitation(tx, hash);
  const invitation = await findInvitationByToken(tx, hash);
  if (invitation) await actFor(tx, invitation.organizationId);
  return invitation;
}

export type Gathered = {
  facts: Omit<AcceptanceFacts, 'agreementsMissing'>;
  /** What is activated; an invitation of a user has none. */
  service: Activatable | undefined;
  /** What an administrator of a customer is asked to decide on. */
  grant: AskedGrant | undefined;
  provedSignInNames: string[];
};

/** Everything that decides whether this account (null: a visitor) may take the invitation. */
export async function gatherFacts(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  invitation: Invitation,
  accountId: string | null,
): Promise<Gathered> {
  const { organizationId, kind, subscriptionId, personId, grantId } = invitation;
  const provedSignInNames = accountId ? await listProvedSignInNames(tx, accountId) : [];
  const isAdministrator = kind === 'customer-administrator';
  const service =
    isAdministrator && subscriptionId ? await findActivatable(tx, organizationId, subscriptionId) : undefined;
  const grant = grantId ? await findAskedGrant(tx, organizationId, grantId) : undefined;
  const place = personId ? await placeOf(tx, organizationId, personId, accountId) : undefined;
  const facts = {
    state: invitationState(
      {
        state: place?.joined ? 'accepted' : invitation.state,
        expiresAt: invitation.expiresAt,
        subjectIsGone: !(service ?? grant ?? place?.exists),
      },
      clock.now(),
    ),
    kind,
    expectedSignInName: invitation.signInName,
    provedSignInNames,
    placeIsTaken: place?.isTaken ?? false,
    isPartnerAccount:
      isAdministrator && accountId !== null && (await isPersonOf(tx, organizationId, accountId)),
    customerState: service
      ? customerState(service, clock.now())
      : await stateOfInviting(tx, organizationId, clock.now()),
    allocated: !isAdministrator || service?.organizationId != null,
    mayDecide: !grant || (accountId !== null && (await isPersonOf(tx, grant.customerId, accountId))),
  };
  return { facts, service, grant, provedSignInNames };
}

/** A person of an inactivated customer is let in by no link either (N15). */
async function stateOfInviting(tx: Tx, organizationId: string, now: Date) {
  return (await closedSince(tx, organizationId, now)) ? ('inactivated' as const) : ('active' as const);
}

async function placeOf(tx: Tx, organizationId: string, personId: string, accountId: string | null) {
  const { exists, accounts } = await findPlace(tx, organizationId, { personId, accountId });
  return {
    exists,
    joined: accounts.some((person) => person.id === personId && person.accountId !== null),
    isTaken: accounts.some((person) => person.id !== personId && person.accountId === accountId),
  };
}
