import type { Tx } from '../../kernel/context.ts';

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

export async function markNotSent(tx: Tx, id: string, state: 'queued' | 'failed', error: string) {
  await tx
    .updateTable('mails')
    .set({ state, last_error: error, ...(state === 'failed' ? WITHOUT_BODY : {}) })
    .where('id', '=', id)
    .execute();
}
