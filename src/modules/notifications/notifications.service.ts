import type { Context } from '../../kernel/context.ts';
import { noteEffect } from '../../kernel/effects.ts';
import { newId } from '../../kernel/ids.ts';
import { type Letter, letterAsHtml, letterAsText, oneLine } from './notifications.rules.ts';

export const MAIL_QUEUE = 'mail';

export type Mail = {
  /** Whose mail it is, for their list of what went out; null for mail to an account of its own. */
  organizationId: string | null;
  /** The customer, its service, or its change of partner, that it is about: it goes when the customer is erased. */
  customerId?: string | undefined;
  kind: string;
  to: string;
  letter: Letter;
};

/** Queues a mail in the transaction of its cause; a worker sends it after the commit. Returns the mail's id. */
export async function queueMail(
  { tx, clock, jobs, settings }: Pick<Context, 'tx' | 'clock' | 'jobs' | 'settings'>,
  mail: Mail,
): Promise<string> {
  const id = newId();
  const { organizationId, kind: mailKind } = mail;
  const to = oneLine(mail.to);
  const subject = oneLine(mail.letter.subject);
  noteEffect(tx, { kind: 'mail', organizationId, mailKind, to, subject });
  await tx
    .insertInto('mails')
    .values({
      id,
      organization_id: organizationId,
      customer_id: mail.customerId ?? null,
      kind: mailKind,
      recipient: to,
      subject,
      body_text: letterAsText(mail.letter, settings.productName),
      body_html: letterAsHtml(mail.letter, settings.productName),
      state: 'queued',
      created_at: clock.now(),
    })
    .execute();
  await jobs.enqueue(tx, MAIL_QUEUE, { mailId: id });
  return id;
}
