import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { type Letter, letterAsHtml, letterAsText, oneLine } from './notifications.rules.ts';

export const MAIL_QUEUE = 'mail';

export type Mail = {
  /** Whose mail it is, for their list of what went out; null for mail to an account of its own. */
  organizationId: string | null;
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
  await tx
    .insertInto('mails')
    .values({
      id,
      organization_id: mail.organizationId,
      kind: mail.kind,
      recipient: oneLine(mail.to),
      subject: oneLine(mail.letter.subject),
      body_text: letterAsText(mail.letter, settings.productName),
      body_html: letterAsHtml(mail.letter, settings.productName),
      state: 'queued',
      created_at: clock.now(),
    })
    .execute();
  await jobs.enqueue(tx, MAIL_QUEUE, { mailId: id });
  return id;
}
