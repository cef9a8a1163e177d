import type { Tx } from '../kernel/context.ts';
import { actAs } from '../platform/postgres/capacity.ts';
import { act, type Stage } from './acting.ts';

/** Reads the newest mail to this address and takes the token out of its link, as the person would by clicking. */
export function newestLinkTo(stage: Stage, address: string, at: Date): Promise<string> {
  return act(stage, at, async ({ tx }) => {
    await actAs(tx, 'system');
    const bodies = [await queuedBody(tx, address), await deliveredBody(tx, address)];
    const token = bodies
      .map((body) => /\/invitation#(\S+)/.exec(body)?.[1])
      .find((found) => found !== undefined);
    if (!token) throw new Error(`The newest mail to ${address} has no link.`);
    return token;
  });
}

/** Empty once the mail has gone out. */
async function queuedBody(tx: Tx, recipient: string): Promise<string> {
  const mails = tx.selectFrom('mails').select('body_text').where('recipient', '=', recipient);
  return (await mails.orderBy('id', 'desc').executeTakeFirst())?.body_text ?? '';
}

async function deliveredBody(tx: Tx, recipient: string): Promise<string> {
  const messages = tx.selectFrom('mailbox_messages').select('body_text').where('recipient', '=', recipient);
  return (await messages.orderBy('id', 'desc').executeTakeFirst())?.body_text ?? '';
}
