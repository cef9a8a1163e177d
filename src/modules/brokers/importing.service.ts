import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalidField, notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { Catalog } from '../../platform/service-broker/catalog.ts';
import { addOffering, findDraft, saveDraft } from '../catalogue/index.ts';
import type { ImportService } from './brokers.contract.ts';
import { findBroker } from './brokers.repo.ts';
import { decideImporting, IMPORTING_SENTENCES } from './brokers.rules.ts';
import { contentOf, schemaProblem } from './importing.rules.ts';

/**
 * Makes a draft of the catalogue from what a broker offered when it was read last: a new service, or the next draft of one.
 * Nobody but operators sees it until it is published.
 */
export async function importService(
  ctx: MemberContext,
  brokerId: string,
  { serviceId, code, accountPrefix }: ImportService,
): Promise<{ code: string }> {
  requirePermission(ctx.actor, 'catalogue:edit');
  const broker = await findBroker(ctx.tx, ctx.actor.organizationId, brokerId);
  if (!broker) throw notFound('broker');
  const decision = decideImporting({ read: broker.catalog !== null });
  if (!decision.allowed) throw refused(explain(IMPORTING_SENTENCES, decision.reason));
  const service = (broker.catalog as Catalog).services.find(({ id }) => id === serviceId);
  if (!service) throw invalidField('/serviceId', 'The broker does not offer this service.', 'not-offered');
  const problem = schemaProblem(service);
  if (problem !== undefined) throw invalidField('/serviceId', problem, 'parameters-not-shown');
  const { name, description } = contentOf(brokerId, service, null);
  if (!(await findDraft(ctx, code)))
    await addOffering(ctx, { code, accountPrefix, name, description, serviceKind: 'broker' });
  const known = await findDraft(ctx, code);
  await saveDraft(ctx, code, known?.revision ?? 0, contentOf(brokerId, service, known?.content ?? null));
  return { code };
}
