import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { memberRoute, publicRoute, untiedMemberRoute } from '../../platform/http/routes.ts';
import { makeCalendarLink, readCalendar, readCalendarLink, revokeCalendarLink } from './calendar.service.ts';
import { CalendarLink, CalendarText, MadeCalendarLink } from './grants.contract.ts';

const LINK = '/api/v1/organizations/:organizationId/grants/calendar';
const tag = 'Grants';
const params = z.object({ organizationId: z.uuid() });

/** When access ends, in the reader's own calendar. */
export function calendarRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: LINK,
      operationId: 'readCalendarLink',
      summary: 'Since when the own calendar may read when access ends; never the link',
      tag,
      params,
      responses: { 200: CalendarLink },
    },
    async (ctx) => ok({ since: (await readCalendarLink(ctx))?.toISOString() ?? null }),
  );
  // Untied: its answer holds a secret, so it is never kept for an Idempotency-Key.
  untiedMemberRoute(
    app,
    {
      method: 'POST',
      url: LINK,
      operationId: 'makeCalendarLink',
      summary: 'A secret address for the own calendar, told once; an earlier one stops working',
      tag,
      params,
      responses: { 201: MadeCalendarLink },
    },
    async (ctx) => {
      const url = await ctx.inTransaction(makeCalendarLink);
      return created({ url }, url);
    },
  );
  memberRoute(
    app,
    {
      method: 'DELETE',
      url: LINK,
      operationId: 'revokeCalendarLink',
      summary: 'The address of the own calendar answers nobody any more',
      tag,
      params,
      responses: { 204: null },
    },
    async (ctx) => {
      await revokeCalendarLink(ctx);
      return noContent();
    },
  );
  publicRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/calendars/:token',
      operationId: 'readCalendar',
      summary: 'When access ends, as a calendar reads it (RFC 5545)',
      tag,
      params: z.object({ token: z.string().max(200) }),
      responses: { 200: CalendarText },
    },
    async (ctx, { params: { token } }) =>
      ok(await readCalendar(ctx, token), {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="access.ics"',
        'referrer-policy': 'no-referrer',
      }),
  );
}
