import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { accepted, created, noContent, ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, idPage, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute, untiedMemberRoute } from '../../platform/http/routes.ts';
import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { makeSandbox } from './making.service.ts';
import { lookAhead } from './outlook.service.ts';
import {
  CaughtMailPage,
  ChangeServices,
  MoveClock,
  OutlookQuery,
  SandboxMove,
  SandboxMovePage,
  SandboxOutlook,
  SandboxStanding,
} from './sandboxes.contract.ts';
import type { Moment, ToldHappening } from './sandboxes.rules.ts';
import {
  changeServices,
  moveClock,
  readCaughtMails,
  readMove,
  readMoves,
  readSandbox,
} from './sandboxes.service.ts';

const tag = 'Sandboxes';
const SANDBOX = '/api/v1/organizations/:organizationId/sandbox';
const inOrganization = z.object({ organizationId: z.uuid() });

/** A partner's sandbox: made, its clock moved, and what happened by it. `timers` are asked for when they are needed. */
export function sandboxRoutes(app: FastifyInstance, timers: () => TimerDefinition[]) {
  standingRoutes(app);
  clockRoutes(app, timers);
  readingRoutes(app);
}

function standingRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: SANDBOX, operationId: 'readSandbox', tag },
      summary: 'The sandbox that the organization has or is, and what its clock shows',
      params: inOrganization,
      responses: { 200: SandboxStanding },
    },
    async (ctx) => ok(await readSandbox(ctx)),
  );
  memberRoute(
    app,
    {
      ...{ method: 'POST', url: SANDBOX, operationId: 'makeSandbox', tag },
      summary: 'Make the partner’s sandbox, laid out with an example set',
      params: inOrganization,
      responses: { 201: z.object({ organizationId: z.uuid() }) },
      personsOnly: true,
    },
    async (ctx) => {
      const made = await makeSandbox(ctx);
      return created(made, SANDBOX.replace(':organizationId', made.organizationId));
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'PUT', url: `${SANDBOX}/services`, operationId: 'changeSandboxServices', tag },
      summary: 'Choose how the built-in broker of the sandbox answers',
      params: inOrganization,
      body: ChangeServices,
      responses: { 204: null },
      ...{ dryRun: true, personsOnly: true },
    },
    async (ctx, { body }) => {
      await changeServices(ctx, body.services);
      return noContent();
    },
  );
}

function clockRoutes(app: FastifyInstance, timers: () => TimerDefinition[]) {
  untiedMemberRoute(
    app,
    {
      ...{ method: 'GET', url: `${SANDBOX}/outlook`, operationId: 'readSandboxOutlook', tag },
      summary: 'What would happen while the clock is moved, in its order; nothing of it does',
      params: inOrganization,
      query: OutlookQuery,
      responses: { 200: SandboxOutlook },
      personsOnly: true,
    },
    async (ctx, { query }) => {
      const { from, to, moments, more } = await lookAhead(ctx, timers(), query);
      return ok({ from: from.toISOString(), to: to.toISOString(), moments: moments.map(shown), more });
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'POST', url: `${SANDBOX}/moves`, operationId: 'moveSandboxClock', tag },
      summary: 'Move the sandbox’s clock forward; what comes due on the way happens in its order',
      params: inOrganization,
      body: MoveClock,
      responses: { 202: z.object({ id: z.uuid() }) },
      ...{ dryRun: true, personsOnly: true },
    },
    async (ctx, { body }) => {
      const move = await moveClock(ctx, body);
      const all = `${SANDBOX.replace(':organizationId', ctx.actor.organizationId)}/moves`;
      return accepted(move, `${all}/${move.id}`);
    },
  );
}

function readingRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: `${SANDBOX}/moves`, operationId: 'listSandboxMoves', tag },
      summary: 'How the clock was moved, the newest first',
      params: inOrganization,
      query: z.strictObject(pageQuery),
      responses: { 200: SandboxMovePage },
    },
    async (ctx, { query: { limit, cursor } }) =>
      ok(idPage(await readMoves(ctx, { limit, before: decodeIdCursor(cursor) }), limit, moved)),
  );
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: `${SANDBOX}/moves/:moveId`, operationId: 'readSandboxMove', tag },
      summary: 'One move of the clock, and what happened on its way',
      params: inOrganization.extend({ moveId: z.uuid() }),
      responses: { 200: SandboxMove },
    },
    async (ctx, { params }) => {
      const move = await readMove(ctx, params.moveId);
      return ok({ ...moved(move), moments: move.moments.map(shown) });
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: `${SANDBOX}/mails`, operationId: 'listCaughtMails', tag },
      summary: 'Mail that the sandbox would have sent, the newest first',
      params: inOrganization,
      query: z.strictObject(pageQuery),
      responses: { 200: CaughtMailPage },
    },
    async (ctx, { query: { limit, cursor } }) =>
      ok(idPage(await readCaughtMails(ctx, { limit, before: decodeIdCursor(cursor) }), limit, caught)),
  );
}

type Move = { id: string; fromAt: Date; toAt: Date; askedBy: string; finishedAt: Date | null };
const moved = ({ id, fromAt, toAt, askedBy, finishedAt }: Move) => ({
  ...{ id, askedBy, from: fromAt.toISOString(), to: toAt.toISOString() },
  finishedAt: finishedAt?.toISOString() ?? null,
});

const shown = (moment: Moment<ToldHappening>) => ({ ...moment, at: moment.at.toISOString() });

type Mail = Awaited<ReturnType<typeof readCaughtMails>>[number];
const caught = ({ id, recipient, subject, text, sentAt, createdAt }: Mail) => ({
  ...{ id, recipient, subject, text },
  sentAt: (sentAt ?? createdAt).toISOString(),
});
