import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../../kernel/context.ts';
import type { Tables } from '../../../kernel/tables.ts';

/** A load of one project of one service. */
export type LoadKey = { organizationId: string; subscriptionId: string; projectId: string };

export async function insertLoad(tx: Tx, load: Insertable<Tables['rapidstart_loads']>) {
  await tx.insertInto('rapidstart_loads').values(load).execute();
}

/** Loads without their files, newest first; one row more than asked for. */
export async function listLoads(tx: Tx, key: LoadKey, page: { limit: number; before?: string | undefined }) {
  let query = loads(tx, key)
    .orderBy('l.id', 'desc')
    .limit(page.limit + 1);
  if (page.before) query = query.where('l.id', '<', page.before);
  return query.execute();
}
export type LoadRow = Awaited<ReturnType<typeof listLoads>>[number];

export async function findLoad(tx: Tx, key: LoadKey, id: string) {
  return loads(tx, key).where('l.id', '=', id).executeTakeFirst();
}

export async function findLoadFile(tx: Tx, key: LoadKey, id: string) {
  return loads(tx, key).select('l.file').where('l.id', '=', id).executeTakeFirst();
}

function loads(tx: Tx, { organizationId, subscriptionId, projectId }: LoadKey) {
  return tx
    .selectFrom('rapidstart_loads as l')
    .innerJoin('rapidstart_projects as p', (on) =>
      on.onRef('p.organization_id', '=', 'l.organization_id').onRef('p.id', '=', 'l.project_id'),
    )
    .leftJoin('people as by', (on) =>
      on.onRef('by.organization_id', '=', 'l.organization_id').onRef('by.account_id', '=', 'l.created_by'),
    )
    .select(['l.id', 'l.project_id as projectId', 'l.target', 'l.package_code as packageCode'])
    .select([
      'l.file_name as fileName',
      'l.summary',
      'l.created_by as createdBy',
      'l.created_at as createdAt',
    ])
    .select(['p.name as projectName'])
    .select(sql<number>`octet_length(l.file)`.as('fileBytes'))
    .select(sql<string | null>`by.first_name || ' ' || by.last_name`.as('createdByName'))
    .where('l.organization_id', '=', organizationId)
    .where('p.subscription_id', '=', subscriptionId)
    .where('l.project_id', '=', projectId);
}
