/** A new random key (version 4 UUID) for one submission; works without a secure context too. */
export function newSubmissionKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export type PendingSubmission = { key: string; body: string };

/** Where a pending submission outlives its page, so that it is still the same one after a reload. */
export interface SubmissionMemory {
  read(): PendingSubmission | undefined;
  write(pending: PendingSubmission | undefined): void;
}

/** Keeps the key of a submission whose outcome nobody knows; any other submission gets a new one. */
export class SubmissionKeys {
  #pending: PendingSubmission | undefined;
  readonly #memory: SubmissionMemory | undefined;

  constructor(memory?: SubmissionMemory) {
    this.#memory = memory;
    this.#pending = memory?.read();
  }

  /** The key for this body: the former one when the very same body is sent again. */
  keyFor(body: unknown): string {
    const text = JSON.stringify(body) ?? '';
    if (this.#pending?.body === text) return this.#pending.key;
    const pending = { key: newSubmissionKey(), body: text };
    this.#keep(pending);
    return pending.key;
  }

  /** The server answered: the next submission is another one, even with the same words. */
  answered(): void {
    this.#keep(undefined);
  }

  #keep(pending: PendingSubmission | undefined): void {
    this.#pending = pending;
    this.#memory?.write(pending);
  }
}
