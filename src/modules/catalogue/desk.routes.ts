import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { MemberContext } from '../../kernel/context.ts';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import { OfferingContentSchema } from './catalogue.contract.ts';
import {
  AddDataCentre,
  AddOffering,
  CatalogueOffering,
  OfferingCatalogue,
  RetireOffering,
} from './desk.contract.ts';
import {
  addDataCentre,
  addOffering,
  discardDraft,
  publishOffering,
  requireOperator,
  retireOffering,
  saveDraft,
  withdrawRetirement,
} from './desk.service.ts';
import { describeOffering, readCatalogue } from './desk-reading.service.ts';

const tag = 'Catalogue';
const HERE = '/api/v1/organizations/:organizationId';
const ALL = `${HERE}/catalogue`;
const ONE = `${ALL}/:offeringCode`;
const vendor = z.object({ organizationId: z.uuid() });
const one = vendor.extend({ offeringCode: z.string().max(100) });

/** What operators do with the catalogue. */
export function catalogueDeskRoutes(app: FastifyInstance) {
  listRoutes(app);
  draftRoutes(app);
  retirementRoutes(app);
}

function listRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: ALL, operationId: 'readCatalogue', tag, params: vendor },
      summary: 'Every service, published or not, and the data centres',
      responses: { 200: OfferingCatalogue },
    },
    async (ctx) => {
      requireOperator(ctx.actor);
      return ok(await readCatalogue(ctx));
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'POST', url: ALL, operationId: 'addOffering', tag, params: vendor },
      summary: 'Put a service into the catalogue, as a draft',
      body: AddOffering,
      responses: { 201: CatalogueOffering },
    },
    async (ctx, { body }) => {
      await addOffering(ctx, body);
      const { answer, headers } = await answerFor(ctx, body.code);
      return created(
        answer,
        `${ALL.replace(':organizationId', ctx.actor.organizationId)}/${body.code}`,
        headers,
      );
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'POST', url: `${HERE}/data-centres`, operationId: 'addDataCentre', tag, params: vendor },
      summary: 'Add a data centre that services can be offered in',
      body: AddDataCentre,
      responses: { 200: OfferingCatalogue },
    },
    async (ctx, { body }) => {
      await addDataCentre(ctx, body);
      return ok(await readCatalogue(ctx));
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: ONE, operationId: 'readCatalogueOffering', tag, params: one },
      summary: 'One service with its versions and draft; the ETag is that of the draft',
      responses: { 200: CatalogueOffering },
    },
    async (ctx, { params }) => {
      requireOperator(ctx.actor);
      return answer(ctx, params.offeringCode);
    },
  );
}

function draftRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{ method: 'PUT', url: `${ONE}/draft`, operationId: 'saveOfferingDraft', tag, params: one },
      summary: 'Change the draft, or begin one with If-Match "0"; nobody but operators sees it',
      body: OfferingContentSchema,
      responses: { 200: CatalogueOffering },
    },
    async (ctx, { params, body, request }) => {
      const seen = seenVersion(request.headers['if-match']);
      await saveDraft(ctx, params.offeringCode, seen, body);
      return answer(ctx, params.offeringCode);
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'DELETE', url: `${ONE}/draft`, operationId: 'discardOfferingDraft', tag, params: one },
      summary: 'Forget the draft; what is published stays',
      responses: { 204: null },
    },
    async (ctx, { params }) => {
      await discardDraft(ctx, params.offeringCode);
      return noContent();
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'POST', url: `${ONE}/publication`, operationId: 'publishOffering', tag, params: one },
      summary: 'Publish the draft: it is what is added from now on, and never changes again',
      responses: { 200: CatalogueOffering },
      dryRun: true,
    },
    async (ctx, { params, request }) => {
      await publishOffering(ctx, params.offeringCode, seenVersion(request.headers['if-match']));
      return answer(ctx, params.offeringCode);
    },
  );
}

function retirementRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{ method: 'PUT', url: `${ONE}/retirement`, operationId: 'retireOffering', tag, params: one },
      summary: 'Announce the last day of a service to everybody who has it',
      body: RetireOffering,
      responses: { 200: CatalogueOffering },
      dryRun: true,
    },
    async (ctx, { params, body }) => {
      await retireOffering(ctx, params.offeringCode, body);
      return answer(ctx, params.offeringCode);
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'DELETE', url: `${ONE}/retirement`, operationId: 'withdrawRetirement', tag, params: one },
      summary: 'Let a service stay that was announced to end',
      responses: { 200: CatalogueOffering },
      dryRun: true,
    },
    async (ctx, { params }) => {
      await withdrawRetirement(ctx, params.offeringCode);
      return answer(ctx, params.offeringCode);
    },
  );
}

async function answerFor(ctx: MemberContext, code: string) {
  const found = await describeOffering(ctx, code);
  return { answer: found, headers: { etag: etag(found.draftRevision) } };
}

async function answer(ctx: MemberContext, code: string) {
  const { answer: found, headers } = await answerFor(ctx, code);
  return ok(found, headers);
}
