import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { CustomerImport, PlanCustomerImport } from './customer-imports.contract.ts';
import { importAnswer } from './import-answers.ts';
import { decideMapping, type Mapping } from './import-columns.rules.ts';
import { IMPORT_SENTENCES, type ImportReason, type Outcome } from './import-decisions.rules.ts';
import { forgetPlan, insertPlanned, listStagedRows } from './import-rows.repo.ts';
import { decideChanging } from './import-states.rules.ts';
import { findImport, type ImportRecord, lockImport, updateImport } from './imports.repo.ts';
import { RowPlanner } from './plan-rows.service.ts';

const ROWS_AT_ONCE = 500;

/**
 * Tells for each row of the staged file what would happen to it and why, and changes no customer. May be asked again
 * with other columns until the import is started.
 */
export async function planImport(
  ctx: MemberContext,
  importId: string,
  { mapping: given, duplicates }: PlanCustomerImport,
): Promise<CustomerImport> {
  const { tx, actor, clock } = ctx;
  requirePermission(actor, 'customers:create');
  const ref = { partnerId: actor.organizationId, importId };
  const found = await lockImport(tx, ref);
  if (!found || found.state === 'reading') throw notFound('import');
  refuseOnceBegun(found);
  const mapping = given as Mapping;
  const decision = decideMapping(mapping, found.headings.length);
  if (!decision.allowed) throw refusal(decision.reason);
  await forgetPlan(tx, ref);
  const planner = await RowPlanner.of(
    tx,
    ref.partnerId,
    { mapping, headings: found.headings, duplicates },
    clock.now(),
  );
  const counts: Record<Outcome, number> = { create: 0, link: 0, update: 0, skip: 0, refuse: 0 };
  let line = 0;
  for (;;) {
    const rows = await listStagedRows(tx, ref, line, ROWS_AT_ONCE);
    const plans = await planner.plan(tx, rows);
    for (const { outcome } of plans) counts[outcome]++;
    await insertPlanned(tx, ref, plans);
    line = rows.at(-1)?.line ?? line;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await updateImport(tx, ref, {
    state: 'planned',
    mapping: JSON.stringify(mapping),
    duplicates,
    to_create: counts.create,
    to_link: counts.link,
    to_update: counts.update,
    to_skip: counts.skip,
    to_refuse: counts.refuse,
  });
  const row = await findImport(tx, ref);
  if (!row) throw notFound('import');
  return importAnswer(row);
}

export function refuseOnceBegun({ state }: Pick<ImportRecord, 'state'>): void {
  const decision = decideChanging(state);
  if (!decision.allowed) throw refusal(decision.reason);
}

export const refusal = (reason: ImportReason) => refused(explain(IMPORT_SENTENCES, reason));
