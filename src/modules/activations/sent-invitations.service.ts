import type { MemberContext } from '../../kernel/context.ts';
import { type Explanation, explain } from '../../kernel/decisions.ts';
import { invalidField, notFound, refused } from '../../kernel/errors.ts';
import { explainPermission, type Permission, requirePermission } from '../../kernel/permissions.ts';
import { newSpokenCode, spokenHashes } from '../../platform/identity/spoken-codes.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { customerState } from '../customers/customers.rules.ts';
import { findActivatable } from './activations.repo.ts';
import { type InvitationKind, type InvitationState, invitationState } from './activations.rules.ts';
import { gatherFacts } from './found-invitation.service.ts';
import {
  type About,
  type Invitation,
  listSent,
  lockInvitation,
  type SentRow,
  setSpokenHash,
} from './invitations.repo.ts';
import { decideSpeaking, SPEAKING_SENTENCES, SPOKEN_LENGTH, SPOKEN_SIGNS } from './spoken-code.rules.ts';

type Doing = 'read' | 'send';

/** Who may see how an invitation fares, and who may send it: as for the thing that it is about. */
const PERMISSIONS: Record<InvitationKind | 'staff', Record<Doing, Permission>> = {
  'customer-administrator': { read: 'subscriptions:read', send: 'activations:send' },
  user: { read: 'people:read', send: 'people:manage' },
  staff: { read: 'staff:read', send: 'staff:manage' },
  grant: { read: 'grants:read', send: 'grants:change' },
};

function permissionFor({ actor }: MemberContext, kind: InvitationKind, doing: Doing): Permission {
  const ofStaff = kind === 'user' && actor.organizationKind === 'vendor';
  return PERMISSIONS[ofStaff ? 'staff' : kind][doing];
}

const LONGEST = 50;

/** How the invitations about one person, service or grant fare, the newest first; never with a token or code. */
export async function readSentInvitations(ctx: MemberContext, about: About) {
  if (Object.values(about).filter((id) => id !== undefined).length !== 1)
    throw invalidField('?personId', 'Name one person, service or grant.', 'one-of-three');
  requirePermission(ctx.actor, permissionFor(ctx, kindOf(about), 'read'));
  await refuseClosedCustomer(ctx, about);
  const rows = await listSent(ctx.tx, ctx.actor.organizationId, about, LONGEST);
  const tooSmall = explainPermission(ctx.actor, permissionFor(ctx, kindOf(about), 'send'));
  const sent: (SentRow & { stands: InvitationState; whyNotSpeak: Explanation | null })[] = [];
  for (const row of rows) {
    const stands = await stateNow(ctx, row);
    sent.push({ ...row, stands, whyNotSpeak: tooSmall ?? whyNotSpeak(stands) });
  }
  return sent;
}

function whyNotSpeak(state: InvitationState): Explanation | null {
  const decision = decideSpeaking(state);
  return decision.allowed ? null : explain(SPEAKING_SENTENCES, decision.reason);
}

const kindOf = ({ personId, grantId }: About): InvitationKind =>
  personId ? 'user' : grantId ? 'grant' : 'customer-administrator';

/** Who the people of an inactivated customer are is nobody's to read (PP-42). */
async function refuseClosedCustomer({ tx, actor, clock }: MemberContext, { subscriptionId }: About) {
  if (!subscriptionId) return;
  const service = await findActivatable(tx, actor.organizationId, subscriptionId);
  if (!service || customerState(service, clock.now()) !== 'active') throw notFound('service');
}

/** As a holder of the link is told it; only of an open one there is more to look at. */
async function stateNow(ctx: MemberContext, invitation: Invitation): Promise<InvitationState> {
  return invitation.state === 'open'
    ? (await gatherFacts(ctx, invitation, null)).facts.state
    : invitationState({ ...invitation, subjectIsGone: false }, ctx.clock.now());
}

/**
 * Makes the code that the inviter reads out: it opens what the link opens, for the named account alone. It is shown
 * once, and replaces an earlier one.
 */
export async function makeSpokenCode(ctx: MemberContext, id: string) {
  const { tx, actor, settings } = ctx;
  const invitation = await lockInvitation(tx, actor.organizationId, id);
  if (!invitation) throw notFound('invitation');
  requirePermission(actor, permissionFor(ctx, invitation.kind, 'send'));
  const explanation = whyNotSpeak(await stateNow(ctx, invitation));
  if (explanation) throw refused(explanation);
  const code = newSpokenCode(SPOKEN_SIGNS, SPOKEN_LENGTH);
  const [hash] = spokenHashes(settings.secretKeys, invitation.signInName, code);
  if (!hash) throw new Error('There is no key to keep a code with.');
  await setSpokenHash(tx, actor.organizationId, id, hash);
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: 'invitation.code-made',
    subject: aboutWhom(invitation),
  });
  return { code, expiresAt: invitation.expiresAt };
}

/** As the trail names what an invitation is about. */
export const aboutWhom = ({ personId, subscriptionId, id, firstName, lastName }: Invitation) => ({
  ...(personId ? { kind: 'person', id: personId } : { kind: 'subscription', id: subscriptionId ?? id }),
  name: `${firstName} ${lastName}`,
});
