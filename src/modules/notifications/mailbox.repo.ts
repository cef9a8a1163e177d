import type { Tx } from '../../kernel/context.ts';
import type { QueuedMail } from './notifications.rules.ts';

export async function insertMailboxMessage(tx: Tx, mail: QueuedMail, sender: string, now: Date) {
  await tx
    .insertInto('mailbox_messages')
    .values({
      id: mail.id,
      sender,
      recipient: mail.recipient,
      subject: mail.subject,
      body_text: mail.body_text,
      body_html: mail.body_html,
      received_at: now,
    })
    .execute();
}

/** Newest first: ids sort by the time at which the mail was queued. */
export async function listMailboxMessages(
  tx: Tx,
  page: { limit: number; before?: string | undefined; recipient?: string | undefined },
) {
  let query = tx
    .selectFrom('mailbox_messages')
    .select(['id', 'sender', 'recipient', 'subject', 'received_at'])
    .orderBy('id', 'desc')
    .limit(page.limit);
  if (page.before) query = query.where('id', '<', page.before);
  if (page.recipient) query = query.where('recipient', '=', page.recipient);
  return query.execute();
}

export async function findMailboxMessage(tx: Tx, id: string) {
  return tx
    .selectFrom('mailbox_messages')
    .select(['id', 'sender', 'recipient', 'subject', 'received_at', 'body_text'])
    .where('id', '=', id)
    .executeTakeFirst();
}
