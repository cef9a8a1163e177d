import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Audience, Severity } from './announcements.rules.ts';

/** More than stand on a page side by side. */
const MOST_SHOWN = 20;

function announcements(tx: Tx) {
  return tx
    .selectFrom('announcements as a')
    .leftJoin('offerings as o', 'o.code', 'a.offering_code')
    .select(['a.id', 'a.title', 'a.body', 'a.severity', 'a.audiences', 'a.offering_code as offeringCode'])
    .select(['o.name as serviceName', 'a.starts_at as startsAt', 'a.ends_at as endsAt'])
    .select(['a.author_name as authorName', 'a.version', 'a.organization_id as organizationId']);
}
export type AnnouncementRow = Awaited<ReturnType<typeof findAnnouncement>> & object;

type Reader = { audience: Audience; organizationId: string; now: Date };

/** What has begun and is meant for people of the organization: by its kind, and by the service that it is about. */
const begunFor = (tx: Tx, { audience, organizationId, now }: Reader) =>
  announcements(tx)
    .where('a.starts_at', '<=', now)
    .where(sql<SqlBool>`${audience} = any (a.audiences)`)
    .where((row) =>
      row.or([
        row('a.offering_code', 'is', null),
        row.exists(
          row
            .selectFrom('subscriptions as s')
            .select('s.id')
            .where(audience === 'customer' ? 's.organization_id' : 's.partner_id', '=', organizationId)
            .whereRef('s.offering_code', '=', 'a.offering_code'),
        ),
      ]),
    );

type Reading = Reader & {
  accountId: string;
  /** Only what is about this service. */
  offering?: string | undefined;
};

/** What is current for people of the organization and was not dismissed by this one; the gravest first, then the newest. */
export async function listCurrent(tx: Tx, { accountId, offering, ...reader }: Reading) {
  let query = begunFor(tx, reader)
    .where('a.ends_at', '>', reader.now)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('announcement_dismissals as d')
            .select('d.account_id')
            .whereRef('d.organization_id', '=', 'a.organization_id')
            .whereRef('d.announcement_id', '=', 'a.id')
            .where('d.account_id', '=', accountId),
        ),
      ),
    )
    .orderBy(sql`array_position(array['critical', 'warning', 'information'], a.severity)`)
    .orderBy('a.starts_at', 'desc')
    .orderBy('a.id')
    .limit(MOST_SHOWN);
  if (offering !== undefined) query = query.where('a.offering_code', '=', offering);
  return query.execute();
}

/** Everything that the vendor has written, the newest first. One row more than asked. */
export async function listWritten(
  tx: Tx,
  organizationId: string,
  { limit, before }: { limit: number; before?: string | undefined },
) {
  let query = announcements(tx)
    .where('a.organization_id', '=', organizationId)
    .orderBy('a.id', 'desc')
    .limit(limit + 1);
  if (before) query = query.where('a.id', '<', before);
  return query.execute();
}

export async function findAnnouncement(tx: Tx, organizationId: string, id: string) {
  return announcements(tx)
    .where('a.organization_id', '=', organizationId)
    .where('a.id', '=', id)
    .executeTakeFirst();
}

/** Of whichever vendor it is: what a reader dismisses, current or over. Undefined for what is not meant for them. */
export async function findVendorOf(tx: Tx, id: string, reader: Reader): Promise<string | undefined> {
  const row = await begunFor(tx, reader).where('a.id', '=', id).executeTakeFirst();
  return row?.organizationId;
}

export type AnnouncementFields = {
  title: string;
  body: string;
  severity: Severity;
  audiences: Audience[];
  offering_code: string | null;
  starts_at: Date;
  ends_at: Date;
};

export async function insertAnnouncement(
  tx: Tx,
  organizationId: string,
  { id, authorName, now, ...fields }: AnnouncementFields & { id: string; authorName: string; now: Date },
) {
  await tx
    .insertInto('announcements')
    .values({ organization_id: organizationId, id, author_name: authorName, created_at: now, ...fields })
    .execute();
}

/** False when somebody changed it since `seenVersion`. */
export async function updateAnnouncement(
  tx: Tx,
  organizationId: string,
  id: string,
  seenVersion: number,
  fields: AnnouncementFields,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('announcements')
    .set({ ...fields, version: seenVersion + 1 })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends it at this moment; one that has not begun is as if it had just been there. False when somebody was faster. */
export async function endAnnouncement(
  tx: Tx,
  organizationId: string,
  { id, version }: { id: string; version: number },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('announcements')
    .set({
      starts_at: sql<Date>`least(starts_at, ${now}::timestamptz - interval '1 millisecond')`,
      ends_at: now,
      version: version + 1,
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function insertDismissal(tx: Tx, vendorId: string, announcementId: string, accountId: string) {
  await tx
    .insertInto('announcement_dismissals')
    .values({ organization_id: vendorId, announcement_id: announcementId, account_id: accountId })
    .onConflict((it) => it.doNothing())
    .execute();
}
