import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { PROGRAM_ROLES } from '../../kernel/permissions.ts';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import { readProgram, readPrograms } from './own-programs.service.ts';
import { addProgramKey, removeProgramKey } from './program-keys.service.ts';
import { NewProgram, NewProgramKey, Program, ProgramChange, ProgramList } from './programs.contract.ts';
import type { ProgramRow } from './programs.repo.ts';
import { decideProgramDeletion, PROGRAM_SENTENCES } from './programs.rules.ts';
import { addProgram, changeProgram, removeProgram } from './programs.service.ts';
import { scopesOf } from './tokens.rules.ts';
import { tokenUrl } from './tokens.service.ts';

const PROGRAMS = '/api/v1/organizations/:organizationId/programs';
const PROGRAM = `${PROGRAMS}/:programId`;
const tag = 'Programs';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneProgram = inOrganization.extend({ programId: z.uuid() });

export function programRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: PROGRAMS,
      operationId: 'listPrograms',
      summary: 'The programs (system users) of the organization, with their roles, keys and last use',
      tag,
      params: inOrganization,
      responses: { 200: ProgramList },
    },
    async (ctx) => ok({ items: (await readPrograms(ctx)).map((row) => programAnswer(ctx, row)) }),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: PROGRAMS,
      operationId: 'addProgram',
      summary: 'Make a program with its roles and, where it is at hand, its first public key',
      tag,
      params: inOrganization,
      body: NewProgram,
      responses: { 201: Program },
      stepUp: true,
      dryRun: true,
    },
    async (ctx, { body }) => {
      const program = await readProgram(ctx, await addProgram(ctx, body));
      const location = `/api/v1/organizations/${ctx.actor.organizationId}/programs/${program.id}`;
      return created(programAnswer(ctx, program), location, { etag: etag(program.version) });
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: PROGRAM,
      operationId: 'getProgram',
      summary: 'One program',
      tag,
      params: oneProgram,
      responses: { 200: Program },
    },
    async (ctx, { params }) => answerOf(ctx, params.programId),
  );
  memberRoute(
    app,
    {
      method: 'PATCH',
      url: PROGRAM,
      operationId: 'changeProgram',
      summary:
        'Change name, purpose or roles; needs If-Match. What is taken away is gone from its tokens at once',
      tag,
      params: oneProgram,
      body: ProgramChange,
      responses: { 200: Program },
      stepUp: true,
      dryRun: true,
    },
    async (ctx, { params, body, request }) => {
      await changeProgram(ctx, params.programId, seenVersion(request.headers['if-match']), body);
      return answerOf(ctx, params.programId);
    },
  );
  memberRoute(
    app,
    {
      method: 'DELETE',
      url: PROGRAM,
      operationId: 'deleteProgram',
      summary: 'Delete a program that has no roles in services left; its tokens end now',
      tag,
      params: oneProgram,
      responses: { 204: null },
      stepUp: true,
      dryRun: true,
    },
    async (ctx, { params }) => {
      await removeProgram(ctx, params.programId);
      return noContent();
    },
  );
  keyRoutes(app);
}

function keyRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${PROGRAM}/keys`,
      operationId: 'addProgramKey',
      summary: 'Add a public key beside those that there are',
      tag,
      params: oneProgram,
      body: NewProgramKey,
      responses: { 200: Program },
      stepUp: true,
      dryRun: true,
    },
    async (ctx, { params, body }) => {
      await addProgramKey(ctx, params.programId, body);
      return answerOf(ctx, params.programId);
    },
  );
  memberRoute(
    app,
    {
      method: 'DELETE',
      url: `${PROGRAM}/keys/:keyId`,
      operationId: 'removeProgramKey',
      summary: 'Take a key away; every token that was asked for with it ends now',
      tag,
      params: oneProgram.extend({ keyId: z.uuid() }),
      responses: { 204: null },
      stepUp: true,
      dryRun: true,
    },
    async (ctx, { params }) => {
      await removeProgramKey(ctx, params.programId, params.keyId);
      return noContent();
    },
  );
}

async function answerOf(ctx: MemberContext, id: string) {
  const program = await readProgram(ctx, id);
  return ok(programAnswer(ctx, program), { etag: etag(program.version) });
}

function programAnswer({ settings, clock }: MemberContext, row: ProgramRow): Program {
  const deletion = decideProgramDeletion({ serviceRoles: row.serviceRoles.length });
  const keys = row.keys.map((key) => keyAnswer(key, clock.now()));
  const uses = keys.flatMap(({ lastUsedAt }) => lastUsedAt ?? []).sort();
  return {
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    role: PROGRAM_ROLES.find((role) => row.roles.includes(role)) ?? null,
    serviceRoles: row.serviceRoles,
    scopes: scopesOf(row),
    keys,
    lastUsedAt: uses.at(-1) ?? null,
    tokenUrl: tokenUrl(settings.publicUrl),
    deletion: {
      allowed: deletion.allowed,
      explanation: deletion.allowed ? null : explain(PROGRAM_SENTENCES, deletion.reason),
    },
    version: row.version,
  };
}

function keyAnswer({ kty, crv, ...key }: ProgramRow['keys'][number], now: Date) {
  const expiresAt = new Date(key.expiresAt);
  return {
    id: key.id,
    name: key.name,
    kind: kty === 'OKP' ? (crv ?? kty) : [kty, crv].filter(Boolean).join(' '),
    thumbprint: key.thumbprint,
    createdAt: new Date(key.createdAt).toISOString(),
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt <= now,
    lastUsedAt: key.lastUsedAt && new Date(key.lastUsedAt).toISOString(),
  };
}
