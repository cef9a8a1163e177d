import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** What the reader of a mail to this address prefers, and whom else it concerns. */
export async function findMailReader(tx: Tx, organizationId: string | null, address: string) {
  const { rows } = await sql<{
    timeZone: string | null;
    dateFormat: string | null;
    notificationAddress: string | null;
    copyTo: string | null;
    sandboxId: string | null;
    sandboxName: string | null;
  }>`select time_zone as "timeZone", date_format as "dateFormat", notification_address as "notificationAddress",
            copy_to as "copyTo", sandbox_id as "sandboxId", sandbox_name as "sandboxName"
       from mail_reader(${organizationId}::uuid, ${address})`.execute(tx);
  return (
    rows[0] ?? {
      ...{ timeZone: null, dateFormat: null, notificationAddress: null, copyTo: null },
      ...{ sandboxId: null, sandboxName: null },
    }
  );
}

/** Held until the transaction ends, so that one mail is decided about once. */
export async function lockMail(tx: Tx, id: string) {
  return tx
    .selectFrom('mails')
    .select(['id', 'recipient', 'subject', 'body_text', 'body_html', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}
export type LockedMail = NonNullable<Awaited<ReturnType<typeof lockMail>>>;

export async function markSending(tx: Tx, id: string) {
  await tx
    .updateTable('mails')
    .set((column) => ({ state: 'sending' as const, attempts: column('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** What a finished mail keeps: links and codes that it carried are not for keeping. */
const WITHOUT_BODY = { body_text: '', body_html: '' };

export async function markSent(tx: Tx, id: string, now: Date) {
  await tx
    .updateTable('mails')
    .set({ state: 'sent', sent_at: now, last_error: null, ...WITHOUT_BODY })
    .where('id', '=', id)
    .execute();
}

/** To be tried again. */
export async function markNotYet(tx: Tx, id: string, error: string) {
  await tx.updateTable('mails').set({ state: 'queued', last_error: error }).where('id', '=', id).execute();
}

/** A mail that did not arrive, and whose it was; null for mail to an account of its own. */
export type CameBack = { id: string; organizationId: string | null };

/** Refused for good, or given up: it has bounced before it left. */
export async function markFailed(tx: Tx, id: string, error: string, now: Date): Promise<CameBack[]> {
  return tx
    .updateTable('mails')
    .set({ state: 'failed', last_error: error, bounced_at: now, bounce: error, ...WITHOUT_BODY })
    .where('id', '=', id)
    .returning(['id', 'organization_id as organizationId'])
    .execute();
}

/** Came back after it had gone out; the first report counts. Returns which mails of ours it was about. */
export async function markBounced(
  tx: Tx,
  ids: string[],
  { words, at }: { words: string; at: Date },
): Promise<CameBack[]> {
  return tx
    .updateTable('mails')
    .set({ bounced_at: at, bounce: words })
    .where('id', 'in', ids)
    .where('state', '=', 'sent')
    .where('bounced_at', 'is', null)
    .returning(['id', 'organization_id as organizationId'])
    .execute();
}
