import type { Context } from '../../kernel/context.ts';
import { queueMail } from '../notifications/index.ts';
import type { Letter } from '../notifications/notifications.rules.ts';

export type Told = {
  partnerId: string;
  customerId: string;
  /** Whom the partner hears through. */
  addresses: string[];
  /** The customer's contact; nobody is written to when it is empty. */
  contact: string;
};

/** One mail to each: the partner's letter to its people, the customer's to its contact, and none to anybody twice. */
export async function tellBoth(
  ctx: Context,
  { partnerId, customerId, addresses, contact }: Told,
  kind: string,
  letters: { partner: Letter; customer: Letter },
): Promise<void> {
  const seen = new Set<string>();
  const send = async (to: string, letter: Letter) => {
    if (to === '' || seen.has(to.toLowerCase())) return;
    seen.add(to.toLowerCase());
    await queueMail(ctx, { organizationId: partnerId, customerId, kind, to, letter });
  };
  for (const address of addresses) await send(address, letters.partner);
  await send(contact, letters.customer);
}
