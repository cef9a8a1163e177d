import type { Context, Tx } from '../../kernel/context.ts';
import { noteEffect } from '../../kernel/effects.ts';
import { newId } from '../../kernel/ids.ts';
import { dateFormatOf, type Reader } from '../../kernel/moments.ts';
import { findMailReader } from './mails.repo.ts';
import {
  isForTheOrganization,
  type Letter,
  letterAsHtml,
  letterAsText,
  letterFor,
  letterOfSandbox,
  oneLine,
  withoutAdministrator,
} from './notifications.rules.ts';

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

type Queueing = Pick<Context, 'tx' | 'clock' | 'jobs' | 'settings'>;

/**
 * Queues a mail in the transaction of its cause; a worker sends it after the commit. It is written in the words of its
 * reader, and goes where they prefer to be told; what is told to an organization goes to its own address too (PP-91).
 * Returns the mail's id.
 */
export async function queueMail(ctx: Queueing, mail: Mail): Promise<string> {
  const to = oneLine(mail.to);
  const { timeZone, dateFormat, notificationAddress, copyTo, sandboxId, sandboxName } = await findMailReader(
    ctx.tx,
    mail.organizationId,
    to,
  );
  if (sandboxId !== null) return catchMail(ctx, mail, { sandboxId, sandboxName: sandboxName ?? '' });
  const reader = { timeZone: timeZone ?? undefined, dateFormat: dateFormatOf(dateFormat) };
  if (copyTo && copyTo !== to && isFirstCopy(ctx.tx, mail)) await insertMail(ctx, mail, copyTo, reader);
  return insertMail(ctx, mail, notificationAddress ?? to, reader);
}

/**
 * A letter for the administrators of an organization. Where there is none left, the organization's own address gets it, and
 * reads that nobody manages the organization (PP-91).
 */
export async function queueMailToAdministrators(
  ctx: Queueing,
  addresses: readonly string[],
  mail: Omit<Mail, 'to'>,
): Promise<void> {
  for (const to of new Set(addresses)) await queueMail(ctx, { ...mail, to });
  if (addresses.length > 0) return;
  const { copyTo } = await findMailReader(ctx.tx, mail.organizationId, '');
  if (copyTo) await queueMail(ctx, { ...mail, to: copyTo, letter: withoutAdministrator(mail.letter) });
}

const copied = new WeakMap<Tx, Set<string>>();

/** Several administrators are told the same: their organization's own address hears it once. */
function isFirstCopy(tx: Tx, { organizationId, kind, letter }: Mail): boolean {
  if (!isForTheOrganization(kind)) return false;
  const before = copied.get(tx) ?? new Set();
  copied.set(tx, before);
  const told = [organizationId, kind, letter.subject, ...letter.paragraphs].join('\n');
  if (before.has(told)) return false;
  before.add(told);
  return true;
}

/** A sandbox sends nothing: its mail is written down as it would have gone out, for its own people to read. */
async function catchMail(ctx: Queueing, mail: Mail, of: { sandboxId: string; sandboxName: string }) {
  const at = ctx.clock.now();
  const letter = letterFor(letterOfSandbox(mail.letter, of.sandboxName, at), {});
  const caught = { state: 'sent' as const, sent_at: at, sandbox_id: of.sandboxId };
  return writeMail(ctx, mail, { to: oneLine(mail.to), letter, facts: caught });
}

async function insertMail(ctx: Queueing, mail: Mail, to: string, reader: Reader) {
  const letter = letterFor(mail.letter, reader);
  const id = await writeMail(ctx, mail, { to, letter, facts: { state: 'queued' as const } });
  await ctx.jobs.enqueue(ctx.tx, MAIL_QUEUE, { mailId: id });
  return id;
}

type Written = {
  to: string;
  letter: Letter;
  facts: { state: 'queued' } | { state: 'sent'; sent_at: Date; sandbox_id: string };
};

async function writeMail({ tx, clock, settings }: Queueing, mail: Mail, { to, letter, facts }: Written) {
  const id = newId();
  const { organizationId, kind: mailKind } = mail;
  const subject = oneLine(letter.subject);
  // A plan names the address that the asker knows: where somebody prefers to be told is theirs.
  noteEffect(tx, { kind: 'mail', organizationId, mailKind, to: oneLine(mail.to), subject });
  await tx
    .insertInto('mails')
    .values({
      id,
      organization_id: organizationId,
      customer_id: mail.customerId ?? null,
      kind: mailKind,
      recipient: to,
      subject,
      body_text: letterAsText(letter, settings.productName),
      body_html: letterAsHtml(letter, settings.productName),
      created_at: clock.now(),
      ...facts,
    })
    .execute();
  return id;
}
