import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { enter } from '../../platform/http/door.ts';
import { accountRoute, memberRoute } from '../../platform/http/routes.ts';
import { inItsTime } from '../../platform/organization-time/in-its-time.ts';
import {
  AnswerHelp,
  AskForHelp,
  ExplainedActions,
  ExplainQuery,
  HelpRequest,
  HelpRequestPage,
} from './explain.contract.ts';
import { askedAlready, definitionOf, explainAccountActions, explainActions } from './explain.service.ts';
import type { RequestRow } from './help-requests.repo.ts';
import { answerHelp, askForHelp, readOwnRequests, readRequestsToAnswer } from './help-requests.service.ts';

const tag = 'Why can’t I?';
const REQUESTS = '/api/v1/organizations/:organizationId/help-requests';
const inOrganization = z.object({ organizationId: z.uuid() });

export function explainRoutes(app: FastifyInstance) {
  accountRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/explain',
      operationId: 'explain',
      summary: 'Whether something can be done, or why not, what would change that, and who can do it',
      tag,
      programsToo: true,
      query: ExplainQuery,
      responses: { 200: ExplainedActions },
    },
    async (ctx, { query, request }) => {
      if (query.organization === undefined) {
        return ok({ items: await explainAccountActions(ctx, query.action, query.subject) });
      }
      const { account, actor, aheadMs } = await enter(ctx.tx, app.portico, request, query.organization, true);
      if (!actor) throw notFound('organization');
      return ok({
        items: await explainActions(
          { ...inItsTime(ctx, aheadMs), account, actor },
          query.action,
          query.subject,
        ),
      });
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: REQUESTS,
      operationId: 'askForHelp',
      summary:
        'Ask somebody who can mend what is refused; the same again answers with the request that waits',
      tag,
      params: inOrganization,
      body: AskForHelp,
      responses: { 200: HelpRequest },
      dryRun: true,
      personsOnly: true,
      evenBeforeAccepting: true,
    },
    async (ctx, { body }) => ok(helpRequestOf(ctx, await askForHelp(ctx, body))),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: REQUESTS,
      operationId: 'listHelpRequests',
      summary: 'What I have asked others to mend, or what waits for my answer; newest first',
      tag,
      params: inOrganization,
      query: z.strictObject({ view: z.enum(['asked', 'to-answer']).default('asked'), ...pageQuery }),
      responses: { 200: HelpRequestPage },
    },
    async (ctx, { query: { view, limit, cursor } }) => {
      const read = view === 'asked' ? readOwnRequests : readRequestsToAnswer;
      const rows = await read(ctx, { limit, before: decodeIdCursor(cursor) });
      const items = rows.slice(0, limit).map((row) => helpRequestOf(ctx, row));
      const last = items.at(-1);
      return ok({ items, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null });
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${REQUESTS}/:helpRequestId/answer`,
      operationId: 'answerHelpRequest',
      summary: 'Say that it is done, or decline with a word; the person who asked gets a mail',
      tag,
      params: inOrganization.extend({ helpRequestId: z.uuid() }),
      body: AnswerHelp,
      responses: { 200: HelpRequest },
      dryRun: true,
      personsOnly: true,
    },
    async (ctx, { params, body }) =>
      ok(helpRequestOf(ctx, await answerHelp(ctx, params.helpRequestId, body))),
  );
}

function helpRequestOf({ actor }: MemberContext, row: RequestRow): HelpRequest {
  return {
    ...askedAlready(row),
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    action: row.action,
    words: definitionOf(row.action).words,
    subject: row.subject_id,
    subjectName: row.subject_name,
    reason: row.reason,
    sentence: row.sentence,
    remedy: row.remedy,
    helper: row.helper,
    note: row.note,
    mine: row.asked_by === actor.accountId,
  };
}
