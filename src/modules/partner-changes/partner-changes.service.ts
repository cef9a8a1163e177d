import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { type Permission, requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { countKeptNotes } from '../customer-notes/index.ts';
import type { MovePartnerChange, PartnerChange } from './partner-changes.contract.ts';
import {
  type ChangeRecord,
  findChange,
  listChanges,
  listMovingServices,
  lockChange,
  setMoment,
} from './partner-changes.repo.ts';
import {
  beforeAndAfter,
  decideMoment,
  MOMENT_SENTENCES,
  type MovingService,
} from './partner-changes.rules.ts';
import { scheduleChanges } from './scheduling.service.ts';

const MAY_READ = {
  vendor: 'registry:read',
  partner: 'customers:read',
  customer: 'services:read',
} as const satisfies Record<string, Permission>;

type Wanted = { limit: number; before?: string | undefined; state?: ChangeRecord['state'] | undefined };

/** Changes of partner of record that concern the organization, newest first. One row more than asked for. */
export async function readChanges({ tx, actor }: MemberContext, wanted: Wanted) {
  requirePermission(actor, MAY_READ[actor.organizationKind]);
  return listChanges(tx, wanted);
}

/** One change with what moves and what stays, before and after. */
export async function readChange(ctx: MemberContext, id: string): Promise<PartnerChange> {
  requirePermission(ctx.actor, MAY_READ[ctx.actor.organizationKind]);
  const change = await findChange(ctx.tx, id);
  if (!change) throw notFound('change of partner of record');
  const services =
    (change.moved as MovingService[] | null) ?? (await listMovingServices(ctx.tx, change.vendorId, id));
  const { customerName, fromName, toName, state } = change;
  const vendorName = ctx.settings.vendorName;
  return {
    ...changeAnswer(change),
    table: beforeAndAfter({ state, customerName, fromName, toName, vendorName, services }),
    keptNotes: await countKeptNotes(ctx, id),
  };
}

/** The operator puts the moment off, brings it forward, or lets it come at once; everybody is told again. */
export async function moveChange(ctx: MemberContext, id: string, seen: number, wanted: MovePartnerChange) {
  requirePermission(ctx.actor, 'registry:import');
  const vendorId = ctx.actor.organizationId;
  const change = await lockChange(ctx.tx, vendorId, id);
  if (!change) throw notFound('change of partner of record');
  if (change.version !== seen) throw staleVersion();
  const now = ctx.clock.now();
  const effectiveAt = wanted.effectiveAt === undefined ? now : new Date(wanted.effectiveAt);
  const decision = decideMoment({ state: change.state, effectiveAt, now });
  if (!decision.allowed) throw refused(explain(MOMENT_SENTENCES, decision.reason));
  await setMoment(ctx.tx, vendorId, id, effectiveAt);
  await scheduleChanges(ctx, vendorId, [{ id, effectiveAt }]);
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [vendorId],
    action: 'partner-of-record.moment-set',
    subject: { kind: 'partner-change', id, name: change.customerName },
    details: { before: change.effectiveAt.toISOString(), after: effectiveAt.toISOString() },
  });
  return readChange(ctx, id);
}

export function changeAnswer(change: ChangeRecord) {
  const { id, number, customerName, state, version } = change;
  return {
    ...{ id, number, customerName, state, version },
    from: { number: change.fromNumber, name: change.fromName },
    to: { number: change.toNumber, name: change.toName },
    announcedAt: change.announcedAt.toISOString(),
    effectiveAt: change.effectiveAt.toISOString(),
    finishedAt: change.finishedAt?.toISOString() ?? null,
  };
}
