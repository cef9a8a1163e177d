import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { publicRoute } from '../../platform/http/routes.ts';
import { MailboxMessage, MailboxPage } from './mailbox.contract.ts';
import { readMailbox, readMailboxMessage } from './mailbox.service.ts';

export function mailboxRoutes(app: FastifyInstance) {
  publicRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/mailbox',
      operationId: 'listMailboxMessages',
      summary: 'Mail that went into the built-in mailbox, newest first',
      tag: 'Mailbox',
      query: z.strictObject({ ...pageQuery, recipient: z.string().max(320).optional() }),
      responses: { 200: MailboxPage },
    },
    async (ctx, { query: { limit, cursor, recipient } }) => {
      const before = decodeIdCursor(cursor);
      const rows = await readMailbox(ctx, { limit: limit + 1, before, recipient });
      const items = rows.slice(0, limit).map(entryOf);
      const last = items.at(-1);
      return ok({ items, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null });
    },
  );
  publicRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/mailbox/:messageId',
      operationId: 'readMailboxMessage',
      summary: 'One mail of the built-in mailbox as text',
      tag: 'Mailbox',
      params: z.object({ messageId: z.uuid() }),
      responses: { 200: MailboxMessage },
    },
    async (ctx, { params }) => {
      const message = await readMailboxMessage(ctx, params.messageId);
      return ok({ ...entryOf(message), text: message.body_text, publicUrl: ctx.settings.publicUrl });
    },
  );
}

type Row = { id: string; sender: string; recipient: string; subject: string; received_at: Date };

const entryOf = ({ id, sender, recipient, subject, received_at }: Row) => ({
  id,
  sender,
  recipient,
  subject,
  receivedAt: received_at.toISOString(),
});
