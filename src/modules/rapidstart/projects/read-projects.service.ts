import type { MemberContext } from '../../../kernel/context.ts';
import { notFound } from '../../../kernel/errors.ts';
import { retirementNow, retirementOf, retirementState } from '../../catalogue/offerings.rules.ts';
import { requireServiceRole } from '../../people/index.ts';
import { listAreas } from '../content/index.ts';
import { readContent } from './projects.contract.ts';
import {
  countProjects,
  findProject,
  findService,
  listProjectGroups,
  listProjects,
  type ProjectsQuery,
} from './projects.repo.ts';
import { LOADING_ROLES, PROJECT_ROLES } from './projects.rules.ts';

/** What Getting started shows: the service, what it offers, how many projects there are. */
export async function readOverview(ctx: MemberContext, subscriptionId: string) {
  const { tx, actor } = ctx;
  const roles = await requireServiceRole(ctx, subscriptionId, PROJECT_ROLES);
  const service = { organizationId: actor.organizationId, subscriptionId };
  const areas = await listAreas(tx, service);
  const { id, name, country, ...end } = await findService(tx, service);
  return {
    service: { id, name, country },
    retirement: retirementNow(retirementOf(end), ctx.clock.now()),
    organizationName: actor.organizationName,
    roles,
    mayLoad: roles.some((role) => LOADING_ROLES.includes(role)),
    provisioned: true,
    areas: areas.map(({ code, name, description, groups }) => ({
      ...{ code, name, description },
      groups: groups.length,
      questions: groups.reduce((sum, group) => sum + group.questions.length, 0),
    })),
    projects: await countProjects(tx, service, actor.accountId),
  };
}

/** Projects newest first, with the groups of each (RS-38, RS-39). */
export async function readProjects(ctx: MemberContext, subscriptionId: string, query: ProjectsQuery) {
  const { tx, actor } = ctx;
  await requireServiceRole(ctx, subscriptionId, PROJECT_ROLES);
  const rows = await listProjects(tx, { organizationId: actor.organizationId, subscriptionId }, query);
  const groups = await listProjectGroups(
    tx,
    actor.organizationId,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ row, groups: groups.filter((group) => group.projectId === row.id) }));
}

/** One project with its frozen content and the answers so far. 404 when the service has no such project. */
export async function readProject(
  ctx: MemberContext,
  subscriptionId: string,
  projectId: string,
  enough: readonly string[] = PROJECT_ROLES,
) {
  const { tx, actor } = ctx;
  const roles = await requireServiceRole(ctx, subscriptionId, enough);
  const service = { organizationId: actor.organizationId, subscriptionId };
  const row = await findProject(tx, service, projectId);
  if (!row) throw notFound('project');
  const groups = await listProjectGroups(tx, actor.organizationId, [projectId]);
  return { row, groups, content: readContent(row.content), roles };
}
export type ReadProject = Awaited<ReturnType<typeof readProject>>;

/** Whether the service's last day has come. */
export async function isRetired({ tx, actor, clock }: MemberContext, subscriptionId: string) {
  const end = await findService(tx, { organizationId: actor.organizationId, subscriptionId });
  return retirementState(end.retired_from, clock.now()) === 'retired';
}
