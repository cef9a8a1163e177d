import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, noContent, ok, streamed } from '../../platform/http/answers.ts';
import { decodeIdCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute, untiedMemberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import { CustomerNote, CustomerNotePage, WriteNote } from './customer-notes.contract.ts';
import { addNote, changeNote, readNotes, removeNote } from './customer-notes.service.ts';
import { keptNotesFile, readKeptNotes } from './kept-notes.service.ts';

const ALL = '/api/v1/organizations/:organizationId/customers/:customerId/notes';
const ofCustomer = z.object({ organizationId: z.uuid(), customerId: z.uuid() });
const KEPT = '/api/v1/organizations/:organizationId/partner-changes/:changeId/notes';
const ofChange = z.object({ organizationId: z.uuid(), changeId: z.uuid() });
const oneNote = ofCustomer.extend({ noteId: z.uuid() });

export function customerNoteRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: ALL,
      operationId: 'listCustomerNotes',
      summary: "The organization's notes on a customer, which nobody else sees, newest first",
      tag: 'Customer notes',
      params: ofCustomer,
      query: z.strictObject(pageQuery),
      responses: { 200: CustomerNotePage },
    },
    async (ctx, { params, query: { limit, cursor } }) => {
      const { items, rows } = await readNotes(ctx, params.customerId, {
        limit,
        before: decodeIdCursor(cursor),
      });
      const last = items.at(-1);
      return ok({ items, nextCursor: rows > limit && last ? encodeCursor([last.id]) : null });
    },
  );

  memberRoute(
    app,
    {
      method: 'POST',
      url: ALL,
      operationId: 'addCustomerNote',
      summary: 'Write a note on a customer',
      tag: 'Customer notes',
      params: ofCustomer,
      body: WriteNote,
      responses: { 201: CustomerNote },
      dryRun: true,
    },
    async (ctx, { params, body }) => {
      const note = await addNote(ctx, params.customerId, body.body);
      const here = `/api/v1/organizations/${ctx.actor.organizationId}/customers/${params.customerId}/notes`;
      return created(note, `${here}/${note.id}`, { etag: etag(note.version) });
    },
  );

  memberRoute(
    app,
    {
      method: 'PATCH',
      url: `${ALL}/:noteId`,
      operationId: 'changeCustomerNote',
      summary: 'Change a note that you wrote',
      tag: 'Customer notes',
      params: oneNote,
      body: WriteNote,
      responses: { 200: CustomerNote },
      dryRun: true,
    },
    async (ctx, { params, body, request }) => {
      const note = await changeNote(ctx, params, seenVersion(request.headers['if-match']), body.body);
      return ok(note, { etag: etag(note.version) });
    },
  );

  memberRoute(
    app,
    {
      method: 'DELETE',
      url: `${ALL}/:noteId`,
      operationId: 'removeCustomerNote',
      summary: 'Remove a note that you wrote; an administrator removes any',
      tag: 'Customer notes',
      params: oneNote,
      responses: { 204: null },
      dryRun: true,
    },
    async (ctx, { params }) => {
      await removeNote(ctx, params);
      return noContent();
    },
  );

  keptNoteRoutes(app);
}

/** What a partner wrote down of a customer that another partner looks after by now. */
function keptNoteRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: KEPT,
      operationId: 'listKeptNotes',
      summary: "The organization's own notes on a customer that moved to another partner, newest first",
      tag: 'Customer notes',
      params: ofChange,
      query: z.strictObject(pageQuery),
      responses: { 200: CustomerNotePage },
    },
    async (ctx, { params, query: { limit, cursor } }) => {
      const { items, rows } = await readKeptNotes(ctx, params.changeId, {
        limit,
        before: decodeIdCursor(cursor),
      });
      const last = items.at(-1);
      return ok({ items, nextCursor: rows > limit && last ? encodeCursor([last.id]) : null });
    },
  );

  untiedMemberRoute(
    app,
    {
      method: 'GET',
      url: `${KEPT}.csv`,
      operationId: 'exportKeptNotes',
      summary: 'The same notes as a CSV file',
      tag: 'Customer notes',
      params: ofChange,
      responses: { 200: null },
      stepUp: true,
    },
    async (ctx, { params }) =>
      streamed(await keptNotesFile(ctx, params.changeId), {
        type: 'text/csv; charset=utf-8',
        fileName: `notes-${params.changeId}.csv`,
      }),
  );
}
