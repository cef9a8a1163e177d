import type { Context } from '../../kernel/context.ts';
import { type By, recordAuditOfMany } from '../audit/index.ts';
import {
  type BulkChange,
  type BulkCustomer,
  insertCustomers,
  updateCustomers,
} from './bulk-customers.repo.ts';

type BulkContext = Pick<Context, 'tx' | 'clock' | 'correlationId'>;

/**
 * Enrols many customers at once, each with its audit row and its event; returns the ids that went in. The caller has
 * decided about each of them; one whose number or reference was taken meanwhile stays out.
 */
export async function enrolMany(
  ctx: BulkContext,
  by: By,
  partnerId: string,
  customers: readonly BulkCustomer[],
): Promise<Set<string>> {
  if (customers.length === 0) return new Set();
  const inside = await insertCustomers(ctx.tx, partnerId, customers, ctx.clock.now());
  const told = customers.filter(({ id }) => inside.has(id));
  await tellMany(
    ctx,
    { by, partnerId, type: 'customer.created' },
    told.map(({ id, name, number }) => ({ id, name, details: { number } })),
  );
  return inside;
}

/** Changes many customers at once, each with its audit row and its event; returns the ids that were changed. */
export async function changeMany(
  ctx: BulkContext,
  by: By,
  partnerId: string,
  changes: readonly (BulkChange & { name: string; changed: readonly string[] })[],
): Promise<Set<string>> {
  if (changes.length === 0) return new Set();
  const inside = await updateCustomers(ctx.tx, partnerId, changes);
  const told = changes.filter(({ id }) => inside.has(id));
  await tellMany(
    ctx,
    { by, partnerId, type: 'customer.changed' },
    told.map(({ id, name, changed }) => ({ id, name, details: { changed } })),
  );
  return inside;
}

type Told = { id: string; name: string; details: Record<string, unknown> };

async function tellMany(
  ctx: BulkContext,
  { by, partnerId, type }: { by: By; partnerId: string; type: 'customer.created' | 'customer.changed' },
  customers: readonly Told[],
): Promise<void> {
  await recordAuditOfMany(
    ctx,
    by,
    customers.map(({ id, name, details }) => ({
      organizationIds: [partnerId],
      action: type,
      subject: { kind: 'customer', id, name },
      details,
    })),
  );
}
