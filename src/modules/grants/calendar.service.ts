import { addDays, ahead } from '../../kernel/clock.ts';
import type { Context, MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { may } from '../../kernel/permissions.ts';
import { closedSince } from '../../platform/http/closed-organizations.ts';
import { hashToken, newToken } from '../../platform/http/session-cookie.ts';
import { readAhead } from '../../platform/organization-time/in-its-time.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import {
  deleteCalendarLink,
  findCalendarLink,
  findCalendarOwner,
  findReader,
  listEnds,
  replaceCalendarLink,
} from './calendar.repo.ts';
import { calendarOf } from './calendar.rules.ts';
import { NOTICE_DAYS } from './grants.rules.ts';
import { requireGrants } from './read-grants.service.ts';

/** Since when the reader's calendar may read the ends of access here; null when it may not. */
export async function readCalendarLink(ctx: MemberContext): Promise<Date | null> {
  requireGrants(ctx, 'grants:read');
  return (await findCalendarLink(ctx.tx, ctx.actor))?.createdAt ?? null;
}

/** A secret address for the reader's own calendar, told once; an earlier one stops working. */
export async function makeCalendarLink(ctx: MemberContext): Promise<string> {
  requireGrants(ctx, 'grants:read');
  const token = newToken();
  await replaceCalendarLink(ctx.tx, ctx.actor, { tokenHash: hashToken(token), now: ctx.clock.now() });
  await record(ctx, 'calendar-link.made');
  return `${ctx.settings.publicUrl}/api/v1/calendars/${token}`;
}

/** The address answers nobody any more. */
export async function revokeCalendarLink(ctx: MemberContext): Promise<void> {
  requireGrants(ctx, 'grants:read');
  if (await deleteCalendarLink(ctx.tx, ctx.actor)) await record(ctx, 'calendar-link.revoked');
}

async function record(ctx: MemberContext, action: string) {
  const { organizationId, personId, name } = ctx.actor;
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [organizationId],
    action,
    subject: { kind: 'person', id: personId, name },
  });
}

/** When access ends, as a calendar reads it. 404 for a link that is not known, and once its owner may not read it. */
export async function readCalendar({ tx, clock, settings }: Context, token: string): Promise<string> {
  const owner = await findCalendarOwner(tx, hashToken(token));
  if (!owner) throw notFound('calendar');
  const { organizationId } = owner;
  await actFor(tx, organizationId);
  const reader = await findReader(tx, owner);
  const now = ahead(clock, await readAhead(tx, organizationId)).now();
  if (!reader || !may(reader, 'grants:read') || (await closedSince(tx, organizationId, now)))
    throw notFound('calendar');
  const side = reader.organizationKind === 'partner' ? 'partner' : 'customer';
  const ends = await listEnds(tx, { side, organizationId }, addDays(now, -30));
  const { publicUrl, productName } = settings;
  return calendarOf(
    {
      name: `Access: ${reader.organizationName}`,
      product: productName,
      host: new URL(publicUrl).hostname,
      now,
      noticeDays: NOTICE_DAYS,
    },
    ends.map((grant) => ({
      id: grant.id,
      day: grant.endsAt,
      title: `Access of ${grant.partnerName} to ${grant.serviceName} of ${grant.customerName} ends`,
      text: `Roles: ${grant.roles.join(', ')}\nPurpose: ${grant.purpose}`,
      url: `${publicUrl}/${side}/${organizationId}/grants/${grant.id}`,
      version: grant.version,
    })),
  );
}
