import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { noContent, ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import {
  CustomersTagged,
  CustomerTag,
  CustomerTagList,
  RenameTag,
  TagCustomers,
  TaggingUndone,
} from './customer-tags.contract.ts';
import { changeTag, readTags, removeTag, tagCustomers } from './customer-tags.service.ts';
import { undoTagging } from './tagging-undo.service.ts';

const HERE = '/api/v1/organizations/:organizationId';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneTag = inOrganization.extend({ tagId: z.uuid() });

export function customerTagRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/customer-tags`,
      operationId: 'listCustomerTags',
      summary: "The organization's tags of customers, which nobody else sees",
      tag: 'Customer tags',
      params: inOrganization,
      responses: { 200: CustomerTagList },
    },
    async (ctx) => ok({ items: await readTags(ctx) }),
  );

  memberRoute(
    app,
    {
      method: 'POST',
      url: `${HERE}/customers/tagging`,
      operationId: 'tagCustomers',
      summary: 'Put tags on a selection of customers, or take them off',
      tag: 'Customer tags',
      params: inOrganization,
      body: TagCustomers,
      responses: { 200: CustomersTagged },
      dryRun: true,
    },
    async (ctx, { body }) => ok(await tagCustomers(ctx, body)),
  );

  memberRoute(
    app,
    {
      method: 'POST',
      url: `${HERE}/customers/tagging/:taggingId/undo`,
      operationId: 'undoTagging',
      summary: 'Take back what one tagging changed, within the hour',
      tag: 'Customer tags',
      params: inOrganization.extend({ taggingId: z.uuid() }),
      responses: { 200: TaggingUndone },
      dryRun: true,
    },
    async (ctx, { params }) => ok(await undoTagging(ctx, params.taggingId)),
  );

  memberRoute(
    app,
    {
      method: 'PATCH',
      url: `${HERE}/customer-tags/:tagId`,
      operationId: 'renameCustomerTag',
      summary: 'Give a tag another name',
      tag: 'Customer tags',
      params: oneTag,
      body: RenameTag,
      responses: { 200: CustomerTag },
      dryRun: true,
    },
    async (ctx, { params, body, request }) => {
      const tag = await changeTag(ctx, params.tagId, seenVersion(request.headers['if-match']), body.name);
      return ok(tag, { etag: etag(tag.version) });
    },
  );

  memberRoute(
    app,
    {
      method: 'DELETE',
      url: `${HERE}/customer-tags/:tagId`,
      operationId: 'deleteCustomerTag',
      summary: 'Delete a tag, and take it off every customer',
      tag: 'Customer tags',
      params: oneTag,
      responses: { 204: null },
      dryRun: true,
    },
    async (ctx, { params }) => {
      await removeTag(ctx, params.tagId);
      return noContent();
    },
  );
}
