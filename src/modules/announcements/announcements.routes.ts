import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { MemberContext } from '../../kernel/context.ts';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, idPage, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import {
  Announcements,
  WriteAnnouncement,
  WrittenAnnouncement,
  WrittenAnnouncementPage,
} from './announcements.contract.ts';
import type { AnnouncementRow } from './announcements.repo.ts';
import { announcementState } from './announcements.rules.ts';
import { dismissAnnouncement, readAnnouncements } from './reading.service.ts';
import {
  changeAnnouncement,
  endAnnouncementNow,
  publishAnnouncement,
  readWritten,
  readWrittenAnnouncement,
} from './writing.service.ts';

const tag = 'Announcements';
const ALL = '/api/v1/organizations/:organizationId/announcements';
const WRITTEN = '/api/v1/organizations/:organizationId/written-announcements';
const ONE = `${WRITTEN}/:announcementId`;
const inOrganization = z.object({ organizationId: z.uuid() });
const one = inOrganization.extend({ announcementId: z.uuid() });

/** What the vendor's operators and Support tell partners and customers. */
export function announcementRoutes(app: FastifyInstance) {
  readerRoutes(app);
  writerRoutes(app);
}

function readerRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: ALL, operationId: 'listAnnouncements', tag },
      summary: 'What is announced to you now and you have not dismissed, the gravest first',
      evenWhileClosed: true,
      params: inOrganization,
      query: z.strictObject({
        offering: z.string().max(100).optional().meta({ description: 'Only what is about this service.' }),
      }),
      responses: { 200: Announcements },
    },
    async (ctx, { query }) => ok({ items: (await readAnnouncements(ctx, query)).map(shown) }),
  );
  memberRoute(
    app,
    {
      ...{ method: 'POST', url: `${ALL}/:announcementId/dismissal`, operationId: 'dismissAnnouncement', tag },
      summary: 'Put an announcement out of your own way',
      evenWhileClosed: true,
      personsOnly: true,
      params: one,
      responses: { 204: null },
    },
    async (ctx, { params }) => {
      await dismissAnnouncement(ctx, params.announcementId);
      return noContent();
    },
  );
}

function writerRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: WRITTEN, operationId: 'listWrittenAnnouncements', tag },
      summary: 'Everything that the vendor has announced, the newest first',
      params: inOrganization,
      query: z.strictObject(pageQuery),
      responses: { 200: WrittenAnnouncementPage },
    },
    async (ctx, { query: { limit, cursor } }) => {
      const rows = await readWritten(ctx, { limit, before: decodeIdCursor(cursor) });
      return ok(idPage(rows, limit, (row) => written(row, ctx.clock.now())));
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'POST', url: WRITTEN, operationId: 'publishAnnouncement', tag },
      summary: 'Announce something to partners, customers, or those who have a service',
      params: inOrganization,
      body: WriteAnnouncement,
      responses: { 201: WrittenAnnouncement },
    },
    async (ctx, { body }) => {
      const { answer, headers } = await answerFor(ctx, await publishAnnouncement(ctx, body));
      return created(
        answer,
        `${WRITTEN.replace(':organizationId', ctx.actor.organizationId)}/${answer.id}`,
        headers,
      );
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: ONE, operationId: 'readWrittenAnnouncement', tag },
      summary: 'One announcement as the vendor wrote it',
      params: one,
      responses: { 200: WrittenAnnouncement },
    },
    async (ctx, { params }) => {
      const { answer, headers } = await answerFor(ctx, params.announcementId);
      return ok(answer, headers);
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'PUT', url: ONE, operationId: 'changeAnnouncement', tag },
      summary: 'Change an announcement that is not over',
      params: one,
      body: WriteAnnouncement,
      responses: { 200: WrittenAnnouncement },
    },
    async (ctx, { params, body, request }) => {
      await changeAnnouncement(ctx, params.announcementId, seenVersion(request.headers['if-match']), body);
      const { answer, headers } = await answerFor(ctx, params.announcementId);
      return ok(answer, headers);
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'POST', url: `${ONE}/end`, operationId: 'endAnnouncement', tag },
      summary: 'Show an announcement to nobody any more',
      params: one,
      responses: { 204: null },
    },
    async (ctx, { params }) => {
      await endAnnouncementNow(ctx, params.announcementId);
      return noContent();
    },
  );
}

async function answerFor(ctx: MemberContext, id: string) {
  const row = await readWrittenAnnouncement(ctx, id);
  return { answer: written(row, ctx.clock.now()), headers: { etag: etag(row.version) } };
}

const shown = ({
  id,
  title,
  body,
  severity,
  offeringCode,
  serviceName,
  startsAt,
  endsAt,
}: AnnouncementRow) => ({
  ...{ id, title, body, severity, offeringCode, serviceName },
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

const written = (row: AnnouncementRow, now: Date) => ({
  ...shown(row),
  audiences: row.audiences,
  authorName: row.authorName,
  state: announcementState(row, now),
  version: row.version,
});
