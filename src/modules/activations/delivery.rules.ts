/** How an invitation fares, as far as anybody can know it. */
export type DeliveryState = 'queued' | 'accepted' | 'bounced' | 'opened' | 'used';

export type DeliveryFacts = {
  mail: {
    state: 'queued' | 'sending' | 'sent' | 'failed';
    sentAt: Date | null;
    bouncedAt: Date | null;
    /** What the server said that did not take it, or sent it back. */
    words: string | null;
  } | null;
  createdAt: Date;
  openedAt: Date | null;
  acceptedAt: Date | null;
};

export type Delivery = { state: DeliveryState; at: Date; words: string | null };

/** The furthest that is known: a mail that came back and was opened all the same has arrived. */
export function deliveryOf({ mail, createdAt, openedAt, acceptedAt }: DeliveryFacts): Delivery {
  if (acceptedAt) return { state: 'used', at: acceptedAt, words: null };
  if (openedAt) return { state: 'opened', at: openedAt, words: null };
  const words = mail?.words ?? null;
  if (mail?.bouncedAt) return { state: 'bounced', at: mail.bouncedAt, words };
  if (mail?.state === 'sent') return { state: 'accepted', at: mail.sentAt ?? createdAt, words: null };
  return { state: 'queued', at: createdAt, words };
}
