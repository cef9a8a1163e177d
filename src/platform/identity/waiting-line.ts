import { DomainError } from '../../kernel/errors.ts';

/**
 * Costly work takes turns: so many at once, so many waiting, and who comes after them is told to come back (503 with
 * Retry-After) instead of making everybody slow.
 */
export class WaitingLine {
  readonly #atOnce: number;
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(atOnce: number, most: number) {
    this.#atOnce = atOnce;
    this.#most = most;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atOnce) await this.#turn();
    else this.#running++;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }

  /** Who ends hands their turn on, so the count of those at work stays. */
  #turn(): Promise<void> {
    if (this.#waiting.length >= this.#most) {
      throw new DomainError(
        'unavailable',
        'Very many people sign in at this moment. Try again in a few seconds.',
        {
          reason: 'sign-in-busy',
          retryAfterSeconds: 5,
        },
      );
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
