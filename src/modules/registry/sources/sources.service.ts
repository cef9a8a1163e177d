import { addMinutes } from '../../../kernel/clock.ts';
import type { MemberContext } from '../../../kernel/context.ts';
import { invalidField, notFound } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { requirePermission } from '../../../kernel/permissions.ts';
import { staleVersion } from '../../../platform/http/versions.ts';
import { violatedConstraint } from '../../../platform/postgres/failures.ts';
import { clearTimer, setTimer } from '../../../platform/timers/timers.ts';
import { byActor, recordAudit } from '../../audit/index.ts';
import { definitionOf } from './definition.ts';
import { keepSourceSecret } from './source-secrets.service.ts';
import type { NewRegistrySource, RegistrySource } from './sources.contract.ts';
import {
  deleteSource,
  findSource,
  insertSource,
  listSources,
  lockSource,
  type SourceRecord,
  updateSource,
} from './sources.repo.ts';
import type { SourceDefinition } from './sources.rules.ts';

export const SOURCE_TIMER = 'registry-source';

/** The vendor's sources by name; never a secret. */
export async function readSources({ tx, actor }: MemberContext): Promise<RegistrySource[]> {
  requirePermission(actor, 'registry:read');
  return (await listSources(tx, actor.organizationId)).map(describe);
}

export async function readSource({ tx, actor }: MemberContext, id: string): Promise<RegistrySource> {
  requirePermission(actor, 'registry:read');
  const source = await findSource(tx, actor.organizationId, id);
  if (!source) throw notFound('source');
  return describe(source);
}

/** A remote registry that the vendor's own is brought up to date from. */
export async function addSource(ctx: MemberContext, wanted: NewRegistrySource): Promise<RegistrySource> {
  requirePermission(ctx.actor, 'registry:import');
  const id = newId();
  requireSecret(wanted.definition, wanted.secret !== undefined);
  await insertSource(ctx.tx, {
    organization_id: ctx.actor.organizationId,
    id,
    ...columnsOf(ctx, wanted),
    has_secret: wanted.secret !== undefined,
    created_at: ctx.clock.now(),
  }).catch(refuseTakenName);
  if (wanted.secret !== undefined) await keepSourceSecret(ctx, id, wanted.secret);
  await schedule(ctx, id, wanted.everyMinutes);
  await tell(ctx, 'registry.source-added', { id, name: wanted.name }, shown(wanted));
  return readSource(ctx, id);
}

/**
 * Puts the source as a whole in place of what it was. A secret that is left out stays, as long as it goes to the same
 * server. What the last synchronization left is forgotten, so that the next one reads everything.
 */
export async function changeSource(
  ctx: MemberContext,
  id: string,
  seen: number,
  wanted: NewRegistrySource,
): Promise<RegistrySource> {
  requirePermission(ctx.actor, 'registry:import');
  const organizationId = ctx.actor.organizationId;
  const source = await lockSource(ctx.tx, organizationId, id);
  if (!source) throw notFound('source');
  if (source.version !== seen) throw staleVersion();
  const keeps = source.has_secret && isSameServer(definitionOf(source), wanted.definition);
  requireSecret(wanted.definition, wanted.secret !== undefined || keeps);
  const needsNone = wanted.definition.authentication.kind === 'none';
  await updateSource(ctx.tx, organizationId, id, {
    ...columnsOf(ctx, wanted),
    has_secret: !needsNone,
    memory: '{}',
    version: source.version + 1,
  }).catch(refuseTakenName);
  if (needsNone) await keepSourceSecret(ctx, id, null);
  else if (wanted.secret !== undefined) await keepSourceSecret(ctx, id, wanted.secret);
  await schedule(ctx, id, wanted.everyMinutes);
  await tell(ctx, 'registry.source-changed', { id, name: wanted.name }, shown(wanted));
  return readSource(ctx, id);
}

/** Takes the source away with its secret. Everything that it brought into the registry stays. */
export async function removeSource(ctx: MemberContext, id: string, seen: number): Promise<void> {
  requirePermission(ctx.actor, 'registry:import');
  const organizationId = ctx.actor.organizationId;
  const source = await lockSource(ctx.tx, organizationId, id);
  if (!source) throw notFound('source');
  if (source.version !== seen) throw staleVersion();
  await schedule(ctx, id, null);
  await deleteSource(ctx.tx, organizationId, id);
  await tell(ctx, 'registry.source-removed', { id, name: source.name }, {});
}

/** A secret that somebody typed for one server is never sent to another one. */
export function isSameServer(a: SourceDefinition, b: SourceDefinition): boolean {
  return (
    new URL(a.address).origin === new URL(b.address).origin && a.authentication.kind === b.authentication.kind
  );
}

function requireSecret({ authentication }: SourceDefinition, has: boolean) {
  if (authentication.kind === 'none' || has) return;
  throw invalidField(
    '/secret',
    'Enter the secret. It is kept for the same server and kind of authentication only.',
    'missing-secret',
  );
}

function refuseTakenName(thrown: unknown): never {
  if (violatedConstraint(thrown) !== 'registry_source_names') throw thrown;
  throw invalidField('/name', 'Another source has this name. Choose another one.', 'name-taken');
}

const columnsOf = ({ clock }: MemberContext, wanted: NewRegistrySource) => ({
  name: wanted.name,
  definition: JSON.stringify(wanted.definition),
  every_minutes: wanted.everyMinutes,
  stop_at_percent: wanted.stopAtPercent,
  next_at: wanted.everyMinutes === null ? null : addMinutes(clock.now(), wanted.everyMinutes),
});

async function schedule(ctx: MemberContext, sourceId: string, everyMinutes: number | null) {
  const key = { organizationId: ctx.actor.organizationId, kind: SOURCE_TIMER, subject: sourceId };
  if (everyMinutes === null) return clearTimer(ctx, key);
  const dueAt = addMinutes(ctx.clock.now(), everyMinutes);
  return setTimer(ctx, { ...key, dueAt, everySeconds: everyMinutes * 60 });
}

/** What the trail keeps of a change: everything but the secret, of which only that it is new. */
const shown = ({ secret, definition, ...rest }: NewRegistrySource) => ({
  ...rest,
  address: definition.address,
  authentication: definition.authentication.kind,
  newSecret: secret !== undefined,
});

function tell(
  ctx: MemberContext,
  action: string,
  source: { id: string; name: string },
  details: Record<string, unknown>,
) {
  return recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action,
    subject: { kind: 'registry-source', ...source },
    details,
  });
}

function describe(source: SourceRecord): RegistrySource {
  const { id, name, everyMinutes, stopAtPercent, hasSecret, missing, version } = source;
  const { latestId, latestState, latestAt, asOf, nextAt } = source;
  return {
    ...{ id, name, everyMinutes, stopAtPercent, hasSecret, missing, version },
    definition: definitionOf(source),
    asOf: asOf?.toISOString() ?? null,
    nextAt: nextAt?.toISOString() ?? null,
    latest:
      latestId && latestState && latestAt
        ? { id: latestId, state: latestState, startedAt: latestAt.toISOString() }
        : null,
  };
}
