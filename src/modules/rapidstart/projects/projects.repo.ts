import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../../kernel/context.ts';
import type { Tables } from '../../../kernel/tables.ts';

/** Whose service a project belongs to. */
export type Service = { organizationId: string; subscriptionId: string };

export async function insertProject(tx: Tx, project: Insertable<Tables['rapidstart_projects']>) {
  await tx.insertInto('rapidstart_projects').values(project).execute();
}

export async function insertProjectGroups(tx: Tx, groups: Insertable<Tables['rapidstart_project_groups']>[]) {
  await tx.insertInto('rapidstart_project_groups').values(groups).execute();
}

export type ProjectsQuery = {
  limit: number;
  /** Only projects that this account created. */
  createdBy?: string | undefined;
  /** Only projects older than this id: identifiers sort by time of making. */
  before?: string | undefined;
};

/** Projects without their content, newest first; one row more than asked for tells that there are more. */
export async function listProjects(tx: Tx, { organizationId, subscriptionId }: Service, page: ProjectsQuery) {
  let query = summaries(tx, organizationId)
    .where('p.subscription_id', '=', subscriptionId)
    .orderBy('p.id', 'desc')
    .limit(page.limit + 1);
  if (page.createdBy) query = query.where('p.created_by', '=', page.createdBy);
  if (page.before) query = query.where('p.id', '<', page.before);
  return query.execute();
}
export type ProjectSummaryRow = Awaited<ReturnType<typeof listProjects>>[number];

export async function findProject(tx: Tx, { organizationId, subscriptionId }: Service, id: string) {
  return summaries(tx, organizationId)
    .select(['p.address', 'p.content'])
    .where('p.subscription_id', '=', subscriptionId)
    .where('p.id', '=', id)
    .executeTakeFirst();
}

function summaries(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('rapidstart_projects as p')
    .leftJoin('people as creator', (on) =>
      on
        .onRef('creator.organization_id', '=', 'p.organization_id')
        .onRef('creator.account_id', '=', 'p.created_by'),
    )
    .select(['p.id', 'p.name', 'p.company_name as companyName', 'p.country', 'p.industry', 'p.method'])
    .select(['p.target_version as targetVersion', 'p.created_by as createdBy', 'p.created_at as createdAt'])
    .select(sql<string | null>`creator.first_name || ' ' || creator.last_name`.as('createdByName'))
    .select((row) =>
      row
        .selectFrom('rapidstart_loads as l')
        .select((count) => count.fn.countAll<number>().as('loads'))
        .whereRef('l.organization_id', '=', 'p.organization_id')
        .whereRef('l.project_id', '=', 'p.id')
        .as('loads'),
    )
    .where('p.organization_id', '=', organizationId);
}

/** Question groups of these projects in their order, with the names of their assignees. */
export async function listProjectGroups(tx: Tx, organizationId: string, projectIds: string[]) {
  if (projectIds.length === 0) return [];
  return groups(tx, organizationId).where('g.project_id', 'in', projectIds).orderBy('g.position').execute();
}
export type ProjectGroupRow = Awaited<ReturnType<typeof listProjectGroups>>[number];

function groups(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('rapidstart_project_groups as g')
    .leftJoin('people as assignee', (on) =>
      on
        .onRef('assignee.organization_id', '=', 'g.organization_id')
        .onRef('assignee.account_id', '=', 'g.assignee_id'),
    )
    .select(['g.project_id as projectId', 'g.area_code as areaCode', 'g.area_name as areaName'])
    .select(['g.group_code as code', 'g.name', 'g.assignee_id as assigneeId', 'g.answers', 'g.questions'])
    .select(['g.answered', 'g.completed_at as completedAt', 'g.version'])
    .select(sql<string | null>`assignee.first_name || ' ' || assignee.last_name`.as('assigneeName'))
    .where('g.organization_id', '=', organizationId);
}

export type GroupKey = { projectId: string; areaCode: string; groupCode: string };

/** Held until the transaction ends: two savers decide one after the other. */
export async function lockProjectGroup(tx: Tx, organizationId: string, key: GroupKey) {
  return tx
    .selectFrom('rapidstart_project_groups')
    .select(['name', 'answers', 'completed_at as completedAt', 'version'])
    .where('organization_id', '=', organizationId)
    .where('project_id', '=', key.projectId)
    .where('area_code', '=', key.areaCode)
    .where('group_code', '=', key.groupCode)
    .forUpdate()
    .executeTakeFirst();
}

/** No group of the project changes until the transaction ends. */
export async function holdProjectGroups(tx: Tx, organizationId: string, projectId: string) {
  await tx
    .selectFrom('rapidstart_project_groups')
    .select('group_code')
    .where('organization_id', '=', organizationId)
    .where('project_id', '=', projectId)
    .orderBy('position')
    .forShare()
    .execute();
}

export type GroupChange = {
  answers?: { json: string; count: number };
  completed: { at: Date; by: string } | null;
};

/** Raises the version. */
export async function updateProjectGroup(
  tx: Tx,
  organizationId: string,
  key: GroupKey,
  { answers, completed }: GroupChange,
  now: Date,
) {
  await tx
    .updateTable('rapidstart_project_groups')
    .set((row) => ({
      ...(answers ? { answers: answers.json, answered: answers.count } : {}),
      completed_at: completed?.at ?? null,
      completed_by: completed?.by ?? null,
      version: row('version', '+', 1),
      updated_at: now,
    }))
    .where('organization_id', '=', organizationId)
    .where('project_id', '=', key.projectId)
    .where('area_code', '=', key.areaCode)
    .where('group_code', '=', key.groupCode)
    .execute();
}

/** How many projects a service has, and how many of them this account created. */
export async function countProjects(tx: Tx, { organizationId, subscriptionId }: Service, accountId: string) {
  return tx
    .selectFrom('rapidstart_projects')
    .select((count) => count.fn.countAll<number>().as('all'))
    .select((count) => count.fn.countAll<number>().filterWhere('created_by', '=', accountId).as('mine'))
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', subscriptionId)
    .executeTakeFirstOrThrow();
}

export async function findService(tx: Tx, { organizationId, subscriptionId }: Service) {
  return tx
    .selectFrom('subscriptions as s')
    .innerJoin('offerings as o', 'o.code', 's.offering_code')
    .select(['s.id', 'o.name', 's.country', 'o.retired_from', 'o.retirement_notice', 'o.retirement_data'])
    .where('s.organization_id', '=', organizationId)
    .where('s.id', '=', subscriptionId)
    .executeTakeFirstOrThrow();
}
