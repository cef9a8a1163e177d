import type { ActionDefinition, Verdict } from '../../kernel/actions.ts';
import type { Actor, MemberContext } from '../../kernel/context.ts';
import { invalidField, notFound } from '../../kernel/errors.ts';
import { explainPermission } from '../../kernel/permissions.ts';
import type { ExplainedAction } from './explain.contract.ts';
import { EXPLAINED_ACTIONS } from './explained-actions.service.ts';
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
    return { action, subject, subjectName, allowed: explanation === null, explanation, asked };
  });
}

const isAbout = (request: RequestRow, action: string, reason: string, { accountId }: Actor) =>
  request.action === action && request.reason === reason && request.whose === whoseRequest(reason, accountId);

/** The one decision about an action in advance: the role first, then the module's own rule. */
export async function judge(ctx: MemberContext, action: string, subject: string): Promise<Verdict> {
  const definition = definitionOf(action);
  if (definition.onlyFor && definition.onlyFor !== ctx.actor.organizationKind) throw notFound('action');
  const explanation = explainPermission(ctx.actor, definition.permission);
  if (explanation) return { subjectName: '', explanation };
  return definition.consider(ctx, subjectOf(definition, subject));
}

export function definitionOf(action: string): ActionDefinition {
  const definition = EXPLAINED_ACTIONS.get(action);
  if (definition) return definition;
  const known = [...EXPLAINED_ACTIONS.keys()].join(', ');
  throw invalidField(
    '?action',
    `Nothing can be explained about ${action}. There is: ${known}.`,
    'unknown-action',
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function subjectOf({ subject: wanted }: ActionDefinition, given: string): string {
  if (wanted?.by !== 'id') return given;
  if (given === '') throw invalidField('?subject', `Name the ${wanted.kind}.`, 'missing-subject');
  if (!UUID.test(given)) throw notFound(wanted.kind);
  return given;
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
