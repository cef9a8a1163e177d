import type { Tx } from '../../kernel/context.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { type Delivery, sendBySmtp } from '../../platform/mail/smtp.ts';
import { actAs } from '../../platform/postgres/capacity.ts';
import { tellOfWhatCameBack } from './came-back.service.ts';
import { insertMailboxMessage } from './mailbox.repo.ts';
import { type LockedMail, lockMail, markFailed, markNotYet, markSending, markSent } from './mails.repo.ts';
import { messageIdOf } from './notifications.rules.ts';

/** The server could not take the mail now; the queue asks again later. */
class NotNow extends Error {}

/**
 * Sends one queued mail: to the SMTP server of the settings, or into the built-in mailbox. A mail that has gone out
 * or failed for good is left alone. Throws while it may still succeed later; `lastTry` makes a failure final.
 */
export async function sendMail(worker: WorkerContext, mailId: string, lastTry: boolean): Promise<void> {
  const { smtpUrl } = worker.settings;
  if (smtpUrl === undefined) return deliverToMailbox(worker, mailId);
  const mail = await claim(worker, mailId);
  if (!mail) return;
  const delivery = await sendBySmtp(smtpUrl, {
    messageId: messageIdOf(mail.id, worker.settings.mailFrom),
    from: worker.settings.mailFrom,
    bouncesTo: worker.settings.bounceAddress,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.body_text,
    html: mail.body_html,
  });
  await writeDown(worker, mailId, delivery, lastTry);
  if (delivery.outcome === 'later' && !lastTry) throw new NotNow(delivery.error);
}

/** The message and the mark "sent" are one transaction: it arrives exactly once. */
function deliverToMailbox(worker: WorkerContext, mailId: string): Promise<void> {
  return asSystem(worker, async (tx) => {
    const mail = await lockMail(tx, mailId);
    if (!mail || isFinished(mail)) return;
    const now = worker.clock.now();
    await markSending(tx, mailId);
    await insertMailboxMessage(tx, mail, worker.settings.mailFrom, now);
    await markSent(tx, mailId, now);
  });
}

/** Committed before the server is spoken to: no transaction waits for a network. */
function claim(worker: WorkerContext, mailId: string): Promise<LockedMail | undefined> {
  return asSystem(worker, async (tx) => {
    const mail = await lockMail(tx, mailId);
    if (!mail || isFinished(mail)) return undefined;
    await markSending(tx, mailId);
    return mail;
  });
}

function writeDown(worker: WorkerContext, mailId: string, delivery: Delivery, lastTry: boolean) {
  return asSystem(worker, async (tx) => {
    const now = worker.clock.now();
    if (delivery.outcome === 'sent') return markSent(tx, mailId, now);
    if (delivery.outcome === 'refused' || lastTry) {
      const { jobs } = worker;
      return tellOfWhatCameBack({ tx, jobs }, await markFailed(tx, mailId, delivery.error, now));
    }
    return markNotYet(tx, mailId, delivery.error);
  });
}

const isFinished = ({ state }: LockedMail) => state === 'sent' || state === 'failed';

function asSystem<T>({ db }: WorkerContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    return work(tx);
  });
}
