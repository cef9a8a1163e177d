import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, ok } from '../../platform/http/answers.ts';
import { memberRoute, untiedMemberRoute } from '../../platform/http/routes.ts';
import {
  AccessKey,
  AccessKeyCredentials,
  AccessKeyList,
  AccessKeyWaits,
  NewAccessKey,
} from './access-keys.contract.ts';
import { createKey, readKeys, removeKey } from './access-keys.service.ts';
import { showKey } from './showing.service.ts';

const KEYS = '/api/v1/organizations/:organizationId/services/:subscriptionId/access-keys';
const tag = 'Access keys';
const ofService = z.object({ organizationId: z.uuid(), subscriptionId: z.uuid() });
const oneKey = ofService.extend({ accessKeyId: z.uuid() });

/** What a customer's programs show to a service: service bindings of the Open Service Broker API. */
export function accessKeyRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: KEYS, operationId: 'listAccessKeys', tag },
      summary: 'The access keys of a service, without their credentials',
      params: ofService,
      responses: { 200: AccessKeyList },
    },
    async (ctx, { params }) => ok(await readKeys(ctx, params.subscriptionId)),
  );
  memberRoute(
    app,
    {
      ...{ method: 'POST', url: KEYS, operationId: 'createAccessKey', tag },
      summary: 'Begin an access key; its credentials are asked for next, within the hour',
      params: ofService,
      body: NewAccessKey,
      responses: { 201: AccessKey },
      ...{ stepUp: true, dryRun: true },
    },
    async (ctx, { params: { organizationId, subscriptionId }, body }) => {
      const key = await createKey(ctx, subscriptionId, body);
      const place = `/api/v1/organizations/${organizationId}/services/${subscriptionId}/access-keys`;
      return created(key, `${place}/${key.id}`);
    },
  );
  untiedMemberRoute(
    app,
    {
      ...{ method: 'POST', url: `${KEYS}/:accessKeyId/credentials`, operationId: 'showAccessKey', tag },
      summary:
        'Have the service make the key and see its credentials, this once; 202 while the service is at it: ask again',
      params: oneKey,
      responses: { 200: AccessKeyCredentials, 202: AccessKeyWaits },
      ...{ stepUp: true, showsSecret: true },
    },
    async (ctx, { params, request }) => {
      const watcher = { isThere: () => request.raw.socket.destroyed !== true };
      const shown = await showKey(ctx, app.portico.db, params, watcher);
      if (shown.kind === 'shown') return ok(shown.credentials);
      const { askAgainInSeconds } = shown.waits;
      return {
        status: 202,
        body: shown.waits,
        headers: { 'retry-after': String(Math.ceil(askAgainInSeconds)) },
      };
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'DELETE', url: `${KEYS}/:accessKeyId`, operationId: 'removeAccessKey', tag },
      summary: 'Have a key removed at the service; the list tells until the service says that it is gone',
      params: oneKey,
      responses: { 202: null },
      ...{ personsOnly: true, dryRun: true },
    },
    async (ctx, { params }) => {
      await removeKey(ctx, params.subscriptionId, params.accessKeyId);
      return { status: 202 };
    },
  );
}
