import type { MemberContext } from '../../kernel/context.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { listCustomers, listImports, listPartners, type RegistryPage } from './registry-imports.repo.ts';
import { withMissing } from './registry-missing.repo.ts';

/** Earlier imports, newest first. */
export async function readImports(
  { tx, actor }: MemberContext,
  page: { limit: number; before?: string | undefined },
) {
  requirePermission(actor, 'registry:read');
  return listImports(tx, page);
}

/** The registry's partners, by number. */
export async function readPartners({ tx, actor }: MemberContext, page: RegistryPage) {
  requirePermission(actor, 'registry:read');
  return listPartners(tx, page);
}

/** The registry's customers of all partners, by number. */
export async function readCustomers({ tx, actor }: MemberContext, page: RegistryPage) {
  requirePermission(actor, 'registry:read');
  return withMissing(tx, await listCustomers(tx, page));
}
