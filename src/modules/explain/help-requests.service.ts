import { addHours } from '../../kernel/clock.ts';
import type { Actor, MemberContext } from '../../kernel/context.ts';
import { type Explanation, explain, type Helper } from '../../kernel/decisions.ts';
import { DomainError, notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { may, requirePermission } from '../../kernel/permissions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { queueMail } from '../notifications/index.ts';
import { listAdministratorAddresses } from '../people/index.ts';
import { findDesk } from '../staff/index.ts';
import type { AnswerHelp, AskForHelp } from './explain.contract.ts';
import { definitionOf, judge } from './explain.service.ts';
import { helpAnsweredLetter, helpAskedLetter } from './help-letters.rules.ts';
import {
  countAskedSince,
  findContactAddress,
  findOpenRequest,
  insertRequest,
  listOwnRequests,
  listRequestsToAdministrators,
  listRequestsToDesks,
  lockRequest,
  markRequest,
  type RequestPage,
  type RequestRow,
} from './help-requests.repo.ts';
import { decideAnswering, decideAsking, HELP_SENTENCES, whoseRequest } from './help-requests.rules.ts';

/**
 * Asks somebody who can mend what is refused. What is refused, why and who can mend it is decided here again; the same
 * again while it waits is answered with the request that there is.
 */
export async function askForHelp(
  ctx: MemberContext,
  { action, subject, note }: AskForHelp,
): Promise<RequestRow> {
  const { tx, actor, clock } = ctx;
  const { explanation, subjectName } = await judge(ctx, action, subject);
  const whose = whoseRequest(explanation?.reason ?? '', actor.accountId);
  const key = {
    organization_id: actor.organizationId,
    action,
    subject_id: subject,
    reason: explanation?.reason ?? '',
    whose,
  };
  const open = await findOpenRequest(tx, key);
  if (explanation && open) return open;
  const since = addHours(clock.now(), -24);
  const askedLately = await countAskedSince(tx, actor.organizationId, actor.accountId, since);
  const decision = decideAsking({ explanation, askedLately });
  if (!decision.allowed) throw refuseAsking(explain(HELP_SENTENCES, decision.reason));
  if (!explanation?.ask) throw notFound('helper');

  const row = {
    ...key,
    id: newId(),
    asked_by: actor.accountId,
    asker_name: actor.name,
    asker_address: await findContactAddress(tx, actor.organizationId, actor.personId),
    organization_name: actor.organizationName,
    subject_name: subjectName,
    sentence: explanation.sentence,
    remedy: explanation.remedy,
    helper: explanation.ask,
    note,
    state: 'open' as const,
    word: '',
    answered_by: null,
    answered_by_name: null,
    answered_at: null,
    created_at: clock.now(),
  };
  if (!(await insertRequest(tx, row))) {
    const first = await findOpenRequest(tx, key);
    if (first) return first;
    throw notFound('request');
  }
  await tellHelpers(ctx, row);
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: 'help.asked',
    subject: { kind: 'help-request', id: row.id, name: whatIsAsked(row) },
    details: { action, reason: explanation.reason, helper: explanation.ask },
  });
  return row;
}

function refuseAsking(explanation: Explanation) {
  return explanation.reason === 'asked-enough'
    ? new DomainError('too-many', explanation.sentence, {
        reason: explanation.reason,
        explanation,
        retryAfterSeconds: 3_600,
      })
    : refused(explanation);
}

async function tellHelpers(ctx: MemberContext, row: RequestRow) {
  const { actor, settings } = ctx;
  const own = row.helper === 'administrators';
  for (const to of await addressesOf(ctx, row.helper)) {
    await queueMail(ctx, {
      organizationId: own ? actor.organizationId : null,
      customerId: aboutOf(row),
      kind: 'help-asked',
      to,
      letter: helpAskedLetter({
        askerName: row.asker_name,
        organizationName: row.organization_name,
        what: whatIsAsked(row),
        sentence: row.sentence,
        remedy: row.remedy,
        note: row.note,
        url: `${settings.publicUrl}/requests`,
      }),
    });
  }
}

function addressesOf({ tx, actor }: MemberContext, helper: Helper): Promise<string[]> {
  switch (helper) {
    case 'administrators':
      return listAdministratorAddresses(tx, actor.organizationId, { butFor: actor.accountId });
    case 'support':
      return addressesOfDesk(tx, 'support', actor.accountId);
    case 'operators':
      return addressesOfDesk(tx, 'operator', actor.accountId);
    default:
      return helper satisfies never;
  }
}

const addressesOfDesk = async (...[tx, role, butFor]: Parameters<typeof findDesk>) =>
  (await findDesk(tx, role, butFor))?.addresses ?? [];

/** What the mail goes with when the customer, or a service of it, is erased. */
const aboutOf = ({ subject_id: id }: RequestRow): string | undefined => (UUID.test(id) ? id : undefined);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** "send the activation: RapidStart, Contoso", as it stands behind "cannot". */
export function whatIsAsked({ action, subject_name }: Pick<RequestRow, 'action' | 'subject_name'>): string {
  const { words } = definitionOf(action);
  return subject_name === '' ? words : `${words}: ${subject_name}`;
}

export async function readOwnRequests({ tx, actor }: MemberContext, page: RequestPage) {
  return listOwnRequests(tx, actor, page);
}

/** What waits for the caller: as an administrator of the organization, or at a desk of the vendor. */
export async function readRequestsToAnswer({ tx, actor }: MemberContext, page: RequestPage) {
  if (actor.organizationKind === 'vendor') return listRequestsToDesks(tx, desksOf(actor), page);
  requirePermission(actor, 'people:manage');
  return listRequestsToAdministrators(tx, actor.organizationId, page);
}

const desksOf = (actor: Actor): Helper[] => [
  ...(may(actor, 'support:confirm') ? (['support'] as const) : []),
  ...(may(actor, 'staff:manage') ? (['operators'] as const) : []),
];

/** Somebody who can mend it says that it is done, or why not; the person who asked gets a mail. */
export async function answerHelp(ctx: MemberContext, id: string, { outcome, word }: AnswerHelp) {
  const { tx, actor, clock, settings } = ctx;
  const row = await lockRequest(tx, id);
  if (!row) throw notFound('request');
  requireHelper(actor, row);
  const decision = decideAnswering(row.state);
  if (!decision.allowed) throw refused(explain(HELP_SENTENCES, decision.reason));
  const change = {
    state: outcome,
    word,
    answered_by: actor.accountId,
    answered_by_name: actor.name,
    answered_at: clock.now(),
  };
  await markRequest(tx, row, change);
  await queueMail(ctx, {
    organizationId: row.organization_id,
    customerId: aboutOf(row),
    kind: 'help-answered',
    to: row.asker_address,
    letter: helpAnsweredLetter({
      outcome,
      answererName: actor.name,
      what: whatIsAsked(row),
      word,
      url: `${settings.publicUrl}/requests`,
    }),
  });
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [row.organization_id, actor.organizationId],
    action: 'help.answered',
    subject: { kind: 'help-request', id, name: whatIsAsked(row) },
    details: { outcome, word },
  });
  return { ...row, ...change };
}

function requireHelper(actor: Actor, row: RequestRow) {
  if (actor.organizationKind === 'vendor') {
    if (!desksOf(actor).includes(row.helper)) throw notFound('request');
    return;
  }
  requirePermission(actor, 'people:manage');
  if (row.helper !== 'administrators') throw notFound('request');
}
