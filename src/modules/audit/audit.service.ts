import type { Actor, Context, MemberContext } from '../../kernel/context.ts';
import { noteEffect } from '../../kernel/effects.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { insertAuditEvent, insertAuditEvents, listAuditEvents, type TrailPage } from './audit.repo.ts';
import { plannedSentence } from './planned-sentences.rules.ts';

export type Happening = {
  /** Whose trail it stands in; several when more than one side is concerned. */
  organizationIds: string[];
  action: string;
  subject: { kind: string; id: string; name: string };
  reason?: string;
  details?: Record<string, unknown>;
};

export type By = Pick<Actor, 'accountId' | 'name' | 'guest'> & { role: string };

/** Writes down who did what, in the transaction of the deed itself: what people read, and listeners are told. */
export async function recordAudit(
  ctx: Pick<Context, 'tx' | 'clock' | 'correlationId'>,
  by: By | null,
  happening: Happening,
) {
  const { action, subject, reason = null } = happening;
  const { organizationIds, details } = withGuest(by, happening);
  const sentence = plannedSentence(action, subject.name, details);
  noteEffect(ctx.tx, { kind: 'record', organizationIds, action, subject, reason, details, sentence });
  const at = ctx.clock.now();
  for (const organizationId of new Set(organizationIds)) {
    await insertAuditEvent(ctx.tx, {
      organization_id: organizationId,
      id: newId(),
      at,
      account_id: by?.accountId ?? null,
      actor_name: by?.name ?? 'Portico',
      actor_role: by?.role ?? 'system',
      action,
      subject_kind: subject.kind,
      subject_id: subject.id,
      subject_name: subject.name,
      // Said where it is known: the database looks for the customer of other subjects row by row.
      customer_id: subject.kind === 'customer' ? subject.id : null,
      reason,
      details: JSON.stringify(details),
      correlation_id: ctx.correlationId,
    });
  }
}

/** What a guest does stands in the trail of their own organization too, and names the grant. */
function withGuest(by: By | null, { organizationIds, details = {} }: Happening) {
  if (!by?.guest) return { organizationIds, details };
  const { grantId, partnerId } = by.guest;
  return { organizationIds: [...organizationIds, partnerId], details: { ...details, grant: grantId } };
}

/** Writes down many deeds of one person at once, in the transaction of the deeds. */
export async function recordAuditOfMany(
  ctx: Pick<Context, 'tx' | 'clock' | 'correlationId'>,
  by: By,
  happenings: readonly Happening[],
) {
  const rows = happenings.flatMap(({ organizationIds, subject, action, details = {} }) =>
    organizationIds.map((organization) => ({
      id: newId(),
      organization,
      action,
      details,
      ...namesOf(subject),
    })),
  );
  await insertAuditEvents(ctx.tx, rows, {
    at: ctx.clock.now(),
    account_id: by.accountId,
    actor_name: by.name,
    actor_role: by.role,
    correlation_id: ctx.correlationId,
  });
}

const namesOf = ({ kind, id, name }: Happening['subject']) => ({ kind, subject: id, name });

/** Who acts, as an audit row names them: "partner administrator", "vendor support", "customer program" … */
export function byActor(actor: Actor): By {
  return {
    accountId: actor.accountId,
    name: actor.name,
    role: actor.program
      ? `${actor.organizationKind} program`
      : `${actor.organizationKind} ${actor.roles.join(', ')}`.trim(),
    ...(actor.guest ? { guest: actor.guest } : {}),
  };
}

/** The organization's own trail, newest first. */
export async function readTrail({ tx, actor }: MemberContext, page: TrailPage) {
  requirePermission(actor, 'audit:read');
  return listAuditEvents(tx, actor.organizationId, page);
}
