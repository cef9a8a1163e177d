import type { Context } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { findMailboxMessage, listMailboxMessages } from './mailbox.repo.ts';

export type MailboxQuery = { limit: number; before?: string | undefined; recipient?: string | undefined };

/** The built-in mailbox, open to everybody; it does not exist where mail goes to a server. */
export async function readMailbox({ tx, settings }: Context, query: MailboxQuery) {
  if (!settings.mailbox) throw notFound('mailbox');
  return listMailboxMessages(tx, query);
}

export async function readMailboxMessage({ tx, settings }: Context, id: string) {
  if (!settings.mailbox) throw notFound('mailbox');
  const message = await findMailboxMessage(tx, id);
  if (!message) throw notFound('message');
  return message;
}
