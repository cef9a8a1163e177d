import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { MailWish, WishForMail } from './mail-wishes.contract.ts';
import { readMailWish, wishForMail } from './mail-wishes.service.ts';

const MAIL = '/api/v1/organizations/:organizationId/operations/:operationId/mail';
const params = z.object({ organizationId: z.uuid(), operationId: z.uuid() });
const tag = 'Operations';

/** A mail to whoever waits, when the wait has ended. */
export function mailWishRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: MAIL,
      operationId: 'readMailWish',
      summary: 'Whether you get a mail when this has ended',
      tag,
      params,
      responses: { 200: MailWish },
    },
    async (ctx, { params: { operationId } }) => ok(await readMailWish(ctx, operationId)),
  );
  memberRoute(
    app,
    {
      method: 'PUT',
      url: MAIL,
      operationId: 'wishForMail',
      summary: 'Get a mail when this has ended, ready or not, or get none',
      tag,
      params,
      body: WishForMail,
      responses: { 200: MailWish },
    },
    async (ctx, { params: { operationId }, body }) => ok(await wishForMail(ctx, operationId, body.wanted)),
  );
}
