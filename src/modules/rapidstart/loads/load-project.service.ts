import type { MemberContext } from '../../../kernel/context.ts';
import { refused } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { byActor, recordAudit } from '../../audit/index.ts';
import { requireServiceRole } from '../../people/index.ts';
import {
  businessCentralCatalogue,
  composePackage,
  type PackageDocument,
  writePackage,
} from '../packages/index.ts';
import { holdProjectGroups, isRetired, type ReadProject, readProject } from '../projects/index.ts';
import { StoredAnswers } from '../projects/projects.contract.ts';
import { LOADING_ROLES } from '../projects/projects.rules.ts';
import type { NewLoad } from './loads.contract.ts';
import { insertLoad } from './loads.repo.ts';
import { fileNameOf, type GroupOfProject, type LoadSummary, loadRefusal, openGroups } from './loads.rules.ts';
import { type PackagePlan, packageCodeOf, packageContentOf } from './package-content.rules.ts';

/** What a load would write, or what stands against it. Changes nothing. */
export async function planLoad(ctx: MemberContext, subscriptionId: string, projectId: string) {
  const project = await readProject(ctx, subscriptionId, projectId);
  const groups = groupsOf(project);
  const { open, refusal } = await considerLoad(ctx, subscriptionId, groups);
  const packageCode = packageCodeOf(groups);
  if (refusal) return { refusal, openGroups: open, packageCode, tables: [], warnings: [] };
  const plan = planOf(project, groups, packageCode);
  return { refusal: null, openGroups: [], packageCode, ...summaryOf(plan) };
}

/**
 * Writes the project as a Business Central package and keeps it (RS-190). Each load is kept; loading again is allowed
 * any number of times (N20). Refused while a group is open.
 */
export async function loadProject(
  ctx: MemberContext,
  { subscriptionId, projectId }: { subscriptionId: string; projectId: string },
  wanted: NewLoad,
): Promise<string> {
  const { tx, actor, clock } = ctx;
  await requireServiceRole(ctx, subscriptionId, LOADING_ROLES);
  await holdProjectGroups(tx, actor.organizationId, projectId);
  const project = await readProject(ctx, subscriptionId, projectId, LOADING_ROLES);
  const groups = groupsOf(project);
  const { refusal } = await considerLoad(ctx, subscriptionId, groups);
  if (refusal) throw refused(refusal);

  const packageCode = wanted.packageCode ?? packageCodeOf(groups);
  const plan = planOf(project, groups, packageCode);
  const summary = summaryOf(plan);
  const id = newId();
  await insertLoad(tx, {
    organization_id: actor.organizationId,
    id,
    project_id: projectId,
    target: wanted.target,
    package_code: packageCode,
    file_name: fileNameOf(packageCode),
    file: await writePackage(composed(plan)),
    summary: JSON.stringify(summary),
    created_by: actor.accountId,
    created_at: clock.now(),
  });
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: 'rapidstart-project.loaded',
    subject: { kind: 'rapidstart-project', id: projectId, name: project.row.name },
    details: { loadId: id, packageCode, tables: summary.tables.length, warnings: summary.warnings.length },
  });
  return id;
}

/** The groups that are not complete, and why they stand against a load. */
export async function considerLoad(ctx: MemberContext, subscriptionId: string, groups: GroupOfProject[]) {
  const open = openGroups(groups);
  const refusal = open.length > 0 ? loadRefusal(open, await isRetired(ctx, subscriptionId)) : undefined;
  return { open, refusal };
}

/** The groups of a project with what is kept of each. */
export function groupsOf({ content, groups }: ReadProject): GroupOfProject[] {
  return content.areas.flatMap((area) =>
    area.groups.map((group) => {
      const stored = groups.find((it) => it.areaCode === area.code && it.code === group.code);
      return {
        ...group,
        areaCode: area.code,
        areaName: area.name,
        completed: stored?.completedAt !== null && stored?.completedAt !== undefined,
        answers: StoredAnswers.parse(stored?.answers ?? {}),
      };
    }),
  );
}

function planOf({ row, content }: ReadProject, groups: GroupOfProject[], packageCode: string): PackagePlan {
  return packageContentOf({
    projectName: row.name,
    targetVersion: row.targetVersion,
    packageCode,
    groups,
    library: content.library,
  });
}

function summaryOf({ content, warnings }: PackagePlan): LoadSummary {
  const catalogue = businessCentralCatalogue();
  const tables = content.tables.map(({ tableId, records }) => ({
    tableId,
    name: catalogue.findTable(tableId)?.name ?? String(tableId),
    records: records.length,
  }));
  return { tables, warnings };
}

/** Answers were held to the limits of their fields when they were given, so a problem here is a defect of ours. */
function composed({ content }: PackagePlan): PackageDocument {
  const result = composePackage(content);
  if (result.composed) return result.document;
  throw new Error(`Complete answers did not compose: ${result.problems.map((it) => it.sentence).join(' ')}`);
}
