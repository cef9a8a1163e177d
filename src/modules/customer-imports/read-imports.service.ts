import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { CustomerImport } from './customer-imports.contract.ts';
import { importAnswer } from './import-answers.ts';
import type { Outcome } from './import-decisions.rules.ts';
import { listPlanned, type PlannedRow } from './import-rows.repo.ts';
import { findImport, listImports } from './imports.repo.ts';

/** Earlier imports of the organization, newest first; one more than asked for where there are more. */
export async function readImports(
  { tx, actor }: MemberContext,
  page: { limit: number; before?: string | undefined },
): Promise<CustomerImport[]> {
  requirePermission(actor, 'customers:create');
  return (await listImports(tx, actor.organizationId, page)).map(importAnswer);
}

export async function readImport({ tx, actor }: MemberContext, importId: string): Promise<CustomerImport> {
  requirePermission(actor, 'customers:create');
  const found = await findImport(tx, { partnerId: actor.organizationId, importId });
  if (!found || found.state === 'reading') throw notFound('import');
  return importAnswer(found);
}

/** What would happen to the rows of these outcomes, in the order of the file. */
export async function readPlannedRows(
  ctx: MemberContext,
  importId: string,
  wanted: { outcomes: readonly Outcome[]; search: string; after: number; limit: number },
): Promise<PlannedRow[]> {
  await readImport(ctx, importId);
  return listPlanned(ctx.tx, { partnerId: ctx.actor.organizationId, importId }, wanted);
}
