import { Worker } from 'node:worker_threads';
import { DomainError } from '../../kernel/errors.ts';

export type ThreadLimits = { memoryMb: number; deadlineMs: number };
export type Exhausted = 'memory' | 'time';

const MEMORY_EXHAUSTED = 'ERR_WORKER_OUT_OF_MEMORY';
const YOUNG_MB = 16;

/** How many threads of one kind run at once: a third caller of two places is asked to come again (429). */
export class ThreadPlaces {
  #taken = 0;
  readonly #places: number;
  readonly #sentence: string;

  constructor(places: number, sentence: string) {
    this.#places = places;
    this.#sentence = sentence;
  }

  take(): void {
    if (this.#taken >= this.#places) {
      throw new DomainError('too-many', this.#sentence, { retryAfterSeconds: 10 });
    }
    this.#taken += 1;
  }

  leave(): void {
    this.#taken -= 1;
  }
}

/**
 * A thread for input that nobody vouches for: with a limit of memory, and a deadline for each answer that it owes.
 * What it throws, and an end without an answer, is thrown to whoever waits; `exhausted` says how the two limits read.
 */
export class LimitedThread<Answer> {
  readonly #worker: Worker;
  readonly #deadlineMs: number;
  readonly #exhausted: (limit: Exhausted) => Error;
  #answers: Answer[] = [];
  #failure: Error | undefined;
  #wake: (() => void) | undefined;

  constructor(
    program: URL,
    data: { workerData: unknown; transferList?: ArrayBuffer[] },
    limits: ThreadLimits,
    exhausted: (limit: Exhausted) => Error,
  ) {
    this.#deadlineMs = limits.deadlineMs;
    this.#exhausted = exhausted;
    this.#worker = new Worker(program, {
      ...data,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#worker.on('message', (answer: Answer) => {
      this.#answers.push(answer);
      this.#wake?.();
    });
    this.#worker.on('error', (error) => {
      const outOfMemory = 'code' in error && error.code === MEMORY_EXHAUSTED;
      this.#fail(outOfMemory ? exhausted('memory') : error);
    });
    this.#worker.on('exit', () => this.#fail(new Error('The thread ended without an answer.')));
  }

  send(message: unknown, transferList: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, transferList);
  }

  /** The thread's next answer, in order. */
  async next(): Promise<Answer> {
    const deadline = setTimeout(() => this.#fail(this.#exhausted('time')), this.#deadlineMs);
    try {
      while (this.#answers.length === 0) {
        if (this.#failure) throw this.#failure;
        const { promise, resolve } = Promise.withResolvers<void>();
        this.#wake = resolve;
        await promise;
      }
      return this.#answers.shift() as Answer;
    } finally {
      clearTimeout(deadline);
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(failure: Error): void {
    this.#failure ??= failure;
    this.#wake?.();
  }
}
