import type { ActionDefinition, ActionSubject, Verdict } from '../../kernel/actions.ts';
import type { AccountContext, Actor, MemberContext } from '../../kernel/context.ts';
import type { Explanation } from '../../kernel/decisions.ts';
import { invalidField, notFound } from '../../kernel/errors.ts';
import { explainPermission } from '../../kernel/permissions.ts';
import { CLOSED, closedSince } from '../../platform/http/closed-organizations.ts';
import { considerWriting } from '../agreements/index.ts';
import type { ExplainedAction } from './explain.contract.ts';
import { EXPLAINED_ACCOUNT_ACTIONS, EXPLAINED_ACTIONS } from './explained-actions.service.ts';
import { findNewestRequests, type RequestRow } from './help-requests.repo.ts';
import { whoseRequest } from './help-requests.rules.ts';

/** Answers in advance, for several actions on one subject, what doing them would answer. 404 for a stranger's subject. */
export async function explainActions(
  ctx: MemberContext,
  actions: string[],
  subject: string,
): Promise<ExplainedAction[]> {
  const judged: { action: string; verdict: Verdict }[] = [];
  for (const action of new Set(actions)) {
    judged.push({ action, verdict: await judge(ctx, action, subject) });
  }
  const refusedOnes = judged
    .filter(({ verdict }) => verdict.explanation !== null)
    .map(({ action }) => action);
  const requests = await findNewestRequests(ctx.tx, ctx.actor.organizationId, {
    actions: refusedOnes,
    subject,
  });
  return judged.map(({ action, verdict: { subjectName, explanation } }) => {
    const request =
      explanation && requests.find((one) => isAbout(one, action, explanation.reason, ctx.actor));
    const asked = request ? askedAlready(request) : null;
    const { words } = definitionOf(action);
    return { action, words, subject, subjectName, allowed: explanation === null, explanation, asked };
  });
}

const isAbout = (request: RequestRow, action: string, reason: string, { accountId }: Actor) =>
  request.action === action && request.reason === reason && request.whose === whoseRequest(reason, accountId);

/** The same for what a person does before there is an organization; nobody can be asked then. */
export async function explainAccountActions(
  ctx: AccountContext,
  actions: string[],
  subject: string,
): Promise<ExplainedAction[]> {
  const items: ExplainedAction[] = [];
  for (const action of new Set(actions)) {
    const definition = named(EXPLAINED_ACCOUNT_ACTIONS, action);
    const { subjectName, explanation } = await definition.consider(ctx, subject);
    const { words } = definition;
    items.push({
      action,
      words,
      subject,
      subjectName,
      allowed: explanation === null,
      explanation,
      asked: null,
    });
  }
  return items;
}

/** The one decision about an action in advance: the door first, then the role, then the module's own rule. */
export async function judge(ctx: MemberContext, action: string, subject: string): Promise<Verdict> {
  const definition = definitionOf(action);
  const { onlyFor, permission: needed } = definition;
  const permission = typeof needed === 'function' ? needed(ctx) : needed;
  if (onlyFor && ![onlyFor].flat().includes(ctx.actor.organizationKind)) throw notFound('action');
  const explanation = (await explainDoor(ctx, definition)) ?? explainPermission(ctx.actor, permission);
  if (explanation) return { subjectName: '', explanation };
  return definition.consider(ctx, subjectOf(definition, subject));
}

/** Why the organization's people get nowhere now, whatever they want to do (PP-42), or change nothing. */
async function explainDoor(
  ctx: MemberContext,
  { evenBeforeAccepting = false }: ActionDefinition,
): Promise<Explanation | undefined> {
  const { tx, actor, clock } = ctx;
  const closed =
    actor.organizationKind === 'customer' && (await closedSince(tx, actor.organizationId, clock.now()));
  if (closed) return CLOSED;
  return evenBeforeAccepting ? undefined : considerWriting(ctx);
}

export const definitionOf = (action: string): ActionDefinition => named(EXPLAINED_ACTIONS, action);

function named<Definition>(definitions: ReadonlyMap<string, Definition>, action: string): Definition {
  const definition = definitions.get(action);
  if (definition) return definition;
  const known = [...definitions.keys()].join(', ');
  throw invalidField(
    '?action',
    `Nothing can be explained about ${action}. There is: ${known}.`,
    'unknown-action',
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function subjectOf({ subject: wanted }: ActionDefinition, given: string): string {
  if (!wanted || wanted.by === 'number') return given;
  if (given === '') throw invalidField('?subject', `Name the ${wanted.kind}.`, 'missing-subject');
  if (!idsIn(wanted, given).every((id) => UUID.test(id))) throw notFound(wanted.kind);
  return given;
}

function idsIn({ by }: ActionSubject, given: string): string[] {
  switch (by) {
    case 'id':
      return [given];
    case 'ids':
      return given.split(',');
    case 'path':
      return [0, 1].map((place) => given.split('/')[place] ?? '');
    case 'number':
    case 'code':
      return [];
    default:
      return by satisfies never;
  }
}

export function askedAlready(row: RequestRow) {
  return {
    id: row.id,
    state: row.state,
    askedBy: row.asker_name,
    askedAt: row.created_at.toISOString(),
    answeredBy: row.answered_by_name,
    answeredAt: row.answered_at?.toISOString() ?? null,
    word: row.word,
  };
}
