import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import {
  ChangeView,
  ChooseDefaultView,
  CustomerView,
  CustomerViewList,
  SaveView,
} from './customer-views.contract.ts';
import { changeView, chooseDefaultView, readViews, removeView, saveView } from './customer-views.service.ts';

const ALL = '/api/v1/organizations/:organizationId/customer-views';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneView = inOrganization.extend({ viewId: z.uuid() });

export function customerViewRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: ALL,
      operationId: 'listCustomerViews',
      summary: 'Saved views of the list of customers: your own, and those shared in the organization',
      tag: 'Customer views',
      params: inOrganization,
      responses: { 200: CustomerViewList },
    },
    async (ctx) => ok({ items: await readViews(ctx) }),
  );

  memberRoute(
    app,
    {
      method: 'POST',
      url: ALL,
      operationId: 'saveCustomerView',
      summary: 'Save a view, for yourself or shared',
      tag: 'Customer views',
      params: inOrganization,
      body: SaveView,
      responses: { 201: CustomerView },
    },
    async (ctx, { body }) => {
      const view = await saveView(ctx, body);
      const place = `/api/v1/organizations/${ctx.actor.organizationId}/customer-views/${view.id}`;
      return created(view, place, { etag: etag(view.version) });
    },
  );

  memberRoute(
    app,
    {
      method: 'PUT',
      url: `${ALL}/default`,
      operationId: 'chooseDefaultCustomerView',
      summary: 'Let your list open with a view, or with none',
      tag: 'Customer views',
      params: inOrganization,
      body: ChooseDefaultView,
      responses: { 204: null },
    },
    async (ctx, { body }) => {
      await chooseDefaultView(ctx, body.viewId);
      return noContent();
    },
  );

  memberRoute(
    app,
    {
      method: 'PATCH',
      url: `${ALL}/:viewId`,
      operationId: 'changeCustomerView',
      summary: 'Rename a view, share it or no more, or let it show something else',
      tag: 'Customer views',
      params: oneView,
      body: ChangeView,
      responses: { 200: CustomerView },
    },
    async (ctx, { params, body, request }) => {
      const view = await changeView(ctx, params.viewId, seenVersion(request.headers['if-match']), body);
      return ok(view, { etag: etag(view.version) });
    },
  );

  memberRoute(
    app,
    {
      method: 'DELETE',
      url: `${ALL}/:viewId`,
      operationId: 'removeCustomerView',
      summary: 'Remove a saved view',
      tag: 'Customer views',
      params: oneView,
      responses: { 204: null },
    },
    async (ctx, { params }) => {
      await removeView(ctx, params.viewId);
      return noContent();
    },
  );
}
