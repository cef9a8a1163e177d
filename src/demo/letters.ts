import { actAs } from '../platform/postgres/capacity.ts';
import { act, type Stage } from './acting.ts';

/** Reads the newest mail to this address and takes the token out of its link, as the person would by clicking. */
export function newestLinkTo(stage: Stage, address: string, at: Date): Promise<string> {
  return act(stage, at, async ({ tx }) => {
    await actAs(tx, 'system');
    const mail = await tx
      .selectFrom('mails')
      .select('body_text')
      .where('recipient', '=', address)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    const token = /\/invitation#(\S+)/.exec(mail.body_text)?.[1];
    if (!token) throw new Error(`The newest mail to ${address} has no link.`);
    return token;
  });
}
