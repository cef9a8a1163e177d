import type { MemberContext } from '../../../kernel/context.ts';
import { notFound } from '../../../kernel/errors.ts';
import { readProject } from '../projects/index.ts';
import { StoredSummary } from './loads.contract.ts';
import { findLoad, findLoadFile, type LoadKey, type LoadRow, listLoads } from './loads.repo.ts';
import { summaryCsv } from './summary-csv.rules.ts';

type Which = Omit<LoadKey, 'organizationId'>;

/** The loads of a project, newest first. */
export async function readLoads(
  ctx: MemberContext,
  which: Which,
  page: { limit: number; before?: string | undefined },
) {
  return listLoads(ctx.tx, await keyOf(ctx, which), page);
}

export async function readLoad(ctx: MemberContext, which: Which, loadId: string) {
  const load = await findLoad(ctx.tx, await keyOf(ctx, which), loadId);
  if (!load) throw notFound('load');
  return load;
}

export async function readLoadFile(ctx: MemberContext, which: Which, loadId: string) {
  const load = await findLoadFile(ctx.tx, await keyOf(ctx, which), loadId);
  if (!load) throw notFound('load');
  return load;
}

/** The summary of a load for Excel (RS-190, RS-191). */
export async function readLoadSummary(ctx: MemberContext, which: Which, loadId: string) {
  const load = await readLoad(ctx, which, loadId);
  const facts = ctx.actor.sandboxId ? [NOT_REAL, ...factsOf(load)] : factsOf(load);
  return { load, csv: summaryCsv(StoredSummary.parse(load.summary), facts) };
}

const NOT_REAL: [string, string] = ['Sandbox', 'Not real'];

function factsOf(load: LoadRow): [string, string][] {
  return [
    ['Project', load.projectName],
    ['Package', load.packageCode],
    ['File', load.fileName],
    ['Loaded', load.createdAt.toISOString()],
    ['Loaded by', load.createdByName ?? 'Somebody who has left'],
  ];
}

/** Whoever may see the project may see what was loaded from it. */
async function keyOf(ctx: MemberContext, { subscriptionId, projectId }: Which): Promise<LoadKey> {
  await readProject(ctx, subscriptionId, projectId);
  return { organizationId: ctx.actor.organizationId, subscriptionId, projectId };
}
