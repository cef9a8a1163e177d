import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { accepted, created, noContent, ok } from '../../../platform/http/answers.ts';
import { decodeCursor, decodeIdCursor, encodeCursor, pageQuery } from '../../../platform/http/cursors.ts';
import { memberRoute, untiedMemberRoute } from '../../../platform/http/routes.ts';
import { etag, seenVersion } from '../../../platform/http/versions.ts';
import { readLookup, startLookup } from './lookups.service.ts';
import { readMissing, removeMissing } from './missing.service.ts';
import {
  MissingPage,
  NewRegistryLookup,
  NewRegistrySource,
  RegistryLookup,
  RegistrySource,
  RegistrySourceList,
  RegistrySourceTrial,
  RegistrySync,
  RegistrySyncPage,
  RegistryTrialResult,
  RemovedMissing,
  RemoveMissing,
  StartSynchronization,
} from './sources.contract.ts';
import { addSource, changeSource, readSource, readSources, removeSource } from './sources.service.ts';
import { readSync, readSyncs, startSynchronization, syncSummary } from './synchronization.service.ts';
import { trySource } from './trial.service.ts';

const HERE = '/api/v1/organizations/:organizationId';
const SOURCES = `${HERE}/registry/sources`;
const SYNCS = `${HERE}/registry/synchronizations`;
const MISSING = `${HERE}/registry/missing`;
const LOOKUPS = `${HERE}/registry-lookups`;
const tag = 'Partner registry';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneSource = inOrganization.extend({ sourceId: z.uuid() });

/** The vendor's sources, their synchronizations, and what they have let go; a partner's question for one number. */
export function registrySourceRoutes(app: FastifyInstance) {
  sourceRoutes(app);
  syncRoutes(app);
  missingRoutes(app);
  lookupRoutes(app);
}

function sourceRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: SOURCES,
      operationId: 'listRegistrySources',
      summary: 'Remote registries by name, with when they were read last; never their secrets',
      tag,
      params: inOrganization,
      responses: { 200: RegistrySourceList },
    },
    async (ctx) => ok({ items: await readSources(ctx) }),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: SOURCES,
      operationId: 'addRegistrySource',
      stepUp: true,
      summary: 'Add a remote registry: OData v4 or REST, with mapping, paging and authentication',
      tag,
      params: inOrganization,
      body: NewRegistrySource,
      responses: { 201: RegistrySource },
      dryRun: true,
    },
    async (ctx, { body }) => {
      const source = await addSource(ctx, body);
      const place = `/api/v1/organizations/${ctx.actor.organizationId}/registry/sources/${source.id}`;
      return created(source, place, { etag: etag(source.version) });
    },
  );
  untiedMemberRoute(
    app,
    {
      method: 'POST',
      url: `${SOURCES}/trial`,
      operationId: 'tryRegistrySource',
      summary: 'Fetch one page of each list and tell how its rows would be taken; changes nothing',
      tag,
      params: inOrganization,
      body: RegistrySourceTrial,
      responses: { 200: RegistryTrialResult },
    },
    async (ctx, { body }) => ok(await trySource(ctx, body)),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${SOURCES}/:sourceId`,
      operationId: 'readRegistrySource',
      summary: 'One remote registry without its secret',
      tag,
      params: oneSource,
      responses: { 200: RegistrySource },
    },
    async (ctx, { params }) => {
      const source = await readSource(ctx, params.sourceId);
      return ok(source, { etag: etag(source.version) });
    },
  );
  memberRoute(
    app,
    {
      method: 'PUT',
      url: `${SOURCES}/:sourceId`,
      operationId: 'changeRegistrySource',
      stepUp: true,
      summary: 'Put a remote registry as a whole; a secret that is left out stays for the same server',
      tag,
      params: oneSource,
      body: NewRegistrySource,
      responses: { 200: RegistrySource },
      dryRun: true,
    },
    async (ctx, { params, body, request }) => {
      const source = await changeSource(ctx, params.sourceId, seenVersion(request.headers['if-match']), body);
      return ok(source, { etag: etag(source.version) });
    },
  );
  memberRoute(
    app,
    {
      method: 'DELETE',
      url: `${SOURCES}/:sourceId`,
      operationId: 'removeRegistrySource',
      stepUp: true,
      summary: 'Remove a remote registry with its secret; what it brought stays',
      tag,
      params: oneSource,
      responses: { 204: null },
      dryRun: true,
    },
    async (ctx, { params, request }) => {
      await removeSource(ctx, params.sourceId, seenVersion(request.headers['if-match']));
      return noContent();
    },
  );
}

function syncRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${SOURCES}/:sourceId/synchronizations`,
      operationId: 'startRegistrySynchronization',
      summary: 'Synchronize now: everything, or one partner or customer by number',
      tag,
      params: oneSource,
      body: StartSynchronization,
      responses: { 202: RegistrySync },
      dryRun: true,
    },
    async (ctx, { params, body }) => {
      const id = await startSynchronization(ctx, params.sourceId, body);
      const place = `/api/v1/organizations/${ctx.actor.organizationId}/registry/synchronizations/${id}`;
      return accepted(await readSync(ctx, id), place);
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: SYNCS,
      operationId: 'listRegistrySynchronizations',
      summary: 'Synchronizations of all sources or of one, newest first',
      tag,
      params: inOrganization,
      query: z.strictObject({ ...pageQuery, sourceId: z.uuid().optional() }),
      responses: { 200: RegistrySyncPage },
    },
    async (ctx, { query: { limit, cursor, sourceId } }) => {
      const rows = await readSyncs(ctx, { limit, before: decodeIdCursor(cursor), sourceId });
      const items = rows.slice(0, limit).map(syncSummary);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return ok({ items, nextCursor: last ? encodeCursor([last.id]) : null });
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${SYNCS}/:synchronizationId`,
      operationId: 'readRegistrySynchronization',
      summary: 'One synchronization: steps, waits, what it did, and its wrong rows',
      tag,
      params: inOrganization.extend({ synchronizationId: z.uuid() }),
      responses: { 200: RegistrySync },
    },
    async (ctx, { params }) => ok(await readSync(ctx, params.synchronizationId)),
  );
}

function missingRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: MISSING,
      operationId: 'listMissingRegistryRows',
      summary: 'Rows that a source does not deliver any more, and since when',
      tag,
      params: inOrganization,
      query: z.strictObject(pageQuery),
      responses: { 200: MissingPage },
    },
    async (ctx, { query: { limit, cursor } }) => {
      const rows = await readMissing(ctx, { limit, after: missingCursor(cursor) });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return ok({
        items: shown.map((row) => ({
          sourceId: row.source_id,
          sourceName: row.source_name,
          record: row.record,
          key: row.key,
          name: row.name,
          partnerNumber: row.partner_number,
          missingSince: row.missing_since.toISOString(),
        })),
        nextCursor: last ? encodeCursor([last.record, last.key, last.source_id]) : null,
      });
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${MISSING}/removals`,
      operationId: 'removeMissingRegistryRows',
      summary: 'Remove rows that no source delivers any more; those that must stay are named with why',
      tag,
      params: inOrganization,
      body: RemoveMissing,
      responses: { 200: RemovedMissing },
      dryRun: true,
    },
    async (ctx, { body }) => ok(await removeMissing(ctx, body)),
  );
}

/** Kind, key and source of the last row; the source's id must be one. */
function missingCursor(cursor: string | undefined): string[] | undefined {
  const keys = decodeCursor(cursor, 3);
  if (keys) decodeIdCursor(encodeCursor([keys[2] ?? '']));
  return keys;
}

function lookupRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'POST',
      url: LOOKUPS,
      operationId: 'startRegistryLookup',
      summary: 'Have the sources of the registry asked for one customer account number now',
      tag: 'Customers',
      params: inOrganization,
      body: NewRegistryLookup,
      responses: { 202: RegistryLookup },
      dryRun: true,
    },
    async (ctx, { body }) => {
      const id = await startLookup(ctx, body.number);
      const place = `/api/v1/organizations/${ctx.actor.organizationId}/registry-lookups/${id}`;
      return accepted(await readLookup(ctx, id), place);
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${LOOKUPS}/:lookupId`,
      operationId: 'readRegistryLookup',
      summary: 'Whether the sources have the number as a customer of yours',
      tag: 'Customers',
      params: inOrganization.extend({ lookupId: z.uuid() }),
      responses: { 200: RegistryLookup },
    },
    async (ctx, { params }) => ok(await readLookup(ctx, params.lookupId)),
  );
}
