import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../../kernel/context.ts';
import type { Tables } from '../../../kernel/tables.ts';

const sources = (tx: Tx, organizationId: string) =>
  tx
    .selectFrom('registry_sources as s')
    .leftJoinLateral(
      (it) =>
        it
          .selectFrom('registry_syncs as y')
          .select(['y.id', 'y.state', 'y.created_at'])
          .whereRef('y.organization_id', '=', 's.organization_id')
          .whereRef('y.source_id', '=', 's.id')
          .where('y.scope', '=', 'everything')
          .orderBy('y.id', 'desc')
          .limit(1)
          .as('latest'),
      (on) => on.onTrue(),
    )
    .select(['s.id', 's.name', 's.definition', 's.memory', 's.version', 's.as_of as asOf'])
    .select(['s.every_minutes as everyMinutes', 's.stop_at_percent as stopAtPercent', 's.next_at as nextAt'])
    .select('s.has_secret as hasSecret')
    .select(['latest.id as latestId', 'latest.state as latestState', 'latest.created_at as latestAt'])
    .select(
      sql<number>`(select count(*)::int from registry_source_rows r where r.organization_id = s.organization_id
                      and r.source_id = s.id and r.missing_since is not null)`.as('missing'),
    )
    .where('s.organization_id', '=', organizationId);

export type SourceRecord = NonNullable<Awaited<ReturnType<typeof findSource>>>;

/** By name. */
export async function listSources(tx: Tx, organizationId: string) {
  return sources(tx, organizationId).orderBy(sql`lower(s.name)`).execute();
}

export async function findSource(tx: Tx, organizationId: string, id: string) {
  return sources(tx, organizationId).where('s.id', '=', id).executeTakeFirst();
}

/** Held until the transaction ends: changes and synchronizations of a source come one after the other. */
export async function lockSource(tx: Tx, organizationId: string, id: string) {
  return tx
    .selectFrom('registry_sources')
    .select([
      'id',
      'name',
      'definition',
      'memory',
      'version',
      'every_minutes',
      'stop_at_percent',
      'has_secret',
    ])
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertSource(tx: Tx, source: Insertable<Tables['registry_sources']>) {
  await tx.insertInto('registry_sources').values(source).execute();
}

export async function updateSource(
  tx: Tx,
  organizationId: string,
  id: string,
  change: Updateable<Tables['registry_sources']>,
) {
  await tx
    .updateTable('registry_sources')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** With its secret and its marks; what it brought into the registry stays. */
export async function deleteSource(tx: Tx, organizationId: string, id: string) {
  await tx
    .deleteFrom('registry_source_rows')
    .where('organization_id', '=', organizationId)
    .where('source_id', '=', id)
    .execute();
  await tx
    .deleteFrom('registry_sources')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** All that are kept, sealed or not, held until the transaction ends; for the owner of the database. */
export async function lockSecrets(tx: Tx) {
  return tx
    .selectFrom('registry_source_secrets')
    .select(['source_id', 'secret'])
    .orderBy('source_id')
    .forUpdate()
    .execute();
}

export async function writeSecret(tx: Tx, sourceId: string, secret: string) {
  await tx.updateTable('registry_source_secrets').set({ secret }).where('source_id', '=', sourceId).execute();
}

/** Keeps the secret where no transaction of a request can read it; null takes it out. */
export async function keepSecret(tx: Tx, sourceId: string, secret: string | null) {
  await sql`select keep_registry_secret(${sourceId}, ${secret})`.execute(tx);
}

/** As it is kept: sealed. The transaction acts as the system. */
export async function findSecret(
  tx: Tx,
  organizationId: string,
  sourceId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('registry_source_secrets')
    .select('secret')
    .where('organization_id', '=', organizationId)
    .where('source_id', '=', sourceId)
    .executeTakeFirst();
  return row?.secret;
}
