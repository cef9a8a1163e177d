import type { MemberContext } from '../../../kernel/context.ts';
import { explain } from '../../../kernel/decisions.ts';
import { invalidField, refused } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { violatedConstraint } from '../../../platform/postgres/failures.ts';
import { byActor, recordAudit } from '../../audit/index.ts';
import { requireServiceRole } from '../../people/index.ts';
import { listAreas, listLibrary } from '../content/index.ts';
import { businessCentralCatalogue } from '../packages/index.ts';
import { chosenAreas, freezeContent, type ProjectContent } from './project-content.rules.ts';
import type { NewProject } from './projects.contract.ts';
import { insertProject, insertProjectGroups } from './projects.repo.ts';
import { decideCreation, PROJECT_ROLES, PROJECT_SENTENCES, type ProjectRefusal } from './projects.rules.ts';

const refuseFor = (reason: ProjectRefusal) => refused(explain(PROJECT_SENTENCES, reason));

/** A project with the content of its areas as it is today; every group is assigned to its creator (RS-48). */
export async function createProject(ctx: MemberContext, subscriptionId: string, project: NewProject) {
  const { tx, actor, clock } = ctx;
  await requireServiceRole(ctx, subscriptionId, PROJECT_ROLES, 'writing');
  const service = { organizationId: actor.organizationId, subscriptionId };
  const offered = await listAreas(tx, service);
  refuseUnknownAreas(project.areas, offered);
  const decision = decideCreation({ option: project.option, areasOffered: offered.length });
  if (!decision.allowed) throw refuseFor(decision.reason);

  const areas = chosenAreas(offered, project.areas);
  const content = freezeContent(areas, await listLibrary(tx, service), businessCentralCatalogue());
  const id = newId();
  await insertNamedProject(ctx, { id, subscriptionId, project, content });
  await insertProjectGroups(tx, groupsOf(content, { id, actor, now: clock.now() }));
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: 'rapidstart-project.created',
    subject: { kind: 'rapidstart-project', id, name: project.name },
    details: { method: project.method, areas: areas.map((area) => area.name), country: project.country },
  });
  return id;
}

function refuseUnknownAreas(codes: string[], offered: { code: string }[]) {
  const unknown = codes.find((code) => !offered.some((area) => area.code === code));
  if (unknown === undefined) return;
  throw invalidField('/areas', `This service has no functional area ${unknown}.`, 'unknown-area');
}

type NewRows = { id: string; subscriptionId: string; project: NewProject; content: ProjectContent };

async function insertNamedProject({ tx, actor, clock }: MemberContext, rows: NewRows) {
  const { id, subscriptionId, project, content } = rows;
  try {
    await insertProject(tx, {
      organization_id: actor.organizationId,
      id,
      subscription_id: subscriptionId,
      name: project.name,
      kind: 'custom',
      method: project.method,
      country: project.country,
      industry: project.industry,
      target_version: project.targetVersion,
      company_name: project.companyName,
      address: JSON.stringify({ ...project.address, country: project.country }),
      content: JSON.stringify(content),
      created_by: actor.accountId,
      created_at: clock.now(),
    });
  } catch (error) {
    throw violatedConstraint(error) === 'rapidstart_project_names' ? refuseFor('name-taken') : error;
  }
}

type Creation = { id: string; actor: MemberContext['actor']; now: Date };

function groupsOf({ areas }: ProjectContent, { id, actor, now }: Creation) {
  return areas
    .flatMap((area) => area.groups.map((group) => ({ area, group })))
    .map(({ area, group }, place) => ({
      organization_id: actor.organizationId,
      project_id: id,
      area_code: area.code,
      group_code: group.code,
      position: place + 1,
      area_name: area.name,
      name: group.name,
      assignee_id: actor.accountId,
      questions: group.questions.length,
      updated_at: now,
    }));
}
