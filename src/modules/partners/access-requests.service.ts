import type { AccountContext, MemberContext, Tx } from '../../kernel/context.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { clearTimer, setTimer } from '../../platform/timers/timers.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { queueMail } from '../notifications/index.ts';
import { approvedLetter, askedLetter, declinedLetter } from './access-letters.rules.ts';
import {
  insertAccessRequest,
  listAccessRequests,
  listOwnLatestRequests,
  lockAccessRequest,
  markAccessRequest,
} from './access-requests.repo.ts';
import {
  accessRequestState,
  decideAnswer,
  decideRequest,
  explainAccess,
  nameParts,
} from './access-requests.rules.ts';
import { requirePartner } from './colleagues.service.ts';
import { LAPSE_TIMER, lapseTimer } from './lapsing.service.ts';
import type { ApproveAccess, DeclineAccess, RequestAccess } from './partners.contract.ts';
import { insertPerson, listAdministrators, listMemberships } from './partners.repo.ts';
import { standingOf } from './standing.service.ts';

/** Whether the account may ask to be let in, and by which facts. Takes on the capacity "registration". */
export async function requestingOf(ctx: AccountContext, partnerNumber: string) {
  const { tx, account, clock } = ctx;
  const { known, organization } = await standingOf(ctx, partnerNumber);
  const earlier = organization ? await earlierRequest(tx, account.accountId, organization.id) : undefined;
  const members = organization ? await listMemberships(tx, account.accountId, [organization.id]) : [];
  const openRequest = earlier !== undefined && accessRequestState(earlier, clock.now()) === 'open';
  const decision = decideRequest({
    known: known !== undefined,
    active: organization !== undefined,
    member: members.length > 0,
    openRequest,
  });
  return { known, organization, earlier, decision };
}

/** A colleague whom the registry knows asks to be let in; every administrator gets a mail (PP-8, PP-10). */
export async function requestAccess(ctx: AccountContext, { partnerNumber, note }: RequestAccess) {
  const { tx, account } = ctx;
  const { known, organization, earlier, decision } = await requestingOf(ctx, partnerNumber);
  if (!decision.allowed) throw refused(explainAccess(decision.reason));
  if (!known || !organization) throw notFound('organization');

  await actFor(tx, organization.id);
  if (earlier) await markAccessRequest(tx, organization.id, earlier.id, { state: 'lapsed' });
  const id = await openRequestOf(ctx, organization.id, known.signInName, note);
  await setTimer(ctx, lapseTimer(organization.id, id, ctx.clock.now()));
  await tellAdministrators(ctx, organization, known.signInName, note);
  await recordAudit(
    ctx,
    { ...account, role: 'account' },
    {
      organizationIds: [organization.id],
      action: 'access.requested',
      subject: { kind: 'access-request', id, name: account.name },
      details: { signInName: known.signInName },
    },
  );
  return { id };
}

/** A request that is still open in its row, though its days may be over. */
async function earlierRequest(tx: Tx, accountId: string, organizationId: string) {
  const latest = await listOwnLatestRequests(tx, accountId);
  const here = latest.find((request) => request.organization_id === organizationId);
  return here?.state === 'open' ? { id: here.id, state: here.state, createdAt: here.created_at } : undefined;
}

async function openRequestOf(
  { tx, account, clock }: AccountContext,
  organizationId: string,
  signInName: string,
  note: string,
) {
  const id = newId();
  try {
    await insertAccessRequest(tx, {
      organization_id: organizationId,
      id,
      account_id: account.accountId,
      name: account.name,
      sign_in_name: signInName,
      note,
      state: 'open',
      created_at: clock.now(),
    });
  } catch (error) {
    if (violatedConstraint(error) === 'access_requests_organization_id_account_id_idx') {
      throw refused(explainAccess('already-requested'));
    }
    throw error;
  }
  return id;
}

async function tellAdministrators(
  ctx: AccountContext,
  organization: { id: string; name: string },
  signInName: string,
  note: string,
) {
  for (const administrator of await listAdministrators(ctx.tx, [organization.id])) {
    await queueMail(ctx, {
      organizationId: organization.id,
      kind: 'access-requested',
      to: administrator.contact_email,
      letter: askedLetter({
        organizationName: organization.name,
        name: ctx.account.name,
        signInName,
        note,
        url: `${ctx.settings.publicUrl}/partner/${organization.id}/people`,
      }),
    });
  }
}

/** Requests of the organization, newest first. */
export async function readAccessRequests(
  { tx, actor }: MemberContext,
  page: { limit: number; before?: string | undefined },
) {
  requirePartner(actor);
  requirePermission(actor, 'people:manage');
  return listAccessRequests(tx, actor.organizationId, page);
}

/** An administrator lets a colleague in, with a role (PP-9, PP-10). */
export async function approveAccess(ctx: MemberContext, id: string, { role }: ApproveAccess) {
  const request = await takeRequest(ctx, id);
  await admit(ctx, request, role);
  await closeRequest(ctx, id, { state: 'approved' });
  await queueMail(ctx, {
    organizationId: ctx.actor.organizationId,
    kind: 'access-approved',
    to: request.sign_in_name,
    letter: approvedLetter(
      ctx.actor.organizationName,
      role,
      `${ctx.settings.publicUrl}/partner/${ctx.actor.organizationId}/getting-started`,
    ),
  });
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action: 'access.approved',
    subject: { kind: 'access-request', id, name: request.name },
    details: { role, signInName: request.sign_in_name },
  });
}

/** An administrator declines; the colleague reads the reason. */
export async function declineAccess(ctx: MemberContext, id: string, { reason }: DeclineAccess) {
  const request = await takeRequest(ctx, id);
  await closeRequest(ctx, id, { state: 'declined', reason });
  await queueMail(ctx, {
    organizationId: ctx.actor.organizationId,
    kind: 'access-declined',
    to: request.sign_in_name,
    letter: declinedLetter(ctx.actor.organizationName, reason),
  });
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action: 'access.declined',
    subject: { kind: 'access-request', id, name: request.name },
    reason,
  });
}

async function takeRequest({ tx, actor, clock }: MemberContext, id: string) {
  requirePartner(actor);
  requirePermission(actor, 'people:manage');
  const request = await lockAccessRequest(tx, actor.organizationId, id);
  if (!request) throw notFound('access request');
  const decision = decideAnswer({ state: request.state, createdAt: request.created_at }, clock.now());
  if (!decision.allowed) throw refused(explainAccess(decision.reason));
  return request;
}

async function closeRequest(
  ctx: MemberContext,
  id: string,
  answer: { state: 'approved' } | { state: 'declined'; reason: string },
) {
  const { tx, actor, clock } = ctx;
  const decided = { decided_by: actor.accountId, decided_at: clock.now() };
  await markAccessRequest(tx, actor.organizationId, id, { ...answer, ...decided });
  await clearTimer(ctx, { organizationId: actor.organizationId, kind: LAPSE_TIMER, subject: id });
}

type Taken = Awaited<ReturnType<typeof takeRequest>>;

async function admit({ tx, actor, clock }: MemberContext, request: Taken, role: string) {
  try {
    await insertPerson(tx, {
      organization_id: actor.organizationId,
      id: newId(),
      account_id: request.account_id,
      ...nameParts(request.name),
      sign_in_name: request.sign_in_name,
      contact_email: request.sign_in_name,
      roles: [role],
      created_at: clock.now(),
      bound_at: clock.now(),
    });
  } catch (error) {
    if (violatedConstraint(error)?.startsWith('people_')) throw refused(explainAccess('already-member'));
    throw error;
  }
}
